import HavenDomain

/// A request about who handles feedback, on its way to the store.
public enum HandlersAsk: Hashable, Sendable {
  case assign(AssignFeedback)
  case copy(RecordCopy)
  /// Signed to open this piece, which is opened after it.
  case sign(SignRegisterTerms, opening: FeedbackID)
  case away(SetAbsence)
  case saveArea(SaveServiceArea)
}

/// What the prompts about handlers do.
public enum HandlersForm: Hashable, Sendable {
  case assign(FeedbackRow)
  case copy(FeedbackRow)
  case sign(FeedbackID)
  case away
  case area(ServiceAreaID)
}
