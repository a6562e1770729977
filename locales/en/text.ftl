### What phones receive. Plain GSM-7 characters where the language allows; a text that asks says how to answer.
### The law owns START, STOP, CANCEL, END and QUIT: no job word is one of them. A claim is never called assigned.

## To the customer
# $operator, $digits, $code, $service, $slot: before the phone has proved to be the customer's
text-confirm-request = { $operator }: { $digits } is the code for your request { $code } ({ $service }, { $slot }). Type it on the page, or just reply YES. Not you? Reply NO and it is gone. STOP ends texts.
# $operator, $code, $service, $slot, $link
text-request-received = { $operator }: we have your request { $code } ({ $service }, { $slot }). We are looking for somebody and will text you who comes. Changed your mind? Reply CALL OFF { $code }. STOP ends texts. { $link }
text-request-received-offers = { $operator }: your request { $code } ({ $service }) is listed. Offers come to you here as they are made, and cost you nothing. Changed your mind? Reply CALL OFF { $code }. STOP ends texts. { $link }
# $name, $service, $slot, $prepare, $ok, $link
text-worker-coming = { $name } will come to you: { $service }, { $slot }. { $prepare }{ $ok } { $link }
# Asked for only where somebody waits for it.
text-ok-please = Reply OK so that we know you know.
# $name, $code, $service, $prepare, $link
text-worker-coming-later = { $name } will come to you for { $code } ({ $service }). { $prepare } The time follows: when would it suit you? Reply like "Thu 9-12" or "Fri after 2pm". { $link }
# $name, $code, $link
text-please-sign = Before { $name } comes, please read and sign the service agreement for { $code }. Signing does not oblige you to go ahead. Here: { $link } Or reply AGREE { $code }.
# $code, $service, $amount, $lines, $name, $link; also the reminder
text-estimate-made = What { $name } would do for { $code } ({ $service }): { $lines }. In all { $amount }, tax included. Reply YES to go ahead at this price, or NO to stop here and owe nothing. { $link }
# $code, $service
text-nothing-owed = { $code } ({ $service }) ends with the estimate, and you owe nothing. Thank you for asking us.
# $customer, $code
text-noted-signed = Signed by { $customer }: the service agreement for { $code }. It does not oblige you to go ahead.
text-noted-agree-how = To sign for { $code }, please reply AGREE { $code }: with the code, so that it is clear what for.
text-noted-go-ahead = Agreed: { $name } does the work for { $code } at the price of the estimate.
text-noted-yes-or-no = Is that a yes to the estimate for { $code }? Reply YES { $code } to go ahead at that price, or NO { $code } to stop here and owe nothing.
text-noted-time-unsigned = Thank you: { $service } ({ $code }), { $slot }. One thing is missing: please sign the service agreement before then. Reply AGREE { $code }.
text-noted-then-when = When would it suit you, then? Reply for { $code } like "Thu 9-12" or "Fri after 2pm".
text-noted-which-day = Not noted for { $code } yet: which day would suit you? Reply with its date, like "{ $code } Mar 24 9am-12pm".
# $code, $slot
text-other-time = Your visit { $code } is not at the time you asked for, but { $slot }. Reply OK if that suits you, or tell us here what does.
# $name, $code, $service, $slot, $choices, $link
text-times-offered =
    { $name } asks for another time for { $code } ({ $service }, { $slot }):
    { $choices }
    Reply with the number that suits you, or NO to keep { $slot }. Until you reply, that stands. { $link }
# $code, $service, $slot, $choices, $link
text-times-offered-worker =
    The customer asks for another time for { $code } ({ $service }, { $slot }):
    { $choices }
    Reply with the number that suits you, or NO to keep { $slot }. Until you reply, that stands. { $link }
# $name, $code, $service, $slot, $choices, $by, $link; also the reminder
text-times-offered-held =
    { $name } cannot come to you { $slot } for { $code } ({ $service }), but can:
    { $choices }
    Reply with the number that suits you, or NO and we ask somebody else. Until { $by } these are kept for you. { $link }
text-times-offered-held-online =
    { $name } cannot talk to you about { $code } ({ $service }) then, but can:
    { $choices }
    Reply with the number that suits you, or NO and we ask somebody else. Until { $by } these are kept for you. { $link }
# $code, $times: as they were understood
text-times-passed-on-held = Noted for { $code }: { $times }. Please keep these free: we text you which one the customer takes.
# $code, $service
text-times-not-taken = None of your times was taken for { $code } ({ $service }): they are yours again.
# $code, $slot
text-times-passed-on = We have asked whether { $code } can be at another time. Until you hear from us, { $slot } stands.
# $times: as they were understood
text-times-passed-on-first = Noted for { $code } ({ $service }): { $times }. We tell you as soon as there is a time that suits both of you. Not what you meant? Just say it again.
# $name, $code, $service, $choices, $link; also the reminder
text-times-offered-first =
    { $name } can come for { $code } ({ $service }):
    { $choices }
    Reply with the number that suits you, or tell us when does. { $link }
# $code, $service, $choices, $link; also the reminder
text-times-offered-first-worker =
    For { $code } ({ $service }) it suits the customer:
    { $choices }
    Reply with the number that suits you, or tell us when you can come. { $link }
# $code, $service, $link; also the reminder
text-when-suits = { $code } ({ $service }): when does it suit you? Reply like "Thu 9-12" or "Fri after 2pm". { $link }
# $code, $service, $slot, $link
text-time-agreed = AGREED for { $code } ({ $service }): { $slot }. Reply OK so that we know you know. { $link }
# $code, $service, $slot
text-time-moved = NEW TIME for { $code } ({ $service }): { $slot }. The old one is off.
# $code, $service, $slot
text-time-stands = The times you asked for { $code } ({ $service }) don't suit: it stays at { $slot }. Is that a problem? Tell us here.
text-time-stands-unanswered = We got no answer about another time for { $code } ({ $service }): it stays at { $slot }. Is that a problem? Tell us here.
# $name, $eta
text-on-the-way = { $name } is on the way and should be with you at about { $eta }. Follow it here: { $link }
text-not-heard-of = { $name } should be with you for { $code } ({ $service }) by now, and we have not heard from them. We are asking, and tell you. Already there? Then all is well. { $link }
text-worker-coming-call = { $name } will come to you: { $service }, { $slot }, and rings you beforehand to prepare the visit. Please pick up. Need to change something? Just reply. { $link }
text-tried-to-call = { $name } rang you about { $code } ({ $service }, { $slot }) and did not reach you. Please pick up next time, or tell us here when you can talk. { $link }
text-visit-confirmed = Confirmed: { $name } comes to you for { $code } ({ $service }), { $slot }. Can't be there? Tell us here, or reply CALL OFF { $code }. { $link }
text-terms-proposed = { $name } would add to { $code } ({ $service }): { $lines }. In all { $amount } instead of { $before }, tax included. It counts only if you agree: reply AGREE { $code } by { $by }, or NO { $code } to keep to { $before }. { $link }
text-noted-agree-more-how = To agree to what comes on top for { $code }, please reply AGREE { $code }: with the code, so that it is clear what for. Don't want it? Reply NO { $code }.
text-noted-agreed-more = Agreed: what comes on top for { $code } counts from now on. The technician knows.
text-noted-refused-more = Noted: nothing is added to { $code }. What was agreed before stands.
text-terms-over = What would have come on top for { $code } ({ $service }) is off: it stays at { $amount }. There is nothing more to say to it.
text-noted-more-over = That is over for { $code }: nothing waits for your word any more, and what was agreed before stands.
text-sign-off = { $service } ({ $code }) is finished: { $amount } in all, tax included. Was it done as you wished? Then sign: reply SIGN { $code }, or here: { $link } If something is wrong, reply NO and what.
text-noted-sign-how = To sign for { $code }, please reply SIGN { $code }: with the code, so that it is clear what for.
text-noted-sign-there = It is the customer who signs for { $code }: by text, or on your screen on the job's page.
text-signed-off = Signed, thank you: { $service } ({ $code }), { $amount }. Your copy: { $link }
text-signed-off-glass = On the screen of { $name } you signed for { $code } ({ $service }), { $amount }. Your copy: { $link } Was it not you, or is something wrong? Just reply.
text-checked-out = { $name } was there for { $code } ({ $service }), and it could not be done: { $why }. It costs you nothing. When shall somebody come again? Reply like "Thu 9-11". Not any more? CALL OFF { $code }. { $link }
text-checked-out-billed = { $name } was at your door for { $code } ({ $service }), and nobody opened. The way costs { $amount }; a link to pay follows. When shall somebody come again? Reply like "Thu 9-11". Was it otherwise? Just tell us. { $link }
text-when-again = When shall somebody come again for { $code } ({ $service })? Reply like "Thu 9-11". Not any more? CALL OFF { $code }. { $link }
text-not-done = { $code } ({ $service }) ends here, since we heard no new time. Do you need somebody after all? Just ask again, or reply here.
text-noted-again-how = That time doesn't work for { $code }: please name a day and hours that are still to come and long enough, like "Thu 9-11".
# $name, $minutes (number)
text-running-late =
    { $name } is running about { $minutes ->
        [one] { $minutes } minute
       *[other] { $minutes } minutes
    } late. Sorry for the wait.
# $service, $code, $link
text-is-it-right = { $service } ({ $code }) is finished. Is it right? Reply YES, or NO and tell us what is wrong. { $link }
text-case-noted = Noted for { $code } ({ $service }, { $slot }): { $about }. We ask { $name } what happened, and a person decides by { $by } at the latest. Until then silence agrees to nothing. Sorted out? Reply SORTED. { $link }
text-case-opened = { $name } says that something went wrong with { $code } ({ $service }, { $slot }): { $about }. What happened, as you see it? Reply { $code } and your words by { $until }, or write it here: { $link } Then a person decides.
text-case-opened-both = Something about { $code } ({ $service }, { $slot }) is not clear: { $about }. What happened, as you see it? Reply { $code } and your words by { $until }, or write it here: { $link } We ask { $name } too, and then a person decides.
text-story-noted = Thanks, noted for { $code }. A person decides by { $by } at the latest, and you hear of it.
text-story-noted-late = Thanks, noted for { $code }. A person decides as soon as they can, and you hear of it.
text-case-dropped = { $code } ({ $service }): it has been sorted out, and the case is closed. What was agreed stands.
text-case-decided-stands = Decided for { $code } ({ $service }): it stays as it is. Why: { $why } { $link }
text-case-decided-back = Decided for { $code } ({ $service }): you get { $amount } back. Why: { $why } { $link }
text-case-decided-less = Decided for { $code } ({ $service }): you pay { $amount } less. Why: { $why } { $link }
text-case-decided-not-yours = Decided for { $code } ({ $service }): the customer pays less, and your pay stays as it is. Why: { $why } { $link }
text-case-decided-off-your-pay = Decided for { $code } ({ $service }): the customer pays less, and { $amount } of it comes off your next payout. Why: { $why } { $link }
text-case-decided-redo = Decided for { $code } ({ $service }): it is put right, at no further cost to the customer. Why: { $why } { $link }
text-case-decided-redo-yours = Decided for { $code } ({ $service }): { $name } puts it right, at no further cost to you. Why: { $why } { $link }
text-case-decided-redo-other-yours = Decided for { $code } ({ $service }): somebody else puts it right, at no further cost to you. Why: { $why } { $link }
text-case-decided-redo-other = Decided for { $code } ({ $service }): somebody else puts it right, so it is no longer yours. What was credited to you stays yours. Why: { $why } { $link }
text-case-decided-owed-less = Decided for { $code } ({ $service }): the customer owes you { $amount } less. Why: { $why } { $link }
text-come-again = { $code } ({ $service }) is to be put right, and it is yours. When can you come? Reply like "Thu 9-12" or "Fri after 2pm". Cannot? CANNOT COME { $code }. { $link }
text-prepare-redo = It is to be put right.
text-complaint-noted = We are sorry about that. { $name } has your words and is to put it right by { $by }; we watch that it happens. Anything to add? Just reply.
text-complaint-noted-estimate = { $name } has your words, and sends another estimate for { $code } by { $by }. Rather stop here, free of charge? Reply NO { $code }.
# $code, $service, $amount, $link; also the reminder
text-please-pay = { $code }, { $service }: { $amount } to pay. Questions? Just reply. Pay here: { $link }
# $amount, $code, $service
text-receipt = Paid, thank you: { $amount } for { $code }, { $service }.
text-offer-made = { $name } offers to do { $code } ({ $service }): { $offer }. To accept, reply TAKE { $number } { $code }. Compare all offers: { $link }
text-offers-wait = Offers for { $code } ({ $service }) wait for you:
    { $choices }
    To accept one, reply TAKE and its number. { $link }
text-offers-more = More of them on the page.
text-invited = A customer saw your page and asks you for an offer: { $code }, { $service }, area { $area }{ $limits }. Reply OFFER { $code } and your price, like OFFER { $code } 460 two coats, Tue 9am-5pm. Rather not? NO { $code }. { $link }
text-limit-by = by { $day }
text-limit-most = { $amount } at most
text-invite-declined = { $name } makes no offer for { $code } ({ $service }). Your request stays listed for everybody else; you can ask others on its page: { $link }
text-counter-offered = The customer of { $code } ({ $service }) would take your offer at { $amount } instead of { $before }. Yours stands as it is. To meet it, reply OFFER { $code } { $sum }. { $link }
text-noted-countered = Passed on, about { $code }. The offer stands as it was made until a new one comes; you hear from us.
text-noted-counter-how = To say what you would take an offer for, reply COUNTER { $code }, the number of the offer and the sum in all, like: COUNTER { $code } 2 430.
text-price-proposed = { $name } asks for another price for { $code } ({ $service }): { $lines }, instead of { $before }; { $rest } of it to them directly. It counts only if you agree: reply AGREE { $code } by { $by }, or NO { $code } to keep to { $before }. { $link }
text-price-proposed-worker = The customer asks for another price for { $code } ({ $service }): { $lines }, instead of { $before }. { $rest } of it is yours. It counts only if you agree: reply AGREE { $code } by { $by }, or NO { $code } to keep to { $before }. { $link }
text-price-agreed = Agreed for { $code } ({ $service }): it is { $amount } in all now, and { $name } knows. { $link }
text-price-agreed-worker = AGREED for { $code } ({ $service }): it is { $amount } in all now, { $rest } of it to you. { $link }
text-price-stands = No to another price for { $code } ({ $service }): it stays at { $amount }, as agreed before.
text-price-stands-unanswered = Another price for { $code } ({ $service }) was not agreed to: it stays at { $amount }, as agreed before.
text-noted-priced = Passed on, about { $code }: { $lines }, instead of { $before }. It counts once the other side agrees; until then { $before } stands.
text-noted-price-how = To ask for another price for { $code }, reply COUNTER { $code } and the whole price, like: COUNTER { $code } 430 without sanding. For another time, just write the time.
text-noted-price-how-worker = To ask for another price for { $code }, reply OFFER { $code } and the whole price, like: OFFER { $code } 480 two coats, 40 sanding. For another time, just write the time.
text-noted-agree-price-how = To agree to the other price for { $code }, please reply AGREE { $code }: with the code, so that it is clear what for. Rather not? Reply NO { $code }.
text-noted-refused-price = Noted: { $code } stays at { $before }, as agreed before. The other side hears of it.
text-said = { $name } (no. { $number }) writes about { $code } ({ $service }): "{ $words }" To answer, reply TO { $number } { $code } and your words; TO ALL { $code } answers everybody who offers. { $link }
text-said-booked = { $name } writes about { $code } ({ $service }): "{ $words }" To answer, reply SAY { $code } and your words. { $link }
text-said-worker = The customer of { $code } ({ $service }) writes: "{ $words }" To answer, reply SAY { $code } and your words. { $link }
text-said-all = The customer of { $code } ({ $service }) writes to everybody who offers: "{ $words }" To answer, reply SAY { $code } and your words. { $link }
text-noted-said = Passed on, about { $code }.
text-noted-say-how = For whom? Reply TO, the number of the offer, { $code } and your words; or TO ALL { $code } for everybody.
text-offer-stars = { $stars } of 5 stars
text-please-pay-fee = { $name } is held for you for { $code } ({ $service }). Pay the booking fee of { $amount } by { $by }, and it is booked: { $link } The rest, { $rest }, you pay { $name } directly when the work is right.
text-receipt-fee = Booked: { $name } for { $code } ({ $service }), { $slot }. Your booking fee of { $amount } is paid, thank you. { $name } has your address and number now. { $link }
text-fee-lapsed = The booking fee for { $code } ({ $service }) was not paid in time, so nothing is booked and you owe nothing. The offers stand as before: { $link }
text-looking-again-offers = Sorry: { $code } ({ $service }) will not be done by whom you had chosen. You owe nothing for that. Other offers, if there are any, stand as before: { $link }
text-looking-again-offers-paid = Sorry: { $code } ({ $service }) will not be done by whom you had chosen. What you paid is given back. Other offers, if there are any, stand as before: { $link }
text-nobody-chosen = { $code } ({ $service }) ends here: none of the offers was taken in time. You owe nothing, and can ask again whenever you like.
text-pay-directly = Thank you. Now please pay { $name } { $amount } directly for { $code } ({ $service }), as you two agree, and then reply PAID { $code }. { $link }
text-noted-handed-over = Noted for { $code }. We ask { $name } whether the money has come.
text-noted-taken-already = For { $code } you have taken an offer already: { $name } does it. Want to change that? Tell us here, or CALL OFF { $code }.
text-noted-nothing-to-take = No offer for { $code } ({ $service }) stands right now. We text you as soon as one comes. Don't want it any more? Reply CALL OFF { $code }.
text-noted-price-waits = Your other price for { $code }, { $lines }, waits for the other side. Until they agree { $before } stands.
text-noted-not-due = Nothing goes from hand to hand for { $code } yet: that comes once the work is done and approved.
text-received-directly = { $name } has your { $amount } for { $code }. Thank you!
text-given-back = { $amount } for { $code } is on its way back to you.
text-paid-in-vain = We have your { $amount } for { $code }, and nothing was owed any more: it goes back to you, and we see to it.
text-paid-in-vain-fee = We have your { $amount } for { $code } at the price before: it goes back to you, and we see to it. The booking fee is { $fee } now, and nothing is booked without it. Please pay it by { $by }: { $link }
text-how-was-it = How was { $name } for { $code } ({ $service })? Reply 1 to 5, where 5 is very good, and a few words if you like. A tip? Text TIP and a sum. { $link }
text-how-was-it-worker = How was it with { $name } for { $code } ({ $service })? Reply 1 to 5, where 5 is very good, and a few words if you like. { $link }
text-noted-review = Thank you, noted for { $code }. Neither of you reads what the other wrote before both have, or the time for it is over.
text-noted-review-last = Thank you, noted for { $code }. Now both of you can read it.
text-review-shown = { $name } gave { $stars } of 5 for { $code } ({ $service }). Read it here: { $link }
text-tipped = { $name } gave you a tip of { $amount } for { $code }. All of it is yours.
text-paid-out = { $operator }: { $amount } is on its way to you. What it is for stands in your wallet: { $link }/work/wallet
text-tip-noted = Thank you: { $amount } for { $name } ({ $code }), all of it.
text-tip-link = A tip of { $amount } for { $name } ({ $code }), all of it theirs. Pay by card here: { $link } Gave it in cash? Reply TIP, the sum and CASH.
text-noted-tip-how = A tip for { $name } ({ $code })? Reply TIP and the sum, such as TIP 10, and we send a link to pay by card; or TIP 10 CASH if you gave it in cash.
# $code
text-called-off-free = { $code } is called off, as you asked. It costs you nothing.
text-called-off-free-back = { $code } is called off, as you asked. It costs you nothing: your booking fee of { $back } goes back to you, and we see to it.
text-called-off-unsent = { $operator }: done, the request { $code } is gone. It was never sent to anybody.
text-request-lapsed = { $operator }: that request was never confirmed and its time is over, so nobody was asked. Please send a new one: { $link } Or tell us here what you need, and a person helps.
# $code, $amount
text-called-off-late = { $code } is called off. So close to the visit, { $amount } is due; the link to pay follows.
text-called-off-late-booked = { $code } is called off. Your booking fee comes back to you; so close to the visit, { $amount } is due for it, and the link to pay follows.
text-call-off-costs = So close to the visit, calling { $code } off ({ $service }, { $slot }) costs { $amount }. Call it off all the same? Reply 1. Otherwise do nothing: it stands.
# $operator, $code, $service
text-called-off-desk = { $operator }: we have to call off { $code } ({ $service }). We are sorry. It costs you nothing. Questions? Just reply.
# $code, $slot
text-looking-again = Sorry: your technician can't come for { $code } after all. We are looking for somebody else for { $slot } and will text you. Don't want to wait? Reply CALL OFF { $code }.
text-looking-again-later = Sorry: your technician can't come for { $code } ({ $service }) after all. We are looking for somebody else and will text you. Don't want to wait? Reply CALL OFF { $code }.
text-still-sought = Nobody has said yes to { $code } ({ $service }, { $slot }) yet. A person is looking for you now, and we text you. Another time suits you? Tell us here. Don't want to wait? Reply CALL OFF { $code }, free of charge.
text-still-sought-later = Nobody has said yes to { $code } ({ $service }) yet. A person is looking for you now, and we text you. Don't want to wait? Reply CALL OFF { $code }, free of charge.
text-nobody-yet = Sorry: it is time for { $code } ({ $service }, { $slot }), and we have found nobody yet. A person sees to it now. Another time suits you? Tell us here. Don't want it any more? Reply CALL OFF { $code }, free of charge.
# $code, $service, $slot
text-nobody-found = We are sorry: nobody was free for { $code } ({ $service }, { $slot }). It is closed and costs you nothing. Another time? Reply here and a person will help.
text-nobody-found-billed = We are sorry: nobody was free for { $code } ({ $service }, { $slot }). It is closed; what is still open from the visit before is { $amount }. Another time? Reply here and a person will help.
# $code, $service, $link
text-reminder-describe = Your request { $code } ({ $service }) has not been sent yet. Reply YES to send it, or NO to drop it. Anything else, and a person will help: { $link }

## To a candidate: what is asked, and what was answered
# $operator, $code, $service, $slot, $area, $details, $pay
text-job-offered =
    { $operator }, job { $code }:
    { $service }, { $slot }, { $area } area.
    Details: { $details }
    Pay: { $pay }.
    Reply { $how }
# the same for another visit of a job
text-job-offered-next =
    { $operator }, job { $code }, a further visit:
    { $service }, { $slot }, { $area } area.
    Details: { $details }
    Pay: { $pay }.
    Reply { $how }
# the same, to somebody who kept silent the first time
text-job-offered-again =
    { $operator }, job { $code } is open again:
    { $service }, { $slot }, { $area } area.
    Details: { $details }
    Pay: { $pay }.
    Reply { $how }
# $how in the three above
text-answer-how = YES, NO or CALL ME
text-answer-how-three = YES, NO, or three other times like "Tue 9-11am, Wed 1-3pm, Thu 9-11am"
text-answer-how-three-late = YES, NO, or three other times like "Fri 9-11am, Sat 1-3pm, Mon 9-11am"
# stands in for $details
text-no-details = none given
pay-and-extra = { $pay } and { $extra } on top
statement-head = { $operator }: statement of work
statement-job = Job { $code }: { $service }
statement-where = Where: { $address }
statement-when = When: { $day }, { $from } to { $to }
statement-who = Done by: { $name }
statement-line = { $what }: { $gross }
statement-line-taxed = { $what }: { $net } and { $tax } tax, { $gross }
statement-total = In all: { $amount }, tax included
statement-as-wished = The work was done as I wished.
# $code, $by
text-claim-noted = Recorded { $code }: your yes is noted, NOT assigned yet. We decide by { $by } and text you if it is you. After that, keep no time free for it.
text-claim-noted-told = Recorded { $code }: your yes is noted, NOT assigned yet. We decide by { $by } and text you either way.
text-claim-noted-late = Recorded { $code }: your yes is noted, NOT assigned yet. We are late with our decision; we text you if it is you.
# $code, $times, $slot
text-proposal-noted = Recorded { $code }: you can do { $times }. The customer asked for { $slot }. Nothing is assigned yet; a person decides, and texts you if it is to be you.
# $code
text-decline-noted = Thanks, noted: we won't text or call you about { $code } again.
# $code, $by
text-callback-promised = We will call you about { $code } by { $by }. Nothing is assigned yet. You can still reply YES or NO.
text-no-call-needed = No need to wait for our call about { $code }: it has gone to somebody else or is off. Thank you all the same.
# $code, $service; also to a worker whose job the desk took back
text-job-went-elsewhere = { $code } ({ $service }) is going to somebody else, so there is nothing for you to do. Thank you, and until the next one.

## To the worker
# $code, $service, $slot, $name, $phone, $address, $link
text-job-assigned = ASSIGNED { $code }: it is yours. { $service }, { $slot }. { $name }, { $phone }, { $address }.{ $ok } Then HERE { $code } at the start, DONE { $code } at the end. Can't? CANNOT COME { $code }. { $link }
# the same while there is no time yet
text-job-assigned-later = ASSIGNED { $code }: it is yours. { $service }. { $name }, { $phone }, { $address }. When can you come? Reply like "Thu 8-12". Can't? CANNOT COME { $code }. { $link }
# the same when they have said already when they can come
text-job-assigned-soon = ASSIGNED { $code }: it is yours. { $service }. { $name }, { $phone }, { $address }. We tell you as soon as one of your times suits the customer. Can't? CANNOT COME { $code }. { $link }
text-job-assigned-call = ASSIGNED { $code }: it is yours. { $service }, { $slot }. { $name }, { $phone }, { $address }. Please ring by { $by } to prepare the visit, then reply CALLED { $code } and what you learned. Can't come? CANNOT COME { $code }. { $link }
# $code, $service, $area, $link; also the reminder
text-accept-first = { $code } ({ $service }, { $area } area) is yours. To see whom you visit: promise to use the customer's details for this job only, and to keep them to yourself. Accept here: { $link } Or reply AGREE { $code }.
# $code, $amount
text-estimate-noted = Noted: the customer has your estimate for { $code }, { $amount } in all, tax included. We tell you what they say.
# $code, $service, $pay, $link
text-estimate-agreed = IT'S A GO: the customer agrees to your estimate for { $code } ({ $service }). Your pay: { $pay }. When can you come? Reply like "Thu 8-12". { $link }
# $code, $service
text-estimate-declined = The customer doesn't go ahead with { $code } ({ $service }) after the estimate. There is nothing more to do. Thank you!
# $code, $link: the customer wants another estimate
text-please-mend-estimate = { $code }: the customer would like the estimate changed: "{ $said }". Please send a new one by { $by }: reply ESTIMATE and the sums, or here: { $link }
# $code
text-finish-noted = Noted: { $code } is done. We are asking the customer whether it is right; your pay follows.
text-finish-noted-direct = Noted: { $code } is done. We are asking the customer whether it is right; they pay you directly.
# $code, $service, $name, $link
text-photos-added = { $name } added photos to { $code } ({ $service }). Look at them here: { $link }
text-photos-added-worker = The customer of { $code } ({ $service }) added photos. Look at them here: { $link }
# $code, $link
text-please-mend = { $code }: the customer says it is not right yet: "{ $said }". Please get in touch and put it right by { $by }, then reply DONE { $code }. { $link }
# $code, $amount
text-credited = { $code }: { $amount } is on your wallet. Thank you!
text-offer-noted = Your offer for { $code } ({ $service }) is noted: { $offer }. Nothing is assigned yet: the customer decides. Change it by writing OFFER again, take it back with NO { $code }.
text-offer-noted-untimed = Your offer for { $code } ({ $service }) is noted: { $offer }. Nothing is assigned yet: the customer decides. When could you come? Reply with the code, like "{ $code } Tue 9am-5pm".
text-offer-taken = The customer takes your offer for { $code } ({ $service }), { $slot }. It is booked once they have paid the fee, by { $by }. You hear from us; nothing to do until then.
text-set-aside = For { $code } ({ $service }) another offer was taken. It is booked if the fee is paid by { $by }; if it is not, yours stands as before.
text-lives-again = { $code } ({ $service }) is open once more, and your offer stands as before. Take it back with NO { $code }.
text-lives-again-over = { $code } ({ $service }) is open once more. Your offer was only good until a time that is over: offer again with OFFER { $code } and the price.
text-booking-lapsed = { $code } ({ $service }) is not booked: the fee was not paid in time. Your time is free again, and your offer stands as before.
text-was-it-paid = { $name } says they have paid you { $amount } for { $code }. Have you got it? Reply RECEIVED { $code }, or NO { $code } if not. { $link }
text-noted-received = Thank you, noted: the money for { $code } has come.
# $code, $service
text-called-off-worker = CALLED OFF { $code } ({ $service }): it is not happening, so please don't go. Sorry!
# $code
text-withdrawal-noted = Noted: you can't come for { $code }. We are looking for somebody else and will tell the customer.
# $code, $service, $slot, $link
text-reminder-arrive = Reminder { $code }: { $service }, { $slot }. Reply HERE { $code } when you start, LATE 20 if you run 20 minutes late, CANNOT COME { $code } if you can't. { $link }
# $code, $service, $link
text-reminder-finish = { $code }, { $service }: finished? Reply DONE { $code }. Need longer, or stuck? Just tell us here. { $link }
text-reminder-finish-estimate = { $code }, { $service }: what would the work cost? Reply ESTIMATE { $code } and the sums before tax. Need longer, or stuck? Just tell us here. { $link }
text-reminder-call = Reminder { $code } ({ $service }, { $slot }): please ring the customer, then reply CALLED { $code } and what you learned. The number: { $link }
text-reminder-confirm = Do you come? { $code } ({ $service }), { $slot }. Reply CONFIRM { $code }, and the customer knows. Can't? CANNOT COME { $code }. { $link }
text-noted-called = Noted: you spoke with the customer of { $code } ({ $service }), { $slot }. The day before, we ask you to confirm it.
text-noted-called-missed = Noted: nobody picked up for { $code }. The customer knows that you rang. Please try again.
text-noted-confirm-how = Do you come to { $code } ({ $service }), { $slot }? Then reply CONFIRM { $code }, and the customer knows. Can't? CANNOT COME { $code }.
text-noted-confirmed = Thank you: { $code } ({ $service }), { $slot }, is confirmed, and the customer knows. Reply ON MY WAY { $code } when you leave.
text-noted-set-out = Noted: the customer of { $code } sees that you are on the way. Reply HERE { $code } when work begins, LATE 20 if it takes 20 minutes longer. Drive safely.
text-noted-added = Noted for { $code }: { $lines }, { $amount } in all. It counts once the customer agrees; they are asked now, and you hear from us.
text-noted-added-instead = Passed on for { $code }, instead of what you proposed before: { $lines }, { $amount } in all. It counts once the customer agrees; you hear it here.
text-noted-add-how = To add to { $code }, reply ADD { $code } and what, with commas: time like "30 min", material with its price before tax like "18 cable", or the name of a package.
text-noted-which = For which job? Please say it again with its code.
text-noted-way-first = We have no ON MY WAY for { $code } yet, so the customer could not know. Reply ON MY WAY { $code } first.
text-terms-agreed = AGREED: the customer agrees to what comes on top for { $code }. It is { $amount } in all now, tax included.
text-terms-stand = The customer of { $code } wants nothing on top: it stays at { $amount }, as agreed before.
text-terms-stand-unanswered = What would come on top for { $code } was not agreed to before it was over: it stays at { $amount }, as agreed before.
text-check-out-noted = Noted: { $code } could not be done. You are paid for the way, and need do nothing more: somebody else comes when the customer says when.

## To either
# $code, $service, $slot, $link
text-reminder-acknowledge = Reminder { $code }: { $service }, { $slot }. Please reply OK so that we know you know. Doesn't suit you? Just tell us here. { $link }
# $operator
text-person-will-reply = Thanks. A person at { $operator } will answer you here.
# $choices: numbered lines
text-which-job =
    Which one? Reply with its number.
    { $choices }
text-noted-time-worker = Noted: you know about { $code }, { $service }, { $slot }. Then HERE { $code } at the start, DONE { $code } at the end.
text-noted-time-worker-estimate = Noted: you know about { $code }, { $service }, { $slot }. Then HERE { $code } at the start, ESTIMATE { $code } and the sums at the end.
text-noted-time-customer = Thank you: { $service } ({ $code }), { $slot }, is settled. Need to change something? Just reply.
text-noted-late = Noted, the customer of { $code } knows that you are late. Drive safely.
text-noted-here = Noted: work on { $code } has begun. Reply DONE { $code } when it is finished.
text-noted-here-guided = Noted: work on { $code } has begun. DONE { $code } when it is finished. More needed? ADD { $code } 30 min, 18 cable. Can't be done? CANNOT DO { $code } and why.
text-noted-here-estimate = Noted: you are there for { $code }. Once you know what the work would cost, reply ESTIMATE { $code } and the sums before tax, such as "ESTIMATE { $code } 180 labour, 120 glass".
text-noted-ok = Thanks, noted for { $code } ({ $service }).
text-noted-over = { $code } ({ $service }) is over, and there is nothing left for you to do. Something wrong with it? Just tell us here.
text-noted-none-suits = Noted: none of these times for { $code }. We ask somebody else and text you. Don't want it any more? Reply CALL OFF { $code }, free of charge.
text-noted-stands = Good: { $code } ({ $service }, { $slot }) stands as it was.
text-noted-here-first = We have no HERE for { $code } yet. Once you are there, reply HERE { $code }, then DONE { $code } when it is finished.
text-noted-done-first = { $code } is signed once it is done: reply DONE { $code } first, and the customer is asked.
text-noted-already = We have that for { $code } ({ $service }, { $slot }) already. Did you mean something else? Just tell us here.
text-noted-already-all = We have that already, for every job it could be about. Did you mean something else? Just tell us here.
# $operator, $digits: six of them
text-sign-in-code = { $operator }: your code is { $digits }. It works for 10 minutes. We never ask you for it.

## The law's words
# $operator
text-stopped = { $operator }: you will get no more texts from us. Reply START to get them again.
# $operator
text-started = { $operator }: welcome back, you will get our texts again. HELP brings a person, STOP ends texts.
# $operator
text-help = { $operator }: home services near you. A person will answer you here. Reply STOP to end texts.

## Signing up to work, and standing
# $operator, $digits
text-join-code = { $operator }: your code is { $digits }. Reply to this text with it, so that we know jobs reach you here. Didn't sign up? Ignore this. STOP ends texts.
# $operator
text-join-wrong-code = { $operator }: that is not the code. Please reply with the six digits of our last text.
text-join-want-code = { $operator }: to finish signing up, please reply with the six digits of our text. A question? Write it here, and a person answers.
text-join-had-code = { $operator }: thanks, we have your code already. A person looks at your application and texts you.
# $operator; to a number that has signed up before
text-join-known = { $operator }: this number has signed up already. To see how it stands, or to change your hours, sign in with it. Something else? Just reply.
# $operator, $by
text-join-proved = { $operator }: thanks, your number works. A person looks at your application and texts you by { $by }. No job is offered before that.
# $operator, $link
text-join-approved = { $operator }: you are in. From now on, jobs near you come by text: YES, NO or CALL ME. Please check your hours, and tell us when you are off: { $link }
# $operator
text-join-refused-area = { $operator }: thank you for applying. We have too little work where you are, so we can't take you on now. You may apply again. Questions? Just reply.
text-join-refused-skills = { $operator }: thank you for applying. We don't need these skills just now, so we can't take you on. You may apply again. Questions? Just reply.
text-join-refused-papers = { $operator }: thank you for applying. A licence, insurance or reference is missing. Reply here and a person tells you which; then apply again.
text-join-refused-other = { $operator }: thank you for applying. We can't take you on at the moment. You may ask why: just reply. You may also apply again.
# $operator
text-join-reminder = { $operator }: to finish signing up, reply with the six-digit code of our last text. Lost it? Sign up once more and a new one comes. STOP ends texts.
# Signing up by text: $operator, $choices (numbered lines), $question (one of these)
text-signup-which = { $operator }: welcome! What would you like? Reply 1 to ask for help at home, or 2 to work with us.
text-signup-name = Your first and last name, please?
text-signup-address-worker = Where do you start from in the morning? Street and number, city, ZIP code, please.
text-signup-address-member = Where do you live? Street and number, city, ZIP code, please.
text-signup-skills =
    What can you do? Reply with the numbers, such as 1 3:
    { $choices }
text-signup-email = Your e-mail address, please? The company that checks backgrounds writes to it.
text-signup-born = Your date of birth, please, such as 1984-05-17?
text-signup-check = Last question: may your background be checked, by a company that does only this? Reply YES or NO. Without it nobody is let in.
text-signup-again = Sorry, we could not use that. { $question }
# Vetting: $operator, $link, $finding (one of finding-…), $by, $day
text-check-ask = { $operator }: thanks, your number works. Last step: may your background be checked? Reply YES, and the company that checks sends you its form. No one is let in without it. Questions? Just ask.
text-check-ask-again = { $operator }: your sign-up waits for one word: may your background be checked? Reply YES to go on. Without an answer it lapses in some days.
text-check-form = { $operator }: please fill in this form for your background check. It comes from the company that makes it, and what you write there stays with it: { $link }
text-check-missing = { $operator }: your background check ended without a result: its form ran out, or it was called off. A person looks at it and writes to you.
text-check-noticed = { $operator }: your background check found { $finding }. It may keep us from letting you in. Nothing is decided: reply with your side by { $by }. What was found you can have from the company that checked, and dispute there.
text-check-failed = { $operator }: we can't let you in: your background check found { $finding }. You may apply again from { $day } on. Questions? Just reply.
text-barred = { $operator }: you can apply again from { $day } on, not before. Is this a mistake? Just reply, and a person looks at it.
text-member-code = { $operator }: your code is { $digits }. Reply to this text with it, so that we know it is your phone. Didn't sign up? Ignore this. STOP ends texts.
text-member-known = { $operator }: this number is signed up as a member already, or is about to be. Something else? Just reply.
text-member-proved = { $operator }: thanks, your number works. A person looks at your sign-up and texts you by { $by }.
text-member-approved = Welcome to { $operator }: you are in. When something has to be done at home, ask here: { $link } Keep this number: HELP brings a person.
text-member-refused-area = { $operator }: thank you for signing up. We have nobody near enough to you yet, so we can't take you on now. You may sign up again. Questions? Just reply.
text-member-refused-other = { $operator }: thank you for signing up. We can't take you on at the moment. You may ask why: just reply. You may also sign up again.
text-member-reminder = { $operator }: to finish signing up as a member, reply with the six-digit code of our last text. Lost it? Sign up once more and a new one comes. STOP ends texts.

# Plans
text-plans = { $operator }: which plan would you like? Reply with its number.
    { $plans }
text-plans-again = { $operator }: you are in, and one word is missing: which plan? Reply with its number.
    { $plans }
text-plans-mine = { $operator }: you have { $plan }. For another one, reply with its number.
    { $plans }
text-plans-nobody = { $operator }: plans are for members. To become one, reply JOIN.
text-dues-asked = { $operator }: { $plan } costs { $amount } a month and begins when it is paid. Pay here: { $link }
text-dues-reminder = { $operator }: { $plan } waits for your first { $amount }: { $link } In some days we stop waiting. Another plan? Reply PLAN.
text-renewal-asked = { $operator }: your { $has } is paid until { $day }. The next month is { $plan } for { $amount }: { $link } To stop or change, reply PLAN.
text-dues-grace = { $operator }: your { $has } was paid until { $day }. You keep it until { $until }; { $amount } for { $plan } are open: { $link } To stop, reply PLAN.
text-plan-begun = { $operator }: you have { $plan } now. When something has to be done at home, ask here: { $link }
text-plan-changes = { $operator }: noted. From { $day } on you have { $plan }; until then all stays as it is.
text-dues-paid = { $operator }: thank you. { $amount } for { $plan } are paid, of which { $tax } tax: { $from } to { $until }. Your receipts: { $link }
text-plan-ended = { $operator }: your { $plan } has ended. You have { $now } now. To change, reply PLAN.
text-plan-ended-none = { $operator }: your { $plan } has ended. To begin again, reply PLAN.
text-dues-in-vain = { $operator }: your { $amount } came in, and you did not owe them. We give them back; you need do nothing.
text-dues-given-back = { $operator }: your { $amount } are on their way back to you.
# A line of the list of plans
plan-line = { $n } { $plan }: { $amount } a month
plan-line-free = { $n } { $plan }: no monthly fee
# $operator
text-suspended = { $operator }: you get no jobs for now, and visits of yours that have not begun go to somebody else. Want to know why? Just reply.
# $operator, $service, $day
text-licence-ends = { $operator }: your licence for { $service } ends on { $day }. Please reply here once you have the new one: without it, no such jobs after that day.
text-licence-ran = { $operator }: your licence for { $service } ran out on { $day }. Such jobs go to others until we have seen the new one. Please reply here.
text-reinstated = { $operator }: jobs near you come by text again. Welcome back.
## Consultations
# $operator, $code, $service, $slot, $amount, $minutes (number), $link
text-request-received-online = { $operator }: we have your request { $code } ({ $service }, online, { $slot }): { $minutes } minutes for { $amount }, tax included. We ask one after the other and text you who it is. Changed your mind? Reply CALL OFF { $code }. STOP ends texts. { $link }
# $operator, $code, $service, $slot, $minutes (number), $details, $pay, $how
text-job-offered-online =
    ONLINE, { $operator }, job { $code }:
    { $service }, { $slot }, { $minutes } minutes by video.
    Details: { $details }
    Pay: { $pay }.
    Reply { $how }
# the same for somebody who comes, where both can be asked for
text-job-offered-home =
    AT HOME, { $operator }, job { $code }:
    { $service }, { $slot }, { $area } area.
    Details: { $details }
    Pay: { $pay }.
    Reply { $how }
# $name, $code, $service, $slot, $minutes (number), $link
text-online-at-worker = YOURS { $code }: { $minutes } minutes online with { $name }, { $slot } ({ $service }). The room is here: { $link } Over? DONE { $code }. Somebody has to come? NEEDS VISIT { $code } and what is wrong. Can't? CANNOT COME { $code }.
text-online-at = { $name } talks to you online about { $code } ({ $service }): { $slot }, { $minutes } minutes. Go into the room here, in your browser: { $link }
text-room-open = { $name } is in the room for { $code } and waits for you: { $link }
# $name, $code, $service, $link; also the reminder
text-meeting-near = ONLINE { $code }: { $name } meets you soon, { $slot }. Go in here: { $link }
text-meeting-near-worker = ONLINE { $code }: you meet { $name } soon, { $slot }. Open the room here: { $link }
text-visit-needed = { $name } says that somebody has to come for { $code } ({ $service }).{ $costs } When? Reply like "Thu 9-11", and { $name } is asked first. Somebody else, or nobody at all? Say so here: { $link }
text-is-it-right-online = { $name } says that your consultation { $code } is over. We saw you both there only briefly. Was it right? Reply YES, or tell us here what went wrong: { $link } If we hear nothing for a day, it counts.
text-looking-again-online = Sorry: whoever was to talk to you about { $code } is not there after all. We ask the next one and text you. Don't want to wait? Reply CALL OFF { $code }.
plan-minute = { $amount } for 10 minutes
plan-minutes-included = included
# $month, $minutes
plan-line-online = { $month }, online { $minutes }
