/// What reception notes of people who ring or come in.
extension DrillPlots {
  static let phone: [DrillPlot] = [
    DrillPlot("Asks for a safe place for tonight, with {family}.", .shelter, .withChildren),
    DrillPlot(
      "Left home this morning, is at a friend's in {place}. Asks what comes next.", .shelter),
    DrillPlot("Would like to talk with somebody; nothing else for now.", .counselling, .low),
    DrillPlot("Is not safe just now and asks us to stay on the line.", .shelter, .notSafe),
    DrillPlot("Rings from a neighbour's in {place}; does not want to go home.", .shelter, .notSafe),
    DrillPlot("Asks how a court order works and who could come along.", .legal),
    DrillPlot("Moved last week. Asks about a school place for {family}.", .children, .withChildren),
    DrillPlot("Has no money until Friday. Asks about a food parcel.", .food, as: "financial"),
    DrillPlot(
      "Landlord has written. Asks whether they must leave {place}.", .legal, as: "homeless"),
    DrillPlot("Slept badly since the move and would like a word with a counsellor.", .counselling),
    DrillPlot(
      "Sister of a resident. Asks how she can best be there for her.", .counselling, as: "family"),
    DrillPlot("Needs a prescription moved to a chemist near {place}.", .medical, .unwell),
    DrillPlot(
      "Six months in recovery today; asks about the evening group.", .recovery, as: "recovery"),
    DrillPlot("Asks to change the day of a key-worker meeting.", .recovery, as: "recovery"),
    DrillPlot("Bank account is shared. Asks how to open one of their own.", .money, .shaken),
    DrillPlot("Second call today. Would like to hear a friendly voice.", .counselling, .low),
    DrillPlot(
      "Hospital social worker: a patient could leave today and needs a room.", .shelter,
      as: "commissioner"),
    DrillPlot(
      "Slept in the car with {family}. Asks for a room this week.", .shelter, .withChildren,
      as: "homeless"),
    DrillPlot("Asks whether pets can come to the house.", .shelter),
    DrillPlot("Asks what to pack, and where papers can be kept safe.", .legal),
    DrillPlot("Neighbour is worried about a family in {place}.", .children, as: "family"),
    DrillPlot("Had a fall and is on their own; asks for help to see a doctor.", .medical, .unwell),
    DrillPlot("Debt letter came today. Asks what to answer.", .money, as: "financial"),
    DrillPlot("Asks for somebody who speaks Polish.", .shelter),
    DrillPlot("Asks for somebody who speaks Urdu; can ring again {hour}.", .counselling),
    DrillPlot(
      "Volunteer; is held up in {place}, asks who can take the evening.", .food, as: "volunteer"),
    DrillPlot(
      "Handed in notice on the old flat; asks about a deposit scheme.", .money, as: "homeless"),
    DrillPlot("Would like help to write to the council.", .legal, as: "homeless"),
    DrillPlot("Asks for warm clothes for {family}.", .food, .withChildren),
    DrillPlot(
      "Did not feel safe at the bus station; is in a café in {place} now.", .shelter, .shaken),
    DrillPlot("Says it is a hard evening and asks not to be alone with it.", .counselling, .low),
    DrillPlot(
      "Does not want to open the door just now; asks us to stay with them.", .shelter, .notSafe),
    DrillPlot("Father looking for an evening group for parents.", .children, as: "family"),
    DrillPlot("Asks when the house in {place} has room again.", .shelter, as: "homeless"),
  ]

  /// How they would like to be rung, as reception notes it.
  static let manners = [
    "Speaks softly.", "Will hold.", "Best reached {hour}.", "Please no voicemail.",
    "Text first, then ring.", "Sounds tired.", "Happy to be called back.", "Prefers a woman.",
    "Will ring again if cut off.", "Asked for Robin, anybody will do.", "On a friend's phone.",
    "Hard of hearing: please speak slowly.", "Code word if we ring: bluebell.",
    "Is outside, there may be traffic.", "First call to us.",
    "Knows us from last year.", "Has twenty minutes.", "Would like it explained twice.",
  ]

  static let inPerson: [DrillPlot] = [
    DrillPlot(
      "At the front desk with a small bag. Asks for a quiet place to sit.", .shelter, .shaken),
    DrillPlot("Came with {family}; they are in the play corner.", .children, .withChildren),
    DrillPlot(
      "Brings a letter from the council and would like it read together.", .legal, as: "homeless"),
    DrillPlot("Asks for a shower and something warm to eat.", .food, as: "homeless"),
    DrillPlot(
      "Came for the afternoon group, a day early. Would like tea.", .recovery, as: "recovery"),
    DrillPlot("Brought clothes to give; asks how to become a volunteer.", .food, as: "volunteer"),
    DrillPlot("Is waiting inside because somebody outside worries them.", .shelter, .notSafe),
    DrillPlot("Asks to see a nurse; has a cough and no doctor here yet.", .medical, .unwell),
    DrillPlot("Would like to say hello to their key worker from spring.", .counselling),
  ]
}
