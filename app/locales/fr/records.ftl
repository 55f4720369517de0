retention-title = Conservation
retention-lead = Combien de temps chaque type de données est gardé, ce que le prochain passage retire, et ce que les précédents ont retiré. Un passage a lieu chaque nuit.
retention-next = Le prochain passage
retention-next-removes = { $count ->
    [0] Dans l’état actuel, il ne retire rien.
    [one] Dans l’état actuel, il retire un élément.
   *[other] Dans l’état actuel, il retire { $count } éléments.
}
retention-next-at = Il a lieu le
retention-under-way = Un passage est en cours : { $done } étapes sur { $total }
retention-run = Lancer maintenant
retention-run-question = { $count ->
    [0] Lancer un passage, alors que rien n’a dépassé sa durée ?
    [one] Retirer un élément pour de bon ?
   *[other] Retirer { $count } éléments pour de bon ?
}
retention-run-effect = Ce qui a dépassé sa durée est retiré en quelques secondes, sans retour possible. Ce qui est limité, ou visé par un gel juridique, reste. Le journal d’audit retient que vous l’avez demandé.
retention-keep = Attendre la nuit
retention-rules = Règles
retention-what = Données
retention-kept = Durée
retention-ground = Fondement
retention-preview = Le prochain passage retire
retention-kept-back = { $count ->
    [one] un autre est gardé
   *[other] { $count } autres sont gardés
}
retention-lasting = Conservés aussi longtemps que le compte :
retention-runs = Passages
retention-no-runs = Aucun passage
retention-no-runs-next = Le premier a lieu la nuit prochaine.
retention-run-at = Commencé (UTC)
retention-run-by = Par
retention-run-took = Durée
retention-run-removed = Retiré
retention-took-little = moins d’une seconde
retention-took = { $seconds } s
retention-not-over = pas encore terminé
retention-by-schedule = le calendrier
retention-removed-nothing = rien
retention-counted = { $name } : { $count }
done-retention-begun = Le passage a commencé. Ce qu’il retire apparaîtra ci-dessous une fois terminé.
admin-job-kind-release-hold = Effacer ce qu’un gel gardait
admin-job-kind-tell-hold = Montrer un gel à la personne
hold-title = Gels juridiques
hold-lead = Ce que la loi veut voir gardé survit à la conservation et à l’effacement du compte, sans nom, et disparaît à la levée du gel.
hold-new = Décider un gel
hold-none = Aucun gel n’a jamais été décidé
hold-none-next = La conservation et l’effacement suivent leur cours. Décidez un gel quand une loi, un ordre ou un litige exige de garder quelque chose.
hold-name = Nom
hold-name-hint = Un numéro de dossier, par exemple. La personne le lit dès qu’elle peut voir le gel.
hold-ground = Fondement
hold-ground-legal-claims = Droits en justice (RGPD, article 17, paragraphe 3, point e)
hold-ground-legal-obligation = Une loi nous y oblige (RGPD, article 17, paragraphe 3, point b)
hold-ground-order = Une décision d’un tribunal ou d’une autorité (RGPD, article 17, paragraphe 3, point b)
hold-person = Personne
hold-nobody = plus personne
hold-nameless = compte effacé
hold-email = Adresse du compte
hold-categories = Ce qui est gelé
hold-categories-hint = Ne cochez rien pour tout geler. Les sessions, les codes à usage unique et les archives ne le sont jamais.
hold-everything = tout
hold-review = À réexaminer le
hold-review-hint = Un jour. Un gel dure jusqu’à ce que quelqu’un le lève, et ceci vous rappelle de vérifier qu’il s’impose encore.
hold-review-overdue = en retard
hold-quiet = Caché à la personne jusqu’au
hold-quiet-hint = Seulement si le fondement interdit de le dire. À partir de ce jour, la personne le voit sans que quiconque ait à y penser.
hold-quiet-now = caché jusqu’au
hold-set = Décider le gel
hold-set-by = Décidé par
hold-set-at = Décidé
hold-told = La personne le voit depuis
hold-state = État
hold-in-force = en vigueur
hold-ended = levé
hold-ended-at = Levé
hold-end-reason = Motif de la levée
hold-review-move = Déplacer ce jour
hold-end = Lever le gel
hold-end-question = Lever ce gel ?
hold-end-effect = Si le compte existe encore, rien ne lui arrive : la conservation et l’effacement reprennent leur cours. S’il a été effacé, ce que ce gel était seul à garder est effacé en quelques secondes, et le reçu le dit. C’est sans retour possible.
hold-reason = Motif
hold-identity = Qui c’était
hold-identity-closed = Le compte est effacé. L’identité est gardée à part de ce qui est gelé. Dites pourquoi vous en avez besoin, et elle s’ouvre pendant 15 minutes. Le journal d’audit le note.
hold-identity-open = Ouvrir
hold-identity-until = Ouverte pour vous jusqu’à
hold-identity-former = Noms précédents
done-hold-set = Le gel est décidé.
done-hold-reviewed = Le jour est déplacé.
done-hold-ended = Le gel est levé.
held-note-legal-claims = Nous gardons { $what } pour des droits en justice (RGPD, article 17, paragraphe 3, point e).
held-note-legal-obligation = Nous gardons { $what } parce qu’une loi nous y oblige (RGPD, article 17, paragraphe 3, point b).
held-note-order = Nous gardons { $what } parce qu’un tribunal ou une autorité l’a ordonné (RGPD, article 17, paragraphe 3, point b).
held-note-everything = toutes vos données, sauf les sessions, les codes et les archives
held-note-review = C’est gardé sans votre nom, personne d’autre ne le voit, et c’est effacé dès que ce fondement disparaît. Réexamen au plus tard le
held-note-title = Gardé sous un gel juridique
held-clause = Une loi peut nous interdire pour un temps de dire que quelque chose doit être gardé. Dans ce cas, ce n’est pas compté ici, et cela apparaît ici dès que nous pouvons le dire.
