audit-chain = Peut-on s’y fier ?
audit-chain-lead = Chaque événement est lié au précédent par son empreinte : une modification, une suppression ou un ajout se voit. Ce que le journal retient des personnes peut être effacé sans rompre la chaîne.
audit-entries = Événements dans la chaîne
audit-head = Empreinte du dernier
audit-checked = Dernière vérification
audit-never-checked = pas encore ; elle a lieu chaque nuit
audit-whole = { $entries ->
    [0] rien à vérifier
    [one] un événement, intact
   *[other] { $entries } événements, tous intacts
}
audit-broken = Le journal a été modifié
audit-broken-at = Événement { $position } de la chaîne : { $fault }. { $entries ->
    [0] C’est le premier.
    [one] Celui qui le précède est intact.
   *[other] Les { $entries } qui le précèdent sont intacts.
} Lancez « alumet audit verify » et cherchez qui avait accès à la base de données.
audit-outside = { $events ->
    [one] La chaîne est intacte, mais un événement se trouve en dehors. Il a été ajouté à la main, ou par une version antérieure ; si vous y étiez revenu, « alumet audit seal » l’intègre.
   *[other] La chaîne est intacte, mais { $events } événements se trouvent en dehors. Ils ont été ajoutés à la main, ou par une version antérieure ; si vous y étiez revenu, « alumet audit seal » les intègre.
}
audit-fault-gap = il manque
audit-fault-link = il ne suit pas le précédent
audit-fault-event = ce qui s’est passé a été supprimé
audit-fault-hash = il a été modifié
audit-fault-commitment = ce qui disait de qui ou de quoi il s’agissait a été modifié
audit-fault-head = la chaîne ne finit pas où elle devrait
audit-fault-cut-off = la chaîne finit avant la tête exportée
audit-fault-rewritten = ce n’est plus le même que lors de l’export de la tête
audit-guard = Protection
audit-guard-file = Des déclencheurs dans le fichier de la base. Qui peut écrire ce fichier pourrait les retirer : gardez ailleurs une tête exportée.
audit-guard-owner = Des déclencheurs seulement : cette installation fonctionne avec le rôle qui possède les tables, et pourrait les retirer. Donnez-lui un rôle à part, comme l’explique README.md.
audit-guard-separate = Le rôle utilisé peut compléter le journal et n’y peut rien modifier.
audit-check = Vérifier maintenant
audit-export = Exporter la tête
audit-export-hint = Gardez-la loin de cette machine. « alumet audit verify --head FICHIER » trouve alors une fin perdue ou une chaîne réécrite.
done-audit-check-begun = La vérification a commencé. Rechargez cette page dans un instant pour en voir le résultat.
