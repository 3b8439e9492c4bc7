import Canvas

/// What a widget draws, as text rows without the spaces at their ends.
func drawn(
  _ width: Int, _ height: Int, glyphs: GlyphSet = .unicode,
  _ draw: (inout Surface, Rect) -> Void
) -> String {
  var surface = Surface(size: Size(width: width, height: height), glyphs: glyphs)
  draw(&surface, surface.bounds)
  return surface.text()
}
