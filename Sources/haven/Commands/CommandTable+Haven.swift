extension CommandTable {
  /// The commands of this program, in the order in which help lists them.
  static let haven = CommandTable([
    InitCommand.spec,
    DemoCommand.spec,
    ContactAddCommand.spec,
    ContactShowCommand.spec,
    ClockActCommands.pause,
    ClockActCommands.resume,
    ClockActCommands.act,
    QueueCommand.spec,
    ReceiveEmailCommand.spec,
    FeedbackListCommand.spec,
    FeedbackAddCommand.spec,
    FeedbackShowCommand.spec,
    StaffCommands.add,
    StaffCommands.list,
    PolicyCommands.show,
    PolicyCommands.check,
    PolicyCommands.set,
    CalendarCommands.list,
    CalendarCommands.show,
    CalendarCommands.check,
    CalendarCommands.take,
    AuditVerifyCommand.spec,
    ClockCommand.spec,
  ])
}
