import HavenDomain

/// The handover page for programs.
struct ShiftSheet: Encodable, Sendable {
  struct Clock: Encodable, Sendable {
    var number: String
    var priority: String
    var channel: String
    var due: String
  }
  struct Promise: Encodable, Sendable {
    var number: String
    var due: String
    var owner: Nullable<String>
    var words: Nullable<String>
  }
  struct Form: Encodable, Sendable {
    var number: String
    var contact: Nullable<String>
    var owner: String
    var savedAt: String
  }
  struct Person: Encodable, Sendable {
    var name: String
    var presence: String
    var since: String
  }
  struct Strain: Encodable, Sendable {
    var name: String
    var presence: String
    var heavy: Int
    var heavySinceBreak: Int
    var workingSince: Nullable<String>
    var occupancyPercent: Nullable<Int>

    init(_ strain: StaffStrain) {
      name = strain.name
      presence = strain.presence.rawValue
      heavy = strain.strain.heavy
      heavySinceBreak = strain.strain.heavySinceBreak
      workingSince = Nullable(strain.strain.workingSince.map(TimeWords.iso))
      occupancyPercent = Nullable(strain.strain.occupancy())
    }
  }
  struct Reading: Encodable, Sendable {
    var by: String
    var at: String
    var note: String
  }
  struct Bands: Encodable, Sendable {
    var immediate: Int
    var elevated: Int
    var routine: Int
    var unscored: Int
  }
  var at: String
  var triage: Bands
  var waiting: Int
  var held: Int
  var followUp: Int
  var overTarget: Int
  var alarmsCalling: [Int]
  var surgeSince: Nullable<String>
  var escalations: [EscalationLine]
  var clocks: [Clock]
  var promises: [Promise]
  var forms: [Form]
  var staff: [Person]
  var strain: [Strain]
  var auditHead: String
  var readBy: [Reading]

  init(_ page: ShiftPage) {
    at = TimeWords.iso(page.at)
    triage = Bands(
      immediate: page.bands.immediate, elevated: page.bands.elevated, routine: page.bands.routine,
      unscored: page.bands.unscored)
    waiting = page.totals.waiting
    held = page.totals.held
    followUp = page.totals.followUp
    overTarget = page.totals.overTarget
    alarmsCalling = page.alarms.calling
    surgeSince = Nullable(page.surge.map { TimeWords.iso($0.since) })
    escalations = page.escalations.map { EscalationLine($0, now: page.at) }
    clocks = page.clocks.map {
      Clock(
        number: $0.number.description, priority: $0.priority.word, channel: $0.channel.rawValue,
        due: TimeWords.iso($0.due))
    }
    promises = page.promises.map {
      Promise(
        number: $0.number.description, due: TimeWords.iso($0.due),
        owner: Nullable($0.ownerName), words: Nullable($0.words))
    }
    forms = page.forms.map {
      Form(
        number: $0.number.description, contact: Nullable($0.contactNumber?.description),
        owner: $0.ownerName, savedAt: TimeWords.iso($0.savedAt))
    }
    staff = page.staff.map {
      Person(
        name: $0.name, presence: $0.presence.rawValue, since: TimeWords.iso($0.presenceSince))
    }
    strain = page.strain.map(Strain.init)
    auditHead = page.auditHead
    readBy = page.readings.map {
      Reading(by: $0.staffName, at: TimeWords.iso($0.at), note: $0.note)
    }
  }
}

/// The forecast for programs.
struct ForecastSheet: Encodable, Sendable {
  struct Hour: Encodable, Sendable {
    var from: String
    var arrivals: Double
    var agents: Int
    var answeredInTime: Double
    var abandoned: Double
    var meanWaitSeconds: Double
    var occupancy: Double
    var agentsNeeded: Int
  }
  var target: Double
  var isSurge: Bool
  var hours: [Hour]
  var assumptions: [String]

  init(_ forecast: Forecast) {
    target = forecast.target
    isSurge = forecast.isSurge
    assumptions = forecast.assumptions
    hours = forecast.hours.map {
      Hour(
        from: TimeWords.iso($0.from), arrivals: $0.arrivals, agents: $0.agents,
        answeredInTime: $0.answeredInTime, abandoned: $0.abandoned,
        meanWaitSeconds: $0.meanWait, occupancy: $0.occupancy, agentsNeeded: $0.agentsNeeded)
    }
  }
}
