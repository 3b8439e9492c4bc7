import Canvas
import Testing

@Suite struct WordFilterTests {
  @Test(
    "typing the beginning of any words finds the text",
    arguments: ["", " ", "oak", "OAK", "str", "she oak", "street oak shel", "oak-str", "14"])
  func finds(typed: String) {
    #expect(WordFilter(typed).matches("Oak Street shelter", "No. 14"))
  }

  @Test("what begins no word does not", arguments: ["reet", "oaks", "oak elm", "4"])
  func misses(typed: String) {
    #expect(!WordFilter(typed).matches("Oak Street shelter", "No. 14"))
  }

  @Test("other scripts are words too")
  func scripts() {
    #expect(WordFilter("приют").matches("Ночной приют"))
    #expect(WordFilter("é").matches("École du quai"))
  }
}
