# What `callout check` says of a playbook's choices.
check-hears-asked = Everyone eligible is written to at once.
check-hears-listed = Workers find it among the open jobs and apply; nobody is written to.
check-members = Only members may ask: whoever was let in and, where there are plans, has one.
check-wave = { $wave ->
    [one] Eligible workers are written to one at a time, the best first.
   *[other] Eligible workers are written to { $wave } at a time, the best first.
}
check-picks-operator = A Yes is a claim, not an assignment: the desk decides who gets it.
check-picks-first = The first Yes that matches what was asked gets it; a Yes with other times waits for the desk.
check-picks-customer = An offer is not an assignment: the customer compares and takes one.
check-picks-first-three = The first Yes to the time that was wished gets it; whoever cannot come then names three other times, of which the customer picks one.
check-price-catalogue-direct = The price comes from the catalogue.
check-price-catalogue = The price comes from the catalogue, and so does the pay.
# $fee
check-price-estimate = The price is estimated at a first visit, free of charge, and holds once the customer agrees to it; the platform keeps { $fee }% of it.
check-price-offer = Each worker names a price, and it is all that the customer pays; the platform keeps { $fee }% of it.
check-follow-up-same = Whoever made the estimate does the work, if they still may.
check-follow-up-asked = Once the customer agrees to the estimate, somebody is sought anew for the work.
check-follow-up-asked-again = What could not be done is sought anew, for when the customer says; whoever was there is not asked again.
check-time-fixed = The time is the one that the customer posted.
check-time-later = The time is found once somebody is assigned: each side says when it suits, and what suits both is agreed.
check-time-offer = The time comes with the offer, or is found by both sides once one is taken.
check-time-offer-three = The time is the one that the customer wished, or one of three that the worker names and keeps free meanwhile.
check-collects-platform = The customer pays the platform, and the platform pays the worker.
check-collects-worker = The customer pays the fee to the platform beforehand, and the rest to the worker directly once the work is right.
check-collects-worker-all = The customer pays the worker directly once the work is right, and both say so; the platform keeps nothing of it.
check-collects-worker-commission = The customer pays the worker directly once the work is right, and both say so; the worker owes the platform { $fee }% of the price before tax.
check-step-acknowledge = Once assigned, customer and worker each say that they know the time; it holds nothing up.
check-step-call = Once assigned, the worker rings the customer, before the visit in any case; it holds nothing up.
check-step-confirm = Before the visit, the worker says once more that they come; it holds nothing up.
check-step-review = Once it is paid, customer and worker each say how it was; neither reads the other’s word before both have, or the time for it is over.
check-gate-contact = The worker learns name, address and phone only after: { $duties }.
check-gate-contact-open = The worker learns name, address and phone on being assigned, and nobody before.
check-gate-arrive = Nobody sets out before: { $duties }.
check-gate-arrive-open = Nothing stands between the assignment and the way there.
check-gate-start = Work does not start before: { $duties }.
check-gate-start-open = Nothing stands between the door and the work.
check-gate-settle = The worker is credited after: { $duties }.
check-gate-settle-open = The worker is credited at once.
check-ladder = { $what }: { $rungs }.
check-rung = after { $after }, { $then }
check-rung-before = { $after } before the visit, { $then }
check-cancel = Calling off is free until { $free } before the visit; after that it costs { $fee }% of the price, and the worker gets { $worker }% of the pay.
check-contact-stays = { $stays } after the job is over, the worker can no longer look up the customer.
check-proof-holds = Walked through: { $states } states and { $ways } ways between them. In each somebody is on the hook, no gate is passed, money and time add up; from each an end is reached, and time alone leads to one or to the desk. Ends seen: { $endings }.
check-proof-so-far = Walked through in part: the first { $states } states and { $ways } ways hold. Ends seen: { $endings }.
check-proof-further = `--most { $most }` walks further.
check-proof-broken = Walked through: { $states } states and { $ways } ways, and something does not hold. Ends seen: { $endings }.
check-audience-customer = the customer
check-audience-worker = the worker
check-audience-candidates = those who were not chosen
check-tell-assigned = When it is assigned, we tell { $whom }.
check-tell-sourcing-closed = When it is gone, we tell { $whom }.
check-tell-time-agreed = When another time is agreed, we tell { $whom }.
check-tell-set-out = When the worker sets out, we tell { $whom }.
check-tell-visit-confirmed = When the worker confirms the visit, we tell { $whom }.
check-tell-settled = When the worker is credited, we tell { $whom }.
check-days = { $n ->
    [one] { $n } day
   *[other] { $n } days
}
check-hours = { $n ->
    [one] { $n } hour
   *[other] { $n } hours
}
check-minutes = { $n ->
    [one] { $n } minute
   *[other] { $n } minutes
}
# In front of what holds for visits of one purpose alone
check-visits-estimate = For an estimate:
check-visits-service = For the service itself:
check-visits-consultation = For a consultation:
check-price-plan = The price is minutes, at what a minute costs by the customer’s plan; the worker gets the same whatever the plan, and the platform keeps { $fee }% of the full price.
check-follow-up-customer-again = Where somebody has to come, the customer says when, and whether it shall be the same one.
check-online = Both meet in a room in the browser. Whoever is asked learns the customer’s first name, and nobody a number or an address.
check-minimum = Whoever was in the room together for { $minimum } has met: it is right, and nobody is asked. Whoever never met is asked why, by the desk.
