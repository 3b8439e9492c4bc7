/// Reads the lines of a template; see `LetterTemplate`.
struct LetterTemplateReader {
  private let shape: LetterShape
  private var parts: [LetterTemplate.Part] = []
  private var words = ""
  private var line = 0

  init(_ shape: LetterShape) { self.shape = shape }

  mutating func read(_ text: Substring) throws(LetterTemplateError) {
    line += 1
    if text.hasPrefix("#") { return }
    var rest = text[...]
    while let brace = rest.firstIndex(where: { $0 == "{" || $0 == "}" }) {
      words += rest[..<brace]
      let next = rest.index(after: brace)
      let column = text.distance(from: text.startIndex, to: brace) + 1
      if next < rest.endIndex, rest[next] == rest[brace] {
        words.append(rest[brace])
        rest = rest[rest.index(after: next)...]
        continue
      }
      guard rest[brace] == "{" else {
        throw error(column, "This } closes nothing. Write }} for a brace in the text.")
      }
      guard let end = rest[next...].firstIndex(where: { $0 == "}" || $0 == "{" }),
        rest[end] == "}"
      else {
        throw error(
          column, "This { is not closed. Write } after the field's name, or {{ for a brace.")
      }
      try take(String(rest[next..<end]).trimmed, column)
      rest = rest[rest.index(after: end)...]
    }
    words += rest + "\n"
  }

  mutating func finish() throws(LetterTemplateError) -> [LetterTemplate.Part] {
    close()
    let hasText = parts.contains {
      if case .words(let words) = $0 { !words.trimmed.isEmpty } else { true }
    }
    guard hasText else {
      throw error(1, "There is no text in it. “haven letter template” prints one to begin with.")
    }
    for requirement in shape.required
    where !parts.contains(.field(requirement.field)) {
      throw error(
        1, "\(shape.name.capitalisedFirst) needs {\(requirement.field)}. \(requirement.why)")
    }
    return parts
  }

  private mutating func take(_ name: String, _ column: Int) throws(LetterTemplateError) {
    guard shape.fields.contains(name) else {
      let near =
        NearestName.to(name.lowercased(), in: shape.fields)
        .map { "Did you mean {\($0)}? " } ?? ""
      throw error(
        column,
        "There is no field {\(name.prefix(40))} in \(shape.name). \(near)There are \(shape.list).")
    }
    close()
    parts.append(.field(name))
  }

  private mutating func close() {
    if !words.isEmpty { parts.append(.words(words)) }
    words = ""
  }

  private func error(_ column: Int, _ words: String) -> LetterTemplateError {
    LetterTemplateError(line: max(line, 1), column: column, words: words)
  }
}

extension String {
  fileprivate var capitalisedFirst: String { prefix(1).uppercased() + dropFirst() }
}
