# Signing obliges nobody: the customer stops after the estimate and owes nothing, by a word or by silence.
playbook assigned-partner
day 2027-03-23
09:05 dale describes
09:05 dale sends
09:05 matching asks rosa kyle
09:40 rosa yes
10:34 priya picks rosa
10:35 rosa accepts confidentiality
# Nothing suits both: the desk brings them together.
10:40 rosa wants 2027-03-25T08:00/10:00
10:41 dale wants 2027-03-26T14:00/18:00
10:42 dale takes 2027-03-26T14:00/16:00
day 2027-03-24
10:41 clock ticks
10:50 priya takes 2027-03-26T14:00/16:00
# Unsigned at the door, the desk lets it pass with a reason.
day 2027-03-26
13:50 rosa starts
13:55 priya lets-pass agreement
13:56 rosa starts
14:30 rosa estimates 30000
14:31 dale calls-off
14:32 dale complains
14:40 rosa estimates 25000
day 2027-04-02
14:40 clock ticks
day 2027-04-09
14:40 clock ticks
