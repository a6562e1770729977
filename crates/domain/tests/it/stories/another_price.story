# Another price than the one that was offered: it counts with the other side's word alone, and the fee goes with it until
# it is paid.
playbook open-offers
day 2027-04-01
10:00 dale describes
10:00 dale posts
10:00 matching asks rosa kyle tess
11:00 rosa offers 46000 2027-04-06T09:00/17:00
11:30 kyle offers 52000
# The customer says what they would take it for: it binds nobody.
12:00 dale counters tess 40000
12:00 dale counters rosa 46000
12:00 kyle counters rosa 40000
12:01 dale counters rosa 43000
12:30 rosa offers 44000 2027-04-06T09:00/17:00
14:00 dale picks rosa 2027-04-06T09:00/15:00
# Sanding comes to it: the fee that nobody has paid yet goes with the price.
15:00 kyle reprices 48000
15:00 rosa reprices 48000
15:05 rosa agrees 3
15:10 dale agrees 2
15:20 dale agrees 3
# What was paid at the old page goes back.
15:21 payments book 1 4400
15:30 payments book 2 4800
# From here on the fee is what was paid; a price within it leaves nothing to be paid for.
16:00 dale reprices 4000
16:00 dale reprices 45000
# One asks, the other asks back: only the newest waits, and for the other side.
16:10 rosa reprices 47000
16:15 rosa refuses
16:20 dale refuses
day 2027-04-02
09:00 dale reprices 46000
day 2027-04-03
09:00 clock ticks
day 2027-04-04
09:00 clock ticks
day 2027-04-05
09:00 dale reprices 46500
09:05 rosa agrees 7
17:00 rosa reprices 50000
day 2027-04-06
09:04 rosa starts
09:10 dale agrees 6
09:20 rosa reprices 52000
15:30 rosa finishes
15:40 rosa reprices 53000
16:00 dale approves
17:00 priya gives-back 3
# What goes back is no money from hand to hand.
18:00 dale marks 3
18:00 dale marks 4
18:05 rosa marks 4
18:06 dale rates 5
18:07 rosa rates 5
