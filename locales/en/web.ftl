### The words of the screens. One message per key; counts stand in short messages of their own.
### Arguments that are whole numbers are passed as numbers, so that plural selectors work.

## Frame

skip = Skip to content
training = TRAINING DATA – no real persons
menu = Menu
nav-label = Main
nav-desk = My desk
nav-inbox = Inbox
nav-check = Check
nav-figures = Figures
nav-audit = Audit
nav-health = Health
nav-people = People
nav-rules = Rules
nav-tokens = API access
quick-label = Check a person, document, vehicle or object
quick-placeholder = Check: name, MRZ, document no., plate, serial
quick-button = Check
sign-out = Sign out
language-label = Language
language-machine = Translated by machine; no native speaker has reviewed it yet.
theme-label = Theme
theme-system = System
theme-light = Light
theme-dark = Dark
keys-label = Single-key shortcuts: j and k move, / goes to the check box
version-line = Egnatia { $version }
yes = Yes
no = No
optional = (optional)
choose = Choose one
next-page = Next page
not-verified = not verified
remedy = What to do:
ask-whom = Ask: { $whom }.
form-errors = Please look at these answers
form-kept = Nothing was sent. Everything you typed is still here.
entries =
    { $count ->
        [one] { $count } entry
       *[other] { $count } entries
    }

## Columns

col-due = Due
col-number = No.
col-request = Request
col-from = From
col-to = To
col-handling = Handling
col-owner = Seen to by
col-time = Time
col-who = Who
col-act = What they did
col-reference = Reason or file
col-about = About
col-entry = Entry
col-partner = Partner
col-state = State
col-contact = Last contact
col-queue = Waiting
col-gap = Journal gap
col-clock = Time limit
col-ended = Ended
col-median = Half within
col-p90 = Nine of ten within
col-in-time = In time
col-deemed = Decided by time
col-running = Running
col-overdue = Overdue
col-count = Count

## Marks

handling-h0 = H0: only to prevent and combat crime
handling-h1 = H1: not in judicial proceedings without permission
handling-h2 = H2: not to be passed on without permission
handling-h3 = H3: other restrictions, stated in words
grade-title = Source A, B, C or X; information 1 to 4
name-mrz = MRZ
name-translit = transliterated
name-also = also written
light-green = Well
light-amber = Look soon
light-red = Act now
purpose-criminal-investigation = Criminal investigation
purpose-counter-terrorism = Counter-terrorism
purpose-border-control = Border control
purpose-readmission = Readmission and return
purpose-asylum = Asylum
clock-none = No deadline
clock-left-minutes = { $count } min left
clock-left-hours = { $count } h left
clock-left-days = { $count } d left
clock-left-days-hours = { $days } d { $hours } h left
clock-over-minutes = Overdue { $count } min
clock-over-hours = Overdue { $count } h
clock-over-days = Overdue { $count } d
clock-paused = Stands still
offline-since = offline since { $time }
waiting-since = asked at { $time }
answered-at = answered at { $time }
last-contact = last contact { $time }
never-reached = never reached yet

## Start of the demo

start-title = A federation of eight nodes
start-what = Egnatia lets authorities ask one another who knows a person, a document, a vehicle or a firearm, and work on requests together; each keeps its own data, and every question is signed, lawful on its face and written down. This is a complete federation on your own machine, with invented people and impossible document numbers.
start-how = Choose an officer to sign in to that node. To see both ends of a request, open two of them side by side.
start-nodes = Nodes of this federation
start-node = Node
start-address = Address
start-journal = Journal
start-personas = Sign in as
start-stop = How to stop
start-stop-how = In the terminal that runs the demo: { $keys }. Nothing is left running.

## Sign-in

sign-in-title = Sign in
sign-in-to = Sign in to { $node }
sign-in-what = This node holds training data only, so you choose an officer instead of using a passkey.
sign-in-as = Sign in as { $name }
sign-in-none = This node has no training officers. Create one with “egnatia init”.
sign-in-passkey = With your passkey
sign-in-passkey-hint = A fingerprint, your face or the PIN of your device or security key. You name nobody and type no password.
sign-in-passkey-button = Sign in with a passkey
sign-in-provider = With { $provider }
sign-in-provider-hint = You sign in where your authority keeps its accounts, and come back here.
sign-in-provider-button = Go on to { $provider }
sign-in-provider-away = Your authority’s sign-in cannot be reached at the moment. Try again in a minute, or use a passkey.
sign-in-failed = That was no proof of who you are. Try again; if it fails again, ask your administrator for a new set-up link.
sign-in-no-role = Your authority knows you, but none of your groups has a role on this node. Ask your administrator.
passkey-stopped = It was stopped, or this device has no passkey for this node. Try again, or ask your administrator for a set-up link.
passkey-noscript = Passkeys need JavaScript. Everything after signing in works without.

## Set-up link

set-up-title = Set up your passkey
set-up-for = Welcome, { $name }
set-up-what = This link is yours alone and works once. With it you make the passkey by which { $node } knows you from now on. Your role: { $role }.
set-up-hint = Your device will ask for your fingerprint, your face or a PIN. The passkey stays on the device or security key; this node keeps only its public half.
set-up-button = Make my passkey
set-up-failed = No passkey was made. The link still works: try again, perhaps with another device.

## Proof asked for anew

prove-title = Is it still you?
prove-what = Much depends on what you are about to do, and you signed in a while ago. Prove once more who you are; what you typed is kept.
prove-passkey = Prove it with your passkey
prove-persona = On a training node an invented officer only has to say so.
prove-persona-button = It is me
parked-title = What you typed is still here
parked-what = It was not sent yet. Look at it once more and send it, or leave this page: it is forgotten after an hour.
parked-send = Send it

## Rules

rules-title = Who may do what, and why?
rules-what = These are the very rules that decide, each with its reason and its source. Ask about a role and an act: the answer names the rule. Asking changes nothing.
rules-act = Act
rules-ask = May they?
rules-may = They may.
rules-may-not = They may not.
rules-all = All rules
rules-permits = permits
rules-forbids = forbids

## People

people-title = Who works here?
people-what = Each person has one role, which says what the rules allow them. Every change is recorded with your name and ends the person’s sessions.
people-nobody = Nobody is enrolled yet. Add the first person below.
people-new = Add a person
people-id = Id
people-id-hint = It stands in the journal for ever: small letters, digits, dots and hyphens, for example a.petrova
people-name = Name
people-add = Add and make a set-up link
people-change = Change
people-keep = Save
people-let-in = Let in again
people-shut-out = Shut out
people-link = New set-up link
people-unkey = Remove passkeys
people-out = shut out
people-never = never
people-link-for = Set-up link of { $name }
people-link-once = Give it to this person alone, by a way you trust. It is shown this once, works once, and for 24 hours. A former link of theirs works no more.
people-error-id = Enter an id of 2 to 64 small letters, digits, dots, hyphens or underscores
people-error-name = Enter the name, in at most 128 characters
people-error-role = Choose a role
people-error-taken = This id is taken; ids are never used twice
people-error-last = This is the last administrator who can sign in. Make another one first.

role-duty-officer = Duty officer
role-analyst = Analyst
role-joint-team-member = Joint-team member
role-prosecutor = Prosecutor
role-readmission-officer = Readmission officer
role-asylum-officer = Asylum officer
role-border-statistician = Border statistician
role-csirt-analyst = CSIRT analyst
role-return-monitor = Monitor of returns
role-data-protection-officer = Data-protection officer
role-administrator = Administrator
duty-duty-officer = Asks, confirms and answers requests.
duty-analyst = Asks about crime and reads cases.
duty-joint-team-member = Works with other parties’ officers in joint teams and task forces.
duty-prosecutor = Leads investigations and agrees joint teams.
duty-readmission-officer = Works on readmission, transit and return.
duty-asylum-officer = Works on applications for international protection.
duty-border-statistician = Reports events at the border and counts them.
duty-csirt-analyst = Works on cyber incidents and on foreign information manipulation.
duty-return-monitor = Watches returns and reports serious incidents.
duty-data-protection-officer = Sees who looked at what, and why.
duty-administrator = Keeps the node running and sees no personal data.

## Inbox

desk-title = Your desk
desk-next = The nearest deadlines
desk-first = First steps
desk-continue = Continue where you left off
desk-last = Case { $number }, which you looked at last
desk-check = Check a person, document or vehicle
desk-check-for = Check: { $purpose }
desk-open = New: { $instrument }
desk-overdue = overdue
desk-due = due in 24 hours
desk-untaken = nobody’s yet
desk-mine = yours
desk-overrides = wait for a second person: a life is in danger
first-check = Check an invented person
first-read-case = Open a case and read it to the end
first-take-case = Take a case that is nobody’s yet: pick it in the inbox and hand it to yourself
first-audit = Ask who looked at a person
first-enrol = Enrol a colleague
first-link = Give them a set-up link
first-token = Make a token for a program

inbox-new = New case
inbox-kept = Review and erasure
inbox-untaken = Nobody’s yet
inbox-empty-untaken = Somebody sees to every open request.
inbox-more = Narrow down, keep as a view
inbox-instrument = Instrument
inbox-with = With
inbox-any = Any
inbox-narrow = Show
inbox-reset = Show everything again
inbox-view-name = Name of the view
inbox-view-keep = Keep as a view
inbox-view-forget = Forget “{ $name }”
assign-pick = Pick { $number }
assign-picked = Hand on those picked …
assign-all = Hand on all that are shown ({ $count }) …
assign-title = Hand cases on
assign-what = Nothing has changed yet. Look at the list, untick what should stay, and say to whom and why. The other party learns nothing of it, and it can be undone.
assign-to = To whom
assign-reason = Reason
assign-reason-hint = One for all of them; it is recorded with your name: end of shift, illness, own field.
assign-do =
    { $count ->
        [one] Hand { $count } case on
       *[other] Hand { $count } cases on
    }
assign-back = Back, change nothing
assign-undo = Undo: give them back to whoever had them
assign-error-none = Pick at least one case.
assign-error-to = Choose a person who may work on all of these cases.
assign-error-reason = Give the reason.
assign-error-long = Shorten the reason to at most 500 characters.
inbox-empty-kept = No data is to be reviewed or erased within 30 days.
inbox-count =
    { $count ->
        [one] { $count } request, nearest deadline first
       *[other] { $count } requests, nearest deadline first
    }
inbox-overrides =
    { $count ->
        [one] A life is in imminent danger: one request waits for a second person.
       *[other] Lives are in imminent danger: { $count } requests wait for a second person.
    }
inbox-filters = Which requests
inbox-all = All open
inbox-mine = Mine
inbox-due = Due in 24 h
inbox-caption = Requests ordered by deadline
inbox-empty-all = Nothing waits for an answer here.
inbox-empty-mine = You have not taken any request.
inbox-empty-due = Nothing is due in the next 24 hours.
inbox-empty-act = Make a check
inbox-empty-show-all = Show all open requests
unread = (nothing done here yet)

## Check

check-title = Check
check-text = Who or what?
check-text-hint = A name in any script, a document number, plate, serial or telephone number, an IMEI or an IBAN. You can also scan or paste the machine-readable zone.
check-part-hint = For a character of a number that cannot be read write “?”, for any number of them “*”, and say what it is. Two characters at the beginning or the end must be known. Telephone numbers must be whole.
check-kind = What is it?
kind-auto = Work it out
kind-person = Person
kind-document = Document
kind-vehicle = Vehicle
kind-firearm = Firearm
kind-phone = Telephone
kind-organisation = Organisation
kind-device = Mobile device (IMEI)
kind-account = Bank account (IBAN)
check-born = Date of birth
check-born-hint = Year alone if that is all you know: 1984, 1984-03 or 1984-03-27
check-nationality = Nationality or seat
check-nationality-hint = Three letters, as in the document; of an organisation, the country of its seat
check-make = Maker
check-make-hint = Of a vehicle or a firearm: VW, Zastava. It weighs in the answer and excludes nothing.
check-number = Registration number
check-number-hint = Of an organisation, as its register writes it
check-purpose = Purpose
check-purpose-hint = It decides who may answer and what they may show.
check-justification = Reason or file number
check-justification-hint = It goes with the question and into both journals.
check-parties = Ask
check-parties-hint = Untick whom you do not want to ask.
check-button = Check
check-logged = Your name, the purpose and the reason are recorded.
error-text-empty = Enter a name, number or machine-readable zone
error-text-long = Shorten the text to at most { $max } characters
error-kind = Choose what it is; the text fits none of the kinds
error-born = Enter the date of birth as 1984, 1984-03 or 1984-03-27
error-nationality = Enter the nationality as three letters, for example SRB
error-purpose = Choose a purpose that your role allows
error-justification = Enter the reason or the file number
error-parties = Tick at least one party to ask
error-required = Enter: { $field }
error-choice = Choose one: { $field }
error-date = Enter a day that exists: { $field }
error-grounds = Choose one ground of the list
error-moment = Enter a day and a time in UTC: { $field }
error-country = Enter three capital letters, as in a passport: { $field }
error-exhibit = Enter base64 of at most { $max } bytes: { $field }
error-number = Enter a whole number from { $min } to { $max }: { $field }
error-control = Enter plain text, without control characters: { $field }
error-text-control = Enter plain text, without control characters
error-only-person = Clear it, or choose “Person”: it goes only with a person
error-only-person-or-organisation = Clear it, or choose “Person” or “Organisation”: it goes with nothing else
error-only-made = Clear it, or choose “Vehicle” or “Firearm”: it goes with nothing else
error-only-organisation = Clear it, or choose “Organisation”: it goes with nothing else
error-vague = Give at least two characters at the beginning or the end
error-imei = Enter the 14 to 16 digits of the IMEI, with “?” or “*” for what cannot be read
error-iban = Enter an IBAN: two letters, two digits and the account, with “?” or “*” for what cannot be read
error-make = Enter the maker alone, in at most 64 characters
error-registration = Enter the registration number alone, in at most 64 characters
doubt-iban = The check digits of this IBAN do not fit: a character is probably wrong.
doubt-imei = The check digit of this IMEI does not fit: a digit is probably wrong.
doubt-again = Nobody has been asked yet. Correct it, or send it again as it is.
error-zone = This is no machine-readable zone; paste only its lines
error-zone-character = The machine-readable zone has a character that cannot stand there: { $place }
error-zone-length = Line { $line } of the machine-readable zone has { $count } characters; look for a missing or doubled “<”
error-long = Shorten to at most { $max } characters: { $field }

## Result of a check

result-title = Result of the check
result-asked = What was asked
result-answers = Answers
result-again = New check
result-by = Asked by { $officer }, { $at }
result-human = A score never decides: you confirm.
result-noscript = Without JavaScript, new answers appear when you refresh.
result-refresh = Refresh the answers
check-summary = Asked { $asked }: { $hits } with hits, { $none } with no hit, { $refused } refused, { $silent } not answered.
check-incomplete = Not everybody has answered yet.
mrz-warnings = The machine-readable zone looks odd. The check went out all the same.
mrz-place = line { $line }, position { $position }
mrz-check-digit = The check digit of { $field } does not fit
mrz-character = A character that cannot stand there
mrz-date = { $field } is no date
mrz-number = the document number
mrz-birth = the date of birth
mrz-expiry = the date of expiry
mrz-optional = the optional data
mrz-whole = the whole zone
row-waiting = Waiting
row-no-hit = No hit
row-no-hit-means = It holds nothing alike, or nothing that it may let you know.
row-refused = Refused
row-refused-rule = The rule: { $rule }.
row-silent = No answer yet
row-silent-means = The question waits in the queue and goes out when the node can be reached.
row-silent-otherwise = Until then: { $way }.
row-hits =
    { $count ->
        [one] { $count } hit
       *[other] { $count } hits
    }
filter-legend = Show hits whose name or number agrees:
filter-exact = Exact
filter-transliterated = Transliterated
filter-sounds-like = Sounds like
filter-hidden =
    { $count ->
        [one] { $count } hit hidden by the filter
       *[other] { $count } hits hidden by the filter
    }
filter-all = Show all
hit-score = Likeness { $score } %
hit-about = Held for
hit-opaque = The owner lets you know that there is a hit, and shows no content. Ask it for more by a request.
hit-confirm = Confirm match
hit-reject = Not this person
hit-reject-thing = Not this one
hit-confirmed = Match confirmed
hit-rejected = Not this person
hit-request = Request information
reasons-label = Why it is a hit
reason-for = Speaks for:
reason-against = Speaks against:
reason-same-identifier = same number
reason-same-name = same name, letter for letter
reason-transliterated-name = same name in another script
reason-respelled-name = same name by a rule of transliteration
reason-similar-name = names alike but for spelling
reason-truncated-name = same name as far as the MRZ has room for it
reason-swapped-order = given and family name exchanged
reason-same-birth-date = same date of birth
reason-same-birth-year = same year of birth, the rest is not known
reason-swapped-day-month = day and month exchanged
reason-other-birth-date = another date of birth
reason-same-nationality = same nationality
reason-other-nationality = another nationality
reason-look-alike-identifier = same number but for characters that look alike
reason-partial-identifier = the part of the number that is known agrees
reason-initial-name = first letter only
reason-equivalent-name = forms of one given name
reason-gendered-name = forms of one family name for women and men
reason-other-sex = another sex
reason-same-make = same maker
reason-other-make = another maker
fact-name = Name
fact-born = Born
fact-sex = Sex
fact-nationality = Nationality
fact-document = Document
fact-plate = Plate
fact-vin = VIN
fact-make = Make
fact-serial = Serial
fact-calibre = Calibre
fact-phone = Telephone
fact-latin = In Latin letters
fact-also = Also
fact-seat = Seat
fact-registration = Registration number
fact-imei = IMEI
fact-iban = IBAN
fact-holder = Held by

sex-female = Female
sex-male = Male
sex-unspecified = Not specified
own-holdings = our own holdings

## Case

prefill-specification = The information held under the hit reference { $hit }
prefill-held-there = Your node reported a hit in answer to our check of { $at }, and an officer confirmed the match.
field-needed-if = Needed if “{ $field }” is “{ $value }”.
field-needed-unless = Needed unless “{ $field }” is “{ $value }”.
field-needed-with = Needed if “{ $field }” is given.
field-needed-without = Needed if “{ $field }” is not given.
field-moment = Day and time in UTC
field-country = Three letters, as in a passport: SRB, ALB, HRV
field-exhibit = The file in base64; it is carried as it is and never read
field-number = A whole number from { $min } to { $max }
length-hours =
    { $count ->
        [one] { $count } hour
       *[other] { $count } hours
    }
length-calendar-days =
    { $count ->
        [one] { $count } calendar day
       *[other] { $count } calendar days
    }
length-working-days =
    { $count ->
        [one] { $count } working day
       *[other] { $count } working days
    }
length-years =
    { $count ->
        [one] { $count } year
       *[other] { $count } years
    }
length-months =
    { $count ->
        [one] { $count } month
       *[other] { $count } months
    }
event-received = received by { $party }, { $at }
event-threat = Sent without a basis in the transfer register, because a life is in imminent danger: { $reasons } Proposed by { $first }, confirmed by { $second }.
event-denied = { $party } denied it under the rule { $rule }.
case-choose = New case
case-choose-to = With whom
case-choose-missing = Choose the other party.
case-choose-instrument = By which instrument
case-choose-go = Continue to the form
case-new-to = To { $party }
case-new-prefilled = Filled in from the match that you confirmed. Check every line before you send.
case-new-send = Sign and send to { $party }
case-new-signed = It is signed, sealed and journaled; it cannot be called back.
case-new-forbidden = The transfer register has no basis for giving this to { $party }. The rule: { $rule }. Nothing leaves without one.
override-danger = A life is in imminent danger
override-danger-what = Only then may it leave without a basis, and only if a second person confirms it within an hour. The party that gave you the information is told at once.
override-reasons = Whose life is in danger, and why it cannot wait
override-reasons-missing = Say whose life is in danger, and why it cannot wait.
override-source = The case from which the information comes
override-source-hint = Its number or id. Leave it empty if the information is your own.
override-source-unknown = There is no such case here. Look up its number in the inbox.
override-propose = Ask a second person to confirm
override-propose-hint = Nothing leaves yet.
overrides-title = Waiting for a second person
overrides-what = What one of you wants to send without a basis in the transfer register, because a life is in imminent danger. Whoever proposed it cannot confirm it.
overrides-none = Nothing waits. A proposal is no longer listed once it is confirmed, or after an hour.
override-who = Proposed by
override-fields = What would leave
override-own = You proposed it. Another officer who may open cases must confirm it.
override-confirm = Confirm, sign and send to { $party }
override-confirm-hint = It leaves at once under both names and cannot be called back.
case-no-clock = No deadline
case-owner = Taken by
case-nobody = Nobody yet
case-basis = Legal basis
case-transfer = Transfer register: { $basis }
case-deemed = By time: no answer was given
case-tasks = Steps
case-no-tasks = Nothing is to be done here. The case is closed, or it is another party's turn.
case-fields = The request
case-timeline = What happened
event-by-time = Time ran out
case-exhibit = A file of { $bytes } bytes
case-receipt = Signed receipt
case-receipt-pending = Sent, receipt not here yet
step-open = To do
step-done = Done
step-blocked = Not allowed now
step-theirs = Turn of { $party }
step-grounds = Grounds of refusal
step-grounds-hint = The agreement knows only these. Choose the one that applies.

## Figures

figures-title = How many, and how timely?
figures-period = Period
figures-period-hint = A year, a quarter or a month: 2026, 2026-Q1, 2026-03
figures-show = Show
figures-previous = Earlier
figures-next = Later
figures-quarter = { $year }, quarter { $number }
error-period = Enter a year, a quarter or a month, as 2026, 2026-Q1 or 2026-03
figures-board-empty = No time limit ended in this period, and none runs.
figures-board-caption = How timely answers were, by partner and time limit, { $period }
figures-board-hint = Pauses do not count. “Half within” and “nine of ten within” are over the limits that ended in the period; “decided by time” are those that ran out while nobody acted. “Running” and “overdue” are as of now.
figures-opened-here = Opened by us
figures-opened-there = Opened by the partner
figures-percent = { $percent } %
figures-tables = Tables
figures-empty = Nothing is to be counted in this period.
figures-total = Total: { $count }
figures-stock = Cases as they stand at the end of the period.
figures-steps = Counted as they happened in the period.
figures-rounded = Figures are rounded to multiples of { $multiple }, last of all, so that rows need not add up to the total; a row that rounds to nothing is left out.
figures-left-out =
    { $count ->
        [one] { $count } case of an earlier version of the instrument could not be counted.
       *[other] { $count } cases of earlier versions of the instrument could not be counted.
    }
figures-file = Save as CSV
figures-back = All figures
figures-not-given = not given
figures-age-unknown = not known
figures-col-age = Age
figures-col-requester_country = Opened by (country)
figures-col-requested_country = Addressed to (country)
figures-col-requester_state = Opened by (State)
figures-col-requested_state = Addressed to (State)
figures-col-requester_kind = Opened by (kind)
figures-col-requested_kind = Addressed to (kind)
figures-col-requester_party = Opened by
figures-col-requested_party = Addressed to
figures-col-partner_country = Partner
span-minutes = { $minutes } min
span-hours = { $hours } h { $minutes } min
span-days = { $days } d { $hours } h
kind-member-state = Member State
kind-partner = Western Balkans partner
kind-agency = EU agency

## Audit

# dynamic: purpose-
purpose-cyber-security = Cyber security
purpose-information-integrity = Integrity of information
purpose-fundamental-rights = Fundamental rights
purpose-financial-intelligence = Financial intelligence
purpose-victim-protection = Protection of victims
purpose-oversight = Oversight of the processing
purpose-administration = Administration of the node
act-check-ask = Asked other parties
act-check-asked = Asked this node
act-check-read = Read the answers of a check
act-match-confirm = Judged a hit
act-case-read = Read a case
act-case-open = Opened a case
act-case-step = Took a step in a case
act-override-propose = Proposed to send without a basis, for a life in danger
act-override-confirm = Confirmed sending without a basis, for a life in danger
act-override-read = Read what waits for a second person
act-audit-search = Searched this log
act-audit-chain = Looked at the journal’s chain
act-health-read = Looked at the node’s health
act-holding-import = Imported holdings
act-api-token = Made an API token
act-api-revoke = Revoked API tokens
act-case-assign = Handed cases on
act-people-keep = Changed who works here
act-person-set = Enrolled a person or changed their role
act-person-invite = Gave a set-up link
act-person-unkey = Removed a person’s passkeys
act-session-open = Signed in
entry-number = entry { $entry } of the journal
chain-remedy = Stop working with this node, keep its files as they are, and call the administrator and the data-protection officer.
audit-title = Who looked at what?
audit-about = Who looked at
audit-about-hint = A name, a document number, a plate or a telephone number, in any script
audit-button = Search
audit-caption = Acts on personal data, newest first
audit-none = Nobody has looked at personal data here yet.
audit-none-about = Nobody here has looked at “{ $about }”. Other nodes keep their own record: ask them.
chain-title = The journal
chain-verify = Verify now
chain-sound =
    { $entries ->
        [one] { $entries } entry read again in { $took }: it is where the signed checkpoint says.
       *[other] { $entries } entries read again in { $took }: all are where the signed checkpoint says.
    }
chain-broken = The journal does not verify: { $what }.
chain-size = Size
chain-root = Root
chain-checkpoint = Last checkpoint
chain-witnesses = Co-signed by
chain-no-witness = Nobody yet: this journal rests on its own signature alone.
chain-never = not yet
chain-witness = up to entry { $size }, { $at }

## Health

health-title = Is the node well?
health-ahead-remedy = Its messages bear a time more than five minutes ahead of ours and are refused. Compare both clocks with a time server; call { $phone }.
health-instruments = Instruments
health-instruments-count =
    { $count ->
        [one] { $count } signed by the parties
       *[other] { $count } signed by the parties
    }
health-instruments-remedy = The directory does not list these in the version that is here, so no step of them is taken: { $names }. Bring program and directory to the same version.
health-languages = Languages
health-languages-remedy = Texts are missing and shown in English, the first of each: { $lacking }. Add them to the language’s folder and restart the node.
health-partners = Partners
health-no-partners = The directory names no other party yet.
health-node = This node
health-store = Store
health-store-fine = The last commit can be read.
health-directory = Directory
health-directory-until = Valid until { $at }
health-directory-renew = Fetch the new directory with “egnatia directory”; after that time nothing is exchanged.
health-directory-expired = Fetch a new directory with “egnatia directory” now; until then nothing is exchanged.
health-outbox = Outbox
health-outbox-count =
    { $count ->
        [0] Nothing waits to be sent
        [one] { $count } message waits to be sent
       *[other] { $count } messages wait to be sent
    }
health-outbox-remedy = Look below which partner cannot be reached, and call it.
health-witness = Witnesses
health-witness-count =
    { $count ->
        [0] Nobody has co-signed the journal yet
        [one] { $count } party has co-signed the journal
       *[other] { $count } parties have co-signed the journal
    }
health-witness-remedy = Wait for the first round of witnesses; if none comes within minutes, look at the partners below.
health-index = Search index
health-index-is = { $holdings } in { $segments }, { $size } MiB
health-index-holdings =
    { $count ->
        [one] { $count } holding
       *[other] { $count } holdings
    }
health-index-segments =
    { $count ->
        [one] { $count } segment
       *[other] { $count } segments
    }
health-index-remedy = A file of the index was damaged and was made again from the store; nothing is lost. Look at the disk: what damages one file damages others. What was found: { $damage }
health-thresholds = How alike a hit must be
health-thresholds-hint = A holding less alike than this is not told of, neither to partners nor to our own officers. Set in node.toml, read when the node starts.
health-gap-remedy = Messages of this partner are missing. Call both administrators: the partner must send them again.
health-down-remedy = Call the partner’s duty desk ({ $phone }). What waits for it is kept and goes out by itself. Last failure: { $failure }
health-retry-remedy = The node tries again by itself. Last failure: { $failure }
health-new-remedy = Not reached since this node started; the first message or witness round will tell.
health-entries = Journal entries
health-holdings = Holdings
health-open = Open requests
health-sessions = People signed in
health-started = Running since
health-federation = Federation
health-version = Version

## When something cannot be done

problem-title = Something failed
problem-saved = What is saved
problem-next = What next
problem-go = Go on
problem-reference = If you ask for help, give this reference: { $reference }
forbidden-title = The rules do not allow this
forbidden-rule = The rule: { $rule }.
forbidden-reference = The attempt is recorded as { $reference }.
forbidden-back = Back to the start
failure-bounds = This cannot be taken as it was sent: { $what }
failure-refused = The instrument does not allow this: { $what } (rule { $rule })
failure-full = The disk of this node is full, so nothing new can be taken in.
failure-store = The store of this node cannot be used at the moment.
failure-print = This page could not be printed.
failure-saved-before = Everything that was confirmed before is safe. What you sent just now was not carried out.
failure-next-correct = Go back, correct it, and send it again.
failure-next-reload = Open the page anew: somebody may have taken a step meanwhile.
failure-next-administrator = Try again in a minute. If it fails again, call the administrator.

## What the last act did

notice-confirmed = The match is confirmed and recorded under your name.
notice-rejected = It is recorded under your name that this is not the one.
notice-opened = The request is signed, journaled and on its way.
notice-stepped = The step is signed, journaled and on its way.

## API access

tokens-title = Who may use the API?
tokens-what = A token acts in its owner’s name and role. Making one is recorded, with your name.
tokens-issued = The token of { $name }
tokens-once = Copy it now: it is shown this once, and only its digest is kept. A program sends it as “Authorization: Bearer …”.
tokens-none = none
tokens-nobody = This node has no people yet.
tokens-make = Make a token
tokens-make-for = Make a token for { $name }
tokens-revoke = Revoke all
tokens-revoke-for = Revoke all tokens of { $name }
tokens-openapi = What the API does (OpenAPI 3.1)
col-role = Role
col-passkeys = Passkeys
col-seen = Last signed in
col-tokens = Tokens
col-newest = Newest
col-do = Change
notice-proposed = Your proposal waits for a second person. Nothing has left yet.
notice-revoked = The tokens are revoked. Programs that use them are refused from now on.
notice-person = It is recorded, and the person’s sessions have ended.
notice-unkeyed = The passkeys are removed. Give the person a new set-up link.
notice-assigned = The cases are handed on. It is recorded with your reason.
notice-unassigned = The cases are back with whoever had them.
