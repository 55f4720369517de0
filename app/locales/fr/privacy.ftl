settings-data = Mes données
settings-consents = Choix
settings-requests = Demandes
settings-delete = Supprimer mon compte
data-title = Mes données
data-lead = Tout ce que nous conservons sur vous, en direct. Ouvrez une ligne pour voir chaque élément, pourquoi il est conservé et combien de temps.
data-total =
    { $count ->
        [one] élément conservé sur vous
       *[other] éléments conservés sur vous
    }
data-take = Les emporter
data-correct = Les corriger
data-delete = Les supprimer
data-statement = Relevé de { $name }, { $time }
data-total-found =
    { $count ->
        [one] élément contient « { $search } »
       *[other] éléments contiennent « { $search } »
    }
data-show-all = Tout afficher
data-search-all = Chercher dans l’ensemble
data-recipients = Qui les reçoit
data-recipients-about = Tout le monde ne reçoit pas tout : ouvrez une ligne ci-dessus pour voir qui reçoit quoi.
data-why = Pourquoi
data-from = D’où cela vient
data-kept = Combien de temps
data-restricted = Sous limitation
data-change = Modifier
data-fields =
    { $count ->
        [one] Une valeur
       *[other] { $count } valeurs
    }
data-back = Toutes mes données
data-tables = Parties
data-columns = D’où vient chaque valeur
data-withheld = non communiqué : { $reason }
data-search = Chercher dans ces éléments
data-search-submit = Chercher
data-matching =
    { $count ->
        [one] { $count } élément
       *[other] { $count } éléments
    }
data-nothing-found = Rien ici ne contient ce texte
data-nothing-found-next = Essayez un autre mot, ou videz la recherche pour tout voir.
data-nothing-held = Nous ne conservons rien de ce genre sur vous
data-nothing-held-next = Si cela change, vous le verrez ici aussitôt.
archive-page-title = Emporter mes données
archive-page-lead = Un seul fichier avec tout : des pages à lire hors connexion, du JSON et du CSV à utiliser ailleurs.
archive-ask = Faire une archive
archive-ask-why = Nous vérifions encore une fois que c’est bien vous, car l’archive contient tout. Elle est prête en un instant. Vous pouvez la télécharger pendant 7 jours ; un lien que vous faites vers elle peut garder le fichier plus longtemps.
archive-submit = Faire mon archive
archive-queued = Votre archive attend son tour. Cette page se recharge toute seule.
archive-building = { $done } éléments écrits sur { $total }
archive-download = Télécharger ({ $size } ko)
archive-expires = Disparaît le
archive-check = SHA-256, pour vérifier le fichier
archive-expired = Cette archive n’existe plus. Faites-en une nouvelle quand vous voulez.
archive-requested = Demandée le
archive-downloads = Téléchargée le
done-archive-requested = Votre archive est en préparation. Nous vous écrirons aussi quand elle sera prête.
deletion-title = Supprimer mon compte
deletion-lead = Voyez d’abord ce qui se passe, en chiffres exacts. Rien ne change avant votre confirmation ci-dessous.
deletion-preview = Ce que devient ce que nous conservons
deletion-category = Type de données
deletion-account = Compte seul
deletion-contributions = Contributions aussi
deletion-remnants = Les demandes sur vos données restent sous forme de dates, sans votre nom, pour prouver que nous y avons répondu. Les sauvegardes disparaissent après 30 jours. Les e-mails déjà remis sont hors de notre portée.
deletion-last-administrator = Vous êtes seul administrateur. Nommez d’abord quelqu’un d’autre, afin que le site puisse continuer : ouvrez le tableau de bord, choisissez une personne, changez son rôle. Puis revenez ici.
deletion-planned = Votre compte sera supprimé le
deletion-planned-link = Voir ce qui se passe, ou annuler
deletion-planned-title = Votre suppression est prévue
deletion-planned-contributions = Ce que vous avez écrit sera effacé aussi.
deletion-receipt = Vous pouvez lire le reçu sans compte :
deletion-receipt-link = votre reçu
deletion-begun = La suppression a commencé et ne peut plus être annulée : le dernier message est en route.
deletion-cancel = Garder mon compte
deletion-ask = Le supprimer ?
deletion-at-once = Votre compte est supprimé aussitôt, sans retour possible.
deletion-cooling-off =
    { $days ->
        [one] Votre compte sera supprimé demain. D’ici là vous pouvez changer d’avis ici ; se connecter ne suffit pas à annuler.
       *[other] Votre compte sera supprimé dans { $days } jours. D’ici là vous pouvez changer d’avis ici ; se connecter ne suffit pas à annuler.
    }
deletion-scope = Que faut-il supprimer ?
deletion-scope-account = Mon compte ; ce que j’ai écrit reste sans mon nom
deletion-scope-contributions = Mon compte et tout ce que j’ai écrit
deletion-submit = Supprimer mon compte
done-deletion-cancelled = Votre compte reste. Rien n’a été supprimé.
tally-erased =
    { $count ->
        [one] { $count } effacé
       *[other] { $count } effacés
    }
tally-anonymised =
    { $count ->
        [one] { $count } conservé sans votre nom
       *[other] { $count } conservés sans votre nom
    }
tally-kept =
    { $count ->
        [one] { $count } conservé
       *[other] { $count } conservés
    }
receipt-title = Reçu d’une suppression
receipt-lead = Cette page ne nomme personne. Quiconque connaît son adresse peut la lire.
receipt-planned = Le compte sera supprimé le
receipt-keep-link = Gardez l’adresse de cette page : elle montrera ensuite le reçu, sans compte.
receipt-cancel = Se connecter pour la voir ou l’annuler
receipt-withdrawn = Cette suppression a été annulée. Le compte existe toujours.
receipt-total =
    { $count ->
        [0] élément effacé
        [one] élément effacé
       *[other] éléments effacés
    }
receipt-account-only = Le compte n’existe plus. Ce qu’il avait écrit reste, sans nom.
receipt-with-contributions = Le compte n’existe plus, ni ce qu’il avait écrit.
receipt-course = Ce qui s’est passé, et ce qui reste à venir
receipt-by = au plus tard le
receipt-requested = Demandé
receipt-erased = Compte effacé
receipt-erased-about = Depuis, plus personne ne le trouve sur le site : ni dans les listes, ni dans la recherche, ni dans les tables de la base de données.
receipt-database = Espace libre de la base de données réécrit
receipt-database-about = Une base de données garde quelque temps dans ses fichiers des traces de lignes supprimées. Le logiciel les enlève de lui-même.
receipt-log = Journal interne de la base vidé
receipt-log-about = La base inscrit d’abord chaque changement dans un journal à elle. Ses parties anciennes sont réécrites.
receipt-backups = Disparu des sauvegardes
receipt-backups-about = Les sauvegardes sont chiffrées et auront expiré à cette date. Si l’une d’elles est remise en place avant, un registre qui ne nomme personne fait aussitôt effacer le compte de nouveau.
receipt-fate = Ce que c’est devenu
receipt-mails =
    { $count ->
        [0] Aucun e-mail n’avait été remis auparavant.
        [one] Un e-mail avait été remis auparavant. Il se trouve dans la boîte de son destinataire, hors de portée de quiconque.
       *[other] { $count } e-mails avaient été remis auparavant. Ils se trouvent dans les boîtes de leurs destinataires, hors de portée de quiconque.
    }
receipt-proof = Votre preuve
receipt-proof-about = Le même reçu sous forme de fichier, signé par ce site. Qui le possède peut montrer plus tard ce qui a été fait, même si cette page n’existe plus.
receipt-download = Télécharger le reçu signé
receipt-check = Comment le vérifier
receipt-check-key = Chacun peut vérifier la signature (Ed25519) avec
receipt-check-key-link = la clé publique de ce site
receipt-check-fingerprint = Son empreinte :
receipt-check-command = Sur tout ordinateur muni d’Alumet :
requests-title = Demandes
requests-lead = Ce que vous avez demandé sur vos données, quand nous devons répondre, et la suite donnée.
requests-none = Aucune demande
requests-none-next = Consultez, emportez, corrigez ou supprimez vos données quand vous voulez : chaque demande figure ici avec ses dates.
requests-kind = Demande
requests-received = Reçue
requests-due = Réponse au plus tard
requests-state = État
requests-completed = Répondue
request-kind-access = Une copie de mes données
request-kind-erasure = Suppression du compte
request-state-open = en cours
request-state-done = faite
request-state-cancelled = annulée
request-state-refused = impossible
receipt-erasing = Effacement en cours : { $done } étapes faites sur { $total }
receipt-erasing-next = Le dernier message part d’abord, puis les fichiers, puis chaque ligne, puis ce que la base en garde encore. Cette page se recharge d’elle-même.
archive-elsewhere = Vers un autre endroit
archive-share = Remettre une archive à quelqu’un d’autre
archive-import = Reprendre une archive d’une autre installation
archive-schema = Le format de l’archive, pour les programmes (JSON Schema)
share-title = Remettre mes données
share-lead = Un lien pour une personne que vous nommez, et une phrase secrète que vous seul lui dites.
share-ask = Faire un lien
share-ask-why = Le lien mène à votre archive la plus récente, entière : qui a le lien et la phrase secrète reçoit tout ce qu’elle contient. C’est pourquoi nous vérifions encore une fois que c’est bien vous.
share-recipient = Qui la reçoit
share-recipient-hint = Un nom que vous reconnaîtrez dans la liste. Vous seul le voyez, ici et dans l’e-mail qui vous annonce le lien.
share-how-long = Durée de validité du lien
share-days =
    { $days ->
        [one] Un jour
       *[other] { $days } jours
    }
share-submit = Faire le lien
share-made = Le lien pour { $recipient } est prêt
share-made-once = Les deux ne sont montrés que cette fois et ne sont pas conservés. Envoyez le lien, et dites la phrase secrète par un autre moyen, comme le téléphone.
share-made-link = Lien :
share-made-phrase = Phrase secrète :
share-ends = Valable jusqu’au
share-no-archive = Il n’y a pas d’archive à remettre
share-no-archive-next = Faites-en une d’abord. Elle est prête en un instant.
share-links = Liens
share-living = valable
share-revoke = Couper ce lien
share-over = Échu depuis le
share-revoked = Coupé le
share-since = fait le
share-openings =
    { $count ->
        [0] Personne ne l’a ouvert.
        [one] Ouvert une fois :
       *[other] Ouvert { $count } fois :
    }
done-share-revoked = Le lien ne fonctionne plus.
open-share-title = Une archive pour vous
open-share-lead = Une personne vous remet ses données personnelles. Elle vous a dit une phrase secrète pour ce lien.
open-share-phrase = Phrase secrète
open-share-phrase-hint = Cinq groupes de quatre signes. Majuscules, espaces et tirets n’ont pas d’importance.
open-share-submit = Télécharger l’archive
open-share-noted = Chaque téléchargement est noté, et la personne voit quand il a eu lieu.
open-share-what = Le fichier est un ZIP avec des pages à lire, du JSON et du CSV. Aucun compte n’est nécessaire.
import-title = Reprendre une archive
import-lead = Vous étiez ailleurs avant ? Apportez ce que vous y avez fait : le ZIP que vous avez téléchargé.
import-never = Une archive n’apporte jamais de rôle, de note, de certificat ni de date de rédaction. Ce que vous avez écrit reste privé ici tant que vous ne le publiez pas vous-même.
import-file = Votre archive
import-file-hint = Un ZIP d’au plus 256 Mo, tel qu’il a été téléchargé.
import-parts = Ce qui est repris
import-part-profile = Prénom et nom, à la place de ceux d’ici
import-part-preferences = Langue et couleurs
import-part-progress = Les cours et les leçons que vous avez terminés, si les mêmes cours existent ici
import-part-texts = Ce que vous avez écrit, pour vous seul
import-submit = Reprendre
import-done = Votre archive a été reprise
import-done-profile = Votre nom est celui de l’archive.
import-done-preferences = La langue et les couleurs sont celles de l’archive.
import-done-progress =
    { $courses ->
        [0] Aucun cours.
        [one] Un cours, { $lessons ->
            [0] aucune leçon nouvellement terminée
            [one] une leçon nouvellement marquée comme terminée
           *[other] { $lessons } leçons nouvellement marquées comme terminées
        }.
       *[other] { $courses } cours, { $lessons ->
            [0] aucune leçon nouvellement terminée
            [one] une leçon nouvellement marquée comme terminée
           *[other] { $lessons } leçons nouvellement marquées comme terminées
        }.
    }
import-done-texts =
    { $count ->
        [0] Aucun nouveau texte.
        [one] Un texte.
       *[other] { $count } textes.
    }{ $known ->
        [0] { "" }
        [one] { " " }Un avait déjà été apporté.
       *[other] { " " }{ $known } avaient déjà été apportés.
    }
import-done-missing = Ces cours n’existent pas ici :
import-texts = Ce que vous avez écrit ailleurs
import-texts-about = Vous seul voyez ces textes. Copiez-en un dans le forum quand vous voulez.
import-answer = Une réponse
import-since = apporté
import-remove = Retirer
import-remove-all = Les retirer tous
done-imported-removed = C’est retiré.
deletion-last-administrator-link = Choisir une personne dans le tableau de bord
handover-title = Ce dont d’autres dépendent
handover-topics = Sujets auxquels d’autres ont répondu
handover-topics-about =
    { $count ->
        [one] D’autres ont répondu à un sujet que vous avez lancé. Il leur reste, sans votre nom. Si vous effacez aussi vos contributions, vos messages et son titre disparaissent, et leurs réponses restent.
       *[other] D’autres ont répondu à { $count } sujets que vous avez lancés. Ils leur restent, sans votre nom. Si vous effacez aussi vos contributions, vos messages et leurs titres disparaissent, et les réponses restent.
    }
handover-courses = Cours dont vous vous occupez
handover-courses-about = Si vous supprimez le compte seul, chaque cours reste tel quel et les administrateurs s’en occupent. Si vous effacez aussi vos contributions, ses leçons sont effacées, même pour les personnes inscrites. Ce que vous confiez à quelqu’un avant lui appartient, et reste dans les deux cas.
handover-readers =
    { $count ->
        [0] personne n’y est inscrit
        [one] une personne inscrite
       *[other] { $count } personnes inscrites
    }
handover-nobody = Personne d’autre ne s’occupe de cours sur ce site : aucun ne peut donc être confié.
handover-course = Cours
handover-to = Le confier à
handover-to-hint = Cette personne reçoit un message et s’occupe du cours aussitôt. Elle seule peut vous le rendre.
handover-submit = Confier le cours
done-course-handed-over = Le cours est confié, et la personne qui s’en occupe désormais a reçu un message.
settings-correct = Corriger mes données
settings-looks = Qui a consulté mes données
requests-closed = Traitées
requests-more = Demander autre chose
requests-correct = Faire corriger quelque chose
request-kind-rectification = Correction
request-see-archive = Voir l’archive
request-see-receipt = Voir le reçu
request-outcome-last-administrator = Vous étiez seul administrateur le moment venu, et rien n’a donc été supprimé. Nommez un autre administrateur, puis recommencez.
request-step-received = Reçue
request-step-identity-confirmed = Il est certain que c’était vous
request-step-under-way = En cours de traitement
request-step-extended = Prend jusqu’à deux mois de plus
request-step-answered = Réponse donnée
request-step-cancelled = Retirée par vous
request-step-execution = Aura lieu le
request-step-execution-about = D’ici là vous pouvez la retirer.
request-step-due = Réponse au plus tard le
request-step-due-about = La loi nous donne un mois civil. S’il nous faut plus, nous vous disons pourquoi avant ce jour.
rectification-item = Ce que cela concerne
rectification-item-hint = Les parties de vos données qui contiennent quelque chose.
rectification-wrong = Ce qui est faux
rectification-right = Ce qui est juste
rectification-withdraw = Retirer cette demande
done-rectification-requested = Votre demande est arrivée. Vous voyez ici pour quand la réponse est due.
done-rectification-withdrawn = La demande est retirée.
complaint-title = Une réponse ne vous convient pas ?
complaint-about = Écrivez-nous d’abord si vous le souhaitez. Vous pouvez aussi saisir à tout moment et gratuitement l’autorité de contrôle, { $authority }, ou aller en justice.
complaint-link = Saisir l’autorité de contrôle ({ $authority })
looks-title = Qui a consulté mes données
looks-lead = Chaque fois qu’un membre de l’équipe ouvre vos informations, il doit dire pourquoi. Vous le lisez ici.
looks-none = Personne n’a rien consulté
looks-none-next = Dès qu’un membre de l’équipe ouvre vos informations, son nom, l’heure et le motif figurent ici.
looks-until = Consultation possible jusqu’au
looks-kept = Nous le conservons un an.
correct-title = Corriger mes données
correct-lead = Ce que vous avez donné, vous le changez vous-même, aussitôt. Pour le reste, demandez, et nous répondons sous un mois.
correct-alone = Le changer vous-même
correct-name = Votre nom et votre âge
correct-address = Votre adresse e-mail
correct-preferences = Langue et couleurs
correct-choices = Vos choix sur les cookies
correct-posts = Ce que vous avez écrit sur le forum : ouvrez un message et modifiez-le
correct-courses = Les cours que vous suivez
correct-devices = Les appareils connectés
correct-ask = Nous demander de le corriger
correct-ask-about = Pour ce que le logiciel a noté ou calculé, et pour ce qui ne peut plus être changé une fois envoyé. Quelqu’un lit votre demande et y répond.
correct-submit = Demander la correction
settings-restriction = Limiter ou s’opposer
request-kind-restriction = Limitation
request-see-restriction = Voir les limitations et oppositions
request-step-lifting-announced = La fin de la limitation a été annoncée
request-step-lifted = Limitation levée
restriction-title = Limiter l’utilisation ou s’y opposer
restriction-lead = Suspendez l’utilisation de vos données tant qu’une question à leur sujet est ouverte, ou opposez-vous à l’une de leurs utilisations.
restriction-ask = Suspendre l’utilisation de mes données ?
restriction-effect-others = Les autres ne voient ni votre nom ni ce que vous avez écrit. À la place, il est dit que c’est masqué à la demande de l’auteur.
restriction-effect-frozen = Rien n’y change : entre-temps, vous ne pouvez ni écrire, ni modifier, ni réagir, ni changer de nom, ni avancer dans un cours.
restriction-effect-kept = Rien n’en est supprimé parce que son délai est passé.
restriction-effect-still = Vos propres demandes continuent : vous consultez vos données, les emportez, les faites corriger ou supprimer. Elles servent aussi à la sécurité et à la défense de droits en justice.
restriction-effect-courses = Les cours dont vous vous occupez restent ouverts aux personnes inscrites, sans votre nom.
restriction-ground = Pourquoi ?
restriction-ground-accuracy = Je dis qu’une information sur moi est fausse, et elle est en cours de vérification.
restriction-ground-unlawful = Elles sont utilisées illégalement, et je ne veux pas qu’elles soient supprimées.
restriction-ground-claims = J’en ai besoin pour faire valoir un droit en justice.
restriction-ground-objection = Je me suis opposé à leur utilisation, et la réponse est encore attendue.
restriction-submit = Limiter maintenant
restriction-in-force = L’utilisation de vos données est limitée
restriction-since = L’utilisation de vos données est limitée depuis le
restriction-notice-link = Voir ce que cela signifie, ou lever la limitation
restriction-ends = Elle prend fin le
restriction-ends-why = Lire pourquoi
restriction-lift-about = Quand vous la levez, les autres voient de nouveau votre nom et ce que vous avez écrit, aussitôt.
restriction-lift = Lever la limitation
restriction-purposes = À quoi servent vos données
restriction-purpose = Finalité
restriction-basis = Base légale
restriction-parts = Données
restriction-effects = Ce que fait une limitation, par type de données
restriction-category = Type
restriction-effect = Sous limitation
done-restricted = L’utilisation de vos données est limitée. Les autres ne voient ni votre nom ni ce que vous avez écrit.
done-restriction-lifted = La limitation est levée. Tout est comme avant.
request-kind-objection = Opposition
objection-title = S’opposer à une utilisation
objection-about = Certaines utilisations reposent sur des intérêts légitimes : les nôtres, ou ceux d’autrui. Vous pouvez vous y opposer pour des raisons tenant à votre situation. Nous répondons sous un mois et devons cesser, sauf motifs impérieux.
objection-in-force = Vous vous y opposez
objection-stopped = Elle a cessé : vos noms précédents et les versions précédentes de vos messages ne sont plus ni conservés ni montrés à d’autres, et qui décide de vos signalements ne voit pas votre nom.
objection-upheld = Vous aviez raison : ce qui était conservé de vous à cette fin est effacé, et rien de nouveau n’est conservé tant que votre compte existe.
objection-would-stop = Elle cesse dès que vous vous y opposez.
objection-goes-on = Ce qui continue malgré tout
objection-goes-on-about = Cela repose aussi sur des intérêts légitimes et protège tout le monde, vous compris. La loi parle de motifs impérieux. Si votre situation pèse davantage, écrivez-nous ; vous pouvez aussi saisir l’autorité de contrôle ou la justice.
objection-withdraw = Retirer l’opposition
objection-purpose = À quoi vous opposez-vous ?
objection-reason = Pourquoi ?
objection-reason-hint = Ce qui, dans votre situation, pèse contre cette utilisation.
objection-submit = M’y opposer
done-objected = Votre opposition est arrivée.
done-objection-withdrawn = L’opposition est retirée.
settings-directives = Après ma mort
request-kind-directives = Directives pour après la mort
request-see-directives = Voir les directives
directives-title = Après ma mort
directives-lead = Dites ce que vos données deviendront après votre mort. La loi Informatique et Libertés vous en donne le droit (article 85).
directives-when = Personne ne lit ces directives avant que votre décès nous soit signalé, document à l’appui.
directives-who = La personne qui décide ici des demandes sur les données fait alors ce qu’elles disent. Des e-mails partent d’abord à votre adresse, pour qu’une erreur puisse être arrêtée.
directives-change = Vous pouvez les modifier ou les retirer à tout moment. Elles figurent dans votre archive et disparaissent avec votre compte.
directives-wish = Que doit devenir votre compte ?
directives-wish-erase = Il est effacé.
directives-wish-keep = Il reste tel quel.
directives-wish-hand-over = La personne que je désigne reçoit une copie de mes données, puis il est effacé.
directives-words = Ce qu’il faut encore respecter
directives-words-hint = Avec vos propres mots.
directives-heir = Qui reçoit la copie
directives-heir-about = Seulement si une copie doit être remise. Prévenez cette personne : nous ne lui écrivons qu’après votre mort.
directives-heir-name = Nom de la personne
directives-heir-address = Adresse e-mail de la personne
directives-heir-note = Ce qu’elle lira avec
directives-leave = Laisser ces directives
directives-replace = Remplacer les précédentes
directives-left = Vous avez laissé des directives
directives-since = Dernière modification le
directives-withdraw = Les retirer
done-directives-left = Vos directives sont enregistrées.
done-directives-withdrawn = Vos directives sont retirées.
death-find = Quand une personne est décédée
death-find-lead = Retrouvez le compte par son adresse, puis signalez le décès.
death-find-email = Adresse e-mail du compte
death-find-go = Retrouver le compte
death-title = Décès de { $name }
death-lead = Signalez un décès qu’un document prouve, et faites ce que la personne a laissé.
death-no-directives = Cette personne n’a pas laissé de directives. Ses héritiers peuvent demander ce qu’il leur faut pour régler la succession ; répondez-leur par courrier (loi Informatique et Libertés, article 85, II).
death-has-directives = Cette personne a laissé des directives. Elles s’ouvrent et commencent à être suivies dès que vous signalez le décès. La personne en est avertie par e-mail, au cas où ce serait une erreur.
death-reason = Pourquoi le décès est certain
death-reason-hint = Qui vous l’a dit, et comment vous l’avez vérifié.
death-document = Référence du document
death-document-hint = Par exemple le numéro de l’acte de décès. Ne conservez pas le document ici.
death-report = Signaler le décès
death-reported = Signalé le
death-erased = Le compte est effacé le
death-directives = Ce que la personne a laissé
death-wish = Ce que devient le compte
death-archive-waits = L’archive est en préparation. Revenez un peu plus tard pour la remettre.
death-hand-over-about = L’archive est prête. La personne désignée reçoit le lien par e-mail. La phrase secrète vous est montrée une fois : dites-la-lui autrement. Le compte est effacé quand le lien prend fin.
death-hand-over = Remettre l’archive
death-handed-over = Le lien est en route vers { $name }.
death-phrase = Dites-lui cette phrase secrète, mais pas par e-mail. Elle n’est montrée que maintenant :
done-death-reported = Le décès est noté, et les directives sont suivies.
