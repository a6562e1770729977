# Asked for now: whoever says yes has five minutes to open the room. They meet, a line breaks and comes back, and a visit is needed,
# by somebody else; the consultation is paid while the visit runs.
playbook home-membership
day 2027-03-12
09:00 dale describes
09:00 dale asks-for 200 now
09:01 dale asks-for 20 now
09:01 matching asks rosa
09:02 rosa no
09:02 matching asks kyle
09:05 kyle yes
09:05 dale joins
09:05 dale joins
09:06 rosa joins
09:07 kyle joins
09:07 kyle sets-out
09:09 dale vanishes dale 2027-03-12T15:08:30Z
09:10 dale joins
09:12 kyle leaves
09:12 kyle joins
09:20 kyle sees-need
# The room is shut, and what he found goes with the job.
09:21 kyle joins
09:30 dale asks-for 20 now
09:30 dale asks-for another at 2027-03-15T10:00/12:00
09:30 matching asks kyle june
10:00 june yes
11:00 payments book 1 3690
day 2027-03-15
10:00 june starts
11:00 june finishes
12:00 dale approves
12:01 dale marks 2
12:02 june marks 2
day 2027-03-16
09:00 dale rates 5
09:00 june rates 5
