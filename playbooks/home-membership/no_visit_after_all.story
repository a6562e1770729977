# Somebody would have to come, and the homeowner does not say when: it ends as the consultation did.
playbook home-membership
day 2027-03-12
09:00 dale describes
09:00 dale asks-for 30 now
09:00 matching asks rosa
09:01 rosa yes
09:02 dale joins
09:02 rosa joins
09:30 rosa sees-need
# Nor does she learn whom she talked to, now or afterwards.
09:31 rosa looks
day 2027-03-14
09:30 clock ticks
day 2027-03-15
09:30 clock ticks
day 2027-03-19
09:30 clock ticks
day 2027-03-20
09:30 payments book 1 5535
09:31 dale rates 4
09:32 rosa rates 5
10:00 rosa looks
