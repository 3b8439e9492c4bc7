import Foundation
import HavenDomain
import Rehearsal

/// `kill -9` at every system call of one intake, each on a fresh copy of the same database.
struct CallKills {
  let step: Int

  func run() throws -> FaultReport {
    let house = try FaultHouse()
    let whole = try calls(of: house.copy())
    guard whole > 100 else { throw FaultError("strace saw \(whole) system calls: is it there?") }
    let points = Array(stride(from: 1, through: whole, by: step))
    let lost = inParallel(points) { point in
      do {
        return try losses(at: point, house).map { "at system call \(point): \($0)" }
      } catch {
        return ["at system call \(point): \(error)"]
      }
    }
    return FaultReport(
      name: "Killed at a system call of one intake", kills: points.count,
      losses: lost.flatMap { $0 },
      figures: ["\(whole) system calls in a whole intake, one in \(step) killed at"])
  }

  /// How many system calls the whole intake makes.
  private func calls(of house: FaultHouse) throws -> Int {
    let trace = house.scratch.file("trace")
    let output = try intake(house, ["-o", trace])
    guard output.contains("completed") else { throw FaultError("no whole intake: \(output)") }
    return try String(contentsOfFile: trace, encoding: .utf8).split(separator: "\n").count
  }

  private func losses(at point: Int, _ house: FaultHouse) throws -> [String] {
    let house = try house.copy()
    let kill = "inject=all:signal=SIGKILL:when=\(point)"
    let said = try intake(house, ["-o", "/dev/null", "-e", kill])
    let before = try Remains(house)
    var losses = before.damage + missing(said, in: before)
    let again = try intake(house, nil)
    if !again.contains("completed") { losses.append("it cannot be finished: \(again)") }
    let after = try Remains(house)
    losses += after.damage
    if after.contacts.first?.state != .followUp { losses.append("the finished intake is open") }
    return losses
  }

  /// What was acknowledged and is not there.
  private func missing(_ said: String, in remains: Remains) -> [String] {
    let lines = said.split(separator: "\n").map(String.init)
    if lines.contains("completed") {
      return remains.contacts.first?.state == .followUp ? [] : ["a completed intake"]
    }
    var losses: [String] = []
    if lines.contains("contact"), remains.contacts.isEmpty { losses.append("a contact") }
    let saves = lines.filter { $0.hasPrefix("saved ") }.map {
      $0.split(separator: " ", maxSplits: 2)
    }
    let latest = Dictionary(saves.map { (String($0[1]), String($0[2])) }) { $1 }
    // The kill may have fallen between the commit of the intake and its word: then it is closed.
    guard remains.contacts.first?.state != .followUp else { return losses }
    for (field, text) in latest {
      let kept = remains.answers.text(FieldID(rawValue: field)) ?? ""
      if !kept.hasPrefix(text) { losses.append("\(field): “\(text)”, there is “\(kept)”") }
    }
    return losses
  }

  /// Its words; without `tracing` to its end.
  private func intake(_ house: FaultHouse, _ tracing: [String]?) throws -> String {
    let intake = [builtExecutable("FaultRunner"), ScriptedIntake.word, house.scratch.path]
    let command = tracing.map { ["strace", "-f", "-qq"] + $0 + intake } ?? intake
    return try Rehearsal.run(command, environment: house.environment).output
  }
}
