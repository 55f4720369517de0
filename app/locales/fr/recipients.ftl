recipient-title = Destinataires
recipient-lead = Qui reçoit des données personnelles, pour quoi et où, et ce qu’il faut leur faire savoir quand quelqu’un exerce un droit (RGPD, articles 13, 19 et 30).
recipient-new = Inscrire un destinataire
recipient-add = Inscrire le destinataire
recipient-csv = Télécharger en CSV
recipient-none = Personne n’est inscrit
recipient-none-next = Inscrivez ici quiconque reçoit des données en plus de vos prestataires d’hébergement et de messagerie, avant le premier envoi.
recipient-registered = Au registre
recipient-configured = De la configuration
recipient-configured-about = La configuration de l’installation les nomme, et ils changent avec elle. Ils n’ont besoin d’aucun avis : ce qu’ils détiennent, ce sont les données de cette installation même, et elles y disparaissent quand elles disparaissent ici.
recipient-name = Nom
recipient-role = Rôle
recipient-purpose = Finalité
recipient-country = Pays
recipient-country-choose = Choisissez un pays
recipient-transfer = Transfert et garantie
recipient-safeguard = Garantie
recipient-safeguard-hint = Nécessaire hors de l’Espace économique européen, sauf si la Commission européenne a reconnu le niveau de protection du pays (RGPD, article 45 ; liste au { $day }). Pour le Canada et les États-Unis, dites pourquoi ce destinataire est couvert. Sinon, par exemple : clauses contractuelles types du 4 juin 2021, module 2.
recipient-adequacy-list = La liste de la Commission européenne
recipient-categories = Données qu’il reçoit
recipient-contact = Adresse de contact
recipient-contact-hint = Là où il est informé des effacements, des corrections et des limitations.
recipient-since-day = Reçoit des données depuis le
recipient-state = État
recipient-since = depuis le
recipient-from = à partir du
recipient-until = jusqu’au
recipient-change = Modifier l’inscription
recipient-save = Enregistrer les modifications
recipient-end-question = Ne reçoit-il plus de données ?
recipient-end-effect = À partir de maintenant, plus rien de nouveau ne peut y aller. L’inscription reste cinq ans avec son dernier jour, pour que chacun voie ce qui a été communiqué jusque-là. Les avis en attente restent à donner.
recipient-end = Mettre fin à l’inscription
recipient-reopen-title = Reçoit-il tout de même des données ?
recipient-reopen-about = La fin de cette inscription est annulée, comme si elle n’avait jamais cessé.
recipient-reopen = Annuler la fin
recipient-nothing-to-tell = Aucun destinataire n’est à informer pour le moment.
recipient-to-tell = À informer
recipient-to-tell-about = Quelqu’un a exercé un droit, et ces destinataires détiennent des données de ce genre. Informez-les et notez-le ici. Un avis ne nomme personne : ouvrez sa demande, en donnant un motif, pour voir de qui il s’agit, et faites-le avant qu’un effacement ait lieu.
recipient-tell-by = avant le
recipient-overdue = en retard
recipient-reference = demande
recipient-whom = Voir de qui il s’agit
recipient-whom-gone = Le compte est supprimé, et il ne reste que la référence. Demandez au destinataire de retirer quiconque manque dans la prochaine liste qu’il reçoit de vous.
recipient-told = C’est fait
recipient-told-last = Derniers informés
recipient-notice-erasure = Effacer ce qu’il détient de la personne.
recipient-notice-erasure-cancelled = L’effacement annoncé n’aura pas lieu.
recipient-notice-rectification = Corriger ce qu’il détient de la personne.
recipient-notice-restriction = Ne plus utiliser ce qu’il détient de la personne, sans l’effacer.
recipients-told =
    { $count ->
        [one] Un destinataire extérieur reçoit des données de ce genre ; le bureau de la vie privée l’en informe.
       *[other] { $count } destinataires extérieurs reçoivent des données de ce genre ; le bureau de la vie privée les en informe.
    } { $told ->
        [0] Aucun n’a encore été informé.
        [one] Un a été informé.
       *[other] { $told } ont été informés.
    }
recipients-configured-told = Les prestataires d’hébergement et de messagerie n’ont pas à être informés : ce qu’ils détiennent disparaît avec nos données.
done-recipient-added = Le destinataire est inscrit au registre.
done-recipient-changed = L’inscription est modifiée.
done-recipient-ended = L’inscription a pris fin.
done-recipient-reopened = La fin est annulée.
done-recipient-told = Il est noté que le destinataire a été informé.
desk-own = C’est votre propre demande. Un autre responsable de la vie privée ou un administrateur en décide.
