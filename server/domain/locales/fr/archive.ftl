archive-title = Ce qui est conservé sur vous
archive-made = Fait le { $time } par { $site }.
archive-others = Là où une autre personne est intervenue, son identité est omise : elle lui appartient.
archive-count =
    { $count ->
        [0] Rien n’est conservé ici.
        [one] { $count } élément
       *[other] { $count } éléments
    }
archive-withheld = Non communiqué — { $column } : { $reason }.
archive-readme =
    Voici tout ce que { $site } conservait sur { $name } le { $time }.

    index.html     à lire : ouvrez-le dans n’importe quel navigateur, même hors connexion
    data.json      à traiter : toutes les tables, avec le but, la base légale et la source de chacune
    csv/           à traiter : un fichier par table (RFC 4180, UTF-8)
    manifest.json  à vérifier : l’empreinte SHA-256 de chaque fichier

    Les secrets, comme l’empreinte de votre mot de passe, sont nommés avec la raison pour laquelle ils ne sont pas communiqués.
    Là où une autre personne est intervenue, son identité est omise.
