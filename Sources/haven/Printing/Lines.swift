import Canvas

/// What a command says to a person: whole lines, each made harmless.
struct Lines {
  private(set) var text = ""

  mutating func add(_ line: String) { text += DisplayText(line).string + "\n" }

  /// A label and what belongs to it, of which every line after the first is indented.
  mutating func add(_ label: String, _ value: String?) {
    guard let value, !value.isEmpty else { return }
    let head = label + String(repeating: " ", count: max(1, 16 - label.count))
    let lines = value.split(omittingEmptySubsequences: false) { $0.isNewline }
    for (index, line) in lines.enumerated() {
      add((index == 0 ? head : String(repeating: " ", count: 16)) + line)
    }
  }
}
