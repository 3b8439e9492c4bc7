/// One line of a list of services, on its way to be one; see `ReferralFile`.
struct ReferralRow {
  private let row: CSVRow
  private let names: [String]

  init(_ row: CSVRow, names: [String]) throws(ReferralFileError) {
    guard row.cells.count == names.count else {
      throw ReferralFileError(
        line: row.line,
        words: "This line has \(row.cells.count) columns and the first has \(names.count). "
          + "A value with a comma in it stands in quotes.")
    }
    self.row = row
    self.names = names
  }

  func service(today: LocalDate) throws(ReferralFileError) -> ReferralService {
    guard let code = ReferralCode(self["code"]) else {
      throw error(
        "code",
        "“\(self["code"].prefix(40))” is no code. Write 2 to 12 letters, digits and hyphens, "
          + "a letter first, such as HNS-01.")
    }
    let service = ReferralService(
      code: code, name: self["name"], needs: try needs(), area: self["area"],
      address: self["address"], phone: self["phone"], web: self["web"], hours: self["hours"],
      eligibility: self["eligibility"], languages: list("languages"), notes: self["notes"],
      lastVerified: try verified())
    if let problem = ReferralRules.problems(service, today: today).first {
      throw error(problem.field.rawValue, problem.words)
    }
    return service
  }

  /// A cell by its column's name. Of `'+44`, as spreadsheets are kept from reckoning, `+44`.
  private subscript(name: String) -> String {
    guard let column = names.firstIndex(of: name) else { return "" }
    let text = row.cells[column].trimmed
    let isGuarded = text.first == "'" && text.dropFirst().first.map { "=+-@".contains($0) } == true
    return isGuarded ? String(text.dropFirst()) : text
  }

  private func list(_ name: String) -> [String] {
    var parts: [String] = []
    for part in self[name].split(separator: ";").map({ String($0).trimmed })
    where !part.isEmpty && !parts.contains(part) {
      parts.append(part)
    }
    return parts
  }

  private func needs() throws(ReferralFileError) -> [String] {
    var found: Set<String> = []
    for word in list("help") {
      guard let need = ReferralRules.need(typed: word) else {
        let names = ReferralRules.needs.map(\.id)
        let near = NearestName.to(word.lowercased(), in: names).map { "Did you mean “\($0)”?" }
        throw error(
          "help",
          "there is no help “\(word.prefix(40))”. "
            + (near ?? "There is \(ReferralRules.needNames)."))
      }
      found.insert(need)
    }
    return ReferralRules.needs.map(\.id).filter(found.contains)
  }

  private func verified() throws(ReferralFileError) -> LocalDate? {
    let text = self["verified"]
    if text.isEmpty { return nil }
    guard let date = LocalDate(iso: text) else {
      throw error("verified", "There is no date “\(text.prefix(40))”. Write it as 2026-11-24.")
    }
    return date
  }

  private func error(_ name: String, _ words: String) -> ReferralFileError {
    let column = names.firstIndex(of: name).map { $0 + 1 } ?? 0
    return ReferralFileError(
      line: row.line, words: "\(ReferralFile.place(column, name)): \(words)")
  }
}
