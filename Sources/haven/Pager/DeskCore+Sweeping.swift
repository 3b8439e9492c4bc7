import HavenDomain
import HavenStore

extension DeskCore {
  /// Ends the warm transfers that cannot go on: whoever offered one has the contact still.
  func sweepTransfers(by principal: Principal) throws {
    guard !isReadOnly, try !looseTransfers().isEmpty else { return }
    _ = try perform(SweepTransfers(id: SystemRandom.requestID()), by: principal)
  }
}
