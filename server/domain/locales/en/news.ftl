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
