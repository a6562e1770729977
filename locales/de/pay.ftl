### Was ein Auftrag bringt: pauschal oder nach Stunden.

# $amount
pay-flat = pauschal { $amount }
# $amount, $minutes (number)
pay-hourly =
    { $minutes ->
        [one] { $amount } pro Stunde, mindestens { $minutes } Minute
       *[other] { $amount } pro Stunde, mindestens { $minutes } Minuten
    }
