extension PhraseList {
  /// The ten steps, the questions, Template 1>2>3 and the progress reports (GP-06, GP-08 to GP-10).
  static let methodText = """
    # The 10 steps (GP-08): what you can do, and where its words are.
    step = Listen
    do = Listen actively, without interrupting
    step = Don't get defensive
    do = Keep yourself in the 'Black' (positive - can do mind-set)
    step = Respond with a Positive 1st response
    do = Use the Glad>Sure>Sorry template
    see = glad
    step = Express empathy
    do = Use the empathy phrases
    see = empathy
    step = Ask questions to understand the problem
    do = Consider asking:
    see = questions
    step = Find out what the person wants
    do = Explore the options and solution that they are seeking
    step = Explain what you CAN DO
    do = Use a positive 1st response
    do = Use Template 1>2>3 (below) if we are unable to provide what the customer wants
    see = template
    step = Discuss alternatives and agree on next steps
    do = This is part 3 of Template 1>2>3
    do = Explain timeframes using 'Time Speak'
    do = Keep the customer informed
    see = time
    step = Take action
    do = Resolve at first point of contact; or,
    do = Log as dissatisfaction; or,
    do = Log as a complaint.
    do = Updating the customer with the Progress reports
    see = progress
    step = Follow up to ensure satisfaction
    do = If a complaint – follow up by way of a quality check conversation or a complaints \
    satisfaction survey

    # Step 5 (GP-09).
    question = How long has this been an issue?
    question = Have you been in touch with anyone else about this?
    question = What is the current situation?
    question = How is this affecting you – what impact is this having?
    question = How would you like us to rectify this?

    # Template 1>2>3 (GP-10), and answers that were thought of ahead.
    template.1 = Explain what you CAN DO, give the best solutions, and focus on what is possible
    template.2 = This is what you are unable to do, or where you have to give some disappointing or \
    upsetting news
    template.3 = This is where you need to provide additional solutions, options, or alternatives, \
    so the customer can decide the next steps

    answer = A bed tonight, and every bed is taken
    can = I can put your name on our waiting list now, and look with you for a bed elsewhere tonight.
    unable = We are unable to give you a bed here tonight: all of them are taken.
    or = You can wait with us while I ring the other houses, or I ring you {by} with what I found.
    answer = Another worker
    can = I can ask the manager of your service to talk with you about who works with you.
    unable = I am unable to change your worker myself today.
    or = You can meet the manager with somebody you trust, or write down what matters to you, and \
    I pass it on {by}.
    answer = A visitor who stays the night
    can = I can book the family room for your visitor in the day, and note what you ask for.
    unable = We are unable to have visitors stay the night: everybody's safety rests on it.
    or = You can meet for the day, or I help you find a place nearby for your visitor.
    answer = The records of somebody else
    can = I can help you ask for everything that we hold about you.
    unable = We are unable to show what we hold about somebody else.
    or = They can ask for it themselves, or name you in writing to act for them.
    answer = A decision of policy that stands
    can = I can explain how it was decided, and log what you think of it for those who decide.
    unable = We are unable to change it for one person.
    or = You can get an advocate to speak for you, or we look together at what else would help.

    # Progress reports: keeping people informed is (S3, Progress reports method).
    informing = Updating and advising on what is happening, by when and by who
    informing = Agreeing dates and times for the next progress update
    informing = When circumstances change and deadlines are in jeopardy then you must still contact \
    the customer and let them know what you can do and agree fresh timeframes
    progress = I will ring you with the next update {by}.
    progress = This is what has happened so far: ...
    progress = The next step is ..., and ... does it {by}.
    progress = It takes longer than we said. I can ... now, and the rest {by}. Does that suit you?

    """
}
