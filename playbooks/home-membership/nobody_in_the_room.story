# The first does not open the room and the next is asked; the next waits there alone, which is no meeting: nobody pays, and
# nobody is paid.
playbook home-membership
day 2027-03-12
09:00 dale describes
09:00 dale asks-for 20 now
09:00 matching asks rosa
09:01 rosa yes
09:02 dale joins
09:07 clock ticks
09:07 matching asks kyle
09:08 kyle yes
09:08 dale vanishes dale 2027-03-12T15:07:40Z
09:09 kyle joins
09:30 kyle finishes
09:40 dale tells
09:50 kyle tells
day 2027-03-13
10:00 priya decides stands
