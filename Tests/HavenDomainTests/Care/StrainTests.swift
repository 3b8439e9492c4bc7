import HavenDomain
import Testing

@Suite("What the last hours asked of somebody")
struct StrainTests {
  private func change(_ presence: Presence, _ minutesAgo: Int) -> Strain.Change {
    Strain.Change(presence, at: monday - .minutes(minutesAgo))
  }

  private func handled(_ isHeavy: Bool, _ minutesAgo: Int) -> Strain.Handled {
    Strain.Handled(isHeavy: isHeavy, at: monday - .minutes(minutesAgo))
  }

  private func strain(_ changes: [Strain.Change], _ handled: [Strain.Handled] = []) -> Strain {
    Strain(changes: changes, handled: handled, now: monday)
  }

  @Test(
    "Q-14 what somebody does counts as time at work, or as rest, or as neither",
    arguments: [
      (Presence.available, true, true, false, false), (.onCall, true, false, true, false),
      (.wrapUp, true, false, true, false), (.onBreak, false, false, false, true),
      (.off, false, false, false, false), (.decompressing, false, false, false, true),
    ])
  func kinds(presence: Presence, work: Bool, ready: Bool, busy: Bool, rest: Bool) {
    #expect(
      [presence.isAtWork, presence.isReady, presence.isBusy, presence.isRest]
        == [work, ready, busy, rest])
  }

  @Test("Q-14 occupancy is the time on contacts of the time at work; rest counts in neither")
  func occupancy() {
    let with = strain([
      change(.available, 120), change(.onCall, 90), change(.decompressing, 30),
    ])
    let without = strain([change(.available, 90), change(.onCall, 60)])
    #expect(with.busySeconds == 3600 && with.readySeconds == 1800)
    #expect(with.occupancy() == 67 && without.occupancy() == 67)
    #expect(strain([change(.onBreak, 120)]).occupancy() == nil)
    #expect(strain([change(.onCall, 29)]).occupancy() == nil)
    #expect(Strain.occupancyAim == 65...80)
  }

  @Test("Q-14 looks back for eight hours: of what began before, the rest counts")
  func window() {
    let long = strain([change(.onCall, 600)], [handled(true, 481), handled(true, 480)])
    #expect(long.busySeconds == 8 * 3600 && long.heavy == 1)
    #expect(long.workingSince == monday - .minutes(600))
  }

  @Test("heavy contacts are counted in all, since the last break, and in a row at the end")
  func heavy() {
    let changes = [
      change(.available, 300), change(.onBreak, 200), change(.onCall, 190),
    ]
    let contacts = [
      handled(true, 250), handled(true, 180), handled(false, 170), handled(true, 100),
      handled(true, 50),
    ]
    let found = strain(changes, contacts)
    #expect(found.heavy == 4 && found.heavySinceBreak == 3 && found.heavyInARow == 2)
    #expect(found.workingSince == monday - .minutes(190))
    #expect(strain(changes, contacts + [handled(false, 1)]).heavyInARow == 0)
  }

  @Test(
    "a break ends the row, whichever it is", arguments: [Presence.onBreak, .decompressing, .off])
  func ended(presence: Presence) {
    let found = strain(
      [change(.onCall, 100), change(presence, 10)], [handled(true, 60), handled(true, 20)])
    #expect(found.heavy == 2 && found.heavySinceBreak == 0 && found.heavyInARow == 0)
    #expect(found.workingSince == nil)
    #expect(BreakOffer(found, now: monday) == nil)
  }

  static let flags: [(Flag, Bool)] = [
    (.unsafeNow, true), (.suicidal, true), (.assault, true), (.escalated, true),
    (.weapon, false), (.children, false), (.medical, false), (.emergency, false),
    (.unreadable, false),
  ]

  @Test("TS-08 heavy is: not safe, 8 to 10, escalated, or a yes to suicide or to being hurt")
  func isHeavy() {
    #expect(Self.flags.map(\.0).count == Flag.allCases.count)
    for (flag, isHeavy) in Self.flags {
      #expect(HeavyContact.isHeavy(score: 0, flags: [flag]) == isHeavy, "\(flag)")
    }
    for score in 0...10 {
      #expect(HeavyContact.isHeavy(score: score, flags: []) == (score >= 8))
    }
    #expect(!HeavyContact.isHeavy(score: nil, flags: []))
  }

  // MARK: - A break

  private func offer(_ inARow: Int, minutes: Int?) -> BreakOffer? {
    let since = minutes.map { monday - .minutes($0) }
    return BreakOffer(
      Strain(
        heavy: inARow, heavySinceBreak: inARow, heavyInARow: inARow, workingSince: since,
        busySeconds: 0, readySeconds: 0), now: monday)
  }

  @Test("TS-08 a break is offered after one heavy contact, two in a row, or two hours")
  func offers() {
    #expect(offer(0, minutes: 119) == nil)
    #expect(offer(1, minutes: 10) == .heavy)
    #expect(offer(2, minutes: 10) == .heavyInARow(2))
    #expect(offer(0, minutes: 120) == .hours(2))
    #expect(offer(1, minutes: 185) == .hours(3))
    #expect(offer(0, minutes: 12 * 60) == .hours(12))
    #expect(offer(0, minutes: 12 * 60 + 1) == nil, "left standing by somebody who went home")
    #expect(offer(3, minutes: 185) == .heavyInARow(3))
    #expect(offer(4, minutes: nil) == nil)
  }

  @Test("TS-08 it is offered in words that leave the choice, the short ones at most 55 cells")
  func words() {
    let all = [BreakOffer.heavy, .heavyInARow(2), .heavyInARow(5), .hours(2), .hours(7)]
      .map { $0.words(key: "F9") }
    #expect(
      all[1][0] == "Two heavy contacts in a row. A break is yours to take: F9 Decompress.")
    for words in all {
      #expect(words[0].count <= 78 && words[1].count <= 55, "\(words)")
      #expect(words.allSatisfy { NeverUse.found(in: $0).isEmpty && Blame.found(in: $0).isEmpty })
    }
  }

  // MARK: - For who leads the shift

  private func row(_ presence: Presence, since minutes: Int, _ strain: Strain) -> StaffStrain {
    StaffStrain(
      staff: StaffID(rawValue: 1), name: "R. Osei", presence: presence,
      presenceSince: monday - .minutes(minutes), strain: strain)
  }

  @Test("the shift's lead reads how many were heavy, since when no break, and how busy")
  func lead() {
    let since = monday - .minutes(200)
    let words = row(
      .onCall, since: 5,
      Strain(
        heavy: 3, heavySinceBreak: 3, heavyInARow: 1, workingSince: since, busySeconds: 9_000,
        readySeconds: 1_000)
    ).words(now: monday, zone: .utc)
    let time = TimeWords.minute(since, in: .utc)
    #expect(words == "R. Osei: 3 heavy, no break since \(time), 90 % busy (over 80)")
    var standing = Strain.none
    standing.workingSince = monday - .hours(20)
    standing.readySeconds = 8 * 3600
    #expect(row(.available, since: 1_200, standing).words(now: monday, zone: .utc) == nil)
    standing.heavy = 1
    let old = row(.available, since: 1_200, standing).words(now: monday, zone: .utc)
    #expect(old == "R. Osei: 1 heavy, no break since 18:30 yesterday")
    #expect(row(.available, since: 5, .none).words(now: monday, zone: .utc) == nil)
  }

  @Test(
    "whoever decompresses for 20 minutes is worth a kind word",
    arguments: [(19, false), (25, true)])
  func company(minutes: Int, isLong: Bool) {
    let row = row(.decompressing, since: minutes, .none)
    #expect(row.mayNeedCompany(at: monday) == isLong)
    let look = isLong ? ": check in with them" : ""
    #expect(row.words(now: monday, zone: .utc) == "R. Osei: decompressing \(minutes) min\(look)")
    #expect(!self.row(.onBreak, since: 90, .none).mayNeedCompany(at: monday))
  }
}
