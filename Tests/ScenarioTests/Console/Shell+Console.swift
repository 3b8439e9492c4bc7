import Foundation
import Rehearsal
import Testing

/// The people who sit down at the consoles of one organisation, and what comes in for them.
extension Shell {
  /// A console that has read its queue.
  func console(
    as name: String? = nil, columns: Int = 80, rows: Int = 24,
    environment: [String: String?] = [:]
  ) throws -> Sitting {
    let sitting = try Sitting(
      name.map { ["--as", $0] } ?? [], columns: columns, rows: rows, in: scratch,
      environment: environment)
    try sitting.pty.wait("the queue") { $0.line(2).contains(" waiting ") }
    return sitting
  }

  /// A phone call that waits: its number.
  @discardableResult
  func call(_ name: String = "Wanda Mirelle", note: String = "hiding in the pantry") throws
    -> String
  {
    let added = try run(
      "contact", "add", "--channel", "phone", "--name", name, "--callback", "555 0142", "--note",
      note, "--json")
    return try #require(added.object["number"] as? String, "\(added.err)")
  }

  func hire(_ name: String, as role: String) throws {
    let hired = try run("staff", "add", "--name", name, "--role", role)
    try #require(hired.code == 0, "\(hired.err)")
    guard ["receptionist", "manager", "coordinator"].contains(role) else { return }
    let signed = try run(["--as", name, "feedback", "sign", "--agree"])
    try #require(signed.code == 0, "\(signed.err)")
  }

  /// One contact as `haven queue --all --json` has it.
  func contact(_ number: String) throws -> [String: Any] {
    let list = try run("queue", "--all", "--json").list
    return try #require(list.first { $0["number"] as? String == number })
  }

  /// The words that stand in some file of the product, byte for byte.
  func found(_ words: [String]) -> [String] {
    let walk = FileManager.default.enumerator(atPath: scratch.path)
    var files: [Data] = []
    for case let name as String in walk ?? .init() where !["in", "out", "err"].contains(name) {
      files.append(FileManager.default.contents(atPath: scratch.file(name)) ?? Data())
    }
    return words.filter { word in files.contains { $0.range(of: Data(word.utf8)) != nil } }
  }
}

extension Sitting {
  /// Fills one field after the other: typed, and Enter goes on.
  func answer(_ answers: String...) throws {
    for answer in answers {
      try type(answer)
      try press("Enter")
    }
  }

  /// Takes the selected contact: the wizard opens on the safety step.
  func take() throws {
    try press("F5")
    // Shorter than a notice stays: a refusal is in the report.
    try pty.wait(for: "I1 Intake", within: .seconds(6))
    try see("[1 Safety")
  }

  /// To the words of the safety step, with the cursor in them.
  func goToWords() throws {
    for _ in 1...7 { try press("Down") }
    try see("> What is happening")
  }

  /// Kept by the store, and not just on the screen.
  func seeSaved() throws { try see(" saved ") }
}
