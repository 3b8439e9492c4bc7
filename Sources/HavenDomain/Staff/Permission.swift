/// What a request needs. One word for each thing that a role may or may not do.
public enum Permission: String, CaseIterable, Codable, Sendable {
  case readQueue
  case addContact
  case takeContact
  case handOverContact
  case openContact
  case writeIntake
  case recordDispatch
  case escalate
  case acknowledgeAlarm
  case readDrafts
  case logFeedback
  case readFeedback
  case handleFeedback
  case closeFeedback
  case readStaff
  case manageStaff
  case setPresence
  case readServiceAreas
  case editServiceAreas
  case verifyAudit
  case shelveAlarm
  case switchAlarms
  case raiseConcern
  case readEscalations
  case handleEscalation
  case editRota
  case readReports
  case readShift
  case takeShift
  case readClocks
  case pauseClocks
  case recordContactAct
  case recordFeedbackAct
  case readPolicies
  case editPolicies
  case readReferrals
  case editReferrals
  case readBeds
  case placeInBeds
  case editBeds
  case findPeople
  case linkPeople
  case careForSelf
  case recordCall
  case runExperiments
  case makeReferrals
  case transferContacts
  case askLowerScore
  case settleLowerScore
  case readProtocols
  case editProtocols
  case readProtocolTraining
  case recordProtocolTraining
  case readCases
  case workCases
  case handleCompliments
  case assignFeedback
  case recordCopy
  case auditRegister
  case recordBoardFeedback
  case handleSurveys
  case enterSurveys
  case writeLetters
  case readRetention
  case destroyFeedback
  case holdFeedback
  case recordPaper

  /// Fits after "Your role may not …".
  public var words: String {
    switch self {
    case .readQueue: "see the queue"
    case .addContact: "add a contact"
    case .takeContact: "take contacts"
    case .handOverContact: "hand over contacts"
    case .openContact: "open this contact"
    case .writeIntake: "write an intake"
    case .recordDispatch: "record a dispatch"
    case .escalate: "escalate"
    case .acknowledgeAlarm: "acknowledge alarms"
    case .readDrafts: "read drafts"
    case .logFeedback: "log feedback"
    case .readFeedback: "see the complaints register"
    case .handleFeedback: "handle this feedback"
    case .closeFeedback: "close this feedback"
    case .readStaff: "see the staff list"
    case .manageStaff: "change staff records"
    case .setPresence: "set a presence"
    case .readServiceAreas: "see the service areas"
    case .editServiceAreas: "change the service areas"
    case .verifyAudit: "verify the audit"
    case .shelveAlarm: "shelve alarms"
    case .switchAlarms: "switch kinds of alarm off"
    case .raiseConcern: "raise a concern"
    case .readEscalations: "see escalations"
    case .handleEscalation: "take escalations"
    case .editRota: "change the rota"
    case .readReports: "read reports"
    case .readShift: "read the shift page"
    case .takeShift: "take over the shift"
    case .readClocks: "see these clocks"
    case .pauseClocks: "pause these clocks"
    case .recordContactAct: "note what was done on this contact"
    case .recordFeedbackAct: "note what was done about this feedback"
    case .readPolicies: "see policies and calendars"
    case .editPolicies: "change policies and calendars"
    case .readReferrals: "see the referral directory"
    case .editReferrals: "change the referral directory"
    case .readBeds: "see the beds"
    case .placeInBeds: "hold beds and place people"
    case .editBeds: "change sites and beds"
    case .findPeople: "look for people who may be calling"
    case .linkPeople: "say who is the same person"
    case .careForSelf: "keep notes to yourself"
    case .recordCall: "note a call about this feedback"
    case .runExperiments: "run A/B tests"
    case .makeReferrals: "refer people to services"
    case .transferContacts: "make warm transfers"
    case .askLowerScore: "ask for a lower score"
    case .settleLowerScore: "settle a lower score"
    case .readProtocols: "read protocols"
    case .editProtocols: "change and approve protocols"
    case .readProtocolTraining: "see who is trained on protocols"
    case .recordProtocolTraining: "record training on protocols"
    case .readCases: "see this case"
    case .workCases: "work on this case"
    case .handleCompliments: "handle compliments"
    case .assignFeedback: "name who handles feedback"
    case .recordCopy: "note a copy of this feedback"
    case .auditRegister: "audit the register"
    case .recordBoardFeedback: "enter what the board said"
    case .handleSurveys: "send surveys and follow them up"
    case .enterSurveys: "enter surveys that came back"
    case .writeLetters: "send letters about this feedback"
    case .readRetention: "see what is past its keeping"
    case .destroyFeedback: "destroy files of the register"
    case .holdFeedback: "hold this file for the law"
    case .recordPaper: "note paper of this file"
    }
  }
}

/// How far a permission reaches.
public enum Scope: Int, Comparable, Codable, Sendable {
  case none = 0
  /// Records that are this person's: held, owned, logged or passed to them, or of their area.
  case own
  case all

  public static func < (a: Scope, b: Scope) -> Bool { a.rawValue < b.rawValue }
}
