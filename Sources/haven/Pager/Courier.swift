import HavenDomain
import HavenStore

/// Carries claimed messages by the house's commands, on a thread of its own, and records how each
/// went. A command that hangs keeps no console waiting.
final class Courier: Sendable {
  private let desk: Desk
  private let principal: Principal
  private let commands: HouseCommands

  init(desk: Desk, principal: Principal, commands: HouseCommands) {
    self.desk = desk
    self.principal = principal
    self.commands = commands
  }

  func carry(_ messages: [ClaimedMessage]) {
    guard !messages.isEmpty else { return }
    do {
      try PosixThread.start { [self] in
        for message in messages { carry(message) }
      }
    } catch {
      // The claim runs out by itself, and another look takes it up.
    }
  }

  private func carry(_ message: ClaimedMessage) {
    let command =
      message.kind == .dispatch ? commands.dispatch : commands.command(for: message.role)
    guard !command.isEmpty else { return }
    let delivery = Delivery.run(command, message: message.text, timeout: commands.timeout)
    let request = RecordDelivery(
      id: SystemRandom.requestID(), message: message.id, exitStatus: delivery.exitStatus,
      output: String(delivery.output.prefix(Delivery.keptLimit)))
    desk.perform(request, by: principal) { _ in }
  }
}
