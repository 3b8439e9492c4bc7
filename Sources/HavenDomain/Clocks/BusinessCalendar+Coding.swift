extension BusinessCalendar: Codable {
  private enum Key: String, CodingKey {
    case name, zone, hours, holidays, holidaySets, oneDayHours, breaks
  }

  private struct Holiday: Codable {
    var date: LocalDate
    var title: String
  }

  private struct Hours: Codable {
    var date: LocalDate
    var hours: [OpenInterval]
  }

  public init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: Key.self)
    let holidays = try values.decode([Holiday].self, forKey: .holidays)
    func hours(_ key: Key) throws -> [LocalDate: [OpenInterval]] {
      let list = try values.decode([Hours].self, forKey: key).map { ($0.date, $0.hours) }
      return Dictionary(list) { _, last in last }
    }
    self.init(
      name: try values.decode(String.self, forKey: .name),
      zone: try values.decode(Zone.self, forKey: .zone),
      hours: try values.decode([[OpenInterval]].self, forKey: .hours),
      holidays: Dictionary(holidays.map { ($0.date, $0.title) }) { _, last in last },
      holidaySets: try values.decode([HolidaySet].self, forKey: .holidaySets),
      oneDayHours: try hours(.oneDayHours), breaks: try hours(.breaks))
  }

  /// Dates in order: the same calendar is the same bytes.
  public func encode(to encoder: any Encoder) throws {
    func list(_ hours: [LocalDate: [OpenInterval]]) -> [Hours] {
      hours.sorted { $0.key < $1.key }.map { Hours(date: $0.key, hours: $0.value) }
    }
    var values = encoder.container(keyedBy: Key.self)
    try values.encode(name, forKey: .name)
    try values.encode(zone, forKey: .zone)
    try values.encode(hours, forKey: .hours)
    try values.encode(
      holidays.sorted { $0.key < $1.key }.map { Holiday(date: $0.key, title: $0.value) },
      forKey: .holidays)
    try values.encode(holidaySets, forKey: .holidaySets)
    try values.encode(list(oneDayHours), forKey: .oneDayHours)
    try values.encode(list(breaks), forKey: .breaks)
  }
}
