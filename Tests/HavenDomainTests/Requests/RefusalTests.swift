import HavenDomain
import Testing

@Suite("A refusal")
struct RefusalTests {
  static let all: [Refusal] =
    Permission.allCases.map(Refusal.notAllowed) + [
      .notFound("contact C-1042"), .taken(by: "M. Ilves"), .changed(version: 7), .leaseLost,
      .invalid([FormProblem("owner", "Owner is needed."), FormProblem("x", "Choose Yes or No.")]),
      .wrongState("It is closed already."),
    ]

  @Test("is whole sentences, and blames nobody", arguments: all)
  func words(_ refusal: Refusal) {
    let words = refusal.words
    #expect(words.hasSuffix("."))
    #expect(words.first?.isUppercase == true)
    #expect(Blame.found(in: words).isEmpty)
  }

  @Test("says who has it, what is missing, or what to do")
  func exact() {
    #expect(
      Refusal.notAllowed(.takeContact).words
        == "Your role may not take contacts. Ask a supervisor or an administrator.")
    #expect(Refusal.taken(by: "M. Ilves").words.hasPrefix("M. Ilves has it already."))
    #expect(Refusal.notFound("contact C-1042").words == "There is no contact C-1042.")
    #expect(Self.all.contains { $0.words == "Owner is needed. Choose Yes or No." })
  }

  @Test("would be seen to blame if it did")
  func blames() {
    #expect(Blame.found(in: "You failed to fill this in: invalid input.") == ["failed", "invalid"])
  }
}

/// Words that make somebody feel at fault, or that no person says to another.
enum Blame {
  static let words = [
    "fault", "failed", "failure", "wrong", "invalid", "illegal", "bad", "forgot", "error", "must",
    "fatal", "denied", "forbidden", "mistake", "blame", "abort",
  ]

  static func found(in text: String) -> [String] {
    let said = text.lowercased().split { !$0.isLetter }.map(String.init)
    return words.filter(said.contains)
  }
}
