import CLinux
import Testing

@testable import HavenStore

@Suite("The bell and the session slots")
struct BellTests {
  let scratch: Scratch
  init() throws { scratch = try Scratch() }

  private func isReadable(_ descriptor: Int32) -> Bool {
    var watched = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    return poll(&watched, 1, 0) == 1
  }

  @Test("a listener hears a ring, and many rings as one")
  func rings() throws {
    let files = try scratch.files()
    let listener = try BellListener(files: files)
    let bell = try Bell(files: files)
    #expect(!isReadable(listener.descriptor))
    for _ in 0..<300 { bell.ring() }
    #expect(isReadable(listener.descriptor))
    #expect(listener.take().rang)
    #expect(!isReadable(listener.descriptor))
    #expect(!listener.take().rang)
  }

  @Test("a console holds its slot for its life, and no longer")
  func slotLife() throws {
    let files = try scratch.files()
    let watcher = try SessionSlots(files: files)
    var console: SessionSlots? = try SessionSlots(files: files)
    let session = try #require(try console?.claim(number: 77))
    #expect(console?.isAlive(session) == true)
    #expect(watcher.isAlive(session))
    console = nil
    #expect(!watcher.isAlive(session))
  }

  @Test("two consoles never share a slot, and a slot's next holder is not its last")
  func slotsAreTheirOwn() throws {
    let files = try scratch.files()
    let watcher = try SessionSlots(files: files)
    let first = try SessionSlots(files: files)
    var second: SessionSlots? = try SessionSlots(files: files)
    let one = try first.claim(number: 1)
    let two = try #require(try second?.claim(number: 2))
    #expect(one.slot != two.slot)
    second = nil
    let third = try SessionSlots(files: files)
    let three = try third.claim(number: 3)
    #expect(three.slot == two.slot)
    #expect(watcher.isAlive(three))
    #expect(!watcher.isAlive(two))
    #expect(!third.isAlive(two))
  }
}
