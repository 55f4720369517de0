embed-title = Une vidéo sur { $provider }
embed-question = Cette vidéo vient de { $provider }. Si elle est affichée ici, { $provider } apprend votre adresse réseau, votre navigateur et le nom de ce site, et peut déposer ses propres cookies. Rien n’y a encore été envoyé.
embed-once = L’afficher cette fois
embed-always = Toujours afficher les vidéos de { $provider }
embed-outside = La regarder plutôt sur { $provider }
embed-withdraw = Si vous permettez toujours ce fournisseur, vous revenez là-dessus quand vous voulez :
embed-choices = ce que vous permettez
