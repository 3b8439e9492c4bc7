/// What a command tells the shell at its end (sysexits.h, and 1 as grep has it).
struct ExitCode: RawRepresentable, Hashable, Sendable {
  let rawValue: Int32

  static let done = ExitCode(rawValue: 0)
  /// The question was fine; nothing answers it.
  static let nothingMatched = ExitCode(rawValue: 1)
  static let usage = ExitCode(rawValue: 64)
  static let badInput = ExitCode(rawValue: 65)
  /// Locked, missing, of a newer version, or its key does not fit: mail systems try again.
  static let databaseUnavailable = ExitCode(rawValue: 69)
  static let inputOutput = ExitCode(rawValue: 74)
  static let notAllowed = ExitCode(rawValue: 77)
  /// As a shell reports a program that a signal ended.
  static func signal(_ number: Int32) -> ExitCode { ExitCode(rawValue: 128 + number) }
}
