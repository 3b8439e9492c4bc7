import HavenDomain

extension Samples {
  static let sentLetter = SentLetter(
    number: 2, kind: .progress, way: .mail, at: monday, staffName: "R. Osei",
    to: "june@example.org", place: "", safety: "she asked for it", isCopied: true, text: "Dear\n")

  static let letterRequests: [any Request] = [
    ReadLetterFacts(feedback: feedbackRow.id), ListLetters(feedback: feedbackRow.id),
    KeepLetter(
      id: id, feedback: feedbackRow.id, kind: .outcome, text: "Dear\n", way: .file,
      to: "June Example", place: "/tmp/a.txt", safety: "asked", isCopied: true),
  ]

  static let letterReplies: [any Codable & Hashable & Sendable] = [
    sentLetter, [sentLetter],
    LetterFacts(
      row: feedbackRow, values: ["customer": "June"],
      reach: LetterReach(mayContact: nil, bestWay: "email", email: "june@example.org"),
      done: [.logged]),
  ]
}
