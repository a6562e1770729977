### Ce que rapporte une mission : au forfait ou à l’heure.

# $amount
pay-flat = forfait { $amount }
# $percent: what the worker gets of the price
pay-estimate = { $percent } % du prix du devis
pay-offer = vous nommez le prix
# $amount, $minutes (number)
pay-hourly =
    { $minutes ->
        [one] { $amount } de l’heure, au moins { $minutes } minute
       *[other] { $amount } de l’heure, au moins { $minutes } minutes
    }
