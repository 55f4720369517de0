ui-breadcrumb = You are here
ui-pager = Pages
ui-pager-page = Page
ui-pager-page-number = Page { $number }
ui-pager-before = Previous
ui-pager-after = Next
ui-time-now = just now
ui-time-minutes-ago = { $count ->
    [one] { $count } minute ago
   *[other] { $count } minutes ago
 }
ui-time-hours-ago = { $count ->
    [one] { $count } hour ago
   *[other] { $count } hours ago
 }
problem-count-changed = The count has changed meanwhile. Look at it again, and confirm.
