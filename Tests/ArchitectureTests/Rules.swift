import Foundation

/// What `architecture.md` allows, as functions from a file to what breaks it.
enum Rules {
  /// The table of arrows. The toolchain's own modules are no arrows.
  static let mayImport: [String: Set<String>] = [
    "HavenDomain": ["Foundation"],
    "HavenStore": ["HavenDomain", "CSQLite", "CCrypto", "CLinux"],
    "Canvas": [],
    "HavenConsole": ["HavenDomain", "Canvas"],
    "HavenTerminal": ["Canvas", "CNcurses", "CLinux"],
    "haven": [
      "HavenDomain", "HavenStore", "Canvas", "HavenConsole", "HavenTerminal", "CLinux",
      "CCrypto", "Foundation", "FoundationEssentials",
    ],
    "haven-bench": ["HavenDomain", "HavenStore", "Canvas", "HavenConsole", "CLinux"],
  ]
  static let toolchain: Set<String> = ["Swift", "Synchronization"]

  static func imports(_ file: SourceFile) -> [Finding] {
    let allowed = (mayImport[file.target] ?? []).union(toolchain)
    let pattern =
      #"(?:^|[\s;])import\s+(?:(?:struct|class|enum|protocol|func|var|let|typealias)\s+)?(\w+)"#
    return find(pattern, in: SwiftText(file.text).code, of: file) { module in
      allowed.contains(module) ? nil : "\(file.target) may not import \(module)."
    }
  }

  /// Where the clock may be read: at the rim, in the program, and to measure.
  static let readsClocks: Set<String> = ["HavenTerminal", "haven", "haven-bench"]
  private static let clockNames =
    #"clock_gettime|gettimeofday|ContinuousClock|SuspendingClock|SystemClock|DispatchTime"#
    + #"|mach_absolute_time|systemUptime|CFAbsoluteTimeGetCurrent"#

  /// Also what C shims make of a clock: an inline function that reads one is one.
  static func clocks(_ file: SourceFile, shims: [SourceFile] = []) -> [Finding] {
    if readsClocks.contains(file.target) { return [] }
    let names = ([clockNames] + shims.flatMap(clockFunctions)).joined(separator: "|")
    let pattern = #"\b("# + names + #"|Date\s*\(\s*\)|Date\.now|time\s*\(\s*(?:nil|&))"#
    return find(pattern, in: SwiftText(file.text).code, of: file) { read in
      "\(read) reads a clock: take the moment as a parameter."
    }
  }

  static func clockFunctions(_ shim: SourceFile) -> [String] {
    shim.text.components(separatedBy: "static inline").dropFirst().compactMap { function in
      let reads = matches(#"\b(clock_gettime|gettimeofday|time)\s*\("#, in: function)
      let name = matches(#"(\w+)\s*\("#, in: function).first?.text
      return reads.isEmpty ? nil : name
    }
  }

  /// Statements in capitals, or in the shape of a statement whatever the case.
  private static let statements =
    #"\b(SELECT|INSERT|UPDATE|DELETE FROM|PRAGMA|WHERE|ORDER BY|(?i:select\s+\*\s+from"#
    + #"|select\s.+\sfrom\s+\w+\s+(?:where|order|limit|join)\b"#
    + #"|insert\s+into\s+\w+\s*(?:\(|values)"#
    + #"|update\s+\w+\s+set\s|delete\s+from\s+\w+\s+where|(?:create|drop|alter)\s+table\s"#
    + #"|create\s+(?:unique\s+)?index\s|begin\s+immediate))"#

  static func statements(_ file: SourceFile) -> [Finding] {
    if file.target == "HavenStore" { return [] }
    return literals(statements, file) { "“\($0)”: statements live in HavenStore." }
  }

  /// `*Actions.swift` is an action table; `Canvas` spells keys and reads them.
  static func keyNames(_ file: SourceFile) -> [Finding] {
    if file.target == "Canvas" || file.name.hasSuffix("Actions.swift") { return [] }
    let pattern = #"\b((?:Shift-)?F(?:[1-9]|1[0-2])|(?:Ctrl|Alt)-[A-Za-z])\b"#
    return literals(pattern, file) { "“\($0)” is a key's name: action tables alone know keys." }
  }

  /// GP-05, GP-06; “cannot promise” is what ES-05 asks for, “keep promises” what GP-12 quotes (C19).
  /// The lists themselves name them.
  static func neverUse(_ file: SourceFile) -> [Finding] {
    if file.path.hasSuffix("/Words/PhraseList+Shipped.swift") { return [] }
    let pattern =
      #"(?i)\b(unfortunately|can[’']t|guarantee\w*|(?<!cannot )(?<!keep )promise\w*|probably)\b"#
    return literals(pattern, file) { "“\($0)” is on the list of words that we never use." }
  }

  static func length(_ file: SourceFile) -> [Finding] {
    let lines = file.text.split(separator: "\n", omittingEmptySubsequences: false)
    let isGenerated = lines.prefix(5).contains { $0.contains("Generated") }
    // The last line ends with a newline, so there is an empty piece behind it.
    let count = lines.last == "" ? lines.count - 1 : lines.count
    if isGenerated || count <= 500 { return [] }
    return [Finding(path: file.path, line: count, words: "\(count) lines: this is two files.")]
  }

  static let topLevel: Set<String> = ["Package.swift", "Sources", "Tests", "themes"]

  static func topLevel(_ names: [String]) -> [Finding] {
    let found = Set(names.filter { !$0.hasPrefix(".") })
    let strangers = found.subtracting(topLevel).subtracting(["README.md"])
      .map { Finding(path: $0, line: 1, words: "has no place at the top level.") }
    return strangers
      + topLevel.subtracting(found).map { Finding(path: $0, line: 1, words: "is missing.") }
  }

  private static func literals(
    _ pattern: String, _ file: SourceFile, words: (String) -> String
  ) -> [Finding] {
    SwiftText(file.text).literals.flatMap { literal in
      matches(pattern, in: literal.text).map {
        Finding(path: file.path, line: literal.line + $0.line - 1, words: words($0.text))
      }
    }
  }

  private static func find(
    _ pattern: String, in text: String, of file: SourceFile, words: (String) -> String?
  ) -> [Finding] {
    matches(pattern, in: text).compactMap { match in
      words(match.text).map { Finding(path: file.path, line: match.line, words: $0) }
    }
  }

  /// The first group of each match, and its line.
  private static func matches(_ pattern: String, in text: String) -> [(text: String, line: Int)] {
    guard let expression = try? NSRegularExpression(pattern: pattern, options: .anchorsMatchLines)
    else { return [(text: "bad pattern \(pattern)", line: 0)] }
    let whole = text as NSString
    return expression.matches(in: text, range: NSRange(location: 0, length: whole.length)).map {
      let group = $0.range(at: 1)
      let before = whole.substring(to: group.location)
      return (whole.substring(with: group), before.utf8.count { $0 == UInt8(ascii: "\n") } + 1)
    }
  }
}
