privacy-password = Votre mot de passe
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
archive-ask-why = Nous demandons votre mot de passe, car l’archive contient tout. Elle est prête en un instant et reste 7 jours.
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
desk-title = Demandes sur les données
desk-lead = Les plus urgentes d’abord. Chacune doit recevoir sa réponse en un mois civil (RGPD, article 12, paragraphe 3).
desk-all = Toutes les demandes
desk-none-next = Quand une personne demande une copie de ses données ou leur suppression, la demande apparaît ici avec le jour avant lequel il faut répondre.
receipt-erasing = Effacement en cours : { $done } étapes faites sur { $total }
receipt-erasing-next = Le dernier message part d’abord, puis les fichiers, puis chaque ligne, puis ce que la base en garde encore. Cette page se recharge d’elle-même.
archive-elsewhere = Vers un autre endroit
archive-share = Remettre une archive à quelqu’un d’autre
archive-import = Reprendre une archive d’une autre installation
archive-schema = Le format de l’archive, pour les programmes (JSON Schema)
share-title = Remettre mes données
share-lead = Un lien pour une personne que vous nommez, et une phrase secrète que vous seul lui dites.
share-ask = Faire un lien
share-ask-why = Le lien mène à votre archive la plus récente, entière : qui a le lien et la phrase secrète reçoit tout ce qu’elle contient. C’est pourquoi nous demandons votre mot de passe.
share-recipient = Qui la reçoit
share-recipient-hint = Un nom que vous reconnaîtrez dans la liste. Vous seul le voyez.
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
share-revoked = Coupé par vous le
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
