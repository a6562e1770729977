# One side never says how it was: the other's word is shown when the time is over.
with steps = ["acknowledge", "review"] and by.review = ["P3D", "remind", "P11D", "lapse"]
day 2027-03-12
08:00 dale describes
08:00 dale sends 2027-03-15T10:00/12:00
08:00 matching asks rosa
08:03 rosa yes
08:20 priya picks rosa
day 2027-03-15
10:02 rosa starts
11:45 rosa finishes
11:50 dale approves
12:04 payments book 1 14000
13:00 dale rates 2
day 2027-03-18
12:04 clock ticks
day 2027-03-29
12:03 clock ticks
12:04 clock ticks
13:00 rosa rates 1
day 2027-05-01
13:00 dale tips 500
