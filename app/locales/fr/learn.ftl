learn-catalogue-title = Cours
learn-catalogue-lead = Lisez à votre rythme. Inscrivez-vous, et nous gardons votre place.
learn-catalogue-empty = Il n’y a pas encore de cours
learn-catalogue-empty-advice = Dès qu’un enseignant en publiera un, vous le trouverez ici.
learn-lessons = { $count ->
    [one] { $count } leçon
   *[other] { $count } leçons
}
learn-minutes = { $minutes } min
learn-hours = { $hours } h { $minutes } min
learn-progress = { $done } leçons terminées sur { $of }
learn-contents = Sommaire
learn-on-this-page = Sur cette page
learn-done = terminée
learn-draft = à venir
learn-hidden = Ce cours n’est pas publié. Seuls vous et les administrateurs le voyez.
learn-enrol = S’inscrire
learn-enrol-why = Une fois inscrit, vous retrouvez votre place et votre progression. Tout se lit aussi sans inscription.
learn-sign-in-to-enrol = Se connecter pour s’inscrire
learn-look-inside = Feuilleter
learn-continue = Continuer : { $title }
learn-read-again = Relire : { $title }
learn-complete = Vous avez terminé toutes les leçons de ce cours.
done-course-finished = C’était la dernière leçon de ce cours. Bravo !
done-course-left = Vous avez quitté le cours, et votre progression y est effacée.
done-course-published = Le cours est publié. Tout le monde peut désormais le lire.
done-course-withdrawn = Le cours est retiré. Seuls vous et les administrateurs le voyez désormais.
learn-leave = Quitter ce cours
learn-leave-what-happens = Votre progression dans ce cours est effacée aussitôt et ne peut pas être rétablie. Ce que vous avez écrit sur le forum reste. Vous pouvez vous réinscrire à tout moment et recommencer.
learn-leave-confirm = Effacer ma progression dans ce cours
learn-leave-submit = Quitter le cours
learn-previous = Précédente
learn-next = Suivante
learn-done-next = Terminée, leçon suivante
learn-done-last = Terminée, finir le cours
learn-back-to-course = Retour au cours
learn-turn = Leçons précédente et suivante
learn-keys = Les flèches du clavier tournent les pages : → suivante, ← précédente.
learn-discuss = Discuter de cette leçon
learn-topics = Voir les sujets qui en parlent
learn-mine-title = Mes cours
learn-mine-empty = Vous n’êtes encore inscrit à aucun cours
learn-mine-empty-advice = Choisissez-en un, et nous y gardons votre place.
learn-mine-find = Trouver un cours
learn-manage-title = Les cours que vous animez
learn-manage-lead = Un cours publié est ouvert à tous ; un cours retiré ne l’est qu’à vous et aux administrateurs.
learn-manage-empty = Vous n’animez encore aucun cours
learn-manage-empty-advice = L’exploitant en importe un avec la commande « alumet import mdbook », en indiquant votre adresse comme enseignant.
learn-manage-course = Cours
learn-manage-state = État
learn-manage-lessons = Leçons
learn-manage-readers = Inscrits
learn-manage-action = Action
learn-state-draft = Non publié
learn-state-published = Publié
learn-publish = Publier
learn-publish-effect = Le cours apparaît au catalogue et tout le monde peut le lire. Vous pouvez le retirer à tout moment.
learn-withdraw = Retirer
learn-withdraw-effect = { $readers ->
    [0] Le cours quitte le catalogue et ses pages répondent comme si elles n’existaient pas. Vous pouvez le publier à nouveau à tout moment.
    [one] Le cours quitte le catalogue et ses pages répondent comme si elles n’existaient pas, y compris pour la personne inscrite. Sa progression est conservée, et vous pouvez le publier à nouveau à tout moment.
   *[other] Le cours quitte le catalogue et ses pages répondent comme si elles n’existaient pas, y compris pour les { $readers } personnes inscrites. Leur progression est conservée, et vous pouvez le publier à nouveau à tout moment.
}
