# Whoever has no plan, or was never let in, cannot ask; and nobody is looked for.
playbook home-membership
day 2027-03-12
09:00 dale is no member
09:01 dale describes
