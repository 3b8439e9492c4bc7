/// Reduces an HTML body to text that can be read in a terminal (a subset of the rendering that
/// `innerText` describes): blocks become lines, items get a dash, a link shows its address where
/// that differs from its words. Nothing is fetched, nothing runs.
struct HTMLText {
  private var lines = FoldedLines()
  private var link: (address: String, start: Int)?
  private var preformattedDepth = 0

  static func reduce(_ html: String) -> String {
    reduce(html, examined: nil)
  }

  /// - Parameter examined: is given how many bytes the tokens took, for tests of linear time.
  static func reduce(_ html: String, examined: ((Int) -> Void)?) -> String {
    let bytes = Array(html.utf8)
    var tokens = HTMLTokens(bytes[...])
    var text = HTMLText()
    while let token = tokens.next() {
      switch token {
      case .text(let range): text.add(bytes[range])
      case .entity(let scalar): text.add(scalar)
      case .tag(let tag): text.add(tag)
      }
    }
    text.closeLink()
    examined?(tokens.examined)
    return text.lines.text
  }

  private mutating func add(_ bytes: ArraySlice<UInt8>) {
    for byte in bytes {
      if !byte.isSpacing {
        lines.append(byte)
      } else if preformattedDepth == 0 {
        lines.space()
      } else if byte == .lineFeed {
        lines.lineBreak()
      } else if byte != .carriageReturn {
        lines.append(.space)
      }
    }
  }

  private mutating func add(_ scalar: Unicode.Scalar) {
    switch scalar {
    case "\u{A0}", "\n", "\t", "\r": lines.space()
    case "\u{AD}", "\u{200B}", "\u{200C}", "\u{FEFF}": break
    default: for byte in scalar.utf8Bytes { lines.append(byte) }
    }
  }

  private mutating func add(_ tag: HTMLTag) {
    switch tag.element {
    case .block: lines.block()
    case .paragraph: lines.paragraph()
    case .lineBreak: lines.lineBreak()
    case .rule:
      lines.block()
      lines.append("----")
      lines.block()
    case .item:
      lines.block()
      if !tag.isClosing { lines.append("- ") }
    case .cell: lines.space()
    case .link: add(link: tag)
    case .image: add(image: tag)
    case .preformatted:
      lines.paragraph()
      preformattedDepth = max(0, preformattedDepth + (tag.isClosing ? -1 : 1))
    case .unread, .inline: break
    }
  }

  private mutating func add(image tag: HTMLTag) {
    guard let words = tag.attribute("alt"), !words.isEmpty else { return }
    lines.append("[")
    for byte in words.utf8 { byte.isSpacing ? lines.space() : lines.append(byte) }
    lines.append("]")
  }

  /// A link within a link closes the outer one, as in a browser.
  private mutating func add(link tag: HTMLTag) {
    closeLink()
    guard !tag.isClosing, let address = tag.attribute("href"), Self.isShown(address) else { return }
    link = (address, lines.count)
  }

  private mutating func closeLink() {
    guard let (address, start) = link else { return }
    link = nil
    guard Self.bare(lines.text(from: start)) != Self.bare(address) else { return }
    lines.space()
    lines.append("<" + address.filter { !$0.isWhitespace } + ">")
  }

  private static func isShown(_ address: String) -> Bool {
    let start = String(lowercasing: address.utf8.prefix(8))
    return ["http:", "https:", "mailto:", "tel:", "sms:", "ftp:"].contains { start.hasPrefix($0) }
  }

  /// An address without what people leave out when they write it.
  private static func bare(_ address: String) -> String {
    var text = String(lowercasing: address.utf8.filter { !$0.isSpacing })
    for prefix in ["https://", "http://", "mailto:", "tel:", "sms:", "www."]
    where text.hasPrefix(prefix) {
      text.removeFirst(prefix.count)
    }
    if text.hasSuffix("/") { text.removeLast() }
    return text
  }
}
