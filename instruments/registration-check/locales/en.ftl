# Words of the instrument registration-check. Keys are made from the names in ../pack.toml.

title = Registration check
summary = Asks another party whether a person was registered there before; a hit answers place, date and kind of the registration and nothing else. Asylum and border authorities of the partners and of Member States take part, the police only under conditions of their own, and never the state from which the person comes.

role-requester = Asking authority
role-requested = Authority asked

state-asked = Asked
state-better_data = Better data asked for
state-hit = Hit, not yet verified
state-confirmed = Hit confirmed
state-false_hit = False hit reported
state-no_hit = No hit
state-refused = Refused
state-withdrawn = Withdrawn
state-closed = Closed

step-ask = Ask whether the person was registered
step-ask_for_police = Ask on behalf of the police
step-withdraw = Withdraw the question
step-ask_better_data = Ask for better data
step-send_better_data = Send better data
step-answer_hit = Answer: hit
step-add_registration = Add a further registration
step-answer_no_hit = Answer: no hit
step-refuse = Refuse to answer
step-confirm = Confirm the hit
step-report_false_hit = Report a false hit
step-note_false_hit = Take note of the false hit
step-contest = Pass on that the person contests the registration
step-answer_contest = Answer what the person contests
step-close = Close

field-reference = Your file number
field-asking_authority = Kind of the asking authority
field-reason = Why the person is checked
field-origin_country = Country from which the person comes
hint-origin_country = For a stateless person the country of former habitual residence; XXX if it is not known. This country is neither asked nor answered.
field-fingerprints = Fingerprint template
hint-fingerprints = The template only, no picture of the fingers.
field-fingerprint_format = Format of the template
field-aged_14_or_over = Aged 14 or over
field-person_told = The person has been told of this check, its purpose and his or her rights
field-told_at = Told at
field-told_language = Told in which language
field-verifying_authority = Verifying authority
hint-verifying_authority = It is not part of the unit that asks.
field-prior_check = The verifying authority found beforehand that all conditions are met
field-prior_check_at = Found at
field-offence_class = Offence
field-particular_case = The check is needed in a particular case and is not systematic
field-own_data_searched = The own data was searched first, without success
field-police_reasons = Reasons why the check will help to prevent, detect or investigate the offence
field-quality_problem = What is wrong with the data
field-hit_place = Place of the registration
field-hit_date = Date of the registration
field-hit_kind = Kind of the registration
field-compared_by_person = A person has compared the data before this answer
field-asker_is_not_origin = According to our registration the person does not come from the asking state
hint-asker_is_not_origin = If this cannot be said, refuse with the ground that the conditions are not met; it does not say which condition.
field-ground = Ground of refusal
field-refusal_reasons = Reasons for the refusal
hint-refusal_reasons = Say nothing of the person here.
field-verified_by_expert = An expert has verified the hit
field-person_heard = The person could comment on the hit
field-mismatch_reasons = Why this is another person
field-false_hit_note = What was done about it
field-contested = What the person contests
field-contest_answer = Answer for the person
field-result_told = The person has been told the result
field-result_not_told_reasons = Why the person has not been told
field-withdrawal_reasons = Reasons for the withdrawal

choice-asking_authority-asylum = Asylum authority
choice-asking_authority-border = Border authority
choice-asking_authority-police = Police
choice-asking_authority-other = Another authority

choice-reason-application_for_protection = Application for international protection
choice-reason-irregular_crossing = Irregular crossing of the border
choice-reason-irregular_stay = Irregular stay
choice-reason-rescue_at_sea = Rescue at sea

choice-fingerprint_format-iso_19794_2 = ISO/IEC 19794-2
choice-fingerprint_format-ansi_nist = ANSI/NIST-ITL
choice-fingerprint_format-other = Another, as agreed between the two authorities

choice-offence_class-terrorist = Terrorist offence
choice-offence_class-other_serious = Other serious criminal offence
choice-offence_class-other = Another offence

choice-hit_kind-application_for_protection = Application for international protection
choice-hit_kind-irregular_crossing = Irregular crossing of the border
choice-hit_kind-irregular_stay = Irregular stay
choice-hit_kind-rescue_at_sea = Rescue at sea
choice-hit_kind-temporary_protection = Temporary protection

ground-conditions_not_met = The conditions for an answer are not met
ground-no_legal_basis = The law of the authority asked has no basis for an answer
ground-data_unusable = The data cannot be compared

guard-asylum_or_border = This check is for asylum and border authorities. The police ask under conditions of their own: use that step. Others may not ask.
guard-person_was_told = The person has not been told of the check. Tell the person first, in a language that he or she understands.
guard-not_state_of_nationality = One of the two authorities belongs to the state of the person’s nationality. A registration may be an application for asylum, so that state takes no part; ask another authority.
guard-not_state_of_origin = One of the two authorities belongs to the state from which the person comes. A registration may be an application for asylum, so that state takes no part; ask another authority.
guard-old_enough = Fingerprints are compared from the age of 14 only. Ask without them.
guard-something_to_compare = There is nothing to compare. Give the fingerprint template, or the family name and the date of birth.
guard-between_states = Agencies neither keep such registrations nor ask for them. Choose an authority of a state.
guard-not_between_member_states = Member States ask each other through Eurodac. Use it.
guard-checked_beforehand = The verifying authority has not yet found that the conditions are met. Let it check first.
guard-serious_offence = The police may ask only for a terrorist or another serious criminal offence. Do not ask for this one.
guard-in_a_particular_case = The police may ask only where a particular case needs it, never as a routine. Confirm that, or do not ask.
guard-own_data_first = The own data has not been searched. Search it first.
guard-police_only = This step is for the police. Asylum and border authorities take the other step for asking.
guard-a_person_compared = No person has compared the data. Let a person compare it before a hit is answered.
guard-no_answer_to_origin = The asking state may be the one from which the person comes. Refuse with the ground that the conditions are not met.
guard-expert_verified = No expert has verified the hit. Let an expert verify it before it is used.
guard-heard_before_use = The person has not yet been able to comment on the hit. Hear the person before the hit is used.

clock-reply = Reply to the question
clock-verification = Verification of the hit
clock-false_hit = Reaction to the false hit
clock-contest = Answer to the person who contests
clock-erase_without_hit = Erasure without a hit
clock-erase_after_hit = Erasure after a hit
clock-erase_at_latest = Erasure in any case

retention-without_hit = Erase all data of a check that brought no hit
retention-after_hit = Erase all data of a check that brought a hit
retention-at_latest = Erase all data, whatever the state of the check

statistic-checks = Checks asked by asylum and border authorities
statistic-police_checks = Checks asked for the police
statistic-hits = Registrations answered as hits
statistic-no_hits = Checks answered without a hit
statistic-refusals = Checks refused, by ground
statistic-false_hits = False hits reported

print-result_sheet = Result for the person
section-question = What was asked
section-answer = What was answered
section-rights = Rights of the person
