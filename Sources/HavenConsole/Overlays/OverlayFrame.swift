import Canvas

/// The box that overlays stand in: centred, no larger than it needs, never larger than the body.
enum OverlayFrame {
  static func draw(
    _ title: String, width: Int, height: Int, into surface: inout Surface, in body: Rect
  ) -> Rect {
    // Where a frame would take all the room there is only what it frames.
    guard body.height >= 5 else {
      surface.fill(body, role: .text)
      return body.inset(left: 1, right: 1)
    }
    let width = min(width + 4, body.width)
    let height = min(height + 2, body.height)
    let box = Rect(
      x: body.x + (body.width - width) / 2, y: body.y + (body.height - height) / 2,
      width: width, height: height)
    surface.fill(box, role: .text)
    let glyphs = surface.glyphs
    for y in box.y..<box.maxY {
      surface.fill(Rect(x: box.x, y: y, width: 1, height: 1), glyphs.vertical, role: .focusBorder)
      surface.fill(
        Rect(x: box.maxX - 1, y: y, width: 1, height: 1), glyphs.vertical, role: .focusBorder)
    }
    let bottom = box.splitBottom(1).bottom
    surface.fill(bottom, glyphs.horizontal, role: .focusBorder)
    corner(glyphs.bottomLeft, bottom.x, bottom.y, &surface)
    corner(glyphs.bottomRight, bottom.maxX - 1, bottom.y, &surface)
    _ = Panel(DisplayText(title)).draw(into: &surface, in: box.splitTop(1).top, isFocused: true)
    corner(glyphs.topRight, box.maxX - 1, box.y, &surface)
    return box.inset(left: 2, top: 1, right: 2, bottom: 1)
  }

  private static func corner(
    _ glyph: Unicode.Scalar, _ x: Int, _ y: Int, _ surface: inout Surface
  ) {
    surface.fill(Rect(x: x, y: y, width: 1, height: 1), glyph, role: .focusBorder)
  }
}
