desk-title = Data requests
desk-lead = The most urgent first. Each must be answered within one calendar month (GDPR, article 12(3)).
desk-all = All requests
desk-none-next = When somebody asks for a copy of their data or its deletion, it appears here with the day by which it must be answered.
desk-countdown = Time left
desk-days-left =
    { $count ->
        [0] less than a day left
        [one] one day left
       *[other] { $count } days left
    }
desk-overdue =
    { $count ->
        [0] overdue since less than a day
        [one] overdue for one day
       *[other] overdue for { $count } days
    }
desk-overdue-only = overdue
desk-kind-access = Copy of the data
desk-kind-rectification = Correction
desk-kind-erasure = Deletion of the account
desk-kind-restriction = Restriction
desk-kind-objection = Objection
desk-execution = Takes place
desk-steps = What happened so far
desk-step-received = Received
desk-step-identity-confirmed = It is certain who asked
desk-step-under-way = Under way
desk-step-extended = Given up to two months more
desk-step-answered = Answered
desk-step-cancelled = Taken back by the person
desk-step-lifting-announced = The end of the restriction was announced
desk-step-lifted = Restriction lifted
desk-outcome-last-administrator = It was the only administrator when the time came, so nothing was deleted.
desk-who = Who asks, and for what
desk-closed = This is personal data. Say why you need it, and it opens for 15 minutes. The person sees your name and your reason under “Who looked at my data”.
desk-reason-hint = For example: I am going to answer this request. 5 to 300 characters.
desk-open = Open the request
desk-open-until = Open for you until
desk-gone = The account is deleted. Nothing remains of who asked.
desk-read-first = Open the request above first.
desk-objects-to = They object to
desk-scope = Also deleted
desk-scope-contributions = everything they contributed
desk-ground-accuracy = They contest that their data is accurate.
desk-ground-unlawful = It is used unlawfully, and they don’t want it deleted.
desk-ground-claims = They need it for a legal claim.
desk-ground-objection = They have objected, and the answer is outstanding.
desk-advice = Advice of the data protection officer
desk-advise-title = Advise
desk-advise-about = You advise, and others decide (GDPR, article 38). They read your advice here; the person finds it in their data.
desk-advise-text = Your advice
desk-advise-hint = 5 to 2000 characters. Only what concerns this request.
desk-advise = Give this advice
done-desk-advised = Your advice is noted.
desk-begin-title = Somebody works on it
desk-begin-about = The person sees that their request is under way. No mail is sent.
desk-begin = Mark as under way
done-desk-begun = The request is under way.
desk-decision = Decision
desk-answer-text = Answer to the person
desk-answer-hint = 5 to 2000 characters, in the language of the person.
desk-answer-send = Send the answer
desk-answer-rectification = Answer the correction
desk-answer-rectification-grant = It is corrected
desk-answer-rectification-refuse = It stays as it is
desk-answer-rectification-about = Correct it before you answer: the answer changes no data.
desk-answer-rectification-refused = If it stays as it is, your answer says why.
desk-answer-objection = Decide on the objection
desk-answer-objection-grant = The person is right: this use of their data ends
desk-answer-objection-refuse = There are compelling grounds to go on
desk-answer-objection-about = If the person is right, what is held for this use goes, and nothing new is kept.
desk-answer-objection-effect =
    { $count ->
        [0] If the person is right, nothing new is kept for this use. Nothing is held for it that would be erased.
        [one] If the person is right, one item is erased or made anonymous, and nothing new is kept.
       *[other] If the person is right, { $count } items are erased or made anonymous, and nothing new is kept.
    }
desk-answer-objection-refused = If there are compelling grounds, your answer names them, and the use goes on.
done-desk-answered = The answer is given, and the person is told.
desk-extend-title = Take longer
desk-extend-about = Only for requests that are complex or many (GDPR, article 12(3)), and once. The answer is due then on
desk-extend-reason = Why it takes longer
desk-extend = Take up to two months more
done-desk-extended = The request has a new date, and the person is told.
desk-lift-title = End the restriction
desk-lift-about = In seven days others see the person’s name and contributions again. Until then the restriction stays.
desk-lift-reason = Why it ends
desk-lift = Announce the end
done-desk-lifting = The end is announced, and the person is told.
desk-told = The person gets a mail. It names the supervisory authority to which they can complain, { $authority }:
desk-no-undo = You can’t take this back, because the person is told at once.
