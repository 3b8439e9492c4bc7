import Testing

@testable import HavenDomain

@Suite("Header fields, their words and their parameters")
struct HeaderTests {
  @Test(
    "CH-01 encoded words are decoded and joined",
    arguments: [
      ("plain text", "plain text"),
      ("=?UTF-8?Q?caf=C3=A9_noir?=", "café noir"),
      ("=?utf-8?q?caf=c3=a9?=", "café"),
      ("=?utf-8?B?Y2Fmw6k=?=", "café"),
      ("=?utf-8?B?Y2Fmw6k?=", "café"),
      ("=?utf-8*en?Q?hi?= there", "hi there"),
      ("=?utf-8?Q?a?= =?utf-8?Q?b?=", "ab"),
      ("=?utf-8?Q?a?=\t =?iso-8859-1?Q?=E9?= c", "aé c"),
      ("=?utf-8?Q?a?= and =?utf-8?Q?b?=", "a and b"),
      ("=?utf-8?Q?caf=C3?= =?utf-8?Q?=A9?=", "café"),
      ("=?utf-8?B?w4M=?= =?utf-8?B?w4M=?=", "ÃÃ"),
      ("=?windows-1252?Q?=93hi=94_=80?=", "“hi” €"),
      ("=?utf-8?Q?two words?=", "two words"),
      ("(=?utf-8?Q?a?=)", "(a)"),
      ("=?x-none?Q?caf=E9?=", "café"),
      ("=?utf-8?Q?=ZZ=?=", "=ZZ="),
      ("=?utf-8?X?a?=", "=?utf-8?X?a?="),
      ("=?utf-8?Q?open", "=?utf-8?Q?open"),
      ("=?=?utf-8?Q?a?=", "=?a"),
      ("=?", "=?"), ("=", "="), ("", ""), ("=??Q?a?=", "=??Q?a?="),
    ])
  func encodedWords(header: String, expected: String) {
    #expect(EncodedWord.decodeText(Array(header.utf8)[...]) == expected)
  }

  @Test("CH-01 folded fields are unfolded, names have no case, the first of a name counts")
  func fields() {
    let bytes = Array("SUBJECT: one\r\n two\r\n\tthree\r\nsubject:four\r\nX:\r\n\r\nbody".utf8)
    let block = HeaderBlock(bytes[...], limit: 1_000)
    #expect(block.fields.map(\.name) == ["subject", "subject", "x"])
    #expect(block.text("subject") == "one two\tthree")
    #expect(bytes[block.bodyStart...].elementsEqual("body".utf8))
  }

  @Test("CH-01 headers cut at any limit give whole fields, and say that they were cut")
  func cutAtLimit() {
    let bytes = Array("a: 1\nbb: 2\n 3\nc: 4\n\nbody".utf8)
    for limit in 0..<bytes.count {
      let block = HeaderBlock(bytes[...], limit: limit)
      let names = Array(["a", "bb", "c"].prefix(block.fields.count))
      #expect(block.fields.map(\.name) == names)
      #expect(block.isOverLimit == (limit < 20))
    }
  }

  @Test(
    "CH-01 a line that is no field begins the body",
    arguments: ["no colon", " leading blank", ": no name", "bad name: x", "caf\u{E9}: x"])
  func notAField(line: String) {
    let bytes = Array(line.utf8)
    let block = HeaderBlock(bytes[...], limit: 1_000)
    #expect(block.fields.isEmpty)
    #expect(block.bodyStart == 0)
  }

  @Test(
    "CH-01 parameters are read as senders write them",
    arguments: [
      (#"a/b; name="x y.pdf""#, "x y.pdf"),
      ("a/b; name=x y.pdf; size=3", "x y.pdf"),
      ("a/b; name=report (1).pdf", "report (1).pdf"),
      ("a/b ; NAME = x.pdf (a comment", "x.pdf (a comment"),
      (#"a/b; name="a;b=\"c\".pdf""#, #"a;b="c".pdf"#),
      (#"a/b; name="=?utf-8?Q?caf=C3=A9.pdf?=""#, "café.pdf"),
      ("a/b; name*=utf-8''caf%C3%A9.pdf", "café.pdf"),
      ("a/b; name*=iso-8859-1'fr'caf%E9.pdf; name=cafe.pdf", "café.pdf"),
      ("a/b; name=cafe.pdf; name*=utf-8''caf%C3%A9.pdf", "café.pdf"),
      (#"a/b; name*1="b.pdf"; name*0="a""#, "ab.pdf"),
      ("a/b; name*0*=utf-8''caf%C3; name*1*=%A9; name*2=%41.pdf", "café%41.pdf"),
      ("a/b; name*=unlabelled%20x", "unlabelled x"),
      ("a/b; name=one; name=two", "one"),
      ("a/b; name==x=", "=x="),
      ("a/b;;;name=x", "x"),
      ("a/b; name=", ""),
      (#"a/b; name="open"#, "\"open"),
    ])
  func parameters(header: String, expected: String) {
    let parameters = HeaderParameters(Array(header.utf8))
    #expect(parameters.value == "a/b")
    #expect(parameters.text("name") == expected)
  }

  @Test(
    "CH-01 a parameter that is not there has no text", arguments: ["a/b", "a/b; name", "a/b; *=x"])
  func missing(header: String) {
    #expect(HeaderParameters(Array(header.utf8)).text("name") == nil)
  }
}
