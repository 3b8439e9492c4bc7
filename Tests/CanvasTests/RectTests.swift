import Canvas
import Testing

@Suite struct RectTests {
  @Test(arguments: [-3, 0, 1, 5, 10, 99])
  func `a split gives two parts that make the whole, at any size`(cut: Int) {
    for size in [Size(width: 0, height: 0), Size(width: 1, height: 1), Size(width: 9, height: 6)] {
      let whole = Rect(x: 2, y: 3, width: size.width, height: size.height)
      let (top, belowTop) = whole.splitTop(cut)
      let (aboveBottom, bottom) = whole.splitBottom(cut)
      let (left, rightOfLeft) = whole.splitLeft(cut)
      let (leftOfRight, right) = whole.splitRight(cut)
      for (first, second) in [(top, belowTop), (aboveBottom, bottom)] {
        #expect(first.height + second.height == whole.height && second.y == first.maxY)
        #expect(first.width == whole.width && first.y == whole.y)
      }
      for (first, second) in [(left, rightOfLeft), (leftOfRight, right)] {
        #expect(first.width + second.width == whole.width && second.x == first.maxX)
        #expect(first.height == whole.height && first.x == whole.x)
      }
      #expect(top.height == min(max(0, cut), whole.height))
      #expect(bottom.height == top.height && right.width == left.width)
    }
  }

  @Test func `margins take what there is and no more`() {
    let rect = Rect(x: 0, y: 0, width: 5, height: 2)
    #expect(rect.inset(left: 1, top: 1) == Rect(x: 1, y: 1, width: 4, height: 1))
    #expect(rect.inset(left: 1, right: 1, bottom: 1) == Rect(x: 1, y: 0, width: 3, height: 1))
    #expect(rect.inset(left: 4, right: 4).isEmpty)
  }

  @Test func `rectangles that do not meet have nothing in common`() {
    let rect = Rect(x: 1, y: 1, width: 3, height: 3)
    #expect(rect.intersection(Rect(x: 4, y: 1, width: 3, height: 3)).isEmpty)
    #expect(
      rect.intersection(Rect(x: 3, y: 2, width: 9, height: 1))
        == Rect(x: 3, y: 2, width: 1, height: 1))
    #expect(rect.contains(Point(x: 3, y: 3)) && !rect.contains(Point(x: 4, y: 3)))
  }
}
