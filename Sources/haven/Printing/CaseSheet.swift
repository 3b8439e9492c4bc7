import HavenDomain

/// A case as a line of a list, for programs.
struct CaseLine: Encodable, Sendable {
  var number: String
  var state: String
  var contact: String
  var owner: String
  var priority: String
  var score: Nullable<Int>
  var openedAt: String
  var closedAt: Nullable<String>
  var reason: Nullable<String>
  var outcome: Nullable<String>
  var asksForNextAction: Bool
  var nextDue: Nullable<String>
  var openTasks: Int
  var taskDue: Nullable<String>
  var openFollowUps: Int
  var followUpDue: Nullable<String>
  var isLate: Bool
  var resolveBy: Nullable<String>

  init(_ row: CaseRow, now: Instant) {
    number = row.number.description
    state = row.state.rawValue
    contact = row.contactNumber.description
    owner = row.ownerName
    priority = row.priority.word
    score = Nullable(row.score)
    openedAt = TimeWords.iso(row.openedAt)
    closedAt = Nullable(row.closedAt.map(TimeWords.iso))
    reason = Nullable(row.reason?.dashed)
    outcome = Nullable(row.outcome?.dashed)
    asksForNextAction = row.asksForNextAction
    nextDue = Nullable(row.isOpen() ? TimeWords.iso(row.nextDue) : nil)
    openTasks = row.openTasks
    taskDue = Nullable(row.taskDue.map(TimeWords.iso))
    openFollowUps = row.openFollowUps
    followUpDue = Nullable(row.followUpDue.map(TimeWords.iso))
    isLate = row.isLate(at: now)
    resolveBy = Nullable(row.resolveBy.map(TimeWords.iso))
  }

  static func csv(_ lines: [CaseLine]) -> String {
    var csv = CSVText(
      "number", "state", "contact", "owner", "priority", "openedAt", "nextDue", "openTasks",
      "openFollowUps", "followUpDue", "isLate", "outcome")
    for line in lines {
      csv.add(
        line.number, line.state, line.contact, line.owner, line.priority, line.openedAt,
        line.nextDue.value ?? "", "\(line.openTasks)", "\(line.openFollowUps)",
        line.followUpDue.value ?? "", line.isLate ? "yes" : "no", line.outcome.value ?? "")
    }
    return csv.text
  }
}

/// A follow-up for programs.
struct FollowUpLine: Encodable, Sendable {
  var contact: String
  var caseNumber: Nullable<String>
  var due: String
  var method: Nullable<String>
  var isRapid: Bool
  var about: Nullable<String>
  var safeContact: Nullable<String>
  var owner: Nullable<String>
  var outcome: Nullable<String>
  var note: Nullable<String>
  var doneAt: Nullable<String>

  init(_ followUp: FollowUp) {
    contact = followUp.contactNumber.description
    caseNumber = Nullable(followUp.caseNumber?.description)
    due = TimeWords.iso(followUp.due)
    method = Nullable(followUp.method?.dashed)
    isRapid = followUp.isRapid
    about = Nullable(followUp.about)
    safeContact = Nullable(followUp.safeContact)
    owner = Nullable(followUp.ownerName)
    outcome = Nullable(followUp.outcome?.dashed)
    note = Nullable(followUp.note)
    doneAt = Nullable(followUp.doneAt.map(TimeWords.iso))
  }
}

/// Cases and follow-ups without one, for programs.
struct CaseListSheet: Encodable, Sendable {
  var cases: [CaseLine]
  var followUps: [FollowUpLine]

  init(_ list: CaseList) {
    cases = list.rows.map { CaseLine($0, now: list.readAt) }
    followUps = list.followUps.map(FollowUpLine.init)
  }
}

/// A case opened, for programs.
struct CaseSheet: Encodable, Sendable {
  struct Note: Encodable, Sendable {
    var number: Int
    var at: String
    var by: Nullable<String>
    var text: String
    var corrects: Nullable<Int>
  }
  struct Task: Encodable, Sendable {
    var number: Nullable<Int>
    var kind: String
    var words: String
    var due: String
    var ending: Nullable<String>
    var reason: Nullable<String>
  }
  struct Moment: Encodable, Sendable {
    var at: String
    var contact: Nullable<String>
    var what: String
    var detail: Nullable<String>
    var by: Nullable<String>
  }
  var line: CaseLine
  var needs: String
  var plan: String
  var plans: Int
  var safeContact: Nullable<String>
  var method: Nullable<String>
  var contacts: [String]
  var notes: [Note]
  var tasks: [Task]
  var followUps: [FollowUpLine]
  var timeline: [Moment]

  init(_ detail: CaseDetail, now: Instant) {
    line = CaseLine(detail.row, now: now)
    needs = detail.plan()?.needs ?? ""
    plan = detail.plan()?.plan ?? ""
    plans = detail.plans.count
    safeContact = Nullable(detail.safeContact)
    method = Nullable(detail.method?.dashed)
    contacts = detail.contacts.map(\.number.description)
    func place(_ id: CaseNoteID?) -> Int? {
      detail.notes.firstIndex { $0.id == id }.map { $0 + 1 }
    }
    notes = detail.notes.enumerated().map { index, note in
      Note(
        number: index + 1, at: TimeWords.iso(note.at), by: Nullable(note.staffName),
        text: note.text, corrects: Nullable(place(note.corrects)))
    }
    let open = detail.openTasks()
    tasks = detail.tasks.map { task in
      Task(
        number: Nullable(open.firstIndex(of: task).map { $0 + 1 }), kind: task.kind.rawValue,
        words: task.words, due: TimeWords.iso(task.due),
        ending: Nullable(task.ending?.rawValue), reason: Nullable(task.reason))
    }
    followUps = detail.followUps.map(FollowUpLine.init)
    timeline = detail.timeline.map {
      Moment(
        at: TimeWords.iso($0.at), contact: Nullable($0.contact?.description), what: $0.words,
        detail: Nullable($0.detail), by: Nullable($0.staffName))
    }
  }
}
