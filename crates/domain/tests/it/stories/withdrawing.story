# The worker cannot come: the others' Yeses still stand, and whoever left is not asked again.
day 2027-03-11
08:00 dale describes
08:00 dale sends 2027-03-15T10:00/12:00
08:00 matching asks rosa kyle tess
08:03 rosa yes
08:04 kyle yes
08:10 priya picks rosa
09:00 rosa withdraws
09:00 matching asks rosa kyle tess vern
09:01 rosa yes
09:10 priya picks kyle
09:20 kyle withdraws
09:21 priya picks rosa
09:22 priya picks kyle
