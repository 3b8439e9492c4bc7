/// A number of a report, as far as it may be shown (PR-17).
public enum ReportFigure: Hashable, Codable, Sendable {
  case count(Int)
  /// One to four: somebody could be found in it.
  case small
  /// Five or more, and not shown, because a small one could be worked out from it.
  case heldBack
  /// Not measured.
  case none

  /// Under this a count is not shown.
  public static let smallest = 5

  /// `12`, `<5`, `*`, `-`
  public var words: String {
    switch self {
    case .count(let value): "\(value)"
    case .small: "<\(Self.smallest)"
    case .heldBack: "*"
    case .none: "-"
    }
  }

  /// Nil where it is not shown.
  public func value() -> Int? {
    if case .count(let value) = self { value } else { nil }
  }

  /// What stands under a table with signs in it.
  public static let legend =
    "<\(smallest): one to four. *: held back, so that no small number can be worked out."
}
