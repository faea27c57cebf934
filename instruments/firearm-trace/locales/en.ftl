# Words of the instrument firearm-trace. Keys are made from the names in ../pack.toml.

title = Firearm trace
summary = Asks where a lost, stolen, trafficked or smuggled firearm was made, imported and last lawfully held. The party that found or misses the firearm and the one whose records may know it take part.

role-requester = Tracing party
role-requested = Party asked

state-submitted = Submitted
state-in_hand = In hand
state-clarification = Clarification asked
state-traced = Traced
state-not_traced = Not in the records
state-refused = Refused
state-closed = Closed
state-withdrawn = Withdrawn
state-reviewed = Reviewed for erasure

step-submit = Submit a trace request
step-take = Take in hand
step-clarify = Ask for clarification
step-clarification = Answer the question
step-respond = Respond: the firearm is traced
step-respond_nothing = Respond: not in the records
step-refuse = Refuse
step-comment = Add a comment
step-update_status = Update the status
step-remind = Send a reminder
step-withdraw = Withdraw the request
step-close = Close
step-review = Review: is the data still needed?

field-subject = Which firearm the request is about
field-reference = Your file number
field-status = Status of the firearm
field-serial_state = State of the serial number
field-marks = Marks and engravings
hint-marks = Proof marks, import marks, lot numbers, and where they stand on the firearm.
field-photograph = Photograph
field-ballistic_reference = Reference of the ballistic record
field-last_import_country = Country of last legal import
field-asked_because = Why this party is asked
field-asked_because_note = Why this party is asked, in words
field-offence = Criminal offence concerned
hint-offence = Without an offence the last lawful holder is not named to you.
field-facts = Facts of the case
field-urgent = Urgent
field-urgency_reasons = Reasons for the urgency
field-use_restrictions = Restrictions on use
field-seized = The firearm was seized
field-seizure_reference = Reference of the seizure report
field-question = What needs clarification
field-clarification = Clarification
field-comment = Comment
field-reminder_note = Note
field-whereabouts = Where the firearm is now
field-status_note = Note on the status
field-trace_result = Result of the trace
field-recorded_status = Status in the records
field-last_sale_on = Date of the last lawful sale
field-exported_to = Exported to
hint-exported_to = The next trace request goes to that country.
field-exported_on = Date of export
field-trace_note = Chain of holders and remarks
field-searched = What was searched
field-ground = Ground of refusal
field-refusal_reasons = Reasons for the refusal
field-withdrawal_reasons = Reasons for the withdrawal
field-closing_note = Closing note
field-review_outcome = Outcome of the review
field-review_reasons = Why the data is still needed

choice-status-lost = Lost
choice-status-stolen = Stolen
choice-status-trafficked = Trafficked
choice-status-smuggled = Smuggled
choice-status-unknown = Not known
choice-serial_state-readable = Readable
choice-serial_state-partly_readable = Readable in part
choice-serial_state-removed = Removed
choice-serial_state-never_marked = Never marked
choice-asked_because-manufacture = Made there
choice-asked_because-last_import = Last legally imported there
choice-asked_because-sale_or_registration = Believed to be sold or registered there
choice-asked_because-other = Another reason
choice-whereabouts-missing = Missing
choice-whereabouts-recovered = Recovered
choice-whereabouts-returned = Returned to its holder
choice-whereabouts-destroyed = Destroyed
choice-trace_result-last_holder_known = Last lawful holder known
choice-trace_result-dealer_known = Dealer or importer known
choice-trace_result-state_stock = From the stock of a public body
choice-trace_result-exported = Lawfully exported
choice-trace_result-made_here_only = Made here, and nothing further known
choice-recorded_status-lawfully_held = Lawfully held
choice-recorded_status-lost = Lost
choice-recorded_status-stolen = Stolen
choice-recorded_status-exported = Exported
choice-recorded_status-deactivated = Deactivated
choice-recorded_status-destroyed = Destroyed
choice-recorded_status-unknown = Not known
choice-review_outcome-still_needed = Still needed
choice-review_outcome-not_needed = No longer needed, to be erased

ground-investigation_harmed = It would harm an ongoing investigation or someone’s safety
ground-authorisation_refused = The judicial authorisation was refused
ground-not_lawful = National law does not permit the answer
ground-not_identifiable = The firearm cannot be told from others by what was sent

guard-serial_given = Give the serial number as far as it can be read.
guard-marks_described = Without a serial number, describe the other marks, or say that there are none.
guard-made_there = The country of manufacture is not the country of the party asked. Correct one of the two.
guard-imported_there = The country of last legal import is not the country of the party asked. Correct one of the two.
guard-seizure_described = Say when and where the firearm was seized.
guard-offence_for_holder = The last lawful holder is named only where an offence is stated. Leave the person out, or ask for the offence.
guard-holder_role = Say in what role the holder appears, for example as a witness.

clock-acknowledgement = Acknowledgement of the request
clock-trace = Time to trace
clock-review = Time to review the data

retention-first_review = Review whether the data is still needed, and erase it if not

statistic-traces = Trace requests, by status
statistic-firearms = Firearms, by country of manufacture, category and condition
statistic-results = Results of traces
statistic-not_traced = Traces without a result
statistic-refusals = Traces refused, by ground
statistic-late = Responses after the time was up

print-trace = Firearm trace
section-request = Request
section-firearm = Firearm
section-seizure = Seizure
section-result = Result
section-status = Status
