# Machine-made translation: to be reviewed by a native speaker.

skip = Preskoči na sadržaj
training = PODACI ZA OBUKU – nema stvarnih lica
menu = Meni
nav-label = Glavna navigacija
nav-desk = Moj radni sto
nav-inbox = Prijemno sanduče
nav-check = Provjera
nav-figures = Statistika
nav-audit = Evidencija uvida
nav-health = Stanje čvora
nav-people = Osoblje
nav-tokens = Pristup API-ju
quick-label = Provjera lica, dokumenta, vozila ili stvari
quick-placeholder = Provjera: ime, MRZ, br. dokumenta, registarska oznaka, serijski br.
quick-button = Provjeri
sign-out = Odjavi se
language-label = Jezik
language-machine = Mašinski prevod; izvorni govornik ga još nije pregledao.
theme-label = Tema
theme-system = Sistemska
theme-light = Svijetla
theme-dark = Tamna
keys-label = Prečice sa jednim tasterom: j i k pomjeraju, / vodi u polje za provjeru
version-line = Egnatia { $version }
yes = Da
no = Ne
optional = (neobavezno)
choose = Izaberite
next-page = Sljedeća stranica
not-verified = nije provjereno
remedy = Šta učiniti:
ask-whom = Obratite se: { $whom }.
form-errors = Pogledajte ove odgovore
form-kept = Ništa nije poslato. Sve što ste unijeli još je ovdje.
entries =
    { $count ->
        [one] { $count } upis
        [few] { $count } upisa
       *[other] { $count } upisa
    }

col-due = Rok
col-number = Br.
col-request = Zahtjev
col-from = Od
col-to = Za
col-handling = Postupanje
col-owner = Na predmetu radi
col-time = Vrijeme
col-who = Ko
col-act = Radnja
col-reference = Razlog ili broj spisa
col-about = Na koga ili na šta se odnosi
col-entry = Upis
col-partner = Partner
col-state = Stanje
col-contact = Posljednji kontakt
col-queue = Čeka na slanje
col-gap = Praznina u dnevniku
col-clock = Rok
col-ended = Završeni
col-median = Polovina unutar
col-p90 = Devet od deset unutar
col-in-time = Na vrijeme
col-deemed = Odlučeno istekom roka
col-running = Teku
col-overdue = Prekoračeni
col-count = Broj

handling-h0 = H0: samo za sprečavanje i suzbijanje kriminala
handling-h1 = H1: ne koristiti u sudskom postupku bez dozvole
handling-h2 = H2: ne prosljeđivati bez dozvole
handling-h3 = H3: druga ograničenja, navedena riječima
grade-title = Izvor A, B, C ili X; informacija od 1 do 4
name-mrz = MRZ
name-translit = transliterisano
name-also = piše se i
light-green = U redu
light-amber = Uskoro pogledati
light-red = Odmah postupiti
purpose-criminal-investigation = Krivična istraga
purpose-counter-terrorism = Borba protiv terorizma
purpose-border-control = Granična kontrola
purpose-readmission = Readmisija i povratak
purpose-asylum = Azil
clock-none = Bez roka
clock-left-minutes = još { $count } min
clock-left-hours = još { $count } h
clock-left-days = još { $count } d
clock-left-days-hours = još { $days } d { $hours } h
clock-over-minutes = Prekoračeno { $count } min
clock-over-hours = Prekoračeno { $count } h
clock-over-days = Prekoračeno { $count } d
clock-paused = Miruje
offline-since = bez veze od { $time }
waiting-since = upitano { $time }
answered-at = odgovoreno { $time }
last-contact = posljednji kontakt { $time }
never-reached = veza još nije uspostavljena

start-title = Federacija od osam čvorova
start-what = Egnatia omogućava organima da jedni druge pitaju ko zna za neko lice, dokument, vozilo ili vatreno oružje i da zajedno rade na zahtjevima; svako čuva sopstvene podatke, a svako pitanje je potpisano, ima vidljiv pravni osnov i zapisano je. Ovo je potpuna federacija na vašem računaru, sa izmišljenim licima i nemogućim brojevima dokumenata.
start-how = Izaberite službenika da biste se prijavili na njegov čvor. Da biste vidjeli oba kraja jednog zahtjeva, otvorite dva čvora jedan pored drugog.
start-nodes = Čvorovi ove federacije
start-node = Čvor
start-address = Adresa
start-journal = Dnevnik
start-personas = Prijava kao
start-stop = Kako zaustaviti
start-stop-how = U terminalu u kojem je demonstracija pokrenuta: { $keys }. Ništa ne ostaje pokrenuto.

sign-in-title = Prijava
sign-in-to = Prijava na čvor: { $node }
sign-in-what = Na ovom čvoru su samo podaci za obuku, pa umjesto pristupnog ključa birate službenika.
sign-in-as = Prijavi se kao { $name }
sign-in-none = Na ovom čvoru nema službenika za obuku. Kreirajte ga naredbom „egnatia init“.
sign-in-passkey = Pristupnim ključem
sign-in-passkey-hint = Otisak prsta, lice ili PIN vašeg uređaja ili bezbjednosnog ključa. Ne navodite ime i ne kucate lozinku.
sign-in-passkey-button = Prijavi se pristupnim ključem
sign-in-provider = Preko usluge: { $provider }
sign-in-provider-hint = Prijavljujete se tamo gdje vaš organ vodi svoje korisničke račune, a zatim se vraćate ovamo.
sign-in-provider-button = Nastavi na: { $provider }
sign-in-provider-away = Prijava preko vašeg organa trenutno nije dostupna. Pokušajte ponovo za minutu ili koristite pristupni ključ.
sign-in-failed = Time nijeste dokazali ko ste. Pokušajte ponovo; ako opet ne uspije, zatražite od administratora novi link za podešavanje.
sign-in-no-role = Vaš organ vas poznaje, ali nijedna od vaših grupa nema ulogu na ovom čvoru. Obratite se administratoru.
passkey-stopped = Postupak je prekinut ili ovaj uređaj nema pristupni ključ za ovaj čvor. Pokušajte ponovo ili zatražite od administratora link za podešavanje.
passkey-noscript = Za pristupne ključeve potreban je JavaScript. Nakon prijave sve radi i bez njega.

set-up-title = Podešavanje pristupnog ključa
set-up-for = Dobro došli, { $name }
set-up-what = Ovaj link je samo vaš i važi jednom. Njime izrađujete pristupni ključ po kojem će vas čvor { $node } ubuduće prepoznavati. Vaša uloga: { $role }.
set-up-hint = Uređaj će od vas zatražiti otisak prsta, lice ili PIN. Pristupni ključ ostaje na uređaju ili bezbjednosnom ključu; ovaj čvor čuva samo njegov javni dio.
set-up-button = Izradi moj pristupni ključ
set-up-failed = Pristupni ključ nije izrađen. Link i dalje važi: pokušajte ponovo, po mogućnosti sa drugim uređajem.

prove-title = Da li ste to i dalje vi?
prove-what = Od onoga što namjeravate da učinite mnogo zavisi, a prijavili ste se prije nekog vremena. Još jednom dokažite ko ste; ono što ste unijeli je sačuvano.
prove-passkey = Dokaži pristupnim ključem
prove-persona = Na čvoru za obuku izmišljeni službenik treba samo to da kaže.
prove-persona-button = Ja sam
parked-title = Ono što ste unijeli još je ovdje
parked-what = Još nije poslato. Pogledajte još jednom i pošaljite, ili napustite ovu stranicu: unijeto se briše nakon jednog sata.
parked-send = Pošalji

people-title = Ko ovdje radi?
people-what = Svako lice ima jednu ulogu, koja određuje šta mu pravila dozvoljavaju. Svaka promjena upisuje se sa vašim imenom i prekida sesije tog lica.
people-nobody = Još niko nije upisan. Ispod dodajte prvo lice.
people-new = Dodavanje lica
people-id = Oznaka (ID)
people-id-hint = Trajno ostaje u dnevniku: mala slova, cifre, tačke i crtice, na primjer a.petrova
people-name = Ime
people-add = Dodaj i izradi link za podešavanje
people-change = Promijeni
people-keep = Sačuvaj
people-let-in = Ponovo dozvoli pristup
people-shut-out = Ukini pristup
people-link = Novi link za podešavanje
people-unkey = Ukloni pristupne ključeve
people-out = pristup ukinut
people-never = nikada
people-link-for = Link za podešavanje, za: { $name }
people-link-once = Dajte ga samo tom licu, na način kojem vjerujete. Prikazuje se samo ovaj put, važi jednom i 24 sata. Njegov raniji link više ne važi.
people-error-id = Unesite oznaku od 2 do 64 mala slova, cifre, tačke, crtice ili donje crte
people-error-name = Unesite ime od najviše 128 znakova
people-error-role = Izaberite ulogu
people-error-taken = Ova oznaka je zauzeta; oznake se nikada ne koriste dva puta
people-error-last = Ovo je posljednji administrator koji može da se prijavi. Najprije odredite drugog.

role-duty-officer = Dežurni službenik
role-analyst = Analitičar
role-joint-team-member = Član zajedničkog tima
role-prosecutor = Tužilac
role-readmission-officer = Službenik za readmisiju
role-asylum-officer = Službenik za azil
role-border-statistician = Statističar za granicu
role-csirt-analyst = Analitičar CSIRT-a
role-return-monitor = Posmatrač povratka
role-data-protection-officer = Službenik za zaštitu podataka
role-administrator = Administrator
duty-duty-officer = Postavlja pitanja, potvrđuje podudaranja i odgovara na zahtjeve.
duty-analyst = Postavlja pitanja o kriminalu i čita predmete.
duty-joint-team-member = Radi sa službenicima drugih strana u zajedničkim timovima i radnim grupama.
duty-prosecutor = Vodi istrage i dogovara zajedničke timove.
duty-readmission-officer = Radi na readmisiji, tranzitu i povratku.
duty-asylum-officer = Radi na zahtjevima za međunarodnu zaštitu.
duty-border-statistician = Prijavljuje događaje na granici i vodi njihovu statistiku.
duty-csirt-analyst = Radi na sajber incidentima i stranoj manipulaciji informacijama.
duty-return-monitor = Posmatra povratke i prijavljuje ozbiljne incidente.
duty-data-protection-officer = Vidi ko je u šta imao uvid i zašto.
duty-administrator = Održava rad čvora i ne vidi lične podatke.

desk-title = Vaš radni sto
desk-next = Najbliži rokovi
desk-first = Prvi koraci
desk-continue = Nastavite gdje ste stali
desk-last = Predmet { $number }, posljednji koji ste otvorili
desk-check = Provjeri lice, dokument ili vozilo
desk-check-for = Provjera: { $purpose }
desk-open = Novo: { $instrument }
desk-overdue = sa prekoračenim rokom
desk-due = sa rokom u naredna 24 sata
desk-untaken = još nepreuzeto
desk-mine = kod vas
desk-overrides = čeka drugo lice: nečiji život je u opasnosti
first-check = Provjerite izmišljeno lice
first-read-case = Otvorite predmet i pročitajte ga do kraja
first-take-case = Preuzmite predmet na kojem još niko ne radi: označite ga u prijemnom sandučetu i predajte sebi
first-audit = Pogledajte ko je imao uvid u podatke o nekom licu
first-enrol = Upišite kolegu ili kolegicu
first-link = Izdajte tom licu link za podešavanje
first-token = Izdajte token za neki program

inbox-new = Novi predmet
inbox-kept = Preispitivanje i brisanje
inbox-untaken = Nepreuzeti
inbox-empty-untaken = Na svakom otvorenom zahtjevu neko radi.
inbox-more = Suzi izbor, sačuvaj kao prikaz
inbox-instrument = Instrument
inbox-with = Strana
inbox-any = Sve
inbox-narrow = Prikaži
inbox-reset = Ponovo prikaži sve
inbox-view-name = Naziv prikaza
inbox-view-keep = Sačuvaj kao prikaz
inbox-view-forget = Ukloni „{ $name }“
assign-pick = Označi { $number }
assign-picked = Predaj označene …
assign-all = Predaj sve prikazane ({ $count }) …
assign-title = Predaja predmeta
assign-what = Još ništa nije promijenjeno. Pogledajte spisak, uklonite oznaku kod onoga što ostaje i navedite kome se predaje i zašto. Druga strana o tome ništa ne saznaje, a predaja može da se poništi.
assign-to = Kome
assign-reason = Razlog
assign-reason-hint = Jedan za sve; upisuje se sa vašim imenom: kraj smjene, bolest, sopstveno područje rada.
assign-do =
    { $count ->
        [one] Predaj { $count } predmet
        [few] Predaj { $count } predmeta
       *[other] Predaj { $count } predmeta
    }
assign-back = Nazad, bez promjena
assign-undo = Poništi: vrati predmete onima kod kojih su bili
assign-error-none = Označite najmanje jedan predmet.
assign-error-to = Izaberite lice koje smije da radi na svim ovim predmetima.
assign-error-reason = Navedite razlog.
assign-error-long = Skratite razlog na najviše 500 znakova.
inbox-empty-kept = U narednih 30 dana nema podataka za preispitivanje ili brisanje.
inbox-count =
    { $count ->
        [one] { $count } zahtjev, najprije najbliži rok
        [few] { $count } zahtjeva, najprije najbliži rok
       *[other] { $count } zahtjeva, najprije najbliži rok
    }
inbox-overrides =
    { $count ->
        [one] Život je u neposrednoj opasnosti: { $count } zahtjev čeka drugo lice.
        [few] Životi su u neposrednoj opasnosti: { $count } zahtjeva čekaju drugo lice.
       *[other] Životi su u neposrednoj opasnosti: { $count } zahtjeva čeka drugo lice.
    }
inbox-filters = Koji zahtjevi
inbox-all = Svi otvoreni
inbox-mine = Moji
inbox-due = Rok u 24 h
inbox-caption = Zahtjevi poređani po roku
inbox-empty-all = Ovdje ništa ne čeka odgovor.
inbox-empty-mine = Nijeste preuzeli nijedan zahtjev.
inbox-empty-due = U naredna 24 sata ne ističe nijedan rok.
inbox-empty-act = Pokreni provjeru
inbox-empty-show-all = Prikaži sve otvorene zahtjeve
unread = (ovdje još ništa nije učinjeno)

check-title = Provjera
check-text = Ko ili šta?
check-text-hint = Ime na bilo kojem pismu, broj dokumenta, registarska oznaka, serijski broj ili broj telefona, IMEI ili IBAN. Mašinski čitljivu zonu možete i da skenirate ili zalijepite.
check-part-hint = Za znak broja koji ne može da se pročita pišite „?“, za bilo koliko takvih znakova „*“, i navedite o čemu se radi. Dva znaka na početku ili na kraju moraju da budu poznata. Brojevi telefona moraju da budu potpuni.
check-kind = O čemu se radi?
kind-auto = Odredi automatski
kind-person = Lice
kind-document = Dokument
kind-vehicle = Vozilo
kind-firearm = Vatreno oružje
kind-phone = Telefon
kind-organisation = Organizacija
kind-device = Mobilni uređaj (IMEI)
kind-account = Bankovni račun (IBAN)
check-born = Datum rođenja
check-born-hint = Samo godina ako je jedino ona poznata: 1984, 1984-03 ili 1984-03-27
check-nationality = Državljanstvo ili sjedište
check-nationality-hint = Tri slova, kao u dokumentu; za organizaciju, država njenog sjedišta
check-make = Proizvođač ili marka
check-make-hint = Za vozilo ili vatreno oružje: VW, Zastava. Utiče na ocjenu odgovora i ništa ne isključuje.
check-number = Registracioni broj
check-number-hint = Za organizaciju, onako kako ga piše njen registar
check-purpose = Svrha
check-purpose-hint = Ona određuje ko smije da odgovori i šta smije da pokaže.
check-justification = Razlog ili broj spisa
check-justification-hint = Šalje se sa pitanjem i upisuje u oba dnevnika.
check-parties = Koga pitati
check-parties-hint = Uklonite oznaku kod onih koje ne želite da pitate.
check-button = Provjeri
check-logged = Vaše ime, svrha i razlog se upisuju.
error-text-empty = Unesite ime, broj ili mašinski čitljivu zonu
error-text-long = Skratite tekst na najviše { $max } znakova
error-kind = Izaberite o čemu se radi; tekst ne odgovara nijednoj vrsti
error-born = Unesite datum rođenja u obliku 1984, 1984-03 ili 1984-03-27
error-nationality = Unesite državljanstvo sa tri slova, na primjer SRB
error-purpose = Izaberite svrhu koju vaša uloga dozvoljava
error-justification = Unesite razlog ili broj spisa
error-parties = Označite najmanje jednu stranu koju pitate
error-required = Unesite: { $field }
error-choice = Izaberite: { $field }
error-date = Unesite dan koji postoji: { $field }
error-grounds = Izaberite jedan razlog sa liste
error-moment = Unesite dan i vrijeme po UTC-u: { $field }
error-country = Unesite tri velika slova, kao u pasošu: { $field }
error-exhibit = Unesite base64 od najviše { $max } B: { $field }
error-number = Unesite cijeli broj od { $min } do { $max }: { $field }
error-control = Unesite običan tekst, bez kontrolnih znakova: { $field }
error-text-control = Unesite običan tekst, bez kontrolnih znakova
error-only-person = Ispraznite polje ili izaberite „Lice“: važi samo uz lice
error-only-person-or-organisation = Ispraznite polje ili izaberite „Lice“ ili „Organizacija“: ne važi ni uz šta drugo
error-only-made = Ispraznite polje ili izaberite „Vozilo“ ili „Vatreno oružje“: ne važi ni uz šta drugo
error-only-organisation = Ispraznite polje ili izaberite „Organizacija“: ne važi ni uz šta drugo
error-vague = Navedite najmanje dva znaka na početku ili na kraju
error-imei = Unesite 14 do 16 cifara IMEI broja, uz „?“ ili „*“ za ono što ne može da se pročita
error-iban = Unesite IBAN: dva slova, dvije cifre i račun, uz „?“ ili „*“ za ono što ne može da se pročita
error-make = Unesite samo proizvođača ili marku, najviše 64 znaka
error-registration = Unesite samo registracioni broj, najviše 64 znaka
doubt-iban = Kontrolne cifre ovog IBAN-a ne odgovaraju: neki znak je vjerovatno pogrešan.
doubt-imei = Kontrolna cifra ovog IMEI broja ne odgovara: neka cifra je vjerovatno pogrešna.
doubt-again = Još niko nije upitan. Ispravite ga ili ga ponovo pošaljite takvog kakav jeste.
error-zone = Ovo nije mašinski čitljiva zona; zalijepite samo njene redove
error-zone-character = U mašinski čitljivoj zoni je znak koji tu ne može da stoji: { $place }
error-zone-length = Broj znakova u redu { $line } mašinski čitljive zone je { $count }; potražite „<“ koji nedostaje ili je udvostručen
error-long = Skratite na najviše { $max } znakova: { $field }

result-title = Rezultat provjere
result-asked = Šta je upitano
result-answers = Odgovori
result-again = Nova provjera
result-by = Pita: { $officer }, { $at }
result-human = Ocjena sličnosti nikada ne odlučuje: potvrđujete vi.
result-noscript = Bez JavaScripta novi odgovori se pojavljuju kada osvježite stranicu.
result-refresh = Osvježi odgovore
check-summary = Upitano: { $asked }. Sa pogocima: { $hits }, bez pogotka: { $none }, odbijeno: { $refused }, bez odgovora: { $silent }.
check-incomplete = Još nijesu svi odgovorili.
mrz-warnings = Mašinski čitljiva zona izgleda neobično. Provjera je ipak poslata.
mrz-place = red { $line }, položaj { $position }
mrz-check-digit = Kontrolna cifra ne odgovara: { $field }
mrz-character = Znak koji tu ne može da stoji
mrz-date = Nije ispravan datum: { $field }
mrz-number = broj dokumenta
mrz-birth = datum rođenja
mrz-expiry = datum isteka važenja
mrz-optional = neobavezni podaci
mrz-whole = cijela zona
row-waiting = Čeka se
row-no-hit = Nema pogotka
row-no-hit-means = Nema ničeg sličnog ili ničeg što smije da vam saopšti.
row-refused = Odbijeno
row-refused-rule = Pravilo: { $rule }.
row-silent = Još nema odgovora
row-silent-means = Pitanje čeka u redu i šalje se čim se uspostavi veza sa čvorom.
row-silent-otherwise = Do tada: { $way }.
row-hits =
    { $count ->
        [one] { $count } pogodak
        [few] { $count } pogotka
       *[other] { $count } pogodaka
    }
filter-legend = Prikaži pogotke čije se ime ili broj podudara:
filter-exact = Tačno
filter-transliterated = Transliterisano
filter-sounds-like = Slično zvuči
filter-hidden =
    { $count ->
        [one] { $count } pogodak skriven filterom
        [few] { $count } pogotka skrivena filterom
       *[other] { $count } pogodaka skriveno filterom
    }
filter-all = Prikaži sve
hit-score = Sličnost { $score } %
hit-about = Zbog čega se vodi
hit-opaque = Vlasnik daje na znanje da pogodak postoji, ali ne pokazuje sadržaj. Više od njega tražite zahtjevom.
hit-confirm = Potvrdi podudaranje
hit-reject = Nije to lice
hit-reject-thing = Nije to
hit-confirmed = Podudaranje potvrđeno
hit-rejected = Nije to lice
hit-request = Zatraži informacije
reasons-label = Zašto je ovo pogodak
reason-for = U prilog:
reason-against = Protiv:
reason-same-identifier = isti broj
reason-same-name = isto ime, slovo po slovo
reason-transliterated-name = isto ime na drugom pismu
reason-respelled-name = isto ime prema pravilu transliteracije
reason-similar-name = imena se razlikuju samo u pisanju
reason-truncated-name = isto ime, koliko ga u MRZ može da stane
reason-swapped-order = zamijenjeni ime i prezime
reason-same-birth-date = isti datum rođenja
reason-same-birth-year = ista godina rođenja, ostalo nije poznato
reason-swapped-day-month = zamijenjeni dan i mjesec
reason-other-birth-date = drugi datum rođenja
reason-same-nationality = isto državljanstvo
reason-other-nationality = drugo državljanstvo
reason-look-alike-identifier = isti broj, osim znakova koji liče jedan na drugi
reason-partial-identifier = poznati dio broja se podudara
reason-initial-name = samo prvo slovo
reason-equivalent-name = oblici istog imena
reason-gendered-name = ženski i muški oblik istog prezimena
reason-other-sex = drugi pol
reason-same-make = isti proizvođač ili marka
reason-other-make = drugi proizvođač ili marka
fact-name = Ime
fact-born = Datum rođenja
fact-sex = Pol
fact-nationality = Državljanstvo
fact-document = Dokument
fact-plate = Registarska oznaka
fact-vin = VIN
fact-make = Marka
fact-serial = Serijski broj
fact-calibre = Kalibar
fact-phone = Telefon
fact-latin = Latinicom
fact-also = Takođe
fact-seat = Sjedište
fact-registration = Registracioni broj
fact-imei = IMEI
fact-iban = IBAN
fact-holder = Vlasnik računa

sex-female = Ženski
sex-male = Muški
sex-unspecified = Neodređen
own-holdings = naši sopstveni zapisi

prefill-specification = Informacije koje se vode pod oznakom pogotka { $hit }
prefill-held-there = Vaš čvor je u odgovoru na našu provjeru ({ $at }) javio pogodak, a službenik je potvrdio podudaranje.
field-needed-if = Potrebno ako u polju „{ $field }“ stoji „{ $value }“.
field-needed-unless = Potrebno osim ako u polju „{ $field }“ stoji „{ $value }“.
field-needed-with = Potrebno ako je polje „{ $field }“ popunjeno.
field-needed-without = Potrebno ako polje „{ $field }“ nije popunjeno.
field-moment = Dan i vrijeme po UTC-u
field-country = Tri slova, kao u pasošu: SRB, ALB, HRV
field-exhibit = Datoteka u obliku base64; prenosi se takva kakva jeste i nikada se ne čita
field-number = Cijeli broj od { $min } do { $max }
length-hours =
    { $count ->
        [one] { $count } sat
        [few] { $count } sata
       *[other] { $count } sati
    }
length-calendar-days =
    { $count ->
        [one] { $count } kalendarski dan
        [few] { $count } kalendarska dana
       *[other] { $count } kalendarskih dana
    }
length-working-days =
    { $count ->
        [one] { $count } radni dan
        [few] { $count } radna dana
       *[other] { $count } radnih dana
    }
length-years =
    { $count ->
        [one] { $count } godina
        [few] { $count } godine
       *[other] { $count } godina
    }
length-months =
    { $count ->
        [one] { $count } mjesec
        [few] { $count } mjeseca
       *[other] { $count } mjeseci
    }
event-received = prijem: { $party }, { $at }
event-threat = Poslato bez osnova u registru prenosa, jer je nečiji život u neposrednoj opasnosti: { $reasons } Predlaže: { $first }; potvrđuje: { $second }.
event-denied = Odbija: { $party }, po pravilu { $rule }.
case-choose = Novi predmet
case-choose-to = Sa kim
case-choose-missing = Izaberite drugu stranu.
case-choose-instrument = Kojim instrumentom
case-choose-go = Nastavi na obrazac
case-new-to = Za: { $party }
case-new-prefilled = Popunjeno iz podudaranja koje ste potvrdili. Prije slanja provjerite svaki red.
case-new-send = Potpiši i pošalji: { $party }
case-new-signed = Potpisuje se, šifruje i upisuje u dnevnik; ne može da se opozove.
case-new-forbidden = U registru prenosa nema osnova da se ovo da toj strani: { $party }. Pravilo: { $rule }. Bez osnova ništa ne izlazi.
override-danger = Nečiji život je u neposrednoj opasnosti
override-danger-what = Samo tada ovo smije da izađe bez osnova, i to samo ako drugo lice potvrdi u roku od jednog sata. Strana koja vam je dala informacije obavještava se odmah.
override-reasons = Čiji je život u opasnosti i zašto ne može da se čeka
override-reasons-missing = Navedite čiji je život u opasnosti i zašto ne može da se čeka.
override-source = Predmet iz kojeg informacije potječu
override-source-hint = Njegov broj ili oznaka. Ostavite prazno ako su informacije vaše.
override-source-unknown = Takav predmet ovdje ne postoji. Potražite njegov broj u prijemnom sandučetu.
override-propose = Zatraži potvrdu drugog lica
override-propose-hint = Još ništa ne izlazi.
overrides-title = Čeka drugo lice
overrides-what = Ono što neko od vas želi da pošalje bez osnova u registru prenosa, jer je nečiji život u neposrednoj opasnosti. Ko je predložio, ne može da potvrdi.
overrides-none = Ništa ne čeka. Predlog se više ne prikazuje kada je potvrđen ili nakon jednog sata.
override-who = Predlaže
override-fields = Šta bi izašlo
override-own = Vi ste to predložili. Potvrditi mora drugi službenik koji smije da otvara predmete.
override-confirm = Potvrdi, potpiši i pošalji: { $party }
override-confirm-hint = Izlazi odmah, pod oba imena, i ne može da se opozove.
case-no-clock = Bez roka
case-owner = Na predmetu radi
case-nobody = Još niko
case-basis = Pravni osnov
case-transfer = Registar prenosa: { $basis }
case-deemed = Istekom roka: odgovor nije dat
case-tasks = Koraci
case-no-tasks = Ovdje nema šta da se učini. Predmet je zatvoren ili je na redu druga strana.
case-fields = Zahtjev
case-timeline = Šta se dogodilo
event-by-time = Rok je istekao
case-exhibit = Datoteka od { $bytes } B
case-receipt = Potpisana potvrda o prijemu
case-receipt-pending = Poslato, potvrda o prijemu još nije stigla
step-open = Treba učiniti
step-done = Učinjeno
step-blocked = Sada nije dozvoljeno
step-theirs = Na redu: { $party }
step-grounds = Razlozi za odbijanje
step-grounds-hint = Sporazum poznaje samo ove. Izaberite onaj koji važi.

figures-title = Koliko predmeta i koliko blagovremeno?
figures-period = Period
figures-period-hint = Godina, kvartal ili mjesec: 2026, 2026-Q1, 2026-03
figures-show = Prikaži
figures-previous = Ranije
figures-next = Kasnije
figures-quarter = { $year }, { $number }. kvartal
error-period = Unesite godinu, kvartal ili mjesec, u obliku 2026, 2026-Q1 ili 2026-03
figures-board-empty = U ovom periodu nije završen nijedan rok i nijedan ne teče.
figures-board-caption = Blagovremenost odgovora po partneru i roku, { $period }
figures-board-hint = Prekidi roka se ne računaju. „Polovina unutar“ i „devet od deset unutar“ odnose se na rokove završene u periodu; „odlučeno istekom roka“ su oni koji su istekli a da niko nije postupio. „Teku“ i „prekoračeni“ prikazuju sadašnje stanje.
figures-opened-here = Otvorili mi
figures-opened-there = Otvorio partner
figures-percent = { $percent } %
figures-tables = Tabele
figures-empty = U ovom periodu nema ništa za brojanje.
figures-total = Ukupno: { $count }
figures-stock = Predmeti prema stanju na kraju perioda.
figures-steps = Broji se ono što se dogodilo u periodu.
figures-rounded = Brojevi se na kraju zaokružuju na umnoške broja { $multiple }, pa zbir redova ne mora da bude jednak ukupnom broju; red koji se zaokružuje na nulu izostavlja se.
figures-left-out =
    { $count ->
        [one] { $count } predmet po ranijoj verziji instrumenta nije mogao da se uračuna.
        [few] { $count } predmeta po ranijim verzijama instrumenta nijesu mogla da se uračunaju.
       *[other] { $count } predmeta po ranijim verzijama instrumenta nije moglo da se uračuna.
    }
figures-file = Sačuvaj kao CSV
figures-back = Sva statistika
figures-not-given = nije navedeno
figures-age-unknown = nije poznato
figures-col-age = Uzrast
figures-col-requester_country = Otvorila (zemlja)
figures-col-requested_country = Upućeno (zemlja)
figures-col-requester_state = Otvorila (država)
figures-col-requested_state = Upućeno (država)
figures-col-requester_kind = Otvorila (vrsta strane)
figures-col-requested_kind = Upućeno (vrsta strane)
figures-col-requester_party = Otvorila strana
figures-col-requested_party = Upućeno strani
figures-col-partner_country = Partner
span-minutes = { $minutes } min
span-hours = { $hours } h { $minutes } min
span-days = { $days } d { $hours } h
kind-member-state = Država članica
kind-partner = Partner sa Zapadnog Balkana
kind-agency = Agencija EU

# dynamic: purpose-
purpose-cyber-security = Sajber bezbjednost
purpose-information-integrity = Integritet informacija
purpose-fundamental-rights = Osnovna prava
purpose-financial-intelligence = Finansijsko-obavještajni poslovi
purpose-victim-protection = Zaštita žrtava
purpose-oversight = Nadzor nad obradom
purpose-administration = Administriranje čvora
act-check-ask = Pitanje drugim stranama
act-check-asked = Pitanje ovom čvoru
act-check-read = Čitanje odgovora na provjeru
act-match-confirm = Ocjena pogotka
act-case-read = Čitanje predmeta
act-case-open = Otvaranje predmeta
act-case-step = Korak u predmetu
act-override-propose = Predlog slanja bez osnova, zbog opasnosti po život
act-override-confirm = Potvrda slanja bez osnova, zbog opasnosti po život
act-override-read = Čitanje onoga što čeka drugo lice
act-audit-search = Pretraga ove evidencije
act-audit-chain = Uvid u lanac dnevnika
act-health-read = Uvid u stanje čvora
act-holding-import = Uvoz zapisa
act-api-token = Izdavanje API tokena
act-api-revoke = Opoziv API tokena
act-case-assign = Predaja predmeta
act-people-keep = Izmjena osoblja
act-person-set = Upis lica ili promjena njegove uloge
act-person-invite = Izdavanje linka za podešavanje
act-person-unkey = Uklanjanje pristupnih ključeva lica
act-session-open = Prijava
entry-number = upis { $entry } u dnevniku
chain-remedy = Prestanite da radite na ovom čvoru, ostavite njegove datoteke kakve jesu i pozovite administratora i službenika za zaštitu podataka.
audit-title = Ko je u šta imao uvid?
audit-about = Ko je imao uvid u podatke o
audit-about-hint = Ime, broj dokumenta, registarska oznaka ili broj telefona, na bilo kojem pismu
audit-button = Pretraži
audit-caption = Radnje sa ličnim podacima, najprije najnovije
audit-none = Ovdje još niko nije imao uvid u lične podatke.
audit-none-about = Ovdje niko nije imao uvid u podatke: „{ $about }“. Drugi čvorovi vode sopstvenu evidenciju: pitajte njih.
chain-title = Dnevnik
chain-verify = Provjeri sada
chain-sound =
    { $entries ->
        [one] Ponovo pročitan { $entries } upis za { $took }: nalazi se tamo gdje kaže potpisana kontrolna tačka.
        [few] Ponovo pročitana { $entries } upisa za { $took }: svi su tamo gdje kaže potpisana kontrolna tačka.
       *[other] Ponovo pročitano { $entries } upisa za { $took }: svi su tamo gdje kaže potpisana kontrolna tačka.
    }
chain-broken = Provjera dnevnika nije uspjela: { $what }.
chain-size = Veličina
chain-root = Korijen
chain-checkpoint = Posljednja kontrolna tačka
chain-witnesses = Supotpisali
chain-no-witness = Još niko: ovaj dnevnik počiva samo na sopstvenom potpisu.
chain-never = još ne
chain-witness = do upisa { $size }, { $at }

health-title = Da li čvor ispravno radi?
health-ahead-remedy = Njegove poruke nose vrijeme više od pet minuta ispred našeg i odbijaju se. Uporedite oba sata sa serverom tačnog vremena; pozovite { $phone }.
health-instruments = Instrumenti
health-instruments-count =
    { $count ->
        [one] { $count } instrument koji su strane potpisale
        [few] { $count } instrumenta koja su strane potpisale
       *[other] { $count } instrumenata koje su strane potpisale
    }
health-instruments-remedy = Imenik ove instrumente ne navodi u verziji koja je ovdje, pa se nijedan njihov korak ne preduzima: { $names }. Dovedite program i imenik na istu verziju.
health-languages = Jezici
health-languages-remedy = Nedostaju tekstovi, koji se prikazuju na engleskom; prvi od svakog jezika: { $lacking }. Dodajte ih u fasciklu jezika i ponovo pokrenite čvor.
health-partners = Partneri
health-no-partners = U imeniku još nema druge strane.
health-node = Ovaj čvor
health-store = Skladište
health-store-fine = Posljednje upisano stanje može da se pročita.
health-directory = Imenik
health-directory-until = Važi do { $at }
health-directory-renew = Preuzmite novi imenik naredbom „egnatia directory“; nakon tog vremena ništa se ne razmjenjuje.
health-directory-expired = Odmah preuzmite novi imenik naredbom „egnatia directory“; do tada se ništa ne razmjenjuje.
health-outbox = Odlazne poruke
health-outbox-count =
    { $count ->
        [0] Ništa ne čeka na slanje
        [one] { $count } poruka čeka na slanje
        [few] { $count } poruke čekaju na slanje
       *[other] { $count } poruka čeka na slanje
    }
health-outbox-remedy = Ispod pogledajte sa kojim partnerom nema veze i pozovite ga.
health-witness = Svjedoci
health-witness-count =
    { $count ->
        [0] Još niko nije supotpisao dnevnik
        [one] { $count } strana je supotpisala dnevnik
        [few] { $count } strane su supotpisale dnevnik
       *[other] { $count } strana je supotpisalo dnevnik
    }
health-witness-remedy = Sačekajte prvi krug svjedočenja; ako za nekoliko minuta ne bude nijednog, pogledajte partnere ispod.
health-index = Indeks pretrage
health-index-is = { $holdings } u { $segments }, { $size } MiB
health-index-holdings =
    { $count ->
        [one] { $count } zapis
        [few] { $count } zapisa
       *[other] { $count } zapisa
    }
health-index-segments =
    { $count ->
        [one] { $count } segmentu
        [few] { $count } segmenta
       *[other] { $count } segmenata
    }
health-index-remedy = Jedna datoteka indeksa bila je oštećena i ponovo je izrađena iz skladišta; ništa nije izgubljeno. Provjerite disk: ono što ošteti jednu datoteku, ošteti i druge. Nađeno je: { $damage }
health-thresholds = Koliko sličan mora da bude pogodak
health-thresholds-hint = Zapis manje sličnosti od ove ne javlja se ni partnerima ni našim službenicima. Određuje se u datoteci node.toml, koja se čita pri pokretanju čvora.
health-gap-remedy = Nedostaju poruke ovog partnera. Pozovite oba administratora: partner mora ponovo da ih pošalje.
health-down-remedy = Pozovite dežurnu službu partnera ({ $phone }). Ono što čeka na slanje čuva se i šalje samo od sebe. Posljednja greška: { $failure }
health-retry-remedy = Čvor sam pokušava ponovo. Posljednja greška: { $failure }
health-new-remedy = Od pokretanja ovog čvora veza nije uspostavljena; pokazaće prva poruka ili krug svjedočenja.
health-entries = Upisi u dnevniku
health-holdings = Zapisi
health-open = Otvoreni zahtjevi
health-sessions = Prijavljena lica
health-started = Radi od
health-federation = Federacija
health-version = Verzija

problem-title = Nešto nije uspjelo
problem-saved = Šta je sačuvano
problem-next = Šta dalje
problem-go = Nastavi
problem-reference = Ako tražite pomoć, navedite ovu oznaku: { $reference }
forbidden-title = Pravila ovo ne dozvoljavaju
forbidden-rule = Pravilo: { $rule }.
forbidden-reference = Pokušaj je upisan pod oznakom { $reference }.
forbidden-back = Nazad na početak
failure-bounds = Ovo ne može da se prihvati onako kako je poslato: { $what }
failure-refused = Instrument ovo ne dozvoljava: { $what } (pravilo { $rule })
failure-full = Disk ovog čvora je pun, pa ništa novo ne može da se primi.
failure-store = Skladište ovog čvora trenutno ne može da se koristi.
failure-print = Ova stranica nije mogla da se odštampa.
failure-saved-before = Sve što je ranije potvrđeno, bezbjedno je. Ono što ste sada poslali nije izvršeno.
failure-next-correct = Vratite se, ispravite i pošaljite ponovo.
failure-next-reload = Ponovo otvorite stranicu: možda je neko u međuvremenu preduzeo korak.
failure-next-administrator = Pokušajte ponovo za minutu. Ako opet ne uspije, pozovite administratora.

notice-confirmed = Podudaranje je potvrđeno i upisano pod vašim imenom.
notice-rejected = Pod vašim imenom upisano je da se ne podudara.
notice-opened = Zahtjev je potpisan, upisan u dnevnik i na putu.
notice-stepped = Korak je potpisan, upisan u dnevnik i na putu.

tokens-title = Ko smije da koristi API?
tokens-what = Token djeluje u ime i u ulozi svog vlasnika. Izdavanje se upisuje, sa vašim imenom.
tokens-issued = Token, za: { $name }
tokens-once = Kopirajte ga sada: prikazuje se samo ovaj put, a čuva se samo njegov digitalni otisak. Program ga šalje kao „Authorization: Bearer …“.
tokens-none = nema
tokens-nobody = Na ovom čvoru još nema nikoga.
tokens-make = Izdaj token
tokens-make-for = Izdaj token, za: { $name }
tokens-revoke = Opozovi sve
tokens-revoke-for = Opozovi sve tokene, za: { $name }
tokens-openapi = Šta API radi (OpenAPI 3.1)
col-role = Uloga
col-passkeys = Pristupni ključevi
col-seen = Posljednja prijava
col-tokens = Tokeni
col-newest = Najnoviji
col-do = Promjena
notice-proposed = Vaš predlog čeka drugo lice. Još ništa nije izašlo.
notice-revoked = Tokeni su opozvani. Programi koji ih koriste od sada se odbijaju.
notice-person = Upisano je, a sesije tog lica su prekinute.
notice-unkeyed = Pristupni ključevi su uklonjeni. Dajte licu novi link za podešavanje.
notice-assigned = Predmeti su predati. To je upisano sa vašim razlogom.
notice-unassigned = Predmeti su vraćeni onima kod kojih su bili.

nav-rules = Pravila
rules-title = Ko šta smije i zašto?
rules-what = Ovo su upravo pravila po kojima se odlučuje, svako s razlogom i izvorom. Pitajte za ulogu i radnju: odgovor imenuje pravilo. Pitanje ništa ne mijenja.
rules-act = Radnja
rules-ask = Da li smije?
rules-may = Smije.
rules-may-not = Ne smije.
rules-all = Sva pravila
rules-permits = dozvoljava
rules-forbids = zabranjuje
