# Asked for cash for the service: the customer says so while the work goes on, and takes it back.
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
10:30 dale disputes cash
12:00 rosa finishes
12:10 dale approves
12:11 dale takes-back
