import Testing

@testable import haven

/// The reader of single JSON lines.
@Suite struct JSONReaderTests {
  private func written(_ text: String) -> String? {
    guard let value = JSONReader.value(Array(text.utf8)) else { return nil }
    var bytes: [UInt8] = []
    value.write(to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  @Test(
    "reads what JSON is, and writes it back",
    arguments: [
      ("{}", "{}"), (" [ ] ", "[]"),
      ("[1, -0.5e+3,true ,false,null]", "[1,-0.5e+3,true,false,null]"),
      (#"{"a" : {"b":["c"]}}"#, #"{"a":{"b":["c"]}}"#),
      (#""\"\\\/\b\f\n\r\t\u00e9""#, #""\"\\/\u0008\u000c\u000a\u000d\u0009é""#),
      (#""\ud83d\ude00 \\ é""#, #""😀 \\ é""#), ("\"\u{202e}x\\\\\"", #""\u202ex\\""#), ("0", "0"),
    ])
  func reads(_ text: String, _ back: String) {
    #expect(written(text) == back)
  }

  @Test(
    "refuses what is none",
    arguments: [
      "", "{", "[1,]", "{\"a\"}", "{a:1}", "01", "1.", ".5", "+1", "1e", "tru", "\"", "\"\\x\"",
      "\"\\u12\"", "\"\\ud800\"", "\"\\u+123\"", "\"\n\"", "[] []", "nul", "-", "'a'", "NaN",
      String(repeating: "[", count: 40) + String(repeating: "]", count: 40),
    ])
  func refuses(_ text: String) {
    #expect(written(text) == nil)
  }

  @Test("no cut and no flipped byte stops the program")
  func damaged() {
    let bytes = Array(#"{"id":"\u00e9x","n":[-1.5e3,true,null,{"k":"\ud83d\ude00"}]}"#.utf8)
    for index in bytes.indices {
      #expect(JSONReader.value(Array(bytes.prefix(index))) == nil)
      for bit in 0..<8 {
        var damaged = bytes
        damaged[index] ^= 1 << UInt8(bit)
        _ = JSONReader.value(damaged)
      }
    }
  }

  @Test("takes whole numbers, however they are written")
  func whole() {
    #expect(JSONReader.value(Array("60.0".utf8))?.whole == 60)
    #expect(JSONReader.value(Array("6e1".utf8))?.whole == 60)
    #expect(JSONReader.value(Array("60.5".utf8))?.whole == nil)
    #expect(JSONReader.value(Array("1e400".utf8))?.whole == nil)
  }
}
