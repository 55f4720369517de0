table-breach_person = Violations qui vous touchent
processing-table-breach_person = Personnes touchées par des violations, et leurs avis
table-breach_entry = Historique des violations
processing-table-breach_entry = Historique des violations
table-breach_notice = Avis de violation
processing-table-breach_notice = Avis de violation
table-breach = Registre des violations
processing-table-breach = Registre des violations
item-breach_person =
    { $kind ->
        [told] Une violation touche vos données : ce que nous vous en avons dit
       *[other] Une violation touche vos données
    }
retention-from-breach_person = après la clôture de la violation
retention-from-breach_entry = après la clôture de la violation
retention-from-breach_notice = après la clôture de la violation
retention-from-breach = après sa clôture
column-found_at = Trouvé
column-dismissed_at = Bandeau fermé
column-happened = Ce qui s’est passé
column-consequences = Conséquences probables
column-measures = Mesures prises
column-advice = Ce que vous pouvez faire
column-contact = Qui contacter
column-field = Ce qui a été noté
column-value = Valeur
column-noted_by = Noté par
column-aware_at = Connue depuis
column-nature = Nature
column-people = Personnes, environ
column-records = Enregistrements, environ
column-authority_at = Notification ou décision
column-authority_reference = Référence auprès de l’autorité
column-authority_reason = Motif concernant l’autorité
column-telling = Personnes informées
column-telling_at = Décision d’informer ou non
column-telling_reason = Motif pour ne pas informer
column-found = Personnes trouvées
column-told = Personnes informées à ce jour
column-closed_at = Close
event-privacy-breach-noted = Une violation a été notée
event-privacy-breach-changed = Ce que l’on sait d’une violation a été complété
event-privacy-breach-authority-decided = Il a été noté si l’autorité est notifiée d’une violation
event-privacy-breach-not-told = Il a été décidé de ne pas informer d’une violation
event-privacy-breach-closed = Une violation a été close
event-privacy-breach-people-found = Des personnes touchées par une violation ont été recherchées
event-privacy-breach-person-added = Une personne touchée par une violation a été ajoutée
event-privacy-breach-person-removed = Une personne a été retirée de celles qu’une violation touche
event-privacy-breach-notice-written = Un avis de violation a été rédigé
event-privacy-breach-telling = Il a été décidé d’informer d’une violation
event-privacy-breach-dismissed = Vous avez fermé le bandeau d’une violation
breach-nature-confidentiality = confidentialité
breach-nature-integrity = intégrité
breach-nature-availability = disponibilité
breach-authority-told = notifiée
breach-authority-not-told = non notifiée
breach-telling-told = informées
breach-telling-not-told = non informées
breach-table = { $category } : { $table }
breach-found =
    { $count ->
        [0] personne de plus, par { $tables }
        [one] une personne, par { $tables }
       *[other] { $count } personnes, par { $tables }
    }
breach-found-from = à partir du { $day }
breach-found-until = jusqu’au { $day }
breach-head-name = Nom
breach-head-began = Début
breach-head-aware = Connue depuis
breach-head-happened = Ce qui s’est passé
breach-head-nature = Nature
breach-head-categories = Catégories de données
breach-head-people = Personnes, environ
breach-head-records = Enregistrements, environ
breach-head-consequences = Conséquences probables
breach-head-measures = Mesures prises
breach-head-authority = Autorité
breach-head-authority-at = Notification ou décision
breach-head-authority-reference = Référence
breach-head-authority-reason = Motif du retard ou de l’absence
breach-head-telling = Personnes touchées
breach-head-telling-at = Décision
breach-head-telling-reason = Motif pour ne pas informer
breach-head-found = Personnes trouvées
breach-head-told = Personnes informées
breach-head-closed = Close
