/// The classes of UAX #29 by which text is cut into what a reader takes for one character.
///
/// The raw values are the order of `BREAKS` in the script that makes `ScalarTable`.
enum GraphemeBreak: UInt8 {
  case other, carriageReturn, lineFeed, control, extend, joiner, regional, prepend, spacingMark
  case leading, vowel, trailing, syllable, pictograph

  /// A vowel or final of Hangul, which joins what stands before it.
  var isJamoEnd: Bool { self == .vowel || self == .trailing }
  var isHangul: Bool { self == .leading || self == .syllable || isJamoEnd }
  var isControl: Bool { self == .control || self == .carriageReturn || self == .lineFeed }
}

/// Walks over scalars and says before which of them a new grapheme begins (UAX #29, rules GB1 to
/// GB999, extended grapheme clusters of Unicode 15.0).
struct GraphemeBreaker {
  private var previous: GraphemeBreak?
  /// Hangul: the scalar before was a syllable without a final.
  private var previousIsOpenSyllable = false
  /// GB11: the text so far ends in a pictograph, its extenders, and perhaps one joiner.
  private var isPictograph = false
  /// GB12, GB13: an odd number of regional indicators stands before.
  private var isHalfFlag = false

  /// Whether there is a boundary before `scalar`; remembers the scalar for the next question.
  mutating func startsGrapheme(_ scalar: Unicode.Scalar, _ properties: ScalarProperties) -> Bool {
    let current = properties.graphemeBreak
    let isBoundary = previous.map { !joins($0, current) } ?? true
    isHalfFlag = current == .regional && !(isHalfFlag && !isBoundary)
    if current != .extend && current != .joiner || previous == .joiner {
      isPictograph = current == .pictograph
    }
    previousIsOpenSyllable = current == .syllable && (scalar.value &- 0xAC00) % 28 == 0
    previous = current
    return isBoundary
  }

  private func joins(_ before: GraphemeBreak, _ after: GraphemeBreak) -> Bool {
    if before == .carriageReturn && after == .lineFeed { return true }
    if before.isControl || after.isControl { return false }
    switch after {
    case .extend, .joiner, .spacingMark: return true
    case .leading, .syllable: if before == .leading { return true }
    case .vowel: if before == .leading || before == .vowel || previousIsOpenSyllable { return true }
    case .trailing:
      if before == .vowel || before == .trailing || before == .syllable { return true }
    case .regional: if before == .regional && isHalfFlag { return true }
    case .pictograph: if before == .joiner && isPictograph { return true }
    default: break
    }
    return before == .prepend
  }
}
