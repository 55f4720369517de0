settings-news = Actualités par e-mail
news-title = Actualités par e-mail
news-lead = Rien n’est envoyé tant que vous ne l’activez pas. Vous désactivez tout aussi facilement, et l’envoi cesse aussitôt.
news-topics = Ce que vous pouvez recevoir
news-none = Il n’y a pas d’actualités à activer
news-none-next = Dès qu’il y en aura, elles apparaîtront ici, désactivées.
news-is-on = Activé depuis le
news-is-off = Désactivé
news-turn-on = Activer
news-turn-off = Désactiver
news-turn-all-off = Tout désactiver
news-minor = Les actualités ne sont proposées qu’aux adultes. D’après votre compte, vous avez moins de 18 ans : aucune ne vous est envoyée.
news-service = Les e-mails dont votre compte a besoin sont autre chose : confirmer une adresse, choisir un nouveau mot de passe, répondre à vos demandes, annoncer une nouvelle version d’une politique. Ils ne font aucune publicité et ne peuvent pas être désactivés tant que vous avez un compte.
news-objection = S’opposer à toutes les actualités
news-objection-about = Vous pouvez vous opposer à la publicité à tout moment, sans motif. Tout est désactivé, et rien ne peut être activé, ni par vous ni par personne, tant que vous ne retirez pas l’opposition.
news-object = M’opposer à toutes les actualités
news-objected = Vous vous opposez à toutes les actualités depuis le
news-objected-effect = Rien n’est envoyé. Si vous retirez l’opposition, tout reste désactivé jusqu’à ce que vous l’activiez.
news-withdraw = Retirer l’opposition
news-history = Vos choix
news-history-about = Chaque choix est conservé comme preuve, avec les mots qui s’y trouvaient.
news-history-none = Vous n’avez encore rien choisi. Tout est désactivé.
news-when = Quand
news-choice = Choix
news-topic = Sujet
news-version = Version des mots
news-where = Où
news-every-topic = Tous
news-choice-on = activé
news-choice-off = désactivé
news-choice-objected = opposition
news-choice-objection-withdrawn = opposition retirée
news-method-settings = les réglages
news-also-consents = Les actualités par e-mail s’activent et se désactivent sur une page à part.
news-also-objection = Contre la publicité, aucun motif n’est nécessaire : vous vous opposez sur une page à part, et elle cesse aussitôt.
news-manage-title = Sujets d’actualités
news-manage-lead = Ce que les gens peuvent activer. Tout est désactivé pour tous tant qu’ils ne le font pas.
news-manage-none = Il n’y a pas encore de sujet
news-manage-none-next = Créez le premier. Personne ne reçoit rien avant de l’avoir activé.
news-manage-new = Nouveau sujet
news-manage-add = Créer le sujet
news-manage-name = Nom
news-manage-people = Activé par
news-manage-count = { $count ->
    [0] personne
    [one] une personne
   *[other] { $count } personnes
}
news-manage-save = Enregistrer les mots
news-manage-words = Mots
news-manage-same = Les gens ont activé ce sujet pour ce qu’il dit. Changez les mots pour dire la même chose plus clairement. Pour d’autres actualités, créez un autre sujet.
news-manage-name-en = Nom en anglais
news-manage-about-en = Ce qui est envoyé et à quelle fréquence, en anglais
news-manage-name-fr = Nom en français
news-manage-about-fr = Ce qui est envoyé et à quelle fréquence, en français
done-news-on = C’est activé. Vous pouvez le désactiver à tout moment.
done-news-off = C’est désactivé. Plus rien n’est envoyé.
done-news-all-off = Tout est désactivé. Plus rien n’est envoyé.
done-news-objected = Votre opposition est en vigueur. Rien n’est envoyé.
done-news-objection-withdrawn = L’opposition est retirée. Tout est encore désactivé.
done-news-topic-added = Le sujet est créé. Il est désactivé pour tous.
done-news-topic-renamed = Les mots sont enregistrés.
news-method-link = le lien d’un e-mail
news-method-one-click = un bouton du logiciel de messagerie
leave-title = Quitter les actualités
leave-lead = Il n’est pas nécessaire de vous connecter. Ce que vous pressez ici prend effet aussitôt.
leave-is-on = Vous recevez ceci par e-mail.
leave-is-off = Vous ne recevez pas ceci. Plus rien n’est envoyé.
leave-one = Ne plus m’envoyer ceci
leave-undo = C’était une erreur : me l’envoyer à nouveau
leave-others = { $count ->
    [one] Vous recevez des actualités sur un autre sujet.
   *[other] Vous recevez des actualités sur { $count } autres sujets.
}
leave-all = Ne plus m’envoyer aucune actualité
done-left = C’est fait. Vous ne recevez plus ceci.
done-left-all = C’est fait. Vous ne recevez plus aucune actualité.
done-rejoined = C’est fait. Vous recevez ceci à nouveau.
admin-job-kind-send-news = Écrire une campagne à ceux qui ont activé son sujet
campaign-title = Campagnes
campaign-lead = Un e-mail à ceux qui ont activé un sujet, et à personne d’autre.
campaign-none = Il n’y a pas encore de campagne
campaign-none-next = Rédigez-en une, regardez-la, envoyez-la-vous. Rien ne part avant que vous ne confirmiez à combien de personnes.
campaign-new = Nouvelle campagne
campaign-edit = Modifier les textes
campaign-save = Enregistrer
campaign-how-to-write = Écrivez en Markdown. La salutation, la raison de l’envoi et le lien pour quitter s’ajoutent d’eux-mêmes. Les images deviennent des liens : rien n’est chargé à l’ouverture de l’e-mail, donc personne n’est observé pendant sa lecture.
campaign-topic = Sujet d’actualités
campaign-subject = Objet
campaign-state = État
campaign-started = Envoyée le
campaign-ended = Fin
campaign-counted = Personnes comptées
campaign-subject-en = Objet en anglais
campaign-body-en = Texte en anglais
campaign-subject-fr = Objet en français
campaign-body-fr = Texte en français
campaign-state-draft = brouillon
campaign-state-sending = en cours d’envoi
campaign-state-sent = envoyée
campaign-state-stopped = arrêtée
campaign-test = Essayer
campaign-test-about = L’e-mail ne part qu’à votre propre adresse, dans la langue de cette page.
campaign-test-send = Me l’envoyer
campaign-send-title = Envoyer
campaign-people = { $count ->
    [0] Personne ne la recevrait maintenant.
    [one] Une personne la recevrait maintenant.
   *[other] { $count } personnes la recevraient maintenant.
}
campaign-send = { $count ->
    [one] Envoyer à une personne
   *[other] Envoyer à { $count } personnes
}
campaign-send-effect = Chacune a activé le sujet, a une adresse confirmée, est majeure, et ne limite pas l’utilisation de ses données ni ne s’oppose aux actualités. Personne ne la reçoit deux fois. Elle ne peut plus être modifiée ensuite.
campaign-left-out = Le sujet est activé, mais rien n’est envoyé :
campaign-left-out-stopped = L’envoi a été arrêté
campaign-left-out-turned-off = Désactivé entre-temps
campaign-left-out-objected = S’opposent aux actualités
campaign-left-out-restricted = Limitent l’utilisation de leurs données
campaign-left-out-unconfirmed = Adresse non confirmée
campaign-left-out-minor = Moins de 18 ans
campaign-left-out-gone = Compte effacé
campaign-discard-title = Jeter
campaign-discard = Jeter le brouillon
campaign-result = Ce qu’elle est devenue
campaign-writing = Les e-mails sont en cours de rédaction
campaign-result-sent = Remis au serveur de messagerie
campaign-result-queued = En attente dans la boîte d’envoi
campaign-result-refused = Refusés par le serveur de messagerie
campaign-no-tracking = On ne mesure ni qui a ouvert un e-mail, ni qui a suivi un lien.
campaign-stop-title = Arrêter
campaign-stop-effect = Plus personne ne reçoit d’e-mail, et ce qui attend dans la boîte d’envoi n’est pas envoyé. L’envoi ne peut pas être repris.
campaign-stop = Arrêter l’envoi
campaign-preview = L’e-mail, { $language }
done-campaign-saved = C’est enregistré. Personne ne l’a encore reçue.
done-campaign-tested = Elle est en route vers vous.
done-campaign-sent = Elle est en cours d’envoi. L’avancement figure ci-dessous.
done-campaign-stopped = Elle est arrêtée.
done-campaign-discarded = Le brouillon est jeté.
leave-unknown = Ce lien ne mène à rien. Soit il n’est pas entier : copiez-le alors en entier depuis l’e-mail. Soit le compte est supprimé : plus rien n’est alors envoyé. Vous pouvez aussi vous connecter et désactiver les actualités dans vos réglages.
