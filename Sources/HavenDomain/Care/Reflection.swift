/// Which note to oneself.
public struct ReflectionID: Identifier {
  public let rawValue: Int64
  public init(rawValue: Int64) { self.rawValue = rawValue }
}

/// A note that somebody wrote to themselves on a hard situation (TS-08). Nobody else ever reads it:
/// no role reaches it, and no search, report or export has it.
public struct Reflection: Codable, Hashable, Sendable {
  /// Bytes in UTF-8.
  public static let limit = 100_000

  public var id: ReflectionID
  public var at: Instant
  public var text: String
  public init(id: ReflectionID, at: Instant, text: String) {
    self.id = id
    self.at = at
    self.text = text
  }

  /// What stands against keeping it.
  public static func problem(_ text: String) -> FormProblem? {
    if text.trimmed.isEmpty { return FormProblem("text", "The note is empty.") }
    guard text.utf8.count > limit else { return nil }
    return FormProblem(
      "text", "The note has \(text.utf8.count) bytes; one takes \(limit). Make two of it.")
  }
}

/// Keeps a note to oneself, as it was typed.
public struct WriteReflection: Change {
  public static let permission = Permission.careForSelf
  public static let action = AuditAction.reflectionWritten
  public typealias Reply = Reflection
  public var id: RequestID
  public var text: String
  public init(id: RequestID, text: String) {
    self.id = id
    self.text = text
  }
}

/// The sender's own notes, the newest first; at most 200.
public struct ListReflections: Request {
  public static let permission = Permission.careForSelf
  public static let action = AuditAction.reflectionsListed
  public typealias Reply = [Reflection]
  public init() {}
}

/// Takes a note of one's own away for good.
public struct RemoveReflection: Change {
  public static let permission = Permission.careForSelf
  public static let action = AuditAction.reflectionRemoved
  public typealias Reply = Done
  public var id: RequestID
  public var reflection: ReflectionID
  public init(id: RequestID, reflection: ReflectionID) {
    self.id = id
    self.reflection = reflection
  }
}
