# Was `callout check` über die Entscheidungen eines Playbooks sagt.
check-hears-asked = Alle passenden Techniker werden gleichzeitig angeschrieben.
check-hears-listed = Techniker finden ihn unter den offenen Aufträgen und bewerben sich; niemand wird angeschrieben.
check-members = Nur Mitglieder können anfragen: wer aufgenommen wurde und, wo es Tarife gibt, einen hat.
check-wave = { $wave ->
    [one] Die passenden Techniker werden einzeln nacheinander angeschrieben, der beste zuerst.
   *[other] Die passenden Techniker werden jeweils zu { $wave } angeschrieben, die besten zuerst.
}
check-picks-operator = Ein Ja ist eine Zusage, noch keine Zuteilung: Die Zentrale entscheidet, wer den Auftrag bekommt.
check-picks-first = Das erste Ja, das zur Anfrage passt, bekommt den Auftrag; ein Ja mit anderen Zeiten wartet auf die Zentrale.
check-picks-customer = Ein Angebot ist keine Zuteilung: Der Kunde vergleicht und nimmt eines an.
check-picks-first-three = Das erste Ja zur gewünschten Zeit bekommt den Auftrag; wer dann nicht kann, nennt drei andere Zeiten, von denen der Kunde eine wählt.
check-price-catalogue-direct = Der Preis steht im Katalog.
check-price-catalogue = Der Preis kommt aus dem Katalog, die Vergütung ebenso.
# $fee
check-price-estimate = Der Preis wird bei einem ersten, kostenlosen Besuch geschätzt und gilt, sobald er angenommen ist; die Plattform behält davon { $fee } %.
check-price-offer = Jeder nennt seinen Preis, und mehr bezahlt der Kunde nicht; die Plattform behält { $fee } % davon.
check-follow-up-same = Wer geschätzt hat, macht auch die Arbeit, sofern das noch geht.
check-follow-up-asked = Ist der Kostenvoranschlag angenommen, wird für die Arbeit neu gesucht.
check-follow-up-asked-again = Was nicht ging, wird zur vom Kunden genannten Zeit neu vergeben; wer da war, wird nicht noch einmal gefragt.
check-time-fixed = Es gilt die Zeit, die der Kunde angegeben hat.
check-time-later = Die Zeit findet sich nach der Zuteilung: Jede Seite sagt, wann es passt, und was beiden passt, gilt.
check-time-offer = Die Zeit kommt mit dem Angebot oder wird gemeinsam gefunden, sobald eines angenommen ist.
check-time-offer-three = Die Zeit ist die vom Kunden gewünschte oder eine von dreien, die der Techniker nennt und solange freihält.
check-collects-platform = Der Kunde zahlt an die Plattform, und die Plattform bezahlt den Techniker.
check-collects-worker = Der Kunde zahlt zuerst die Gebühr an die Plattform und den Rest direkt an den Techniker, wenn die Arbeit in Ordnung ist.
check-collects-worker-all = Der Kunde zahlt direkt an den Techniker, wenn die Arbeit in Ordnung ist, und beide sagen es; die Plattform behält nichts davon.
check-collects-worker-commission = Der Kunde zahlt direkt an den Techniker, wenn die Arbeit in Ordnung ist, und beide sagen es; der Techniker schuldet der Plattform { $fee } % vom Preis vor Steuer.
check-step-acknowledge = Nach der Zuteilung sagen Kunde und Techniker jeweils, dass sie den Termin kennen; es hält nichts auf.
check-step-call = Einmal zugeteilt, ruft der Techniker den Kunden an, jedenfalls vor dem Besuch; es hält nichts auf.
check-step-confirm = Vor dem Besuch sagt der Techniker noch einmal, dass er kommt; es hält nichts auf.
check-step-review = Ist bezahlt, sagen Kunde und Techniker jeweils, wie es war; keiner liest das Wort des anderen, bevor beide es gesagt haben oder die Zeit dafür um ist.
check-gate-contact = Name, Adresse und Telefon erfährt der Techniker erst nach: { $duties }.
check-gate-contact-open = Name, Adresse und Telefon erfährt der Techniker mit der Zuteilung, und niemand davor.
check-gate-arrive = Niemand fährt los, bevor dies erledigt ist: { $duties }.
check-gate-arrive-open = Zwischen Zuteilung und Anfahrt steht nichts im Weg.
check-gate-start = Die Arbeit beginnt nicht, bevor dies erledigt ist: { $duties }.
check-gate-start-open = Zwischen Haustür und Arbeit steht nichts im Weg.
check-gate-settle = Der Techniker erhält seine Gutschrift, sobald dies vorliegt: { $duties }.
check-gate-settle-open = Der Techniker erhält seine Gutschrift sofort.
check-ladder = { $what }: { $rungs }.
check-rung = { $after } Frist, { $then }
check-rung-before = { $after } vor dem Besuch, { $then }
check-cancel = Absagen ist bis { $free } vor dem Termin kostenlos; danach kostet es { $fee } % des Preises, und der Techniker bekommt { $worker } % der Vergütung.
check-contact-stays = { $stays } nach dem Ende des Auftrags kann der Techniker die Kontaktdaten des Kunden nicht mehr einsehen.
check-proof-holds = Durchlaufen: { $states } Zustände und { $ways } Wege dazwischen. In jedem ist jemand zuständig, keine Schranke wird umgangen, Geld und Zeit gehen auf; von jedem wird ein Ende erreicht, und die Zeit allein führt zu einem oder zur Zentrale. Gesehene Enden: { $endings }.
check-proof-so-far = Zum Teil durchlaufen: die ersten { $states } Zustände und { $ways } Wege halten. Gesehene Enden: { $endings }.
check-proof-further = `--most { $most }` geht weiter.
check-proof-broken = Durchlaufen: { $states } Zustände und { $ways } Wege, und etwas hält nicht. Gesehene Enden: { $endings }.
check-audience-customer = den Kunden
check-audience-worker = den Techniker
check-audience-candidates = alle, die nicht ausgewählt wurden
check-tell-assigned = Wird der Auftrag zugeteilt, benachrichtigen wir: { $whom }.
check-tell-sourcing-closed = Ist der Auftrag vergeben, benachrichtigen wir: { $whom }.
check-tell-time-agreed = Wird eine andere Zeit vereinbart, benachrichtigen wir: { $whom }.
check-tell-set-out = Fährt der Techniker los, benachrichtigen wir: { $whom }.
check-tell-visit-confirmed = Wenn der Techniker den Besuch bestätigt, benachrichtigen wir: { $whom }.
check-tell-settled = Wird dem Techniker gutgeschrieben, benachrichtigen wir: { $whom }.
check-days = { $n ->
    [one] { $n } Tag
   *[other] { $n } Tage
}
check-hours = { $n ->
    [one] { $n } Stunde
   *[other] { $n } Stunden
}
check-minutes = { $n ->
    [one] { $n } Minute
   *[other] { $n } Minuten
}
# In front of what holds for visits of one purpose alone
check-visits-estimate = Für einen Kostenvoranschlag:
check-visits-service = Für die Arbeit selbst:
check-visits-consultation = Für eine Beratung:
check-price-plan = Der Preis ergibt sich aus den Minuten, zum Minutenpreis im Tarif des Kunden; die Vergütung ist bei jedem Tarif dieselbe, und die Plattform behält { $fee } % des vollen Preises.
check-follow-up-customer-again = Muss jemand kommen, sagt der Kunde, wann, und ob es dieselbe Person sein soll.
check-online = Beide treffen sich in einem Raum im Browser. Wer berät, erfährt den Vornamen des Kunden, und niemand eine Nummer oder Adresse.
check-minimum = Wer { $minimum } zusammen im Raum war, hat sich getroffen: Es ist in Ordnung, und niemand wird gefragt. Wer sich nie traf, den fragt die Zentrale, warum.
