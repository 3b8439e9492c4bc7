import CLinux

/// The variables that the program was started with.
enum Environment {
  /// Nil when it is not set, or set to nothing.
  static func value(_ name: String) -> String? {
    guard let start = getenv(name), start.pointee != 0 else { return nil }
    return String(cString: start)
  }
}
