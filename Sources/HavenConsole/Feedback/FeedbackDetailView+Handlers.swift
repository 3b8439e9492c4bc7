import HavenDomain

extension FeedbackDetailView {
  /// Who does each part and why; copies that were given, and what is still owed.
  static func handlerLines(_ detail: FeedbackDetail) -> [(String, Role)] {
    let handlers = detail.handlers.map { handler in
      (handler.words, handler.name == nil ? Role.warning : .text)
    }
    let copies = detail.copies.map { copy in
      ("\(copy.words)\(copy.staffName.map { ", \($0)" } ?? "").", Role.dim)
    }
    return handlers + detail.owed.map { ($0, .warning) } + copies
  }
}
