admin-places = Dashboard
admin-overview = Overview
admin-people = People
admin-outbox = Outbox
admin-jobs = Jobs
admin-audit = Audit log
admin-health = Health
admin-name = Name
admin-address = Address
admin-role = Role
admin-joined = Joined
admin-confirmed = Address confirmed
admin-kind = Kind
admin-state = State
admin-attempts = Tries
admin-queued = Written
admin-sent = Delivered
admin-due = Next try
admin-done = Done
admin-time = Time
admin-actor = By
admin-subject = About
admin-detail = Detail
admin-gone = deleted account
admin-figure-people = Accounts
admin-figure-new-people = Opened in the last seven days
admin-figure-unconfirmed = Address not confirmed
admin-figure-active-sessions = Devices used in the last day
admin-waiting = What waits for you
admin-waiting-mails = { $count ->
    [one] One mail is not delivered yet
   *[other] { $count } mails are not delivered yet
}
admin-failed-jobs = { $count ->
    [one] One job has given up
   *[other] { $count } jobs have given up
}
admin-people-search = Part of a name, or the beginning of an address
admin-role-member = Member
admin-role-teacher = Teacher
admin-role-moderator = Moderator
admin-role-privacy-manager = Privacy manager
admin-role-data-protection-officer = Data protection officer
admin-role-administrator = Administrator
admin-role-member-may = A member learns and takes part in the forum. They can’t open the dashboard.
admin-role-teacher-may = A teacher also imports, publishes and withdraws courses.
admin-role-moderator-may = A moderator also decides reports about contributions.
admin-role-privacy-manager-may = A privacy manager decides requests about personal data, and opens some on behalf of people. They see the record of processing.
admin-role-data-protection-officer-may = A data protection officer sees requests about personal data and advises those who decide, but decides nothing. They see the record of processing and the audit log.
admin-role-administrator-may = An administrator may do everything here: change roles, open people’s details, and see outbox, jobs and audit log.
admin-change-role = Change the role
admin-role-question = { $name } is { $from } now and will be { $to }.
admin-role-effect = It takes effect with their next click. The audit log keeps who changed it, and you can change it back.
admin-role-confirm = Change the role
admin-role-keep = Leave it as it is
done-role-changed = The role is changed.
admin-last-administrator = This is the only administrator. Make somebody else an administrator first.
admin-details = Details
admin-details-closed = Details are personal data. Say why you need them, and they open for 15 minutes. The person can see the reason in their data.
admin-reason = Reason
admin-reason-hint = For example the number of their support request. 5 to 300 characters.
admin-open-details = Open the details
admin-details-until = Open for you until
admin-age-band = Age
admin-age-band-minor = under 18
admin-age-band-adult = 18 or older
admin-language = Language
admin-sessions = Signed-in devices, last used
admin-sessions-none = None
admin-outbox-lead = Mails of the last 30 days. Links and codes are never shown here, because whoever has them could take over an account.
admin-mail-waiting = Waiting
admin-mail-sent = Delivered
admin-mail-refused = Refused
admin-jobs-lead = Work that runs beside the pages. Jobs that are done are forgotten after 7 days.
admin-job-waiting = Waiting
admin-job-running = Running
admin-job-retrying = Will be tried again
admin-job-done = Done
admin-job-failed = Gave up
admin-audit-lead = Nobody can change or remove an event. Who it was is forgotten after one year.
admin-version = Version
admin-uptime = Running for
admin-database = Database
admin-schema = Schema
admin-schema-newer = { $count ->
    [one] version { $version }; one migration is from a newer release, which does no harm
   *[other] version { $version }; { $count } migrations are from a newer release, which do no harm
}
admin-schema-missing = { $count ->
    [one] version { $version }; one migration is missing: run “alumet migrate”
   *[other] version { $version }; { $count } migrations are missing: run “alumet migrate”
}
admin-mail-route = Mails go to
admin-mail-route-outbox = files in the data folder
admin-mail-route-smtp = a mail server
table-extent = { $first } to { $last } of { $total }, times in UTC
table-filter = Show only
table-show = Show
table-show-all = Show all
table-nothing-found = Nothing matches
table-nothing-found-next = Search for less, or choose something else to show.
admin-all-roles = All roles
admin-all-states = All states
admin-all-kinds = All kinds
admin-people-none = Nobody has an account yet
admin-people-none-next = People appear here as soon as they sign up. You can open an account with the command “alumet admin create”.
admin-outbox-none = No mail in the last 30 days
admin-outbox-none-next = The next one appears as soon as somebody signs up.
admin-jobs-none = The queue is empty
admin-jobs-none-next = A job appears here for each mail, archive and deletion, and every night for what has been kept long enough.
admin-audit-none = Nothing has happened yet
admin-audit-none-next = Each change that somebody makes is written down here.
admin-work = Work
admin-progress = Progress
admin-enqueued = Enqueued
admin-due-now = at once
admin-attempts-of = { $count } of { $most }
admin-job-kind-send-mail = Deliver a mail
admin-job-kind-build-archive = Build an archive
admin-job-kind-erase-account = Erase an account
admin-job-kind-apply-retention = Remove what has been kept long enough
admin-job-kind-check-audit = Check the audit log
admin-job-progress-build-archive = { $done } of { $total } items written
admin-job-progress-erase-account = { $done } of { $total } steps done
admin-job-progress-apply-retention = { $done } of { $total } rules applied
admin-job-not-yours = This work answers a right of a person. Only they can call it off, in their settings.
admin-retry = Try again now
admin-retry-question = Try it again?
admin-retry-effect = It begins within a second and counts its tries from the start. Work that was half done is not done twice. The audit log keeps that you asked for it.
admin-cancel = Cancel this job
admin-cancel-question = Cancel it?
admin-cancel-effect = The job leaves the queue, and that can’t be undone. The audit log keeps that you did it.
admin-cancel-effect-send-mail = The mail is never sent, and the link in it is lost. Whoever waits for it must ask for another one.
admin-cancel-effect-apply-retention = What has been kept long enough stays until the next run, which is enqueued at 03:00 UTC.
admin-cancel-effect-check-audit = The audit log is not checked until the next run, which is enqueued at 03:00 UTC.
done-job-retried = The job is tried again within a second.
done-job-cancelled = The job is cancelled and has left the queue.
admin-nothing-waits = Nothing: mails are delivered, no job has given up, and the last backup is recent.
admin-waiting-requests = { $count ->
    [one] One data request waits for its answer
   *[other] { $count } data requests wait for their answers
}
admin-waiting-requests-due = – the first is due on
admin-waiting-reports = { $count ->
    [one] One report waits for a decision
   *[other] { $count } reports wait for a decision
}
admin-refused-mails = { $count ->
    [one] One mail of the last 30 days was refused
   *[other] { $count } mails of the last 30 days were refused
}
admin-alarm = Many sign-ins were refused: somebody may be guessing passwords
admin-no-backup = No backup has been made: run “alumet backup”
admin-old-backup = The last backup is more than a week old: it was made on
admin-release = Release
admin-schema-current = version { $version }, as this release wants it
admin-storage = Storage
admin-room = Room for data
admin-room-free = { $free } free of { $size }
admin-room-unknown = unknown
admin-last-backup = Last backup
admin-backup-never = never: run “alumet backup”
admin-mails = Mails
admin-mails-failing = Failed so far
admin-mails-refused = Refused in 30 days
admin-oldest-job = Waits longest
admin-oldest-job-none = no job waits
admin-register = Register of personal data
admin-register-tables = Tables
admin-register-shown = Columns shown
admin-register-withheld = Columns withheld
admin-register-covers = Database
admin-register-whole = wholly covered
admin-register-gaps = { $count ->
    [one] one gap: run “alumet register check”
   *[other] { $count } gaps: run “alumet register check”
}
admin-former-names = Names before
admin-job-kind-lift-restriction = Lift a restriction
admin-death = Report the death of this person
admin-job-kind-scrub-database = Overwrite what erased accounts left

audience-title = Audience
audience-lead = What is used, and by how many people a day. Only those who allowed it are counted, so that the true numbers are higher.
audience-none = Nothing was counted yet
audience-none-next = What people use is counted once they allow it, and shows here within seconds.
audience-visitors = Visitors
audience-views = Views of pages
audience-days = Day by day
audience-day = Day
audience-pages = Pages
audience-page = Page
audience-features = Features
audience-feature = Feature
audience-count = How often in 30 days
audience-chart = { $title } in the last 30 days, at most { $most } a day
admin-job-kind-end-audience-days = End the days of the audience measurement
