import Canvas
import HavenDomain

/// Resolved at the first contact, in one line (CC-04, C33).
extension Prompt {
  /// - Parameter form: the contact form that is open, whose answers are offered.
  static func firstContact(areas: [ServiceArea], form: Answers?) -> Prompt {
    let via = form?.text(FeedbackForm.via).flatMap(Channel.init(rawValue:)) ?? .phone
    return Prompt(
      .firstContact, title: "Resolved at first contact",
      lines: ["It counts, and is in no register. No name is needed."],
      questions: [
        line("What, and how resolved", required: true),
        choice(
          "Received via", Channel.allCases.map { ($0.rawValue, $0.words) },
          selected: via.rawValue),
        choice(
          "Service area", areas.map { ("\($0.id.rawValue)", $0.name) },
          selected: form?.text(FeedbackForm.area)),
      ], verb: "Log it")
  }
}

extension ConsoleState {
  mutating func firstContactAccepted(_ prompt: Prompt, _ context: Context) -> [Effect] {
    guard let area = prompt.picked(2).flatMap({ Int64($0) }) else { return [] }
    let channel = prompt.picked(1).flatMap(Channel.init(rawValue:)) ?? .phone
    let request = LogFirstContact(
      id: context.id(ChangeNumber.act), channel: channel, area: ServiceAreaID(rawValue: area),
      line: prompt.text(0))
    return [.ask(.firstContact(request))]
  }

  mutating func firstContactLogged(_ contact: FirstContact) -> [Effect] {
    let draft = feedback.form.map { " The form stays as draft \($0.draft.number)." } ?? ""
    return [say("Logged in one line: resolved, \(contact.areaName).\(draft)")]
  }
}
