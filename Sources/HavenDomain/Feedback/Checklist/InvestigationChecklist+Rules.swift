extension InvestigationChecklist {
  /// Where the rule stands.
  public static let source = "(S3, Appendix 3, item 16)"

  /// Nil when the box may be set so; else why not, and what to do.
  public func whyNot(set number: Int, to box: ChecklistBox) -> String? {
    guard let item = ChecklistItem.item(number) else {
      return "The checklist has items 1 to \(ChecklistItem.all.count)."
    }
    if number == ChecklistItem.understanding {
      return "Item 1 has no box. Write down how you understand the customers' issues."
    }
    if number == ChecklistItem.afterClosing {
      return isClosed ? nil : "Item 17 comes after the complaint is closed (S3, Appendix 3)."
    }
    if isClosed { return Self.closed }
    switch box {
    case .open: return nil
    case .notNeeded: return whyNeeded(item)
    case .done: return whyNotDone(number)
    }
  }

  /// Nil when its texts, actions, reflection and root causes may be changed.
  public func whyNotWrite() -> String? { isClosed ? Self.closed : nil }

  private static let closed = "It is closed. Open it again first."

  private func whyNeeded(_ item: ChecklistItem) -> String? {
    switch item.number {
    case ChecklistItem.written, ChecklistItem.notes:
      "Items 14 and 15 stand for each other: tick the one that was done (S3, Appendix 3)."
    case ChecklistItem.actions:
      "Item 16 is always needed. Where no action is, say so under that kind of action."
    default: nil
    }
  }

  private func whyNotDone(_ number: Int) -> String? {
    if number == ChecklistItem.notes, text(.notes) == nil {
      return "Write the notes on the discussion first: they are what item 15 uploads."
    }
    guard number == ChecklistItem.actions, !actionGaps.isEmpty else { return nil }
    return "Item 16 waits. \(actionGaps.joined(separator: " ")) \(Self.source)"
  }

  /// What is missing of “actions completed, and reflection occurs”: a sentence each.
  var actionGaps: [String] {
    var gaps: [String] = []
    for kind in FeedbackAction.Kind.allCases {
      let all = actions(kind)
      let open = all.count { $0.isOpen }
      let name = kind.words.prefix(1).uppercased() + kind.words.dropFirst()
      if open > 0 {
        gaps.append("\(name): \(open) action\(open == 1 ? " is" : "s are") still open.")
      } else if all.isEmpty, text(kind.noneNeeded) == nil {
        gaps.append("\(name): add an action, or say why none is needed.")
      }
    }
    if reflection == nil { gaps.append("The reflection is not written yet.") }
    return gaps
  }

  /// All that a complaint waits for before it is closed, a line each (CC-28).
  public var missing: [String] {
    let boxes = openItems.map { "\($0.number) \($0.name)" }
    let items =
      boxes.isEmpty
      ? [] : ["Open on the checklist: \(boxes.joined(separator: ", "))."]
    return items + actionGaps
      + (rootCauses.isEmpty ? ["No root cause is chosen yet."] : [])
  }

  /// Nil when the complaint may be closed; else all that is missing, the rule, and what to do.
  public func whyNotClose() -> String? {
    guard !missing.isEmpty else { return nil }
    return """
      Not ready to be closed. \(missing.joined(separator: " ")) Corrective and preventative \
      actions are completed and reflection occurs before a complaint is closed \(Self.source). \
      Settle each on its checklist; a box may be “not needed”, with a reason.
      """
  }

  /// Nil for a complaint; else why it has no checklist.
  public static func whyNone(_ kind: FeedbackKind) -> String? {
    kind == .complaint
      ? nil : "The investigation checklist is for complaints (S3, Appendix 3)."
  }
}
