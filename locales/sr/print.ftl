# Machine-made translation: to be reviewed by a native speaker.

print-basis = Правни основ: { $law }
print-follows = Образац: { $law }
print-case = Број предмета
print-state = Стање
print-opened = Отворено
print-changed = Последња измена
print-at = Одштампано
print-nothing = –
print-exhibit = Величина у бајтовима: { $bytes }, SHA-256 { $hash }
print-continued = { $heading } (наставак)
print-page = Страница { $page } од { $count }
print-reference = Упис { $entry }, страна { $party }, SHA-256 листа стабла { $hash }
print-signature = Потпис
print-sign-place = Место и датум
print-sign-name = Име и презиме и функција
print-sign = Потпис и печат
print-unknown = { $count ->
    [one] { $count } знак не може овде да се одштампа и приказан је као { $mark }. У предмету стоји како је унет.
    [few] { $count } знака не могу овде да се одштампају и приказани су као { $mark }. У предмету стоје како су унети.
   *[other] { $count } знакова не може овде да се одштампа и приказано је као { $mark }. У предмету стоје како су унети.
 }
print-cut = Овај образац је дужи од дозвољеног броја страница ({ $max }) и овде се прекида. Непотпун је и не сме се потписати. Цео садржај је у предмету.
print-form = Штампање: { $form } (PDF)
print-forms = Обрасци за штампу
print-no-fonts = Овај чвор не може да штампа: направљен је без фонта „{ $file }“.
print-next-fonts = Замолите администратора да покрене „make assets“ и поново изгради чвор. Предмет се дотле може читати на екрану.
