# Half a day before it costs nothing.
playbook home-membership
day 2027-03-12
08:00 dale describes
08:00 dale sends 2027-03-15T10:00/12:00
08:00 matching asks rosa
08:10 rosa yes
day 2027-03-14
22:00 dale calls-off
