### Ce qui part aussi par e-mail : la même phrase que le SMS, avec un objet et une dernière ligne.

# $service, $slot, $code
mail-subject-visit = { $service } : { $slot } ({ $code })
mail-subject-change = Un changement : { $service } ({ $code })
# $service, $code
mail-subject-bill = À régler : { $service } ({ $code })
mail-subject-receipt = Votre paiement : { $service } ({ $code })
# $link
# $operator
mail-subject-vetting = Votre inscription chez { $operator }
mail-subject-plan = Votre paiement : { $operator }
mail-page = Tout est là : { $link }
# $operator
mail-footer =
    { $operator }
    Cet e-mail accompagne un SMS. S’il vous demande une réponse, répondez au SMS ou passez par votre page.
