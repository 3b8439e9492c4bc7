import HavenDomain

extension Ladder {
  /// As the shipped policy has it.
  static let shipped = Ladder(.safeHaven)
}
