# Words of the instrument counter-terrorism-notice. Keys are made from the names in ../pack.toml.

title = Counter-terrorism notice
summary = Sends judicial information on terrorist offences to the Counter-Terrorism Register at Eurojust, keeps it up to date, and lets its owner decide on each link that is found. The correspondents for terrorism matters of Member States and of partners with an agreement take part, and Eurojust.

role-requester = National authority, owner of the notice
role-requested = Eurojust

state-held_back = Held back
state-derogation_lifted = No longer held back
state-received = Received, being assessed
state-not_registered = Not registered
state-registered = In the register
state-change_due = In the register, update due
state-concluded = In the register, proceedings concluded
state-ended = Ended by its owner

step-hold_back = Hold a notice back
step-confirm_derogation = Confirm that it is still held back
step-lift_derogation = End the holding back
step-notify = Send the notice
step-ask_completion = Ask for completion
step-complete = Complete the notice
step-register = Enter in the register
step-decline = Decline to register
step-note_change = Note a change
step-update = Send the update
step-conclude = Report the final decision
step-reopen = Report that proceedings go on again
step-find_link = Report a link
step-decide_release = Decide on the release of the link
step-record_other_release = Record what the other owner decided
step-share_link = Share what the other notice holds
step-keep = Decide to keep the data
step-end_retention = Set the day of erasure and end the notice

field-reference = Your file number
field-correspondent = National correspondent for terrorism matters
field-referred_on = Referred to the judicial authorities on
field-clearly_one_state = The case clearly concerns one State alone
field-no_derogation = Sharing jeopardises neither an investigation, nor anybody’s safety, nor essential security interests
field-derogation = Why the notice is held back
field-derogation_reasons = Reasons for holding it back
hint-derogation_reasons = Write nothing here from which the case could be known.
field-lifting_note = What happens with the notice now
field-person_accounts = Accounts of the person
field-legal_person_phones = Telephone numbers of the legal person
field-legal_person_emails = E-mail addresses of the legal person
field-legal_person_accounts = Accounts of the legal person
field-fingerprints = Fingerprints
field-photograph = Photograph
field-needed_for_identification = Needed to identify the person reliably
field-legal_persons_involved = Legal persons involved in the offence
field-national_qualification = Legal qualification under national law
field-annex_i_crimes = Forms of serious crime
field-terrorist_group = Terrorist group
field-terrorism_type = Type of terrorism
field-offence_summary = Summary of the case
field-proceedings_status = State of the proceedings
field-prosecutor = Prosecutor or court in charge
field-case_number = Case number
field-proceedings_opened_on = Proceedings formally opened on
field-proceedings_links = Links with other proceedings
field-prescription_ends = Prescribed in all States concerned from
field-completion_question = What is missing
field-register_reference = Number in the register
field-decline_reasons = Why it is not registered
field-changed_on = Day of the change
field-change = What has changed
field-final_decision_on = Day of the last final decision
field-final_outcome = Outcome
field-reopening_reasons = Why proceedings go on
field-keep_reasons = Why the data is still needed
field-erase_on = To be erased after
field-ending_reasons = Reasons of the owner
field-link_reference = Number of the link
field-link_party = Owner of the other notice
field-link_kinds = What both notices have in common
hint-link_kinds = The kind of information only, never the information itself.
field-link_released = The owner of this notice releases it for this link
field-release_scope = What is released
field-release_restrictions = Restrictions on what is released
field-withholding_reasons = Why it is not released
field-other_released = The owner of the other notice releases it for this link
field-link_content = What the other notice holds
field-content_restrictions = Restrictions of the other owner
field-content_use = Use

choice-derogation-investigation = It would jeopardise an investigation
choice-derogation-safety = It would jeopardise somebody’s safety
choice-derogation-security_interests = It would be against essential security interests

choice-annex_i_crimes-terrorism = Terrorism
choice-annex_i_crimes-organised_crime = Organised crime
choice-annex_i_crimes-drug_trafficking = Drug trafficking
choice-annex_i_crimes-money_laundering = Money laundering
choice-annex_i_crimes-nuclear_substances = Crime connected with nuclear and radioactive substances
choice-annex_i_crimes-migrant_smuggling = Smuggling of migrants
choice-annex_i_crimes-human_trafficking = Trafficking in human beings
choice-annex_i_crimes-vehicle_crime = Motor vehicle crime
choice-annex_i_crimes-murder = Murder and grievous bodily injury
choice-annex_i_crimes-human_organs = Illicit trade in human organs and tissue
choice-annex_i_crimes-kidnapping = Kidnapping, illegal restraint and hostage-taking
choice-annex_i_crimes-racism = Racism and xenophobia
choice-annex_i_crimes-robbery = Robbery and aggravated theft
choice-annex_i_crimes-cultural_goods = Illicit trafficking in cultural goods
choice-annex_i_crimes-fraud = Swindling and fraud
choice-annex_i_crimes-union_interests = Crime against the financial interests of the Union
choice-annex_i_crimes-market_manipulation = Insider dealing and manipulation of financial markets
choice-annex_i_crimes-extortion = Racketeering and extortion
choice-annex_i_crimes-product_piracy = Counterfeiting and product piracy
choice-annex_i_crimes-forged_documents = Forgery of administrative documents and trafficking in them
choice-annex_i_crimes-forged_money = Forgery of money and means of payment
choice-annex_i_crimes-computer_crime = Computer crime
choice-annex_i_crimes-corruption = Corruption
choice-annex_i_crimes-arms_trafficking = Illicit trafficking in arms, ammunition and explosives
choice-annex_i_crimes-endangered_animals = Illicit trafficking in endangered animal species
choice-annex_i_crimes-endangered_plants = Illicit trafficking in endangered plant species
choice-annex_i_crimes-environmental_crime = Environmental crime, including pollution from ships
choice-annex_i_crimes-hormones = Illicit trafficking in hormonal substances
choice-annex_i_crimes-sexual_exploitation = Sexual abuse and sexual exploitation
choice-annex_i_crimes-international_crimes = Genocide, crimes against humanity and war crimes

choice-terrorism_type-jihadist = Jihadist
choice-terrorism_type-right_wing = Right-wing
choice-terrorism_type-left_wing = Left-wing and anarchist
choice-terrorism_type-separatist = Ethno-nationalist and separatist
choice-terrorism_type-single_issue = Single issue
choice-terrorism_type-other = Other

choice-proceedings_status-investigation = Investigation
choice-proceedings_status-prosecution = Prosecution
choice-proceedings_status-trial = Trial
choice-proceedings_status-appeal = Appeal
choice-proceedings_status-concluded = Concluded

choice-change-persons = Persons or legal persons
choice-change-offence = Offence
choice-change-proceedings = Proceedings
choice-change-prescription = Prescription

choice-final_outcome-convicted = Convicted
choice-final_outcome-convicted_in_part = Some convicted, some not
choice-final_outcome-acquitted = Acquitted
choice-final_outcome-no_prosecution = Decided not to prosecute

choice-link_kinds-person = A person
choice-link_kinds-legal_person = A legal person
choice-link_kinds-document = A document
choice-link_kinds-phone_or_email = A telephone number or e-mail address
choice-link_kinds-account = An account
choice-link_kinds-group = A terrorist group
choice-link_kinds-fingerprints = Fingerprints

choice-release_scope-contact_only = How to reach the owner
choice-release_scope-identity = That, and the identity of persons
choice-release_scope-whole_notice = The whole notice

choice-content_use-link_finding = To find links only
choice-content_use-coordination = To coordinate proceedings

guard-to_eurojust = A counter-terrorism notice goes to Eurojust. Choose Eurojust.
guard-national_authority = Only the competent authority of a state sends a notice. Let that authority send it.
guard-agreement = No agreement of this partner with Eurojust is known on which the notice could rest. Use another channel of judicial cooperation.
guard-terrorism = The register is for terrorist offences. Name terrorism among the forms of crime; if it is none after all, end the notice or use another instrument.
guard-more_than_one_state = The case clearly concerns one State alone, so it is not notified. Do not send it.
guard-not_jeopardised = A notice that would jeopardise an investigation, somebody’s safety or essential security interests is not sent. Hold it back, with the ground.
guard-somebody_named = Neither a person nor a legal person is named. Name at least one.
guard-fingerprints_needed = Fingerprints are sent only if they are needed to identify the person reliably. Leave them out, or confirm the need.
guard-photograph_needed = A photograph is sent only if it is needed to identify the person reliably. Leave it out, or confirm the need.
guard-suspect_or_convicted = The register holds suspects and convicted persons. Victims, witnesses and others do not belong in it; leave them out.
guard-nothing_released_yet = A link that was just found is released by nobody yet. Report it as not released.
guard-link_found = No link has been reported in this case, so there is nothing to release. Wait until Eurojust reports one.
guard-released_by_owner = The owner of this notice has not released it for this link. Wait for the decision.
guard-released_by_other_owner = The owner of the other notice has not released it for this link. Wait for the decision.
guard-link_finding_only = After an acquittal, or where nobody is prosecuted, the data serves to find links only. Choose that use.

clock-pre_assessment = Assessment before registration
clock-update = Update after a change
clock-release = Decision on the release of the link
clock-derogation = Review of the holding back
clock-prescription = Prescription in all States concerned
clock-after_decision = Time after the last final decision
clock-authority_decision = Day of erasure set by the owner
clock-review = Review each three years
clock-not_registered = Erasure of what was not registered

retention-prescription = Erase once the offence is prescribed in all States concerned
retention-after_decision = Erase when the time after the last final decision is over
retention-authority_decision = Erase on the day that the owner has set
retention-review = Erase, unless it was decided at the review to keep the data
retention-not_registered = Erase what was not registered

statistic-notices = Notices sent
statistic-registered = Notices registered
statistic-declined = Notices not registered
statistic-updates = Updates sent
statistic-late_updates = Updates sent late
statistic-links = Links found
statistic-release_decisions = Decisions on the release of a link
statistic-held_back = Notices held back, by ground

print-annex_iii = Information to be sent under Annex III
section-authority = Authority
section-person = Person
section-legal_person = Legal person
section-offence = Offence
section-proceedings = Proceedings
