/// What the reader had to guess or leave out, so that nobody takes a reading for the original.
public enum EmailNote: Hashable, Sendable {
  case unknownCharset(String)
  /// Some bytes were no letters in the charset that the sender named.
  case damagedText
  case unknownEncoding(String)
  /// A multipart without its boundary; its text is shown as it came.
  case noBoundary
  /// The end of a multipart is missing.
  case cutShort
  case reducedFromHTML
  /// There are no words in the message, or only in its attachments.
  case noText

  /// For the operator, in plain words.
  public var sentence: String {
    switch self {
    case .unknownCharset(let name):
      "The text is in a character set that is not known here (\(name)). Some letters may be wrong."
    case .damagedText: "Some letters were damaged on the way and are shown as \u{FFFD}."
    case .unknownEncoding(let name):
      "The text is packed in a way that is not known here (\(name)). It is shown as it came."
    case .noBoundary: "The parts of this email are not marked. They are shown as they came."
    case .cutShort: "The end of this email is missing."
    case .reducedFromHTML: "This was a formatted email. Its words are shown without the formatting."
    case .noText: "This email has no text to show."
    }
  }
}
