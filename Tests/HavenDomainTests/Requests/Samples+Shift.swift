import HavenDomain

extension Samples {
  static let surge = Surge(since: monday, by: "R. Osei", reason: "storm")

  static let shiftRequests: [any Request] = [
    ReadShift(), AcknowledgeShift(id: id, note: "read"),
    SetSurge(id: id, isOn: true, reason: "storm"), ReadForecast(hours: 8),
    ReportClockChange(id: id), AdoptSystemTime(id: id), MoveDrillTime(id: id, seconds: 7_200),
  ]

  static let shiftReplies: [any Codable & Hashable & Sendable] = [
    ShiftPage(
      at: monday, totals: .none, escalations: [escalationRow], alarms: AlarmTotals([alarm]),
      clocks: [row],
      promises: [
        ShiftPage.Promise(
          contact: contact, number: number, due: monday, ownerName: "R. Osei", words: nil)
      ],
      forms: [
        ShiftPage.OpenForm(
          number: draft.number, contactNumber: nil, ownerName: "R. Osei", savedAt: monday)
      ], staff: [member], surge: surge, auditHead: "a1b2c3d4e5f6",
      readings: [ShiftPage.Reading(staffName: "R. Osei", at: monday, note: "")]),
    Forecast(
      hours: [
        Forecast.Hour(
          from: monday, arrivals: 12.5, agents: 3, answeredInTime: 0.9, abandoned: 0.1,
          meanWait: 21, occupancy: 0.7, agentsNeeded: 4)
      ], target: 0.95, assumptions: ["Arrivals as in the last four weeks."], isSurge: true),
    HouseTime(offset: 7, difference: -2_001),
  ]
}
