import HavenDomain
import HavenStore
import HavenTerminal

/// A command's end that is not "done": what to tell the shell, and what to tell the person.
struct Failure: Error, Hashable, Sendable {
  var code: ExitCode
  /// What is wrong, where, and what to do. Empty when there is nothing to say.
  var words: String

  init(_ code: ExitCode, _ words: String) {
    self.code = code
    self.words = words
  }

  /// Whatever a command threw, in words.
  init(_ error: any Error) {
    switch error {
    case let failure as Failure: self = failure
    case let refusal as Refusal: self.init(Self.code(of: refusal), refusal.words)
    case let error as StoreError: self.init(Self.code(of: error), error.description)
    case let error as TerminalError: self.init(.usage, error.description)
    default: self.init(.inputOutput, "\(error)")
    }
  }

  private static func code(of refusal: Refusal) -> ExitCode {
    switch refusal {
    case .notAllowed: .notAllowed
    case .notFound: .nothingMatched
    case .taken, .changed, .leaseLost, .invalid, .wrongState: .badInput
    }
  }

  private static func code(of error: StoreError) -> ExitCode {
    switch error {
    case .notSaved: .inputOutput
    case .readOnly: .notAllowed
    case .damaged: .badInput
    case .unavailable, .busy, .tooNew, .key, .interrupted, .defect: .databaseUnavailable
    }
  }
}
