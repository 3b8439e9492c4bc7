import HavenDomain

/// `haven audit verify`: whether every audit row is as it was written.
enum AuditVerifyCommand {
  static let spec = CommandSpec(
    "audit verify", "Check that no row of the audit was changed, removed or cut off.",
    options: [.json],
    notes: ["Exit status: 0 when all is as it was written, 65 when it is not."],
    run: run)

  private struct Report: Encodable {
    var ok: Bool
    var rows: Int
    var checkpoints: Int
    var head: String
    var problems: [String]
  }

  private static func run(_ invocation: Invocation) throws -> ExitCode {
    let format = try invocation.format
    return try OpenDesk.with(invocation.globals) { desk in
      let found = try desk.perform(VerifyAudit())
      let report = Report(
        ok: found.isIntact, rows: found.rows, checkpoints: found.checkpoints, head: found.head,
        problems: found.problems)
      try Output.write(format == .json ? JSONText.pretty(report) : words(found))
      return found.isIntact ? .done : .badInput
    }
  }

  private static func words(_ report: AuditReport) -> String {
    var lines = Lines()
    if report.isIntact {
      lines.add(
        "ok: \(report.rows) rows and \(report.checkpoints) checkpoints are as they were written. "
          + "Head \(report.head).")
    } else {
      lines.add("Not intact: \(report.rows) rows read. Keep this file, and tell the administrator:")
      for problem in report.problems { lines.add("- " + problem) }
    }
    return lines.text
  }
}
