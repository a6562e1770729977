### Was ein Auftrag bringt: pauschal oder nach Stunden.

# $amount
pay-flat = pauschal { $amount }
# $percent: what the worker gets of the price
pay-estimate = { $percent } % des geschätzten Preises
pay-offer = Sie nennen den Preis
# $amount, $minutes (number)
pay-hourly =
    { $minutes ->
        [one] { $amount } pro Stunde, mindestens { $minutes } Minute
       *[other] { $amount } pro Stunde, mindestens { $minutes } Minuten
    }
