settings-data = My data
settings-consents = Choices
settings-requests = Requests
settings-delete = Delete my account
data-title = My data
data-lead = Everything we hold about you, live. Open a line to see each item, why it is held, and for how long.
data-total =
    { $count ->
        [one] item held about you
       *[other] items held about you
    }
data-take = Take it with me
data-correct = Correct it
data-delete = Delete it
data-statement = Statement for { $name }, { $time }
data-total-found =
    { $count ->
        [one] item holds “{ $search }”
       *[other] items hold “{ $search }”
    }
data-show-all = Show everything
data-search-all = Search in everything
data-recipients = Who receives it
data-recipients-about = Not everybody receives everything: open a line above to see who receives what.
data-why = Why
data-from = Where it comes from
data-kept = How long
data-restricted = Under a restriction
data-change = Change
data-fields =
    { $count ->
        [one] One value
       *[other] { $count } values
    }
data-back = All my data
data-tables = Parts
data-columns = Where each value comes from
data-withheld = withheld: { $reason }
data-search = Search in these items
data-search-submit = Search
data-matching =
    { $count ->
        [one] { $count } item
       *[other] { $count } items
    }
data-nothing-found = Nothing here holds that text
data-nothing-found-next = Try another word, or empty the search to see everything.
data-nothing-held = We hold nothing of this kind about you
data-nothing-held-next = When that changes, you see it here at once.
archive-page-title = Take my data with me
archive-page-lead = One file with everything: pages to read offline, JSON and CSV to use elsewhere.
archive-ask = Make an archive
archive-ask-why = You show once more that it is you, because the archive holds everything. It is ready in a moment. You can download it for 7 days; a link that you make to it can keep the file for longer.
archive-submit = Make my archive
archive-queued = Your archive waits for its turn. This page looks again by itself.
archive-building = { $done } of { $total } items written
archive-download = Download ({ $size } kB)
archive-expires = Gone on
archive-check = SHA-256, to check the file
archive-expired = This archive is gone. Make a new one whenever you like.
archive-requested = Asked for on
archive-downloads = Downloaded on
done-archive-requested = Your archive is being made. We also send you a mail when it is ready.
deletion-title = Delete my account
deletion-lead = First see what happens, in exact numbers. Nothing changes until you confirm below.
deletion-preview = What happens to what we hold
deletion-category = Kind of data
deletion-account = Account only
deletion-contributions = Contributions too
deletion-remnants = Requests about your data stay as dates without your name, to prove that we answered. Backups are gone after 30 days. Mails already delivered are out of our reach.
deletion-last-administrator = You are the only administrator. Make somebody else administrator first, so that the site can be run: open the dashboard, choose a person, change the role. Then come back.
deletion-planned = Your account is deleted on
deletion-planned-link = See what happens, or cancel
deletion-planned-title = Your deletion is planned
deletion-planned-contributions = What you wrote is erased too.
deletion-receipt = You can read the receipt without an account:
deletion-receipt-link = your receipt
deletion-begun = The deletion has begun and can’t be cancelled any more: the last mail is on its way.
deletion-cancel = Keep my account
deletion-ask = Delete it?
deletion-at-once = Your account is deleted at once, and can’t be brought back.
deletion-cooling-off =
    { $days ->
        [one] Your account is deleted tomorrow. Until then you can change your mind here; signing in alone does not cancel it.
       *[other] Your account is deleted in { $days } days. Until then you can change your mind here; signing in alone does not cancel it.
    }
deletion-scope = What should go?
deletion-scope-account = My account; what I wrote stays without my name
deletion-scope-contributions = My account and everything I wrote
deletion-submit = Delete my account
done-deletion-cancelled = Your account stays. Nothing was deleted.
tally-erased = { $count } erased
tally-anonymised = { $count } kept without your name
tally-kept = { $count } kept
receipt-title = Receipt of a deletion
receipt-lead = This page names nobody. Whoever knows its address can read it.
receipt-planned = The account is deleted on
receipt-keep-link = Keep the address of this page: it shows the receipt afterwards, without an account.
receipt-cancel = Sign in to see or cancel it
receipt-withdrawn = This deletion was cancelled. The account is still there.
receipt-total =
    { $count ->
        [one] item erased
       *[other] items erased
    }
receipt-account-only = The account is gone. What it had written stays, without a name.
receipt-with-contributions = The account is gone, and what it had written too.
receipt-course = What happened, and what is still to come
receipt-by = by
receipt-requested = Asked for
receipt-erased = Account erased
receipt-erased-about = Since then nobody can find it on the site: not in lists, not in the search, not in the tables of the database.
receipt-database = Free space of the database overwritten
receipt-database-about = A database keeps traces of deleted rows in its files for a while. The software removes them itself.
receipt-log = Log of the database emptied
receipt-log-about = The database writes each change into a log of its own first. Old parts of it are overwritten.
receipt-backups = Gone from the backups
receipt-backups-about = Backups are encrypted and expire by then. If one is put back before, a journal that names nobody has the account erased again at once.
receipt-fate = What became of it
receipt-mails =
    { $count ->
        [0] No mail had been delivered before.
        [one] One mail had been delivered before. It is in the mailbox of whoever received it, beyond anyone’s reach.
       *[other] { $count } mails had been delivered before. They are in the mailboxes of those who received them, beyond anyone’s reach.
    }
receipt-proof = Your proof
receipt-proof-about = The same receipt as a file, signed by this site. Whoever has it can show later what was done, even if this page is gone.
receipt-download = Download the signed receipt
receipt-check = How to check it
receipt-check-key = Anybody can check the signature (Ed25519) with
receipt-check-key-link = the public key of this site
receipt-check-fingerprint = Its fingerprint:
receipt-check-command = On any computer with Alumet:
requests-title = Requests
requests-lead = What you asked about your data, by when we must answer, and what became of it.
requests-none = No requests
requests-none-next = See, take, correct or delete your data whenever you like: each request is listed here with its dates.
requests-kind = Request
requests-received = Received
requests-due = Answer due
requests-state = State
requests-completed = Answered
request-kind-access = A copy of my data
request-kind-erasure = Deletion of the account
request-state-open = open
request-state-done = done
request-state-cancelled = cancelled
request-state-refused = could not be done
receipt-erasing = Being erased now: { $done } of { $total } steps done
receipt-erasing-next = The last mail is sent first, then files, then every row, then what the database still holds of them. This page looks again by itself.
archive-elsewhere = To another place
archive-share = Hand an archive over to somebody else
archive-import = Take over an archive from another installation
archive-schema = The format of the archive, for programs (JSON Schema)
share-title = Hand my data over
share-lead = A link for somebody whom you name, and a pass phrase that only you tell them.
share-ask = Make a link
share-ask-why = The link leads to your newest archive, whole: whoever has link and pass phrase gets everything in it. That is why you show once more that it is you.
share-recipient = Who gets it
share-recipient-hint = A name that you will recognise in the list. Only you see it, here and in the mail that tells you of the link.
share-how-long = How long the link works
share-days =
    { $days ->
        [one] One day
       *[other] { $days } days
    }
share-submit = Make the link
share-made = The link for { $recipient } is ready
share-made-once = Both are shown this once, and not kept. Send the link, and tell the pass phrase by another way, such as the telephone.
share-made-link = Link:
share-made-phrase = Pass phrase:
share-ends = Works until
share-no-archive = There is no archive to hand over
share-no-archive-next = Make one first. It is ready in a moment.
share-links = Links
share-living = works
share-revoke = End this link
share-over = Over since
share-revoked = Ended
share-since = made
share-openings =
    { $count ->
        [0] Nobody has opened it.
        [one] Opened once:
       *[other] Opened { $count } times:
    }
done-share-revoked = The link no longer works.
open-share-title = An archive for you
open-share-lead = Somebody hands their personal data over to you. They told you a pass phrase for this link.
open-share-phrase = Pass phrase
open-share-phrase-hint = Five groups of four signs. Capitals, spaces and strokes make no difference.
open-share-submit = Download the archive
open-share-noted = Each download is noted, and the person sees when.
open-share-what = The file is a ZIP with pages to read, JSON and CSV. You need no account.
import-title = Take over an archive
import-lead = You were elsewhere before? Bring what you made there: the ZIP that you downloaded.
import-never = An archive never brings roles, grades, certificates or dates of authorship along. What you wrote stays private here until you post it yourself.
import-file = Your archive
import-file-hint = A ZIP of at most 256 MB, as it was downloaded.
import-parts = What is taken over
import-part-profile = First and last name, in place of those here
import-part-preferences = Language and colours
import-part-progress = Courses and lessons that you finished, as far as the same courses are here
import-part-texts = What you wrote, for you alone
import-submit = Take it over
import-done = Your archive was taken over
import-done-profile = Your name is the one in the archive.
import-done-preferences = Language and colours are those in the archive.
import-done-progress =
    { $courses ->
        [0] No courses.
        [one] One course, { $lessons ->
            [one] one lesson
           *[other] { $lessons } lessons
        } newly marked as done.
       *[other] { $courses } courses, { $lessons ->
            [one] one lesson
           *[other] { $lessons } lessons
        } newly marked as done.
    }
import-done-texts =
    { $count ->
        [0] No new texts.
        [one] One text.
       *[other] { $count } texts.
    }{ $known ->
        [0] { "" }
        [one] { " " }One had been brought before.
       *[other] { " " }{ $known } had been brought before.
    }
import-done-missing = These courses are not here:
import-texts = What you wrote elsewhere
import-texts-about = Only you see these texts. Copy one into the forum whenever you like.
import-answer = An answer
import-since = brought along
import-remove = Remove
import-remove-all = Remove all of them
done-imported-removed = Removed.
deletion-last-administrator-link = Choose a person in the dashboard
handover-title = What others depend on
handover-topics = Topics that others replied to
handover-topics-about =
    { $count ->
        [one] Others replied to one topic that you started. It stays for them, without your name. If you erase your contributions too, your own posts and its title go, and their replies stay.
       *[other] Others replied to { $count } topics that you started. They stay for them, without your name. If you erase your contributions too, your own posts and their titles go, and the replies stay.
    }
handover-courses = Courses that you run
handover-courses-about = With your account alone, each course stays as it is and the administrators run it. If you erase your contributions too, its lessons are erased, also for those who take it. What you give to somebody else before is theirs, and stays either way.
handover-readers =
    { $count ->
        [0] nobody takes it
        [one] one person takes it
       *[other] { $count } people take it
    }
handover-nobody = Nobody else on this site runs courses, so that none can be handed over.
handover-course = Course
handover-to = Give it to
handover-to-hint = They are told by mail and run the course at once. Only they can give it back.
handover-submit = Hand the course over
done-course-handed-over = The course is handed over, and its new owner is told by mail.
settings-correct = Correct my data
settings-looks = Who looked at my data
requests-closed = Answered
requests-more = Ask for something else
requests-correct = Have something corrected
request-kind-rectification = Correction
request-see-archive = See the archive
request-see-receipt = See the receipt
request-outcome-last-administrator = You were the only administrator when the time came, so that nothing was deleted. Make somebody else administrator, and ask again.
request-step-received = Received
request-step-identity-confirmed = It is certain that it was you
request-step-under-way = Under way
request-step-extended = Takes up to two months longer
request-step-answered = Answered
request-step-cancelled = Taken back by you
request-step-execution = Takes place
request-step-execution-about = Until then you can take it back.
request-step-due = Answer due at the latest
request-step-due-about = The law gives us one calendar month. If it takes longer, we tell you why before that day.
rectification-item = What it is about
rectification-item-hint = The parts of your data that hold something now.
rectification-wrong = What is wrong
rectification-right = What is right
rectification-withdraw = Take this request back
done-rectification-requested = Your request has arrived. Here you see by when it must be answered.
done-rectification-withdrawn = The request is taken back.
complaint-title = Not content with an answer?
complaint-about = Write to us first if you like. You can also complain to the supervisory authority, { $authority }, at any time and free of charge, or go to court.
complaint-link = Complain to { $authority }
looks-title = Who looked at my data
looks-lead = Each time somebody of the team opens your details they must say why. You read it here.
looks-none = Nobody has looked
looks-none-next = As soon as somebody of the team opens your details, their name, the time and the reason stand here.
looks-until = Open to them until
looks-kept = We keep this for one year.
correct-title = Correct my data
correct-lead = What you gave you change yourself, at once. For everything else you ask, and we answer within one month.
correct-alone = Change it yourself
correct-name = Your name and age
correct-address = Your email address
correct-preferences = Language and colours
correct-choices = Your choices about cookies
correct-posts = What you wrote in the forum: open a post and edit it
correct-courses = The courses that you take
correct-devices = The devices that are signed in
correct-ask = Ask us to correct it
correct-ask-about = For what the software noted or worked out, and for what can’t be changed once it is sent. Somebody reads it and answers.
correct-submit = Ask for the correction
settings-restriction = Restrict or object
request-kind-restriction = Restriction
request-see-restriction = See what is restricted or objected to
request-step-lifting-announced = It was announced that the restriction ends
request-step-lifted = Restriction lifted
restriction-title = Restrict or object
restriction-lead = Pause the use of your data for as long as a question about it is open, or object to one of its uses.
restriction-ask = Pause the use of my data?
restriction-effect-others = Others see neither your name nor what you wrote. In its place stands that it is hidden at its author’s request.
restriction-effect-frozen = Nothing of it changes: you can’t write, edit, react, change your name or go on in a course meanwhile.
restriction-effect-kept = Nothing of it is removed because its time is over.
restriction-effect-still = Your own requests go on: you see your data, take it along, have it corrected or deleted. It is also used for security and for legal claims.
restriction-effect-courses = Courses that you run stay open to those who take them, without your name.
restriction-ground = Why?
restriction-ground-accuracy = I say that something about me is wrong, and it is being checked.
restriction-ground-unlawful = It is used unlawfully, and I don’t want it deleted.
restriction-ground-claims = I need it for a legal claim.
restriction-ground-objection = I have objected to its use, and the answer is still open.
restriction-submit = Restrict it now
restriction-in-force = The use of your data is restricted
restriction-since = The use of your data is restricted since
restriction-notice-link = See what that means, or lift it
restriction-ends = It ends on
restriction-ends-why = Read why
restriction-lift-about = When you lift it, others see your name and what you wrote again, at once.
restriction-lift = Lift the restriction
restriction-purposes = What your data is used for
restriction-purpose = Purpose
restriction-basis = Lawful basis
restriction-parts = Data
restriction-effects = What a restriction does, kind by kind
restriction-category = Kind
restriction-effect = Under a restriction
done-restricted = The use of your data is restricted. Others see neither your name nor what you wrote.
done-restriction-lifted = The restriction is lifted. Everything is as it was before.
request-kind-objection = Objection
objection-title = Object to a use
objection-about = Some uses rest on legitimate interests: ours, or those of others. You may object to them for reasons that lie in your situation. We answer within one month, and must stop unless our grounds are compelling.
objection-in-force = You object to this
objection-stopped = It has stopped: names that you had before and earlier texts of your posts are neither kept nor shown to anybody else, and who decides about your reports does not see your name.
objection-upheld = You were right: what was held of you for it is erased, and nothing new is kept as long as your account exists.
objection-would-stop = It stops as soon as you object.
objection-goes-on = This goes on all the same
objection-goes-on-about = It rests on legitimate interests too, and protects everybody, you included. The law calls these compelling grounds. If your situation weighs more, write to us; you can also complain to the supervisory authority or go to court.
objection-withdraw = Take the objection back
objection-purpose = What do you object to?
objection-reason = Why?
objection-reason-hint = What it is about your situation that weighs against this use.
objection-submit = Object
done-objected = Your objection has arrived.
done-objection-withdrawn = The objection is taken back.
settings-directives = After my death
request-kind-directives = Directives for after death
request-see-directives = See the directives
directives-title = After my death
directives-lead = Say what is to become of your data when you have died. French law gives you that right (loi Informatique et Libertés, article 85).
directives-when = Nobody reads it before your death was reported to us with a document.
directives-who = Then whoever decides about data requests here does what it says. Mails go to your address first, so that a mistake can be stopped.
directives-change = You can change or withdraw it at any time. It is in your archive, and goes with your account.
directives-wish = What is to become of your account?
directives-wish-erase = It is erased.
directives-wish-keep = It stays as it is.
directives-wish-hand-over = The person whom I name gets a copy of my data, then it is erased.
directives-words = What else is to be heeded
directives-words-hint = In your own words.
directives-heir = Who gets the copy
directives-heir-about = Only for the wish to hand a copy over. Tell this person about it: we write to them after your death only.
directives-heir-name = Name of the person
directives-heir-address = Email address of the person
directives-heir-note = What they are to read with it
directives-leave = Leave these directives
directives-replace = Leave these in place of those before
directives-left = You left directives
directives-since = Last changed on
directives-withdraw = Withdraw them
done-directives-left = Your directives are kept.
done-directives-withdrawn = Your directives are withdrawn.
death-find = When somebody has died
death-find-lead = Find the account by its address, then report the death.
death-find-email = Email address of the account
death-find-go = Find the account
death-title = Death of { $name }
death-lead = Report a death that a document proves, and carry out what the person left.
death-no-directives = This person left no directives. Heirs may ask for what they need to settle the estate; answer them by letter (loi Informatique et Libertés, article 85, II).
death-has-directives = This person left directives. They open, and begin to be carried out, once you report the death. The person gets mails about it, in case it is a mistake.
death-reason = Why the death is certain
death-reason-hint = Who told you, and how you made sure.
death-document = Reference of the document
death-document-hint = Such as the number of the death certificate. Don't keep the document here.
death-report = Report the death
death-reported = Reported on
death-erased = The account is erased on
death-directives = What the person left
death-wish = What becomes of the account
death-archive-waits = The archive is being made. Come back in a while to hand it over.
death-hand-over-about = The archive is ready. The person named gets the link by mail. You see the pass phrase once, and tell it to them otherwise. The account is erased when the link is over.
death-hand-over = Hand the archive over
death-handed-over = The link is on its way to { $name }.
death-phrase = Tell them this pass phrase, not by mail. It is shown only now:
done-death-reported = The death is noted, and the directives are being carried out.
