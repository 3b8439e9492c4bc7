import Testing

@testable import HavenDomain

@Suite("When a letter may go out")
struct LetterRulesTests {
  static func facts(
    _ kind: FeedbackKind = .complaint, _ stage: FeedbackStage = .acknowledged,
    reach: LetterReach = LetterReach(mayContact: true, bestWay: "letter"),
    done: [FeedbackEvent.Kind] = [.logged], values: [String: String] = [:]
  ) -> LetterFacts {
    var row = Samples.feedbackRow
    row.kind = kind
    row.stage = stage
    return LetterFacts(row: row, values: values, reach: reach, done: done)
  }

  static func letter(
    _ kind: LetterKind = .acknowledgement, _ way: LetterWay = .printed, to: String = "",
    place: String = "", safety: String = "", text: String = "Dear June"
  ) -> KeepLetter {
    KeepLetter(
      id: Samples.id, feedback: Samples.feedbackRow.id, kind: kind, text: text, way: way, to: to,
      place: place, safety: safety)
  }

  @Test("each kind of feedback gets its own letters, AP-08 an appeal is for complaints alone")
  func fitting() {
    for kind in FeedbackKind.allCases {
      for letter in LetterKind.allCases {
        let facts = Self.facts(kind, done: [.logged, .appealReceived])
        let fits = LetterKind.fitting(kind).contains(letter)
        #expect((LetterRules.whyNotWrite(letter, facts) == nil) == fits, "\(letter) \(kind)")
      }
    }
    #expect(!LetterKind.fitting(.dissatisfaction).contains(.appealOutcome))
  }

  @Test("an outcome is not told before it was acknowledged, nor of an appeal that is not there")
  func early() {
    #expect(
      LetterRules.whyNotWrite(.outcome, Self.facts(.complaint, .received))
        == "Acknowledge it to the customer first (S3, Managers Only).")
    #expect(LetterRules.whyNotWrite(.progress, Self.facts(.complaint, .received)) == nil)
    #expect(
      LetterRules.whyNotWrite(.appealOutcome, Self.facts())?.hasPrefix("There is no appeal.")
        == true)
  }

  @Test("somebody who said no to a reply gets no letter at all", arguments: LetterKind.allCases)
  func refused(kind: LetterKind) throws {
    for feedback in FeedbackKind.allCases {
      let facts = Self.facts(feedback, reach: LetterReach(mayContact: false, bestWay: "letter"))
      let why = try #require(LetterRules.whyNotWrite(kind, facts))
      #expect(why.contains("said no to “May we reply?”") && why.contains("S3"))
    }
  }

  @Test("IN-10 a way that they did not name needs a reason, and one that they named does not")
  func safety() {
    let ways: [(String?, [LetterWay])] = [
      ("letter", [.file, .printed]), ("inPerson", [.file, .printed]), ("email", [.mail]),
      ("phone", []), ("text", []), (nil, []),
    ]
    for (best, safe) in ways {
      for way in LetterWay.allCases {
        let reach = LetterReach(mayContact: true, bestWay: best)
        func problems(_ safety: String) -> [FieldID] {
          LetterRules.problems(
            Self.letter(.acknowledgement, way, to: "june@example.org", place: "a", safety: safety),
            Self.facts(reach: reach)
          ).map(\.field)
        }
        #expect(problems(" ") == (safe.contains(way) ? [] : ["safety"]), "\(best ?? "-") \(way)")
        #expect(problems("she told me so today") == [])
      }
    }
    let unasked = LetterReach(mayContact: nil, bestWay: "letter")
    #expect(!unasked.isSafe(.printed), "nobody asked whether we may reply")
  }

  @Test("AP-01 an outcome of a complaint without a word of appeal does not go")
  func appeal() {
    let bare = Self.letter(.outcome, text: "It was mended.")
    #expect(LetterRules.problems(bare, Self.facts()).map(\.field) == ["text"])
    let told = Self.letter(.outcome, text: "It was mended. You can appeal to P. Holm by Friday.")
    #expect(LetterRules.problems(told, Self.facts()).isEmpty)
  }

  @Test("an empty letter, one too long, no file and no address are named")
  func limits() {
    func fields(_ letter: KeepLetter) -> [FieldID] {
      LetterRules.problems(letter, Self.facts()).map(\.field)
    }
    #expect(fields(Self.letter(text: " \n")) == ["text"])
    let most = String(repeating: "x", count: LetterRules.limit)
    #expect(
      fields(Self.letter(text: most)) == [] && fields(Self.letter(text: most + "x")) == ["text"])
    #expect(fields(Self.letter(.progress, .file)) == ["place"])
    #expect(fields(Self.letter(.progress, .mail, safety: "asked")) == ["to"])
  }

  @Test("the letter that comes next follows what is due")
  func next() {
    func next(_ kind: FeedbackKind, _ stage: FeedbackStage, _ due: ClockKind?) -> LetterKind {
      var row = Self.facts(kind, stage).row
      row.next = due.map { FeedbackDue(kind: $0, at: monday, from: monday, target: nil) }
      return LetterKind.next(for: row)
    }
    #expect(next(.compliment, .received, nil) == .thanks)
    #expect(next(.complaint, .received, .acknowledgement) == .acknowledgement)
    #expect(next(.complaint, .acknowledged, .findings) == .outcome)
    #expect(next(.dissatisfaction, .acknowledged, .findings) == .answer)
    #expect(next(.complaint, .acknowledged, .progressUpdate) == .progress)
    #expect(next(.complaint, .outcomeTold, .appealOutcome) == .appealOutcome)
    for kind in FeedbackKind.allCases {
      for stage in FeedbackStage.allCases {
        for due in [nil] + ClockKind.allCases.map(Optional.some) {
          #expect(LetterKind.fitting(kind).contains(next(kind, stage, due)))
        }
      }
    }
  }
}

@Suite("Addresses that a mail command is given")
struct LetterAddressTests {
  @Test(
    "are plain ones",
    arguments: ["june@example.org", "a.b+c_d-e%f'g=h@mail.example.org", "1@2.example"])
  func plain(text: String) { #expect(LetterAddress.problem(text) == nil) }

  @Test(
    "are never an option, a command or two of them, and the problem does not repeat them",
    arguments: [
      "", "-f@example.org", "--help", "june", "june@example", "june@", "@example.org",
      "a@b@example.org", "june @example.org", "june@example.org,other@example.org",
      "|cat@example.org", "/etc/passwd@example.org", "june@-example.org", "june@example..org",
      "june@example.org\n-v", "\"june\"@example.org", "june@example.org;id",
      "ju\u{0}ne@example.org",
      ".june@example.org", "june.@example.org", "jüne@example.org", "<june@example.org>",
      String(repeating: "a", count: 250) + "@b.example",
    ])
  func odd(text: String) throws {
    let words = try #require(LetterAddress.problem(text))
    #expect("name@example.org".contains(text) || !words.contains(text))
  }
}
