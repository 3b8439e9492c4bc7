import Testing

@testable import HavenDomain

@Suite("CH-01 email: what an operator reads")
struct EmailMessageTests {
  @Test(
    "CH-01 Q-15 a message reads the same with CRLF and with bare LF", arguments: MailSamples.all)
  func lineEnds(sample: String) throws {
    let lineFeeds = try message(sample)
    let both = try message(MailSamples.crlf(sample))
    #expect(both.envelope == lineFeeds.envelope)
    #expect(both.text == lineFeeds.text)
    #expect(both.notes == lineFeeds.notes)
    #expect(both.attachments.map(\.fileName) == lineFeeds.attachments.map(\.fileName))
  }

  @Test("CH-01 a plain message from a mailbox file is read whole")
  func mutt() throws {
    let read = try message(MailSamples.mutt)
    #expect(
      read.envelope.from == [MailAddress(name: "Robin Fell", address: "robin@mail.example")])
    #expect(read.envelope.to == [MailAddress(address: "help@haven.example")])
    #expect(read.envelope.subject == "cannot stay here tonight")
    #expect(read.envelope.dateMilliseconds == 1_772_546_709_000)
    #expect(read.envelope.messageID == "20260303140509.GA1234@desk.mail.example")
    #expect(
      read.text == """
        Hello,

        I have nowhere to go after ten. Please write, do not call.

        -- 
        Robin
        """)
    #expect(read.attachments.isEmpty)
    #expect(read.notes.isEmpty)
  }

  @Test("CH-01 an Outlook message gives its plain form and lists what is attached")
  func outlook() throws {
    let read = try message(MailSamples.outlook)
    #expect(
      read.envelope.from == [
        MailAddress(name: "Jürgen Müller", address: "jurgen.mueller@office.example")
      ])
    #expect(read.envelope.to.first?.name == "Haven, Front Desk")
    #expect(read.envelope.subject == "Hilfe für meine Nachbarin – bitte lesen")
    #expect(read.text == "Meine Nachbarin öffnet nicht mehr. Sie sagte gestern “niemand hilft”.")
    #expect(
      read.attachments == [
        EmailAttachment(
          fileName: "Tür.docx",
          type: "application/vnd.openxmlformats-officedocument.wordprocessingml.document", size: 5)
      ])
    #expect(read.notes.isEmpty)
  }

  @Test("CH-01 a Gmail message in base64 gives its words and its emoji")
  func gmail() throws {
    let read = try message(MailSamples.gmail)
    #expect(read.envelope.subject == "I need to talk 😖")
    #expect(read.envelope.messageID == "CAF=abc+def@mail.gmail.example")
    #expect(read.envelope.to.map(\.address) == ["help@haven.example", "second@haven.example"])
    #expect(read.envelope.dateMilliseconds == 1_772_941_623_000)
    #expect(read.text == "I can’t do this alone.")
  }

  @Test("CH-01 an iPhone message joins the words on both sides of a picture")
  func iPhone() throws {
    let read = try message(MailSamples.iPhone)
    #expect(read.text == "Here is the letter.\n\nSent from my iPhone")
    #expect(
      read.attachments == [
        EmailAttachment(fileName: "IMG_0042.jpg", type: "image/jpeg", size: 10)
      ])
  }

  @Test("CH-01 a web form names its writer in Reply-To, and fetches nothing")
  func webForm() throws {
    let read = try message(MailSamples.webForm)
    #expect(read.envelope.replyTo == [MailAddress(name: "Kim Osei", address: "kim@post.example")])
    #expect(
      read.text == """
        Name Kim Osei
        Message Is there a bed tonight?
        I have a child with me & a dog.

        Sent from our site <https://haven.example/contact>.
        """)
    #expect(read.notes == [.reducedFromHTML])
    #expect(!read.text.contains("track.example"))
  }

  @Test("CH-01 a calendar reply gives its words and lists the invitation")
  func calendarReply() throws {
    let read = try message(MailSamples.calendarReply)
    #expect(read.text == "I will be there at two.")
    #expect(
      read.attachments == [EmailAttachment(fileName: nil, type: "text/calendar", size: 15)])
  }

  @Test("CH-01 a bounce tells what failed and does not open the message that it returns")
  func bounce() throws {
    let read = try message(MailSamples.bounce)
    #expect(
      read.envelope.from == [
        MailAddress(name: "Mail Delivery System", address: "MAILER-DAEMON@mx.haven.example")
      ])
    #expect(read.text.hasPrefix("<robin@mail.example>: host mail.example said: 550"))
    #expect(read.attachments.map(\.type) == ["message/delivery-status", "message/rfc822"])
    #expect(!read.text.contains("Room 4."))
  }

  @Test("CH-01 a message without an id is known by its digest")
  func identity() throws {
    let without = try message("From: a@b.example\n\nhi").envelope
    #expect(without.messageID == nil)
    #expect(without.identity(digest: "ab12") == "sha256:ab12")
    let with = try message("From: a@b.example\nMessage-ID: <x@y>\n\nhi").envelope
    #expect(with.identity(digest: "ab12") == "x@y")
  }

  @Test(
    "CH-01 what had to be guessed is said",
    arguments: [
      ("Content-Type: text/plain; charset=koi8-r\n\ncaf\u{E9}", "café", .unknownCharset("koi8-r")),
      ("Content-Transfer-Encoding: x-uuencode\n\nhi", "hi", .unknownEncoding("x-uuencode")),
      ("Content-Type: multipart/mixed\n\nhi", "hi", .noBoundary),
      ("Content-Type: multipart/mixed; boundary=b\n\nhi", "hi", .noBoundary),
      ("Content-Type: multipart/mixed; boundary=b\n\n--b\n\nhi", "hi", .cutShort),
      ("Content-Type: text/html\n\n<b>hi</b>", "hi", .reducedFromHTML),
      ("Content-Type: image/png\n\nhi", "", .noText),
      ("Subject: only this", "", .noText),
    ] as [(String, String, EmailNote)])
  func notes(source: String, text: String, note: EmailNote) throws {
    let read = try message(source)
    #expect(read.text == text)
    #expect(read.notes.contains(note))
    #expect(note.sentence.hasSuffix("."))
  }

  @Test("CH-01 wrong UTF-8 is shown as U+FFFD, and said")
  func damaged() throws {
    let head = Array("Content-Type: text/plain; charset=utf-8\n\na".utf8)
    let read = try message(head + [0xC3, 0x28, 0xED, 0xA0, 0x80])
    #expect(read.text == "a\u{FFFD}(\u{FFFD}\u{FFFD}\u{FFFD}")
    #expect(read.notes == [.damagedText])
  }

  @Test("CH-01 words of a form that forgets the blank line are kept")
  func noBlankLine() throws {
    let read = try message("From: form@haven.example\nPlease help me\nSoon: today")
    #expect(read.envelope.from.map(\.address) == ["form@haven.example"])
    #expect(read.text == "Please help me\nSoon: today")
  }

  @Test(
    "CH-01 what comes before the headers is passed over",
    arguments: ["", "\u{FEFF}", "\n\r\n", "From a@b Tue Mar  3\n", ">From a@b Tue Mar  3\r\n"])
  func leadingLines(before: String) throws {
    let read = try message(before + "SUBJECT : Hello\n\nhi")
    #expect(read.envelope.subject == "Hello")
    #expect(read.text == "hi")
  }
}
