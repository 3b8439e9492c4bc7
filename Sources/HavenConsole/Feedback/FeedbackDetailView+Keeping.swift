import HavenDomain

extension FeedbackDetailView {
  /// Both marks of what has two.
  static func marks(_ detail: FeedbackDetail, _ context: Context) -> [(String, Role)] {
    detail.marks.map { mark -> (String, Role) in
      let words = mark.words(now: context.now, zone: context.zone).capitalisedFirst
      return (words + ".", mark.state == .missed ? .warning : .dim)
    }
  }

  /// How long the file is kept, a hold, and its paper.
  static func keeping(_ detail: FeedbackDetail, _ context: Context) -> [(String, Role)] {
    detail.keeping.lines(now: context.now, zone: context.zone).map {
      ($0.words, $0.isOwed ? .warning : .text)
    }
  }
}
