import HavenDomain

/// `haven clock`: the calendar arithmetic for anybody to check, a request a line.
enum ClockCommand {
  static let spec = CommandSpec(
    "clock", "Answer questions about open time, JSON Lines in and out: check our clocks.",
    notes: [
      "Each line of standard input is a request such as {\"id\": 1, \"op\": \"add\", \"calendar\": "
        + "{\"zone\": \"Europe/London\", \"hours\": {\"mon\": [[\"09:00\", \"17:00\"]]}}, "
        + "\"start\": \"2026-11-02T10:00:00Z\", \"seconds\": 3600}. Each is answered by a line "
        + "{\"id\": 1, \"result\": ..., \"why\": [...]} or {\"id\": 1, \"error\": ...}.",
      "Ops: add, subtract (start, seconds); between (start, end); isOpen, nextOpen, previousClose "
        + "(start); periods (start, count); addWorkingDays (date, days); workingDaysBetween (date, "
        + "to); instant (local); clocks (targets, events, at).",
      "A calendar has zone, hours by mon to sun, holidays, breaks, and shifts: the hours of one "
        + "day. A day that is not named is closed; 22:00 to 06:00 goes over midnight.",
      "No database is needed. A bad line gets an error for its answer; the exit status is 0.",
    ],
    run: run)

  /// Of one line, in bytes.
  static let lineLimit = 1 << 20
  private static let batch = 1 << 16

  private static func run(_ invocation: Invocation) throws -> ExitCode {
    let batch = Batch()
    var lines = InputLines(limit: lineLimit) { () throws(Failure) -> [UInt8]? in
      // Whoever asks a question and waits gets its answer before the next read.
      try batch.flush()
      return try StandardInput.readChunk()
    }
    var answers = ClockAnswers()
    while let line = try lines.next() {
      if case .bytes(let bytes) = line, bytes.allSatisfy({ $0 == 0x20 || $0 == 0x09 }) { continue }
      answers.answer(line, to: &batch.bytes)
      if batch.bytes.count >= Self.batch { try batch.flush() }
    }
    try batch.flush()
    return .done
  }

  /// Answers that are not written yet.
  private final class Batch {
    var bytes: [UInt8] = []

    func flush() throws(Failure) {
      guard !bytes.isEmpty else { return }
      try Output.write(String(decoding: bytes, as: UTF8.self))
      bytes.removeAll(keepingCapacity: true)
    }
  }
}
