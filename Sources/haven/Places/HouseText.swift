import CLinux

/// A text of the house's that lies beside the key, and that anybody there may edit.
enum HouseText {
  /// Nil where there is none.
  ///
  /// - Parameter limit: of its length, in bytes: whole KiB.
  /// - Throws: what stands against it, with its path.
  static func read(_ path: String, limit: Int) throws(Failure) -> String? {
    let file = haven_open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NOCTTY | O_NONBLOCK, 0)
    guard file >= 0 else {
      let code = haven_errno()
      if code == ENOENT || code == ENOTDIR { return nil }
      throw code == ELOOP
        ? Failure(.badInput, "\(path) is a link: put the file itself there.")
        : Failure(.inputOutput, "\(path) cannot be read.")
    }
    defer { close(file) }
    guard let bytes = SmallFile.read(open: file, limit: limit) else {
      throw Failure(
        .badInput, "\(path): this is no plain file of \(limit >> 10) KiB at most.")
    }
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw Failure(.badInput, "\(path): this is no UTF-8 text. Save it as UTF-8.")
    }
    return text
  }
}
