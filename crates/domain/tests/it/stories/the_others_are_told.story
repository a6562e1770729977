# A playbook whose news reach those who were not chosen; the shipped one leaves them in peace.
tell SourcingClosed = ["candidates"]
day 2027-03-11
08:00 dale describes
08:00 dale sends 2027-03-15T10:00/12:00
08:00 matching asks rosa kyle tess june
08:03 rosa yes
08:04 tess yes
08:05 kyle no
11:20 priya picks rosa
12:00 rosa withdraws
12:10 dale calls-off
