import HavenDomain

/// `haven receive email`: takes one email from the mail system.
enum ReceiveEmailCommand {
  static let spec = CommandSpec(
    "receive email", "Make a contact of one email, given on standard input (RFC 5322).",
    options: [.json],
    notes: [
      "The same email again makes no second contact. One that cannot be read becomes a contact all "
        + "the same, with its original kept.",
      "While the database is locked or missing the exit status is 69 and nothing is kept: the mail "
        + "system must try again. Some take only 75 for that, so let them run: "
        + "haven receive email || exit 75",
    ],
    run: run)

  private static func run(_ invocation: Invocation) throws -> ExitCode {
    let format = try invocation.format
    if StandardInput.isTerminal {
      throw UsageError(
        "The email is read from standard input: haven receive email < message.eml",
        command: "receive email")
    }
    // Before anything else: whatever goes wrong then, the mail system has been heard out.
    let (bytes, total) = try StandardInput.readAll(limit: EmailContact.keptBytes)
    return try OpenDesk.with(invocation.globals) { desk in
      let email = EmailContact(bytes, total: total, now: desk.now)
      let added = try desk.perform(
        AddContact(id: SystemRandom.requestID(), contact: email.contact))
      let contact = ContactJSON(added.row, now: desk.now)
      let result = AddedContactJSON(
        contact: contact, known: added.wasKnown, unreadable: email.contact.isUnreadable)
      try Output.write(format == .json ? JSONText.line(result) : words(added, email.contact))
      return .done
    }
  }

  private static func words(_ added: AddedContact, _ contact: NewContact) -> String {
    var lines = Lines()
    if added.wasKnown {
      lines.add("\(added.row.number) is known already; nothing was added.")
    } else if contact.isUnreadable {
      lines.add("\(added.row.number) waits: an email that cannot be read, original kept.")
    } else {
      lines.add("\(added.row.number) waits: an email.")
    }
    return lines.text
  }
}
