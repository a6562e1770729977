### Ce que reçoivent les téléphones. Sans ê, ç, ô, â, î, û ni œ : ces lettres doublent le prix d’un SMS.
### START, STOP, CANCEL, END et QUIT sont à la loi. Une candidature n’est jamais dite attribuée.

## Au client
# $operator, $digits, $code, $service, $slot: before the phone has proved to be the customer's
text-confirm-request = { $operator } : { $digits } est le code de votre demande { $code } ({ $service }, { $slot }). Tapez-le sur la page, ou répondez simplement OUI. Ce n'est pas vous ? Répondez NON et elle est supprimée. STOP : plus aucun SMS.
# $operator, $code, $service, $slot, $link
text-request-received = { $operator } : votre demande { $code } est bien arrivée ({ $service }, { $slot }). Nous cherchons quelqu'un et vous dirons qui vient. Vous changez d'avis ? Répondez J'ANNULE { $code }. STOP : plus aucun SMS. { $link }
text-request-received-offers = { $operator } : votre demande { $code } ({ $service }) est publiée. Les offres vous arrivent ici au fur et à mesure, sans frais. Changé d'avis ? Répondez J'ANNULE { $code }. STOP : plus aucun SMS. { $link }
# $name, $service, $slot, $prepare, $ok, $link
text-worker-coming = { $name } viendra chez vous : { $service }, { $slot }. { $prepare }{ $ok } { $link }
# Asked for only where somebody waits for it.
text-ok-please = Répondez OK si c'est noté.
# $name, $code, $service, $prepare, $link
text-worker-coming-later = { $name } viendra chez vous pour { $code } ({ $service }). { $prepare } L'heure suit : quand cela vous convient-il ? Répondez par exemple « jeudi 9h-12h » ou « vendredi après 14h ». { $link }
# $name, $code, $link
text-please-sign = Avant la venue de { $name }, merci de lire et de signer le contrat de service pour { $code }. Signer ne vous oblige pas à donner suite. Ici : { $link } Ou répondez J'ACCEPTE { $code }.
# $code, $service, $amount, $lines, $name, $link; also the reminder
text-estimate-made = Ce que { $name } ferait pour { $code } ({ $service }) : { $lines }. En tout { $amount }, TTC. Répondez OUI pour accepter ce prix, ou NON pour en rester là sans rien devoir. { $link }
# $code, $service
text-nothing-owed = { $code } ({ $service }) se termine au devis, et vous ne devez rien. Merci de nous avoir consultés.
# $customer, $code
text-noted-signed = Signé par { $customer } : le contrat de service pour { $code }. Il ne vous oblige pas à donner suite.
text-noted-agree-how = Pour signer pour { $code }, répondez J'ACCEPTE { $code } : avec le code, pour que ce soit clair.
text-noted-go-ahead = C'est d'accord : { $name } fait le travail pour { $code } au prix du devis.
text-noted-yes-or-no = Est-ce un oui au devis pour { $code } ? Répondez OUI { $code } pour accepter ce prix, ou NON { $code } pour en rester là sans rien devoir.
text-noted-time-unsigned = Merci : { $service } ({ $code }), { $slot }. Il manque une chose : signez d'ici là le contrat de service. Répondez J'ACCEPTE { $code }.
text-noted-then-when = Alors quand cela vous convient-il ? Répondez pour { $code } par exemple « jeudi 9h-12h » ou « vendredi après 14h ».
text-noted-which-day = Pas encore noté pour { $code } : quel jour vous conviendrait ? Répondez avec la date, par exemple « { $code } 24 mars 9h-12h ».
# $code, $slot
text-other-time = Votre rendez-vous { $code } n'est pas au moment demandé, mais { $slot }. Répondez OK si cela vous va, ou dites-nous ici ce qui vous convient.
# $name, $code, $service, $slot, $choices, $link
text-times-offered =
    { $name } demande un autre moment pour { $code } ({ $service }, { $slot }) :
    { $choices }
    Répondez par le numéro qui vous convient, ou NON pour garder { $slot }. Sans réponse, rien ne change. { $link }
# $code, $service, $slot, $choices, $link
text-times-offered-worker =
    Le client demande un autre moment pour { $code } ({ $service }, { $slot }) :
    { $choices }
    Répondez par le numéro qui vous convient, ou NON pour garder { $slot }. Sans réponse, rien ne change. { $link }
# $name, $code, $service, $slot, $choices, $by, $link; also the reminder
text-times-offered-held =
    { $name } ne peut pas venir chez vous { $slot } pour { $code } ({ $service }), mais peut :
    { $choices }
    Répondez par le numéro qui vous convient, ou NON et nous demandons à quelqu'un d'autre. Jusqu'à { $by }, ils vous sont gardés. { $link }
text-times-offered-held-online =
    { $name } ne peut pas vous parler de { $code } ({ $service }) à ce moment-là, mais peut :
    { $choices }
    Répondez par le numéro qui vous convient, ou NON et nous demandons à quelqu'un d'autre. Jusqu'à { $by }, ils vous sont gardés. { $link }
# $code, $times: as they were understood
text-times-passed-on-held = C'est noté pour { $code } : { $times }. Gardez-les libres : nous vous écrivons lequel le client prend.
# $code, $service
text-times-not-taken = Aucun de vos moments n'a été pris pour { $code } ({ $service }) : vous n'avez plus à les garder libres.
# $code, $slot
text-times-passed-on = Nous avons demandé si { $code } peut avoir lieu à un autre moment. D'ici notre réponse, { $slot } reste valable.
# $times: as they were understood
text-times-passed-on-first = C'est noté pour { $code } ({ $service }) : { $times }. Nous vous écrivons dès qu'une heure convient aux deux. Ce n'est pas cela ? Redites-le simplement.
# $name, $code, $service, $choices, $link; also the reminder
text-times-offered-first =
    { $name } peut venir pour { $code } ({ $service }) :
    { $choices }
    Répondez par le numéro qui vous convient, ou dites-nous quand vous pouvez. { $link }
# $code, $service, $choices, $link; also the reminder
text-times-offered-first-worker =
    Pour { $code } ({ $service }), cela convient au client :
    { $choices }
    Répondez par le numéro qui vous convient, ou dites-nous quand vous pouvez venir. { $link }
# $code, $service, $link; also the reminder
text-when-suits = { $code } ({ $service }) : quand cela vous convient-il ? Répondez par exemple « jeudi 9h-12h » ou « vendredi après 14h ». { $link }
# $code, $service, $slot, $link
text-time-agreed = CONVENU pour { $code } ({ $service }) : { $slot }. Répondez OK pour nous dire que c'est noté. { $link }
# $code, $service, $slot
text-time-moved = NOUVEL HORAIRE pour { $code } ({ $service }) : { $slot }. L'ancien ne vaut plus.
# $code, $service, $slot
text-time-stands = Les moments demandés pour { $code } ({ $service }) ne conviennent pas : { $slot } reste valable. Cela pose problème ? Dites-le ici.
text-time-stands-unanswered = Sans réponse pour un autre moment : pour { $code } ({ $service }), { $slot } reste valable. Cela pose problème ? Dites-le ici.
# $name, $eta
text-on-the-way = { $name } est en route et arrive chez vous vers { $eta }. Suivez son arrivée ici : { $link }
text-not-heard-of = { $name } est attendu chez vous pour { $code } ({ $service }) à cette heure, et nous sommes sans nouvelles. Nous nous renseignons et vous tenons au courant. Déjà sur place ? Alors tout va bien. { $link }
text-worker-coming-call = { $name } viendra chez vous : { $service }, { $slot }, et vous appelle avant pour préparer la visite. Merci de décrocher. Un changement ? Répondez simplement. { $link }
text-tried-to-call = { $name } vous a appelé pour { $code } ({ $service }, { $slot }) sans vous joindre. Merci de décrocher la prochaine fois, ou dites-nous ici quand vous pouvez parler. { $link }
text-visit-confirmed = Confirmé : { $name } vient chez vous pour { $code } ({ $service }), { $slot }. Vous ne serez pas là ? Dites-le ici, ou répondez J'ANNULE { $code }. { $link }
text-terms-proposed = { $name } ajouterait à { $code } ({ $service }) : { $lines }. En tout { $amount } au lieu de { $before }, taxes comprises. Cela ne compte qu'avec votre accord : répondez ACCEPTE { $code } avant { $by }, ou NON { $code } pour en rester à { $before }. { $link }
text-noted-agree-more-how = Pour accepter ce qui s'ajoute à { $code }, répondez ACCEPTE { $code } : avec le code, pour que ce soit clair. Vous n'en voulez pas ? Répondez NON { $code }.
text-noted-agreed-more = D'accord : ce qui s'ajoute à { $code } compte désormais. Le technicien le sait.
text-noted-refused-more = Noté : rien ne s'ajoute à { $code }. Ce qui était convenu reste valable.
text-terms-over = Ce qui se serait ajouté à { $code } ({ $service }) ne tient plus : on en reste à { $amount }. Vous n'avez plus à répondre.
text-noted-more-over = C'est passé pour { $code } : plus rien n'attend votre accord, et ce qui était convenu reste valable.
text-sign-off = { $service } ({ $code }) est terminé : { $amount } en tout, taxes comprises. Est-ce fait comme vous le souhaitiez ? Alors signez : répondez SIGNE { $code }, ou ici : { $link } Sinon, répondez NON et dites quoi.
text-noted-sign-how = Pour signer { $code }, répondez SIGNE { $code } : avec le code, pour que ce soit clair.
text-noted-sign-there = C'est le client qui signe pour { $code } : par SMS, ou sur votre écran, à la page de la mission.
text-signed-off = Signé, merci : { $service } ({ $code }), { $amount }. Votre exemplaire : { $link }
text-signed-off-glass = Sur l'écran de { $name }, vous avez signé pour { $code } ({ $service }), { $amount }. Votre exemplaire : { $link } Ce n'était pas vous, ou quelque chose ne va pas ? Répondez simplement.
text-checked-out = La visite de { $name } pour { $code } ({ $service }) n'a pas pu aboutir : { $why }. Vous ne payez rien. Quand faut-il revenir ? Répondez par ex. "jeudi 9h-11h". Plus besoin ? J'ANNULE { $code }. { $link }
text-checked-out-billed = { $name } était à votre porte pour { $code } ({ $service }), et personne n'a ouvert. Prix du trajet : { $amount } ; un lien suit. Quand faut-il revenir ? Répondez par ex. "jeudi 9h-11h". Ce n'était pas ainsi ? Dites-le-nous. { $link }
text-when-again = Quand faut-il revenir pour { $code } ({ $service }) ? Répondez par ex. "jeudi 9h-11h". Plus besoin ? J'ANNULE { $code }. { $link }
text-not-done = { $code } ({ $service }) se termine ici, faute d'un nouvel horaire. Besoin de quelqu'un malgré tout ? Refaites une demande, ou répondez ici.
text-noted-again-how = Cet horaire ne va pas pour { $code } : indiquez un jour et des heures à venir, assez longues, par ex. "jeudi 9h-11h".
# $name, $minutes (number)
text-running-late =
    { $name } aura environ { $minutes ->
        [one] { $minutes } minute
       *[other] { $minutes } minutes
    } de retard. Désolés pour l'attente.
# $service, $code, $link
text-is-it-right = { $service } ({ $code }) : c'est terminé. Tout est bon ? Répondez OUI, ou NON en disant ce qui ne va pas. { $link }
text-case-noted = Noté pour { $code } ({ $service }, { $slot }), au sujet de : { $about }. Nous demandons à { $name } ce qui s'est passé, et une personne décide au plus tard { $by }. D'ici là, le silence ne vaut pas accord. C'est réglé ? Répondez RÉGLÉ. { $link }
text-case-opened = { $name } signale un problème pour { $code } ({ $service }, { $slot }), au sujet de : { $about }. Que s'est-il passé, selon vous ? Répondez { $code } suivi de vos mots avant { $until }, ou écrivez-le ici : { $link } Ensuite, une personne décide.
text-case-opened-both = Un point n'est pas clair pour { $code } ({ $service }, { $slot }), au sujet de : { $about }. Que s'est-il passé, selon vous ? Répondez { $code } suivi de vos mots avant { $until }, ou écrivez-le ici : { $link } Nous demandons aussi à { $name }, puis une personne décide.
text-story-noted = Merci, c'est noté pour { $code }. Une personne décide au plus tard { $by }, et vous serez informé.
text-story-noted-late = Merci, c'est noté pour { $code }. Une personne décide dès que possible, et vous serez informé.
text-case-dropped = { $code } ({ $service }) : c'est réglé, et le litige est clos. Ce qui était convenu reste valable.
text-case-decided-stands = Décision pour { $code } ({ $service }) : rien ne change. Motif : { $why } { $link }
text-case-decided-back = Décision pour { $code } ({ $service }) : { $amount } vous sont remboursés. Motif : { $why } { $link }
text-case-decided-less = Décision pour { $code } ({ $service }) : vous payez { $amount } de moins. Motif : { $why } { $link }
text-case-decided-not-yours = Décision pour { $code } ({ $service }) : le client paie moins, et votre rémunération ne change pas. Motif : { $why } { $link }
text-case-decided-off-your-pay = Décision pour { $code } ({ $service }) : le client paie moins, dont { $amount } déduits de votre prochain versement. Motif : { $why } { $link }
text-case-decided-redo = Décision pour { $code } ({ $service }) : on y remédie, sans frais supplémentaires pour le client. Motif : { $why } { $link }
text-case-decided-redo-yours = Décision pour { $code } ({ $service }) : { $name } y remédie, sans frais supplémentaires pour vous. Motif : { $why } { $link }
text-case-decided-redo-other-yours = Décision pour { $code } ({ $service }) : quelqu'un d'autre y remédie, sans frais supplémentaires pour vous. Motif : { $why } { $link }
text-case-decided-redo-other = Décision pour { $code } ({ $service }) : quelqu'un d'autre y remédie, ce n'est donc plus à vous. Ce qui vous a été crédité vous reste. Motif : { $why } { $link }
text-case-decided-owed-less = Décision pour { $code } ({ $service }) : le client vous doit { $amount } de moins. Motif : { $why } { $link }
text-come-again = { $code } ({ $service }) est à corriger, et cela vous revient. Quand pouvez-vous venir ? Répondez par ex. "jeudi 9h-12h" ou "vendredi après 14h". Impossible ? JE NE PEUX PAS VENIR { $code }. { $link }
text-prepare-redo = Il s'agit d'y remédier.
text-complaint-noted = Nous en sommes désolés. { $name } a votre message et doit arranger cela d'ici { $by } ; nous y veillons. Quelque chose à ajouter ? Répondez ici.
text-complaint-noted-estimate = { $name } a vos mots et enverra un autre devis pour { $code } avant { $by }. Vous préférez en rester là, sans frais ? Répondez NON { $code }.
# $code, $service, $amount, $link; also the reminder
text-please-pay = { $code }, { $service } : { $amount } à régler. Une question ? Répondez ici. Pour payer : { $link }
# $amount, $code, $service
text-receipt = Bien payé, merci : { $amount } pour { $code }, { $service }.
text-offer-made = { $name } propose de faire { $code } ({ $service }) : { $offer }. Pour accepter, répondez JE PRENDS { $number } { $code }. Comparer les offres : { $link }
text-offers-wait = Des offres pour { $code } ({ $service }) vous attendent :
    { $choices }
    Pour en accepter une, répondez JE PRENDS et son numéro. { $link }
text-offers-more = D'autres offres sur la page.
text-invited = Un client a vu votre page et vous demande une offre : { $code }, { $service }, secteur { $area }{ $limits }. Répondez OFFRE { $code } et votre prix, par exemple OFFRE { $code } 460 deux couches, mardi 9h-17h. Sans vous ? NON { $code }. { $link }
text-limit-by = d'ici le { $day }
text-limit-most = { $amount } au plus
text-invite-declined = { $name } ne fait pas d'offre pour { $code } ({ $service }). Votre demande reste visible pour tous les autres ; vous pouvez en solliciter d'autres sur sa page : { $link }
text-counter-offered = Le client de { $code } ({ $service }) prendrait votre offre à { $amount } au lieu de { $before }. Votre offre reste valable. Pour l'accepter, répondez OFFRE { $code } { $sum }. { $link }
text-noted-countered = Transmis, pour { $code }. L'offre reste telle quelle jusqu'à ce qu'une nouvelle arrive ; nous vous tenons au courant.
text-noted-counter-how = Pour dire à quel prix vous prendriez une offre, répondez CONTRE-OFFRE { $code }, le numéro de l'offre et la somme en tout, par exemple : CONTRE-OFFRE { $code } 2 430.
text-price-proposed = { $name } demande un autre prix pour { $code } ({ $service }) : { $lines }, au lieu de { $before }, dont { $rest } directement. Cela ne compte qu'avec votre accord : répondez ACCEPTE { $code } avant { $by }, ou NON { $code } pour en rester à { $before }. { $link }
text-price-proposed-worker = Le client demande un autre prix pour { $code } ({ $service }) : { $lines }, au lieu de { $before }. { $rest } sont pour vous. Cela ne compte qu'avec votre accord : répondez ACCEPTE { $code } avant { $by }, ou NON { $code } pour en rester à { $before }. { $link }
text-price-agreed = Convenu pour { $code } ({ $service }) : c'est { $amount } en tout désormais, et { $name } le sait. { $link }
text-price-agreed-worker = CONVENU pour { $code } ({ $service }) : c'est { $amount } en tout désormais, dont { $rest } pour vous. { $link }
text-price-stands = Pas d'autre prix pour { $code } ({ $service }) : on en reste à { $amount }, comme convenu.
text-price-stands-unanswered = L'autre prix pour { $code } ({ $service }) n'a pas été accepté : on en reste à { $amount }, comme convenu.
text-noted-priced = Transmis, pour { $code } : { $lines }, au lieu de { $before }. Cela compte dès que l'autre accepte ; jusque-là, { $before } reste valable.
text-noted-price-how = Pour demander un autre prix pour { $code }, répondez CONTRE-OFFRE { $code } et le prix entier, par exemple : CONTRE-OFFRE { $code } 430 sans vernis. Pour un autre moment, écrivez simplement le moment.
text-noted-price-how-worker = Pour demander un autre prix pour { $code }, répondez OFFRE { $code } et le prix entier, par exemple : OFFRE { $code } 480 deux couches, 40 vernis. Pour un autre moment, écrivez simplement le moment.
text-noted-agree-price-how = Pour accepter l'autre prix pour { $code }, répondez J'ACCEPTE { $code } : avec le code, pour que ce soit clair. Sinon, répondez NON { $code }.
text-noted-refused-price = Noté : on en reste à { $before } pour { $code }, comme convenu. L'autre l'apprend de nous.
text-said = { $name } (no { $number }) écrit à propos de { $code } ({ $service }) : « { $words } » Pour répondre : POUR { $number } { $code } et vos mots ; POUR TOUS { $code } répond à tous ceux qui font une offre. { $link }
text-said-booked = { $name } écrit à propos de { $code } ({ $service }) : « { $words } » Pour répondre : DIS { $code } et vos mots. { $link }
text-said-worker = Le client de { $code } ({ $service }) écrit : « { $words } » Pour répondre : DIS { $code } et vos mots. { $link }
text-said-all = Le client de { $code } ({ $service }) écrit à tous ceux qui font une offre : « { $words } » Pour répondre : DIS { $code } et vos mots. { $link }
text-noted-said = Transmis, à propos de { $code }.
text-noted-say-how = Pour qui ? Répondez POUR, le numéro de l'offre, { $code } et vos mots ; ou POUR TOUS { $code } pour tout le monde.
text-offer-stars = { $stars } étoiles sur 5
text-please-pay-fee = Nous vous réservons { $name } pour { $code } ({ $service }). Payez les frais de réservation de { $amount } avant { $by }, et c'est réservé : { $link } Le reste, { $rest }, se paie directement à { $name } quand le travail est bon.
text-receipt-fee = Réservé : { $name } pour { $code } ({ $service }), { $slot }. Vos frais de réservation de { $amount } sont payés, merci. { $name } a maintenant votre adresse et votre numéro. { $link }
text-fee-lapsed = Les frais de réservation pour { $code } ({ $service }) n'ont pas été payés à temps : rien n'est réservé et vous ne devez rien. Les offres valent comme avant : { $link }
text-looking-again-offers = Désolés : { $code } ({ $service }) ne sera pas fait par la personne choisie. Vous ne devez rien pour cela. Les autres offres, s'il y en a, valent comme avant : { $link }
text-looking-again-offers-paid = Désolés : { $code } ({ $service }) ne sera pas fait par la personne choisie. Ce que vous avez payé vous est rendu. Les autres offres, s'il y en a, valent comme avant : { $link }
text-nobody-chosen = { $code } ({ $service }) se termine ici : aucune offre n'a été prise à temps. Vous ne devez rien, et pouvez redemander quand vous voulez.
text-pay-directly = Merci. Payez maintenant { $amount } directement à { $name } pour { $code } ({ $service }), comme vous en convenez, puis répondez PAYÉ { $code }. { $link }
text-noted-handed-over = Noté pour { $code }. Nous demandons à { $name } si l’argent est arrivé.
text-noted-taken-already = Pour { $code }, vous avez déjà pris une offre : { $name } s'en charge. Vous voulez changer ? Dites-le ici, ou J'ANNULE { $code }.
text-noted-nothing-to-take = Aucune offre pour { $code } ({ $service }) ne tient en ce moment. Nous vous écrivons dès qu'il y en a une. Vous n'en voulez plus ? Répondez J'ANNULE { $code }.
text-noted-price-waits = Votre autre prix pour { $code }, { $lines }, attend l'autre. Jusqu'à son accord, { $before } reste valable.
text-noted-not-due = Rien ne passe de main en main pour { $code } pour l'instant : cela vient une fois le travail fait et approuvé.
text-received-directly = { $name } a bien eu vos { $amount } pour { $code }. Merci !
text-given-back = { $amount } pour { $code } vous sont rendus.
text-paid-in-vain = Vos { $amount } pour { $code } sont bien arrivés, mais vous ne deviez plus rien : nous vous les rendons.
text-paid-in-vain-fee = Vos { $amount } pour { $code } sont bien arrivés, au prix d'avant : nous vous les rendons. Les frais de réservation sont maintenant de { $fee }, et rien n'est réservé sans eux. Merci de les payer avant { $by } : { $link }
text-how-was-it = Comment cela s'est-il passé avec { $name } pour { $code } ({ $service }) ? Répondez de 1 à 5, 5 pour très bien, avec quelques mots si vous voulez. Un pourboire ? Écrivez POURBOIRE et un montant. { $link }
text-how-was-it-worker = Comment c'était avec { $name } pour { $code } ({ $service }) ? Répondez de 1 à 5, 5 pour très bien, avec quelques mots si vous voulez. { $link }
text-noted-review = Merci, c'est noté pour { $code }. Aucun de vous ne lit l'avis de l'autre avant que les deux aient écrit, ou que le délai soit passé.
text-noted-review-last = Merci, c’est noté pour { $code }. Vous pouvez maintenant le lire tous les deux.
text-review-shown = { $name } a donné { $stars } sur 5 pour { $code } ({ $service }). Lisez-le ici : { $link }
text-tipped = { $name } vous a donné { $amount } de pourboire pour { $code }. Tout est pour vous.
text-paid-out = { $operator } : { $amount } sont en route vers vous. Le détail est dans votre portefeuille : { $link }/work/wallet
text-tip-noted = Merci : { $amount } pour { $name } ({ $code }), en entier.
text-tip-link = { $amount } de pourboire pour { $name } ({ $code }), en entier. Par carte ici : { $link } Donné en liquide ? Répondez POURBOIRE, le montant et LIQUIDE.
text-noted-tip-how = Un pourboire pour { $name } ({ $code }) ? Répondez POURBOIRE et le montant, par exemple POURBOIRE 10, et un lien suit ; ou POURBOIRE 10 LIQUIDE si vous l'avez donné en liquide.
# $code
text-called-off-free = La demande { $code } est annulée, comme vous l'avez souhaité. C'est sans frais.
text-called-off-free-back = La demande { $code } est annulée, comme vous l'avez souhaité. C'est sans frais : vos frais de réservation de { $back } vous sont rendus, nous nous en occupons.
text-called-off-unsent = { $operator } : c'est fait, la demande { $code } est effacée. Elle n'a été transmise à personne.
text-request-lapsed = { $operator } : cette demande n'a pas été confirmée à temps, personne n'a donc été sollicité. Envoyez-en une nouvelle : { $link } Ou écrivez ici ce qu'il vous faut, une personne vous aidera.
# $code, $amount
text-called-off-late = { $code } est annulé. Si près du rendez-vous, il reste { $amount } à régler ; le lien pour payer suit.
text-called-off-late-booked = { $code } est annulé. Vos frais de réservation vous sont rendus ; si près de la visite, { $amount } sont dus, et le lien pour payer suit.
text-call-off-costs = Si près du rendez-vous, vous paieriez { $amount } pour annuler { $code } ({ $service }, { $slot }). Annuler malgré tout ? Répondez 1. Sinon ne faites rien : le rendez-vous tient.
# $operator, $code, $service
text-called-off-desk = { $operator } : nous devons annuler { $code } ({ $service }). Toutes nos excuses, c'est sans frais. Une question ? Répondez ici.
# $code, $slot
text-looking-again = Désolés : la personne prévue pour { $code } ne peut finalement pas venir. Nous cherchons quelqu'un d'autre pour { $slot } et vous écrirons. Vous préférez annuler ? Répondez J'ANNULE { $code }.
text-looking-again-later = Désolés : la personne prévue pour { $code } ({ $service }) ne peut finalement pas venir. Nous cherchons quelqu'un d'autre et vous écrirons. Vous préférez annuler ? Répondez J'ANNULE { $code }.
text-still-sought = Personne n'a encore dit oui pour { $code } ({ $service }, { $slot }). Quelqu'un de notre équipe cherche maintenant pour vous, et nous vous écrivons. Un autre horaire ? Écrivez-le ici. Vous ne voulez plus attendre ? Répondez J'ANNULE { $code }, sans frais.
text-still-sought-later = Personne n'a encore dit oui pour { $code } ({ $service }). Quelqu'un de notre équipe cherche maintenant pour vous, et nous vous écrivons. Vous ne voulez plus attendre ? Répondez J'ANNULE { $code }, sans frais.
text-nobody-yet = Désolés : c'est l'heure de { $code } ({ $service }, { $slot }), et nous n'avons encore trouvé personne. Quelqu'un s'en occupe. Un autre horaire ? Écrivez-le ici. Vous n'en voulez plus ? Répondez J'ANNULE { $code }, sans frais.
# $code, $service, $slot
text-nobody-found = Désolés, personne n'était libre pour { $code } ({ $service }, { $slot }). La demande est close, sans frais. Un autre moment ? Répondez ici, une personne vous aidera.
text-nobody-found-billed = Nous sommes désolés : personne n'était libre pour { $code } ({ $service }, { $slot }). La demande est close ; reste à payer pour la visite d'avant : { $amount }. Un autre moment ? Répondez ici et quelqu'un vous aidera.
# $code, $service, $link
text-reminder-describe = Votre demande { $code } ({ $service }) n'est pas encore partie. Répondez OUI pour l'envoyer, NON pour l'abandonner. Toute autre réponse, et une personne vous aide : { $link }

## À un candidat : ce qu’on demande, et ce qui fut répondu
# $operator, $code, $service, $slot, $area, $details, $pay
text-job-offered =
    { $operator }, mission { $code } :
    { $service }, { $slot }, secteur { $area }.
    Détails : { $details }
    Rémunération : { $pay }.
    Répondez { $how }
# the same for another visit of a job
text-job-offered-next =
    { $operator }, mission { $code }, une visite de plus :
    { $service }, { $slot }, secteur { $area }.
    Détails : { $details }
    Rémunération : { $pay }.
    Répondez { $how }
# the same, to somebody who kept silent the first time
text-job-offered-again =
    { $operator }, la mission { $code } est à nouveau libre :
    { $service }, { $slot }, secteur { $area }.
    Détails : { $details }
    Rémunération : { $pay }.
    Répondez { $how }
# $how in the three above
text-answer-how = OUI, NON ou RAPPELEZ-MOI
text-answer-how-three = OUI, NON, ou trois autres moments comme « mar 9h-11h, mer 13h-15h, jeu 9h-11h »
text-answer-how-three-late = OUI, NON, ou trois autres moments comme « ven 9h-11h, sam 13h-15h, lun 9h-11h »
# stands in for $details
text-no-details = aucun
pay-and-extra = { $pay } et { $extra } en plus
statement-head = { $operator } : attestation de travail
statement-job = Mission { $code } : { $service }
statement-where = Lieu : { $address }
statement-when = Quand : { $day }, de { $from } à { $to }
statement-who = Fait par : { $name }
statement-line = { $what } : { $gross }
statement-line-taxed = { $what } : { $net } et { $tax } de taxe, { $gross }
statement-total = En tout : { $amount }, taxes comprises
statement-as-wished = Le travail a été fait comme je le souhaitais.
# $code, $by
text-claim-noted = Noté { $code } : votre oui est enregistré, la mission n'est PAS encore attribuée. Décision d'ici { $by } ; nous vous écrivons si c'est vous. Ensuite, ne gardez plus ce créneau.
text-claim-noted-told = Noté { $code } : votre oui est enregistré, la mission n'est PAS encore attribuée. Décision d'ici { $by } ; nous vous écrirons dans tous les cas.
text-claim-noted-late = Noté { $code } : votre oui est enregistré, la mission n'est PAS encore attribuée. Notre décision tarde ; nous vous écrivons si c'est vous.
# $code, $times, $slot
text-proposal-noted = Noté { $code } : vous pouvez { $times }. Le client demandait { $slot }. Rien n'est encore attribué ; une personne décide, et vous écrit si c'est vous.
# $code
text-decline-noted = Merci, c'est noté : plus de SMS ni d'appel de notre part pour { $code }.
# $code, $by
text-callback-promised = Nous vous appelons d'ici { $by } pour { $code }. Rien n'est encore attribué. Vous pouvez toujours répondre OUI ou NON.
text-no-call-needed = Inutile d'attendre notre appel pour { $code } : quelqu'un d'autre s'en charge, ou la mission est annulée. Merci malgré tout.
# $code, $service; also to a worker whose job the desk took back
text-job-went-elsewhere = { $code } ({ $service }) va à quelqu'un d'autre, vous n'avez rien à faire. Merci, et à la prochaine.

## Au technicien
# $code, $service, $slot, $name, $phone, $address, $link
text-job-assigned = ATTRIBUÉ { $code } : c'est pour vous. { $service }, { $slot }. { $name }, { $phone }, { $address }.{ $ok } Puis SUR PLACE { $code } au début, FINI { $code } à la fin, sinon JE NE PEUX PAS VENIR { $code }. { $link }
# the same while there is no time yet
text-job-assigned-later = ATTRIBUÉ { $code } : c'est pour vous. { $service }. { $name }, { $phone }, { $address }. Quand pouvez-vous venir ? Répondez par exemple « jeudi 8h-12h ». Sinon JE NE PEUX PAS VENIR { $code }. { $link }
# the same when they have said already when they can come
text-job-assigned-soon = ATTRIBUÉ { $code } : c'est pour vous. { $service }. { $name }, { $phone }, { $address }. Nous vous écrivons dès qu'un de vos moments convient au client. Sinon JE NE PEUX PAS VENIR { $code }. { $link }
text-job-assigned-call = ATTRIBUÉ { $code } : c'est à vous. { $service }, { $slot }. { $name }, { $phone }, { $address }. Appelez avant { $by } pour préparer la visite, puis répondez APPELÉ { $code } et ce que vous avez appris. Impossible ? JE NE PEUX PAS VENIR { $code }. { $link }
# $code, $service, $area, $link; also the reminder
text-accept-first = { $code } ({ $service }, secteur { $area }) est pour vous. Pour savoir chez qui : promettez de n'utiliser ces coordonnées que pour ce travail et de les garder pour vous. Acceptez ici : { $link } Ou répondez J'ACCEPTE { $code }.
# $code, $amount
text-estimate-noted = C'est noté : le client a votre devis pour { $code }, { $amount } en tout, TTC. Nous vous dirons sa réponse.
# $code, $service, $pay, $link
text-estimate-agreed = C'EST PARTI : le client accepte votre devis pour { $code } ({ $service }). Votre rémunération : { $pay }. Quand pouvez-vous venir ? Répondez par exemple « jeudi 8h-12h ». { $link }
# $code, $service
text-estimate-declined = Le client ne donne pas suite à { $code } ({ $service }) après le devis. Il n'y a plus rien à faire. Merci !
# $code, $link: the customer wants another estimate
text-please-mend-estimate = { $code } : le client souhaite un autre devis : « { $said } ». Merci d'en envoyer un nouveau avant { $by } : répondez DEVIS et les montants, ou ici : { $link }
# $code
text-finish-noted = Noté : { $code } est terminé. Nous demandons au client si tout est bon ; votre rémunération suit.
text-finish-noted-direct = Noté : { $code } est terminé. Nous demandons au client si tout est bon ; il vous paie directement.
# $code, $service, $name, $link
text-photos-added = { $name } a ajouté des photos à { $code } ({ $service }). A voir ici : { $link }
text-photos-added-worker = Le client de { $code } ({ $service }) a ajouté des photos. A voir ici : { $link }
# $code, $link
text-please-mend = { $code } : pour le client, tout n'est pas encore bon : "{ $said }". Contactez-le et arrangez cela d'ici { $by }, puis répondez FINI { $code }. { $link }
# $code, $amount
text-credited = { $code } : { $amount } de plus sur votre portefeuille. Merci !
text-offer-noted = Votre offre pour { $code } ({ $service }) est notée : { $offer }. Rien n'est attribué : le client décide. Pour la changer, réécrivez OFFRE ; pour la retirer, NON { $code }.
text-offer-noted-untimed = Votre offre pour { $code } ({ $service }) est notée : { $offer }. Rien n'est attribué : le client décide. Quand pourriez-vous venir ? Répondez avec le code, par exemple « { $code } mardi 9h-17h ».
text-offer-taken = Le client prend votre offre pour { $code } ({ $service }), { $slot }. C'est réservé une fois les frais payés, avant { $by }. Nous vous écrirons ; rien à faire d'ici là.
text-set-aside = Pour { $code } ({ $service }), une autre offre a été prise. C'est réservé si les frais sont payés avant { $by } ; sinon, votre offre vaut comme avant.
text-lives-again = { $code } ({ $service }) est de nouveau ouvert, et votre offre vaut comme avant. Pour la retirer : NON { $code }.
text-lives-again-over = { $code } ({ $service }) est de nouveau ouvert. Votre offre ne valait que jusqu'à un moment passé : proposez à nouveau avec OFFRE { $code } et le prix.
text-booking-lapsed = { $code } ({ $service }) n'est pas réservé : les frais n'ont pas été payés à temps. Votre créneau est libre, et votre offre vaut comme avant.
text-was-it-paid = { $name } dit vous avoir payé { $amount } pour { $code }. Est-ce bien arrivé ? Répondez REÇU { $code }, ou NON { $code } sinon. { $link }
text-noted-received = Merci, c’est noté : l’argent pour { $code } est arrivé.
# $code, $service
text-called-off-worker = ANNULÉ { $code } ({ $service }) : la mission n'a plus lieu, n'y allez pas. Désolés !
# $code
text-withdrawal-noted = Noté : vous ne pouvez pas venir pour { $code }. Nous cherchons quelqu'un d'autre et prévenons le client.
# $code, $service, $slot, $link
text-reminder-arrive = Rappel { $code } : { $service }, { $slot }. Répondez SUR PLACE { $code } au début, RETARD 20 si vous avez 20 minutes de retard, JE NE PEUX PAS VENIR { $code } si c'est impossible. { $link }
# $code, $service, $link
text-reminder-finish = { $code }, { $service } : terminé ? Répondez FINI { $code }. Besoin de temps, ou un souci ? Dites-le ici. { $link }
text-reminder-finish-estimate = { $code }, { $service } : quel prix pour le travail ? Répondez DEVIS { $code } et les montants hors taxes. Besoin de plus de temps, ou bloqué ? Dites-le-nous ici. { $link }
text-reminder-call = Rappel { $code } ({ $service }, { $slot }) : appelez le client, puis répondez APPELÉ { $code } et ce que vous avez appris. Le numéro : { $link }
text-reminder-confirm = Venez-vous ? { $code } ({ $service }), { $slot }. Répondez CONFIRME { $code }, et le client le sait. Impossible ? JE NE PEUX PAS VENIR { $code }. { $link }
text-noted-called = Noté : vous avez parlé au client de { $code } ({ $service }), { $slot }. La veille, nous vous demandons de confirmer.
text-noted-called-missed = Noté : personne n'a décroché pour { $code }. Le client sait que vous avez appelé. Merci de réessayer.
text-noted-confirm-how = Venez-vous pour { $code } ({ $service }), { $slot } ? Alors répondez CONFIRME { $code }, et le client le sait. Impossible ? JE NE PEUX PAS VENIR { $code }.
text-noted-confirmed = Merci : { $code } ({ $service }), { $slot }, est confirmé, et le client le sait. Répondez EN ROUTE { $code } quand vous partez.
text-noted-set-out = Noté : le client de { $code } sait que vous arrivez. Répondez SUR PLACE { $code } au début du travail, RETARD 20 s'il faut 20 minutes de plus. Bonne route.
text-noted-added = Noté pour { $code } : { $lines }, { $amount } en tout. Cela compte dès que le client accepte ; nous lui demandons et vous le disons.
text-noted-added-instead = Transmis pour { $code }, à la place de votre proposition précédente : { $lines }, { $amount } en tout. Cela compte dès que le client accepte ; vous l'apprendrez ici.
text-noted-add-how = Pour ajouter à { $code }, répondez AJOUTE { $code } et quoi, avec des virgules : du temps comme "30 min", du matériel avec son prix hors taxe comme "18 fil", ou le nom d'un forfait.
text-noted-which = Pour quelle mission ? Merci de répéter avec son code.
text-noted-way-first = Nous n'avons pas encore EN ROUTE pour { $code } : le client ne pouvait pas le savoir. Répondez d'abord EN ROUTE { $code }.
text-terms-agreed = D'ACCORD : le client accepte ce qui s'ajoute à { $code }. En tout { $amount } maintenant, taxes comprises.
text-terms-stand = Le client de { $code } ne veut rien de plus : on en reste à { $amount }, comme convenu.
text-terms-stand-unanswered = Ce qui s'ajouterait à { $code } n'a pas été accepté à temps : on en reste à { $amount }, comme convenu.
text-check-out-noted = Noté : { $code } n'était pas faisable. Le trajet vous est payé, et vous n'avez plus rien à faire : quelqu'un d'autre viendra quand le client dira quand.

## À l’un ou à l’autre
# $code, $service, $slot, $link
text-reminder-acknowledge = Rappel { $code } : { $service }, { $slot }. Répondez OK pour nous dire que c'est noté. Cela ne va pas ? Dites-le ici. { $link }
# $operator
text-person-will-reply = Merci. Une personne de { $operator } vous répondra ici.
# $choices: numbered lines
text-which-job =
    Laquelle ? Répondez par son numéro.
    { $choices }
text-noted-time-worker = Noté : vous avez bien { $code }, { $service }, { $slot }. Ensuite SUR PLACE { $code } au début, FINI { $code } à la fin.
text-noted-time-worker-estimate = C'est noté : { $code }, { $service }, { $slot }. Puis SUR PLACE { $code } au début, DEVIS { $code } et les montants à la fin.
text-noted-time-customer = Merci : { $service } ({ $code }), { $slot }, c'est entendu. Un changement ? Répondez ici.
text-noted-late = Noté : le client de { $code } est prévenu de votre retard. Bonne route.
text-noted-here = Noté : le travail { $code } a commencé. Répondez FINI { $code } une fois terminé.
text-noted-here-guided = Noté : le travail pour { $code } a commencé. FINI { $code } à la fin. Il faut plus ? AJOUTE { $code } 30 min, 18 fil. Pas faisable ? PAS POSSIBLE { $code } et pourquoi.
text-noted-here-estimate = C'est noté : vous voilà sur place pour { $code }. Quand vous saurez le prix du travail, répondez DEVIS { $code } et les montants hors taxes, par exemple « DEVIS { $code } 180 main d'oeuvre, 120 vitre ».
text-noted-ok = Merci, noté pour { $code } ({ $service }).
text-noted-over = { $code } ({ $service }) est terminé, vous n'avez plus rien à faire. Un souci ? Dites-le-nous ici.
text-noted-none-suits = Noté : aucun de ces horaires pour { $code }. Nous demandons à quelqu'un d'autre et vous écrivons. Vous n'en voulez plus ? Répondez J'ANNULE { $code }, sans frais.
text-noted-stands = Bien : { $code } ({ $service }, { $slot }) reste comme prévu.
text-noted-here-first = Il nous manque SUR PLACE pour { $code }. Une fois là-bas, répondez SUR PLACE { $code }, puis FINI { $code } quand c'est terminé.
text-noted-done-first = { $code } se signe une fois terminé : répondez d'abord FINI { $code }, et la signature est demandée au client.
text-noted-already = C'est déjà noté pour { $code } ({ $service }, { $slot }). Vous vouliez dire autre chose ? Écrivez-le ici.
text-noted-already-all = C'est déjà noté, pour chaque mission possible. Vous vouliez dire autre chose ? Écrivez-le ici.
# $operator, $digits: six of them
text-sign-in-code = { $operator } : votre code est { $digits }, valable 10 minutes. Nous ne vous le demanderons jamais.

## Les mots de la loi
# $operator
text-stopped = { $operator } : vous ne recevrez plus de SMS de notre part. Répondez START pour en recevoir à nouveau.
# $operator
text-started = { $operator } : ravis de vous revoir, vous recevrez à nouveau nos SMS. AIDE : une personne. STOP : plus aucun SMS.
# $operator
text-help = { $operator } : des services pour la maison, près de chez vous. Une personne vous répondra ici. STOP : plus aucun SMS.

## Signing up to work, and standing
# $operator, $digits
text-join-code = { $operator } : votre code est { $digits }. Répondez à ce SMS avec ce code, pour que nous sachions que les missions vous parviennent ici. Pas inscrit ? Ignorez ce SMS. STOP : plus aucun SMS.
# $operator
text-join-wrong-code = { $operator } : ce n'est pas le code. Répondez avec les six chiffres de notre dernier SMS.
text-join-want-code = { $operator } : pour finir l'inscription, répondez avec les six chiffres de notre SMS. Une question ? Écrivez-la ici, une personne vous répondra.
text-join-had-code = { $operator } : merci, nous avons déjà votre code. Une personne examine votre candidature et vous écrira.
# $operator; to a number that has signed up before
text-join-known = { $operator } : ce numéro est déjà inscrit. Pour voir où en est la demande ou changer vos horaires, connectez-vous avec. Autre chose ? Répondez ici.
# $operator, $by
text-join-proved = { $operator } : merci, votre numéro marche. Une personne regarde votre candidature et vous écrit avant { $by }. Aucune mission ne vous est proposée d'ici là.
# $operator, $link
text-join-approved = { $operator } : vous voilà inscrit. Les missions près de chez vous arrivent par SMS : OUI, NON ou RAPPELEZ-MOI. Vérifiez vos horaires et dites-nous vos absences : { $link }
# $operator
text-join-refused-area = { $operator } : merci de votre candidature. Nous avons trop peu de travail dans votre secteur et ne pouvons pas vous prendre pour le moment. Vous pouvez recandidater. Des questions ? Répondez ici.
text-join-refused-skills = { $operator } : merci de votre candidature. Nous n'avons pas besoin de ces compétences en ce moment. Vous pouvez recandidater. Des questions ? Répondez ici.
text-join-refused-papers = { $operator } : merci de votre candidature. Il manque une licence, une assurance ou une référence. Répondez ici et une personne vous dira laquelle ; puis recandidatez.
text-join-refused-other = { $operator } : merci de votre candidature. Nous ne pouvons pas vous prendre pour le moment. Vous pouvez demander pourquoi : répondez ici. Vous pouvez aussi recandidater.
# $operator
text-join-reminder = { $operator } : pour finir l'inscription, répondez avec le code à six chiffres de notre dernier SMS. Perdu ? Inscrivez-vous encore une fois, un nouveau arrive. STOP : plus aucun SMS.
# Signing up by text: $operator, $choices (numbered lines), $question (one of these)
text-signup-which = { $operator } : bienvenue ! Que souhaitez-vous ? Répondez 1 pour demander de l’aide à la maison, ou 2 pour travailler avec nous.
text-signup-name = Quels sont vos prénom et nom ?
text-signup-address-worker = D’où partez-vous le matin ? Rue et numéro, ville et code postal.
text-signup-address-member = Où habitez-vous ? Rue et numéro, ville et code postal.
text-signup-skills =
    Que savez-vous faire ? Répondez avec les numéros, par exemple 1 3 :
    { $choices }
text-signup-email = Quelle est votre adresse e-mail ? La société qui vérifie y écrit.
text-signup-born = Quelle est votre date de naissance ? Par exemple 17.5.1984.
text-signup-check = Dernière question : acceptez-vous une vérification de vos antécédents, par une société qui ne fait que cela ? Répondez OUI ou NON. Sans elle, personne n’est admis.
text-signup-again = Désolés, nous n'avons pas compris. { $question }
# Vetting: $operator, $link, $finding (one of finding-…), $by, $day
text-check-ask = { $operator } : merci, votre numéro fonctionne. Dernière étape : acceptez-vous une vérification de vos antécédents ? Répondez OUI, et la société qui vérifie vous envoie son formulaire. Sans elle, personne n’est admis. Une question ? Écrivez ici.
text-check-ask-again = { $operator } : votre inscription attend un mot : acceptez-vous une vérification de vos antécédents ? Répondez OUI pour continuer. Sans réponse, elle expire dans quelques jours.
text-check-form = { $operator } : merci de remplir ce formulaire pour la vérification. Il vient de la société qui la fait, et ce que vous y écrivez reste chez elle : { $link }
text-check-missing = { $operator } : votre vérification a pris fin sans résultat : le formulaire a expiré, ou elle a été annulée. Une personne regarde et vous écrit.
text-check-noticed = { $operator } : la vérification a fait ressortir { $finding }. Il se peut que nous ne puissions pas vous admettre. Rien n’est décidé : répondez avec votre version avant { $by }. Vous pouvez obtenir le rapport de la société qui a vérifié, et le contester.
text-check-failed = { $operator } : nous ne pouvons pas vous admettre : la vérification a fait ressortir { $finding }. Vous pourrez postuler à nouveau dès le { $day }. Une question ? Répondez.
text-barred = { $operator } : vous pourrez postuler à nouveau dès le { $day }, pas avant. Une erreur ? Répondez, et une personne regarde.
text-member-code = { $operator } : votre code est { $digits }. Répondez à ce message avec ce code : nous saurons que c’est votre téléphone. Pas inscrit ? Ignorez ceci. STOP met fin aux messages.
text-member-known = { $operator } : ce numéro est déjà inscrit comme membre, ou le sera. Autre chose ? Répondez.
text-member-proved = { $operator } : merci, votre numéro fonctionne. Une personne regarde votre inscription et vous écrit avant { $by }.
text-member-approved = Bienvenue chez { $operator } : vous voilà membre. Quelque chose à faire chez vous ? Demandez ici : { $link } Gardez ce numéro : AIDE appelle une personne.
text-member-refused-area = { $operator } : merci de votre inscription. Nous n’avons encore personne assez près de chez vous. Vous pourrez vous inscrire à nouveau. Une question ? Répondez.
text-member-refused-other = { $operator } : merci de votre inscription. Nous ne pouvons pas vous admettre en ce moment. Pour savoir pourquoi, répondez. Vous pouvez vous inscrire à nouveau.
text-member-reminder = { $operator } : pour finir votre inscription comme membre, répondez avec le code à six chiffres de notre dernier message. Perdu ? Inscrivez-vous encore une fois. STOP met fin aux messages.

# Les formules
text-plans = { $operator } : quelle formule souhaitez-vous ? Répondez par son numéro.
    { $plans }
text-plans-again = { $operator } : vous voilà membre, il manque un mot : quelle formule ? Répondez par son numéro.
    { $plans }
text-plans-mine = { $operator } : vous avez { $plan }. Pour une autre formule, répondez par son numéro.
    { $plans }
text-plans-nobody = { $operator } : les formules sont pour les membres. Pour le devenir, répondez INSCRIPTION.
text-dues-asked = { $operator } : { $plan }, c'est { $amount } par mois, et cela commence au paiement. Payez ici : { $link }
text-dues-reminder = { $operator } : { $plan } attend vos premiers { $amount } : { $link } Dans quelques jours, nous n’attendons plus. Autre formule ? Répondez FORMULE.
text-renewal-asked = { $operator } : { $has } est payé jusqu’au { $day }. Le mois suivant : { $plan } à { $amount } : { $link } Fin ou changement ? Répondez FORMULE.
text-dues-grace = { $operator } : { $has } était payé jusqu’au { $day }. Vous le gardez jusqu’au { $until } ; restent { $amount } pour { $plan } : { $link } Pour finir : répondez FORMULE.
text-plan-begun = { $operator } : vous avez maintenant { $plan }. Quelque chose à faire chez vous ? Demandez ici : { $link }
text-plan-changes = { $operator } : c’est noté. Dès le { $day }, vous avez { $plan } ; d’ici là, rien ne change.
text-dues-paid = { $operator } : merci. { $amount } payés pour { $plan }, dont { $tax } de taxe : du { $from } au { $until }. Vos quittances : { $link }
text-plan-ended = { $operator } : { $plan } a pris fin. Vous avez maintenant { $now }. Pour changer, répondez FORMULE.
text-plan-ended-none = { $operator } : { $plan } a pris fin. Pour recommencer, répondez FORMULE.
text-dues-in-vain = { $operator } : vos { $amount } sont arrivés, et vous ne les deviez pas. Nous les rendons ; vous n’avez rien à faire.
text-dues-given-back = { $operator } : vos { $amount } vous sont rendus, ils sont en route.
# Une ligne de la liste des formules
plan-line = { $n } { $plan } : { $amount } par mois
plan-line-free = { $n } { $plan } : sans frais mensuels
# $operator
text-suspended = { $operator } : pas de missions pour vous pour l'instant, et vos visites qui n'ont pas commencé vont à quelqu'un d'autre. Pourquoi ? Répondez ici.
# $operator, $service, $day
text-licence-ends = { $operator } : votre licence pour { $service } se termine le { $day }. Répondez ici quand vous avez la nouvelle : sans elle, plus de telles missions après ce jour.
text-licence-ran = { $operator } : votre licence pour { $service } a pris fin le { $day }. Ces missions vont à d'autres tant que nous n'avons pas vu la nouvelle. Répondez ici.
text-reinstated = { $operator } : les missions près de chez vous arrivent de nouveau par SMS. Ravis de vous revoir.
## Consultations
# $operator, $code, $service, $slot, $amount, $minutes (number), $link
text-request-received-online = { $operator } : votre demande { $code } est bien arrivée ({ $service }, en ligne, { $slot }) : { $minutes } minutes pour { $amount } TTC. Nous demandons à nos techniciens l'un après l'autre et vous dirons qui. Vous changez d'avis ? Répondez J'ANNULE { $code }. STOP : plus aucun SMS. { $link }
# $operator, $code, $service, $slot, $minutes (number), $details, $pay, $how
text-job-offered-online =
    EN LIGNE, { $operator }, mission { $code } :
    { $service }, { $slot }, { $minutes } minutes en vidéo.
    Détails : { $details }
    Rémunération : { $pay }.
    Répondez { $how }
# the same for somebody who comes, where both can be asked for
text-job-offered-home =
    CHEZ LE CLIENT, { $operator }, mission { $code } :
    { $service }, { $slot }, secteur { $area }.
    Détails : { $details }
    Rémunération : { $pay }.
    Répondez { $how }
# $name, $code, $service, $slot, $minutes (number), $link
text-online-at-worker = POUR VOUS { $code } : { $minutes } minutes en ligne avec { $name }, { $slot } ({ $service }). La salle est ici : { $link } Terminé ? FINI { $code }. Il faut venir ? VISITE NÉCESSAIRE { $code } et ce qui ne va pas. Impossible ? JE NE PEUX PAS VENIR { $code }.
text-online-at = { $name } vous parle en ligne de { $code } ({ $service }) : { $slot }, { $minutes } minutes. Entrez dans la salle ici, dans votre navigateur : { $link }
text-room-open = { $name } est dans la salle pour { $code } et vous attend : { $link }
# $name, $code, $service, $link; also the reminder
text-meeting-near = EN LIGNE { $code } : { $name } vous retrouve sous peu, { $slot }. Entrez ici : { $link }
text-meeting-near-worker = EN LIGNE { $code } : vous retrouvez sous peu { $name }, { $slot }. Ouvrez la salle ici : { $link }
text-visit-needed = { $name } dit qu'il faut venir pour { $code } ({ $service }).{ $costs } Quand ? Répondez par ex. "jeudi 9h-11h", et nous demandons d'abord à { $name }. Quelqu'un d'autre, ou personne ? Dites-le ici : { $link }
text-is-it-right-online = { $name } dit que votre consultation { $code } est terminée. Nous ne vous y avons vus ensemble que brièvement. Tout est bon ? Répondez OUI, ou dites-nous ce qui n'allait pas : { $link } Sans réponse d'ici un jour, elle compte.
text-looking-again-online = Désolés : la personne qui devait vous parler de { $code } n'est finalement pas là. Nous demandons à la suivante et vous écrirons. Vous préférez annuler ? Répondez J'ANNULE { $code }.
plan-minute = { $amount } les 10 minutes
plan-minutes-included = sans supplément
# $month, $minutes
plan-line-online = { $month }, en ligne { $minutes }
