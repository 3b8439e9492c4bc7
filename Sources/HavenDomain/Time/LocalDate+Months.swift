extension LocalDate {
  /// The same day so many months on; the month's last day where it has no such day.
  public func adding(months count: Int) -> LocalDate {
    let (year, month, day) = civil
    let index = year * 12 + month - 1 + count
    let (laterYear, laterMonth) = (index / 12, index % 12 + 1)
    for last in stride(from: day, through: 28, by: -1) {
      if let date = LocalDate(year: laterYear, month: laterMonth, day: last) { return date }
    }
    return LocalDate(year: laterYear, month: laterMonth, day: min(day, 28)) ?? self
  }

  /// Whole calendar months from an earlier day to this one; none from a later day.
  public func months(since earlier: LocalDate) -> Int {
    let (from, to) = (earlier.civil, civil)
    let count = (to.year - from.year) * 12 + to.month - from.month
    return max(0, earlier.adding(months: count) > self ? count - 1 : count)
  }
}
