### What phones receive. Plain GSM-7 characters where the language allows; a text that asks says how to answer.
### The law owns START, STOP, CANCEL, END and QUIT: no job word is one of them. A claim is never called assigned.

## To the customer
# $operator, $code, $service, $slot, $link
text-request-received = { $operator }: we have your request { $code } ({ $service }, { $slot }). We are looking for somebody and will text you who comes. Changed your mind? Reply CALL OFF { $code }. STOP ends texts. { $link }
# $name, $service, $slot, $prepare, $link
text-worker-coming = { $name } will come to you: { $service }, { $slot }. { $prepare } Reply OK so that we know you know. { $link }
# $code, $slot
text-other-time = Your visit { $code } is not at the time you asked for, but { $slot }. Reply OK if that suits you, or tell us here what does.
# $name, $eta
text-on-the-way = { $name } is on the way and should be with you at about { $eta }.
# $name, $minutes (number)
text-running-late =
    { $name } is running about { $minutes ->
        [one] { $minutes } minute
       *[other] { $minutes } minutes
    } late. Sorry for the wait.
# $service, $code, $link
text-is-it-right = { $service } ({ $code }) is finished. Is it right? Reply YES, or NO and tell us what is wrong. { $link }
# $code, $service, $amount, $link; also the reminder
text-please-pay = { $code }, { $service }: { $amount } to pay. Questions? Just reply. Pay here: { $link }
# $amount, $code, $service
text-receipt = Paid, thank you: { $amount } for { $code }, { $service }.
# $code
text-called-off-free = { $code } is called off, as you asked. It costs you nothing.
# $code, $amount
text-called-off-late = { $code } is called off. So close to the visit, { $amount } is due; the link to pay follows.
# $operator, $code, $service
text-called-off-desk = { $operator }: we have to call off { $code } ({ $service }). We are sorry. It costs you nothing. Questions? Just reply.
# $code, $slot
text-looking-again = Sorry: your technician can't come for { $code } after all. We are looking for somebody else for { $slot } and will text you. Don't want to wait? Reply CALL OFF { $code }.
# $code, $service, $slot
text-nobody-found = We are sorry: nobody was free for { $code } ({ $service }, { $slot }). It is closed and costs you nothing. Another time? Reply here and a person will help.
# $code, $service, $link
text-reminder-describe = Your request { $code } ({ $service }) has not been sent yet. Reply here and a person will help, or finish it yourself: { $link }

## To a candidate: what is asked, and what was answered
# $operator, $code, $service, $slot, $area, $details, $pay
text-job-offered =
    { $operator }, job { $code }:
    { $service }, { $slot }, { $area } area.
    Details: { $details }
    Pay: { $pay }.
    Reply YES, NO or CALL ME
# the same, to somebody who kept silent the first time
text-job-offered-again =
    { $operator }, job { $code } is open again:
    { $service }, { $slot }, { $area } area.
    Details: { $details }
    Pay: { $pay }.
    Reply YES, NO or CALL ME
# stands in for $details
text-no-details = none given
# $code, $by
text-claim-noted = Recorded { $code }: your request is noted, NOT assigned yet. We decide by { $by }.
# $code, $times, $slot
text-proposal-noted = Recorded { $code }: you can do { $times }. The customer asked for { $slot }. Nothing is assigned yet; a person decides and texts you.
# $code
text-decline-noted = Thanks, noted: we won't text or call you about { $code } again.
# $code, $by
text-callback-promised = We will call you about { $code } by { $by }. Nothing is assigned yet. You can still reply YES or NO.
# $code, $service; also to a worker whose job the desk took back
text-job-went-elsewhere = { $code } ({ $service }) is going to somebody else, so there is nothing for you to do. Thank you, and until the next one.

## To the worker
# $code, $service, $slot, $name, $phone, $address, $link
text-job-assigned = ASSIGNED { $code }: it is yours. { $service }, { $slot }. { $name }, { $phone }, { $address }. Reply OK so that we know you know. Then HERE { $code } at the start, DONE { $code } at the end. Can't? CANNOT COME { $code }. { $link }
# $code
text-finish-noted = Noted: { $code } is done. We are asking the customer whether it is right; your pay follows.
# $code, $link
text-please-mend = { $code }: the customer says it is not right yet. Please read what is wrong, come back and fix it, then reply DONE { $code }. { $link }
# $code, $amount
text-credited = { $code }: { $amount } is on your wallet. Thank you!
# $code, $service
text-called-off-worker = CALLED OFF { $code } ({ $service }): it is not happening, so please don't go. Sorry!
# $code
text-withdrawal-noted = Noted: you can't come for { $code }. We are looking for somebody else and will tell the customer.
# $code, $service, $slot, $link
text-reminder-arrive = Reminder { $code }: { $service }, { $slot }. Reply HERE { $code } when you start, LATE 20 if you run 20 minutes late, CANNOT COME { $code } if you can't. { $link }
# $code, $service, $link
text-reminder-finish = { $code }, { $service }: finished? Reply DONE { $code }. Need longer, or stuck? Just tell us here. { $link }

## To either
# $code, $service, $slot, $link
text-reminder-acknowledge = Reminder { $code }: { $service }, { $slot }. Please reply OK so that we know you know. Doesn't suit you? Just tell us here. { $link }
# $operator
text-person-will-reply = Thanks. A person at { $operator } will answer you here.
# $choices: numbered lines
text-which-job =
    Which one? Reply with its number.
    { $choices }
# $operator, $code: six digits
text-sign-in-code = { $operator }: your code is { $code }. It works for 10 minutes. We never ask you for it.

## The law's words
# $operator
text-stopped = { $operator }: you will get no more texts from us. Reply START to get them again.
# $operator
text-started = { $operator }: welcome back, you will get our texts again. HELP brings a person, STOP ends texts.
# $operator
text-help = { $operator }: home services near you. A person will answer you here. Reply STOP to end texts.
