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
assist-link = Requests on behalf of people
assist-title = Requests on behalf of people
assist-lead = For those who ask by telephone, by letter or in person. Nothing happens before they confirm it themselves.
assist-kind = What do they ask for?
assist-not-yours = Those who decide requests open them; you see what became of them.
assist-mail = The person gets a mail with a link. It says that you opened this, and why.
assist-nothing-yet = Nothing runs before they confirm, within seven days. Then the request takes its ordinary way.
assist-no-undo = You can’t take it back. The person can decline it, or let the link run out.
assist-email = Email address of their account
assist-email-hint = The mail goes there and nowhere else, so that nobody can ask in the name of another.
assist-reason = How they asked
assist-reason-hint = For example: by telephone this morning. 5 to 300 characters. The person reads it.
assist-send = Ask them to confirm
assist-rectification-part = What is to be corrected?
assist-objection-part = To what do they object?
assist-objection-details = Their reason
assist-restriction-part = Why is it to be restricted?
assist-restriction-accuracy = They say that something about them is wrong.
assist-restriction-unlawful = It is used unlawfully, and they don’t want it deleted.
assist-restriction-claims = They need it for a legal claim.
assist-restriction-objection = They have objected, and the answer is outstanding.
assist-erasure-part = What is to be deleted?
assist-erasure-account = The account; what they wrote stays without their name
assist-erasure-contributions = The account and everything they wrote
assist-opened = Opened so far
assist-opened-at = Opened
assist-by = By
assist-until = Can be confirmed until
assist-none = Nothing was opened on behalf of anybody
assist-none-next = Requests that you open here are listed with what became of them, and without names.
assist-state-waiting = waits for the person
assist-state-confirmed = confirmed
assist-state-declined = declined
assist-state-expired = ran out
done-assist-sent = The person has been asked to confirm by mail.
assisted-title = A request on your behalf
assisted-lead = Somebody who works here opened a request about your data, because they understood that you asked for it. It is yours to confirm or to decline.
assisted-by = Opened by
assisted-at = Opened
assisted-reason = They noted
assisted-until = Can be confirmed until
assisted-purpose = You object to
assisted-details = Your reason
assisted-access = Confirm: a copy of your data
assisted-access-about = An archive of your data is made. A mail tells you when it is ready; to download it you sign in.
assisted-access-confirm = Yes, make the copy
assisted-rectification = Confirm: a correction
assisted-rectification-about = Your request reaches those who decide. They answer within one calendar month.
assisted-rectification-confirm = Yes, ask for this correction
assisted-restriction = Confirm: a restriction
assisted-restriction-about = At once others see neither your name nor what you wrote, and nothing of your data changes, until the restriction is lifted. You can lift it in your settings.
assisted-restriction-confirm = Yes, restrict the use of my data
assisted-objection = Confirm: an objection
assisted-objection-about = Your objection reaches those who decide. They answer within one calendar month.
assisted-objection-confirm = Yes, object
assisted-erasure = Confirm: the deletion of your account
assisted-erasure-about = The deletion is planned. A mail tells you when it takes place, and until then you can cancel it in your settings.
assisted-erasure-confirm = Yes, delete my account
assisted-not-me = This wasn’t me
assisted-not-me-about = Decline it, and it never runs. Those who opened it see that it was declined.
assisted-decline = I did not ask for this
assisted-answered = There is nothing to confirm here. The mail about a request has its link.
assisted-again = If you want to ask for something about your data, you can do so in your settings, or write to us.
done-assisted-confirmed = Thank you. Your request takes its way now; you can follow it in your settings under “Requests”.
done-assisted-declined = It is declined, and nothing was done.
