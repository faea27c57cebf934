# Machine-made translation: to be reviewed by a native speaker.

notices-title = Obavještenja
notices-unread = nepročitano
notices-what = Šta vas čeka, počev od najnovijeg. Obavještenje postaje pročitano i kada otvorite predmet na koji se odnosi.
notices-none = Ništa vas ne čeka.
notices-caption = Vaša obavještenja, počev od najnovijeg
notices-mark = Označi sve kao pročitano
notices-older = Starija obavještenja se ne prikazuju. Svi predmeti su u prijemnom sandučetu.
notices-col-level = Hitnost
notices-col-what = Šta se dogodilo
notices-col-at = Kada
notices-done-seen = Sva obavještenja su označena kao pročitana.

notices-level-act-now = Postupiti odmah
notices-level-today = Danas
notices-level-digest = Radi informisanja
notices-meaning-act-now = Odmah: stigao je hitan zahtjev, rok ističe za manje od jednog sata ili je istekao, ili slanje bez osnova čeka potvrdu druge osobe.
notices-meaning-today = Najviše jednom u deset minuta: stigao je predmet, partner je preduzeo korak u vašem predmetu ili rok ističe za manje od jednog dana.
notices-meaning-digest = Jednom dnevno u 07:00: zaključeni predmeti, urgencije, koraci kolega i preispitivanja koja dospijevaju u narednih trideset dana.

notices-what-arrived = Stigao je predmet
notices-what-urgent = Stigao je hitan zahtjev
notices-what-stepped = Partner je preduzeo korak
notices-what-reminded = Partner je poslao urgenciju
notices-what-colleague = Neko od kolega je preduzeo korak
notices-what-closed = Predmet je zaključen
notices-what-clock = Rok ističe
notices-what-override = Slanje bez osnova čeka potvrdu druge osobe
notices-what-review = Dospijeva preispitivanje
notices-due = Rok: { $at } ({ $left })

notices-choices = Način obavještavanja
notices-choices-what = Na ovoj stranici je uvijek sve. U e-poruci se navodi samo o kojem predmetu je riječ, šta se dogodilo i do kada je rok; nikada se ne navodi ime osobe.
notices-no-mail = Ovaj čvor još ne šalje e-poštu. Vaš izbor se čuva dok administrator ne podesi e-poštu.
notices-address = Adresa e-pošte
notices-address-hint = Vaša službena adresa. Ostavite prazno ako ne želite e-poštu.
notices-lang = Jezik e-poruka
notices-levels = Šalji e-poštu za
notices-choose = Sačuvaj
notices-back = Nazad na obavještenja
notices-done-chosen = Vaš izbor je sačuvan.
notices-error-address = Ovo nije adresa e-pošte. Unesite je u obliku duty@authority.example ili ostavite prazno.
notices-error-lang = Ovaj čvor nema taj jezik. Izaberite jezik s popisa.
notices-act-choose = Izbor načina obavještavanja

notices-mail-subject-one = { $level }: { $number }
notices-mail-subject-more = { $level }: broj obavještenja – { $count }
notices-mail-intro-act-now = Ovo ne može čekati.
notices-mail-intro-today = Ovo je za danas.
notices-mail-intro-digest = Ovo se još dogodilo od jučer ujutro.
notices-mail-more = Još { $count } na popisu: { $place }
notices-mail-foot = Ovu poruku dobijate jer ste naveli svoju adresu. To možete promijeniti ovdje: { $place }

notices-health-mail = E-pošta
notices-health-hook = Veb-kuka (hook)
notices-health-count =
    { $count ->
        [one] { $count } obavještenje čeka na slanje
        [few] { $count } obavještenja čekaju na slanje
       *[other] { $count } obavještenja čeka na slanje
    }
notices-health-failing =
    { $count ->
        [one] { $count } obavještenje nije moglo biti poslano i slanje se ponavlja: { $failure }. Provjerite server, njegovu adresu i podatke za prijavu u node.toml.
        [few] { $count } obavještenja nisu mogla biti poslana i slanje se ponavlja: { $failure }. Provjerite server, njegovu adresu i podatke za prijavu u node.toml.
       *[other] { $count } obavještenja nije moglo biti poslano i slanje se ponavlja: { $failure }. Provjerite server, njegovu adresu i podatke za prijavu u node.toml.
    }
notices-health-lost =
    { $count ->
        [one] Od pokretanja se odustalo od slanja { $count } obavještenja. Nalazi se na stranici svog čitaoca. Popravite e-poštu ili hook, pa ponovo pokrenite čvor.
        [few] Od pokretanja se odustalo od slanja { $count } obavještenja. Nalaze se na stranicama svojih čitalaca. Popravite e-poštu ili hook, pa ponovo pokrenite čvor.
       *[other] Od pokretanja se odustalo od slanja { $count } obavještenja. Nalaze se na stranicama svojih čitalaca. Popravite e-poštu ili hook, pa ponovo pokrenite čvor.
    }
