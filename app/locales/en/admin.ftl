admin-places = Dashboard
admin-overview = Overview
admin-people = People
admin-outbox = Outbox
admin-jobs = Jobs
admin-audit = Audit log
admin-health = Health
admin-all = All
admin-filters = Show only
admin-search = Search
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
admin-due = Due
admin-done = Ended
admin-action = Action
admin-time = Time (UTC)
admin-actor = By
admin-subject = About
admin-detail = Detail
admin-count = Count
admin-gone = deleted account
admin-figure-people = Accounts
admin-figure-new-people = Opened in the last seven days
admin-figure-unconfirmed = Address not confirmed
admin-figure-active-sessions = Devices used in the last day
admin-waiting = What waits for you
admin-nothing-waits = Nothing. Mails are delivered and no job has given up.
admin-waiting-mails = { $count ->
    [one] One mail is not delivered yet
   *[other] { $count } mails are not delivered yet
}
admin-failed-jobs = { $count ->
    [one] One job has given up
   *[other] { $count } jobs have given up
}
admin-people-search = Part of a name, or the beginning of an address
admin-people-none = Nobody matches. Shorten the search, or show all roles.
admin-role-member = Member
admin-role-teacher = Teacher
admin-role-moderator = Moderator
admin-role-administrator = Administrator
admin-role-member-may = A member learns and takes part in the forum. They can’t open the dashboard.
admin-role-teacher-may = A teacher also imports, publishes and withdraws courses.
admin-role-moderator-may = A moderator also decides reports about contributions.
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
admin-outbox-none = No mail here. The next one appears as soon as somebody signs up.
admin-mail-waiting = Waiting
admin-mail-sent = Delivered
admin-mail-refused = Refused
admin-jobs-lead = Work that runs beside the pages. Jobs that are done are forgotten after 7 days.
admin-jobs-none = No job here.
admin-job-waiting = Waiting
admin-job-running = Running
admin-job-retrying = Will be tried again
admin-job-done = Done
admin-job-failed = Gave up
admin-retry = Try again now
admin-retry-named = Try { $kind } again now
done-job-retried = The job is tried again within a second.
admin-audit-lead = Nobody can change or remove an event. Who it was is forgotten after one year.
admin-audit-none = Nothing of this kind has happened yet.
admin-version = Version
admin-uptime = Running for
admin-database = Database
admin-schema = Schema
admin-schema-current = as this release wants it
admin-schema-newer = { $count ->
    [one] one migration from a newer release, which does no harm
   *[other] { $count } migrations from a newer release, which do no harm
}
admin-schema-missing = { $count ->
    [one] one migration is missing: run “alumet migrate”
   *[other] { $count } migrations are missing: run “alumet migrate”
}
admin-mail-route = Mails go to
admin-mail-route-outbox = files in the data folder
admin-mail-route-smtp = a mail server
