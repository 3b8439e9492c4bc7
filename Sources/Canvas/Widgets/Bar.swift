/// A part of a whole: `[######----]`. Always beside words that say the same.
public struct Bar: Equatable, Sendable {
  public var part: Double
  public var isOver: Bool

  /// `part` of `whole`, as in 4 of 7; nothing of nothing is full.
  public init(_ part: Int, of whole: Int) {
    self.init(part: whole > 0 ? Double(part) / Double(whole) : 1, isOver: part > whole)
  }

  /// `part` is from 0 to 1; what lies outside is drawn as the nearer of the two.
  public init(part: Double, isOver: Bool = false) {
    self.part = part.isFinite ? min(max(0, part), 1) : 0
    self.isOver = isOver
  }

  /// Draws brackets and signs across the room; nothing in less than three cells.
  public func draw(into surface: inout Surface, in rect: Rect) {
    let row = rect.row(0)
    guard row.width >= 3 else { return }
    let role: Role = isOver ? .barOver : .bar
    surface.put("[", at: row.origin, role: role)
    surface.put("]", at: Point(x: row.maxX - 1, y: row.y), role: role)
    let inner = row.inset(left: 1, right: 1)
    // Full only when it is: the last cell stays empty until then, the first fills at once.
    let cells = Double(inner.width) * part
    let full = part >= 1 ? inner.width : part > 0 ? max(1, min(inner.width - 1, Int(cells))) : 0
    let (done, open) = inner.splitLeft(full)
    surface.fill(done, surface.glyphs.barFull, role: role)
    surface.fill(open, surface.glyphs.barEmpty, role: role)
  }
}
