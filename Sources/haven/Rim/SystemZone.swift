import CLinux
import HavenDomain

/// The zones of the system's zone database, read without Foundation: the console's start cannot
/// wait for a formatter.
enum SystemZone {
  static let folder = "/usr/share/zoneinfo/"
  private static let fileLimit = 1 << 20
  /// Days, each way: as far as due times and typed dates reach.
  private static let reach = 3 * 366

  /// The zone of an IANA name; UTC where the system has none of that name.
  static func zone(_ identifier: String, at moment: Instant) -> Zone {
    named(identifier, at: moment) ?? .utc
  }

  /// Nil where the system has no such zone, or no zone database.
  static func named(_ identifier: String, at moment: Instant) -> Zone? {
    named(identifier, from: moment - .days(reach), to: moment + .days(reach))
  }

  /// From 1900 to 2100, for calendars: any date that somebody may ask about.
  static func wholeHistory(_ identifier: String) -> Zone? {
    named(
      identifier, from: Instant(seconds: -2_208_988_800), to: Instant(seconds: 4_133_980_800))
  }

  private static func named(
    _ identifier: String, from start: Instant, to end: Instant
  ) -> Zone? {
    guard isName(identifier) else { return nil }
    let bytes = SmallFile.read(folder + identifier, limit: fileLimit)
    if let bytes, let file = ZoneFile(bytes) {
      return file.zone(identifier, from: start, to: end)
    }
    return ["UTC", "Etc/UTC"].contains(identifier)
      ? Zone(identifier: identifier, offsetBefore: 0) : nil
  }

  /// Whether the system knows this name.
  static func exists(_ identifier: String) -> Bool {
    named(identifier, at: Instant(seconds: 0)) != nil
  }

  /// What this machine uses: `$TZ` where it names a zone, else `/etc/localtime`, else UTC.
  static func ofMachine(environment: (String) -> String? = Environment.value) -> String {
    if let typed = environment("TZ") {
      let name = String(typed.hasPrefix(":") ? typed.dropFirst() : typed[...])
      if exists(name) { return name }
    }
    guard let resolved = realpath("/etc/localtime", nil) else { return "UTC" }
    defer { free(resolved) }
    let path = String(cString: resolved)
    return path.hasPrefix(folder) ? String(path.dropFirst(folder.count)) : "UTC"
  }

  /// `Europe/London`: a name within the folder, and no way out of it.
  private static func isName(_ text: String) -> Bool {
    !text.isEmpty && text.utf8.count <= 64
      && text.split(separator: "/", omittingEmptySubsequences: false).allSatisfy { part in
        part.first?.isLetter == true
          && part.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || "_-+".contains($0)) }
      }
  }
}
