/// One thing that the operator can do, as data: footer, help, palette, man page and `keys.conf` all
/// read this row, and nothing else knows a key. After lazygit's bindings.
public struct Action<
  ID: Hashable & Sendable, Context: Hashable & Sendable, State
>: Identifiable, Sendable {
  /// The footer gives a label no more cells than this.
  public static var labelLimit: Int { 8 }

  public let id: ID
  /// The first is the one that is printed.
  public internal(set) var keys: [KeyPress]
  public let label: DisplayText
  /// What it does, for help and palette.
  public let sentence: DisplayText
  /// Where its keys work.
  public let contexts: Set<Context>
  /// Others see it, or it cannot be taken back: it asks once and names the record.
  public let isDangerous: Bool
  public let isShownInFooter: Bool
  /// Why it cannot be done now, as a sentence that says what to do; nil if it can.
  public let whyNot: @Sendable (State) -> String?

  public init(
    _ id: ID, keys: [KeyPress] = [], label: DisplayText, sentence: DisplayText,
    contexts: Set<Context>, isDangerous: Bool = false, isShownInFooter: Bool = false,
    whyNot: @escaping @Sendable (State) -> String? = { _ in nil }
  ) {
    self.id = id
    self.keys = keys
    self.label = label
    self.sentence = sentence
    self.contexts = contexts
    self.isDangerous = isDangerous
    self.isShownInFooter = isShownInFooter
    self.whyNot = whyNot
  }
}

extension Action {
  /// The number of its F-key; others come after F12.
  var footerPlace: Int {
    guard case .function(let number)? = keys.first?.key else { return 13 }
    return number
  }
}
