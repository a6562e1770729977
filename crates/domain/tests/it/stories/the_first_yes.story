# Asked two at a time; the first yes that matches gets it, and whoever is slower is told so.
with picks = "first"
with wave = 2
with answer = ["PT1H", "next"]
day 2027-03-11
08:00 dale describes
08:00 dale sends 2027-03-15T10:00/12:00
08:00 matching asks rosa kyle
08:10 rosa no
# An hour later the next two; other times are no matching yes and wait for the desk.
09:00 clock ticks
09:00 matching asks tess vern
09:05 tess yes 2027-03-16T10:00/12:00
09:06 vern yes
09:06 vern yes
09:07 kyle yes
09:08 tess yes
10:00 vern withdraws
10:00 matching asks june
10:01 kyle yes
