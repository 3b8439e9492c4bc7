import HavenDomain

/// A contact as somebody typed it, in options or in JSON; nothing is checked yet.
struct ContactForm: Hashable, Sendable {
  var channel: String?
  var name: String?
  var callback: String?
  var subject: String?
  var note: String?
  var emergency: Bool?
  var received: String?
  var messageID: String?

  /// The contact that is meant.
  ///
  /// - Throws: `Failure` with `badInput`, in words that name the field.
  func contact(now: Instant, zone: Zone) throws(Failure) -> NewContact {
    guard let typed = channel else {
      throw Failure(.badInput, "channel is needed: \(Self.channels).")
    }
    guard let channel = Channel(typed: typed) else {
      throw Failure(.badInput, "“\(typed)” is no channel. There are \(Self.channels).")
    }
    return NewContact(
      channel: channel, name: Self.kept(name), callback: Self.kept(callback),
      subject: Self.kept(subject), note: Self.kept(note), isEmergency: emergency ?? false,
      receivedAt: try receivedAt(now: now, zone: zone), messageID: Self.kept(messageID))
  }

  private func receivedAt(now: Instant, zone: Zone) throws(Failure) -> Instant? {
    guard let received else { return nil }
    guard let at = TimeEntry(now: now, zone: zone, direction: .past).read(received) else {
      throw Failure(.badInput, "received: “\(received)” is no time. \(TimeEntry.help)")
    }
    guard at <= now + .minutes(1) else {
      throw Failure(.badInput, "received: “\(received)” is still to come.")
    }
    return min(at, now)
  }

  private static func kept(_ text: String?) -> String? {
    text.flatMap { $0.trimmed.isEmpty ? nil : $0 }
  }

  private static let channels = Channel.allCases.map(\.rawValue).joined(separator: ", ")
}
