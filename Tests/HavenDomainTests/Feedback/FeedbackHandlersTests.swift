import HavenDomain
import Testing

/// Who handles what: the nine shipped areas, every part, and who may be out of office.
@Suite("Who handles feedback")
struct FeedbackHandlersTests {
  /// Area, then who investigates, draws lessons, hears appeals; then the same where Manager 1 is out,
  /// where Managers 1 and 2 are out, and where Manager 3 is out. `-`: a substitute is needed.
  static let table = """
    1 | Calder Calder Reyes | Reyes Reyes - | Reyes Reyes - | Calder Calder -
    2 | Wren Wren Reyes | Reyes Reyes - | Reyes Reyes - | Wren Wren -
    3 | Lund Lund Reyes | Reyes Reyes - | Reyes Reyes - | Lund Lund -
    4 | Marsh Marsh Reyes | Reyes Reyes - | Reyes Reyes - | Marsh Marsh -
    5 | Fenwick Grove Reyes | Grove Grove Reyes | Reyes Reyes - | Fenwick Grove -
    6 | Fenwick Grove Reyes | Grove Grove Reyes | Reyes Reyes - | Fenwick Grove -
    7 | Reyes Reyes - | - - - | - - - | - - -
    8 | Holm Grove Reyes | Grove Grove Reyes | Reyes Reyes - | Holm Grove -
    9 | Adair Grove Reyes | Grove Grove Reyes | Reyes Reyes - | Adair Grove -
    """

  struct Line: Sendable, CustomTestStringConvertible {
    var area: ServiceArea
    var away: Set<String>
    var surnames: [String]
    var testDescription: String { "\(area.name), away: \(away.sorted())" }
  }

  static let lines: [Line] = table.split(separator: "\n").flatMap { row in
    let cells = row.split(separator: "|").map { cell in
      cell.split(separator: " ").map(String.init)
    }
    let area = ServiceArea.shipped[(Int(cells[0][0]) ?? 1) - 1]
    let away: [Set<String>] = [
      [], [area.manager1], [area.manager1, area.manager2], [area.manager3],
    ]
    return zip(away, cells.dropFirst()).map { Line(area: area, away: $0, surnames: $1) }
  }

  @Test(
    "CC-13 ES-07 AP-07 C20 each part has its manager, the next one up, or asks", arguments: lines)
  func handlers(line: Line) {
    let handlers = FeedbackHandlers(.complaint, area: line.area, away: line.away)
    let found = handlers.all.map { $0.name?.split(separator: " ").last.map(String.init) ?? "-" }
    #expect(found == line.surnames)
    for handler in handlers.all where handler.name == nil {
      #expect(handler.why.contains("name a substitute for the \(handler.part.words)"))
    }
  }

  @Test("CC-13 all nine areas stand in the table, each part of each in four situations")
  func complete() {
    #expect(Self.lines.count == 36 && Self.lines.allSatisfy { $0.surnames.count == 3 })
    #expect(Set(Self.lines.map(\.area.id)).count == ServiceArea.shipped.count)
  }

  private let fellside = ServiceArea.shipped[5]
  private let central = ServiceArea.shipped[6]

  @Test("ES-07 the words name who is out, who has it now, and the source")
  func words() {
    let out = FeedbackHandlers(.complaint, area: fellside, away: ["Leila Fenwick"])
    #expect(
      out.handler(of: .investigation).why == "Leila Fenwick is out of office: "
        + "the next manager up, Anselm Grove (S3, Logging a Complaint)")
    let less = FeedbackHandlers(.dissatisfaction, area: fellside, away: ["Leila Fenwick"])
    #expect(less.handler(of: .investigation).why.hasSuffix("(S3, Logging dissatisfaction)"))
    #expect(less.all.map(\.part) == [.investigation])
    #expect(FeedbackHandlers(.compliment, area: fellside).all.isEmpty)
    let blank = FeedbackHandlers(.complaint, area: central).handler(of: .lessons)
    #expect(
      blank.words == "Lessons: Ottoline Reyes. Manager 1, for Central Service has no Manager 2.")
  }

  @Test("AP-07 C20 whoever investigated does not hear the appeal: the words ask for a substitute")
  func ownWork() {
    let next = FeedbackHandlers(.complaint, area: central).handler(of: .appeal)
    #expect(next.name == nil && next.why.hasPrefix("Ottoline Reyes investigates it: "))
    let done = FeedbackHandlers(.complaint, area: fellside, investigators: ["Ottoline Reyes"])
    #expect(
      done.handler(of: .appeal).why == "Ottoline Reyes investigated it: name a substitute for the "
        + "appeal (Housing Ombudsman Code 6.13)")
    let other = FeedbackHandlers(.complaint, area: central, investigators: ["Tobias Wren"])
    #expect(other.handler(of: .appeal).name == "Ottoline Reyes")
  }

  @Test("ES-07 C20 a substitute has the part, unless away or in review of their own work")
  func substitutes() {
    var handlers = FeedbackHandlers(.complaint, area: central)
    handlers.substitutes[.appeal] = .init("Petra Holm", why: "put in by the coordinator: C20")
    #expect(handlers.handler(of: .appeal).name == "Petra Holm")
    #expect(handlers.handler(of: .appeal).why == "put in by the coordinator: C20")
    handlers.away = ["Petra Holm"]
    #expect(handlers.handler(of: .appeal).name == nil)
    handlers.away = []
    handlers.investigators = ["Petra Holm"]
    #expect(handlers.handler(of: .appeal).name == "Ottoline Reyes")
    handlers.substitutes = [.investigation: .init("Petra Holm", why: "")]
    handlers.investigators = []
    #expect(handlers.handler(of: .appeal).name == "Ottoline Reyes", "Petra Holm investigates")
  }

  @Test(
    "AP-07 who may do a part: its handler, the coordinator for them, and nobody their own appeal")
  func guarded() throws {
    let handlers = FeedbackHandlers(.complaint, area: fellside, investigators: ["Leila Fenwick"])
    func why(_ part: FeedbackPart, _ name: String, coordinator: Bool = false) -> String? {
      handlers.whyNot(part, by: name, isCoordinator: coordinator)
    }
    #expect(why(.investigation, "Leila Fenwick") == nil && why(.lessons, "Anselm Grove") == nil)
    #expect(why(.appeal, "Ottoline Reyes") == nil)
    #expect(why(.lessons, "Cora Data", coordinator: true) == nil)
    #expect(why(.appeal, "Cora Data", coordinator: true) == nil)
    let others = try #require(why(.lessons, "Leila Fenwick"))
    #expect(others.hasPrefix("Anselm Grove has the lessons (S3"), "\(others)")
    for isCoordinator in [false, true] {
      let own = try #require(why(.appeal, "Leila Fenwick", coordinator: isCoordinator))
      #expect(own.contains("6.13") && own.contains("Ask the coordinator to name a substitute"))
    }
    let open = FeedbackHandlers(.complaint, area: central)
    #expect(open.whyNot(.appeal, by: "Cora Data", isCoordinator: true) != nil, "names one first")
    #expect(open.whyNot(.investigation, by: "Ottoline Reyes", isCoordinator: false) == nil)
  }

  @Test("CC-13 an area without managers asks for a substitute")
  func empty() {
    var area = central
    area.manager1 = ""
    area.manager3 = ""
    let all = FeedbackHandlers(.complaint, area: area).all
    #expect(all.allSatisfy { $0.name == nil && $0.why.hasPrefix("no manager of") })
  }
}
