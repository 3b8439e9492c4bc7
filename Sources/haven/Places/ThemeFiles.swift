import Canvas

/// Finds and reads theme files.
struct ThemeFiles {
  /// The nearest to the person first.
  var folders: [String]
  private static let limit = 1 << 20
  private static let usual = "dark"

  init(folders: [String]) { self.folders = folders }

  /// A theme by name, or by its file's path. With nil the usual one; and where that is missing or
  /// spoilt the one compiled in, for no file may stop a shift.
  func theme(_ named: String?) throws(Failure) -> Theme {
    guard let named else {
      let usual = try? read(Self.usual)
      return usual ?? .plain
    }
    if named == Theme.plain.name { return .plain }
    return try read(named)
  }

  private func read(_ name: String) throws(Failure) -> Theme {
    guard let (path, text) = file(name) else {
      throw Failure(.badInput, "There is no theme “\(name)” in \(folders.joined(separator: ", ")).")
    }
    do {
      return try Theme.parse(text, name: path) { parent in
        guard let (path, text) = file(parent) else { return nil }
        return try? Theme.parse(text, name: path)
      }
    } catch {
      throw Failure(.badInput, error.description)
    }
  }

  private func file(_ name: String) -> (path: String, text: String)? {
    let paths =
      name.contains("/") || name.hasSuffix(".theme")
      ? [name] : folders.map { "\($0)/\(name).theme" }
    for path in paths {
      if let bytes = SmallFile.read(path, limit: Self.limit) {
        return (path, String(decoding: bytes, as: UTF8.self))
      }
    }
    return nil
  }
}
