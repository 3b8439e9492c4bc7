import HavenDomain
import HavenStore

/// Adds one contact for each line of standard input: every good line is added, every bad one is
/// named with its number.
struct ContactLines {
  let desk: OpenDesk
  /// Called with each contact as soon as it is kept.
  let added: (AddedContact, _ line: Int) throws -> Void
  /// Of one line, in bytes.
  static let limit = 1 << 20

  /// Contacts that were added, or known already.
  private(set) var count = 0
  /// The last line that was seen to, well or badly.
  private var lastDone = 0
  private var bad: [Int] = []
  private var outputFailure: Failure?

  init(desk: OpenDesk, added: @escaping (AddedContact, Int) throws -> Void) {
    self.desk = desk
    self.added = added
  }

  /// - Returns: 65 when a line was bad. What was printed to somebody who had gone is kept all the
  ///   same, and the failure told at the end.
  mutating func run(_ lines: inout InputLines) throws -> ExitCode {
    do {
      Interruption.listen()
      while let line = try lines.next() {
        try take(line, lines.number)
        lastDone = lines.number
        try Interruption.check()
      }
      // What a signal ended may have been fed by something that it ended too: an end is no end then.
      try Interruption.check()
    } catch {
      let failure = Failure(error)
      throw Failure(
        failure.code,
        "\(failure.words) Added: \(count). From line \(lastDone + 1) on nothing was added.")
    }
    if !bad.isEmpty {
      let numbers = bad.prefix(20).map(String.init).joined(separator: ", ")
      let more = bad.count > 20 ? " and \(bad.count - 20) more" : ""
      Output.complain(
        "Added \(count). Not added: line\(bad.count == 1 ? "" : "s") \(numbers)\(more). "
          + "Mend these and send them alone.")
      return .badInput
    }
    if let outputFailure { throw outputFailure }
    return .done
  }

  private mutating func take(_ line: InputLines.Line, _ number: Int) throws {
    do {
      guard let form = try form(line) else { return }
      let contact = try form.contact(now: desk.clock.instant(), zone: desk.zone)
      let result = try desk.perform(AddContact(id: SystemRandom.requestID(), contact: contact))
      count += 1
      tell(result, number)
    } catch let failure as Failure where failure.code == .badInput {
      say(failure.words, number)
    } catch let refusal as Refusal where refusal.isAboutTheValues {
      say(refusal.words, number)
    }
  }

  private func form(_ line: InputLines.Line) throws(Failure) -> ContactForm? {
    guard case .bytes(let bytes) = line else {
      throw Failure(.badInput, "longer than \(Self.limit >> 20) MiB. Shorten its note.")
    }
    let isBlank = bytes.allSatisfy { $0 == 0x20 || $0 == 0x09 }
    return isBlank ? nil : try ContactForm(json: bytes)
  }

  private mutating func say(_ words: String, _ number: Int) {
    bad.append(number)
    Output.complain("line \(number): \(words)")
  }

  private mutating func tell(_ result: AddedContact, _ number: Int) {
    guard outputFailure == nil else { return }
    do {
      try added(result, number)
    } catch {
      outputFailure = Failure(error)
    }
  }
}

extension Refusal {
  fileprivate var isAboutTheValues: Bool {
    if case .invalid = self { true } else { false }
  }
}
