import HavenDomain

/// A request on its way to the store.
public enum Ask: Hashable, Sendable {
  case queue(ReadQueue)
  case contact(ReadContact)
  case reveal(RevealContact)
  case add(AddContact)
  case take(TakeContact)
  case release(ReleaseContact)
  case handOver(HandOverContact)
  case drafts(ListDrafts)
  case openDraft(OpenDraft)
  case saveDraft(SaveDraft)
  case complete(CompleteIntake)
  case dispatch(RecordDispatch)
  case escalate(EscalateContact)
  case acknowledge(AcknowledgeAlarm)
  case staff(ListStaff)
  case presence(SetPresence)
  case areas(ListServiceAreas)
  case register(ListFeedback)
  case feedback(ReadFeedback)
  case startFeedback(StartFeedbackDraft)
  case logFeedback(LogFeedback)
  case acknowledgeFeedback(AcknowledgeFeedback)
  case outcome(RecordOutcome)
  case closeFeedback(CloseFeedback)
}

/// What the store answered.
public enum Reply: Hashable, Sendable {
  case queue(QueueWindow)
  case contact(ContactDetail)
  case identity(ContactIdentity)
  case added(AddedContact)
  case taken(TakenContact)
  case done(Done)
  case drafts([Draft])
  case draft(Draft)
  case saved(SavedDraft)
  case completed(QueueRow)
  case dispatch(Dispatch)
  case staff([StaffMember])
  case areas([ServiceArea])
  case register(FeedbackList)
  case feedback(FeedbackDetail)
  case feedbackRow(FeedbackRow)
}
