/// The surface as text, for golden screens and for screen readers.
extension Surface {
  /// The rows, without the spaces at their ends, parted by line feeds.
  public func text() -> String {
    rows { row in
      var line = ""
      for cell in row { line += cell.text }
      while line.utf8.last == 0x20 { line.removeLast() }
      return line
    }
  }

  /// The meaning of every cell: one letter a cell, whole rows.
  ///
  /// `.` text, `d` dim, `t` title, `j` focusTitle, `b` border, `g` focusBorder, `h` heading,
  /// `l` label, `f` field, `i` fieldFocus, `p` placeholder, `c` critical, `y` high, `n` normal,
  /// `o` ok, `w` warning, `e` error, `m` notice, `k` key, `q` keyLabel, `a` identity, `x` drill,
  /// `r` band, `s` selection, `u` link, `z` bar, `v` barOver. A selected cell has the capital, and
  /// `@` for text.
  public func roleMap() -> String {
    rows { row in
      String(String.UnicodeScalarView(row.map(Self.roleLetter)))
    }
  }

  /// The stress of every cell but for the selection: `.` none, `x` struck, `u` underlined,
  /// `b` bold, `*` more than one.
  public func emphasisMap() -> String {
    rows { row in
      String(String.UnicodeScalarView(row.map(Self.emphasisLetter)))
    }
  }

  private static func roleLetter(_ cell: Cell) -> Unicode.Scalar {
    let letter = cell.role.letter
    guard cell.emphasis.contains(.selected) else { return letter }
    return letter == "." ? "@" : Unicode.Scalar(letter.value - 0x20) ?? letter
  }

  private static func emphasisLetter(_ cell: Cell) -> Unicode.Scalar {
    switch cell.emphasis.subtracting(.selected) {
    case []: "."
    case .struck: "x"
    case .underlined: "u"
    case .bold: "b"
    default: "*"
    }
  }

  private func rows(_ line: (ArraySlice<Cell>) -> String) -> String {
    (0..<size.height).map { line(row($0)) }.joined(separator: "\n")
  }
}
