import HavenDomain

/// Takes letters out of the house: to a file of the sender's, or to the house's mail command.
struct LetterPost: Sendable {
  var commands: HouseCommands

  /// Brings the letter out, and the coordinator's copy after it (CC-23).
  ///
  /// - Returns: the letter as it is to be kept: with its file's whole path, and whether it was copied.
  /// - Throws: why it did not go; nothing is to be recorded then.
  func send(_ letter: KeepLetter) throws(Failure) -> KeepLetter {
    var letter = letter
    switch letter.way {
    case .printed: break
    case .file:
      letter.place = LetterFile.path(letter.place.trimmed)
      try LetterFile.write(letter.text, to: letter.place)
    case .mail:
      letter.to = letter.to.trimmed
      try mail(letter.text, to: letter.to)
    }
    letter.isCopied = hasCopies && copy(letter)
    return letter
  }

  /// Of a letter that could not be recorded, the file goes again; a mail cannot be called back.
  func takeBack(_ letter: KeepLetter) {
    if letter.way == .file { LetterFile.remove(letter.place) }
  }

  /// The coordinator is sent a copy of what goes out.
  var hasCopies: Bool { !commands.mail.isEmpty && commands.coordinator != nil }

  /// What is said where a mail went and could not be recorded.
  static func unrecorded(_ letter: KeepLetter, _ words: String) -> String {
    guard letter.way == .mail else { return words }
    return "The mail went, and could not be recorded. Do not send it again: record it with "
      + "“haven letter send --mail --sent-already”. \(words)"
  }

  private func copy(_ letter: KeepLetter) -> Bool {
    guard let coordinator = commands.coordinator else { return false }
    if letter.way == .mail, letter.to == coordinator { return true }
    do {
      try mail(letter.text, to: coordinator)
      return true
    } catch {
      return false
    }
  }

  /// What the command prints is not passed on: it may name whom the letter is for.
  func mail(_ text: String, to address: String) throws(Failure) {
    guard !commands.mail.isEmpty else {
      throw Failure(
        .badInput,
        "No mail command is set up here: mail.command in \(HouseCommands.fileName). "
          + "Nothing was sent.")
    }
    if let problem = LetterAddress.problem(address) { throw Failure(.badInput, problem) }
    let delivery = Delivery.run(
      commands.mail + [address], message: text, timeout: commands.timeout)
    guard delivery.exitStatus != 0 else { return }
    let how = delivery.exitStatus.map { "ended with exit code \($0)" } ?? "did not end by itself"
    throw Failure(
      .inputOutput,
      "The mail command \(commands.mail[0]) \(how). Nothing is recorded as sent.")
  }
}
