### The words of the screens. One message per key; counts stand in short messages of their own.
### Arguments that are whole numbers are passed as numbers, so that plural selectors work.

## Frame

skip = Skip to content
training = TRAINING DATA – no real persons
menu = Menu
nav-label = Main
nav-inbox = Inbox
nav-check = Check
nav-audit = Audit
nav-health = Health
quick-label = Check a person, document, vehicle or object
quick-placeholder = Check: name, MRZ, document no., plate, serial
quick-button = Check
sign-out = Sign out
theme-label = Theme
theme-system = System
theme-light = Light
theme-dark = Dark
keys-label = Single-key shortcuts: j and k move, / goes to the check box
version-line = Egnatia { $version }
kosovo-footnote = This designation is without prejudice to positions on status, and is in line with UNSCR 1244/1999 and the ICJ Opinion on the Kosovo declaration of independence.
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

## Marks

handling-h0 = H0: only to prevent and combat crime
handling-h1 = H1: not in judicial proceedings without permission
handling-h2 = H2: not to be passed on without permission
handling-h3 = H3: other restrictions, stated in words
grade-title = Source A, B, C or X; information 1 to 4
name-mrz = MRZ
name-translit = translit.
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

## Inbox

inbox-count =
    { $count ->
        [one] { $count } request, nearest deadline first
       *[other] { $count } requests, nearest deadline first
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
unread = (not opened yet)

## Check

check-title = Check
check-text = Who or what?
check-text-hint = A name in any script, a document number, plate, serial or telephone number. You can also scan or paste the machine-readable zone.
check-kind = What is it?
kind-auto = Work it out
kind-person = Person
kind-document = Document
kind-vehicle = Vehicle
kind-firearm = Firearm
kind-phone = Telephone
check-born = Date of birth
check-born-hint = Year alone if that is all you know: 1984, 1984-03 or 1984-03-27
check-nationality = Nationality
check-nationality-hint = Three letters, as in the document
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
error-grounds = Tick at least one ground
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
mrz-length = The line has { $count } characters instead of { $expected }
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
hit-score = Likeness { $score } %
hit-about = Held for
hit-opaque = The owner lets you know that there is a hit, and shows no content. Ask it for more by a request.
hit-confirm = Confirm match
hit-reject = Not this person
hit-reject-thing = Not this one
hit-confirmed = Match confirmed
hit-rejected = Not this person
hit-request = Request information
reason-against = speaks against
reason-same-identifier = Same number
reason-same-name = Same name in the same script
reason-transliterated-name = Same name in another script
reason-similar-name = Names alike but for spelling
reason-truncated-name = Names agree as far as the MRZ shows them
reason-swapped-order = Given and family name in the other order
reason-same-birth-date = Same date of birth
reason-same-birth-year = Same year of birth
reason-swapped-day-month = Day and month of birth exchanged
reason-other-birth-date = Other date of birth
reason-same-nationality = Same nationality
reason-other-nationality = Other nationality
fact-kind = Kind
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

## Case

case-new-to = To { $party }
case-new-prefilled = Filled in from the match that you confirmed. Check every line before you send.
case-new-send = Sign and send to { $party }
case-new-signed = It is signed, sealed and journaled; it cannot be called back.
case-no-clock = No deadline
case-owner = Taken by
case-nobody = Nobody yet
case-basis = Legal basis
case-tasks = Steps
case-no-tasks = Nothing is to be done here. The case is closed, or it is another party's turn.
case-fields = The request
case-timeline = What happened
case-receipt = Signed receipt
case-receipt-pending = Sent, receipt not here yet
step-open = To do
step-done = Done
step-blocked = Not allowed now
step-theirs = Turn of { $party }
step-grounds = Grounds of refusal
step-grounds-hint = The agreement knows only these. Tick every one that applies.

## Audit

audit-title = Who looked at what?
audit-about = Who looked at
audit-about-hint = A name, a document number, a case or an officer
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
health-partners = Partners
health-no-partners = The directory names no other party yet.
health-node = This node

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
