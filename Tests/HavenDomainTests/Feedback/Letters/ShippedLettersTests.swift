import Testing

@testable import HavenDomain

@Suite("The letters that a new house has")
struct ShippedLettersTests {
  @Test("are templates as the house would write them", arguments: LetterKind.allCases)
  func parse(kind: LetterKind) throws {
    let text = LetterTemplates.shippedText(kind)
    #expect(LetterTemplateTests.refusal(text, kind.shape) == nil)
    let template = try #require(LetterTemplates.shipped[kind])
    #expect(template.source == text)
    #expect(template.fields.contains("customer") && template.fields.contains("number"))
    for field in kind.shape.fields {
      #expect(LetterField(rawValue: field) != nil && text.contains("# {\(field)}: "))
    }
    if let own = kind.ownWords { #expect(template.fields.contains(own.rawValue)) }
  }

  @Test(
    "GP-05 GP-06 GP-07 GP-11 say nothing that we leave unsaid", arguments: LetterKind.allCases)
  func coached(kind: LetterKind) throws {
    let template = try #require(LetterTemplates.shipped[kind])
    let text = template.filled([:]).text
    for context in PhraseContext.allCases {
      #expect(PhraseCoach.shipped.findings(in: text, context).map(\.text) == [])
    }
    #expect(NeverUse.found(in: text) == [])
  }

  @Test("GP-05 and so do their names, fields, problems and rules")
  func words() {
    let words =
      LetterKind.allCases.flatMap { [$0.words, $0.shape.name, LetterRules.afterwards($0)] }
      + LetterKind.allCases.flatMap(\.shape.required).map(\.why)
      + LetterField.allCases.flatMap { [$0.words, $0.missing] }
      + LetterWay.allCases.map(\.words)
      + [LetterReach(mayContact: false).refusal() ?? "", LetterReach(mayContact: nil).question()]
    for text in words {
      #expect(!text.isEmpty && NeverUse.found(in: text) == [])
    }
  }

  @Test("AP-01 CC-18 the outcome tells how, to whom and until when, and that it is a choice")
  func appeal() throws {
    let text = try #require(LetterTemplates.shipped[.outcome]).filled([
      "appeal to": "Ottoline Reyes", "appeal until": "Wednesday 2 December 2026",
    ]).text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(text.contains("Ottoline Reyes does that"))
    #expect(text.contains("by phone, by email, by letter or in person"))
    #expect(text.contains("if it reaches us by Wednesday 2 December 2026"))
    #expect(text.contains("It is your choice."))
  }

  @Test("the house's own text takes the place of one, and of one alone")
  func own() throws {
    let mine = try LetterTemplate(parsing: "Thanks, {customer}", shape: LetterKind.thanks.shape)
    let templates = LetterTemplates([.thanks: mine])
    #expect(templates[.thanks] == mine && templates.isOwn(.thanks))
    #expect(templates[.progress] == LetterTemplates.shipped[.progress])
    #expect(!templates.isOwn(.progress))
  }
}
