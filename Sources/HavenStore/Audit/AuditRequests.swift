import HavenDomain

extension VerifyAudit: Answered {
  public static let reading = Reading.long

  public func answer(in transaction: Transaction) throws -> AuditReport {
    let desk = transaction.desk
    let verifier = AuditVerifier(
      connection: desk.connection, chain: desk.chain, keys: desk.auditKeys,
      heads: try AuditHeads(files: desk.files))
    let found = try verifier.verify()
    return AuditReport(
      rows: found.rows, checkpoints: found.checkpoints, head: found.head.digits,
      problems: found.problems)
  }
}
