import CSQLite
import Rehearsal
import Testing

@Suite("A killed writer")
struct KillTests {
  /// Two writers at once, until the first has been answered so often; then both die at once.
  private static let script = """
    : >"$3.1"; : >"$3.2"
    "$0" contact add - --json <"$2" >"$3.1" 2>&1 & one=$!
    "$0" contact add - --json <"$2" >"$3.2" 2>&1 & two=$!
    while [ "$(wc -l <"$3.1")" -lt "$1" ] && kill -0 $one; do :; done
    kill -9 $one $two
    wait $one; died=$?
    wait $two
    exit $died
    """

  @Test("kill -9 of two writers loses nothing that was answered, and the audit stays whole")
  func killed() throws {
    let shell = try Shell()
    let line = #"{"channel":"phone","name":"Mira Quill"}"#
    try shell.write("lines", Array(String(repeating: line + "\n", count: 2_000).utf8))
    var answered: Set<String> = []
    for round in 1...6 {
      let result = try run(
        ["sh", "-c", Self.script, havenBinary, "\(round * 4)"]
          + ["lines", "acks\(round)"].map(shell.scratch.file),
        environment: shell.scratch.environment)
      #expect(result.exit == .code(128 + 9), "\(result.output)")
      for writer in 1...2 { answered.formUnion(numbers(shell, "acks\(round).\(writer)")) }
    }
    #expect(answered.count >= 6 * 4)
    let kept = try keptNumbers(shell)
    #expect(answered.subtracting(kept) == [])
    #expect(kept.count < 6 * 4_000)
    #expect(try shell.run("audit", "verify").code == 0)
    #expect(try shell.run("contact", "add", "--channel", "phone").code == 0)
  }

  /// The numbers in whole lines of answers.
  private func numbers(_ shell: Shell, _ name: String) -> [String] {
    shell.text(shell.scratch.file(name)).split(separator: "\n").compactMap { line in
      guard line.hasSuffix("}"), let start = line.range(of: #""number":""#)?.upperBound else {
        return nil
      }
      return String(line[start...].prefix { $0 != "\"" })
    }
  }

  private func keptNumbers(_ shell: Shell) throws -> Set<String> {
    var handle: OpaquePointer?
    var statement: OpaquePointer?
    defer {
      sqlite3_finalize(statement)
      sqlite3_close_v2(handle)
    }
    let sql = "SELECT number FROM contact"
    guard sqlite3_open_v2(shell.database, &handle, SQLITE_OPEN_READONLY, nil) == SQLITE_OK,
      sqlite3_prepare_v2(handle, sql, -1, &statement, nil) == SQLITE_OK
    else { throw ShellError(String(cString: sqlite3_errmsg(handle))) }
    var kept: Set<String> = []
    while sqlite3_step(statement) == SQLITE_ROW {
      kept.insert("C-\(sqlite3_column_int64(statement, 0))")
    }
    return kept
  }
}
