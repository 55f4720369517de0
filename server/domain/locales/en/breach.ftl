table-breach_person = Breaches that affect you
processing-table-breach_person = People affected by breaches, and their notices
table-breach_entry = History of breaches
processing-table-breach_entry = History of breaches
table-breach_notice = Notices of breaches
processing-table-breach_notice = Notices of breaches
table-breach = Register of breaches
processing-table-breach = Register of breaches
item-breach_person =
    { $kind ->
        [told] A breach affects your data: what we told you
       *[other] A breach affects your data
    }
retention-from-breach_person = after the breach was closed
retention-from-breach_entry = after the breach was closed
retention-from-breach_notice = after the breach was closed
retention-from-breach = after it was closed
column-found_at = Found
column-dismissed_at = Banner put away
column-happened = What happened
column-consequences = Likely consequences
column-measures = Measures taken
column-advice = What you can do
column-contact = Whom to contact
column-field = What was noted
column-value = Value
column-noted_by = Noted by
column-aware_at = Aware since
column-nature = Nature
column-people = People, about
column-records = Records, about
column-authority_at = Authority notified or decided
column-authority_reference = Reference at the authority
column-authority_reason = Reason about the authority
column-telling = People told
column-telling_at = Decided to tell or not
column-telling_reason = Reason not to tell
column-found = People found
column-told = People told so far
column-closed_at = Closed
event-privacy-breach-noted = A breach was noted
event-privacy-breach-changed = What is known of a breach was completed
event-privacy-breach-authority-decided = It was noted whether the authority is notified of a breach
event-privacy-breach-not-told = It was decided not to tell people of a breach
event-privacy-breach-closed = A breach was closed
event-privacy-breach-people-found = People affected by a breach were searched for
event-privacy-breach-person-added = Somebody affected by a breach was added
event-privacy-breach-person-removed = Somebody was removed from those affected by a breach
event-privacy-breach-notice-written = A notice of a breach was written
event-privacy-breach-telling = It was decided to tell people of a breach
event-privacy-breach-dismissed = You put the banner about a breach away
breach-nature-confidentiality = confidentiality
breach-nature-integrity = integrity
breach-nature-availability = availability
breach-authority-told = notified
breach-authority-not-told = not notified
breach-telling-told = told
breach-telling-not-told = not told
breach-table = { $category }: { $table }
breach-found =
    { $count ->
        [0] nobody new, by { $tables }
        [one] one person, by { $tables }
       *[other] { $count } people, by { $tables }
    }
breach-found-from = from { $day }
breach-found-until = until { $day }
breach-head-name = Name
breach-head-began = Began
breach-head-aware = Aware since
breach-head-happened = What happened
breach-head-nature = Nature
breach-head-categories = Categories of data
breach-head-people = People, about
breach-head-records = Records, about
breach-head-consequences = Likely consequences
breach-head-measures = Measures taken
breach-head-authority = Authority
breach-head-authority-at = Notified or decided
breach-head-authority-reference = Reference
breach-head-authority-reason = Why late, or why not
breach-head-telling = People affected
breach-head-telling-at = Decided
breach-head-telling-reason = Why not told
breach-head-found = People found
breach-head-told = People told
breach-head-closed = Closed
