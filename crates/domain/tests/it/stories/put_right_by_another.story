# Another one puts right what was done, while the first bill is still open: nobody pays before it is, and nobody bears what another did.
day 2027-03-11
08:00 dale describes
08:00 dale sends 2027-03-12T10:00/12:00
08:00 matching asks rosa kyle
08:03 rosa yes
08:10 priya picks rosa
08:11 dale ok
08:12 rosa ok
day 2027-03-12
10:00 rosa starts
12:00 rosa finishes
12:10 dale approves
12:20 dale disputes work
12:30 rosa tells
12:40 priya decides redo-by-another
13:00 dale sends 2027-03-15T10:00/12:00
13:01 matching asks kyle
13:05 kyle yes
13:10 priya picks kyle
13:11 kyle ok
13:11 dale ok
day 2027-03-15
10:00 kyle starts
11:00 kyle finishes
11:30 dale approves
# The case is about whoever was there last; the first bill is another's.
12:00 dale disputes damage
12:10 kyle tells
12:20 priya decides refund 1 4000 provider
12:30 payments book 1 10000
