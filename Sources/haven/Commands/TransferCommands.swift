import HavenDomain

/// `haven transfer list|show`: contacts on their way from one pair of hands to another (CH-06).
enum TransferCommands {
  static let list = CommandSpec(
    "transfer list", "List the warm transfers that are under way, or ended just now.",
    options: [.json], run: runList)

  static let show = CommandSpec(
    "transfer show", "Show the latest warm transfer of a contact, with what may be told.",
    arguments: [ArgumentSpec("NUMBER", "The contact's number, such as C-48213.")],
    options: [.json], run: runShow)

  private static func runList(_ invocation: Invocation) throws -> ExitCode {
    let format = try invocation.format
    return try OpenDesk.with(invocation.globals) { desk in
      let transfers = try desk.perform(ListTransfers())
      guard format != .json else {
        try Output.write(JSONText.pretty(transfers.map { TransferSheet($0) }))
        return transfers.isEmpty ? .nothingMatched : .done
      }
      guard !transfers.isEmpty else {
        throw Failure(.nothingMatched, "No warm transfer is under way.")
      }
      var table = TextTable("Contact", "From", "To", "Offered", "State")
      for transfer in transfers {
        table.add(
          transfer.number.description, transfer.senderName, transfer.receiverName,
          TimeWords.moment(transfer.offeredAt, now: desk.now, in: desk.zone),
          transfer.course.words)
      }
      try Output.write(table.text)
      return .done
    }
  }

  private static func runShow(_ invocation: Invocation) throws -> ExitCode {
    let format = try invocation.format
    let typed = invocation.arguments.first ?? ""
    guard let number = RecordNumber(typed, default: .contact), number.series == .contact else {
      throw Failure(.badInput, "“\(typed)” is no contact's number. One looks like C-48213.")
    }
    return try OpenDesk.with(invocation.globals) { desk in
      let opened = try desk.perform(ReadTransfer(.contact(number)))
      try Output.write(
        format == .json ? JSONText.pretty(TransferSheet(opened)) : page(opened, desk))
      return .done
    }
  }

  private static func page(_ opened: OpenedTransfer, _ desk: OpenDesk) -> String {
    let transfer = opened.transfer
    var lines = Lines()
    lines.add("\(transfer.number), \(transfer.senderName) to \(transfer.receiverName)")
    lines.add("State:", transfer.course.words)
    lines.add("Offered:", TimeWords.moment(transfer.offeredAt, now: desk.now, in: desk.zone))
    for (index, fact) in opened.facts.enumerated() {
      let isHeard = transfer.course.ticked.contains(index)
      lines.add("Fact \(index + 1):", "\(fact.words)\(isHeard ? " (read back)" : "")")
    }
    for line in opened.card.lines { lines.add("\(line.kind.words):", line.text) }
    lines.add("Taken by:", opened.takenBy)
    lines.add("Reference:", opened.reference)
    return lines.text
  }
}

/// A warm transfer as scripts read it; the card only where it was asked for.
struct TransferSheet: Encodable {
  struct Line: Encodable {
    var about: String
    var text: String
    var isReadBack: Bool?
  }
  var contact: String
  var from: String
  var to: String
  var isOutside: Bool
  var state: String
  var words: String
  var readBack: Int
  var offeredAt: String
  var endedAt: Nullable<String>
  var facts: [Line]?
  var card: [Line]?
  var takenBy: String?
  var reference: String?

  init(_ transfer: Transfer) {
    contact = transfer.number.description
    from = transfer.senderName
    to = transfer.receiverName
    isOutside = transfer.receiver.isOutside
    state = String(transfer.course.state.kept.split(separator: " ").first ?? "")
    words = transfer.course.words
    readBack = transfer.course.ticked.count
    offeredAt = TimeWords.iso(transfer.offeredAt)
    endedAt = Nullable(transfer.endedAt.map(TimeWords.iso))
  }

  init(_ opened: OpenedTransfer) {
    self.init(opened.transfer)
    facts = opened.facts.enumerated().map { index, fact in
      Line(
        about: fact.kind.rawValue, text: fact.text,
        isReadBack: opened.transfer.course.ticked.contains(index))
    }
    card = opened.card.lines.map { Line(about: $0.kind.rawValue, text: $0.text) }
    takenBy = opened.takenBy
    reference = opened.reference
  }
}
