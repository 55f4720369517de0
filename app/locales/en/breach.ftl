admin-job-kind-tell-breach = Tell people of a breach
breach-title = Breaches
breach-lead = What happened to personal data against its security, whether or not somebody must be told. From the moment we become aware, there are 72 hours to notify the authority (GDPR, article 33).
breach-new = Note a breach
breach-new-lead = Note what is known now. What is not known yet is completed later, and the clock runs meanwhile.
breach-csv = Download as CSV
breach-none = No breach was ever noted
breach-none-next = Note each one, also when nobody need be told: the authority may ask for this register.
breach-name = Name
breach-name-hint = A few words by which your colleagues know it, without the name of a person.
breach-state = State
breach-open = open
breach-closed = closed
breach-clock = 72 hours
breach-hours-left =
    { $count ->
        [0] less than an hour left
        [one] one hour left
       *[other] { $count } hours left
    }
breach-overdue =
    { $count ->
        [0] overdue by less than an hour
        [one] overdue by one hour
       *[other] overdue by { $count } hours
    }
breach-authority-told = notified
breach-authority-not-told = not notified
breach-aware = Aware since
breach-aware-utc = Aware since (UTC)
breach-aware-hint = When we could say with reasonable certainty that personal data is concerned. The 72 hours run from here.
breach-began = Began
breach-began-utc = Began (UTC)
breach-began-hint = Leave it empty while it is not known.
breach-happened = What happened
breach-happened-hint = Without names: who is affected is kept apart.
breach-nature = Nature
breach-nature-confidentiality = Confidentiality: somebody saw what they may not
breach-nature-integrity = Integrity: it was changed
breach-nature-availability = Availability: it was lost or could not be used
breach-categories = Categories of data
breach-people = People, about
breach-records = Records, about
breach-consequences = Likely consequences
breach-measures = Measures taken
breach-measures-hint = What was done against it and against its consequences, and what is planned.
breach-unknown = not known yet
breach-record = Note the breach
breach-change = Complete it
breach-change-lead = What you change is added to the history. What was noted before stays there.
breach-save = Save
breach-noted = Noted
breach-authority = Supervisory authority
breach-authority-undecided = Not decided yet: the clock runs.
breach-authority-decide = Record the notification, or why there is none
breach-authority-again = Correct or complete this decision
breach-decision = Decision
breach-decide-authority-told = The authority was notified
breach-decide-authority-not-told = The authority need not be notified
breach-notified-at = Notified at (UTC)
breach-at = On
breach-reference = Reference
breach-reference-hint = Under which the authority knows it.
breach-reason = Reason
breach-reason-hint = Needed when the authority is not notified, or was after more than 72 hours.
breach-record-decision = Record the decision
breach-affected = People affected
breach-affected-lead = Who is affected is found in the register. Nobody is named before a reason is given, which the people concerned read.
breach-telling-undecided = Whether they are told is not decided yet.
breach-telling-told = They are told
breach-telling-not-told = They are not told
breach-people-found = Found
breach-people-told = Told
breach-people-gone = Account gone since
breach-told-of = { $done } of { $total } told
breach-found-since =
    { $count ->
        [one] One person was found since and is not told yet.
       *[other] { $count } people were found since and are not told yet.
    }
breach-affected-link = Find and see them
breach-notice-link = Write and send the notice
breach-not-telling = Record why they are not told
breach-not-telling-reason = Why they need not be told
breach-not-telling-hint = There is no high risk to them, measures exclude it, or they are informed publicly because anything else would be out of proportion (GDPR, article 34).
breach-close-question = Close this breach?
breach-close-effect = Both decisions are made. Nothing about a closed breach can be changed any more; it is kept for five years.
breach-close = Close it
breach-history = History
breach-history-about = All that was noted, the latest first. Nothing is ever removed from here while the breach is kept.
breach-field-name = Name
breach-field-began = Began
breach-field-aware = Aware since
breach-field-happened = What happened
breach-field-nature = Nature
breach-field-categories = Categories of data
breach-field-people = People, about
breach-field-records = Records, about
breach-field-consequences = Likely consequences
breach-field-measures = Measures taken
breach-field-authority = Supervisory authority
breach-field-authority-at = Notified, or decided not to
breach-field-authority-reference = Reference at the authority
breach-field-authority-reason = Reason about the authority
breach-field-telling = People affected
breach-field-telling-reason = Reason not to tell them
breach-field-notice-en = Notice in English
breach-field-notice-fr = Notice in French
breach-field-found = People found by a search
breach-field-added = Somebody added by their address
breach-field-removed = Somebody removed
breach-field-closed = Closed
breach-list = Found until now
breach-list-count =
    { $count ->
        [0] Nobody.
        [one] One person.
       *[other] { $count } people.
    }
breach-list-none = Nobody was found yet
breach-list-none-next = Search the register by what was affected, or add somebody by their address.
breach-person-nameless = Somebody
breach-person-found = Found on
breach-person-told = told on
breach-person-untold = not told
breach-person-until = Open for you until
breach-person-remove = Remove
breach-open-people = Show who they are
breach-open-hint = Each person on this page of the list reads it in their settings. It opens for 15 minutes.
breach-add = Add one person
breach-add-submit = Add
breach-search = Search the register
breach-search-about = Finds everybody who has data of these kinds. It counts first, and adds nobody by itself.
breach-search-categories = All data of these categories
breach-search-single = Single kinds of data
breach-search-tables-label = Only these kinds of data
breach-search-undated = { $table } (without a date)
breach-search-from = From
breach-search-from-hint = The day on which the data came to us. Leave it empty when all that was there is affected.
breach-search-until = Until
breach-search-count = Count them
breach-search-found =
    { $count ->
        [0] Nobody has such data
        [one] One person has such data
       *[other] { $count } people have such data
    }
breach-search-tables = Searched: { $tables }.
breach-search-timeless = These have no date, so whoever has some is counted: { $tables }.
breach-search-known =
    { $count ->
        [one] One of them was found before.
       *[other] { $count } of them were found before.
    }
breach-search-add =
    { $count ->
        [one] Add one person
       *[other] Add { $count } people
    }
breach-notice = Notice to the people affected
breach-notice-lead = In clear and plain words, in each language (GDPR, article 34). Nothing is sent before you confirm it below.
breach-part-happened = What happened
breach-part-consequences = What it is likely to lead to
breach-part-measures = What we did
breach-part-advice = What you can do
breach-part-contact = Who answers your questions
breach-notice-save = Save and preview
breach-notice-preview = As they read it
breach-notice-readers =
    { $count ->
        [0] Nobody would be told in this language now.
        [one] One person would be told in this language now.
       *[other] { $count } people would be told in this language now.
    }
breach-notice-missing = Write the notice in each language first.
breach-notice-nobody = Nobody is left to be told.
breach-tell-question =
    { $count ->
        [one] Tell one person now?
       *[other] Tell { $count } people now?
    }
breach-tell-effect = Each gets one mail with this text, and a banner on each page until they put it away. A mail cannot be taken back.
breach-tell =
    { $count ->
        [one] Tell one person
       *[other] Tell { $count } people
    }
done-breach-noted = The breach is noted.
done-breach-changed = What you changed is noted.
done-breach-authority-decided = The decision about the authority is recorded.
done-breach-not-told = The decision about the people affected is recorded.
done-breach-closed = The breach is closed.
done-breach-people-added = The people found are added.
done-breach-person-added = The person is added.
done-breach-person-removed = The person is removed.
done-breach-notice-saved = The notice is saved. Read it below before you send it.
done-breach-telling = The notices are being sent. Their progress is shown below.
breach-banner-title = Breaches that affect you
breach-banner = A breach of security affects your data.
breach-banner-link = Read what happened and what you can do
breach-banner-dismiss = Don’t show this any more
settings-breaches = Breaches
own-breach-title = Breaches that affect you
own-breach-lead = If the security of your data was broken and that can harm you, you are told here and by mail.
own-breach-none = No breach affects you
own-breach-none-next = If one ever does, you find here what happened and what you can do.
own-breach-told = Told on
own-breach-dismiss = Don’t show the banner any more
