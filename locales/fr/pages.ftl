### Ce qui figure sur les pages, page par page. Les valeurs insérées sont nommées au-dessus de leur phrase.

## Around every page
page-skip = Aller au contenu
page-main = Principal
page-language = Langue
page-theme-dark = Thème sombre
page-theme-light = Thème clair
page-about-server = À propos de ce serveur
page-stand-ins = Des doublures sont en service : les SMS vont aux téléphones de démonstration, et aucun argent ne circule.
page-stand-ins-phones = Ouvrir les téléphones
page-stale = Connexion perdue. Cette page n’est peut-être plus à jour. Nouvel essai…
later-offline = Pas de réseau : cette page est telle que vous l’avez vue en dernier.
later-waits = Gardé sur ce téléphone. L’envoi se fait tout seul dès qu’il y a du réseau :
later-refused = Envoyé, mais cela n’a pas pu se faire :
later-seen = Compris
page-role-dispatcher = Répartition
page-role-owner = Direction
page-role-finance = Finances
page-role-vetting = Vérification
page-customer = Client
page-you = Vous
# $by
page-by = avant { $by }
page-by-word = avant

## A job's page, whoever reads
page-your-turn = À vous de jouer
page-what-now = Et maintenant
page-late = En retard
page-stages = Étapes de cette mission
# $ending
page-ended = Cette mission est close : { $ending }.
page-so-far = Jusqu’ici
page-price = Prix
page-tax = Taxe
page-total = Total
page-part-fee = dont les frais de réservation, maintenant
page-part-fee-paid = dont les frais de réservation, payés
page-part-rest = et le reste directement, une fois le travail en ordre
page-part-rest-paid = et le reste directement, payé
line-cancellation = Annulation tardive
line-fee = Frais de réservation
line-rest = Le reste, payé directement
line-commission = Notre part de ce qui vous a été payé directement
line-in-vain = Payé alors que rien n’était dû
line-refund = Remboursé
line-spared = Déduit par décision
line-paid-out = Versé
line-redo = Remise en ordre
line-tip = Pourboire
# $jobs (number)
page-jobs-done =
    { $jobs ->
        [0] Première mission pour nous
        [one] { $jobs } mission effectuée pour nous
       *[other] { $jobs } missions effectuées pour nous
    }
page-approve = C’est bien fait, je valide
page-changes = Quelque chose ne va pas…
page-changes-send = Demander une correction
page-acknowledge = OK, j’ai noté l’horaire
# $slot
page-pick-time = { $slot } convient
# $slot
page-keep-time = Aucun : garder { $slot }
page-suits = Dire quand cela vous convient
page-suits-again = Dire d’autres moments
# $town
page-suits-how = Jusqu’à trois plages, aussi larges que possible : plus il y en a, plus vite une heure conviendra aux deux. Heures de { $town }.
# $n (number)
page-suits-row = Plage { $n }
page-suits-send = Envoyer ces moments
page-suits-more = Un autre jour vous convient aussi ?
page-suits-said = Cela vous convient :
page-done-suits = C’est noté. Dès qu’une heure convient aux deux, vous le saurez tous les deux.
page-done-agreed = Cela convient aux deux : c’est convenu.
page-document-agreement = Lire et signer le contrat de service
page-document-agreement-lead = Merci de le lire avant que quelqu’un vienne chez vous.
page-document-agreement-accept = Signer
page-document-confidentiality = Accepter et voir chez qui vous allez
page-document-confidentiality-lead = Merci d’accepter ceci avant de voir chez qui vous allez.
page-document-confidentiality-accept = Accepter
page-document-back = Retour à la demande
# $version
page-document-version = Version { $version }. Ce que vous acceptez est conservé avec la demande, dans cette version.
page-document-read = J’ai lu ce texte
page-document-none = Il n’y a rien à accepter ici pour le moment.
page-done-accept = Merci : c’est enregistré.
# $amount
page-estimate-yes = D’accord pour { $amount }
page-estimate-no = En rester là, je ne dois rien
page-estimate-changes = Je souhaite un changement
page-estimate = Devis
page-done-go-ahead = C’est d’accord. Le travail vient ensuite : dites quand cela vous convient.
page-done-estimated = Envoyé. Nous vous dirons la réponse du client.
page-done-decline = Cela s’arrête ici, et vous ne devez rien. Merci de nous avoir consultés.
field-estimate-changes = Qu’est-ce qui devrait changer ?
field-suits-wrong = Merci d’indiquer chaque jour avec une heure de début et une heure de fin
field-suits-hours = C’est déjà passé, ou hors de nos heures de visite
field-suits-missing = Merci d’indiquer au moins un jour
field-document-gone = Ce document n’est pas à accepter ici
field-document-changed = Le texte a changé entre-temps ; merci de le relire
field-document-unread = Merci de le lire et de cocher la case
field-sum-wrong = Un des montants est illisible ; écrivez-le comme 180 ou 120,50
field-sum-missing = Merci d’indiquer au moins un montant
field-line-what = Pour
# $currency
field-line-net = Montant hors taxes, { $currency }
field-line-words = En mots (facultatif)
line-labour = Main-d’œuvre
line-extra-time = Temps supplémentaire
line-extra-time-minutes = Temps supplémentaire, { $minutes } min
line-material = Fournitures
line-travel = Déplacement
line-other = Autre
work-estimate = Combien coûterait le travail ?
work-estimate-how = Le client voit ces lignes avec les taxes et répond oui ou non. Cette visite n’est pas facturée.
# $n (number)
work-line = Ligne { $n }
work-lines-more = Autres lignes
work-estimate-send = Envoyer le devis
work-estimate-again = Corriger le devis
work-with-time = Postuler en disant quand vous pourriez venir
ask-estimate = Devis gratuit
ask-estimate-note = Quelqu’un vient d’abord voir ; le travail seulement si vous acceptez le prix
ask-offers = Offres
ask-offers-note = Les techniciens nomment leur prix ; vous comparez et choisissez
field-by-day = Fini avant le (facultatif)
field-budget = Budget, { $currency } (facultatif)
field-budget-wrong = Écrivez le budget comme un montant, par exemple 500.
field-by-day-wrong = Choisissez un jour à venir.
ask-later = Ici, pas encore besoin d’heure : une fois quelqu’un trouvé, vous dites chacun quand cela vous convient.
page-other-time = Un autre moment…
# $slot
page-other-time-why = Tant que l’autre n’a pas accepté, { $slot } reste valable. La durée prévue ne change pas.
page-other-time-send = Le demander
page-other-wanted-you = Vous avez demandé :
page-calendar = Mettre dans l’agenda
# $service, $operator
calendar-visit = { $service } · { $operator }
# $code
calendar-more = Mission { $code }. Si l’horaire change, reprenez-le dans votre agenda : il se déplace.
# $amount
page-pay = Payer { $amount }
page-pay-where = Ouvre la page de notre partenaire de paiement.
page-pay-only = Uniquement ici : le technicien ne prend pas d’argent pour le travail. Les espèces, c’est pour un pourboire, si vous voulez.
page-review = Comment c’était avec { $name } ?
work-review = Comment c’était avec { $name } ?
page-review-why = 1 : mauvais, 5 : très bien. { $name } le lira quand vous aurez écrit tous les deux, ou une fois le délai passé.
page-review-stars = { $stars } sur 5
field-review = En quelques mots, si vous voulez
page-review-mine = Votre avis
page-review-theirs = L’avis de { $name }
page-review-add = Modifier ou ajouter des mots
page-review-send = Enregistrer
page-reviews = Avis
page-rating = { $stars } sur 5 ({ $count })
page-rating-none = pas encore d’avis
work-customer-rating = Le client, selon les autres
page-tip-ask = Donner un pourboire
page-tip-why = Tout est pour { $name }.
field-tip = Pourboire, { $currency }
page-tip-card = Par carte
page-tip-cash = Je l’ai donné en espèces
page-tips = Pourboires
page-offers = { $n ->
    [one] { $n } offre
   *[other] { $n } offres
}
page-offer-split = { $fee } maintenant comme frais de réservation, { $rest } directement quand le travail est bon
page-offer-until = Valable jusqu’au { $until }
page-offer-over = N’est plus valable
page-messages = Messages
page-messages-with = Messages avec { $name }
page-message-you = Vous
page-message-all = à tous ceux qui font une offre
page-message-write = Écrire à { $name }
page-message-public = Tous ceux qui font une offre peuvent le lire
page-message-send = Envoyer
page-message-why-free = Vous deux seuls lisez ceci.
page-message-why = Vous deux seuls lisez ceci. Pas de numéro, d’e-mail ni de lien avant la réservation.
field-message = Votre message
page-message-customer = le client
page-offer-number = n° { $n }
page-offer-take = Prendre l’offre de { $name }
page-offer-take-at = La prendre, { $slot }
page-offer-take-later = La prendre, et trouver un moment ensemble
list-title = Techniciens
list-lead = Qui travaille avec { $operator } et se présente ici. Demandez-leur une offre, cela ne coûte rien.
list-for = Pour votre demande { $code } ({ $service })
list-search = Chercher
list-any = Tous travaux
field-list-service = Travail
field-list-words = Nom ou mots
list-none = Personne ici ne correspond. Publiez votre demande : ceux qui travaillent à proximité la trouvent et peuvent faire une offre.
list-gone = Cette personne n’est plus affichée ici, ou ne fait pas ce travail. Veuillez en choisir une autre.
list-more = Suite
list-ask = Demander une offre
list-ask-for = Demander une offre pour { $code }, { $service }
list-ask-new = Publier une demande et solliciter { $name }
list-asked = Sollicité
list-no-reviews = Pas encore d’avis
list-reviews = Ce que disent les clients
list-does = Fait
list-all = Tous les techniciens
page-invite = Trouver quelqu’un et demander une offre
page-invite-why = Ceux qui travaillent à proximité trouvent votre demande d’eux-mêmes. Vous pouvez aussi solliciter quelqu’un directement.
page-invited = Vous avez sollicité : { $names }
page-done-invite = C’est demandé. Vous apprendrez une offre dès qu’il y en a une.
ask-invites = { $name } est sollicité pour une offre avec cette demande.
ask-technicians = Voir qui travaille ici
work-invited = Le client vous a demandé cette offre.
work-portrait = Votre photo
field-portrait = Une photo de votre visage
work-portrait-why = Les clients la voient dès que vous avez leur intervention et quand vous êtes en route, { $operator } la voit, et tout le monde si votre page est visible. Le lieu et la date de la prise de vue sont retirés.
work-portrait-put = Montrer cette photo
work-portrait-drop = Retirer la photo
work-listing = Votre page
work-listing-why = Tout le monde peut la voir : prénom, initiale, compétences, avis et ces mots. Les clients vous y demandent des offres. Ni numéro ni adresse.
work-listing-on = Visible par tous
work-listing-off = Non visible
work-given-back = { $n ->
    [one] Vous avez rendu { $n } mission, ou n’y êtes pas venu : l’exploitant le voit quand il attribue.
   *[other] Vous avez rendu { $n } missions, ou n’y êtes pas venu : l’exploitant le voit quand il attribue.
}
work-listing-see = La voir
work-listing-put = L’afficher ainsi
work-listing-drop = La retirer
field-listing-about = Ce que vous dites de votre travail
field-listing-leak = Pas de numéros, d’e-mails ni de liens ici : les clients vous joignent par nous.
page-counter = Demander un autre prix
page-counter-why = Cela n’engage personne : { $name } le lit et peut faire une nouvelle offre.
page-counter-send = Envoyer
page-countered = Vous la prendriez à { $amount } ; { $name } en est informé.
work-countered = Le client la prendrait à { $amount }.
page-price-why = Le prix entier. Il compte dès que l’autre accepte ; jusque-là, { $before } reste valable.
page-price-waiting = Demandé, pas encore convenu : { $lines }
page-done-counter = Transmis. L’offre reste telle quelle jusqu’à une nouvelle.
page-done-price = Transmis. Cela compte dès que l’autre accepte.
field-price-in-all = Prix en tout, { $currency }
field-price-words = Ce qui est compris (facultatif)
page-handed-over = J’ai payé { $amount } à { $name }
page-handed-over-why = Payez comme vous en convenez : espèces, virement, à votre guise. Puis appuyez ici.
page-budget = Budget
page-by-day = Fini avant le
work-received = { $name } m’a payé { $amount }
work-not-received = L’argent n’est pas arrivé
work-not-received-words = L’argent n’est pas arrivé.
work-offer = Faire une offre
work-offer-again = Votre offre
work-offer-send = Envoyer l’offre
work-offer-fee = Tout ce que le client paie. { $percent } % sont les frais de réservation, le reste vous vient directement.
work-offer-times = Quand vous pourriez le faire, si vous le savez (heure de { $town })
work-offer-always = tant que personne ne l’a
work-offer-days = { $n ->
    [one] { $n } jour
   *[other] { $n } jours
}
work-said-offer = Vous avez fait une offre
field-price = Votre prix, { $currency }
field-offer-words = Ce que cela comprend (facultatif)
field-offer-leak = Pas de numéro, d’e-mail ni de lien ici : vous pourrez vous joindre une fois les frais de réservation payés.
field-offer-days = Valable
field-tip-wrong = Écrivez le pourboire comme un montant, par exemple 10 ou 7,50.
field-stars-missing = Choisissez de un à cinq.
page-you-wrote = Ce que vous avez écrit
page-photos = Photos
page-photos-request = Ce qu’il y a à faire
page-photos-progress = Où en est le travail
page-photos-check-out = Ce qui a empêché
page-photo-alt = Photo { $n }, { $title }, { $at }
page-photo-remove = Retirer
page-photos-add = Ajouter des photos
page-photos-send = Envoyer les photos
page-photos-who = Seuls celui qui a le travail et { $operator } les voient. Le lieu et l’heure de la prise de vue sont retirés.
page-photos-who-offers = Tous ceux qui peuvent vous faire une offre les voient, ainsi que { $operator } : pas de visages, de noms, de numéros de maison ni de plaques, s’il vous plaît. Le lieu et l’heure de la prise de vue sont retirés.
page-photos-who-worker = Le client et { $operator } les voient, et elles restent avec le travail. Le lieu et l’heure de la prise de vue sont retirés.
field-photos = Photos, cinq à la fois au plus
field-photos-up-to = Jusqu’à { $n }, si elles aident à voir ce qu’il y a à faire
field-photos-again = Choisissez encore une fois vos photos, s’il vous plaît : un formulaire qui revient ne peut pas les garder.
field-photos-missing = Choisissez une photo, s’il vous plaît.
field-photos-many = C’est trop : il y a encore de la place pour { $n } photos.
field-photos-busy = Trop de photos arrivent en ce moment. Réessayez dans une minute, ou continuez sans elles.
field-photo-none = L’un de ces fichiers n’est pas une photo que nous savons lire. JPEG, PNG et WebP conviennent.
field-photo-heavy = L’une de ces photos dépasse 10 Mo. Choisissez-en une plus petite, s’il vous plaît.
field-photo-large = L’une de ces photos dépasse 40 mégapixels. Choisissez-en une plus petite, s’il vous plaît.
field-found-photos = Photos, cinq au plus (facultatif)
page-cancel-ask = Annuler…
page-cancel = Annuler la visite
page-cancel-free = Annuler ne coûte rien tant que personne n’est désigné.
page-cancel-free-estimate = Annuler ne coûte rien : le devis est gratuit et aucun travail n’a commencé.
page-cancel-free-unbooked = Annuler ne coûte rien : rien n’est réservé avant le paiement des frais.
page-cancel-free-untimed = Annuler ne coûte rien tant qu’aucune heure n’est convenue.
# $until, $fee
page-cancel-free-until = Gratuit avant { $until }, ensuite { $fee }.
# $until, $fee
page-cancel-costs = C’était gratuit avant { $until }. Annuler maintenant coûte { $fee }.
page-help = À l’aide, je veux parler à quelqu’un
page-help-send = Demander quelqu’un
page-case = Une réclamation
page-case-mine = Vous nous avez signalé un problème, au sujet de : { $about }. L’autre partie est interrogée, et une personne décide au plus tard { $by }. D’ici là, le silence ne vaut pas accord.
page-case-theirs = L’autre partie nous a signalé un problème : { $about }. Dites-nous ce qui s’est passé ; une personne décide au plus tard { $by }.
page-case-both = Un point n’est pas clair : { $about }. Les deux parties sont interrogées, et une personne décide au plus tard { $by }.
page-case-tell = Que s’est-il passé, selon vous ?
page-case-tell-more = Quelque chose à ajouter ?
page-case-tell-until = Nous attendons votre version jusqu’à { $until }. Seule notre équipe la lit.
page-case-tell-send = Envoyer
page-case-sorted = C’est réglé
page-case-decided = Ce qui a été décidé
page-case-ask = Faire une réclamation…
page-case-why = Nous interrogeons l’autre partie, et une personne décide. D’ici là, le silence ne vaut pas accord.
page-case-open = Envoyer la réclamation
page-case-cash = On m’a demandé de l’argent liquide

## What a form has done
page-done-sent = C’est envoyé. Nous sollicitons des techniciens près de chez vous et vous écrivons qui viendra.
page-done-listed = C’est envoyé. Votre demande est visible, et vous recevez chaque offre par SMS.
page-done-approve = C’est validé. Merci.
page-done-changes = C’est noté. Le technicien est prié de corriger.
page-done-acknowledge = Merci, c’est noté.
page-done-review = Merci, c’est noté.
page-done-say = Envoyé.
page-done-photos = Merci, les photos sont là.
page-done-photo-removed = La photo est retirée.
page-done-offer = Votre offre est notée. Rien n’est attribué : le client décide.
page-done-take = C’est pris. C’est réservé une fois les frais payés.
page-done-mark = Merci, c’est noté.
page-done-tip-wrong = Ce n’est pas un montant de pourboire. Écrivez-le comme 10 ou 7,50.
page-done-tip-cash = Merci, le pourboire est noté.
page-done-other-time = C’est demandé. D’ici la réponse, l’horaire convenu reste valable.
page-held-by = { $name } ne peut pas venir au moment souhaité, mais à l’un de ceux-ci :
page-keep-none = Aucun : demander à quelqu’un d’autre
page-done-pick-time = C’est convenu : voilà le nouvel horaire.
page-done-keep-time = C’est noté : l’horaire convenu reste valable.
page-done-cancel = Annulé. Toutes les personnes concernées sont prévenues.
page-done-help = Quelqu’un vous répondra, en général sous 15 minutes.
page-done-case = C’est noté. L’autre partie est interrogée, et une personne décide ; vous serez informé.
page-done-story = Merci, c’est noté. Vous serez informé de la décision.
page-done-sorted = Bien : le litige est clos, et ce qui était convenu reste valable.
page-done-start = C’est parti. Bon travail.
page-done-finish = Noté comme terminé. Le client est invité à valider.
page-done-called = Noté, merci.
page-done-called-missed = Noté : le client sait que vous avez appelé. Réessayez, s’il vous plaît.
page-done-confirm = Confirmé, et le client le sait.
page-done-add = Le client est interrogé. Cela compte dès qu’il accepte.
page-done-agree = D’accord : cela compte désormais.
page-done-refuse = Noté : on en reste là.
page-done-sign = Signé, merci.
page-done-check-out = Noté : la visite s’est terminée sans succès. Le client est prévenu.
page-done-again = Merci : nous cherchons quelqu’un pour cet horaire.
page-done-set-out = Le client sait que vous êtes en route.
page-done-late = Le client sait que vous aurez du retard.
page-done-withdraw = Vous n’avez plus cette mission. Nous cherchons quelqu’un d’autre.
page-done-yes = Candidature enregistrée. La mission ne vous est pas encore attribuée : nous vous écrirons si elle est à vous.
page-done-assigned = La mission est à vous. Chez qui et où : c’est sur cette page.
page-done-no = Merci. Nous ne vous solliciterons plus pour cette mission.
page-done-call-me = Nous vous appellerons.
page-done-other = C’est noté : vous pourriez venir à ce moment-là. Quelqu’un décide.
page-done-pay-later = Notre partenaire de paiement ne répond pas. Veuillez réessayer dans quelques minutes.

## The form for a request
ask-title = Que faut-il faire ?
ask-lead = Quatre étapes. Vous payez une fois le travail terminé et validé par vous.
ask-mine = Vos visites
ask-work = Le travail
ask-when = Quand
# $town
ask-zone = Heure locale de { $town }
ask-other-day = Un autre jour ou une autre heure…
ask-where = Où et quoi
ask-photos = Photos (facultatif)
ask-who = Vous
ask-mail = Par e-mail aussi
ask-who-by-phone = Le client au téléphone
# $minutes (number)
ask-minutes-direct = Environ { $minutes } min de travail, payé directement à la personne qui vient
ask-minutes = Environ { $minutes } min de travail
ask-pay-after = Vous payez après ; là où vous choisissez parmi des offres, des frais de réservation viennent d’abord.
# $free, $percent (number)
ask-cancel = Annulation gratuite jusqu’à { $free } avant, ensuite { $percent } % du prix.
ask-send = Envoyer la demande
ask-look-again = Il manque quelque chose ou ce n’est pas encore juste. C’est indiqué plus bas.
ask-map-later = Nous ne pouvons pas vérifier les adresses pour l’instant. Veuillez renvoyer dans une minute ; rien n’est perdu.

## Fields
field-service-missing = Choisissez le travail à faire
field-slot-missing = Choisissez un horaire
field-slot-past = Trop tôt : personne ne pourrait venir à temps. Choisissez un horaire dans { $minutes } minutes au moins
field-slot-far = C’est trop lointain ; choisissez un jour dans l’année
field-slot-hours = Les visites ont lieu entre { $from } et { $until }, le même jour ; choisissez un tel horaire
field-slot-length = Une visite dure entre une demi-heure et douze heures
field-day = Jour
field-hour = À partir de
field-address = Rue et numéro
field-address-hint = Seul le technicien désigné la verra.
field-address-missing = Où faut-il venir ?
field-address-unknown = Nous ne trouvons pas cette adresse ; vérifiez la rue et le code postal
field-postcode = Code postal
field-details = Dites-nous en plus
field-details-hint = Merci de ne pas indiquer de numéro ni d’e-mail ici : les techniciens lisent ce texte avant qu’un d’eux soit choisi. Vos coordonnées seront transmises à celui qui vient.
field-details-leak = Ce texte contient un numéro, une adresse ou un lien. Merci de le retirer : nous transmettons vos coordonnées dès que quelqu’un est désigné.
field-too-long = Merci de rester sous { $n } caractères
field-name = Nom
field-name-missing = Quel est votre nom ?
field-phone = Numéro de portable
field-phone-hint = Nous vous y écrivons au sujet de cette demande, et de rien d’autre.
field-phone-wrong = Ce n’est pas un numéro auquel nous pouvons écrire
field-email = E-mail (facultatif)
field-email-hint = En plus des SMS : qui vient et quand, avec une entrée pour votre agenda, et ce qui est payé. La personne chargée de votre demande le voit aussi, et personne d’autre.
field-email-kept = Laissez vide et nous continuons d’écrire à { $email }.
field-email-wrong = Ce n’est pas une adresse e-mail à laquelle nous pouvons écrire
field-join-email-hint = En plus des SMS : l’horaire de vos visites, avec une entrée pour votre agenda.
field-changes = Qu’est-ce qui ne va pas ?
field-help = De quoi s’agit-il ? Vous pouvez laisser vide.
field-case-about = De quoi s’agit-il ?
field-about-missing = Dites de quoi il s’agit
field-wrong = Que s’est-il passé ?
field-words-missing = Veuillez écrire quelques mots.
field-from = De
field-time-1 = Premier choix
field-time-2 = Deuxième choix, s’il y en a un
field-time-3 = Troisième choix, s’il y en a un
field-other-time-missing = Indiquez au moins un moment
field-other-time-wrong = L’un de ces moments n’est pas lisible ; choisissez un jour et une heure
field-other-time-hours = L’un de ces moments est hors de nos heures, ou trop proche ; choisissez-en un autre
field-to = À
field-three-1 = Premier moment
field-three-2 = Deuxième moment
field-three-3 = Troisième moment
field-three-times = Indiquez trois moments différents.
field-times-wrong = Veuillez indiquer un début et une fin, le même jour.
field-minutes-wrong = Veuillez indiquer le nombre de minutes.
field-answer-missing = Veuillez choisir une réponse.

## A worker's pages
work-jobs = Mes missions
work-wallet = Portefeuille
work-none = Pas de mission pour l’instant
work-none-why = Quand une mission correspond à votre secteur et à vos compétences, nous vous écrivons. Inutile de garder cette page ouverte.
work-asked = Sollicitations
work-claim = Un « oui » est une candidature, pas une attribution. Nous vous disons si la mission est à vous.
work-first = Le premier oui l’emporte : répondez OUI et la mission est à vous.
work-mine = Attribuées à vous
work-before = Avant
work-open = Ouvrir la mission
# $area
work-area = Secteur { $area }
# $km
work-km = environ { $km } km
work-yes = Oui
work-no = Non
work-call-me = Rappelez-moi
work-three-times = Oui, mais seulement à d’autres moments…
work-three-why = Indiquez-en trois, chacun aussi long que celui-ci. Gardez-les libres jusqu’à ce que nous vous écrivions lequel le client prend.
work-three-send = Proposer ces trois moments
work-first-three = Répondez OUI et la mission est à vous. Si vous ne pouvez pas venir alors, indiquez trois autres moments : le client en choisit un.
work-other-time = Oui, mais à un autre moment…
work-other-send = Proposer cet horaire
work-take-back = Retirer ma réponse : non
work-said-yes = Vous avez dit oui : candidature, pas encore attribuée
work-said-proposal = Vous avez proposé un autre horaire
work-said-no = Vous avez dit non
work-said-unsure = Vous avez posé une question
work-said-call-me = Vous avez demandé un appel
work-acknowledge = Vu, j’y serai
work-elsewhere = Cette mission ne vous est pas ou plus ouverte. Vous n’avez rien à faire.
work-who = Qui
work-where = Où
work-route = Itinéraire
work-locked-over = C’est terminé : l’adresse et le numéro ne s’affichent plus.
work-write = Écrire un SMS
work-locked = L’adresse et le numéro s’affichent dès que la mission vous est attribuée.
work-locked-accept = L’adresse et le numéro s’ouvrent dès que vous avez accepté
work-details = Ce que le client a écrit
work-pay = Rémunération
work-late = En retard…
work-late-how = Combien de retard aurez-vous ?
# $minutes (number)
work-minutes =
    { $minutes ->
        [one] { $minutes } minute
       *[other] { $minutes } minutes
    }
work-withdraw = Empêchement…
work-withdraw-why = Quelqu’un d’autre sera cherché et le client prévenu. Vous ne récupérerez pas cette mission.
work-withdraw-send = Je ne peux pas venir
work-eta = Quand arriverez-vous ?
work-set-out = Je suis en route
work-start = J’y suis, je commence
work-finish = C’est terminé
work-called = Nous avons parlé
work-called-missed = Personne n’a décroché
field-call-words = Autre chose à savoir
work-confirm = Oui, je viens
work-add = Ajouter à la mission
work-add-why = Le client est interrogé aussitôt. Cela ne compte qu’avec son accord.
work-add-send = Demander au client
field-none = rien
field-extra-minutes = Temps supplémentaire
field-package = Un autre forfait
field-material = Matériel
field-material-net = Prix hors taxe, { $currency }
field-extras-missing = Dites ce qui s’ajoute, s’il vous plaît.
work-proposal = En attente du client
work-proposal-why = Cela ne compte qu’avec l’accord du client. D’ici là, ce qui était convenu reste valable.
page-new-total = Nouveau total, taxes comprises
work-sign-hand = Donnez votre écran au client : il lit, écrit son nom et signe.
work-sign = Signé
field-signer = Nom de la personne qui signe
field-signer-missing = Écrivez le nom de la personne qui signe, s’il vous plaît.
field-drawing-missing = Faites signer le client dans le cadre ; sans cadre, il signe avec son propre téléphone.
field-statement-changed = Ce qui est signé a changé entre-temps ; relisez, s’il vous plaît.
page-sign-pad = Signature
page-sign-clear = Effacer
page-sign = Signer
work-check-out = Ce n’est pas faisable
work-check-out-why = La visite se termine sans succès. Le trajet vous est payé, et le client dit quand quelqu’un d’autre doit venir.
work-check-out-send = Terminer la visite
field-obstacle = Qu’est-ce qui empêche ?
field-obstacle-missing = Choisissez ce qui empêche, s’il vous plaît.
field-found = Ce que vous avez constaté, pour la personne suivante
work-told = Dit au téléphone
page-complaint = Ce qui ne va pas
page-let-pass = Laissé passer, parce que
work-found = Constaté à la dernière visite
page-agree = Accepter { $amount } en tout
page-refuse = En rester à { $amount }
field-again = Quand faut-il revenir ?
field-again-wrong = Indiquez un horaire à venir, pendant nos heures.
page-again = Demander cet horaire
page-signed-document = Document signé
page-signed-by = Signé par { $name } { $how }, { $at }
how-link = sur sa propre page
page-signed-pdf = Garder en PDF
page-fingerprint = Empreinte
page-verify-at = À vérifier sur { $address }
page-verify = Vérifier un document signé
page-verify-why = Saisissez l’empreinte qui y figure. Elle est faite de chaque mot au-dessus de la signature : un autre mot, une autre empreinte.
page-verify-send = Vérifier
page-verify-yes = Oui : signé ici pour la mission { $code }, { $at }.
page-verify-no = Non : rien avec cette empreinte n’a été signé ici.
way-title = En route
way-coming = est en route vers vous
way-arrival = Vers { $at }
way-set-out = Départ à { $at }
way-you = Vous
way-behind = La part du trajet déjà faite
way-again = Cette page se met à jour d’elle-même.
way-over = Plus personne n’est en route : il n’y a rien à voir ici.
work-balance = Pas encore versé
work-payout-ask = Verser { $amount } maintenant
work-payout-asked = Vous avez demandé { $amount }. Le versement part avant { $by }.
work-payout-why = Ou attendez votre jour habituel : rien n’est perdu.
work-balance-hint = Chaque ligne vient d’un événement d’une mission.
work-wallet-empty = Rien gagné pour l’instant
work-wallet-empty-why = Dès qu’un client valide votre travail, la rémunération apparaît ici.
work-statement = Relevé
work-statement-of = Relevé de paiement
work-statement-gross = Prix du client, hors taxes
work-statement-fee = Notre part
work-statement-added = Notre complément
work-statement-pay = Votre rémunération
work-statement-tax = Votre taxe
work-statement-price = Prix accepté
work-statement-commission = Notre part, que vous devez
work-statement-booking = Frais de réservation, versés à nous
work-statement-direct = Payé à vous directement
work-statement-direct-open = À vous payer directement
work-statement-total = Versé à vous
work-statement-waits = Pas encore crédité
work-statement-goes-out = versé le { $day }
work-statement-went-out = versé le { $day }
work-statement-job = Ouvrir la mission
work-col-work = Travail
work-col-net = Net

## Signing in
sign-in = Se connecter
sign-out = Se déconnecter
sign-how = Nous vous envoyons un code par SMS. Pas de mot de passe.
sign-send = M’envoyer un code
# $phone
sign-code = Code envoyé au { $phone }
sign-code-hint = Six chiffres, valables dix minutes. S’il n’arrive rien, nous ne connaissons peut-être pas ce numéro.
sign-wrong-code = Ce n’est pas le code, ou il est trop ancien.
sign-again = Envoyer un autre code

## Help articles
help-claiming = Être candidat n’est pas être désigné
# $date
help-changed = Dernière modification : { $date }
help-claiming-1 = Quand une mission se présente près de chez vous, nous écrivons à tous ceux qui pourraient la faire. Répondez OUI et vous êtes candidat : nous savons que vous viendriez. Cela n’attribue la mission à personne, pas même au premier.
help-claiming-2 = Ensuite, une personne de l’équipe décide, en général en quelques heures. Si la mission est à vous, un second SMS vous le dit, avec nom, adresse et numéro. Sans ce SMS, ne partez pas.
help-claiming-3 = Répondez NON et nous ne vous solliciterons plus pour cette mission, ni par SMS ni par téléphone. Si vous ne dites rien, nous vous appellerons peut-être. Vous pouvez aussi répondre RAPPELEZ-MOI, ou écrire quand vous pourriez venir.
help-claiming-4 = Tant que la mission ne vous est pas attribuée, vous pouvez retirer votre candidature : répondez NON pour la même mission.

## When it did not work
error-not-found = Il n’y a rien ici
error-not-found-why = Le lien a peut-être expiré : les liens vers une visite cessent de fonctionner quand elle est terminée ou confiée à quelqu’un d’autre.
error-not-yours = Cette page ne vous est pas ouverte
error-not-yours-why = Soit elle appartient à quelqu’un d’autre, soit le formulaire venait d’un autre site. Vous connecter peut aider.
error-too-large = C’était trop en une fois
error-too-large-why = Veuillez raccourcir votre texte et l’envoyer à nouveau.
error-world = Quelque chose a cassé chez nous
# $operator
error-world-why = Ce n’est pas de votre faute. Veuillez réessayer ; renvoyer ne fait rien en double. Si cela continue, donnez ce numéro à { $operator }.
error-garbled = Illisible
error-garbled-why = Le formulaire ou l’adresse est incomplet. Veuillez revenir en arrière et réessayer.
error-home = À la première page
error-number = Si vous nous contactez, donnez ce numéro :

# L’article a-t-il aidé ?
help-helped = Cet article vous a-t-il aidé ?
help-helped-yes = Oui
help-helped-no = Non, pas vraiment
help-comment = Que manquait-il ? (Inutile de dire qui vous êtes.)
help-thanks = Merci. Quelqu’un lit ces réponses.
help-votes = { $helped } personnes disent oui, { $not } disent non.
ask-too-many = Vous avez déjà plusieurs demandes en cours. Dès que quelqu’un est désigné, vous pourrez envoyer la suivante.

## Before a guest's request goes out
confirm-title = C’est bien votre téléphone ?
confirm-lead = Nous avons envoyé un code au numéro indiqué. Tapez-le ici, ou répondez simplement OUI au SMS. Ensuite nous cherchons quelqu’un.
confirm-code = Code reçu par SMS
confirm-hint = Six chiffres, valables une heure. Personne n’est sollicité avant, et votre demande est gardée.
confirm-send = Envoyer la demande
confirm-wrong = Ce n’est pas le code
confirm-worthless = Ce code n’ouvre plus rien : trop d’essais, ou trop ancien. Demandez-en un autre ci-dessous, ou répondez OUI au SMS
confirm-sent-title = Votre demande est partie
confirm-sent = Nous cherchons quelqu’un près de chez vous et vous écrirons qui vient. Chacun de nos SMS contient un lien vers votre rendez-vous.
confirm-sent-on = Se connecter pour la suivre ici
confirm-over-title = Cette demande est close
confirm-over = Elle a été abandonnée, ou elle est terminée. Vous pouvez en envoyer une autre à tout moment.
confirm-over-on = Envoyer une autre demande
confirm-again = Envoyer un autre code
confirm-done-again = Un autre code arrive, sauf si un code vient de partir.
page-send = Envoyer la demande
page-send-why = Elle n’est pas encore partie : personne n’est sollicité avant votre accord.

## Signing up to work
# $operator
join-title = Travailler avec { $operator }
join-lead = Les missions près de chez vous arrivent par SMS ; vous répondez oui ou non. L’inscription prend trois minutes.
join-call = C’est votre métier ? Inscrivez-vous
join-you = Vous
join-what = Ce que vous savez faire
join-where = D’où vous partez
join-hours = Quand vous travaillez
join-hours-hint = Les missions n’arrivent que pour ces horaires. Vous pouvez les changer à tout moment.
join-about = À propos de vous
join-send = S’inscrire
# $operator
join-consent = { $operator } peut m’envoyer des SMS sur les missions à ce numéro. STOP y met fin à tout moment.
field-join-phone-hint = Les missions arrivent ici par SMS. Nous envoyons un code auquel vous répondez de ce téléphone ; un fixe ne peut pas.
field-kind = Je travaille
kind-individual = à mon compte
kind-company = pour mon entreprise
field-skills-missing = Choisissez-en au moins une
field-base = Rue, ville et code postal
field-base-hint = Elle ne sert qu’à calculer les distances. L’adresse elle-même n’est pas gardée.
field-base-missing = D’où partez-vous ?
field-radius = Jusqu’où vous allez
field-about = Expérience, licences, outils
field-about-hint = Seule l’équipe le lit. Vous pouvez laisser vide.
field-consent-missing = Sans SMS, pas de missions : merci d’accepter
field-hours-wrong = Ouvrez au moins un jour ; chacun doit finir après avoir commencé
field-day-missing = Choisissez le premier jour
field-days-reversed = Le dernier jour est avant le premier ; inversez-les
field-day-wrong = { $day } : la fin doit suivre le début
# $day
field-hours-from = { $day }, de
# $day
field-hours-to = { $day }, à
join-look-title = Regardez votre téléphone
join-look = Nous vous avons envoyé un code par SMS. Répondez à ce SMS avec le code : nous saurons ainsi que les missions vous parviennent, et que vos réponses nous parviennent.
join-look-why = Cette page avance toute seule. Vous pouvez aussi la fermer : la réponse arrive par SMS.
join-failed-title = Notre SMS ne vous parvient pas
# $why
join-failed = L’opérateur dit : { $why }. Utilisez un autre numéro ; un fixe ne reçoit pas de SMS.
join-again = Envoyer un autre code
join-other-number = Utiliser un autre numéro
join-waiting-title = Votre numéro marche
# $operator, $by
join-waiting = Une personne chez { $operator } regarde votre candidature et vous écrit avant { $by }. Aucune mission ne vous est proposée d’ici là.
join-approved-title = Vous voilà inscrit
join-approved = Les missions près de chez vous arrivent désormais par SMS. Connectez-vous avec votre numéro pour vérifier vos horaires.
join-refused-title = Pas cette fois
join-refused = Nous vous avons écrit pourquoi. Des questions ? Répondez au SMS. Vous pouvez recandidater.
join-lapsed-title = Cette candidature est caduque
join-lapsed = Personne n’y a répondu en une semaine. Vous pouvez vous inscrire à nouveau quand vous voulez.
join-start-again = S’inscrire à nouveau

## A worker's hours and area
work-hours = Horaires
work-hours-lead = Les missions ne vous sont proposées que dans ces horaires et ce secteur.
work-hours-save = Enregistrer les horaires
work-area-title = Secteur
work-area-save = Enregistrer le secteur
# $km (number)
work-radius = { $km } km
work-new-base = Nouveau point de départ
work-new-base-hint = Laissez vide pour garder l’actuel.
work-time-off = Absences
work-time-off-none = Aucune absence prévue.
work-time-off-first = Premier jour
work-time-off-last = Dernier jour
work-time-off-add = Ajouter une absence
work-time-off-remove = Retirer
# $from, $to
work-time-off-range = du { $from } au { $to }
# $codes
work-time-off-promised = Vous avez promis { $codes } dans cette période. Cela reste à vous : si vous ne pouvez pas venir, dites-le sur la mission.
work-skills = Compétences
work-skills-why = L’équipe les règle. Vous avez appris quelque chose ? Écrivez-nous.
work-standing = Où vous en êtes
work-standing-good = Vous recevez des missions.
work-standing-waiting = Votre candidature est examinée. Pas encore de missions.
work-standing-suspended = Pas de nouvelles missions pour l’instant. Écrivez-nous et une personne vous dira pourquoi.
work-standing-opted-out = Vous avez écrit STOP : aucune mission ne vous parvient. Écrivez START pour en recevoir à nouveau.
work-standing-unreachable = Nos SMS n’arrivent pas à votre numéro, donc aucune mission n’est proposée. Écrivez-nous de ce numéro, et elles reviennent.
work-standing-refused = Votre candidature a été refusée. Nous vous avons écrit pourquoi.
work-done-saved = Enregistré.
day-long-1 = Lundi
day-long-2 = Mardi
day-long-3 = Mercredi
day-long-4 = Jeudi
day-long-5 = Vendredi
day-long-6 = Samedi
day-long-7 = Dimanche

privacy-title = Vos données
privacy-of = Ce qui est gardé de { $name }
privacy-desk = Données gardées
privacy-read = Les lire
privacy-read-why = Un fichier avec tout : nom et moyens de vous joindre, adresses, demandes, SMS, ce que vous avez écrit et ce qui a été dit de vous, photos, et qui a regardé vos coordonnées.
privacy-export = Télécharger le fichier
privacy-erase = Être effacé
privacy-erase-why = Nom, numéro, adresses, SMS, photos et textes disparaissent pour de bon : plus personne ne peut les lire, pas même dans une sauvegarde. Vous êtes déconnecté et n’entendez plus parler de nous.
privacy-erase-stays = Les comptes restent, comme la loi le demande, sans le nom de personne.
privacy-sure = Oui, tout effacer
privacy-sure-missing = Rien n’a été effacé : cochez d’abord la case.
privacy-erase-now = Effacer
privacy-erased = Effacé
privacy-erased-why = Il ne reste rien ici qui mène à vous. Merci, et au revoir.
privacy-needed-jobs = Pas encore : { $codes } est en cours. Dès que c’est terminé, vous pourrez être effacé ici.
privacy-needed-jobs-desk = Pas encore : { $codes } est en cours.
privacy-needed-money = Pas encore : votre portefeuille n’est pas vide. Dès qu’il est versé, vous pourrez être effacé ici.
privacy-needed-money-desk = Pas encore : leur portefeuille n’est pas vide.
privacy-needed-staff = Vous tenez le bureau : le propriétaire doit d’abord vous en retirer.
privacy-needed-staff-desk = Cette personne tient le bureau.
desk-licences = Licences
desk-licences-why = Le dernier jour de chacune que vous avez vue. Sans jour, il n’y en a pas.
desk-licences-save = Enregistrer
desk-licence-day-wrong = Indiquez le jour tel qu’il figure sur le document.
privacy-read-why-desk = Un fichier avec tout : nom et moyens de joindre cette personne, adresses, demandes, SMS, ce qu’elle a écrit, photos, et qui a regardé ses coordonnées. Que vous l’avez sorti est noté.
privacy-erase-desk = Effacer cette personne
privacy-erase-why-desk = Nom, numéro, adresses, SMS, photos et textes disparaissent pour de bon : plus personne ne peut les lire, pas même dans une sauvegarde. Cette personne n’entend plus parler de nous.

## Letting people in: both sides, the check of a background, the profile
field-born = Date de naissance
field-born-wrong = Indiquez votre date de naissance ; il faut avoir 18 ans
field-email-must = E-mail
field-email-missing = La société qui vérifie écrit à cette adresse : indiquez-en une
join-check = Vérification des antécédents
join-check-why = Des gens vous ouvrent leur porte, et vous ouvrez la vôtre. Chacun est donc vérifié d’abord, par une société qui ne fait que cela. Elle vous demande elle-même ce qu’il lui faut ; nous n’apprenons que son résultat.
join-check-consent = Mes antécédents peuvent être vérifiés. Sans cet accord, rien n’est vérifié, et nous vous le redemandons par SMS.
join-check-agree = Oui, vérifiez mes antécédents
join-consenting-title = Il manque un mot
join-consenting = Vos antécédents peuvent-ils être vérifiés ? Répondez ici ou par SMS avant { $by }. Sans cela, personne n’est admis.
join-checking-title = La vérification est en cours
join-checking = Nous vous avons envoyé par SMS le formulaire de la société qui vérifie. Une fois rempli, cela prend en général un ou deux jours. Nous relançons au plus tard { $by }.
join-noticed-title = La vérification a fait apparaître quelque chose
join-noticed = Elle a fait apparaître { $finding }. Rien n’est décidé : donnez votre version avant { $by }, par SMS. Vous pouvez obtenir le rapport de la société qui a vérifié, et le contester auprès d’elle.
join-heard-title = Une personne décide maintenant
join-heard = La vérification a fait apparaître { $finding }. La personne qui décide chez { $operator } lit ce que vous avez écrit et vous répond avant { $by }.
join-barred-title = Pas maintenant
join-barred = La vérification a fait apparaître { $finding } ; nous ne pouvons donc pas vous admettre. Vous pourrez postuler à nouveau dès le { $day }, pas avant. Une question ? Répondez à notre SMS.
members-title = Devenir membre chez { $operator }
members-lead = Les membres demandent de l’aide à la maison, et on se connaît d’abord. L’inscription prend trois minutes.
members-call = Devenir membre
members-home = Votre logement
members-consent = { $operator } peut m’écrire à ce numéro au sujet de mon inscription et de mes demandes. STOP y met fin à tout moment.
members-send = S’inscrire
field-member-consent-missing = Sans SMS, nous ne pouvons pas vous répondre : merci d’accepter
field-member-phone-hint = Nous envoyons un code auquel vous répondez de ce téléphone ; un fixe ne le peut pas.
field-member-email-hint = Pour la vérification, et en plus des SMS : qui vient quand, et ce qui est payé.
field-member-about = Que doit savoir la personne qui vient chez vous ?
field-member-about-hint = Un chien, un escalier étroit, où se garer. Vous pouvez laisser vide.
member-ask = Demander de l’aide
member-look = Nous vous avons envoyé un code par SMS. Répondez-y avec ce code : nous saurons que c’est votre téléphone.
member-waiting = Une personne chez { $operator } regarde votre inscription et vous écrit avant { $by }.
member-approved = Demandez ce qu’il y a à faire chez vous, ici ou par SMS.
profile-complete = Profil complet à { $percent } %
profile-percent = { $percent } %
profile-whole = Rien ne manque : vous passez avant les profils incomplets.
profile-missing = Il manque encore :
profile-why = Les profils complets passent en premier.
profile-where = Connectez-vous avec votre numéro pour ajouter une photo et vos heures.
part-name = votre nom
part-phone = un téléphone qui a répondu
part-email = une adresse e-mail
part-address = une adresse
part-skills = ce que vous savez faire
part-hours = quand vous travaillez
part-about = quelques mots de votre part
part-portrait = une photo de votre visage
part-consent = votre accord pour la vérification
work-standing-consenting = Vos antécédents peuvent-ils être vérifiés ? Répondez OUI à notre SMS. Pas encore de missions.
work-standing-checking = Vos antécédents sont en cours de vérification. Pas encore de missions.
work-standing-noticed = La vérification a fait apparaître quelque chose : notre SMS dit quoi, et jusqu’à quand répondre.
work-standing-heard = Une personne décide maintenant. Pas encore de missions.
work-standing-barred = Vous ne pouvez pas être admis pour l’instant. Notre SMS dit pourquoi, et dès quand postuler à nouveau.
# $number
join-by-text = Plutôt par SMS ? Envoyez INSCRIPTION au { $number }.

## La formule d’un membre
plan-title = Votre formule
plan-none = Vous n’avez pas encore de formule. Choisissez-en une, et vous pourrez demander.
plan-nobody = Les formules sont pour les membres.
plan-nobody-join = Devenir membre
plan-waiting = Vous pourrez choisir une formule dès que vous serez admis.
plan-has = Vous avez { $plan }.
plan-paid-until = Payé jusqu’au { $day }.
plan-then = Dès le { $day } : { $plan }.
plan-owed = À payer
plan-owed-first = { $plan } commence au paiement.
plan-owed-next = { $plan } dès le { $day }.
plan-owed-grace = { $plan } dès le { $day }. Vous gardez votre formule jusqu’au { $until }.
plan-pay = Payer { $amount }
plan-choose = Formules
plan-a-month = { $amount } par mois
plan-free = sans frais mensuels
plan-yours = la vôtre
plan-next = ensuite
plan-unpaid = à payer
plan-take = Choisir { $plan }
plan-stop-why = Ce que vous avez payé vous reste jusqu’au bout ; ensuite plus rien n’est demandé.
plan-change-why = Une autre formule commence quand ce qui est payé est fini.
plan-receipts = Reçus
plan-receipts-none = Rien de payé pour l’instant.
plan-receipt-line = { $plan }, du { $from } au { $until }
plan-receipt-tax = dont { $tax } de taxe
plan-back = { $amount } vous sont rendus.
plan-ask = Demander quelque chose
plan-chosen = C’est noté.
plan-pay-later = La page de paiement ne répond pas. Réessayez dans un instant.
ask-soonest = Dès que possible
ask-members-only = membres
ask-members-first = { $service } est réservé aux membres. Connectez-vous avec le téléphone de votre inscription, ou devenez d’abord membre.
ask-members-sign-in = Se connecter
ask-my-plan = Votre formule
