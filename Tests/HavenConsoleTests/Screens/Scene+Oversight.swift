import Canvas
import HavenDomain

@testable import HavenConsole

/// The scenes of the register's filter, the quarterly report and the audit.
extension Scene {
  var overseen: Rehearser {
    rehearse(Rehearser(Cast.ines)) { stage in
      stage.fill()
      stage.openRegister()
      switch self {
      case .registerFilter: stage.press(.f(4))
      case .registerFiltered: stage.filterRegister()
      case .auditDue:
        stage.reply(.oversight(.audits(ListAuditSamples())), .oversight(.audits(Cast.auditBook)))
      case .quarterReport: stage.openReport(Cast.report())
      case .quarterTrend:
        stage.openReport(Cast.report())
        for _ in 0..<3 { stage.press(.pageDown) }
      case .quarterRunning:
        stage.openReport(Cast.report())
        stage.press(.right)
        let running = Cast.report(Cast.quarter.before(-1))
        stage.reply(
          .oversight(.report(ReadQuarterReport(quarter: running.quarter))),
          .oversight(.report(running)))
      case .boardWords:
        stage.choose(.boardFeedback)
        stage.type("The board asks for the days to the outcome by area.")
      case .auditNone:
        stage.choose(.auditSample)
        stage.refuse(.oversight(.audit(ReadAuditSample())), .notFound("audit yet"))
      case .auditDraw:
        stage.openAudit()
        stage.press(.f(2))
      default:
        stage.openAudit()
        stage.press(.right, .down, .down)
      }
    }
  }
}

extension Rehearser {
  /// The complaints log, what is overdue of it.
  mutating func filterRegister() {
    press(.f(4))
    press(.end, .enter, .down, .enter, .enter, .enter, .enter)
    for case .ask(.register(let request)) in press(.enter) {
      let rows = Array(Cast.register.prefix(1))
      reply(
        .register(request), .register(FeedbackList(rows: rows, hasMore: false, open: 2, overdue: 1))
      )
    }
  }

  mutating func openReport(_ report: QuarterReport) {
    choose(.quarterReport)
    reply(.oversight(.report(ReadQuarterReport())), .oversight(.report(report)))
  }

  mutating func openAudit(_ audit: RegisterAudit = Cast.audit) {
    choose(.auditSample)
    reply(.oversight(.audit(ReadAuditSample())), .oversight(.audit(audit)))
    reply(.oversight(.audits(ListAuditSamples())), .oversight(.audits(Cast.auditBook)))
  }
}
