import Canvas
import HavenDomain

@testable import HavenConsole

/// What the store knows for a letter.
extension Cast {
  static func letterFacts(
    _ row: FeedbackRow = register[2],
    reach: LetterReach = LetterReach(
      mayContact: true, bestWay: "email", email: "june@example.org",
      address: "3 Example Row, Harbor City"),
    done: [FeedbackEvent.Kind] = [.logged, .acknowledged], nextUpdate: String? = nil
  ) -> LetterFacts {
    var values = [
      "customer": "June Example", "number": "\(row.number)", "kind": "complaint",
      "area": row.areaName, "handler": row.passedTo, "sender": "Ines Calder",
      "house": "Safe Haven", "today": "Monday 2 November 2026",
      "received": "Friday 30 October 2026", "answer by": "Friday 13 November 2026",
      "appeal to": "Ottoline Reyes", "appeal until": "Wednesday 2 December 2026",
      "appeal contact": "5 working days", "appeal answer": "30 days",
    ]
    values["next update"] = nextUpdate
    return LetterFacts(row: row, values: values, reach: reach, done: done)
  }

  static func sentLetter(
    _ request: KeepLetter, number: Int = 1, isCopied: Bool = true
  ) -> SentLetter {
    SentLetter(
      number: number, kind: request.kind, way: request.way, at: now - .minutes(5),
      staffName: ines.shortName, to: request.to, place: request.place, safety: request.safety,
      isCopied: isCopied, text: request.text)
  }
}

extension Rehearser {
  /// The register on a line, its letter asked for and what is known of it there.
  mutating func startLetter(
    _ facts: LetterFacts = Cast.letterFacts(), hasMail: Bool = true
  ) {
    state.letters.hasMail = hasMail
    openRegister()
    while state.feedback.selectedRow?.id != facts.row.id { press(.down) }
    press(.f(12))
    reply(.letterFacts(ReadLetterFacts(feedback: facts.row.id)), .letterFacts(facts))
  }
}
