import HavenDomain

/// A file in a list of keeping, for programs.
struct KeepingLineJSON: Encodable {
  var number: String
  var kind: String
  var area: String
  var closedOn: String
  var keepUntil: String
  var stays: Nullable<String>

  init(_ line: KeepingLine) {
    number = line.number.description
    kind = line.kind.rawValue
    area = line.areaName
    closedOn = TimeWords.isoDay(line.retention.closedOn)
    keepUntil = TimeWords.isoDay(line.retention.keepUntil)
    stays = Nullable(line.stay?.rawValue)
  }
}

/// What is past its keeping, for programs.
struct PreviewJSON: Encodable {
  var today: String
  var years: Int
  var due: [KeepingLineJSON]
  var stays: [KeepingLineJSON]
  var hasMore: Bool

  init(_ preview: DestructionPreview) {
    today = TimeWords.isoDay(preview.today)
    years = preview.years
    due = preview.due.map(KeepingLineJSON.init)
    stays = preview.stays.map(KeepingLineJSON.init)
    hasMore = preview.hasMore
  }
}

/// A list of files to be destroyed, for programs.
struct DestructionJSON: Encodable {
  var list: Int64
  var state: String
  var proposedAt: String
  var proposedBy: String
  var settledAt: Nullable<String>
  var settledBy: Nullable<String>
  var files: [KeepingLineJSON]

  init(_ list: Destruction) {
    self.list = list.id.rawValue
    state = list.state.rawValue
    proposedAt = TimeWords.iso(list.proposedAt)
    proposedBy = list.proposedByName
    settledAt = Nullable(list.settledAt.map(TimeWords.iso))
    settledBy = Nullable(list.settledByName)
    files = list.lines.map(KeepingLineJSON.init)
  }
}

/// Paper of a file, for programs.
struct PaperJSON: Encodable {
  var paper: Int64
  var feedback: String
  var kind: String
  var pages: Int
  var scannedOn: String
  var destroyedAt: Nullable<String>

  init(_ paper: KeptPaper) {
    self.paper = paper.id.rawValue
    feedback = paper.number.description
    kind = paper.kind.rawValue
    pages = paper.pages
    scannedOn = TimeWords.isoDay(paper.scannedOn)
    destroyedAt = Nullable(paper.destroyedAt.map(TimeWords.iso))
  }
}

/// The book of keeping, for programs.
struct BookJSON: Encodable {
  struct Held: Encodable {
    var number: String
    var kind: String
    var since: String
    var by: String
  }

  var waiting: Nullable<DestructionJSON>
  var past: [DestructionJSON]
  var held: [Held]
  var owed: [PaperJSON]
  var uncleared: Int

  init(_ book: RetentionBook) {
    waiting = Nullable(book.waiting.map(DestructionJSON.init))
    past = book.past.map(DestructionJSON.init)
    held = book.held.map {
      Held(
        number: $0.number.description, kind: $0.kind.rawValue,
        since: TimeWords.iso($0.hold.since), by: $0.hold.by)
    }
    owed = book.owed.map(PaperJSON.init)
    uncleared = book.uncleared
  }
}

/// A mark of a duty that has two, for programs.
struct FeedbackMarkJSON: Encodable {
  var kind: String
  var mark: String
  var at: String
  var rule: String
  var isBreach: Bool
  var state: String

  init(_ mark: FeedbackMark) {
    kind = mark.kind.rawValue
    self.mark = mark.name.rawValue
    at = TimeWords.iso(mark.at)
    rule = mark.rule
    isBreach = mark.isBreach
    state = mark.state.rawValue
  }
}
