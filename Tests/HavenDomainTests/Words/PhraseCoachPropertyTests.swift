import Testing

@testable import HavenDomain

/// What holds for every text, and what a search may cost.
@Suite("The phrase coach, whatever it reads") struct PhraseCoachPropertyTests {
  private static let pieces =
    PhraseList.shipped.avoided.flatMap { [$0.phrase] + $0.also + $0.unless }
    + PhraseList.shipped.negators + PhraseList.shipped.approved
    + [
      " ", "  ", "\n", "\r\n", "\n\n", ", ", ". ", "\"", "“", "”", "‘", "’", "'", "`", "> ", "«",
      "»", "\u{0}", "\u{202E}", "\u{200B}", "\u{301}", "🏳️‍🌈", "漢", "é", "e\u{301}", "-", "*",
      "\u{FEFF}",
      "\u{2029}", "İ", "ß", "x", "{by}", "\u{10FFFF}",
    ]

  private static func text(_ random: inout SeededGenerator) -> String {
    var scalars = String.UnicodeScalarView()
    for _ in 0..<Int.random(in: 0...40, using: &random) {
      if Int.random(in: 0..<8, using: &random) == 0 {
        let value = UInt32.random(in: 0...0x10FFFF, using: &random)
        if let scalar = Unicode.Scalar(value) { scalars.append(scalar) }
      } else if let piece = pieces.randomElement(using: &random) {
        scalars += piece.unicodeScalars
        if Bool.random(using: &random) { scalars.append(" ") }
      }
    }
    return String(scalars)
  }

  @Test("on random and hostile text every range is in the text, in order, and covers its phrase")
  func ranges() {
    var random = SeededGenerator(seed: 5)
    var count = 0
    for _ in 0..<1_500 {
      let text = Self.text(&random)
      let bytes = Array(text.utf8)
      var end = 0
      for finding in PhraseCoach.shipped.findings(in: text) {
        count += 1
        #expect(finding.bytes.lowerBound >= end && finding.bytes.upperBound <= bytes.count)
        end = finding.bytes.upperBound
        let part = String(decoding: bytes[finding.bytes], as: UTF8.self)
        let forms = [finding.avoided.phrase] + finding.avoided.also
        #expect(forms.contains { PhraseCoach.isSame($0, part) }, "\(part.debugDescription)")
      }
    }
    #expect(count > 500)
  }

  @Test("a text of wrong bytes is read to its end")
  func bytes() {
    var random = SeededGenerator(seed: 6)
    for _ in 0..<300 {
      let bytes = (0..<200).map { _ in UInt8.random(in: 0...255, using: &random) }
      let text = String(decoding: bytes, as: UTF8.self) + " promise"
      _ = PhraseCoach.shipped.findings(in: text)
    }
  }

  static let heavy = [
    "I'll try and get back to ", "Thanks for bringing this to my ", "\" ' “ ‘ ", "'a ", "promise ",
    "can't ", "as soon as ", "> ", "\n", "cannot not never ", "漢",
  ]

  @Test("the work grows with the text and no faster, on what is worst for it", arguments: heavy)
  func linear(piece: String) {
    func steps(_ count: Int) -> Int {
      PhraseCoach.shipped.search(String(repeating: piece, count: count), .general).steps
    }
    let (one, ten) = (steps(400), steps(4_000))
    #expect(ten <= 11 * one)
    #expect(ten <= 24 * 4_000 * piece.utf8.count)
  }
}
