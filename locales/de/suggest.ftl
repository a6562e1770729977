# Antworten, die der Zentrale vorgeschlagen werden, wenn jemand einen Menschen will. Nichts davon geht von selbst hinaus.
suggest-offer = Danke für Ihre Frage zu { $code }: { $service }, { $slot }, Gebiet { $area }, { $pay }. Was wir wissen: { $details } Übernehmen Sie? Antworten Sie JA oder NEIN.
suggest-mine = Danke für Ihre Nachricht zu { $code } ({ $service }, { $slot }).
suggest-searching = Danke für Ihre Nachricht zu { $code }. Wir suchen noch die passende Person und schreiben Ihnen, sobald jemand zugeteilt ist.
suggest-coming = Danke für Ihre Nachricht zu { $code }: { $name } kommt { $slot }.
suggest-other = Danke für Ihre Nachricht.
