import CLinux
import Rehearsal
import Testing

@testable import haven

@Suite("A message to a pager", .serialized)
struct DeliveryTests {
  private func run(_ script: String, message: String = "escalation: E-20417\n", seconds: Int = 10)
    -> Delivery
  {
    Delivery.run(["/bin/sh", "-c", script], message: message, timeout: .seconds(seconds))
  }

  @Test("comes on standard input, and what the command says is kept")
  func delivered() {
    #expect(run("cat; exit 0") == Delivery(exitStatus: 0, output: "escalation: E-20417"))
  }

  @Test("not taken: the exit status is kept", arguments: [1, 75, 255])
  func refused(status: Int) {
    #expect(run("echo no; exit \(status)") == Delivery(exitStatus: status, output: "no"))
  }

  @Test("is not run by a shell: a word stays a word")
  func noShell() {
    let delivery = Delivery.run(
      ["/bin/echo", "$(id)", "a;b", "a b"], message: "", timeout: .seconds(10))
    #expect(delivery.output == "$(id) a;b a b")
  }

  @Test("to a command that is not there says so")
  func missing() {
    let delivery = Delivery.run(["/no/such/pager"], message: "", timeout: .seconds(1))
    #expect(delivery.exitStatus == nil)
    #expect(delivery.output.hasPrefix("could not be started"))
  }

  @Test("to a command that hangs is cut off, and what it started goes with it")
  func hangs() {
    let begun = ContinuousClock.now
    let delivery = run("sleep 300 & echo waiting; sleep 300", seconds: 1)
    #expect(delivery.exitStatus == nil)
    #expect(delivery.output == "cut off: it took longer than 1 s. waiting")
    #expect(ContinuousClock.now - begun < .seconds(5))
  }

  @Test("to a command that leaves something running does not wait for it")
  func background() {
    let begun = ContinuousClock.now
    #expect(run("sleep 300 & echo sent").exitStatus == 0)
    #expect(ContinuousClock.now - begun < .seconds(5))
  }

  @Test("to a command that prints a gigabyte is cut off")
  func floods() {
    let delivery = run("exec head -c 1000000000 /dev/zero | tr '\\0' x")
    #expect(delivery.exitStatus == nil)
    #expect(delivery.output.hasPrefix("cut off: it printed more than 64 KB"))
    #expect(delivery.output.utf8.count < 600)
  }

  @Test("to a command that dies says of what")
  func dies() {
    #expect(run("kill -9 $$").output.hasPrefix("ended by signal 9"))
  }

  @Test("leaves none of our files open in the command")
  func closed() {
    let mine = haven_open("/dev/null", O_RDONLY, 0)
    defer { close(mine) }
    #expect(run("ls /proc/self/fd | tr '\\n' ' '").output == "0 1 2 3")
  }
}
