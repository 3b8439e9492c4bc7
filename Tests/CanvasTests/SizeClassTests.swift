import Canvas
import Testing

@Suite struct SizeClassTests {
  static let edges: [(Int, Int, SizeClass)] = [
    (120, 32, .wide), (200, 60, .wide), (500, 200, .wide),
    (119, 32, .standard), (120, 31, .standard), (130, 28, .standard), (80, 24, .standard),
    (119, 24, .standard), (80, 60, .standard),
    (79, 24, .tabs), (60, 20, .tabs), (60, 16, .tabs), (100, 20, .tabs), (200, 23, .tabs),
    (80, 23, .tabs), (79, 60, .tabs),
    (59, 24, .board), (40, 10, .board), (40, 6, .board), (200, 15, .board), (60, 15, .board),
    (39, 24, .strip), (40, 5, .strip), (20, 4, .strip), (200, 5, .strip), (1, 1, .strip),
    (0, 0, .strip),
  ]

  @Test("a size has one class, its gaps fall to the smaller", arguments: edges)
  func edge(width: Int, height: Int, expected: SizeClass) {
    #expect(SizeClass(Size(width: width, height: height)) == expected)
  }

  @Test("more room never gives a smaller class")
  func monotonic() {
    let order = SizeClass.allCases
    for height in 1...60 {
      for width in 1...200 {
        let here = order.firstIndex(of: SizeClass(Size(width: width, height: height)))
        let wider = order.firstIndex(of: SizeClass(Size(width: width + 1, height: height)))
        let higher = order.firstIndex(of: SizeClass(Size(width: width, height: height + 1)))
        #expect((here ?? 0) <= (wider ?? 0) && (here ?? 0) <= (higher ?? 0))
      }
    }
  }
}
