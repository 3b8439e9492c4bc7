/// What may be done with a bed.
public enum BedAct: String, CaseIterable, Codable, Sendable {
  case hold, release, place, leave, takeOutOfUse, putIntoUse
}

/// Which act fits which state of a bed, and why not in words (TR-05).
public enum BedRules {
  /// Who acts, and for whom.
  public struct Actor: Hashable, Sendable {
    public var staff: StaffID
    /// Nil for acts that are about no contact.
    public var contact: ContactID?
    public init(staff: StaffID, contact: ContactID? = nil) {
      self.staff = staff
      self.contact = contact
    }
  }

  /// Nil when the act fits. A bed that a colleague holds for somebody else is theirs: the refusal
  /// says whose.
  public static func whyNot(
    _ act: BedAct, _ standing: BedStanding, by actor: Actor
  ) -> Refusal? {
    switch standing {
    case .free: whyNotFree(act).map(Refusal.wrongState)
    case .held(let hold): whyNotHeld(act, hold, actor)
    case .occupied: whyNotOccupied(act).map(Refusal.wrongState)
    case .outOfUse(let reason): whyNotOutOfUse(act, reason).map(Refusal.wrongState)
    }
  }

  private static func whyNotFree(_ act: BedAct) -> String? {
    switch act {
    case .hold, .place, .takeOutOfUse: nil
    case .release: "Nobody holds this bed: it is free."
    case .leave: "Nobody lives in this bed: it is free."
    case .putIntoUse: "This bed is in use."
    }
  }

  private static func whyNotHeld(
    _ act: BedAct, _ hold: BedHold, _ actor: Actor
  ) -> Refusal? {
    switch act {
    case .release: nil
    case .hold where hold.contact == actor.contact:
      .wrongState("\(hold.staffName) holds this bed for \(hold.number) already.")
    case .place where hold.contact == actor.contact: nil
    case .hold, .place:
      hold.staff == actor.staff
        ? .wrongState("You hold this bed for \(hold.number). Release the hold first.")
        : .taken(by: hold.staffName)
    case .leave: .wrongState("Nobody lives in this bed: it is held for \(hold.number).")
    case .takeOutOfUse:
      .wrongState("This bed is held for \(hold.number). Release the hold first.")
    case .putIntoUse: .wrongState("This bed is in use.")
    }
  }

  private static func whyNotOccupied(_ act: BedAct) -> String? {
    switch act {
    case .leave: nil
    case .hold, .place: "Somebody lives in this bed. Choose another, or join the waiting list."
    case .release: "Nobody holds this bed: somebody lives in it."
    case .takeOutOfUse: "Somebody lives in this bed. Note first that they left."
    case .putIntoUse: "This bed is in use."
    }
  }

  private static func whyNotOutOfUse(_ act: BedAct, _ reason: String) -> String? {
    switch act {
    case .putIntoUse, .takeOutOfUse: nil
    case .hold, .place: "This bed is out of use: \(reason). Choose another."
    case .release: "Nobody holds this bed: it is out of use."
    case .leave: "Nobody lives in this bed: it is out of use."
    }
  }

  /// Whoever made the hold, whoever works on its contact, and who leads the shift.
  public static func mayRelease(
    _ hold: BedHold, by staff: StaffID, worksOnContact: Bool, leadsShift: Bool
  ) -> Bool {
    hold.staff == staff || worksOnContact || leadsShift
  }

  /// Why this contact may get no further bed; nil when they may.
  ///
  /// - Parameters:
  ///   - kind: of the bed that is asked for.
  ///   - other: the bed that they live in, or that is held for them, but for cots.
  public static func whyNoFurther(
    _ act: BedAct, kind: BedKind, other: BedRow?, contact: RecordNumber
  ) -> String? {
    guard !kind.isBeside, let other else { return nil }
    switch (act, other.standing) {
    case (.hold, .held), (.place, .held):
      return "\(other.place) is held for \(contact). Release that hold first."
    case (.place, .occupied):
      return "\(contact) lives in \(other.place). Note first that they left."
    default: return nil
    }
  }

  /// What stands against a bed as somebody entered it.
  public static func problems(
    label: String, kind: BedKind, capacity: Int
  ) -> [FormProblem] {
    var problems: [FormProblem] = []
    if label.trimmed.isEmpty { problems.append(FormProblem("label", "A label is needed.")) }
    if !kind.capacities.contains(capacity) {
      let (least, most) = (kind.capacities.lowerBound, kind.capacities.upperBound)
      let range = least == most ? "\(least)" : "\(least) to \(most)"
      problems.append(
        FormProblem("capacity", "A bed of the kind “\(kind.words)” is for \(range)."))
    }
    return problems
  }
}
