/// A question before what others see or what cannot be taken back. It names the record; the safe
/// answer is the default.
public struct Dialog<ID: Hashable & Sendable>: Equatable, Sendable {
  public struct Option: Identifiable, Equatable, Sendable {
    public let id: ID
    public let label: DisplayText

    public init(_ id: ID, _ label: DisplayText) {
      self.id = id
      self.label = label
    }
  }

  public enum Outcome: Equatable, Sendable {
    case ignored
    case handled
    case chose(ID)
  }

  public let title: DisplayText
  public let question: DisplayText
  public let options: [Option]
  /// What Esc chooses.
  public let safe: ID
  /// A word that must be typed before anything but the safe answer is taken: for a purge only.
  public let word: DisplayText?
  public private(set) var selection: ID
  public private(set) var typed = TextEditor()

  /// The answer that stands first is the safe one, or `preferred` for Escalate.
  public init(
    title: DisplayText, question: DisplayText, options: [Option], safe: ID, preferred: ID? = nil,
    word: DisplayText? = nil
  ) {
    self.title = title
    self.question = question
    self.options = options
    self.safe = safe
    self.word = word
    selection = preferred ?? safe
  }

  /// Takes the arrows and Tab to move, Enter to choose, Esc for the safe answer. Letters choose
  /// nothing; they only fill in the word, where one is asked for.
  public mutating func handle(_ press: KeyPress) -> Outcome {
    switch press {
    case .escape: return .chose(safe)
    case .enter:
      return isChoosable(selection) ? .chose(selection) : .handled
    case .tab, .down: step(by: 1)
    case .shift(.tab), .up: step(by: -1)
    case .right where word == nil: step(by: 1)
    case .left where word == nil: step(by: -1)
    default:
      guard word != nil else { return .ignored }
      return typed.handle(press, in: Size(width: 40, height: 1)) ? .handled : .ignored
    }
    return .handled
  }

  /// The typed word is there, or this answer needs none.
  public func isChoosable(_ id: ID) -> Bool {
    guard let word, id != safe else { return true }
    return typed.text == word.string
  }

  mutating func select(_ id: ID) {
    selection = id
  }

  private mutating func step(by count: Int) {
    guard let index = options.firstIndex(where: { $0.id == selection }) else { return }
    selection = options[((index + count) % options.count + options.count) % options.count].id
  }
}
