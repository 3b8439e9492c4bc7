import CLinux

/// The words that the program was started with.
enum ProgramArguments {
  /// Gives them out, and wipes them where other people's `ps` would show names and notes.
  static func take() throws(UsageError) -> [String] {
    var words: [String] = []
    for index in 1..<max(1, Int(CommandLine.argc)) {
      guard let start = CommandLine.unsafeArgv[index] else { break }
      let bytes = UnsafeRawBufferPointer(start: start, count: strlen(start))
      guard let word = String(validating: bytes, as: UTF8.self) else {
        throw UsageError(
          "Argument \(index) is not UTF-8 text. Type it again, in a UTF-8 terminal.")
      }
      words.append(word)
    }
    for index in 1..<max(1, Int(CommandLine.argc)) {
      if let start = CommandLine.unsafeArgv[index] { memset(start, 0, strlen(start)) }
    }
    return words
  }
}
