import Foundation
import HavenDomain
import Testing

@Suite("What goes through the desk")
struct RoundTripTests {
  private func again<Value: Codable & Hashable>(_ value: Value) throws -> Value {
    try JSONDecoder().decode(Value.self, from: JSONEncoder().encode(value))
  }

  private func expectSame<Value: Codable & Hashable>(_ value: Value) throws {
    #expect(try again(value) == value)
  }

  @Test("comes out of JSON as it went in: every request")
  func requests() throws {
    for request in Samples.requests { try expectSame(request) }
  }

  @Test("comes out of JSON as it went in: every reply")
  func replies() throws {
    for reply in Samples.replies { try expectSame(reply) }
  }

  @Test("comes out of JSON as it went in: every refusal", arguments: RefusalTests.all)
  func refusals(_ refusal: Refusal) throws {
    try expectSame(refusal)
  }

  @Test("comes out of JSON as it went in: every place in the queue")
  func positions() throws {
    let positions: [ReadQueue.Position] = [
      .top, .bottom, .after(Samples.place), .before(Samples.place), .from(Samples.place),
    ]
    for position in positions { try expectSame(ReadQueue(position: position, count: 1)) }
    try expectSame(ReadContact(.id(Samples.contact)))
    try expectSame(Zones.lordHowe)
    try expectSame(
      NewOrganisation(
        name: "Haven", administrator: "Robin Osei", unixUser: 0, zone: "UTC", isDrill: true))
  }

  @Test("has a reply of each kind that a request names")
  func replyTypes() {
    let sampled = Set(Samples.replies.map { String(describing: type(of: $0)) })
    for request in Samples.requests {
      let reply = replyName(request)
      #expect(sampled.contains(reply), "\(type(of: request)) replies \(reply)")
    }
  }

  private func replyName<R: Request>(_ request: R) -> String { String(describing: R.Reply.self) }

  @Test("is all among the samples: every request that the sources declare")
  func allSampled() throws {
    let declared = try declaredRequests()
    #expect(declared.count >= 28)
    #expect(Set(Samples.requests.map { String(describing: type(of: $0)) }) == declared)
  }

  @Test("leaves an audit action of its own, but for those that read one thing two ways")
  func actions() {
    let shared = Dictionary(grouping: Samples.requests) { type(of: $0).action }
      .filter { $0.value.count > 1 }
    #expect(Set(shared.keys) == [.draftOpened, .rotaChanged])
    let raw = AuditAction.allCases.map(\.rawValue)
    #expect(raw.allSatisfy { $0.split(separator: ".").count == 2 })
    let used = Set(Samples.requests.map { type(of: $0).action })
    #expect(Set(AuditAction.allCases).subtracting(used) == [.databaseCreated])
  }

  @Test("changes records only with a request id")
  func changes() {
    for request in Samples.requests {
      let reads = ["VerifyAudit", "List", "Find", "Read", "Reveal", "OpenDraft", "Preview"]
      let name = String(describing: type(of: request))
      let isRead = reads.contains { name.hasPrefix($0) } && name != "ReadBackFact"
      #expect((request is any Change) != isRead, "\(name)")
    }
  }

  private func declaredRequests() throws -> Set<String> {
    let sources = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().appending(
        path: "Sources/HavenDomain")
    let files = FileManager.default.enumerator(at: sources, includingPropertiesForKeys: nil)
    var names: Set<String> = []
    for case let file as URL in files ?? .init() where file.pathExtension == "swift" {
      for line in try String(contentsOf: file, encoding: .utf8).split(separator: "\n") {
        let words = line.split { !$0.isLetter }.map(String.init)
        if words.count == 4, words[1] == "struct", ["Request", "Change"].contains(words[3]) {
          names.insert(words[2])
        }
      }
    }
    return names
  }
}
