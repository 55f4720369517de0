archive-title = What is held about you
archive-made = Made on { $time } by { $site }.
archive-others = Where somebody else took part, their identity is left out: it is theirs.
archive-count =
    { $count ->
        [0] Nothing is held here.
        [one] { $count } item
       *[other] { $count } items
    }
archive-withheld = Withheld — { $column }: { $reason }.
archive-readme =
    This is everything that { $site } held about { $name } on { $time }.

    index.html     to read: open it in any browser, no connection needed
    data.json      to process: all tables, with purpose, basis and source of each
    csv/           to process: one file a table (RFC 4180, UTF-8)
    manifest.json  to check: the SHA-256 of each file

    Secrets, such as the fingerprint of your password, are named with the reason why they are withheld.
    Where somebody else took part, their identity is left out.
