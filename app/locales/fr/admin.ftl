admin-places = Tableau de bord
admin-overview = Vue d’ensemble
admin-people = Personnes
admin-outbox = Courrier sortant
admin-jobs = Tâches
admin-audit = Journal d’audit
admin-health = État
admin-all = Tout
admin-filters = N’afficher que
admin-search = Rechercher
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
admin-due = Prévue
admin-done = Terminée
admin-action = Action
admin-time = Heure (UTC)
admin-actor = Par
admin-subject = Concerne
admin-detail = Précision
admin-count = Nombre
admin-gone = compte supprimé
admin-figure-people = Comptes
admin-figure-new-people = Ouverts ces sept derniers jours
admin-figure-unconfirmed = Adresse non confirmée
admin-figure-active-sessions = Appareils utilisés depuis un jour
admin-waiting = Ce qui vous attend
admin-nothing-waits = Rien. Les messages sont remis et aucune tâche n’a été abandonnée.
admin-waiting-mails = { $count ->
    [one] Un message n’est pas encore remis
   *[other] { $count } messages ne sont pas encore remis
}
admin-failed-jobs = { $count ->
    [one] Une tâche a été abandonnée
   *[other] { $count } tâches ont été abandonnées
}
admin-people-search = Une partie du nom, ou le début de l’adresse
admin-people-none = Personne ne correspond. Raccourcissez la recherche ou affichez tous les rôles.
admin-role-member = Membre
admin-role-teacher = Enseignant
admin-role-moderator = Modérateur
admin-role-administrator = Administrateur
admin-role-member-may = Un membre apprend et participe au forum. Le tableau de bord lui est fermé.
admin-role-teacher-may = Un enseignant peut en plus importer, publier et retirer des cours.
admin-role-moderator-may = Un modérateur peut en plus décider des signalements.
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
admin-outbox-none = Aucun message ici. Le prochain apparaîtra dès que quelqu’un s’inscrira.
admin-mail-waiting = En attente
admin-mail-sent = Remis
admin-mail-refused = Refusé
admin-jobs-lead = Le travail qui se fait à côté des pages. Les tâches terminées sont oubliées après 7 jours.
admin-jobs-none = Aucune tâche ici.
admin-job-waiting = En attente
admin-job-running = En cours
admin-job-retrying = Sera réessayée
admin-job-done = Terminée
admin-job-failed = Abandonnée
admin-retry = Réessayer maintenant
admin-retry-named = Réessayer { $kind } maintenant
done-job-retried = La tâche est réessayée dans la seconde.
admin-audit-lead = Personne ne peut modifier ni retirer un événement. Son auteur est oublié après un an.
admin-audit-none = Rien de tel ne s’est encore produit.
admin-version = Version
admin-uptime = En marche depuis
admin-database = Base de données
admin-schema = Schéma
admin-schema-current = conforme à cette version
admin-schema-newer = { $count ->
    [one] une migration d’une version plus récente, sans danger
   *[other] { $count } migrations d’une version plus récente, sans danger
}
admin-schema-missing = { $count ->
    [one] une migration manque : lancez « alumet migrate »
   *[other] { $count } migrations manquent : lancez « alumet migrate »
}
admin-mail-route = Les messages vont vers
admin-mail-route-outbox = des fichiers dans le dossier de données
admin-mail-route-smtp = un serveur de messagerie
