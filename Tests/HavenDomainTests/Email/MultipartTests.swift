import Testing

@testable import HavenDomain

@Suite("Multiparts")
struct MultipartTests {
  @Test(
    "CH-01 boundaries are held to RFC 2046, and a lost one costs no text",
    arguments: [
      ("preamble\n--b\n\none\n--b\n\ntwo\n--b--\nepilogue", ["one", "two"]),
      ("--b\n\none\n\n--b--", ["one\n"]),
      ("--b  \t\n\none\n--b-- \n", ["one"]),
      ("--b\n\none\n--bb\nstill\n--b--", ["one\n--bb\nstill"]),
      ("--b\n\none\n --b\nstill\n--b--", ["one\n --b\nstill"]),
      ("--b\n\none\n--b-\nstill\n--b--", ["one\n--b-\nstill"]),
      ("--b\n\none\n--B\nstill", ["one\n--B\nstill"]),
      ("--b\n\none", ["one"]),
      ("--b\nX-Only: a header\n--b\n\ntwo\n--b--", ["", "two"]),
      ("--b\nno header, no blank line\n--b--", ["no header, no blank line"]),
      ("--b\n--b\n--b--", ["", ""]),
      ("--b--\nall of it", ["--b--\nall of it"]),
      ("no boundary at all", ["no boundary at all"]),
      ("", [""]),
    ])
  func boundaries(body: String, parts: [String]) throws {
    #expect(try leaves(of: "multipart/mixed; boundary=b", body) == parts)
    let crlf = MailSamples.crlf(body).map { $0 }
    let split = try leaves(of: "multipart/mixed; boundary=b", crlf)
    #expect(split.map { $0.filter { $0 != "\r\n" } } == parts.map { $0.filter { $0 != "\n" } })
  }

  @Test("CH-01 the boundary of an outer multipart ends an inner one that was left open")
  func lostInnerEnd() throws {
    let source = """
      Content-Type: multipart/mixed; boundary=out

      --out
      Content-Type: multipart/alternative; boundary=in

      --in

      inner
      --out

      outer
      --out--
      """
    let read = try message(source)
    #expect(read.text == "inner\n\nouter")
    #expect(read.notes == [.cutShort])
  }

  @Test("CH-01 where two multiparts share a boundary, the inner one ends first")
  func sharedBoundary() throws {
    let inner = "Content-Type: multipart/mixed; boundary=b\n\n--b\n\none\n--b--"
    let read = try message(
      "Content-Type: multipart/mixed; boundary=b\n\n--b\n\(inner)\n--b\n\ntwo\n--b--\n\nbye")
    #expect(read.text == "one\n\ntwo")
    #expect(read.notes.isEmpty)
  }

  @Test("CH-01 the plain form is preferred wherever it stands, unless it is empty")
  func alternatives() throws {
    let html = "Content-Type: text/html\n\n<p>rich"
    let plain = "Content-Type: text/plain\n\nplain"
    let empty = "Content-Type: text/plain\n\n \n"
    #expect(try alternative(html, plain).text == "plain")
    #expect(try alternative(plain, html).text == "plain")
    #expect(try alternative(empty, html).text == "rich")
    #expect(try alternative(plain, html).notes.isEmpty)
    #expect(try alternative(empty, html).notes == [.reducedFromHTML])
  }

  @Test("CH-01 the pictures of an HTML form are listed though the plain form is read")
  func relatedPictures() throws {
    let related = """
      Content-Type: multipart/related; boundary=r

      --r
      Content-Type: text/html

      <p>rich <img src="cid:1"></p>
      --r
      Content-Type: image/gif; name=wave.gif
      Content-Transfer-Encoding: base64

      R0lG
      --r
      Content-Type: text/plain

      not for readers
      --r--
      """
    let read = try alternative("\nplain", related)
    #expect(read.text == "plain")
    #expect(
      read.attachments == [
        EmailAttachment(fileName: "wave.gif", type: "image/gif", size: 3),
        EmailAttachment(fileName: nil, type: "text/plain", size: 15),
      ])
  }

  @Test("CH-01 an attached text is listed, not read")
  func attachedText() throws {
    let read = try message(
      "Content-Type: text/plain\nContent-Disposition: attachment; filename*=utf-8''%e2%82%ac.txt"
        + "\n\nsecret")
    #expect(read.text.isEmpty)
    #expect(
      read.attachments == [EmailAttachment(fileName: "€.txt", type: "text/plain", size: 6)])
  }

  @Test(
    "CH-01 a type that makes no sense is plain text",
    arguments: ["text", "", "/", "text/", ";charset=utf-8", "text/plain/x"])
  func wrongType(type: String) throws {
    #expect(try message("Content-Type: \(type)\n\nhi").text == "hi")
  }

  private func alternative(_ parts: String...) throws -> EmailMessage {
    let body = parts.map { "--a\n\($0)\n" }.joined()
    return try message("Content-Type: multipart/alternative; boundary=a\n\n\(body)--a--")
  }

  private func leaves(of type: String, _ body: String) throws -> [String] {
    try leaves(of: type, Array(body.utf8))
  }

  private func leaves(of type: String, _ body: [UInt8]) throws -> [String] {
    let header = HeaderBlock(Array("Content-Type: \(type)".utf8)[...], limit: 1_000)
    var splitter = MultipartSplitter(head: PartHead(header), body: body[...], limits: .standard)
    return texts(of: try splitter.split())
  }

  private func texts(of part: MailPart) -> [String] {
    switch part {
    case .leaf(let leaf): [String(decoding: leaf.body, as: UTF8.self)]
    case .multipart(_, let parts): parts.flatMap(texts)
    }
  }
}
