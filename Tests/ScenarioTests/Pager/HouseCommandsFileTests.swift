import CLinux
import Foundation
import Rehearsal
import Testing

@testable import haven

@Suite("The file of the house's commands")
struct HouseCommandsFileTests {
  let scratch: Scratch
  var path: String { scratch.file(HouseCommands.fileName) }

  init() throws {
    scratch = try Scratch()
    try Data("notify.command = /bin/true\n".utf8).write(to: URL(fileURLWithPath: path))
    chmod(path, 0o644)
  }

  private func words(of path: String, isInstalled: Bool = false) -> String? {
    do {
      let commands = try HouseCommands.load(from: path, isInstalled: isInstalled)
      return commands.isEmpty ? "none" : nil
    } catch {
      return error.words
    }
  }

  @Test("is read where it is safe; where there is none, there are no commands")
  func reads() {
    #expect(words(of: path) == nil)
    #expect(words(of: scratch.file("no.conf")) == "none")
  }

  @Test("is not followed when it is a link, even to a good file")
  func link() throws {
    let link = scratch.file("link.conf")
    try #require(symlink(path, link) == 0)
    #expect(words(of: link)?.contains("is a link") == true)
  }

  @Test("that others can write is refused", arguments: [0o664, 0o646, 0o666] as [mode_t])
  func writable(mode: mode_t) {
    chmod(path, mode)
    #expect(words(of: path)?.contains("can be written by others") == true)
  }

  @Test("is a file, and no pipe that would keep the console waiting")
  func pipe() throws {
    let pipe = scratch.file("pipe.conf")
    try #require(mkfifo(pipe, 0o644) == 0)
    #expect(words(of: pipe)?.contains("no file of text") == true)
  }

  @Test("of an installed program lies in the installed place, whoever owns another")
  func installed() {
    #expect(words(of: path, isInstalled: true)?.contains("/etc/haven/haven.conf") == true)
    #expect(words(of: scratch.file("no.conf"), isInstalled: true) == "none")
  }
}
