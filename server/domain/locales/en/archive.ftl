archive-title = What is held about you
archive-made = Made on { $time } by { $site }.
archive-others = Where somebody else took part, their identity is left out: it is theirs.
archive-unpack = These pages need no connection. If a link leads nowhere, unpack the archive first: they lie beside this page.
archive-count =
    { $count ->
        [0] Nothing is held here.
        [one] { $count } item
       *[other] { $count } items
    }
archive-withheld = Withheld — { $column }: { $reason }.
archive-more = What the software adds
archive-before = Before
archive-after = Next
archive-page = Page { $page } of { $pages }
archive-files = Your files
archive-machines = For programs
archive-file-data-json = everything, with purpose, basis and source
archive-file-portable-json = what another installation can take over
archive-file-archive-1-json = the JSON Schema of these files
archive-file-manifest-json = the size and SHA-256 of each file
archive-file-readme-txt = what is in this archive
archive-file-csv = one file a table, for spreadsheets (RFC 4180, UTF-8)
archive-readme =
    This is everything that { $site } held about { $name } on { $time }.

    index.html      to read: unpack the archive and open it in any browser, no connection needed
    pages/          the pages it leads to
    data.json       to process: all tables, with purpose, basis and source of each
    portable.json   to take to another installation: name, preferences, progress, what you wrote
    archive-1.json  the JSON Schema of these files
    csv/            to process: one file a table (RFC 4180, UTF-8)
    files/          the files that you uploaded, as they were, if there are any
    manifest.json   to check: the size and SHA-256 of each file

    Secrets, such as the fingerprint of your password, are named with the reason why they are withheld.
    Earlier archives are not in this one: they hold the same again.
    Where somebody else took part, their identity is left out.
archive-recipients = Who receives it: { $recipients }
