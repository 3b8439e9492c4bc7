import HavenDomain

/// Services of the directory for people and for spreadsheets.
enum ReferralSheet {
  static func table(_ services: [ReferralService], today: LocalDate) -> String {
    var table = TextTable("Code", "Name", "Helps with", "Area", "Phone", "Note")
    for service in services {
      table.add(
        service.code.description, service.name, service.needWords, service.area, service.phone,
        service.staleWords(on: today) ?? "")
    }
    return table.text
  }

  static func page(_ service: ReferralService, today: LocalDate) -> String {
    var lines = Lines()
    lines.add("\(service.code) \(service.name)")
    if let words = service.staleWords(on: today) { lines.add("Take care:", words) }
    lines.add("Helps with:", service.needWords)
    lines.add("Area:", service.area)
    lines.add("Phone:", service.phone)
    lines.add("Hours:", service.hours)
    lines.add("For whom:", service.eligibility)
    lines.add("Languages:", service.languages.joined(separator: ", "))
    lines.add("Address:", service.address)
    lines.add("Web:", service.web)
    lines.add("Notes:", service.notes)
    lines.add("Last verified:", service.lastVerified.map(TimeWords.isoDay) ?? "never")
    return lines.text
  }

  /// A file that `haven referral import` takes.
  static func csv(_ services: [ReferralService]) -> String {
    var csv = CSVText(ReferralFile.columns)
    for service in services { csv.add(ReferralFile.cells(service)) }
    return csv.text
  }
}

/// A service as JSON.
struct ReferralJSON: Encodable {
  var code: String
  var name: String
  var help: [String]
  var area: String
  var address: String
  var phone: String
  var web: String
  var hours: String
  var eligibility: String
  var languages: [String]
  var notes: String
  var lastVerified: Nullable<String>
  /// Why the entry may be out of date.
  var warning: Nullable<String>

  init(_ service: ReferralService, _ today: LocalDate) {
    code = service.code.description
    name = service.name
    help = service.needs
    area = service.area
    address = service.address
    phone = service.phone
    web = service.web
    hours = service.hours
    eligibility = service.eligibility
    languages = service.languages
    notes = service.notes
    lastVerified = Nullable(service.lastVerified.map(TimeWords.isoDay))
    warning = Nullable(service.staleWords(on: today))
  }
}
