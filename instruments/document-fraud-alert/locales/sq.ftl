# Machine-made translation: to be reviewed by a native speaker.

title = Sinjalizim për dokumente të rreme
summary = I tregon një pale tjetër si duket një dokument i vërtetë, ose si dallohet prej tij një dokument i rremë, pa asnjë të dhënë për persona. Njëra palë jep kontributin; tjetra e ekzaminon, e merr në arkivin e vet dhe të dyja raportojnë ekzemplarë të tjerë sipas numrit.

role-requester = Pala kontribuuese
role-requested = Pala marrëse

state-contributed = I dhënë
state-question_open = Pyetje e hapur
state-taken_over = I marrë në arkiv
state-declined = I refuzuar
state-withdrawn = I tërhequr
state-retired = Nuk është më në qarkullim

step-share_genuine = Ndani një dokument të vërtetë
step-share_false = Ndani një dokument të rremë
step-improve = Dërgoni pamje ose tekst më të mirë
step-ask = Bëni një pyetje
step-reply = Përgjigjuni pyetjes
step-take_over = Merrni kontributin në arkiv
step-decline = Refuzoni kontributin
step-report_copies = Raportoni ekzemplarë të tjerë
step-confirm_circulation = Rishikim: ende në qarkullim
step-retire = Rishikim: jo më në qarkullim
step-withdraw = Tërhiqni kontributin

field-subject = Cili dokument, në një rresht
hint-subject = Pa emër personi dhe pa numër të një dokumenti të caktuar.
field-reference = Numri juaj i dosjes
field-edition = Botimi ose versioni
field-first_issued_on = Lëshuar për herë të parë më
field-number_format = Si ndërtohet numri i dokumentit
hint-number_format = Vetëm modeli, për shembull dy shkronja dhe shtatë shifra; kurrë një numër i vërtetë.
field-no_personal_data = Asnjë tekst dhe asnjë pamje nuk tregon një person, një emër ose numrin e një dokumenti të caktuar
field-summary = Përmbledhje për çdo punonjës në kufi
field-summary_image = Pamja për përmbledhjen
hint-summary_image = Mbuloni fotografinë, emrin, numrin dhe rreshtat e lexueshëm nga makina.
field-genuineness = Dokument autentik ose mostër
field-security_features = Elementet e sigurisë
field-feature_details = Si kontrollohen elementet
hint-feature_details = Shkon vetëm te shtetet anëtare dhe agjencitë. Mos e plotësoni për një partner.
field-falsity = Lloji i dokumentit të rremë
field-claimed_issuer = Lëshuesi që pretendon dokumenti
field-fraud_characteristics = Si dallohet nga një dokument i vërtetë
field-fraud_details = Si ka vepruar falsifikuesi
hint-fraud_details = Shkon vetëm te shtetet anëtare dhe agjencitë. Mos e plotësoni për një partner.
field-genuine_reference = Referenca e dokumentit të vërtetë
field-detected_in = Shteti i zbulimit
field-detected_on = Data e zbulimit
field-copies = Numri i ekzemplarëve
field-new_modus = Kjo mënyrë falsifikimi nuk njihej më parë
field-question = Pyetja
field-reply = Përgjigjja
field-examined = E ka ekzaminuar një ekzaminues i trajnuar i dokumenteve
field-archive_reference = Referenca në arkivin tuaj
field-examination_note = Shënimi i ekzaminuesit
field-ground = Shkaku i refuzimit
field-decline_reasons = Arsyet e refuzimit
field-withdrawal_reasons = Arsyet e tërheqjes
field-circulation_note = Shënim për qarkullimin
field-retirement_reason = Pse nuk është më në qarkullim

choice-genuineness-authentic = Dokument autentik
choice-genuineness-specimen = Mostër
choice-security_features-chip = Çip
choice-security_features-engraving = Gravurë me lazer
choice-security_features-fibres = Fibra
choice-security_features-ghost_image = Imazh fantazmë
choice-security_features-hologram = Hologram
choice-security_features-intaglio = Shtyp i thelluar (intaglio)
choice-security_features-microprint = Mikroshtyp
choice-security_features-optically_variable_ink = Bojë optikisht e ndryshueshme
choice-security_features-other = Tjetër
choice-security_features-perforation = Perforim
choice-security_features-security_thread = Fill sigurie
choice-security_features-ultraviolet = Shtyp ultraviolet
choice-security_features-watermark = Filigran
choice-falsity-forged = Falsifikim i pjesshëm: është ndryshuar një dokument i vërtetë
choice-falsity-counterfeit = Falsifikim i plotë: është imituar një dokument i vërtetë
choice-falsity-pseudo = Pseudodokument: nuk ekziston dokument i vërtetë i tillë
choice-fraud_characteristics-chip_cloned = Çip i kopjuar
choice-fraud_characteristics-chip_missing = Çipi mungon ose nuk punon
choice-fraud_characteristics-data_altered = Të dhëna të ndryshuara
choice-fraud_characteristics-feature_imitated = Element sigurie i imituar
choice-fraud_characteristics-feature_missing = Mungon një element sigurie
choice-fraud_characteristics-inkjet_print = Shtyp me bojë (inkjet)
choice-fraud_characteristics-other = Tjetër
choice-fraud_characteristics-page_substituted = Faqe e zëvendësuar
choice-fraud_characteristics-photo_substituted = Fotografi e zëvendësuar
choice-fraud_characteristics-stamp_false = Vulë e rreme
choice-fraud_characteristics-stolen_blank = Dokument i vjedhur i paplotësuar
choice-fraud_characteristics-visa_false = Vizë e rreme
choice-retirement_reason-new_edition = E ka zëvendësuar një botim i ri
choice-retirement_reason-no_longer_issued = Nuk lëshohet ose nuk vlen më
choice-retirement_reason-no_longer_seen = Nuk haset më

ground-personal_data = Përmban të dhëna personale
ground-known_already = Njihet tashmë
ground-poor_picture = Pamja është tepër e dobët për t’u përdorur
ground-not_confirmed = Ekzaminimi nuk e konfirmoi
ground-no_document_of_this_kind = Nuk është dokument i këtij arkivi

guard-without_persons = Nuk lejohet të dërgohet asgjë për një person. Mbuloni fotografinë, emrin, numrin dhe rreshtat e lexueshëm nga makina, pastaj konfirmojeni.
guard-pseudo_has_no_issuer = Pseudodokumenti nuk ka lëshues. Hiqni shtetin lëshues dhe shkruani çfarë pretendon dokumenti.
guard-by_an_examiner = Së pari duhet ta ekzaminojë një ekzaminues i trajnuar i dokumenteve.
guard-of_a_forgery = Raportohen vetëm ekzemplarët e një dokumenti të rremë. Ky kontribut tregon një dokument të vërtetë.

clock-examination = Ekzaminimi i kontributit
clock-reply = Përgjigjja ndaj pyetjes
clock-circulation = Rishikimi i qarkullimit

retention-circulation_review = Rishikoni nëse dokumenti haset ende në kufij

statistic-false_documents = Dokumente të rreme sipas llojit, lëshuesit, mënyrës së falsifikimit dhe shtetit të zbulimit
statistic-characteristics = Dokumente të rreme sipas llojit, mënyrës së falsifikimit dhe veçorive
statistic-further_copies = Raporte për ekzemplarë të tjerë
statistic-genuine_documents = Dokumente të vërteta të ndara, sipas shtetit dhe llojit
statistic-contributions_declined = Kontribute të refuzuara, sipas shkakut

print-genuine_sheet = Fleta e një dokumenti të vërtetë
print-false_sheet = Fleta e një dokumenti të rremë
section-document = Dokumenti
section-genuine = Elementet e sigurisë
section-false = Ku qëndron falsifikimi
section-summary = Përmbledhja
