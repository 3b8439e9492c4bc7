import Canvas
import Testing

#if canImport(Glibc)
  import Glibc
#endif

/// Screens kept as files beside the tests. `HAVEN_REWRITE=1` writes them anew; look at the diff
/// before you commit it.
enum Golden {
  /// Compares a screen, its role map and its cursor with the file of that name.
  static func expect(
    _ rehearser: Rehearser, _ size: Size, glyphs: GlyphSet, named name: String,
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let (surface, cursor) = rehearser.draw(size, glyphs: glyphs)
    let shown = page(surface, cursor)
    let alphabet = glyphs.isASCII ? "ascii" : "unicode"
    let path = "\(folder)/\(name) \(size.width)x\(size.height) \(alphabet).txt"
    if isRewriting {
      write(shown, to: path)
    } else if let kept = read(path) {
      let hunks = Hunks.between(kept, shown)
      if let hunks { Issue.record("\(path)\n\(hunks)", sourceLocation: sourceLocation) }
    } else {
      Issue.record("No file \(path). HAVEN_REWRITE=1 writes it.", sourceLocation: sourceLocation)
    }
  }

  /// Rows between bars, so that spaces at their ends count; the meaning of each cell; the cursor.
  private static func page(_ surface: Surface, _ cursor: Point?) -> String {
    let rows = surface.text().split(separator: "\n", omittingEmptySubsequences: false)
    let text = rows.map { "|\($0)" }.joined(separator: "\n")
    let place = cursor.map { "row \($0.y), column \($0.x)" } ?? "none"
    return "\(text)\n\ncursor \(place)\n\n\(surface.roleMap())\n"
  }

  private static let folder: String = {
    let parts = #filePath.split(separator: "/", omittingEmptySubsequences: false)
    return parts.dropLast(2).joined(separator: "/") + "/Golden"
  }()

  private static var isRewriting: Bool { getenv("HAVEN_REWRITE") != nil }

  private static func read(_ path: String) -> String? {
    guard let file = fopen(path, "rb") else { return nil }
    defer { fclose(file) }
    var bytes = [UInt8](repeating: 0, count: 262_144)
    let count = fread(&bytes, 1, bytes.count, file)
    return String(decoding: bytes.prefix(count), as: UTF8.self)
  }

  private static func write(_ text: String, to path: String) {
    guard let file = fopen(path, "wb") else {
      Issue.record("Cannot write \(path)")
      return
    }
    defer { fclose(file) }
    _ = fwrite(Array(text.utf8), 1, text.utf8.count, file)
  }
}
