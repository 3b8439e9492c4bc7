/// What a row's sealed blob holds: named texts, in the order in which they were set.
///
/// The same fields always make the same bytes. A name that is set to nil is absent.
public struct SealedFields: Equatable, Sendable {
  private var pairs: [(name: String, value: String)] = []

  public init() {}

  public subscript(name: String) -> String? {
    get { pairs.first { $0.name == name }?.value }
    set {
      let place = pairs.firstIndex { $0.name == name }
      switch (place, newValue) {
      case (let place?, let value?): pairs[place].value = value
      case (let place?, nil): pairs.remove(at: place)
      case (nil, let value?): pairs.append((name, value))
      case (nil, nil): break
      }
    }
  }

  public var names: [String] { pairs.map(\.name) }

  public static func == (left: Self, right: Self) -> Bool {
    left.pairs.elementsEqual(right.pairs) { $0 == $1 }
  }

  /// `count`, then for each field its name and its text, every one led by its length in four bytes.
  var encoded: [UInt8] {
    var bytes = Self.length(pairs.count)
    for (name, value) in pairs {
      for text in [name, value] {
        bytes += Self.length(text.utf8.count)
        bytes += text.utf8
      }
    }
    return bytes
  }

  /// - Throws: `.damaged` for bytes that `encoded` never makes.
  init(decoding bytes: [UInt8]) throws {
    var rest = bytes[...]
    let count = try Self.takeLength(&rest)
    guard count <= bytes.count / 8 else { throw Self.damage }
    for _ in 0..<count {
      pairs.append((try Self.takeText(&rest), try Self.takeText(&rest)))
    }
    guard rest.isEmpty else { throw Self.damage }
  }

  private static func length(_ count: Int) -> [UInt8] {
    [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: count >> $0) }
  }

  private static func takeLength(_ rest: inout ArraySlice<UInt8>) throws -> Int {
    guard rest.count >= 4 else { throw damage }
    defer { rest = rest.dropFirst(4) }
    return rest.prefix(4).reduce(0) { $0 << 8 | Int($1) }
  }

  private static func takeText(_ rest: inout ArraySlice<UInt8>) throws -> String {
    let count = try takeLength(&rest)
    guard count <= rest.count, let text = String(validating: rest.prefix(count), as: UTF8.self)
    else { throw damage }
    rest = rest.dropFirst(count)
    return text
  }

  private static var damage: StoreError { .damaged(what: "a sealed row's fields") }
}
