# Everybody says no, and there is nobody else: that is known at once, and the customer need not wait for it.
playbook locksmith-now
day 2027-03-12
20:00 dale describes
20:00 dale sends 2027-03-12T21:00/22:00
20:00 matching asks rosa kyle
20:02 rosa no
20:03 kyle no
20:03 matching asks
