/// The survey as a plain text, to be printed or mailed, filled in and sent back; `SurveyReading`
/// reads it again.
///
/// It bears no number, no name and no code: what comes back cannot be told from any other (C22).
public enum SurveyForm {
  /// Columns: fits a sheet of paper, and mail that is quoted twice.
  public static let width = 70

  static let improveHint = "Please write here:"
  static let end = "End of the survey. Thank you for your time."

  /// - Parameter house: who asks.
  public static func text(house: String) -> String {
    var lines = [ComplaintSurvey.title, ""]
    lines += wrapped(
      "\(house) would like to know how your complaint was handled. Your answers are kept without "
        + "your name and apart from your complaint. If you leave a way to contact you, it is kept "
        + "apart from your answers.")
    lines.append("")
    lines += wrapped(
      "Put an x in the box of your choice, one for each question, and send this back. Any question "
        + "may be left blank. Please name nobody under question 5.")
    for question in ComplaintSurvey.Question.allCases {
      lines.append("")
      lines += wrapped(
        "\(question.rawValue). " + ComplaintSurvey.words(question, house: house), indent: "   ")
      lines += ComplaintSurvey.options(question).map { "   [ ] \($0.label)" }
      switch question {
      case .improve: lines += ["", "   \(improveHint)", "", ""]
      case .method: lines += ["", "   \(ComplaintSurvey.detailsLabel)", "", ""]
      default: break
      }
    }
    lines += ["", end]
    return lines.map { $0 + "\n" }.joined()
  }

  /// - Parameter indent: before every line but the first.
  private static func wrapped(_ text: String, indent: String = "") -> [String] {
    var lines: [String] = []
    var line = ""
    for word in text.split(separator: " ") {
      if !line.isEmpty, line.count + 1 + word.count > width {
        lines.append(line)
        line = indent + word
      } else {
        line += line.isEmpty ? String(word) : " " + word
      }
    }
    return lines + [line]
  }
}
