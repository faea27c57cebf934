# Words of the instrument firearm-seizure. Keys are made from the names in ../pack.toml.

title = Firearm seizure
summary = Tells another party that firearms were seized, gives it the full record of each, and adds what the laboratory finds. The party that seized them reports; the other is informed, says what it knows, and may ask back.

role-requester = Seizing party
role-requested = Informed party

state-notified = First word received
state-reported = Record received
state-question_open = Question open
state-closed = Closed
state-withdrawn = Withdrawn
state-not_needed = No longer needed, to be erased

step-notify = Give first word of the seizure
step-report = Send the full record
step-add_firearm = Add a firearm
step-add_findings = Add forensic findings
step-report_link = Report a link to another case
step-update_trace = Change what the record says of the trace
step-ask = Ask a question
step-reply = Reply to the question
step-refuse_reply = Refuse to reply
step-withdraw = Withdraw the report
step-close = Close
step-keep = Review: keep the data
step-let_go = Review: the data is no longer needed

field-subject = What was seized, in one line
hint-subject = No names of persons.
field-reference = Your file number
field-seizing_service = Service that made the seizure
field-customs_told_at = When customs told the competent authority
field-seizure_type = Type of seizure
field-pieces_total = Number of pieces, as counted so far
field-more_expected = Further consignments may be on their way
field-item_type = What the item is
field-year_known = Year of manufacture is known
field-place_of_manufacture = Place of manufacture
hint-place_of_manufacture = Write “unknown” if it is not known.
field-markings = Proof marks and other markings
field-fact_or_assessment = Fact or personal assessment
field-origin_country = Country of origin
field-dispatch_country = Country of dispatch
field-destination_country = Country of destination
hint-destination_country = Write XXX if it is not known.
field-transport = Means of transport
field-concealment = How the goods were hidden
field-trace_requested = A trace is requested
field-trace_channel = Where the trace is requested
field-trace_reference = Reference of the trace
field-trace_note = Note on the trace
field-focal_point_told = The firearms focal point has been told
field-use_restrictions = Restrictions on use
field-ground = Ground of refusal
field-refusal_reasons = Reasons for the refusal
field-forensic_findings = Forensic findings
field-ballistic_hit = Comparison of bullets and cartridge cases
field-link_note = Link to another case
field-question = Question
field-reply = Reply
field-withdrawal_reasons = Reasons for the withdrawal
field-closing_note = Closing note
field-keeping_reasons = Why the data is still needed

choice-seizing_service-customs = Customs
choice-seizing_service-police = Police
choice-seizing_service-border_police = Border police
choice-seizing_service-other = Another service
choice-seizure_type-import = At import
choice-seizure_type-export = At export
choice-seizure_type-transit = In transit
choice-seizure_type-inland = Inland, not in trade
choice-item_type-firearm = Firearm
choice-item_type-essential_component = Essential component
choice-item_type-ammunition = Ammunition
choice-item_type-alarm_or_signal_weapon = Alarm or signal weapon
choice-item_type-deactivated_firearm = Deactivated firearm
choice-fact_or_assessment-fact = Fact
choice-fact_or_assessment-assessment = Personal assessment
choice-transport-car = Car or van
choice-transport-lorry = Lorry
choice-transport-bus = Bus
choice-transport-train = Train
choice-transport-ship = Ship or boat
choice-transport-aircraft = Aircraft
choice-transport-parcel = Post or courier
choice-transport-on_foot = On foot
choice-transport-other = Other
choice-trace_channel-firearm_trace = In a firearm trace of this system
choice-trace_channel-interpol = Through INTERPOL
choice-trace_channel-national_authority = From a national authority
choice-ballistic_hit-hit = Matches another case
choice-ballistic_hit-no_hit = Matches no other case
choice-ballistic_hit-not_compared = Not yet compared

ground-harms_investigation = It would harm an ongoing investigation or someone’s safety
ground-not_known = The answer is not known
ground-national_law = National law forbids it

guard-traceable = A printed or home-made firearm was never sold and cannot be traced. Say that no trace is requested, and add forensic findings instead.
guard-trade_data_kept = Data about goods in trade is kept for at least twenty years after the case ends. Keep it and review it again later.

clock-first_word = First word of the seizure
clock-record = Full record of the seizure
clock-reply = Reply to the question
clock-trade_data = Twenty years of keeping trade data
clock-review = Review of the data
clock-after_review = Erasure after the review

retention-regular_review = Review whether the data is still needed
retention-trade_data_end = The twenty years of trade data are over: review whether it is still needed
retention-erase_after_review = Erase the data one month after it was found to be no longer needed

statistic-seizures = Seizures by service and type
statistic-firearms = Items seized by kind, category and condition
statistic-routes = Records by origin, dispatch, destination and transport
statistic-traces_requested = Items by condition and whether a trace is requested
statistic-ballistic_hits = Forensic findings by comparison
statistic-replies_refused = Replies refused by ground
statistic-late_first_words = First words that came late

print-seizure_record = Record of a firearm seizure
section-firearm = Firearm
section-movement = Origin, dispatch and destination
section-transport = Transport and carrier
section-seizure = Seizure
section-trace = Trace
