### Printed forms. Labels, headings and choices come from the instrument.

print-basis = Legal basis: { $law }
print-follows = Form: { $law }
print-case = Case number
print-state = State
print-opened = Opened
print-changed = Last changed
print-at = Printed
print-nothing = –
print-exhibit = { $bytes } bytes, SHA-256 { $hash }
print-continued = { $heading } (continued)
print-page = Page { $page } of { $count }
print-reference = Entry { $entry } of { $party }, SHA-256 leaf { $hash }
print-signature = Signature
print-sign-place = Place and date
print-sign-name = Name and function
print-sign = Signature and stamp
print-unknown = { $count ->
    [one] One character cannot be printed here and is shown as { $mark }. The case holds it as it was entered.
   *[other] { $count } characters cannot be printed here and are shown as { $mark }. The case holds them as they were entered.
 }
print-cut = This form is longer than { $max } pages and ends here. It is incomplete and not to be signed. The case holds the whole of it.
print-form = Print: { $form } (PDF)
print-forms = Printed forms
print-no-fonts = This node cannot print: it was built without the font “{ $file }”.
print-next-fonts = Ask your administrator to run “make assets” and to build the node again. The case can be read on screen meanwhile.
