import HavenDomain

/// The drill's sites and services: all made up, and each number one that nobody has.
enum DrillHouse {
  struct Place: Sendable {
    var name: String
    var kind: SiteKind
    /// Room, label, kind, how many sleep there.
    var beds: [(room: String, label: String, kind: BedKind, capacity: Int)]
  }

  static let places = [
    Place(
      name: "Night Door", kind: .emergency,
      beds: [
        ("", "Bed 1", .single, 1), ("", "Bed 2", .single, 1), ("", "Bed 3", .accessible, 1),
        ("", "Cot", .cot, 1),
      ]),
    Place(
      name: "Castlefield house", kind: .safeHouse,
      beds: [
        ("1", "A", .single, 1), ("1", "B", .single, 1), ("2", "Family", .familyUnit, 4),
        ("3", "A", .accessible, 2), ("2", "Cot", .cot, 1),
      ]),
    Place(
      name: "Mill Lane", kind: .shelter,
      beds: [
        ("4", "A", .single, 1), ("4", "B", .single, 1), ("5", "Family", .familyUnit, 5),
      ]),
    Place(
      name: "Orchard flats", kind: .transitional,
      beds: [("", "Flat 1", .familyUnit, 3), ("", "Flat 2", .single, 1)]),
  ]

  /// What somebody has to know of a service, and how many days ago somebody last rang it; nil for
  /// never.
  typealias Entry = (service: ReferralService, verifiedAgo: Int?)

  static let services: [Entry] = [
    entry(
      "MHC-01", "Crossroads crisis team", ["counselling", "medical"], "City and county", "001",
      "Day and night", "Anybody in a mental-health crisis", ["English", "Polish"], 12),
    entry(
      "LAW-01", "Law centre", ["legal", "money"], "City", "002", "Mon to Fri 9 to 5",
      "Low income", ["English", "Urdu"], 40),
    entry(
      "MON-01", "Money advice", ["money"], "City and county", "003", "Mon to Fri 10 to 4",
      "Anybody", ["English"], 75),
    entry(
      "FOO-01", "Harbour kitchen", ["food"], "Harbour", "004", "Daily 11 to 7",
      "Anybody, no questions", ["English", "Arabic"], 20),
    entry(
      "MED-01", "Health Partnership", ["medical"], "City", "005", "Daily 8 to 8",
      "Anybody, with or without papers", ["English", "Romanian"], 31),
    entry(
      "FAM-01", "Family worker", ["children", "counselling"], "City", "006",
      "Mon to Thu 9 to 3", "Families with children under 16", ["English", "Polish"], 230),
    entry(
      "REC-01", "Evening group", ["recovery", "counselling"], "Riverside", "007",
      "Thu 6 to 8 in the evening", "People in recovery", ["English"], 60),
    entry(
      "DEA-01", "Signing advocates", ["legal", "counselling"], "Whole country", "008",
      "Mon to Fri 9 to 5, text at any time", "Deaf people", ["BSL", "English"], 410),
    entry(
      "ADV-01", "Independent advocacy", ["legal", "counselling"], "City and county", "014",
      "Mon to Fri 9 to 5", "Anybody who wants somebody to speak for them",
      ["English", "Polish", "Romanian"], 12),
    entry(
      "PET-01", "Paws in care", ["shelter"], "City and county", "009", "Daily 9 to 6",
      "Keeps pets while their people are in a refuge", ["English"], nil),
    entry(
      "REF-02", "Fellside house", ["shelter", "children"], "County", "010", "Day and night",
      "Women and their children", ["English", "Punjabi"], 5),
    entry(
      "REF-03", "Quayside rooms", ["shelter"], "Harbour", "011", "Day and night",
      "Men, alone or with children", ["English"], 199),
    entry(
      "DEB-02", "Debt line", ["money"], "Whole country", "012", "Mon to Sat 8 to 8",
      "Anybody", ["English", "Welsh"], 90),
    entry(
      "LGB-01", "Lantern support", ["counselling", "shelter"], "City", "013",
      "Daily noon to midnight", "LGBT+ people", ["English", "Spanish"], 15),
  ].compactMap(\.self)

  private static func entry(
    _ code: String, _ name: String, _ needs: [String], _ area: String, _ last: String,
    _ hours: String, _ eligibility: String, _ languages: [String], _ ago: Int?
  ) -> Entry? {
    ReferralCode(code).map { code in
      (
        ReferralService(
          code: code, name: name, needs: needs, area: area, phone: "01632 960\(last)",
          hours: hours, eligibility: eligibility, languages: languages), ago
      )
    }
  }
}
