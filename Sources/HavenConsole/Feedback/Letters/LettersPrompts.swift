import Canvas
import HavenDomain

/// The questions on the way of a letter, each with the record's number in it.
extension Prompt {
  static func letterKind(_ facts: LetterFacts) -> Prompt {
    let kinds = LetterKind.fitting(facts.row.kind)
    return Prompt(
      .letter(.kind), title: "Letter about \(facts.row.number)",
      lines: [facts.reach.words(), "You read it before anything goes out."],
      questions: [
        choice(
          "Letter", kinds.map { ($0.rawValue, $0.words) },
          selected: LetterKind.next(for: facts.row).rawValue)
      ], verb: "Go on")
  }

  static func letterWords(_ kind: LetterKind, _ facts: LetterFacts, text: String) -> Prompt {
    let label =
      switch kind.ownWords {
      case .update?: "What happens, by when, by who"
      case .decision?: "What came of the appeal"
      default: "What was found and is done"
      }
    var question = paragraph(label, required: true, text: text)
    question.customerText = kind.text
    return Prompt(
      .letter(.words(kind)), title: "Your words for \(facts.row.number): \(kind.words)",
      lines: ["They stand in the letter as you write them."], questions: [question],
      verb: "Read it")
  }

  static func letterWay(_ kind: LetterKind, _ facts: LetterFacts, hasMail: Bool) -> Prompt {
    var ways = [("notNow", "Not now"), (LetterWay.file.rawValue, "Write it to a file")]
    if hasMail { ways.append((LetterWay.mail.rawValue, "Mail it")) }
    ways.append((LetterWay.printed.rawValue, "It is on paper: I hand it over or post it"))
    var lines = [facts.reach.words(), "Others may open it: use a way that is safe for them."]
    if !hasMail { lines.append("No mail command is set up here (mail.command in haven.conf).") }
    return Prompt(
      .letter(.way(kind)), title: "Send \(facts.row.number): \(kind.words)?", lines: lines,
      questions: [choice("How", ways, selected: "notNow")], verb: "Go on")
  }

  static func sendLetter(_ kind: LetterKind, _ way: LetterWay, _ facts: LetterFacts) -> Prompt {
    let name = facts.values[LetterField.customer.rawValue] ?? ""
    let (label, usual, verb) =
      switch way {
      case .file: ("File", "", "Write it")
      case .mail: ("To", facts.reach.email, "Mail it")
      case .printed:
        ("To whom", facts.reach.address.isEmpty ? name : facts.reach.address, "Record it")
      }
    var questions = [line(label, required: true, text: usual)]
    var lines = [facts.reach.words()]
    if !facts.reach.isSafe(way) {
      lines.append(facts.reach.question())
      questions.append(line("It is safe because", required: true))
    }
    return Prompt(
      .letter(.send(kind, way)), title: "\(facts.row.number): \(kind.words), \(way.words)",
      lines: lines, questions: questions, verb: verb, safeVerb: "Not now")
  }
}
