### Ce qui figure sur les pages de l’équipe, page par page. Les valeurs insérées sont nommées au-dessus de leur phrase.

## The desk
desk-title = Qui doit agir
desk-jobs = Missions
desk-all-jobs = Toutes les missions
desk-calls = Liste d’appels
desk-inbox = Messages
desk-undelivered = Non remis
# $town
desk-in-town = à { $town }
desk-filters = Filtrer les missions
desk-filter-all = Toutes ouvertes
desk-filter-late = En retard
desk-filter-decide = À décider
desk-filter-calls = Appels
desk-filter-reply = À répondre
desk-filter-customer = En attente du client
desk-filter-technician = En attente du technicien
desk-band-late = En retard
desk-band-hour = Dans l’heure
desk-band-today = Plus tard aujourd’hui
desk-band-later = Demain et après
desk-col-due = Échéance
desk-col-hook = Qui doit agir
desk-col-job = Mission
desk-col-service = Prestation
desk-col-slot = Créneau
desk-col-asked = Sollicités
desk-col-yes = Oui
desk-col-stage = Étape
desk-col-rank = Rang
desk-col-technician = Technicien et pourquoi
desk-col-answer = Réponse
desk-col-actions = Actions
desk-col-when = Quand
desk-col-whom = À qui
desk-col-why = Pourquoi
desk-col-tries = Essais
desk-empty-all = Aucune mission ouverte
desk-empty-late = Rien n’est en retard
desk-empty-decide = Rien à décider
desk-empty-calls = Personne à appeler
desk-empty-reply = Personne n’attend de réponse
desk-empty-customer = Aucun client ne doit agir
desk-empty-technician = Aucun technicien ne doit agir
# $by
desk-next-due = La prochaine échéance : { $by }.
desk-none-open = Dès qu’un client envoie une demande, elle apparaît ici.
# $n (number)
desk-more = … et { $n } de plus, à échéance plus lointaine. Filtrez pour en voir moins.
desk-show-all = Voir toutes les missions ouvertes
desk-new-request = Saisir une demande

## A job at the desk
desk-your-turn = À vous de jouer
# $name
desk-assign = Attribuer à { $name }
# $name, $code
desk-taken = Trop tard : { $code } est déjà attribuée à { $name }.
# $slot
desk-assign-at = Attribuer pour { $slot }…
desk-shortlist = Présélectionner
desk-reject-ask = Pas pour ce travail…
desk-reject = Écarter
desk-reject-why = Personne n’en est informé. La candidature reste, et vous pouvez changer d’avis.
desk-unreject = Revenir dessus
desk-reject-note = Note (facultatif)
# $percent (number)
desk-widen = Élargir la recherche ({ $percent } % de leur rayon)
desk-remind = Relancer maintenant
desk-acknowledge = Noter les deux OK
desk-other-time-whose = Qui le demande ?
# $slot
desk-pick-time = Noter : { $slot } convient
# $slot
desk-held-by = { $name } peut venir à l’un de ces moments, et le client choisit :
desk-keep-none = Noter : aucun ne convient
desk-keep-time = Noter : garder { $slot }
desk-suits = Noter quand cela convient
desk-suits-whose = À qui cela convient-il ?
desk-suits-both = Quand cela convient
desk-suits-none = Rien encore
desk-decline = Noter : en reste au devis
desk-estimate = Noter un devis
desk-override-ask = Laisser passer sans signature…
desk-override-why = La visite peut alors commencer sans contrat signé. Votre raison reste dans l’historique.
desk-override = Laisser passer
desk-right-ask = Le client dit que c’est bon…
desk-right-why = Vous avez eu le client au téléphone ? Le travail compte alors comme bon et est facturé. Ses mots restent dans l’historique.
desk-right = Compter comme bon
desk-again-ask = Le client a dit quand…
desk-kind-individual = Travaille à son compte
desk-kind-company = Travaille pour son entreprise
desk-case = Litige : { $about }
desk-board-case = Réclamation
desk-case-when = Ouvert { $opened } · à trancher avant { $by }
desk-case-silent = N’a rien dit
desk-case-waits = Interrogé, pas encore de réponse. Vous pouvez décider sans attendre.
desk-case-decide = Que décidez-vous ?
desk-case-stands = Rien ne change
desk-case-stands-unmet = Ils ne se sont pas vus : personne ne paie, et personne n’est payé
desk-case-stands-judged = Le travail est conforme : il est facturé en entier
desk-case-refund = Le client paie moins ou est remboursé
desk-case-bill = Facture
desk-case-others = d’un autre technicien, à notre charge
desk-case-still-to-come = La visite est encore à venir. Si personne ne doit plus venir, retirez aussi la mission ou annulez-la.
desk-case-next-bill = La facture du travail
desk-case-of = De quelle facture
desk-case-amount = Combien, taxes comprises, { $currency }
desk-case-bears = Qui le supporte
bears-operator = Nous : la rémunération du technicien ne change pas
bears-both = Les deux, chacun la même part de ce qui lui revient
bears-provider = Le technicien, dans la limite de sa rémunération
desk-case-redo-same = Le même technicien y remédie, sans frais supplémentaires
desk-case-redo-other = Quelqu’un d’autre y remédie, sans frais supplémentaires
desk-case-reason = Pourquoi ? Les deux parties liront ce motif
desk-case-send = Trancher
desk-case-phone = Vous avez eu l’un d’eux au téléphone…
desk-case-who = Qui
desk-case-said = Ce qu’il dit
desk-case-note = Noter
desk-case-ask = Une réclamation…
desk-case-ask-why = On vous signale un problème. Les deux parties sont entendues, et vous tranchez.
field-outcome-missing = Dites ce qui est décidé
desk-called = Le technicien a appelé
desk-confirm = Le technicien vient
field-reason = Pourquoi ?
field-reason-missing = Merci de dire pourquoi : la raison reste avec la demande
desk-start = Noter : commencé
desk-finish = Noter : terminé
desk-pay-offer = le technicien fixe le prix
desk-give-up-ask = Clore : personne n’a été trouvé…
desk-give-up-why = La mission est close et le client apprend que personne n’a été trouvé.
desk-give-up = Clore la mission
# $name
desk-wants-person = { $name } demande quelqu’un
desk-reply-label = Répondre par SMS depuis notre numéro
desk-send = Envoyer la réponse
desk-answered-otherwise = Déjà répondu autrement
desk-asked = Techniciens
# $n (number)
desk-count-asked = { $n } en tout
# $n (number)
desk-count-yes = { $n } oui
# $n (number)
desk-count-proposals =
    { $n ->
        [one] { $n } proposition
       *[other] { $n } propositions
    }
desk-claim = Un oui est une candidature, pas une attribution.
desk-nobody-asked = Personne n’est encore sollicité
desk-nobody-asked-why = Soit la recherche est en cours, soit personne n’a la compétence, la disponibilité et la proximité. Vous pouvez élargir la recherche.
desk-nobody-was-asked = Personne n’a été sollicité
desk-said-yes = Oui
desk-said-proposal = Proposition
desk-said-offer = Offre
desk-said-no = Non
desk-said-unsure = Question
desk-said-call-me = Veut un appel
desk-said-nothing = Silencieux
desk-said-listed = Dans sa liste
desk-by-phone = par téléphone
desk-rang-voicemail = Messagerie
desk-rang-no-answer = Appelé, sans réponse
desk-stopped-texts = A arrêté les SMS
desk-ring = Appeler
desk-thread = Ouvrir la conversation
desk-happened = Ce qui s’est passé
desk-newest-first = Le plus récent d’abord
desk-visit = La visite
desk-address-opens = L’adresse s’ouvre au technicien dès l’attribution.
desk-show-contact = Voir le numéro et l’adresse
desk-look-logged = Cette consultation est consignée.
desk-playbook = Modèle
desk-money = Argent
desk-pay = Rémunération du technicien
desk-stays = Nous reste
desk-not-charged = Rien n’est facturé avant la validation du travail.
# $n (number)
desk-bill = Facture { $n }
desk-bill-open = pas encore payée
desk-bill-paid = payée
desk-bill-written-off = passée en perte
desk-bill-to-return = à rendre
desk-bill-returned = rendue
desk-give-back = J’ai rendu { $amount }
desk-mark = Noter : le technicien a l’argent
desk-write-off-ask = Passer la facture en perte…
desk-write-off-why = Nous renonçons à cet argent. Le technicien garde ce qui lui a été crédité.
desk-write-off = Passer en perte
desk-withdraw-ask = Retirer la mission…
desk-withdraw-why = Le technicien ne l’a plus, le client est prévenu, et quelqu’un d’autre est cherché.
desk-withdraw = Retirer
desk-cancel-ask = Annuler la mission…
desk-cancel-why = Toutes les personnes concernées sont prévenues. Si nous annulons, le client ne paie rien ; un déplacement inutile du technicien est payé.
# $code
desk-cancel = Annuler { $code }

## The call list
# $n (number)
desk-to-ring =
    { $n ->
        [one] { $n } personne à appeler. Qui a dit non n’y figure jamais.
       *[other] { $n } personnes à appeler. Qui a dit non n’y figure jamais.
    }
# $n (number)
desk-rank = Rang { $n }
desk-nobody-to-ring = Personne à appeler
desk-nobody-to-ring-why = Les techniciens silencieux apparaissent ici quand leur délai de réponse est écoulé ; ceux qui ont demandé un appel, aussitôt.
# $by
desk-call-promised = un appel promis avant { $by }
# $name, $caller, $operator, $asked, $service, $slot, $area, $pay
desk-script = « Bonjour { $name }, ici { $caller } de { $operator }. Nous vous avons écrit à { $asked } : { $service }, { $slot }, secteur { $area }. C’est payé { $pay }. Oui ou non, les deux nous vont. »
# $name, $caller, $operator, $service, $slot, $area, $pay
desk-script-callback = « Bonjour { $name }, ici { $caller } de { $operator }. Vous avez demandé un appel : { $service }, { $slot }, secteur { $area }. C’est payé { $pay }. Que voulez-vous savoir ? »
desk-call-yes = Oui
desk-call-no = Non
desk-call-voicemail = Messagerie
desk-call-no-answer = Sans réponse
desk-call-other = Un autre horaire…
desk-call-other-save = Noter cet horaire

## The inbox
# $n (number)
desk-wait =
    { $n ->
        [0] Personne n’attend
        [one] { $n } personne attend une réponse
       *[other] { $n } personnes attendent une réponse
    }
desk-threads = Conversations
desk-waiting = En attente
desk-answered = répondu
desk-oldest-first = La plus ancienne d’abord
desk-nobody-waits = Personne n’attend
desk-nobody-waits-why = La machine a compris tout le monde jusqu’ici.
desk-no-thread = Aucune conversation ouverte
desk-no-thread-why = Quand quelqu’un attend, sa conversation s’affiche ici.
# $name
desk-thread-with = Conversation avec { $name }
desk-by-text = Par SMS
desk-machine = Machine
desk-machine-silent = La machine se tait pendant que vous répondez, une heure après votre dernier mot ; SUR PLACE, FINI et les codes comptent toujours
desk-hand-back = Rendre à la machine
# follows “You”; $name
desk-you-answer = répondez à { $name }
desk-stopped = Cette personne a arrêté les SMS : rien ne peut lui être envoyé avant START.
# $name, $at
desk-stopped-at = { $name } a arrêté les SMS : { $at }. Rien ne peut être envoyé avant START.
desk-part = Rôle
desk-part-staff = Équipe
desk-part-applicant = Candidature
desk-part-stranger = Pas encore connu
desk-technician = Technicien
desk-texts = SMS
desk-texts-allowed = Autorisés
desk-services = Forfaits
desk-payouts = Versements
desk-payout-asked = demandé le { $day }
desk-payouts-why = Ce qui est dû à ce jour, selon le jour de chaque règle. Enregistrez ici, puis virez ce qui est enregistré : cela se télécharge en liste pour votre banque.
desk-payouts-none = Rien n’est dû aujourd’hui
desk-payouts-none-why = Le travail est crédité quand sa condition est remplie, et part le jour de sa règle. Ce qui est examiné attend.
desk-payout-book = Enregistrer { $amount }
desk-payout-booked = { $jobs ->
    [one] { $amount } enregistrés, pour { $jobs } mission. Virez-les maintenant.
   *[other] { $amount } enregistrés, pour { $jobs } missions. Virez-les maintenant.
}
desk-payout-changed = La somme a changé entre-temps, ou c’est déjà enregistré : rien n’a été enregistré ainsi. Veuillez regarder à nouveau.
desk-payouts-made = Enregistrés
desk-payouts-older = Les plus anciens figurent dans la liste ci-dessous.
desk-payouts-file = Télécharger la liste
desk-col-rule = Selon
desk-col-jobs = Missions
desk-col-earned = Gagné
desk-col-tips = Pourboires
desk-col-owed = Déduit
desk-col-sum = Versement
desk-col-day = Jour
desk-col-do = Que faire
desk-services-why = La durée de chaque forfait, face au temps prévu. À partir de { $enough } visites, nous proposons une durée dans laquelle tiennent neuf visites sur dix.
desk-col-package = Forfait
desk-col-playbook = Modèle
desk-col-price = Prix hors taxe
desk-col-visits = Visites
desk-col-planned = Prévu
desk-col-p50 = La moitié, au plus
desk-col-p90 = Neuf sur dix, au plus
desk-col-suggested = Durée proposée
desk-too-few = encore trop peu de visites
desk-plan-fits = la durée prévue convient
desk-not-offered = plus proposé

## What never arrived
desk-undelivered-why = Messages définitivement perdus. Appelez plutôt.
desk-all-delivered = Tout est arrivé
desk-all-delivered-why = Ce qui ne peut être remis apparaît ici, avec la raison.
desk-fault-opted-out = A arrêté les SMS
desk-fault-no-phone = Pas de téléphone
desk-fault-bad-number = Numéro impossible à joindre par SMS
desk-fault-not-allowed = Non autorisé là-bas
desk-fault-too-long = Trop long
desk-fault-blocked-by-the-carrier = Bloqué par l’opérateur
desk-fault-our-account-with-the-carrier = Notre compte chez l’opérateur
desk-fault-no-answer = L’opérateur n’a jamais répondu
desk-fault-not-delivered = Non remis
desk-fault-mail-refused = E-mail refusé : l’adresse est-elle juste ?
desk-fault-mail-perhaps-arrived = E-mail : peut-être arrivé, le serveur a raccroché
desk-fault-mail-server-busy = E-mail : le serveur ne l’a jamais pris
desk-fault-broken = Une erreur du programme : voir son journal
desk-fault-other = Refusé par l’opérateur

# Tous les SMS d’un coup d’œil.
desk-all-texts = SMS
desk-all-texts-why = Tous les SMS envoyés, avec des valeurs inventées, dans la langue de cette page.
desk-col-text = SMS
desk-col-words = Contenu
desk-col-segments = Segments
desk-wide = large
desk-suggested = Réponse proposée
desk-send-suggested = Envoyer ceci

## Technicians
desk-people = Personnes
desk-people-why = Qui reçoit des missions, et qui veut travailler ou devenir membre.
desk-applications = Candidatures
# $n (number)
desk-applications-count =
    { $n ->
        [0] Personne n’attend de décision
        [one] { $n } attend une décision
       *[other] { $n } attendent une décision
    }
desk-people-none = Pas encore de techniciens
desk-people-none-why = Qui s’inscrit apparaît ici dès que son numéro a répondu. Donnez cette adresse :
desk-col-name = Nom
desk-col-skills = Compétences
desk-col-area = Va jusqu’à
desk-col-hours = Horaires
desk-col-done = Missions faites
desk-col-standing = Statut
desk-col-applied = Reçue
desk-standing-good = reçoit des missions
desk-standing-proving = code sans réponse
desk-standing-waiting = à décider
desk-standing-refused = refusé
desk-standing-lapsed = caduque
desk-standing-suspended = suspendu
desk-standing-opted-out = a écrit STOP
desk-standing-unreachable = numéro en panne
# $name
desk-approve = Accepter { $name }
desk-refuse-ask = Refuser…
desk-refuse-why = La catégorie de raison lui est envoyée par SMS. La personne peut demander laquelle, et recandidater.
desk-refuse = Refuser
desk-refuse-reason = Raison
desk-only-vetting = Seules la Direction et la Vérification décident des candidatures.
desk-suspend-ask = Suspendre…
desk-suspend-why = Aucune mission n’est proposée, et ses visites qui n’ont pas commencé vont à quelqu’un d’autre. Le travail commencé reste à cette personne.
desk-suspend = Suspendre
desk-reinstate = Proposer de nouveau des missions
desk-about = Ce que la personne dit d’elle-même
desk-about-nothing = Rien n’a été écrit.
desk-their-jobs = Attribué en ce moment
desk-their-requests = Demandes en cours
desk-no-jobs-now = Rien ne lui est attribué en ce moment.
desk-history = Historique
desk-radius = Rayon d’action
desk-skills-save = Enregistrer les compétences
desk-number = Numéro
desk-number-proved = a répondu à un SMS
desk-number-unproved = n’a jamais répondu à un SMS
desk-hours-none = pas d’horaires
# $km
desk-goes = { $km } km
# $n (number)
desk-days-a-week =
    { $n ->
        [one] { $n } jour par semaine
       *[other] { $n } jours par semaine
    }

## Letting people in
desk-check-order = Demander une vérification
desk-notice-ask = Dire ce qui est apparu…
desk-notice-why = La personne apprend la catégorie, a sept jours pour donner sa version, et vous décidez ensuite. Vous pouvez l’admettre à tout moment.
desk-notice-finding = Ce qui est apparu
desk-notice = Envoyer l’avis
desk-notice-side = Lire sa version
desk-fail-ask = Ne pas admettre…
desk-fail-why = La personne en est informée et ne peut pas postuler pendant quatre-vingt-dix jours, avec aucun numéro.
desk-fail = Refuser pour quatre-vingt-dix jours
desk-welcome-delivered = Le message de bienvenue ({ $at }) est sur son téléphone.
desk-welcome-sent = Le message de bienvenue ({ $at }) est en route.
desk-welcome-failed = Le message de bienvenue ({ $at }) n’est pas arrivé : { $why }.
desk-profile-missing = Il manque :
desk-about-home = Le logement, dans ses mots
desk-wants-member = Adhésion
desk-col-wants = Souhaite
desk-col-profile = Profil
member-applied = Inscription comme membre
desk-member-proving = code sans réponse
desk-member-consenting = vérification demandée
desk-member-checking = en vérification
desk-member-waiting = à décider
desk-member-noticed = avis envoyé
desk-member-heard = à décider définitivement
desk-member-approved = membre
desk-member-refused = refusé
desk-member-barred = refusé pour l’instant
desk-member-lapsed = expiré
desk-plan = Formule
desk-plan-none = Sans formule
desk-plan-choose = Choisir pour ce membre
desk-plan-take = Choisir
desk-plan-back = Rendre { $amount }
desk-plan-back-why = Payé sans être dû. Rendez la somme chez le prestataire de paiement, puis notez-le ici.
desk-members = Membres
desk-col-plan = Formule
desk-col-paid = Payé jusqu’au
desk-standing-consenting = vérification demandée
desk-standing-checking = en vérification
desk-standing-noticed = avis envoyé
desk-standing-heard = à décider définitivement
desk-standing-barred = refusé pour l’instant
desk-api-keys = Clés d’API
desk-api-keys-why = Un programme à vous appelle avec une clé et peut faire ce que disent ses droits.
desk-api-reference = Ce qu’il peut appeler
desk-key-secret = Le nouveau secret
desk-key-secret-once = Il n’est affiché que cette fois. Mettez-le là où votre programme le trouve, et nulle part ailleurs.
desk-key-secret-copy = Secret
desk-keys-none = Aucune clé
desk-keys-none-why = Seules des personnes entrent ici.
desk-col-secret = Secret
desk-col-scopes = Droits
desk-col-used = Dernier usage
desk-key-old-until = le précédent vaut jusqu’à { $when }
desk-key-never = jamais
desk-key-revoked = Révoquée { $when }
desk-key-rotate = Nouveau secret
desk-key-revoke = Révoquer
desk-key-new = Une nouvelle clé
desk-key-make = Créer la clé
field-key-name = Ce qui l’utilise
field-key-name-hint = Elle agit sous ce nom : l’historique des demandes le montre.
field-scopes = Ce qu’elle peut faire
field-key-name-missing = Dites ce qui utilise la clé
field-scopes-missing = Choisissez au moins une chose qu’elle peut faire
field-keys-many = Il y a autant de clés qu’il peut y en avoir : révoquez-en une d’abord
desk-key-made = { $name } a une clé.
desk-key-made-by = par { $who }, { $when }
desk-key-rotated = { $name } a un nouveau secret ; le précédent vaut encore { $hours } heures.
desk-key-revoked-now = { $name } n’a plus de clé.
scope-read = lit les demandes, ce qu’elles coûtent et rapportent, ce qui leur arrive, et le catalogue ; rien de personnel
scope-people = lit noms, téléphones, adresses et ce que les gens ont écrit ; chaque regard sur ceux d’un client est noté
scope-desk = agit pour l’équipe : attribuer, relancer, décider
scope-customers = demande du travail et agit au nom d’un client
scope-workers = agit au nom d’un technicien
scope-vetting = décide qui est admis, qui est suspendu et quelles licences ont été vues
scope-money = lit ce qui est dû aux prestataires et ce qu’ils ont reçu, et comptabilise les versements
scope-webhooks = dit où les événements sont envoyés
api-reference = Pour les programmes
api-reference-why = Ce que les gens font ici avec les demandes, un programme le peut aussi, avec une clé que la Direction crée.
api-chapters = Chapitres
desk-key-revoke-why = Ce qui l’utilise est exclu aussitôt, pour de bon.
desk-key-revoke-yes = Oui, révoquer
desk-webhooks = Webhooks
desk-webhooks-why = Ce qui arrive aux demandes est envoyé à une adresse à vous, dans l’ordre pour chaque demande, jusqu’à y être.
desk-webhook-secret-once = Votre récepteur vérifie les signatures avec. Il n’est affiché que cette fois.
desk-webhooks-none = Aucun webhook
desk-webhooks-none-why = Rien n’est envoyé nulle part.
desk-webhook-all = tous les événements
desk-webhook-waiting = { $waiting } en attente
desk-webhook-resume = Reprendre
desk-webhook-pause = Suspendre
desk-webhook-rotate = Nouveau secret
desk-webhook-rotated = { $name } a un nouveau secret ; pendant { $hours } heures, les envois sont aussi signés avec le précédent.
desk-webhook-replay = Renvoyer…
desk-webhook-replay-yes = Envoyer
field-webhook-after = Tout après l’événement numéro
desk-webhook-remove = Supprimer
desk-webhook-remove-why = Ce qui l’attend disparaît aussi.
desk-webhook-remove-yes = Oui, supprimer
desk-webhook-tries = Les derniers essais
desk-col-event = Événement
desk-webhook-new = Un nouveau webhook
field-webhook-name = Ce qui les reçoit
field-webhook-url = Adresse
field-webhook-types = Ces événements seulement
field-webhook-types-hint = Par exemple job.assigned job.paid, séparés par des espaces ; tous si aucun n’est nommé.
desk-webhook-make = Faire envoyer les événements
field-webhook-name-missing = Dites ce qui reçoit les événements
field-webhook-url-wrong = Ce n’est pas une adresse que l’on peut appeler en TLS (https://…)
field-webhook-types-wrong = L’un d’eux n’est pas un type d’événement
field-webhooks-many = Il y a autant de webhooks qu’il peut y en avoir : supprimez-en un d’abord
desk-webhook-made = { $name } reçoit ce qui arrive désormais.
desk-webhook-paused-now = { $name } est suspendu ; ce qui arrive est gardé pour lui.
desk-webhook-resumed = { $name } reprend, avec tout ce qui attendait.
desk-webhook-replayed = { $name } le reçoit encore une fois.
desk-webhook-removed = { $name } est supprimé.
desk-webhook-gone = Suspendu { $when } : il dit ne plus exister
desk-webhook-silent = Suspendu { $when } : rien n’est passé depuis des jours
desk-webhook-paused = Suspendu { $when }
desk-webhook-failing = Rien ne passe depuis { $when }
desk-sheets = Import et export
desk-sheets-why = Des tableaux pour votre tableur. Un tableau est examiné en entier : si une ligne ne va pas, rien n’est fait. Si un numéro de téléphone est déjà connu, les données de la personne sont mises à jour. Le même tableau peut donc être importé deux fois, et personne n’est jamais retiré. Personne ne reçoit de SMS.
desk-sheet-workers = Techniciens
desk-sheet-workers-why = Ceux que vous ajoutez peuvent recevoir du travail aussitôt : vous les avez vérifiés. Les horaires s’écrivent « mon-fri 08:00-17:00 | sat 09:00-12:00 » ; les compétences s’écrivent comme dans la colonne « skill » des forfaits, séparées par des espaces. Le point de départ est une adresse, ou une latitude et une longitude.
desk-sheet-customers = Clients
desk-sheet-customers-why = Qui ils sont et comment les joindre. Écrivez « yes » sous « opted_out » pour qui ne veut pas de SMS.
desk-sheet-services = Forfaits et prix
desk-sheet-services-why = S’il manque une colonne, rien n’y change : « key,price » est une liste de prix. Un nouveau prix vaut pour les nouvelles missions ; « no » sous « offered » retire un forfait de l’offre.
desk-sheet-save = Télécharger le fichier
desk-sheet-columns = Colonnes
desk-sheet-look = Seulement vérifier
desk-sheet-bring-in = Importer
desk-sheet-fits = { $what } : { $lines ->
    [one] la ligne est bonne
   *[other] les { $lines } lignes sont bonnes
} ; { $fresh ->
    [one] { $fresh } serait nouvelle
   *[other] { $fresh } seraient nouvelles
}. Rien n’est encore fait.
desk-sheet-done = { $what } : { $lines ->
    [one] une ligne est importée
   *[other] { $lines } lignes sont importées
}, dont { $fresh ->
    [one] { $fresh } nouvelle
   *[other] { $fresh } nouvelles
}.
desk-sheet-wrong = { $what } : rien n’a été fait. { $faults ->
    [one] Une erreur figure
   *[other] { $faults } erreurs figurent
} ci-dessous, ligne par ligne.
desk-everything = Tout
desk-everything-why = Tout ensemble dans un fichier ZIP, avec des tableaux et du JSON : les personnes, les missions, les comptes, l’historique et ce qui est conservé sur chacun. Il n’est pas chiffré : gardez-le là où personne d’autre n’a accès. Que vous l’avez sorti est noté pour chaque personne.
desk-everything-save = Tout télécharger
desk-col-line = Ligne
desk-col-column = Colonne
desk-col-wrong = Ce qui ne va pas
desk-col-stands = Ce qui s’y trouve
field-sheet = Un fichier CSV (valeurs séparées par des virgules)
field-sheet-missing = Choisissez d’abord un fichier
sheet-not-text = Ce n’est pas du texte en UTF-8 : enregistrez-le en « CSV UTF-8 »
sheet-broken = Cette ligne a plus ou moins de cellules que l’en-tête
sheet-empty = Il n’y a rien sous l’en-tête
sheet-many = Plus de 5 000 lignes : importez le tableau en plusieurs parties
sheet-unknown-column = Cette colonne n’existe pas
sheet-column-twice = Cette colonne figure deux fois
sheet-missing-column = Cette colonne manque
sheet-missing = Il n’y a rien ici
sheet-too-long = Trop long
sheet-twice = C’est déjà dans la ligne { $value }
sheet-phone = Ce n’est pas un numéro de téléphone
sheet-email = Ce n’est pas une adresse e-mail
sheet-language = Les langues sont en, fr et de
sheet-skill = Aucun forfait ne demande cette compétence
sheet-kind = Écrivez « individual » ou « company »
sheet-week = Les horaires s’écrivent « mon-fri 08:00-17:00 | sat 09:00-12:00 »
sheet-radius = Écrivez des kilomètres, de 1 à 200
sheet-address = La carte ne connaît pas cette adresse
sheet-map-later = La carte ne répond pas pour l’instant : réessayez plus tard
sheet-addresses = Trop d’adresses à la fois : donnez latitude et longitude, ou importez le tableau en plusieurs parties
sheet-place = Écrivez latitude et longitude en degrés
sheet-yes-no = Écrivez « yes » ou « no »
sheet-applied = Cette personne a posé sa candidature : décidez sous « Personnes »
sheet-key = Seulement des minuscules, des chiffres et des tirets
sheet-sum = Ce n’est pas un montant
sheet-percent = Ce n’est pas un pourcentage
sheet-minutes = Écrivez des minutes, de 1 à 720
sheet-playbook = Ce modèle n’existe pas
sheet-more = Et { $value } autres ; celles-ci d’abord
scope-data = importe des tableaux de personnes et de prix, et exporte tout
# What somebody said, in their own words.
quoted = «{"\u00A0"}{ $words }{"\u00A0"}»
desk-find = Chercher
desk-find-why = Quelqu’un appelle : cherchez par le code de la mission, son numéro de téléphone ou une partie de son nom. Les missions closes sont trouvées aussi.
desk-find-what = Code, numéro ou nom
desk-find-do = Chercher
desk-find-none = Rien trouvé
desk-find-none-why = Un numéro est cherché en entier ; un nom, parmi les missions les plus récentes et tous les techniciens.
desk-proposed = Proposé, pas encore accepté
