extension PagerMessage {
  /// What a rung's notifier gets on its standard input. Never a client's name, never a reason: it
  /// may lie on a table for all to see.
  public static func text(
    of escalation: RecordNumber, rung: Rung, to staff: StaffID?, zone: Zone
  ) -> String {
    let who =
      if let name = rung.called, let staff { "\(name) (staff \(staff.rawValue))" } else {
        "nobody is on call"
      }
    return """
      escalation: \(escalation)
      rung: \(rung.role.words)
      to: \(who)
      acknowledge by: \(TimeWords.minute(rung.due, in: zone))
      open: haven

      """
  }

  /// How long a message rests after its nth try went wrong; nil when it is given up.
  public static func pause(afterTry number: Int) -> Duration? {
    pauses.indices.contains(number - 1) ? .seconds(pauses[number - 1]) : nil
  }

  /// An open console that has a command for it takes a message up within a second or two; after
  /// this long there is none.
  static let patience = Duration.seconds(10)

  /// How it stands: `delivered`, `waits for a notify.command (haven.conf)`.
  public func standing(at now: Instant) -> String {
    guard state == .waiting, at + Self.patience < now else { return state.words }
    return "waits for a \(kind == .rung ? "notify" : "dispatch").command (haven.conf)"
  }

  /// From this try on an alarm says that a message does not go through.
  public static let triesBeforeAlarm = 3
}

extension PagerMessage {
  /// What a dispatch centre needs, from the intake as it stands: where, how to ring back, and every
  /// answer of the safety step. One line each, so that a program can read it.
  public static func dispatchText(
    _ contact: RecordNumber, _ answers: Answers, callback: String?, by: String, house: String,
    at now: Instant, zone: Zone
  ) -> String {
    let kept = IntakeForm.form.kept(answers)
    func line(_ label: String, _ text: String?) -> String {
      let words = (text ?? "").split(whereSeparator: \.isNewline).joined(separator: " / ")
      return "\(label): \(words.isEmpty ? "not known" : words)"
    }
    var lines = [
      line("dispatch", "\(contact)"), line("asked by", "\(by), \(house)"),
      line("asked at", TimeWords.iso(now)),
      line("asked at, local", TimeWords.clock(now, in: zone)),
      line("location", kept.text(IntakeForm.location)),
      line("callback", kept.text(IntakeForm.callback) ?? callback),
      line("safe to call back", SafeContact(kept).words),
    ]
    for field in IntakeForm.safety.fields {
      lines.append(line(field.label.filter { $0 != "?" }.lowercased(), kept[field.id]?.words))
    }
    return lines.map { $0 + "\n" }.joined()
  }
}
