import Testing

@testable import haven

/// Standard input in pieces of any size.
@Suite struct InputLinesTests {
  private func read(_ text: String, piece: Int, limit: Int = 10) throws -> [InputLines.Line] {
    var rest = Array(text.utf8)[...]
    var lines = InputLines(limit: limit) { () throws(Failure) -> [UInt8]? in
      defer { rest = rest.dropFirst(piece) }
      return rest.isEmpty ? nil : Array(rest.prefix(piece))
    }
    var found: [InputLines.Line] = []
    while let line = try lines.next() { found.append(line) }
    #expect(lines.number == found.count)
    return found
  }

  private func line(_ text: String) -> InputLines.Line { .bytes(Array(text.utf8)) }

  @Test("lines are the same however the bytes arrive", arguments: 1...30)
  func pieces(_ piece: Int) throws {
    let found = try read("one\r\n\ntwo\n0123456789A\nlast", piece: piece)
    #expect(found == [line("one"), line(""), line("two"), .tooLong, line("last")])
  }

  @Test("a line of the limit is read, one byte more is passed over", arguments: 1...12)
  func limits(_ piece: Int) throws {
    #expect(try read("0123456789", piece: piece) == [line("0123456789")])
    #expect(try read("01234567890\nx", piece: piece) == [.tooLong, line("x")])
    #expect(try read("", piece: piece).isEmpty)
  }
}
