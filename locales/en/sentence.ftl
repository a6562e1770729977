### Who is on the hook, for what, and what then; and what happened. A page sets the parts of a duty side by side.

## Who must act; they begin the sentence
who-operator = The desk
who-customer = The customer
who-worker = The technician
who-candidates = The technicians

## What they must do ($who begins the sentence)
duty-describe = { $who } confirms the request
duty-describe-you = You confirm the request
duty-answer = { $who } answer
duty-answer-you = You answer
duty-ring = { $who } rings those who kept silent
duty-ring-you = You ring those who kept silent
duty-callback = { $who } calls back the technician who asked for it
duty-callback-you = You call back the technician who asked for it
duty-picks = { $who } decides who gets it
duty-picks-customer = The customer chooses who comes, and when
duty-picks-customer-you = You choose who comes, and when
duty-picks-you = You decide who gets it
duty-acknowledge = { $who } says OK to the visit
duty-acknowledge-you = You say OK to the visit
duty-times = { $who } says when it suits
duty-times-you = You say when it suits you
duty-confidentiality = { $who } promises confidentiality
duty-confidentiality-you = You promise confidentiality
duty-agreement = { $who } signs the service agreement
duty-agreement-you = You sign the service agreement
duty-estimate = { $who } says yes or no to the estimate
duty-estimate-you = You say yes or no to the estimate
duty-arrive = { $who } comes and starts
duty-arrive-you = You come and start
duty-call = { $who } rings the customer
duty-call-you = You ring the customer
# $who
duty-call-customer = { $who } rings you
duty-confirm = { $who } confirms the visit
duty-confirm-you = You confirm the visit
duty-terms = { $who } says yes or no to the new price
duty-terms-you = You say yes or no to the new price
duty-signature = { $who } signs for the work
duty-signature-you = You sign for the work
duty-follow-up = { $who } says when somebody shall come again
duty-follow-up-you = You say when somebody shall come again
duty-finish = { $who } finishes the work
duty-finish-you = You finish the work
duty-approval = { $who } says whether the work is right
duty-approval-you = You say whether the work is right
duty-pay = { $who } pays
duty-pay-you = You pay
duty-fee = { $who } pays the booking fee
duty-fee-you = You pay the booking fee
duty-received = { $who } says whether the money came
duty-received-you = You say whether the money came
duty-give-back = { $who } gives back what was paid
duty-give-back-you = You give back what was paid
duty-review = { $who } says how it was
duty-review-you = You say how it was
duty-decide = { $who } decides how to go on
duty-decide-you = You decide how to go on
duty-reply = { $who } answers a call for help
duty-reply-you = You answer a call for help
duty-story = { $who } says what happened
duty-story-you = You say what happened
duty-judge = { $who } decides the case
duty-judge-you = You decide the case

## Somebody else's duty that has ended with the desk
duty-answer-desk = { $who } sorts it out: nobody has answered
duty-answer-desk-you = You sort it out: nobody has answered
duty-acknowledge-desk = { $who } sorts it out: no OK to the visit
duty-acknowledge-desk-you = You sort it out: no OK to the visit
duty-times-desk = { $who } sorts it out: no time suits both yet
duty-times-desk-you = You sort it out: no time suits both yet
duty-confidentiality-desk = { $who } sorts it out: the technician has not promised confidentiality
duty-confidentiality-desk-you = You sort it out: the technician has not promised confidentiality
duty-agreement-desk = { $who } sorts it out: the service agreement is not signed
duty-agreement-desk-you = You sort it out: the service agreement is not signed
duty-estimate-desk = { $who } sorts it out: no answer to the estimate
duty-estimate-desk-you = You sort it out: no answer to the estimate
duty-arrive-desk = { $who } sorts it out: no word from the technician
duty-arrive-desk-you = You sort it out: no word from the technician
duty-call-desk = { $who } sorts it out: nobody has rung the customer
duty-call-desk-you = You sort it out: nobody has rung the customer
duty-confirm-desk = { $who } sorts it out: the visit is not confirmed
duty-confirm-desk-you = You sort it out: the visit is not confirmed
duty-signature-desk = { $who } sorts it out: nobody has signed for the work
duty-signature-desk-you = You sort it out: nobody has signed for the work
duty-finish-desk = { $who } sorts it out: no word that the work is finished
duty-finish-desk-you = You sort it out: no word that the work is finished
duty-approval-desk = { $who } sorts it out: no word from the customer on the work
duty-approval-desk-you = You sort it out: no word from the customer on the work
duty-pay-desk = { $who } sorts it out: the bill is not paid
duty-pay-desk-you = You sort it out: the bill is not paid
duty-received-desk = { $who } sorts it out: was the money handed over?
duty-received-desk-you = You sort it out: was the money handed over?
duty-story-desk = { $who } sorts it out: nobody has said what happened
duty-story-desk-you = You sort it out: nobody has said what happened

## What happens otherwise; they follow a time
then-remind = then reminded
then-desk = then it counts as late
then-next = then somebody else is sought
then-ring = then whoever has not answered is rung up
then-yes = otherwise silence counts as yes
then-case = then a case is opened
then-close = then the job is closed
then-lapse = then it lapses
then-operator = then the desk takes over

## The duties as things, after a colon
what-describe = the word that the request may go out
what-answer = the technicians’ answers
what-ring = the calls to those who kept silent
what-callback = the promised call back
what-picks = the decision who gets it
what-acknowledge = the OK to the visit
what-times = the word when it suits
what-confidentiality = the promise of confidentiality
what-agreement = the signed service agreement
what-estimate = the yes or no to the estimate
what-arrive = the arrival
what-call = the call to the customer
what-confirm = the word that somebody comes
what-terms = the yes or no to the new price
what-signature = the signature
what-follow-up = the word when to come again
what-finish = the end of the work
what-approval = the customer’s word on the work
what-pay = the payment
what-fee = the booking fee
what-received = the word whether the money came
what-give-back = the money to give back
what-review = a word on how it was
what-decide = the decision how to go on
what-reply = the answer to a call for help
what-story = the word on what happened
what-judge = the decision of the case

## What happened
event-described = Request described
event-sent = Request sent: somebody is sought
# $count (number)
event-asked =
    { $count ->
        [0] Nobody further to ask
        [one] Goes to { $count } technician
       *[other] Goes to { $count } technicians
    }
# $answer
event-answered = A technician { $answer }
event-callback-promised = A call back is promised
event-callback-dropped = The promised call is taken back
event-rang = The desk rang and reached nobody
# $verdict
event-assessed = Weighed: { $verdict }
event-answers-lapsed = Time to answer is over: the silent ones go on the call list
event-widened = Search widened
# $slot
event-assigned = Assigned: { $slot }
event-sourcing-closed = Search closed
# $slot
event-time-agreed = Time agreed: { $slot }
# $side
event-acknowledged = { $side } said OK to the visit
# $side, $times
event-times-proposed = { $side } named times: { $times }
# $slot
event-time-moved = New time agreed: { $slot }
# $side
event-times-held = A technician can come at other times: { $times }
event-times-freed = These times are kept no longer: { $why }
freed-picked = one was picked
freed-declined = none of them suits
freed-lapsed = nobody answered in time
freed-changed = they said otherwise
freed-over = somebody else comes, or it is over
event-times-declined = { $side } keeps to the agreed time
# $side
event-times-lapsed = { $side } asked for another time and got no answer: the agreed time stands
# $slot
event-visit-opened = Asked anew, for { $slot }
event-visit-opened-next = The next visit: the work itself
event-set-out = The technician is on the way
# $minutes (number)
event-late =
    The technician is running { $minutes ->
        [one] { $minutes } minute
       *[other] { $minutes } minutes
    } late
event-started = Work started
event-called = The technician rang the customer
event-called-missed = The technician rang the customer and reached nobody
event-called-customer = The technician rang you
event-called-missed-customer = The technician rang you and reached nobody
event-visit-confirmed = The technician confirmed the visit
event-terms-proposed = The technician would add something
event-price-proposed = { $side } asks for another price
event-invited = The customer asked a technician for an offer
event-countered = The customer would take an offer for another price
event-terms-agreed = The new price is agreed { $how }
event-terms-declined = { $side } keeps to the price as it was
event-terms-lapsed = Nobody agreed to the new price in time
event-paid-out = What was credited for the job is paid out
event-signed = Signed for { $how }
event-checked-out = It could not be done: { $why }
event-visit-opened-again = Another visit: the customer says when
obstacle-nobody-home = nobody opened the door
obstacle-not-possible = it is not possible as it was asked for
obstacle-part-missing = a part is missing
obstacle-unsafe = it would be dangerous
event-finished = Work finished
# $how
event-approved = Work approved { $how }
event-estimate-made = Estimate made
event-estimate-agreed = Estimate agreed to { $how }
# $side
event-estimate-declined = { $side } stopped after the estimate: nothing is owed
# $document
event-document-accepted = Accepted: { $document }
# $what
event-overridden = The desk let it pass without { $what }
event-changes-asked = The customer says something is not right
event-billed = Bill issued
event-settled = The technician’s pay is on the wallet
event-offer-accepted = Offer accepted: its price stands
event-candidates-set-aside = The other offers wait until the fee is paid
event-booking-lapsed = The fee was not paid: nothing is booked, and the offers stand as before
event-marked = { $side } says that the money was handed over
event-to-return = What was paid is to be given back
event-returned = It was given back
event-paid-in-vain = A payment came that nobody owed any more: it goes back
event-ended = Over, but for money that goes back: { $ending }
event-paid = Bill paid
event-written-off = Bill written off
event-tipped = A tip was given { $how }
event-feedback-asked = Both sides are asked how it was
event-reviewed = { $side } said how it was
event-reviews-shown = What was said can be read now
tip-by-card = by card
tip-by-cash = in cash
# $side
event-withdrawn = { $side } undid the assignment: somebody else is sought
event-withdrawn-away = Taken away again: somebody else is sought
event-case-opened = { $side } says that something went wrong: { $about }
event-story-told = { $side } said what happened
event-story-lapsed = { $side } did not say in time what happened
event-case-dropped = { $side } took it back: the case is closed
event-case-decided = The case is decided: { $outcome }
event-conceded = Part of the bill is given up
event-visit-redone = Somebody comes again to put it right
# $side
event-cancelled = { $side } called the job off
# $side
event-help-asked = { $side } asked for a person
event-replied = The desk answered
event-said = { $side } wrote a private message
event-held-back = { $side } wrote a number, an address or a link, and it was held back
event-photos-added = { $side } added photos
event-photo-removed = { $side } took a photo away
# $what, $then
event-overdue = Not in time: { $what } ({ $then })
# $what
event-reminded = Reminder sent: { $what }
# $ending
event-closed = Closed: { $ending }

## Who did it; they begin the sentence
side-customer = The customer
side-worker = The technician
side-operator = The desk
about-work = the work
about-damage = damage
about-cash = cash that was asked for
about-money = the money
about-absence = somebody who was not there
about-conduct = how somebody behaved
about-signature = what was signed
about-other = something else
outcome-stands = it stays as it is
outcome-refund = the customer pays less or gets money back
outcome-redo-same = the same technician puts it right
outcome-redo-other = somebody else puts it right

## What a technician answered. A yes is a claim, never an assignment
answer-yes = claimed it
answer-proposal = offered other times
answer-offer = made an offer
answer-no = said no
answer-unsure = wrote something for a person to read
answer-call-me = wants a call
verdict-shortlisted = on the shortlist
verdict-open = neither on the shortlist nor rejected
# $why
verdict-rejected = not for this job ({ $why })
why-not-skills = skills
why-not-papers = papers or licence
why-not-distance = too far
why-not-times = the times don’t suit
why-not-other = another reason

## How the work was approved
how-tap = by the customer
how-code = by text
how-phone = on the phone, as the desk heard
how-decision = by the desk’s decision
how-glass = on the technician’s screen
how-silence = by silence

## How a job ended
ending-paid = done and paid
ending-declined = ended with the estimate, nothing owed
ending-nobody = nobody was found
ending-undecided = nobody was chosen in time
ending-cancelled = called off in time
ending-cancelled-late = called off late
ending-lapsed = never described to the end
ending-unsuccessful = could not be done
ending-written-off = done, the bill written off
ending-refunded = done, and the money given back

## Where a job stands
stage-request = Request
stage-sourcing = Searching
stage-booked = Booked
stage-underway = Under way
stage-approval = To approve
stage-settling = To pay
stage-case = Complaint
stage-feedback = Reviews
stage-closed = Closed

## Why a candidate stands where it stands
reason-skill = has the skill
# $km
reason-distance = { $km } km away
reason-free = free then
# $day
reason-licensed = licensed until { $day }
# $day
reason-licence-over = licence ran out on { $day }
# $jobs (number)
reason-gave-back =
    { $jobs ->
        [one] { $jobs } job given back
       *[other] { $jobs } jobs given back
    }
reason-known =
    { $jobs ->
        [one] { $jobs } job for this customer before
       *[other] { $jobs } jobs for this customer before
    }
reason-done =
    { $jobs ->
        [0] first job for us
        [one] { $jobs } job done for us
       *[other] { $jobs } jobs done for us
    }

## An application to work
duty-prove = { $who } answers the code from their phone
duty-prove-you = You answer the code from your phone
duty-vet = { $who } decides on the application
duty-vet-you = You decide on the application
duty-allow = { $who } says whether their background may be checked
duty-allow-you = You say whether your background may be checked
duty-screening = { $who } hears from the company that checks
duty-screening-you = You ask the company that checks after it
duty-appeal = { $who } may tell their side of what the check found
duty-appeal-you = You may tell your side of what the check found
duty-pay-out = { $who } pays out what was asked for
duty-pay-out-you = You pay out what was asked for
duty-plan = { $who } says which plan they want
duty-plan-you = You say which plan you want
duty-dues = { $who } pays for their plan
duty-dues-you = You pay for your plan

## What happened to a member's plan
member-plan-chosen = Wants { $plan } from { $day } on
member-plan-begun = Has { $plan }
member-plan-over = Has { $plan } again: what was paid for is over
member-plan-ended = { $plan } ended
member-choice-reminded = Asked once more which plan
member-dues-asked = Asked for { $amount }: { $plan } from { $day } on
member-dues-reminded = Reminded to pay
member-dues-lapsed = Not paid in time, and not waited for any more
member-dues-paid = Paid { $amount }: { $plan }, { $day } to { $until }
member-dues-earned = The month is over, and { $amount } are earned
member-dues-in-vain = Paid { $amount } that were not owed
member-dues-given-back = { $amount } given back

## What happened to a technician
worker-applied = Applied
worker-number-proved = The number is proved
worker-approved = Approved
# $why
worker-refused = Refused: { $why }
worker-lapsed = Lapsed: the code was never answered
worker-overdue-prove = The code was not answered in time
worker-overdue-vet = The application was not decided in time
worker-consent-asked = Asked whether their background may be checked
worker-consented = Their background may be checked
worker-check-ordered = A background check was ordered
worker-check-back-clear = The background check came back clear
worker-check-back-consider = The background check found something to weigh
worker-check-back-missing = The background check ended without a result
worker-notice-given = Told that the check found { $finding }; their side by { $by }
worker-notice-over = It is to be decided for good
worker-failed = Kept out for { $finding }, until { $day }
worker-overdue-allow = The question about a check was not answered in time
worker-overdue-screening = The check was not back in time
worker-overdue-appeal = The seven days after the notice have passed
# What a background check found
finding-record = an entry in a public record
finding-identity = an identity that could not be confirmed
finding-permit = a licence or permit that is not valid
worker-payout-asked = Asked to be paid out
worker-paid-out = Paid out
worker-suspended = Suspended: no new jobs
worker-reinstated = Gets jobs again
worker-opted-out = Wrote STOP
worker-opted-in = Wrote START
worker-number-failed = Texts no longer reach the number
worker-number-works = The number works again
worker-skills-set = Skills changed
worker-licences-set = Licences seen
worker-licence-ends = The licence for { $service } ends on { $day }
worker-licence-ran = The licence for { $service } ran out on { $day }
# $km
worker-area-set = Area changed: { $km } km
worker-week-set = Hours changed
# $from, $to
worker-time-off-taken = Time off: { $from } to { $to }
# $from, $to
worker-time-off-given-back = Time off taken back: { $from } to { $to }
worker-given-back-counted = A job was given back, or not come to
worker-job-counted = A job done, approved by its customer
worker-erased = Erased, as they asked
why-refused-area = too little work there
why-refused-skills = skills not needed now
why-refused-papers = papers missing
why-refused-other = other reasons
duty-arrive-online = { $who } opens the room
duty-arrive-online-you = You open the room
duty-presence = { $who } says whether the consultation was right
duty-presence-you = You say whether the consultation was right
duty-presence-desk = { $who } sorts it out: no word from the customer on the consultation
duty-presence-desk-you = You sort it out: no word from the customer on the consultation
what-presence = both having met in the room
how-presence = by both having met in the room
event-joined = { $side } went into the room
event-left = { $side } left the room
event-visit-needed = Somebody has to come

# $amount
visit-costs = A visit costs { $amount }.
