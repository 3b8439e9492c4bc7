/// Decides who is called for a rung now: the rota first, then whoever is here, then anybody who
/// holds the role; for somebody out of office, who stands in (ES-07).
public struct OnCallRule: Sendable {
  /// Somebody who could be called.
  public struct Person: Hashable, Sendable {
    public var id: StaffID
    /// As lists show people.
    public var name: String
    public var roles: [Role]
    public var presence: Presence
    /// A console of theirs lives.
    public var isSignedIn: Bool
    public init(id: StaffID, name: String, roles: [Role], presence: Presence, isSignedIn: Bool) {
      self.id = id
      self.name = name
      self.roles = roles
      self.presence = presence
      self.isSignedIn = isSignedIn
    }
  }

  private let rota: [RotaEntry]
  private let absences: [Absence]
  private let people: [Person]
  private let now: Instant
  private let zone: Zone

  /// - Parameters:
  ///   - rota: may hold entries of other times; they are left out.
  ///   - absences: likewise.
  ///   - people: everybody who works here, in the order in which equals are called.
  public init(
    rota: [RotaEntry], absences: [Absence], people: [Person], now: Instant, zone: Zone
  ) {
    self.rota = rota.filter { $0.from <= now && now < $0.to }
    self.absences = absences.filter { $0.from <= now && now < $0.to }
    self.people = people
    self.now = now
    self.zone = zone
  }

  /// Who would be called; nobody where `staff` is nil.
  ///
  /// - Parameter others: who must not be called, such as the one who told of a concern.
  public func onCall(for role: Role, except others: Set<StaffID> = []) -> OnCall {
    let able = people.filter { Self.mayStand($0, in: role) && !others.contains($0.id) }
    for (id, why) in candidates(role, able) {
      if let found = able.first(where: { $0.id == id }), !isAbsent(id) {
        return answer(role, found, why)
      }
      if let found = standIn(for: id, among: able) {
        return answer(role, found, "stands in for \(name(id))")
      }
    }
    return OnCall(role: role, staff: nil, staffName: nil, presence: nil, why: "nobody")
  }

  /// The rota first, in the order in which people came on; then who is here; then who holds the role.
  private func candidates(_ role: Role, _ able: [Person]) -> [(StaffID, String)] {
    let entries = rota.filter { $0.role == role }.sorted { ($0.from, $0.id) < ($1.from, $1.id) }
    let holders = able.filter { $0.roles.contains(role) }
    let here = holders.filter { $0.isSignedIn && $0.presence != .off }
    let order: [Presence] = [.available, .onCall, .wrapUp, .onBreak, .decompressing]
    return entries.map { ($0.staff, "on the rota until \(TimeWords.minute($0.to, in: zone))") }
      + order.flatMap { presence in here.filter { $0.presence == presence } }
      .map { ($0.id, "signed in") }
      + holders.map { ($0.id, "holds the role") }
  }

  /// Whoever stands in for the absent, and for them in turn, until somebody is there.
  private func standIn(for id: StaffID, among able: [Person]) -> Person? {
    var seen: Set<StaffID> = [id]
    var next = absence(of: id)?.substitute
    while let id = next, seen.insert(id).inserted {
      if !isAbsent(id) { return able.first { $0.id == id } }
      next = absence(of: id)?.substitute
    }
    return nil
  }

  /// Whether this person may have what the rung is called for.
  public static func mayStand(_ person: Person, in role: Role) -> Bool {
    person.roles.contains(role)
      || Ladder.height(of: role) > 0
        && Ladder.height(of: person.roles) >= Ladder.height(of: role)
  }

  private func isAbsent(_ id: StaffID) -> Bool { absence(of: id) != nil }
  private func absence(of id: StaffID) -> Absence? { absences.first { $0.staff == id } }
  private func name(_ id: StaffID) -> String {
    people.first { $0.id == id }?.name ?? "somebody"
  }

  private func answer(_ role: Role, _ person: Person, _ why: String) -> OnCall {
    OnCall(
      role: role, staff: person.id, staffName: person.name, presence: person.presence, why: why)
  }
}
