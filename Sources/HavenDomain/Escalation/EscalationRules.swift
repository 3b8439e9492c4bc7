/// What may be done with an escalation by whom; nil means that nothing stands against it, else the
/// words say what to do instead.
public enum EscalationRules {
  /// Whether these roles may have it: those of its rung and above. Where nobody could be called for
  /// the rung, or the whole ladder was called in vain, whoever may take escalations.
  public static func mayHold(_ row: EscalationRow, roles: [Role], now: Instant) -> Bool {
    let height = Ladder.height(of: roles)
    if height >= Ladder.height(of: row.rung.role) { return true }
    return height > 0 && (row.rung.called == nil || hasEnded(row, now: now))
  }

  /// The last rung's limit has passed too, and nobody has it.
  public static func hasEnded(_ row: EscalationRow, now: Instant) -> Bool {
    row.isClimbing && row.rungNumber == row.rungCount && row.rung.due <= now
  }

  public static func whyNotAcknowledge(
    _ row: EscalationRow, roles: [Role], now: Instant
  ) -> String? {
    if let why = whyClosed(row) { return why }
    if let name = row.holderName { return "\(name) has \(row.number). Take it over instead." }
    return mayHold(row, roles: roles, now: now) ? nil : whyNotTheirs(row)
  }

  public static func whyNotTakeOver(
    _ row: EscalationRow, staff: StaffID, roles: [Role], now: Instant
  ) -> String? {
    if let why = whyClosed(row) { return why }
    guard let holder = row.holder else { return "Nobody has \(row.number): acknowledge it." }
    if holder == staff { return "You have \(row.number) already." }
    return mayHold(row, roles: roles, now: now) ? nil : whyNotTheirs(row)
  }

  public static func whyNotHandBack(_ row: EscalationRow, staff: StaffID) -> String? {
    if let why = whyClosed(row) { return why }
    return row.holder == staff ? nil : "Only who has \(row.number) can hand it back."
  }

  public static func whyNotResolve(_ row: EscalationRow, staff: StaffID) -> String? {
    if let why = whyClosed(row) { return why }
    guard let holder = row.holder else { return "Acknowledge \(row.number) first." }
    if holder == staff { return nil }
    return "\(row.holderName ?? "Somebody") has \(row.number). Take it over first."
  }

  /// - Parameter place: of the rung on the escalation's ladder, from 0.
  public static func whyNotCall(_ row: EscalationRow, place: Int?) -> String? {
    if let why = whyClosed(row) { return why }
    guard let place else { return "That role is no rung of this ladder." }
    guard row.holder == nil, place > row.rungNumber else { return nil }
    return "The rungs are called in their order. Call the next one first."
  }

  /// What a hand-back's reason and an outcome's sentence must hold at least.
  public static func problem(_ field: FieldID, _ text: String) -> FormProblem? {
    text.filter(\.isLetter).count >= 3
      ? nil : FormProblem(field, "Say it in a few words, three letters at least.")
  }

  private static func whyClosed(_ row: EscalationRow) -> String? {
    row.isOpen ? nil : "\(row.number) is resolved."
  }

  private static func whyNotTheirs(_ row: EscalationRow) -> String {
    "\(row.number) is with the \(row.rung.role.words) now. Ring them."
  }
}
