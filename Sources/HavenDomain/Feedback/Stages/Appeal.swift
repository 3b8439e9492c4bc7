/// An investigation against its time: whether it was done in time, and if longer, whether the
/// customer was updated (CC-26, S3 “Investigating a Complaint”).
public struct Investigation: Codable, Hashable, Sendable {
  public var begunAt: Instant?
  /// Who began it, as lists show people.
  public var begunBy: String?
  /// When it is due by the policy's own limit, whatever was agreed.
  public var limit: Instant
  /// `10 working days`
  public var target: String?
  public var endedAt: Instant?
  /// The last word to the customer while it ran.
  public var updatedAt: Instant?

  public init(
    begunAt: Instant?, begunBy: String?, limit: Instant, target: String?, endedAt: Instant?,
    updatedAt: Instant?
  ) {
    self.begunAt = begunAt
    self.begunBy = begunBy
    self.limit = limit
    self.target = target
    self.endedAt = endedAt
    self.updatedAt = updatedAt
  }

  /// One for each time that findings are or were due.
  public static func all(_ clocks: [Clock], _ events: [FeedbackEvent]) -> [Investigation] {
    let updates: Set<FeedbackEvent.Kind> = [
      .statusGiven, .updateGiven, .updateAgreed, .findingsExtended,
    ]
    return clocks.filter { $0.kind == .findings }.map { clock in
      let during = events.filter { event in
        event.at >= clock.start.at && clock.end.map { event.at <= $0.at } ?? true
      }
      let begun = during.last { $0.kind == .investigationBegun || $0.kind == .newInvestigation }
      return Investigation(
        begunAt: begun?.at, begunBy: begun?.staffName, limit: clock.limitDue ?? clock.due,
        target: clock.rule?.limit.target.words, endedAt: clock.end?.at,
        updatedAt: during.last { updates.contains($0.kind) }?.at)
    }
  }

  /// `Done within 10 working days.`, or how long it took and what the customer heard meanwhile.
  public func words(now: Instant, zone: Zone) -> String {
    func day(_ at: Instant) -> String { TimeWords.day(zone.wallTime(at: at).date) }
    let who = begunBy.map { " by \($0)" } ?? ""
    let begun = begunAt.map { "Investigation begun \(day($0))\(who). " } ?? ""
    let time = target ?? "the time that was set"
    if let endedAt, endedAt <= limit { return "\(begun)Done within \(time)." }
    guard max(endedAt ?? now, now) > limit || endedAt != nil else {
      return "\(begun)Within \(time) until \(TimeWords.closing(limit, now: now, in: zone))."
    }
    let told =
      updatedAt.map { "The customer was updated, last on \(day($0))." }
      ?? "No update to the customer is noted."
    let took = endedAt == nil ? "It is taking longer" : "It took longer"
    return "\(begun)\(took) than \(time). \(told)"
  }
}

/// An appeal, from its receipt to its outcome (AP-02 to AP-06).
public struct Appeal: Codable, Hashable, Sendable {
  public var receivedAt: Instant
  public var contactedAt: Instant?
  /// When its outcome is due; nil where nothing measures it.
  public var due: Instant?
  /// More time that counts was agreed with the customer.
  public var isExtended: Bool
  public var outcome: AppealOutcome?
  public var toldAt: Instant?

  public init(
    receivedAt: Instant, contactedAt: Instant?, due: Instant?, isExtended: Bool,
    outcome: AppealOutcome?, toldAt: Instant?
  ) {
    self.receivedAt = receivedAt
    self.contactedAt = contactedAt
    self.due = due
    self.isExtended = isExtended
    self.outcome = outcome
    self.toldAt = toldAt
  }

  public static func all(_ clocks: [Clock], _ events: [FeedbackEvent]) -> [Appeal] {
    let starts = events.indices.filter { events[$0].kind == .appealReceived }
    let due = clocks.filter { $0.kind == .appealOutcome }
    return starts.enumerated().map { place, from in
      let until = starts.indices.contains(place + 1) ? starts[place + 1] : events.endIndex
      let part = events[from..<until]
      let told = part.first { $0.kind == .appealOutcome }
      let clock = due.indices.contains(place) ? due[place] : nil
      return Appeal(
        receivedAt: events[from].happenedAt ?? events[from].at,
        contactedAt: part.first { $0.kind == .appealContacted }?.at, due: clock?.due,
        isExtended: clock?.agreed != nil, outcome: told?.appealOutcome, toldAt: told?.at)
    }
  }

  /// `Appeal received Mon 9 Nov. Customer contacted Wed 11 Nov. Outcome due 17:00 Wed 9 Dec.`
  public func words(now: Instant, zone: Zone) -> String {
    func day(_ at: Instant) -> String { TimeWords.day(zone.wallTime(at: at).date) }
    var words = ["Appeal received \(day(receivedAt))."]
    if let contactedAt { words.append("Customer contacted \(day(contactedAt)).") }
    if let toldAt {
      let what = outcome.map { ": \($0.words)" } ?? ""
      words.append("Outcome told \(day(toldAt))\(what).")
    } else if let due {
      let agreed = isExtended ? ", as agreed with the customer" : ""
      words.append("Outcome due \(TimeWords.closing(due, now: now, in: zone))\(agreed).")
    }
    return words.joined(separator: " ")
  }
}
