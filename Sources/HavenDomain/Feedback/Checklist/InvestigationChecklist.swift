/// The complaint investigation checklist of one complaint (CC-27, S3 Appendix 3), with its actions,
/// its reflection and its root causes: a value in which all that follows is derived.
public struct InvestigationChecklist: Codable, Hashable, Sendable {
  /// What the customer contact form has told already: it is never typed twice.
  public struct Header: Codable, Hashable, Sendable {
    public var name: String
    public var address: String
    public var email: String
    public var phone: String
    /// When the complaint was made.
    public var date: LocalDate
    /// The main issues and what the customer wants, as the form has them.
    public var issues: String
    /// The service area.
    public var area: String

    public init(
      name: String = "", address: String = "", email: String = "", phone: String = "",
      date: LocalDate, issues: String = "", area: String = ""
    ) {
      self.name = name
      self.address = address
      self.email = email
      self.phone = phone
      self.date = date
      self.issues = issues
      self.area = area
    }

    /// - Parameter date: the earlier of made and received, in the house's zone.
    public init(_ answers: Answers, date: LocalDate, area: String) {
      func text(_ fields: FieldID...) -> String {
        fields.compactMap { answers.text($0)?.trimmed }.filter { !$0.isEmpty }
          .joined(separator: " ")
      }
      let wanted = text(FeedbackForm.wanted)
      self.init(
        name: text(FeedbackForm.firstName, FeedbackForm.surname),
        address: text(FeedbackForm.address), email: text(FeedbackForm.email),
        phone: text(FeedbackForm.phone), date: date,
        issues: text(FeedbackForm.happened) + (wanted.isEmpty ? "" : " They want: \(wanted)"),
        area: area)
    }
  }

  /// What was last set in a box: two managers at once, the last one stands.
  public struct Tick: Codable, Hashable, Sendable {
    public var number: Int
    public var box: ChecklistBox
    /// Why it is not needed.
    public var reason: String?
    public var at: Instant
    public var staffName: String?
    public init(
      _ number: Int, _ box: ChecklistBox, reason: String? = nil, at: Instant,
      staffName: String? = nil
    ) {
      self.number = number
      self.box = box
      self.reason = reason
      self.at = at
      self.staffName = staffName
    }
  }

  /// What was last written in a text.
  public struct Writing: Codable, Hashable, Sendable {
    public var field: ChecklistText
    public var text: String
    public init(_ field: ChecklistText, _ text: String) {
      self.field = field
      self.text = text
    }
  }

  public var feedback: FeedbackID
  public var number: RecordNumber
  /// The closing stands: items 1 to 16 are over, and item 17 follows.
  public var isClosed: Bool
  public var header: Header
  public var ticks: [Tick]
  public var writings: [Writing]
  public var actions: [FeedbackAction]
  public var reflection: FeedbackReflection?
  public var rootCauses: [RootCause]

  public init(
    feedback: FeedbackID, number: RecordNumber, isClosed: Bool = false, header: Header,
    ticks: [Tick] = [], writings: [Writing] = [], actions: [FeedbackAction] = [],
    reflection: FeedbackReflection? = nil, rootCauses: [RootCause] = []
  ) {
    self.feedback = feedback
    self.number = number
    self.isClosed = isClosed
    self.header = header
    self.ticks = ticks
    self.writings = writings
    self.actions = actions
    self.reflection = reflection
    self.rootCauses = rootCauses
  }
}

extension InvestigationChecklist {
  public func tick(_ number: Int) -> Tick? { ticks.first { $0.number == number } }

  /// What was written; nil where nothing is.
  public func text(_ field: ChecklistText) -> String? {
    writings.first { $0.field == field }?.text
  }

  /// As the header shows it: what was written, else what is known.
  public func shown(_ field: ChecklistText) -> String {
    let known =
      switch field {
      case .summary: header.issues
      case .department: header.area
      case .investigator: ticks.min { $0.at < $1.at }?.staffName ?? ""
      case .understanding, .notes, .noCorrective, .noPreventative, .otherCause: ""
      }
    return text(field) ?? known
  }

  public func actions(_ kind: FeedbackAction.Kind) -> [FeedbackAction] {
    actions.filter { $0.kind == kind }
  }

  /// What stands in an item's box now. Notes that are gone, or an action that was added since, open
  /// theirs again.
  public func box(_ number: Int) -> ChecklistBox {
    if number == ChecklistItem.understanding {
      return text(.understanding) == nil ? .open : .done
    }
    guard let box = tick(number)?.box else { return .open }
    if number == ChecklistItem.notes, text(.notes) == nil { return .open }
    if number == ChecklistItem.actions, !actionGaps.isEmpty { return .open }
    return box
  }

  /// Nothing is left to do about it. The written response and the notes stand for each other.
  public func isSettled(_ number: Int) -> Bool {
    if number == ChecklistItem.written || number == ChecklistItem.notes {
      return box(ChecklistItem.written) == .done || box(ChecklistItem.notes) == .done
    }
    return box(number) != .open
  }

  public var settled: Int { ChecklistItem.all.count { isSettled($0.number) } }

  /// `9 of 17`
  public var progress: String { "\(settled) of \(ChecklistItem.all.count)" }

  /// What is open of items 1 to 16, by which closing waits.
  public var openItems: [ChecklistItem] {
    ChecklistItem.all.filter {
      $0.number != ChecklistItem.afterClosing && !isSettled($0.number)
    }
  }
}
