### Was auf den Seiten der Zentrale steht, Seite für Seite. Eingesetzte Werte sind über ihrem Satz genannt.

## The desk
desk-title = Wer am Zug ist
desk-jobs = Aufträge
desk-all-jobs = Alle Aufträge
desk-calls = Anrufliste
desk-inbox = Posteingang
desk-undelivered = Nicht zugestellt
# $town
desk-in-town = in { $town }
desk-filters = Aufträge filtern
desk-filter-all = Alle offenen
desk-filter-late = Überfällig
desk-filter-decide = Entscheiden
desk-filter-calls = Anrufe
desk-filter-reply = Antworten
desk-filter-customer = Wartet auf Kunden
desk-filter-technician = Wartet auf Techniker
desk-band-late = Überfällig
desk-band-hour = Nächste Stunde
desk-band-today = Später heute
desk-band-later = Morgen und danach
desk-col-due = Fällig
desk-col-hook = Am Zug
desk-col-job = Auftrag
desk-col-service = Leistung
desk-col-slot = Termin
desk-col-asked = Angefragt
desk-col-yes = Ja
desk-col-stage = Stand
desk-col-rank = Rang
desk-col-technician = Techniker und warum
desk-col-answer = Antwort
desk-col-actions = Aktionen
desk-col-when = Wann
desk-col-whom = An wen
desk-col-why = Warum
desk-col-tries = Versuche
desk-empty-all = Keine offenen Aufträge
desk-empty-late = Nichts ist überfällig
desk-empty-decide = Nichts zu entscheiden
desk-empty-calls = Niemand anzurufen
desk-empty-reply = Niemand wartet auf Antwort
desk-empty-customer = Kein Kunde ist am Zug
desk-empty-technician = Kein Techniker ist am Zug
# $by
desk-next-due = Als Nächstes fällig: { $by }.
desk-none-open = Sobald ein Kunde eine Anfrage sendet, steht sie hier.
# $n (number)
desk-more = … und { $n } weitere, die später fällig sind. Filtern Sie, um weniger zu sehen.
desk-show-all = Alle offenen Aufträge zeigen
desk-new-request = Anfrage aufnehmen

## A job at the desk
desk-your-turn = Sie sind am Zug
# $name
desk-assign = { $name } zuteilen
# $name, $code
desk-taken = Zu spät: { $code } ist schon { $name } zugeteilt.
# $slot
desk-assign-at = Zuteilen für { $slot } …
desk-shortlist = Engere Wahl
desk-reject-ask = Nicht für diesen Auftrag …
desk-reject = Ablehnen
desk-reject-why = Niemand erfährt davon. Die Bewerbung bleibt, und Sie können es sich anders überlegen.
desk-unreject = Zurücknehmen
desk-reject-note = Notiz (freiwillig)
# $percent (number)
desk-widen = Weiter weg fragen ({ $percent } % ihres Umkreises)
desk-remind = Jetzt erinnern
desk-acknowledge = Beide OK notieren
desk-other-time-whose = Wer bittet darum?
# $slot
desk-pick-time = Notieren: { $slot } passt
# $slot
desk-held-by = { $name } kann zu einer dieser Zeiten kommen, und der Kunde wählt:
desk-keep-none = Notieren: keine davon passt
desk-keep-time = Notieren: bei { $slot } bleiben
desk-suits = Notieren, wann es passt
desk-suits-whose = Wem passt es?
desk-suits-both = Wann es passt
desk-suits-none = Noch nichts gesagt
desk-decline = Notieren: bleibt beim Kostenvoranschlag
desk-estimate = Kostenvoranschlag notieren
desk-override-ask = Ohne Unterschrift durchgehen lassen …
desk-override-why = Der Besuch kann dann ohne unterschriebene Vereinbarung beginnen. Ihr Grund bleibt im Verlauf.
desk-override = Durchgehen lassen
desk-right-ask = Der Kunde sagt, es ist in Ordnung …
desk-right-why = Am Telefon gehört? Die Arbeit gilt dann als in Ordnung und wird berechnet. Was gesagt wurde, bleibt im Verlauf.
desk-right = Als in Ordnung zählen
desk-again-ask = Der Kunde hat gesagt, wann …
desk-kind-individual = Arbeitet auf eigene Rechnung
desk-kind-company = Arbeitet für das eigene Unternehmen
desk-case = Streitfall: { $about }
desk-board-case = Beschwerde
desk-case-when = Eröffnet { $opened } · zu entscheiden bis { $by }
desk-case-silent = Hat nichts gesagt
desk-case-waits = Gefragt, noch keine Antwort. Sie können auch ohne sie entscheiden.
desk-case-decide = Was wird entschieden?
desk-case-stands = Es bleibt, wie es ist
desk-case-stands-unmet = Die beiden haben sich nicht getroffen: Niemand zahlt, und niemand wird bezahlt
desk-case-stands-judged = Die Arbeit ist in Ordnung: Sie wird voll berechnet
desk-case-refund = Der Kunde zahlt weniger oder bekommt Geld zurück
desk-case-bill = Rechnung
desk-case-others = von jemand anderem, das tragen wir
desk-case-still-to-come = Der Besuch steht noch bevor. Wenn niemand mehr kommen soll, nehmen Sie den Auftrag auch weg oder sagen Sie ab.
desk-case-next-bill = Die Rechnung für die Arbeit
desk-case-of = Von welcher Rechnung
desk-case-amount = Wie viel, mit Steuer, { $currency }
desk-case-bears = Wer darauf verzichtet
bears-operator = Wir: Die Vergütung des Technikers bleibt
bears-both = Beide, jeder denselben Teil von dem, was er daran hat
bears-provider = Der Techniker, soweit seine Vergütung reicht
desk-case-redo-same = Derselbe Techniker bringt es in Ordnung, ohne weitere Kosten
desk-case-redo-other = Jemand anderes bringt es in Ordnung, ohne weitere Kosten
desk-case-reason = Warum? Beide Seiten lesen das
desk-case-send = Entscheiden
desk-case-phone = Einen von beiden am Telefon gehabt …
desk-case-who = Wer
desk-case-said = Was gesagt wird
desk-case-note = Notieren
desk-case-ask = Eine Beschwerde …
desk-case-ask-why = Jemand hat Ihnen gesagt, dass etwas schiefging. Beide Seiten werden gehört, und Sie entscheiden.
field-outcome-missing = Bitte sagen Sie, was entschieden wird
desk-called = Der Techniker hat angerufen
desk-confirm = Der Techniker kommt
field-reason = Warum?
field-reason-missing = Bitte sagen Sie warum: Der Grund bleibt beim Auftrag
desk-start = Notieren: begonnen
desk-finish = Notieren: fertig
desk-pay-offer = der Techniker nennt den Preis
desk-give-up-ask = Schließen: niemand gefunden …
desk-give-up-why = Der Auftrag wird geschlossen, und der Kunde erfährt, dass niemand gefunden wurde.
desk-give-up = Auftrag schließen
# $name
desk-wants-person = { $name } möchte einen Menschen sprechen
desk-reply-label = Antwort als SMS von unserer Nummer
desk-send = Antwort senden
desk-answered-otherwise = Schon anders beantwortet
desk-asked = Techniker
# $n (number)
desk-count-asked = { $n } insgesamt
# $n (number)
desk-count-yes = { $n } Ja
# $n (number)
desk-count-proposals =
    { $n ->
        [one] { $n } Vorschlag
       *[other] { $n } Vorschläge
    }
desk-claim = Ein Ja ist eine Zusage, keine Zuteilung.
desk-nobody-asked = Noch niemand angefragt
desk-nobody-asked-why = Entweder läuft die Suche noch, oder niemand mit dem Können ist frei und nah genug. Sie können weiter weg fragen.
desk-nobody-was-asked = Niemand wurde angefragt
desk-said-yes = Ja
desk-said-proposal = Vorschlag
desk-said-offer = Angebot
desk-said-no = Nein
desk-said-unsure = Frage
desk-said-call-me = Möchte Anruf
desk-said-nothing = Still
desk-said-listed = Auf der eigenen Liste
desk-by-phone = am Telefon
desk-rang-voicemail = Mailbox
desk-rang-no-answer = Angerufen, niemand da
desk-stopped-texts = SMS abbestellt
desk-ring = Anrufen
desk-thread = Verlauf öffnen
desk-happened = Was geschah
desk-newest-first = Neueste zuerst
desk-visit = Der Termin
desk-address-opens = Die Adresse öffnet sich dem Techniker mit der Zuteilung.
desk-show-contact = Nummer und Adresse zeigen
desk-look-logged = Dieser Blick ist protokolliert.
desk-playbook = Ablauf
desk-money = Geld
desk-pay = Vergütung des Technikers
desk-stays = Bleibt bei uns
desk-not-charged = Vor der Abnahme wird nichts berechnet.
# $n (number)
desk-bill = Rechnung { $n }
desk-bill-open = noch nicht bezahlt
desk-bill-paid = bezahlt
desk-bill-written-off = abgeschrieben
desk-bill-to-return = zurückzugeben
desk-bill-returned = zurückgegeben
desk-give-back = Ich habe { $amount } zurückgegeben
desk-mark = Vermerken: Der Techniker hat das Geld
desk-write-off-ask = Rechnung abschreiben …
desk-write-off-why = Wir verzichten auf dieses Geld. Der Techniker behält, was ihm gutgeschrieben wurde.
desk-write-off = Abschreiben
desk-withdraw-ask = Auftrag wegnehmen …
desk-withdraw-why = Der Techniker hat ihn nicht mehr, der Kunde erfährt es, und es wird jemand anderes gesucht.
desk-withdraw = Wegnehmen
desk-cancel-ask = Auftrag absagen …
desk-cancel-why = Alle Beteiligten erfahren es. Sagen wir ab, kostet es den Kunden nichts; eine vergebliche Fahrt des Technikers wird bezahlt.
# $code
desk-cancel = { $code } absagen

## The call list
# $n (number)
desk-to-ring =
    { $n ->
        [one] { $n } Anruf. Wer Nein gesagt hat, steht nie hier.
       *[other] { $n } Anrufe. Wer Nein gesagt hat, steht nie hier.
    }
# $n (number)
desk-rank = Rang { $n }
desk-nobody-to-ring = Niemand anzurufen
desk-nobody-to-ring-why = Wer nicht antwortet, erscheint hier, wenn die Antwortzeit abgelaufen ist; wer um einen Anruf bat, sofort.
# $by
desk-call-promised = ein Anruf ist bis { $by } versprochen
# $name, $caller, $operator, $asked, $service, $slot, $area, $pay
desk-script = „Guten Tag { $name }, hier ist { $caller } von { $operator }. Wir haben Ihnen um { $asked } geschrieben: { $service }, { $slot }, Gebiet { $area }. Vergütung: { $pay }. Ja oder Nein, beides ist in Ordnung.“
# $name, $caller, $operator, $service, $slot, $area, $pay
desk-script-callback = „Guten Tag { $name }, hier ist { $caller } von { $operator }. Sie baten um einen Anruf: { $service }, { $slot }, Gebiet { $area }. Vergütung: { $pay }. Was möchten Sie wissen?“
desk-call-yes = Ja
desk-call-no = Nein
desk-call-voicemail = Mailbox
desk-call-no-answer = Niemand da
desk-call-other = Andere Zeit …
desk-call-other-save = Diese Zeit notieren

## The inbox
# $n (number)
desk-wait =
    { $n ->
        [0] Niemand wartet
        [one] { $n } Person wartet auf einen Menschen
       *[other] { $n } Personen warten auf einen Menschen
    }
desk-threads = Verläufe
desk-waiting = Wartet
desk-answered = beantwortet
desk-oldest-first = Älteste zuerst
desk-nobody-waits = Niemand wartet
desk-nobody-waits-why = Die Maschine hat bisher alle verstanden.
desk-no-thread = Kein Verlauf offen
desk-no-thread-why = Wenn jemand wartet, steht der Verlauf hier.
# $name
desk-thread-with = Verlauf mit { $name }
desk-by-text = Per SMS
desk-machine = Maschine
desk-machine-silent = Die Maschine schweigt, während Sie antworten, bis eine Stunde nach Ihrem letzten Wort; VOR ORT, FERTIG und Codes gelten weiter
desk-hand-back = Der Maschine zurückgeben
# follows “You”; $name
desk-you-answer = antworten { $name }
desk-stopped = SMS abbestellt: Bis zu einem START darf nichts gesendet werden.
# $name, $at
desk-stopped-at = { $name } hat SMS abbestellt: { $at }. Bis zu einem START darf nichts gesendet werden.
desk-part = Rolle
desk-part-staff = Team
desk-part-applicant = Bewerber
desk-part-stranger = Noch unbekannt
desk-technician = Techniker
desk-texts = SMS
desk-texts-allowed = Erlaubt
desk-services = Pakete
desk-payouts = Auszahlungen
desk-payout-asked = erbeten am { $day }
desk-payouts-why = Was bis heute fällig ist, nach dem Tag jeder Regel. Hier buchen und dann überweisen, was gebucht ist: Es lässt sich als Liste für Ihre Bank herunterladen.
desk-payouts-none = Heute ist nichts fällig
desk-payouts-none-why = Arbeit wird gutgeschrieben, sobald ihre Bedingung erfüllt ist, und geht am Tag ihrer Regel hinaus. Was geprüft wird, wartet.
desk-payout-book = { $amount } buchen
desk-payout-booked = { $jobs ->
    [one] { $amount } gebucht, für { $jobs } Auftrag. Jetzt überweisen.
   *[other] { $amount } gebucht, für { $jobs } Aufträge. Jetzt überweisen.
}
desk-payout-changed = Die Summe ist inzwischen eine andere, oder es ist schon gebucht: Hiermit wurde nichts gebucht. Bitte noch einmal ansehen.
desk-payouts-made = Gebucht
desk-payouts-older = Ältere stehen in der Liste unten.
desk-payouts-file = Liste herunterladen
desk-col-rule = Nach
desk-col-jobs = Aufträge
desk-col-earned = Verdient
desk-col-tips = Trinkgeld
desk-col-owed = Verrechnet
desk-col-sum = Auszahlung
desk-col-day = Tag
desk-col-do = Was tun
desk-services-why = Wie lange jedes Paket dauert, gegen den Plan. Ab { $enough } Besuchen wird eine Dauer vorgeschlagen, in die neun von zehn Besuchen passen.
desk-col-package = Paket
desk-col-playbook = Ablauf
desk-col-price = Preis vor Steuer
desk-col-visits = Besuche
desk-col-planned = Geplant
desk-col-p50 = Die Hälfte, höchstens
desk-col-p90 = Neun von zehn, höchstens
desk-col-suggested = Vorgeschlagen
desk-too-few = noch zu wenige Besuche
desk-plan-fits = der Plan passt
desk-not-offered = nicht mehr im Angebot

## What never arrived
desk-undelivered-why = Endgültig gescheiterte Nachrichten. Bitte anrufen.
desk-all-delivered = Alles ist angekommen
desk-all-delivered-why = Was nicht zugestellt werden kann, steht hier mit dem Grund.
desk-fault-opted-out = SMS abbestellt
desk-fault-no-phone = Kein Telefon
desk-fault-bad-number = Nummer nicht per SMS erreichbar
desk-fault-not-allowed = Dort nicht erlaubt
desk-fault-too-long = Zu lang
desk-fault-blocked-by-the-carrier = Vom Netz blockiert
desk-fault-our-account-with-the-carrier = Unser Konto beim Netz
desk-fault-no-answer = Das Netz hat nie geantwortet
desk-fault-not-delivered = Nicht zugestellt
desk-fault-mail-refused = E-Mail abgelehnt: Stimmt die Adresse?
desk-fault-mail-perhaps-arrived = E-Mail: vielleicht angekommen, der Server hat aufgelegt
desk-fault-mail-server-busy = E-Mail: Der Server nahm sie nie an
desk-fault-broken = Ein Fehler des Programms; siehe sein Protokoll
desk-fault-other = Vom Netz abgelehnt

# Alle Nachrichten auf einen Blick.
desk-all-texts = Nachrichten
desk-all-texts-why = Alle Nachrichten, die hinausgehen, mit erfundenen Werten und in der Sprache dieser Seite.
desk-col-text = Nachricht
desk-col-words = Wortlaut
desk-col-segments = Segmente
desk-wide = breit
desk-suggested = Vorgeschlagene Antwort
desk-send-suggested = So senden

## Technicians
desk-people = Personen
desk-people-why = Wer Aufträge bekommt, und wer arbeiten oder Mitglied werden möchte.
desk-applications = Bewerbungen
# $n (number)
desk-applications-count =
    { $n ->
        [0] Niemand wartet auf eine Entscheidung
        [one] { $n } wartet auf eine Entscheidung
       *[other] { $n } warten auf eine Entscheidung
    }
desk-people-none = Noch keine Techniker
desk-people-none-why = Wer sich anmeldet, steht hier, sobald die Nummer geantwortet hat. Geben Sie diese Adresse weiter:
desk-col-name = Name
desk-col-skills = Können
desk-col-area = Fährt
desk-col-hours = Zeiten
desk-col-done = Erledigt
desk-col-standing = Stand
desk-col-applied = Beworben
desk-standing-good = bekommt Aufträge
desk-standing-proving = Code unbeantwortet
desk-standing-waiting = zu entscheiden
desk-standing-refused = abgelehnt
desk-standing-lapsed = verfallen
desk-standing-suspended = gesperrt
desk-standing-opted-out = schrieb STOP
desk-standing-unreachable = Nummer gestört
# $name
desk-approve = { $name } aufnehmen
desk-refuse-ask = Ablehnen …
desk-refuse-why = Die Art des Grundes wird per SMS mitgeteilt. Nachfragen und neu bewerben ist möglich.
desk-refuse = Ablehnen
desk-refuse-reason = Grund
desk-only-vetting = Über Bewerbungen entscheiden nur Leitung und Prüfung.
desk-suspend-ask = Sperren …
desk-suspend-why = Es werden keine Aufträge angeboten, und Besuche, die nicht begonnen haben, gehen an andere. Begonnene Arbeit bleibt dieser Person.
desk-suspend = Sperren
desk-reinstate = Wieder Aufträge anbieten
desk-about = Was sie über sich sagen
desk-about-nothing = Nichts geschrieben.
desk-their-jobs = Jetzt zugeteilt
desk-their-requests = Offene Anfragen
desk-no-jobs-now = Im Moment ist nichts zugeteilt.
desk-history = Verlauf
desk-radius = Wie weit der Weg sein darf
desk-skills-save = Können speichern
desk-number = Nummer
desk-number-proved = hat auf eine SMS geantwortet
desk-number-unproved = hat nie auf eine SMS geantwortet
desk-hours-none = keine Zeiten
# $km
desk-goes = { $km } km
# $n (number)
desk-days-a-week =
    { $n ->
        [one] { $n } Tag die Woche
       *[other] { $n } Tage die Woche
    }

## Letting people in
desk-check-order = Prüfung bestellen
desk-notice-ask = Ergebnis mitteilen …
desk-notice-why = Die Person erfährt die Art des Ergebnisses, hat sieben Tage für ihre Sicht, und danach entscheiden Sie. Aufnehmen können Sie sie jederzeit.
desk-notice-finding = Was die Prüfung ergab
desk-notice = Mitteilen
desk-notice-side = Stellungnahme lesen
desk-fail-ask = Nicht aufnehmen …
desk-fail-why = Die Person erfährt es und kann sich neunzig Tage lang nicht anmelden, unter keiner Nummer.
desk-fail = Neunzig Tage nicht aufnehmen
desk-welcome-delivered = Der Willkommensgruß ({ $at }) ist auf dem Telefon.
desk-welcome-sent = Der Willkommensgruß ({ $at }) ist unterwegs.
desk-welcome-failed = Der Willkommensgruß ({ $at }) kam nicht an: { $why }.
desk-profile-missing = Es fehlt:
desk-about-home = Das Zuhause, in eigenen Worten
desk-wants-member = Mitgliedschaft
desk-col-wants = Möchte
desk-col-profile = Profil
member-applied = Als Mitglied angemeldet
desk-member-proving = Code offen
desk-member-consenting = nach Prüfung gefragt
desk-member-checking = wird geprüft
desk-member-waiting = zu entscheiden
desk-member-noticed = Ergebnis mitgeteilt
desk-member-heard = endgültig zu entscheiden
desk-member-approved = Mitglied
desk-member-refused = abgelehnt
desk-member-barred = vorerst nicht aufgenommen
desk-member-lapsed = verfallen
desk-plan = Tarif
desk-plan-none = Kein Tarif
desk-plan-choose = Für das Mitglied wählen
desk-plan-take = Wählen
desk-plan-back = { $amount } zurückgeben
desk-plan-back-why = Bezahlt und nicht geschuldet. Senden Sie es beim Zahlungsdienst zurück, dann vermerken Sie es hier.
desk-members = Mitglieder
desk-col-plan = Tarif
desk-col-paid = Bezahlt bis
desk-standing-consenting = nach Prüfung gefragt
desk-standing-checking = wird geprüft
desk-standing-noticed = Ergebnis mitgeteilt
desk-standing-heard = endgültig zu entscheiden
desk-standing-barred = vorerst nicht aufgenommen
desk-api-keys = API-Schlüssel
desk-api-keys-why = Ein Programm von Ihnen ruft mit einem Schlüssel auf und darf, was dessen Rechte sagen.
desk-api-reference = Was es aufrufen kann
desk-key-secret = Das neue Geheimnis
desk-key-secret-once = Es wird nur dieses eine Mal gezeigt. Legen Sie es dort ab, wo Ihr Programm es findet, und sonst nirgends.
desk-key-secret-copy = Geheimnis
desk-keys-none = Keine Schlüssel
desk-keys-none-why = Hier kommen nur Menschen herein.
desk-col-secret = Geheimnis
desk-col-scopes = Rechte
desk-col-used = Zuletzt benutzt
desk-key-old-until = das vorige gilt bis { $when }
desk-key-never = nie
desk-key-revoked = Widerrufen { $when }
desk-key-rotate = Neues Geheimnis
desk-key-revoke = Widerrufen
desk-key-new = Ein neuer Schlüssel
desk-key-make = Schlüssel anlegen
field-key-name = Was ihn benutzt
field-key-name-hint = Unter diesem Namen handelt er: Die Verläufe der Aufträge zeigen ihn.
field-scopes = Was er darf
field-key-name-missing = Sagen Sie, was den Schlüssel benutzt
field-scopes-missing = Wählen Sie mindestens eines, das er darf
field-keys-many = Es gibt so viele Schlüssel, wie es geben kann: Widerrufen Sie erst einen
desk-key-made = { $name } hat einen Schlüssel.
desk-key-made-by = von { $who }, { $when }
desk-key-rotated = { $name } hat ein neues Geheimnis; das vorige gilt noch { $hours } Stunden.
desk-key-revoked-now = { $name } hat keinen Schlüssel mehr.
scope-read = liest Aufträge, was sie kosten und einbringen, was mit ihnen geschieht, und den Katalog; nichts Persönliches
scope-people = liest Namen, Telefone, Adressen und was Leute geschrieben haben; jeder Blick auf die eines Kunden wird notiert
scope-desk = handelt für die Zentrale: vergeben, erinnern, entscheiden
scope-customers = fragt Arbeit an und handelt im Namen eines Kunden
scope-workers = handelt im Namen eines Technikers
scope-vetting = entscheidet, wer aufgenommen und wer gesperrt wird, und welche Zulassungen vorliegen
scope-money = liest, was Betrieben zusteht und was sie bekamen, und bucht Auszahlungen
scope-webhooks = sagt, wohin Ereignisse gesendet werden
api-reference = Für Programme
api-reference-why = Was Menschen hier mit Aufträgen tun, kann auch ein Programm, mit einem Schlüssel, den die Leitung in der Zentrale anlegt.
api-chapters = Kapitel
desk-key-revoke-why = Was ihn benutzt, ist sofort und für immer ausgesperrt.
desk-key-revoke-yes = Ja, widerrufen
desk-webhooks = Webhooks
desk-webhooks-why = Was mit Aufträgen geschieht, wird an eine Adresse von Ihnen gesendet, je Auftrag der Reihe nach, bis es dort ist.
desk-webhook-secret-once = Ihr Empfänger prüft damit Unterschriften. Es wird nur dieses eine Mal gezeigt.
desk-webhooks-none = Keine Webhooks
desk-webhooks-none-why = Nichts wird irgendwohin gesendet.
desk-webhook-all = jedes Ereignis
desk-webhook-waiting = { $waiting } warten
desk-webhook-resume = Weiter
desk-webhook-pause = Anhalten
desk-webhook-rotate = Neues Geheimnis
desk-webhook-rotated = { $name } hat ein neues Geheimnis; noch { $hours } Stunden lang wird auch mit dem vorigen unterschrieben.
desk-webhook-replay = Noch einmal senden …
desk-webhook-replay-yes = Senden
field-webhook-after = Alles nach dem Ereignis Nummer
desk-webhook-remove = Entfernen
desk-webhook-remove-why = Was darauf wartet, ist dann auch weg.
desk-webhook-remove-yes = Ja, entfernen
desk-webhook-tries = Die neuesten Versuche
desk-col-event = Ereignis
desk-webhook-new = Ein neuer Webhook
field-webhook-name = Was sie empfängt
field-webhook-url = Adresse
field-webhook-types = Nur diese Ereignisse
field-webhook-types-hint = Etwa job.assigned job.paid, mit Leerzeichen dazwischen; alle, wenn keines genannt ist.
desk-webhook-make = Ereignisse senden lassen
field-webhook-name-missing = Sagen Sie, was die Ereignisse empfängt
field-webhook-url-wrong = Das ist keine Adresse, die über TLS aufgerufen werden kann (https://…)
field-webhook-types-wrong = Eines davon ist keine Art von Ereignis
field-webhooks-many = Es gibt so viele Webhooks, wie es geben kann: Entfernen Sie erst einen
desk-webhook-made = { $name } bekommt, was von jetzt an geschieht.
desk-webhook-paused-now = { $name } ist angehalten; was geschieht, wird aufgehoben.
desk-webhook-resumed = { $name } läuft weiter, mit allem, was wartete.
desk-webhook-replayed = { $name } bekommt es noch einmal.
desk-webhook-removed = { $name } ist entfernt.
desk-webhook-gone = Angehalten { $when }: Es gibt ihn nicht mehr, sagt er
desk-webhook-silent = Angehalten { $when }: Tagelang kam nichts durch
desk-webhook-paused = Angehalten { $when }
desk-webhook-failing = Nichts kommt durch seit { $when }
desk-sheets = Import und Export
desk-sheets-why = Tabellen für Ihr Tabellenprogramm. Eine Tabelle wird als Ganzes geprüft: Stimmt eine Zeile nicht, geschieht nichts. Ist eine Telefonnummer schon bekannt, werden die Angaben dazu aktualisiert. Dieselbe Tabelle darf also zweimal kommen, und niemand wird je entfernt. Niemand bekommt eine SMS.
desk-sheet-workers = Techniker
desk-sheet-workers-why = Wen Sie so aufnehmen, der kann sofort Aufträge bekommen: Sie haben die Person geprüft. Zeiten schreiben Sie „mon-fri 08:00-17:00 | sat 09:00-12:00“; Fähigkeiten heißen wie bei den Paketen in der Spalte „skill“, mit Leerzeichen dazwischen. Der Startpunkt ist eine Adresse oder Breiten- und Längengrad.
desk-sheet-customers = Kunden
desk-sheet-customers-why = Wer sie sind und wie man sie erreicht. Schreiben Sie „yes“ unter „opted_out“, wenn jemand keine SMS möchte.
desk-sheet-services = Pakete und Preise
desk-sheet-services-why = Fehlt eine Spalte, bleibt dort alles, wie es ist: „key,price“ ist eine Preisliste. Ein neuer Preis gilt für neue Aufträge; „no“ unter „offered“ nimmt ein Paket aus dem Angebot.
desk-sheet-save = Als Datei herunterladen
desk-sheet-columns = Spalten
desk-sheet-look = Nur prüfen
desk-sheet-bring-in = Importieren
desk-sheet-fits = { $what }: { $lines ->
    [one] Die eine Zeile stimmt
   *[other] Alle { $lines } Zeilen stimmen
}; { $fresh ->
    [one] { $fresh } wäre neu
   *[other] { $fresh } wären neu
}. Noch ist nichts geschehen.
desk-sheet-done = { $what }: { $lines ->
    [one] Eine Zeile ist
   *[other] { $lines } Zeilen sind
} importiert; { $fresh ->
    [one] { $fresh } war neu
   *[other] { $fresh } waren neu
}.
desk-sheet-wrong = { $what }: Es ist nichts geschehen. { $faults ->
    [one] Ein Fehler steht
   *[other] { $faults } Fehler stehen
} unten, Zeile für Zeile.
desk-everything = Alles
desk-everything-why = Alles zusammen als ZIP-Datei mit Tabellen und JSON: Personen, Aufträge, die Bücher, der Verlauf und was über jede Person aufbewahrt wird. Sie ist nicht verschlüsselt: Bewahren Sie sie dort auf, wo niemand sonst hinkommt. Dass Sie sie geholt haben, wird bei jeder Person vermerkt.
desk-everything-save = Alles herunterladen
desk-col-line = Zeile
desk-col-column = Spalte
desk-col-wrong = Was nicht stimmt
desk-col-stands = Was dort steht
field-sheet = CSV-Datei (Werte durch Kommas getrennt)
field-sheet-missing = Wählen Sie zuerst eine Datei
sheet-not-text = Das ist kein Text in UTF-8: Speichern Sie die Datei als „CSV UTF-8“
sheet-broken = Diese Zeile hat mehr oder weniger Zellen als die Kopfzeile
sheet-empty = Unter dem Kopf steht nichts
sheet-many = Mehr als 5.000 Zeilen: Importieren Sie die Tabelle in Teilen
sheet-unknown-column = Diese Spalte gibt es nicht
sheet-column-twice = Diese Spalte steht zweimal da
sheet-missing-column = Diese Spalte fehlt
sheet-missing = Hier steht nichts
sheet-too-long = Zu lang
sheet-twice = Das steht schon in Zeile { $value }
sheet-phone = Das ist keine Telefonnummer
sheet-email = Das ist keine E-Mail-Adresse
sheet-language = Sprachen sind en, fr und de
sheet-skill = Kein Paket braucht diese Fähigkeit
sheet-kind = Schreiben Sie „individual“ oder „company“
sheet-week = Zeiten schreiben Sie „mon-fri 08:00-17:00 | sat 09:00-12:00“
sheet-radius = Schreiben Sie Kilometer, von 1 bis 200
sheet-address = Die Karte kennt diese Adresse nicht
sheet-map-later = Die Karte antwortet gerade nicht: Versuchen Sie es später noch einmal
sheet-addresses = Zu viele Adressen auf einmal: Geben Sie Breiten- und Längengrad an, oder importieren Sie die Tabelle in Teilen
sheet-place = Schreiben Sie Breiten- und Längengrad als Zahl
sheet-yes-no = Schreiben Sie „yes“ oder „no“
sheet-applied = Diese Person hat sich beworben: Entscheiden Sie unter „Personen“
sheet-key = Nur Kleinbuchstaben, Ziffern und Bindestriche
sheet-sum = Das ist kein Betrag
sheet-percent = Das ist kein Prozentsatz
sheet-minutes = Schreiben Sie Minuten, von 1 bis 720
sheet-playbook = Diesen Ablauf gibt es nicht
sheet-more = Und { $value } weitere; diese zuerst
scope-data = importiert Tabellen mit Personen und Preisen und exportiert alles
# What somebody said, in their own words.
quoted = „{ $words }“
desk-find = Suchen
desk-find-why = Jemand ruft an: Suchen Sie nach dem Code des Auftrags, der Telefonnummer oder einem Teil des Namens. Auch geschlossene Aufträge werden gefunden.
desk-find-what = Code, Nummer oder Name
desk-find-do = Suchen
desk-find-none = Nichts gefunden
desk-find-none-why = Eine Nummer wird ganz gesucht, ein Name unter den neuesten Aufträgen und allen Technikern.
desk-proposed = Vorgeschlagen, noch nicht vereinbart
