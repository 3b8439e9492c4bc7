/// A tag of HTML, as far as plain text needs it: its element, and the few attributes that hold
/// words.
struct HTMLTag: Hashable, Sendable {
  let element: HTMLElement
  let isClosing: Bool
  private let attributes: ArraySlice<UInt8>

  /// - Parameter inside: what stands between `<` and `>`, with the slash of a closing tag.
  init(inside: ArraySlice<UInt8>) {
    isClosing = inside.first == .slash
    let rest = isClosing ? inside.dropFirst() : inside
    let name = rest.prefix { !$0.isSpacing && $0 != .slash }
    element = HTMLElement(name: name)
    attributes = rest[name.endIndex...]
  }

  /// The value of the first attribute of that name, with its entities decoded.
  func attribute(_ wanted: String) -> String? {
    var rest = attributes
    while true {
      rest = rest.drop { $0.isSpacing || $0 == .slash }
      guard !rest.isEmpty else { return nil }
      let name = rest.prefix { !$0.isSpacing && $0 != .equals }
      rest = rest[name.endIndex...].drop { $0.isSpacing }
      var value: ArraySlice<UInt8> = []
      if rest.first == .equals {
        (value, rest) = Self.value(of: rest.dropFirst().drop { $0.isSpacing })
      }
      if name.count == wanted.utf8.count, String(lowercasing: name) == wanted {
        return Self.decoded(value)
      }
    }
  }

  private static func value(
    of bytes: ArraySlice<UInt8>
  ) -> (value: ArraySlice<UInt8>, rest: ArraySlice<UInt8>) {
    if let quote = bytes.first, quote == .quote || quote == .apostrophe {
      let value = bytes.dropFirst().prefix { $0 != quote }
      return (value, bytes[value.endIndex...].dropFirst())
    }
    let value = bytes.prefix { !$0.isSpacing }
    return (value, bytes[value.endIndex...])
  }

  private static func decoded(_ bytes: ArraySlice<UInt8>) -> String {
    var text: [UInt8] = []
    var index = bytes.startIndex
    while index < bytes.endIndex {
      if bytes[index] == .ampersand,
        let (scalar, end) = HTMLEntity.read(from: bytes, at: index)
      {
        text += scalar.utf8Bytes
        index = end
      } else {
        text.append(bytes[index])
        index += 1
      }
    }
    return String(decoding: text[...].trimmed, as: UTF8.self)
  }
}
