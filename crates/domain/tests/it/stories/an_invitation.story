# The customer asks somebody in person for an offer: before the request is out, and after, near or far.
playbook open-offers
day 2027-04-01
10:00 dale describes
10:00 dale invites tess
10:00 dale invites tess
10:00 dale posts
10:01 matching asks rosa kyle
# Kyle has found it already; Vern lives too far away for matching.
11:00 dale invites kyle
11:01 dale invites vern
11:02 rosa invites vern
12:00 rosa offers 46000
12:30 dale invites rosa
13:00 tess no
14:00 kyle offers 52000
14:30 vern offers 40000
15:00 dale picks vern
16:00 dale invites tess
16:10 dale reprices 41000
