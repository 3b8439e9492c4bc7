import Canvas
import HavenDomain

/// Who else is in the form, and what they wrote where two wrote.
extension FormView {
  /// `M. Ilves is in: Name`, over the fields; on a screen of a few rows there is no room for it.
  func drawCompany(into surface: inout Surface, in rect: Rect) -> Rect {
    guard !form.company.editors.isEmpty, rect.height > 3 else { return rect }
    let (row, rest) = rect.splitTop(1)
    let full = form.company.editors.map { editor in
      let place = editor.field.map { " is in: \(form.label($0))" } ?? " is in this form"
      return editor.name + place
    }
    let names = form.company.editors.map(\.name).joined(separator: ", ") + " in here"
    let all = [full.joined(separator: ".  "), names].map { DisplayText($0) }
    let room = row.inset(left: 1, right: 1)
    let words = all.first { $0.width <= room.width } ?? all[1]
    surface.draw(words, in: room, role: .notice)
    return rest
  }

  /// Their initials at the end of the row of the field that they are in.
  func drawEditors(of field: Field, into surface: inout Surface, in row: Rect) {
    let here = form.company.editors.filter { $0.field == field.id }
    guard !here.isEmpty else { return }
    let words = DisplayText("<" + here.map { Self.initials($0.name) }.joined(separator: " "))
    let room = row.inset(left: max(0, row.width - words.width - 1))
    surface.draw(words, in: room, role: .notice, emphasis: .bold)
  }

  /// `MI` for `M. Ilves`.
  static func initials(_ name: String) -> String {
    name.split(separator: " ").compactMap(\.first).map(String.init).joined()
  }

  /// What somebody else wrote here: kept, and shown, until a person chooses.
  func otherWords(_ field: Field) -> [String] {
    form.otherTexts(field.id).map { other in
      let text = Self.words(other.answer, of: field, options: options)
      let what = "\(other.writer): \(text.shown(400))"
      guard isFocused(field) else { return what }
      return "\(what)  \(ActionCatalogue.key(.choose)) chooses."
    }
  }

  /// An answer in words, whatever the field's kind.
  static func words(
    _ answer: Answer?, of field: Field, options: (Field.Choices) -> [Option]
  ) -> String {
    guard let answer else { return "nothing" }
    guard let text = answer.text else { return answer.words }
    switch field.kind {
    case .yesNo: return text == "yes" ? "Yes" : text == "no" ? "No" : text
    case .tick: return text == "yes" ? "done" : text
    case .choice(let choices): return options(choices).first { $0.id == text }?.label ?? text
    case .several(let all):
      let chosen = Set(text.split(separator: ",").map(String.init))
      return all.filter { chosen.contains($0.id) }.map(\.label).joined(separator: ", ")
    default: return text
    }
  }
}
