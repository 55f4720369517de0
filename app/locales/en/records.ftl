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
