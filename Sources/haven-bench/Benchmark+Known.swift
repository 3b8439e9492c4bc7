import HavenDomain
import HavenStore

extension Benchmark {
  /// Who may be calling, by a misspelt name, a common one, a part of one, and a number.
  static func known(_ database: BenchDatabase) throws -> [Figure] {
    let (core, by) = try database.open()
    let asked = [
      ("misspelt", "Okafro Fardi", ""), ("common", "Ana Costa", ""), ("part", "Okafro", ""),
      ("stranger", "Quillon Xanthopoulos", ""), ("number", "", "07700 900123"),
    ]
    return try asked.map { what, name, phone in
      let samples = try (0..<40).map { _ in
        try milliseconds {
          _ = try core.perform(FindKnownPeople(contact: nil, name: name, phone: phone), by: by)
        }
      }
      return Figure("- who is calling: \(what)", milliseconds: samples)
    }
  }
}
