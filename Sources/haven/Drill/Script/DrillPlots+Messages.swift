/// What people write while they wait for the answer: texts and chats.
extension DrillPlots {
  static let text: [DrillPlot] = [
    DrillPlot("Hi is this the right number to ask about a room", .shelter),
    DrillPlot(
      "I can only text. Please dont ring. Need a place with {family}", .shelter, .withChildren),
    DrillPlot("Not safe right now. Can you help", .shelter, .notSafe),
    DrillPlot("Its me from yesterday. The room was good. What do I do about my post", .legal),
    DrillPlot("Are you open at the weekend? Im in {place}", .food, as: "homeless"),
    DrillPlot("Feeling low tonight. Anyone there", .counselling, .low),
    DrillPlot("Running late for my appointment sorry. Can it be later", .recovery, as: "recovery"),
    DrillPlot("How much is it per week to stay", .money, as: "homeless"),
    DrillPlot("Thank you for last night. Slept for the first time this week", .counselling),
    DrillPlot("My phone will be off until {hour}. Please text after", .shelter, .shaken),
    DrillPlot("Do you have nappies? Size 4", .food, .withChildren),
    DrillPlot("Who can I talk to about money my ex still owes", .money),
    DrillPlot("Missed the group today. Is there one on Thursday", .recovery, as: "recovery"),
    DrillPlot("Is it true I can bring a cat", .shelter),
    DrillPlot("The heating in room 6 is off, {family} is cold", .shelter, .withChildren),
    DrillPlot("I moved to {place}, can I still come to you", .counselling),
    DrillPlot("Could somebody walk with me to the solicitor tomorrow", .legal, .shaken),
    DrillPlot("My medicine runs out on Sunday", .medical, .unwell),
    DrillPlot("Can I say no to a question when you ask", .counselling),
  ]

  static let chat: [DrillPlot] = [
    DrillPlot("hello? I do not know where to start", .counselling),
    DrillPlot("I would like to leave today. I have a little time now.", .shelter, .notSafe),
    DrillPlot("Is this chat private? Does it show in the history?", .legal),
    DrillPlot("Looking for a room in {place} for me and {family}", .shelter, .withChildren),
    DrillPlot("a friend told me about you. I am not sure I count", .counselling),
    DrillPlot(
      "Last week was bad. I am all right now but I would like to see a nurse", .medical, .shaken),
    DrillPlot("What happens when I ring? Do I have to give my name?", .counselling),
    DrillPlot("I would rather type than talk if that is okay", .counselling, .low),
    DrillPlot("The council says I am not on the list. What can I do", .legal, as: "homeless"),
    DrillPlot("Do you help men too", .shelter),
    DrillPlot("Two payments were taken that I did not make", .money, .shaken),
    DrillPlot(
      "My daughter lives with her partner in {place}. I am worried. What can I say to her?",
      .counselling, as: "family"),
    DrillPlot("Need a food parcel this week, four of us", .food, .withChildren, as: "financial"),
    DrillPlot("is there a group online, I cannot travel", .recovery, as: "recovery"),
    DrillPlot("How long can someone stay at the house?", .shelter, as: "homeless"),
    DrillPlot("I am fine today. Just wanted to tell someone", .recovery, as: "recovery"),
    DrillPlot("It is a heavy night. I would like to talk to someone", .counselling, .low),
    DrillPlot("Can you explain what a support worker does", .counselling),
    DrillPlot("Who pays for a solicitor if I have nothing", .legal),
    DrillPlot("can I come in without an appointment {hour}", .food),
  ]

  static let social: [DrillPlot] = [
    DrillPlot(
      "Direct message: do you have places in {place}? Asking for somebody close to me.", .shelter,
      as: "family"),
    DrillPlot(
      "Direct message: please do not answer here in public. How else can I reach you?", .shelter,
      .shaken),
    DrillPlot("Comment under our post: is the Thursday group still on?", .recovery, as: "recovery"),
    DrillPlot(
      "Direct message: we collected 40 winter coats. Where shall we bring them?", .food,
      as: "volunteer"),
    DrillPlot("Direct message: who do I speak to about joining the choir?", .counselling),
    DrillPlot("Direct message: is the advice line free from a mobile?", .money, as: "financial"),
    DrillPlot(
      "Comment: your team helped me two years ago. I would like to give something back.",
      .counselling, as: "volunteer"),
  ]
}
