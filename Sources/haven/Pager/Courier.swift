import HavenDomain
import HavenStore
import Synchronization

/// Carries claimed messages by the house's commands, each on a thread of its own, and records how
/// each went. A command that hangs keeps no console waiting, and no other message: a claim always
/// outlives its command.
final class Courier: Sendable {
  /// Whoever carries this many takes no more.
  static let most = 10

  private let commands: HouseCommands
  private let record: @Sendable (RecordDelivery) -> Void
  private let carried = Atomic(0)

  init(commands: HouseCommands, record: @escaping @Sendable (RecordDelivery) -> Void) {
    self.commands = commands
    self.record = record
  }

  convenience init(desk: Desk, principal: Principal, commands: HouseCommands) {
    self.init(commands: commands) { desk.perform($0, by: principal) { _ in } }
  }

  var hasRoom: Bool { carried.load(ordering: .relaxed) < Self.most }

  func carry(_ messages: [ClaimedMessage]) {
    for message in messages {
      carried.wrappingAdd(1, ordering: .relaxed)
      do {
        try PosixThread.start { [self] in
          carry(message)
          carried.wrappingSubtract(1, ordering: .relaxed)
        }
      } catch {
        // The claim runs out by itself, and another look takes it up.
        carried.wrappingSubtract(1, ordering: .relaxed)
      }
    }
  }

  private func carry(_ message: ClaimedMessage) {
    let command =
      message.kind == .dispatch ? commands.dispatch : commands.command(for: message.role)
    guard !command.isEmpty else { return }
    let delivery = Delivery.run(command, message: message.text, timeout: commands.timeout)
    record(
      RecordDelivery(
        id: SystemRandom.requestID(), message: message.id, exitStatus: delivery.exitStatus,
        output: String(delivery.output.prefix(Delivery.keptLimit))))
  }
}
