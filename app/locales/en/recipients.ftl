recipient-title = Recipients
recipient-lead = Who receives personal data, for what and where, and what they must be told when somebody uses a right (GDPR, articles 13, 19 and 30).
recipient-new = Add a recipient
recipient-add = Add the recipient
recipient-csv = Download as CSV
recipient-none = Nobody is registered
recipient-none-next = Add whoever receives data besides your hosting and mail providers, before the first data goes there.
recipient-registered = In the register
recipient-configured = From the configuration
recipient-configured-about = The configuration of the installation names them, and they change with it. They need no notice: what they hold are the data of this installation itself, and it goes when it goes here.
recipient-name = Name
recipient-role = Role
recipient-purpose = Purpose
recipient-country = Country
recipient-country-choose = Choose a country
recipient-transfer = Transfer and safeguard
recipient-safeguard = Safeguard
recipient-safeguard-hint = Needed outside the European Economic Area, unless the European Commission found that the country protects data well enough (GDPR, article 45; its list as of { $day }). For Canada and the United States, say why this recipient is covered. Otherwise, for example: standard contractual clauses of 4 June 2021, module 2.
recipient-adequacy-list = The list of the European Commission
recipient-categories = Data that it gets
recipient-contact = Address to write to
recipient-contact-hint = Where it is told of erasures, corrections and restrictions.
recipient-since-day = Gets data since
recipient-state = State
recipient-since = since
recipient-from = from
recipient-until = until
recipient-change = Change the entry
recipient-save = Save the changes
recipient-end-question = Does it get no data any more?
recipient-end-effect = From now on nothing new may go there. The entry stays for five years with its last day, so that people see what was shared until then. Notices that wait must still be given.
recipient-end = End the entry
recipient-reopen-title = Does it get data after all?
recipient-reopen-about = The end of this entry is taken back, as if it had gone on all the time.
recipient-reopen = Take the end back
recipient-nothing-to-tell = No recipient has to be told anything at the moment.
recipient-to-tell = To be told
recipient-to-tell-about = Somebody used a right, and these recipients hold data of the kind. Tell them, and note it here. A notice names nobody: open its request for a reason to see whom it is about, and do so before an erasure takes place.
recipient-tell-by = by
recipient-overdue = overdue
recipient-reference = request
recipient-whom = Look up whom it is about
recipient-whom-gone = The account is deleted, and only the reference is left. Ask the recipient to remove everybody who is missing from the next list it gets from you.
recipient-told = I told them
recipient-told-last = Told last
recipient-notice-erasure = Erase what it holds of the person.
recipient-notice-erasure-cancelled = The erasure that was announced does not take place.
recipient-notice-rectification = Correct what it holds of the person.
recipient-notice-restriction = Stop using what it holds of the person, without erasing it.
recipients-told =
    { $count ->
        [one] One recipient outside gets data of this kind and is told of it by the privacy desk.
       *[other] { $count } recipients outside get data of this kind and are told of it by the privacy desk.
    } { $told ->
        [0] None was told yet.
        [one] One was told.
       *[other] { $told } were told.
    }
recipients-configured-told = The providers of hosting and mail need not be told: what they hold goes with ours.
done-recipient-added = The recipient is in the register.
done-recipient-changed = The entry is changed.
done-recipient-ended = The entry has ended.
done-recipient-reopened = The end is taken back.
done-recipient-told = It is noted that the recipient was told.
desk-own = This is your own request. Another privacy manager or an administrator decides it.
