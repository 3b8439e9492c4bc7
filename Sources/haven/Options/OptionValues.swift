/// The options that were given, each with its values in order.
struct OptionValues: Hashable, Sendable {
  private var given: [String: [String]] = [:]
  /// In the order of first appearance.
  private(set) var names: [String] = []

  mutating func add(_ name: String, _ value: String? = nil) {
    if given[name] == nil { names.append(name) }
    given[name, default: []] += value.map { [$0] } ?? []
  }

  func has(_ name: String) -> Bool { given[name] != nil }
  func value(_ name: String) -> String? { given[name]?.last }
  func values(_ name: String) -> [String] { given[name] ?? [] }
}
