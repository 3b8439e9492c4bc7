import HavenDomain

/// Somebody else on shift: what they have in hand, and when they look at the queue again.
struct Colleague {
  let principal: Principal
  var inHand: [Work] = []
  var nextGlance: Duration

  /// A contact that they work on.
  struct Work {
    var story: DrillStory
    var lease: Lease
    var draft: DraftID
    var version: Int
    var steps: ArraySlice<Handling.Step>
    /// When the first of the steps is due.
    var due: Duration
  }

  /// One voice at a time; two more in writing beside it.
  func hasRoom(for channel: Channel) -> Bool {
    guard inHand.count < 3 else { return false }
    return !Self.isVoice(channel) || !inHand.contains { Self.isVoice($0.story.channel) }
  }

  private static func isVoice(_ channel: Channel) -> Bool {
    channel == .phone || channel == .inPerson
  }
}
