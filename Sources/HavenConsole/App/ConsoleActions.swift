import Canvas
import HavenDomain

/// Where the keys go.
public enum KeyContext: Hashable, CaseIterable, Sendable {
  case queue, intake, triage, escalations, register, feedbackForm
  // Over the panes.
  case alarms, clocks, shift, people
  case beds, referrals, transfers, cases
  case score, protocols, silent
  case areas
  case checklist
  case audit
  case retention

  static let everywhere = Set(KeyContext.allCases)
  static let forms: Set<KeyContext> = [.intake, .feedbackForm]
}

public typealias ConsoleActions = ActionTable<ActionID, KeyContext, ConsoleState>
typealias ConsoleAction = Action<ActionID, KeyContext, ConsoleState>

extension ConsoleState {
  /// Where the keys go now: to what lies over the panes and has keys of its own, else to the pane.
  public var keyContext: KeyContext {
    for overlay in overlays.reversed() {
      switch overlay {
      case .alarms: return .alarms
      case .why: return .clocks
      case .people: return .people
      case .beds: return .beds
      case .referrals: return .referrals
      case .transfers: return .transfers
      case .reader(let reader) where reader.subject == .shift: return .shift
      case .reader, .drafts: return paneContext
      case .score: return .score
      case .protocols: return .protocols
      case .silent: return .silent
      case .areas: return .areas
      case .checklist: return .checklist
      case .audit: return .audit
      case .retention: return .retention
      case .help, .palette, .prompt, .words, .guide, .tenSteps: continue
      }
    }
    return paneContext
  }

  private var paneContext: KeyContext {
    switch place {
    case .queue: .queue
    case .intake: .intake
    case .triage: .triage
    case .escalations: .escalations
    case .cases: .cases
    case .complaints: feedback.form == nil ? .register : .feedbackForm
    }
  }
}

/// The one table of actions: footer, help and palette read it, and nothing else knows a key.
public enum ActionCatalogue {
  public static let table = ConsoleActions(
    general + queue + forms + intakeSteps + triage + escalations + complaints + alarms + clocks
      + shift + people + care + drafts + beds + referrals + transfers + cases + words
      + stages + handlers + checklist + guide + oversight + surveys + letters + keeping)

  /// The name of an action's key, for sentences that tell of it.
  static func key(_ id: ActionID) -> String { table[id]?.keys.first?.name ?? "" }

  /// A key map without one of these is refused.
  public static let mandatory: [ActionID] = [.acknowledge, .escalate, .hide, .leave]

  private static let general: [ConsoleAction] = [
    ConsoleAction(
      .help, keys: [.f(1), .character("?")], label: "Help",
      sentence: "Help for what has focus, and every key.",
      contexts: KeyContext.everywhere, isShownInFooter: true),
    ConsoleAction(
      .nextPane, keys: [.f(6), .tab], label: "Pane", sentence: "Go to the next pane.",
      contexts: KeyContext.everywhere, isShownInFooter: true),
    ConsoleAction(
      .previousPane, keys: [KeyPress(.function(6), .shift), .shift(.tab)], label: "Back",
      sentence: "Go to the pane before.", contexts: KeyContext.everywhere),
    ConsoleAction(
      .acknowledge, keys: [.f(7)], label: "Ack",
      sentence: "Acknowledge the top alarm: it shows which, the same key again does it.",
      contexts: KeyContext.everywhere, isShownInFooter: true,
      whyNot: {
        $0.queue.alarms.isEmpty
          ? "There is no alarm to acknowledge." : $0.whyNotHandle(.acknowledgeAlarm)
      }),
    ConsoleAction(
      .escalate, keys: [.f(8)], label: "Escal",
      sentence: "Escalate this contact to a supervisor, with a reason; without one, a concern.",
      contexts: KeyContext.everywhere, isDangerous: true, isShownInFooter: true,
      whyNot: {
        $0.whyNotHandle($0.contactAtHand == nil ? .raiseConcern : .escalate)
      }),
    ConsoleAction(
      .actions, keys: [.f(9), .character(":")], label: "Actions",
      sentence: "Every action, its key, and why not when it is shut.",
      contexts: KeyContext.everywhere, isShownInFooter: true),
    ConsoleAction(
      .leave, keys: [.f(10), .ctrl("q")], label: "Leave",
      sentence: "Save, and leave the form; from a list, leave the console.",
      contexts: KeyContext.everywhere, isShownInFooter: true),
    ConsoleAction(
      .hide, keys: [.ctrl("x")], label: "Hide",
      sentence: "Hide everything at once behind a plain clock; the same key shows it again.",
      contexts: KeyContext.everywhere),
    go(.goQueue, "Queue", "Go to the live queue (Q1)."),
    go(.goIntake, "Intake", "Go to the intake in hand (I1)."),
    go(.goTriage, "Triage", "Go to the triage checklist (T1)."),
    go(.goEscalations, "Escalns", "Go to the escalations (E1)."),
    go(.goCases, "Cases", "Go to the cases and follow-ups (K1)."),
    go(.goComplaints, "Complts", "Go to complaints, dissatisfaction and compliments (C1)."),
    ConsoleAction(
      .presence, label: "Presence",
      sentence:
        "Say that you are available, on call, in wrap-up, on a break or off.",
      contexts: KeyContext.everywhere, whyNot: { $0.whyNotHandle(.setPresence) }),
    ConsoleAction(
      .drafts, label: "Drafts", sentence: "Take up a form that was left.",
      contexts: KeyContext.everywhere,
      whyNot: {
        $0.drafts.isEmpty ? "No form was left open." : $0.whyNotHandle(.readDrafts)
      }),
  ]

  private static func go(
    _ id: ActionID, _ label: DisplayText, _ sentence: DisplayText
  ) -> ConsoleAction {
    ConsoleAction(id, label: label, sentence: sentence, contexts: KeyContext.everywhere)
  }

  private static let queue: [ConsoleAction] = [
    ConsoleAction(
      .newContact, keys: [.f(2)], label: "New",
      sentence: "New contact: a call that is on the line, somebody at the door.",
      contexts: [.queue, .triage], isShownInFooter: true,
      whyNot: { $0.whyNotHandle(.addContact) ?? $0.whyNotAnother() }),
    ConsoleAction(
      .find, keys: [.f(3), .character("/")], label: "Find",
      sentence: "Find by number, name, phone, channel or owner, as you type.",
      contexts: [.queue, .register], isShownInFooter: true),
    ConsoleAction(
      .take, keys: [.f(5)], label: "Take", sentence: "Take the selected contact.",
      contexts: [.queue], isShownInFooter: true,
      whyNot: { $0.whyNotHandle(.takeContact) ?? $0.whyNotTake() }),
    ConsoleAction(
      .reveal, keys: [.f(4)], label: "Reveal",
      sentence: "Show the name, number and note of the selected contact. It is recorded.",
      contexts: [.queue], isShownInFooter: true,
      whyNot: {
        $0.whyNotHandle(.openContact)
          ?? ($0.queue.selectedRow == nil ? "Select a contact first." : nil)
      }),
    ConsoleAction(
      .release, label: "Release",
      sentence: "Put the contact in hand back into the queue; it keeps its place.",
      contexts: KeyContext.everywhere, isDangerous: true,
      whyNot: { $0.whyNotHolding() ?? $0.whyNotHandle(.takeContact) }),
    ConsoleAction(
      .handOver, label: "HandOver", sentence: "Hand the contact in hand over to somebody.",
      contexts: KeyContext.everywhere, isDangerous: true,
      whyNot: { $0.whyNotHolding() ?? $0.whyNotHandle(.handOverContact) }),
    ConsoleAction(
      .followUps, label: "FollowUp",
      sentence: "Show or hide contacts whose intake is done and whose next action is open.",
      contexts: [.queue]),
  ]

  private static let forms: [ConsoleAction] = [
    ConsoleAction(
      .nextStep, keys: [.f(5)], label: "Next",
      sentence: "Next part; on the review it completes the form.",
      contexts: KeyContext.forms, isShownInFooter: true, whyNot: { $0.whyNoForm() }),
    ConsoleAction(
      .previousStep, keys: [.pageUp], label: "Before", sentence: "The part before.",
      contexts: KeyContext.forms, whyNot: { $0.whyNoForm() }),
    ConsoleAction(
      .choose, keys: [.f(4)], label: "Choose",
      sentence: "The allowed values of this field, and the three ways of not answering.",
      contexts: KeyContext.forms, isShownInFooter: true, whyNot: { $0.whyNoList() }),
    ConsoleAction(
      .undo, keys: [.alt("u")], label: "Undo",
      sentence: "Undo your last change, in whichever field of the form it was.",
      contexts: KeyContext.forms),
    ConsoleAction(
      .redo, keys: [.alt("e")], label: "Redo", sentence: "Do again what was undone.",
      contexts: KeyContext.forms),
    ConsoleAction(
      .complete, label: "Complete", sentence: "Go to the review and complete this form.",
      contexts: KeyContext.forms, whyNot: { $0.whyNoForm() }),
    ConsoleAction(
      .leaveForm, label: "Park", sentence: "Leave the form; it stays as a numbered draft.",
      contexts: [.feedbackForm]),
  ]

  private static let complaints: [ConsoleAction] = [
    ConsoleAction(
      .newFeedback, keys: [.f(2)], label: "New",
      sentence: "Log a compliment, dissatisfaction or complaint.",
      contexts: [.register, .feedbackForm], isShownInFooter: true,
      whyNot: { $0.whyNotHandle(.logFeedback) ?? $0.whyNotNewFeedback() }),
    ConsoleAction(
      .openFeedback, keys: [.enter], label: "Open",
      sentence: "Open the selected feedback with its form. It is recorded.",
      contexts: [.register], isShownInFooter: true, whyNot: { $0.whyNoFeedback() }),
    ConsoleAction(
      .acknowledgeFeedback, keys: [.f(5)], label: "Next act",
      sentence: "The next act: acknowledge, investigate, tell the outcome, an appeal, close.",
      contexts: [.register], isDangerous: true, isShownInFooter: true,
      whyNot: { $0.whyNotActOnFeedback() }),
    ConsoleAction(
      .recordOutcome, label: "Outcome",
      sentence: "Record the outcome, and that the customer was told.",
      contexts: [.register], isDangerous: true,
      whyNot: { $0.whyNotMove(.tellOutcome) }),
    ConsoleAction(
      .closeFeedback, label: "Close", sentence: "Close the file.",
      contexts: [.register], isDangerous: true,
      whyNot: { $0.whyNotMove(.close) }),
  ]
}
