import Testing

@testable import Canvas

@Suite struct PasteTests {
  private static let start = Array("\u{1B}[200~".utf8)
  private static let end = Array("\u{1B}[201~".utf8)

  private static func pastes(_ inputs: [Input]) -> [Paste] {
    inputs.compactMap { if case .paste(let paste) = $0 { paste } else { nil } }
  }

  @Test("a paste is text, whatever is in it: no key of it is ever pressed")
  func noKeys() throws {
    var decoder = KeyDecoder()
    let hostile = "\u{18}\r\u{1B}[18~\u{1B}[200~\u{7F}\u{1B}[201"
    let inputs = decoder.decode(Self.start + Array(hostile.utf8) + Self.end)
    let paste = try #require(Self.pastes(inputs).first)
    #expect(inputs.count == 1)
    #expect(paste.text == "\u{18}\n\u{1B}[18~\u{1B}[200~\u{7F}\u{1B}[201")
  }

  @Test("every new line is one, however the terminal sends it")
  func newLines() {
    #expect(Paste("a\r\nb\rc\nd\r\r\ne").text == "a\nb\nc\nd\n\ne")
  }

  @Test("wrong bytes are U+FFFD, and the count is of what arrived")
  func wrongBytes() throws {
    var decoder = KeyDecoder()
    let inputs = decoder.decode(Self.start + [0x61, 0xFF, 0xC3] + Self.end)
    let paste = try #require(Self.pastes(inputs).first)
    #expect(paste.text == "a\u{FFFD}\u{FFFD}")
    #expect(paste.byteCount == 3)
    #expect(!paste.isTruncated)
  }

  @Test("of a 10 MB paste the first 1 MiB is kept and all of it counted, in time that is linear")
  func large() throws {
    var decoder = KeyDecoder()
    let chunk = Array(repeating: UInt8(ascii: "x"), count: 64 * 1024)
    _ = decoder.decode(Self.start)
    for _ in 0..<160 { #expect(decoder.decode(chunk).isEmpty) }
    let inputs = decoder.decode(Self.end + [UInt8(ascii: "y")])
    let paste = try #require(Self.pastes(inputs).first)
    #expect(paste.text.utf8.count == Paste.byteLimit)
    #expect(paste.byteCount == 160 * 64 * 1024)
    #expect(paste.isTruncated)
    #expect(inputs.last == .key(.character("y")))
  }

  @Test("the limit cuts no character in two", arguments: 0..<4)
  func limitKeepsCharacters(offset: Int) {
    let text = String(repeating: "a", count: Paste.byteLimit - offset) + "😀😀"
    let paste = Paste(text)
    #expect(paste.isTruncated)
    #expect(!paste.text.contains("\u{FFFD}"))
    #expect(paste.text.utf8.count == Paste.byteLimit - offset)
    #expect(paste.byteCount == text.utf8.count)
  }

  @Test("a paste whose end never comes goes on after silence")
  func stalledGoesOn() {
    var decoder = KeyDecoder()
    _ = decoder.decode(Self.start + Array("one ".utf8))
    for _ in 0..<100 { #expect(decoder.expire() == []) }
    #expect(decoder.isWaiting)
    #expect(decoder.decode(Array("two".utf8) + Self.end) == [.paste(Paste("one two"))])
  }

  @Test(
    "Esc or Ctrl-X alone, a second into a stalled paste, gets the operator out",
    arguments: [(UInt8(0x1B), KeyPress.escape), (0x18, .ctrl("x"))])
  func wayOut(byte: UInt8, press: KeyPress) {
    var decoder = KeyDecoder()
    _ = decoder.decode(Self.start + Array("text".utf8))
    for _ in 0..<40 { #expect(decoder.expire() == []) }
    #expect(decoder.decode([byte]) == [])
    #expect(decoder.expire() == [.paste(Paste("text")), .key(press)])
    #expect(!decoder.isWaiting)
  }

  @Test("the same byte in a paste that flows is text")
  func notAWayOut() {
    var decoder = KeyDecoder()
    _ = decoder.decode(Self.start)
    #expect(decoder.decode([0x18]) == [])
    #expect(decoder.expire() == [])
    #expect(decoder.decode(Self.end) == [.paste(Paste("\u{18}"))])
  }
}
