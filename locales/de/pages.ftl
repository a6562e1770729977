### Was auf den Seiten steht, Seite für Seite. Eingesetzte Werte sind über ihrem Satz genannt.

## Around every page
page-skip = Zum Inhalt
page-main = Hauptmenü
page-language = Sprache
page-theme-dark = Dunkle Ansicht
page-theme-light = Helle Ansicht
page-about-server = Zu diesem Server
page-stand-ins = Platzhalter sind im Einsatz: SMS gehen an die Demo-Telefone, nicht an echte, und es fließt kein Geld.
page-stand-ins-phones = Zu den Handys
page-stale = Verbindung verloren. Was Sie sehen, ist vielleicht veraltet. Neuer Versuch …
later-offline = Kein Netz: So haben Sie diese Seite zuletzt gesehen.
later-waits = Auf diesem Telefon gespeichert. Es wird von selbst gesendet, sobald Netz da ist:
later-refused = Gesendet, aber es ging nicht:
later-seen = Verstanden
page-role-dispatcher = Disposition
page-role-owner = Leitung
page-role-finance = Finanzen
page-role-vetting = Prüfung
page-customer = Kunde
page-you = Sie
# $by
page-by = bis { $by }
page-by-word = bis

## A job's page, whoever reads
page-your-turn = Sie sind am Zug
page-what-now = Wie es weitergeht
page-late = Zu spät
page-stages = Stationen dieses Auftrags
# $ending
page-ended = Dieser Auftrag ist geschlossen: { $ending }.
page-so-far = Bisher
page-price = Preis
page-tax = Steuer
page-total = Gesamt
page-part-fee = davon die Buchungsgebühr, jetzt
page-part-fee-paid = davon die Buchungsgebühr, bezahlt
page-part-rest = und der Rest direkt, wenn die Arbeit stimmt
page-part-rest-paid = und der Rest direkt, bezahlt
line-cancellation = Späte Absage
line-fee = Buchungsgebühr
line-rest = Der Rest, direkt bezahlt
line-commission = Unser Anteil an dem, was Ihnen direkt bezahlt wurde
line-in-vain = Bezahlt, obwohl nichts geschuldet war
line-refund = Zurückgegeben
line-spared = Abgezogen nach Entscheidung
line-paid-out = Ausgezahlt
line-redo = Nachbesserung
line-tip = Trinkgeld
# $jobs (number)
page-jobs-done =
    { $jobs ->
        [0] Erster Auftrag für uns
        [one] { $jobs } Auftrag für uns erledigt
       *[other] { $jobs } Aufträge für uns erledigt
    }
page-approve = Stimmt so, abnehmen
page-changes = Etwas stimmt nicht …
page-changes-send = Um Nachbesserung bitten
page-acknowledge = OK, der Termin passt
# $slot
page-pick-time = { $slot } passt
# $slot
page-keep-time = Keine davon: bei { $slot } bleiben
page-suits = Sagen, wann es Ihnen passt
page-suits-again = Andere Zeiten nennen
# $town
page-suits-how = Bis zu drei Zeitspannen, so weit wie möglich: je mehr, desto eher passt eine beiden. Zeiten in { $town }.
# $n (number)
page-suits-row = Zeitspanne { $n }
page-suits-send = Diese Zeiten senden
page-suits-more = Passt auch ein anderer Tag?
page-suits-said = Es passt Ihnen:
page-done-suits = Notiert. Sobald eine Zeit beiden passt, erfahren Sie es beide.
page-done-agreed = Das passt beiden: Es ist vereinbart.
page-document-agreement = Vereinbarung lesen und unterschreiben
page-document-agreement-lead = Bitte lesen Sie das, bevor jemand zu Ihnen kommt.
page-document-agreement-accept = Unterschreiben
page-document-confidentiality = Annehmen und sehen, zu wem es geht
page-document-confidentiality-lead = Bitte nehmen Sie das an, bevor Sie sehen, zu wem es geht.
page-document-confidentiality-accept = Annehmen
page-document-back = Zurück zum Auftrag
# $version
page-document-version = Fassung { $version }. Was Sie annehmen, wird in dieser Fassung beim Auftrag aufbewahrt.
page-document-read = Ich habe das gelesen
page-document-none = Hier ist gerade nichts anzunehmen.
page-done-accept = Danke: Das ist festgehalten.
# $amount
page-estimate-yes = Einverstanden mit { $amount }
page-estimate-no = Hier aufhören, ich schulde nichts
page-estimate-changes = Ich möchte etwas anders
page-estimate = Kostenvoranschlag
page-done-go-ahead = Einverstanden. Als Nächstes kommt die Arbeit: Sagen Sie, wann es Ihnen passt.
page-done-estimated = Gesendet. Wir sagen Ihnen die Antwort.
page-done-decline = Es endet hier, und Sie schulden nichts. Danke für Ihre Anfrage.
field-estimate-changes = Was soll anders sein?
field-suits-wrong = Bitte nennen Sie jeden Tag mit einer Zeit von und bis
field-suits-hours = Das ist schon vorbei oder liegt außerhalb unserer Besuchszeiten
field-suits-missing = Bitte nennen Sie mindestens einen Tag
field-document-gone = Dieses Dokument ist hier nicht anzunehmen
field-document-changed = Der Text hat sich inzwischen geändert; bitte lesen Sie ihn noch einmal
field-document-unread = Bitte lesen Sie es und setzen Sie das Häkchen
field-sum-wrong = Ein Betrag ist nicht lesbar; schreiben Sie ihn wie 180 oder 120,50
field-sum-missing = Bitte nennen Sie mindestens einen Betrag
field-line-what = Für
# $currency
field-line-net = Betrag vor Steuer, { $currency }
field-line-words = In Worten (freiwillig)
line-labour = Arbeit
line-extra-time = Zusätzliche Zeit
line-extra-time-minutes = Zusätzliche Zeit, { $minutes } Min.
line-material = Material
line-travel = Anfahrt
line-other = Sonstiges
work-estimate = Was würde die Arbeit kosten?
work-estimate-how = Die Kundin oder der Kunde sieht diese Zeilen mit Steuer und sagt Ja oder Nein. Dieser Besuch kostet nichts.
# $n (number)
work-line = Zeile { $n }
work-lines-more = Weitere Zeilen
work-estimate-send = Kostenvoranschlag senden
work-estimate-again = Kostenvoranschlag ändern
work-with-time = Bewerben und sagen, wann Sie kommen könnten
ask-estimate = Kostenloser Voranschlag
ask-estimate-note = Erst sieht es sich jemand an; gearbeitet wird nur, wenn Sie dem Preis zustimmen
ask-offers = Angebote
ask-offers-note = Techniker nennen ihren Preis; Sie vergleichen und wählen
field-by-day = Fertig bis (freiwillig)
field-budget = Budget, { $currency } (freiwillig)
field-budget-wrong = Bitte schreiben Sie das Budget als Betrag, etwa 500.
field-by-day-wrong = Bitte wählen Sie einen Tag, der noch kommt.
ask-later = Hier braucht es noch keine Zeit: Ist jemand gefunden, sagen beide, wann es passt.
page-other-time = Andere Zeit …
# $slot
page-other-time-why = Bis die andere Seite zustimmt, gilt { $slot }. Es dauert so lange wie geplant.
page-other-time-send = Darum bitten
page-other-wanted-you = Sie baten um:
page-calendar = In den Kalender
# $service, $operator
calendar-visit = { $service } · { $operator }
# $code
calendar-more = Auftrag { $code }. Ändert sich die Zeit, nehmen Sie sie noch einmal in den Kalender: Sie verschiebt sich.
# $amount
page-pay = { $amount } bezahlen
page-pay-where = Öffnet die Seite unseres Zahlungspartners.
page-pay-only = Nur hier: Der Techniker nimmt kein Geld für die Arbeit. Bargeld ist für ein Trinkgeld, wenn Sie mögen.
page-review = Wie war { $name }?
work-review = Wie war es mit { $name }?
page-review-why = 1 ist schlecht, 5 ist sehr gut. { $name } liest es, wenn Sie beide geschrieben haben oder die Zeit dafür um ist.
page-review-stars = { $stars } von 5
field-review = In ein paar Worten, wenn Sie mögen
page-review-mine = Sie sagten
page-review-theirs = { $name } sagte
page-review-add = Ändern oder Worte hinzufügen
page-review-send = Speichern
page-reviews = Bewertungen
page-rating = { $stars } von 5 ({ $count })
page-rating-none = noch keine Bewertungen
work-customer-rating = Der Kunde, wie andere ihn fanden
page-tip-ask = Trinkgeld geben
page-tip-why = Alles geht an { $name }.
field-tip = Trinkgeld, { $currency }
page-tip-card = Mit Karte
page-tip-cash = Ich habe es bar gegeben
page-tips = Trinkgeld
page-offers = { $n ->
    [one] { $n } Angebot
   *[other] { $n } Angebote
}
page-offer-split = { $fee } jetzt als Buchungsgebühr, { $rest } direkt, wenn die Arbeit in Ordnung ist
page-offer-until = Gilt bis { $until }
page-offer-over = Gilt nicht mehr
page-messages = Nachrichten
page-messages-with = Nachrichten: { $name }
page-message-you = Sie
page-message-all = an alle, die anbieten
page-message-write = Nachricht schreiben: { $name }
page-message-public = Alle, die anbieten, dürfen es lesen
page-message-send = Senden
page-message-why-free = Nur Sie beide lesen das.
page-message-why = Nur Sie beide lesen das. Keine Nummern, E-Mails oder Links, bevor gebucht ist.
field-message = Ihre Nachricht
page-message-customer = der Kunde
page-offer-number = Nr. { $n }
page-offer-take = Angebot von { $name } annehmen
page-offer-take-at = Annehmen, { $slot }
page-offer-take-later = Annehmen und gemeinsam eine Zeit finden
list-title = Techniker
list-lead = Wer mit { $operator } arbeitet und sich hier zeigt. Bitten Sie um ein Angebot, es kostet nichts.
list-for = Für Ihre Anfrage { $code } ({ $service })
list-search = Suchen
list-any = Jede Arbeit
field-list-service = Arbeit
field-list-words = Name oder Worte
list-none = Niemand hier passt dazu. Stellen Sie Ihre Anfrage ein: Wer in der Nähe arbeitet, findet sie und kann ein Angebot machen.
list-gone = Hier ist niemand mehr zu sehen, der das macht. Bitte wählen Sie jemand anderen.
list-more = Weitere
list-ask = Um ein Angebot bitten
list-ask-for = Um ein Angebot für { $code }, { $service }, bitten
list-ask-new = Anfrage einstellen und { $name } fragen
list-asked = Gefragt
list-no-reviews = Noch keine Bewertungen
list-reviews = Was Kunden sagen
list-does = Macht
list-all = Alle Techniker
page-invite = Jemanden finden und um ein Angebot bitten
page-invite-why = Wer in der Nähe arbeitet, findet Ihre Anfrage von selbst. Sie können auch jemanden direkt fragen.
page-invited = Sie haben gefragt: { $names }
page-done-invite = Gefragt. Sie hören von einem Angebot, sobald es eines gibt.
ask-invites = { $name } wird mit dieser Anfrage um ein Angebot gebeten.
ask-technicians = Sehen, wer hier arbeitet
work-invited = Der Kunde hat Sie um dieses Angebot gebeten.
work-portrait = Ihr Bild
field-portrait = Ein Bild Ihres Gesichts
work-portrait-why = Kunden sehen es, sobald Sie ihren Auftrag haben und unterwegs sind, { $operator } sieht es, und alle, wenn Ihre Seite gezeigt wird. Wo und wann es aufgenommen wurde, wird entfernt.
work-portrait-put = Dieses Bild zeigen
work-portrait-drop = Bild entfernen
work-listing = Ihre Seite
work-listing-why = Alle können sie sehen: Vorname, Initiale, Fähigkeiten, Bewertungen und diese Worte. Kunden bitten Sie dort um Angebote. Keine Nummer, keine Adresse.
work-listing-on = Für alle sichtbar
work-listing-off = Nicht sichtbar
work-given-back = { $n ->
    [one] Sie haben { $n } Auftrag zurückgegeben oder sind nicht gekommen: Das sieht die Disposition beim Zuteilen.
   *[other] Sie haben { $n } Aufträge zurückgegeben oder sind nicht gekommen: Das sieht die Disposition beim Zuteilen.
}
work-listing-see = Ansehen
work-listing-put = So zeigen
work-listing-drop = Zurückziehen
field-listing-about = Was Sie über Ihre Arbeit sagen
field-listing-leak = Bitte keine Nummern, E-Mails oder Links: Kunden erreichen Sie über uns.
page-counter = Um einen anderen Preis bitten
page-counter-why = Es bindet niemanden: { $name } liest es und kann neu anbieten.
page-counter-send = Senden
page-countered = Sie würden es für { $amount } nehmen; { $name } hat Bescheid.
work-countered = Der Kunde würde es für { $amount } nehmen.
page-price-why = Der ganze Preis neu. Er gilt, sobald die andere Seite zustimmt; bis dahin bleibt es bei { $before }.
page-price-waiting = Erbeten, noch nicht vereinbart: { $lines }
page-done-counter = Weitergegeben. Das Angebot gilt, bis ein neues kommt.
page-done-price = Weitergegeben. Es gilt, sobald die andere Seite zustimmt.
field-price-in-all = Preis insgesamt, { $currency }
field-price-words = Was dabei ist (freiwillig)
page-handed-over = Ich habe { $name } { $amount } bezahlt
page-handed-over-why = Bezahlen Sie, wie Sie es ausmachen: bar, per Überweisung, wie es Ihnen passt. Dann drücken Sie hier.
page-budget = Budget
page-by-day = Fertig bis
work-received = { $name } hat mir { $amount } bezahlt
work-not-received = Es ist nicht gekommen
work-not-received-words = Das Geld ist nicht gekommen.
work-offer = Angebot machen
work-offer-again = Ihr Angebot
work-offer-send = Angebot senden
work-offer-fee = Alles, was der Kunde bezahlt. { $percent } % davon sind die Buchungsgebühr, der Rest kommt direkt zu Ihnen.
work-offer-times = Wann Sie es machen könnten, falls Sie es schon wissen (Ortszeit { $town })
work-offer-always = solange es niemand hat
work-offer-days = { $n ->
    [one] { $n } Tag
   *[other] { $n } Tage
}
work-said-offer = Sie haben ein Angebot gemacht
field-price = Ihr Preis, { $currency }
field-offer-words = Was es einschließt (freiwillig)
field-offer-leak = Bitte keine Nummern, E-Mails oder Links: Sie erreichen einander, sobald die Buchungsgebühr bezahlt ist.
field-offer-days = Gilt
field-tip-wrong = Bitte schreiben Sie das Trinkgeld als Betrag, etwa 10 oder 7,50.
field-stars-missing = Bitte wählen Sie eins bis fünf.
page-you-wrote = Was Sie geschrieben haben
page-photos = Fotos
page-photos-request = Was zu tun ist
page-photos-progress = Wie die Arbeit vorangeht
page-photos-check-out = Was im Weg stand
page-photo-alt = Foto { $n }, { $title }, { $at }
page-photo-remove = Entfernen
page-photos-add = Fotos hinzufügen
page-photos-send = Fotos senden
page-photos-who = Nur wer den Auftrag hat und { $operator } sehen sie. Wo und wann sie aufgenommen wurden, wird entfernt.
page-photos-who-offers = Alle, die Ihnen ein Angebot machen können, sehen sie, und { $operator }: bitte keine Gesichter, Namen, Hausnummern oder Kennzeichen. Wo und wann sie aufgenommen wurden, wird entfernt.
page-photos-who-worker = Der Kunde und { $operator } sehen sie, und sie bleiben beim Auftrag. Wo und wann sie aufgenommen wurden, wird entfernt.
field-photos = Fotos, höchstens fünf auf einmal
field-photos-up-to = Bis zu { $n }, wenn man darauf sieht, was zu tun ist
field-photos-again = Bitte wählen Sie Ihre Fotos noch einmal: Ein Formular, das zurückkommt, kann sie nicht behalten.
field-photos-missing = Bitte wählen Sie ein Foto.
field-photos-many = Das sind zu viele: Platz ist noch für { $n } Fotos.
field-photos-busy = Gerade kommen zu viele Fotos herein. Bitte versuchen Sie es in einer Minute noch einmal, oder machen Sie ohne weiter.
field-photo-none = Eine dieser Dateien ist kein Foto, das wir lesen können. JPEG, PNG und WebP gehen.
field-photo-heavy = Eines dieser Fotos ist größer als 10 MB. Bitte wählen Sie ein kleineres.
field-photo-large = Eines dieser Fotos hat mehr als 40 Megapixel. Bitte wählen Sie ein kleineres.
field-found-photos = Fotos davon, höchstens fünf (wenn Sie mögen)
page-cancel-ask = Absagen …
page-cancel = Termin absagen
page-cancel-free = Absagen kostet nichts, solange niemand zugeteilt ist.
page-cancel-free-estimate = Absagen kostet nichts: Der Kostenvoranschlag ist frei, und es ist noch nichts gearbeitet.
page-cancel-free-unbooked = Absagen kostet nichts: Vor der Gebühr ist nichts gebucht.
page-cancel-free-untimed = Absagen kostet nichts, solange keine Zeit vereinbart ist.
# $until, $fee
page-cancel-free-until = Kostenlos bis { $until }, danach { $fee }.
# $until, $fee
page-cancel-costs = Kostenlos war es bis { $until }. Jetzt kostet es { $fee }.
page-help = Hilfe, ich brauche einen Menschen
page-help-send = Um Hilfe bitten
page-case = Eine Beschwerde
page-case-mine = Sie haben uns gemeldet: { $about }. Die andere Seite wird gefragt, was passiert ist, und ein Mensch entscheidet bis spätestens { $by }. Bis dahin gilt Schweigen nicht als Ja.
page-case-theirs = Die andere Seite hat uns gemeldet: { $about }. Sie werden gefragt, was war, und ein Mensch entscheidet bis spätestens { $by }.
page-case-both = Etwas ist nicht klar: { $about }. Beide Seiten werden gefragt, was war, und ein Mensch entscheidet bis spätestens { $by }.
page-case-tell = Was war aus Ihrer Sicht?
page-case-tell-more = Möchten Sie etwas ergänzen?
page-case-tell-until = Wir warten bis { $until } auf Ihr Wort. Nur unser Team liest es.
page-case-tell-send = Senden
page-case-sorted = Es hat sich geklärt
page-case-decided = Was entschieden wurde
page-case-ask = Sich beschweren…
page-case-why = Wir fragen die andere Seite, und ein Mensch entscheidet. Bis dahin gilt Schweigen nicht als Ja.
page-case-open = Beschwerde absenden
page-case-cash = Ich sollte bar bezahlen

## What a form has done
page-done-sent = Gesendet. Wir fragen Techniker in Ihrer Nähe und schreiben Ihnen, wer kommt.
page-done-listed = Gesendet. Ihre Anfrage ist sichtbar, und Sie bekommen jedes Angebot aufs Handy.
page-done-approve = Abgenommen. Danke.
page-done-changes = Notiert. Der Techniker wird gebeten, nachzubessern.
page-done-acknowledge = Danke, notiert.
page-done-review = Danke, notiert.
page-done-say = Gesendet.
page-done-photos = Danke, die Fotos sind da.
page-done-photo-removed = Das Foto ist entfernt.
page-done-offer = Ihr Angebot ist notiert. Noch ist nichts zugeteilt: Der Kunde entscheidet.
page-done-take = Angenommen. Gebucht ist es, sobald die Gebühr bezahlt ist.
page-done-mark = Danke, notiert.
page-done-tip-wrong = Das ist kein Betrag für ein Trinkgeld. Bitte schreiben Sie ihn wie 10 oder 7,50.
page-done-tip-cash = Danke, das Trinkgeld ist notiert.
page-done-other-time = Wir haben gefragt. Bis zur Antwort gilt die vereinbarte Zeit.
page-held-by = { $name } kann nicht zur gewünschten Zeit kommen, aber zu einer von diesen:
page-keep-none = Keine davon: jemand anderen fragen
page-done-pick-time = Abgemacht: Das ist jetzt die Zeit.
page-done-keep-time = Notiert: Die vereinbarte Zeit gilt.
page-done-cancel = Abgesagt. Alle Beteiligten erfahren es.
page-done-help = Ein Mensch meldet sich bei Ihnen, meist innerhalb von 15 Minuten.
page-done-case = Notiert. Die andere Seite wird gefragt, und ein Mensch entscheidet; Sie hören, was daraus wird.
page-done-story = Danke, notiert. Sie hören, was entschieden wird.
page-done-sorted = Gut: Der Streitfall ist erledigt, und was vereinbart war, gilt.
page-done-start = Begonnen. Gutes Gelingen.
page-done-finish = Als fertig notiert. Der Kunde wird gefragt, ob alles stimmt.
page-done-called = Notiert, danke.
page-done-called-missed = Notiert: Der Kunde weiß, dass Sie angerufen haben. Bitte versuchen Sie es noch einmal.
page-done-confirm = Bestätigt, und der Kunde weiß es.
page-done-add = Der Kunde wird gefragt. Es gilt, sobald er zustimmt.
page-done-agree = Vereinbart: Es gilt ab jetzt.
page-done-refuse = Notiert: Es bleibt, wie es war.
page-done-sign = Unterschrieben, danke.
page-done-check-out = Notiert: Der Besuch ist ohne Erfolg beendet. Der Kunde erfährt es.
page-done-again = Danke: Für diese Zeit wird jemand gesucht.
page-done-set-out = Der Kunde weiß, dass Sie unterwegs sind.
page-done-late = Der Kunde weiß, dass Sie sich verspäten.
page-done-withdraw = Sie haben diesen Auftrag nicht mehr. Es wird jemand anderes gesucht.
page-done-yes = Als Zusage notiert. Sie sind noch nicht zugeteilt: Wir schreiben Ihnen, wenn der Auftrag Ihnen gehört.
page-done-assigned = Der Auftrag gehört Ihnen. Zu wem und wohin, steht auf dieser Seite.
page-done-no = Danke. Zu diesem Auftrag fragen wir nicht mehr und rufen nicht an.
page-done-call-me = Wir rufen Sie an.
page-done-other = Notiert: Dann könnten Sie. Ein Mensch entscheidet.
page-done-pay-later = Unser Zahlungspartner antwortet gerade nicht. Bitte versuchen Sie es in ein paar Minuten noch einmal.

## The form for a request
ask-title = Was ist zu tun?
ask-lead = Vier kurze Schritte. Sie zahlen, wenn die Arbeit fertig ist und Sie sagen, dass sie stimmt.
ask-mine = Ihre Termine
ask-work = Die Arbeit
ask-when = Wann
# $town
ask-zone = Ortszeit { $town }
ask-other-day = Ein anderer Tag oder eine andere Zeit …
ask-where = Wo und was
ask-photos = Fotos (wenn Sie mögen)
ask-who = Sie
ask-mail = Auch per E-Mail
ask-who-by-phone = Der Kunde am Telefon
# $minutes (number)
ask-minutes-direct = Etwa { $minutes } Min. Arbeit, direkt bezahlt an die Person, die kommt
ask-minutes = Etwa { $minutes } Min. Arbeit
ask-pay-after = Sie zahlen danach; wo Sie unter Angeboten wählen, kommt zuerst eine Buchungsgebühr.
# $free, $percent (number)
ask-cancel = Kostenlos absagen bis { $free } vorher, danach { $percent } % des Preises.
ask-send = Anfrage senden
ask-look-again = Etwas fehlt oder stimmt noch nicht. Es ist unten markiert.
ask-map-later = Adressen lassen sich gerade nicht prüfen. Bitte senden Sie in einer Minute noch einmal; nichts ist verloren.

## Fields
field-service-missing = Wählen Sie, was zu tun ist
field-slot-missing = Wählen Sie eine Zeit
field-slot-past = Zu bald: So schnell findet sich niemand. Wählen Sie eine Zeit in frühestens { $minutes } Minuten
field-slot-far = Das ist zu weit weg; wählen Sie einen Tag innerhalb eines Jahres
field-slot-hours = Termine liegen zwischen { $from } und { $until }, an einem Tag; wählen Sie eine solche Zeit
field-slot-length = Ein Termin dauert zwischen einer halben Stunde und zwölf Stunden
field-day = Tag
field-hour = Ab
field-address = Straße und Hausnummer
field-address-hint = Nur der Techniker, der zugeteilt wird, sieht sie.
field-address-missing = Wohin soll jemand kommen?
field-address-unknown = Diese Adresse finden wir nicht; prüfen Sie Straße und Postleitzahl
field-postcode = Postleitzahl
field-details = Erzählen Sie mehr
field-details-hint = Bitte keine Telefonnummern oder E-Mail-Adressen: Techniker lesen das, bevor einer ausgewählt ist. Wer kommt, erhält Ihre Nummer von uns.
field-details-leak = Hier steht eine Nummer, eine Adresse oder ein Link. Bitte nehmen Sie das heraus: Wir geben Ihre Kontaktdaten weiter, sobald jemand zugeteilt ist.
field-too-long = Bitte höchstens { $n } Zeichen
field-name = Name
field-name-missing = Wie heißen Sie?
field-phone = Handynummer
field-phone-hint = Hierher schreiben wir Ihnen zu diesem Auftrag, und sonst nichts.
field-phone-wrong = An diese Nummer können wir keine SMS schicken
field-email = E-Mail (kann leer bleiben)
field-email-hint = Neben den SMS: wer wann kommt, mit einem Eintrag für Ihren Kalender, und was bezahlt ist. Wer Ihren Auftrag hat, sieht sie auch, sonst niemand.
field-email-kept = Lassen Sie es leer, schreiben wir weiter an { $email }.
field-email-wrong = Das ist keine E-Mail-Adresse, an die wir schreiben können
field-join-email-hint = Neben den SMS: die Zeiten Ihrer Besuche, mit einem Eintrag für Ihren Kalender.
field-changes = Was stimmt nicht?
field-help = Worum geht es? Sie können das leer lassen.
field-case-about = Worum geht es?
field-about-missing = Bitte sagen Sie, worum es geht
field-wrong = Was ist passiert?
field-words-missing = Bitte schreiben Sie ein paar Worte.
field-from = Von
field-time-1 = Erste Wahl
field-time-2 = Zweite Wahl, falls es eine gibt
field-time-3 = Dritte Wahl, falls es eine gibt
field-other-time-missing = Nennen Sie mindestens eine Zeit
field-other-time-wrong = Eine davon ist keine Zeit; bitte wählen Sie Tag und Stunde
field-other-time-hours = Eine davon liegt außerhalb unserer Zeiten oder zu nah; bitte wählen Sie eine andere
field-to = Bis
field-three-1 = Erste Zeit
field-three-2 = Zweite Zeit
field-three-3 = Dritte Zeit
field-three-times = Bitte nennen Sie drei verschiedene Zeiten.
field-times-wrong = Bitte geben Sie Anfang und Ende an, am selben Tag.
field-minutes-wrong = Bitte sagen Sie, wie viele Minuten.
field-answer-missing = Bitte wählen Sie eine Antwort.

## A worker's pages
work-jobs = Meine Aufträge
work-wallet = Guthaben
work-none = Gerade keine Aufträge
work-none-why = Wenn einer zu Ihrem Gebiet und Können passt, schreiben wir Ihnen. Sie müssen diese Seite nicht offen lassen.
work-asked = Angefragt
work-claim = Ein Ja ist eine Zusage, noch keine Zuteilung. Wir sagen Ihnen, ob der Auftrag Ihnen gehört.
work-first = Das erste Ja bekommt ihn: Antworten Sie JA, und der Auftrag gehört Ihnen.
work-mine = Ihnen zugeteilt
work-before = Früher
work-open = Auftrag öffnen
# $area
work-area = Gebiet { $area }
# $km
work-km = etwa { $km } km
work-yes = Ja
work-no = Nein
work-call-me = Rufen Sie mich an
work-three-times = Ja, aber nur zu anderen Zeiten …
work-three-why = Nennen Sie drei, jede so lang wie diese. Halten Sie sie frei, bis wir Ihnen schreiben, welche der Kunde nimmt.
work-three-send = Diese drei anbieten
work-first-three = Antworten Sie JA, und der Auftrag gehört Ihnen. Können Sie dann nicht, nennen Sie drei andere Zeiten: Der Kunde wählt eine.
work-other-time = Ja, aber zu einer anderen Zeit …
work-other-send = Diese Zeit anbieten
work-take-back = Antwort zurücknehmen: Nein
work-said-yes = Sie haben zugesagt: noch nicht zugeteilt
work-said-proposal = Sie haben eine andere Zeit angeboten
work-said-no = Sie haben abgelehnt
work-said-unsure = Sie haben etwas gefragt
work-said-call-me = Sie haben um einen Anruf gebeten
work-acknowledge = Gesehen, ich komme
work-elsewhere = Dieser Auftrag steht Ihnen nicht oder nicht mehr offen. Sie müssen nichts tun.
work-who = Wer
work-where = Wo
work-route = Route
work-locked-over = Es ist vorbei: Adresse und Nummer werden nicht mehr gezeigt.
work-write = SMS schreiben
work-locked = Adresse und Nummer öffnen sich, sobald der Auftrag Ihnen zugeteilt ist.
work-locked-accept = Adresse und Nummer erscheinen, sobald Sie angenommen haben
work-details = Was der Kunde geschrieben hat
work-pay = Vergütung
work-late = Ich verspäte mich …
work-late-how = Wie viel später kommen Sie?
# $minutes (number)
work-minutes =
    { $minutes ->
        [one] { $minutes } Minute
       *[other] { $minutes } Minuten
    }
work-withdraw = Ich kann nicht …
work-withdraw-why = Es wird jemand anderes gesucht, und der Kunde erfährt es. Sie bekommen diesen Auftrag nicht zurück.
work-withdraw-send = Ich kann nicht kommen
work-eta = Wann sind Sie dort?
work-set-out = Ich bin unterwegs
work-start = Ich bin da, Arbeit beginnen
work-finish = Fertig
work-called = Wir haben gesprochen
work-called-missed = Niemand hat abgenommen
field-call-words = Was sonst noch wichtig ist
work-confirm = Ja, ich komme
work-add = Zum Auftrag dazunehmen
work-add-why = Der Kunde wird sofort gefragt. Es gilt erst, wenn er zustimmt.
work-add-send = Den Kunden fragen
field-none = nichts
field-extra-minutes = Zusätzliche Zeit
field-package = Ein weiteres Paket
field-material = Material
field-material-net = Preis vor Steuer, { $currency }
field-extras-missing = Bitte sagen Sie, was dazukommt.
work-proposal = Wartet auf den Kunden
work-proposal-why = Es gilt erst, wenn der Kunde zustimmt. Bis dahin gilt, was vereinbart war.
page-new-total = Neue Summe, mit Steuer
work-sign-hand = Geben Sie dem Kunden Ihren Bildschirm: Er liest, schreibt seinen Namen und unterschreibt.
work-sign = Unterschrieben
field-signer = Name der Person, die unterschreibt
field-signer-missing = Bitte schreiben Sie den Namen der Person, die unterschreibt.
field-drawing-missing = Bitte lassen Sie den Kunden im Feld unterschreiben; ohne Feld unterschreibt er mit dem eigenen Telefon.
field-statement-changed = Was unterschrieben wird, hat sich inzwischen geändert; bitte lesen Sie es noch einmal.
page-sign-pad = Unterschrift
page-sign-clear = Löschen
page-sign = Unterschreiben
work-check-out = Es geht nicht
work-check-out-why = Der Besuch endet ohne Erfolg. Der Weg wird Ihnen bezahlt, und der Kunde sagt, wann jemand anders kommen soll.
work-check-out-send = Den Besuch beenden
field-obstacle = Was steht im Weg?
field-obstacle-missing = Bitte wählen Sie, was im Weg steht.
field-found = Was Sie vorgefunden haben, für die nächste Person
work-told = Am Telefon gesagt
page-complaint = Was nicht stimmt
page-let-pass = Durchgelassen, weil
work-found = Beim letzten Besuch vorgefunden
page-agree = { $amount } zusammen zustimmen
page-refuse = Bei { $amount } bleiben
field-again = Wann soll wieder jemand kommen?
field-again-wrong = Bitte nennen Sie eine Zeit, die noch kommt und in unseren Zeiten liegt.
page-again = Um diese Zeit bitten
page-signed-document = Unterschriebenes Dokument
page-signed-by = Unterschrieben von { $name } { $how }, { $at }
how-link = auf der eigenen Seite
page-signed-pdf = Als PDF behalten
page-fingerprint = Fingerabdruck
page-verify-at = Zu prüfen unter { $address }
page-verify = Ein unterschriebenes Dokument prüfen
page-verify-why = Geben Sie den Fingerabdruck ein, der darauf steht. Er entsteht aus jedem Wort über der Unterschrift: ein anderes Wort, ein anderer Fingerabdruck.
page-verify-send = Prüfen
page-verify-yes = Ja: Das wurde hier für Auftrag { $code } unterschrieben, { $at }.
page-verify-no = Nein: Hier wurde nichts mit diesem Fingerabdruck unterschrieben.
way-title = Unterwegs
way-coming = ist unterwegs zu Ihnen
way-arrival = Gegen { $at }
way-set-out = Losgefahren um { $at }
way-you = Sie
way-behind = Wie viel des Weges geschafft ist
way-again = Diese Seite hält sich selbst auf dem neuesten Stand.
way-over = Niemand ist mehr unterwegs, hier gibt es nichts zu sehen.
work-balance = Noch nicht ausgezahlt
work-payout-ask = { $amount } jetzt auszahlen
work-payout-asked = Sie haben um { $amount } gebeten. Es geht bis { $by } hinaus.
work-payout-why = Oder warten Sie auf Ihren üblichen Tag: Nichts geht verloren.
work-balance-hint = Jede Zeile kommt aus einem Ereignis eines Auftrags.
work-wallet-empty = Noch nichts verdient
work-wallet-empty-why = Sobald ein Kunde Ihre Arbeit abnimmt, steht die Vergütung hier.
work-statement = Abrechnung
work-statement-of = Abrechnung
work-statement-gross = Preis des Kunden, ohne Steuer
work-statement-fee = Unser Anteil
work-statement-added = Unser Zuschuss
work-statement-pay = Ihre Vergütung
work-statement-tax = Ihre Steuer darauf
work-statement-price = Angenommener Preis
work-statement-commission = Unser Anteil, den Sie schulden
work-statement-booking = Buchungsgebühr, an uns bezahlt
work-statement-direct = An Sie direkt bezahlt
work-statement-direct-open = An Sie direkt zu zahlen
work-statement-total = An Sie ausgezahlt
work-statement-waits = Noch nicht gutgeschrieben
work-statement-goes-out = wird ausgezahlt am { $day }
work-statement-went-out = ausgezahlt am { $day }
work-statement-job = Auftrag öffnen
work-col-work = Arbeit
work-col-net = Netto

## Signing in
sign-in = Anmelden
sign-out = Abmelden
sign-how = Wir schicken Ihnen einen Code per SMS. Kein Passwort.
sign-send = Code schicken
# $phone
sign-code = Code, den wir an { $phone } geschickt haben
sign-code-hint = Sechs Ziffern, zehn Minuten gültig. Kommt keiner, kennen wir die Nummer vielleicht nicht.
sign-wrong-code = Das ist nicht der Code, oder er ist zu alt.
sign-again = Neuen Code schicken

## Help articles
help-claiming = Zusagen heißt nicht zugeteilt sein
# $date
help-changed = Zuletzt geändert: { $date }
help-claiming-1 = Wenn es in Ihrer Nähe einen Auftrag gibt, schreiben wir allen, die ihn machen könnten. Antworten Sie mit JA, dann haben Sie zugesagt: Wir wissen, dass Sie kämen. Zugeteilt ist damit noch niemand, auch nicht, wer zuerst antwortet.
help-claiming-2 = Dann entscheidet ein Mensch in der Zentrale, meist innerhalb weniger Stunden. Gehört der Auftrag Ihnen, sagt es eine zweite SMS, mit Name, Adresse und Nummer. Ohne diese SMS fahren Sie bitte nicht los.
help-claiming-3 = Antworten Sie mit NEIN, fragen wir zu diesem Auftrag nicht mehr und rufen nicht an. Sagen Sie nichts, rufen wir vielleicht an. Sie können auch um einen Anruf bitten oder schreiben, wann Sie könnten.
help-claiming-4 = Solange Sie nicht zugeteilt sind, können Sie eine Zusage zurücknehmen: Antworten Sie zum selben Auftrag mit NEIN.

## When it did not work
error-not-found = Hier ist nichts
error-not-found-why = Der Link ist vielleicht abgelaufen: Links zu einem Termin gelten nicht mehr, wenn er vorbei ist oder jemand anderes ihn hat.
error-not-yours = Das steht Ihnen nicht offen
error-not-yours-why = Entweder gehört es jemand anderem, oder das Formular kam von einer anderen Seite. Vielleicht hilft es, sich anzumelden.
error-too-large = Das war zu viel auf einmal
error-too-large-why = Bitte kürzen Sie Ihren Text und senden Sie ihn noch einmal.
error-world = Bei uns ist etwas kaputtgegangen
# $operator
error-world-why = Es lag nicht an Ihnen. Bitte versuchen Sie es noch einmal; doppelt geschieht dabei nichts. Hört es nicht auf, nennen Sie { $operator } diese Nummer.
error-garbled = Das war nicht lesbar
error-garbled-why = Das Formular oder die Adresse ist unvollständig. Bitte gehen Sie zurück und versuchen Sie es noch einmal.
error-home = Zur ersten Seite
error-number = Wenn Sie uns fragen, nennen Sie diese Nummer:

# Hat der Artikel geholfen?
help-helped = Hat Ihnen das geholfen?
help-helped-yes = Ja, danke
help-helped-no = Nein, nicht wirklich
help-comment = Was hat gefehlt? (Sie müssen nicht sagen, wer Sie sind.)
help-thanks = Danke. Das liest ein Mensch.
help-votes = { $helped } sagen ja, { $not } sagen nein.
ask-too-many = Sie haben schon mehrere offene Anfragen. Sobald jemand zugeteilt ist, können Sie die nächste senden.

## Before a guest's request goes out
confirm-title = Ist das Ihr Handy?
confirm-lead = Wir haben einen Code an die angegebene Nummer geschickt. Tippen Sie ihn hier ein, oder antworten Sie einfach JA auf die SMS. Dann suchen wir jemanden.
confirm-code = Code aus der SMS
confirm-hint = Sechs Ziffern, eine Stunde gültig. Vorher wird niemand gefragt, und Ihre Anfrage bleibt erhalten.
confirm-send = Anfrage senden
confirm-wrong = Das ist nicht der Code
confirm-worthless = Dieser Code gilt nicht mehr: zu viele Versuche, oder zu alt. Lassen Sie unten einen neuen schicken, oder antworten Sie JA auf die SMS
confirm-sent-title = Ihre Anfrage ist unterwegs
confirm-sent = Wir suchen jemanden in Ihrer Nähe und schreiben Ihnen, wer kommt. In jeder unserer SMS steht ein Link zu Ihrem Termin.
confirm-sent-on = Anmelden und hier verfolgen
confirm-over-title = Diese Anfrage ist geschlossen
confirm-over = Sie wurde verworfen, oder sie ist beendet. Sie können jederzeit eine neue senden.
confirm-over-on = Neue Anfrage senden
confirm-again = Anderen Code senden
confirm-done-again = Ein anderer Code ist unterwegs, wenn nicht gerade erst einer abging.
page-send = Anfrage senden
page-send-why = Sie ist noch nicht abgeschickt: Vorher wird niemand gefragt.

## Signing up to work
# $operator
join-title = Arbeiten mit { $operator }
join-lead = Aufträge in Ihrer Nähe kommen per SMS; Sie antworten mit Ja oder Nein. Die Anmeldung dauert drei Minuten.
join-call = Sie machen solche Arbeiten? Melden Sie sich an
join-you = Sie
join-what = Was Sie können
join-where = Von wo Sie losfahren
join-hours = Wann Sie arbeiten
join-hours-hint = Aufträge kommen nur für diese Zeiten. Sie können sie jederzeit ändern.
join-about = Über Sie
join-send = Anmelden
# $operator
join-consent = { $operator } darf mir an diese Nummer SMS über Aufträge schicken. STOP beendet das jederzeit.
field-join-phone-hint = Aufträge kommen hierher per SMS. Wir schicken einen Code, den Sie von diesem Handy beantworten; ein Festnetzanschluss kann das nicht.
field-kind = Ich arbeite
kind-individual = auf eigene Rechnung
kind-company = für mein Unternehmen
field-skills-missing = Wählen Sie mindestens eines
field-base = Straße, Ort und Postleitzahl
field-base-hint = Daraus werden nur Entfernungen berechnet. Die Adresse selbst behalten wir nicht.
field-base-missing = Von wo fahren Sie los?
field-radius = Wie weit Sie fahren
field-about = Erfahrung, Zulassungen, Werkzeug
field-about-hint = Das liest nur die Zentrale. Sie können es leer lassen.
field-consent-missing = Ohne SMS gibt es keine Aufträge: Bitte stimmen Sie zu
field-hours-wrong = Bitte mindestens einen Tag öffnen; jeder muss nach seinem Anfang enden
field-day-missing = Bitte den ersten Tag wählen
field-days-reversed = Der letzte Tag liegt vor dem ersten; tauschen Sie sie
field-day-wrong = { $day } muss nach dem Anfang enden
# $day
field-hours-from = { $day }, von
# $day
field-hours-to = { $day }, bis
join-look-title = Schauen Sie auf Ihr Handy
join-look = Wir haben Ihnen einen Code geschickt. Antworten Sie auf die SMS damit: Dann wissen wir, dass Aufträge Sie hier erreichen und Ihre Antworten uns.
join-look-why = Diese Seite geht von selbst weiter. Sie können sie auch schließen: Die Antwort kommt per SMS.
join-failed-title = Unsere SMS erreicht Sie nicht
# $why
join-failed = Der Netzbetreiber sagt: { $why }. Bitte nehmen Sie eine andere Nummer; ein Festnetzanschluss empfängt keine SMS.
join-again = Anderen Code senden
join-other-number = Andere Nummer nehmen
join-waiting-title = Ihre Nummer funktioniert
# $operator, $by
join-waiting = Ein Mensch bei { $operator } sieht sich Ihre Bewerbung an und schreibt Ihnen bis { $by }. Vorher wird Ihnen kein Auftrag angeboten.
join-approved-title = Sie sind dabei
join-approved = Aufträge in Ihrer Nähe kommen ab jetzt per SMS. Melden Sie sich mit Ihrer Nummer an und prüfen Sie Ihre Zeiten.
join-refused-title = Diesmal nicht
join-refused = Wir haben Ihnen geschrieben, warum. Fragen? Antworten Sie auf die SMS. Sie dürfen sich wieder bewerben.
join-lapsed-title = Diese Bewerbung ist verfallen
join-lapsed = Eine Woche lang kam keine Antwort. Sie können sich jederzeit wieder anmelden.
join-start-again = Wieder anmelden

## A worker's hours and area
work-hours = Zeiten
work-hours-lead = Aufträge werden Ihnen nur in diesen Zeiten und diesem Gebiet angeboten.
work-hours-save = Zeiten speichern
work-area-title = Gebiet
work-area-save = Gebiet speichern
# $km (number)
work-radius = { $km } km
work-new-base = Neuer Startpunkt
work-new-base-hint = Leer lassen, um den jetzigen zu behalten.
work-time-off = Freie Tage
work-time-off-none = Keine freien Tage geplant.
work-time-off-first = Erster Tag
work-time-off-last = Letzter Tag
work-time-off-add = Freie Tage eintragen
work-time-off-remove = Streichen
# $from, $to
work-time-off-range = { $from } bis { $to }
# $codes
work-time-off-promised = In dieser Zeit haben Sie { $codes } zugesagt. Das bleibt Ihres: Wenn Sie nicht kommen können, sagen Sie es beim Auftrag.
work-skills = Können
work-skills-why = Das stellt die Zentrale ein. Etwas Neues gelernt? Schreiben Sie uns.
work-standing = Wie es um Sie steht
work-standing-good = Sie bekommen Aufträge.
work-standing-waiting = Ihre Bewerbung wird angesehen. Noch keine Aufträge.
work-standing-suspended = Vorerst keine neuen Aufträge. Schreiben Sie uns, und jemand sagt Ihnen, warum.
work-standing-opted-out = Sie haben STOP geschrieben, deshalb erreichen Sie keine Aufträge. Schreiben Sie START, um sie wieder zu bekommen.
work-standing-unreachable = Unsere SMS erreichen Ihre Nummer nicht, deshalb wird kein Auftrag angeboten. Schreiben Sie uns von dort irgendetwas, dann wieder.
work-standing-refused = Ihre Bewerbung wurde abgelehnt. Wir haben Ihnen geschrieben, warum.
work-done-saved = Gespeichert.
day-long-1 = Montag
day-long-2 = Dienstag
day-long-3 = Mittwoch
day-long-4 = Donnerstag
day-long-5 = Freitag
day-long-6 = Samstag
day-long-7 = Sonntag

privacy-title = Ihre Daten
privacy-of = Was über { $name } gespeichert ist
privacy-desk = Gespeicherte Daten
privacy-read = Lesen
privacy-read-why = Eine Datei mit allem: Name und Erreichbarkeit, Adressen, Aufträge, SMS, was Sie geschrieben haben und was über Sie gesagt wurde, Fotos, und wer Ihre Kontaktdaten angesehen hat.
privacy-export = Datei herunterladen
privacy-erase = Gelöscht werden
privacy-erase-why = Name, Nummer, Adressen, SMS, Fotos und Texte sind endgültig weg: Niemand kann sie mehr lesen, auch nicht aus einer Sicherung. Sie werden abgemeldet und hören nichts mehr von uns.
privacy-erase-stays = Die Bücher bleiben, wie es das Gesetz verlangt, ohne jemandes Namen.
privacy-sure = Ja, alles löschen
privacy-sure-missing = Es wurde nichts gelöscht: Bitte setzen Sie erst den Haken.
privacy-erase-now = Löschen
privacy-erased = Gelöscht
privacy-erased-why = Hier ist nichts mehr, das zu Ihnen führt. Danke, und auf Wiedersehen.
privacy-needed-jobs = Noch nicht: { $codes } ist noch offen. Sobald das vorbei ist, können Sie hier gelöscht werden.
privacy-needed-jobs-desk = Noch nicht: { $codes } ist noch offen.
privacy-needed-money = Noch nicht: Ihr Guthaben ist nicht leer. Sobald es ausgezahlt ist, können Sie hier gelöscht werden.
privacy-needed-money-desk = Noch nicht: Das Guthaben ist nicht leer.
privacy-needed-staff = Sie gehören zur Leitstelle: Der Inhaber muss Sie zuerst davon abmelden.
privacy-needed-staff-desk = Diese Person gehört zur Leitstelle.
desk-licences = Zulassungen
desk-licences-why = Der letzte Tag jeder Zulassung, die Sie gesehen haben. Ohne Tag gibt es keine.
desk-licences-save = Speichern
desk-licence-day-wrong = Bitte geben Sie den Tag so an, wie er auf dem Papier steht.
privacy-read-why-desk = Eine Datei mit allem: Name und Erreichbarkeit, Adressen, Aufträge, SMS, was diese Person geschrieben hat, Fotos, und wer ihre Kontaktdaten angesehen hat. Dass Sie sie herausgegeben haben, wird vermerkt.
privacy-erase-desk = Diese Person löschen
privacy-erase-why-desk = Name, Nummer, Adressen, SMS, Fotos und Texte sind endgültig weg: Niemand kann sie mehr lesen, auch nicht aus einer Sicherung. Diese Person hört nichts mehr von uns.

## Letting people in: both sides, the check of a background, the profile
field-born = Geburtsdatum
field-born-wrong = Bitte geben Sie Ihr Geburtsdatum an; Sie müssen mindestens 18 sein
field-email-must = E-Mail
field-email-missing = Die prüfende Firma schreibt an diese Adresse: bitte geben Sie eine an
join-check = Prüfung des Hintergrunds
join-check-why = Menschen lassen Sie in ihr Zuhause, und Sie lassen Menschen in Ihres. Darum wird jeder zuerst geprüft, von einer Firma, die nur das tut. Was sie braucht, fragt sie Sie selbst; wir erfahren nur ihr Ergebnis.
join-check-consent = Mein Hintergrund darf geprüft werden. Ohne das wird nichts geprüft, und wir fragen Sie noch einmal per SMS.
join-check-agree = Ja, Hintergrund prüfen
join-consenting-title = Ein Wort fehlt noch
join-consenting = Darf Ihr Hintergrund geprüft werden? Antworten Sie hier oder per SMS bis { $by }. Ohne das wird niemand aufgenommen.
join-checking-title = Ihr Hintergrund wird geprüft
join-checking = Wir haben Ihnen das Formular der prüfenden Firma per SMS geschickt. Ist es ausgefüllt, dauert es meist ein bis zwei Tage. Spätestens { $by } fragen wir nach.
join-noticed-title = Die Prüfung hat etwas ergeben
join-noticed = Sie ergab: { $finding }. Nichts ist entschieden: Schreiben Sie uns Ihre Sicht per SMS bis { $by }. Was gefunden wurde, erfahren Sie bei der prüfenden Firma und können es dort bestreiten.
join-heard-title = Jetzt entscheidet ein Mensch
join-heard = Die Prüfung ergab: { $finding }. Wer bei { $operator } entscheidet, liest, was Sie geschrieben haben, und schreibt Ihnen bis { $by }.
join-barred-title = Jetzt nicht
join-barred = Die Prüfung ergab: { $finding }. Darum können wir Sie nicht aufnehmen. Ab { $day } können Sie sich wieder anmelden, nicht früher. Fragen? Antworten Sie auf unsere SMS.
members-title = Mitglied bei { $operator } werden
members-lead = Mitglieder holen sich Hilfe nach Hause, und man kennt sich vorher. Die Anmeldung dauert drei Minuten.
members-call = Mitglied werden
members-home = Ihr Zuhause
members-consent = { $operator } darf mir an diese Nummer zu meiner Anmeldung und meinen Aufträgen schreiben. STOP beendet das jederzeit.
members-send = Anmelden
field-member-consent-missing = Ohne SMS können wir Ihnen nicht antworten: bitte stimmen Sie zu
field-member-phone-hint = Wir schicken einen Code, auf den Sie von diesem Telefon antworten; ein Festnetz kann das nicht.
field-member-email-hint = Für die Prüfung, und neben den SMS: wer wann kommt und was bezahlt ist.
field-member-about = Was soll wissen, wer zu Ihnen kommt?
field-member-about-hint = Ein Hund, eine enge Treppe, wo man parkt. Sie können es leer lassen.
member-ask = Hilfe holen
member-look = Wir haben Ihnen einen Code geschickt. Antworten Sie auf diese SMS damit: dann wissen wir, dass es Ihr Telefon ist.
member-waiting = Jemand bei { $operator } sieht sich Ihre Anmeldung an und schreibt Ihnen bis { $by }.
member-approved = Fragen Sie nach allem, was zu Hause zu tun ist, hier oder per SMS.
profile-complete = Profil zu { $percent } % vollständig
profile-percent = { $percent } %
profile-whole = Nichts fehlt: Sie kommen vor denen dran, deren Profil Lücken hat.
profile-missing = Noch offen:
profile-why = Vollständige Profile kommen zuerst dran.
profile-where = Melden Sie sich mit Ihrer Nummer an, um Bild und Zeiten zu ergänzen.
part-name = Ihr Name
part-phone = ein Telefon, das geantwortet hat
part-email = eine E-Mail-Adresse
part-address = eine Adresse
part-skills = was Sie können
part-hours = wann Sie arbeiten
part-about = ein paar eigene Worte
part-portrait = ein Bild von Ihnen
part-consent = Ihr Ja zur Prüfung
work-standing-consenting = Darf Ihr Hintergrund geprüft werden? Antworten Sie JA auf unsere SMS. Noch keine Aufträge.
work-standing-checking = Ihr Hintergrund wird geprüft. Noch keine Aufträge.
work-standing-noticed = Die Prüfung ergab etwas: Was, und bis wann Sie antworten können, steht in unserer SMS.
work-standing-heard = Jetzt entscheidet ein Mensch. Noch keine Aufträge.
work-standing-barred = Vorerst können Sie nicht aufgenommen werden. Warum, und ab wann Sie sich wieder anmelden können, steht in unserer SMS.
# $number
join-by-text = Lieber per SMS? Schicken Sie MITMACHEN an { $number }.

## Der Tarif eines Mitglieds
plan-title = Ihr Tarif
plan-none = Sie haben noch keinen Tarif. Wählen Sie einen, dann können Sie anfragen.
plan-nobody = Tarife sind für Mitglieder.
plan-nobody-join = Mitglied werden
plan-waiting = Einen Tarif wählen Sie, sobald Sie aufgenommen sind.
plan-has = Sie haben { $plan }.
plan-paid-until = Bezahlt bis { $day }.
plan-then = Ab { $day }: { $plan }.
plan-owed = Zu zahlen
plan-owed-first = { $plan } beginnt mit der Zahlung.
plan-owed-next = { $plan } ab { $day }.
plan-owed-grace = { $plan } ab { $day }. Sie behalten Ihren Tarif bis { $until }.
plan-pay = { $amount } zahlen
plan-choose = Tarife
plan-a-month = { $amount } im Monat
plan-free = ohne Monatsbeitrag
plan-yours = Ihrer
plan-next = folgt
plan-unpaid = zu zahlen
plan-take = { $plan } wählen
plan-stop-why = Was Sie bezahlt haben, bleibt bis zum Ende Ihres; danach wird nichts mehr verlangt.
plan-change-why = Ein anderer Tarif beginnt, wenn das Bezahlte vorbei ist.
plan-receipts = Belege
plan-receipts-none = Noch nichts bezahlt.
plan-receipt-line = { $plan }, { $from } bis { $until }
plan-receipt-tax = davon { $tax } Steuer
plan-back = { $amount } gehen an Sie zurück.
plan-ask = Etwas anfragen
plan-chosen = Notiert.
plan-pay-later = Die Zahlungsseite antwortet gerade nicht. Bitte versuchen Sie es gleich noch einmal.
ask-soonest = So bald wie möglich
ask-members-only = Mitglieder
ask-members-first = { $service } ist für Mitglieder. Melden Sie sich mit dem Telefon Ihrer Anmeldung an, oder werden Sie zuerst Mitglied.
ask-members-sign-in = Anmelden
ask-my-plan = Ihr Tarif
