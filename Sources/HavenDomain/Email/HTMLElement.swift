/// What an element of HTML does to the text around it.
enum HTMLElement: Hashable, Sendable {
  /// Begins a line and ends one.
  case block
  /// The same, with an empty line on either side.
  case paragraph
  case lineBreak
  case rule
  case item
  case cell
  case link
  case image
  case preformatted
  /// Its content is not for readers. Bears its name, for that is how its end is found.
  case unread(String)
  /// Leaves no trace; also every element that is not known.
  case inline

  /// - Parameter name: in any case of letters.
  init(name: ArraySlice<UInt8>) {
    self = name.count <= 16 ? Self.known[Self.key(name)] ?? .inline : .inline
  }

  private static let known: [UInt128: HTMLElement] = {
    var known: [UInt128: HTMLElement] = [
      key("br".utf8): .lineBreak, key("hr".utf8): .rule, key("li".utf8): .item,
      key("td".utf8): .cell, key("th".utf8): .cell, key("a".utf8): .link,
      key("img".utf8): .image, key("pre".utf8): .preformatted,
    ]
    for name in ["script", "style", "title", "template"] { known[key(name.utf8)] = .unread(name) }
    for name in paragraphs { known[key(name.utf8)] = .paragraph }
    for name in blocks { known[key(name.utf8)] = .block }
    return known
  }()

  private static let paragraphs = [
    "p", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "dl", "blockquote", "table",
  ]

  private static let blocks = [
    "div", "tr", "section", "article", "header", "footer", "address", "dt", "dd", "form", "body",
    "center", "fieldset", "figure", "main", "nav", "option", "caption",
  ]

  /// A name of up to 16 bytes as a number: a letter full of tags makes no string of each.
  private static func key(_ name: some Sequence<UInt8>) -> UInt128 {
    name.reduce(0) { $0 << 8 | UInt128($1.lowercased) }
  }
}
