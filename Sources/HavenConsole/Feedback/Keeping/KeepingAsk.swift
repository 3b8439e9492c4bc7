import HavenDomain

/// A request about the keeping of files on its way to the store.
public enum KeepingAsk: Hashable, Sendable {
  case preview(PreviewDestruction)
  case book(ReadRetention)
  case propose(ProposeDestruction)
  case withdraw(WithdrawDestruction)
  case confirm(ConfirmDestruction)
  case hold(SetLegalHold)
  case lift(LiftLegalHold)
  case paper(RecordPaper)
  case paperDestroyed(RecordPaperDestroyed)
}

/// What the store answered about the keeping of files.
public enum KeepingReply: Hashable, Sendable {
  case preview(DestructionPreview)
  case book(RetentionBook)
  case destruction(Destruction)
  case row(FeedbackRow)
  case paper(KeptPaper)
}
