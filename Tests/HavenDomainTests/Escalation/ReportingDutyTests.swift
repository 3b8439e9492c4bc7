import HavenDomain
import Testing

@Suite("ES-11 what the law may want reported")
struct ReportingDutyTests {
  @Test("has a row for everybody and everywhere, with its source, and says whom to ask")
  func complete() {
    for jurisdiction in Jurisdiction.allCases {
      for concern in ReportingDuty.Concern.allCases {
        let duty = ReportingDuty.duty(concern, in: jurisdiction)
        #expect(duty.jurisdiction == jurisdiction && duty.concern == concern)
        #expect(duty.within.hasPrefix("at once"))
        #expect(!duty.tell.isEmpty && !duty.source.isEmpty)
        #expect(duty.duty.hasSuffix("Check with your safeguarding lead."))
      }
    }
  }

  @Test(
    "names the hours of the law where it has some",
    arguments: [
      (ReportingDuty.Concern.child, Jurisdiction.california, "36 hours", "11166"),
      (.adult, .california, "two working days", "15630"), (.child, .newYork, "48 hours", "413"),
      (.child, .texas, "at once", "261.101"), (.child, .england, "at once", "2023"),
    ])
  func hours(
    concern: ReportingDuty.Concern, jurisdiction: Jurisdiction, within: String, source: String
  ) {
    let duty = ReportingDuty.duty(concern, in: jurisdiction)
    #expect(duty.within.contains(within) && duty.source.contains(source))
  }

  @Test("of a child where a child may be at risk, of both for a concern, else of nothing")
  func applying() {
    func concerns(
      _ source: EscalationSource, _ reason: EscalationReason?
    ) -> [ReportingDuty.Concern] {
      ReportingDuty.applying(to: source, reason, in: .wales).map(\.concern)
    }
    for source in EscalationSource.allCases {
      #expect(concerns(source, .child) == [.child])
      #expect(concerns(source, .other) == (source.isConfidential ? [.child, .adult] : []))
    }
    #expect(concerns(.score, nil).isEmpty)
  }

  @Test(
    "is that of the house's zone until somebody chooses",
    arguments: [
      ("Europe/London", Jurisdiction.england), ("America/Los_Angeles", .california),
      ("America/New_York", .newYork), ("America/Chicago", .otherUnitedStates),
      ("Europe/Berlin", .other), ("UTC", .other), ("", .other),
    ])
  func usual(zone: String, jurisdiction: Jurisdiction) {
    #expect(Jurisdiction.usual(zone: zone) == jurisdiction)
  }
}
