import HavenDomain

/// An audit of the register, for programs.
struct RegisterAuditJSON: Encodable {
  struct Piece: Encodable {
    var number: String
    var kind: String
    var stage: String
    var area: String
    var isDone: Bool
    var findings: [String: Nullable<String>]
    var note: String

    init(_ piece: AuditPiece) {
      number = piece.number.description
      kind = piece.kind.rawValue
      stage = piece.stage.rawValue
      area = piece.areaName
      isDone = piece.isDone()
      findings = Dictionary(
        uniqueKeysWithValues: piece.checks().map {
          ($0.dashed, Nullable(piece.findings[$0]?.dashed))
        })
      note = piece.note
    }
  }

  var audit: Int64
  var drawnAt: String
  var drawnBy: String
  var size: String
  var scope: String
  var from: String
  var to: String
  var seed: UInt64
  var population: Int
  var done: Int
  var shortcomings: Int
  var pieces: [Piece]

  init(_ audit: RegisterAudit) {
    self.audit = audit.id.rawValue
    drawnAt = TimeWords.iso(audit.drawnAt)
    drawnBy = audit.drawnBy
    size = audit.draw.size.words
    scope = audit.draw.scope.rawValue
    from = TimeWords.iso(audit.draw.from)
    to = TimeWords.iso(audit.draw.to)
    seed = audit.draw.seed
    population = audit.population
    done = audit.done
    shortcomings = audit.shortcomings
    pieces = audit.pieces.map(Piece.init)
  }
}

/// The audits so far, for programs.
struct AuditBookJSON: Encodable {
  struct Line: Encodable {
    var audit: Int64
    var drawnAt: String
    var drawnBy: String
    var pieces: Int
  }

  var nextDue: Nullable<String>
  var isDue: Bool
  var audits: [Line]

  init(_ book: AuditBook, now: Instant, zone: Zone) {
    nextDue = Nullable(book.nextDue(zone: zone).map(TimeWords.isoDay))
    isDue = book.isDue(now: now, zone: zone)
    audits = book.audits.map {
      Line(
        audit: $0.id.rawValue, drawnAt: TimeWords.iso($0.drawnAt), drawnBy: $0.drawnBy,
        pieces: $0.pieces)
    }
  }
}

/// Audits of the register, for people.
enum RegisterAuditSheet {
  static func words(_ book: AuditBook, now: Instant, zone: Zone) -> String {
    var lines = Lines()
    lines.add("\(book.words(now: now, zone: zone)).")
    guard !book.audits.isEmpty else { return lines.text }
    var table = TextTable("Audit", "Drawn", "By", "Pieces", trailing: [0, 3])
    for line in book.audits {
      table.add(
        "\(line.id.rawValue)", TimeWords.date(zone.wallTime(at: line.drawnAt).date), line.drawnBy,
        "\(line.pieces)")
    }
    return lines.text + table.text
  }

  static func words(_ audit: RegisterAudit, zone: Zone) -> String {
    func day(_ instant: Instant) -> String { TimeWords.date(zone.wallTime(at: instant).date) }
    var lines = Lines()
    let scope = audit.draw.scope == .all ? "" : " \(audit.draw.scope.words)"
    lines.add(
      "Audit \(audit.id.rawValue): \(audit.pieces.count) of \(audit.population)\(scope), received "
        + "\(day(audit.draw.from)) to \(day(audit.draw.to - .seconds(1))).")
    lines.add(
      "Drawn \(day(audit.drawnAt)) by \(audit.drawnBy), by the number \(audit.draw.seed). "
        + "\(audit.done) done, \(audit.shortcomings) answered no.")
    for piece in audit.pieces {
      lines.add("")
      lines.add(
        "\(piece.number)  \(piece.kind.words), \(piece.stage.words), \(piece.areaName)")
      for check in piece.checks() {
        let found = piece.findings[check]
        let mark =
          switch found {
          case nil: "[ ]"
          case .yes: "[x]"
          case .no: "[!]"
          case .notFitting: "[-]"
          }
        lines.add("  \(mark) \(check.words)" + (found.map { ": \($0.words)" } ?? ""))
      }
      lines.add("  Note", piece.note)
    }
    return lines.text
  }
}
