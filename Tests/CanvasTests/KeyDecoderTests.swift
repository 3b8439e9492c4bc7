import Testing

@testable import Canvas

@Suite struct KeyDecoderTests {
  @Test("every sequence means one input", arguments: KeySequences.all)
  func meaning(sequence: String, input: Input) {
    var decoder = KeyDecoder()
    #expect(decoder.decode(sequence.utf8) == [input])
    #expect(!decoder.isWaiting)
  }

  @Test("what is unknown is swallowed to its last byte", arguments: KeySequences.unknown)
  func swallowed(sequence: String) {
    var decoder = KeyDecoder()
    #expect(decoder.decode(sequence.utf8) == [])
    #expect(decoder.decode("a".utf8) == [.key(.character("a"))])
  }

  @Test("a sequence cut anywhere gives the same result", arguments: KeySequences.all)
  func cut(sequence: String, input: Input) {
    let bytes = Array(sequence.utf8)
    for cut in 0...bytes.count {
      var decoder = KeyDecoder()
      let inputs = decoder.decode(bytes[..<cut]) + decoder.decode(bytes[cut...])
      #expect(inputs == [input], "cut at \(cut)")
    }
    var decoder = KeyDecoder()
    #expect(bytes.flatMap { decoder.decode([$0]) } == [input], "byte by byte")
  }

  @Test(
    "a prefix says that it waits, and silence or hide gets out of it", arguments: KeySequences.all)
  func prefixes(sequence: String, input: Input) {
    let bytes = Array(sequence.utf8)
    for length in 1..<max(bytes.count, 1) {
      var decoder = KeyDecoder()
      _ = decoder.decode(bytes[..<length])
      #expect(decoder.isWaiting, "\(length) bytes")
      let isPaste = length >= 6 && sequence.hasPrefix("\u{1B}[200~")
      var silent = decoder
      for _ in 0..<4 { _ = silent.expire() }
      #expect(silent.isWaiting == isPaste, "\(length) bytes, then silence")
      let hidden = isPaste ? [] : decoder.decode([0x18])
      #expect(isPaste || hidden.last == .key(.ctrl("x")), "\(length) bytes, then Ctrl-X")
    }
  }

  @Test("a lone ESC is Esc after 25 ms, and not before")
  func loneEscape() {
    var decoder = KeyDecoder()
    #expect(decoder.decode([0x1B]) == [])
    #expect(decoder.isWaiting)
    #expect(decoder.expire() == [.key(.escape)])
    #expect(!decoder.isWaiting)
    #expect(decoder.expire() == [])
  }

  @Test("Esc and another key in one read are two presses")
  func coalesced() {
    var decoder = KeyDecoder()
    #expect(decoder.decode("\u{1B}\u{18}".utf8) == [.key(.escape), .key(.ctrl("x"))])
    #expect(decoder.decode("\u{1B}\u{1B}[18~".utf8) == [.key(.escape), .key(.f(7))])
    #expect(decoder.decode("\u{1B}\r".utf8) == [.key(.escape), .key(.enter)])
    #expect(decoder.decode("\u{1B}\u{1B}".utf8) == [.key(.escape)])
    #expect(decoder.expire() == [.key(.escape)])
  }

  @Test("the rest of a sequence has 100 ms to come, then it is dropped")
  func slowSequence() {
    var decoder = KeyDecoder()
    _ = decoder.decode("\u{1B}[1;".utf8)
    for _ in 0..<3 { #expect(decoder.expire() == []) }
    #expect(decoder.decode("2P".utf8) == [.key(.shift(.function(1)))])

    _ = decoder.decode("\u{1B}[1;".utf8)
    for _ in 0..<4 { #expect(decoder.expire() == []) }
    #expect(decoder.decode("2".utf8) == [.key(.character("2"))])
  }

  @Test(
    "what opens a sequence is Alt with that character if nothing follows",
    arguments: [("\u{1B}[", "["), ("\u{1B}O", "o"), ("\u{1B}]", "]"), ("\u{1B}P", "p")])
  func altOpeners(bytes: String, character: String) {
    var decoder = KeyDecoder()
    #expect(decoder.decode(bytes.utf8) == [])
    let inputs = (0..<4).flatMap { _ in decoder.expire() }
    #expect(inputs == [.key(.alt(Character(character)))])
  }

  @Test("an unfinished character is U+FFFD after silence")
  func unfinishedCharacter() {
    var decoder = KeyDecoder()
    #expect(decoder.decode([0xE6, 0xBC]) == [])
    let inputs = (0..<4).flatMap { _ in decoder.expire() }
    #expect(inputs == [.key(.character("\u{FFFD}"))])
    #expect(decoder.decode([0xA2]) == [.key(.character("\u{FFFD}"))])
  }

  @Test(
    "wrong UTF-8 becomes U+FFFD, one for each maximal part",
    arguments: [
      [0x80], [0xFF], [0xC0, 0xAF], [0xE0, 0x80, 0xAF], [0xED, 0xA0, 0x80],
      [0xF4, 0x90, 0x80, 0x80],
      [0xF0, 0x9F, 0x98, 0x41], [0xE6, 0xBC, 0xE6, 0xBC, 0xA2], [0xC3, 0xC3, 0xA9], [0xF5, 0x80],
      [0x41, 0xC3, 0x42],
    ] as [[UInt8]])
  func wrongBytes(bytes: [UInt8]) {
    var decoder = KeyDecoder()
    let expected = String(decoding: bytes, as: UTF8.self).unicodeScalars
      .map { Input.key(.character(Character($0))) }
    #expect(decoder.decode(bytes) == expected)
  }

  @Test("random bytes never crash, and silence always ends what they began", arguments: 0..<40)
  func randomBytes(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let bytes = (0..<4000).map { _ in Self.likelyByte(using: &random) }
    var whole = KeyDecoder()
    let expected = whole.decode(bytes)
    var pieces = KeyDecoder()
    var inputs: [Input] = []
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = Int.random(in: 1...min(7, rest.count), using: &random)
      inputs += pieces.decode(rest.prefix(count))
      rest = rest.dropFirst(count)
    }
    #expect(inputs == expected)
    #expect(inputs.count <= bytes.count)
    inputs += pieces.decode("\u{1B}[201~".utf8)
    for _ in 0..<4 { inputs += pieces.expire() }
    #expect(!pieces.isWaiting)
  }

  /// Half of the bytes are the ones that sequences are made of.
  private static func likelyByte(using random: inout SeededGenerator) -> UInt8 {
    let structural = Array("\u{1B}\u{1B}\u{1B}[[[O]P;;0123456789~MmuR<$ABCZ\\\u{7}\u{18}".utf8)
    guard Bool.random(using: &random) else { return UInt8.random(in: 0...255, using: &random) }
    return structural.randomElement(using: &random) ?? 0x1B
  }
}
