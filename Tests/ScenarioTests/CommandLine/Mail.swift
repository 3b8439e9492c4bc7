/// Emails that tests send.
enum Mail {
  static let plain = """
    From: Wilhelmina Sample <mina@sample.example>
    To: help@harbour.example
    Subject: Somewhere for tonight
    Message-ID: <one@sample.example>
    Date: Mon, 2 Nov 2026 09:00:00 +0000

    The landlord has changed the locks.

    """

  /// What no file may show.
  static let words = [
    "Wilhelmina", "sample.example", "Somewhere", "landlord", "one@sample", "Message-ID",
  ]
}
