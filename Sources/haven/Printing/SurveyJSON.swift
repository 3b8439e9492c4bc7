import HavenDomain

/// A survey that is owed, for programs.
struct SurveyDueJSON: Encodable {
  var number: String
  var area: String
  var closedAt: String
  var due: Nullable<String>
  var way: String

  init(_ due: SurveyDue) {
    number = due.row.number.description
    area = due.row.areaName
    closedAt = TimeWords.iso(due.closedAt)
    self.due = Nullable(due.due.map(TimeWords.iso))
    way = due.way.rawValue
  }
}

/// A wish to be contacted, for programs.
struct SurveyContactJSON: Encodable {
  var wish: Int64
  var day: String
  var method: Nullable<String>
  var details: String

  init(_ contact: SurveyContact) {
    wish = contact.id.rawValue
    day = TimeWords.isoDay(contact.day)
    method = Nullable(contact.method?.rawValue)
    details = contact.details
  }
}

/// Satisfaction by quarter, for programs: a count is a number, or words where it is not shown.
struct SurveyReportJSON: Encodable {
  var complaints: [Complaints]
  var service: [Service]

  init(_ report: SurveyReport) {
    complaints = report.complaints.map(Complaints.init)
    service = report.service.map(Service.init)
  }

  struct Complaints: Encodable {
    var quarter: String
    var sent: Count
    var returned: Count
    var questions: [Question]
    var improve: [String]

    init(_ figures: SurveyFigures) {
      quarter = "\(figures.quarter)"
      sent = Count(cell: figures.sent)
      returned = Count(cell: figures.returned)
      questions = figures.tallies.map(Question.init)
      improve = figures.improve
    }
  }

  struct Service: Encodable {
    var quarter: String
    var returned: Count
    var csat: Nullable<Int>
    var nps: Nullable<Int>
    var questions: [Question]

    init(_ figures: ServiceFigures) {
      quarter = "\(figures.quarter)"
      returned = Count(cell: figures.returned)
      csat = Nullable(figures.satisfaction.share)
      nps = Nullable(figures.score)
      questions = [figures.satisfaction, figures.recommend].map(Question.init)
    }
  }

  struct Question: Encodable {
    struct Answer: Encodable {
      var answer: String
      var count: Count
    }
    var title: String
    var answers: [Answer]
    /// In per cent; null where it is held back.
    var share: Nullable<Int>
    var shareOf: String

    init(_ tally: SurveyTally) {
      title = tally.title
      answers = zip(tally.labels, tally.cells).map { Answer(answer: $0, count: Count(cell: $1)) }
      share = Nullable(tally.share)
      shareOf = tally.shareWords
    }
  }

  struct Count: Encodable {
    var cell: SmallCells.Cell

    func encode(to encoder: any Encoder) throws {
      var container = encoder.singleValueContainer()
      if let count = cell.count {
        try container.encode(count)
      } else {
        try container.encode(cell.words)
      }
    }
  }
}
