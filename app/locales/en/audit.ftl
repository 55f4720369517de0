audit-chain = Can it be trusted?
audit-chain-lead = Each event is chained to the one before by its hash, so that a change, a removal or an addition shows. What the log holds of people can be erased without breaking the chain.
audit-entries = Events in the chain
audit-head = Hash of the last one
audit-checked = Last check
audit-never-checked = not yet; it runs each night
audit-whole = { $entries ->
    [0] nothing to check
    [one] one event, whole
   *[other] { $entries } events, all whole
}
audit-broken = The log was changed
audit-broken-at = Event { $position } of the chain: { $fault }. { $entries ->
    [0] It is the first one.
    [one] The one before it is whole.
   *[other] The { $entries } before it are whole.
} Run “alumet audit verify” and look for who had access to the database.
audit-outside = { $events ->
    [one] The chain is whole, but one event stands outside it. It was added by hand, or by an earlier release; if you went back to one, “alumet audit seal” takes it in.
   *[other] The chain is whole, but { $events } events stand outside it. They were added by hand, or by an earlier release; if you went back to one, “alumet audit seal” takes them in.
}
audit-fault-gap = it is missing
audit-fault-link = it does not follow the one before
audit-fault-event = what happened was removed
audit-fault-hash = it was changed
audit-fault-commitment = who or what it was about was changed
audit-fault-head = the chain does not end where it should
audit-fault-cut-off = the chain ends before the exported head
audit-fault-rewritten = it is another one than when the head was exported
audit-guard = Protection
audit-guard-file = Triggers in the database file. Whoever may write the file could take them off, so keep an exported head elsewhere.
audit-guard-owner = Triggers only: this installation serves under the role that owns the tables, and could take them off. Give it a role of its own, as README.md says.
audit-guard-separate = The role that serves can add to the log and change nothing in it.
audit-check = Check now
audit-export = Export the head
audit-export-hint = Keep it away from this machine. “alumet audit verify --head FILE” then finds a lost end or a rewritten chain.
done-audit-check-begun = The check has begun. Reload this page in a moment to see what it found.
