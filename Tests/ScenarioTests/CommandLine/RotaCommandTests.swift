import Rehearsal
import Testing

/// Who is called when, from scripts, on the real binary.
@Suite struct RotaCommandTests {
  private let shell: Shell
  init() throws { shell = try Shell.staffed() }

  private func add(_ role: String, _ staff: String, _ more: String...) throws -> Shell.Outcome {
    try shell.run(
      ["rota", "add", "--duty", role, "--staff", staff, "--from", "now", "--to", "+8h"] + more)
  }

  private func onCall(_ role: String) throws -> String? {
    let board = try shell.run("rota", "list", "--json").object["onCall"] as? [[String: Any]]
    return board?.first { $0["role"] as? String == role }?["staff"] as? String
  }

  @Test("ES-07 a stretch of the rota says who is called, until it is taken off")
  func stretches() throws {
    #expect(try onCall("supervisor") == "R. Osei")
    let added = try add("supervisor", "Ilves", "--json")
    #expect(added.code == 0 && added.object["staff"] as? String == "M. Ilves", "\(added.err)")
    let entry = try #require(added.object["entry"] as? Int)
    #expect(try onCall("supervisor") == "M. Ilves")
    let people = try shell.run("rota", "list").out
    #expect(people.contains("supervisor: M. Ilves, on the rota until "))
    #expect(people.contains("Entry  Role"))
    #expect(try add("clinical-director", "Wren").out.hasPrefix("T. Wren is on call as clinical"))
    let removed = try shell.run("rota", "remove", "\(entry)")
    #expect(removed.code == 0 && removed.out == "Taken off the rota.\n")
    #expect(try onCall("supervisor") == "R. Osei")
  }

  @Test("ES-07 who is away is not called: a substitute is, until they are back")
  func away() throws {
    let away = try shell.run(as: "Wren", "away", "--to", "+2h", "--substitute", "Fry")
    #expect(away.code == 0 && away.out.hasPrefix("Away until "), "\(away.err)")
    #expect(try onCall("clinicalDirector") == "A. Fry")
    let listed = try shell.run("rota", "list").out
    #expect(listed.contains("A. Fry, stands in for T. Wren."))
    let absences = try shell.run("rota", "list", "--json").object["away"] as? [[String: Any]]
    #expect(absences?.map { $0["staff"] as? String } == ["T. Wren"])
    #expect(try shell.run(as: "Wren", "away", "--to", "now").out == "Back.\n")
    #expect(try onCall("clinicalDirector") == "T. Wren")
    #expect(try shell.run(as: "Ilves", "away", "--staff", "Wren", "--to", "+2h").code == 0)
  }

  @Test("what cannot be, is refused in words, and changes nothing")
  func refused() throws {
    let table: [(code: Int32, line: String, words: String)] = [
      (64, "rota add --duty cook --staff Ilves --from now --to +8h", "no role “cook”"),
      (65, "rota add --duty supervisor --staff Nobody --from now --to +8h", "haven staff list"),
      (65, "rota add --duty supervisor --staff Ilves --from soon --to +8h", "--from “soon”"),
      (65, "rota add --duty supervisor --staff Ilves --from +9h --to +8h", "later than the start"),
      (65, "rota add --duty supervisor --staff Stone --from now --to +8h", "may not stand as"),
      (77, "--as Stone rota add --duty supervisor --staff Ilves --from now --to +8h", "the rota"),
      (64, "rota add --duty supervisor", "--staff is needed"),
      (1, "rota remove 99", "no such stretch"), (64, "rota remove first", "no number"),
      (77, "--as Stone away --staff Wren --to +2h", "Your role may not"),
      (64, "away", "--to is needed"), (65, "away --to soon", "--to “soon”"),
    ]
    for row in table {
      let result = try shell.run(row.line.split(separator: " ").map(String.init))
      #expect(result.code == row.code, "\(row.line): \(result.err)")
      #expect(result.err.contains(row.words) && result.out.isEmpty, "\(row.line): \(result.err)")
    }
    let board = try shell.run("rota", "list", "--json").object
    #expect(
      (board["rota"] as? [Any])?.isEmpty == true && (board["away"] as? [Any])?.isEmpty == true)
  }
}
