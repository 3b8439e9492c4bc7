import Canvas
import HavenDomain

/// The list of steps over a form: what is done, where we are.
enum FormHeading {
  /// ` 1 Safety 3/8  [2 Identity 0/9] ...  Review`; numbers alone where there is little room.
  static func draw(_ form: FormState, into surface: inout Surface, in row: Rect) {
    let full = names(form, style: .full)
    let short = names(form, style: .short)
    let fits = { (names: [String]) in
      names.reduce(1) { $0 + DisplayText($1).width + 1 } <= row.width
    }
    let shown = fits(full) ? full : fits(short) ? short : names(form, style: .numbers)
    var room = row.inset(left: 1)
    for (page, name) in shown.enumerated() {
      let isHere = page == form.page
      let used = surface.draw(
        DisplayText(name), in: room, role: isHere ? .focusTitle : .label,
        emphasis: isHere ? .bold : [])
      room = room.inset(left: used + 1)
    }
  }

  private enum Style { case full, short, numbers }

  private static func names(_ form: FormState, style: Style) -> [String] {
    var names = form.form.steps.enumerated().map { index, step in
      let (done, of) = form.form.progress(step: index, form.draft.answers)
      let title = step.title.split(separator: " ").first.map(String.init) ?? step.title
      return switch style {
      case .full: "\(index + 1) \(title) \(done)/\(of)"
      case .short: "\(index + 1) \(title)"
      case .numbers: "\(index + 1)"
      }
    }
    names.append(style == .numbers ? "R" : "Review")
    return names.enumerated().map { $0 == form.page ? "[\($1)]" : " \($1) " }
  }
}
