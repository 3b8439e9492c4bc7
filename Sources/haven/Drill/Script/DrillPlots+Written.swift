/// What people write in their own time: emails, the portal, the web form, letters.
extension DrillPlots {
  static let email: [DrillPlot] = [
    DrillPlot(
      """
      Hello,
      I am writing from a library computer, so please answer here and do not ring.
      I would like to know whether there is a room for me and {family}, and how soon.
      I can be in {place} {hour}.
      {name}
      """, .shelter, .withChildren, subject: "A room, please answer by email only"),
    DrillPlot(
      """
      Good morning,
      my appointment on Tuesday falls on the same hour as the housing office. Could it be moved to
      another day this week? Any time {hour} is fine.
      With thanks
      {name}
      """, .recovery, as: "recovery", subject: "Moving my appointment"),
    DrillPlot(
      """
      To whom it may concern,
      we have a patient on Ward 4 who will be ready to leave on Thursday and has nowhere to go. She
      agrees that I write to you. Is there a form, or shall we speak?
      {name}, discharge team, {place}
      """, .shelter, as: "commissioner", subject: "Room after hospital"),
    DrillPlot(
      """
      Hi,
      a letter came saying that I owe rent for a flat that I left in spring. I kept all the papers.
      Could somebody read them with me? I would bring them in.
      Thank you
      {name}
      """, .legal, as: "financial", subject: "Letter about old rent"),
    DrillPlot(
      """
      Hello, I hope this is the right address.
      My sister stays with you. I do not ask where. I would just like her to know that {family} and I
      think of her, and that the photo albums are safe with me.
      {name}
      """, .counselling, as: "family", subject: "A message for my sister"),
    DrillPlot(
      """
      Dear team,
      I finished the twelve weeks in {place} and would like to go on with something. Are there
      evening groups, or could I help in the garden?
      Best wishes
      {name}
      """, .recovery, as: "recovery", subject: "What comes after twelve weeks"),
    DrillPlot(
      """
      I need to speak with somebody today. I am safe at work until five, but I would rather not go
      home after that. Please write back and say where I could go.
      {name}
      """, .shelter, .notSafe, subject: "Today, please"),
    DrillPlot(
      """
      Hello,
      I would like to offer four hours a week. I used to cook for a school and have a food
      certificate. I live in {place} and have a car.
      {name}
      """, .food, as: "volunteer", subject: "Volunteering in the kitchen"),
    DrillPlot(
      """
      Hi there,
      which papers do I bring to the first meeting? I have a passport but no proof of address, and the
      rest is at the old house.
      Thanks, {name}
      """, .legal, subject: "Papers for the first meeting"),
    DrillPlot(
      """
      Good evening,
      the school asks for a letter from you so that {family} can start on Monday. They need only the
      date, and no address. Would that be possible?
      {name}
      """, .children, .withChildren, subject: "Letter for the school"),
    DrillPlot(
      """
      Hello,
      I wrote last week about the weekly fee. With my new hours I earn less until January. Who could I
      talk to about paying in smaller parts?
      Kind regards
      {name}
      """, .money, as: "financial", subject: "Weekly fee"),
    DrillPlot(
      """
      Hi,
      I would like to see the counsellor that my friend sees. If there is a waiting list, please put
      me on it. Mornings are best.
      {name}
      """, .counselling, .low, subject: "Counselling"),
    DrillPlot(
      """
      Dear Safe Haven,
      our commissioning group meets on the 14th. Could you send the figures of the last quarter, and
      say who could join us for half an hour?
      {name}, {place} council
      """, .legal, as: "commissioner", subject: "Figures for our meeting"),
    DrillPlot(
      """
      Hello again,
      I am in my own flat now, in {place}! Thank you all. May I still come to the Wednesday lunch?
      {name} and {family}
      """, .food, subject: "I moved in"),
    DrillPlot(
      """
      Hello,
      my tablets changed and I feel unsteady. I do not need an ambulance. Could the nurse ring me {hour}?
      {name}
      """, .medical, .unwell, as: "recovery", subject: "A question for the nurse"),
  ]

  static let portal: [DrillPlot] = [
    DrillPlot(
      "Please change my phone number; the old one is not safe any more.", .shelter, .shaken),
    DrillPlot("I uploaded the tenancy papers. Did they arrive?", .legal, as: "homeless"),
    DrillPlot(
      "I would like to see my support plan again before Friday.", .recovery, as: "recovery"),
    DrillPlot(
      "Could my key worker ring me {hour}? It is about {family}.", .children, .withChildren),
    DrillPlot(
      "I ticked the wrong box under consent. I do not want to share with the council.", .legal),
    DrillPlot("Is my place in the cooking course confirmed?", .food, as: "recovery"),
    DrillPlot("The week was heavy. I would like an extra session.", .counselling, .low),
    DrillPlot("May I have a copy of the letter from March?", .legal),
    DrillPlot("My payment shows twice in the list.", .money, as: "financial"),
  ]

  static let website: [DrillPlot] = [
    DrillPlot(
      "Contact form: I would like to be called {hour}. Please say you are from the library.",
      .counselling, .shaken),
    DrillPlot("Contact form: do you have rooms with a ramp?", .shelter, as: "homeless"),
    DrillPlot(
      "Contact form: I live in {place} and would like to leave. Where do I begin?", .shelter,
      .shaken),
    DrillPlot(
      "Contact form: I am a teacher. A pupil told me something and I listened. What is my next step?",
      .children, as: "commissioner"),
    DrillPlot("Contact form: help with gas and electricity bills.", .money, as: "financial"),
    DrillPlot("Contact form: somewhere for {family} and me from Monday.", .shelter, .withChildren),
    DrillPlot(
      "Contact form: is there a waiting list for the recovery house?", .recovery, as: "recovery"),
    DrillPlot(
      "Contact form: could a speaker visit our parents' evening in {place}?", .children,
      as: "commissioner"),
    DrillPlot("Contact form: I prefer letters. Is that possible?", .counselling),
  ]

  static let letter: [DrillPlot] = [
    DrillPlot(
      "Two handwritten pages: asks for help with a claim, and for a visit {hour}.", .money,
      as: "financial"),
    DrillPlot(
      "Card from {place}: asks whether the garden group still meets.", .recovery, as: "recovery"),
    DrillPlot(
      "Letter from a grandmother: would like to see {family} again and asks how.", .legal,
      as: "family"),
    DrillPlot(
      "Letter from a solicitor in {place}: asks for dates, with the client's consent.", .legal,
      as: "commissioner"),
    DrillPlot("Letter: has no phone, asks for a room before winter.", .shelter, as: "homeless"),
    DrillPlot(
      "Letter: would like to talk about something from long ago, face to face.", .counselling, .low),
  ]
}
