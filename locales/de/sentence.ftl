### Wer dran ist, womit, und was sonst geschieht; und was geschah. Eine Seite setzt die Teile nebeneinander.

## Wer dran ist; damit beginnt der Satz
who-operator = Die Zentrale
who-customer = Der Kunde
who-worker = Der Techniker
who-candidates = Die Techniker

## Was zu tun ist (mit $who beginnt der Satz)
duty-describe = { $who } bestätigt die Anfrage
duty-describe-you = Sie bestätigen die Anfrage
duty-answer = { $who } antworten
duty-answer-you = Sie antworten
duty-ring = { $who } ruft alle an, die nicht geantwortet haben
duty-ring-you = Sie rufen alle an, die nicht geantwortet haben
duty-callback = { $who } ruft den Techniker zurück, der darum bat
duty-callback-you = Sie rufen den Techniker zurück, der darum bat
duty-picks = { $who } entscheidet, wer den Auftrag bekommt
duty-picks-customer = Der Kunde wählt, wer kommt und wann
duty-picks-customer-you = Sie wählen, wer kommt und wann
duty-picks-you = Sie entscheiden, wer den Auftrag bekommt
duty-acknowledge = { $who } sagt OK zum Termin
duty-acknowledge-you = Sie sagen OK zum Termin
duty-times = { $who } sagt, wann es passt
duty-times-you = Sie sagen, wann es Ihnen passt
duty-confidentiality = { $who } verspricht Vertraulichkeit
duty-confidentiality-you = Sie versprechen Vertraulichkeit
duty-agreement = { $who } unterschreibt die Vereinbarung
duty-agreement-you = Sie unterschreiben die Vereinbarung
duty-estimate = { $who } sagt Ja oder Nein zum Kostenvoranschlag
duty-estimate-you = Sie sagen Ja oder Nein zum Kostenvoranschlag
duty-arrive = { $who } kommt und fängt an
duty-arrive-you = Sie kommen und fangen an
duty-call = { $who } ruft den Kunden an
duty-call-you = Sie rufen den Kunden an
# $who
duty-call-customer = { $who } ruft Sie an
duty-confirm = { $who } bestätigt den Besuch
duty-confirm-you = Sie bestätigen den Besuch
duty-terms = { $who } sagt ja oder nein zum neuen Preis
duty-terms-you = Sie sagen ja oder nein zum neuen Preis
duty-signature = { $who } unterschreibt für die Arbeit
duty-signature-you = Sie unterschreiben für die Arbeit
duty-follow-up = { $who } sagt, wann wieder jemand kommen soll
duty-follow-up-you = Sie sagen, wann wieder jemand kommen soll
duty-finish = { $who } macht die Arbeit fertig
duty-finish-you = Sie machen die Arbeit fertig
duty-approval = { $who } sagt, ob die Arbeit stimmt
duty-approval-you = Sie sagen, ob die Arbeit stimmt
duty-pay = { $who } bezahlt
duty-pay-you = Sie bezahlen
duty-fee = { $who } bezahlt die Buchungsgebühr
duty-fee-you = Sie bezahlen die Buchungsgebühr
duty-received = { $who } sagt, ob das Geld da ist
duty-received-you = Sie sagen, ob das Geld da ist
duty-give-back = { $who } gibt zurück, was bezahlt wurde
duty-give-back-you = Sie geben zurück, was bezahlt wurde
duty-review = { $who } sagt, wie es war
duty-review-you = Sie sagen, wie es war
duty-decide = { $who } entscheidet, wie es weitergeht
duty-decide-you = Sie entscheiden, wie es weitergeht
duty-reply = { $who } antwortet auf einen Hilferuf
duty-reply-you = Sie antworten auf einen Hilferuf
duty-story = { $who } sagt, was passiert ist
duty-story-you = Sie sagen, was passiert ist
duty-judge = { $who } entscheidet den Streitfall
duty-judge-you = Sie entscheiden den Streitfall

## Die Pflicht eines anderen, die bei der Zentrale gelandet ist
duty-answer-desk = { $who } kümmert sich: Niemand hat geantwortet
duty-answer-desk-you = Sie kümmern sich: Niemand hat geantwortet
duty-acknowledge-desk = { $who } kümmert sich: noch kein OK zum Termin
duty-acknowledge-desk-you = Sie kümmern sich: noch kein OK zum Termin
duty-times-desk = { $who } klärt es: noch passt keine Zeit beiden
duty-times-desk-you = Sie klären es: noch passt keine Zeit beiden
duty-confidentiality-desk = { $who } klärt es: Vertraulichkeit ist noch nicht versprochen
duty-confidentiality-desk-you = Sie klären es: Vertraulichkeit ist noch nicht versprochen
duty-agreement-desk = { $who } klärt es: die Vereinbarung ist nicht unterschrieben
duty-agreement-desk-you = Sie klären es: die Vereinbarung ist nicht unterschrieben
duty-estimate-desk = { $who } klärt es: keine Antwort auf den Kostenvoranschlag
duty-estimate-desk-you = Sie klären es: keine Antwort auf den Kostenvoranschlag
duty-arrive-desk = { $who } kümmert sich: Der Techniker meldet sich nicht
duty-arrive-desk-you = Sie kümmern sich: Der Techniker meldet sich nicht
duty-call-desk = { $who } klärt es: niemand hat den Kunden angerufen
duty-call-desk-you = Sie klären es: niemand hat den Kunden angerufen
duty-confirm-desk = { $who } klärt es: der Besuch ist nicht bestätigt
duty-confirm-desk-you = Sie klären es: der Besuch ist nicht bestätigt
duty-signature-desk = { $who } klärt es: niemand hat für die Arbeit unterschrieben
duty-signature-desk-you = Sie klären es: niemand hat für die Arbeit unterschrieben
duty-finish-desk = { $who } kümmert sich: Die Arbeit ist nicht fertig gemeldet
duty-finish-desk-you = Sie kümmern sich: Die Arbeit ist nicht fertig gemeldet
duty-approval-desk = { $who } kümmert sich: Der Kunde sagt nicht, ob die Arbeit stimmt
duty-approval-desk-you = Sie kümmern sich: Der Kunde sagt nicht, ob die Arbeit stimmt
duty-pay-desk = { $who } kümmert sich: Die Rechnung ist nicht bezahlt
duty-pay-desk-you = Sie kümmern sich: Die Rechnung ist nicht bezahlt
duty-received-desk = { $who } kümmert sich: Wurde das Geld übergeben?
duty-received-desk-you = Sie kümmern sich: Wurde das Geld übergeben?
duty-story-desk = { $who } klärt das: Niemand hat gesagt, was passiert ist
duty-story-desk-you = Sie klären das: Niemand hat gesagt, was passiert ist

## Was sonst geschieht; es folgt auf eine Zeit
then-remind = dann wird erinnert
then-desk = danach gilt es als überfällig
then-next = dann wird jemand anderes gesucht
then-ring = dann wird angerufen, wer nicht geantwortet hat
then-yes = sonst gilt Schweigen als Ja
then-case = dann wird ein Streitfall eröffnet
then-close = dann wird die Anfrage geschlossen
then-lapse = dann verfällt es
then-operator = dann übernimmt die Zentrale

## Die Pflichten als Dinge, nach einem Doppelpunkt
what-describe = die Bestätigung der Anfrage
what-answer = die Antworten der Techniker
what-ring = die Anrufe bei denen, die nicht geantwortet haben
what-callback = der versprochene Rückruf
what-picks = die Entscheidung, wer den Auftrag bekommt
what-acknowledge = das OK zum Termin
what-times = das Wort, wann es passt
what-confidentiality = das Versprechen der Vertraulichkeit
what-agreement = die unterschriebene Vereinbarung
what-estimate = die Antwort auf den Kostenvoranschlag
what-arrive = die Ankunft
what-call = der Anruf beim Kunden
what-confirm = die Bestätigung des Besuchs
what-terms = das Ja oder Nein zum neuen Preis
what-signature = die Unterschrift
what-follow-up = das Wort, wann wieder jemand kommen soll
what-finish = das Ende der Arbeit
what-approval = das Urteil des Kunden über die Arbeit
what-pay = die Zahlung
what-fee = die Buchungsgebühr
what-received = das Wort, ob das Geld da ist
what-give-back = das Geld, das zurückgeht
what-review = ein Wort dazu, wie es war
what-decide = die Entscheidung, wie es weitergeht
what-reply = die Antwort auf einen Hilferuf
what-story = das Wort dazu, was passiert ist
what-judge = die Entscheidung des Streitfalls

## Was geschah
event-described = Anfrage beschrieben
event-sent = Anfrage abgeschickt: Jemand wird gesucht
# $count (number)
event-asked =
    { $count ->
        [0] Niemand mehr, der gefragt werden könnte
        [one] Geht an { $count } Techniker
       *[other] Geht an { $count } Techniker
    }
# $answer
event-answered = Ein Techniker { $answer }
event-callback-promised = Ein Rückruf ist versprochen
event-callback-dropped = Der versprochene Rückruf ist zurückgenommen
event-rang = Die Zentrale hat angerufen und niemanden erreicht
# $verdict
event-assessed = Geprüft: { $verdict }
event-answers-lapsed = Die Antwortzeit ist um: Wer schwieg, kommt auf die Anrufliste
event-widened = Suche erweitert
# $slot
event-assigned = Zugeteilt: { $slot }
event-sourcing-closed = Suche beendet
# $slot
event-time-agreed = Zeit vereinbart: { $slot }
# $side
event-acknowledged = { $side } hat OK zum Termin gesagt
# $side, $times
event-times-proposed = { $side } hat Zeiten genannt: { $times }
# $slot
event-time-moved = Neue Zeit vereinbart: { $slot }
# $side
event-times-held = Ein Techniker kann zu anderen Zeiten kommen: { $times }
event-times-freed = Diese Zeiten sind nicht mehr freigehalten: { $why }
freed-picked = eine wurde gewählt
freed-declined = keine davon passt
freed-lapsed = niemand hat rechtzeitig geantwortet
freed-changed = es wurde anders gesagt
freed-over = jemand anderes kommt, oder es ist vorbei
event-times-declined = { $side } bleibt bei der vereinbarten Zeit
# $side
event-times-lapsed = { $side } bat um eine andere Zeit und bekam keine Antwort: Die vereinbarte Zeit gilt
# $slot
event-visit-opened = Neu gesucht, für { $slot }
event-visit-opened-next = Der nächste Besuch: die Arbeit selbst
event-set-out = Der Techniker ist unterwegs
# $minutes (number)
event-late =
    Der Techniker verspätet sich um { $minutes ->
        [one] { $minutes } Minute
       *[other] { $minutes } Minuten
    }
event-started = Arbeit begonnen
event-called = Der Techniker hat den Kunden angerufen
event-called-missed = Der Techniker hat den Kunden angerufen und nicht erreicht
event-called-customer = Der Techniker hat Sie angerufen
event-called-missed-customer = Der Techniker hat Sie angerufen und nicht erreicht
event-visit-confirmed = Der Techniker hat den Besuch bestätigt
event-terms-proposed = Der Techniker würde etwas dazunehmen
event-price-proposed = { $side } bittet um einen anderen Preis
event-invited = Der Kunde hat einen Techniker um ein Angebot gebeten
event-countered = Der Kunde würde ein Angebot zu einem anderen Preis nehmen
event-terms-agreed = Der neue Preis ist { $how } vereinbart
event-terms-declined = { $side } bleibt beim bisherigen Preis
event-terms-lapsed = Niemand hat dem neuen Preis rechtzeitig zugestimmt
event-paid-out = Was für den Auftrag gutgeschrieben war, ist ausgezahlt
event-signed = Unterschrieben { $how }
event-checked-out = Es ging nicht: { $why }
event-visit-opened-again = Ein weiterer Besuch: der Kunde sagt, wann
obstacle-nobody-home = niemand hat geöffnet
obstacle-not-possible = so, wie es gewünscht war, nicht möglich
obstacle-part-missing = ein Teil fehlt
obstacle-unsafe = es wäre gefährlich
event-finished = Arbeit fertig
# $how
event-approved = Arbeit { $how } abgenommen
event-estimate-made = Kostenvoranschlag erstellt
event-estimate-agreed = Kostenvoranschlag angenommen { $how }
# $side
event-estimate-declined = { $side } hat es beim Kostenvoranschlag belassen: nichts ist geschuldet
# $document
event-document-accepted = Angenommen: { $document }
# $what
event-overridden = Die Zentrale ließ es durchgehen ohne { $what }
event-changes-asked = Der Kunde sagt, dass etwas nicht stimmt
event-billed = Rechnung erstellt
event-settled = Die Vergütung des Technikers ist gutgeschrieben
event-offer-accepted = Angebot angenommen: Sein Preis gilt
event-candidates-set-aside = Die anderen Angebote warten, bis die Gebühr bezahlt ist
event-booking-lapsed = Die Gebühr wurde nicht bezahlt: Nichts ist gebucht, die Angebote gelten wie zuvor
event-marked = { $side } sagt, dass das Geld übergeben ist
event-to-return = Was bezahlt wurde, ist zurückzugeben
event-returned = Es wurde zurückgegeben
event-paid-in-vain = Eine Zahlung kam, die niemand mehr schuldete: Sie geht zurück
event-ended = Vorbei, bis auf Geld, das zurückgeht: { $ending }
event-paid = Rechnung bezahlt
event-written-off = Rechnung abgeschrieben
event-tipped = Ein Trinkgeld wurde { $how } gegeben
event-feedback-asked = Beide Seiten werden gefragt, wie es war
event-reviewed = { $side } hat gesagt, wie es war
event-reviews-shown = Was gesagt wurde, ist jetzt zu lesen
tip-by-card = mit Karte
tip-by-cash = in bar
# $side
event-withdrawn = { $side } hat die Zuteilung aufgehoben: Jemand anderes wird gesucht
event-withdrawn-away = Auftrag wieder entzogen: Jemand anderes wird gesucht
event-case-opened = { $side } meldet, dass etwas schiefging: { $about }
event-story-told = { $side } hat gesagt, was passiert ist
event-story-lapsed = { $side } hat nicht rechtzeitig gesagt, was passiert ist
event-case-dropped = { $side } hat es zurückgenommen: Der Streitfall ist erledigt
event-case-decided = Der Streitfall ist entschieden: { $outcome }
event-conceded = Auf einen Teil der Rechnung wird verzichtet
event-visit-redone = Jemand kommt noch einmal, um es in Ordnung zu bringen
# $side
event-cancelled = { $side } hat abgesagt
# $side
event-help-asked = { $side } möchte mit einem Menschen sprechen
event-replied = Die Zentrale hat geantwortet
event-said = { $side } hat eine private Nachricht geschrieben
event-held-back = { $side } schrieb eine Nummer, eine Adresse oder einen Link, und es wurde zurückgehalten
event-photos-added = { $side } hat Fotos hinzugefügt
event-photo-removed = { $side } hat ein Foto entfernt
# $what, $then
event-overdue = Nicht rechtzeitig: { $what } ({ $then })
# $what
event-reminded = Erinnerung verschickt: { $what }
# $ending
event-closed = Geschlossen: { $ending }

## Wer es war; damit beginnt der Satz
side-customer = Der Kunde
side-worker = Der Techniker
side-operator = Die Zentrale
about-work = die Arbeit
about-damage = ein Schaden
about-cash = verlangtes Bargeld
about-money = das Geld
about-absence = jemand, der nicht da war
about-conduct = das Verhalten von jemandem
about-signature = was unterschrieben wurde
about-other = etwas anderes
outcome-stands = es bleibt, wie es ist
outcome-refund = der Kunde zahlt weniger oder bekommt Geld zurück
outcome-redo-same = derselbe Techniker bringt es in Ordnung
outcome-redo-other = jemand anderes bringt es in Ordnung

## Was ein Techniker geantwortet hat. Ein Ja ist eine Zusage, nie eine Zuteilung
answer-yes = hat zugesagt (noch nicht zugeteilt)
answer-proposal = hat andere Zeiten vorgeschlagen
answer-offer = hat ein Angebot gemacht
answer-no = hat abgelehnt
answer-unsure = hat etwas geschrieben, das ein Mensch lesen muss
answer-call-me = bittet um einen Anruf
verdict-shortlisted = in der engeren Wahl
verdict-open = weder in der engeren Wahl noch abgelehnt
# $why
verdict-rejected = nicht für diesen Auftrag ({ $why })
why-not-skills = Fähigkeiten
why-not-papers = Papiere oder Zulassung
why-not-distance = zu weit
why-not-times = die Zeiten passen nicht
why-not-other = anderer Grund

## Wie die Arbeit abgenommen wurde
how-tap = durch den Kunden
how-code = per SMS
how-phone = am Telefon, wie die Zentrale gehört hat
how-decision = durch Entscheidung der Zentrale
how-glass = auf dem Bildschirm des Technikers
how-silence = durch Schweigen

## Wie eine Anfrage endete
ending-paid = erledigt und bezahlt
ending-declined = beim Kostenvoranschlag geblieben, nichts geschuldet
ending-nobody = niemand gefunden
ending-undecided = es wurde niemand rechtzeitig gewählt
ending-cancelled = rechtzeitig abgesagt
ending-cancelled-late = spät abgesagt
ending-lapsed = nie zu Ende beschrieben
ending-unsuccessful = konnte nicht gemacht werden
ending-written-off = erledigt, Rechnung abgeschrieben
ending-refunded = erledigt und das Geld zurückgegeben

## Wo eine Anfrage steht
stage-request = Anfrage
stage-sourcing = Suche
stage-booked = Gebucht
stage-underway = Im Gange
stage-approval = Zu prüfen
stage-settling = Zu zahlen
stage-case = Beschwerde
stage-feedback = Bewertung
stage-closed = Geschlossen

## Warum ein Kandidat dort steht, wo er steht
reason-skill = beherrscht das Fach
# $km
reason-distance = { $km } km entfernt
reason-free = hat dann Zeit
# $day
reason-licensed = Zulassung bis { $day }
# $day
reason-licence-over = Zulassung abgelaufen am { $day }
# $jobs (number)
reason-gave-back =
    { $jobs ->
        [one] { $jobs } Auftrag zurückgegeben
       *[other] { $jobs } Aufträge zurückgegeben
    }
reason-known =
    { $jobs ->
        [one] { $jobs } Auftrag bei diesem Kunden
       *[other] { $jobs } Aufträge bei diesem Kunden
    }
reason-done =
    { $jobs ->
        [0] erster Auftrag für uns
        [one] { $jobs } Auftrag für uns erledigt
       *[other] { $jobs } Aufträge für uns erledigt
    }

## An application to work
duty-prove = { $who } beantwortet den Code vom eigenen Handy
duty-prove-you = Sie beantworten den Code von Ihrem Handy
duty-vet = { $who } entscheidet über die Bewerbung
duty-vet-you = Sie entscheiden über die Bewerbung
duty-allow = { $who } sagt, ob der Hintergrund geprüft werden darf
duty-allow-you = Sie sagen, ob Ihr Hintergrund geprüft werden darf
duty-screening = { $who } wartet auf die prüfende Firma
duty-screening-you = Sie fragen bei der prüfenden Firma nach
duty-appeal = { $who } kann zum Ergebnis der Prüfung Stellung nehmen
duty-appeal-you = Sie können zum Ergebnis der Prüfung Stellung nehmen
duty-pay-out = { $who } zahlt aus, worum gebeten wurde
duty-pay-out-you = Sie zahlen aus, worum gebeten wurde
duty-plan = { $who } sagt, welcher Tarif es sein soll
duty-plan-you = Sie sagen, welchen Tarif Sie möchten
duty-dues = { $who } bezahlt den Tarif
duty-dues-you = Sie bezahlen Ihren Tarif

## Was mit dem Tarif eines Mitglieds geschah
member-plan-chosen = Will ab { $day } { $plan }
member-plan-begun = Hat { $plan }
member-plan-over = Hat wieder { $plan }: Das Bezahlte ist vorbei
member-plan-ended = { $plan } ist zu Ende
member-choice-reminded = Noch einmal nach dem Tarif gefragt
member-dues-asked = Um { $amount } gebeten: { $plan } ab { $day }
member-dues-reminded = An die Zahlung erinnert
member-dues-lapsed = Nicht rechtzeitig bezahlt; es wird nicht mehr gewartet
member-dues-paid = { $amount } bezahlt: { $plan }, { $day } bis { $until }
member-dues-earned = Der Monat ist vorbei, { $amount } sind verdient
member-dues-in-vain = { $amount } bezahlt, die nicht geschuldet waren
member-dues-given-back = { $amount } zurückgegeben

## What happened to a technician
worker-applied = Bewerbung eingegangen
worker-number-proved = Die Nummer ist bestätigt
worker-approved = Aufgenommen
# $why
worker-refused = Abgelehnt: { $why }
worker-lapsed = Verfallen: Der Code blieb ohne Antwort
worker-overdue-prove = Der Code wurde nicht rechtzeitig beantwortet
worker-overdue-vet = Über die Bewerbung wurde nicht rechtzeitig entschieden
worker-consent-asked = Gefragt, ob der Hintergrund geprüft werden darf
worker-consented = Der Hintergrund darf geprüft werden
worker-check-ordered = Eine Prüfung wurde bestellt
worker-check-back-clear = Die Prüfung ergab nichts
worker-check-back-consider = Die Prüfung ergab etwas, das abzuwägen ist
worker-check-back-missing = Die Prüfung endete ohne Ergebnis
worker-notice-given = Mitgeteilt, was die Prüfung ergab: { $finding }; Stellungnahme bis { $by }
worker-notice-over = Es ist endgültig zu entscheiden
worker-failed = Nicht aufgenommen: { $finding }, bis { $day }
worker-overdue-allow = Die Frage nach der Prüfung blieb zu lange offen
worker-overdue-screening = Die Prüfung kam nicht rechtzeitig
worker-overdue-appeal = Die sieben Tage nach der Mitteilung sind um
# What a background check found
finding-record = ein Eintrag in einem öffentlichen Register
finding-identity = eine Identität, die sich nicht bestätigen ließ
finding-permit = eine Lizenz oder Genehmigung, die nicht gültig ist
worker-payout-asked = Hat um Auszahlung gebeten
worker-paid-out = Ausgezahlt
worker-suspended = Gesperrt: keine neuen Aufträge
worker-reinstated = Bekommt wieder Aufträge
worker-opted-out = Hat STOP geschrieben
worker-opted-in = Hat START geschrieben
worker-number-failed = SMS erreichen die Nummer nicht mehr
worker-number-works = Die Nummer funktioniert wieder
worker-skills-set = Können geändert
worker-licences-set = Zulassungen gesehen
worker-licence-ends = Die Zulassung für { $service } endet am { $day }
worker-licence-ran = Die Zulassung für { $service } ist am { $day } abgelaufen
# $km
worker-area-set = Gebiet geändert: { $km } km
worker-week-set = Arbeitszeiten geändert
# $from, $to
worker-time-off-taken = Frei: { $from } bis { $to }
# $from, $to
worker-time-off-given-back = Doch nicht frei: { $from } bis { $to }
worker-given-back-counted = Ein Auftrag wurde zurückgegeben, oder niemand kam
worker-job-counted = Ein Auftrag erledigt und abgenommen
worker-erased = Gelöscht, auf eigenen Wunsch
why-refused-area = dort zu wenig Arbeit
why-refused-skills = Können gerade nicht gesucht
why-refused-papers = Unterlagen fehlen
why-refused-other = andere Gründe
duty-arrive-online = { $who } öffnet den Raum
duty-arrive-online-you = Sie öffnen den Raum
duty-presence = { $who } sagt, ob die Beratung in Ordnung war
duty-presence-you = Sie sagen, ob die Beratung in Ordnung war
duty-presence-desk = { $who } kümmert sich: Der Kunde sagt nichts zur Beratung
duty-presence-desk-you = Sie kümmern sich: Der Kunde sagt nichts zur Beratung
what-presence = das Treffen der beiden im Raum
how-presence = durch das Treffen beider im Raum
event-joined = { $side } ist in den Raum gekommen
event-left = { $side } hat den Raum verlassen
event-visit-needed = Es muss jemand kommen

# $amount
visit-costs = Ein Besuch kostet { $amount }.
