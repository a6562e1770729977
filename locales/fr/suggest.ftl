# Réponses proposées à l’équipe quand quelqu’un veut une personne. Rien ne part tout seul.
suggest-offer = Merci pour votre question sur { $code } : { $service }, { $slot }, secteur { $area }, { $pay }. Ce que nous savons : { $details } La prenez-vous ? Répondez OUI ou NON.
suggest-mine = Merci pour votre message sur { $code } ({ $service }, { $slot }).
suggest-searching = Merci pour votre message sur { $code }. Nous cherchons encore la bonne personne et vous écrivons dès que quelqu’un est désigné.
suggest-coming = Merci pour votre message sur { $code } : { $name } vient { $slot }.
suggest-other = Merci pour votre message.
