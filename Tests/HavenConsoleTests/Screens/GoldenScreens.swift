import Canvas
import Testing

@testable import HavenConsole

@Suite struct GoldenScreens {
  static let sizes = [
    Size(width: 80, height: 24), Size(width: 120, height: 40), Size(width: 60, height: 20),
    Size(width: 40, height: 10), Size(width: 20, height: 4),
  ]

  @Test("each scene looks as it was approved, at every size", arguments: Scene.allCases)
  func screens(scene: Scene) {
    for size in Self.sizes {
      var stage = scene.rehearser
      stage.size = size
      Golden.expect(stage, size, glyphs: .unicode, named: scene.rawValue)
    }
  }

  @Test("each scene can be shown in ASCII alone", arguments: Scene.allCases)
  func ascii(scene: Scene) {
    Golden.expect(
      scene.rehearser, Size(width: 80, height: 24), glyphs: .ascii, named: scene.rawValue)
  }
}
