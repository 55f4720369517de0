mail-greeting = Hello { $name },
mail-farewell = See you soon on { $site }
mail-support = Something unclear? Write to { $support } and a person will answer.

mail-confirm-address-subject = Confirm your address for { $site }
mail-confirm-address =
    Welcome to { $site }. Your account is nearly ready.
    Open this link to confirm that this address is yours. It works once, for 48 hours.
mail-confirm-address-otherwise = If you did not open an account, ignore this mail: without your confirmation the account can't be used.

mail-account-exists-subject = You already have an account on { $site }
mail-account-exists =
    Somebody, probably you, tried to open an account with this address. You have one already, and nothing was changed.
    Open this link to sign in. If the password has slipped your mind, you can set a new one there.
mail-account-exists-otherwise = If it was not you, there is nothing to do: nobody learned from us that you have an account.

mail-reset-password-subject = Choose a new password for { $site }
mail-reset-password =
    You asked for a new password.
    Open this link to choose it. It works once, for one hour. Afterwards all your devices have to sign in again.
mail-reset-password-otherwise = If you did not ask for it, ignore this mail: your password stays as it is.

mail-confirm-new-address-subject = Confirm your new address for { $site }
mail-confirm-new-address =
    You want to use this address for your account from now on.
    Open this link to confirm it. It works once, for 24 hours. Until then we keep using your old address.
mail-confirm-new-address-otherwise = If you did not ask for it, ignore this mail: nothing changes without your confirmation.

mail-address-changed-subject = Your address on { $site } was changed
mail-address-changed =
    The address of your account was changed, and from now on we write to the new one.
    Was it not you? Open this link to take the change back, sign out all devices and choose a new password.
mail-address-changed-otherwise = If it was you, there is nothing to do. This is the last mail to this address.

mail-password-changed-subject = Your password on { $site } was changed
mail-password-changed = The password of your account was changed. Your other devices were signed out, and links to your archives, if there were any, have ended.
mail-password-changed-otherwise = If it was not you, choose “Forgotten password” on the sign-in page at once, then write to us.

mail-new-device-subject = A new browser signed in to your account on { $site }
mail-new-device = Somebody signed in to your account with a browser that has not been there before. If it was you, there is nothing to do. The link shows the devices that are signed in.
mail-new-device-otherwise = If it was not you, sign that device out, then choose a new password.

mail-alarm-raised-subject = Many sign-ins are refused on { $site }
mail-alarm-raised = More than 200 sign-ins were refused within an hour. Perhaps somebody is guessing passwords. Each account and each network address is let in only a few times, so good passwords hold. The log shows which accounts are concerned.
mail-alarm-raised-otherwise = If it goes on, look where it comes from in the records of your proxy, and block it there. You hear of it once an hour at most.

mail-identity-code-subject = Your code for { $site }
mail-identity-code =
    You are about to do something on { $site } that only you may do, and asked for a code to show that it is you.
    Type this code into the page. It works once, for 15 minutes. Nobody from { $site } will ever ask you for it.
mail-identity-code-otherwise = If you did not ask for it, somebody is signed in to your account: sign in, end the devices that you don't know, and choose a new password.

mail-course-handed-over-subject = A course on { $site } is yours now
mail-course-handed-over =
    Whoever ran this course has given it to you. From now on you publish, withdraw and answer for it.
    Open this link to see it. Those who take it keep their progress.
mail-course-handed-over-otherwise = If you can't look after it, tell an administrator, who gives it to somebody else.

mail-archive-left-subject = Somebody left you their archive from { $site }
mail-archive-left =
    Somebody who had an account on { $site } has died and named you in their directives: you are to get a copy of their data.
    Open the link below and type the pass phrase. We tell you the pass phrase separately, never by mail. The link works for 14 days. It is left to you by:
mail-archive-left-otherwise = We have your name and address from these directives and use them for this mail alone; they are erased with the account. If you don't want the archive, do nothing.

mail-archive-ready-subject = Your archive from { $site } is ready
mail-archive-ready =
    The archive with your data is ready.
    Open this link to download it. We ask you to sign in, so that nobody but you can have it.
mail-archive-ready-otherwise = If you did not ask for an archive, change your password and write to us.

mail-share-made-subject = Your data on { $site } can be handed over
mail-share-made =
    A link to your archive was made in your account. Whoever has it and its pass phrase gets everything in the archive, without an account. It is for:
mail-share-made-otherwise = If it was not you, somebody is signed in to your account: choose “Forgotten password” on the sign-in page at once. A new password ends all links and signs out all devices. If it was you, the page above shows each download, and ends the link whenever you like.

mail-assisted-request-subject = Is this your request to { $site }?
mail-assisted-request =
    Somebody who works for { $site } opened a request about your data, because they understood that you asked for it. They noted:
mail-assisted-request-otherwise = The link shows what exactly would be done, and you confirm it there within seven days. Until then nothing happens. If you did not ask for this, say so there, or do nothing.

mail-request-extended-subject = Your request to { $site } takes longer
mail-request-extended =
    We need up to two months more for your request about your data. The reason:
mail-request-extended-otherwise = The link shows your request and the new date. If you don't agree, you can complain to the supervisory authority, { $authority }: { $complaint }

mail-request-answered-subject = We answered your request to { $site }
mail-request-answered =
    Your request about your data is answered.
    Open this link to read the answer. We ask you to sign in, so that nobody else reads it.
mail-request-answered-otherwise = If you don't agree, write to us, complain to the supervisory authority, { $authority } ({ $complaint }), or go to court.

mail-restriction-ends-subject = Your data on { $site } will be used again
mail-restriction-ends =
    You had the use of your data restricted. In seven days we lift that restriction: others see your name and what you wrote again. The reason:
mail-restriction-ends-otherwise = If you don't agree, write to us before then, or complain to the supervisory authority, { $authority } ({ $complaint }).

mail-deletion-planned-subject = Your account on { $site } will be deleted
mail-deletion-planned =
    You asked us to delete your account. We will do so in { $days ->
        [one] one day
       *[other] { $days } days
    }. Until then you can change your mind.
    Open this link to see what will be deleted, or to keep your account.
mail-deletion-planned-otherwise = If you did not ask for it, open the link at once, keep your account, and choose a new password.

mail-account-deleted-subject = Your account on { $site } is deleted
mail-account-deleted =
    Your account is deleted now, as you asked, with the data that belonged to it. The lines below count it.
    Keep the link: it leads to your signed receipt, without an account. It says by when backups have forgotten you as well.
mail-account-deleted-line = { $category }: { $erased } erased, { $anonymised } kept without your name, { $kept } kept
mail-account-deleted-otherwise = This is our last mail to you. Nobody can take back mails that were delivered, and this is one of them. Thank you for having been with us.
mail-disclosed-subject = Data of yours was disclosed to an authority
mail-disclosed =
    An authority required data of yours from { $site }, and the law obliged us to give it. The page below says what, when and on
    which ground. It was:
mail-disclosed-otherwise = If you don't agree, write to us, complain to the supervisory authority, { $authority } ({ $complaint }), or go to court.
mail-breach-notice-subject = A breach affects your data
mail-breach-notice =
    Data of yours at { $site } is affected by a breach of security. We owe you these answers (GDPR, article 34):
mail-breach-notice-happened = What happened:
mail-breach-notice-consequences = What it is likely to lead to:
mail-breach-notice-measures = What we did:
mail-breach-notice-advice = What you can do:
mail-breach-notice-contact = Who answers your questions:
mail-breach-notice-otherwise = You find this notice in your settings too. We never ask for your password by mail. You can complain to the supervisory authority, { $authority } ({ $complaint }).
mail-policy-announced-subject = What changes at { $site }
mail-policy-announced = { $site } changes one of the documents that it answers to you for. You can read the new version now, and compare it with the one in force word by word.
mail-policy-announced-otherwise = You need not do anything. If you do not agree, you can leave before that day: you delete your account in your settings.
mail-controller-changes-subject = Another company will answer for your data at { $site }
mail-controller-changes = { $controller } answers for your data at { $site } until now. From the day below another company will, under the documents that you find at the link.
mail-controller-changes-otherwise = You need not do anything. If you do not want your data to go to that company, leave before that day: you delete your account at { $leave }, and can fetch a copy of your data first.
mail-news-why = You get this because you turned the topic “{ $topic }” on at { $site }. With the link below you turn it off, at once and without signing in:
