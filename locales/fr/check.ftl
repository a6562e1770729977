# Ce que `callout check` dit des choix d’un playbook.
check-hears-asked = Tous les techniciens qui conviennent sont sollicités en même temps.
check-hears-listed = Les techniciens trouvent la mission parmi les missions ouvertes et postulent ; personne n’est contacté.
check-members = Seuls les membres demandent : qui a été admis et, s’il y a des formules, en a une.
check-wave = { $wave ->
    [one] Les techniciens qui conviennent sont sollicités l’un après l’autre, le mieux placé d’abord.
   *[other] Les techniciens qui conviennent sont sollicités { $wave } à la fois, les mieux placés d’abord.
}
check-picks-operator = Un oui est une candidature, pas une attribution : c’est l’équipe qui choisit.
check-picks-first = Le premier oui qui correspond à la demande l’emporte ; un oui avec d’autres horaires attend l’équipe.
check-picks-customer = Une offre n’est pas une attribution : le client compare et en prend une.
check-picks-first-three = Le premier oui au moment souhaité l’emporte ; qui ne peut pas venir alors indique trois autres moments, et le client en choisit un.
check-price-catalogue-direct = Le prix vient du catalogue.
check-price-catalogue = Le prix vient du catalogue, la rémunération aussi.
# $fee
check-price-estimate = Le prix est estimé lors d’une première visite gratuite et vaut dès que le client l’accepte ; la plateforme en garde { $fee } %.
check-price-offer = Chaque technicien nomme un prix, et c’est tout ce que le client paie ; la plateforme en garde { $fee } %.
check-follow-up-same = Qui a fait le devis fait le travail, si cela reste possible.
check-follow-up-asked = Une fois le devis accepté, on cherche à nouveau quelqu’un pour le travail.
check-follow-up-asked-again = Pour ce qui n’a pas pu être fait, on cherche à nouveau quelqu’un, au moment que le client indique ; celui qui était là n’est plus sollicité.
check-time-fixed = L’horaire est celui que le client a indiqué.
check-time-later = L’heure se trouve après l’attribution : chacun dit quand cela lui convient, et ce qui convient aux deux est retenu.
check-time-offer = Le moment vient avec l’offre, ou se trouve à deux une fois qu’une est prise.
check-time-offer-three = Le moment est celui que le client a souhaité, ou l’un des trois que le technicien indique et garde libres.
check-collects-platform = Le client paie la plateforme, et la plateforme paie le technicien.
check-collects-worker = Le client paie d’abord les frais à la plateforme, et le reste directement au technicien une fois le travail bon.
check-collects-worker-all = Le client paie directement le technicien une fois le travail bon, et les deux le disent ; la plateforme n’en garde rien.
check-collects-worker-commission = Le client paie directement le technicien une fois le travail bon, et les deux le disent ; le technicien doit à la plateforme { $fee } % du prix hors taxe.
check-step-acknowledge = Une fois la mission attribuée, le client et le technicien disent chacun qu’ils ont noté l’horaire ; cela ne bloque rien.
check-step-call = Une fois désigné, le technicien appelle le client, en tout cas avant la visite ; cela ne bloque rien.
check-step-confirm = Avant la visite, le technicien redit qu’il vient ; cela ne bloque rien.
check-step-review = Une fois payé, le client et le technicien disent chacun comment c’était ; aucun ne lit l’avis de l’autre avant que les deux aient écrit, ou que le délai soit passé.
check-gate-contact = Le technicien n’apprend le nom, l’adresse et le téléphone qu’après : { $duties }.
check-gate-contact-open = Le technicien apprend le nom, l’adresse et le téléphone au moment de l’attribution, et personne avant.
check-gate-arrive = Personne ne se met en route avant : { $duties }.
check-gate-arrive-open = Rien ne s’interpose entre l’attribution et le départ.
check-gate-start = Le travail ne commence pas avant : { $duties }.
check-gate-start-open = Rien ne s’interpose entre l’arrivée et le travail.
check-gate-settle = Le technicien est crédité après : { $duties }.
check-gate-settle-open = Le technicien est crédité aussitôt.
check-ladder = { $what } : { $rungs }.
check-rung = délai de { $after }, { $then }
check-rung-before = { $after } avant la visite, { $then }
check-cancel = Annuler est gratuit jusqu’à { $free } avant le rendez-vous ; ensuite, cela coûte { $fee } % du prix, et le technicien reçoit { $worker } % de sa rémunération.
check-contact-stays = { $stays } après la fin de la mission, le technicien ne peut plus consulter les coordonnées du client.
check-proof-holds = Parcouru : { $states } états et { $ways } passages. Dans chacun, quelqu’un est responsable, aucune barrière n’est franchie, l’argent et le temps concordent ; de chacun une fin est atteinte, et le temps seul mène à une fin ou à l’équipe. Fins vues : { $endings }.
check-proof-so-far = Parcouru en partie : les { $states } premiers états et { $ways } passages tiennent. Fins vues : { $endings }.
check-proof-further = `--most { $most }` parcourt davantage.
check-proof-broken = Parcouru : { $states } états et { $ways } passages, et quelque chose ne tient pas. Fins vues : { $endings }.
check-audience-customer = le client
check-audience-worker = le technicien
check-audience-candidates = ceux qui n’ont pas été choisis
check-tell-assigned = Quand la mission est attribuée, on prévient : { $whom }.
check-tell-sourcing-closed = Quand la mission n’est plus à prendre, on prévient : { $whom }.
check-tell-time-agreed = Quand un autre horaire est convenu, on prévient : { $whom }.
check-tell-set-out = Quand le technicien se met en route, on prévient : { $whom }.
check-tell-visit-confirmed = Quand le technicien confirme la visite, on prévient : { $whom }.
check-tell-settled = Quand le technicien est crédité, on prévient : { $whom }.
check-days = { $n ->
    [one] { $n } jour
   *[other] { $n } jours
}
check-hours = { $n ->
    [one] { $n } heure
   *[other] { $n } heures
}
check-minutes = { $n ->
    [one] { $n } minute
   *[other] { $n } minutes
}
# In front of what holds for visits of one purpose alone
check-visits-estimate = Pour un devis :
check-visits-service = Pour l’intervention elle-même :
check-visits-consultation = Pour une consultation :
check-price-plan = Le prix est un nombre de minutes, au tarif de la formule du client ; le technicien touche la même somme quelle que soit la formule, et la plateforme garde { $fee } % du plein tarif.
check-follow-up-customer-again = S’il faut venir, le client dit quand, et si c’est la même personne.
check-online = Les deux se rencontrent dans une salle, dans le navigateur. Qui donne la consultation apprend le prénom du client, et personne un numéro ou une adresse.
check-minimum = Si les deux ont été ensemble dans la salle pendant { $minimum }, la rencontre a eu lieu : c’est bon, et personne n’est interrogé. S’ils ne se sont jamais rencontrés, l’équipe demande pourquoi.
