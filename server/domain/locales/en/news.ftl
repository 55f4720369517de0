table-news_choice = News that you turned on or off
table-news_topic_text = Words of the topics of news
processing-table-news_choice = Choices about news
processing-table-news_topic_text = Words of the topics of news
item-news_choice =
    { $kind ->
        [on] You turned news on: { $name }
        [off] You turned news off: { $name }
        [objected] You objected to all news
        [objection-withdrawn] You withdrew your objection to news
       *[other] You chose about news
    }
column-about = What it is about
value-choice-on = turned on
value-choice-off = turned off
value-choice-objected = objected to all news
value-choice-objection-withdrawn = objection withdrawn
retention-from-news_choice = after the choice, once a later one has replaced it; the latest is kept as long as the account
event-news-objected = Somebody objected to all news
event-news-objection-withdrawn = An objection to news was withdrawn
event-news-topic-added = A topic of news was made
event-news-topic-renamed = A topic of news got other words
value-kind-news = news
purpose-news = Held to send you the news that you turned on.
processing-purpose-news = News that people turned on
processing-subjects-news = People who turned news on
value-purpose-news = news
table-news_delivery = News that were sent to you, or not
table-news_campaign_text = Texts of campaigns
processing-table-news_delivery = To whom news were sent
processing-table-news_campaign_text = Texts of campaigns
item-news_delivery =
    { $kind ->
        [sent] News: { $name }
       *[other] News that were not sent to you: { $name }
    }
column-subject = Subject
column-body = Text
value-outcome-queued = waits in the outbox
value-outcome-sent = handed to the mail server
value-outcome-refused = refused by the mail server
value-outcome-stopped = the sending was stopped
value-outcome-turned-off = you had turned the topic off
value-outcome-objected = you object to news
value-outcome-restricted = the use of your data is restricted
value-outcome-unconfirmed = your address is not confirmed
value-outcome-minor = no news are sent to people under 18
value-outcome-gone = the account is gone
value-method-link = the link in a mail
value-method-one-click = a button of the mail program
retention-from-news_delivery = after the mail was written
event-news-campaign-written = A campaign was written
event-news-campaign-discarded = The draft of a campaign was thrown away
event-news-campaign-tested = Somebody sent a campaign to themselves
event-news-campaign-sent = A campaign was sent
event-news-campaign-stopped = A campaign was stopped
