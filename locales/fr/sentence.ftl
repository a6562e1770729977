### Qui doit agir, pour quoi, et sinon ; et ce qui s’est passé. Une page pose côte à côte les parties d’un devoir.

## Qui doit agir ; ils commencent la phrase
who-operator = L’équipe
who-customer = Le client
who-worker = Le technicien
who-candidates = Les techniciens

## Ce qu’ils doivent faire ($who commence la phrase)
duty-describe = { $who } confirme la demande
duty-describe-you = Vous confirmez la demande
duty-answer = { $who } répondent
duty-answer-you = Vous répondez
duty-ring = { $who } appelle ceux qui n’ont pas répondu
duty-ring-you = Vous appelez ceux qui n’ont pas répondu
duty-callback = { $who } rappelle le technicien qui l’a demandé
duty-callback-you = Vous rappelez le technicien qui l’a demandé
duty-picks = { $who } décide à qui va la mission
duty-picks-customer = Le client choisit qui vient, et quand
duty-picks-customer-you = Vous choisissez qui vient, et quand
duty-picks-you = Vous décidez à qui va la mission
duty-acknowledge = { $who } répond OK au rendez-vous
duty-acknowledge-you = Vous répondez OK au rendez-vous
duty-times = { $who } dit quand cela convient
duty-times-you = Vous dites quand cela vous convient
duty-confidentiality = { $who } promet la confidentialité
duty-confidentiality-you = Vous promettez la confidentialité
duty-agreement = { $who } signe le contrat de service
duty-agreement-you = Vous signez le contrat de service
duty-estimate = { $who } accepte ou refuse le devis
duty-estimate-you = Vous acceptez ou refusez le devis
duty-arrive = { $who } vient et commence
duty-arrive-you = Vous venez et commencez
duty-call = { $who } appelle le client
duty-call-you = Vous appelez le client
# $who
duty-call-customer = { $who } vous appelle
duty-confirm = { $who } confirme la visite
duty-confirm-you = Vous confirmez la visite
duty-terms = { $who } dit oui ou non au nouveau prix
duty-terms-you = Vous dites oui ou non au nouveau prix
duty-signature = { $who } signe pour le travail
duty-signature-you = Vous signez pour le travail
duty-follow-up = { $who } dit quand revenir
duty-follow-up-you = Vous dites quand revenir
duty-finish = { $who } termine le travail
duty-finish-you = Vous terminez le travail
duty-approval = { $who } dit si le travail est bon
duty-approval-you = Vous dites si le travail est bon
duty-pay = { $who } paie
duty-pay-you = Vous payez
duty-fee = { $who } paie les frais de réservation
duty-fee-you = Vous payez les frais de réservation
duty-received = { $who } dit si l’argent est arrivé
duty-received-you = Vous dites si l’argent est arrivé
duty-give-back = { $who } rend ce qui a été payé
duty-give-back-you = Vous rendez ce qui a été payé
duty-review = { $who } dit comment c’était
duty-review-you = Vous dites comment c’était
duty-decide = { $who } décide de la suite
duty-decide-you = Vous décidez de la suite
duty-reply = { $who } répond à un appel à l’aide
duty-reply-you = Vous répondez à un appel à l’aide
duty-story = { $who } dit ce qui s’est passé
duty-story-you = Vous dites ce qui s’est passé
duty-judge = { $who } tranche le litige
duty-judge-you = Vous tranchez le litige

## Le devoir d’un autre, arrivé chez l’équipe
duty-answer-desk = { $who } s’en occupe : personne n’a répondu
duty-answer-desk-you = Vous vous en occupez : personne n’a répondu
duty-acknowledge-desk = { $who } s’en occupe : toujours pas d’OK au rendez-vous
duty-acknowledge-desk-you = Vous vous en occupez : toujours pas d’OK au rendez-vous
duty-times-desk = { $who } s’en occupe : aucune heure ne convient encore aux deux
duty-times-desk-you = Vous vous en occupez : aucune heure ne convient encore aux deux
duty-confidentiality-desk = { $who } s’en occupe : la confidentialité n’est pas promise
duty-confidentiality-desk-you = Vous vous en occupez : la confidentialité n’est pas promise
duty-agreement-desk = { $who } s’en occupe : le contrat de service n’est pas signé
duty-agreement-desk-you = Vous vous en occupez : le contrat de service n’est pas signé
duty-estimate-desk = { $who } s’en occupe : pas de réponse au devis
duty-estimate-desk-you = Vous vous en occupez : pas de réponse au devis
duty-arrive-desk = { $who } s’en occupe : pas de nouvelles du technicien
duty-arrive-desk-you = Vous vous en occupez : pas de nouvelles du technicien
duty-call-desk = { $who } s’en charge : personne n’a appelé le client
duty-call-desk-you = À vous de régler : personne n’a appelé le client
duty-confirm-desk = { $who } s’en charge : la visite n’est pas confirmée
duty-confirm-desk-you = À vous de régler : la visite n’est pas confirmée
duty-signature-desk = { $who } s’en charge : personne n’a signé pour le travail
duty-signature-desk-you = À vous de régler : personne n’a signé pour le travail
duty-finish-desk = { $who } s’en occupe : rien ne dit que le travail est terminé
duty-finish-desk-you = Vous vous en occupez : rien ne dit que le travail est terminé
duty-approval-desk = { $who } s’en occupe : le client n’a pas dit si le travail est bon
duty-approval-desk-you = Vous vous en occupez : le client n’a pas dit si le travail est bon
duty-pay-desk = { $who } s’en occupe : la facture n’est pas payée
duty-pay-desk-you = Vous vous en occupez : la facture n’est pas payée
duty-received-desk = { $who } s’en occupe : l’argent a-t-il été remis ?
duty-received-desk-you = Vous vous en occupez : l’argent a-t-il été remis ?
duty-story-desk = { $who } s’en occupe : personne n’a dit ce qui s’est passé
duty-story-desk-you = Vous vous en occupez : personne n’a dit ce qui s’est passé

## Ce qui arrive sinon ; cela suit une heure
then-remind = puis un rappel
then-desk = ensuite, c’est en retard
then-next = puis on cherche quelqu’un d’autre
then-ring = puis on appelle ceux qui n’ont pas répondu
then-yes = sinon le silence vaut oui
then-case = puis un litige est ouvert
then-close = puis la demande est close
then-lapse = puis c’est trop tard
then-operator = puis l’équipe prend le relais

## Les devoirs comme choses, après deux-points
what-describe = la confirmation de la demande
what-answer = les réponses des techniciens
what-ring = les appels à ceux qui n’ont pas répondu
what-callback = le rappel promis
what-picks = le choix du technicien
what-acknowledge = l’OK au rendez-vous
what-times = le moment qui convient
what-confidentiality = la promesse de confidentialité
what-agreement = le contrat de service signé
what-estimate = la réponse au devis
what-arrive = l’arrivée
what-call = l’appel au client
what-confirm = la confirmation de la visite
what-terms = le oui ou non au nouveau prix
what-signature = la signature
what-follow-up = le mot sur la date du retour
what-finish = la fin du travail
what-approval = l’avis du client sur le travail
what-pay = le paiement
what-fee = les frais de réservation
what-received = le mot sur l’arrivée de l’argent
what-give-back = l’argent à rendre
what-review = un mot sur comment c’était
what-decide = la décision sur la suite
what-reply = la réponse à un appel à l’aide
what-story = la version des faits
what-judge = la décision du litige

## Ce qui s’est passé
event-described = Demande décrite
event-sent = Demande envoyée : on cherche quelqu’un
# $count (number)
event-asked =
    { $count ->
        [0] Plus personne à solliciter
        [one] Proposé à { $count } technicien
       *[other] Proposé à { $count } techniciens
    }
# $answer
event-answered = Un technicien { $answer }
event-callback-promised = Un rappel est promis
event-callback-dropped = Le rappel promis est retiré
event-rang = L’équipe a appelé sans joindre personne
# $verdict
event-assessed = Examiné : { $verdict }
event-answers-lapsed = Le délai de réponse est passé : les silencieux sont à appeler
event-widened = Recherche élargie
# $slot
event-assigned = Attribué : { $slot }
event-sourcing-closed = Recherche terminée
# $slot
event-time-agreed = Heure convenue : { $slot }
# $side
event-acknowledged = { $side } a répondu OK au rendez-vous
# $side, $times
event-times-proposed = { $side } : moments proposés, { $times }
# $slot
event-time-moved = Nouvel horaire convenu : { $slot }
# $side
event-times-held = Un technicien peut venir à d’autres moments : { $times }
event-times-freed = Ces moments ne sont plus gardés : { $why }
freed-picked = l’un d’eux a été choisi
freed-declined = aucun ne convient
freed-lapsed = personne n’a répondu à temps
freed-changed = la réponse a changé
freed-over = quelqu’un d’autre vient, ou c’est terminé
event-times-declined = { $side } garde l’horaire convenu
# $side
event-times-lapsed = { $side } a demandé un autre moment sans obtenir de réponse : l’horaire convenu reste valable
# $slot
event-visit-opened = Nouvelle recherche, pour { $slot }
event-visit-opened-next = La visite suivante : le travail lui-même
event-set-out = Le technicien est en route
# $minutes (number)
event-late =
    Le technicien aura { $minutes ->
        [one] { $minutes } minute
       *[other] { $minutes } minutes
    } de retard
event-started = Travail commencé
event-called = Le technicien a appelé le client
event-called-missed = Le technicien a appelé le client sans le joindre
event-called-customer = Le technicien vous a appelé
event-called-missed-customer = Le technicien vous a appelé sans vous joindre
event-visit-confirmed = Le technicien a confirmé la visite
event-terms-proposed = Le technicien ajouterait quelque chose
event-price-proposed = { $side } demande un autre prix
event-invited = Le client a demandé une offre à un technicien
event-countered = Le client prendrait une offre à un autre prix
event-terms-agreed = Le nouveau prix est convenu { $how }
event-terms-declined = { $side } s’en tient au prix convenu
event-terms-lapsed = Personne n’a accepté le nouveau prix à temps
event-paid-out = Ce qui a été crédité pour la mission est versé
event-signed = Signé { $how }
event-checked-out = Ce n’était pas faisable : { $why }
event-visit-opened-again = Une autre visite : le client dit quand
obstacle-nobody-home = personne n’a ouvert
obstacle-not-possible = pas faisable comme demandé
obstacle-part-missing = il manque une pièce
obstacle-unsafe = ce serait dangereux
event-finished = Travail terminé
# $how
event-approved = Travail validé { $how }
event-estimate-made = Devis établi
event-estimate-agreed = Devis accepté { $how }
# $side
event-estimate-declined = { $side } en est resté au devis : rien n’est dû
# $document
event-document-accepted = Accepté : { $document }
# $what
event-overridden = L’équipe a laissé passer sans { $what }
event-changes-asked = Le client signale que tout n’est pas bon
event-billed = Facture établie
event-settled = La rémunération est sur le portefeuille du technicien
event-offer-accepted = Offre acceptée : son prix vaut
event-candidates-set-aside = Les autres offres attendent que les frais soient payés
event-booking-lapsed = Les frais n’ont pas été payés : rien n’est réservé, les offres valent comme avant
event-marked = { $side } dit que l’argent a été remis
event-to-return = Ce qui a été payé est à rendre
event-returned = Cela a été rendu
event-paid-in-vain = Un paiement est arrivé que personne ne devait plus : il est rendu
event-ended = Fini, sauf de l’argent à rendre : { $ending }
event-paid = Facture payée
event-written-off = Facture passée en perte
event-tipped = Un pourboire a été donné { $how }
event-feedback-asked = On demande aux deux côtés comment c’était
event-reviewed = { $side } a dit comment c’était
event-reviews-shown = Les avis peuvent être lus maintenant
tip-by-card = par carte
tip-by-cash = en espèces
# $side
event-withdrawn = { $side } a défait l’attribution : on cherche quelqu’un d’autre
event-withdrawn-away = Mission retirée : on cherche quelqu’un d’autre
event-case-opened = { $side } signale un problème : { $about }
event-story-told = { $side } a dit ce qui s’est passé
event-story-lapsed = { $side } n’a pas dit à temps ce qui s’est passé
event-case-dropped = { $side } a retiré sa plainte : le litige est clos
event-case-decided = Le litige est tranché : { $outcome }
event-conceded = Une partie de la facture est abandonnée
event-visit-redone = Quelqu’un revient pour y remédier
# $side
event-cancelled = { $side } a annulé la demande
# $side
event-help-asked = { $side } a demandé à parler à une personne
event-replied = L’équipe a répondu
event-said = { $side } a écrit un message privé
event-held-back = { $side } a écrit un numéro, une adresse ou un lien, et cela a été retenu
event-photos-added = { $side } a ajouté des photos
event-photo-removed = { $side } a retiré une photo
# $what, $then
event-overdue = Pas à temps : { $what } ({ $then })
# $what
event-reminded = Rappel envoyé : { $what }
# $ending
event-closed = Clos : { $ending }

## Qui l’a fait ; ils commencent la phrase
side-customer = Le client
side-worker = Le technicien
side-operator = L’équipe
about-work = le travail
about-damage = un dommage
about-cash = de l’argent liquide demandé
about-money = l’argent
about-absence = une absence
about-conduct = le comportement de quelqu’un
about-signature = ce qui a été signé
about-other = autre chose
outcome-stands = rien ne change
outcome-refund = le client paie moins ou est remboursé
outcome-redo-same = le même technicien y remédie
outcome-redo-other = quelqu’un d’autre y remédie

## Ce qu’un technicien a répondu. Un oui est une candidature, jamais une attribution
answer-yes = s’est porté candidat
answer-proposal = propose d’autres horaires
answer-offer = a fait une offre
answer-no = a dit non
answer-unsure = a écrit un message qu’une personne doit lire
answer-call-me = souhaite être rappelé
verdict-shortlisted = présélectionné
verdict-open = ni présélectionné ni écarté
# $why
verdict-rejected = pas pour ce travail ({ $why })
why-not-skills = compétences
why-not-papers = papiers ou licence
why-not-distance = trop loin
why-not-times = les horaires ne conviennent pas
why-not-other = autre raison

## Comment le travail fut validé
how-tap = par le client
how-code = par texto
how-phone = au téléphone, selon l’équipe
how-decision = par décision de l’équipe
how-glass = sur l’écran du technicien
how-silence = tacitement (sans réponse)

## Comment une demande s’est terminée
ending-paid = faite et payée
ending-declined = arrêtée au devis, rien n’est dû
ending-nobody = personne n’a été trouvé
ending-undecided = personne n’a été choisi à temps
ending-cancelled = annulée à temps
ending-cancelled-late = annulée tardivement
ending-lapsed = jamais décrite jusqu’au bout
ending-unsuccessful = n’a pas pu être faite
ending-written-off = faite, facture passée en perte
ending-refunded = faite, et l’argent rendu

## Où en est une demande
stage-request = Demande
stage-sourcing = Recherche
stage-booked = Réservé
stage-underway = En cours
stage-approval = À valider
stage-settling = À payer
stage-case = Réclamation
stage-feedback = Avis
stage-closed = Clos

## Pourquoi un candidat est à ce rang
reason-skill = a la compétence
# $km
reason-distance = à { $km } km
reason-free = libre à ce moment
# $day
reason-licensed = licence valable jusqu’au { $day }
# $day
reason-licence-over = licence échue le { $day }
# $jobs (number)
reason-gave-back =
    { $jobs ->
        [one] { $jobs } mission rendue
       *[other] { $jobs } missions rendues
    }
reason-known =
    { $jobs ->
        [one] { $jobs } mission déjà chez ce client
       *[other] { $jobs } missions déjà chez ce client
    }
reason-done =
    { $jobs ->
        [0] première mission pour nous
        [one] { $jobs } mission faite pour nous
       *[other] { $jobs } missions faites pour nous
    }

## An application to work
duty-prove = { $who } répond au code depuis son téléphone
duty-prove-you = Vous répondez au code depuis votre téléphone
duty-vet = { $who } décide de la candidature
duty-vet-you = Vous décidez de la candidature
duty-allow = { $who } dit si ses antécédents peuvent être vérifiés
duty-allow-you = Vous dites si vos antécédents peuvent être vérifiés
duty-screening = { $who } attend la société qui vérifie
duty-screening-you = Vous relancez la société qui vérifie
duty-appeal = { $who } peut donner sa version de ce qui est apparu
duty-appeal-you = Vous pouvez donner votre version de ce qui est apparu
duty-pay-out = { $who } verse ce qui a été demandé
duty-pay-out-you = Vous versez ce qui a été demandé
duty-plan = { $who } dit quelle formule choisir
duty-plan-you = Vous dites quelle formule vous voulez
duty-dues = { $who } paie sa formule
duty-dues-you = Vous payez votre formule

## Ce qui est arrivé à la formule d’un membre
member-plan-chosen = Veut { $plan } dès le { $day }
member-plan-begun = A { $plan }
member-plan-over = A de nouveau { $plan } : le temps payé est fini
member-plan-ended = { $plan } a pris fin
member-choice-reminded = La formule a été redemandée
member-dues-asked = { $amount } demandés : { $plan } dès le { $day }
member-dues-reminded = Rappel de paiement
member-dues-lapsed = Pas payé à temps ; on n’attend plus
member-dues-paid = { $amount } payés : { $plan }, du { $day } au { $until }
member-dues-earned = Le mois est fini, { $amount } sont acquis
member-dues-in-vain = { $amount } payés sans être dus
member-dues-given-back = { $amount } rendus

## What happened to a technician
worker-applied = Candidature reçue
worker-number-proved = Le numéro est vérifié
worker-approved = Accepté
# $why
worker-refused = Refusé : { $why }
worker-lapsed = Caduque : le code est resté sans réponse
worker-overdue-prove = Pas de réponse au code à temps
worker-overdue-vet = Candidature pas décidée à temps
worker-consent-asked = Question posée : les antécédents peuvent-ils être vérifiés ?
worker-consented = Les antécédents peuvent être vérifiés
worker-check-ordered = Une vérification a été demandée
worker-check-back-clear = La vérification est sans remarque
worker-check-back-consider = La vérification a fait apparaître quelque chose à peser
worker-check-back-missing = La vérification a pris fin sans résultat
worker-notice-given = Informé que la vérification a fait apparaître { $finding } ; réponse avant { $by }
worker-notice-over = Il faut décider définitivement
worker-failed = Pas admis pour { $finding }, jusqu’au { $day }
worker-overdue-allow = La question de la vérification est restée sans réponse à temps
worker-overdue-screening = La vérification n’est pas revenue à temps
worker-overdue-appeal = Les sept jours après l’avis sont passés
# What a background check found
finding-record = une inscription dans un registre public
finding-identity = une identité qui n’a pas pu être confirmée
finding-permit = une licence ou un permis qui n’est pas valable
worker-payout-asked = A demandé à être payé
worker-paid-out = Payé
worker-suspended = Suspendu : plus de nouvelles missions
worker-reinstated = Reçoit de nouveau des missions
worker-opted-out = A écrit STOP
worker-opted-in = A écrit START
worker-number-failed = Les SMS n’arrivent plus à ce numéro
worker-number-works = Le numéro marche de nouveau
worker-skills-set = Compétences modifiées
worker-licences-set = Licences vues
worker-licence-ends = La licence pour { $service } se termine le { $day }
worker-licence-ran = La licence pour { $service } a pris fin le { $day }
# $km
worker-area-set = Secteur modifié : { $km } km
worker-week-set = Horaires modifiés
# $from, $to
worker-time-off-taken = Absence : du { $from } au { $to }
# $from, $to
worker-time-off-given-back = Absence retirée : du { $from } au { $to }
worker-given-back-counted = Une mission a été rendue, ou il n’y est pas venu
worker-job-counted = Une mission faite, approuvée par le client
worker-erased = Effacé, à sa demande
why-refused-area = trop peu de travail là-bas
why-refused-skills = compétences pas recherchées
why-refused-papers = papiers manquants
why-refused-other = autres raisons
duty-arrive-online = { $who } ouvre la salle
duty-arrive-online-you = Vous ouvrez la salle
duty-presence = { $who } dit si la consultation était bonne
duty-presence-you = Vous dites si la consultation était bonne
duty-presence-desk = { $who } s’en occupe : le client n’a rien dit de la consultation
duty-presence-desk-you = Vous vous en occupez : le client n’a rien dit de la consultation
what-presence = la rencontre des deux dans la salle
how-presence = par leur rencontre dans la salle
event-joined = { $side } est entré dans la salle
event-left = { $side } a quitté la salle
event-visit-needed = Il faut que quelqu’un vienne

# $amount
visit-costs = Une visite coûte { $amount }.
