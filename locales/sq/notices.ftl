# Machine-made translation: to be reviewed by a native speaker.

notices-title = Njoftime
notices-unread = të palexuara
notices-what = Çfarë ju pret, duke nisur nga më e reja. Njoftimi bëhet i lexuar edhe kur hapni çështjen e tij.
notices-none = Nuk ju pret asgjë.
notices-caption = Njoftimet tuaja, duke nisur nga më i riu
notices-mark = Shënoji të gjitha si të lexuara
notices-older = Njoftimet më të vjetra nuk shfaqen. Të gjitha çështjet janë në kutinë hyrëse.
notices-col-level = Urgjenca
notices-col-what = Çfarë ndodhi
notices-col-at = Kur
notices-done-seen = Të gjitha njoftimet u shënuan si të lexuara.

notices-level-act-now = Veproni menjëherë
notices-level-today = Sot
notices-level-digest = Për dijeni
notices-meaning-act-now = Menjëherë: mbërriti një kërkesë urgjente, një afat mbaron brenda një ore ose mbaroi, ose një dërgim pa bazë ligjore pret një person të dytë.
notices-meaning-today = Të shumtën çdo dhjetë minuta: mbërriti një çështje, partneri ndërmori një hap në një çështje tuajën, ose një afat mbaron brenda një dite.
notices-meaning-digest = Një herë në ditë në orën 07:00: çështje të mbyllura, kujtesa, hapa të kolegëve dhe rishikime që duhen bërë brenda tridhjetë ditësh.

notices-what-arrived = Mbërriti një çështje
notices-what-urgent = Mbërriti një kërkesë urgjente
notices-what-stepped = Partneri ndërmori një hap
notices-what-reminded = Partneri dërgoi një kujtesë
notices-what-colleague = Një koleg ndërmori një hap
notices-what-closed = Çështja u mbyll
notices-what-clock = Një afat mbaron
notices-what-override = Një dërgim pa bazë ligjore pret një person të dytë
notices-what-review = Duhet bërë një rishikim
notices-due = Afati: { $at } ({ $left })

notices-choices = Si njoftoheni
notices-choices-what = Kjo faqe tregon gjithmonë gjithçka. Posta elektronike thotë vetëm cila çështje, çfarë ndodhi dhe deri kur; asnjëherë nuk përmend emrin e një personi.
notices-no-mail = Kjo nyje nuk dërgon ende postë elektronike. Zgjedhja juaj ruhet derisa administratori ta konfigurojë.
notices-address = Adresa e postës elektronike
notices-address-hint = Adresa juaj zyrtare. Lëreni bosh nëse nuk doni postë elektronike.
notices-lang = Gjuha e postës elektronike
notices-levels = Dërgo postë elektronike për
notices-choose = Ruaj
notices-back = Kthehu te njoftimet
notices-done-chosen = Zgjedhjet tuaja u ruajtën.
notices-error-address = Kjo nuk është adresë e postës elektronike. Shkruajeni si duty@authority.example ose lëreni bosh.
notices-error-lang = Kjo nyje nuk e ka atë gjuhë. Zgjidhni një nga lista.
notices-act-choose = Zgjodhi si të njoftohet

notices-mail-subject-one = { $level }: { $number }
notices-mail-subject-more = { $level }: { $count } njoftime
notices-mail-intro-act-now = Kjo nuk mund të presë.
notices-mail-intro-today = Kjo është për sot.
notices-mail-intro-digest = Kjo është çfarë ndodhi tjetër që dje në mëngjes.
notices-mail-more = Edhe { $count } të tjera në listën: { $place }
notices-mail-foot = Këtë mesazh e merrni sepse dhatë adresën tuaj. Mund ta ndryshoni këtu: { $place }

notices-health-mail = Posta elektronike
notices-health-hook = Grepi ueb (hook)
notices-health-count =
    { $count ->
        [one] { $count } njoftim pret të dërgohet
       *[other] { $count } njoftime presin të dërgohen
    }
notices-health-failing =
    { $count ->
        [one] { $count } njoftim nuk u dërgua dot dhe provohet sërish: { $failure }. Kontrolloni serverin, adresën e tij dhe hyrjen në node.toml.
       *[other] { $count } njoftime nuk u dërguan dot dhe provohen sërish: { $failure }. Kontrolloni serverin, adresën e tij dhe hyrjen në node.toml.
    }
notices-health-lost =
    { $count ->
        [one] Që nga nisja u hoq dorë nga { $count } njoftim. Ai gjendet në faqen e lexuesit të vet. Ndreqni postën ose hook-un, pastaj rinisni nyjen.
       *[other] Që nga nisja u hoq dorë nga { $count } njoftime. Ato gjenden në faqet e lexuesve të vet. Ndreqni postën ose hook-un, pastaj rinisni nyjen.
    }
