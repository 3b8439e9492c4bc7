/// How far a share that was counted may be from the true one: Wilson's score interval at 95 %
/// (Wilson 1927), good for small counts too.
public struct WilsonInterval: Codable, Hashable, Sendable {
  /// 0 to 1.
  public let low: Double
  public let high: Double

  private static let z = 1.959_963_984_540_054

  /// - Precondition: none; of nothing anything may be true: 0 to 1.
  public init(count: Int, of total: Int) {
    guard total > 0 else {
      (low, high) = (0, 1)
      return
    }
    let n = Double(total)
    let share = Double(min(max(count, 0), total)) / n
    let z2 = Self.z * Self.z
    let middle = share + z2 / (2 * n)
    let half = Self.z * (share * (1 - share) / n + z2 / (4 * n * n)).squareRoot()
    low = max(0, (middle - half) / (1 + z2 / n))
    high = min(1, (middle + half) / (1 + z2 / n))
  }
}
