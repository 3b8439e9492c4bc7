import Foundation

/// A Swift file of this repository, and the target that it belongs to.
struct SourceFile: Sendable {
  /// From the root: `Sources/Canvas/Surface.swift`.
  var path: String
  var text: String

  /// The folder below `Sources` or `Tests`.
  var target: String {
    let parts = path.split(separator: "/")
    return parts.count > 1 ? String(parts[1]) : ""
  }

  var name: String { path.split(separator: "/").last.map(String.init) ?? path }
}

/// Something that breaks a rule, as a compiler would say it.
struct Finding: Hashable, CustomStringConvertible {
  var path: String
  var line: Int
  var words: String
  var description: String { "\(path):\(line): \(words)" }
}

/// The files that the rules read, found from where this file lies.
enum Repository {
  static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  static let sources = files(under: "Sources", kind: "swift")
  static let tests = files(under: "Tests", kind: "swift")
  static let shims = files(under: "Sources", kind: "h")

  static func topLevel() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: root.path).sorted()
  }

  private static func files(under folder: String, kind: String) -> [SourceFile] {
    let paths = FileManager.default.enumerator(atPath: root.appending(path: folder).path)
    return (paths?.compactMap { $0 as? String } ?? []).filter { $0.hasSuffix("." + kind) }.sorted()
      .compactMap { path in
        let whole = "\(folder)/\(path)"
        let text = try? String(contentsOf: root.appending(path: whole), encoding: .utf8)
        return text.map { SourceFile(path: whole, text: $0) }
      }
  }
}
