mail-greeting = Bonjour { $name },
mail-farewell = À bientôt sur { $site }
mail-support = Une question ? Écrivez à { $support } et quelqu’un vous répondra.

mail-confirm-address-subject = Confirmez votre adresse pour { $site }
mail-confirm-address =
    Bienvenue sur { $site }. Votre compte est presque prêt.
    Ouvrez ce lien pour confirmer que cette adresse est bien la vôtre. Il fonctionne une seule fois, pendant 48 heures.
mail-confirm-address-otherwise = Si vous n’avez pas ouvert de compte, ignorez ce message : sans votre confirmation, le compte ne peut pas être utilisé.

mail-account-exists-subject = Vous avez déjà un compte sur { $site }
mail-account-exists =
    Quelqu’un, sans doute vous, a voulu ouvrir un compte avec cette adresse. Vous en avez déjà un, et rien n’a changé.
    Ouvrez ce lien pour vous connecter. Si le mot de passe vous échappe, vous pourrez en choisir un autre au même endroit.
mail-account-exists-otherwise = Si ce n’était pas vous, il n’y a rien à faire : personne n’a appris par nous que vous avez un compte.

mail-reset-password-subject = Choisissez un nouveau mot de passe pour { $site }
mail-reset-password =
    Vous avez demandé un nouveau mot de passe.
    Ouvrez ce lien pour le choisir. Il fonctionne une seule fois, pendant une heure. Tous vos appareils devront ensuite se reconnecter.
mail-reset-password-otherwise = Si vous n’avez rien demandé, ignorez ce message : votre mot de passe reste le même.

mail-confirm-new-address-subject = Confirmez votre nouvelle adresse pour { $site }
mail-confirm-new-address =
    Vous souhaitez désormais utiliser cette adresse pour votre compte.
    Ouvrez ce lien pour la confirmer. Il fonctionne une seule fois, pendant 24 heures. D’ici là, nous gardons votre ancienne adresse.
mail-confirm-new-address-otherwise = Si vous n’avez rien demandé, ignorez ce message : rien ne change sans votre confirmation.

mail-address-changed-subject = Votre adresse sur { $site } a changé
mail-address-changed =
    L’adresse de votre compte a changé, et nous écrirons désormais à la nouvelle.
    Ce n’était pas vous ? Ouvrez ce lien pour annuler ce changement, déconnecter tous les appareils et choisir un nouveau mot de passe.
mail-address-changed-otherwise = Si c’était vous, il n’y a rien à faire. Ceci est le dernier message envoyé à cette adresse.

mail-password-changed-subject = Votre mot de passe sur { $site } a changé
mail-password-changed = Le mot de passe de votre compte a changé. Vos autres appareils ont été déconnectés, et les liens vers vos archives, s’il y en avait, sont coupés.
mail-password-changed-otherwise = Si ce n’était pas vous, choisissez tout de suite « Mot de passe oublié » sur la page de connexion, puis écrivez-nous.

mail-new-device-subject = Un nouveau navigateur s’est connecté à votre compte sur { $site }
mail-new-device = Quelqu’un s’est connecté à votre compte avec un navigateur qui n’y était encore jamais venu. Si c’était vous, il n’y a rien à faire. Le lien montre les appareils connectés.
mail-new-device-otherwise = Si ce n’était pas vous, déconnectez cet appareil, puis choisissez un nouveau mot de passe.

mail-alarm-raised-subject = De nombreuses connexions sont refusées sur { $site }
mail-alarm-raised = Plus de 200 connexions ont été refusées en une heure. Quelqu’un essaie peut-être de deviner des mots de passe. Chaque compte et chaque adresse réseau n’ont droit qu’à quelques essais : un bon mot de passe tient. Le journal montre les comptes concernés.
mail-alarm-raised-otherwise = Si cela continue, cherchez d’où cela vient dans les journaux de votre serveur mandataire, et bloquez-le là. Vous en êtes averti une fois par heure au plus.

mail-identity-code-subject = Votre code pour { $site }
mail-identity-code =
    Vous êtes sur le point de faire sur { $site } une action qui vous est réservée, et avez demandé un code pour montrer que c’est bien vous.
    Saisissez ce code dans la page. Il fonctionne une seule fois, pendant 15 minutes. Personne de { $site } ne vous le demandera jamais.
mail-identity-code-otherwise = Si vous n’avez rien demandé, quelqu’un est connecté à votre compte : connectez-vous, déconnectez les appareils que vous ne reconnaissez pas et choisissez un nouveau mot de passe.

mail-course-handed-over-subject = Un cours sur { $site } est désormais le vôtre
mail-course-handed-over =
    La personne qui s’occupait de ce cours vous l’a confié. C’est maintenant à vous de le publier, de le retirer et d’en répondre.
    Ouvrez ce lien pour le voir. Les personnes inscrites gardent leur progression.
mail-course-handed-over-otherwise = Si vous ne pouvez pas vous en occuper, prévenez un administrateur, qui le confiera à quelqu’un d’autre.

mail-archive-left-subject = Quelqu’un vous a laissé son archive de { $site }
mail-archive-left =
    Une personne qui avait un compte sur { $site } est décédée et vous a désigné dans ses directives : une copie de ses données vous revient.
    Ouvrez le lien ci-dessous et saisissez la phrase secrète. Nous vous la disons séparément, jamais par e-mail. Le lien est valable 14 jours. Elle vous est laissée par :
mail-archive-left-otherwise = Nous tenons votre nom et votre adresse de ces directives et ne les utilisons que pour cet e-mail ; ils sont effacés avec le compte. Si vous ne voulez pas de l’archive, ne faites rien.

mail-archive-ready-subject = Votre archive de { $site } est prête
mail-archive-ready =
    L’archive de vos données est prête.
    Ouvrez ce lien pour la télécharger. Nous vous demanderons de vous connecter, pour que personne d’autre ne puisse l’obtenir.
mail-archive-ready-otherwise = Si vous n’avez pas demandé d’archive, changez votre mot de passe et écrivez-nous.

mail-share-made-subject = Vos données sur { $site } peuvent être remises à quelqu’un
mail-share-made =
    Un lien vers votre archive a été fait dans votre compte. Quiconque a ce lien et sa phrase secrète reçoit tout ce que contient l’archive, sans avoir de compte. Il est destiné à :
mail-share-made-otherwise = Si ce n’était pas vous, quelqu’un est connecté à votre compte : choisissez tout de suite « Mot de passe oublié » sur la page de connexion. Un nouveau mot de passe coupe tous les liens et déconnecte tous les appareils. Si c’était vous, la page ci-dessus montre chaque téléchargement et permet de couper le lien quand vous voulez.

mail-assisted-request-subject = Est-ce bien votre demande à { $site } ?
mail-assisted-request =
    Une personne qui travaille pour { $site } a ouvert une demande sur vos données, car elle a compris que vous la souhaitiez. Elle a noté :
mail-assisted-request-otherwise = Le lien montre ce qui serait fait exactement, et vous le confirmez là dans les sept jours. D’ici là, rien ne se passe. Si vous n’avez rien demandé, dites-le là, ou ne faites rien.

mail-request-extended-subject = Votre demande à { $site } prend plus de temps
mail-request-extended =
    Il nous faut jusqu’à deux mois de plus pour votre demande sur vos données. La raison :
mail-request-extended-otherwise = Le lien mène à votre demande et à la nouvelle date. Si vous n’êtes pas d’accord, vous pouvez saisir l’autorité de contrôle, { $authority } : { $complaint }

mail-request-answered-subject = Nous avons répondu à votre demande à { $site }
mail-request-answered =
    Votre demande sur vos données a reçu sa réponse.
    Ouvrez ce lien pour la lire. Nous vous demanderons de vous connecter, pour que personne d’autre ne la lise.
mail-request-answered-otherwise = Si vous n’êtes pas d’accord, écrivez-nous, saisissez l’autorité de contrôle, { $authority } ({ $complaint }), ou allez en justice.

mail-restriction-ends-subject = Vos données sur { $site } seront de nouveau utilisées
mail-restriction-ends =
    Vous aviez fait limiter l’utilisation de vos données. Dans sept jours, nous levons cette limitation : les autres verront de nouveau votre nom et ce que vous avez écrit. La raison :
mail-restriction-ends-otherwise = Si vous n’êtes pas d’accord, écrivez-nous d’ici là, ou saisissez l’autorité de contrôle, { $authority } ({ $complaint }).

mail-deletion-planned-subject = Votre compte sur { $site } va être supprimé
mail-deletion-planned =
    Vous nous avez demandé de supprimer votre compte. Nous le ferons dans { $days ->
        [one] un jour
       *[other] { $days } jours
    }. D’ici là, vous pouvez changer d’avis.
    Ouvrez ce lien pour voir ce qui sera supprimé, ou pour garder votre compte.
mail-deletion-planned-otherwise = Si vous n’avez rien demandé, ouvrez ce lien tout de suite, gardez votre compte et choisissez un nouveau mot de passe.

mail-account-deleted-subject = Votre compte sur { $site } est supprimé
mail-account-deleted =
    Votre compte est supprimé maintenant, comme vous l’avez demandé, avec les données qui lui appartenaient. Les lignes ci-dessous les comptent.
    Gardez le lien : il mène à votre reçu signé, sans compte. Il dit aussi à quelle date les sauvegardes vous auront oublié.
mail-account-deleted-line = { $category } : { $erased } effacés, { $anonymised } gardés sans votre nom, { $kept } gardés
mail-account-deleted-otherwise = Ceci est notre dernier message. Personne ne peut reprendre un e-mail déjà remis, et celui-ci en est un. Merci d’avoir été des nôtres.
mail-disclosed-subject = Des données vous concernant ont été communiquées à une autorité
mail-disclosed =
    Une autorité a exigé de { $site } des données vous concernant, et la loi nous obligeait à les donner. La page ci-dessous dit
    lesquelles, quand et sur quel fondement. C’était :
mail-disclosed-otherwise = Si vous n’êtes pas d’accord, écrivez-nous, saisissez l’autorité de contrôle, { $authority } ({ $complaint }), ou allez en justice.
mail-breach-notice-subject = Une violation touche vos données
mail-breach-notice =
    Des données vous concernant chez { $site } sont touchées par une violation de sécurité. Nous vous devons ces réponses (RGPD, article 34) :
mail-breach-notice-happened = Ce qui s’est passé :
mail-breach-notice-consequences = Ce qui peut en résulter :
mail-breach-notice-measures = Ce que nous avons fait :
mail-breach-notice-advice = Ce que vous pouvez faire :
mail-breach-notice-contact = Qui répond à vos questions :
mail-breach-notice-otherwise = Vous retrouvez cet avis dans vos réglages. Nous ne demandons jamais votre mot de passe par e-mail. Vous pouvez saisir l’autorité de contrôle, { $authority } ({ $complaint }).
mail-policy-announced-subject = Ce qui change sur { $site }
mail-policy-announced = { $site } modifie un des documents qui l’engagent envers vous. Vous pouvez lire dès maintenant la nouvelle version, et la comparer mot à mot avec celle en vigueur.
mail-policy-announced-otherwise = Vous n’avez rien à faire. Si vous n’êtes pas d’accord, vous pouvez partir avant ce jour : vous supprimez votre compte dans vos réglages.
mail-controller-changes-subject = Une autre société répondra de vos données sur { $site }
mail-controller-changes = Jusqu’à présent, { $controller } répond de vos données sur { $site }. À partir du jour indiqué ci-dessous, une autre société en répondra, selon les documents que vous trouvez au bout du lien.
mail-controller-changes-otherwise = Vous n’avez rien à faire. Si vous ne voulez pas que vos données passent à cette société, partez avant ce jour : vous supprimez votre compte à l’adresse { $leave }, et vous pouvez d’abord télécharger une copie de vos données.
mail-news-why = Vous recevez cet e-mail parce que vous avez activé le sujet « { $topic } » sur { $site }. Le lien ci-dessous le désactive, aussitôt et sans connexion :
