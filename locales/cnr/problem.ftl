# Machine-made translation: to be reviewed by a native speaker.

problem-not-found = Na ovoj adresi nema ničega što možete da otvorite.
problem-method = Ova adresa ne može da se koristi na taj način.
problem-too-large = Poslati sadržaj je prevelik.
problem-malformed = Poslati sadržaj ne može da se pročita kao obrazac ovog čvora.
problem-foreign = Obrazac je poslat sa stranice koja ne pripada ovom čvoru, pa nije izvršen.
problem-stale = Obrazac je otvoren prije vaše prijave ili u ranijoj sesiji, pa nije izvršen.
problem-signed-out = Nijeste prijavljeni.
problem-nothing-saved = Ništa nije promijenjeno.
problem-next-start = Idite na početak i izaberite odatle.
problem-next-shorten = Vratite se, skratite sadržaj i pošaljite ga ponovo.
problem-next-reopen = Ponovo otvorite stranicu sa ovog čvora i pošaljite obrazac odatle.
problem-next-sign-in = Ponovo se prijavite, a zatim iznova otvorite stranicu.
