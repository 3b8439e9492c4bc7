extension Presence {
  /// There to take contacts, or busy with one: what a forecast may count on.
  public var isAtWork: Bool { isReady || isBusy }

  /// Free for the next contact.
  public var isReady: Bool { self == .available }

  /// With a contact, or writing it up.
  public var isBusy: Bool { self == .onCall || self == .wrapUp }

  /// Time to oneself: counts neither as available nor against occupancy.
  public var isRest: Bool { self == .onBreak || self == .decompressing }
}
