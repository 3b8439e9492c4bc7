/// Fitting text into its room.
extension DisplayText {
  /// The text itself where it fits; else as much as fits, with `…` in the last cell.
  public func clipped(to limit: Int) -> DisplayText {
    if width <= limit { return self }
    guard limit > 0 else { return DisplayText(clean: "", width: 0) }
    let head = prefix(limit - 1)
    return DisplayText(clean: head.string + "…", width: head.width + 1)
  }

  /// Exactly that wide: clipped, or filled up with spaces.
  public func padded(to room: Int, _ alignment: Alignment = .leading) -> DisplayText {
    let text = clipped(to: room)
    let gap = max(0, room - text.width)
    let before: Int
    switch alignment {
    case .leading: before = 0
    case .trailing: before = gap
    case .centre: before = gap / 2
    }
    let string = Self.spaces(before) + text.string + Self.spaces(gap - before)
    return DisplayText(clean: string, width: text.width + gap)
  }

  /// The rows that the text takes when no row may be wider than `room`, at least one.
  ///
  /// Breaks between words, within a word only where it is wider than a row, and at each line feed
  /// of the original. The spaces at a break are dropped. A character of two cells in a room of one
  /// stands alone and is too wide.
  public func wrapped(to room: Int) -> [DisplayText] {
    var wrapper = LineWrapper(room: max(1, room))
    for grapheme in Graphemes(self) {
      wrapper.add(grapheme)
    }
    return wrapper.finish()
  }

  /// As many whole characters from the left as fit.
  func prefix(_ room: Int) -> DisplayText {
    if isASCII { return DisplayText(clean: String(string.utf8.prefix(room)) ?? "", width: room) }
    var used = 0
    var end = string.startIndex
    for grapheme in Graphemes(self) {
      if used + grapheme.width > room { break }
      used += grapheme.width
      end = grapheme.text.endIndex
    }
    return DisplayText(clean: String(string[..<end]), width: used)
  }

  private static func spaces(_ count: Int) -> String {
    String(repeating: " ", count: count)
  }
}

/// Collects characters into rows; see `DisplayText.wrapped(to:)`.
private struct LineWrapper {
  let room: Int
  private var rows: [DisplayText] = []
  /// What is already sure to stand on the row in hand.
  private var row = ""
  private var rowWidth = 0
  /// Spaces after it: dropped if the row ends here.
  private var gap = 0
  /// The word in hand: goes to the next row whole if it does not fit.
  private var word = ""
  private var wordWidth = 0

  init(room: Int) {
    self.room = room
  }

  mutating func add(_ grapheme: Grapheme) {
    if grapheme.text == "␊" {
      endWord()
      endRow()
    } else if grapheme.text == " " {
      endWord()
      gap += 1
    } else {
      if rowWidth + gap + wordWidth + grapheme.width > room { makeRoom(for: grapheme.width) }
      word += grapheme.text
      wordWidth += grapheme.width
    }
  }

  mutating func finish() -> [DisplayText] {
    endWord()
    endRow()
    return rows
  }

  /// Moves the word in hand to a new row, or cuts it where it has the row to itself.
  private mutating func makeRoom(for width: Int) {
    if rowWidth > 0 { endRow() }
    gap = min(gap, max(0, room - wordWidth - width))
    if wordWidth > 0 && gap + wordWidth + width > room {
      endWord()
      endRow()
    }
  }

  private mutating func endWord() {
    guard wordWidth > 0 else { return }
    row += String(repeating: " ", count: gap) + word
    rowWidth += gap + wordWidth
    gap = 0
    word = ""
    wordWidth = 0
  }

  private mutating func endRow() {
    rows.append(DisplayText(clean: row, width: rowWidth))
    row = ""
    rowWidth = 0
    gap = 0
  }
}
