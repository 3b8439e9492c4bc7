import Canvas
import HavenDomain

/// A dull clock and nothing else: nobody's name, number or state.
enum HiddenView {
  static func draw(into surface: inout Surface, _ context: Context) -> Point? {
    let clock = DisplayText(TimeWords.clock(context.now, in: context.zone))
    let date = DisplayText(TimeWords.day(context.zone.wallTime(at: context.now).date))
    let middle = surface.size.height / 2
    for (line, text) in [clock, date].enumerated() {
      let row = Rect(x: 0, y: middle + line, width: surface.size.width, height: 1)
      surface.draw(text, in: row, role: .dim, alignment: .centre)
    }
    return Point(x: 0, y: 0)
  }
}
