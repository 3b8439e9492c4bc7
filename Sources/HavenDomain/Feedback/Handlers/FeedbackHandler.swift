/// Who does a part of the work, and why that person.
public struct FeedbackHandler: Codable, Hashable, Sendable {
  public var part: FeedbackPart
  /// Nil where the coordinator has to name a substitute.
  public var name: String?
  /// Fits after a colon; begins with a capital only where a name does.
  public var why: String

  public init(_ part: FeedbackPart, _ name: String?, why: String) {
    self.part = part
    self.name = name
    self.why = why
  }

  /// `Investigation: Anselm Grove. Leila Fenwick is out of office …`
  public var words: String {
    let who = name ?? "nobody yet"
    return "\(part.words.asSentence): \(who). \(why.asSentence)."
  }
}

extension String {
  /// With a capital, as a sentence begins.
  var asSentence: String { prefix(1).uppercased() + dropFirst() }
}
