import HavenDomain

/// How a survey leaves the house: into a file, to the mail command, or onto paper.
enum SurveyPost {
  case file(String)
  case mail
  case printed

  /// By what was typed: one of the three.
  init(_ invocation: Invocation) throws(UsageError) {
    let options = invocation.options
    let path = options.value("file")
    switch (path, options.has("mail"), options.has("printed")) {
    case (let path?, false, false): self = .file(path)
    case (nil, true, false): self = .mail
    case (nil, false, true): self = .printed
    default:
      throw UsageError("Choose one of --file, --mail and --printed.", command: "survey send")
    }
  }

  /// Lets it go, before it is noted as sent.
  ///
  /// - Returns: the way that is noted.
  func deliver(_ letter: SurveyLetter, by post: LetterPost) throws -> SurveyWay {
    switch self {
    case .file(let path):
      try LetterFile.write(Self.text(letter, letter.way), to: LetterFile.path(path.trimmed))
      return letter.way
    case .printed:
      try Output.write(Self.text(letter, .post))
      return .post
    case .mail:
      if let why = SurveyRules.whyNot(.email, email: letter.email) {
        throw Failure(.badInput, why)
      }
      try post.mail(letter.text, to: (letter.email ?? "").trimmed)
      return .email
    }
  }

  /// What is said then; nil where the survey itself is on standard output.
  func words(_ letter: SurveyLetter, _ way: SurveyWay) -> [String]? {
    let to = way == .email ? letter.email ?? "" : letter.name
    switch self {
    case .printed: return nil
    case .mail: return ["\(letter.number): the survey is on its way to \(to)."]
    case .file(let path):
      return [
        "\(letter.number): the survey is in \(path), for \(to).",
        way == .email
          ? "Noted as sent by email: mail it now."
          : "Noted as sent by post: print and post it now.",
      ]
    }
  }

  /// The form; for the post under a cover page, so that the address is on no sheet that comes back.
  private static func text(_ letter: SurveyLetter, _ way: SurveyWay) -> String {
    guard way == .post else { return letter.text }
    let cover = [letter.name, letter.address].filter { !$0.isEmpty }.joined(separator: "\n")
    return cover.isEmpty ? letter.text : "\(cover)\n\u{0C}\n\(letter.text)"
  }
}
