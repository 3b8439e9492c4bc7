/// The characters of a text as a reader counts them, each with the cells that it takes.
///
/// By our own rules and table (UAX #29 and Unicode 15.0), so that a cursor stands where it stands
/// on every machine. Nothing is allocated on the way.
public struct Graphemes: Sequence, Sendable {
  private let text: Substring
  private let isClean: Bool

  /// Any text, also what nobody has cleaned yet.
  public init(_ text: String) {
    self.init(text[...], isClean: false)
  }

  /// Any part of a text.
  public init(_ text: Substring) {
    self.init(text, isClean: false)
  }

  public init(_ text: DisplayText) {
    self.init(text.string[...], isClean: true)
  }

  /// `isClean` promises that a `DisplayText` made this text.
  init(_ text: Substring, isClean: Bool) {
    self.text = text
    self.isClean = isClean
  }

  public func makeIterator() -> Iterator {
    Iterator(text, isClean: isClean)
  }

  public struct Iterator: IteratorProtocol {
    private let scalars: Substring.UnicodeScalarView
    private let isClean: Bool
    private var start: Substring.Index

    init(_ text: Substring, isClean: Bool) {
      scalars = text.unicodeScalars
      self.isClean = isClean
      start = text.startIndex
    }

    public mutating func next() -> Grapheme? {
      guard start < scalars.endIndex else { return nil }
      return plainASCII() ?? measured()
    }

    /// Printable ASCII before anything that cannot join it: nothing under U+0300 can.
    private mutating func plainASCII() -> Grapheme? {
      guard (0x20...0x7E).contains(scalars[start].value) else { return nil }
      let end = scalars.index(after: start)
      guard end == scalars.endIndex || scalars[end].value < 0x300 else { return nil }
      defer { start = end }
      return Grapheme(text: Substring(scalars[start..<end]), width: 1)
    }

    private mutating func measured() -> Grapheme {
      var breaker = GraphemeBreaker()
      var ruler = GraphemeRuler()
      var end = start
      while end < scalars.endIndex {
        let scalar = scalars[end]
        let properties = ScalarProperties(scalar)
        if breaker.startsGrapheme(scalar, properties) && end > start { break }
        ruler.add(scalar, properties)
        scalars.formIndex(after: &end)
      }
      defer { start = end }
      let text = Substring(scalars[start..<end])
      let isMeasured = isClean || ruler.isSafe
      return Grapheme(
        text: text, width: isMeasured ? ruler.width : DisplayText(String(text)).width)
    }
  }
}

/// One character as a reader counts them: a letter with its marks, a flag, a family.
public struct Grapheme: Sendable {
  public let text: Substring
  /// Cells that it takes once it is a `DisplayText`: 1 or 2, and more only where the text is
  /// hostile and hidden scalars become marks.
  public let width: Int

  public var scalars: Substring.UnicodeScalarView { text.unicodeScalars }
}

/// Measures one grapheme, scalar by scalar.
///
/// The width is the sum of the scalars' own widths, at least 1 and at most 2: so a flag, a letter
/// with a spacing mark and a family of four each take two cells. A character that U+FE0F asks to be
/// drawn as emoji takes two.
struct GraphemeRuler {
  private(set) var isSafe = true
  private var sum = 0
  private var takesSelector = false
  private var isEmpty = true

  var width: Int { min(2, max(1, sum)) }

  mutating func add(_ scalar: Unicode.Scalar, _ properties: ScalarProperties) {
    if properties.isHidden || properties.graphemeBreak == .prepend
      || (isEmpty && properties.needsBase)
    {
      isSafe = false
    }
    if scalar.value == 0xFE0F && takesSelector { sum = 2 }
    takesSelector = properties.takesSelector
    sum += properties.width
    isEmpty = false
  }
}
