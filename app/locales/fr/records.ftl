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
