item-unnamed = sans titre
item-person = Votre compte
item-session = Connexion avec { $name }
item-known_device = Un navigateur déjà connu
item-mail_code =
    { $kind ->
        [confirm] Lien pour confirmer votre adresse
        [reset] Lien pour choisir un nouveau mot de passe
        [change] Lien pour confirmer une nouvelle adresse
        [undo] Lien pour revenir à votre adresse précédente
       *[other] Lien à usage unique
    }
item-mail =
    { $kind ->
        [confirm-address] E-mail pour confirmer votre adresse
        [account-exists] E-mail indiquant que vous avez déjà un compte
        [reset-password] E-mail pour choisir un nouveau mot de passe
        [confirm-new-address] E-mail pour confirmer votre nouvelle adresse
        [address-changed] E-mail indiquant que votre adresse a changé
        [password-changed] E-mail indiquant que votre mot de passe a changé
        [new-device] E-mail indiquant qu’un nouveau navigateur s’est connecté
        [alarm-raised] E-mail indiquant que de nombreuses connexions sont refusées
        [identity-code] E-mail avec un code pour confirmer votre identité
        [course-handed-over] E-mail indiquant qu’un cours est désormais le vôtre
        [archive-ready] E-mail indiquant que votre archive est prête
        [share-made] E-mail indiquant qu’un lien vers votre archive a été fait
        [assisted-request] E-mail pour confirmer une demande ouverte en votre nom
        [request-extended] E-mail indiquant que votre demande prend plus de temps
        [request-answered] E-mail indiquant que votre demande a reçu sa réponse
        [restriction-ends] E-mail indiquant que la limitation de vos données prendra fin
        [archive-left] E-mail à qui vous avez laissé votre archive
        [breach-notice] E-mail au sujet d’une violation qui touche vos données
        [controller-changes] E-mail annonçant qu’une autre société répondra de vos données
        [news] E-mail d’actualités que vous avez activées
        [policy-announced] E-mail annonçant qu’un document change
        [deletion-planned] E-mail indiquant que votre compte sera supprimé
        [account-deleted] E-mail indiquant que votre compte est supprimé
       *[other] E-mail
    }
item-audit_payload = Événement : { $kind }
item-consent_record =
    { $kind ->
        [accept] Vous avez accepté tout ce que demande la question sur les cookies
        [refuse] Vous avez refusé tout ce que demande la question sur les cookies
        [partly] Vous avez accepté une partie de ce que demande la question sur les cookies
       *[other] Vous avez répondu à la question sur les cookies
    }
item-directive = Vous avez laissé des directives pour après votre mort
item-data_request =
    { $kind ->
        [access] Vous avez demandé une copie de vos données
        [erasure] Vous avez demandé la suppression de votre compte
        [rectification] Vous avez demandé une correction
        [restriction] Vous avez limité l’utilisation de vos données
        [objection] Vous vous êtes opposé à une utilisation de vos données
        [directives] Votre décès a été signalé
       *[other] Vous avez fait une demande sur vos données
    }
item-archive =
    { $kind ->
        [queued] Archive qui attend son tour
        [building] Archive en préparation
        [ready] Archive que vous pouvez télécharger
       *[other] Archive disparue
    }
item-archive_download = Une archive a été téléchargée
item-archive_share = Lien vers une archive pour { $name }
item-archive_share_opening = Une archive a été récupérée avec le lien pour { $name }
item-data_request_step =
    { $kind ->
        [received] Une de vos demandes est arrivée
        [identity-confirmed] Il est établi qu’une demande venait de vous
        [under-way] Le traitement d’une de vos demandes a commencé
        [extended] Une de vos demandes a reçu un délai supplémentaire : « { $name } »
        [answered] Une de vos demandes a reçu sa réponse : « { $name } »
        [cancelled] Vous avez retiré une demande
        [lifting-announced] La fin d’une limitation a été annoncée : « { $name } »
        [lifted] Une limitation a été levée
       *[other] Étape d’une demande
    }
item-assisted_request =
    { $kind ->
        [access] Une demande de copie de vos données a été ouverte en votre nom : « { $name } »
        [erasure] Une demande de suppression de votre compte a été ouverte en votre nom : « { $name } »
        [rectification] Une demande de correction a été ouverte en votre nom : « { $name } »
        [restriction] Une limitation a été ouverte en votre nom : « { $name } »
        [objection] Une opposition a été ouverte en votre nom : « { $name } »
       *[other] Une demande a été ouverte en votre nom : « { $name } »
    }
item-data_request_advice = Le délégué à la protection des données a donné un avis sur l’une de vos demandes : « { $name } »
item-rectification = Vous avez demandé de remplacer « { $within } » par « { $name } »
item-objection = Vous vous êtes opposé : « { $name } »
item-imported_text = Texte que vous avez apporté : « { $name } »
item-former_name = Votre nom précédent : { $name }
item-data_access_grant =
    { $kind ->
        [opened] Vous avez consulté les données d’une personne : « { $name } »
       *[other] L’équipe a consulté vos données : « { $name } »
    }
item-enrolment = Vous suivez « { $name } »
item-lesson_completion = Vous avez terminé « { $name } » dans « { $within } »
item-course = Cours « { $name } »
item-lesson = Leçon « { $name } » dans « { $within } »
item-lesson_text = Texte de « { $name } » dans « { $within } »
item-topic = Vous avez lancé « { $name } »
item-post =
    { $kind ->
        [first] Premier message de « { $name } »
       *[other] Réponse dans « { $name } »
    }
item-post_revision = Ce que votre message dans « { $name } » disait avant
item-post_quote = Citation dans votre message dans « { $name } »
item-reaction =
    { $kind ->
        [like] Vous avez aimé un message dans « { $name } »
        [thanks] Vous avez remercié pour un message dans « { $name } »
        [insight] Vous avez trouvé éclairant un message dans « { $name } »
        [heart] Vous avez adoré un message dans « { $name } »
       *[other] Vous avez réagi à un message dans « { $name } »
    }
item-flag = Vous avez signalé un message dans « { $name } »
event-account-address-change-requested = Une nouvelle adresse a été demandée
event-account-address-change-undone = Un changement d’adresse a été annulé
event-account-address-changed = L’adresse a été changée
event-account-age-changed = L’âge a été changé
event-account-alarm-raised = De nombreuses connexions ont été refusées
event-account-confirmed = L’adresse a été confirmée
event-account-created = Le compte a été ouvert
event-account-identity-code-sent = Un code pour confirmer l’identité a été envoyé
event-account-language-changed = La langue a été changée
event-account-name-changed = Le nom a été changé
event-account-other-sessions-ended = Les autres appareils ont été déconnectés
event-account-password-changed = Le mot de passe a été changé
event-account-password-reset = Un nouveau mot de passe a été choisi par un lien
event-account-reset-requested = Un lien pour un nouveau mot de passe a été demandé
event-account-session-ended = Un appareil a été déconnecté
event-account-sign-in-refused = Une connexion a été refusée
event-account-sign-up-repeated = Quelqu’un s’est inscrit à nouveau avec cette adresse
event-account-signed-in = Connexion
event-account-signed-out = Déconnexion
event-account-signed-up = Inscription
event-account-theme-changed = Les couleurs ont été changées
event-admin-cancelled-job = Une tâche a été annulée
event-admin-changed-role = Un rôle a été donné
event-admin-opened-person = Les données d’une personne ont été consultées
event-admin-retried-job = Une tâche a été relancée
event-audit-check-requested = Une vérification du journal a été demandée
event-audit-found-broken = Le journal a été trouvé altéré
event-audit-found-whole = Le journal a été trouvé intact
event-audit-sealed = Le journal a été scellé
event-backup-made = Une sauvegarde a été faite
event-backup-restored = Une sauvegarde a été remise en place
event-forum-category-created = Une catégorie du forum a été créée
event-forum-post-deleted = Un message a été supprimé
event-forum-post-edited = Un message a été modifié
event-forum-post-reported = Un message a été signalé
event-forum-post-written = Un message a été écrit
event-forum-report-dismissed = Un signalement a été rejeté
event-forum-report-upheld = Un signalement a été retenu
event-forum-topic-locked = Un sujet a été fermé
event-forum-topic-started = Un sujet a été lancé
event-forum-topic-unlocked = Un sujet a été rouvert
event-learn-course-handed-over = Un cours a été confié à quelqu’un d’autre
event-learn-course-imported = Un cours a été importé
event-learn-course-published = Un cours a été publié
event-learn-course-withdrawn = Un cours a été retiré
event-learn-enrolled = Inscription à un cours
event-learn-left = Un cours a été quitté
event-privacy-account-erased = Un compte a été effacé
event-privacy-account-erased-again = Un compte a été effacé à nouveau après une restauration
event-privacy-archive-downloaded = Une archive a été téléchargée
event-privacy-archive-imported = Une archive a été importée
event-privacy-archive-ready = Une archive a été préparée
event-privacy-archive-requested = Une archive a été demandée
event-privacy-assisted-confirmed = Une demande ouverte au nom d’une personne a été confirmée
event-privacy-assisted-declined = Une demande ouverte au nom d’une personne a été refusée par elle
event-privacy-assisted-opened = Une demande a été ouverte au nom d’une personne
event-privacy-deceased-looked-up = Le compte d’une personne décédée a été recherché
event-privacy-deletion-cancelled = Une suppression a été annulée
event-privacy-deletion-planned = Une suppression a été prévue
event-privacy-directives-left = Des directives pour après le décès ont été laissées
event-privacy-directives-withdrawn = Les directives ont été retirées
event-privacy-death-reported = Un décès a été signalé, et ses directives suivies
event-privacy-death-report-taken-back = Un signalement de décès a été annulé, car la personne est en vie
event-privacy-archive-left = Une archive a été remise à qui les directives désignent
event-privacy-deletion-refused = Une suppression n’a pas pu être faite
event-privacy-imported-removed = Des textes importés ont été supprimés
event-privacy-objected = Une opposition a été faite
event-privacy-objected-again = Une opposition a été rétablie après une restauration
event-privacy-objection-answered = Une opposition a reçu sa réponse
event-privacy-objection-withdrawn = Une opposition a été retirée
event-privacy-rectification-answered = Une demande de correction a reçu sa réponse
event-privacy-rectification-requested = Une correction a été demandée
event-privacy-rectification-withdrawn = Une demande de correction a été retirée
event-privacy-request-advised = Un avis sur une demande a été donné
event-privacy-request-begun = Le traitement d’une demande a commencé
event-privacy-request-extended = Une demande a reçu un délai supplémentaire
event-privacy-restricted = L’utilisation des données a été limitée
event-privacy-restricted-again = Une limitation a été rétablie après une restauration
event-privacy-restriction-lifted = Une limitation a été levée
event-privacy-restriction-lifted-again = Une limitation a été levée de nouveau après une restauration
event-privacy-restriction-lifting-announced = La fin d’une limitation a été annoncée
event-privacy-share-made = Un lien vers une archive a été créé
event-privacy-share-opened = Une archive a été récupérée par un lien
event-privacy-share-revoked = Un lien vers une archive a été révoqué
event-privacy-shares-revoked = Les liens vers des archives ont été révoqués
event-retention-applied = Ce qui avait été gardé assez longtemps a été retiré
value-role-member = Membre
value-role-teacher = Enseignant
value-role-moderator = Modérateur
value-role-privacy-manager = Responsable de la vie privée
value-role-data-protection-officer = Délégué à la protection des données
value-role-administrator = Administrateur
value-age_band-minor = moins de 18 ans
value-age_band-adult = 18 ans ou plus
value-language-en = anglais
value-language-fr = français
value-theme-system = comme l’appareil
value-theme-light = clair
value-theme-dark = sombre
value-purpose-confirm = confirmer l’adresse
value-purpose-reset = choisir un nouveau mot de passe
value-purpose-change = confirmer une nouvelle adresse
value-purpose-undo = revenir à l’adresse précédente
value-kind-like = j’aime
value-kind-thanks = merci
value-kind-insight = éclairant
value-kind-heart = j’adore
value-kind-access = copie des données
value-kind-erasure = suppression du compte
value-kind-confirm-address = confirmation de l’adresse
value-kind-account-exists = compte existant
value-kind-reset-password = nouveau mot de passe
value-kind-confirm-new-address = confirmation d’une nouvelle adresse
value-kind-address-changed = adresse changée
value-kind-password-changed = mot de passe changé
value-kind-archive-ready = archive prête
value-kind-share-made = lien fait
value-kind-deletion-planned = suppression prévue
value-kind-account-deleted = compte supprimé
value-kind-rectification = correction
value-kind-restriction = limitation
value-kind-objection = opposition
value-kind-directives = directives pour après votre mort
value-kind-archive-left = archive laissée à quelqu’un
value-wish-erase = effacé
value-wish-keep = conservé
value-wish-hand-over = remis, puis effacé
value-kind-received = arrivée
value-kind-identity-confirmed = identité confirmée
value-kind-under-way = en cours de traitement
value-kind-extended = délai supplémentaire
value-kind-answered = réponse donnée
value-kind-cancelled = retirée
value-kind-lifting-announced = fin annoncée
value-kind-lifted = levée
value-kind-new-device = nouveau navigateur
value-kind-alarm-raised = nombreuses connexions refusées
value-kind-identity-code = code pour confirmer l’identité
value-kind-course-handed-over = cours confié
value-kind-assisted-request = demande à confirmer
value-kind-request-extended = demande prolongée
value-kind-request-answered = réponse à une demande
value-kind-restriction-ends = fin d’une limitation
value-ground-accuracy = l’exactitude des données est contestée
value-ground-unlawful = l’utilisation est illégale
value-ground-claims = nécessaires pour faire valoir un droit en justice
value-ground-objection = une opposition attend sa réponse
value-purpose-community = échanges de la communauté
value-purpose-security = sécurité
value-purpose-accountability = preuve du respect des droits
value-purpose-audience = mesure d’audience
value-state-open = en cours
value-state-done = faite
value-state-cancelled = annulée
value-state-refused = n’a pas pu être faite
value-state-queued = attend son tour
value-state-building = en préparation
value-state-ready = prête
value-state-expired = disparue
value-state-upheld = retenu
value-state-dismissed = rejeté
value-state-draft = brouillon
value-state-published = publié
value-choice-accept = accepté
value-choice-refuse = refusé
value-choice-partly = accepté en partie
value-purposes-none = rien
value-purposes-language = retenir la langue
value-purposes-theme = retenir les couleurs
value-purposes-audience = compter ce qui est utilisé
value-purposes-youtube = afficher les vidéos de YouTube
value-purposes-vimeo = afficher les vidéos de Vimeo
value-method-banner = le bandeau
value-method-page = la page sur les cookies
value-method-settings = les paramètres
value-method-embed = à côté d’une vidéo
value-erase_contributions-0 = non
value-erase_contributions-1 = oui
value-reason-abuse = insulte ou menace
value-reason-privacy = vie privée d’une personne
value-reason-spam = publicité
value-reason-illegal = peut-être contraire à la loi
value-reason-other = autre chose
value-hidden_reason-abuse = insulte ou menace
value-hidden_reason-privacy = vie privée d’une personne
value-hidden_reason-spam = publicité
value-hidden_reason-illegal = peut-être contraire à la loi
value-hidden_reason-other = autre chose
