settings-news = News by mail
news-title = News by mail
news-lead = Nothing is sent until you turn it on. You turn it off just as easily, and it stops at once.
news-topics = What you can get
news-none = There are no news to turn on
news-none-next = When there is something, it appears here, turned off.
news-is-on = On since
news-is-off = Off
news-turn-on = Turn on
news-turn-off = Turn off
news-turn-all-off = Turn everything off
news-minor = News are offered to adults only. Your account says that you are younger than 18, so none are sent to you.
news-service = Mails that your account needs are something else: to confirm an address, to choose a new password, to answer your requests, to announce a new version of a policy. They advertise nothing, and they cannot be turned off as long as you have an account.
news-objection = Object to all news
news-objection-about = You may object to advertising at any time, without a reason. Everything goes off, and nothing can be turned on, by you or by anybody, until you withdraw the objection.
news-object = Object to all news
news-objected = You object to all news since
news-objected-effect = Nothing is sent. When you withdraw the objection, everything stays off until you turn it on.
news-withdraw = Withdraw the objection
news-history = What you chose
news-history-about = Each choice is kept as proof, with the words that stood there.
news-history-none = You have chosen nothing yet. Everything is off.
news-when = When
news-choice = Choice
news-topic = Topic
news-version = Version of the words
news-where = Where
news-every-topic = All
news-choice-on = turned on
news-choice-off = turned off
news-choice-objected = objected
news-choice-objection-withdrawn = objection withdrawn
news-method-settings = the settings
news-also-consents = You turn news by mail on and off on a page of its own.
news-also-objection = Against advertising you need no reason: you object on its own page, and it stops at once.
news-manage-title = Topics of news
news-manage-lead = What people can turn on. Everything is off for everybody until they do.
news-manage-none = There are no topics yet
news-manage-none-next = Make the first one. Nobody gets anything before they turn it on.
news-manage-new = New topic
news-manage-add = Make the topic
news-manage-name = Name
news-manage-people = Turned on by
news-manage-count = { $count ->
    [0] nobody
    [one] one person
   *[other] { $count } people
}
news-manage-save = Save the words
news-manage-words = Words
news-manage-same = People turned this topic on for what it says. Change the words to say the same more clearly. For other news, make another topic.
news-manage-name-en = Name in English
news-manage-about-en = What is sent, and how often, in English
news-manage-name-fr = Name in French
news-manage-about-fr = What is sent, and how often, in French
done-news-on = It is turned on. You can turn it off again at any time.
done-news-off = It is turned off. Nothing more is sent.
done-news-all-off = Everything is turned off. Nothing more is sent.
done-news-objected = Your objection is in force. Nothing is sent.
done-news-objection-withdrawn = The objection is withdrawn. Everything is still off.
done-news-topic-added = The topic is made. It is off for everybody.
done-news-topic-renamed = The words are saved.
news-method-link = the link in a mail
news-method-one-click = a button of the mail program
leave-title = Leave news
leave-lead = You need not sign in. What you press here takes effect at once.
leave-is-on = You get this by mail.
leave-is-off = You do not get this. Nothing more is sent.
leave-one = Send me no more of this
leave-undo = That was a mistake: send it to me again
leave-others = { $count ->
    [one] You get news about one more topic.
   *[other] You get news about { $count } more topics.
}
leave-all = Send me no news at all
done-left = Done. You get no more of this.
done-left-all = Done. You get no news any more.
done-rejoined = Done. You get this again.
admin-job-kind-send-news = Write a campaign to those who turned its topic on
campaign-title = Campaigns
campaign-lead = A mail to those who turned a topic on, and to nobody else.
campaign-none = There are no campaigns yet
campaign-none-next = Write one, look at it, send it to yourself. Nothing leaves before you confirm to how many people.
campaign-new = New campaign
campaign-edit = Change the texts
campaign-save = Save
campaign-how-to-write = Write in Markdown. Greeting, reason and the link to leave are added by themselves. Images become links: nothing is fetched when the mail is opened, so nobody is watched reading it.
campaign-topic = Topic
campaign-subject = Subject
campaign-state = State
campaign-started = Sent on
campaign-ended = Ended
campaign-counted = People counted
campaign-subject-en = Subject in English
campaign-body-en = Text in English
campaign-subject-fr = Subject in French
campaign-body-fr = Text in French
campaign-state-draft = draft
campaign-state-sending = being sent
campaign-state-sent = sent
campaign-state-stopped = stopped
campaign-test = Try it
campaign-test-about = The mail goes to your own address alone, in the language of this page.
campaign-test-send = Send it to me
campaign-send-title = Send it
campaign-people = { $count ->
    [0] Nobody would get it now.
    [one] One person would get it now.
   *[other] { $count } people would get it now.
}
campaign-send = { $count ->
    [one] Send to one person
   *[other] Send to { $count } people
}
campaign-send-effect = Each of them turned the topic on, has a confirmed address, is of age, and neither restricts the use of their data nor objects to news. Nobody gets it twice. It cannot be changed afterwards.
campaign-left-out = The topic is turned on, but nothing is sent:
campaign-left-out-stopped = The sending was stopped
campaign-left-out-turned-off = Turned off meanwhile
campaign-left-out-objected = Object to news
campaign-left-out-restricted = Restrict the use of their data
campaign-left-out-unconfirmed = Address not confirmed
campaign-left-out-minor = Younger than 18
campaign-left-out-gone = Account gone
campaign-discard-title = Throw it away
campaign-discard = Throw the draft away
campaign-result = What became of it
campaign-writing = Mails are being written
campaign-result-sent = Handed to the mail server
campaign-result-queued = Waiting in the outbox
campaign-result-refused = Refused by the mail server
campaign-no-tracking = Who opened a mail or followed a link is not measured.
campaign-stop-title = Stop it
campaign-stop-effect = Nobody else is written to, and what waits in the outbox is not sent. It cannot be resumed.
campaign-stop = Stop
campaign-preview = The mail, { $language }
done-campaign-saved = It is saved. Nobody got it yet.
done-campaign-tested = It is on its way to you.
done-campaign-sent = It is being sent. Its progress is shown below.
done-campaign-stopped = It is stopped.
done-campaign-discarded = The draft is thrown away.
leave-unknown = This link leads to nothing. Either it is not whole, then copy all of it from the mail; or the account is deleted, then nothing is sent any more. You can also sign in and turn news off in your settings.
