### Warum die Regeln nein sagen, und was nun hilft: per SMS oder auf einer Seite. Bekannt ist nur $operator.

refusal-no-such-job = Diesen Auftrag finden wir nicht; bitte prüfen Sie den Code oder den Link, oder fragen Sie { $operator }.
refusal-not-yours = Das kann leider nur jemand anderes tun; wenn es doch Ihre Sache ist, schreiben Sie uns und jemand sieht nach.
refusal-not-now = Das geht an dieser Stelle leider nicht; schreiben Sie uns und jemand hilft Ihnen.
refusal-not-a-member = Das ist für Mitglieder. Wenn Sie noch keines sind, melden Sie sich zuerst an; wenn doch, wählen Sie einen Tarif.
# also for a code that nobody knows, so that codes can't be tried out
refusal-already-assigned = Dieser Auftrag ist leider nicht mehr offen. Wundert Sie das, prüfen Sie bitte den Code.
refusal-not-asked = Dieser Techniker wurde zu diesem Auftrag nicht gefragt; bitte wählen Sie jemanden, der gefragt wurde.
refusal-no-yes = Dieser Techniker hat nicht zugesagt; bitte rufen Sie ihn erst an, oder wählen Sie jemanden mit Zusage.
refusal-overlaps = Diese Zeit ist schon einem anderen Auftrag versprochen; bitte wählen Sie eine andere.
refusal-not-working = Dieses Konto kann zurzeit leider keine Aufträge annehmen; bitte fragen Sie { $operator } nach dem Grund.
refusal-which-time = Es wurden andere Zeiten vorgeschlagen; bitte wählen Sie eine davon.
refusal-bad-time = Diese Zeit geht leider nicht: Sie ist vorbei, zu kurz oder zu weit weg. Bitte nennen Sie eine andere.
refusal-out-of-range = Das ist leider mehr oder weniger, als wir annehmen können; bitte prüfen Sie die Zahl.
# $missing: what has to be done first
refusal-gate-shut = Noch nicht: Zuerst kommt { $missing }. Ist das ein Problem? Schreiben Sie uns, jemand hilft.
refusal-no-lines = Was würde die Arbeit kosten? Schreiben Sie ANGEBOT und die Beträge vor Steuer, etwa „ANGEBOT 180 Arbeit, 120 Glas“, oder nutzen Sie die Seite.
refusal-no-price = Hier nennen Sie Ihren Preis. Antworten Sie ANGEBOT, den Code und den Betrag, etwa ANGEBOT K7RM 460, gern mit Zeit: ANGEBOT K7RM 460, Di 9-17 Uhr.
refusal-leak-held = Das wurde nicht weitergegeben: Es enthält eine Nummer, eine Adresse oder einen Link, und die gehen erst durch, wenn ein Besuch gebucht ist. Bitte sagen Sie es ohne.
refusal-offer-over = Dieses Angebot galt nur bis zu einer Zeit, die vorbei ist. Bitte nehmen Sie ein anderes an oder bitten Sie um ein neues.
refusal-no-other-price = Das ist kein anderer Preis: Es kostet das schon, oder weniger.
refusal-within-the-fee = Neben der bezahlten Buchungsgebühr bliebe davon nichts.
refusal-not-three = Bitte nennen Sie genau drei verschiedene andere Zeiten, damit der Kunde wählen kann: etwa „Di 9-11 Uhr, Mi 13-15 Uhr, Fr 9-11 Uhr“.
refusal-times-wait = Jemand anderes hat gerade andere Zeiten genannt, und der Kunde wählt. Wenn Sie zur gewünschten Zeit können, sagen Sie JA; sonst versuchen Sie es später noch einmal.
refusal-enough-asked = Sie haben so viele gefragt, wie für eine Anfrage möglich sind. Für alle anderen ist sie sichtbar.
refusal-old-terms = Das hat sich inzwischen geändert; bitte sehen Sie es noch einmal an und entscheiden Sie dann.
refusal-too-early = Dafür ist es noch zu früh: möglich ab { $from }.
refusal-work-begun = Die Arbeit hat begonnen, absagen geht nicht mehr; schreiben Sie uns, was nicht stimmt, und jemand hilft Ihnen.
refusal-case-open = Das wird schon geprüft; Sie hören, was entschieden wird.
refusal-over = Dieser Auftrag ist abgeschlossen; wenn noch etwas offen ist, schreiben Sie uns und jemand sieht nach.
refusal-no-such-service = Das bieten wir nicht an; bitte wählen Sie etwas aus der Liste.
refusal-wrong-amount = Das ist nicht der offene Betrag; bitte zahlen Sie über den Link in unserer Nachricht.
refusal-code-taken = Gerade sind alle Auftragscodes vergeben; bitte versuchen Sie es in ein paar Minuten noch einmal.
refusal-key-reused = Dieses Formular wurde schon mit anderem Inhalt abgeschickt; bitte laden Sie die Seite neu und sehen Sie nach, was angekommen ist.
refusal-barred-until = Sie können sich ab { $day } erneut bewerben. Ein Irrtum? Schreiben Sie uns, und jemand sieht nach.
refusal-changed = Es hat sich geändert, seit Sie es angesehen haben. Bitte sehen Sie noch einmal nach.
api-key-reused = Dieser Idempotency-Key kam schon mit einem anderen Aufruf. Senden Sie einen neuen.
api-not-now = Beim jetzigen Stand geht das nicht: „open“ im Auftrag sagt, was geht.
api-too-early = Das geht nicht vor der Zeit in „from“.
api-overlaps = Diese Zeit ist einem anderen Auftrag versprochen: „job“ sagt welchem.
api-gate-shut = Vorher ist noch etwas zu tun: „missing“ sagt was.
api-barred = Nicht vor dem Tag in „day“.
