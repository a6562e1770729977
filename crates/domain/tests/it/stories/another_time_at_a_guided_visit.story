# The first yes has it only if it is to the time that was asked: another one is the desk's to weigh. In time it is called off for nothing, and a week later nobody looks.
playbook guided-visit
day 2027-03-11
09:00 dale describes
09:00 dale sends 2027-03-15T09:00/10:30
09:00 matching asks rosa kyle
09:20 rosa yes 2027-03-16T09:00/10:30
13:20 clock ticks
13:30 kyle yes
14:00 kyle rings
day 2027-03-13
09:00 dale calls-off
