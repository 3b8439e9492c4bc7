/// What a sample is drawn from, how large, and by which number: drawn again it is the same, so that
/// nobody can choose what is looked at (CC-33).
public struct AuditDraw: Codable, Hashable, Sendable {
  public enum Size: Codable, Hashable, Sendable {
    case pieces(Int)
    /// Of the entries it is drawn from, rounded up.
    case percent(Int)

    public var words: String {
      switch self {
      case .pieces(let count): count == 1 ? "1 piece" : "\(count) pieces"
      case .percent(let share): "\(share) %"
      }
    }
  }

  public enum Scope: String, CaseIterable, Codable, Sendable {
    case all, open, closed
    public var words: String { rawValue }
  }

  public var size: Size
  public var scope: Scope
  /// Entries received from then on.
  public var from: Instant
  /// Entries received before then.
  public var to: Instant
  /// Anything; recorded with the sample.
  public var seed: UInt64

  public init(size: Size, scope: Scope, from: Instant, to: Instant, seed: UInt64) {
    self.size = size
    self.scope = scope
    self.from = from
    self.to = to
    self.seed = seed
  }

  /// The most pieces of one sample.
  public static let most = 200

  /// What stands against it.
  public func problem() -> FormProblem? {
    guard from < to else {
      return FormProblem("to", "Choose an end later than the start.")
    }
    switch size {
    case .pieces(let count) where !(1...Self.most).contains(count):
      return FormProblem("size", "A sample has 1 to \(Self.most) pieces.")
    case .percent(let share) where !(1...100).contains(share):
      return FormProblem("size", "A share is 1 to 100 percent.")
    default: return nil
    }
  }

  /// The entries of the sample, in the order of their ids.
  public func sample(of population: [FeedbackID]) -> [FeedbackID] {
    var left = population.sorted()
    var state = seed
    let wanted: Int =
      switch size {
      case .pieces(let count): count
      case .percent(let share): (left.count * share + 99) / 100
      }
    let count = min(max(0, wanted), left.count, Self.most)
    for place in 0..<count {
      let other = place + Int(Self.next(&state) % UInt64(left.count - place))
      left.swapAt(place, other)
    }
    return left.prefix(count).sorted()
  }

  // Steele, Lea, Flood: SplitMix64.
  private static func next(_ state: inout UInt64) -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var bits = state
    bits = (bits ^ (bits >> 30)) &* 0xBF58_476D_1CE4_E5B9
    bits = (bits ^ (bits >> 27)) &* 0x94D0_49BB_1331_11EB
    return bits ^ (bits >> 31)
  }
}

extension AuditDraw.Size {
  /// Reads `5`, `10 %` and `10%`; nil for anything else.
  public init?(typed: String) {
    let text = typed.trimmed
    let digits = text.hasSuffix("%") ? String(text.dropLast()).trimmed : text
    guard let number = Int(plain: digits, digits: 1...4), number > 0 else { return nil }
    self = text.hasSuffix("%") ? .percent(number) : .pieces(number)
  }

  /// What to show when `init(typed:)` has no answer.
  public static let help = "A size is typed as 5, or as 10 %."
}
