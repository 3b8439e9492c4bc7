import Canvas
import HavenDomain

/// The list of steps over a form: what is done, where we are.
enum FormHeading {
  /// ` 1 Safety 3/8 [2 Identity 0/9] ... Review `; on narrow screens only the step that shows has
  /// its name.
  ///
  /// - Parameter showsPart: which part of its step shows is said here, for there is no row for it.
  static func draw(
    _ form: FormState, into surface: inout Surface, in row: Rect, showsPart: Bool
  ) {
    var room = row
    for (step, name) in names(form, width: row.width, showsPart: showsPart).enumerated() {
      let isHere = step == form.step
      let used = surface.draw(
        DisplayText(name), in: room, role: isHere ? .focusTitle : .label,
        emphasis: isHere ? .bold : [])
      room = room.inset(left: used)
    }
  }

  /// `2 Identity and consent (2 of 4): who and where`; nothing for a step of one part.
  static func drawPart(_ form: FormState, into surface: inout Surface, in row: Rect) {
    guard let (place, count) = place(form) else { return }
    let step = form.form.steps[form.step]
    let part = form.form.part(form.page).title
    let head = "\(form.step + 1) \(step.title) (\(place) of \(count))"
    let words = DisplayText("\(head): \(part)")
    let room = row.inset(left: 1, right: 1)
    surface.draw(
      words.width <= room.width ? words : DisplayText("(\(place) of \(count)) \(part)"), in: room,
      role: .heading)
  }

  /// Of the parts of this step that ask anything, which one shows.
  private static func place(_ form: FormState) -> (place: Int, count: Int)? {
    guard !form.isReview else { return nil }
    let pages = form.form.shownPages(step: form.step, form.draft.answers)
    guard form.form.steps[form.step].parts.count > 1,
      let index = pages.firstIndex(of: form.page)
    else { return nil }
    return (index + 1, pages.count)
  }

  private enum Style: CaseIterable { case full, short, tight, here, numbers }

  /// The fullest that fits.
  private static func names(_ form: FormState, width: Int, showsPart: Bool) -> [String] {
    let part = showsPart ? place(form).map { " (\($0.place) of \($0.count))" } ?? "" : ""
    let all = Style.allCases.map { names(form, style: $0, part: part) }
    return all.first { $0.reduce(0) { $0 + DisplayText($1).width } <= width }
      ?? all.last ?? []
  }

  private static func names(_ form: FormState, style: Style, part: String) -> [String] {
    var names = form.form.steps.enumerated().map { index, step in
      let (done, of) = form.form.progress(step: index, form.draft.answers)
      let isHere = index == form.step
      let first = step.title.split(separator: " ").first.map(String.init) ?? step.title
      let count = "\(done)/\(of)\(isHere ? part : "")"
      return switch style {
      case .full: "\(index + 1) \(step.title) \(count)"
      case .short, .tight: "\(index + 1) \(first) \(count)"
      case .here: isHere ? "\(index + 1) \(first) \(count)" : "\(index + 1) \(count)"
      case .numbers: isHere || part.isEmpty ? "\(index + 1) \(count)" : "\(index + 1)"
      }
    }
    names.append(style == .numbers ? "R" : "Review")
    return names.enumerated().map { step, name in
      if style == .tight { return step == form.step ? " [\(name)]" : " \(name)" }
      return step == form.step ? "[\(name)]" : " \(name) "
    }
  }
}
