import Testing

@testable import HavenDomain

@Suite("Email made to break the reader")
struct HostileEmailTests {
  @Test("Email over a limit is unparseable, and says from whom", arguments: Breach.all)
  func limits(breach: Breach) throws {
    let head = "From: Ada <ada@x.example>\nSubject: help\nMessage-ID: <1@x>\n"
    let reading = EmailMessage.read(Array((head + breach.rest).utf8), limits: breach.limits)
    guard case .unparseable(let email) = reading else {
      Issue.record("\(breach.rest.prefix(40)) was let through")
      return
    }
    #expect(email.defect == breach.defect)
    #expect(email.sentence == "Unparseable, original kept: \(breach.sentence)")
    #expect(reading.envelope.from == [MailAddress(name: "Ada", address: "ada@x.example")])
    #expect(reading.envelope.subject == "help")
    #expect(reading.envelope.messageID == "1@x")
  }

  @Test("Email at its limits is read")
  func atLimits() throws {
    #expect(try message(nested(depth: 20)).text == "deep")
    let parts = String(repeating: "--b\n\nx\n", count: 1_000)
    let read = try message("Content-Type: multipart/mixed; boundary=b\n\n\(parts)--b--")
    #expect(read.text.utf8.filter { $0 == UInt8(ascii: "x") }.count == 1_000)
    let head = "From: a@b.example\n\n"
    let size = EmailLimits.standard.messageBytes - head.utf8.count
    let large = Array(head.utf8) + [UInt8](repeating: 0x61, count: size)
    #expect(try message(large).text.utf8.count == size)
  }

  @Test(
    "Email that is none is unparseable", arguments: ["", "\n\n", "hello", " a: b", "\u{0}\u{1}"])
  func noEmail(text: String) {
    guard case .unparseable(let email) = EmailMessage.read(Array(text.utf8)) else {
      Issue.record("read as a message")
      return
    }
    #expect(email.defect == (text.allSatisfy(\.isNewline) ? .empty : .noHeaders))
  }

  @Test("Email cut anywhere is read", arguments: MailSamples.all)
  func everyPrefix(sample: String) {
    let bytes = MailSamples.crlf(sample)
    let whole = EmailMessage.read(bytes).envelope
    for count in 0...bytes.count {
      let reading = EmailMessage.read(bytes.prefix(count))
      if case .unparseable(let email) = reading {
        #expect(email.defect == .empty || email.defect == .noHeaders)
      }
      let id = reading.envelope.messageID ?? ""
      #expect(whole.messageID?.hasPrefix(id) != false)
    }
  }

  @Test("Email of random bytes is read or refused, and the same each time", arguments: 0..<60)
  func randomBytes(seed: Int) {
    var random = SeededGenerator(seed: UInt64(seed))
    let alphabet = Array("\n\n\r::;;\"\"()<>@,=?--b \t/*%'&a1Q".utf8) + [0x00, 0x80, 0xC3, 0xFF]
    let starts = ["", "From: ", "Content-Type: multipart/mixed; boundary=b\n\n--b\n", "Date: "]
    let isPlain = seed % 2 == 0
    var bytes = Array(starts[seed % starts.count].utf8)
    for _ in 0..<3_000 {
      bytes.append(
        isPlain
          ? UInt8.random(in: 0...255, using: &random)
          : alphabet[Int.random(in: 0..<alphabet.count, using: &random)])
    }
    #expect(EmailMessage.read(bytes) == EmailMessage.read(bytes))
    #expect(!HTMLText.reduce(String(decoding: bytes, as: UTF8.self)).hasSuffix("\n"))
  }

  @Test("Email with bytes changed at random is still read", arguments: MailSamples.all)
  func mutations(sample: String) {
    var random = SeededGenerator(seed: 7)
    let bytes = Array(sample.utf8)
    for _ in 0..<150 {
      var changed = bytes
      for _ in 0..<Int.random(in: 1...12, using: &random) {
        let index = Int.random(in: 0..<changed.count, using: &random)
        changed[index] = UInt8.random(in: 0...255, using: &random)
      }
      if case .unparseable(let email) = EmailMessage.read(changed) {
        #expect(email.defect == .noHeaders)
      }
    }
  }

  @Test("HTML of any hostile shape is looked at a bounded number of times", arguments: Shape.html)
  func linearHTML(shape: Shape) {
    var examined = 0
    let html = shape.filling(20_000)
    _ = HTMLText.reduce(html) { examined = $0 }
    #expect(examined <= 40 * html.utf8.count)
    #expect(examined > 0)
  }

  // Quadratic work on a quarter of a mebibyte would outlast any patience; the limit only names it.
  @Test("Email of any hostile shape ends", .timeLimit(.minutes(2)), arguments: Shape.messages)
  func manyShapes(shape: Shape) {
    let bytes = Array(shape.filling(256 << 10).utf8)
    #expect(EmailMessage.read(bytes).envelope.subject == shape.subject)
  }

  @Test(
    "Email of 10 MiB of one hostile shape ends", .timeLimit(.minutes(2)),
    arguments: Shape.largest)
  func fullSize(shape: Shape) {
    let size = EmailLimits.standard.messageBytes
    let bytes = Array(shape.filling(size).utf8)
    #expect(bytes.count <= size && bytes.count > size - 40)
    #expect(EmailMessage.read(bytes).envelope.subject == shape.subject)
  }
}

/// A message that breaks one limit, and what the reader says of it.
struct Breach: Sendable, CustomTestStringConvertible {
  var rest: String
  var limits = EmailLimits.standard
  var defect: EmailDefect
  var sentence: String

  var testDescription: String { sentence }

  static let all = [
    Breach(
      rest: "\n" + String(repeating: "x", count: 10 << 20),
      defect: .messageTooLarge(limit: 10 << 20),
      sentence: "The email is larger than 10 MiB."),
    Breach(
      rest: "X: " + String(repeating: "x", count: 64 << 10) + "\n\nhi",
      defect: .headersTooLong(limit: 64 << 10),
      sentence: "The email's headers are longer than 64 KiB."),
    Breach(
      rest: String(repeating: "a:\n", count: 64 << 10), defect: .headersTooLong(limit: 64 << 10),
      sentence: "The email's headers are longer than 64 KiB."),
    Breach(
      rest: "Content-Type: multipart/mixed; boundary=b\n\n--b\nX: "
        + String(repeating: "x", count: 64 << 10),
      defect: .headersTooLong(limit: 64 << 10),
      sentence: "The email's headers are longer than 64 KiB."),
    Breach(
      rest: nested(depth: 21), defect: .tooDeep(limit: 20),
      sentence: "The email's parts lie more than 20 deep in each other."),
    Breach(
      rest: "Content-Type: multipart/mixed; boundary=b\n\n"
        + String(repeating: "--b\n\n\n", count: 1_001),
      defect: .tooManyParts(limit: 1_000), sentence: "The email has more than 1000 parts."),
    Breach(
      rest: "\nlonger than that", limits: EmailLimits(messageBytes: 70),
      defect: .messageTooLarge(limit: 70), sentence: "The email is larger than 70 bytes."),
  ]
}

/// Multiparts in multiparts, with a word in the innermost.
func nested(depth: Int) -> String {
  (1...depth).map { "Content-Type: multipart/mixed; boundary=b\($0)\n\n--b\($0)\n" }.joined()
    + "\ndeep"
}

/// Something repeated up to a size, after a beginning and before an end.
struct Shape: Sendable, CustomTestStringConvertible {
  var start = ""
  var unit: String
  var end = ""
  var subject = ""

  var testDescription: String { "\(start.suffix(30)) … \(unit) … \(end)" }

  func filling(_ size: Int) -> String {
    let room = size - start.utf8.count - end.utf8.count
    return start + String(repeating: unit, count: room / unit.utf8.count) + end
  }

  static let html: [Shape] = [
    Shape(unit: "<"), Shape(unit: "<a"), Shape(unit: "<a "), Shape(unit: "<a \""),
    Shape(unit: "<a ='"), Shape(unit: "<x ", end: "\">\""), Shape(unit: "<x \">"),
    Shape(unit: "<x ='\">", end: "'"), Shape(unit: "<!--"), Shape(unit: "<!-- >"),
    Shape(unit: "<!"), Shape(unit: "<script>"), Shape(unit: "<script></style>"),
    Shape(unit: "<title><script>", end: "</script"), Shape(unit: "</"), Shape(unit: "<?"),
    Shape(unit: "&"), Shape(unit: "&a"), Shape(unit: "&#1"), Shape(unit: "&#99999999"),
    Shape(unit: "<a href=http:>x"), Shape(unit: "<br>"), Shape(unit: "<li>"), Shape(unit: " "),
  ]

  static let largest: [Shape] = [
    Shape(
      start: "Subject: s\nContent-Transfer-Encoding: quoted-printable\n\n", unit: "=",
      subject: "s"),
    Shape(start: "Subject: s\nContent-Type: text/html\n\n", unit: "<", subject: "s"),
    Shape(start: "Subject: s\nContent-Type: a/b", unit: ";", subject: "s"),
    Shape(start: "Subject: s\n" + nested(depth: 20) + "\n", unit: "--b1x\n", subject: "s"),
  ]

  static let messages: [Shape] =
    [
      ("text/plain\nContent-Transfer-Encoding: quoted-printable", "="),
      ("text/plain\nContent-Transfer-Encoding: quoted-printable", "=  "),
      ("text/plain\nContent-Transfer-Encoding: base64", "="),
      ("text/plain; format=flowed", "> \n"),
      ("text/html", "<"), ("text/html", "&a"), ("text/html", "<a href=http:>"),
      ("multipart/mixed; boundary=b", "--b \n"), ("multipart/mixed; boundary=b", "--bb\n"),
      ("multipart/mixed; boundary=b", "-"), ("multipart/mixed; boundary=b", "\n"),
    ].map { type, unit in
      Shape(start: "Subject: s\nContent-Type: \(type)\n\n", unit: unit, subject: "s")
    } + [
      Shape(start: "Subject: s\nContent-Type: a/b", unit: ";", subject: "s"),
      Shape(start: "Subject: s\nFrom: ", unit: "(", subject: "s"),
      Shape(start: "Subject: s\nFrom: ", unit: "\"<,", subject: "s"),
      Shape(start: "Subject: s\nX:", unit: "\n ", subject: "s"),
      Shape(unit: "\n"), Shape(unit: "a:\n"),
      Shape(
        start: "Subject: s\n" + nested(depth: 20) + "\n", unit: "--b1\n", subject: "s"),
      Shape(
        start: "Subject: s\n" + nested(depth: 20) + "\n", unit: "--b1x\n", subject: "s"),
    ]
}
