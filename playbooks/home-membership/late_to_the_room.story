# Its time comes and nobody opens the room: the next one is asked for now. He goes in, and it is called off as long as nobody
# has met.
playbook home-membership
day 2027-03-12
09:00 dale describes
09:00 dale asks-for 20 2027-03-15T10:00/12:00
09:00 matching asks rosa
09:05 rosa yes
day 2027-03-15
10:05 clock ticks
10:05 rosa joins
10:05 matching asks kyle
10:20 kyle yes
10:21 kyle joins
10:40 dale calls-off
10:41 kyle joins
