import HavenDomain

@testable import HavenConsole

/// Records with the same text in every place where somebody can write one.
extension Cast {
  static func hostileDetail(_ text: String) -> EscalationDetail {
    var detail = flagDetail
    detail.row.holder = mari.id
    detail.row.holderName = text
    detail.row.rung.called = text
    detail.row.rung.acknowledgedBy = text
    detail.note = text
    detail.raisedBy = text
    detail.rungs = [detail.row.rung]
    detail.events = [EscalationEvent(kind: .called, at: now, staffName: text, detail: text)]
    detail.messages[0].toName = text
    detail.messages[0].output = text
    detail.dispatches = [Dispatch(agency: text, number: text, reference: text, at: now)]
    return detail
  }

  static func hostileShift(_ text: String) -> ShiftPage {
    var page = shiftPage
    page.surge = Surge(since: now, by: text, reason: text)
    page.escalations = [hostileDetail(text).row]
    page.promises[0].words = text
    page.promises[0].ownerName = text
    page.forms[0].ownerName = text
    page.staff[0].name = text
    page.readings = [ShiftPage.Reading(staffName: text, at: now, note: text)]
    page.auditHead = text
    return page
  }
}
