### Was auf Telefonen ankommt. Nur Zeichen aus GSM-7: jedes andere verdoppelt den Preis einer SMS.
### START, STOP, CANCEL, END und QUIT gehören dem Gesetz. Eine Zusage heißt nie zugeteilt.

## An den Kunden
# $operator, $code, $service, $slot, $link
text-request-received = { $operator }: Ihre Anfrage { $code } ist da ({ $service }, { $slot }). Wir suchen jemanden und schreiben Ihnen, wer kommt. Doch nicht? Antworten Sie ABSAGE { $code }. STOP beendet die SMS. { $link }
# $name, $service, $slot, $prepare, $link
text-worker-coming = { $name } kommt zu Ihnen: { $service }, { $slot }. { $prepare } Antworten Sie kurz OK, damit wir Bescheid wissen. { $link }
# $code, $slot
text-other-time = Ihr Termin { $code } ist anders als gewünscht: { $slot }. Antworten Sie OK, wenn das geht, oder schreiben Sie uns hier, was Ihnen passt.
# $name, $eta
text-on-the-way = { $name } ist unterwegs und dürfte gegen { $eta } bei Ihnen sein.
# $name, $minutes (number)
text-running-late =
    { $name } verspätet sich um etwa { $minutes ->
        [one] { $minutes } Minute
       *[other] { $minutes } Minuten
    }. Entschuldigen Sie bitte, dass Sie warten müssen.
# $service, $code, $link
text-is-it-right = { $service } ({ $code }) ist fertig. Ist alles in Ordnung? Antworten Sie JA, oder NEIN und schreiben Sie, was nicht stimmt. { $link }
# $code, $service, $amount, $link; also the reminder
text-please-pay = { $code }, { $service }: { $amount } sind zu zahlen. Fragen? Antworten Sie einfach. Bezahlen: { $link }
# $amount, $code, $service
text-receipt = Bezahlt, vielen Dank: { $amount } für { $code }, { $service }.
# $code
text-called-off-free = { $code } ist abgesagt, wie gewünscht. Es kostet Sie nichts.
# $code, $amount
text-called-off-late = { $code } ist abgesagt. So kurz vor dem Termin fallen { $amount } an; der Link zum Bezahlen folgt.
# $operator, $code, $service
text-called-off-desk = { $operator }: Wir müssen { $code } ({ $service }) leider absagen. Bitte entschuldigen Sie; es kostet Sie nichts. Fragen? Antworten Sie einfach.
# $code, $slot
text-looking-again = Leider kann der Techniker für { $code } doch nicht kommen. Wir suchen Ersatz für { $slot } und schreiben Ihnen. Lieber nicht warten? Antworten Sie ABSAGE { $code }.
# $code, $service, $slot
text-nobody-found = Leider war niemand frei für { $code } ({ $service }, { $slot }). Die Anfrage ist beendet und kostet Sie nichts. Ein anderer Termin? Antworten Sie hier, jemand hilft Ihnen.
# $code, $service, $link
text-reminder-describe = Ihre Anfrage { $code } ({ $service }) ist noch nicht abgeschickt. Antworten Sie hier und jemand hilft Ihnen, oder ergänzen Sie sie: { $link }

## An einen Kandidaten: was gefragt wird, und was geantwortet wurde
# $operator, $code, $service, $slot, $area, $details, $pay
text-job-offered =
    { $operator }, Auftrag { $code }:
    { $service }, { $slot }, Gebiet { $area }.
    Details: { $details }
    Vergütung: { $pay }.
    Antworten Sie JA, NEIN oder RUFEN SIE MICH AN
# the same, to somebody who kept silent the first time
text-job-offered-again =
    { $operator }, Auftrag { $code } ist wieder frei:
    { $service }, { $slot }, Gebiet { $area }.
    Details: { $details }
    Vergütung: { $pay }.
    Antworten Sie JA, NEIN oder RUFEN SIE MICH AN
# stands in for $details
text-no-details = keine
# $code, $by
text-claim-noted = Erfasst { $code }: Ihre Zusage ist notiert, der Auftrag aber NOCH NICHT zugeteilt. Wir entscheiden bis { $by }.
# $code, $times, $slot
text-proposal-noted = Erfasst { $code }: Sie können { $times }. Der Kunde wünscht { $slot }. Noch ist nichts zugeteilt; ein Mensch entscheidet und schreibt Ihnen.
# $code
text-decline-noted = Danke, notiert: Wegen { $code } schreiben wir Ihnen nicht mehr und rufen auch nicht an.
# $code, $by
text-callback-promised = Wir rufen Sie wegen { $code } an, bis { $by }. Noch ist nichts zugeteilt. Sie können weiterhin JA oder NEIN antworten.
# $code, $service; also to a worker whose job the desk took back
text-job-went-elsewhere = { $code } ({ $service }) geht an jemand anderen, Sie brauchen nichts zu tun. Danke und bis zum nächsten Mal.

## An den Techniker
# $code, $service, $slot, $name, $phone, $address, $link
text-job-assigned = ZUGETEILT { $code }: Ihr Auftrag. { $service }, { $slot }. { $name }, { $phone }, { $address }. Antworten Sie kurz OK, damit wir Bescheid wissen. Dann VOR ORT { $code } am Anfang, FERTIG { $code } am Ende, sonst KANN NICHT KOMMEN { $code }. { $link }
# $code
text-finish-noted = Notiert: { $code } ist fertig. Wir fragen den Kunden, ob alles stimmt; danach kommt Ihr Geld.
# $code, $link
text-please-mend = { $code }: Für den Kunden stimmt noch etwas nicht. Bitte lesen Sie, was fehlt, und bringen Sie es in Ordnung. Antworten Sie dann FERTIG { $code }. { $link }
# $code, $amount
text-credited = { $code }: { $amount } sind Ihrem Guthaben gutgeschrieben. Vielen Dank!
# $code, $service
text-called-off-worker = ABGESAGT { $code } ({ $service }): Der Termin fällt aus, bitte fahren Sie nicht hin. Tut uns leid!
# $code
text-withdrawal-noted = Notiert: Sie können zu { $code } nicht kommen. Wir suchen jemand anderen und sagen dem Kunden Bescheid.
# $code, $service, $slot, $link
text-reminder-arrive = Erinnerung { $code }: { $service }, { $slot }. Antworten Sie VOR ORT { $code } bei Beginn, VERSPÄTUNG 20 bei 20 Minuten Verspätung, KANN NICHT KOMMEN { $code }, wenn es nicht geht. { $link }
# $code, $service, $link
text-reminder-finish = { $code }, { $service }: fertig? Antworten Sie FERTIG { $code }. Dauert es länger, oder hakt es? Schreiben Sie uns hier. { $link }

## An beide
# $code, $service, $slot, $link
text-reminder-acknowledge = Erinnerung { $code }: { $service }, { $slot }. Antworten Sie bitte kurz OK, damit wir Bescheid wissen. Passt es nicht? Schreiben Sie uns hier. { $link }
# $operator
text-person-will-reply = Danke. Jemand von { $operator } antwortet Ihnen hier persönlich.
# $choices: numbered lines
text-which-job =
    Welcher Auftrag? Antworten Sie mit der Nummer.
    { $choices }
# $operator, $code: six digits
text-sign-in-code = { $operator }: Ihr Code ist { $code }. Er gilt 10 Minuten. Wir fragen Sie nie danach.

## Die Wörter des Gesetzes
# $operator
text-stopped = { $operator }: Sie bekommen keine SMS mehr von uns. Antworten Sie START, um wieder welche zu bekommen.
# $operator
text-started = { $operator }: Willkommen zurück, Sie bekommen wieder SMS von uns. HILFE holt einen Menschen, STOP beendet die SMS.
# $operator
text-help = { $operator }: Dienste rund ums Haus. Jemand antwortet Ihnen hier persönlich. STOP beendet die SMS.
