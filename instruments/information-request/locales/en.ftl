# Words of the instrument information-request. Keys are made from the names in ../pack.toml.

title = Information request
summary = Asks another party for information that helps to prevent, detect or investigate a criminal offence. The single point of contact that asks and the one that is asked take part; each refusal carries a ground and reasons.

role-requester = Requesting party
role-requested = Requested party

state-received = Received
state-in_hand = In hand
state-clarification = Clarification asked
state-awaiting_judge = Awaiting judicial authorisation
state-provided = Information provided
state-partly = Partly provided
state-refused = Refused
state-closed = Closed
state-withdrawn = Withdrawn
state-review_due = Reviewed for erasure

step-request = Send request
step-take = Take in hand
step-clarify = Ask for clarification
step-clarification = Answer the question
step-await_judge = Give notice of delay: judicial authorisation
step-inform = Report progress
step-provide = Provide the information
step-provide_partly = Provide part of the information
step-refuse = Refuse
step-remind = Send a reminder
step-withdraw = Withdraw the request
step-close = Close
step-review = Review: is the data still needed?

field-subject = Who or what the request is about
field-reference = Your file number
field-hit_reference = Reference of the confirmed hit
field-specification = What information is requested
field-purpose = Purpose of the request
field-offence = Criminal offence concerned
field-facts = Facts of the case
field-person_link = Link between the purpose and the person
field-held_there = Why the information is believed to be held there
field-use_restrictions = Restrictions on use
field-necessity = The request is objectively necessary and proportionate, and the information is believed to be available
field-urgent = Urgent
field-urgency_ground = Ground of urgency
field-urgency_reasons = Reasons for the urgency
field-accessibility = How the requested party reaches the information
field-question = What needs clarification
field-clarification = Clarification
field-delay_days = Expected delay, in calendar days
field-delay_reasons = Reasons for the delay
field-progress = Where the matter stands
field-reminder_note = Note
field-information = Information
hint-information = Say nothing of an application for international protection, or of protection granted, to the state from which the person comes.
field-ground = Ground of refusal
field-refusal_reasons = Reasons for the refusal
field-withdrawal_reasons = Reasons for the withdrawal
field-closing_note = Closing note
field-review_outcome = Outcome of the review
field-review_reasons = Why the data is still needed

choice-urgency_ground-public_security = Immediate and serious threat to public security
choice-urgency_ground-life_or_limb = Imminent threat to life or limb
choice-urgency_ground-deprivation_of_liberty = Decision that may maintain a deprivation of liberty
choice-urgency_ground-loss_of_relevance = Important information that is about to lose its relevance
choice-accessibility-direct = Directly: in a database that the authority itself can open
choice-accessibility-indirect = Indirectly: from other bodies, without coercive measures
choice-review_outcome-still_needed = Still needed
choice-review_outcome-not_needed = No longer needed, to be erased

ground-a = The information is not available
ground-b = The request does not meet the requirements
ground-c = The judicial authorisation was refused
ground-d = The personal data is outside the permitted categories
ground-e = The information is inaccurate, incomplete or out of date
ground-f = It would harm national security, an ongoing investigation or someone’s safety, or unduly harm a legal person
ground-g = The offence is punishable by at most one year, or is no offence here
ground-h = The information is another State’s, which does not consent

guard-necessary = It is not confirmed that the request is necessary and proportionate and that the information is believed to be available. Confirm it, or do not send the request.

clock-answer = Time to answer
clock-review = Time to review the data

retention-first_review = Review whether the data is still needed, and erase it if not

statistic-requests_sent = Requests sent
statistic-requests_received = Requests received, urgent or not
statistic-requests_answered = Requests answered, urgent or not
statistic-requests_refused = Requests refused, by ground
statistic-requests_refused_in_part = Requests refused in part, by ground
statistic-deviations = Notices of delay for judicial authorisation
statistic-answered_late = Answers after the time was up

print-request = Request for information
section-request = Request
section-subject_data = Person, document, vehicle
section-reasons = Reasons
section-answer = Answer
