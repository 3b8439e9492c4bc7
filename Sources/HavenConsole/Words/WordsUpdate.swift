import Canvas
import HavenDomain

/// Choosing words and putting them where the cursor was.
extension ConsoleState {
  mutating func wordsKey(
    _ words: WordsState, _ press: KeyPress, _ context: Context
  ) -> [Effect] {
    var words = words
    let sheet = WordsSheet(coach, timeSpeak(context), query: words.query.text)
    let last = max(0, sheet.entries.count - 1)
    switch press {
    case .escape:
      overlay = nil
      return []
    case .enter: return take(words, sheet, context)
    case .up: words.selected = max(0, words.selected - 1)
    case .down: words.selected = min(words.selected + 1, last)
    case .tab, .pageDown: words.selected = sheet.next(after: words.selected)
    case .shift(.tab), .pageUp: words.selected = sheet.start(before: words.selected)
    default:
      let old = words.query.text
      _ = words.query.handle(press, in: Prompt.room)
      if words.query.text != old { words.selected = 0 }
    }
    overlay = .words(words)
    return []
  }

  /// The words' key over a question that goes to a customer, and undo in it; nil for other keys.
  mutating func wordsKey(over prompt: Prompt, _ press: KeyPress) -> [Effect]? {
    guard prompt.customerText != nil else { return nil }
    func isKey(_ id: ActionID) -> Bool {
      ActionCatalogue.table[id]?.keys.contains(press) ?? false
    }
    if isKey(.words) {
      open(.words(WordsState()))
    } else if isKey(.undo) || isKey(.redo) {
      var prompt = prompt
      prompt.edit { editor in _ = isKey(.undo) ? editor.undo() : editor.redo() }
      overlay = .prompt(prompt)
    } else {
      return nil
    }
    return []
  }

  private mutating func take(
    _ words: WordsState, _ sheet: WordsSheet, _ context: Context
  ) -> [Effect] {
    guard sheet.entries.indices.contains(words.selected) else { return [] }
    switch sheet.entries[words.selected].act {
    case .insert(let text):
      overlay = nil
      if let effects = insert(text, context) { return effects }
      open(.words(words))
      return [say(Self.noField, .warning)]
    case .go(let section):
      let place = WordsSheet(coach, timeSpeak(context)).first(of: section) ?? 0
      overlay = .words(WordsState(query: TextEditor(""), selected: place))
    case .build:
      overlay = nil
      if case .prompt(let prompt)? = overlay, prompt.purpose == .replyTemplate { return [] }
      open(.replyTemplate(coach.list))
    case .read: return [say("This is for you to read: nothing to insert.")]
    }
    return []
  }

  private static let noField = "Put the cursor into a field for words first. Nothing was inserted."

  /// Puts words where the cursor is, in the prompt on top or in the form; nil where it is in neither.
  private mutating func insert(_ words: String, _ context: Context) -> [Effect]? {
    if case .prompt(var prompt)? = overlay {
      guard prompt.edit({ $0.insert(words: words) }) else { return nil }
      overlay = .prompt(prompt)
      return []
    }
    guard overlay == nil, editForm({ $0.insert(words: words, at: context.now) }) == true else {
      return nil
    }
    return formEffects(context)
  }

  mutating func replyBuilt(_ prompt: Prompt, _ context: Context) -> [Effect] {
    let reply = ReplyTemplate(
      can: prompt.text(0), unable: prompt.text(1), alternatives: prompt.text(2))
    if let effects = insert(reply.text, context) { return effects }
    setAside.append(prompt)
    return [say(Self.noField, .warning)]
  }
}

extension WordsSheet {
  func first(of section: PhraseSection) -> Int? {
    entries.firstIndex { $0.section == section }
  }

  /// The first entry of the next part, or the last of all.
  func next(after index: Int) -> Int {
    guard entries.indices.contains(index) else { return 0 }
    let section = entries[index].section
    return entries[index...].firstIndex { $0.section != section } ?? entries.count - 1
  }

  /// The first entry of this part, or of the part before where it is that.
  func start(before index: Int) -> Int {
    guard index > 0, entries.indices.contains(index) else { return 0 }
    let section = entries[index - 1].section
    let other = entries[..<index].lastIndex { $0.section != section }
    return other.map { $0 + 1 } ?? 0
  }
}

extension FormState {
  /// False where the cursor is in no field for words.
  mutating func insert(words: String, at now: Instant) -> Bool {
    guard picker == nil, let kind = focused?.kind, kind == .line || kind == .area,
      editor?.insert(words: words) != nil
    else { return false }
    keepTyped(at: now)
    return true
  }
}

extension Prompt {
  /// Changes the line that has the cursor; false where none has.
  @discardableResult
  mutating func edit(_ change: (inout TextEditor) -> Void) -> Bool {
    guard questions.indices.contains(focus), case .line(var editor) = questions[focus].entry else {
      return false
    }
    change(&editor)
    questions[focus].entry = .line(editor)
    isTouched = true
    return true
  }

  /// The three questions of Template 1>2>3.
  static func replyTemplate(_ list: PhraseList) -> Prompt {
    Prompt(
      .replyTemplate, title: "Template 1>2>3",
      lines: list.template.enumerated().map { "\($0 + 1): \($1)." },
      questions: [
        line("1 Can do", required: true, goesTo: .answer),
        line("2 Unable to", required: true, goesTo: .answer),
        line("3 Or instead", required: true, goesTo: .answer),
      ], verb: "Insert")
  }
}

extension TextEditor {
  /// Puts words at the cursor as one step that can be undone, parted from what stands around them.
  mutating func insert(words: String) {
    let bytes = text.utf8
    let start = bytes.index(bytes.startIndex, offsetBy: selection.lowerBound)
    let end = bytes.index(bytes.startIndex, offsetBy: selection.upperBound)
    let before = text[..<start].last.map { $0.isWhitespace || "(“\"".contains($0) } ?? true
    let after = text[end...].first.map { !$0.isLetter && !$0.isNumber } ?? true
    insert(Paste((before ? "" : " ") + words + (after ? "" : " ")))
  }
}
