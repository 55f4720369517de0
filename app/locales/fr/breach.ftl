admin-job-kind-tell-breach = Informer d’une violation
breach-title = Violations de données
breach-lead = Ce qui est arrivé à des données personnelles contre leur sécurité, qu’il faille en informer quelqu’un ou non. Dès que nous en avons connaissance, nous avons 72 heures pour notifier l’autorité (RGPD, article 33).
breach-new = Noter une violation
breach-new-lead = Notez ce que l’on sait maintenant. Le reste se complète plus tard, et le délai court entre-temps.
breach-csv = Télécharger en CSV
breach-none = Aucune violation n’a jamais été notée
breach-none-next = Notez chacune, même s’il ne faut informer personne : l’autorité peut demander ce registre.
breach-name = Nom
breach-name-hint = Quelques mots que vos collègues reconnaissent, sans nom de personne.
breach-state = État
breach-open = ouverte
breach-closed = close
breach-clock = 72 heures
breach-hours-left =
    { $count ->
        [0] moins d’une heure restante
        [one] une heure restante
       *[other] { $count } heures restantes
    }
breach-overdue =
    { $count ->
        [0] en retard de moins d’une heure
        [one] en retard d’une heure
       *[other] en retard de { $count } heures
    }
breach-authority-told = notifiée
breach-authority-not-told = non notifiée
breach-aware = Connue depuis
breach-aware-utc = Connue depuis (UTC)
breach-aware-hint = Quand nous avons pu dire avec une certitude raisonnable que des données personnelles sont concernées. Les 72 heures courent à partir de là.
breach-began = Début
breach-began-utc = Début (UTC)
breach-began-hint = Laissez vide tant qu’on ne le sait pas.
breach-happened = Ce qui s’est passé
breach-happened-hint = Sans noms : les personnes touchées sont gardées à part.
breach-nature = Nature
breach-nature-confidentiality = Confidentialité : quelqu’un a vu ce qu’il ne doit pas voir
breach-nature-integrity = Intégrité : des données ont été modifiées
breach-nature-availability = Disponibilité : des données ont été perdues ou inutilisables
breach-categories = Catégories de données
breach-people = Personnes, environ
breach-records = Enregistrements, environ
breach-consequences = Conséquences probables
breach-measures = Mesures prises
breach-measures-hint = Ce qui a été fait contre elle et contre ses conséquences, et ce qui est prévu.
breach-unknown = pas encore connu
breach-record = Noter la violation
breach-change = Compléter
breach-change-lead = Ce que vous changez s’ajoute à l’historique. Ce qui a été noté avant y reste.
breach-save = Enregistrer
breach-noted = Notée
breach-authority = Autorité de contrôle
breach-authority-undecided = Pas encore décidé : le délai court.
breach-authority-decide = Inscrire la notification, ou pourquoi il n’y en a pas
breach-authority-again = Corriger ou compléter cette décision
breach-decision = Décision
breach-decide-authority-told = L’autorité a été notifiée
breach-decide-authority-not-told = Il n’y a pas lieu de notifier l’autorité
breach-notified-at = Notifiée le (UTC)
breach-at = Le
breach-reference = Référence
breach-reference-hint = Sous laquelle l’autorité la connaît.
breach-reason = Motif
breach-reason-hint = Nécessaire si l’autorité n’est pas notifiée, ou l’a été après plus de 72 heures.
breach-record-decision = Inscrire la décision
breach-affected = Personnes touchées
breach-affected-lead = Les personnes touchées se trouvent dans le registre. Personne n’est nommé avant qu’un motif soit donné, que les personnes concernées lisent.
breach-telling-undecided = Il n’est pas encore décidé si elles sont informées.
breach-telling-told = Elles sont informées
breach-telling-not-told = Elles ne sont pas informées
breach-people-found = Trouvées
breach-people-told = Informées
breach-people-gone = Compte disparu depuis
breach-told-of = { $done } sur { $total } informées
breach-found-since =
    { $count ->
        [one] Une personne a été trouvée depuis et n’est pas encore informée.
       *[other] { $count } personnes ont été trouvées depuis et ne sont pas encore informées.
    }
breach-affected-link = Les trouver et les voir
breach-notice-link = Rédiger et envoyer l’avis
breach-not-telling = Inscrire pourquoi elles ne sont pas informées
breach-not-telling-reason = Pourquoi il n’y a pas lieu de les informer
breach-not-telling-hint = Il n’y a pas de risque élevé pour elles, des mesures l’excluent, ou elles sont informées publiquement parce que tout autre moyen serait disproportionné (RGPD, article 34).
breach-close-question = Clore cette violation ?
breach-close-effect = Les deux décisions sont prises. Rien ne change plus dans une violation close ; elle est gardée cinq ans.
breach-close = Clore
breach-history = Historique
breach-history-about = Tout ce qui a été noté, le plus récent d’abord. Rien n’en est retiré tant que la violation est gardée.
breach-field-name = Nom
breach-field-began = Début
breach-field-aware = Connue depuis
breach-field-happened = Ce qui s’est passé
breach-field-nature = Nature
breach-field-categories = Catégories de données
breach-field-people = Personnes, environ
breach-field-records = Enregistrements, environ
breach-field-consequences = Conséquences probables
breach-field-measures = Mesures prises
breach-field-authority = Autorité de contrôle
breach-field-authority-at = Notification, ou décision de ne pas notifier
breach-field-authority-reference = Référence auprès de l’autorité
breach-field-authority-reason = Motif concernant l’autorité
breach-field-telling = Personnes touchées
breach-field-telling-reason = Motif pour ne pas les informer
breach-field-notice-en = Avis en anglais
breach-field-notice-fr = Avis en français
breach-field-found = Personnes trouvées par une recherche
breach-field-added = Une personne ajoutée par son adresse
breach-field-removed = Une personne retirée
breach-field-closed = Clôture
breach-list = Trouvées jusqu’ici
breach-list-count =
    { $count ->
        [0] Personne.
        [one] Une personne.
       *[other] { $count } personnes.
    }
breach-list-none = Personne n’a encore été trouvé
breach-list-none-next = Cherchez dans le registre par ce qui est touché, ou ajoutez une personne par son adresse.
breach-person-nameless = Une personne
breach-person-found = Trouvée le
breach-person-told = informée le
breach-person-untold = non informée
breach-person-until = Ouverte pour vous jusqu’à
breach-person-remove = Retirer
breach-open-people = Montrer qui c’est
breach-open-hint = Chaque personne de cette page de la liste le lit dans ses réglages. L’accès dure 15 minutes.
breach-add = Ajouter une personne
breach-add-submit = Ajouter
breach-search = Chercher dans le registre
breach-search-about = Trouve toutes les personnes qui ont des données de ces types. La recherche compte d’abord, et n’ajoute personne d’elle-même.
breach-search-categories = Toutes les données de ces catégories
breach-search-single = Certains types de données
breach-search-tables-label = Seulement ces types de données
breach-search-undated = { $table } (sans date)
breach-search-from = Du
breach-search-from-hint = Le jour où les données nous sont parvenues. Laissez vide si tout ce qui était là est touché.
breach-search-until = Au
breach-search-count = Compter
breach-search-found =
    { $count ->
        [0] Personne n’a de telles données
        [one] Une personne a de telles données
       *[other] { $count } personnes ont de telles données
    }
breach-search-tables = Cherché : { $tables }.
breach-search-timeless = Ceci n’a pas de date ; quiconque en a est compté : { $tables }.
breach-search-known =
    { $count ->
        [one] L’une d’elles avait déjà été trouvée.
       *[other] { $count } d’entre elles avaient déjà été trouvées.
    }
breach-search-add =
    { $count ->
        [one] Ajouter une personne
       *[other] Ajouter { $count } personnes
    }
breach-notice = Avis aux personnes touchées
breach-notice-lead = En termes clairs et simples, dans chaque langue (RGPD, article 34). Rien n’est envoyé avant que vous le confirmiez ci-dessous.
breach-part-happened = Ce qui s’est passé
breach-part-consequences = Ce qui peut en résulter
breach-part-measures = Ce que nous avons fait
breach-part-advice = Ce que vous pouvez faire
breach-part-contact = Qui répond à vos questions
breach-notice-save = Enregistrer et relire
breach-notice-preview = Tel qu’elles le lisent
breach-notice-readers =
    { $count ->
        [0] Personne ne serait informé dans cette langue maintenant.
        [one] Une personne serait informée dans cette langue maintenant.
       *[other] { $count } personnes seraient informées dans cette langue maintenant.
    }
breach-notice-missing = Rédigez d’abord l’avis dans chaque langue.
breach-notice-nobody = Il ne reste personne à informer.
breach-tell-question =
    { $count ->
        [one] Informer une personne maintenant ?
       *[other] Informer { $count } personnes maintenant ?
    }
breach-tell-effect = Chacune reçoit un e-mail avec ce texte, et un bandeau sur chaque page jusqu’à ce qu’elle le ferme. Un e-mail ne peut pas être repris.
breach-tell =
    { $count ->
        [one] Informer une personne
       *[other] Informer { $count } personnes
    }
done-breach-noted = La violation est notée.
done-breach-changed = Ce que vous avez changé est noté.
done-breach-authority-decided = La décision concernant l’autorité est inscrite.
done-breach-not-told = La décision concernant les personnes touchées est inscrite.
done-breach-closed = La violation est close.
done-breach-people-added = Les personnes trouvées sont ajoutées.
done-breach-person-added = La personne est ajoutée.
done-breach-person-removed = La personne est retirée.
done-breach-notice-saved = L’avis est enregistré. Relisez-le ci-dessous avant de l’envoyer.
done-breach-telling = Les avis partent. Leur progression est affichée ci-dessous.
breach-banner-title = Violations qui vous touchent
breach-banner = Une violation de sécurité touche vos données.
breach-banner-link = Lire ce qui s’est passé et ce que vous pouvez faire
breach-banner-dismiss = Ne plus afficher
settings-breaches = Violations
own-breach-title = Violations qui vous touchent
own-breach-lead = Si la sécurité de vos données a été rompue et que cela peut vous nuire, vous l’apprenez ici et par e-mail.
own-breach-none = Aucune violation ne vous touche
own-breach-none-next = Si cela arrive, vous trouvez ici ce qui s’est passé et ce que vous pouvez faire.
own-breach-told = Avis du
own-breach-dismiss = Ne plus afficher le bandeau
