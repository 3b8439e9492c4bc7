/// Whether somebody is still there on a live channel: asked after five quiet minutes, an alarm after
/// ten where they are in danger.
///
/// No source gives the figures. Ours: the safety assessment's limit (IN-03), and twice that.
public enum Heartbeat {
  public static let askAfter = Duration.minutes(5)
  public static let alarmAfter = Duration.minutes(10)
  public static let question = "Are you still with them?"

  /// The last sign of them: taken, a key, or somebody's word. Nil where nobody has the contact.
  public static func lastSign(takenAt: Instant?, answers: Answers, heard: Instant?) -> Instant? {
    guard let takenAt else { return nil }
    return ([takenAt, heard] + answers.changedAt.values.map(Optional.some)).compactMap(\.self).max()
  }

  /// Whether the console asks now.
  public static func isDue(_ channel: Channel, lastSign: Instant?, now: Instant) -> Bool {
    guard channel.isLive, let lastSign else { return false }
    return now >= lastSign + askAfter
  }
}

/// “They are still here”: said by who holds the contact, and kept in its timeline.
public struct RecordHeartbeat: Change {
  public static let permission = Permission.writeIntake
  public static let action = AuditAction.heartbeatRecorded
  public typealias Reply = Done
  public var id: RequestID
  public var lease: Lease
  public init(id: RequestID, lease: Lease) {
    self.id = id
    self.lease = lease
  }
}
