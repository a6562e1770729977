### What is accepted before a gate opens. A paragraph a line; $operator in each.
### An operator's lawyer reads these before they are used: they are a sound beginning, not advice.

document-title-agreement = Servicevereinbarung
document-agreement =
    { $operator } findet jemanden für Sie und steht für das Vereinbarte ein; die Arbeit macht, wer kommt.
    Die Unterschrift verpflichtet Sie nicht zum Auftrag. Ein erster Besuch für einen Kostenvoranschlag ist kostenlos. Gearbeitet wird erst, wenn Sie dem Preis zugestimmt haben; Sie können beim Kostenvoranschlag aufhören und schulden nichts.
    Der Preis, dem Sie zustimmen, ist der Preis, den Sie zahlen, mit Steuer. Mehr Arbeit kostet nur mehr, wenn Sie auch dem zustimmen.
    Sie zahlen an { $operator }, nicht an den Techniker. Bargeld ist nur für ein Trinkgeld, wenn Sie möchten, nie für die Arbeit.
    Sie können den Besuch absagen. Bis wann das kostenlos ist und was es danach kostet, steht auf der Seite Ihres Auftrags.
    Stimmt etwas nicht, sagen Sie es uns: Es wird behoben, oder der Betrag wird neu geprüft. Ihre gesetzlichen Rechte bleiben bestehen.
    Ihr Name, Ihre Adresse und Ihre Nummer dienen nur diesem Auftrag; sie sieht nur, wer zu Ihnen kommt.
document-title-confidentiality = Vertraulichkeit
document-confidentiality =
    Sie erhalten Name, Adresse und Nummer für diesen einen Auftrag und für nichts anderes.
    Sie behalten sie für sich: keine Liste, kein Foto davon, keine Weitergabe, keine eigenen Angebote.
    Dasselbe gilt für alles, was Sie im Haus sehen und hören.
    Nach dem Auftrag löschen Sie, was Sie notiert haben. Jeder Blick auf die Daten wird hier festgehalten.
    Bezahlt wird der Auftrag über { $operator }; Sie verlangen kein Geld vom Kunden.
