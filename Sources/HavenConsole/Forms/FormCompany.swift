import HavenDomain

/// Who else is in a form, and what they wrote that this person has not taken over yet.
public struct FormCompany: Equatable, Sendable {
  /// A change of somebody else's to a field that is being typed in: shown under it, and taken over
  /// when the cursor leaves it.
  struct Pending: Equatable, Sendable {
    var news: FieldNews
    /// The version of the sheet that is on the screen in this field.
    var base: Int
  }

  /// Whose console this is.
  public var me: StaffID?
  /// Came in by joining: writes without a lease, completes nothing.
  public var isGuest = false
  /// In whose hands the contact is.
  public var hostName = ""
  public var editors: [DraftEditor] = []
  /// Texts that wait for somebody to choose.
  public var kept: [KeptText] = []
  var pending: [FieldID: Pending] = [:]
  /// By which version each field was changed last, as far as it is on the screen.
  var seen: [FieldID: Int] = [:]
  /// The version that `kept` is of.
  var keptVersion = 0
  /// Reading the news; with more of them since.
  var isReading = false
  var isStale = false
  /// What was told to the others.
  var told: FieldID?
  var hasTold = false
  var isTelling = false
  /// Choices on their way to the store.
  var choosing: [ChooseText] = []
}
