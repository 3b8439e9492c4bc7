extension Jurisdiction {
  /// What is taken until somebody chooses: from the zone that the house keeps its time by. A zone
  /// with several states in it names none of them.
  public static func usual(zone name: String) -> Jurisdiction {
    switch name {
    case "Europe/London": .england
    case "America/Los_Angeles": .california
    case "America/New_York": .newYork
    case "America/Chicago", "America/Denver", "America/Phoenix", "America/Anchorage",
      "Pacific/Honolulu":
      .otherUnitedStates
    default: .other
    }
  }
}

extension ReportingDuty {
  /// What may have to be reported for this reason: of a child where a child may be at risk, of both
  /// for what was seen, heard or told by staff, nothing for the rest.
  public static func applying(
    to source: EscalationSource, _ reason: EscalationReason?, in jurisdiction: Jurisdiction
  ) -> [ReportingDuty] {
    if reason == .child { return [duty(.child, in: jurisdiction)] }
    guard source.isConfidential else { return [] }
    return Concern.allCases.map { duty($0, in: jurisdiction) }
  }

  /// The row of the table. A prompt and no legal advice: every row says whom to ask.
  public static func duty(
    _ concern: Concern, in jurisdiction: Jurisdiction
  ) -> ReportingDuty {
    let (tell, within, duty, source) = concern == .child ? child(jurisdiction) : adult(jurisdiction)
    return ReportingDuty(
      concern: concern, jurisdiction: jurisdiction, tell: tell, within: within,
      duty: "\(duty) Check with your safeguarding lead.", source: source)
  }

  private typealias Row = (tell: String, within: String, duty: String, source: String)

  private static func child(_ jurisdiction: Jurisdiction) -> Row {
    switch jurisdiction {
    case .england:
      (
        "The council's children's social care; in immediate danger 999", "at once",
        "Guidance asks everybody who works with children to refer.",
        "Working Together to Safeguard Children (2023)"
      )
    case .wales:
      (
        "The council's social services; in immediate danger 999", "at once",
        "The law obliges public bodies; all others are asked to.",
        "Social Services and Well-being (Wales) Act 2014, section 130"
      )
    case .scotland:
      (
        "Police Scotland or the council's social work; in immediate danger 999", "at once",
        "Guidance asks everybody who works with children to share a concern.",
        "National Guidance for Child Protection in Scotland (2021, updated 2023)"
      )
    case .northernIreland:
      (
        "The Health and Social Care Trust's Gateway team; in immediate danger 999", "at once",
        "The law obliges whoever knows of a grave offence to tell the police.",
        "Criminal Law Act (Northern Ireland) 1967, section 5"
      )
    case .california:
      (
        "The county's child welfare agency, the police or the sheriff",
        "at once by telephone, in writing within 36 hours",
        "The law obliges those whom section 11165.7 lists, each of them in person.",
        "California Penal Code 11165.7 and 11166"
      )
    case .newYork:
      (
        "The Statewide Central Register, 1-800-635-1522",
        "at once by telephone, in writing within 48 hours",
        "The law obliges those whom section 413 lists, each of them in person.",
        "New York Social Services Law 413 and 415"
      )
    case .texas:
      (
        "The Texas Abuse Hotline, 1-800-252-5400, or the police", "at once",
        "The law obliges everybody; professionals may not leave it to another.",
        "Texas Family Code 261.101 and 261.103"
      )
    case .otherUnitedStates:
      (
        "The state's child protection line or the police", "at once",
        "Every state has a law that obliges some or all; it says whom.",
        "The state's law, as 42 U.S.C. 5106a asks for"
      )
    case .other: unknown
    }
  }

  private static func adult(_ jurisdiction: Jurisdiction) -> Row {
    switch jurisdiction {
    case .england:
      (
        "The council's adult safeguarding team; in immediate danger 999", "at once",
        "The law obliges the council to enquire; guidance asks all others to tell it.",
        "Care Act 2014, section 42"
      )
    case .wales:
      (
        "The council's social services; in immediate danger 999", "at once",
        "The law obliges public bodies; all others are asked to.",
        "Social Services and Well-being (Wales) Act 2014, section 128"
      )
    case .scotland:
      (
        "The council's adult protection team; in immediate danger 999", "at once",
        "The law obliges public bodies; all others are asked to.",
        "Adult Support and Protection (Scotland) Act 2007, section 5"
      )
    case .northernIreland:
      (
        "The Health and Social Care Trust's adult protection team; in immediate danger 999",
        "at once", "The law obliges whoever knows of a grave offence to tell the police.",
        "Criminal Law Act (Northern Ireland) 1967, section 5"
      )
    case .california:
      (
        "The county's Adult Protective Services or the police",
        "at once by telephone or online, in writing within two working days",
        "The law obliges those who care for elders or dependent adults, each of them in person.",
        "California Welfare and Institutions Code 15630"
      )
    case .newYork:
      (
        "The county's Adult Protective Services; in immediate danger 911", "at once",
        "There is no duty for everybody; some services have one of their own.",
        "New York Social Services Law 473"
      )
    case .texas:
      (
        "The Texas Abuse Hotline, 1-800-252-5400", "at once", "The law obliges everybody.",
        "Texas Human Resources Code 48.051"
      )
    case .otherUnitedStates:
      (
        "The state's Adult Protective Services or the police", "at once",
        "Most states have a law that obliges some or all; it says whom.", "The state's law"
      )
    case .other: unknown
    }
  }

  private static let unknown: Row = (
    "The police or the child or adult protection service of the place", "at once",
    "The law of the place says who reports.", "The law of the place"
  )
}
