extension PhraseList {
  /// The words of S3 to the letter, with what a crisis line adds to them.
  public static let shipped: PhraseList = {
    // A test reads the text; a list without phrases finds nothing and stops nobody.
    (try? PhraseListFile.parse(shippedText)) ?? PhraseList()
  }()

  /// As a file that can be edited, with comments that say what each part is for.
  public static let shippedText =
    approvedText + avoidedText + progressText + firstText + tellText + vagueText + methodText

  private static let approvedText = """
    # The words at hand, and those that we leave unsaid. Lines are “key = value”.
    extends = nothing

    # Glad, Sure and Sorry, in any order (GP-01 to GP-04).
    glad.meaning = This expresses appreciation and welcomes the feedback.
    glad = I'm glad you've told us this
    glad = Thanks for letting me know
    glad = I appreciate you sharing this
    glad = It's good that you've raised this
    glad = I'm grateful for you telling me
    glad = You've done the right thing

    sure.meaning = This is the action part and gives assurance and expresses confidence that action \
    will be taken and that you are taking ownership and responsibility
    sure = I'm confident we can sort this
    sure = I can help you
    sure = I can put you in touch with the right person to help you
    sure = I'm certain we can fix this
    sure = I'm positive this can be dealt with today
    sure = I can sort this for you now

    sorry.meaning = Apologise and empathise
    sorry = I'm sorry this has happened
    sorry = I'm sorry we have let you down
    empathy = I understand your frustration
    empathy = I can see how disappointed you are
    empathy = I can see how this is affecting you


    """

  private static let avoidedText = """
    # Never use with Glad, Sure and Sorry (GP-05). After a phrase: other forms of it (also), words in
    # which it is fine (unless), fine when denied (negated = fine), and what to say (instead).
    never.glad = Thanks for bringing this to my attention
    also = thank you for bringing this to my attention
    also = bringing this to my attention
    also = bringing this to our attention
    also = bringing it to my attention
    also = bringing it to our attention
    why = As this does not sound genuine or personal
    instead = thank them in your own words: “Thanks for letting me know”
    never.glad = Unfortunately
    why = As they are negative words
    instead = say what you can do: “I can ...”
    never.glad = can't
    also = cant
    unless = can't wait
    unless = can't thank you enough
    unless = can't thank you all enough
    unless = can't fault
    why = As they are negative words
    instead = say first what you can do: “I can ...” (template 1>2>3)

    never.sure = Guarantee
    also = guarantees
    also = guaranteed
    negated = fine
    why = As this can raise false hope
    instead = say how sure you are: “I'm confident we can sort this”
    never.sure = Promise
    also = promises
    unless = keep promises
    unless = keep our promises
    unless = keep a promise
    unless = keeping promises
    unless = kept promises
    unless = promises kept
    negated = fine
    why = As this can raise false hope
    instead = say what will be done and when: “I'm certain we can fix this {by}”

    never.sorry = I apologise for any inconvenience caused
    also = apologise for any inconvenience
    also = apologize for any inconvenience
    also = apologies for any inconvenience
    also = sorry for any inconvenience
    why = As this does not sound genuine or personal
    instead = say what you are sorry for: “I'm sorry this has happened”
    never.sorry = Unfortunately
    why = As they are negative words
    instead = say what you can do: “I can ...”
    never.sorry = can't
    why = As they are negative words
    instead = say first what you can do: “I can ...” (template 1>2>3)

    # Words that deny (C19): “cannot promise” is honest.
    negator = cannot
    negator = can't
    negator = cant
    negator = couldn't
    negator = won't
    negator = wont
    negator = wouldn't
    negator = don't
    negator = doesn't
    negator = didn't
    negator = not
    negator = never
    negator = no
    negator = nor
    negator = unable
    negator = without


    """

  private static let progressText = """
    # Never use in progress reports (GP-06).
    never.progress = I'll try and get back to you
    also = I will try and get back to you
    also = I'll try to get back to you
    also = I will try to get back to you
    also = we'll try and get back to you
    also = we'll try to get back to you
    also = we will try to get back to you
    also = I'll try
    also = I will try
    also = we'll try
    also = we will try
    why = as these create doubt and false hope for our customers
    instead = say when: “I will ring you {by}”
    never.progress = I'll do my best
    also = I will do my best
    also = we'll do our best
    also = we will do our best
    also = do my best
    also = do our best
    why = as these create doubt and false hope for our customers
    instead = say what you will do and by when: “I will ... {by}”
    never.progress = Probably be able to look at this
    why = as these create doubt and false hope for our customers
    instead = say when: “I will look at this {by}”
    never.progress = I think that should be ok
    also = I think that should be okay
    also = should be ok
    also = should be okay
    why = as these create doubt and false hope for our customers
    instead = find out, or say when you will know: “I will tell you {by}”
    never.progress = I don't see why not
    also = I do not see why not
    also = don't see why not
    why = as these create doubt and false hope for our customers
    instead = say yes, or when you will know: “I will tell you {by}”
    never.progress = Probably
    why = as these create doubt and false hope for our customers
    instead = say what you know, and when you will know more: “{by}”


    """

  private static let firstText = """
    # Negative first responses (GP-07).
    never.first = It's not my department
    also = not my department
    why = a negative 1st response
    instead = “I can put you in touch with the right person to help you”
    never.first = It's not my job
    also = not my job
    why = a negative 1st response
    instead = “I can help you”
    never.first = it's not for me to sort out
    also = not for me to sort out
    why = a negative 1st response
    instead = “I can put you in touch with the right person to help you”
    never.first = its company policy
    also = it's company policy
    also = company policy
    why = a negative 1st response
    instead = say what is possible: “I can ...” (template 1>2>3)


    """

  private static let tellText = """
    # Never promise not to tell (ES-05).
    never.tell = promise not to tell
    also = promise not to say anything
    also = promise to keep it secret
    also = promise to keep this secret
    also = promise I won't tell
    also = promise I will not tell
    negated = fine
    why = a disclosure goes to somebody who can act on it
    instead = “I cannot promise not to tell. I will tell only those who need to know.”
    never.tell = I won't tell anyone
    also = I will not tell anyone
    also = I won't tell anybody
    also = I will not tell anybody
    also = we won't tell anyone
    also = we will not tell anyone
    also = I won't tell a soul
    why = a disclosure goes to somebody who can act on it
    instead = “I will tell only those who need to know.”
    never.tell = Your secret is safe with me
    also = secret is safe with me
    also = secret is safe with us
    why = a disclosure goes to somebody who can act on it
    instead = “I will tell only those who need to know.”
    never.tell = This stays between us
    also = it stays between us
    also = just between us
    also = just between you and me
    why = a disclosure goes to somebody who can act on it
    instead = “I will tell only those who need to know.”
    never.tell = I'll keep it secret
    also = I will keep it secret
    also = I'll keep it a secret
    also = I'll keep this secret
    also = I'll keep your secret
    why = a disclosure goes to somebody who can act on it
    instead = “I will tell only those who need to know.”


    """

  private static let vagueText = """
    # Time Speak: a time in the place of these (GP-11).
    vague = as soon as possible
    also = asap
    also = as soon as we can
    also = as soon as I can
    why = Explain timeframes using 'Time Speak'
    instead = give a time: “{by}”
    vague = soon
    unless = as soon as
    unless = how soon
    unless = too soon
    unless = soon after
    why = Explain timeframes using 'Time Speak'
    instead = give a time: “{by}”
    vague = shortly
    unless = shortly after
    unless = shortly before
    why = Explain timeframes using 'Time Speak'
    instead = give a time: “{by}”
    vague = in due course
    why = Explain timeframes using 'Time Speak'
    instead = give a time: “{by}”
    vague = at the earliest opportunity
    why = Explain timeframes using 'Time Speak'
    instead = give a time: “{by}”


    """
}
