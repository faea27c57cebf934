# Words of the instrument serious-incident-report. Keys are made from the names in ../pack.toml.

title = Serious incident report
summary = Brings a possible violation of rights or grave conduct in an operation to an independent rights body, past the line of command. The reporting party reports and answers; the rights body reviews, gives a final report and alone closes the file.

role-requester = Reporting party
role-requested = Rights body

state-reported = Reported
state-in_review = Under review by the rights body
state-answer_awaited = Answer of the reporting party awaited
state-final_report_given = Final report given
state-measures_reported = Measures reported
state-not_admitted = Not taken up, with reasons
state-closed = Closed by the rights body
state-reviewed = Reviewed for erasure

step-report = Report to the rights body
step-take_up = Take up the report
step-ask = Ask the reporting party
step-answer = Answer the rights body
step-go_on = Go on without the answer
step-add = Add to the report
step-not_admit = Decline to take up the report
step-give_final_report = Give the final report
step-report_measures = Report the measures taken
step-close = Close the file
step-reopen = Open the file again
step-review = Review: is the file still needed?

field-title_line = The incident in one line
field-reference = Reference of the report
field-recipient_body = What the recipient is
field-outside_command = The recipient stands outside the line of command of the operation
field-categories = Category
field-rights_concerned = Rights concerned
field-operation = Operation or activity
field-learnt_at = When the reporting person learnt of it
field-how_known = How it is known
field-persons_affected = Persons affected, about
field-children_affected = Of these, children
field-affected_description = Who is affected
field-staff_involved = Staff and units involved
field-at_risk_now = Somebody is still in danger
field-help_given = Help asked for or given
field-evidence = Evidence: what there is and who keeps it
field-sealed_evidence = Evidence sealed for the rights body
field-reporter_anonymous = The reporting person stays unnamed
field-reporter_function = In what function the reporting person was there
field-fears_reprisal = The reporting person fears reprisals
field-protection_asked = Protection asked for
field-command_informed = The operational command knows of the report
field-command_action = What the command did
field-handler = Who handles the report at the rights body
field-immediate_protection = Protection of the reporting person
field-question = Question
field-answer = Answer
field-addition = What is added
field-ground = Ground for declining
field-ground_reasons = Reasons for declining
field-finding = Finding
field-final_report = Final report
field-recommendations = Recommendations
field-passed_to = Passed on to
field-measures = Measures taken
field-measures_status = Where the recommendations stand
field-measures_reasons = Reasons, where not everything was carried out
field-closing_reasons = Reasons for closing
field-reporter_informed = The reporting person was told of the outcome, or cannot be reached
field-review_outcome = Outcome of the review
field-review_reasons = Why it is still needed

hint-title_line = No names.
hint-affected_description = Describe without names: group, age, particular needs. The rights body asks for more in person where it must.
hint-staff_involved = Unit, function and party. No names.
hint-help_given = Medical care, safety, information on asylum, a guardian for a child. Help never depends on the report.
hint-command_informed = It need not. If it does, say below what it did.

choice-recipient_body-fundamental_rights_officer = Fundamental-rights officer of an agency
choice-recipient_body-ombudsman = Ombudsman or human-rights institution of a state
choice-recipient_body-prevention_mechanism = National preventive mechanism against torture
choice-recipient_body-child_rights_body = Ombudsman or commissioner for children
choice-recipient_body-return_monitor = Independent monitor of forced returns
choice-categories-conduct = Conduct of staff
choice-categories-negative_implications = Negative implications for the operation or the parties
choice-categories-rights = Possible violation of fundamental rights
choice-rights_concerned-asylum = Right to asylum, non-refoulement
choice-rights_concerned-child = Rights of the child
choice-rights_concerned-collective_expulsion = Prohibition of collective expulsion
choice-rights_concerned-data = Private life and data protection
choice-rights_concerned-dignity = Human dignity
choice-rights_concerned-discrimination = Non-discrimination
choice-rights_concerned-liberty = Liberty and security
choice-rights_concerned-life = Right to life
choice-rights_concerned-other = Other
choice-rights_concerned-property = Property
choice-rights_concerned-remedy = Effective remedy
choice-rights_concerned-torture = Prohibition of torture and ill-treatment
choice-how_known-seen = Seen by the reporting person
choice-how_known-told_by_affected = Told by a person affected
choice-how_known-told_by_other = Told by somebody else
choice-how_known-documents = From documents or recordings
choice-reporter_function-team_member = Member of a deployed team
choice-reporter_function-host_officer = Officer of the host authority
choice-reporter_function-monitor = Fundamental-rights monitor
choice-reporter_function-interpreter = Interpreter or cultural mediator
choice-reporter_function-other = Other
choice-reporter_function-not_said = Not said
choice-finding-violation = A violation is established
choice-finding-likely_violation = A violation is likely
choice-finding-no_violation = No violation is established
choice-finding-not_clarified = Could not be clarified
choice-passed_to-data_protection_authority = Data protection authority
choice-passed_to-disciplinary_body = Disciplinary body
choice-passed_to-executive_director = Head of the agency, on suspending or ending the activity
choice-passed_to-national_rights_body = National rights body
choice-passed_to-none = Nobody
choice-passed_to-prosecutor = Prosecutor
choice-measures_status-carried_out = Carried out
choice-measures_status-partly = Partly carried out
choice-measures_status-not_accepted = Not accepted
choice-review_outcome-still_needed = Still needed
choice-review_outcome-not_needed = No longer needed, to be erased

ground-not_an_incident = It concerns no incident in an operation or activity of the parties
ground-already_handled = The same incident is already under review
ground-complaint_procedure = It is a person’s own complaint, and was passed to the complaints procedure with that person’s agreement

guard-outside_command = The report goes past the line of command. Choose a recipient that stands outside it.
guard-agency_rights_officer = At an agency, the recipient is its fundamental-rights officer. Choose that.
guard-state_rights_body = At a state, the recipient is an ombudsman or another independent rights body. Choose which, or report to an agency’s fundamental-rights officer.
guard-anonymous_is_unnamed = The reporting person stays unnamed: take out the name, telephone number and e-mail address.
guard-reporter_informed = Tell the reporting person of the outcome first, as far as that person can be reached.
guard-measures_heard = A violation was found and the time to report measures still runs. Wait for the measures, or for the end of that time.

clock-final_report = Final report
clock-take_up = Taking up of the report
clock-measures = Report on the measures taken
clock-review = Review of the file
clock-erasure = Erasure

retention-review = Review whether the file is still needed
retention-erasure = Erase the file

statistic-reports = Reports received
statistic-findings = Findings of final reports
statistic-not_admitted = Reports not taken up
statistic-measures = Where recommendations stand

print-incident_report = Serious incident report

section-report = Report
section-incident = Incident
section-outcome = Outcome
section-measures = Measures and closing
