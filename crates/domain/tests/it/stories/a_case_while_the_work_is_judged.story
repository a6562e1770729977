# Somebody says that it is not right: silence agrees to nothing until both sides are heard and the desk has decided, which takes the place of the customer's word.
day 2027-03-11
08:00 dale describes
08:00 dale sends 2027-03-12T10:00/12:00
08:00 matching asks rosa
08:01 dale disputes work
08:03 rosa yes
08:10 priya picks rosa
08:11 dale ok
08:12 rosa ok
day 2027-03-12
10:00 rosa starts
12:00 rosa finishes
12:10 kyle disputes damage
12:10 rosa disputes cash
12:10 dale disputes work
12:11 dale disputes damage
12:12 rosa takes-back
# Two days are over, and it does not count as approved.
day 2027-03-14
12:01 clock ticks
12:05 rosa tells
12:06 rosa tells
20:05 clock ticks
20:10 dale decides stands
20:10 priya decides refund 1 5000 operator
20:10 priya decides refund next 99999 operator
20:11 priya decides refund next 5000 both
20:12 priya decides stands
20:13 payments book 1 14000
20:14 payments book 1 9000
