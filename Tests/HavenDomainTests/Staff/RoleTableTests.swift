import HavenDomain
import Testing

@Suite("The role table")
struct RoleTableTests {
  /// agent, supervisor, clinical director, executive on call, receptionist, manager, coordinator,
  /// administrator: `-` none, `o` own, `a` all.
  static let table = """
    readQueue          a a a a a a a a
    addContact         a a - - a - - a
    takeContact        a a - - - - - -
    handOverContact    o a - - - - - -
    openContact        o a a a - - - -
    writeIntake        o a - - - - - -
    recordDispatch     o a - - - - - -
    escalate           a a a a a a a a
    acknowledgeAlarm   a a a a a a a a
    readDrafts         o a a o o o o o
    logFeedback        a a a a a a a a
    readFeedback       o o o o a o a o
    handleFeedback     - - - - - o a -
    closeFeedback      - - - - - o a -
    readStaff          a a a a a a a a
    manageStaff        - - - - - - - a
    setPresence        o a o o o o o o
    readServiceAreas   a a a a a a a a
    editServiceAreas   - - - - - - a a
    verifyAudit        - - - - - - - a
    shelveAlarm        - a a a - - - -
    switchAlarms       - - - - - - - a
    raiseConcern       a a a a a a a a
    readEscalations    o a a a o o o o
    handleEscalation   - a a a - - - -
    editRota           - a a a - - - a
    readReports        - a a a - - a a
    readShift          a a a a a a a a
    takeShift          - a a a - - - -
    readClocks         a a a a a a a a
    pauseClocks        o a - - - o o -
    recordContactAct   a a - - a - - -
    recordFeedbackAct  - - - - - o a -
    readPolicies       a a a a a a a a
    editPolicies       - - - - - - - a
    readReferrals      a a a a a a a a
    editReferrals      - a - - - - a a
    readBeds           a a - - - - - a
    placeInBeds        a a - - - - - -
    editBeds           - a - - - - - a
    findPeople         o a - - - - - -
    linkPeople         o a - - - - - -
    careForSelf        o o o o o o o o
    recordCall         o o o o a o a o
    runExperiments     - - - - - - a a
    makeReferrals      o a - - - - - -
    transferContacts   o a - - - - - -
    askLowerScore      o a a - - - - -
    settleLowerScore   - a a a - - - -
    readProtocols      a a a a a a a a
    editProtocols      - - a - - - - a
    readProtocolTraining - a a a - - a a
    recordProtocolTraining - a a - - - - a
    readCases          o a a - - - - -
    workCases          o a a - - - - -
    handleCompliments  - - - - a o a -
    assignFeedback     - - - - - - a -
    recordCopy         o o o o a o a o
    auditRegister      - - - - - - a -
    recordBoardFeedback - - - - - - a -
    handleSurveys      - - - - - - a -
    enterSurveys       - - - - a - a -
    writeLetters       - - - - a o a -
    readRetention      - - - - - - a a
    destroyFeedback    - - - - - - a a
    holdFeedback       - - - - - o a -
    recordPaper        - - - - a o a -
    """

  static let cells: [(permission: String, scopes: [Scope])] = table.split(separator: "\n").map {
    let words = $0.split(separator: " ")
    return (String(words[0]), words.dropFirst().map { $0 == "a" ? .all : $0 == "o" ? .own : .none })
  }

  @Test("PR-07 is asserted here for every permission and role, none left out")
  func complete() {
    #expect(Self.cells.map(\.permission) == Permission.allCases.map(\.rawValue))
    #expect(Self.cells.allSatisfy { $0.scopes.count == Role.allCases.count })
  }

  @Test("PR-07 grants this and no more", arguments: cells)
  func grants(permission: String, scopes: [Scope]) throws {
    let permission = try #require(Permission(rawValue: permission))
    #expect(Role.allCases.map { RoleTable.scope(of: permission, for: $0) } == scopes)
  }

  @Test("PR-07 denies everything to somebody without a role", arguments: Permission.allCases)
  func denies(permission: Permission) {
    #expect(RoleTable.scope(of: permission, for: []) == .none)
    let nobody = Principal(
      staff: StaffID(rawValue: 1), roles: [], session: SessionID(rawValue: 1), unixUser: 1000,
      terminal: "pts/1")
    #expect(nobody.scope(of: permission) == .none)
  }

  @Test("PR-07 gives several roles the widest of what each gives, in any order")
  func several() {
    for permission in Permission.allCases {
      for a in Role.allCases {
        for b in Role.allCases {
          let one = RoleTable.scope(of: permission, for: a)
          let other = RoleTable.scope(of: permission, for: b)
          #expect(RoleTable.scope(of: permission, for: [a, b]) == max(one, other))
        }
      }
    }
  }

  @Test("CC-32 shows the whole complaints register to receptionists and the coordinator alone")
  func register() {
    let all = Role.allCases.filter { RoleTable.scope(of: .readFeedback, for: $0) == .all }
    #expect(all == [.receptionist, .coordinator])
  }

  @Test("C24 the coordinator reads and handles all of it, and alone names substitutes")
  func coordinator() {
    for permission in [Permission.readFeedback, .handleFeedback, .closeFeedback, .recordCopy] {
      #expect(RoleTable.scope(of: permission, for: .coordinator) == .all)
    }
    let assigning = Role.allCases.filter { RoleTable.scope(of: .assignFeedback, for: $0) > .none }
    #expect(assigning == [.coordinator])
  }

  @Test("TS-08 gives nobody a way to what others keep for themselves, whatever their roles")
  func forOneself() {
    #expect(RoleTable.scope(of: .careForSelf, for: Role.allCases) == .own)
  }

  @Test(
    "lets the founder do everything but read private notes, without posing as director or executive"
  )
  func founder() {
    for permission in Permission.allCases where permission != .careForSelf {
      #expect(RoleTable.scope(of: permission, for: NewOrganisation.founderRoles) == .all)
    }
    #expect(!NewOrganisation.founderRoles.contains(.clinicalDirector))
    #expect(!NewOrganisation.founderRoles.contains(.executiveOnCall))
  }
}
