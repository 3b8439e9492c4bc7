extension CommandTable {
  /// The commands of this program, in the order in which help lists them.
  static let haven = CommandTable([
    InitCommand.spec,
    DemoCommand.spec,
    ContactAddCommand.spec,
    ContactShowCommand.spec,
    QueueCommand.spec,
    ReceiveEmailCommand.spec,
    FeedbackListCommand.spec,
    FeedbackAddCommand.spec,
    StaffCommands.add,
    StaffCommands.list,
    AuditVerifyCommand.spec,
    ClockCommand.spec,
  ])
}
