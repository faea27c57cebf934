# Machine-made translation: to be reviewed by a native speaker.

skip = Kaloni te përmbajtja
training = TË DHËNA TRAJNIMI – asnjë person i vërtetë
menu = Menyja
nav-label = Kryesore
nav-desk = Tryeza ime
nav-inbox = Kutia hyrëse
nav-check = Kontroll
nav-figures = Statistika
nav-audit = Auditimi
nav-health = Gjendja e nyjes
nav-people = Personat
nav-tokens = Qasja në API
quick-label = Kontrolloni një person, dokument, mjet ose send
quick-placeholder = Kontrolloni: emër, MRZ, nr. dokumenti, targë, numër serial
quick-button = Kontrolloni
sign-out = Dilni
language-label = Gjuha
language-machine = Përkthyer nga makina; ende nuk e ka rishikuar asnjë folës amtar.
theme-label = Ngjyrat
theme-system = Si sistemi
theme-light = Të çelëta
theme-dark = Të errëta
keys-label = Shkurtore me një tast: j dhe k lëvizin, / shkon te fusha e kontrollit
version-line = Egnatia { $version }
yes = Po
no = Jo
optional = (fakultative)
choose = Zgjidhni një
next-page = Faqja tjetër
not-verified = e paverifikuar
remedy = Çfarë duhet bërë:
ask-whom = Pyesni: { $whom }.
form-errors = Ju lutemi, shikoni këto përgjigje
form-kept = Nuk u dërgua asgjë. Gjithçka që keni shkruar është ende këtu.
entries =
    { $count ->
        [one] { $count } shënim
       *[other] { $count } shënime
    }

col-due = Afati
col-number = Nr.
col-request = Kërkesa
col-from = Nga
col-to = Për
col-handling = Trajtimi
col-owner = E ndjek
col-time = Koha
col-who = Kush
col-act = Çfarë bëri
col-reference = Arsyeja ose dosja
col-about = Lidhur me
col-entry = Shënimi
col-partner = Partneri
col-state = Gjendja
col-contact = Kontakti i fundit
col-queue = Në pritje
col-gap = Mungesa në ditar
col-clock = Afati
col-ended = Të përfunduara
col-median = Gjysma brenda
col-p90 = Nëntë nga dhjetë brenda
col-in-time = Brenda afatit
col-deemed = Vendosur me kalimin e afatit
col-running = Në vazhdim
col-overdue = Me vonesë
col-count = Numri

handling-h0 = H0: vetëm për parandalimin dhe luftimin e krimit
handling-h1 = H1: jo në procedura gjyqësore pa leje
handling-h2 = H2: pa shpërndarje të mëtejshme pa leje
handling-h3 = H3: kufizime të tjera, të shprehura me fjalë
grade-title = Burimi A, B, C ose X; informacioni 1 deri në 4
name-mrz = MRZ
name-translit = i transliteruar
name-also = shkruhet edhe kështu
light-green = Mirë
light-amber = Shikojeni së shpejti
light-red = Veproni tani
purpose-criminal-investigation = Hetim penal
purpose-counter-terrorism = Lufta kundër terrorizmit
purpose-border-control = Kontroll kufitar
purpose-readmission = Ripranim dhe kthim
purpose-asylum = Azil
clock-none = Pa afat
clock-left-minutes = edhe { $count } min
clock-left-hours = edhe { $count } orë
clock-left-days = edhe { $count } ditë
clock-left-days-hours = edhe { $days } ditë { $hours } orë
clock-over-minutes = Me vonesë { $count } min
clock-over-hours = Me vonesë { $count } orë
clock-over-days = Me vonesë { $count } ditë
clock-paused = I pezulluar
offline-since = jashtë linje që nga { $time }
waiting-since = koha e pyetjes: { $time }
answered-at = koha e përgjigjes: { $time }
last-contact = kontakti i fundit: { $time }
never-reached = ende pa asnjë kontakt

start-title = Një federatë me tetë nyje
start-what = Me Egnatia autoritetet pyesin njëri-tjetrin kush di diçka për një person, dokument, mjet ose armë zjarri dhe punojnë bashkë për kërkesat; secili i mban vetë të dhënat e veta, dhe çdo pyetje është e nënshkruar, me bazë ligjore të dukshme dhe e shënuar. Kjo është një federatë e plotë në kompjuterin tuaj, me persona të trilluar dhe numra dokumentesh të pamundur.
start-how = Zgjidhni një oficer për të hyrë në atë nyje. Për t’i parë të dyja anët e një kërkese, hapni dy prej tyre krah për krah.
start-nodes = Nyjet e kësaj federate
start-node = Nyja
start-address = Adresa
start-journal = Ditari
start-personas = Hyni si
start-stop = Si ndalet
start-stop-how = Në terminalin ku ekzekutohet demonstrimi: { $keys }. Asgjë nuk mbetet në punë.

sign-in-title = Hyni
sign-in-to = Hyni në { $node }
sign-in-what = Kjo nyje përmban vetëm të dhëna trajnimi, prandaj zgjidhni një oficer në vend që të përdorni çelës kalimi.
sign-in-as = Hyni si { $name }
sign-in-none = Kjo nyje nuk ka oficerë trajnimi. Krijoni një me „egnatia init“.
sign-in-passkey = Me çelësin tuaj të kalimit
sign-in-passkey-hint = Gjurma e gishtit, fytyra ose PIN-i i pajisjes suaj apo i çelësit të sigurisë. Nuk jepni emër dhe nuk shkruani fjalëkalim.
sign-in-passkey-button = Hyni me çelës kalimi
sign-in-provider = Me { $provider }
sign-in-provider-hint = Hyni aty ku autoriteti juaj i mban llogaritë dhe ktheheni këtu.
sign-in-provider-button = Vazhdoni te { $provider }
sign-in-provider-away = Për momentin hyrja e autoritetit tuaj nuk arrihet. Provoni përsëri pas një minute ose përdorni çelës kalimi.
sign-in-failed = Kjo nuk vërtetoi se kush jeni. Provoni përsëri; nëse dështon sërish, kërkojini administratorit një lidhje të re konfigurimi.
sign-in-no-role = Autoriteti juaj ju njeh, por asnjë nga grupet tuaja nuk ka rol në këtë nyje. Pyesni administratorin.
passkey-stopped = Hyrja u ndërpre, ose kjo pajisje nuk ka çelës kalimi për këtë nyje. Provoni përsëri, ose kërkojini administratorit një lidhje konfigurimi.
passkey-noscript = Çelësat e kalimit kërkojnë JavaScript. Pas hyrjes gjithçka punon edhe pa të.

set-up-title = Konfiguroni çelësin tuaj të kalimit
set-up-for = Mirë se vini, { $name }
set-up-what = Kjo lidhje është vetëm për ju dhe vlen një herë. Me të krijoni çelësin e kalimit me të cilin { $node } ju njeh tani e tutje. Roli juaj: { $role }.
set-up-hint = Pajisja do t’ju kërkojë gjurmën e gishtit, fytyrën ose një PIN. Çelësi i kalimit mbetet në pajisje ose në çelësin e sigurisë; kjo nyje ruan vetëm pjesën e tij publike.
set-up-button = Krijoni çelësin tim të kalimit
set-up-failed = Çelësi i kalimit nuk u krijua. Lidhja vlen ende: provoni përsëri, ndoshta me një pajisje tjetër.

prove-title = A jeni ende ju?
prove-what = Nga veprimi që do të bëni varet shumë, dhe keni hyrë prej kohësh. Vërtetoni edhe një herë se kush jeni; ajo që keni shkruar ruhet.
prove-passkey = Vërtetojeni me çelësin tuaj të kalimit
prove-persona = Në një nyje trajnimi, një oficeri të trilluar i mjafton ta thotë.
prove-persona-button = Jam unë
parked-title = Ajo që keni shkruar është ende këtu
parked-what = Nuk është dërguar ende. Shikojeni edhe një herë dhe dërgojeni, ose largohuni nga kjo faqe: pas një ore nuk ruhet më.
parked-send = Dërgojeni

people-title = Kush punon këtu?
people-what = Çdo person ka një rol, i cili tregon çfarë i lejojnë rregullat. Çdo ndryshim shënohet me emrin tuaj dhe i përfundon sesionet e personit.
people-nobody = Ende nuk është regjistruar askush. Shtoni më poshtë personin e parë.
people-new = Shtoni një person
people-id = Identifikuesi
people-id-hint = Mbetet përgjithmonë në ditar: shkronja të vogla, shifra, pika dhe vija ndarëse, për shembull a.petrova
people-name = Emri
people-add = Shtoni dhe krijoni lidhje konfigurimi
people-change = Ndryshoni
people-keep = Ruani
people-let-in = Lejojani sërish hyrjen
people-shut-out = Bllokojani hyrjen
people-link = Lidhje e re konfigurimi
people-unkey = Hiqni çelësat e kalimit
people-out = hyrja e bllokuar
people-never = asnjëherë
people-link-for = Lidhja e konfigurimit për { $name }
people-link-once = Jepjani vetëm këtij personi, në një mënyrë që i besoni. Shfaqet vetëm këtë herë, vlen një herë dhe për 24 orë. Lidhja e tij e mëparshme nuk vlen më.
people-error-id = Shkruani një identifikues me 2 deri në 64 shkronja të vogla, shifra, pika, vija ndarëse ose nënvija
people-error-name = Shkruani emrin, me jo më shumë se 128 karaktere
people-error-role = Zgjidhni një rol
people-error-taken = Ky identifikues është i zënë; identifikuesit nuk përdoren kurrë dy herë
people-error-last = Ky është administratori i fundit që mund të hyjë. Caktoni më parë një tjetër.

role-duty-officer = Oficer kujdestar
role-analyst = Analist
role-joint-team-member = Anëtar i skuadrës së përbashkët
role-prosecutor = Prokuror
role-readmission-officer = Nëpunës i ripranimit
role-asylum-officer = Nëpunës i azilit
role-border-statistician = Statisticien i kufirit
role-csirt-analyst = Analist i CSIRT-it
role-return-monitor = Monitorues i kthimeve
role-data-protection-officer = Nëpunës i mbrojtjes së të dhënave
role-administrator = Administrator
duty-duty-officer = Bën pyetje, konfirmon dhe u përgjigjet kërkesave.
duty-analyst = Bën pyetje për krimin dhe lexon çështje.
duty-joint-team-member = Punon me oficerët e palëve të tjera në skuadra të përbashkëta dhe task-forca.
duty-prosecutor = Drejton hetime dhe bie dakord për skuadra të përbashkëta.
duty-readmission-officer = Punon për ripranimin, tranzitin dhe kthimin.
duty-asylum-officer = Punon për kërkesat për mbrojtje ndërkombëtare.
duty-border-statistician = Raporton ngjarje në kufi dhe i numëron ato.
duty-csirt-analyst = Punon për incidentet kibernetike dhe për manipulimin e informacionit nga jashtë.
duty-return-monitor = Vëzhgon kthimet dhe raporton incidente të rënda.
duty-data-protection-officer = Sheh kush ka parë çfarë, dhe pse.
duty-administrator = E mban nyjen në punë dhe nuk sheh të dhëna personale.

desk-title = Tryeza juaj e punës
desk-next = Afatet më të afërta
desk-first = Hapat e parë
desk-continue = Vazhdoni aty ku e latë
desk-last = Çështja { $number }, që e keni parë të fundit
desk-check = Kontrolloni një person, dokument ose mjet
desk-check-for = Kontroll: { $purpose }
desk-open = E re: { $instrument }
desk-overdue = me vonesë
desk-due = me afat brenda 24 orëve
desk-untaken = pa u marrë ende
desk-mine = te ju
desk-overrides = në pritje të një personi të dytë: një jetë është në rrezik
first-check = Kontrolloni një person të trilluar
first-read-case = Hapni një çështje dhe lexojeni deri në fund
first-take-case = Merrni një çështje që ende nuk e ka marrë askush: zgjidhni atë në kutinë hyrëse dhe kalojani vetes
first-audit = Pyesni kush i ka parë të dhënat e një personi
first-enrol = Regjistroni një koleg
first-link = Jepini një lidhje konfigurimi
first-token = Krijoni një token për një program

inbox-new = Çështje e re
inbox-kept = Rishikimi dhe fshirja
inbox-untaken = Ende të pamarra
inbox-empty-untaken = Çdo kërkesë e hapur ndiqet nga dikush.
inbox-more = Ngushtoni listën, ruajeni si pamje
inbox-instrument = Instrumenti
inbox-with = Me
inbox-any = Të gjitha
inbox-narrow = Shfaqni
inbox-reset = Shfaqni përsëri gjithçka
inbox-view-name = Emri i pamjes
inbox-view-keep = Ruani si pamje
inbox-view-forget = Hiqni pamjen „{ $name }“
assign-pick = Zgjidhni { $number }
assign-picked = Kaloni të zgjedhurat …
assign-all = Kaloni të gjitha të shfaqurat ({ $count }) …
assign-title = Kaloni çështje te një person tjetër
assign-what = Ende nuk ka ndryshuar asgjë. Shikoni listën, hiqni shenjën te ato që duhet të mbeten, dhe tregoni kujt i kalojnë dhe pse. Pala tjetër nuk merr vesh asgjë, dhe kjo mund të zhbëhet.
assign-to = Kujt
assign-reason = Arsyeja
assign-reason-hint = Një për të gjitha; shënohet me emrin tuaj: fund i turnit, sëmundje, fusha e vet e punës.
assign-do =
    { $count ->
        [one] Kaloni { $count } çështje
       *[other] Kaloni { $count } çështje
    }
assign-back = Kthehuni, mos ndryshoni asgjë
assign-undo = Zhbëni: kthejuani atyre që i kishin
assign-error-none = Zgjidhni të paktën një çështje.
assign-error-to = Zgjidhni një person që mund të punojë për të gjitha këto çështje.
assign-error-reason = Jepni arsyen.
assign-error-long = Shkurtojeni arsyen në jo më shumë se 500 karaktere.
inbox-empty-kept = Brenda 30 ditëve nuk ka të dhëna për rishikim ose fshirje.
inbox-count =
    { $count ->
        [one] { $count } kërkesë, sipas afatit më të afërt
       *[other] { $count } kërkesa, sipas afatit më të afërt
    }
inbox-overrides =
    { $count ->
        [one] Një jetë është në rrezik të afërt: { $count } kërkesë pret një person të dytë.
       *[other] Ka jetë në rrezik të afërt: { $count } kërkesa presin një person të dytë.
    }
inbox-filters = Cilat kërkesa
inbox-all = Të gjitha të hapurat
inbox-mine = Të miat
inbox-due = Me afat brenda 24 orëve
inbox-caption = Kërkesat të renditura sipas afatit
inbox-empty-all = Këtu asgjë nuk pret përgjigje.
inbox-empty-mine = Nuk keni marrë asnjë kërkesë.
inbox-empty-due = Asnjë afat nuk mbaron në 24 orët e ardhshme.
inbox-empty-act = Bëni një kontroll
inbox-empty-show-all = Shfaqni të gjitha kërkesat e hapura
unread = (këtu ende nuk është bërë asgjë)

check-title = Kontroll
check-text = Kush ose çfarë?
check-text-hint = Një emër me çfarëdo shkrimi, një numër dokumenti, targë, numër serial ose numër telefoni, një IMEI ose një IBAN. Mund edhe të skanoni ose të ngjitni zonën e lexueshme nga makina.
check-part-hint = Për një karakter të palexueshëm të një numri shkruani „?“, për disa të tillë „*“, dhe tregoni çfarë është. Duhet të dihen dy karaktere në fillim ose në fund. Numrat e telefonit duhet të jenë të plotë.
check-kind = Çfarë është?
kind-auto = Ta gjejë sistemi
kind-person = Person
kind-document = Dokument
kind-vehicle = Mjet
kind-firearm = Armë zjarri
kind-phone = Telefon
kind-organisation = Organizatë
kind-device = Pajisje celulare (IMEI)
kind-account = Llogari bankare (IBAN)
check-born = Datëlindja
check-born-hint = Vetëm viti, nëse nuk dini më shumë: 1984, 1984-03 ose 1984-03-27
check-nationality = Shtetësia ose selia
check-nationality-hint = Tri shkronja, si në dokument; për një organizatë, shteti i selisë së saj
check-make = Prodhuesi
check-make-hint = I mjetit ose i armës së zjarrit: VW, Zastava. Ndikon në përgjigje dhe nuk përjashton asgjë.
check-number = Numri i regjistrimit
check-number-hint = I organizatës, siç e shkruan regjistri i saj
check-purpose = Qëllimi
check-purpose-hint = Prej tij varet kush mund të përgjigjet dhe çfarë mund të tregojë.
check-justification = Arsyeja ose numri i dosjes
check-justification-hint = Dërgohet bashkë me pyetjen dhe shënohet në të dy ditarët.
check-parties = Pyesni
check-parties-hint = Hiqni shenjën te kush nuk doni të pyetet.
check-button = Kontrolloni
check-logged = Shënohen emri juaj, qëllimi dhe arsyeja.
error-text-empty = Shkruani një emër, numër ose zonë të lexueshme nga makina
error-text-long = Shkurtojeni tekstin në jo më shumë se { $max } karaktere
error-kind = Zgjidhni çfarë është; teksti nuk i përshtatet asnjë lloji
error-born = Shkruani datëlindjen si 1984, 1984-03 ose 1984-03-27
error-nationality = Shkruani shtetësinë me tri shkronja, për shembull SRB
error-purpose = Zgjidhni një qëllim që e lejon roli juaj
error-justification = Shkruani arsyen ose numrin e dosjes
error-parties = Shënoni të paktën një palë që do të pyetet
error-required = Shkruani: { $field }
error-choice = Zgjidhni një: { $field }
error-date = Shkruani një ditë që ekziston: { $field }
error-grounds = Zgjidhni një shkak nga lista
error-moment = Shkruani ditën dhe orën në UTC: { $field }
error-country = Shkruani tri shkronja të mëdha, si në pasaportë: { $field }
error-exhibit = Shkruani base64 me jo më shumë se { $max } bajt: { $field }
error-number = Shkruani një numër të plotë nga { $min } deri në { $max }: { $field }
error-control = Shkruani tekst të thjeshtë, pa karaktere kontrolluese: { $field }
error-text-control = Shkruani tekst të thjeshtë, pa karaktere kontrolluese
error-only-person = Lëreni bosh, ose zgjidhni „Person“: vlen vetëm për një person
error-only-person-or-organisation = Lëreni bosh, ose zgjidhni „Person“ ose „Organizatë“: nuk vlen për asgjë tjetër
error-only-made = Lëreni bosh, ose zgjidhni „Mjet“ ose „Armë zjarri“: nuk vlen për asgjë tjetër
error-only-organisation = Lëreni bosh, ose zgjidhni „Organizatë“: nuk vlen për asgjë tjetër
error-vague = Jepni të paktën dy karaktere në fillim ose në fund
error-imei = Shkruani 14 deri në 16 shifrat e IMEI-t, me „?“ ose „*“ për ato që nuk lexohen
error-iban = Shkruani një IBAN: dy shkronja, dy shifra dhe llogarinë, me „?“ ose „*“ për ato që nuk lexohen
error-make = Shkruani vetëm prodhuesin, me jo më shumë se 64 karaktere
error-registration = Shkruani vetëm numrin e regjistrimit, me jo më shumë se 64 karaktere
doubt-iban = Shifrat e kontrollit të këtij IBAN-i nuk përputhen: ndoshta një karakter është i gabuar.
doubt-imei = Shifra e kontrollit e këtij IMEI-t nuk përputhet: ndoshta një shifër është e gabuar.
doubt-again = Ende nuk është pyetur askush. Korrigjojeni, ose dërgojeni përsëri siç është.
error-zone = Kjo nuk është zonë e lexueshme nga makina; ngjitni vetëm rreshtat e saj
error-zone-character = Zona e lexueshme nga makina ka një karakter që nuk mund të jetë aty: { $place }
error-zone-length = Rreshti { $line } i zonës së lexueshme nga makina ka { $count } karaktere; shikoni mos mungon ose është dyfishuar ndonjë „<“
error-long = Shkurtojeni në jo më shumë se { $max } karaktere: { $field }

result-title = Rezultati i kontrollit
result-asked = Çfarë u pyet
result-answers = Përgjigjet
result-again = Kontroll i ri
result-by = Pyeti { $officer }, { $at }
result-human = Rezultati me pikë nuk vendos kurrë: konfirmoni ju.
result-noscript = Pa JavaScript, përgjigjet e reja shfaqen kur e rifreskoni faqen.
result-refresh = Rifreskoni përgjigjet
check-summary = Të pyetur: { $asked }; me përputhje: { $hits }, pa përputhje: { $none }, refuzuan: { $refused }, pa përgjigje: { $silent }.
check-incomplete = Ende nuk janë përgjigjur të gjithë.
mrz-warnings = Zona e lexueshme nga makina duket e pazakontë. Megjithatë kontrolli u dërgua.
mrz-place = rreshti { $line }, pozicioni { $position }
mrz-check-digit = Shifra e kontrollit nuk përputhet: { $field }
mrz-character = Një karakter që nuk mund të jetë aty
mrz-date = Nuk është datë: { $field }
mrz-number = numri i dokumentit
mrz-birth = datëlindja
mrz-expiry = data e skadimit
mrz-optional = të dhënat fakultative
mrz-whole = e gjithë zona
row-waiting = Në pritje
row-no-hit = Pa përputhje
row-no-hit-means = Nuk ka asgjë të ngjashme, ose asgjë që mund t’jua tregojë.
row-refused = Refuzoi
row-refused-rule = Rregulli: { $rule }.
row-silent = Ende pa përgjigje
row-silent-means = Pyetja pret në radhë dhe dërgohet kur nyja të jetë e arritshme.
row-silent-otherwise = Deri atëherë: { $way }.
row-hits =
    { $count ->
        [one] { $count } përputhje
       *[other] { $count } përputhje
    }
filter-legend = Shfaqni përputhjet ku emri ose numri përkon:
filter-exact = Saktësisht
filter-transliterated = Me transliterim
filter-sounds-like = Sipas tingëllimit
filter-hidden =
    { $count ->
        [one] { $count } përputhje e fshehur nga filtri
       *[other] { $count } përputhje të fshehura nga filtri
    }
filter-all = Shfaqni të gjitha
hit-score = Ngjashmëria { $score }%
hit-about = Mbahet për
hit-opaque = Zotëruesi ju njofton se ka një përputhje dhe nuk tregon përmbajtjen. Për më shumë, dërgojini një kërkesë.
hit-confirm = Konfirmoni përputhjen
hit-reject = Nuk është ky person
hit-reject-thing = Nuk është ky
hit-confirmed = Përputhja u konfirmua
hit-rejected = Nuk është ky person
hit-request = Kërkoni informacion
reasons-label = Pse është përputhje
reason-for = Flet pro:
reason-against = Flet kundër:
reason-same-identifier = i njëjti numër
reason-same-name = i njëjti emër, shkronjë për shkronjë
reason-transliterated-name = i njëjti emër me shkrim tjetër
reason-respelled-name = i njëjti emër sipas një rregulli transliterimi
reason-similar-name = emra të ngjashëm, me drejtshkrim të ndryshëm
reason-truncated-name = i njëjti emër, aq sa ka vend në MRZ
reason-swapped-order = emri dhe mbiemri të këmbyer
reason-same-birth-date = e njëjta datëlindje
reason-same-birth-year = i njëjti vit lindjeje, pjesa tjetër nuk dihet
reason-swapped-day-month = dita dhe muaji të këmbyer
reason-other-birth-date = datëlindje tjetër
reason-same-nationality = e njëjta shtetësi
reason-other-nationality = shtetësi tjetër
reason-look-alike-identifier = i njëjti numër, përveç karaktereve të ngjashme në pamje
reason-partial-identifier = përkon pjesa e njohur e numrit
reason-initial-name = vetëm shkronja e parë
reason-equivalent-name = forma të të njëjtit emër
reason-gendered-name = forma për gra dhe burra të të njëjtit mbiemër
reason-other-sex = gjini tjetër
reason-same-make = i njëjti prodhues
reason-other-make = prodhues tjetër
fact-name = Emri
fact-born = Datëlindja
fact-sex = Gjinia
fact-nationality = Shtetësia
fact-document = Dokumenti
fact-plate = Targa
fact-vin = VIN
fact-make = Prodhuesi
fact-serial = Numri serial
fact-calibre = Kalibri
fact-phone = Telefoni
fact-latin = Me shkronja latine
fact-also = Edhe
fact-seat = Selia
fact-registration = Numri i regjistrimit
fact-imei = IMEI
fact-iban = IBAN
fact-holder = Mbajtësi

sex-female = Femër
sex-male = Mashkull
sex-unspecified = E papërcaktuar
own-holdings = regjistrimet tona

prefill-specification = Informacioni i mbajtur me referencën e përputhjes { $hit }
prefill-held-there = Në përgjigje të kontrollit tonë të datës { $at }, nyja juaj njoftoi një përputhje, dhe një oficer e konfirmoi atë.
field-needed-if = Nevojitet nëse „{ $field }“ është „{ $value }“.
field-needed-unless = Nevojitet, përveçse kur „{ $field }“ është „{ $value }“.
field-needed-with = Nevojitet nëse jepet „{ $field }“.
field-needed-without = Nevojitet nëse nuk jepet „{ $field }“.
field-moment = Dita dhe ora në UTC
field-country = Tri shkronja, si në pasaportë: SRB, ALB, HRV
field-exhibit = Skedari në base64; përcillet siç është dhe nuk lexohet kurrë
field-number = Një numër i plotë nga { $min } deri në { $max }
length-hours =
    { $count ->
        [one] { $count } orë
       *[other] { $count } orë
    }
length-calendar-days =
    { $count ->
        [one] { $count } ditë kalendarike
       *[other] { $count } ditë kalendarike
    }
length-working-days =
    { $count ->
        [one] { $count } ditë pune
       *[other] { $count } ditë pune
    }
length-years =
    { $count ->
        [one] { $count } vit
       *[other] { $count } vjet
    }
length-months =
    { $count ->
        [one] { $count } muaj
       *[other] { $count } muaj
    }
event-received = marrë nga { $party }, { $at }
event-threat = Dërguar pa bazë në regjistrin e transferimeve, sepse një jetë është në rrezik të afërt: { $reasons } Propozoi { $first }, konfirmoi { $second }.
event-denied = { $party } e refuzoi sipas rregullit { $rule }.
case-choose = Çështje e re
case-choose-to = Me kë
case-choose-missing = Zgjidhni palën tjetër.
case-choose-instrument = Me cilin instrument
case-choose-go = Vazhdoni te formulari
case-new-to = Për palën { $party }
case-new-prefilled = Plotësuar nga përputhja që keni konfirmuar. Kontrolloni çdo rresht para se ta dërgoni.
case-new-send = Nënshkruani dhe dërgojani palës { $party }
case-new-signed = Nënshkruhet, vuloset dhe shënohet në ditar; nuk mund të kthehet mbrapsht.
case-new-forbidden = Regjistri i transferimeve nuk ka bazë për t’ia dhënë këtë palës { $party }. Rregulli: { $rule }. Pa bazë nuk del asgjë.
override-danger = Një jetë është në rrezik të afërt
override-danger-what = Vetëm atëherë mund të dalë pa bazë, dhe vetëm nëse një person i dytë e konfirmon brenda një ore. Pala që jua ka dhënë informacionin njoftohet menjëherë.
override-reasons = Jeta e kujt është në rrezik, dhe pse nuk mund të pritet
override-reasons-missing = Tregoni jeta e kujt është në rrezik, dhe pse nuk mund të pritet.
override-source = Çështja nga vjen informacioni
override-source-hint = Numri ose identifikuesi i saj. Lëreni bosh nëse informacioni është i juaji.
override-source-unknown = Këtu nuk ka një çështje të tillë. Kërkoni numrin e saj në kutinë hyrëse.
override-propose = Kërkojini konfirmim një personi të dytë
override-propose-hint = Ende nuk del asgjë.
overrides-title = Në pritje të një personi të dytë
overrides-what = Çfarë dëshiron të dërgojë dikush prej jush pa bazë në regjistrin e transferimeve, sepse një jetë është në rrezik të afërt. Kush e ka propozuar nuk mund ta konfirmojë.
overrides-none = Nuk pret asgjë. Një propozim hiqet nga lista sapo të konfirmohet, ose pas një ore.
override-who = Propozuar nga
override-fields = Çfarë do të dilte
override-own = Këtë e keni propozuar ju. Duhet ta konfirmojë një oficer tjetër që mund të hapë çështje.
override-confirm = Konfirmoni, nënshkruani dhe dërgojani palës { $party }
override-confirm-hint = Del menjëherë me të dy emrat dhe nuk mund të kthehet mbrapsht.
case-no-clock = Pa afat
case-owner = Marrë nga
case-nobody = Ende askush
case-basis = Baza ligjore
case-transfer = Regjistri i transferimeve: { $basis }
case-deemed = Me kalimin e afatit: nuk u dha përgjigje
case-tasks = Hapat
case-no-tasks = Këtu nuk ka asgjë për të bërë. Çështja është e mbyllur, ose radha është e një pale tjetër.
case-fields = Kërkesa
case-timeline = Çfarë ka ndodhur
event-by-time = Afati kaloi
case-exhibit = Një skedar me { $bytes } bajt
case-receipt = Vërtetim marrjeje i nënshkruar
case-receipt-pending = Dërguar, vërtetimi i marrjes nuk ka ardhur ende
step-open = Për t’u bërë
step-done = I kryer
step-blocked = Nuk lejohet tani
step-theirs = Radha e palës { $party }
step-grounds = Shkaqet e refuzimit
step-grounds-hint = Marrëveshja njeh vetëm këto. Zgjidhni atë që zbatohet.

figures-title = Sa, dhe sa në kohë?
figures-period = Periudha
figures-period-hint = Një vit, një tremujor ose një muaj: 2026, 2026-Q1, 2026-03
figures-show = Shfaqni
figures-previous = Më herët
figures-next = Më vonë
figures-quarter = { $year }, tremujori { $number }
error-period = Shkruani një vit, një tremujor ose një muaj, si 2026, 2026-Q1 ose 2026-03
figures-board-empty = Në këtë periudhë nuk përfundoi asnjë afat, dhe asnjë nuk është në vazhdim.
figures-board-caption = Sa në kohë ishin përgjigjet, sipas partnerit dhe afatit, { $period }
figures-board-hint = Pezullimet nuk llogariten. „Gjysma brenda“ dhe „Nëntë nga dhjetë brenda“ llogariten për afatet e përfunduara në këtë periudhë; „Vendosur me kalimin e afatit“ janë ato që kaluan pa vepruar askush. „Në vazhdim“ dhe „Me vonesë“ tregojnë gjendjen e tanishme.
figures-opened-here = Hapur nga ne
figures-opened-there = Hapur nga partneri
figures-percent = { $percent }%
figures-tables = Tabelat
figures-empty = Në këtë periudhë nuk ka asgjë për të numëruar.
figures-total = Gjithsej: { $count }
figures-stock = Çështjet siç janë në fund të periudhës.
figures-steps = Numëruar siç kanë ndodhur gjatë periudhës.
figures-rounded = Shifrat rrumbullakohen në shumëfisha të numrit { $multiple }, vetëm në fund fare, prandaj shuma e rreshtave mund të mos përkojë me totalin; rreshti që rrumbullakohet në zero nuk shfaqet.
figures-left-out =
    { $count ->
        [one] { $count } çështje e një versioni të mëparshëm të instrumentit nuk mund të numërohej.
       *[other] { $count } çështje të versioneve të mëparshme të instrumentit nuk mund të numëroheshin.
    }
figures-file = Ruani si CSV
figures-back = Të gjitha statistikat
figures-not-given = nuk jepet
figures-age-unknown = nuk dihet
figures-col-age = Mosha
figures-col-requester_country = Hapur nga (vendi)
figures-col-requested_country = Drejtuar (vendi)
figures-col-requester_state = Hapur nga (shteti)
figures-col-requested_state = Drejtuar (shteti)
figures-col-requester_kind = Hapur nga (lloji)
figures-col-requested_kind = Drejtuar (lloji)
figures-col-requester_party = Hapur nga
figures-col-requested_party = Drejtuar palës
figures-col-partner_country = Partneri
span-minutes = { $minutes } min
span-hours = { $hours } orë { $minutes } min
span-days = { $days } ditë { $hours } orë
kind-member-state = Shtet anëtar
kind-partner = Partner i Ballkanit Perëndimor
kind-agency = Agjenci e BE-së

# dynamic: purpose-
purpose-cyber-security = Siguri kibernetike
purpose-information-integrity = Integriteti i informacionit
purpose-fundamental-rights = Të drejtat themelore
purpose-financial-intelligence = Inteligjencë financiare
purpose-victim-protection = Mbrojtja e viktimave
purpose-oversight = Mbikëqyrja e përpunimit
purpose-administration = Administrimi i nyjes
act-check-ask = Pyeti palë të tjera
act-check-asked = Pyeti këtë nyje
act-check-read = Lexoi përgjigjet e një kontrolli
act-match-confirm = Vlerësoi një përputhje
act-case-read = Lexoi një çështje
act-case-open = Hapi një çështje
act-case-step = Kreu një hap në një çështje
act-override-propose = Propozoi dërgimin pa bazë, për një jetë në rrezik
act-override-confirm = Konfirmoi dërgimin pa bazë, për një jetë në rrezik
act-override-read = Lexoi çfarë pret një person të dytë
act-audit-search = Kërkoi në këtë regjistër auditimi
act-audit-chain = Shikoi zinxhirin e ditarit
act-health-read = Shikoi gjendjen e nyjes
act-holding-import = Importoi regjistrime
act-api-token = Krijoi një token API
act-api-revoke = Revokoi tokenë API
act-case-assign = Kaloi çështje te dikush
act-people-keep = Ndryshoi kush punon këtu
act-person-set = Regjistroi një person ose ia ndryshoi rolin
act-person-invite = Dha një lidhje konfigurimi
act-person-unkey = Hoqi çelësat e kalimit të një personi
act-session-open = Hyri
entry-number = shënimi { $entry } i ditarit
chain-remedy = Ndaloni punën me këtë nyje, lërini skedarët e saj siç janë dhe telefonojuni administratorit dhe nëpunësit të mbrojtjes së të dhënave.
audit-title = Kush ka parë çfarë?
audit-about = Kush ka parë të dhënat për
audit-about-hint = Një emër, numër dokumenti, targë ose numër telefoni, me çfarëdo shkrimi
audit-button = Kërkoni
audit-caption = Veprime me të dhëna personale, më të rejat në fillim
audit-none = Këtu ende askush nuk ka parë të dhëna personale.
audit-none-about = Këtu askush nuk ka parë të dhëna për „{ $about }“. Nyjet e tjera e mbajnë vetë evidencën e tyre: pyesni ato.
chain-title = Ditari
chain-verify = Verifikojeni tani
chain-sound =
    { $entries ->
        [one] { $entries } shënim u rilexua për { $took }: është aty ku thotë pika e nënshkruar e kontrollit.
       *[other] { $entries } shënime u rilexuan për { $took }: të gjitha janë aty ku thotë pika e nënshkruar e kontrollit.
    }
chain-broken = Verifikimi i ditarit dështoi: { $what }.
chain-size = Madhësia
chain-root = Rrënja
chain-checkpoint = Pika e fundit e kontrollit
chain-witnesses = Bashkënënshkruar nga
chain-no-witness = Ende askush: ky ditar mbështetet vetëm në nënshkrimin e vet.
chain-never = ende jo
chain-witness = deri te shënimi { $size }, { $at }

health-title = A është në rregull nyja?
health-ahead-remedy = Mesazhet e tij mbajnë një kohë më shumë se pesë minuta përpara sonës dhe refuzohen. Krahasoni të dyja orët me një server kohe; telefononi { $phone }.
health-instruments = Instrumentet
health-instruments-count =
    { $count ->
        [one] { $count } i nënshkruar nga palët
       *[other] { $count } të nënshkruara nga palët
    }
health-instruments-remedy = Regjistri i palëve nuk i përmban këto në versionin që ndodhet këtu, prandaj asnjë hap i tyre nuk kryhet: { $names }. Sillini programin dhe regjistrin e palëve në të njëjtin version.
health-languages = Gjuhët
health-languages-remedy = Mungojnë tekste, që shfaqen në anglisht; i pari i secilës: { $lacking }. Shtojini në dosjen e gjuhës dhe rinisni nyjen.
health-partners = Partnerët
health-no-partners = Regjistri i palëve nuk përmend ende asnjë palë tjetër.
health-node = Kjo nyje
health-store = Depoja e të dhënave
health-store-fine = Shkrimi i fundit mund të lexohet.
health-directory = Regjistri i palëve
health-directory-until = I vlefshëm deri më { $at }
health-directory-renew = Merrni regjistrin e ri të palëve me „egnatia directory“; pas asaj kohe nuk shkëmbehet asgjë.
health-directory-expired = Merrni tani një regjistër të ri të palëve me „egnatia directory“; deri atëherë nuk shkëmbehet asgjë.
health-outbox = Kutia dalëse
health-outbox-count =
    { $count ->
        [0] Asgjë nuk pret të dërgohet
        [one] { $count } mesazh pret të dërgohet
       *[other] { $count } mesazhe presin të dërgohen
    }
health-outbox-remedy = Shikoni më poshtë cili partner nuk arrihet, dhe telefonojini.
health-witness = Dëshmitarët
health-witness-count =
    { $count ->
        [0] Ditarin ende nuk e ka bashkënënshkruar askush
        [one] { $count } palë e ka bashkënënshkruar ditarin
       *[other] { $count } palë e kanë bashkënënshkruar ditarin
    }
health-witness-remedy = Prisni raundin e parë të dëshmitarëve; nëse brenda pak minutash nuk vjen asnjë, shikoni partnerët më poshtë.
health-index = Indeksi i kërkimit
health-index-is = { $holdings } në { $segments }, { $size } MiB
health-index-holdings =
    { $count ->
        [one] { $count } regjistrim
       *[other] { $count } regjistrime
    }
health-index-segments =
    { $count ->
        [one] { $count } segment
       *[other] { $count } segmente
    }
health-index-remedy = Një skedar i indeksit u dëmtua dhe u rindërtua nga depoja e të dhënave; asgjë nuk humbi. Kontrolloni diskun: ajo që dëmton një skedar, dëmton edhe të tjerë. Çfarë u gjet: { $damage }
health-thresholds = Sa e ngjashme duhet të jetë një përputhje
health-thresholds-hint = Një regjistrim më pak i ngjashëm se kaq nuk u tregohet as partnerëve, as oficerëve tanë. Vendoset në node.toml, që lexohet kur niset nyja.
health-gap-remedy = Mungojnë mesazhe të këtij partneri. Telefonojuni të dy administratorëve: partneri duhet t’i dërgojë përsëri.
health-down-remedy = Telefonojini shërbimit kujdestar të partnerit ({ $phone }). Ajo që pret për të ruhet dhe dërgohet vetvetiu. Dështimi i fundit: { $failure }
health-retry-remedy = Nyja provon përsëri vetvetiu. Dështimi i fundit: { $failure }
health-new-remedy = Pa kontakt që nga nisja e kësaj nyjeje; këtë do ta tregojë mesazhi i parë ose raundi i parë i dëshmitarëve.
health-entries = Shënime në ditar
health-holdings = Regjistrime
health-open = Kërkesa të hapura
health-sessions = Persona që kanë hyrë
health-started = Në punë që nga
health-federation = Federata
health-version = Versioni

problem-title = Diçka dështoi
problem-saved = Çfarë është ruajtur
problem-next = Çfarë më tej
problem-go = Vazhdoni
problem-reference = Nëse kërkoni ndihmë, jepni këtë referencë: { $reference }
forbidden-title = Rregullat nuk e lejojnë këtë
forbidden-rule = Rregulli: { $rule }.
forbidden-reference = Përpjekja është shënuar si { $reference }.
forbidden-back = Kthehuni te fillimi
failure-bounds = Kjo nuk mund të pranohet siç u dërgua: { $what }
failure-refused = Instrumenti nuk e lejon këtë: { $what } (rregulli { $rule })
failure-full = Disku i kësaj nyjeje është plot, prandaj nuk mund të pranohet asgjë e re.
failure-store = Për momentin depoja e të dhënave e kësaj nyjeje nuk mund të përdoret.
failure-print = Kjo faqe nuk mund të printohej.
failure-saved-before = Gjithçka që është konfirmuar më parë është e sigurt. Ajo që sapo dërguat nuk u krye.
failure-next-correct = Kthehuni mbrapa, korrigjojeni dhe dërgojeni përsëri.
failure-next-reload = Hapeni faqen sërish: ndërkohë dikush mund të ketë kryer një hap.
failure-next-administrator = Provoni përsëri pas një minute. Nëse dështon sërish, telefonojini administratorit.

notice-confirmed = Përputhja u konfirmua dhe u shënua me emrin tuaj.
notice-rejected = U shënua me emrin tuaj se nuk është ky.
notice-opened = Kërkesa u nënshkrua, u shënua në ditar dhe është nisur.
notice-stepped = Hapi u nënshkrua, u shënua në ditar dhe është nisur.

tokens-title = Kush mund ta përdorë API-në?
tokens-what = Tokeni vepron me emrin dhe rolin e zotëruesit të tij. Krijimi i tij shënohet, me emrin tuaj.
tokens-issued = Tokeni i krijuar për { $name }
tokens-once = Kopjojeni tani: shfaqet vetëm këtë herë, dhe ruhet vetëm kodi i tij hash. Një program e dërgon si „Authorization: Bearer …“.
tokens-none = asnjë
tokens-nobody = Kjo nyje ende nuk ka persona.
tokens-make = Krijoni një token
tokens-make-for = Krijoni një token për { $name }
tokens-revoke = Revokoni të gjithë
tokens-revoke-for = Revokoni të gjithë tokenët e lëshuar për { $name }
tokens-openapi = Çfarë bën API-ja (OpenAPI 3.1)
col-role = Roli
col-passkeys = Çelësat e kalimit
col-seen = Hyrja e fundit
col-tokens = Tokenët
col-newest = Më i riu
col-do = Ndryshoni
notice-proposed = Propozimi juaj pret një person të dytë. Ende nuk ka dalë asgjë.
notice-revoked = Tokenët u revokuan. Programet që i përdorin refuzohen tani e tutje.
notice-person = U shënua, dhe sesionet e personit përfunduan.
notice-unkeyed = Çelësat e kalimit u hoqën. Jepini personit një lidhje të re konfigurimi.
notice-assigned = Çështjet u kaluan. Kjo u shënua me arsyen tuaj.
notice-unassigned = Çështjet janë kthyer te ata që i kishin.

nav-rules = Rregullat
rules-title = Kush çfarë mund të bëjë, dhe pse?
rules-what = Këto janë pikërisht rregullat që vendosin, secila me arsyen dhe burimin e vet. Pyetni për një rol dhe një veprim: përgjigjja e emërton rregullin. Pyetja nuk ndryshon asgjë.
rules-act = Veprimi
rules-ask = A lejohet?
rules-may = Lejohet.
rules-may-not = Nuk lejohet.
rules-all = Të gjitha rregullat
rules-permits = lejon
rules-forbids = ndalon
