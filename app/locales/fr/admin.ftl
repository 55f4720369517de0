admin-places = Tableau de bord
admin-overview = Vue d’ensemble
admin-people = Personnes
admin-outbox = Courrier sortant
admin-jobs = Tâches
admin-audit = Journal d’audit
admin-health = État
admin-name = Nom
admin-address = Adresse
admin-role = Rôle
admin-joined = Inscription
admin-confirmed = Adresse confirmée
admin-kind = Type
admin-state = État
admin-attempts = Essais
admin-queued = Écrit
admin-sent = Remis
admin-due = Prochain essai
admin-done = Terminée le
admin-time = Heure
admin-actor = Par
admin-subject = Concerne
admin-detail = Précision
admin-gone = compte supprimé
admin-figure-people = Comptes
admin-figure-new-people = Ouverts ces sept derniers jours
admin-figure-unconfirmed = Adresse non confirmée
admin-figure-active-sessions = Appareils utilisés depuis un jour
admin-waiting = Ce qui vous attend
admin-waiting-mails = { $count ->
    [one] Un message n’est pas encore remis
   *[other] { $count } messages ne sont pas encore remis
}
admin-failed-jobs = { $count ->
    [one] Une tâche a été abandonnée
   *[other] { $count } tâches ont été abandonnées
}
admin-people-search = Une partie du nom, ou le début de l’adresse
admin-role-member = Membre
admin-role-teacher = Enseignant
admin-role-moderator = Modérateur
admin-role-privacy-manager = Responsable de la vie privée
admin-role-data-protection-officer = Délégué à la protection des données
admin-role-administrator = Administrateur
admin-role-member-may = Un membre apprend et participe au forum. Le tableau de bord lui est fermé.
admin-role-teacher-may = Un enseignant peut en plus importer, publier et retirer des cours.
admin-role-moderator-may = Un modérateur peut en plus décider des signalements.
admin-role-privacy-manager-may = Un responsable de la vie privée décide des demandes sur les données personnelles, et en ouvre au nom des personnes. Il voit le registre des traitements.
admin-role-data-protection-officer-may = Un délégué à la protection des données voit les demandes sur les données personnelles et conseille ceux qui décident, mais ne décide de rien. Il voit le registre des traitements et le journal d’audit.
admin-role-administrator-may = Un administrateur peut tout faire ici : changer les rôles, ouvrir les détails des personnes, voir le courrier sortant, les tâches et le journal d’audit.
admin-change-role = Changer le rôle
admin-role-question = { $name } a aujourd’hui le rôle « { $from } » et aura le rôle « { $to } ».
admin-role-effect = Le changement vaut dès son prochain clic. Le journal d’audit retient qui l’a fait, et vous pouvez revenir en arrière.
admin-role-confirm = Changer le rôle
admin-role-keep = Ne rien changer
done-role-changed = Le rôle est changé.
admin-last-administrator = C’est le seul administrateur. Donnez d’abord ce rôle à quelqu’un d’autre.
admin-details = Détails
admin-details-closed = Les détails sont des données personnelles. Dites pourquoi vous en avez besoin, et ils s’ouvrent pendant 15 minutes. La personne peut lire ce motif dans ses données.
admin-reason = Motif
admin-reason-hint = Par exemple le numéro de sa demande d’aide. De 5 à 300 caractères.
admin-open-details = Ouvrir les détails
admin-details-until = Ouverts pour vous jusqu’à
admin-age-band = Âge
admin-age-band-minor = moins de 18 ans
admin-age-band-adult = 18 ans ou plus
admin-language = Langue
admin-sessions = Appareils connectés, dernière utilisation
admin-sessions-none = Aucun
admin-outbox-lead = Les messages des 30 derniers jours. Les liens et les codes n’apparaissent jamais ici, car ils permettraient de prendre un compte.
admin-mail-waiting = En attente
admin-mail-sent = Remis
admin-mail-refused = Refusé
admin-jobs-lead = Le travail qui se fait à côté des pages. Les tâches terminées sont oubliées après 7 jours.
admin-job-waiting = En attente
admin-job-running = En cours
admin-job-retrying = Sera réessayée
admin-job-done = Terminée
admin-job-failed = Abandonnée
admin-audit-lead = Personne ne peut modifier ni retirer un événement. Son auteur est oublié après un an.
admin-version = Version
admin-uptime = En marche depuis
admin-database = Base de données
admin-schema = Schéma
admin-schema-newer = { $count ->
    [one] version { $version } ; une migration vient d’une version plus récente, sans danger
   *[other] version { $version } ; { $count } migrations viennent d’une version plus récente, sans danger
}
admin-schema-missing = { $count ->
    [one] version { $version } ; une migration manque : lancez « alumet migrate »
   *[other] version { $version } ; { $count } migrations manquent : lancez « alumet migrate »
}
admin-mail-route = Les messages vont vers
admin-mail-route-outbox = des fichiers dans le dossier de données
admin-mail-route-smtp = un serveur de messagerie
table-extent = { $first } à { $last } sur { $total }, heures UTC
table-filter = N’afficher que
table-show = Afficher
table-show-all = Tout afficher
table-nothing-found = Rien ne correspond
table-nothing-found-next = Raccourcissez la recherche ou choisissez autre chose à afficher.
admin-all-roles = Tous les rôles
admin-all-states = Tous les états
admin-all-kinds = Tous les types
admin-people-none = Personne n’a encore de compte
admin-people-none-next = Les personnes apparaissent ici dès leur inscription. Vous pouvez ouvrir un compte avec la commande « alumet admin create ».
admin-outbox-none = Aucun message ces 30 derniers jours
admin-outbox-none-next = Le prochain apparaîtra dès que quelqu’un s’inscrira.
admin-jobs-none = La file est vide
admin-jobs-none-next = Une tâche apparaît ici pour chaque message, archive et suppression, et chaque nuit pour ce qui a été gardé assez longtemps.
admin-audit-none = Rien ne s’est encore produit
admin-audit-none-next = Chaque changement que quelqu’un fait est noté ici.
admin-work = Travail
admin-progress = Avancement
admin-enqueued = Mise en file
admin-due-now = tout de suite
admin-attempts-of = { $count } sur { $most }
admin-job-kind-send-mail = Remettre un message
admin-job-kind-build-archive = Préparer une archive
admin-job-kind-erase-account = Effacer un compte
admin-job-kind-apply-retention = Retirer ce qui a été gardé assez longtemps
admin-job-kind-check-audit = Vérifier le journal d’audit
admin-job-progress-build-archive = { $done } éléments écrits sur { $total }
admin-job-progress-erase-account = { $done } étapes faites sur { $total }
admin-job-progress-apply-retention = { $done } règles appliquées sur { $total }
admin-job-not-yours = Ce travail répond à un droit d’une personne. Elle seule peut y renoncer, dans ses réglages.
admin-retry = Réessayer maintenant
admin-retry-question = La réessayer ?
admin-retry-effect = Elle commence dans la seconde, et ses essais sont comptés à nouveau. Ce qui était à moitié fait n’est pas fait deux fois. Le journal d’audit retient que vous l’avez demandé.
admin-cancel = Annuler cette tâche
admin-cancel-question = L’annuler ?
admin-cancel-effect = La tâche quitte la file, sans retour possible. Le journal d’audit retient que vous l’avez fait.
admin-cancel-effect-send-mail = Le message ne part jamais, et le lien qu’il contient est perdu. La personne qui l’attend devra en demander un autre.
admin-cancel-effect-apply-retention = Ce qui a été gardé assez longtemps reste jusqu’au prochain passage, mis en file à 3 h 00 UTC.
admin-cancel-effect-check-audit = Le journal d’audit n’est pas vérifié avant le prochain passage, mis en file à 3 h 00 UTC.
done-job-retried = La tâche est réessayée dans la seconde.
done-job-cancelled = La tâche est annulée et a quitté la file.
admin-nothing-waits = Rien : les messages sont remis, aucune tâche n’a été abandonnée, et la dernière sauvegarde est récente.
admin-waiting-requests = { $count ->
    [one] Une demande sur les données attend sa réponse
   *[other] { $count } demandes sur les données attendent leur réponse
}
admin-waiting-requests-due = – échéance de la première : le
admin-waiting-reports = { $count ->
    [one] Un signalement attend une décision
   *[other] { $count } signalements attendent une décision
}
admin-refused-mails = { $count ->
    [one] Un message de ces 30 derniers jours a été refusé
   *[other] { $count } messages de ces 30 derniers jours ont été refusés
}
admin-alarm = De nombreuses connexions ont été refusées : quelqu’un devine peut-être des mots de passe
admin-no-backup = Aucune sauvegarde n’a été faite : lancez « alumet backup »
admin-old-backup = La dernière sauvegarde a plus d’une semaine : elle date du
admin-release = Version en service
admin-schema-current = version { $version }, conforme à ce que l’application attend
admin-storage = Stockage
admin-room = Place pour les données
admin-room-free = { $free } libres sur { $size }
admin-room-unknown = inconnue
admin-last-backup = Dernière sauvegarde
admin-backup-never = aucune : lancez « alumet backup »
admin-mails = Messages
admin-mails-failing = En échec jusqu’ici
admin-mails-refused = Refusés en 30 jours
admin-oldest-job = Attend depuis
admin-oldest-job-none = aucune tâche n’attend
admin-register = Registre des données personnelles
admin-register-tables = Tables
admin-register-shown = Colonnes montrées
admin-register-withheld = Colonnes retenues
admin-register-covers = Base de données
admin-register-whole = entièrement couverte
admin-register-gaps = { $count ->
    [one] une lacune : lancez « alumet register check »
   *[other] { $count } lacunes : lancez « alumet register check »
}
admin-former-names = Noms précédents
admin-job-kind-lift-restriction = Lever une limitation
admin-death = Signaler le décès de cette personne
admin-job-kind-scrub-database = Réécrire ce que les comptes effacés ont laissé

audience-title = Audience
audience-lead = Ce qui est utilisé, et par combien de personnes chaque jour. Seules celles qui l’ont permis sont comptées : les vrais nombres sont plus élevés.
audience-none = Rien n’a encore été compté
audience-none-next = Ce que les personnes utilisent est compté dès qu’elles le permettent, et se voit ici en quelques secondes.
audience-visitors = Visiteurs
audience-views = Pages vues
audience-days = Jour par jour
audience-day = Jour
audience-pages = Pages
audience-page = Page
audience-features = Fonctions
audience-feature = Fonction
audience-count = Nombre en 30 jours
audience-chart = { $title } des 30 derniers jours, au plus { $most } par jour
admin-job-kind-end-audience-days = Clore les jours de la mesure d’audience
