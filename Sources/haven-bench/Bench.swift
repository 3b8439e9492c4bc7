import CLinux
import HavenDomain
import HavenStore

/// `haven-bench make FOLDER COUNT`, or `haven-bench [--json] [--count N] [NAME...]`.
///
/// Benchmarks print what they measured, beside the floor of the same run where there is one. No test
/// asserts a time.
@main
struct Bench {
  static func main() {
    do {
      try run(Array(CommandLine.arguments.dropFirst()))
    } catch {
      print("haven-bench: \(error)")
      exit(1)
    }
  }

  private static func run(_ words: [String]) throws {
    if words.first == "make", words.count == 3, let count = Int(words[2]) {
      let database = try BenchDatabase.made(in: words[1], contacts: count)
      print("\(count) contacts in \(database.path), key \(database.key)")
      return
    }
    let options = try BenchOptions(words)
    var figures: [Figure] = []
    for count in options.counts {
      let folder = options.folder + "/\(count)"
      let database = try BenchDatabase.made(in: folder, contacts: count)
      for benchmark in Benchmark.all where options.includes(benchmark.name) {
        figures += try benchmark.run(database).map { figure in
          var figure = figure
          figure.contacts = count
          return figure
        }
      }
    }
    print(options.asJSON ? Figure.json(figures) : Figure.table(figures))
  }
}

/// What the command line asks for.
struct BenchOptions {
  var asJSON = false
  var counts = [10_000]
  var folder = ".build/bench"
  private var names: [String] = []

  struct Usage: Error, CustomStringConvertible {
    var description: String
  }

  init(_ words: [String]) throws {
    var words = words[...]
    while let word = words.popFirst() {
      switch word {
      case "--json": asJSON = true
      case "--folder": folder = words.popFirst() ?? folder
      case "--count":
        counts = (words.popFirst() ?? "").split(separator: ",").compactMap { Int($0) }
        guard !counts.isEmpty else {
          throw Usage(description: "--count takes numbers, such as 10000,1000000")
        }
      default:
        guard Benchmark.all.contains(where: { $0.name == word }) else {
          let known = Benchmark.all.map(\.name).joined(separator: " ")
          throw Usage(description: "there is no benchmark “\(word)”. There are: \(known)")
        }
        names.append(word)
      }
    }
  }

  func includes(_ name: String) -> Bool { names.isEmpty || names.contains(name) }
}
