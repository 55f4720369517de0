desk-title = Demandes sur les données
desk-lead = Les plus urgentes d’abord. Chacune doit recevoir sa réponse en un mois civil (RGPD, article 12, paragraphe 3).
desk-all = Toutes les demandes
desk-none-next = Quand une personne demande une copie de ses données ou leur suppression, la demande apparaît ici avec le jour avant lequel il faut répondre.
desk-countdown = Temps restant
desk-days-left =
    { $count ->
        [0] moins d’un jour
        [one] encore un jour
       *[other] encore { $count } jours
    }
desk-overdue =
    { $count ->
        [0] en retard de moins d’un jour
        [one] en retard d’un jour
       *[other] en retard de { $count } jours
    }
desk-overdue-only = en retard
desk-kind-access = Copie des données
desk-kind-rectification = Correction
desk-kind-erasure = Suppression du compte
desk-kind-restriction = Limitation
desk-kind-objection = Opposition
desk-execution = Aura lieu le
desk-steps = Ce qui s’est passé
desk-step-received = Reçue
desk-step-identity-confirmed = L’auteur de la demande est certain
desk-step-under-way = En cours de traitement
desk-step-extended = Prolongée de deux mois au plus
desk-step-answered = Réponse donnée
desk-step-cancelled = Retirée par la personne
desk-step-lifting-announced = La fin de la limitation a été annoncée
desk-step-lifted = Limitation levée
desk-outcome-last-administrator = C’était le seul administrateur le moment venu, et rien n’a donc été supprimé.
desk-who = Qui demande, et quoi
desk-closed = Ce sont des données personnelles. Dites pourquoi vous en avez besoin, et elles s’ouvrent pendant 15 minutes. La personne voit votre nom et votre motif sous « Qui a consulté mes données ».
desk-reason-hint = Par exemple : je vais répondre à cette demande. De 5 à 300 caractères.
desk-open = Ouvrir la demande
desk-open-until = Ouverte pour vous jusqu’au
desk-gone = Le compte est supprimé. Il ne reste rien de qui demandait.
desk-read-first = Ouvrez d’abord la demande, plus haut.
desk-objects-to = La personne s’oppose à
desk-scope = Supprimé aussi
desk-scope-contributions = tout ce que la personne a publié
desk-ground-accuracy = La personne conteste l’exactitude de ses données.
desk-ground-unlawful = L’utilisation est illicite, et la personne ne veut pas de suppression.
desk-ground-claims = La personne en a besoin pour faire valoir ses droits en justice.
desk-ground-objection = La personne s’est opposée, et la réponse est en attente.
desk-advice = Avis du délégué à la protection des données
desk-advise-title = Donner un avis
desk-advise-about = Vous conseillez, d’autres décident (RGPD, article 38). Ils lisent votre avis ici ; la personne le trouve dans ses données.
desk-advise-text = Votre avis
desk-advise-hint = De 5 à 2 000 caractères. Seulement ce qui concerne cette demande.
desk-advise = Donner cet avis
done-desk-advised = Votre avis est noté.
desk-begin-title = Quelqu’un s’en occupe
desk-begin-about = La personne voit que sa demande est en cours de traitement. Aucun message n’est envoyé.
desk-begin = Marquer comme en cours
done-desk-begun = La demande est en cours de traitement.
desk-decision = Décision
desk-answer-text = Réponse à la personne
desk-answer-hint = De 5 à 2 000 caractères, dans la langue de la personne.
desk-answer-send = Envoyer la réponse
desk-answer-rectification = Répondre à la correction
desk-answer-rectification-grant = C’est corrigé
desk-answer-rectification-refuse = Cela reste tel quel
desk-answer-rectification-about = Corrigez avant de répondre : la réponse ne change aucune donnée.
desk-answer-rectification-refused = Si cela reste tel quel, votre réponse dit pourquoi.
desk-answer-objection = Décider de l’opposition
desk-answer-objection-grant = La personne a raison : cette utilisation de ses données cesse
desk-answer-objection-refuse = Des motifs impérieux justifient de continuer
desk-answer-objection-about = Si la personne a raison, ce qui est conservé pour cet usage disparaît, et rien de nouveau n’est gardé.
desk-answer-objection-effect =
    { $count ->
        [0] Si la personne a raison, rien de nouveau n’est gardé pour cet usage. Rien n’est à effacer.
        [one] Si la personne a raison, un élément est effacé ou rendu anonyme, et rien de nouveau n’est gardé.
       *[other] Si la personne a raison, { $count } éléments sont effacés ou rendus anonymes, et rien de nouveau n’est gardé.
    }
desk-answer-objection-refused = S’il y a des motifs impérieux, votre réponse les nomme, et l’utilisation continue.
done-desk-answered = La réponse est donnée, et la personne est prévenue.
desk-extend-title = Prendre plus de temps
desk-extend-about = Seulement pour des demandes complexes ou nombreuses (RGPD, article 12, paragraphe 3), et une seule fois. La réponse est alors due le
desk-extend-reason = Pourquoi cela prend plus de temps
desk-extend = Prendre jusqu’à deux mois de plus
done-desk-extended = La demande a une nouvelle date, et la personne est prévenue.
desk-lift-title = Mettre fin à la limitation
desk-lift-about = Dans sept jours, les autres voient de nouveau le nom et les publications de la personne. D’ici là, la limitation reste.
desk-lift-reason = Pourquoi elle prend fin
desk-lift = Annoncer la fin
done-desk-lifting = La fin est annoncée, et la personne est prévenue.
desk-told = La personne reçoit un message. Il nomme l’autorité de contrôle qu’elle peut saisir, { $authority } :
desk-no-undo = Vous ne pourrez pas revenir en arrière, car la personne est prévenue aussitôt.
assist-link = Demandes au nom de personnes
assist-title = Demandes au nom de personnes
assist-lead = Pour celles et ceux qui demandent par téléphone, par courrier ou sur place. Rien ne se passe avant leur propre confirmation.
assist-kind = Que demande la personne ?
assist-not-yours = Ceux qui décident des demandes les ouvrent ; vous voyez ce qu’elles sont devenues.
assist-mail = La personne reçoit un message avec un lien. Il dit que vous avez ouvert cette demande, et pourquoi.
assist-nothing-yet = Rien n’est fait avant sa confirmation, dans les sept jours. La demande suit ensuite son cours habituel.
assist-no-undo = Vous ne pourrez pas revenir en arrière. La personne peut refuser, ou laisser le lien expirer.
assist-email = Adresse e-mail de son compte
assist-email-hint = Le message va là et nulle part ailleurs, pour que personne ne demande au nom d’un autre.
assist-reason = Comment la demande a été faite
assist-reason-hint = Par exemple : par téléphone ce matin. De 5 à 300 caractères. La personne le lit.
assist-send = Lui demander de confirmer
assist-rectification-part = Que faut-il corriger ?
assist-objection-part = À quoi la personne s’oppose-t-elle ?
assist-objection-details = Son motif
assist-restriction-part = Pourquoi limiter ?
assist-restriction-accuracy = La personne dit que quelque chose est faux à son sujet.
assist-restriction-unlawful = L’utilisation est illicite, et la personne ne veut pas de suppression.
assist-restriction-claims = La personne en a besoin pour faire valoir ses droits en justice.
assist-restriction-objection = La personne s’est opposée, et la réponse est en attente.
assist-erasure-part = Que faut-il supprimer ?
assist-erasure-account = Le compte ; ce que la personne a écrit reste sans son nom
assist-erasure-contributions = Le compte et tout ce que la personne a écrit
assist-opened = Ouvertes jusqu’ici
assist-opened-at = Ouverte
assist-by = Par
assist-until = À confirmer jusqu’au
assist-none = Rien n’a été ouvert au nom de quelqu’un
assist-none-next = Les demandes que vous ouvrez ici sont listées avec leur suite, et sans noms.
assist-state-waiting = attend la personne
assist-state-confirmed = confirmée
assist-state-declined = refusée
assist-state-expired = expirée
done-assist-sent = La personne a reçu un message qui lui demande de confirmer.
assisted-title = Une demande en votre nom
assisted-lead = Une personne qui travaille ici a ouvert une demande sur vos données, car elle a compris que vous la souhaitiez. À vous de confirmer ou de refuser.
assisted-by = Ouverte par
assisted-at = Ouverte
assisted-reason = Note de cette personne
assisted-until = À confirmer jusqu’au
assisted-purpose = Vous vous opposez à
assisted-details = Votre motif
assisted-access = Confirmer : une copie de vos données
assisted-access-about = Une archive de vos données est préparée. Un message vous dit quand elle est prête ; pour la télécharger, vous vous connectez.
assisted-access-confirm = Oui, préparer la copie
assisted-rectification = Confirmer : une correction
assisted-rectification-about = Votre demande parvient à ceux qui décident. Ils répondent dans un délai d’un mois civil.
assisted-rectification-confirm = Oui, demander cette correction
assisted-restriction = Confirmer : une limitation
assisted-restriction-about = Aussitôt, les autres ne voient plus ni votre nom ni ce que vous avez écrit, et rien ne change dans vos données, jusqu’à la levée de la limitation. Vous pouvez la lever dans vos réglages.
assisted-restriction-confirm = Oui, limiter l’utilisation de mes données
assisted-objection = Confirmer : une opposition
assisted-objection-about = Votre opposition parvient à ceux qui décident. Ils répondent dans un délai d’un mois civil.
assisted-objection-confirm = Oui, m’opposer
assisted-erasure = Confirmer : la suppression de votre compte
assisted-erasure-about = La suppression est prévue. Un message vous dit quand elle aura lieu, et d’ici là vous pouvez l’annuler dans vos réglages.
assisted-erasure-confirm = Oui, supprimer mon compte
assisted-not-me = Ce n’était pas moi
assisted-not-me-about = Refusez, et cela ne sera jamais fait. Ceux qui l’ont ouverte voient votre refus.
assisted-decline = Je n’ai rien demandé
assisted-answered = Il n’y a rien à confirmer ici. Le message qui concerne une demande contient son lien.
assisted-again = Si vous souhaitez demander quelque chose sur vos données, faites-le dans vos réglages, ou écrivez-nous.
done-assisted-confirmed = Merci. Votre demande suit maintenant son cours ; vous la suivez dans vos réglages, sous « Demandes ».
done-assisted-declined = C’est refusé, et rien n’a été fait.
