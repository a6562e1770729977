# Dale wants a wardrobe built on Monday; the clocks change on Sunday.
day 2027-03-11
08:00 dale describes
08:00 dale sends 2027-03-15T10:00/12:00
08:00 matching asks rosa kyle tess vern june
08:03 rosa yes
08:03 rosa yes
08:05 kyle no
08:09 tess yes 2027-03-16T08:00/18:00
08:20 vern unsure
08:24 priya replies
11:00 clock ticks
11:20 priya picks june
11:20 priya picks rosa
11:20 priya picks rosa
11:21 kyle yes
11:22 rosa ok
12:40 dale ok
day 2027-03-15
06:00 rosa starts
10:02 rosa starts
11:00 dale calls-off
11:45 rosa finishes
11:50 dale approves
11:51 payments book 1 13999
12:04 payments book 1 14000
12:04 payments book 1 14000
