import CLinux
import HavenDomain

/// The commands by which the house reaches its people: `haven.conf` beside the key.
///
/// ```
/// notify.command = /usr/local/bin/page                    # every rung
/// notify.clinical-director.command = /usr/local/bin/page --group directors
/// notify.timeout = 20 s                                  # at most 60 s
/// dispatch.command = /usr/local/bin/send-to-centre
/// mail.command = /usr/bin/mail -s "A letter from us"     # the address comes last
/// mail.coordinator = records@house.example               # gets a copy of each letter
/// ```
/// A command is run without a shell: words are split at blanks, and quotes `"…"` keep blanks
/// together. The message comes on its standard input.
struct HouseCommands: Hashable, Sendable {
  /// For every rung that has none of its own.
  var notify: [String] = []
  var rungs: [Role: [String]] = [:]
  var dispatch: [String] = []
  /// For letters; the address is added to its words.
  var mail: [String] = []
  /// Who gets a copy of each letter (CC-23).
  var coordinator: String?
  var timeout = Duration.seconds(20)

  static let none = HouseCommands()
  static let fileName = "haven.conf"
  static let sizeLimit = 65_536
  /// In seconds. Shorter than `PagerMessage.claimTime`, or another console would run a message's
  /// command while it still runs.
  static let timeoutLimit = 60
  /// Rungs that can have a command.
  static let roles: [Role] = [.supervisor, .clinicalDirector, .executiveOnCall]

  /// The command for a rung; empty where the house has none.
  func command(for role: Role?) -> [String] {
    role.flatMap { rungs[$0] } ?? notify
  }

  /// The rungs that something can be carried for.
  var reachable: [Role] { Self.roles.filter { !command(for: $0).isEmpty } }
  var isEmpty: Bool { reachable.isEmpty && dispatch.isEmpty }

  /// Reads the file; where there is none, the house has no commands.
  ///
  /// It is opened once, and what is looked at is what is read: nobody can change it in between.
  ///
  /// - Parameter isInstalled: the program has a group that opens the records: then only root says
  ///   what it runs, and only in the installed place.
  /// - Throws: what stands against it, with file and line.
  static func load(
    from path: String, isInstalled: Bool = getegid() != getgid()
  ) throws(Failure) -> HouseCommands {
    let file = haven_open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NOCTTY | O_NONBLOCK, 0)
    guard file >= 0 else {
      let code = haven_errno()
      if code == ENOENT || code == ENOTDIR { return .none }
      throw code == ELOOP
        ? Failure(
          .badInput, "\(path) is a link: its commands are not run. Put the file itself there.")
        : Failure(.inputOutput, "\(path) cannot be read.")
    }
    defer { close(file) }
    if isInstalled, path != "\(Places.installedConfig)/\(fileName)" {
      throw Failure(
        .badInput,
        "\(path): the installed program runs the commands of "
          + "\(Places.installedConfig)/\(fileName) and no others.")
    }
    try check(file, path, isInstalled)
    guard let bytes = SmallFile.read(open: file, limit: sizeLimit) else {
      throw Failure(.inputOutput, "\(path) cannot be read.")
    }
    return try parse(bytes, of: path)
  }

  private static func check(_ file: Int32, _ path: String, _ isInstalled: Bool) throws(Failure) {
    var about = stat()
    guard fstat(file, &about) == 0, about.st_mode & UInt32(S_IFMT) == UInt32(S_IFREG) else {
      throw Failure(.badInput, "\(path) is no file of text: its commands are not run.")
    }
    guard about.st_uid == 0 || about.st_uid == getuid() && !isInstalled,
      about.st_mode & 0o022 == 0
    else {
      throw Failure(
        .badInput,
        "\(path) can be written by others: its commands are not run. "
          + "Give it to root or yourself alone: chmod go-w \(path)")
    }
  }

  private static func parse(_ bytes: [UInt8], of path: String) throws(Failure) -> HouseCommands {
    do {
      return try HouseCommands(parsing: String(decoding: bytes, as: UTF8.self))
    } catch {
      throw Failure(.badInput, "\(path), line \(error.line): \(error.words)")
    }
  }

  /// What is wrong in the file, and in which line.
  struct ParseError: Error, Hashable {
    var line: Int
    var words: String
  }

  init() {}

  init(parsing text: String) throws(ParseError) {
    var seen: Set<String> = []
    let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    for (index, line) in lines.enumerated() {
      let content = Self.withoutComment(line)
      guard !content.isEmpty else { continue }
      do {
        try take(content, &seen)
      } catch {
        throw ParseError(line: index + 1, words: error.words)
      }
    }
  }

  private struct Wrong: Error { var words: String }

  private mutating func take(_ content: String, _ seen: inout Set<String>) throws(Wrong) {
    guard let equals = content.firstIndex(of: "=") else {
      throw Wrong(words: "“\(content)” is no setting. Write key = value.")
    }
    let key = Self.trimmed(content[..<equals])
    let value = Self.trimmed(content[content.index(after: equals)...])
    guard seen.insert(key).inserted else {
      throw Wrong(words: "\(key) is set twice. Keep one of the two.")
    }
    switch key {
    case "notify.command": notify = try Self.command(value)
    case "dispatch.command": dispatch = try Self.command(value)
    case "mail.command": mail = try Self.command(value)
    case "mail.coordinator":
      if let problem = LetterAddress.problem(value) { throw Wrong(words: problem) }
      coordinator = value
    case "notify.timeout": timeout = try Self.seconds(value)
    default:
      guard let role = Self.roles.first(where: { key == "notify.\(Self.name($0)).command" }) else {
        let keys = [
          "notify.command", "notify.timeout", "dispatch.command", "mail.command",
          "mail.coordinator",
        ]
        let all = keys + Self.roles.map { "notify.\(Self.name($0)).command" }
        throw Wrong(
          words: "There is no setting “\(key)”. There is: \(all.joined(separator: ", ")).")
      }
      rungs[role] = try Self.command(value)
    }
  }

  /// `clinical-director`
  static func name(_ role: Role) -> String {
    switch role {
    case .executiveOnCall: "executive"
    default: role.words.split(separator: " ").joined(separator: "-")
    }
  }

  private static func seconds(_ value: String) throws(Wrong) -> Duration {
    let number = value.hasSuffix("s") ? trimmed(value.dropLast()) : value
    guard let count = Int(number), (1...timeoutLimit).contains(count) else {
      throw Wrong(words: "“\(value)” is no time for a command. Write 1 s to \(timeoutLimit) s.")
    }
    return .seconds(count)
  }

  /// The words of a command, quotes off; the first is an absolute path.
  private static func command(_ value: String) throws(Wrong) -> [String] {
    var words: [String] = []
    var word = ""
    var isQuoted = false
    var hasWord = false
    for character in value {
      switch character {
      case "\"":
        isQuoted.toggle()
        hasWord = true
      case " ", "\t":
        if isQuoted {
          word.append(character)
        } else if hasWord {
          words.append(word)
          (word, hasWord) = ("", false)
        }
      default:
        word.append(character)
        hasWord = true
      }
    }
    guard !isQuoted else { throw Wrong(words: "A quote is opened and not closed.") }
    if hasWord { words.append(word) }
    guard let program = words.first, program.hasPrefix("/") else {
      throw Wrong(
        words: "A command begins with the whole path of a program, such as /usr/bin/mail.")
    }
    return words
  }

  private static func withoutComment(_ line: Substring) -> String {
    let content = trimmed(line)
    guard !content.hasPrefix("#") else { return "" }
    return content.startOfComment.map { trimmed(content[..<$0]) } ?? content
  }

  private static func trimmed(_ text: some StringProtocol) -> String {
    let rest = text.drop(while: \.isWhitespace)
    guard let last = rest.lastIndex(where: { !$0.isWhitespace }) else { return "" }
    return String(rest[...last])
  }
}

extension String {
  /// Where a comment begins that follows a setting.
  fileprivate var startOfComment: Index? {
    var isQuoted = false
    var previous: Character = " "
    for index in indices {
      if self[index] == "\"" { isQuoted.toggle() }
      if self[index] == "#", !isQuoted, previous.isWhitespace { return index }
      previous = self[index]
    }
    return nil
  }
}
