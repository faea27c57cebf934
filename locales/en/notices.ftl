# What waits for a person: the bell, the page, the choices, mail, and the lines of the health page. No text here names a country or a person.

notices-title = Notices
notices-unread = unread
notices-what = What waits for you, newest first. A notice is also read once you open its case.
notices-none = Nothing waits for you.
notices-caption = Your notices, the newest first
notices-mark = Mark all as read
notices-older = Older notices are not listed. The inbox has every case.
notices-col-level = Urgency
notices-col-what = What happened
notices-col-at = When
notices-done-seen = All notices are marked as read.

notices-level-act-now = Act now
notices-level-today = Today
notices-level-digest = For information
notices-meaning-act-now = At once: an urgent request arrived, a time limit ends within an hour or ran out, or an override waits for a second person.
notices-meaning-today = At most every ten minutes: a case arrived, a partner took a step in a case of yours, or a time limit ends within a day.
notices-meaning-digest = Once a day at 07:00: cases closed, reminders, steps of colleagues, and reviews due within thirty days.

notices-what-arrived = A case arrived
notices-what-urgent = An urgent request arrived
notices-what-stepped = The partner took a step
notices-what-reminded = The partner sent a reminder
notices-what-colleague = A colleague took a step
notices-what-closed = The case is closed
notices-what-clock = A time limit ends
notices-what-override = An override waits for a second person
notices-what-review = A review falls due
notices-due = Due { $at } ({ $left })

notices-choices = How you are told
notices-choices-what = This page always shows everything. Mail says only which case, what happened and until when; it never names a person.
notices-no-mail = This node sends no mail yet. What you choose is kept until your administrator sets mail up.
notices-address = E-mail address
notices-address-hint = Your address at your authority. Leave it empty to get no mail.
notices-lang = Language of the mail
notices-levels = Send mail for
notices-choose = Save
notices-back = Back to the notices
notices-done-chosen = Your choices are saved.
notices-error-address = This is not an e-mail address. Write it like duty@authority.example, or leave it empty.
notices-error-lang = This node does not have that language. Choose one from the list.
notices-act-choose = Chose how to be told

notices-mail-subject-one = { $level }: { $number }
notices-mail-subject-more = { $level }: { $count } notices
notices-mail-intro-act-now = This cannot wait.
notices-mail-intro-today = This is for today.
notices-mail-intro-digest = This is what else happened since yesterday morning.
notices-mail-more = { $count } more are listed at { $place }
notices-mail-foot = You get this mail because you gave your address. Change that at { $place }

notices-health-mail = Mail
notices-health-hook = Hook
notices-health-count =
    { $count ->
        [one] { $count } notice waits to leave
       *[other] { $count } notices wait to leave
    }
notices-health-failing =
    { $count ->
        [one] { $count } notice could not leave and is tried again: { $failure }. Check the server, its address and the sign-in in node.toml.
       *[other] { $count } notices could not leave and are tried again: { $failure }. Check the server, its address and the sign-in in node.toml.
    }
notices-health-lost =
    { $count ->
        [one] { $count } notice was given up since the start. It stands on its reader’s page. Mend mail or hook, then restart the node.
       *[other] { $count } notices were given up since the start. They stand on their readers’ pages. Mend mail or hook, then restart the node.
    }
