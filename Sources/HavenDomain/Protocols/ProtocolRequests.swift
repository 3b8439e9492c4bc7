/// A protocol as the database keeps it: one version of it.
public struct ProtocolEntry: Codable, Hashable, Sendable {
  /// With the approval that the database has; a file's own is a claim and does not count.
  public var value: CrisisProtocol
  /// Nil for those that came with the program.
  public var importedAt: Instant?
  public var importedByName: String?
  /// What screens show under this name: the newest that is approved, else the newest.
  public var isInUse: Bool

  public init(
    _ value: CrisisProtocol, importedAt: Instant? = nil, importedByName: String? = nil,
    isInUse: Bool
  ) {
    self.value = value
    self.importedAt = importedAt
    self.importedByName = importedByName
    self.isInUse = isInUse
  }
}

/// That somebody was trained on a protocol, and until when that holds (TS-10).
public struct ProtocolTraining: Codable, Hashable, Sendable {
  /// How long it holds unless somebody says otherwise: as de-escalation does (TS-02).
  public static let months = 18

  public var staff: StaffID
  public var staffName: String
  public var name: String
  public var on: LocalDate
  /// The last day on which it holds.
  public var until: LocalDate

  public init(
    staff: StaffID, staffName: String, name: String, on: LocalDate, until: LocalDate
  ) {
    self.staff = staff
    self.staffName = staffName
    self.name = name
    self.on = on
    self.until = until
  }

  public func holds(on today: LocalDate) -> Bool { on <= today && today <= until }

  /// Why a reader should get somebody else; nil for who is trained. It warns and never blocks.
  public static func warning(
    _ mine: [ProtocolTraining], on name: String, today: LocalDate
  ) -> String? {
    let latest = mine.filter { $0.name == name }.max { $0.until < $1.until }
    guard let latest else { return "You are not trained on this protocol." }
    return latest.holds(on: today)
      ? nil : "Your training on this protocol lapsed on \(TimeWords.isoDay(latest.until))."
  }
}

/// All protocols, and what the asker is trained on.
public struct ProtocolShelf: Codable, Hashable, Sendable {
  /// By name, the newest version first.
  public var entries: [ProtocolEntry]
  /// The asker's own.
  public var training: [ProtocolTraining]
  public var today: LocalDate

  public init(entries: [ProtocolEntry], training: [ProtocolTraining], today: LocalDate) {
    self.entries = entries
    self.training = training
    self.today = today
  }

  /// Those that screens show: what the answers call for first, the others by name.
  public func inUse(for topics: [ProtocolTopic]) -> [CrisisProtocol] {
    let used = entries.filter(\.isInUse).map(\.value)
    let called = topics.flatMap { topic in used.filter { $0.topic == topic } }
    return called + used.filter { !topics.contains($0.topic) }
  }
}

/// A step of a protocol that somebody went through with a contact.
public struct ProtocolStepDone: Codable, Hashable, Sendable {
  public var name: String
  public var version: Int
  /// Counted from 0.
  public var step: Int
  public var at: Instant
  public var staffName: String?

  public init(name: String, version: Int, step: Int, at: Instant, staffName: String?) {
    self.name = name
    self.version = version
    self.step = step
    self.at = at
    self.staffName = staffName
  }
}

/// The protocols with their approvals, and one's own training.
public struct ListProtocols: Request {
  public static let permission = Permission.readProtocols
  public static let action = AuditAction.protocolsListed
  public typealias Reply = ProtocolShelf
  public init() {}
}

/// Keeps a protocol's text as a new version under its name. Nobody has approved it then.
public struct ImportProtocol: Change {
  public static let permission = Permission.editProtocols
  public static let action = AuditAction.protocolImported
  public typealias Reply = ProtocolEntry
  public var id: RequestID
  public var text: String
  public init(id: RequestID, text: String) {
    self.id = id
    self.text = text
  }
}

/// Records that a certified crisis expert approved the newest version (TR-11). Never by who wrote or
/// imported it.
public struct ApproveProtocol: Change {
  public static let permission = Permission.editProtocols
  public static let action = AuditAction.protocolApproved
  public typealias Reply = ProtocolEntry
  public var id: RequestID
  public var name: String
  /// That the expert has read. It must still be the newest: what came in since is approved by nobody.
  public var version: Int
  public var approver: String
  public var credential: String
  public var expires: LocalDate
  public init(
    id: RequestID, name: String, version: Int, approver: String, credential: String,
    expires: LocalDate
  ) {
    self.id = id
    self.name = name
    self.version = version
    self.approver = approver
    self.credential = credential
    self.expires = expires
  }
}

/// Records that a member of staff was trained on a protocol (TS-10). Never by themselves.
public struct RecordProtocolTraining: Change {
  public static let permission = Permission.recordProtocolTraining
  public static let action = AuditAction.trainingRecorded
  public typealias Reply = ProtocolTraining
  public var id: RequestID
  public var staff: StaffID
  public var name: String
  public var on: LocalDate
  /// Nil holds for `ProtocolTraining.months`.
  public var until: LocalDate?
  public init(id: RequestID, staff: StaffID, name: String, on: LocalDate, until: LocalDate?) {
    self.id = id
    self.staff = staff
    self.name = name
    self.on = on
    self.until = until
  }
}

/// Who is trained on what: the latest of each, by name of staff.
public struct ListProtocolTraining: Request {
  public static let permission = Permission.readProtocolTraining
  public static let action = AuditAction.trainingListed
  public typealias Reply = [ProtocolTraining]
  public init() {}
}

/// A step was gone through with the contact in hand: it stands in its timeline with protocol,
/// version and time (TR-10, ES-10).
public struct RecordProtocolStep: Change {
  public static let permission = Permission.writeIntake
  public static let action = AuditAction.protocolStepDone
  public typealias Reply = ProtocolStepDone
  public var id: RequestID
  public var lease: Lease
  public var name: String
  public var version: Int
  /// Counted from 0.
  public var step: Int
  public init(id: RequestID, lease: Lease, name: String, version: Int, step: Int) {
    self.id = id
    self.lease = lease
    self.name = name
    self.version = version
    self.step = step
  }
}

/// What a person would enter wrongly about an approval or a training.
public enum ProtocolRules {
  public static func problems(
    approver: String, credential: String, expires: LocalDate, of value: CrisisProtocol,
    today: LocalDate
  ) -> [FormProblem] {
    var problems: [FormProblem] = []
    if approver.trimmed.isEmpty {
      problems.append(FormProblem("approver", "Who approved it is needed."))
    } else if approver.trimmed.lowercased() == value.author.lowercased() {
      problems.append(FormProblem("approver", "Whoever wrote it does not approve it."))
    }
    if credential.trimmed.isEmpty {
      problems.append(FormProblem("credential", "What certifies them is needed."))
    }
    if expires <= today {
      problems.append(
        FormProblem("expires", "\(TimeWords.isoDay(expires)) is no day to come."))
    }
    return problems
  }

  public static func problems(
    trainedOn on: LocalDate, until: LocalDate, today: LocalDate
  ) -> [FormProblem] {
    if on > today {
      return [FormProblem("on", "\(TimeWords.isoDay(on)) is still to come.")]
    }
    return until > on
      ? [] : [FormProblem("until", "It ends before it began: choose a later day.")]
  }
}
