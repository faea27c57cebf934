# Words of the instrument own-initiative-information. Keys are made from the names in ../pack.toml.

title = Information on own initiative
summary = Gives another party information that it did not ask for and that may help it to prevent, detect or investigate a criminal offence. The party that gives it and the one that receives it take part; the receiver says whether it was useful.

role-requester = Giving party
role-requested = Receiving party

state-sent = Sent
state-acknowledged = Acknowledged
state-question = Question asked
state-assessed = Usefulness reported
state-closed = Closed
state-reviewed = Reviewed for erasure

step-send = Send information
step-acknowledge = Acknowledge receipt
step-supplement = Add information
step-ask = Ask one question
step-answer = Answer the question
step-decline = Decline to answer the question
step-assess = Report whether it was useful
step-remind = Send a reminder
step-close = Close
step-review = Review: is the data still needed?

field-subject = What the information is about
field-reference = Your file number
field-information = Information
hint-information = Say nothing of an application for international protection, or of protection granted, to the state from which the person comes.
field-relevance = Why it may be useful to the receiving party
field-offence = Criminal offence concerned
field-offence_area = Area of crime
field-serious_offence = A serious criminal offence is concerned
hint-serious_offence = A Member State must give such information unless a judge refused it or harm would follow.
field-assessment = Facts or assessment
field-judicial_authorisation = Judicial authorisation
field-withheld = A part is kept back
field-ground = Ground for keeping back or declining
field-withheld_reasons = Reasons for keeping it back
field-other_owner = It contains information that another State gave
field-owner_consent = Consent of the State that gave it
field-immediate_threat = There is an immediate and serious threat
field-threat_reasons = What the threat is
hint-threat_reasons = If the owning State could not be asked in time, tell it without delay that you passed its information on.
field-use_restrictions = Restrictions on use
field-copy_to_europol = Europol receives a copy
field-supplement = Further information
hint-supplement = Say nothing of an application for international protection, or of protection granted, to the state from which the person comes.
field-receipt_reference = Your file number
field-passed_to = Passed on to
field-question = Question
hint-question = There is one question only. If you need more, send an information request.
field-answer = Answer
field-decline_reasons = Reasons for declining
field-usefulness = Was the information useful?
field-usefulness_reasons = Why it was not useful
field-use_made = What it was used for
field-reminder_note = Note
field-closing_note = Closing note
field-review_outcome = Outcome of the review
field-review_reasons = Why the data is still needed

choice-offence_area-terrorism = Terrorism
choice-offence_area-migrant_smuggling = Migrant smuggling
choice-offence_area-trafficking_in_persons = Trafficking in human beings
choice-offence_area-firearms = Firearms
choice-offence_area-drugs = Drugs
choice-offence_area-document_fraud = Document fraud
choice-offence_area-money_laundering = Money laundering
choice-offence_area-cybercrime = Cybercrime
choice-offence_area-other = Other
choice-assessment-facts = Based on facts
choice-assessment-assessment = Based on personal assessment
choice-assessment-both = Both, told apart in the text
choice-judicial_authorisation-not_needed = Not needed
choice-judicial_authorisation-granted = Granted
choice-judicial_authorisation-refused = Refused
choice-owner_consent-given = Given
choice-owner_consent-refused = Refused
choice-owner_consent-not_obtainable_in_time = Could not be obtained in time
choice-usefulness-useful = Useful
choice-usefulness-partly_useful = Useful in part
choice-usefulness-known_already = Known already
choice-usefulness-not_useful = Not useful
choice-use_made-existing_investigation = An investigation under way
choice-use_made-new_investigation = A new investigation
choice-use_made-prevention = Prevention of an offence
choice-use_made-strategic_analysis = Analysis without personal data
choice-review_outcome-still_needed = Still needed
choice-review_outcome-not_needed = No longer needed, to be erased

ground-c = The judicial authorisation was refused
ground-f = It would harm national security, an ongoing investigation or someone’s safety, or unduly harm a legal person
ground-request_needed = The question needs an information request

guard-authorised = The judicial authorisation was refused, so the information cannot be sent. Leave out what needed the authorisation.
guard-withheld_ground = A part can be kept back only because the authorisation was refused or because of harm. Choose one of these grounds.
guard-owner_authorised = The State that gave the information must agree before it is passed on. Ask it first, or leave its information out.
guard-only_against_threat = Without the consent of the State that gave the information, only a Member State may pass it to a partner, and only against an immediate and serious threat. Ask that State, or leave its information out.
guard-role_stated = Say whether the person is a suspect, a convicted person, a victim, a witness or another person.
guard-one_question = The one question was already asked. Send an information request if you need more.

clock-acknowledgement = Acknowledgement of receipt
clock-feedback = Report on the usefulness
clock-answer = Answer to the question
clock-review = Time to review the data

retention-first_review = Review whether the data is still needed, and erase it if not

statistic-sent = Information sent, by area of crime
statistic-withheld = Information sent of which a part was kept back, by ground
statistic-usefulness = Information received, by usefulness
statistic-questions_declined = Questions declined, by ground

print-report = Information on own initiative
section-information = Information
section-offence = Offence
section-subject_data = Person, document, vehicle, organisation
section-conditions = Conditions
section-follow_up = Follow-up
