import HavenDomain

/// `haven feedback first-contacts`, and `haven feedback add --resolved`: what was resolved at the
/// first point of contact, in one line each (CC-04, C33).
enum FirstContactsCommand {
  static let spec = CommandSpec(
    "feedback first-contacts",
    "Count what was resolved at the first contact, beside what became more; and list the lines.",
    options: [
      OptionSpec("from", "TIME", "Since when: -7d, 2 Nov. Without it 90 days back."),
      OptionSpec("to", "TIME", "Until when. Without it until now."), .json, .csv,
    ],
    notes: [
      "The rate is what was resolved at once of all: resolved, dissatisfaction and complaints.",
      "Small numbers can point to a person: think before you publish them.",
    ], run: run)

  /// What `feedback add` takes for one line.
  static let logging = [
    OptionSpec("resolved", "TEXT", "One line: what it was, and how it was resolved at once."),
    OptionSpec(
      "category", "WHAT",
      "Of such a line: \(ContactCategory.allCases.map(\.rawValue).joined(separator: ", "))."),
  ]

  private struct Line: Encodable {
    var at: String
    var channel: String
    var area: String
    var category: Nullable<String>
    var line: String
    var by: String

    init(_ contact: FirstContact) {
      at = TimeWords.iso(contact.at)
      channel = contact.channel.rawValue
      area = contact.areaName
      category = Nullable(contact.category?.rawValue)
      line = contact.line
      by = contact.staffName
    }
  }

  private struct Figures: Encodable {
    var area: String
    var resolved: Int
    var dissatisfaction: Int
    var complaints: Int
    var percent: Nullable<Int>

    init(_ figures: FirstContactFigures) {
      area = figures.areaName
      resolved = figures.resolved
      dissatisfaction = figures.dissatisfaction
      complaints = figures.complaints
      percent = Nullable(figures.percent())
    }
  }

  private struct Book: Encodable {
    var from: String
    var to: String
    var percent: Nullable<Int>
    var areas: [Figures]
    var lines: [Line]
  }

  // MARK: Logging

  static func log(_ invocation: Invocation) throws -> ExitCode {
    let options = invocation.options
    let format = try invocation.format
    let line = try invocation.required("resolved")
    let via = try invocation.required(FeedbackSheet.optionName(FeedbackForm.via))
    guard let channel = Channel(typed: via) else {
      let all = Channel.allCases.map(\.rawValue).joined(separator: ", ")
      throw Failure(.badInput, "--via: “\(via)” is none of \(all).")
    }
    let category = try options.value("category").map(category)
    let area = try invocation.required(FeedbackSheet.optionName(FeedbackForm.area))
    return try OpenDesk.with(invocation.globals) { desk in
      let areas = try desk.perform(ListServiceAreas())
      let at = try options.value("made").map { try desk.time($0, "made", .past) }
      let contact = try desk.perform(
        LogFirstContact(
          id: SystemRandom.requestID(), at: at, channel: channel,
          area: try FeedbackSheet.area(area, among: areas), line: line, category: category))
      if format == .json {
        try Output.write(JSONText.pretty(Line(contact)))
      } else {
        var lines = Lines()
        lines.add("Logged in one line: resolved, \(contact.areaName).")
        try Output.write(lines.text)
      }
      return .done
    }
  }

  private static func category(_ typed: String) throws(Failure) -> ContactCategory {
    guard let found = ContactCategory(rawValue: typed.trimmed.lowercased()) else {
      let all = ContactCategory.allCases.map(\.rawValue).joined(separator: ", ")
      throw Failure(.badInput, "--category: “\(typed)” is none of \(all).")
    }
    return found
  }

  // MARK: Reading

  private static func run(_ invocation: Invocation) throws -> ExitCode {
    let format = try invocation.format
    let options = invocation.options
    return try OpenDesk.with(invocation.globals) { desk in
      let from = try options.value("from").map { try desk.time($0, "from", .past) }
      let to = try options.value("to").map { try desk.time($0, "to", .past) }
      let request = ReadFirstContacts(
        from: from ?? desk.now - .days(90), to: to ?? desk.now + .seconds(1), count: 500)
      let book = try desk.perform(request)
      switch format {
      case .json:
        try Output.write(
          JSONText.pretty(
            Book(
              from: TimeWords.iso(request.from), to: TimeWords.iso(request.to),
              percent: Nullable(book.percent()), areas: book.areas.map(Figures.init),
              lines: book.rows.map(Line.init))))
      case .csv: try Output.write(csv(book))
      case .people: try Output.write(words(book, desk))
      }
      return book.areas.isEmpty ? .nothingMatched : .done
    }
  }

  private static func csv(_ book: FirstContactBook) -> String {
    var csv = CSVText("area", "resolved", "dissatisfaction", "complaints", "percent")
    for area in book.areas {
      csv.add(
        area.areaName, "\(area.resolved)", "\(area.dissatisfaction)", "\(area.complaints)",
        area.percent().map { "\($0)" } ?? "")
    }
    return csv.text
  }

  private static func words(_ book: FirstContactBook, _ desk: OpenDesk) -> String {
    var lines = Lines()
    guard let percent = book.percent() else {
      lines.add("Nothing was resolved at the first contact, and nothing became more.")
      return lines.text
    }
    lines.add("\(percent) % were resolved at the first contact.")
    var table = TextTable(
      "Service area", "Resolved", "Dissatisfaction", "Complaints", "Rate",
      trailing: [1, 2, 3, 4])
    for area in book.areas {
      table.add(
        area.areaName, "\(area.resolved)", "\(area.dissatisfaction)", "\(area.complaints)",
        area.percent().map { "\($0) %" } ?? "-")
    }
    var rest = Lines()
    for row in book.rows {
      let when = TimeWords.moment(row.at, now: desk.now, in: desk.zone)
      rest.add("\(when), \(row.channel.words), \(row.areaName), \(row.staffName): \(row.line)")
    }
    return lines.text + table.text + rest.text
  }
}
