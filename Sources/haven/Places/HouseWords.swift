import CLinux
import HavenDomain

/// The house's own words: `words.conf` beside the key (see `PhraseListFile`).
enum HouseWords {
  static let fileName = "words.conf"

  /// Reads the file; where there is none, the shipped words count.
  ///
  /// - Throws: what stands against it, with file and line.
  static func load(from path: String) throws(Failure) -> PhraseList {
    let file = haven_open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NOCTTY | O_NONBLOCK, 0)
    guard file >= 0 else {
      let code = haven_errno()
      if code == ENOENT || code == ENOTDIR { return .shipped }
      throw code == ELOOP
        ? Failure(.badInput, "\(path) is a link: put the file itself there.")
        : Failure(.inputOutput, "\(path) cannot be read.")
    }
    defer { close(file) }
    guard let bytes = SmallFile.read(open: file, limit: PhraseListFile.limit) else {
      throw Failure(
        .badInput,
        "\(path): this is no plain file of \(PhraseListFile.limit >> 10) KiB at most.")
    }
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw Failure(.badInput, "\(path): this is no UTF-8 text. Save it as UTF-8.")
    }
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
