ui-breadcrumb = Vous êtes ici
ui-pager = Pages
ui-pager-page = Page
ui-pager-page-number = Page { $number }
ui-pager-before = Précédente
ui-pager-after = Suivante
ui-time-now = à l’instant
ui-time-minutes-ago = { $count ->
    [one] il y a { $count } minute
   *[other] il y a { $count } minutes
 }
ui-time-hours-ago = { $count ->
    [one] il y a { $count } heure
   *[other] il y a { $count } heures
 }
problem-count-changed = Le nombre a changé entre-temps. Regardez-le à nouveau, puis confirmez.
