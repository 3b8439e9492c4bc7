import Foundation
import Rehearsal

/// Kills intakes and looks at what is left: `FaultRunner [--short] [--typing N] [--calls STEP]`.
///
/// Two runs. *Typing*: the real console on a terminal, a person typing, `kill -9` at a random instant.
/// *Calls*: one whole intake through the store, killed at every system call that it makes (by
/// `strace`), then begun again as a person would. What was acknowledged must be there, what was
/// typed a quarter of a second ago must be there, and nothing twice (IN-12).
///
/// Not among the quick tests: 1,000 kills take minutes. `--short` is for every commit. Exit 1 when
/// anything was lost.
@main
struct FaultRunner {
  static func main() {
    let words = Array(CommandLine.arguments.dropFirst())
    do {
      if words.first == ScriptedIntake.word {
        try ScriptedIntake(words.dropFirst()).run()
        return
      }
      let options = try FaultOptions(words)
      var reports: [FaultReport] = []
      if options.typing > 0 {
        reports.append(try TypingKills(count: options.typing, seed: options.seed).run())
      }
      if options.callStep > 0 {
        reports.append(try CallKills(step: options.callStep).run())
      }
      for report in reports { print(report.words) }
      exit(reports.allSatisfy(\.isClean) ? 0 : 1)
    } catch {
      print("FaultRunner: \(error)")
      exit(2)
    }
  }
}

/// What the command line asks for.
struct FaultOptions {
  /// Kills of a console at a random instant.
  var typing = 1_000
  /// Every so many system calls is killed at; 0 for none.
  var callStep = 1
  /// The same seed gives the same texts and the same instants.
  var seed: UInt64 = 1

  struct Usage: Error, CustomStringConvertible {
    var description: String
  }

  init(_ words: [String]) throws {
    var words = words[...]
    func number(_ option: String) throws -> Int {
      guard let number = words.popFirst().flatMap({ Int($0) }), number >= 0 else {
        throw Usage(description: "\(option) takes a number, such as 100")
      }
      return number
    }
    while let word = words.popFirst() {
      switch word {
      case "--short": (typing, callStep) = (16, 61)
      case "--typing": typing = try number(word)
      case "--calls": callStep = try number(word)
      case "--seed": seed = UInt64(try number(word))
      default:
        throw Usage(
          description: "“\(word)” is no option. There are: --short --typing N --calls STEP --seed N"
        )
      }
    }
  }
}

/// What one kind of kill came to.
struct FaultReport {
  var name: String
  var kills: Int
  /// Each with the seed or the call that shows it again.
  var losses: [String]
  var figures: [String] = []

  var isClean: Bool { losses.isEmpty && kills > 0 }

  var words: String {
    let head = "\(name): \(kills) kills, \(losses.count) with a loss"
    return ([head] + figures.map { "  \($0)" } + losses.prefix(20).map { "  LOST \($0)" })
      .joined(separator: "\n")
  }
}
