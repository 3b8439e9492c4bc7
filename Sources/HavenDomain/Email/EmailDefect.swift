/// Why an email could not be read. The original is kept, and someone has to look at it.
public enum EmailDefect: Error, Hashable, Sendable {
  case empty
  case noHeaders
  case messageTooLarge(limit: Int)
  case headersTooLong(limit: Int)
  case tooDeep(limit: Int)
  case tooManyParts(limit: Int)

  /// For the operator: what is wrong, in plain words.
  public var sentence: String {
    switch self {
    case .empty: "The email is empty."
    case .noHeaders: "This does not look like an email: it has no headers."
    case .messageTooLarge(let limit): "The email is larger than \(Self.size(limit))."
    case .headersTooLong(let limit): "The email's headers are longer than \(Self.size(limit))."
    case .tooDeep(let limit): "The email's parts lie more than \(limit) deep in each other."
    case .tooManyParts(let limit): "The email has more than \(limit) parts."
    }
  }

  private static func size(_ bytes: Int) -> String {
    if bytes >= 1 << 20, bytes % (1 << 20) == 0 { return "\(bytes >> 20) MiB" }
    if bytes >= 1 << 10, bytes % (1 << 10) == 0 { return "\(bytes >> 10) KiB" }
    return "\(bytes) bytes"
  }
}
