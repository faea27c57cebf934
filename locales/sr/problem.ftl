# Machine-made translation: to be reviewed by a native speaker.

problem-not-found = На овој адреси нема ничега што можете да отворите.
problem-method = Ова адреса не може тако да се користи.
problem-too-large = Послато је превелико.
problem-malformed = Послато не може да се прочита као образац овог чвора.
problem-foreign = Образац је стигао са странице која не припада овом чвору, па радња није извршена.
problem-stale = Образац је отворен пре ваше пријаве или у ранијој сесији, па радња није извршена.
problem-signed-out = Нисте пријављени.
problem-nothing-saved = Ништа није промењено.
problem-next-start = Идите на почетак и изаберите одатле.
problem-next-shorten = Вратите се, скратите садржај и пошаљите поново.
problem-next-reopen = Поново отворите страницу са овог чвора и образац пошаљите одатле.
problem-next-sign-in = Пријавите се поново, па изнова отворите страницу.
