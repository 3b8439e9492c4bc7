import HavenDomain

/// The house's own words: `words.conf` beside the key (see `PhraseListFile`).
enum HouseWords {
  static let fileName = "words.conf"

  /// Reads the file; where there is none, the shipped words count.
  ///
  /// - Throws: what stands against it, with file and line.
  static func load(from path: String) throws(Failure) -> PhraseList {
    guard let text = try HouseText.read(path, limit: PhraseListFile.limit) else { return .shipped }
    do {
      return try PhraseListFile.parse(text)
    } catch {
      throw Failure(.badInput, "\(path):\(error.line): \(error.words)")
    }
  }

  /// For a shift, which no file may stop: the shipped words where the house's cannot be read, and why.
  static func forShift(from path: String) -> (list: PhraseList, problem: String?) {
    do {
      return (try load(from: path), nil)
    } catch {
      return (.shipped, "\(error.words) The shipped words are used.")
    }
  }
}
