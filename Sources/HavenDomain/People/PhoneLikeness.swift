/// Whether two phone numbers reach the same phone, however they are written.
public enum PhoneLikeness {
  /// Fewer digits say nothing.
  public static let fewestDigits = 7
  /// A country's code, or an area's, that one of the two leaves out.
  private static let longestPrefix = 4

  public static func isSame(_ one: String, _ other: String) -> Bool {
    let (a, b) = (digits(one), digits(other))
    let (short, long) = a.count < b.count ? (a, b) : (b, a)
    return short.count >= fewestDigits && long.count - short.count <= longestPrefix
      && long.hasSuffix(short)
  }

  /// The digits of any script, without the zeros that stand for a trunk line or for going abroad.
  public static func digits(_ text: String) -> String {
    let digits = text.compactMap(\.wholeNumberValue).filter { $0 < 10 }.map(String.init).joined()
    return String(digits.drop { $0 == "0" })
  }
}
