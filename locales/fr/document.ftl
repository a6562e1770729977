### What is accepted before a gate opens. A paragraph a line; $operator in each.
### An operator's lawyer reads these before they are used: they are a sound beginning, not advice.

document-title-agreement = Contrat de service
document-agreement =
    { $operator } trouve quelqu’un pour vous et se porte garant de ce qui est convenu ; cette personne fait le travail.
    Signer ne vous oblige pas à donner suite. Une première visite pour un devis est gratuite. Le travail ne commence qu’après votre accord sur le prix, et vous pouvez en rester au devis sans rien devoir.
    Le prix accepté est le prix payé, taxes comprises. Un travail supplémentaire n’est dû que si vous l’acceptez aussi.
    Vous payez { $operator }, et non la personne qui vient. Les espèces sont pour un pourboire, si vous voulez, jamais pour le travail.
    Vous pouvez annuler la visite. Jusqu’à quand c’est gratuit, et ce que cela coûte ensuite, figure sur la page de votre demande.
    Si quelque chose ne va pas, dites-le-nous : on y remédie, ou l’on revoit le montant. Vos droits légaux restent entiers.
    Votre nom, votre adresse et votre numéro ne servent qu’à ce travail et ne sont montrés qu’à la personne qui vient.
document-title-confidentiality = Confidentialité
document-confidentiality =
    Vous recevez le nom, l’adresse et le numéro d’un client pour ce seul travail, et pour rien d’autre.
    Vous les gardez pour vous : pas de liste, pas de photo, pas de transmission, pas d’offre à votre compte.
    Il en va de même de ce que vous voyez et entendez chez le client.
    Le travail terminé, vous effacez ce que vous avez noté. Chaque consultation des coordonnées est enregistrée ici.
    Le travail est payé par { $operator } ; vous ne demandez pas d’argent au client.
