# Machine-made translation: to be reviewed by a native speaker.

problem-not-found = На оваа адреса нема ништо што можете да го отворите.
problem-method = Оваа адреса не може да се користи на тој начин.
problem-too-large = Испратеното е преголемо.
problem-malformed = Испратеното не може да се прочита како образец на овој јазол.
problem-foreign = Образецот дојде од страница што не е на овој јазол, па не е извршен.
problem-stale = Образецот е отворен пред да се најавите или во поранешна сесија, па не е извршен.
problem-signed-out = Не сте најавени.
problem-nothing-saved = Ништо не е променето.
problem-next-start = Одете на почетокот и изберете оттаму.
problem-next-shorten = Вратете се, скратете го и испратете повторно.
problem-next-reopen = Повторно отворете ја страницата од овој јазол и испратете го образецот оттаму.
problem-next-sign-in = Најавете се повторно, потоа отворете ја страницата одново.
