extension CrisisProtocol {
  /// What a new database has: plain good practice, approved by nobody. Whoever uses them has a
  /// certified crisis expert look at them first (S2, TR-11).
  public static let shipped: [CrisisProtocol] = shippedTexts.compactMap {
    try? ProtocolFile.parse($0)
  }

  static let shippedTexts = [suicideText, abuseText, childrenText]

  private static let suicideText = """
    name = suicide
    title = When somebody speaks of ending their life
    for = suicide
    version = 1
    author = Safe Haven Console

    step Stay, and ask plainly
    say I am glad that you have told me this. I am here, and I am listening.
    ask Are you thinking of ending your life?
    do Ask in these words. Asking does not put the thought there.
    never Argue, call it selfish, or tell them how much they have to live for.

    step How close is it
    ask Have you thought about how?
    ask Do you have it with you now?
    ask Have you already taken or done something?
    do If something was taken or done, or the means are there: dispatch now.

    step Make the next hour safer
    ask Could you put it out of reach, or go to another room while we talk?
    ask Is somebody with you, or near, whom you trust?
    do Go at their pace. One small step is enough.
    never Leave the line silent without saying why, or put them on hold alone.

    step Bring in somebody trained
    say I want somebody with us who does this every day. I stay until they are here.
    do Escalate, then pass them on by a warm transfer: the crisis team speaks before you leave.
    do Know your limits: you keep them company, the professional judges and treats.
    never Say that nobody else will hear of it. Say whom you tell, before you tell them.

    step Agree what comes next
    ask Who could be with you tonight?
    ask May we ring you within the next 24 hours? Which number and hour are safe?
    do Write down what you did and when, in their words where you can.
    do Afterwards: take a break, and speak with your supervisor.
    """

  private static let abuseText = """
    name = abuse
    title = When somebody tells of physical or sexual abuse
    for = abuse
    version = 1
    author = Safe Haven Console

    step Is it safe to talk
    ask Is it safe for you to talk right now? Yes or no is enough.
    ask Could somebody hear or read this?
    do If they are not alone: silent mode, yes or no by one tap, and no names aloud.
    never Ring back, or leave a message, before you know that it is safe.

    step Believe, and do not press
    say Thank you for telling me. I believe you. Nobody deserves this.
    ask Are you hurt? Do you need a doctor now?
    do Let them choose what they tell and in which order. Every question may stay open.
    never Ask why they stayed, or for details that nobody needs now.

    step Danger in the next hours
    ask Where is the person who did this now?
    ask Is there a weapon, or have they tried to choke you?
    do A weapon, choking or threats to kill: escalate now.
    do Dispatch if they agree, or if a life is at risk.

    step Bring in somebody trained
    say There are people whose work this is. May I bring one of them in?
    do After a sexual assault: tell them of a specialist centre, and of care within hours.
    do Evidence may be kept there without going to the police: that is theirs to choose.
    do Know your limits: you neither investigate nor advise on law. Pass it on to who does.
    never Speak with the person who did it, or pass on where they are.

    step A way that is safe
    ask What would you like to happen next?
    ask Which way of reaching you is safe, and at which hours?
    do Offer a bed, a referral or a call within 24 hours; it is their choice.
    do Write down what you did and when. Tell your supervisor what you heard.
    """

  private static let childrenText = """
    name = children
    title = When children are there or in danger
    for = children
    version = 1
    author = Safe Haven Console

    step Where are they now
    ask Are the children with you? Are they safe and unhurt?
    ask How old are they, and what have they seen or heard?
    do A child hurt or in danger now: dispatch, and escalate.
    never Ask a child to watch, to hide a phone, or to carry a message.

    step If a child speaks with you
    say You did the right thing by telling me. Nobody is cross with you.
    do Speak simply, and let them tell it once, in their own words.
    do Write their words down as they said them.
    never Lead, press for more, or say that you keep it secret.

    step The duty to report
    say I may have to tell somebody whose work is to keep children safe.
    say I tell you before I do.
    do Escalate with the reason “child”: your supervisor sees what the law asks and who reports.
    do Know your limits: you notice and pass on, the professional looks into it.
    never Judge for yourself that it is not serious enough to pass on.

    step With the person who cares for them
    ask What would help the children tonight?
    do Offer family beds, and what school, doctor and children's services can do.
    do Write down who was told, when, and their reference.
    """
}
