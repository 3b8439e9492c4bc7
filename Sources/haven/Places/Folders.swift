import CLinux

/// Makes the folders that a new database needs, for their owner alone.
enum Folders {
  /// The folder of a file, and those above it. What is there stays as it is.
  static func makeAbove(_ file: String) throws(Failure) {
    guard let slash = file.lastIndex(of: "/") else { return }
    let folder = String(file[..<slash])
    var about = stat()
    if folder.isEmpty || stat(folder, &about) == 0 { return }
    try makeAbove(folder)
    guard mkdir(folder, 0o700) != 0, haven_errno() != EEXIST else { return }
    let reason = String(cString: strerror(haven_errno()))
    throw Failure(
      .inputOutput, "The folder \(folder) cannot be made (\(reason)). Choose another place.")
  }
}
