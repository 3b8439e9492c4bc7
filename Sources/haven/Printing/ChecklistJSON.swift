import HavenDomain

/// The investigation checklist of a complaint, for programs.
struct ChecklistJSON: Encodable {
  struct Item: Encodable {
    var item: Int
    var phase: String
    var text: String
    var box: String
    var isSettled: Bool
    var reason: Nullable<String>
    var at: Nullable<String>
    var by: Nullable<String>
  }

  struct Action: Encodable {
    var action: Int
    var kind: String
    var text: String
    var by: String
    var due: String
    var doneOn: Nullable<String>
    var dropReason: Nullable<String>

    init(_ place: Int, _ value: FeedbackAction) {
      action = place
      kind = value.kind.rawValue
      text = value.text
      by = value.by
      due = TimeWords.isoDay(value.due)
      doneOn = Nullable(nil)
      dropReason = Nullable(nil)
      switch value.ending {
      case .done(let day)?: doneOn = Nullable(TimeWords.isoDay(day))
      case .dropped(let reason)?: dropReason = Nullable(reason)
      case nil: break
      }
    }
  }

  struct Reflection: Encodable {
    var lessons: String
    var team: Nullable<String>
    var sharedOn: Nullable<String>
  }

  var number: String
  var isClosed: Bool
  var settled: Int
  var name: String
  var address: String
  var email: String
  var phone: String
  var date: String
  var summary: String
  var investigator: String
  var department: String
  var understanding: Nullable<String>
  var notes: Nullable<String>
  var items: [Item]
  var actions: [Action]
  var noCorrective: Nullable<String>
  var noPreventative: Nullable<String>
  var reflection: Nullable<Reflection>
  var rootCauses: [String]
  var otherCause: Nullable<String>
  var missing: [String]

  init(_ sheet: InvestigationChecklist) {
    number = sheet.number.description
    isClosed = sheet.isClosed
    settled = sheet.settled
    name = sheet.header.name
    address = sheet.header.address
    email = sheet.header.email
    phone = sheet.header.phone
    date = TimeWords.isoDay(sheet.header.date)
    summary = sheet.shown(.summary)
    investigator = sheet.shown(.investigator)
    department = sheet.shown(.department)
    understanding = Nullable(sheet.text(.understanding))
    notes = Nullable(sheet.text(.notes))
    items = ChecklistPhase.allCases.flatMap { phase in
      phase.items.map { Self.item($0, phase, sheet) }
    }
    actions = sheet.actions.enumerated().map { Action($0 + 1, $1) }
    noCorrective = Nullable(sheet.text(.noCorrective))
    noPreventative = Nullable(sheet.text(.noPreventative))
    reflection = Nullable(
      sheet.reflection.map {
        Reflection(
          lessons: $0.lessons, team: Nullable($0.team),
          sharedOn: Nullable($0.sharedOn.map(TimeWords.isoDay)))
      })
    rootCauses = sheet.rootCauses.map(\.rawValue)
    otherCause = Nullable(sheet.text(.otherCause))
    missing = sheet.missing
  }

  private static func item(
    _ item: ChecklistItem, _ phase: ChecklistPhase, _ sheet: InvestigationChecklist
  ) -> Item {
    let tick = sheet.tick(item.number)
    return Item(
      item: item.number, phase: phase.rawValue, text: item.text,
      box: sheet.box(item.number).rawValue, isSettled: sheet.isSettled(item.number),
      reason: Nullable(tick?.reason), at: Nullable(tick.map { TimeWords.iso($0.at) }),
      by: Nullable(tick?.staffName))
  }
}
