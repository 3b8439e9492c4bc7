import Canvas
import HavenDomain

/// The first page of all, where there is no database yet: two questions, and one is made.
public struct FirstRunState: Equatable, Sendable {
  public enum Step: Equatable, Sendable {
    case asking
    /// Both answers are there.
    case ready(organisation: String, administrator: String)
    case left
  }

  public private(set) var step = Step.asking
  private var prompt: Prompt

  public init(path: String) {
    prompt = Prompt(
      .leave, title: "Welcome to Safe Haven",
      lines: [
        "There is no database yet. This makes one for your organisation at", path,
        "You will be its first member of staff and administrator.",
        "To look around first, leave with Esc and run: haven demo",
      ],
      questions: [
        Prompt.line("Organisation", required: true), Prompt.line("Your name", required: true),
      ], verb: "Make it")
  }

  public mutating func handle(_ input: Input) {
    switch input {
    case .paste(let paste): prompt.paste(paste.text)
    case .key(.ctrl("q")), .key(.f(10)): step = .left
    case .key(let press):
      switch prompt.handle(press) {
      case .cancelled: step = .left
      case .accepted:
        step = .ready(organisation: prompt.text(0), administrator: prompt.text(1))
      case .handled, .ignored: break
      }
    case .mouse, .focus: break
    }
  }

  public func draw(into surface: inout Surface) -> Point? {
    surface.clear()
    return PromptView.draw(prompt, into: &surface, in: Rect(surface.size))
  }
}
