/// Who may do what: one table, deny by default (PR-07).
public enum RoleTable {
  /// How far this role's permission reaches.
  public static func scope(of permission: Permission, for role: Role) -> Scope {
    grants[role]?[permission] ?? .none
  }

  /// The widest that any of the roles gives.
  public static func scope(of permission: Permission, for roles: some Sequence<Role>) -> Scope {
    roles.map { scope(of: permission, for: $0) }.max() ?? .none
  }

  private static let everybody: [Permission: Scope] = [
    .setPresence: .own, .readStaff: .all, .readServiceAreas: .all, .escalate: .all,
    .acknowledgeAlarm: .all, .readQueue: .all, .readDrafts: .own, .logFeedback: .all,
    .readFeedback: .own, .raiseConcern: .all, .readEscalations: .own, .readShift: .all,
    .readClocks: .all, .readPolicies: .all, .readReferrals: .all,
    .careForSelf: .own, .recordCall: .own,
    .readProtocols: .all, .recordCopy: .own,
  ]

  private static let leadsEscalations: [Permission: Scope] = [
    .readEscalations: .all, .handleEscalation: .all, .shelveAlarm: .all, .readReports: .all,
    .takeShift: .all, .editRota: .all, .settleLowerScore: .all, .readProtocolTraining: .all,
  ]

  private static let takesContacts: [Permission: Scope] = [
    .addContact: .all, .takeContact: .all, .handOverContact: .own, .openContact: .own,
    .writeIntake: .own, .recordDispatch: .own, .recordContactAct: .all, .pauseClocks: .own,
    .readBeds: .all, .placeInBeds: .all, .findPeople: .own, .linkPeople: .own,
    .makeReferrals: .own, .transferContacts: .own, .askLowerScore: .own,
    .readCases: .own, .workCases: .own,
  ]

  private static let leadsShift: [Permission: Scope] = [
    .addContact: .all, .takeContact: .all, .handOverContact: .all, .openContact: .all,
    .writeIntake: .all, .recordDispatch: .all, .readDrafts: .all, .setPresence: .all,
    .recordContactAct: .all, .pauseClocks: .all, .editReferrals: .all, .readBeds: .all,
    .placeInBeds: .all, .editBeds: .all, .findPeople: .all, .linkPeople: .all,
    .makeReferrals: .all, .transferContacts: .all, .askLowerScore: .all,
    .recordProtocolTraining: .all, .readCases: .all, .workCases: .all,
  ]

  private static let grants: [Role: [Permission: Scope]] = [
    .agent: everybody.adding(takesContacts),
    .supervisor: everybody.adding(leadsShift).adding(leadsEscalations),
    .clinicalDirector: everybody.adding(leadsEscalations).adding([
      .openContact: .all, .readDrafts: .all, .askLowerScore: .all, .editProtocols: .all,
      .recordProtocolTraining: .all, .readCases: .all, .workCases: .all,
    ]),
    .executiveOnCall: everybody.adding(leadsEscalations).adding([.openContact: .all]),
    .receptionist: everybody.adding([
      .addContact: .all, .readFeedback: .all, .recordContactAct: .all, .recordCall: .all,
      .handleCompliments: .all,
      .recordCopy: .all,
      .enterSurveys: .all,
      .writeLetters: .all,
      .recordPaper: .all,
    ]),
    .manager: everybody.adding([
      .readFeedback: .own, .handleFeedback: .own, .closeFeedback: .own, .recordFeedbackAct: .own,
      .pauseClocks: .own, .handleCompliments: .own, .writeLetters: .own, .holdFeedback: .own,
      .recordPaper: .own,
    ]),
    .coordinator: everybody.adding([
      .readFeedback: .all, .handleFeedback: .all, .closeFeedback: .all, .editServiceAreas: .all,
      .readReports: .all, .recordFeedbackAct: .all, .pauseClocks: .own,
      .editReferrals: .all, .recordCall: .all, .runExperiments: .all, .readProtocolTraining: .all,
      .handleCompliments: .all,
      .assignFeedback: .all, .recordCopy: .all,
      .auditRegister: .all, .recordBoardFeedback: .all,
      .handleSurveys: .all, .enterSurveys: .all,
      .writeLetters: .all,
      .readRetention: .all, .destroyFeedback: .all, .holdFeedback: .all, .recordPaper: .all,
    ]),
    .administrator: everybody.adding([
      .manageStaff: .all, .editServiceAreas: .all, .verifyAudit: .all, .addContact: .all,
      .switchAlarms: .all, .editRota: .all, .readReports: .all, .editPolicies: .all,
      .editReferrals: .all, .readBeds: .all, .editBeds: .all, .runExperiments: .all,
      .editProtocols: .all, .readProtocolTraining: .all, .recordProtocolTraining: .all,
      .readRetention: .all, .destroyFeedback: .all,
    ]),
  ]
}

extension [Permission: Scope] {
  fileprivate func adding(_ more: [Permission: Scope]) -> [Permission: Scope] {
    merging(more) { $0 > $1 ? $0 : $1 }
  }
}
