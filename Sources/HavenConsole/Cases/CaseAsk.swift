import HavenDomain

/// A request about cases on its way to the store.
public enum CaseAsk: Hashable, Sendable {
  case list(ListCases)
  case read(ReadCase)
  case open(OpenCase)
  case link(LinkContactToCase)
  case note(AddCaseNote)
  case plan(ChangePlan)
  case task(AddTask)
  case endTask(EndTask)
  case setNext(SetNextAction)
  case finishNext(FinishNextAction)
  case assign(AssignCase)
  case close(CloseCase)
  case reopen(ReopenCase)
  case schedule(ScheduleFollowUp)
  case record(RecordFollowUp)
  case closeContact(CloseContact)
}

/// What the store answered about cases.
public enum CaseReply: Hashable, Sendable {
  case list(CaseList)
  case detail(CaseDetail)
  case row(CaseRow)
  case followUp(FollowUp)
  case done(Done)
}
