# Three are asked, the second has it, and it is paid at the door: a part of it is owed.
playbook locksmith-now
day 2027-03-12
20:00 dale describes
20:00 dale sends 2027-03-12T21:00/22:00
20:00 matching asks rosa kyle tess
20:01 rosa no
20:02 kyle yes
20:03 tess yes
20:58 kyle starts
21:20 kyle finishes
21:22 dale approves
21:22 kyle signs 1
21:23 kyle marks 1
day 2027-03-13
09:00 kyle looks
day 2027-03-16
09:00 kyle looks
