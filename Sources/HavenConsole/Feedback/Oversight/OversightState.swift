import Canvas
import HavenDomain

/// What the register is watched with: the quarter's report, the audits and the sample that is open.
public struct OversightState: Equatable, Sendable {
  /// Nil until the store has answered.
  var report: QuarterReport?
  /// The quarter that was asked for last; nil for the one that ended last.
  var quarter: Quarter?
  /// Read by who may audit, when the register opens.
  var book: AuditBook?
  var audit: RegisterAudit?
  /// Which piece of the sample has the mark, and which of its questions.
  var piece = 0
  var check = 0
  /// There is no sample yet.
  var hasNone = false

  var selectedPiece: AuditPiece? {
    guard let pieces = audit?.pieces, pieces.indices.contains(piece) else { return nil }
    return pieces[piece]
  }

  var selectedCheck: AuditCheck? {
    guard let checks = selectedPiece?.checks(), checks.indices.contains(check) else { return nil }
    return checks[check]
  }

  mutating func answered(_ audit: RegisterAudit) {
    if self.audit?.id != audit.id { (piece, check) = (0, 0) }
    self.audit = audit
    hasNone = false
    piece = min(piece, max(0, audit.pieces.count - 1))
    check = min(check, max(0, (selectedPiece?.checks().count ?? 1) - 1))
  }

  /// To the next question or the one before, over the end of a piece.
  mutating func move(_ step: Int) {
    guard let audit, let checks = selectedPiece?.checks() else { return }
    if checks.indices.contains(check + step) {
      check += step
    } else if audit.pieces.indices.contains(piece + step) {
      piece += step
      check = step > 0 ? 0 : max(0, audit.pieces[piece].checks().count - 1)
    }
  }

  mutating func turn(_ step: Int) {
    guard let audit, audit.pieces.indices.contains(piece + step) else { return }
    (piece, check) = (piece + step, 0)
  }
}

/// A request about the watch over the register on its way to the store.
public enum OversightAsk: Hashable, Sendable {
  case report(ReadQuarterReport)
  case recordBoard(RecordBoardFeedback)
  case audits(ListAuditSamples)
  case audit(ReadAuditSample)
  case draw(DrawAuditSample)
  case tick(TickAuditPiece)
}

/// What the store answered.
public enum OversightReply: Hashable, Sendable {
  case report(QuarterReport)
  case board(BoardFeedback)
  case audits(AuditBook)
  case audit(RegisterAudit)
}
