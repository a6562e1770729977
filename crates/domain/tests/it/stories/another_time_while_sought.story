# Its time comes and nobody has it: the customer names another one, and everybody is asked anew but who said no.
playbook claim-by-text
day 2027-03-12
09:00 dale describes
09:00 dale sends 2027-03-12T14:00/16:00
09:00 matching asks rosa kyle
09:10 kyle no
14:00 clock ticks
14:10 dale wants 2027-03-15T09:00/11:00
14:10 matching asks rosa
14:20 rosa yes
14:30 priya picks rosa
# Somebody has it: from here on the other side has a word in it.
14:40 dale wants 2027-03-16T09:00/11:00
