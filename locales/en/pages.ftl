### What stands on pages, by the page it stands on. Typed placeholders are named above their sentence.

## Around every page
page-skip = Skip to content
page-main = Main
page-language = Language
page-theme-dark = Dark theme
page-theme-light = Light theme
page-about-server = About this server
page-stand-ins = Stand-ins are in use: texts go to the demo phones, not to real ones, and no money moves.
page-stand-ins-phones = Open the phones
page-stale = Connection lost. What you see may be old. Trying again…
later-offline = No network: this page is as you last saw it.
later-waits = Kept on this phone. It is sent by itself as soon as there is network:
later-refused = Sent, but it could not be done:
later-seen = All right
page-role-dispatcher = Dispatcher
page-role-owner = Owner
page-role-finance = Finance
page-role-vetting = Vetting
page-customer = Customer
page-you = You
# $by
page-by = by { $by }
page-by-word = by

## A job's page, whoever reads
page-your-turn = Your turn
page-what-now = What happens now
page-late = Late
page-stages = Stages of this job
# $ending
page-ended = This job is closed: { $ending }.
page-so-far = So far
page-price = Price
page-tax = Tax
page-total = Total
page-part-fee = of that the booking fee, now
page-part-fee-paid = of that the booking fee, paid
page-part-rest = and the rest directly, once the work is right
page-part-rest-paid = and the rest directly, paid
line-cancellation = Late cancellation
line-fee = Booking fee
line-rest = The rest, paid directly
line-commission = Our part of what you were paid directly
line-in-vain = Paid though nothing was owed
line-refund = Given back
line-spared = Taken off by decision
line-paid-out = Paid out
line-redo = Putting it right
line-tip = Tip
# $jobs (number)
page-jobs-done =
    { $jobs ->
        [0] First job for us
        [one] { $jobs } job done for us
       *[other] { $jobs } jobs done for us
    }
page-approve = That’s right, approve
page-changes = Something is wrong…
page-changes-send = Ask for it to be put right
page-acknowledge = OK, I know the time
# $slot
page-pick-time = { $slot } suits
# $slot
page-keep-time = None of these: keep { $slot }
page-suits = Say when it suits you
page-suits-again = Say other times
# $town
page-suits-how = Up to three stretches of time, as wide as you can: the more, the sooner there is one that suits both. Times are { $town } time.
# $n (number)
page-suits-row = Stretch { $n }
page-suits-send = Send these times
page-suits-more = Another day suits you, too?
page-suits-said = It suits you:
page-done-suits = Noted. As soon as a time suits both, you both hear of it.
page-done-agreed = That suits both: it is agreed.
page-document-agreement = Read and sign the service agreement
page-document-agreement-lead = Please read this before somebody comes to you.
page-document-agreement-accept = Sign
page-document-confidentiality = Accept, and see whom you visit
page-document-confidentiality-lead = Please accept this before you see whom you visit.
page-document-confidentiality-accept = Accept
page-document-back = Back to the job
# $version
page-document-version = Version { $version }. What you accept is kept with the job, in this version.
page-document-read = I have read this
page-document-none = There is nothing for you to accept here now.
page-done-accept = Thank you: that is on record.
# $amount
page-estimate-yes = Go ahead at { $amount }
page-estimate-no = Stop here, I owe nothing
page-estimate-changes = I would like it changed
page-estimate = Estimate
page-done-go-ahead = Agreed. The work is next: say when it suits you.
page-done-estimated = Sent. We tell you what the customer says.
page-done-decline = It ends here, and you owe nothing. Thank you for asking us.
field-estimate-changes = What should be different?
field-suits-wrong = Please give each day with a time from and a time to
field-suits-hours = That is over already, or outside the hours in which we visit
field-suits-missing = Please give at least one day
field-document-gone = That document is not to be accepted here
field-document-changed = The words have changed meanwhile; please read them once more
field-document-unread = Please read it and tick the box
field-sum-wrong = One of the sums can’t be read; please write it like 180 or 120.50
field-sum-missing = Please give at least one sum
field-line-what = For
# $currency
field-line-net = Sum before tax, { $currency }
field-line-words = In words (optional)
line-labour = Labour
line-extra-time = Extra time
line-extra-time-minutes = Extra time, { $minutes } min
line-material = Material
line-travel = Travel
line-other = Other
work-estimate = What would the work cost?
work-estimate-how = The customer sees these lines with tax, and says yes or no. Nothing is billed for this visit.
# $n (number)
work-line = Line { $n }
work-lines-more = More lines
work-estimate-send = Send the estimate
work-estimate-again = Correct the estimate
work-with-time = Apply, and say when you could come
ask-estimate = Free estimate
ask-estimate-note = First somebody looks at it; the work only if you agree to its price
ask-offers = Offers
ask-offers-note = Technicians name their price; you compare and choose
field-by-day = Done by (optional)
field-budget = Budget, { $currency } (optional)
field-budget-wrong = Please write the budget as a sum, such as 500.
field-by-day-wrong = Please choose a day that is still to come.
ask-later = For this, no time is needed yet: once somebody is found, you both say when it suits you.
page-other-time = Another time…
# $slot
page-other-time-why = Until the other side agrees, { $slot } stands. It will take as long as planned.
page-other-time-send = Ask for this
page-other-wanted-you = You asked for:
page-calendar = Add to calendar
# $service, $operator
calendar-visit = { $service } · { $operator }
# $code
calendar-more = Job { $code }. If the time changes, take it into your calendar again: it moves.
# $amount
page-pay = Pay { $amount }
page-pay-where = Opens our payment partner’s page.
page-pay-only = Only here: the technician takes no money for the work. Cash is for a tip, if you like.
page-review = How was { $name }?
work-review = How was it with { $name }?
page-review-why = 1 is bad, 5 is very good. { $name } reads it once both of you have written, or the time for it is over.
page-review-stars = { $stars } of 5
field-review = In a few words, if you like
page-review-mine = You said
page-review-theirs = { $name } said
page-review-add = Change it or add words
page-review-send = Save
page-reviews = Reviews
page-rating = { $stars } of 5 ({ $count })
page-rating-none = no reviews yet
work-customer-rating = The customer, as others found them
page-tip-ask = Give a tip
page-tip-why = All of it goes to { $name }.
field-tip = Tip, { $currency }
page-tip-card = By card
page-tip-cash = I gave it in cash
page-tips = Tips
page-offers = { $n ->
    [one] { $n } offer
   *[other] { $n } offers
}
page-offer-split = { $fee } now as the booking fee, { $rest } to them directly when the work is right
page-offer-until = Good until { $until }
page-offer-over = No longer good
page-messages = Messages
page-messages-with = Messages with { $name }
page-message-you = You
page-message-all = to everybody who offers
page-message-write = Write to { $name }
page-message-public = Everybody who offers may read it
page-message-send = Send
page-message-why-free = Only the two of you read this.
page-message-why = Only the two of you read this. No numbers, e-mail or links before it is booked.
field-message = Your message
page-message-customer = the customer
page-offer-number = no. { $n }
page-offer-take = Take { $name }’s offer
page-offer-take-at = Take it, { $slot }
page-offer-take-later = Take it, and find a time together
list-title = Technicians
list-lead = Who works with { $operator } and shows themselves here. Ask them for an offer; it costs nothing.
list-for = For your request { $code } ({ $service })
list-search = Search
list-any = Any work
field-list-service = Work
field-list-words = Name or words
list-none = Nobody here who fits that. Post your request: whoever works nearby finds it and can make an offer.
list-gone = They are not shown here any more, or don’t do this work. Please choose somebody else.
list-more = More
list-ask = Ask for an offer
list-ask-for = Ask for an offer for { $code }, { $service }
list-ask-new = Post a request and ask { $name }
list-asked = Asked
list-no-reviews = No reviews yet
list-reviews = What customers say
list-does = Does
list-all = All technicians
page-invite = Find somebody and ask for an offer
page-invite-why = Whoever works nearby finds your request by themselves. You can also ask somebody in person.
page-invited = You asked: { $names }
page-done-invite = Asked. You hear of an offer as soon as there is one.
ask-invites = { $name } is asked for an offer with this request.
ask-technicians = See who works here
work-invited = The customer asked you for this offer.
work-portrait = Your picture
field-portrait = A picture of your face
work-portrait-why = Customers see it once you have their job and while you are on the way, { $operator } sees it, and everybody if your page is shown. Where and when it was taken is removed.
work-portrait-put = Show this picture
work-portrait-drop = Take the picture down
work-listing = Your page
work-listing-why = Everybody can see it: first name, initial, skills, reviews and these words. Customers ask you for offers there. No number, no address.
work-listing-on = Shown to everybody
work-listing-off = Not shown
work-given-back = { $n ->
    [one] You gave { $n } job back, or did not come to it: the desk sees that when it assigns.
   *[other] You gave { $n } jobs back, or did not come to them: the desk sees that when it assigns.
}
work-listing-see = See it
work-listing-put = Show it like this
work-listing-drop = Take it down
field-listing-about = What you say of your work
field-listing-leak = No numbers, e-mail or links here, please: customers reach you through us.
page-counter = Ask for another price
page-counter-why = It binds nobody: { $name } reads it, and can offer anew.
page-counter-send = Send
page-countered = You would take it for { $amount }; { $name } has been told.
work-countered = The customer would take it for { $amount }.
page-price-why = The whole price anew. It counts once the other side agrees; until then { $before } stands.
page-price-waiting = Asked for, not agreed yet: { $lines }
page-done-counter = Passed on. The offer stands as it is until a new one comes.
page-done-price = Passed on. It counts once the other side agrees.
field-price-in-all = Price in all, { $currency }
field-price-words = What it includes (optional)
page-handed-over = I have paid { $name } { $amount }
page-handed-over-why = Pay as you two agree: cash, transfer, whatever suits you. Then press here.
page-budget = Budget
page-by-day = Done by
work-received = { $name } has paid me { $amount }
work-not-received = It has not come
work-not-received-words = The money has not come.
work-offer = Make an offer
work-offer-again = Your offer
work-offer-send = Send the offer
work-offer-fee = All that the customer pays. { $percent } % of it is the booking fee, the rest comes to you directly.
work-offer-times = When you could do it, if you know already ({ $town } time)
work-offer-always = as long as nobody has it
work-offer-days = { $n ->
    [one] { $n } day
   *[other] { $n } days
}
work-said-offer = You made an offer
field-price = Your price, { $currency }
field-offer-words = What it includes (optional)
field-offer-leak = No numbers, e-mail or links here, please: you two can reach each other once the booking fee is paid.
field-offer-days = Good for
field-tip-wrong = Please write the tip as a sum, such as 10 or 7.50.
field-stars-missing = Please choose one to five.
page-you-wrote = What you wrote
page-photos = Photos
page-photos-request = What is to be done
page-photos-progress = How the work goes
page-photos-check-out = What stood in the way
page-photo-alt = Photo { $n }, { $title }, { $at }
page-photo-remove = Take away
page-photos-add = Add photos
page-photos-send = Send the photos
page-photos-who = Only whoever has the job, and { $operator }, see them. Where and when they were taken is removed.
page-photos-who-offers = Everybody who may make you an offer sees them, and { $operator }: please no faces, names, house numbers or number plates. Where and when they were taken is removed.
page-photos-who-worker = The customer and { $operator } see them, and they stay with the job. Where and when they were taken is removed.
field-photos = Photos, up to five at a time
field-photos-up-to = Up to { $n }, if they help to see what is to be done
field-photos-again = Please choose your photos once more: a form that comes back cannot keep them.
field-photos-missing = Please choose a photo.
field-photos-many = That is too many: { $n } more photos fit.
field-photos-busy = Too many photos are coming in just now. Please try again in a minute, or go on without them.
field-photo-none = One of these is not a photo that we can read. JPEG, PNG and WebP work.
field-photo-heavy = One of these photos is larger than 10 MB. Please choose a smaller one.
field-photo-large = One of these photos has more than 40 megapixels. Please choose a smaller one.
field-found-photos = Photos of it, up to five (optional)
page-cancel-ask = Cancel…
page-cancel = Cancel the visit
page-cancel-free = Cancelling costs nothing as long as nobody has been assigned.
page-cancel-free-estimate = Cancelling costs nothing: the estimate is free, and no work has begun.
page-cancel-free-unbooked = Calling it off costs nothing: nothing is booked before the fee is paid.
page-cancel-free-untimed = Cancelling costs nothing as long as no time is agreed.
# $until, $fee
page-cancel-free-until = Free until { $until }, then { $fee }.
# $until, $fee
page-cancel-costs = It was free until { $until }. Cancelling now costs { $fee }.
page-help = Help, I need a person
page-help-send = Ask for a person
page-case = A complaint
page-case-mine = You told us about { $about }. The other side is asked what happened, and a person decides by { $by } at the latest. Until then silence agrees to nothing.
page-case-theirs = The other side told us about { $about }. You are asked what happened, and a person decides by { $by } at the latest.
page-case-both = Something is not clear: { $about }. Both sides are asked what happened, and a person decides by { $by } at the latest.
page-case-tell = What happened, as you see it?
page-case-tell-more = Anything to add?
page-case-tell-until = We wait for your word until { $until }. Only our staff read it.
page-case-tell-send = Send
page-case-sorted = It has been sorted out
page-case-decided = What was decided
page-case-ask = Make a complaint…
page-case-why = We ask the other side, and a person decides. Until then silence agrees to nothing.
page-case-open = Send the complaint
page-case-cash = I was asked for cash

## What a form has done
page-done-sent = Sent. We are asking technicians near you and text you who comes.
page-done-listed = Sent. Your request is listed, and you are texted each offer as it comes.
page-done-approve = Approved. Thank you.
page-done-changes = Noted. The technician is asked to put it right.
page-done-acknowledge = Thank you, noted.
page-done-review = Thank you, noted.
page-done-say = Sent.
page-done-photos = Thank you, the photos are there.
page-done-photo-removed = The photo is gone.
page-done-offer = Your offer is noted. Nothing is assigned yet: the customer decides.
page-done-take = Taken. It is booked once the fee is paid.
page-done-mark = Thank you, noted.
page-done-tip-wrong = That is no sum for a tip. Please write it like 10 or 7.50.
page-done-tip-cash = Thank you, the tip is noted.
page-done-other-time = We have asked. Until there is an answer, the agreed time stands.
page-held-by = { $name } cannot come at the time you wished, but at one of these:
page-keep-none = None of these: ask somebody else
page-done-pick-time = Settled: this is the time now.
page-done-keep-time = Noted: the agreed time stands.
page-done-cancel = Called off. Everyone concerned is told.
page-done-help = A person will get back to you, usually within 15 minutes.
page-done-case = Noted. The other side is asked, and a person decides; you hear what comes of it.
page-done-story = Thanks, noted. You hear what is decided.
page-done-sorted = Good: the case is closed, and what was agreed stands.
page-done-start = Started. Good work.
page-done-finish = Noted as done. The customer is asked whether it is right.
page-done-called = Noted, thank you.
page-done-called-missed = Noted: the customer knows that you rang. Please try again.
page-done-confirm = Confirmed, and the customer knows.
page-done-add = The customer is asked. It counts once they agree.
page-done-agree = Agreed: it counts from now on.
page-done-refuse = Noted: it stays as it was.
page-done-sign = Signed, thank you.
page-done-check-out = Noted: the visit has ended without success. The customer is told.
page-done-again = Thank you: somebody is sought for that time.
page-done-set-out = The customer is told that you are on the way.
page-done-late = The customer is told that you will be late.
page-done-withdraw = You no longer have this job. Somebody else is sought.
page-done-yes = Recorded as a claim. You are not assigned yet: we text you if it is yours.
page-done-assigned = It is yours. Whom you visit and where is on this page.
page-done-no = Thank you. We won’t ask or ring you about this job again.
page-done-call-me = We will ring you.
page-done-other = Noted: you could come then. A person decides.
page-done-pay-later = Our payment partner does not answer just now. Please try again in a few minutes.

## The form for a request
ask-title = What needs doing?
ask-lead = Four short steps. You pay after the work is done and you say it’s right.
ask-mine = Your visits
ask-work = The work
ask-when = When
# $town
ask-zone = { $town } time
ask-other-day = Another day or hour…
ask-where = Where and what
ask-photos = Photos (optional)
ask-who = You
ask-mail = By e-mail as well
ask-who-by-phone = The customer on the phone
# $minutes (number)
ask-minutes-direct = About { $minutes } min of work, paid directly to whoever comes
ask-minutes = About { $minutes } min of work
ask-pay-after = You pay afterwards; where you choose among offers, a booking fee comes first.
# $free, $percent (number)
ask-cancel = Free to cancel until { $free } before, then { $percent } % of the price.
ask-send = Send the request
ask-look-again = Something is missing or not right yet. It is marked below.
ask-map-later = We cannot look up addresses just now. Please send it again in a minute; nothing is lost.

## Fields
field-service-missing = Choose what needs doing
field-slot-missing = Choose a time
field-slot-past = Too soon: nobody could be found in time. Choose one at least { $minutes } minutes ahead
field-slot-far = That is too far ahead; choose a day within a year
field-slot-hours = Visits are between { $from } and { $until }, on one day; choose such a time
field-slot-length = A visit lasts between half an hour and twelve hours
field-day = Day
field-hour = From
field-address = Street and number
field-address-hint = Only the technician who is assigned sees it.
field-address-missing = Where shall somebody come?
field-address-unknown = We cannot find this address; check the street and the postcode
field-postcode = Postcode
field-details = Tell us more
field-details-hint = Please no phone numbers or e-mail here: technicians read this before one is chosen. Yours is shared with the one who comes.
field-details-leak = There is a number, an address or a link in here. Please take it out: we pass your contact on as soon as somebody is assigned.
field-too-long = Please keep this under { $n } characters
field-name = Name
field-name-missing = What is your name?
field-phone = Mobile number
field-phone-hint = We text you here about this job, and nothing else.
field-phone-wrong = This is not a number that we can text
field-email = E-mail (you may leave it empty)
field-email-hint = Beside the texts: when somebody comes, with an entry for your calendar, and what is paid. Whoever has your job sees it too, and nobody else.
field-email-kept = Leave it empty and we go on writing to { $email }.
field-email-wrong = This is not an e-mail address that we can write to
field-join-email-hint = Beside the texts: the times of your visits, with an entry for your calendar.
field-changes = What is wrong?
field-help = What is it about? You may leave this empty.
field-case-about = What is it about?
field-about-missing = Please say what it is about
field-wrong = What happened?
field-words-missing = Please write a few words.
field-from = From
field-time-1 = First choice
field-time-2 = Second choice, if there is one
field-time-3 = Third choice, if there is one
field-other-time-missing = Name at least one time
field-other-time-wrong = One of these is no time; please choose a day and an hour
field-other-time-hours = One of these is outside our hours, or too soon; please choose another
field-to = To
field-three-1 = First time
field-three-2 = Second time
field-three-3 = Third time
field-three-times = Please name three times that differ.
field-times-wrong = Please give a beginning and an end, on one day.
field-minutes-wrong = Please say how many minutes.
field-answer-missing = Please choose an answer.

## A worker's pages
work-jobs = My jobs
work-wallet = Wallet
work-none = No jobs right now
work-none-why = When one fits your area and skills we text you. You needn’t keep this page open.
work-asked = Asked
work-claim = Yes is a claim, not an assignment. We tell you if it’s yours.
work-first = The first yes gets it: answer YES and it is yours.
work-mine = Assigned to you
work-before = Before
work-open = Open the job
# $area
work-area = { $area } area
# $km
work-km = about { $km } km
work-yes = Yes
work-no = No
work-call-me = Call me
work-three-times = Yes, but only at other times…
work-three-why = Name three, each as long as this one. Keep them free until we text you which one the customer takes.
work-three-send = Offer these three
work-first-three = Answer YES and it is yours. If you cannot come then, name three other times: the customer picks one.
work-other-time = Yes, but at another time…
work-other-send = Offer this time
work-take-back = Take back my answer: no
work-said-yes = You said yes: claimed, not assigned
work-said-proposal = You offered another time
work-said-no = You said no
work-said-unsure = You asked a question
work-said-call-me = You asked for a call
work-acknowledge = Seen, I’ll be there
work-elsewhere = This job is not open to you, or no longer. There is nothing for you to do.
work-who = Who
work-where = Where
work-route = Route
work-locked-over = It is over: address and number are no longer shown.
work-write = Text
work-locked = Address and number open when the job is assigned to you.
work-locked-accept = Address and number open once you have accepted
work-details = What the customer wrote
work-pay = Pay
work-late = Running late…
work-late-how = How much later will you be there?
# $minutes (number)
work-minutes =
    { $minutes ->
        [one] { $minutes } minute
       *[other] { $minutes } minutes
    }
work-withdraw = Cannot come…
work-withdraw-why = Somebody else will be sought and the customer is told. You will not get this job back.
work-withdraw-send = I cannot come
work-eta = When will you be there?
work-set-out = I’m on my way
work-start = I’m here, start
work-finish = It’s done
work-called = We spoke
work-called-missed = Nobody picked up
field-call-words = What else to know
work-confirm = Yes, I am coming
work-add = Add to the job
work-add-why = The customer is asked at once. It counts only once they agree.
work-add-send = Ask the customer
field-none = none
field-extra-minutes = Extra time
field-package = Another package
field-material = Material
field-material-net = Price before tax, { $currency }
field-extras-missing = Please say what comes on top.
work-proposal = Waiting for the customer
work-proposal-why = It counts only once the customer agrees. Until then, what was agreed before stands.
page-new-total = New total, tax included
work-sign-hand = Hand your screen to the customer: they read, write their name and sign.
work-sign = Signed
field-signer = Name of whoever signs
field-signer-missing = Please write the name of whoever signs.
field-drawing-missing = Please let the customer sign in the field; without a pad, they sign by their own phone.
field-statement-changed = What is signed has changed in the meantime; please read it again.
page-sign-pad = Signature
page-sign-clear = Clear
page-sign = Sign
work-check-out = It can’t be done
work-check-out-why = The visit ends without success. You are paid for the way, and the customer says when somebody else shall come.
work-check-out-send = End the visit
field-obstacle = What is in the way?
field-obstacle-missing = Please choose what is in the way.
field-found = What you found, for whoever comes next
work-told = Said on the phone
page-complaint = What is not right
page-let-pass = Let pass, because
work-found = Found at the last visit
page-agree = Agree to { $amount } in all
page-refuse = Keep to { $amount }
field-again = When shall somebody come again?
field-again-wrong = Please name a time that is still to come, within our hours.
page-again = Ask for that time
page-signed-document = Signed document
page-signed-by = Signed by { $name } { $how }, { $at }
how-link = on their own page
page-signed-pdf = Keep as PDF
page-fingerprint = Fingerprint
page-verify-at = Check it at { $address }
page-verify = Check a signed document
page-verify-why = Type the fingerprint that stands on it. It is made from every word above the signature: another word, another fingerprint.
page-verify-send = Check
page-verify-yes = Yes: this was signed here for job { $code }, { $at }.
page-verify-no = No: nothing with this fingerprint was signed here.
way-title = On the way
way-coming = is on the way to you
way-arrival = At about { $at }
way-set-out = Set out at { $at }
way-you = You
way-behind = How much of the way is behind them
way-again = This page keeps itself up to date.
way-over = Nobody is on the way any more, so there is nothing to see here.
work-balance = Not paid out yet
work-payout-ask = Pay out { $amount } now
work-payout-asked = You asked for { $amount }. It is on its way by { $by }.
work-payout-why = Or wait for your usual day: nothing is lost.
work-balance-hint = Every line comes from one event of one job.
work-wallet-empty = Nothing earned yet
work-wallet-empty-why = When a customer approves your work, its pay stands here at once.
work-statement = Statement
work-statement-of = Pay statement
work-statement-gross = The customer’s price, before tax
work-statement-fee = What we keep
work-statement-added = What we add
work-statement-pay = Your pay
work-statement-tax = Your tax on it
work-statement-price = The price that was taken
work-statement-commission = Our part of it, which you owe
work-statement-booking = Booking fee, paid to us
work-statement-direct = Paid to you directly
work-statement-direct-open = To be paid to you directly
work-statement-total = Paid out to you
work-statement-waits = Not credited yet
work-statement-goes-out = goes out on { $day }
work-statement-went-out = went out on { $day }
work-statement-job = Open the job
work-col-work = Work
work-col-net = Net

## Signing in
sign-in = Sign in
sign-out = Sign out
sign-how = We text you a code. No password.
sign-send = Text me a code
# $phone
sign-code = Code we sent to { $phone }
sign-code-hint = Six digits, good for ten minutes. If none comes, we may not know this number.
sign-wrong-code = That is not the code, or it is too old.
sign-again = Send another code

## Help articles
help-claiming = Claiming is not being assigned
# $date
help-changed = Last changed { $date }
help-claiming-1 = When a job comes up near you, we text everybody who could do it. Answer YES and you have claimed it: we know that you would come. Nobody is assigned by that, not even the first to answer.
help-claiming-2 = A person at the desk then decides, usually within a few hours. If the job is yours, you get a second text that says so, with name, address and number. Without that text, please do not set out.
help-claiming-3 = Answer NO and we neither ask nor ring you about this job again. If you say nothing, we may ring you. You can also answer CALL ME, or write when you could come.
help-claiming-4 = You may take a claim back for as long as you are not assigned: answer NO to the same job.

## When it did not work
error-not-found = There is nothing here
error-not-found-why = The link may have expired: links to a visit stop working when it is over or given to someone else.
error-not-yours = This is not for you to open
error-not-yours-why = Either it belongs to somebody else, or the form came from another site. Signing in may help.
error-too-large = That was too much at once
error-too-large-why = Please shorten what you wrote and send it again.
error-world = Something broke on our side
# $operator
error-world-why = It was not you. Please try again; what you sent before is safe to send once more. If it goes on, tell { $operator } this number.
error-garbled = That could not be read
error-garbled-why = The form or the address is incomplete. Please go back and try again.
error-home = To the first page
error-number = If you ask us, give this number:

# Was the article any help?
help-helped = Did this help?
help-helped-yes = Yes, it did
help-helped-no = No, not really
help-comment = What was missing? (You needn’t say who you are.)
help-thanks = Thank you. A person reads this.
help-votes = { $helped } say it helped, { $not } say it didn’t.
ask-too-many = You have several requests open already. Once somebody is assigned you can send the next one.

## Before a guest's request goes out
confirm-title = Is this your phone?
confirm-lead = We have texted a code to the number you gave. Type it here, or just reply YES to the text. Then we look for somebody.
confirm-code = Code from the text
confirm-hint = Six digits, good for an hour. Nobody is asked before, and your request is kept.
confirm-send = Send the request
confirm-wrong = That is not the code
confirm-worthless = This code opens nothing any more: too many tries, or too old. Have another one sent below, or reply YES to the text
confirm-sent-title = Your request is out
confirm-sent = We are looking for somebody near you and text you who comes. Each of our texts has a link to your visit.
confirm-sent-on = Sign in to follow it here
confirm-over-title = This request is closed
confirm-over = It was dropped, or it has ended. You can send another one at any time.
confirm-over-on = Send another request
confirm-again = Send another code
confirm-done-again = Another code is on its way, unless one went out just now.
page-send = Send the request
page-send-why = It has not gone out yet: nobody is asked before you say so.

## Signing up to work
# $operator
join-title = Work with { $operator }
join-lead = Jobs near you come by text; you answer yes or no. Signing up takes three minutes.
join-call = Do you do this work? Sign up
join-you = You
join-what = What you can do
join-where = Where you start from
join-hours = When you work
join-hours-hint = Jobs come only for these hours. You can change them at any time.
join-about = About you
join-send = Sign up
# $operator
join-consent = { $operator } may text me about jobs on this number. STOP ends that at any time.
field-join-phone-hint = Jobs come here by text. We send a code that you answer from this phone; a landline cannot.
field-kind = I work
kind-individual = on my own account
kind-company = for my company
field-skills-missing = Choose at least one
field-base = Street, town and postcode
field-base-hint = Only distances are worked out from it. The address itself is not kept.
field-base-missing = Where do you start from?
field-radius = How far you go
field-about = Experience, licences, tools
field-about-hint = Only the office reads this. You may leave it empty.
field-consent-missing = Without texts there are no jobs: please agree
field-hours-wrong = Please open one day at least; each must end after it begins
field-day-missing = Please choose the first day
field-days-reversed = The last day is before the first; swap them
field-day-wrong = { $day } must end after it begins
# $day
field-hours-from = { $day }, from
# $day
field-hours-to = { $day }, to
join-look-title = Look at your phone
join-look = We have texted you a code. Reply to that text with it: then we know that jobs reach you here, and your answers us.
join-look-why = This page goes on by itself. You can also close it: the answer comes by text.
join-failed-title = Our text does not reach you
# $why
join-failed = The carrier says: { $why }. Please use another number; a landline cannot receive texts.
join-again = Send another code
join-other-number = Use another number
join-waiting-title = Your number works
# $operator, $by
join-waiting = A person at { $operator } looks at your application and texts you by { $by }. No job is offered before that.
join-approved-title = You are in
join-approved = Jobs near you come by text from now on. Sign in with your number to check your hours.
join-refused-title = Not this time
join-refused = We have texted you why. Questions? Just reply to it. You may apply again.
join-lapsed-title = This application has lapsed
join-lapsed = Nobody answered for it within a week. You can sign up again at any time.
join-start-again = Sign up again

## A worker's hours and area
work-hours = Hours
work-hours-lead = Jobs are offered to you only inside these hours and this area.
work-hours-save = Save hours
work-area-title = Area
work-area-save = Save area
# $km (number)
work-radius = { $km } km
work-new-base = New starting point
work-new-base-hint = Leave it empty to keep the present one.
work-time-off = Time off
work-time-off-none = No time off ahead.
work-time-off-first = First day
work-time-off-last = Last day
work-time-off-add = Add time off
work-time-off-remove = Take back
# $from, $to
work-time-off-range = { $from } to { $to }
# $codes
work-time-off-promised = You have promised { $codes } in that time. It stays yours: if you can’t come, say CANNOT COME there.
work-skills = Skills
work-skills-why = The office sets these. Learnt something new? Write to us.
work-standing = How you stand
work-standing-good = You get jobs.
work-standing-waiting = Your application is being looked at. No jobs yet.
work-standing-suspended = You get no new jobs for now. Write to us and a person tells you why.
work-standing-opted-out = You wrote STOP, so no jobs reach you. Text START to get them again.
work-standing-unreachable = Our texts do not reach your number, so no jobs are offered. Text us anything from it, and they are again.
work-standing-refused = Your application was refused. We have texted you why.
work-done-saved = Saved.
day-long-1 = Monday
day-long-2 = Tuesday
day-long-3 = Wednesday
day-long-4 = Thursday
day-long-5 = Friday
day-long-6 = Saturday
day-long-7 = Sunday

privacy-title = Your data
privacy-of = What is kept of { $name }
privacy-desk = Data kept of them
privacy-read = Read it
privacy-read-why = One file with everything: name and ways to reach you, addresses, jobs, texts, what you wrote and what was said of you, photos, and who looked at your contact details.
privacy-export = Download the file
privacy-erase = Be erased
privacy-erase-why = Name, number, addresses, texts, photos and words are gone for good: nobody can read them again, not even from a backup. You are signed out and hear no more from us.
privacy-erase-stays = The books stay, as the law asks, without anybody’s name.
privacy-sure = Yes, erase everything
privacy-sure-missing = Nothing was erased: please tick the box first.
privacy-erase-now = Erase
privacy-erased = Erased
privacy-erased-why = Nothing that could lead to you is left here. Thank you, and good-bye.
privacy-needed-jobs = Not yet: { $codes } is still open. As soon as it is over, you can be erased here.
privacy-needed-jobs-desk = Not yet: { $codes } is still open.
privacy-needed-money = Not yet: your wallet is not empty. As soon as it is paid out, you can be erased here.
privacy-needed-money-desk = Not yet: their wallet is not empty.
privacy-needed-staff = You keep the desk: the owner takes you off it first.
privacy-needed-staff-desk = They keep the desk.
desk-licences = Licences
desk-licences-why = The last day of each one that you have seen. Without a day there is none.
desk-licences-save = Save
desk-licence-day-wrong = Please give the day as it stands on the paper.
privacy-read-why-desk = One file with everything: name and ways to reach them, addresses, jobs, texts, what they wrote, photos, and who looked at their contact details. That you took it out is noted.
privacy-erase-desk = Erase them
privacy-erase-why-desk = Name, number, addresses, texts, photos and words are gone for good: nobody can read them again, not even from a backup. They hear no more from us.

## Letting people in: both sides, the check of a background, the profile
field-born = Date of birth
field-born-wrong = Please give your date of birth; you must be 18 or older
field-email-must = E-mail
field-email-missing = The company that checks writes to this address: please give one
join-check = Background check
join-check-why = People let you into their homes, and you let people into yours. So everybody is checked first, by a company that does only this. It asks you itself for what it needs; we learn its one word.
join-check-consent = My background may be checked. Without this nothing is checked, and we ask you again by text.
join-check-agree = Yes, check my background
join-consenting-title = One word is missing
join-consenting = May your background be checked? Answer here or by text, until { $by }. Without it, nobody is let in.
join-checking-title = Your background is being checked
join-checking = We have texted you the form of the company that checks. Once it is filled in, this takes a day or two as a rule. We look again by { $by } at the latest.
join-noticed-title = The check found something
join-noticed = It found { $finding }. Nothing is decided: tell us your side by { $by }, by text from your phone. What was found you can have from the company that checked, and dispute there.
join-heard-title = A person decides now
join-heard = The check found { $finding }. Whoever decides at { $operator } reads what you wrote and texts you by { $by }.
join-barred-title = Not now
join-barred = The check found { $finding }, so we can't let you in. You may apply again from { $day } on, not before. Questions? Reply to our text.
members-title = Become a member of { $operator }
members-lead = Members ask for help at home, and we know each other first. Signing up takes three minutes.
members-call = Become a member
members-home = Your home
members-consent = { $operator } may text me about my sign-up and my jobs on this number. STOP ends that at any time.
members-send = Sign up
field-member-consent-missing = Without texts we cannot answer you: please agree
field-member-phone-hint = We send a code that you answer from this phone; a landline cannot.
field-member-email-hint = For the check, and beside the texts: who comes when, and what is paid.
field-member-about = What should whoever comes know of your home?
field-member-about-hint = A dog, a narrow stair, where to park. You may leave it empty.
member-ask = Ask for help
member-look = We have texted you a code. Reply to that text with it: then we know that it is your phone.
member-waiting = A person at { $operator } looks at your sign-up and texts you by { $by }.
member-approved = Ask for whatever has to be done at home, here or by text.
profile-complete = Profile { $percent } % complete
profile-percent = { $percent } %
profile-whole = Nothing is missing: you are looked at before those whose profile has gaps.
profile-missing = Still missing:
profile-why = Complete profiles are looked at first.
profile-where = Sign in with your number to add a picture and your hours.
part-name = your name
part-phone = a phone that has answered
part-email = an e-mail address
part-address = an address
part-skills = what you can do
part-hours = when you work
part-about = some words of your own
part-portrait = a picture of your face
part-consent = your yes to the background check
work-standing-consenting = May your background be checked? Reply YES to our text. No jobs yet.
work-standing-checking = Your background is being checked. No jobs yet.
work-standing-noticed = The check found something: we have texted you what, and by when you can tell your side.
work-standing-heard = A person decides now. No jobs yet.
work-standing-barred = You cannot be let in for now. We have texted you why, and from when on you may apply again.
# $number
join-by-text = Rather by text? Text JOIN to { $number }.

## A member's plan
plan-title = Your plan
plan-none = You have no plan yet. Choose one, and you can ask.
plan-nobody = Plans are for members.
plan-nobody-join = Become a member
plan-waiting = You can choose a plan as soon as you are let in.
plan-has = You have { $plan }.
plan-paid-until = Paid until { $day }.
plan-then = From { $day } on: { $plan }.
plan-owed = To pay
plan-owed-first = { $plan } begins when it is paid.
plan-owed-next = { $plan } from { $day } on.
plan-owed-grace = { $plan } from { $day } on. You keep your plan until { $until }.
plan-pay = Pay { $amount }
plan-choose = Plans
plan-a-month = { $amount } a month
plan-free = no monthly fee
plan-yours = yours
plan-next = follows
plan-unpaid = to pay
plan-take = Choose { $plan }
plan-stop-why = What you have paid for stays yours to the end; after that nothing more is asked for.
plan-change-why = Another plan begins when what you have paid for is over.
plan-receipts = Receipts
plan-receipts-none = Nothing paid yet.
plan-receipt-line = { $plan }, { $from } to { $until }
plan-receipt-tax = of which tax { $tax }
plan-back = { $amount } of yours go back to you.
plan-ask = Ask for something
plan-chosen = Noted.
plan-pay-later = The payment page does not answer right now. Please try again in a moment.
ask-soonest = As soon as possible
ask-members-only = members
ask-members-first = { $service } is for members. Sign in with the phone that you signed up with, or become a member first.
ask-members-sign-in = Sign in
ask-my-plan = Your plan
