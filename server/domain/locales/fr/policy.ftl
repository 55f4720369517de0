policy-nobody-else = personne d’autre
policy-hosting-own = nos propres machines
policy-hosting-provider = des machines de { $provider }
policy-days =
    { $days ->
        [one] { $days } jour
       *[other] { $days } jours
    }
table-policy_version = Versions des documents
table-policy_text = Textes des documents
table-policy_notice = Annonces de nouvelles versions
table-policy_acknowledgement = Versions que vous avez acceptées ou vues
processing-table-policy_version = Versions des politiques et des conditions
processing-table-policy_text = Textes des politiques et des conditions
processing-table-policy_notice = Annonces de nouvelles versions
processing-table-policy_acknowledgement = Versions acceptées ou vues
item-policy_notice =
    { $kind ->
        [privacy] E-mail annonçant la version { $within } de la politique de confidentialité
        [terms] E-mail annonçant la version { $within } des conditions d’utilisation
        [cookies] E-mail annonçant la version { $within } de la politique relative aux cookies
        [legal] E-mail annonçant la version { $within } des mentions légales
       *[other] E-mail annonçant une nouvelle version
    }
item-policy_acknowledgement =
    { $kind ->
        [privacy] Version { $within } de la politique de confidentialité
        [terms] Version { $within } des conditions d’utilisation
        [cookies] Version { $within } de la politique relative aux cookies
        [legal] Version { $within } des mentions légales
       *[other] Une version d’un document
    }
column-mailed_at = E-mail écrit
column-text_hash = SHA-256 du texte exact
column-document = Document
column-source = Texte tel qu’il est écrit
column-successor = Société à partir de ce jour
column-covers = Catégories et finalités de ses tableaux
column-announced_at = Publiée
column-effective_at = En vigueur depuis
value-kind-accepted = acceptée à l’inscription
value-kind-seen = vous avez confirmé l’avoir vue
event-policy-published = Un document a été publié pour la première fois
policy-mail-privacy = Politique de confidentialité
policy-mail-terms = Conditions d’utilisation
policy-mail-cookies = Politique relative aux cookies
policy-mail-legal = Mentions légales
policy-mail-from = En vigueur à partir du { $date }
value-kind-policy-announced = un document change
event-policy-drafted = Une nouvelle version d’un document a été commencée
event-policy-saved = Le brouillon d’un document a été modifié
event-policy-discarded = Le brouillon d’un document a été jeté
event-policy-announced = Une nouvelle version d’un document a été annoncée
event-policy-taken-back = L’annonce d’une version a été retirée
event-policy-took-effect = Une version d’un document a pris effet
event-policy-acknowledged = Quelqu’un a confirmé avoir vu une version
value-kind-controller-changes = autre société
