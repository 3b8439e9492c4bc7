import Canvas
import HavenDomain

/// The shift page as plain lines, in the words of the console's own: for paper and the command line.
public enum ShiftPrint {
  /// One sentence a line, of any length; none ends in a line feed.
  public static func lines(_ page: ShiftPage, now: Instant, zone: Zone) -> [String] {
    let context = Context(
      now: now, zone: zone, size: Size(width: 80, height: 24),
      entropy: RequestID(high: 0, low: 0))
    return ShiftWords(context, width: context.size.width).sheet(page).map(\.0)
  }
}
