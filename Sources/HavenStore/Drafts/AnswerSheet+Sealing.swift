import HavenDomain

/// The sheet in a sealed row. A field is `version moment answer`; who wrote it, texts that were set
/// aside and the cursor have names of their own that begin with a slash.
extension AnswerSheet {
  private enum Name {
    static let focus = "/focus"
    static let author = "/by/"
    static let kept = "/kept/"
    static let held = "/held/"
  }

  private static var damage: StoreError { .damaged(what: "an answer sheet") }

  /// - Throws: `.damaged` for text that `sealed` never makes.
  init(_ fields: SealedFields) throws {
    var (answers, focus) = (Answers(), nil as FieldID?)
    var changed: [FieldID: LastChange] = [:]
    var authors: [FieldID: Author] = [:]
    var (kept, held) = ([SetAside](), [FieldID: [SetAside]]())
    for name in fields.names {
      guard let text = fields[name] else { continue }
      if name == Name.focus {
        focus = FieldID(rawValue: text)
      } else if name.hasPrefix(Name.author) {
        authors[FieldID(rawValue: String(name.dropFirst(Name.author.count)))] =
          try Self.author(text.split(separator: " ")[...])
      } else if name.hasPrefix(Name.kept) {
        kept.append(try Self.setAside(text))
      } else if name.hasPrefix(Name.held) {
        let text = try Self.setAside(text)
        held[text.field, default: []].append(text)
      } else {
        let (version, at, answer) = try Self.answer(text)
        let field = FieldID(rawValue: name)
        answers.set(field, to: answer, at: at)
        changed[field] = LastChange(version: version, at: at)
      }
    }
    for (field, author) in authors { changed[field]?.by = author }
    self.init(answers: answers, focus: focus, kept: kept, changed: changed, held: held)
  }

  /// A field whose answer was taken away has an empty one.
  var sealed: SealedFields {
    var fields = SealedFields()
    for (field, change) in changed.sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
      let answer = answers[field]?.encoded ?? ""
      fields[field.rawValue] = "\(change.version) \(change.at.milliseconds) \(answer)"
      fields[Name.author + field.rawValue] = change.by.map(Self.words)
      for (place, text) in (held[field] ?? []).enumerated() {
        fields["\(Name.held)\(field.rawValue)/\(place)"] = Self.words(text)
      }
    }
    for (place, text) in kept.enumerated() { fields["\(Name.kept)\(place)"] = Self.words(text) }
    fields[Name.focus] = focus?.rawValue
    return fields
  }

  private static func answer(_ text: String) throws -> (Int, Instant, Answer?) {
    let parts = text.split(separator: " ", maxSplits: 2, omittingEmptySubsequences: false)
    guard parts.count == 3, let version = Int(parts[0]), let at = Int64(parts[1]) else {
      throw damage
    }
    return (version, Instant(milliseconds: at), Answer(encoded: String(parts[2])))
  }

  private static func words(_ author: Author) -> String {
    "\(author.session.rawValue) \(author.staff.rawValue)"
  }

  /// `session staff`, or two dashes where nobody knows.
  private static func author(_ parts: ArraySlice<Substring>) throws -> Author? {
    guard parts.count == 2, let first = parts.first, let last = parts.last else { throw damage }
    if first == "-", last == "-" { return nil }
    guard let session = Int64(first), let staff = Int64(last) else { throw damage }
    return Author(session: SessionID(rawValue: session), staff: StaffID(rawValue: staff))
  }

  /// `field session staff version moment answer`.
  private static func words(_ text: SetAside) -> String {
    let author = text.by.map(words) ?? "- -"
    return "\(text.field.rawValue) \(author) \(text.version) \(text.at.milliseconds) "
      + text.answer.encoded
  }

  private static func setAside(_ text: String) throws -> SetAside {
    let parts = text.split(separator: " ", maxSplits: 3, omittingEmptySubsequences: false)
    guard parts.count == 4 else { throw damage }
    let (version, at, answer) = try answer(String(parts[3]))
    guard let answer else { throw damage }
    return SetAside(
      field: FieldID(rawValue: String(parts[0])), answer: answer, at: at,
      by: try author(parts[1...2]), version: version)
  }
}
