# Machine-made translation: to be reviewed by a native speaker.

print-basis = Pravni osnov: { $law }
print-follows = Obrazac: { $law }
print-case = Broj predmeta
print-state = Stanje
print-opened = Otvoren
print-changed = Posljednja promjena
print-at = Odštampano
print-nothing = –
print-exhibit = Veličina { $bytes } B, SHA-256 { $hash }
print-continued = { $heading } (nastavak)
print-page = Stranica { $page } od { $count }
print-reference = Upis { $entry }, strana { $party }, list SHA-256 { $hash }
print-signature = Potpis
print-sign-place = Mjesto i datum
print-sign-name = Ime i funkcija
print-sign = Potpis i pečat
print-unknown = { $count ->
    [one] { $count } znak ovdje se ne može odštampati i prikazan je kao { $mark }. U predmetu je sačuvan onako kako je unesen.
    [few] { $count } znaka ovdje se ne mogu odštampati i prikazana su kao { $mark }. U predmetu su sačuvana onako kako su unesena.
   *[other] { $count } znakova ovdje se ne može odštampati i prikazano je kao { $mark }. U predmetu su sačuvani onako kako su uneseni.
 }
print-cut = Ovaj obrazac ima više stranica od dopuštenog broja ({ $max }) i ovdje se prekida. Nepotpun je i ne smije se potpisati. U predmetu je sačuvan u cijelosti.
print-form = Štampaj: { $form } (PDF)
print-forms = Obrasci za štampanje
print-no-fonts = Ovaj čvor ne može štampati: izgrađen je bez fonta „{ $file }“.
print-next-fonts = Zamolite administratora da pokrene „make assets“ i ponovo izgradi čvor. Predmet se u međuvremenu može čitati na ekranu.
