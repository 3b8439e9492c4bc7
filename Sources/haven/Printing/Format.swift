/// For whom a command prints.
enum Format: Sendable {
  case people
  case json
  case csv
}

extension Invocation {
  /// By `--json` and `--csv`; people, when nothing is said.
  var format: Format {
    get throws(UsageError) {
      switch (options.has("json"), options.has("csv")) {
      case (true, true): throw UsageError("--json and --csv are two ways to print. Choose one.")
      case (true, false): return .json
      case (false, true): return .csv
      case (false, false): return .people
      }
    }
  }
}
