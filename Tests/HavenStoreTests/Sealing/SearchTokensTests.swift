import Testing

@testable import HavenStore

@Suite("Search tokens")
struct SearchTokensTests {
  let tokens: SearchTokens

  init() throws {
    let scratch = try Scratch()
    let master = try MasterKey.create(at: scratch.key, for: scratch.files())
    tokens = try SearchTokens(master: master)
  }

  private func finds(_ typed: String, name: String) -> Bool {
    let wanted = tokens.lookup(typed)
    return !wanted.isEmpty && tokens.tokens(name: name).isSuperset(of: wanted)
  }

  @Test(
    "a name is found however it is written",
    arguments: [
      ("mul", "Müller"), ("MULLER", "Mu\u{308}ller"), ("strass", "Straße"), ("oneill", "O’Neill"),
      ("odega", "Ødegård"), ("lukas", "Łukasz"), ("mira q", "Quill, Mira"), ("ｍｉｒａ", "Mira"),
      ("jose", "José"), ("fifi", "ﬁfi"), ("иван", "Иван"), ("montgomery", "Montgomery"),
      ("ali", "Ali-Hassan"), ("hassan", "Ali-Hassan"),
    ])
  func found(typed: String, name: String) {
    #expect(finds(typed, name: name))
  }

  @Test(
    "what is not the beginning of a word is not found",
    arguments: [("uller", "Müller"), ("m", "Müller"), ("montgom", "Montgomery"), ("", "Mira")])
  func notFound(typed: String, name: String) {
    #expect(!finds(typed, name: name))
  }

  @Test(
    "a number is found in full and by its last four digits",
    arguments: [
      ("+44 (0)20 7946 0991", true), ("0991", true), ("44 020 7946 0991", true),
      ("00440207946 0991", true), ("7946", false), ("991", false),
    ])
  func phone(typed: String, isFound: Bool) {
    let wanted = tokens.lookup(typed)
    let kept = tokens.tokens(phone: "+44 (0)20 7946 0991")
    #expect((!wanted.isEmpty && kept.isSuperset(of: wanted)) == isFound)
  }

  @Test("two keys give no token in common")
  func keyed() throws {
    let scratch = try Scratch()
    let other = try SearchTokens(master: .create(at: scratch.key, for: scratch.files()))
    #expect(other.tokens(name: "Mira Quill").isDisjoint(with: tokens.tokens(name: "Mira Quill")))
  }
}
