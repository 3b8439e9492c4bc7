/// Makes hostile text harmless, one grapheme at a time; see `DisplayText` for what and why.
///
/// Cleaning what is clean changes nothing.
struct TextCleaner {
  /// Combining marks and other followers that a character keeps; what exceeds it is dropped.
  static let markLimit = 4
  /// Emoji that may be joined to the first: a family has four.
  static let joinLimit = 3

  private var output = String.UnicodeScalarView()

  // What is known of the grapheme in hand.
  private var isFirst = true
  private var marks = 0
  private var joins = 0
  /// The scalar before, where it was kept as it is.
  private var kept: ScalarProperties?
  private var isPictograph = false
  /// The scalar before was a Hangul vowel or final that had nothing to stand on.
  private var isLoneJamo = false

  static func clean(_ text: String) -> String {
    var cleaner = TextCleaner()
    var breaker = GraphemeBreaker()
    let scalars = text.unicodeScalars
    var index = scalars.startIndex
    while index < scalars.endIndex {
      let scalar = scalars[index]
      let properties = ScalarProperties(scalar)
      scalars.formIndex(after: &index)
      if breaker.startsGrapheme(scalar, properties) { cleaner.beginGrapheme() }
      cleaner.add(scalar, properties, next: index < scalars.endIndex ? scalars[index] : nil)
    }
    return String(cleaner.output)
  }

  private mutating func beginGrapheme() {
    isFirst = true
    marks = 0
    joins = 0
    kept = nil
    isPictograph = false
    isLoneJamo = false
  }

  private mutating func add(
    _ scalar: Unicode.Scalar, _ properties: ScalarProperties, next: Unicode.Scalar?
  ) {
    defer { isFirst = false }
    if properties.isHidden {
      addHidden(scalar, properties, next: next)
    } else if properties.graphemeBreak == .prepend && !Self.isLetter(next) {
      addMark(for: scalar)
    } else if isFirst && properties.needsBase || isLone(properties) {
      addBaseless(scalar, properties)
    } else if isFirst || properties.graphemeBreak == .pictograph {
      keep(scalar, properties)
    } else {
      addFollower(scalar, properties)
    }
  }

  private mutating func addHidden(
    _ scalar: Unicode.Scalar, _ properties: ScalarProperties, next: Unicode.Scalar?
  ) {
    if isSelectorInPlace(scalar) {
      output.append(scalar)
      kept = nil
    } else if isJoinerInPlace(scalar, next: next) {
      output.append(scalar)
      joins += 1
      kept = nil
    } else if scalar == "\r" && next == "\n" {
      return
    } else {
      addMark(for: scalar)
    }
  }

  private mutating func addMark(for scalar: Unicode.Scalar) {
    output.append(Self.mark(for: scalar))
    kept = nil
    isPictograph = false
  }

  /// A combining mark without a letter gets a dotted circle to stand on; a Hangul vowel or final
  /// without a syllable becomes one, together with those after it.
  private mutating func addBaseless(_ scalar: Unicode.Scalar, _ properties: ScalarProperties) {
    if !isLoneJamo { output.append("\u{25CC}") }
    isLoneJamo = properties.graphemeBreak.isJamoEnd
    if !isLoneJamo { addFollower(scalar, properties) }
  }

  private mutating func addFollower(_ scalar: Unicode.Scalar, _ properties: ScalarProperties) {
    if properties.graphemeBreak != .extend { isPictograph = false }
    guard marks < Self.markLimit else { return }
    marks += 1
    output.append(scalar)
    kept = properties
  }

  private mutating func keep(_ scalar: Unicode.Scalar, _ properties: ScalarProperties) {
    output.append(scalar)
    kept = properties
    isPictograph = properties.graphemeBreak == .pictograph
  }

  /// A Hangul vowel or final right after anything but Hangul: a hidden filler, say.
  private func isLone(_ properties: ScalarProperties) -> Bool {
    guard properties.graphemeBreak.isJamoEnd else { return false }
    return kept?.graphemeBreak.isHangul != true
  }

  /// U+FE0E and U+FE0F right after what they can change.
  private func isSelectorInPlace(_ scalar: Unicode.Scalar) -> Bool {
    guard scalar.value == 0xFE0E || scalar.value == 0xFE0F, let kept else { return false }
    return kept.takesSelector || kept.graphemeBreak == .pictograph
  }

  /// U+200D between two emoji.
  private func isJoinerInPlace(_ scalar: Unicode.Scalar, next: Unicode.Scalar?) -> Bool {
    guard scalar.value == 0x200D, isPictograph, joins < Self.joinLimit, let next else {
      return false
    }
    let after = ScalarProperties(next)
    return after.graphemeBreak == .pictograph && !after.isHidden
  }

  /// What a prepended sign (U+0600 and its like) may stand before.
  private static func isLetter(_ scalar: Unicode.Scalar?) -> Bool {
    guard let properties = scalar.map(ScalarProperties.init), !properties.isHidden else {
      return false
    }
    return properties.graphemeBreak != .prepend && !properties.needsBase
  }

  /// What is drawn for a scalar that would not be seen: control pictures, else `␦`.
  private static func mark(for scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch scalar.value {
    case 0x00...0x1F: Unicode.Scalar(0x2400 + scalar.value) ?? "\u{2426}"
    case 0x7F: "\u{2421}"
    case 0x2028, 0x2029: "\u{240A}"
    default: "\u{2426}"
    }
  }
}
