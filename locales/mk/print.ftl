# Machine-made translation: to be reviewed by a native speaker.

print-basis = Правна основа: { $law }
print-follows = Образец: { $law }
print-case = Број на предметот
print-state = Состојба
print-opened = Отворено
print-changed = Последна промена
print-at = Отпечатено
print-nothing = –
print-exhibit = { $bytes } бајти, SHA-256 { $hash }
print-continued = { $heading } (продолжение)
print-page = Страница { $page } од { $count }
print-reference = Внес { $entry } на { $party }, SHA-256 на листот { $hash }
print-signature = Потпис
print-sign-place = Место и датум
print-sign-name = Име, презиме и функција
print-sign = Потпис и печат
print-unknown = { $count ->
    [one] { $count } знак тука не може да се отпечати и е прикажан како { $mark }. Во предметот стои онака како што е внесен.
   *[other] { $count } знаци тука не може да се отпечатат и се прикажани како { $mark }. Во предметот стојат онака како што се внесени.
 }
print-cut = Овој образец е подолг од { $max } страници и завршува тука. Нецелосен е и не смее да се потпише. Целата содржина е во предметот.
print-form = Печатење: { $form } (PDF)
print-forms = Обрасци за печатење
print-no-fonts = Овој јазол не може да печати: изграден е без фонтот „{ $file }“.
print-next-fonts = Побарајте од администраторот да изврши „make assets“ и повторно да го изгради јазолот. Дотогаш предметот може да се чита на екран.
