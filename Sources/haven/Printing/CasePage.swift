import HavenDomain

/// Cases in words.
struct CasePage {
  let now: Instant
  let zone: Zone

  init(_ desk: OpenDesk) {
    now = desk.now
    zone = desk.zone
  }

  private func moment(_ instant: Instant) -> String {
    TimeWords.moment(instant, now: now, in: zone)
  }

  func list(_ list: CaseList) -> String {
    var lines = Lines()
    for person in list.load.people { lines.add(list.load.words(person)) }
    if !list.rows.isEmpty {
      var table = TextTable("Case", "Who", "Due first", "When", "Left", "Owner")
      for row in list.rows {
        let due = row.isOpen() ? row.firstDue() : row.closedAt ?? row.openedAt
        table.add(
          row.number.description, row.initials,
          row.isOpen() ? row.dueWords() : row.outcome?.words ?? "closed", moment(due),
          row.isOpen() ? TimeWords.span(now.seconds(until: due)) : "closed", row.ownerName)
      }
      lines.add(table)
    }
    for followUp in list.followUps {
      let kind = followUp.isRapid ? "Rapid follow-up" : "Follow-up"
      lines.add("\(kind) of \(followUp.contactNumber), \(moment(followUp.due)).")
      lines.add("  \(followUp.reachWords())")
    }
    if list.rows.isEmpty, list.followUps.isEmpty { lines.add("There is no such case.") }
    return lines.text
  }

  func detail(_ detail: CaseDetail) -> String {
    let row = detail.row
    var lines = Lines()
    lines.add("\(row.number), \(row.state.words), \(row.ownerName), from \(row.contactNumber)")
    if row.isOpen() {
      let words = detail.nextAction()?.words ?? "asks for one"
      lines.add("Next action", "\(words), by \(moment(row.nextDue))")
    } else {
      let why = [row.reason?.words, row.outcome?.words].compactMap(\.self)
      lines.add("Closed", why.joined(separator: "; "))
    }
    for followUp in detail.openFollowUps() {
      lines.add("Follow-up", "\(moment(followUp.due))\n\(followUp.reachWords())")
    }
    lines.add("Safe contact", detail.safeContact)
    lines.add("Needs", detail.plan()?.needs)
    lines.add("Plan", detail.plan()?.plan)
    for (index, task) in detail.openTasks().enumerated() {
      lines.add("Task \(index + 1)", "\(task.words), by \(moment(task.due))")
    }
    for contact in detail.contacts {
      let consent = contact.consent.map { IntakeForm.label(IntakeForm.consent, $0).lowercased() }
      lines.add(
        contact.number.description,
        "\(contact.channel.words), \(contact.state.words), consent: \(consent ?? "not asked")")
    }
    lines.add("Resolution", row.resolutionWords(at: now))
    for moment in detail.timeline {
      let who = moment.staffName.map { ", \($0)" } ?? ""
      let what = moment.detail.map { ": \($0)" } ?? ""
      let contact = moment.contact.map { "\($0) " } ?? ""
      lines.add(self.moment(moment.at), "  \(contact)\(moment.words)\(who)\(what)")
    }
    return lines.text
  }
}

extension Lines {
  mutating func add(_ table: TextTable) {
    for line in table.text.split(separator: "\n") { add(String(line)) }
  }
}
