### What stands on the desk’s pages, by the page it stands on. Typed placeholders are named above their sentence.

## The desk
desk-title = Who is on the hook
desk-jobs = Jobs
desk-all-jobs = All jobs
desk-calls = Call list
desk-inbox = Inbox
desk-undelivered = Undelivered
# $town
desk-in-town = in { $town }
desk-filters = Filter jobs
desk-filter-all = All open
desk-filter-late = Late
desk-filter-decide = Decide
desk-filter-calls = Calls
desk-filter-reply = Reply
desk-filter-customer = Waiting on customer
desk-filter-technician = Waiting on technician
desk-band-late = Late
desk-band-hour = Next hour
desk-band-today = Later today
desk-band-later = Tomorrow and after
desk-col-due = Due
desk-col-hook = On the hook
desk-col-job = Job
desk-col-service = Service
desk-col-slot = Slot
desk-col-asked = Asked
desk-col-yes = Yes
desk-col-stage = Stage
desk-col-rank = Rank
desk-col-technician = Technician and why
desk-col-answer = Answer
desk-col-actions = Actions
desk-col-when = When
desk-col-whom = To whom
desk-col-why = Why
desk-col-tries = Tries
desk-empty-all = No open jobs
desk-empty-late = Nothing is late
desk-empty-decide = Nothing to decide
desk-empty-calls = Nobody to ring
desk-empty-reply = Nobody waits for an answer
desk-empty-customer = No customer is on the hook
desk-empty-technician = No technician is on the hook
# $by
desk-next-due = The next debt is due { $by }.
desk-none-open = When a customer sends a request, it stands here at once.
# $n (number)
desk-more = … and { $n } more, due later. Filter to see fewer.
desk-show-all = Show all open jobs
desk-new-request = Enter a request

## A job at the desk
desk-your-turn = It is your turn
# $name
desk-assign = Assign { $name }
# $name, $code
desk-taken = Too late: { $code } was given to { $name } already.
# $slot
desk-assign-at = Assign for { $slot }…
desk-shortlist = Shortlist
desk-reject-ask = Not for this job…
desk-reject = Reject
desk-reject-why = Nobody is told. They stay among those who applied, and you can change your mind.
desk-unreject = Take back
desk-reject-note = Note (optional)
# $percent (number)
desk-widen = Ask further away ({ $percent }% of their radius)
desk-remind = Remind now
desk-acknowledge = Record both OKs
desk-other-time-whose = Who asks for it?
# $slot
desk-pick-time = Record: { $slot } suits
# $slot
desk-held-by = { $name } can come at one of these times, and the customer picks:
desk-keep-none = Record: none of these suits
desk-keep-time = Record: keep { $slot }
desk-suits = Record when it suits
desk-suits-whose = Whom does it suit?
desk-suits-both = When it suits
desk-suits-none = Nothing said yet
desk-decline = Record: stops after the estimate
desk-estimate = Record an estimate
desk-override-ask = Let it pass unsigned…
desk-override-why = The visit can then begin without the signed agreement. Your reason stays on the timeline.
desk-override = Let it pass
desk-right-ask = The customer says it is right…
desk-right-why = Had them on the phone? The work then counts as right and is billed. What they said stays on the timeline.
desk-right = Count it as right
desk-again-ask = They said when…
desk-kind-individual = Works on their own account
desk-kind-company = Works for their company
desk-case = Case: { $about }
desk-board-case = Complaint
desk-case-when = Opened { $opened } · to be decided by { $by }
desk-case-silent = Said nothing
desk-case-waits = Has been asked and not answered yet. You may decide without it.
desk-case-decide = What is decided?
desk-case-stands = It stays as it is
desk-case-stands-unmet = They did not meet: nobody pays, and nobody is paid
desk-case-stands-judged = The work is right: it is billed in full
desk-case-refund = The customer pays less, or gets money back
desk-case-bill = Bill
desk-case-others = somebody else’s, so we bear it
desk-case-still-to-come = The visit is still to come. If nobody shall come any more, take the job away or call it off as well.
desk-case-next-bill = The bill for the work
desk-case-of = Of which bill
desk-case-amount = How much, with tax, { $currency }
desk-case-bears = Who gives it up
bears-operator = We do: the technician keeps their pay
bears-both = Both, each the same part of what they have of it
bears-provider = The technician, as far as their pay goes
desk-case-redo-same = The same technician puts it right, at no further cost
desk-case-redo-other = Somebody else puts it right, at no further cost
desk-case-reason = Why? Both sides read this
desk-case-send = Decide
desk-case-phone = Had one of them on the phone…
desk-case-who = Who
desk-case-said = What they say
desk-case-note = Note it
desk-case-ask = A complaint…
desk-case-ask-why = Somebody told you that something went wrong. Both sides are heard, and you decide.
field-outcome-missing = Please say what is decided
desk-called = The technician has rung
desk-confirm = The technician comes
field-reason = Why?
field-reason-missing = Please say why: the reason stays with the job
desk-start = Record: started
desk-finish = Record: done
desk-pay-offer = the technician names the price
desk-give-up-ask = Close: nobody found…
desk-give-up-why = The job is closed and the customer is told that nobody was found.
desk-give-up = Close the job
# $name
desk-wants-person = { $name } wants a person
desk-reply-label = Reply as a text from our number
desk-send = Send reply
desk-answered-otherwise = Already answered otherwise
desk-asked = Technicians
# $n (number)
desk-count-asked = { $n } in all
# $n (number)
desk-count-yes = { $n } yes
# $n (number)
desk-count-proposals =
    { $n ->
        [one] { $n } proposal
       *[other] { $n } proposals
    }
desk-claim = A yes is a claim, not an assignment.
desk-nobody-asked = Nobody asked yet
desk-nobody-asked-why = Either the search is still running, or nobody with the skill is free and near enough. You can ask further away.
desk-nobody-was-asked = Nobody was asked
desk-said-yes = Yes
desk-said-proposal = Proposal
desk-said-offer = Offer
desk-said-no = No
desk-said-unsure = Question
desk-said-call-me = Wants a call
desk-said-nothing = Silent
desk-said-listed = On their list
desk-by-phone = by phone
desk-rang-voicemail = Voicemail
desk-rang-no-answer = Rang, no answer
desk-stopped-texts = Stopped texts
desk-ring = Ring
desk-thread = Open the thread
desk-happened = What happened
desk-newest-first = Newest first
desk-visit = The visit
desk-address-opens = The address opens to the technician when assigned.
desk-show-contact = Show number and address
desk-look-logged = This look has been logged.
desk-playbook = Playbook
desk-money = Money
desk-pay = Pay to the technician
desk-stays = Stays with us
desk-not-charged = Nothing is charged before the work is approved.
# $n (number)
desk-bill = Bill { $n }
desk-bill-open = not paid yet
desk-bill-paid = paid
desk-bill-written-off = written off
desk-bill-to-return = to give back
desk-bill-returned = given back
desk-give-back = I have given back { $amount }
desk-mark = Record: the worker has the money
desk-write-off-ask = Write the bill off…
desk-write-off-why = We give up on this money. The technician keeps what they were credited.
desk-write-off = Write it off
desk-withdraw-ask = Take the job away…
desk-withdraw-why = The technician no longer has it, the customer is told, and somebody else is sought.
desk-withdraw = Take it away
desk-cancel-ask = Cancel the job…
desk-cancel-why = Everyone concerned is told. When we cancel, it costs the customer nothing; a technician’s trip in vain is paid.
# $code
desk-cancel = Cancel { $code }

## The call list
# $n (number)
desk-to-ring =
    { $n ->
        [one] { $n } to ring. Whoever said no is never here.
       *[other] { $n } to ring. Whoever said no is never here.
    }
# $n (number)
desk-rank = Rank { $n }
desk-nobody-to-ring = Nobody to ring
desk-nobody-to-ring-why = Silent technicians appear here when their time to answer has lapsed, and those who asked for a call at once.
# $by
desk-call-promised = a call was promised by { $by }
# $name, $caller, $operator, $asked, $service, $slot, $area, $pay
desk-script = “Hello { $name }, it’s { $caller } from { $operator }. We texted you at { $asked } about { $service }, { $slot }, { $area } area. It pays { $pay }. Yes or no is both fine.”
# $name, $caller, $operator, $service, $slot, $area, $pay
desk-script-callback = “Hello { $name }, it’s { $caller } from { $operator }. You asked us to ring about { $service }, { $slot }, { $area } area. It pays { $pay }. What would you like to know?”
desk-call-yes = Yes
desk-call-no = No
desk-call-voicemail = Voicemail
desk-call-no-answer = No answer
desk-call-other = Another time…
desk-call-other-save = Record this time

## The inbox
# $n (number)
desk-wait =
    { $n ->
        [0] Nobody waits
        [one] { $n } person waits for a person
       *[other] { $n } people wait for a person
    }
desk-threads = Threads
desk-waiting = Waiting
desk-answered = answered
desk-oldest-first = Oldest debt first
desk-nobody-waits = Nobody waits
desk-nobody-waits-why = The machine understood everyone so far.
desk-no-thread = No conversation open
desk-no-thread-why = When somebody waits, their thread stands here.
# $name
desk-thread-with = Thread with { $name }
desk-by-text = By text
desk-machine = Machine
desk-machine-silent = The machine is silent while you answer, for an hour after your last word; HERE, DONE and codes still count
desk-hand-back = Hand back to the machine
# follows “You”; $name
desk-you-answer = answer { $name }
desk-stopped = They stopped texts: nothing may be sent to them until they write START.
# $name, $at
desk-stopped-at = { $name } stopped texts: { $at }. Nothing may be sent until START.
desk-part = Part
desk-part-staff = Staff
desk-part-applicant = Applicant
desk-part-stranger = Not known yet
desk-technician = Technician
desk-texts = Texts
desk-texts-allowed = Allowed
desk-services = Packages
desk-payouts = Payouts
desk-payout-asked = asked for on { $day }
desk-payouts-why = What is due by today, by the day of each rule. Book it here, and then transfer what was booked: it can be downloaded as a list for your bank.
desk-payouts-none = Nothing is due today
desk-payouts-none-why = Work is credited when its gate opens, and goes out on the day of its rule. What is being looked into waits.
desk-payout-book = Book { $amount }
desk-payout-booked = { $jobs ->
    [one] { $amount } booked, for { $jobs } job. Now transfer it.
   *[other] { $amount } booked, for { $jobs } jobs. Now transfer it.
}
desk-payout-changed = It comes to another sum by now, or has been booked: nothing was booked with this. Please look again.
desk-payouts-made = Booked
desk-payouts-older = Older ones stand in the list below.
desk-payouts-file = Download the list
desk-col-rule = By
desk-col-jobs = Jobs
desk-col-earned = Earned
desk-col-tips = Tips
desk-col-owed = Set off
desk-col-sum = Goes out
desk-col-day = Day
desk-col-do = What to do
desk-services-why = What each package takes, against its plan. After { $enough } visits a length is suggested that nine in ten of them fit into.
desk-col-package = Package
desk-col-playbook = Playbook
desk-col-price = Price before tax
desk-col-visits = Visits
desk-col-planned = Planned
desk-col-p50 = Half took at most
desk-col-p90 = Nine of ten at most
desk-col-suggested = Suggested plan
desk-too-few = too few visits yet
desk-plan-fits = the plan fits
desk-not-offered = not offered any more

## What never arrived
desk-undelivered-why = Messages that failed for good. Ring instead.
desk-all-delivered = Everything arrived
desk-all-delivered-why = What cannot be delivered is shown here, with the reason.
desk-fault-opted-out = Stopped texts
desk-fault-no-phone = No phone
desk-fault-bad-number = Not a number that can be texted
desk-fault-not-allowed = Not allowed there
desk-fault-too-long = Too long
desk-fault-blocked-by-the-carrier = Blocked by the carrier
desk-fault-our-account-with-the-carrier = Our account with the carrier
desk-fault-no-answer = The carrier never answered
desk-fault-not-delivered = Not delivered
desk-fault-mail-refused = E-mail refused: is the address right?
desk-fault-mail-perhaps-arrived = E-mail: it may have arrived, the mail server hung up
desk-fault-mail-server-busy = E-mail: the mail server never took it
desk-fault-broken = A fault of the program; its log says which
desk-fault-other = Refused by the carrier

# Every text, looked through.
desk-all-texts = Texts
desk-all-texts-why = Every text that goes out, with made-up values, as it reads in the language of this page.
desk-col-text = Text
desk-col-words = Words
desk-col-segments = Segments
desk-wide = wide
desk-suggested = Suggested answer
desk-send-suggested = Send this

## Technicians
desk-people = People
desk-people-why = Who is offered jobs, and who wants to work or to be a member.
desk-applications = Applications
# $n (number)
desk-applications-count =
    { $n ->
        [0] Nobody waits for a decision
        [one] { $n } waits for a decision
       *[other] { $n } wait for a decision
    }
desk-people-none = No technicians yet
desk-people-none-why = Whoever signs up stands here as soon as their number has answered. Give them this address:
desk-col-name = Name
desk-col-skills = Skills
desk-col-area = Goes
desk-col-hours = Hours
desk-col-done = Jobs done
desk-col-standing = Standing
desk-col-applied = Applied
desk-standing-good = gets jobs
desk-standing-proving = code not answered
desk-standing-waiting = to decide
desk-standing-refused = refused
desk-standing-lapsed = lapsed
desk-standing-suspended = suspended
desk-standing-opted-out = wrote STOP
desk-standing-unreachable = number fails
# $name
desk-approve = Approve { $name }
desk-refuse-ask = Refuse…
desk-refuse-why = The category of reason is texted to them. They may ask, and apply again.
desk-refuse = Refuse
desk-refuse-reason = Reason
desk-only-vetting = Only the owner and vetting decide on applications.
desk-suspend-ask = Suspend…
desk-suspend-why = No jobs are offered, and visits of theirs that have not begun go to somebody else. Work that has begun stays theirs.
desk-suspend = Suspend
desk-reinstate = Offer jobs again
desk-about = What they say of themselves
desk-about-nothing = Nothing was written.
desk-their-jobs = Assigned now
desk-their-requests = Open requests
desk-no-jobs-now = Nothing is assigned to them now.
desk-history = History
desk-radius = How far they go
desk-skills-save = Save skills
desk-number = Number
desk-number-proved = answered a text
desk-number-unproved = never answered a text
desk-hours-none = no hours
# $km
desk-goes = { $km } km
# $n (number)
desk-days-a-week =
    { $n ->
        [one] { $n } day a week
       *[other] { $n } days a week
    }

## Letting people in
desk-check-order = Order a check
desk-notice-ask = Tell them what was found…
desk-notice-why = They hear the category, have seven days to tell their side, and you decide after that. You can let them in at any time.
desk-notice-finding = What the check found
desk-notice = Give notice
desk-notice-side = Read their side
desk-fail-ask = Keep them out…
desk-fail-why = They are told, and cannot apply again for ninety days, under any number.
desk-fail = Keep out for ninety days
desk-welcome-delivered = The welcome of { $at } is on their phone.
desk-welcome-sent = The welcome of { $at } is on its way.
desk-welcome-failed = The welcome of { $at } did not arrive: { $why }.
desk-profile-missing = Missing:
desk-about-home = Their home, in their words
desk-wants-member = Membership
desk-col-wants = Wants
desk-col-profile = Profile
member-applied = Signed up as a member
desk-member-proving = code not answered
desk-member-consenting = asked for a check
desk-member-checking = being checked
desk-member-waiting = to decide
desk-member-noticed = has had notice
desk-member-heard = to decide for good
desk-member-approved = member
desk-member-refused = refused
desk-member-barred = kept out for now
desk-member-lapsed = lapsed
desk-plan = Plan
desk-plan-none = No plan
desk-plan-choose = Choose for them
desk-plan-take = Take it
desk-plan-back = Give back { $amount }
desk-plan-back-why = They paid it and did not owe it. Send it back at the payment provider, then note it here.
desk-members = Members
desk-col-plan = Plan
desk-col-paid = Paid until
desk-standing-consenting = asked for a check
desk-standing-checking = being checked
desk-standing-noticed = has had notice
desk-standing-heard = to decide for good
desk-standing-barred = kept out for now
desk-api-keys = API keys
desk-api-keys-why = A program of yours calls with a key, and may do what its scopes say.
desk-api-reference = What it can call
desk-key-secret = The new secret
desk-key-secret-once = It is shown this once. Put it where your program finds it, and nowhere else.
desk-key-secret-copy = Secret
desk-keys-none = No keys
desk-keys-none-why = Nothing but people comes in here.
desk-col-secret = Secret
desk-col-scopes = Scopes
desk-col-used = Last used
desk-key-old-until = the one before works until { $when }
desk-key-never = never
desk-key-revoked = Revoked { $when }
desk-key-rotate = New secret
desk-key-revoke = Revoke
desk-key-new = A new key
desk-key-make = Make the key
field-key-name = What uses it
field-key-name-hint = It acts under this name: jobs’ histories show it.
field-scopes = What it may do
field-key-name-missing = Say what uses the key
field-scopes-missing = Choose at least one thing that it may do
field-keys-many = There are as many keys as there can be: revoke one first
desk-key-made = { $name } has a key.
desk-key-made-by = by { $who }, { $when }
desk-key-rotated = { $name } has a new secret; the one before works for { $hours } hours more.
desk-key-revoked-now = { $name } has no key any more.
scope-read = reads jobs, what they cost and pay, what happens to them, and the catalogue; nothing personal
scope-people = reads names, phones, addresses and what people wrote; each look at a customer’s is logged
scope-desk = gives the desk’s orders
scope-customers = asks for work and gives orders in a customer’s name
scope-workers = gives orders in a worker’s name
scope-vetting = decides who is let in, who is suspended and whose licences were seen
scope-money = reads what is due to providers and what they were paid, and books payouts
scope-webhooks = says where events are sent to
api-reference = For programs
api-reference-why = Whatever people do with jobs here, a program can do with a key that the owner makes at the desk.
api-chapters = Chapters
desk-key-revoke-why = Whatever uses it is shut out at once, for good.
desk-key-revoke-yes = Yes, revoke it
desk-webhooks = Webhooks
desk-webhooks-why = What happens to jobs is sent to an address of yours, in order per job, until it is there.
desk-webhook-secret-once = Your receiver checks signatures by it. It is shown this once.
desk-webhooks-none = No webhooks
desk-webhooks-none-why = Nothing is sent anywhere.
desk-webhook-all = every event
desk-webhook-waiting = { $waiting } waiting
desk-webhook-resume = Go on
desk-webhook-pause = Pause
desk-webhook-rotate = New secret
desk-webhook-rotated = { $name } has a new secret; for { $hours } hours what is sent is signed by the one before as well.
desk-webhook-replay = Send once more…
desk-webhook-replay-yes = Send
field-webhook-after = Everything after the event number
desk-webhook-remove = Remove
desk-webhook-remove-why = What waits for it is gone as well.
desk-webhook-remove-yes = Yes, remove it
desk-webhook-tries = The newest tries
desk-col-event = Event
desk-webhook-new = A new webhook
field-webhook-name = What receives it
field-webhook-url = Address
field-webhook-types = Only these events
field-webhook-types-hint = Such as job.assigned job.paid, with spaces between them; all, if none is named.
desk-webhook-make = Have events sent
field-webhook-name-missing = Say what receives the events
field-webhook-url-wrong = That is no address that can be called over TLS (https://…)
field-webhook-types-wrong = One of these is no type of event
field-webhooks-many = There are as many webhooks as there can be: remove one first
desk-webhook-made = { $name } is sent what happens from now on.
desk-webhook-paused-now = { $name } is paused; what happens is kept for it.
desk-webhook-resumed = { $name } goes on, with everything that waited.
desk-webhook-replayed = { $name } is sent it once more.
desk-webhook-removed = { $name } is removed.
desk-webhook-gone = Paused { $when }: it says that it is gone
desk-webhook-silent = Paused { $when }: nothing got through for days
desk-webhook-paused = Paused { $when }
desk-webhook-failing = Nothing gets through since { $when }
desk-sheets = Import and export
desk-sheets-why = Sheets for your spreadsheet. A sheet is looked at whole: with one line that cannot be, nothing is done. Whoever is known by their phone is brought up to date, so the same sheet may come twice, and nobody is ever taken away. Nobody is texted.
desk-sheet-workers = Technicians
desk-sheet-workers-why = Whoever you bring in may be given work at once: you have vetted them. Hours read “mon-fri 08:00-17:00 | sat 09:00-12:00”; skills are the words of the packages, with spaces between them. Where they start from is an address, or latitude and longitude.
desk-sheet-customers = Customers
desk-sheet-customers-why = Who they are and how they are reached. Say yes under opted_out for whoever wants no texts.
desk-sheet-services = Packages and prices
desk-sheet-services-why = A column that is missing leaves what is known as it is: “key,price” is a list of prices. Another price is for new work; “no” under offered takes a package out of what can be asked for.
desk-sheet-save = Save as a file
desk-sheet-columns = Columns
desk-sheet-look = Only look at it
desk-sheet-bring-in = Bring it in
desk-sheet-fits = { $what }: nothing is wrong with { $lines ->
    [one] the one line
   *[other] the { $lines } lines
}; { $fresh } would be new. Nothing was done yet.
desk-sheet-done = { $what }: { $lines ->
    [one] one line is
   *[other] { $lines } lines are
} in; { $fresh ->
    [one] one was new
   *[other] { $fresh } were new
}.
desk-sheet-wrong = { $what }: nothing was done. { $faults ->
    [one] One thing is wrong
   *[other] { $faults } things are wrong
}, line by line below.
desk-everything = Everything
desk-everything-why = All of it as a zip of sheets and JSON: people, jobs, the books, the journal, and what is kept of each person. It is not sealed: keep it where nobody else comes. That you took it out is noted with each person.
desk-everything-save = Save everything
desk-col-line = Line
desk-col-column = Column
desk-col-wrong = What is wrong
desk-col-stands = What stands there
field-sheet = A file of comma-separated lines (CSV)
field-sheet-missing = Choose a file first
sheet-not-text = This is no text in UTF-8: save it as “CSV UTF-8”
sheet-broken = This line has more or fewer cells than the head
sheet-empty = Nothing stands below the head
sheet-many = More than 5,000 lines: bring it in in parts
sheet-unknown-column = There is no such column
sheet-column-twice = This column stands there twice
sheet-missing-column = This column is missing
sheet-missing = Nothing stands here
sheet-too-long = Too long
sheet-twice = It stands in line { $value } as well
sheet-phone = This is no phone number
sheet-email = This is no e-mail address
sheet-language = Languages are en, fr and de
sheet-skill = No package needs this skill
sheet-kind = Write individual or company
sheet-week = Hours read “mon-fri 08:00-17:00 | sat 09:00-12:00”
sheet-radius = Write kilometres, from 1 to 200
sheet-address = The map does not know this address
sheet-map-later = The map does not answer now: try again later
sheet-addresses = More addresses than are looked up at once: give latitude and longitude, or bring it in in parts
sheet-place = Write latitude and longitude in degrees
sheet-yes-no = Write yes or no
sheet-applied = They have applied: decide about them under People
sheet-key = Only small letters, digits and hyphens
sheet-sum = This is no sum
sheet-percent = This is no percentage
sheet-minutes = Write minutes, from 1 to 720
sheet-playbook = There is no such playbook
sheet-more = And { $value } more; these first
scope-data = brings in sheets of people and prices, and takes everything out
# What somebody said, in their own words.
quoted = “{ $words }”
desk-find = Find
desk-find-why = Somebody rings: look for the job’s code, their phone number or a part of their name. Closed jobs are found as well.
desk-find-what = Code, number or name
desk-find-do = Find
desk-find-none = Nothing found
desk-find-none-why = A number is looked for whole; a name among the newest jobs and all technicians.
desk-proposed = Proposed, and not agreed to yet
