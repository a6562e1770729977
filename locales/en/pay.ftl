### What a job pays: the words say whether it is flat or by the hour.

# $amount
pay-flat = flat { $amount }
# $percent: what the worker gets of the price
pay-estimate = { $percent }% of the estimated price
pay-offer = you name the price
# $amount, $minutes (number)
pay-hourly =
    { $minutes ->
        [one] { $amount } an hour, at least { $minutes } minute
       *[other] { $amount } an hour, at least { $minutes } minutes
    }
