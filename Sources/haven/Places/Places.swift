import CLinux

/// Where the program's files are: the database, its key, the themes.
///
/// Worked out from what was typed, the environment and what is installed; nothing is opened.
struct Places: Hashable, Sendable {
  /// Absolute, as far as the current folder is known.
  let database: String
  let key: String
  /// Beside the key: the commands by which the house reaches its people.
  var commands: String { besideKey(HouseCommands.fileName) }
  /// Beside the key: the house's own words.
  var words: String { besideKey(HouseWords.fileName) }
  /// Beside the key: the house's own letters, a file for each kind.
  var letters: String { besideKey(HouseLetters.folderName) }
  /// Folders to look for themes in, the nearest to the person first.
  let themes: [String]

  /// What the machine says of itself.
  struct Machine {
    var environment: (String) -> String?
    var currentFolder: String
    /// The folder of the running program.
    var programFolder: String
    var isFolder: (String) -> Bool
  }

  static let installedData = "/var/lib/haven"
  static let installedConfig = "/etc/haven"

  init(_ options: GlobalOptions, machine: Machine = .this) throws(Failure) {
    func absolute(_ path: String) -> String {
      path.hasPrefix("/") ? path : machine.currentFolder + "/" + path
    }
    let home = machine.environment("HOME")
    func base(_ variable: String, _ underHome: String) -> String? {
      if let path = machine.environment(variable), path.hasPrefix("/") { return path }
      return home.map { $0 + "/" + underHome }
    }
    let config = base("XDG_CONFIG_HOME", ".config").map { $0 + "/haven" }
    if let given = options.database ?? machine.environment("HAVEN_DB") {
      database = absolute(given)
    } else if machine.isFolder(Self.installedData) {
      database = Self.installedData + "/haven.db"
    } else if let data = base("XDG_DATA_HOME", ".local/share") {
      database = data + "/haven/haven.db"
    } else {
      throw Failure(.usage, "There is no HOME to keep a database in. Give its path with --db.")
    }
    if let given = options.key ?? machine.environment("HAVEN_KEY") {
      key = absolute(given)
    } else if database == Self.installedData + "/haven.db" {
      key = Self.installedConfig + "/haven.key"
    } else if let config {
      key = config + "/" + Self.keyName(for: database)
    } else {
      throw Failure(.usage, "There is no HOME to keep the key in. Give its path with --key.")
    }
    let near = [config.map { $0 + "/themes" }, machine.programFolder + "/../share/haven/themes"]
    themes = near.compactMap { $0 } + Self.sourceThemes(above: machine)
  }

  private func besideKey(_ name: String) -> String {
    let folder = key.lastIndex(of: "/").map { key[..<$0] } ?? "."
    return "\(folder)/\(name)"
  }

  /// A name of its own for each database: `haven-5f3a90c2.key`.
  static func keyName(for database: String) -> String {
    let name = database.split(separator: "/").last ?? "haven"
    let stem = name.hasSuffix(".db") ? name.dropLast(3) : name
    // FNV-1a: it only has to tell the databases of one person apart.
    let hash = database.utf8.reduce(0xCBF2_9CE4_8422_2325 as UInt64) {
      ($0 ^ UInt64($1)) &* 0x100_0000_01B3
    }
    let digits = String(hash >> 32, radix: 16)
    return "\(stem)-\(String(repeating: "0", count: 8 - digits.count))\(digits).key"
  }

  /// `themes/` beside `Package.swift`, for a program run from where it was built.
  private static func sourceThemes(above machine: Machine) -> [String] {
    var folder = machine.programFolder[...]
    while let slash = folder.lastIndex(of: "/") {
      folder = folder[..<slash]
      if machine.isFolder("\(folder)/Sources/haven") { return ["\(folder)/themes"] }
    }
    return []
  }
}

extension Places.Machine {
  static var this: Places.Machine {
    Places.Machine(
      environment: Environment.value, currentFolder: folder(getcwd(nil, 0)) ?? "",
      programFolder: program, isFolder: isFolder)
  }

  private static func folder(_ path: UnsafeMutablePointer<CChar>?) -> String? {
    guard let path else { return nil }
    defer { free(path) }
    return String(cString: path)
  }

  private static var program: String {
    let path = folder(realpath("/proc/self/exe", nil)) ?? ""
    return path.lastIndex(of: "/").map { String(path[..<$0]) } ?? ""
  }

  private static func isFolder(_ path: String) -> Bool {
    var about = stat()
    return stat(path, &about) == 0 && about.st_mode & UInt32(S_IFMT) == UInt32(S_IFDIR)
  }
}
