/// Where something stands on a surface, in cells from the top left corner; may lie outside of it.
public struct Point: Hashable, Sendable {
  public var x: Int
  public var y: Int

  public init(x: Int, y: Int) {
    self.x = x
    self.y = y
  }
}
