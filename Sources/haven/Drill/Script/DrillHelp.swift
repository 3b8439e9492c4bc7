/// What the drill's people can do for each need.
struct DrillHelp: Hashable, Sendable {
  /// An option of the intake's “Help given”.
  var intervention: String
  var partner: String
  var agreed: String
  var next: String

  static func with(_ need: DrillStory.Need) -> DrillHelp {
    switch need {
    case .shelter:
      DrillHelp(
        intervention: "shelter", partner: "Castlefield house",
        agreed: "A room from this evening, and somebody at the door to say hello",
        next: "Ring the house and ask how the first night was")
    case .food:
      DrillHelp(
        intervention: "information", partner: "Harbour kitchen",
        agreed: "A parcel for the week, ready from ten tomorrow",
        next: "Tell the kitchen how many they are")
    case .medical:
      DrillHelp(
        intervention: "referral", partner: "Health Partnership",
        agreed: "A nurse rings back today", next: "See that the nurse has rung")
    case .counselling:
      DrillHelp(
        intervention: "rapidFollowUp", partner: "Counselling team",
        agreed: "A talk with the same person tomorrow", next: "Ring as agreed, and listen")
    case .legal:
      DrillHelp(
        intervention: "referral", partner: "Law centre",
        agreed: "The papers are read together, with an advocate if wished",
        next: "Book the hour at the law centre")
    case .money:
      DrillHelp(
        intervention: "referral", partner: "Money advice",
        agreed: "Smaller parts until January, in writing", next: "Send the letter about the parts")
    case .recovery:
      DrillHelp(
        intervention: "information", partner: "Evening group",
        agreed: "A place in the evening group, from Thursday", next: "Tell the group to expect them"
      )
    case .children:
      DrillHelp(
        intervention: "referral", partner: "Family worker",
        agreed: "The family worker rings, and comes along to the school",
        next: "Ask the family worker for a date")
    }
  }
}
