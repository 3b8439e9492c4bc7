import CLinux
import HavenDomain
import Rehearsal
import Synchronization
import Testing

@testable import haven

@Suite("Who carries messages")
struct CourierTests {
  @Test("CH-03 a claim outlives the command that it covers")
  func claim() {
    let margin = Duration.seconds(15)
    #expect(.seconds(HouseCommands.timeoutLimit) + margin < PagerMessage.claimTime)
  }

  @Test("ES-01 carries all it claimed side by side: no message waits for another's command")
  func parallel() throws {
    let scratch = try Scratch()
    // Each waits until all three run: one after the other, none would ever be delivered.
    let script = "touch \"$1/seen.$$\"; until [ $(ls \"$1\" | grep -c seen) -ge 3 ]; do :; done"
    var commands = HouseCommands()
    commands.notify = ["/bin/sh", "-c", script, "pager", scratch.path]
    commands.timeout = .seconds(30)
    let done = Records()
    let courier = Courier(commands: commands) { request in done.all.withLock { $0.append(request) }
    }
    #expect(courier.hasRoom)
    courier.carry(
      (1...3).map {
        ClaimedMessage(
          id: PagerMessageID(rawValue: $0), kind: .rung, role: .supervisor, text: "rung\n")
      })
    let deadline = ContinuousClock.now + .seconds(60)
    while done.all.withLock({ $0.count }) < 3, ContinuousClock.now < deadline { poll(nil, 0, 20) }
    let records = done.all.withLock { $0 }
    #expect(records.map(\.message.rawValue).sorted() == [1, 2, 3])
    #expect(records.allSatisfy { $0.exitStatus == 0 })
  }

  private final class Records: Sendable {
    let all = Mutex<[RecordDelivery]>([])
  }
}
