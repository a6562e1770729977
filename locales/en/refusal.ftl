### Why the rules say no, and what to do next: by text or on a page. $operator is known, nothing else.

refusal-no-such-job = We can’t find that job; please check the code or the link, or ask { $operator }.
refusal-not-yours = Sorry, that is for somebody else to do; if you think it is yours, write to us and a person will look.
refusal-not-now = Sorry, that is not possible at this point of the job; write to us and a person will help.
refusal-not-a-member = This is for members. If you are not one yet, sign up first; if you are, choose a plan.
# also for a code that nobody knows, so that codes can't be tried out
refusal-already-assigned = Sorry, that job is no longer open. If that surprises you, please check the code.
refusal-not-asked = This technician was not asked about this job; please choose somebody who was.
refusal-no-yes = This technician has not said yes; please call them first, or choose somebody who has.
refusal-overlaps = That time is promised to another job already; please choose another one.
refusal-not-working = Sorry, this account can’t take jobs at the moment; please ask { $operator } why.
refusal-which-time = Other times were proposed; please choose one of them.
refusal-bad-time = Sorry, that time doesn’t work: it has passed, is too short or too far off. Please give us another one.
refusal-out-of-range = Sorry, that is more or less than we can take; please check the number.
# $missing: what has to be done first
refusal-gate-shut = Not yet: first comes { $missing }. Is that a problem? Write to us and a person will help.
refusal-no-lines = What would the work cost? Write ESTIMATE and the sums before tax, such as “ESTIMATE 180 labour, 120 glass”, or use the page.
refusal-no-price = Here you name your price. Reply OFFER, the job’s code and the sum, such as OFFER K7RM 460, and if you like when: OFFER K7RM 460, Tue 9am-5pm.
refusal-leak-held = That was not passed on: it holds a number, an address or a link, and those pass only once a visit is booked. Please say it without.
refusal-offer-over = That offer was only good until a time that is over. Please take another one, or ask for a new one.
refusal-no-other-price = That is no other price: it costs that already, or less.
refusal-within-the-fee = That would leave nothing beside the booking fee that is paid already.
refusal-not-three = Please name exactly three other times that differ, so that the customer can choose: for example "Tue 9-11am, Wed 1-3pm, Fri 9-11am".
refusal-times-wait = Somebody else has just named other times, and the customer is choosing. If you can come at the time that was wished, say YES; or try again later.
refusal-enough-asked = You have asked as many as one request can be brought to. It is listed for everybody else.
refusal-old-terms = That has changed in the meantime; please look at it again and then decide.
refusal-too-early = It is too early for that: it can be from { $from } on.
refusal-work-begun = The work has begun, so it can’t be called off any more; tell us what is wrong and a person will help.
refusal-case-open = What went wrong is being looked into already; you will hear what is decided.
refusal-over = This job is over; if something is still open, write to us and a person will look.
refusal-no-such-service = We don’t offer that service; please choose one from the list.
refusal-wrong-amount = That is not the amount that is due; please pay through the link in our message.
refusal-code-taken = All job codes are in use just now; please try again in a few minutes.
refusal-key-reused = This form has been sent before with other words; please reload the page and check what arrived.
refusal-barred-until = You can apply again from { $day } on. Is this a mistake? Write to us, and a person looks at it.
refusal-changed = It has changed since you looked at it. Please look again.
api-key-reused = This Idempotency-Key came with another call before. Send a fresh one.
api-not-now = It cannot be done as things stand now: “open” of the job says what can.
api-too-early = It cannot be done before the time in “from”.
api-overlaps = That time is promised to another job: “job” says which.
api-gate-shut = Something has to be done first: “missing” says what.
api-barred = Not before the day in “day”.
