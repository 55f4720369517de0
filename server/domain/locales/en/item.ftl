item-unnamed = without a title
item-person = Your account
item-session = Signed in with { $name }
item-known_device = A browser that has signed in before
item-mail_code =
    { $kind ->
        [confirm] Link to confirm your address
        [reset] Link to choose a new password
        [change] Link to confirm a new address
        [undo] Link to go back to your address before
       *[other] One-time link
    }
item-mail =
    { $kind ->
        [confirm-address] Mail to confirm your address
        [account-exists] Mail that you already have an account
        [reset-password] Mail to choose a new password
        [confirm-new-address] Mail to confirm your new address
        [address-changed] Mail that your address was changed
        [password-changed] Mail that your password was changed
        [new-device] Mail that a new browser signed in
        [alarm-raised] Mail that many sign-ins are refused
        [identity-code] Mail with a code to show that it is you
        [course-handed-over] Mail that a course is now yours
        [archive-ready] Mail that your archive is ready
        [share-made] Mail that a link to your archive was made
        [assisted-request] Mail to confirm a request opened on your behalf
        [request-extended] Mail that your request takes longer
        [request-answered] Mail that your request was answered
        [restriction-ends] Mail that the restriction of your data will end
        [archive-left] Mail to whom you left your archive
        [breach-notice] Mail about a breach that affects your data
        [controller-changes] Mail that another company will answer for your data
        [news] Mail with news that you turned on
        [policy-announced] Mail that a document changes
        [deletion-planned] Mail that your account will be deleted
        [account-deleted] Mail that your account is deleted
       *[other] Mail
    }
item-audit_payload = Event: { $kind }
item-consent_record =
    { $kind ->
        [accept] You accepted everything that the question about cookies asks
        [refuse] You refused everything that the question about cookies asks
        [partly] You accepted a part of what the question about cookies asks
       *[other] You answered the question about cookies
    }
item-directive = You left directives for after your death
item-data_request =
    { $kind ->
        [access] You asked for a copy of your data
        [erasure] You asked for your account to be deleted
        [rectification] You asked for a correction
        [restriction] You restricted the use of your data
        [objection] You objected to a use of your data
        [directives] Your death was reported
       *[other] You made a request about your data
    }
item-archive =
    { $kind ->
        [queued] Archive that waits for its turn
        [building] Archive that is being made
        [ready] Archive that you can download
       *[other] Archive that is gone
    }
item-archive_download = An archive was downloaded
item-archive_share = Link to an archive for { $name }
item-archive_share_opening = An archive was fetched with the link for { $name }
item-data_request_step =
    { $kind ->
        [received] A request of yours arrived
        [identity-confirmed] It was certain that a request came from you
        [under-way] Somebody began to work on a request of yours
        [extended] A request of yours was given more time: “{ $name }”
        [answered] A request of yours was answered: “{ $name }”
        [cancelled] You took a request back
        [lifting-announced] The end of a restriction was announced: “{ $name }”
        [lifted] A restriction was lifted
       *[other] Step of a request
    }
item-assisted_request =
    { $kind ->
        [access] Somebody opened a request for a copy of your data on your behalf: “{ $name }”
        [erasure] Somebody opened a request for the deletion of your account on your behalf: “{ $name }”
        [rectification] Somebody opened a request for a correction on your behalf: “{ $name }”
        [restriction] Somebody opened a restriction on your behalf: “{ $name }”
        [objection] Somebody opened an objection on your behalf: “{ $name }”
       *[other] Somebody opened a request on your behalf: “{ $name }”
    }
item-data_request_advice = The data protection officer advised on a request of yours: “{ $name }”
item-rectification = You wanted “{ $within }” changed to “{ $name }”
item-objection = You objected: “{ $name }”
item-imported_text = Text that you brought along: “{ $name }”
item-former_name = Your name before: { $name }
item-data_access_grant =
    { $kind ->
        [opened] You opened somebody’s details: “{ $name }”
       *[other] Staff opened your details: “{ $name }”
    }
item-enrolment = You joined “{ $name }”
item-lesson_completion = You finished “{ $name }” in “{ $within }”
item-course = Course “{ $name }”
item-lesson = Lesson “{ $name }” in “{ $within }”
item-lesson_text = Text of “{ $name }” in “{ $within }”
item-topic = You started “{ $name }”
item-post =
    { $kind ->
        [first] First post of “{ $name }”
       *[other] Reply in “{ $name }”
    }
item-post_revision = What your post in “{ $name }” said before
item-post_quote = Quote in your post in “{ $name }”
item-reaction =
    { $kind ->
        [like] You liked a post in “{ $name }”
        [thanks] You thanked for a post in “{ $name }”
        [insight] You found a post in “{ $name }” insightful
        [heart] You loved a post in “{ $name }”
       *[other] You reacted to a post in “{ $name }”
    }
item-flag = You reported a post in “{ $name }”
event-account-address-change-requested = A new address was asked for
event-account-address-change-undone = A change of address was undone
event-account-address-changed = The address was changed
event-account-age-changed = The age was changed
event-account-alarm-raised = Many sign-ins were refused
event-account-confirmed = The address was confirmed
event-account-created = The account was opened
event-account-identity-code-sent = A code to show that it is you was sent
event-account-language-changed = The language was changed
event-account-name-changed = The name was changed
event-account-other-sessions-ended = Other devices were signed out
event-account-password-changed = The password was changed
event-account-password-reset = A new password was chosen by a link
event-account-reset-requested = A link for a new password was asked for
event-account-session-ended = A device was signed out
event-account-sign-in-refused = Signing in was refused
event-account-sign-up-repeated = Somebody signed up again with this address
event-account-signed-in = Signed in
event-account-signed-out = Signed out
event-account-signed-up = Signed up
event-account-theme-changed = The colours were changed
event-admin-cancelled-job = A job was called off
event-admin-changed-role = A role was given
event-admin-opened-person = Somebody’s details were opened
event-admin-retried-job = A job was tried again
event-audit-check-requested = A check of the log was asked for
event-audit-found-broken = The log was found broken
event-audit-found-whole = The log was found whole
event-audit-sealed = The log was sealed
event-backup-made = A backup was made
event-backup-restored = A backup was put back
event-forum-category-created = A category of the forum was made
event-forum-post-deleted = A post was deleted
event-forum-post-edited = A post was changed
event-forum-post-reported = A post was reported
event-forum-post-written = A post was written
event-forum-report-dismissed = A report was dismissed
event-forum-report-upheld = A report was upheld
event-forum-topic-locked = A topic was closed
event-forum-topic-started = A topic was started
event-forum-topic-unlocked = A topic was opened again
event-learn-course-handed-over = A course was handed over
event-learn-course-imported = A course was brought in
event-learn-course-published = A course was published
event-learn-course-withdrawn = A course was withdrawn
event-learn-enrolled = A course was joined
event-learn-left = A course was left
event-privacy-account-erased = An account was erased
event-privacy-account-erased-again = An account was erased again after a restore
event-privacy-archive-downloaded = An archive was downloaded
event-privacy-archive-imported = An archive was brought in
event-privacy-archive-ready = An archive was made
event-privacy-archive-requested = An archive was asked for
event-privacy-assisted-confirmed = A request opened on behalf of somebody was confirmed
event-privacy-assisted-declined = A request opened on behalf of somebody was declined
event-privacy-assisted-opened = A request was opened on behalf of somebody
event-privacy-deceased-looked-up = The account of somebody who died was looked up
event-privacy-deletion-cancelled = A deletion was cancelled
event-privacy-deletion-planned = A deletion was planned
event-privacy-directives-left = Directives for after the death were left
event-privacy-directives-withdrawn = The directives were withdrawn
event-privacy-death-reported = A death was reported, and its directives carried out
event-privacy-death-report-taken-back = A report of a death was taken back, because the person lives
event-privacy-archive-left = An archive was handed to whom the directives name
event-privacy-deletion-refused = A deletion could not be done
event-privacy-imported-removed = Texts that were brought along were removed
event-privacy-objected = An objection was made
event-privacy-objected-again = An objection was made again after a restore
event-privacy-objection-answered = An objection was answered
event-privacy-objection-withdrawn = An objection was taken back
event-privacy-rectification-answered = A request for a correction was answered
event-privacy-rectification-requested = A correction was asked for
event-privacy-rectification-withdrawn = A request for a correction was taken back
event-privacy-request-advised = Advice on a request was given
event-privacy-request-begun = Work on a request began
event-privacy-request-extended = A request was given more time
event-privacy-restricted = The use of the data was restricted
event-privacy-restricted-again = A restriction came back after a restore
event-privacy-restriction-lifted = A restriction was lifted
event-privacy-restriction-lifted-again = A restriction was lifted again after a restore
event-privacy-restriction-lifting-announced = The end of a restriction was announced
event-privacy-share-made = A link to an archive was made
event-privacy-share-opened = An archive was fetched with a link
event-privacy-share-revoked = A link to an archive was ended
event-privacy-shares-revoked = The links to archives were ended
event-retention-applied = What was kept long enough was removed
value-role-member = Member
value-role-teacher = Teacher
value-role-moderator = Moderator
value-role-privacy-manager = Privacy manager
value-role-data-protection-officer = Data protection officer
value-role-administrator = Administrator
value-age_band-minor = below 18
value-age_band-adult = 18 or older
value-language-en = English
value-language-fr = French
value-theme-system = as the device says
value-theme-light = light
value-theme-dark = dark
value-purpose-confirm = to confirm the address
value-purpose-reset = to choose a new password
value-purpose-change = to confirm a new address
value-purpose-undo = to go back to the address before
value-kind-like = like
value-kind-thanks = thanks
value-kind-insight = insight
value-kind-heart = love
value-kind-access = copy of the data
value-kind-erasure = deletion of the account
value-kind-confirm-address = confirmation of the address
value-kind-account-exists = account exists
value-kind-reset-password = new password
value-kind-confirm-new-address = confirmation of a new address
value-kind-address-changed = address changed
value-kind-password-changed = password changed
value-kind-archive-ready = archive ready
value-kind-share-made = link made
value-kind-deletion-planned = deletion planned
value-kind-account-deleted = account deleted
value-kind-rectification = correction
value-kind-restriction = restriction
value-kind-objection = objection
value-kind-directives = directives for after your death
value-kind-archive-left = archive left to somebody
value-wish-erase = erased
value-wish-keep = kept
value-wish-hand-over = handed over, then erased
value-kind-received = arrived
value-kind-identity-confirmed = certain that it was you
value-kind-under-way = somebody works on it
value-kind-extended = more time
value-kind-answered = answered
value-kind-cancelled = taken back
value-kind-lifting-announced = end announced
value-kind-lifted = lifted
value-kind-new-device = new browser
value-kind-alarm-raised = many refused sign-ins
value-kind-identity-code = code to show that it is you
value-kind-course-handed-over = course handed over
value-kind-assisted-request = request to confirm
value-kind-request-extended = request takes longer
value-kind-request-answered = request answered
value-kind-restriction-ends = end of a restriction
value-ground-accuracy = it is contested that the data is accurate
value-ground-unlawful = it is used unlawfully
value-ground-claims = it is needed for a legal claim
value-ground-objection = an objection waits for its answer
value-purpose-community = conversations of the community
value-purpose-security = security
value-purpose-accountability = proof that rights were respected
value-purpose-audience = measuring the audience
value-state-open = open
value-state-done = done
value-state-cancelled = cancelled
value-state-refused = could not be done
value-state-queued = waits for its turn
value-state-building = being made
value-state-ready = ready
value-state-expired = gone
value-state-upheld = upheld
value-state-dismissed = dismissed
value-state-draft = draft
value-state-published = published
value-choice-accept = accepted
value-choice-refuse = refused
value-choice-partly = accepted in part
value-purposes-none = nothing
value-purposes-language = remember the language
value-purposes-theme = remember the colours
value-purposes-audience = count what is used
value-purposes-youtube = show videos of YouTube
value-purposes-vimeo = show videos of Vimeo
value-method-banner = the banner
value-method-page = the page about cookies
value-method-settings = the settings
value-method-embed = beside a video
value-erase_contributions-0 = no
value-erase_contributions-1 = yes
value-reason-abuse = insult or threat
value-reason-privacy = somebody’s private life
value-reason-spam = advertising
value-reason-illegal = perhaps against the law
value-reason-other = something else
value-hidden_reason-abuse = insult or threat
value-hidden_reason-privacy = somebody’s private life
value-hidden_reason-spam = advertising
value-hidden_reason-illegal = perhaps against the law
value-hidden_reason-other = something else
