import HavenDomain
import HavenStore

/// What a drill's house has to give: beds, services, and colleagues who take a contact over.
extension DrillShift {
  /// Sites with beds in every state, somebody who waits, and a directory of which some was not
  /// verified for long. It draws no chance, so that the rest of a drill stays as its seed has it.
  func openHouse() throws {
    let lead = try person(DrillCast.supervisor)
    var count: UInt64 = 0
    func id() -> RequestID {
      count += 1
      return RequestID(high: 0xBED5, low: count)
    }
    var beds: [String: BedID] = [:]
    for place in DrillHouse.places {
      let site = try core.perform(SaveSite(id: id(), name: place.name, kind: place.kind), by: lead)
      for bed in place.beds {
        let row = try core.perform(
          SaveBed(
            id: id(), site: site.id, room: bed.room, label: bed.label, kind: bed.kind,
            capacity: bed.capacity, outOfUse: bed.label == "Bed 3" ? "being painted" : nil),
          by: lead)
        beds[row.place] = row.bed.id
      }
    }
    let today = Zone.utc.wallTime(at: instant).date
    let services = DrillHouse.services.map { entry in
      var service = entry.service
      service.lastVerified = entry.verifiedAgo.map { LocalDate(day: today.day - $0) }
      return service
    }
    _ = try core.perform(ImportReferrals(id: id(), services: services), by: lead)
    try fill(beds, id: id, by: lead)
  }

  private func fill(
    _ beds: [String: BedID], id: () -> RequestID, by lead: Principal
  ) throws {
    if let bed = beds["Castlefield house, room 1, A"], let first = colleagues.first,
      let work = first.inHand.first
    {
      _ = try core.perform(
        HoldBed(id: id(), bed: bed, contact: work.lease.contact), by: first.principal)
    }
    if let bed = beds["Mill Lane, room 4, A"], let last = colleagues.dropFirst().first,
      let work = last.inHand.first
    {
      _ = try core.perform(
        PlaceInBed(id: id(), bed: bed, contact: work.lease.contact, weeklyFee: 40),
        by: last.principal)
    }
    if let contact = stories.keys.min() {
      _ = try core.perform(WaitForBed(id: id(), contact: contact, kind: .familyUnit), by: lead)
    }
  }

  // MARK: - Warm transfers

  /// A colleague who was asked joins after some seconds, reads the facts back one by one, and goes
  /// on with the contact once it is released.
  func answerTransfers() throws {
    guard try !answering.isEmpty || core.nextTransferEnd() != nil else { return }
    for index in colleagues.indices {
      let principal = colleagues[index].principal
      for transfer in try core.perform(ListTransfers(), by: principal)
      where transfer.party(of: principal.staff) == .receiver {
        try answer(transfer, index)
      }
    }
  }

  private func answer(_ transfer: Transfer, _ index: Int) throws {
    let principal = colleagues[index].principal
    guard transfer.course.isOpen else {
      guard answering.removeValue(forKey: transfer.id) != nil,
        transfer.course.state == .released
      else { return }
      let story = stories[transfer.contact] ?? script.teller.story(.phone, .calm)
      stories[transfer.contact] = story
      return try take(transfer.contact, index)
    }
    guard let due = answering[transfer.id] else {
      answering[transfer.id] = elapsed + pause(3...6)
      return
    }
    guard due <= elapsed else { return }
    let unsaid = (0..<TransferCourse.facts).first { !transfer.course.said.contains($0) }
    if transfer.course.state == .offered {
      _ = try tried {
        try core.perform(JoinTransfer(id: requestID(), transfer: transfer.id), by: principal)
      }
    } else if let unsaid {
      _ = try tried {
        try core.perform(
          ReadBackFact(id: requestID(), transfer: transfer.id, fact: unsaid), by: principal)
      }
    }
    answering[transfer.id] = elapsed + pause(3...6)
  }
}
