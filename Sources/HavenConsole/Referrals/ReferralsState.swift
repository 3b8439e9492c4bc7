import Canvas
import HavenDomain

/// The referral directory as it is searched, and the referrals that wait for an answer.
public struct ReferralsState: Equatable, Sendable {
  /// What the last search found.
  public var list: ReferralList?
  /// Referrals that nobody has accepted or refused yet.
  public var made: [MadeReferral] = []
  /// Which of the two lists shows.
  var showsMade = false
  var query = TextEditor("")
  var table = TableView<ReferralCode>(
    columns: ReferralsState.columns, placeholder: "Reading the directory.")
  var madeTable = TableView<ReferralNumber>(
    columns: ReferralsState.madeColumns, placeholder: "No referral waits for an answer.")
  /// On its way to the store; a newer search takes its place.
  var reading: FindReferrals?

  static let columns = [
    TableColumn("Name", width: 20, isFlexible: true),
    TableColumn("Help", width: 18, isFlexible: true, rank: 3),
    TableColumn("Area", width: 14, rank: 2),
    TableColumn("Hours", width: 14, rank: 5),
    TableColumn("Languages", width: 12, rank: 6),
    TableColumn("For", width: 12, rank: 7),
    TableColumn("Verified", width: 10, rank: 1),
  ]

  static let madeColumns = [
    TableColumn("Code", width: 8),
    TableColumn("Contact", width: 8, rank: 1),
    TableColumn("Service", width: 16, isFlexible: true, rank: 2),
    TableColumn("Answer", width: 18, isFlexible: true),
  ]

  var selectedService: ReferralService? {
    showsMade ? nil : list?.services.first { $0.code == table.selection }
  }

  var selectedMade: MadeReferral? {
    showsMade ? made.first { $0.number == madeTable.selection } : nil
  }

  // MARK: Searching

  /// A key was typed: asked once typing rests, so that no key waits for the store.
  mutating func typed(_ context: Context) -> [Effect] {
    if showsMade {
      showMade(context)
      return []
    }
    return [.start(.findReferrals, after: Self.pause)]
  }

  static let pause = Duration.milliseconds(120)

  mutating func find() -> [Effect] {
    let request = FindReferrals(text: query.text)
    reading = request
    return [.ask(.findReferrals(request))]
  }

  mutating func answered(
    _ request: FindReferrals, _ list: ReferralList, _ context: Context
  ) {
    guard reading == request else { return }
    reading = nil
    self.list = list
    let today = context.zone.wallTime(at: context.now).date
    table.placeholder =
      query.isEmpty
      ? "The directory is empty: haven referral import fills it."
      : "Nothing has these words. Try fewer."
    table.show(
      TableWindow(
        rows: list.services.map { Self.row($0, today: today) }, hasMoreBelow: false))
  }

  mutating func failed(_ request: FindReferrals) {
    if reading == request { reading = nil }
  }

  private static func row(
    _ service: ReferralService, today: LocalDate
  ) -> TableRow<ReferralCode> {
    let isStale = service.staleWords(on: today) != nil
    let verified = isStale ? "ring first" : service.lastVerified.map(TimeWords.isoDay) ?? ""
    let cells = [
      service.name, service.needWords, service.area, service.hours,
      service.languages.joined(separator: ", "), service.eligibility,
    ]
    return TableRow(
      service.code,
      cells: cells.map { TableCell(DisplayText($0)) } + [
        TableCell(DisplayText(verified), role: isStale ? .warning : .dim)
      ])
  }

  mutating func showMade(_ context: Context) {
    let filter = WordFilter(query.text)
    let rows = made.filter { made in
      filter.isEmpty
        || filter.matches("\(made.number) \(made.contactNumber) \(made.serviceName)")
    }
    madeTable.show(
      TableWindow(
        rows: rows.map { made in
          TableRow(
            made.number,
            cells: [
              TableCell(DisplayText(made.number.description)),
              TableCell(DisplayText(made.contactNumber.description)),
              TableCell(DisplayText(made.serviceName)),
              TableCell(
                DisplayText(made.words(now: context.now, in: context.zone)),
                role: made.isDue(at: context.now) ? .warning : .text),
            ])
        }))
  }
}
