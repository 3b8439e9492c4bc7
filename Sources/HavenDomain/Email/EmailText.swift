/// Gathers what a person reads from the parts of a message, and the list of what is attached.
struct EmailText {
  private(set) var paragraphs: [String] = []
  private(set) var attachments: [EmailAttachment] = []
  private(set) var notes: [EmailNote] = []

  init(_ part: MailPart) {
    add(part)
  }

  /// The texts of all parts, an empty line between them.
  var text: String { paragraphs.joined(separator: "\n\n") }

  private mutating func add(_ part: MailPart) {
    switch part {
    case .leaf(let leaf): add(leaf)
    case .multipart(.mixed, let parts):
      for part in parts { add(part) }
    case .multipart(.related, let parts):
      // The pictures and style sheets of the first part; no text for a reader.
      if let first = parts.first { add(first) }
      for part in parts.dropFirst() { addAttachments(of: part) }
    case .multipart(.alternative, let parts): add(alternatives: parts)
    }
  }

  /// The form without HTML if it has words, else the first that has any. Only the attachments are
  /// taken from the others.
  private mutating func add(alternatives parts: [MailPart]) {
    let readings = parts.map { EmailText($0) }
    let withWords = readings.filter { !$0.paragraphs.isEmpty }
    let isPlain = { (reading: EmailText) in !reading.notes.contains(.reducedFromHTML) }
    if let chosen = withWords.first(where: isPlain) ?? withWords.first {
      paragraphs += chosen.paragraphs
      notes += chosen.notes
    }
    attachments += readings.flatMap(\.attachments)
  }

  private mutating func addAttachments(of part: MailPart) {
    switch part {
    case .leaf(let leaf): attach(leaf)
    case .multipart(_, let parts):
      for part in parts { addAttachments(of: part) }
    }
  }

  private mutating func add(_ leaf: MailLeaf) {
    guard !leaf.head.isAttached else { return attach(leaf) }
    switch leaf.head.type {
    case "text/plain": read(leaf, isHTML: false)
    case "text/html", "application/xhtml+xml": read(leaf, isHTML: true)
    // A multipart whose boundary never came.
    case let type where type.hasPrefix("multipart/"): read(leaf, isHTML: false)
    default: attach(leaf)
    }
  }

  private mutating func attach(_ leaf: MailLeaf) {
    attachments.append(
      EmailAttachment(
        fileName: leaf.head.fileName, type: leaf.head.type,
        size: leaf.head.encoding.decodedCount(leaf.body)))
  }

  private mutating func read(_ leaf: MailLeaf, isHTML: Bool) {
    let charset = Charset(name: leaf.head.charset)
    let bytes = leaf.head.encoding.decode(leaf.body)
    var text = charset.decode(Self.withPlainLineEnds(bytes))
    let isDamaged = text.unicodeScalars.contains("\u{FFFD}")
    if isHTML {
      text = HTMLText.reduce(text)
    } else if leaf.head.isFlowed {
      text = FlowedText.join(text, deletesSpace: leaf.head.deletesFlowSpace)
    }
    text = Self.withoutEmptyEdges(text)
    guard !text.isEmpty else { return }
    paragraphs.append(text)
    if case .unknown(let name) = charset { notes.append(.unknownCharset(name)) }
    if case .unknown(let name) = leaf.head.encoding { notes.append(.unknownEncoding(name)) }
    if isDamaged { notes.append(.damagedText) }
    if isHTML { notes.append(.reducedFromHTML) }
  }

  /// With a line feed for every line end, be it LF, CR LF, CR CR LF or an old CR.
  private static func withPlainLineEnds(_ bytes: [UInt8]) -> [UInt8] {
    var lines: [UInt8] = []
    lines.reserveCapacity(bytes.count)
    var followsReturn = false
    for byte in bytes {
      if followsReturn, byte != .lineFeed, byte != .carriageReturn { lines.append(.lineFeed) }
      followsReturn = byte == .carriageReturn
      if !followsReturn { lines.append(byte) }
    }
    if followsReturn { lines.append(.lineFeed) }
    return lines
  }

  /// Without empty lines before and blanks after; the first line keeps its indent.
  private static func withoutEmptyEdges(_ text: String) -> String {
    let bytes = Array(text.utf8)
    let body = bytes[...].trimmed
    let start = bytes[..<body.startIndex].lastIndex(of: .lineFeed).map { $0 + 1 } ?? 0
    return body.isEmpty ? "" : String(decoding: bytes[start..<body.endIndex], as: UTF8.self)
  }
}
