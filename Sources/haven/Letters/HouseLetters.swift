import HavenDomain

/// The house's own letters: `letters/acknowledgement.txt` and so on, beside the key. Where there is no
/// file, the shipped text counts.
enum HouseLetters {
  static let folderName = "letters"

  static func path(_ kind: LetterKind, in folder: String) -> String {
    "\(folder)/\(kind.typed).txt"
  }

  /// - Throws: what stands against one of them, with file, line and column.
  static func load(from folder: String) throws(Failure) -> LetterTemplates {
    var own: [LetterKind: LetterTemplate] = [:]
    for kind in LetterKind.allCases {
      let path = path(kind, in: folder)
      guard let text = try HouseText.read(path, limit: LetterTemplate.limit) else { continue }
      own[kind] = try template(text, kind, path)
    }
    return LetterTemplates(own)
  }

  static func template(
    _ text: String, _ kind: LetterKind, _ path: String
  ) throws(Failure) -> LetterTemplate {
    do {
      return try LetterTemplate(parsing: text, shape: kind.shape)
    } catch {
      throw Failure(.badInput, "\(path):\(error.line):\(error.column): \(error.words)")
    }
  }

  /// For a shift, which no file may stop: the shipped text where the house's cannot be read, and why.
  static func forShift(from folder: String) -> (templates: LetterTemplates, problem: String?) {
    do {
      return (try load(from: folder), nil)
    } catch {
      return (.shipped, "\(error.words) The shipped letters are used.")
    }
  }
}
