/// How much of a stranger's email is read, so that no message can hold up the others.
///
/// What is over a limit is never thrown away: it becomes `EmailReading.unparseable`, and the
/// original is kept. The standard figures are those of the store's rules on text from outside.
public struct EmailLimits: Hashable, Sendable {
  /// Multiparts within multiparts; the outermost is at depth 1.
  public var depth: Int
  /// Parts of all multiparts together.
  public var parts: Int
  /// Bytes in one block of headers: the message's, or one part's.
  public var headerBytes: Int
  /// Bytes in the whole message.
  public var messageBytes: Int

  public init(
    depth: Int = 20, parts: Int = 1_000, headerBytes: Int = 64 << 10, messageBytes: Int = 10 << 20
  ) {
    self.depth = depth
    self.parts = parts
    self.headerBytes = headerBytes
    self.messageBytes = messageBytes
  }

  public static let standard = EmailLimits()
}
