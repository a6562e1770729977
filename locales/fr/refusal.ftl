### Pourquoi les règles disent non, et que faire ensuite : par SMS ou sur une page. Seul $operator est connu.

refusal-no-such-job = Nous ne trouvons pas cette demande ; vérifiez le code ou le lien, ou écrivez à { $operator }.
refusal-not-yours = Désolés, c’est à quelqu’un d’autre de le faire ; si cela vous revient, écrivez-nous et une personne regardera.
refusal-not-now = Désolés, ce n’est pas possible à ce moment ; écrivez-nous et une personne vous aidera.
refusal-not-a-member = C’est réservé aux membres. Si vous ne l’êtes pas encore, inscrivez-vous d’abord ; si vous l’êtes, choisissez une formule.
# also for a code that nobody knows, so that codes can't be tried out
refusal-already-assigned = Désolés, cette mission n’est plus disponible. Si cela vous étonne, vérifiez le code.
refusal-not-asked = Ce technicien n’a pas été sollicité pour cette mission ; choisissez quelqu’un qui l’a été.
refusal-no-yes = Ce technicien n’a pas dit oui ; appelez-le d’abord, ou choisissez quelqu’un qui a dit oui.
refusal-overlaps = Ce moment est déjà promis à une autre mission ; choisissez-en un autre.
refusal-not-working = Désolés, ce compte ne peut pas prendre de mission pour le moment ; demandez à { $operator } pourquoi.
refusal-which-time = D’autres moments ont été proposés ; choisissez l’un d’eux.
refusal-bad-time = Désolés, ce moment ne convient pas : il est passé, trop court ou trop lointain. Indiquez-en un autre.
refusal-out-of-range = Désolés, c’est trop ou trop peu pour nous ; vérifiez le nombre.
# $missing: what has to be done first
refusal-gate-shut = Pas encore : il faut d’abord { $missing }. Un souci ? Écrivez-nous, quelqu’un vous aidera.
refusal-no-lines = Combien coûterait le travail ? Écrivez DEVIS et les montants hors taxes, par exemple « DEVIS 180 main d’œuvre, 120 vitre », ou passez par la page.
refusal-no-price = Ici, vous nommez votre prix. Répondez OFFRE, le code et la somme, par exemple OFFRE K7RM 460, et si vous voulez quand : OFFRE K7RM 460, mardi 9h-17h.
refusal-leak-held = Ce n'a pas été transmis : il s'y trouve un numéro, une adresse ou un lien, et cela ne passe qu'une fois une visite réservée. Dites-le sans, s'il vous plaît.
refusal-offer-over = Cette offre n’était valable que jusqu’à un moment passé. Prenez-en une autre, ou demandez-en une nouvelle.
refusal-no-other-price = Ce n’est pas un autre prix : c’est déjà celui-là, ou moins.
refusal-within-the-fee = Il ne resterait rien à côté des frais de réservation déjà payés.
refusal-not-three = Indiquez exactement trois autres moments différents, pour que le client puisse choisir : par exemple « mar 9h-11h, mer 13h-15h, ven 9h-11h ».
refusal-times-wait = Quelqu’un d’autre vient d’indiquer d’autres moments, et le client choisit. Si vous pouvez venir au moment souhaité, répondez OUI ; sinon, réessayez plus tard.
refusal-enough-asked = Vous en avez sollicité autant qu’une demande le permet. Elle est visible pour tous les autres.
refusal-old-terms = Cela a changé entre-temps ; regardez à nouveau, puis décidez.
refusal-too-early = Il est trop tôt pour cela : possible à partir de { $from }.
refusal-work-begun = Le travail a commencé, on ne peut plus annuler ; dites-nous ce qui ne va pas et une personne vous aidera.
refusal-case-open = Le problème est déjà en cours d’examen ; vous serez informé de la décision.
refusal-over = Cette demande est terminée ; s’il reste quelque chose à régler, écrivez-nous et une personne regardera.
refusal-no-such-service = Nous ne proposons pas ce service ; choisissez-en un dans la liste.
refusal-wrong-amount = Ce n’est pas le montant à régler ; payez par le lien de notre message.
refusal-code-taken = Tous les codes sont pris en ce moment ; réessayez dans quelques minutes.
refusal-key-reused = Ce formulaire est déjà parti avec un autre texte ; rechargez la page et vérifiez ce qui est arrivé.
refusal-barred-until = Vous pourrez postuler à nouveau dès le { $day }. Une erreur ? Écrivez-nous, et une personne regarde.
refusal-changed = Cela a changé depuis que vous l’avez regardé. Regardez-le de nouveau.
api-key-reused = Cette Idempotency-Key a déjà servi pour un autre appel. Envoyez-en une nouvelle.
api-not-now = Ce n’est pas possible dans l’état actuel : « open » de la demande dit ce qui l’est.
api-too-early = Ce n’est pas possible avant l’heure indiquée par « from ».
api-overlaps = Cette plage est promise à une autre demande : « job » dit laquelle.
api-gate-shut = Il faut d’abord autre chose : « missing » dit quoi.
api-barred = Pas avant le jour indiqué par « day ».
