/// An answer that has to say no, in three parts: what you can do, what you are unable to do, and
/// alternatives (GP-10, S3 §4.3 “Template 1>2>3”).
public struct ReplyTemplate: Hashable, Codable, Sendable {
  public var can: String
  public var unable: String
  public var alternatives: String

  public init(can: String = "", unable: String = "", alternatives: String = "") {
    self.can = can
    self.unable = unable
    self.alternatives = alternatives
  }

  /// The three as one text, in this order, each as a sentence; empty parts leave no trace.
  public var text: String {
    [can, unable, alternatives].map(Self.sentence).filter { !$0.isEmpty }.joined(separator: " ")
  }

  private static func sentence(_ part: String) -> String {
    let plain = part.trimmed
    guard let last = plain.last(where: { !"”’\"')".contains($0) }) else { return plain }
    return ".!?…:;".contains(last) ? plain : plain + "."
  }
}

/// An answer that was thought of ahead, to a request that we have to say no to (S3 §4.3).
public struct PreparedAnswer: Hashable, Codable, Sendable {
  /// What is asked for, as the list shows it.
  public var request: String
  public var reply = ReplyTemplate()
  public init(_ request: String) { self.request = request }
}
