retention-title = Retention
retention-lead = How long each kind of data is kept, what the next run removes, and what the runs before it removed. Runs take place each night.
retention-next = The next run
retention-next-removes = { $count ->
    [0] As things stand, it removes nothing.
    [one] As things stand, it removes one item.
   *[other] As things stand, it removes { $count } items.
}
retention-next-at = It takes place on
retention-under-way = A run is under way: { $done } of { $total } steps
retention-run = Run it now
retention-run-question = { $count ->
    [0] Run it, although nothing has outlived its rule?
    [one] Remove one item for good?
   *[other] Remove { $count } items for good?
}
retention-run-effect = What has outlived its rule is removed within seconds and cannot be brought back. What is restricted, or named by a legal hold, stays. The audit log notes that you asked for it.
retention-keep = Wait for the night
retention-rules = Rules
retention-what = What
retention-kept = Kept for
retention-ground = Ground
retention-preview = The next run removes
retention-kept-back = { $count ->
    [one] one more is kept back
   *[other] { $count } more are kept back
}
retention-lasting = Kept as long as the account:
retention-runs = Runs
retention-no-runs = No run yet
retention-no-runs-next = The first one takes place in the coming night.
retention-run-at = Begun (UTC)
retention-run-by = By
retention-run-took = Duration
retention-run-removed = Removed
retention-took-little = less than a second
retention-took = { $seconds } s
retention-not-over = not over
retention-by-schedule = the calendar
retention-removed-nothing = nothing
retention-counted = { $name }: { $count }
done-retention-begun = The run has begun. What it removes is listed below once it is over.
admin-job-kind-release-hold = Erase what a hold kept
admin-job-kind-tell-hold = Show a hold to its person
hold-title = Legal holds
hold-lead = What the law wants kept outlives retention and the erasure of the account, without a name, and goes when its hold ends.
hold-new = Set a hold
hold-none = No hold was ever set
hold-none-next = Retention and erasure take their course. Set a hold when a law, an order or a claim needs something kept.
hold-name = Name
hold-name-hint = A file number, for example. The person reads it once they may see the hold.
hold-ground = Ground
hold-ground-legal-claims = Legal claims (GDPR, article 17(3)(e))
hold-ground-legal-obligation = A law obliges us (GDPR, article 17(3)(b))
hold-ground-order = An order of a court or an authority (GDPR, article 17(3)(b))
hold-person = Person
hold-nobody = nobody any more
hold-nameless = account erased
hold-email = Address of the account
hold-categories = What is held
hold-categories-hint = Tick nothing to hold everything. Sessions, one-time codes and archives are never held.
hold-everything = everything
hold-review = To be looked at again
hold-review-hint = A day. A hold lasts until somebody ends it, and this reminds you to ask whether it still must.
hold-review-overdue = overdue
hold-quiet = Not shown to the person until
hold-quiet-hint = Only where the ground forbids to tell. From that day on the person sees it, and nobody has to remember.
hold-quiet-now = hidden until
hold-set = Set the hold
hold-set-by = Set by
hold-set-at = Set
hold-told = The person sees it since
hold-state = State
hold-in-force = in force
hold-ended = ended
hold-ended-at = Ended
hold-end-reason = Why it ended
hold-review-move = Move that day
hold-end = End the hold
hold-end-question = End this hold?
hold-end-effect = If the account still exists, nothing happens to it: retention and erasure take their course again. If it was erased, what this hold alone kept is erased within seconds, and the receipt says so. This cannot be taken back.
hold-reason = Why
hold-identity = Who it was
hold-identity-closed = The account is erased. Who it was is kept apart from what is held. Say why you need it, and it opens for 15 minutes. The audit log notes it.
hold-identity-open = Open
hold-identity-until = Open for you until
hold-identity-former = Names before
done-hold-set = The hold is set.
done-hold-reviewed = The day is moved.
done-hold-ended = The hold is ended.
held-note-legal-claims = We keep { $what } for legal claims (GDPR, article 17(3)(e)).
held-note-legal-obligation = We keep { $what } because a law obliges us (GDPR, article 17(3)(b)).
held-note-order = We keep { $what } because a court or an authority ordered it (GDPR, article 17(3)(b)).
held-note-everything = all of your data but sessions, codes and archives
held-note-review = It is kept without your name, nobody else sees it, and it is erased once that ground is gone. We look at it again by
held-note-title = Kept under a legal hold
held-clause = A law can forbid us for a time to say that something must be kept. If that is so, it is not counted here, and it appears here once we may say it.
