/// Which paper.
public struct PaperID: Identifier {
  public let rawValue: Int64
  public init(rawValue: Int64) { self.rawValue = rawValue }
}

/// Paper that came with feedback: scanned, and then destroyed confidentially (PR-06, S3 Appendix 2).
public struct KeptPaper: Codable, Hashable, Sendable {
  /// What it is. The raw value is kept in records.
  public enum Kind: String, CaseIterable, Codable, Sendable {
    case letter, card, form, other
    public var words: String {
      switch self {
      case .letter: "letter"
      case .card: "card"
      case .form: "contact form"
      case .other: "other paper"
      }
    }
  }

  public var id: PaperID
  public var feedback: FeedbackID
  public var number: RecordNumber
  public var kind: Kind
  public var pages: Int
  public var scannedOn: LocalDate
  /// Where the scan lies; empty in lists.
  public var scan: String
  public var recordedBy: String
  public var destroyedAt: Instant?
  public var destroyedBy: String?
  /// How it was destroyed; empty in lists.
  public var how: String
  /// Who saw it; empty where nobody did.
  public var witness: String
  public init(
    id: PaperID, feedback: FeedbackID, number: RecordNumber, kind: Kind, pages: Int,
    scannedOn: LocalDate, scan: String, recordedBy: String, destroyedAt: Instant? = nil,
    destroyedBy: String? = nil, how: String = "", witness: String = ""
  ) {
    self.id = id
    self.feedback = feedback
    self.number = number
    self.kind = kind
    self.pages = pages
    self.scannedOn = scannedOn
    self.scan = scan
    self.recordedBy = recordedBy
    self.destroyedAt = destroyedAt
    self.destroyedBy = destroyedBy
    self.how = how
    self.witness = witness
  }

  /// Scanned, and the paper is still there.
  public var isOwed: Bool { destroyedAt == nil }

  /// `Paper 4: letter, 2 pages`
  public var name: String {
    "Paper \(id.rawValue): \(kind.words), \(pages == 1 ? "1 page" : "\(pages) pages")"
  }

  /// `Paper 4: letter, 2 pages, scanned Mon 2 Nov 2026 (shelf 3), to be destroyed`
  public func words(now: Instant, zone: Zone) -> String {
    let place = scan.isEmpty ? "" : " (\(scan))"
    let scanned = "\(name), scanned \(TimeWords.date(scannedOn))\(place)"
    guard let destroyedAt else { return "\(scanned), the paper is to be destroyed" }
    let when = TimeWords.moment(destroyedAt, now: now, in: zone)
    let who = destroyedBy.map { ", \($0)" } ?? ""
    let means = how.isEmpty ? "" : ": \(how)"
    let seen = witness.isEmpty ? "" : ", seen by \(witness)"
    return "\(scanned), the paper destroyed \(when)\(who)\(means)\(seen)"
  }

  /// What stands against recording it.
  ///
  /// - Parameter today: in the house's zone.
  public static func problems(
    pages: Int, scannedOn: LocalDate, scan: String, today: LocalDate
  ) -> [FormProblem] {
    var problems: [FormProblem] = []
    if !(1...mostPages).contains(pages) {
      problems.append(FormProblem("pages", "Pages: a whole number, 1 to \(mostPages)."))
    }
    if scannedOn > today {
      problems.append(
        FormProblem("scanned", "Scan it first: \(TimeWords.date(scannedOn)) is still to come."))
    }
    if scan.trimmed.isEmpty {
      problems.append(FormProblem("scan", "Say where the scan lies."))
    }
    return problems
  }

  /// Of one entry.
  public static let mostPages = 5_000
}
