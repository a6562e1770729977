### Was auf Telefonen ankommt. Nur Zeichen aus GSM-7: jedes andere verdoppelt den Preis einer SMS.
### START, STOP, CANCEL, END und QUIT gehören dem Gesetz. Eine Zusage heißt nie zugeteilt.

## An den Kunden
# $operator, $digits, $code, $service, $slot: before the phone has proved to be the customer's
text-confirm-request = { $operator }: { $digits } ist der Code für Ihre Anfrage { $code } ({ $service }, { $slot }). Tippen Sie ihn auf der Seite ein, oder antworten Sie einfach JA. Nicht Sie? Antworten Sie NEIN, dann ist sie weg. STOP beendet SMS.
# $operator, $code, $service, $slot, $link
text-request-received = { $operator }: Ihre Anfrage { $code } ist da ({ $service }, { $slot }). Wir suchen jemanden und schreiben Ihnen, wer kommt. Doch nicht? Antworten Sie ABSAGE { $code }. STOP beendet die SMS. { $link }
text-request-received-offers = { $operator }: Ihre Anfrage { $code } ({ $service }) ist ausgeschrieben. Angebote kommen hierher, sobald es sie gibt, und kosten nichts. Anders überlegt? Antworten Sie ABSAGE { $code }. STOP beendet SMS. { $link }
# $name, $service, $slot, $prepare, $ok, $link
text-worker-coming = { $name } kommt zu Ihnen: { $service }, { $slot }. { $prepare }{ $ok } { $link }
# Asked for only where somebody waits for it.
text-ok-please = Antworten Sie kurz OK, damit wir Bescheid wissen.
# $name, $code, $service, $prepare, $link
text-worker-coming-later = { $name } kommt zu Ihnen wegen { $code } ({ $service }). { $prepare } Die Zeit folgt: Wann passt es Ihnen? Antworten Sie etwa "Do 9-12 Uhr" oder "Fr ab 14 Uhr". { $link }
# $name, $code, $link
text-please-sign = Bevor { $name } kommt, lesen und unterschreiben Sie bitte die Vereinbarung zu { $code }. Die Unterschrift verpflichtet Sie nicht zum Auftrag. Hier: { $link } Oder antworten Sie EINVERSTANDEN { $code }.
# $code, $service, $amount, $lines, $name, $link; also the reminder
text-estimate-made = Was { $name } zu { $code } ({ $service }) machen würde: { $lines }. Zusammen { $amount } inkl. Steuer. Antworten Sie JA zu diesem Preis, oder NEIN: dann endet es hier, und Sie schulden nichts. { $link }
# $code, $service
text-nothing-owed = { $code } ({ $service }) endet mit dem Kostenvoranschlag, und Sie schulden nichts. Danke für Ihre Anfrage.
# $customer, $code
text-noted-signed = Unterschrieben von { $customer }: die Vereinbarung zu { $code }. Sie verpflichtet Sie nicht zum Auftrag.
text-noted-agree-how = Um zu { $code } zu unterschreiben, antworten Sie EINVERSTANDEN { $code }: mit dem Code, damit klar ist, wofür.
text-noted-go-ahead = Abgemacht: { $name } macht die Arbeit zu { $code } zum Preis des Kostenvoranschlags.
text-noted-yes-or-no = Ist das ein Ja zum Kostenvoranschlag zu { $code }? Antworten Sie JA { $code } zu diesem Preis, oder NEIN { $code }: dann endet es hier, und Sie schulden nichts.
text-noted-time-unsigned = Danke: { $service } ({ $code }), { $slot }. Eines fehlt noch: Bitte unterschreiben Sie vorher die Vereinbarung. Antworten Sie EINVERSTANDEN { $code }.
text-noted-then-when = Wann passt es Ihnen dann? Antworten Sie zu { $code } etwa "Do 9-12 Uhr" oder "Fr ab 14 Uhr".
text-noted-which-day = Noch nicht notiert zu { $code }: Welcher Tag passt Ihnen? Antworten Sie mit dem Datum, etwa "{ $code } 24.3. 9-12 Uhr".
# $code, $slot
text-other-time = Ihr Termin { $code } ist anders als gewünscht: { $slot }. Antworten Sie OK, wenn das geht, oder schreiben Sie uns hier, was Ihnen passt.
# $name, $code, $service, $slot, $choices, $link
text-times-offered =
    { $name } bittet um eine andere Zeit für { $code } ({ $service }, { $slot }):
    { $choices }
    Antworten Sie mit der Nummer, die passt, oder NEIN, um bei { $slot } zu bleiben. Bis dahin gilt das. { $link }
# $code, $service, $slot, $choices, $link
text-times-offered-worker =
    Der Kunde bittet um eine andere Zeit für { $code } ({ $service }, { $slot }):
    { $choices }
    Antworten Sie mit der Nummer, die passt, oder NEIN, um bei { $slot } zu bleiben. Bis dahin gilt das. { $link }
# $name, $code, $service, $slot, $choices, $by, $link; also the reminder
text-times-offered-held =
    { $name } kann für { $code } ({ $service }) nicht { $slot } zu Ihnen kommen, aber:
    { $choices }
    Antworten Sie mit der Nummer, die passt, oder NEIN, dann fragen wir jemand anderen. Bis { $by } sind sie für Sie frei. { $link }
text-times-offered-held-online =
    { $name } kann dann nicht mit Ihnen über { $code } ({ $service }) sprechen, aber:
    { $choices }
    Antworten Sie mit der Nummer, die passt, oder NEIN, dann fragen wir jemand anderen. Bis { $by } sind sie für Sie frei. { $link }
# $code, $times: as they were understood
text-times-passed-on-held = Notiert für { $code }: { $times }. Bitte halten Sie diese frei: Wir schreiben Ihnen, welche der Kunde nimmt.
# $code, $service
text-times-not-taken = Keine Ihrer Zeiten wurde für { $code } ({ $service }) genommen: Sie brauchen sie nicht länger freizuhalten.
# $code, $slot
text-times-passed-on = Wir haben gefragt, ob { $code } zu einer anderen Zeit geht. Bis Sie von uns hören, gilt { $slot }.
# $times: as they were understood
text-times-passed-on-first = Notiert zu { $code } ({ $service }): { $times }. Wir schreiben Ihnen, sobald eine Zeit beiden passt. Anders gemeint? Sagen Sie es einfach noch einmal.
# $name, $code, $service, $choices, $link; also the reminder
text-times-offered-first =
    { $name } kann zu { $code } ({ $service }) kommen:
    { $choices }
    Antworten Sie mit der Nummer, die Ihnen passt, oder sagen Sie uns, wann es geht. { $link }
# $code, $service, $choices, $link; also the reminder
text-times-offered-first-worker =
    Zu { $code } ({ $service }) passt es der Kundin oder dem Kunden:
    { $choices }
    Antworten Sie mit der Nummer, die Ihnen passt, oder sagen Sie uns, wann Sie kommen können. { $link }
# $code, $service, $link; also the reminder
text-when-suits = { $code } ({ $service }): Wann passt es Ihnen? Antworten Sie etwa "Do 9-12 Uhr" oder "Fr ab 14 Uhr". { $link }
# $code, $service, $slot, $link
text-time-agreed = VEREINBART zu { $code } ({ $service }): { $slot }. Antworten Sie kurz OK, damit wir Bescheid wissen. { $link }
# $code, $service, $slot
text-time-moved = NEUE ZEIT für { $code } ({ $service }): { $slot }. Die alte gilt nicht mehr.
# $code, $service, $slot
text-time-stands = Die gewünschten Zeiten für { $code } ({ $service }) passen nicht: Es bleibt bei { $slot }. Geht das nicht? Schreiben Sie uns hier.
text-time-stands-unanswered = Zu einer anderen Zeit für { $code } ({ $service }) kam keine Antwort: Es bleibt bei { $slot }. Geht das nicht? Schreiben Sie uns hier.
# $name, $eta
text-on-the-way = { $name } ist unterwegs und sollte gegen { $eta } bei Ihnen sein. Hier sehen Sie, wann genau: { $link }
text-not-heard-of = { $name } sollte für { $code } ({ $service }) inzwischen bei Ihnen sein, und wir haben nichts gehört. Wir fragen nach und sagen Ihnen Bescheid. Schon da? Dann ist alles gut. { $link }
text-worker-coming-call = { $name } kommt zu Ihnen: { $service }, { $slot }, und ruft Sie vorher an, um den Besuch vorzubereiten. Bitte nehmen Sie ab. Soll sich etwas ändern? Antworten Sie einfach. { $link }
text-tried-to-call = { $name } hat wegen { $code } ({ $service }, { $slot }) angerufen und Sie nicht erreicht. Bitte nehmen Sie beim nächsten Mal ab, oder schreiben Sie uns hier, wann es passt. { $link }
text-visit-confirmed = Bestätigt: { $name } kommt zu Ihnen für { $code } ({ $service }), { $slot }. Sie können nicht da sein? Sagen Sie es uns hier, oder antworten Sie ABSAGE { $code }. { $link }
text-terms-proposed = { $name } würde bei { $code } ({ $service }) dazunehmen: { $lines }. Zusammen { $amount } statt { $before }, mit Steuer. Es gilt nur, wenn Sie zustimmen: antworten Sie bis { $by } mit EINVERSTANDEN { $code }, oder mit NEIN { $code }, dann bleibt es bei { $before }. { $link }
text-noted-agree-more-how = Um dem zuzustimmen, was bei { $code } dazukommt, antworten Sie bitte EINVERSTANDEN { $code }: mit dem Code, damit klar ist, wofür. Nicht gewünscht? Antworten Sie NEIN { $code }.
text-noted-agreed-more = Vereinbart: Was bei { $code } dazukommt, gilt ab jetzt. Der Techniker weiß es.
text-noted-refused-more = Notiert: Bei { $code } kommt nichts dazu. Was vereinbart war, gilt weiter.
text-terms-over = Was bei { $code } ({ $service }) dazugekommen wäre, gilt nicht mehr: Es bleibt bei { $amount }. Sie müssen dazu nichts mehr sagen.
text-noted-more-over = Das ist bei { $code } vorbei: Nichts wartet mehr auf Ihr Wort, und was vereinbart war, gilt.
text-sign-off = { $service } ({ $code }) ist fertig: zusammen { $amount }, mit Steuer. Ist alles so, wie Sie es wollten? Dann unterschreiben Sie: antworten Sie UNTERSCHREIBE { $code }, oder hier: { $link } Stimmt etwas nicht, antworten Sie NEIN und was.
text-noted-sign-how = Um für { $code } zu unterschreiben, antworten Sie bitte UNTERSCHREIBE { $code }: mit dem Code, damit klar ist, wofür.
text-noted-sign-there = Für { $code } unterschreibt der Kunde: per SMS, oder auf Ihrem Bildschirm, auf der Seite des Auftrags.
text-signed-off = Unterschrieben, danke: { $service } ({ $code }), { $amount }. Ihre Kopie: { $link }
text-signed-off-glass = Auf dem Bildschirm von { $name } haben Sie für { $code } ({ $service }), { $amount }, unterschrieben. Ihre Kopie: { $link } Waren Sie das nicht, oder stimmt etwas nicht? Antworten Sie einfach.
text-checked-out = { $name } war für { $code } ({ $service }) da, und es ging nicht: { $why }. Es kostet Sie nichts. Wann soll wieder jemand kommen? Antworten Sie etwa "Do 9-11 Uhr". Nicht mehr nötig? ABSAGE { $code }. { $link }
text-checked-out-billed = { $name } stand für { $code } ({ $service }) vor Ihrer Tür, und niemand hat geöffnet. Der Weg kostet { $amount }; ein Link folgt. Wann soll wieder jemand kommen? Antworten Sie etwa "Do 9-11 Uhr". War es anders? Sagen Sie es uns. { $link }
text-when-again = Wann soll wieder jemand für { $code } ({ $service }) kommen? Antworten Sie etwa "Do 9-11 Uhr". Nicht mehr nötig? ABSAGE { $code }. { $link }
text-not-done = { $code } ({ $service }) endet hier, da wir keine neue Zeit gehört haben. Brauchen Sie doch jemanden? Fragen Sie einfach wieder an, oder antworten Sie hier.
text-noted-again-how = Diese Zeit geht bei { $code } nicht: bitte nennen Sie einen Tag und Stunden, die noch kommen und lang genug sind, etwa "Do 9-11 Uhr".
# $name, $minutes (number)
text-running-late =
    { $name } verspätet sich um etwa { $minutes ->
        [one] { $minutes } Minute
       *[other] { $minutes } Minuten
    }. Entschuldigen Sie bitte, dass Sie warten müssen.
# $service, $code, $link
text-is-it-right = { $service } ({ $code }) ist fertig. Ist alles in Ordnung? Antworten Sie JA, oder NEIN und schreiben Sie, was nicht stimmt. { $link }
text-case-noted = Notiert für { $code } ({ $service }, { $slot }): { $about }. Wir fragen { $name }, was passiert ist, und ein Mensch entscheidet bis spätestens { $by }. Bis dahin gilt Schweigen nicht als Ja. Hat es sich geklärt? Antworten Sie GEKLÄRT. { $link }
text-case-opened = { $name } sagt, dass bei { $code } ({ $service }, { $slot }) etwas schiefging: { $about }. Was ist aus Ihrer Sicht passiert? Antworten Sie { $code } und Ihre Worte bis { $until }, oder schreiben Sie es hier: { $link } Dann entscheidet ein Mensch.
text-case-opened-both = Bei { $code } ({ $service }, { $slot }) ist etwas nicht klar: { $about }. Was ist aus Ihrer Sicht passiert? Antworten Sie { $code } und Ihre Worte bis { $until }, oder schreiben Sie es hier: { $link } Wir fragen auch { $name }, und dann entscheidet ein Mensch.
text-story-noted = Danke, notiert für { $code }. Ein Mensch entscheidet bis spätestens { $by }, und Sie hören davon.
text-story-noted-late = Danke, notiert für { $code }. Ein Mensch entscheidet so bald wie möglich, und Sie hören davon.
text-case-dropped = { $code } ({ $service }): Es hat sich geklärt, und der Streitfall ist erledigt. Was vereinbart war, gilt.
text-case-decided-stands = Entschieden für { $code } ({ $service }): Es bleibt, wie es ist. Grund: { $why } { $link }
text-case-decided-back = Entschieden für { $code } ({ $service }): Sie bekommen { $amount } zurück. Grund: { $why } { $link }
text-case-decided-less = Entschieden für { $code } ({ $service }): Sie zahlen { $amount } weniger. Grund: { $why } { $link }
text-case-decided-not-yours = Entschieden für { $code } ({ $service }): Der Kunde zahlt weniger, und Ihre Vergütung bleibt gleich. Grund: { $why } { $link }
text-case-decided-off-your-pay = Entschieden für { $code } ({ $service }): Der Kunde zahlt weniger, davon gehen { $amount } von Ihrer nächsten Auszahlung ab. Grund: { $why } { $link }
text-case-decided-redo = Entschieden für { $code } ({ $service }): Es wird in Ordnung gebracht, ohne weitere Kosten für den Kunden. Grund: { $why } { $link }
text-case-decided-redo-yours = Entschieden für { $code } ({ $service }): { $name } bringt es in Ordnung, ohne weitere Kosten für Sie. Grund: { $why } { $link }
text-case-decided-redo-other-yours = Entschieden für { $code } ({ $service }): Jemand anderes bringt es in Ordnung, ohne weitere Kosten für Sie. Grund: { $why } { $link }
text-case-decided-redo-other = Entschieden für { $code } ({ $service }): Jemand anderes bringt es in Ordnung, für Sie ist es erledigt. Was Ihnen gutgeschrieben wurde, bleibt Ihnen. Grund: { $why } { $link }
text-case-decided-owed-less = Entschieden für { $code } ({ $service }): Der Kunde schuldet Ihnen { $amount } weniger. Grund: { $why } { $link }
text-come-again = { $code } ({ $service }) muss in Ordnung gebracht werden, bitte von Ihnen. Wann können Sie kommen? Antworten Sie etwa "Do 9-12 Uhr" oder "Fr ab 14 Uhr". Geht nicht? KANN NICHT KOMMEN { $code }. { $link }
text-prepare-redo = Es wird in Ordnung gebracht.
text-complaint-noted = Das tut uns leid. { $name } hat Ihre Nachricht und soll es bis { $by } in Ordnung bringen; wir achten darauf. Noch etwas? Antworten Sie einfach.
text-complaint-noted-estimate = { $name } hat Ihre Worte und schickt bis { $by } einen neuen Kostenvoranschlag zu { $code }. Lieber hier aufhören, kostenlos? Antworten Sie NEIN { $code }.
# $code, $service, $amount, $link; also the reminder
text-please-pay = { $code }, { $service }: { $amount } sind zu zahlen. Fragen? Antworten Sie einfach. Bezahlen: { $link }
# $amount, $code, $service
text-receipt = Bezahlt, vielen Dank: { $amount } für { $code }, { $service }.
text-offer-made = { $name } bietet an, { $code } ({ $service }) zu machen: { $offer }. Zum Annehmen antworten Sie NEHME { $number } { $code }. Alle Angebote vergleichen: { $link }
text-offers-wait = Angebote für { $code } ({ $service }) warten auf Sie:
    { $choices }
    Zum Annehmen antworten Sie NEHME und die Nummer. { $link }
text-offers-more = Weitere auf der Seite.
text-invited = Ein Kunde hat Ihre Seite gesehen und bittet Sie um ein Angebot: { $code }, { $service }, Gegend { $area }{ $limits }. Antworten Sie ANGEBOT { $code } und Ihren Preis, zum Beispiel ANGEBOT { $code } 460 zwei Anstriche, Di 9-17 Uhr. Lieber nicht? NEIN { $code }. { $link }
text-limit-by = bis { $day }
text-limit-most = höchstens { $amount }
text-invite-declined = { $name } macht kein Angebot für { $code } ({ $service }). Ihre Anfrage bleibt für alle anderen sichtbar; weitere können Sie auf ihrer Seite fragen: { $link }
text-counter-offered = Der Kunde von { $code } ({ $service }) würde Ihr Angebot zu { $amount } statt { $before } nehmen. Ihres gilt weiter. Zum Zustimmen antworten Sie ANGEBOT { $code } { $sum }. { $link }
text-noted-countered = Weitergegeben, zu { $code }. Das Angebot gilt, wie es ist, bis ein neues kommt; Sie hören von uns.
text-noted-counter-how = Um zu sagen, zu welchem Preis Sie ein Angebot nehmen würden, antworten Sie GEGENANGEBOT { $code }, die Nummer des Angebots und die ganze Summe, zum Beispiel: GEGENANGEBOT { $code } 2 430.
text-price-proposed = { $name } bittet um einen anderen Preis für { $code } ({ $service }): { $lines }, statt { $before }, davon { $rest } direkt. Es gilt nur, wenn Sie zustimmen: antworten Sie bis { $by } mit EINVERSTANDEN { $code }, oder mit NEIN { $code }, dann bleibt es bei { $before }. { $link }
text-price-proposed-worker = Der Kunde bittet um einen anderen Preis für { $code } ({ $service }): { $lines }, statt { $before }. Davon gehören { $rest } Ihnen. Es gilt nur, wenn Sie zustimmen: antworten Sie bis { $by } mit EINVERSTANDEN { $code }, oder mit NEIN { $code }, dann bleibt es bei { $before }. { $link }
text-price-agreed = Vereinbart für { $code } ({ $service }): Es sind jetzt { $amount } zusammen, und { $name } weiß es. { $link }
text-price-agreed-worker = VEREINBART für { $code } ({ $service }): Es sind jetzt { $amount } zusammen, davon { $rest } für Sie. { $link }
text-price-stands = Kein anderer Preis für { $code } ({ $service }): Es bleibt bei { $amount }, wie vereinbart.
text-price-stands-unanswered = Dem anderen Preis für { $code } ({ $service }) wurde nicht zugestimmt: Es bleibt bei { $amount }, wie vereinbart.
text-noted-priced = Weitergegeben, zu { $code }: { $lines }, statt { $before }. Es gilt, sobald die andere Seite zustimmt; bis dahin bleibt es bei { $before }.
text-noted-price-how = Für einen anderen Preis für { $code } antworten Sie GEGENANGEBOT { $code } und den ganzen Preis, zum Beispiel: GEGENANGEBOT { $code } 430 ohne Schleifen. Für eine andere Zeit schreiben Sie einfach die Zeit.
text-noted-price-how-worker = Für einen anderen Preis für { $code } antworten Sie ANGEBOT { $code } und den ganzen Preis, zum Beispiel: ANGEBOT { $code } 480 zwei Anstriche, 40 Schleifen. Für eine andere Zeit schreiben Sie einfach die Zeit.
text-noted-agree-price-how = Um dem anderen Preis für { $code } zuzustimmen, antworten Sie bitte EINVERSTANDEN { $code }: mit dem Code, damit klar ist, wofür. Lieber nicht? Antworten Sie NEIN { $code }.
text-noted-refused-price = Notiert: { $code } bleibt bei { $before }, wie vereinbart. Die andere Seite erfährt es von uns.
text-said = { $name } (Nr. { $number }) schreibt zu { $code } ({ $service }): "{ $words }" Zum Antworten: AN { $number } { $code } und Ihre Worte; AN ALLE { $code } antwortet allen, die anbieten. { $link }
text-said-booked = { $name } schreibt zu { $code } ({ $service }): "{ $words }" Zum Antworten: SAGE { $code } und Ihre Worte. { $link }
text-said-worker = Der Kunde von { $code } ({ $service }) schreibt: "{ $words }" Zum Antworten: SAGE { $code } und Ihre Worte. { $link }
text-said-all = Der Kunde von { $code } ({ $service }) schreibt allen, die anbieten: "{ $words }" Zum Antworten: SAGE { $code } und Ihre Worte. { $link }
text-noted-said = Weitergegeben, zu { $code }.
text-noted-say-how = Für wen? Antworten Sie AN, die Nummer des Angebots, { $code } und Ihre Worte; oder AN ALLE { $code } für alle.
text-offer-stars = { $stars } von 5 Sternen
text-please-pay-fee = { $name } ist für { $code } ({ $service }) vorgemerkt. Bezahlen Sie die Buchungsgebühr von { $amount } bis { $by }, dann ist gebucht: { $link } Den Rest, { $rest }, bezahlen Sie { $name } direkt, wenn die Arbeit in Ordnung ist.
text-receipt-fee = Gebucht: { $name } für { $code } ({ $service }), { $slot }. Ihre Buchungsgebühr von { $amount } ist bezahlt, danke. { $name } hat jetzt Ihre Adresse und Nummer. { $link }
text-fee-lapsed = Die Buchungsgebühr für { $code } ({ $service }) wurde nicht rechtzeitig bezahlt, darum ist nichts gebucht, und Sie schulden nichts. Die Angebote gelten wie zuvor: { $link }
text-looking-again-offers = Leider macht die gewählte Person { $code } ({ $service }) doch nicht. Sie schulden dafür nichts. Andere Angebote, wenn es welche gibt, gelten wie zuvor: { $link }
text-looking-again-offers-paid = Leider macht die gewählte Person { $code } ({ $service }) doch nicht. Was Sie bezahlt haben, bekommen Sie zurück. Andere Angebote, wenn es welche gibt, gelten wie zuvor: { $link }
text-nobody-chosen = { $code } ({ $service }) endet hier: Keines der Angebote wurde rechtzeitig angenommen. Sie schulden nichts und können jederzeit neu anfragen.
text-pay-directly = Danke. Bitte bezahlen Sie { $name } jetzt { $amount } direkt für { $code } ({ $service }), wie Sie es ausmachen, und antworten Sie dann BEZAHLT { $code }. { $link }
text-noted-handed-over = Notiert für { $code }. Wir fragen { $name }, ob das Geld da ist.
text-noted-taken-already = Für { $code } haben Sie schon ein Angebot angenommen: { $name } macht es. Möchten Sie das ändern? Schreiben Sie uns hier, oder ABSAGE { $code }.
text-noted-nothing-to-take = Für { $code } ({ $service }) gilt gerade kein Angebot. Wir schreiben Ihnen, sobald eines kommt. Nicht mehr gewünscht? Antworten Sie ABSAGE { $code }.
text-noted-price-waits = Ihr anderer Preis für { $code }, { $lines }, wartet auf die andere Seite. Bis sie zustimmt, bleibt es bei { $before }.
text-noted-not-due = Für { $code } geht noch nichts von Hand zu Hand: Das kommt, wenn die Arbeit fertig und gutgeheißen ist.
text-received-directly = { $name } hat Ihre { $amount } für { $code } erhalten. Danke!
text-given-back = { $amount } für { $code } sind auf dem Weg zu Ihnen zurück.
text-paid-in-vain = Ihre { $amount } für { $code } sind da, geschuldet war aber nichts mehr: Wir geben sie zurück.
text-paid-in-vain-fee = Ihre { $amount } für { $code } sind da, zum Preis von vorher: Wir geben sie zurück. Die Buchungsgebühr beträgt jetzt { $fee }, und ohne sie ist nichts gebucht. Bitte zahlen Sie sie bis { $by }: { $link }
text-how-was-it = Wie war { $name } bei { $code } ({ $service })? Antworten Sie 1 bis 5, 5 ist sehr gut, gern mit ein paar Worten. Trinkgeld? Schreiben Sie TRINKGELD und einen Betrag. { $link }
text-how-was-it-worker = Wie war es mit { $name } bei { $code } ({ $service })? Antworten Sie 1 bis 5, 5 ist sehr gut, gern mit ein paar Worten. { $link }
text-noted-review = Danke, notiert für { $code }. Keiner von Ihnen liest, was der andere schrieb, bevor beide geschrieben haben oder die Zeit dafür um ist.
text-noted-review-last = Danke, notiert für { $code }. Jetzt können Sie es beide lesen.
text-review-shown = { $name } gab { $stars } von 5 für { $code } ({ $service }). Hier zu lesen: { $link }
text-tipped = { $name } hat Ihnen { $amount } Trinkgeld für { $code } gegeben. Alles gehört Ihnen.
text-paid-out = { $operator }: { $amount } sind unterwegs zu Ihnen. Wofür, steht in Ihrem Guthaben: { $link }/work/wallet
text-tip-noted = Danke: { $amount } für { $name } ({ $code }), in voller Höhe.
text-tip-link = { $amount } Trinkgeld für { $name } ({ $code }), in voller Höhe. Mit Karte hier: { $link } Bar gegeben? Antworten Sie TRINKGELD, den Betrag und BAR.
text-noted-tip-how = Trinkgeld für { $name } ({ $code })? Antworten Sie TRINKGELD und den Betrag, etwa TRINKGELD 10, dann kommt ein Link; oder TRINKGELD 10 BAR, wenn Sie es bar gegeben haben.
# $code
text-called-off-free = { $code } ist abgesagt, wie gewünscht. Es kostet Sie nichts.
text-called-off-free-back = { $code } ist abgesagt, wie gewünscht. Es kostet Sie nichts: Ihre Buchungsgebühr von { $back } geht an Sie zurück, wir kümmern uns darum.
text-called-off-unsent = { $operator }: Erledigt, die Anfrage { $code } ist verworfen. Sie ging an niemanden.
text-request-lapsed = { $operator }: Diese Anfrage wurde nicht rechtzeitig bestätigt, deshalb wurde niemand gefragt. Bitte schicken Sie eine neue: { $link } Oder schreiben Sie hier, was Sie brauchen, ein Mensch hilft Ihnen.
# $code, $amount
text-called-off-late = { $code } ist abgesagt. So kurz vor dem Termin fallen { $amount } an; der Link zum Bezahlen folgt.
text-called-off-late-booked = { $code } ist abgesagt. Ihre Buchungsgebühr bekommen Sie zurück; so kurz vor dem Besuch werden { $amount } fällig, der Link zum Bezahlen folgt.
text-call-off-costs = So kurz vor dem Termin kostet die Absage von { $code } ({ $service }, { $slot }) { $amount }. Trotzdem absagen? Antworten Sie 1. Sonst tun Sie nichts: Der Termin bleibt.
# $operator, $code, $service
text-called-off-desk = { $operator }: Wir müssen { $code } ({ $service }) leider absagen. Bitte entschuldigen Sie; es kostet Sie nichts. Fragen? Antworten Sie einfach.
# $code, $slot
text-looking-again = Leider kann der Techniker für { $code } doch nicht kommen. Wir suchen Ersatz für { $slot } und schreiben Ihnen. Lieber nicht warten? Antworten Sie ABSAGE { $code }.
text-looking-again-later = Leider kann der Techniker für { $code } ({ $service }) doch nicht kommen. Wir suchen Ersatz und schreiben Ihnen. Lieber nicht warten? Antworten Sie ABSAGE { $code }.
text-still-sought = Für { $code } ({ $service }, { $slot }) hat noch niemand zugesagt. Jemand von uns sucht jetzt selbst, und wir schreiben Ihnen. Eine andere Zeit? Schreiben Sie sie hier. Nicht länger warten? Antworten Sie ABSAGE { $code }, kostenlos.
text-still-sought-later = Für { $code } ({ $service }) hat noch niemand zugesagt. Jemand von uns sucht jetzt selbst, und wir schreiben Ihnen. Nicht länger warten? Antworten Sie ABSAGE { $code }, kostenlos.
text-nobody-yet = Leider ist es Zeit für { $code } ({ $service }, { $slot }), und wir haben noch niemanden gefunden. Jemand kümmert sich jetzt darum. Eine andere Zeit? Schreiben Sie sie hier. Doch nicht mehr? Antworten Sie ABSAGE { $code }, kostenlos.
# $code, $service, $slot
text-nobody-found = Leider war niemand frei für { $code } ({ $service }, { $slot }). Die Anfrage ist beendet und kostet Sie nichts. Ein anderer Termin? Antworten Sie hier, jemand hilft Ihnen.
text-nobody-found-billed = Es tut uns leid: Für { $code } ({ $service }, { $slot }) war niemand frei. Der Auftrag ist geschlossen; vom Besuch davor sind noch { $amount } offen. Ein anderes Mal? Antworten Sie hier, und jemand hilft Ihnen.
# $code, $service, $link
text-reminder-describe = Ihre Anfrage { $code } ({ $service }) ist noch nicht abgeschickt. Antworten Sie JA, um sie zu senden, oder NEIN, um sie zu verwerfen. Bei allem anderen hilft Ihnen ein Mensch: { $link }

## An einen Kandidaten: was gefragt wird, und was geantwortet wurde
# $operator, $code, $service, $slot, $area, $details, $pay
text-job-offered =
    { $operator }, Auftrag { $code }:
    { $service }, { $slot }, Gebiet { $area }.
    Details: { $details }
    Vergütung: { $pay }.
    Antworten Sie { $how }
# the same for another visit of a job
text-job-offered-next =
    { $operator }, Auftrag { $code }, ein weiterer Besuch:
    { $service }, { $slot }, Gebiet { $area }.
    Details: { $details }
    Vergütung: { $pay }.
    Antworten Sie { $how }
# the same, to somebody who kept silent the first time
text-job-offered-again =
    { $operator }, Auftrag { $code } ist wieder frei:
    { $service }, { $slot }, Gebiet { $area }.
    Details: { $details }
    Vergütung: { $pay }.
    Antworten Sie { $how }
# $how in the three above
text-answer-how = JA, NEIN oder RUFEN SIE MICH AN
text-answer-how-three = JA, NEIN oder drei andere Zeiten wie "Di 9-11 Uhr, Mi 13-15 Uhr, Do 9-11 Uhr"
text-answer-how-three-late = JA, NEIN oder drei andere Zeiten wie "Fr 9-11 Uhr, Sa 13-15 Uhr, Mo 9-11 Uhr"
# stands in for $details
text-no-details = keine
pay-and-extra = { $pay } und { $extra } dazu
statement-head = { $operator }: Arbeitsnachweis
statement-job = Auftrag { $code }: { $service }
statement-where = Wo: { $address }
statement-when = Wann: { $day }, { $from } bis { $to }
statement-who = Ausgeführt von: { $name }
statement-line = { $what }: { $gross }
statement-line-taxed = { $what }: { $net } und { $tax } Steuer, { $gross }
statement-total = Zusammen: { $amount }, mit Steuer
statement-as-wished = Die Arbeit wurde so gemacht, wie ich es wollte.
# $code, $by
text-claim-noted = Erfasst { $code }: Ihr Ja ist notiert, der Auftrag aber NOCH NICHT zugeteilt. Wir entscheiden bis { $by } und schreiben Ihnen, wenn Sie es werden. Danach halten Sie die Zeit nicht mehr frei.
text-claim-noted-told = Erfasst { $code }: Ihr Ja ist notiert, der Auftrag aber NOCH NICHT zugeteilt. Wir entscheiden bis { $by } und schreiben Ihnen in jedem Fall.
text-claim-noted-late = Erfasst { $code }: Ihr Ja ist notiert, der Auftrag aber NOCH NICHT zugeteilt. Unsere Entscheidung verspätet sich; wir schreiben Ihnen, wenn Sie es werden.
# $code, $times, $slot
text-proposal-noted = Erfasst { $code }: Sie können { $times }. Der Kunde wünscht { $slot }. Noch ist nichts zugeteilt; ein Mensch entscheidet und schreibt Ihnen, wenn Sie es werden.
# $code
text-decline-noted = Danke, notiert: Wegen { $code } schreiben wir Ihnen nicht mehr und rufen auch nicht an.
# $code, $by
text-callback-promised = Wir rufen Sie wegen { $code } an, bis { $by }. Noch ist nichts zugeteilt. Sie können weiterhin JA oder NEIN antworten.
text-no-call-needed = Sie brauchen nicht auf unseren Anruf wegen { $code } zu warten: Der Auftrag ist vergeben oder abgesagt. Trotzdem danke.
# $code, $service; also to a worker whose job the desk took back
text-job-went-elsewhere = { $code } ({ $service }) geht an jemand anderen, Sie brauchen nichts zu tun. Danke und bis zum nächsten Mal.

## An den Techniker
# $code, $service, $slot, $name, $phone, $address, $link
text-job-assigned = ZUGETEILT { $code }: Ihr Auftrag. { $service }, { $slot }. { $name }, { $phone }, { $address }.{ $ok } Dann VOR ORT { $code } am Anfang, FERTIG { $code } am Ende, sonst KANN NICHT KOMMEN { $code }. { $link }
# the same while there is no time yet
text-job-assigned-later = ZUGETEILT { $code }: Ihr Auftrag. { $service }. { $name }, { $phone }, { $address }. Wann können Sie kommen? Antworten Sie etwa "Do 8-12 Uhr". Sonst KANN NICHT KOMMEN { $code }. { $link }
# the same when they have said already when they can come
text-job-assigned-soon = ZUGETEILT { $code }: Ihr Auftrag. { $service }. { $name }, { $phone }, { $address }. Wir schreiben, sobald eine Ihrer Zeiten passt. Sonst KANN NICHT KOMMEN { $code }. { $link }
text-job-assigned-call = ZUGETEILT { $code }: es gehört Ihnen. { $service }, { $slot }. { $name }, { $phone }, { $address }. Bitte rufen Sie bis { $by } an, um den Besuch vorzubereiten, und antworten Sie dann ANGERUFEN { $code } und was Sie erfahren haben. Verhindert? KANN NICHT KOMMEN { $code }. { $link }
# $code, $service, $area, $link; also the reminder
text-accept-first = { $code } ({ $service }, Gegend { $area }) ist Ihrer. Um zu sehen, zu wem es geht: Versprechen Sie, die Daten nur für diesen Auftrag zu nutzen und für sich zu behalten. Hier: { $link } Oder antworten Sie EINVERSTANDEN { $code }.
# $code, $amount
text-estimate-noted = Notiert: Ihr Kostenvoranschlag zu { $code } liegt vor, zusammen { $amount } inkl. Steuer. Wir sagen Ihnen die Antwort.
# $code, $service, $pay, $link
text-estimate-agreed = ES GEHT LOS: Ihr Kostenvoranschlag zu { $code } ({ $service }) ist angenommen. Ihre Vergütung: { $pay }. Wann können Sie kommen? Antworten Sie etwa "Do 8-12 Uhr". { $link }
# $code, $service
text-estimate-declined = Nach dem Kostenvoranschlag wird aus { $code } ({ $service }) nichts. Es ist nichts mehr zu tun. Danke!
# $code, $link: the customer wants another estimate
text-please-mend-estimate = { $code }: Der Kostenvoranschlag soll geändert werden: "{ $said }". Bitte senden Sie bis { $by } einen neuen: antworten Sie ANGEBOT und die Beträge, oder hier: { $link }
# $code
text-finish-noted = Notiert: { $code } ist fertig. Wir fragen den Kunden, ob alles stimmt; danach kommt Ihr Geld.
text-finish-noted-direct = Notiert: { $code } ist fertig. Wir fragen den Kunden, ob alles stimmt; das Geld gibt er Ihnen direkt.
# $code, $service, $name, $link
text-photos-added = { $name } hat Fotos zu { $code } ({ $service }) hinzugefügt. Hier sind sie: { $link }
text-photos-added-worker = Der Kunde von { $code } ({ $service }) hat Fotos hinzugefügt. Hier sind sie: { $link }
# $code, $link
text-please-mend = { $code }: Für den Kunden stimmt noch etwas nicht: "{ $said }". Bitte melden Sie sich bei ihm und bringen Sie es bis { $by } in Ordnung, dann antworten Sie FERTIG { $code }. { $link }
# $code, $amount
text-credited = { $code }: { $amount } sind Ihrem Guthaben gutgeschrieben. Vielen Dank!
text-offer-noted = Ihr Angebot für { $code } ({ $service }) ist notiert: { $offer }. Noch ist nichts zugeteilt: Der Kunde entscheidet. Ändern: nochmals ANGEBOT schreiben, zurückziehen: NEIN { $code }.
text-offer-noted-untimed = Ihr Angebot für { $code } ({ $service }) ist notiert: { $offer }. Noch ist nichts zugeteilt: Der Kunde entscheidet. Wann könnten Sie kommen? Antworten Sie mit dem Code, etwa "{ $code } Di 9-17 Uhr".
text-offer-taken = Der Kunde nimmt Ihr Angebot für { $code } ({ $service }) an, { $slot }. Gebucht ist es, sobald die Gebühr bezahlt ist, bis { $by }. Sie hören von uns; bis dahin ist nichts zu tun.
text-set-aside = Für { $code } ({ $service }) wurde ein anderes Angebot angenommen. Gebucht ist es, wenn die Gebühr bis { $by } bezahlt wird; wenn nicht, gilt Ihres wie zuvor.
text-lives-again = { $code } ({ $service }) ist wieder offen, und Ihr Angebot gilt wie zuvor. Zurückziehen: NEIN { $code }.
text-lives-again-over = { $code } ({ $service }) ist wieder offen. Ihr Angebot galt nur bis zu einer Zeit, die vorbei ist: Bieten Sie neu an mit ANGEBOT { $code } und dem Preis.
text-booking-lapsed = { $code } ({ $service }) ist nicht gebucht: Die Gebühr wurde nicht rechtzeitig bezahlt. Ihre Zeit ist wieder frei, Ihr Angebot gilt wie zuvor.
text-was-it-paid = { $name } sagt, { $amount } für { $code } seien bezahlt. Haben Sie das Geld? Antworten Sie ERHALTEN { $code }, oder NEIN { $code }, wenn nicht. { $link }
text-noted-received = Danke, notiert: Das Geld für { $code } ist da.
# $code, $service
text-called-off-worker = ABGESAGT { $code } ({ $service }): Der Termin fällt aus, bitte fahren Sie nicht hin. Tut uns leid!
# $code
text-withdrawal-noted = Notiert: Sie können zu { $code } nicht kommen. Wir suchen jemand anderen und sagen dem Kunden Bescheid.
# $code, $service, $slot, $link
text-reminder-arrive = Erinnerung { $code }: { $service }, { $slot }. Antworten Sie VOR ORT { $code } bei Beginn, VERSPÄTUNG 20 bei 20 Minuten Verspätung, KANN NICHT KOMMEN { $code }, wenn es nicht geht. { $link }
# $code, $service, $link
text-reminder-finish = { $code }, { $service }: fertig? Antworten Sie FERTIG { $code }. Dauert es länger, oder hakt es? Schreiben Sie uns hier. { $link }
text-reminder-finish-estimate = { $code }, { $service }: Was würde die Arbeit kosten? Antworten Sie ANGEBOT { $code } und die Beträge vor Steuer. Dauert es länger, oder hakt es? Sagen Sie es uns hier. { $link }
text-reminder-call = Erinnerung { $code } ({ $service }, { $slot }): bitte rufen Sie den Kunden an, und antworten Sie dann ANGERUFEN { $code } und was Sie erfahren haben. Die Nummer: { $link }
text-reminder-confirm = Kommen Sie? { $code } ({ $service }), { $slot }. Antworten Sie BESTÄTIGE { $code }, dann weiß es der Kunde. Verhindert? KANN NICHT KOMMEN { $code }. { $link }
text-noted-called = Notiert: Sie haben mit dem Kunden von { $code } gesprochen ({ $service }), { $slot }. Am Tag davor bitten wir Sie um eine Bestätigung.
text-noted-called-missed = Notiert: Bei { $code } hat niemand abgenommen. Der Kunde weiß, dass Sie angerufen haben. Bitte versuchen Sie es noch einmal.
text-noted-confirm-how = Kommen Sie zu { $code } ({ $service }), { $slot }? Dann antworten Sie BESTÄTIGE { $code }, und der Kunde weiß es. Verhindert? KANN NICHT KOMMEN { $code }.
text-noted-confirmed = Danke: { $code } ({ $service }), { $slot }, ist bestätigt, und der Kunde weiß es. Antworten Sie UNTERWEGS { $code }, wenn Sie losfahren.
text-noted-set-out = Notiert: Der Kunde von { $code } sieht, dass Sie unterwegs sind. Antworten Sie VOR ORT { $code }, wenn die Arbeit beginnt, VERSPÄTUNG 20, wenn es 20 Minuten länger dauert. Gute Fahrt.
text-noted-added = Notiert für { $code }: { $lines }, zusammen { $amount }. Es gilt, sobald der Kunde zustimmt; er wird jetzt gefragt, und Sie hören von uns.
text-noted-added-instead = Weitergegeben für { $code }, anstelle Ihres vorigen Vorschlags: { $lines }, zusammen { $amount }. Es gilt, sobald der Kunde zustimmt; Sie hören es hier.
text-noted-add-how = Um bei { $code } etwas dazuzunehmen, antworten Sie DAZU { $code } und was, mit Kommas: Zeit wie "30 min", Material mit Preis vor Steuer wie "18 Kabel", oder den Namen eines Pakets.
text-noted-which = Für welchen Auftrag? Bitte sagen Sie es noch einmal mit seinem Code.
text-noted-way-first = Wir haben für { $code } noch kein UNTERWEGS, der Kunde konnte es nicht wissen. Antworten Sie zuerst UNTERWEGS { $code }.
text-terms-agreed = VEREINBART: Der Kunde stimmt dem zu, was bei { $code } dazukommt. Zusammen jetzt { $amount }, mit Steuer.
text-terms-stand = Der Kunde von { $code } möchte nichts dazu: Es bleibt bei { $amount }, wie vereinbart.
text-terms-stand-unanswered = Dem, was bei { $code } dazukäme, wurde vorher nicht zugestimmt: Es bleibt bei { $amount }, wie vereinbart.
text-check-out-noted = Notiert: { $code } ging nicht. Der Weg wird Ihnen bezahlt, und Sie müssen nichts mehr tun: Jemand anders kommt, wenn der Kunde sagt, wann.

## An beide
# $code, $service, $slot, $link
text-reminder-acknowledge = Erinnerung { $code }: { $service }, { $slot }. Antworten Sie bitte kurz OK, damit wir Bescheid wissen. Passt es nicht? Schreiben Sie uns hier. { $link }
# $operator
text-person-will-reply = Danke. Jemand von { $operator } antwortet Ihnen hier persönlich.
# $choices: numbered lines
text-which-job =
    Welcher Auftrag? Antworten Sie mit der Nummer.
    { $choices }
text-noted-time-worker = Notiert: Sie wissen von { $code }, { $service }, { $slot }. Dann VOR ORT { $code } zu Beginn, FERTIG { $code } am Ende.
text-noted-time-worker-estimate = Notiert: { $code }, { $service }, { $slot }. Dann VOR ORT { $code } am Anfang, ANGEBOT { $code } und die Beträge am Ende.
text-noted-time-customer = Danke: { $service } ({ $code }), { $slot }, ist abgemacht. Etwas zu ändern? Antworten Sie einfach.
text-noted-late = Notiert: Der Kunde von { $code } weiß von der Verspätung. Gute Fahrt.
text-noted-here = Notiert: Die Arbeit an { $code } hat begonnen. Antworten Sie FERTIG { $code }, wenn sie getan ist.
text-noted-here-guided = Notiert: Die Arbeit für { $code } hat begonnen. FERTIG { $code } am Ende. Mehr nötig? DAZU { $code } 30 min, 18 Kabel. Geht nicht? GEHT NICHT { $code } und warum.
text-noted-here-estimate = Notiert: Sie sind vor Ort für { $code }. Wissen Sie, was die Arbeit kosten würde, antworten Sie ANGEBOT { $code } und die Beträge vor Steuer, etwa "ANGEBOT { $code } 180 Arbeit, 120 Glas".
text-noted-ok = Danke, notiert für { $code } ({ $service }).
text-noted-over = { $code } ({ $service }) ist abgeschlossen, Sie müssen nichts mehr tun. Stimmt etwas nicht? Schreiben Sie es uns hier.
text-noted-none-suits = Notiert: keine dieser Zeiten für { $code }. Wir fragen jemand anderen und schreiben Ihnen. Doch nicht mehr? Antworten Sie ABSAGE { $code }, kostenlos.
text-noted-stands = Gut: { $code } ({ $service }, { $slot }) bleibt, wie es war.
text-noted-here-first = Für { $code } fehlt uns noch VOR ORT. Wenn Sie da sind, antworten Sie VOR ORT { $code }, dann FERTIG { $code }, wenn es getan ist.
text-noted-done-first = { $code } wird unterschrieben, wenn es fertig ist: antworten Sie zuerst FERTIG { $code }, dann wird der Kunde gefragt.
text-noted-already = Das haben wir für { $code } ({ $service }, { $slot }) schon notiert. Meinten Sie etwas anderes? Schreiben Sie es hier.
text-noted-already-all = Das haben wir schon notiert, für jeden Auftrag, der gemeint sein kann. Etwas anderes? Schreiben Sie es hier.
# $operator, $digits: six of them
text-sign-in-code = { $operator }: Ihr Code ist { $digits }. Er gilt 10 Minuten. Wir fragen Sie nie danach.

## Die Wörter des Gesetzes
# $operator
text-stopped = { $operator }: Sie bekommen keine SMS mehr von uns. Antworten Sie START, um wieder welche zu bekommen.
# $operator
text-started = { $operator }: Willkommen zurück, Sie bekommen wieder SMS von uns. HILFE holt einen Menschen, STOP beendet die SMS.
# $operator
text-help = { $operator }: Dienste rund ums Haus. Jemand antwortet Ihnen hier persönlich. STOP beendet die SMS.

## Signing up to work, and standing
# $operator, $digits
text-join-code = { $operator }: Ihr Code ist { $digits }. Antworten Sie auf diese SMS damit, dann wissen wir, dass Aufträge Sie hier erreichen. Nicht angemeldet? Dann ignorieren Sie das. STOP beendet SMS.
# $operator
text-join-wrong-code = { $operator }: Das ist nicht der Code. Bitte antworten Sie mit den sechs Ziffern aus unserer letzten SMS.
text-join-want-code = { $operator }: Um die Anmeldung abzuschließen, antworten Sie bitte mit den sechs Ziffern aus unserer SMS. Eine Frage? Schreiben Sie sie hier, ein Mensch antwortet.
text-join-had-code = { $operator }: Danke, Ihren Code haben wir schon. Ein Mensch sieht sich Ihre Bewerbung an und schreibt Ihnen.
# $operator; to a number that has signed up before
text-join-known = { $operator }: Mit dieser Nummer hat sich schon jemand beworben. Wie es steht und Ihre Arbeitszeiten sehen Sie, wenn Sie sich mit ihr einloggen. Etwas anderes? Antworten Sie einfach.
# $operator, $by
text-join-proved = { $operator }: Danke, Ihre Nummer funktioniert. Ein Mensch sieht sich Ihre Bewerbung an und schreibt Ihnen bis { $by }. Vorher wird Ihnen kein Auftrag angeboten.
# $operator, $link
text-join-approved = { $operator }: Sie sind dabei. Aufträge in Ihrer Nähe kommen ab jetzt per SMS: JA, NEIN oder RUFEN SIE MICH AN. Bitte prüfen Sie Ihre Zeiten und sagen Sie, wann Sie frei haben: { $link }
# $operator
text-join-refused-area = { $operator }: Danke für Ihre Bewerbung. Wo Sie sind, haben wir zu wenig Arbeit und können Sie jetzt nicht aufnehmen. Sie dürfen sich wieder bewerben. Fragen? Antworten Sie einfach.
text-join-refused-skills = { $operator }: Danke für Ihre Bewerbung. Dieses Können brauchen wir gerade nicht. Sie dürfen sich wieder bewerben. Fragen? Antworten Sie einfach.
text-join-refused-papers = { $operator }: Danke für Ihre Bewerbung. Es fehlt eine Zulassung, Versicherung oder Referenz. Antworten Sie hier, dann sagt Ihnen jemand, welche; danach bewerben Sie sich wieder.
text-join-refused-other = { $operator }: Danke für Ihre Bewerbung. Wir können Sie im Moment nicht aufnehmen. Fragen Sie gern, warum: Antworten Sie einfach. Sie dürfen sich auch wieder bewerben.
# $operator
text-join-reminder = { $operator }: Um die Anmeldung abzuschließen, antworten Sie mit dem sechsstelligen Code aus unserer letzten SMS. Verloren? Melden Sie sich noch einmal an, dann kommt ein neuer. STOP beendet SMS.
# Signing up by text: $operator, $choices (numbered lines), $question (one of these)
text-signup-which = { $operator }: willkommen! Was möchten Sie? Antworten Sie 1, um Hilfe nach Hause zu holen, oder 2, um mit uns zu arbeiten.
text-signup-name = Ihr Vor- und Nachname, bitte?
text-signup-address-worker = Wo fahren Sie morgens los? Straße und Nummer, Ort und Postleitzahl, bitte.
text-signup-address-member = Wo wohnen Sie? Straße und Nummer, Ort und Postleitzahl, bitte.
text-signup-skills =
    Was können Sie? Antworten Sie mit den Nummern, etwa 1 3:
    { $choices }
text-signup-email = Ihre E-Mail-Adresse, bitte? Die prüfende Firma schreibt dorthin.
text-signup-born = Ihr Geburtsdatum, bitte, etwa 17.5.1984?
text-signup-check = Letzte Frage: Darf Ihr Hintergrund geprüft werden, von einer Firma, die nur das tut? Antworten Sie JA oder NEIN. Ohne Prüfung wird niemand aufgenommen.
text-signup-again = Leider konnten wir damit nichts anfangen. { $question }
# Vetting: $operator, $link, $finding (one of finding-…), $by, $day
text-check-ask = { $operator }: danke, Ihre Nummer funktioniert. Letzter Schritt: Dürfen wir Ihren Hintergrund prüfen lassen? Antworten Sie JA, dann schickt Ihnen die prüfende Firma ihr Formular. Ohne Prüfung wird niemand aufgenommen. Fragen? Einfach schreiben.
text-check-ask-again = { $operator }: Ihre Anmeldung wartet auf ein Wort: Dürfen wir Ihren Hintergrund prüfen lassen? Antworten Sie JA. Ohne Antwort verfällt sie in einigen Tagen.
text-check-form = { $operator }: Bitte füllen Sie dieses Formular für die Prüfung aus. Es kommt von der prüfenden Firma, und was Sie dort schreiben, bleibt bei ihr: { $link }
text-check-missing = { $operator }: Ihre Prüfung endete ohne Ergebnis: Das Formular ist abgelaufen, oder sie wurde abgesagt. Jemand sieht es sich an und schreibt Ihnen.
text-check-noticed = { $operator }: Die Prüfung ergab: { $finding }. Das kann gegen Ihre Aufnahme sprechen. Nichts ist entschieden: Schreiben Sie uns Ihre Sicht bis { $by }. Was gefunden wurde, erfahren Sie bei der prüfenden Firma und können es dort bestreiten.
text-check-failed = { $operator }: Wir können Sie nicht aufnehmen. Die Prüfung ergab: { $finding }. Ab { $day } können Sie sich wieder anmelden. Fragen? Einfach antworten.
text-barred = { $operator }: Sie können sich ab { $day } wieder anmelden, nicht früher. Ein Irrtum? Antworten Sie, und jemand sieht nach.
text-member-code = { $operator }: Ihr Code ist { $digits }. Antworten Sie auf diese SMS damit, dann wissen wir, dass es Ihr Telefon ist. Nicht angemeldet? Einfach ignorieren. STOP beendet die SMS.
text-member-known = { $operator }: Diese Nummer ist schon als Mitglied angemeldet oder wird es gerade. Etwas anderes? Einfach antworten.
text-member-proved = { $operator }: danke, Ihre Nummer funktioniert. Jemand sieht sich Ihre Anmeldung an und schreibt Ihnen bis { $by }.
text-member-approved = Willkommen bei { $operator }: Sie sind aufgenommen. Ist zu Hause etwas zu tun, fragen Sie hier: { $link } Heben Sie diese Nummer auf: HILFE holt einen Menschen.
text-member-refused-area = { $operator }: danke für Ihre Anmeldung. Wir haben noch niemanden nahe genug bei Ihnen. Sie können sich später wieder anmelden. Fragen? Einfach antworten.
text-member-refused-other = { $operator }: danke für Ihre Anmeldung. Im Moment können wir Sie nicht aufnehmen. Warum? Einfach antworten. Sie können sich auch wieder anmelden.
text-member-reminder = { $operator }: Um sich als Mitglied anzumelden, antworten Sie mit dem sechsstelligen Code unserer letzten SMS. Verloren? Melden Sie sich noch einmal an. STOP beendet die SMS.

# Tarife
text-plans = { $operator }: Welchen Tarif möchten Sie? Antworten Sie mit der Nummer.
    { $plans }
text-plans-again = { $operator }: Sie sind aufgenommen, es fehlt ein Wort: Welcher Tarif? Antworten Sie mit der Nummer.
    { $plans }
text-plans-mine = { $operator }: Sie haben { $plan }. Für einen anderen antworten Sie mit der Nummer.
    { $plans }
text-plans-nobody = { $operator }: Tarife sind für Mitglieder. Um eines zu werden, antworten Sie MITMACHEN.
text-dues-asked = { $operator }: { $plan } kostet { $amount } im Monat und beginnt mit der Zahlung. Zahlen Sie hier: { $link }
text-dues-reminder = { $operator }: { $plan } wartet auf Ihre ersten { $amount }: { $link } In einigen Tagen warten wir nicht mehr. Anderer Tarif? Antworten Sie TARIF.
text-renewal-asked = { $operator }: { $has } ist bis { $day } bezahlt. Der nächste Monat ist { $plan } für { $amount }: { $link } Beenden oder ändern? Antworten Sie TARIF.
text-dues-grace = { $operator }: { $has } war bis { $day } bezahlt. Sie behalten es bis { $until }; offen sind { $amount } für { $plan }: { $link } Beenden? Antworten Sie TARIF.
text-plan-begun = { $operator }: Sie haben jetzt { $plan }. Ist zu Hause etwas zu tun, fragen Sie hier: { $link }
text-plan-changes = { $operator }: Notiert. Ab { $day } haben Sie { $plan }; bis dahin bleibt alles, wie es ist.
text-dues-paid = { $operator }: Danke. { $amount } für { $plan } sind bezahlt, davon { $tax } Steuer: { $from } bis { $until }. Ihre Belege: { $link }
text-plan-ended = { $operator }: { $plan } ist zu Ende. Sie haben jetzt { $now }. Zum Ändern antworten Sie TARIF.
text-plan-ended-none = { $operator }: { $plan } ist zu Ende. Um neu zu beginnen, antworten Sie TARIF.
text-dues-in-vain = { $operator }: Ihre { $amount } sind angekommen, und Sie waren sie nicht schuldig. Wir geben sie zurück; Sie müssen nichts tun.
text-dues-given-back = { $operator }: Ihre { $amount } sind auf dem Weg zurück zu Ihnen.
# Eine Zeile der Liste der Tarife
plan-line = { $n } { $plan }: { $amount } im Monat
plan-line-free = { $n } { $plan }: ohne Monatsbeitrag
# $operator
text-suspended = { $operator }: Sie bekommen vorerst keine Aufträge, und Ihre Besuche, die nicht begonnen haben, gehen an andere. Warum? Antworten Sie einfach.
# $operator, $service, $day
text-licence-ends = { $operator }: Ihre Zulassung für { $service } endet am { $day }. Antworten Sie hier, wenn Sie die neue haben: ohne sie gibt es danach keine solchen Aufträge.
text-licence-ran = { $operator }: Ihre Zulassung für { $service } ist am { $day } abgelaufen. Solche Aufträge gehen an andere, bis wir die neue gesehen haben. Antworten Sie hier.
text-reinstated = { $operator }: Aufträge in Ihrer Nähe kommen wieder per SMS. Willkommen zurück.
## Consultations
# $operator, $code, $service, $slot, $amount, $minutes (number), $link
text-request-received-online = { $operator }: Ihre Anfrage { $code } ist da ({ $service }, online, { $slot }): { $minutes } Minuten für { $amount } mit Steuer. Wir fragen einen nach dem anderen und schreiben Ihnen, wer es ist. Doch nicht? Antworten Sie ABSAGE { $code }. STOP beendet die SMS. { $link }
# $operator, $code, $service, $slot, $minutes (number), $details, $pay, $how
text-job-offered-online =
    ONLINE, { $operator }, Auftrag { $code }:
    { $service }, { $slot }, { $minutes } Minuten per Video.
    Details: { $details }
    Vergütung: { $pay }.
    Antworten Sie { $how }
# the same for somebody who comes, where both can be asked for
text-job-offered-home =
    BEIM KUNDEN, { $operator }, Auftrag { $code }:
    { $service }, { $slot }, Gebiet { $area }.
    Details: { $details }
    Vergütung: { $pay }.
    Antworten Sie { $how }
# $name, $code, $service, $slot, $minutes (number), $link
text-online-at-worker = IHRER { $code }: { $minutes } Minuten online mit { $name }, { $slot } ({ $service }). Der Raum ist hier: { $link } Vorbei? FERTIG { $code }. Muss jemand kommen? BESUCH NÖTIG { $code } und was nicht stimmt. Geht nicht? KANN NICHT KOMMEN { $code }.
text-online-at = { $name } spricht mit Ihnen online über { $code } ({ $service }): { $slot }, { $minutes } Minuten. Hier geht es in den Raum, in Ihrem Browser: { $link }
text-room-open = { $name } ist im Raum für { $code } und wartet auf Sie: { $link }
# $name, $code, $service, $link; also the reminder
text-meeting-near = ONLINE { $code }: { $name } trifft Sie gleich, { $slot }. Hier geht es hinein: { $link }
text-meeting-near-worker = ONLINE { $code }: Sie treffen gleich { $name }, { $slot }. Hier öffnen Sie den Raum: { $link }
text-visit-needed = { $name } sagt, dass für { $code } ({ $service }) jemand kommen muss.{ $costs } Wann? Antworten Sie etwa "Do 9-11 Uhr", und { $name } wird zuerst gefragt. Jemand anders oder niemand? Sagen Sie es hier: { $link }
text-is-it-right-online = { $name } sagt, dass Ihre Beratung { $code } vorbei ist. Wir haben Sie dort nur kurz zusammen gesehen. War alles in Ordnung? Antworten Sie JA, oder schreiben Sie, was nicht stimmte: { $link } Hören wir einen Tag lang nichts, gilt sie.
text-looking-again-online = Leider ist nicht da, wer mit Ihnen über { $code } sprechen sollte. Wir fragen den Nächsten und schreiben Ihnen. Lieber nicht warten? Antworten Sie ABSAGE { $code }.
plan-minute = { $amount } für 10 Minuten
plan-minutes-included = inbegriffen
# $month, $minutes
plan-line-online = { $month }, online { $minutes }
