/// Why a list of services is not taken: where, and what to do.
public struct ReferralFileError: Error, Hashable, Sendable {
  /// The first is 1.
  public var line: Int
  /// A sentence or two, which name the column.
  public var words: String
  public init(line: Int, words: String) {
    self.line = line
    self.words = words
  }
}

/// The referral directory as a file of comma-separated values (RFC 4180), as spreadsheets save it.
///
/// The first line names the twelve columns, in any order. Several kinds of help, or several
/// languages, stand in one cell with `;` between them. Strict: the first thing that is not
/// understood is the error, and no service is given out then.
public enum ReferralFile {
  /// Of a whole file, in bytes.
  public static let limit = 16 << 20

  public static let columns = [
    "code", "name", "help", "area", "address", "phone", "web", "hours", "eligibility", "languages",
    "notes", "verified",
  ]

  /// - Parameter today: nobody can have verified an entry later.
  public static func parse(
    _ text: String, today: LocalDate
  ) throws(ReferralFileError) -> [ReferralService] {
    guard text.utf8.count <= limit else {
      throw ReferralFileError(
        line: 1, words: "The file is longer than \(limit >> 20) MiB. Import it in parts.")
    }
    var reader = CSVReader(text)
    guard let heading = try next(&reader, naming: nil) else {
      throw ReferralFileError(
        line: 1, words: "The file is empty. Its first line names the columns: \(columnNames).")
    }
    let names = try Self.names(heading)
    var services: [ReferralService] = []
    var lines: [ReferralCode: Int] = [:]
    while let row = try next(&reader, naming: names) {
      let service = try ReferralRow(row, names: names).service(today: today)
      if let first = lines[service.code] {
        throw ReferralFileError(
          line: row.line,
          words: "The code \(service.code) is in line \(first) already. Give each its own.")
      }
      lines[service.code] = row.line
      services.append(service)
      guard services.count <= ImportReferrals.limit else {
        throw ReferralFileError(
          line: row.line,
          words: "These are more than \(ImportReferrals.limit) services. Leave some out.")
      }
    }
    return services
  }

  /// The values in the order of `columns`, so that `parse` reads them again.
  public static func cells(_ service: ReferralService) -> [String] {
    [
      service.code.description, service.name, service.needs.joined(separator: "; "), service.area,
      service.address, service.phone, service.web, service.hours, service.eligibility,
      service.languages.joined(separator: "; "), service.notes,
      service.lastVerified.map(TimeWords.isoDay) ?? "",
    ]
  }

  static var columnNames: String { columns.joined(separator: ", ") }

  private static func next(
    _ reader: inout CSVReader, naming names: [String]?
  ) throws(ReferralFileError) -> CSVRow? {
    do {
      return try reader.next()
    } catch {
      let known = names.flatMap {
        $0.indices.contains(error.column - 1) ? $0[error.column - 1] : nil
      }
      throw ReferralFileError(
        line: error.line, words: "\(place(error.column, known)): \(error.words)")
    }
  }

  /// `Column 3, “help”`
  static func place(_ column: Int, _ name: String?) -> String {
    "Column \(column)" + (name.map { ", “\($0)”" } ?? "")
  }

  /// The columns' names as the file has them.
  private static func names(_ heading: CSVRow) throws(ReferralFileError) -> [String] {
    var names: [String] = []
    for cell in heading.cells {
      let name = cell.trimmed.lowercased()
      let place = place(names.count + 1, nil)
      guard columns.contains(name) else {
        let near = NearestName.to(name, in: columns).map { "Did you mean “\($0)”?" }
        throw ReferralFileError(
          line: heading.line,
          words: "\(place): there is no column “\(cell.trimmed.prefix(40))”. "
            + (near ?? "The columns are \(columnNames)."))
      }
      guard !names.contains(name) else {
        throw ReferralFileError(
          line: heading.line, words: "\(place): “\(name)” is there twice. Keep one of them.")
      }
      names.append(name)
    }
    if let missing = columns.first(where: { !names.contains($0) }) {
      throw ReferralFileError(
        line: heading.line,
        words: "The column “\(missing)” is missing. Add it, even if its cells stay empty.")
    }
    return names
  }
}
