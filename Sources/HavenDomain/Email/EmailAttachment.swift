/// Something that came with an email. It is listed and never opened: the bytes stay in the original.
public struct EmailAttachment: Hashable, Sendable {
  /// As the sender gave it, decoded; nil if it has none. Not fit to be a path.
  public let fileName: String?
  /// `application/pdf`: the sender's claim, in lower case.
  public let type: String
  /// Bytes, once unpacked.
  public let size: Int

  public init(fileName: String?, type: String, size: Int) {
    self.fileName = fileName
    self.type = type
    self.size = size
  }
}
