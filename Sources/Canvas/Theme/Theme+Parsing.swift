extension Theme {
  /// Reads a theme file, strictly: what is not understood is an error with its line.
  ///
  /// A line is `key = value`, empty, or a comment that begins with `#`. Keys are `name`, `kind`
  /// (`dark` or `light`), `extends`, `glyphs` (`unicode` or `ascii`), and the roles. A role's value
  /// is `[colour] [on colour] [attributes]`; a colour is `#rrggbb`, `#rrggbb|256`, `#rrggbb|256|16`
  /// or `default`, and what it leaves out is computed. Colours that a role leaves out are those of
  /// `text`. A theme that extends no other names every role.
  ///
  /// - Parameters:
  ///   - name: how errors call the file, and the theme's name where the file gives none.
  ///   - resolve: finds the theme that this one extends; nil if there is none. One step is meant:
  ///     a resolver that gives nil to what it parses itself cannot go round in circles.
  public static func parse(
    _ text: String, name: String, resolving resolve: (String) -> Theme? = { _ in nil }
  ) throws(ThemeError) -> Theme {
    var parser = ThemeParser(source: name)
    let lines = text.split(omittingEmptySubsequences: false) { $0 == "\n" || $0 == "\r\n" }
    for line in lines {
      try parser.read(line, resolving: resolve)
    }
    return try parser.finish()
  }
}

/// Reads the lines of one theme file; see `Theme.parse`.
private struct ThemeParser {
  let source: String
  private var line = 0
  private var seen: [String: Int] = [:]
  private var name: String?
  private var kind: Theme.Kind?
  private var glyphs: GlyphSet?
  private var parent: Theme?
  private var paints: [Role: Theme.Paint] = [:]

  private static let settings = ["name", "kind", "extends", "glyphs"]

  init(source: String) {
    self.source = source
  }

  mutating func read(
    _ text: Substring, resolving resolve: (String) -> Theme?
  ) throws(ThemeError) {
    line += 1
    let words = text.split { $0 == " " || $0 == "\t" }
    guard let key = words.first.map(String.init), !key.hasPrefix("#") else { return }
    guard words.count > 2, words[1] == "=" else {
      throw error("A line is \"key = value\".")
    }
    if let first = seen[key] { throw error("\"\(key)\" is set twice, first in line \(first).") }
    seen[key] = line
    let value = words.dropFirst(2).joined(separator: " ")
    switch key {
    case "name": name = value
    case "kind": kind = try choice(value, ["dark": .dark, "light": .light])
    case "glyphs": glyphs = try choice(value, ["unicode": .unicode, "ascii": .ascii])
    case "extends":
      guard let theme = resolve(value) else { throw error("There is no theme \"\(value)\".") }
      parent = theme
    default: paints[try role(key)] = try paint(words.dropFirst(2))
    }
  }

  func finish() throws(ThemeError) -> Theme {
    let all = (parent?.paints ?? [:]).merging(paints) { _, own in own }
    if let missing = Role.allCases.first(where: { all[$0] == nil }) {
      throw error("\"\(missing.name)\" is missing; name every role, or extend a theme.")
    }
    guard let kind = kind ?? parent?.kind else {
      throw error("\"kind\" is missing: dark or light.")
    }
    return Theme(
      name: name ?? source, kind: kind, glyphs: glyphs ?? parent?.glyphs ?? .unicode, paints: all)
  }

  private func role(_ key: String) throws(ThemeError) -> Role {
    if let role = Role.allCases.first(where: { $0.name == key }) { return role }
    throw error("There is no key \"\(key)\".", key, Self.settings + Role.allCases.map(\.name))
  }

  private func choice<Value>(
    _ value: String, _ values: [String: Value]
  ) throws(ThemeError) -> Value {
    if let found = values[value] { return found }
    let words = values.keys.sorted()
    throw error("\"\(value)\" is not \(words.joined(separator: " or ")).", value, words)
  }

  // MARK: Values of roles

  private func paint(_ words: ArraySlice<Substring>) throws(ThemeError) -> Theme.Paint {
    var words = words
    var paint = Theme.Paint()
    if let word = words.first, word.first == "#" || word.hasPrefix("default") {
      paint.foreground = try colour(words.removeFirst())
    }
    if words.first == "on" {
      words.removeFirst()
      guard let word = words.popFirst() else { throw error("\"on\" needs a colour.") }
      paint.background = try colour(word)
    }
    for word in words { paint.attributes.insert(try attribute(String(word))) }
    return paint
  }

  private func attribute(_ word: String) throws(ThemeError) -> Style.Attributes {
    let names = Style.Attributes.names
    if let found = names.first(where: { $0.name == word }) { return found.attribute }
    if word == "blink" { throw error("Nothing blinks here.") }
    throw error("There is no attribute \"\(word)\".", word, names.map(\.name) + ["on"])
  }

  private func colour(_ word: Substring) throws(ThemeError) -> Colour {
    let parts = word.split(separator: "|", omittingEmptySubsequences: false)
    guard let first = parts.first, parts.count <= 3 else {
      throw error("A colour is \"#rrggbb|256|16\" or \"default\".")
    }
    let rgb = RGB(hex: first)
    if rgb == nil && first != "default" {
      throw error("\"\(first)\" is no colour; write \"#rrggbb\" or \"default\".")
    }
    return Colour(
      rgb: rgb, index256: parts.count > 1 ? try index256(parts[1]) : nil,
      index16: parts.count > 2 ? try index16(String(parts[2])) : nil)
  }

  private func index256(_ word: Substring) throws(ThemeError) -> Int16 {
    if word == "default" { return -1 }
    if let index = Int16(word), (0...255).contains(index) { return index }
    throw error("\"\(word)\" is not one of the 256 colours; write 0 to 255.")
  }

  private func index16(_ word: String) throws(ThemeError) -> Int16 {
    if word == "default" { return -1 }
    if let index = Palette.names.firstIndex(of: word) { return Int16(index) }
    throw error("\"\(word)\" is not one of the 16 colours.", word, Palette.names)
  }

  private func error(
    _ message: String, _ word: String = "", _ words: [String] = []
  ) -> ThemeError {
    ThemeError(
      source: source, line: line, message: message,
      suggestion: NearestWord.to(word, in: words))
  }
}
