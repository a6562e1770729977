### What leaves by e-mail as well: the same sentence as the text message, with a subject and a last line.

# $service, $slot, $code
mail-subject-visit = { $service }: { $slot } ({ $code })
mail-subject-change = A change: { $service } ({ $code })
# $service, $code
mail-subject-bill = To pay: { $service } ({ $code })
mail-subject-receipt = Your payment: { $service } ({ $code })
# $link
# $operator
mail-subject-vetting = Your sign-up with { $operator }
mail-subject-plan = Your payment: { $operator }
mail-page = All about it: { $link }
# $operator
mail-footer =
    { $operator }
    This e-mail goes with a text message. Where it asks for a reply, please reply to the text or use your page.
