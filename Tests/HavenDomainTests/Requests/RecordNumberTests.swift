import HavenDomain
import Testing

@Suite("A record's number")
struct RecordNumberTests {
  @Test(
    "is read as people write it",
    arguments: [
      ("C-48213", "C-48213"), ("c48213", "C-48213"), ("f-20417", "F-20417"), ("D71002", "D-71002"),
      ("p10422", "P-10422"),
      (" C-1042\n", "C-1042"), ("C-0042", "C-42"), ("C-999999999999999999", "C-999999999999999999"),
    ])
  func reads(text: String, number: String) {
    #expect(RecordNumber(text)?.description == number)
  }

  @Test("takes bare digits where the series is plain, and its own letter even so")
  func bare() {
    #expect(RecordNumber("1042") == nil)
    #expect(RecordNumber("1042", default: .contact) == RecordNumber(.contact, 1042))
    #expect(RecordNumber("F-7", default: .contact) == RecordNumber(.feedback, 7))
  }

  @Test(
    "is not read out of anything else",
    arguments: [
      "", " ", "C", "C-", "C-0", "C--5", "C-+5", "C- 5", "+5", "-5", "X-5", "C-5a", "CC-5", "5-C",
      "C-٣", "C-５", "C-99999999999999999999999", "C-1.5", "C-1e3",
    ])
  func refuses(text: String) {
    #expect(RecordNumber(text, default: .contact) == nil)
  }
}
