# Machine-made translation: to be reviewed by a native speaker.

print-basis = Baza ligjore: { $law }
print-follows = Formulari: { $law }
print-case = Numri i çështjes
print-state = Gjendja
print-opened = Hapur më
print-changed = Ndryshuar së fundi më
print-at = Printuar më
print-nothing = –
print-exhibit = { $bytes } bajt, SHA-256 { $hash }
print-continued = { $heading } (vazhdim)
print-page = Faqja { $page } nga { $count }
print-reference = Shënimi { $entry } i palës { $party }, gjethja SHA-256 { $hash }
print-signature = Nënshkrimi
print-sign-place = Vendi dhe data
print-sign-name = Emri dhe funksioni
print-sign = Nënshkrimi dhe vula
print-unknown = { $count ->
    [one] { $count } karakter nuk mund të printohet këtu dhe paraqitet si { $mark }. Çështja e ruan ashtu siç është shkruar.
   *[other] { $count } karaktere nuk mund të printohen këtu dhe paraqiten si { $mark }. Çështja i ruan ashtu siç janë shkruar.
 }
print-cut = Ky formular i kalon { $max } faqe dhe përfundon këtu. Është i paplotë dhe nuk duhet nënshkruar. Çështja e ruan të tërin.
print-form = Printoni: { $form } (PDF)
print-forms = Formularë të printuar
print-no-fonts = Kjo nyje nuk mund të printojë: është ndërtuar pa shkronjat „{ $file }“.
print-next-fonts = Kërkojini administratorit të ekzekutojë „make assets“ dhe ta ndërtojë nyjen përsëri. Ndërkohë çështja mund të lexohet në ekran.
