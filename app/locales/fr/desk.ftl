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
