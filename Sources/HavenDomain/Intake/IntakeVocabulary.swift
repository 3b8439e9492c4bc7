extension IntakeForm {
  static let consents = [
    Option("verbal", "Yes, by word of mouth"),
    Option("written", "Yes, in writing"),
    Option("lifeAtRisk", "Life at risk, no consent"),
    Option("anonymous", "No: stays anonymous"),
  ]

  /// IN-16, in the order of the sources; nobody has to be any of these.
  static let groups = [
    Option("dv", "Survivor of domestic abuse"),
    Option("homeless", "Without a home"),
    Option("financial", "In money trouble"),
    Option("recovery", "In recovery"),
    Option("family", "Family or friend"),
    Option("volunteer", "Volunteer"),
    Option("commissioner", "Commissioner or professional"),
    Option("other", "Something else"),
  ]

  static let needOptions = [
    Option("shelter", "A safe place to stay"),
    Option("food", "Food or basics"),
    Option("medical", "Medical care"),
    Option("counselling", "Somebody to talk to"),
    Option("legal", "Legal advice"),
    Option("money", "Money or debt advice"),
    Option("recovery", "Recovery support"),
    Option("children", "Help with children"),
  ]

  /// TR-05, and what else a contact may need.
  static let interventions = [
    Option("shelter", "Shelter placement"),
    Option("warmTransfer", "Warm transfer to mental-health crisis team"),
    Option("rapidFollowUp", "Rapid follow-up within 24 h"),
    Option("referral", "Referral to another service"),
    Option("information", "Information given"),
  ]

  static let methods = [
    Option("phone", "Phone"), Option("text", "Text message"), Option("email", "Email"),
    Option("letter", "Letter"), Option("inPerson", "In person"), Option("none", "No contact"),
  ]

  /// PR-20: with whom a release is.
  static let shareOptions = [
    Option("team", "Those who help here"),
    Option("partners", "Partner services"),
    Option("health", "Doctor or hospital"),
    Option("housing", "Housing office"),
    Option("emergency", "Emergency services"),
    Option("named", "Somebody they name"),
  ]

  /// By their codes (BCP 47); what is not among them is typed.
  static let languages = [
    Option("en", "English"), Option("es", "Spanish"), Option("ase", "American Sign Language"),
    Option("ar", "Arabic"), Option("bn", "Bengali"), Option("bfi", "British Sign Language"),
    Option("yue", "Cantonese"), Option("prs", "Dari"), Option("fa", "Farsi"),
    Option("fr", "French"), Option("ht", "Haitian Creole"), Option("hi", "Hindi"),
    Option("ko", "Korean"), Option("ku", "Kurdish"), Option("cmn", "Mandarin"),
    Option("ps", "Pashto"), Option("pl", "Polish"), Option("pt", "Portuguese"),
    Option("pa", "Punjabi"), Option("ro", "Romanian"), Option("ru", "Russian"),
    Option("so", "Somali"), Option("tl", "Tagalog"), Option("ti", "Tigrinya"),
    Option("tr", "Turkish"), Option("uk", "Ukrainian"), Option("ur", "Urdu"),
    Option("vi", "Vietnamese"), Option("other", "Another language"),
  ]

  static let interpreters = [
    Option("no", "Not needed"), Option("wanted", "Wanted"), Option("arranged", "Arranged"),
    Option("here", "With us now"),
  ]

  static let voicemails = [
    Option("safe", "Safe"), Option("no", "No message"),
    Option("noName", "Only without our name"),
  ]

  static let choices = [
    Option("yes", "Yes, accepted"), Option("no", "No, another way"),
    Option("undecided", "Undecided for now"),
  ]

  /// IN-18: in what form somebody was told of other help.
  static let tellings = [
    Option("aloud", "Said aloud"), Option("text", "Sent as a text"),
    Option("email", "Sent by email"), Option("paper", "On paper"),
    Option("easy", "Large print or easy words"), Option("language", "In their language"),
  ]

  /// What a step needs before it counts as done on the checklist.
  static func needed(step: Int, _ answers: Answers) -> [Field] {
    let ids: Set<FieldID> =
      switch step {
      case 0:
        [safeNow, danger, medical, "weapon", "children", "assault", "suicidal"]
      case 1: [consent, share, name, location, callback]
      case 2: [group, needs]
      case 3: [intervention]
      default: [owner, nextAction, nextDue]
      }
    return form.visibleFields(step: step, answers).filter { ids.contains($0.id) }
  }

  /// A fixed option's label; the id itself when it is none.
  public static func label(_ field: FieldID, _ id: String) -> String {
    let options: [Option]? =
      switch form.field(field)?.kind {
      case .choice(.fixed(let options)), .several(let options): options
      default: nil
      }
    return options?.first { $0.id == id }?.label ?? id
  }
}
