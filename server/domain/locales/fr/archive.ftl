archive-title = Ce qui est conservé sur vous
archive-made = Fait le { $time } par { $site }.
archive-others = Là où une autre personne est intervenue, son identité est omise : elle lui appartient.
archive-unpack = Ces pages se lisent sans connexion. Si un lien ne mène nulle part, décompressez d’abord l’archive : elles se trouvent à côté de celle-ci.
archive-count =
    { $count ->
        [0] Rien n’est conservé ici.
        [one] { $count } élément
       *[other] { $count } éléments
    }
archive-withheld = Non communiqué — { $column } : { $reason }.
archive-more = Ce que le logiciel ajoute
archive-before = Précédente
archive-after = Suivante
archive-page = Page { $page } sur { $pages }
archive-files = Vos fichiers
archive-machines = Pour les programmes
archive-file-data-json = tout, avec le but, la base légale et la source
archive-file-portable-json = ce qu’une autre installation peut reprendre
archive-file-archive-1-json = le schéma JSON de ces fichiers
archive-file-manifest-json = la taille et l’empreinte SHA-256 de chaque fichier
archive-file-readme-txt = ce que contient cette archive
archive-file-csv = un fichier par table, pour les tableurs (RFC 4180, UTF-8)
archive-readme =
    Voici tout ce que { $site } conservait sur { $name } le { $time }.

    index.html      à lire : décompressez l’archive et ouvrez-le dans n’importe quel navigateur, même hors connexion
    pages/          les pages auxquelles il mène
    data.json       à traiter : toutes les tables, avec le but, la base légale et la source de chacune
    portable.json   à emporter vers une autre installation : nom, préférences, progression, ce que vous avez écrit
    archive-1.json  le schéma JSON de ces fichiers
    csv/            à traiter : un fichier par table (RFC 4180, UTF-8)
    files/          les fichiers que vous avez déposés, tels quels, s’il y en a
    manifest.json   à vérifier : la taille et l’empreinte SHA-256 de chaque fichier

    Les secrets, comme l’empreinte de votre mot de passe, sont nommés avec la raison pour laquelle ils ne sont pas communiqués.
    Les archives précédentes ne sont pas dans celle-ci : elles contiennent la même chose une fois de plus.
    Là où une autre personne est intervenue, son identité est omise.
archive-recipients = Destinataires : { $recipients }
