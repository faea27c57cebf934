# Words of the instrument document-fraud-alert. Keys are made from the names in ../pack.toml.

title = Document fraud alert
summary = Shows another party what a genuine document looks like, or how a false one differs from it, without any data about persons. One party contributes; the other has it examined, takes it over, and both report further copies by number.

role-requester = Contributing party
role-requested = Receiving party

state-contributed = Contributed
state-question_open = Question open
state-taken_over = Taken over
state-declined = Declined
state-withdrawn = Withdrawn
state-retired = No longer in circulation

step-share_genuine = Share a genuine document
step-share_false = Share a false document
step-improve = Send a better picture or text
step-ask = Ask a question
step-reply = Reply to the question
step-take_over = Take the contribution over
step-decline = Decline the contribution
step-report_copies = Report further copies
step-confirm_circulation = Review: still in circulation
step-retire = Review: no longer in circulation
step-withdraw = Withdraw the contribution

field-subject = Which document, in one line
hint-subject = No name of a person and no number of a single document.
field-reference = Your file number
field-edition = Edition or version
field-first_issued_on = First issued on
field-number_format = How the document number is built
hint-number_format = The pattern only, such as two letters and seven digits; never a real number.
field-no_personal_data = No text and no picture shows a person, a name or a number of a single document
field-summary = Summary for every officer at the border
field-summary_image = Picture for the summary
hint-summary_image = Cover the photograph, the name, the number and the machine-readable lines.
field-genuineness = Authentic document or specimen
field-security_features = Security features
field-feature_details = How to test the features
hint-feature_details = Goes to Member States and agencies only. Leave it out towards a partner.
field-falsity = Kind of false document
field-claimed_issuer = Issuer that the document claims
field-fraud_characteristics = How it differs from a genuine document
field-fraud_details = How the forger worked
hint-fraud_details = Goes to Member States and agencies only. Leave it out towards a partner.
field-genuine_reference = Reference of the genuine document
field-detected_in = Country of detection
field-detected_on = Date of detection
field-copies = Number of copies
field-new_modus = This way of forging was not known before
field-question = Question
field-reply = Reply
field-examined = A trained document examiner has examined it
field-archive_reference = Reference in your archive
field-examination_note = Note of the examiner
field-ground = Ground for declining
field-decline_reasons = Reasons for declining
field-withdrawal_reasons = Reasons for the withdrawal
field-circulation_note = Note on the circulation
field-retirement_reason = Why it is no longer in circulation

choice-genuineness-authentic = Authentic document
choice-genuineness-specimen = Specimen
choice-security_features-chip = Chip
choice-security_features-engraving = Laser engraving
choice-security_features-fibres = Fibres
choice-security_features-ghost_image = Ghost image
choice-security_features-hologram = Hologram
choice-security_features-intaglio = Intaglio print
choice-security_features-microprint = Microprint
choice-security_features-optically_variable_ink = Optically variable ink
choice-security_features-other = Other
choice-security_features-perforation = Perforation
choice-security_features-security_thread = Security thread
choice-security_features-ultraviolet = Ultraviolet print
choice-security_features-watermark = Watermark
choice-falsity-forged = Forged: a genuine document was altered
choice-falsity-counterfeit = Counterfeit: a genuine document was imitated
choice-falsity-pseudo = Pseudo: no such genuine document exists
choice-fraud_characteristics-chip_cloned = Chip copied
choice-fraud_characteristics-chip_missing = Chip missing or dead
choice-fraud_characteristics-data_altered = Data altered
choice-fraud_characteristics-feature_imitated = Security feature imitated
choice-fraud_characteristics-feature_missing = Security feature missing
choice-fraud_characteristics-inkjet_print = Inkjet print
choice-fraud_characteristics-other = Other
choice-fraud_characteristics-page_substituted = Page substituted
choice-fraud_characteristics-photo_substituted = Photograph substituted
choice-fraud_characteristics-stamp_false = False stamp
choice-fraud_characteristics-stolen_blank = Stolen blank document
choice-fraud_characteristics-visa_false = False visa
choice-retirement_reason-new_edition = A new edition has replaced it
choice-retirement_reason-no_longer_issued = It is no longer issued or valid
choice-retirement_reason-no_longer_seen = It is no longer seen

ground-personal_data = It contains personal data
ground-known_already = It is known already
ground-poor_picture = The picture is too poor to be of use
ground-not_confirmed = The examination did not confirm it
ground-no_document_of_this_kind = It is not a document of this archive

guard-without_persons = Nothing about a person may be sent. Cover the photograph, the name, the number and the machine-readable lines, then confirm it.
guard-pseudo_has_no_issuer = A pseudo document has no issuer. Leave the issuing country out and write what the document claims.
guard-by_an_examiner = A trained document examiner must examine it first.
guard-of_a_forgery = Only copies of a false document are reported. This contribution shows a genuine one.

clock-examination = Examination of the contribution
clock-reply = Reply to the question
clock-circulation = Review of the circulation

retention-circulation_review = Review whether the document is still met at borders

statistic-false_documents = False documents by kind, issuer, falsity and country of detection
statistic-characteristics = False documents by kind, falsity and characteristics
statistic-further_copies = Reports of further copies
statistic-genuine_documents = Genuine documents shared by country and kind
statistic-contributions_declined = Contributions declined by ground

print-genuine_sheet = Sheet of a genuine document
print-false_sheet = Sheet of a false document
section-document = Document
section-genuine = Security features
section-false = How it is false
section-summary = Summary
