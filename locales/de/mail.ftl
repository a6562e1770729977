### Was auch per E-Mail hinausgeht: derselbe Satz wie in der SMS, mit Betreff und letzter Zeile.

# $service, $slot, $code
mail-subject-visit = { $service }: { $slot } ({ $code })
mail-subject-change = Eine Änderung: { $service } ({ $code })
# $service, $code
mail-subject-bill = Zu bezahlen: { $service } ({ $code })
mail-subject-receipt = Ihre Zahlung: { $service } ({ $code })
# $link
# $operator
mail-subject-vetting = Ihre Anmeldung bei { $operator }
mail-subject-plan = Ihre Zahlung: { $operator }
mail-page = Alles dazu: { $link }
# $operator
mail-footer =
    { $operator }
    Diese E-Mail begleitet eine SMS. Wo sie um eine Antwort bittet, antworten Sie bitte auf die SMS oder auf Ihrer Seite.
