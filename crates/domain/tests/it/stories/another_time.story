# Another time is agreed by both or by nobody; until then the old one stands, and whoever comes then comes.
day 2027-03-11
08:00 dale describes
08:00 dale sends 2027-03-15T10:00/12:00
08:00 matching asks rosa kyle
08:03 rosa yes
08:04 kyle yes
08:10 priya picks rosa
# Too many, none, the same once more, what is over, and somebody else's.
08:20 dale wants 2027-03-16T08:00/10:00 2027-03-16T10:00/12:00 2027-03-16T12:00/14:00 2027-03-16T14:00/16:00
08:20 dale wants 2027-03-15T10:00/12:00
08:20 dale wants 2027-03-10T10:00/12:00
08:21 kyle wants 2027-03-16T10:00/12:00
09:00 dale wants 2027-03-16T14:00/16:00 2027-03-17T09:00/11:00
# Nobody answers their own wish, nor with what was not named.
09:01 dale takes 2027-03-16T14:00/16:00
09:02 rosa takes 2027-03-18T09:00/11:00
10:00 rosa keeps
11:00 rosa wants 2027-03-16T09:00/11:00
# A day later a reminder, then the desk; and the desk rings.
day 2027-03-12
11:00 clock ticks
day 2027-03-13
11:00 clock ticks
11:30 priya takes 2027-03-16T09:00/11:00
# Kyle said yes to Monday and nothing to Tuesday: he is asked anew, and Rosa is not.
day 2027-03-14
09:00 rosa withdraws
09:00 priya picks kyle
09:01 matching asks rosa kyle
09:05 kyle yes
09:10 priya picks kyle
# Nobody answers in time: it stays as it was.
10:00 kyle wants 2027-03-19T09:00/11:00
day 2027-03-15
10:00 clock ticks
day 2027-03-16
09:00 clock ticks
09:02 kyle starts
