# Thirty days after it is over, somebody may still say that something went wrong: the job is open once more, under another code. What was paid goes back, and the provider owes its part.
day 2027-03-11
08:00 dale describes
08:00 dale sends 2027-03-12T10:00/12:00
08:00 matching asks rosa
08:03 rosa yes
08:10 priya picks rosa
08:11 dale ok
08:12 rosa ok
day 2027-03-12
10:00 rosa starts
12:00 rosa finishes
12:10 dale approves
12:15 payments book 1 14000
day 2027-03-20
09:00 dale disputes damage
# Nobody tells their side, which holds nothing up for ever.
day 2027-03-21
09:00 clock ticks
day 2027-03-23
09:00 clock ticks
17:00 clock ticks
18:00 priya decides refund 1 14000 provider
18:05 priya gives-back 2
day 2027-04-30
09:00 dale disputes damage
