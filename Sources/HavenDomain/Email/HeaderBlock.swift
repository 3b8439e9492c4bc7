/// The header fields of a message or of one part, and where its body begins.
///
/// A blank line ends the block; so does a line that is neither a field nor a fold of one, which is
/// then the first line of the body: some web forms forget the blank line, and their words count.
struct HeaderBlock: Hashable, Sendable {
  private(set) var fields: [HeaderField] = []
  private(set) var bodyStart = 0
  /// There was more than the limit allows; `fields` has what came before it.
  private(set) var isOverLimit = false

  /// - Parameter limit: the most bytes that the block may take.
  init(_ bytes: ArraySlice<UInt8>, limit: Int) {
    let window = bytes.prefix(limit)
    var position = bytes.startIndex
    var fieldStart: Int?
    var isDone = false
    while !isDone, position < window.endIndex {
      let (end, next) = window.line(from: position)
      let kind = LineKind(window[position..<end])
      // Half a line at the limit says nothing of where the body begins.
      let isHalf = end == window.endIndex && window.count < bytes.count
      if isHalf, kind == .other { break }
      if kind != .fold { closeField(from: fieldStart, to: position, in: window) }
      switch kind {
      case .field: fieldStart = position
      case .fold where fieldStart != nil: break
      case .fold, .other: isDone = true
      case .blank:
        isDone = true
        position = next
      }
      if isDone { fieldStart = nil } else { position = next }
    }
    closeField(from: fieldStart, to: position, in: window)
    isOverLimit = !isDone && window.count < bytes.count
    bodyStart = position
  }

  /// The first field of that name, as it stands in the message; `name` in lower case.
  func first(_ name: String) -> [UInt8]? {
    fields.first { $0.name == name }?.body
  }

  /// The first field of that name, with its encoded words decoded.
  func text(_ name: String) -> String? {
    first(name).map { EncodedWord.decodeText($0[...]) }
  }

  private mutating func closeField(from start: Int?, to end: Int, in bytes: ArraySlice<UInt8>) {
    guard let start, let field = HeaderField(line: bytes[start..<end]) else { return }
    fields.append(field)
  }
}

extension HeaderBlock {
  /// What one line is within a block of headers.
  enum LineKind {
    case field, fold, blank, other

    init(_ line: ArraySlice<UInt8>) {
      if line.isEmpty {
        self = .blank
      } else if line.first?.isBlank == true {
        self = .fold
      } else {
        self = HeaderField.colon(in: line) == nil ? .other : .field
      }
    }
  }
}
