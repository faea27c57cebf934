# Words of the instrument information-alert-proposal. Keys are made from the names in ../pack.toml.

title = Proposal of an information alert
summary = Gives Europol verified information on a third-country national, so that Europol may propose an information alert and a Member State may enter it in the Schengen Information System. A partner submits, Europol assesses and proposes, and tells the partner what became of it where that is permitted.

role-requester = Submitting partner
role-requested = Europol

state-submitted = Submitted
state-assessed = Assessed
state-proposed = Proposed to the Member States
state-entered = Alert entered
state-hit = Hit
state-reviewed = Reviewed
state-not_assessed = Not assessed or proposed in time
state-not_proposed = Not proposed
state-declined = No alert entered
state-other_alert = Another alert entered
state-lapsed = Alert lapsed
state-deleted = Alert deleted
state-withdrawn = Withdrawn
state-ended = Ended without feedback

step-submit = Submit the information
step-ask_more = Ask for more
step-supplement = Add information
step-suggest_codes = Suggest other codes
step-answer_codes = Answer the suggestion of codes
step-assess = Record the assessment
step-not_assess = The time for the assessment is over: nothing is proposed
step-propose = Propose to the Member States
step-not_propose = Decline to propose
step-withdraw = Withdraw the submission
step-record_entered = Record that the alert was entered
step-record_declined = Record that no alert was entered
step-record_other_alert = Record that another alert was entered
step-end_without_feedback = End the case without feedback
step-record_hit = Report a hit
step-review = Review: does the alert still serve?
step-record_extended = Record that the alert was extended
step-lapse = The time of the alert is over: it has lapsed
step-report_wrong = Report wrong data
step-pass_on_wrong = Record that the Member State was told of the wrong data
step-ask_deletion = Ask for deletion of the alert
step-record_deleted = Record that the alert was deleted
step-keep = Decide to keep the data

field-union_citizen = The person also has the nationality of a Member State
field-identity_confirmed = The identity is confirmed
field-fingerprints = Fingerprints
field-photograph = Photograph
field-warnings = Warnings
field-reference = Your file number
field-crime = Crime concerned
field-alert_reason = Reason for an alert
field-facts = Facts
field-importance = Why the case is important enough for an alert
field-union_interest = Why an alert is in the interest of the Union
field-information_wanted = What should be found out on a hit
field-source_code = Code of the source
field-information_code = Code of the information
field-use_restrictions = Restrictions on use
field-sharing_agreed = Europol may share the information with Member States and propose an alert
field-lawfully_obtained = Nothing of this was obtained in violation of human rights
field-ordinary_crime = The matter is not one of political opinion, religion, ethnic origin or military duty
field-question = What is asked
field-supplement = Further information
field-assessed_source_code = Code of the source, as assessed
field-assessed_information_code = Code of the information, as assessed
field-code_reasons = Why other codes
field-codes_agreed = The provider agrees to the codes as assessed
field-reliability_confirmed = The source is reliable
field-accuracy_confirmed = The information is accurate
field-no_existing_alert = No alert on the person is in force
hint-no_existing_alert = If there is one, decline to propose, and use the ground that is not disclosed.
field-ground = Ground for declining
field-ground_note = Note on the ground
hint-ground_note = Say nothing of other alerts here.
field-feedback_permitted = The Member State permits that the submitter is told
field-feedback_note = What the submitter may know besides
field-entered_on = Entered on
field-extension_reasons = Why the alert is extended
field-protection_checked = It was checked that the person neither seeks nor has protection from the submitting partner
field-permitted_by = Member State that permits it
field-hit_at = Time of the hit
field-hit_place = Place
field-hit_reason = Reason of the check
field-hit_route = Route and destination
field-hit_companions = Companions
hint-hit_companions = Only persons who can be expected to be connected with the matter.
field-hit_objects = Objects carried
field-hit_circumstances = Circumstances
field-hit_discreet = Found out discreetly
field-review_outcome = Outcome of the review
field-review_reasons = Reasons of the review
field-wrong_data = What is wrong
field-right_data = What is right
field-passed_on_at = Member State told at
field-withdrawal_reasons = Reasons for the withdrawal
field-deletion_reasons = Why the alert should be deleted
field-deleted_on = Deleted on
field-keep_reasons = Why the data is still needed

choice-warnings-none_known = None known
choice-warnings-armed = Armed
choice-warnings-violent = Violent
choice-warnings-escaped = Escaped
choice-warnings-risk_of_suicide = Risk of suicide
choice-warnings-contagious = Contagious illness

choice-crime-terrorism = Terrorism
choice-crime-organised_crime = Organised crime
choice-crime-human_trafficking = Trafficking in human beings
choice-crime-migrant_smuggling = Smuggling of migrants
choice-crime-drug_trafficking = Drug trafficking
choice-crime-firearms_trafficking = Illicit trafficking in firearms
choice-crime-war_crimes = War crimes, crimes against humanity, genocide
choice-crime-other_in_remit = Another crime within Europol’s remit

choice-alert_reason-commits_or_intends = Facts show that the person commits such a crime or intends to
choice-alert_reason-overall_assessment = An overall assessment, above all of past crimes, gives reason to expect such a crime

choice-information_wanted-place_time_reason = Place, time and reason of the check
choice-information_wanted-route = Route and destination
choice-information_wanted-companions = Companions
choice-information_wanted-objects = Objects carried
choice-information_wanted-circumstances = Circumstances

choice-source_code-a = A: no doubt about the source, or always reliable
choice-source_code-b = B: mostly reliable
choice-source_code-c = C: mostly not reliable
choice-source_code-x = X: cannot be assessed

choice-information_code-one = 1: accuracy is not in doubt
choice-information_code-two = 2: known to the source in person, not to the official
choice-information_code-three = 3: not known to the source in person, but corroborated
choice-information_code-four = 4: not known to the source in person, and cannot be corroborated

choice-assessed_source_code-a = A: no doubt about the source, or always reliable
choice-assessed_source_code-b = B: mostly reliable
choice-assessed_source_code-c = C: mostly not reliable
choice-assessed_source_code-x = X: cannot be assessed

choice-assessed_information_code-one = 1: accuracy is not in doubt
choice-assessed_information_code-two = 2: known to the source in person, not to the official
choice-assessed_information_code-three = 3: not known to the source in person, but corroborated
choice-assessed_information_code-four = 4: not known to the source in person, and cannot be corroborated

choice-review_outcome-still_serves = The alert still serves its purpose
choice-review_outcome-no_longer_serves = It does not; the Member State is asked to delete it

ground-source_not_reliable = The source is not reliable
ground-information_not_accurate = The information is not accurate
ground-not_a_third_country_national = The person is not a third-country national
ground-outside_remit = The crime is outside Europol’s remit
ground-obtained_unlawfully = The information was obtained in violation of human rights
ground-not_disclosed = The ground is not disclosed

guard-from_a_partner = This is the way of the partners. Member States and agencies have their own way to an alert; use that.
guard-to_europol = Only Europol assesses and proposes information alerts. Choose Europol.
guard-third_country_national = An information alert is for third-country nationals only. Do not propose a citizen of the Union; if the nationality comes out later, decline to propose or report wrong data.
guard-sharing_allowed = Without the provider’s agreement Europol can neither share the information nor propose an alert. Agree, or do not submit.
guard-no_rights_violation = Information that was obtained in violation of human rights is not taken. Do not submit it.
guard-no_political_matter = Matters of political opinion, religion, ethnic origin or military duty do not lead to an alert. Do not submit them.
guard-source_code_agreed = The code of the source differs from the provider’s. Suggest it and wait for agreement, or assess as X.
guard-information_code_agreed = The code of the information differs from the provider’s. Suggest it and wait for agreement, or assess as 4.
guard-reliable = The reliability of the source is not confirmed, or its code is neither A nor B. Decline to propose.
guard-accurate = The accuracy of the information is not confirmed. Decline to propose.
guard-no_alert_yet = An alert is in force, or this was not checked. Decline to propose, and use the ground that is not disclosed.
guard-feedback_allowed = The Member State does not permit that the submitter is told. Say nothing, and end the case without feedback when the matter is over.
guard-personal_data_basis = No basis is known on which Europol may send personal data to Kosovo*. Do not send the hit; end the case without feedback when the matter is over.
guard-no_protection_from_submitter = It was not checked whether the person seeks or has protection from the submitting partner. Check that first; if the person does, report no hit.

clock-assessment = Assessment of the submission
clock-outcome = Outcome of the proposal
clock-alert = Time of the alert
clock-wrong_data = Report of wrong data to the Member State
clock-hit_review = Review after the hit
clock-deletion = Answer to the wish for deletion
clock-storage = Review within three years
clock-came_to_nothing = Erasure of what came to nothing
clock-after_the_end = Erasure after the end

retention-storage = Erase, unless it was decided at the review to keep the data
retention-came_to_nothing = Erase what came to nothing
retention-after_the_end = Erase after the end of the matter

statistic-submissions = Submissions
statistic-proposals = Proposals to the Member States
statistic-not_proposed = Submissions not proposed, by ground
statistic-not_assessed = Submissions not assessed in time
statistic-entered = Alerts entered
statistic-declined = Proposals without an alert
statistic-late_outcomes = Outcomes told late
statistic-hits = Hits told to the submitter
statistic-wrong_data = Reports of wrong data

print-submission = Submission for an information alert
section-person = Person
section-objects = Documents and vehicles
section-information = Information
section-assessment = Assessment
