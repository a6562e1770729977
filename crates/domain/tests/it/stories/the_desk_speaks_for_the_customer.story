# Nobody signs: silence does not, and the desk may write down what it heard on the phone once it is its turn.
playbook guided-visit
day 2027-03-14
18:00 dale describes
18:00 dale sends 2027-03-15T09:00/11:00
18:00 matching asks rosa kyle
18:20 rosa yes
day 2027-03-15
08:57 rosa starts
10:30 rosa finishes
10:35 priya lets-pass signature
day 2027-03-16
10:30 clock ticks
day 2027-03-18
10:30 clock ticks
12:00 rosa lets-pass signature
12:00 priya lets-pass signature
