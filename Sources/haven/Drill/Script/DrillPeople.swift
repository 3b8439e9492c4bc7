/// Fictional people, places and numbers. A name that meets a real person is chance; no number can.
enum DrillPeople {
  static let firstNames = [
    "Amara", "Anouk", "Benedikt", "Bronwen", "Callum", "Carys", "Chidi", "Dalia", "Dorota",
    "Eilidh", "Emeka", "Farida", "Fintan", "Gwen", "Hanneke", "Idris", "Ines", "Jarek", "Jocasta",
    "Kezia", "Kofi", "Lorna", "Lucjan", "Maeve", "Mirela", "Nadim", "Nerys", "Odile", "Orla",
    "Parveen", "Quentin", "Rhian", "Rosalind", "Samira", "Senan", "Tariq", "Tegan", "Ursula",
    "Vanya", "Wilf", "Xenia", "Yaw", "Zofia", "Zubair",
  ]

  static let surnames = [
    "Abara", "Ashdown", "Birtles", "Brandvold", "Calloway", "Crosbie", "Dunmore", "Ekwueme",
    "Elphick", "Farrow", "Fettes", "Galbraith", "Greaves", "Halloran", "Hartnoll", "Ivarsen",
    "Jessop", "Karimi", "Kestrel", "Lomax", "Lovelock", "Mbeki", "Merriden", "Nightingale",
    "Nowicka", "Oduya", "Oakley", "Penrose", "Pritchett", "Quayle", "Radford", "Rusu", "Sallow",
    "Somerby", "Tanaka", "Thorne", "Underhay", "Vasile", "Wetherby", "Wynne", "Yardley", "Zielin",
  ]

  static let places = [
    "Harbour City", "Northgate", "Millbrook", "Castlefield", "Fellside", "Quayside", "Elmstead",
    "Saltmarsh", "Briar Cross", "Thornbeck",
  ]

  static let families = [
    "my two children", "my daughter", "my son", "my little boy", "the baby", "my mum",
    "my three girls", "my dog",
  ]

  static let hours = [
    "after six", "before three", "in the mornings", "between one and two", "after nine",
    "at lunchtime", "until five", "while the children are at school",
  ]

  /// Numbers that telephone regulators keep free for stories: Ofcom's for drama, and 555-0100 to
  /// 555-0199.
  static func number(_ random: inout SeededRandom) -> String {
    func digits(_ count: Int) -> String {
      String((0..<count).map { _ in Character("\(Int.random(in: 0...9, using: &random))") })
    }
    switch Int.random(in: 0..<10, using: &random) {
    case 0..<5: return "07700 900\(digits(3))"
    case 5, 6: return "01632 960\(digits(3))"
    case 7: return "020 7946 0\(digits(3))"
    case 8: return "0161 496 0\(digits(3))"
    default: return "(510) 555-01\(digits(2))"
    }
  }
}
