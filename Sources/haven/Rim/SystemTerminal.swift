import CLinux

/// Where the program runs, for the audit row.
enum SystemTerminal {
  /// `pts/3`, or nothing where there is no terminal.
  static var name: String {
    guard let path = ttyname(STDIN_FILENO) else { return "" }
    let name = String(cString: path)
    return name.hasPrefix("/dev/") ? String(name.dropFirst(5)) : name
  }
}
