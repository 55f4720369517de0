policy-nobody-else = nobody else
policy-hosting-own = our own machines
policy-hosting-provider = machines of { $provider }
policy-days =
    { $days ->
        [one] one day
       *[other] { $days } days
    }
table-policy_version = Versions of the documents
table-policy_text = Texts of the documents
table-policy_notice = Announcements of new versions
table-policy_acknowledgement = Versions that you accepted or have seen
processing-table-policy_version = Versions of policies and terms
processing-table-policy_text = Texts of policies and terms
processing-table-policy_notice = Announcements of new versions
processing-table-policy_acknowledgement = Versions accepted or seen
item-policy_notice =
    { $kind ->
        [privacy] Mail that version { $within } of the privacy policy was announced
        [terms] Mail that version { $within } of the terms of use was announced
        [cookies] Mail that version { $within } of the cookie policy was announced
        [legal] Mail that version { $within } of the legal notice was announced
       *[other] Mail that a new version was announced
    }
item-policy_acknowledgement =
    { $kind ->
        [privacy] Version { $within } of the privacy policy
        [terms] Version { $within } of the terms of use
        [cookies] Version { $within } of the cookie policy
        [legal] Version { $within } of the legal notice
       *[other] A version of a document
    }
column-mailed_at = Mail written
column-text_hash = SHA-256 of the exact text
column-document = Document
column-source = Text as it is written
column-successor = Company from then on
column-covers = Categories and purposes in its tables
column-announced_at = Published
column-effective_at = In force since
value-kind-accepted = accepted when you signed up
value-kind-seen = you confirmed that you have seen it
event-policy-published = A document was published for the first time
policy-mail-privacy = Privacy policy
policy-mail-terms = Terms of use
policy-mail-cookies = Cookie policy
policy-mail-legal = Legal notice
policy-mail-from = In force from { $date }
value-kind-policy-announced = document changes
event-policy-drafted = A new version of a document was begun
event-policy-saved = The draft of a document was changed
event-policy-discarded = The draft of a document was thrown away
event-policy-announced = A new version of a document was announced
event-policy-taken-back = The announcement of a version was taken back
event-policy-took-effect = A version of a document took effect
event-policy-acknowledged = Somebody confirmed that they have seen a version
value-kind-controller-changes = another company
