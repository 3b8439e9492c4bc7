import Foundation

@testable import Canvas

/// The themes of the repository, by name.
enum ShippedThemes {
  static let names = ["dark", "light", "high-contrast", "colour-blind", "mono", "calm"]
  static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appending(path: "themes")

  static func text(_ name: String) throws -> String {
    try String(contentsOf: folder.appending(path: "\(name).theme"), encoding: .utf8)
  }

  static func theme(_ name: String) throws -> Theme {
    try Theme.parse(try text(name), name: "\(name).theme") { parent in
      try? Theme.parse(text(parent), name: "\(parent).theme")
    }
  }
}
