# Machine-made translation: to be reviewed by a native speaker.

problem-not-found = Na ovoj adresi nema ničega što možete otvoriti.
problem-method = Ova adresa se ne može koristiti na taj način.
problem-too-large = Poslani sadržaj je prevelik.
problem-malformed = Poslani sadržaj ne može se pročitati kao obrazac ovog čvora.
problem-foreign = Obrazac je poslan sa stranice koja ne pripada ovom čvoru, pa nije izvršen.
problem-stale = Obrazac je otvoren prije vaše prijave ili u ranijoj sesiji, pa nije izvršen.
problem-signed-out = Niste prijavljeni.
problem-nothing-saved = Ništa nije promijenjeno.
problem-next-start = Idite na početak i izaberite odatle.
problem-next-shorten = Vratite se, skratite sadržaj i pošaljite ga ponovo.
problem-next-reopen = Ponovo otvorite stranicu s ovog čvora i pošaljite obrazac odatle.
problem-next-sign-in = Ponovo se prijavite, a zatim iznova otvorite stranicu.
