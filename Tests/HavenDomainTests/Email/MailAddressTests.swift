import Testing

@testable import HavenDomain

@Suite("Addresses in From, To and Reply-To")
struct MailAddressTests {
  @Test(
    "CH-01 an address list gives names and addresses",
    arguments: [
      ("ada@x.example", [("", "ada@x.example")]),
      ("Ada B. Fell <ada@x.example>", [("Ada B. Fell", "ada@x.example")]),
      (
        #""Fell, Ada" <ada@x.example>, bo@y.example"#,
        [("Fell, Ada", "ada@x.example"), ("", "bo@y.example")]
      ),
      (#""Ada \"A\" Fell" <ada@x.example>"#, [(#"Ada "A" Fell"#, "ada@x.example")]),
      ("ada@x.example (Ada (the first) Fell)", [("Ada (the first) Fell", "ada@x.example")]),
      ("ada@x.example (Ada \\) Fell)", [("Ada ) Fell", "ada@x.example")]),
      (
        "=?utf-8?Q?Zo=C3=AB?= =?utf-8?B?IEZlbGw=?= <zoe@x.example>", [("Zoë Fell", "zoe@x.example")]
      ),
      (#""=?utf-8?Q?Zo=C3=AB?=" <zoe@x.example>"#, [("Zoë", "zoe@x.example")]),
      (
        "=?utf-8?Q?a=40evil.example=2C_?= <real@x.example>",
        [("a@evil.example, ", "real@x.example")]
      ),
      (
        "Team: ada@x.example, Bo <bo@y.example>;, cy@z.example",
        [("", "ada@x.example"), ("Bo", "bo@y.example"), ("", "cy@z.example")]
      ),
      ("undisclosed-recipients:;", []),
      ("a@x.example; b@y.example", [("", "a@x.example"), ("", "b@y.example")]),
      (#""john doe"@x.example"#, [("", #""john doe"@x.example"#)]),
      ("<@relay.example,@b.example:ada@x.example>", [("", "ada@x.example")]),
      ("ada @ x.example", [("", "ada@x.example")]),
      ("Ada Fell ada@x.example", [("Ada Fell", "ada@x.example")]),
      (#""Ada <ada@x.example>"#, [("\"Ada", "ada@x.example")]),
      ("Ada (open <ada@x.example>", [("Ada (open", "ada@x.example")]),
      ("Ada <ada@x.example", [("Ada", "ada@x.example")]),
      ("one@x.example <two@y.example>", [("one@x.example", "two@y.example")]),
      ("MAILER-DAEMON", [("MAILER-DAEMON", "")]),
      ("Bo <>", [("Bo", "")]),
      ("", []), (",,;", []), ("<>", []), (":", []),
    ] as [(String, [(String, String)])])
  func lists(header: String, expected: [(String, String)]) {
    let list = MailAddress.list(Array(header.utf8))
    #expect(list == expected.map { MailAddress(name: $0.0, address: $0.1) })
  }

  @Test("CH-01 raw letters beyond ASCII in a name are guessed at")
  func rawName() {
    let latin = Array("Zo".utf8) + [0xEB] + Array(" <z@x.example>".utf8)
    #expect(MailAddress.list(latin) == [MailAddress(name: "Zoë", address: "z@x.example")])
  }
}
