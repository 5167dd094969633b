# Refurbishment: work orders, parts, ready.
refurbishment-purpose = Ce que l’évaluation a dirigé ici : réparer, mettre prêt ou envoyer. Le plus ancien d’abord.
refurbishment-empty = Rien n’attend ici
refurbishment-empty-do = Les appareils arrivent ici avec leurs notes et leur voie.
refurbishment-route = Voie
refurbishment-no-route = voie à choisir
refurbishment-no-route-do = Le travail n’était pas possible : choisissez une autre voie dans l’évaluation, ou envoyez-le ci-dessous.
refurbishment-orders = Ordres de travail
refurbishment-orders-none = Aucun travail commandé.
refurbishment-retest = à retester
refurbishment-retest-first = Une pièce a été montée : l’appareil doit être retesté
refurbishment-not-assessed = Cet appareil n’est pas encore évalué
refurbishment-assess-do = Faites ses tests ; il pourra ensuite être prêt.
refurbishment-do = Noter le travail fait
refurbishment-done = Enregistrer le travail
refurbishment-ready = et il est prêt à être donné
refurbishment-order = Commander un travail
refurbishment-work = Quel travail
refurbishment-system = Système d’exploitation
refurbishment-language = Sa langue
refurbishment-wanted = Problème ou souhait
refurbishment-note = Remarque
refurbishment-faults = Ce que l’évaluation a trouvé
refurbishment-parts = Pièces
refurbishment-parts-purpose = Ce qui est en rayon, et de quel appareil vient chaque pièce.
refurbishment-parts-none = Aucune pièce en stock
refurbishment-parts-none-do = Prélevez des pièces sur la page d’un appareil, ou saisissez ici des pièces achetées.
refurbishment-part-kind = Type de pièce
refurbishment-part-words = Description
refurbishment-from = Prélevée sur
refurbishment-bought = achetée
refurbishment-buy = Saisir une pièce achetée
refurbishment-since = En stock depuis
refurbishment-stock = stock
refurbishment-fitted = Montée
refurbishment-taken = Prélevée
refurbishment-fit = Monter une pièce du stock
refurbishment-fit-hint = Ses tests ne comptent plus ensuite : il est retesté.
refurbishment-take = Prélever une pièce
refurbishment-into = Directement dans l’appareil
refurbishment-into-hint = Son numéro d’appareil ; vide pour le stock.
refurbishment-send = L’envoyer
refurbishment-why = Pourquoi, en quelques mots
refurbishment-why-hint = Cela figure sous « Ce qui s’est passé » de l’appareil, où le donateur le lit aussi.
refurbishment-received-by = Qui l’a repris chez le donateur
refurbishment-received-by-hint = Seulement pour ce qui est rendu. Dès lors, le donateur l’a en main.
refurbishment-to-parts = Aux pièces
refurbishment-to-recycling = Au recyclage
refurbishment-to-back = Retour au donateur
refurbishment-to-bench = Le reprendre à l’établi
refurbishment-to-bench-hint = Ce qui ne marche pas. Il est testé à nouveau ; le projet pour lequel il était réservé est servi autrement.
refurbishment-said-ordered = Le travail est commandé.
refurbishment-said-ended = L’ordre est terminé.
refurbishment-said-done = Le travail est noté.
refurbishment-said-sent = C’est envoyé.
refurbishment-said-returned = C’est rendu au donateur.
refurbishment-said-taken = La pièce est prélevée.
refurbishment-said-bought = La pièce est en stock.
refurbishment-said-fitted = La pièce est montée. Retestez l’appareil.
order-status-open = ouvert
order-status-done = fait
order-status-not-possible = impossible
order-status-dropped = abandonné
language-en = anglais
language-fr = français
language-nl = néerlandais
language-de = allemand
language-pt = portugais
language-es = espagnol
language-ar = arabe
language-sw = swahili
part-memory = Mémoire
part-storage = Stockage
part-battery = Batterie
part-charger = Chargeur
part-screen = Écran
part-keyboard = Clavier
part-board = Carte
part-fan = Ventilateur
part-case-part = Pièce de boîtier
part-cable = Câble
part-network-card = Carte réseau
part-camera = Caméra
part-other = Autre pièce
refurbishment-task-repair = { $n ->
    [one] { $n } appareil à réparer
   *[other] { $n } appareils à réparer
}
refurbishment-task-ready = { $n ->
    [one] { $n } appareil à mettre prêt
   *[other] { $n } appareils à mettre prêts
}
refurbishment-task-parts = { $n ->
    [one] { $n } appareil à envoyer aux pièces
   *[other] { $n } appareils à envoyer aux pièces
}
refurbishment-task-recycle = { $n ->
    [one] { $n } appareil à envoyer au recyclage
   *[other] { $n } appareils à envoyer au recyclage
}
refurbishment-task-return = { $n ->
    [one] { $n } appareil à rendre au donateur
   *[other] { $n } appareils à rendre au donateur
}
refurbishment-task-route = { $n ->
    [one] { $n } appareil à réorienter
   *[other] { $n } appareils à réorienter
}
refusal-work-missing = Aucun travail choisi
refusal-work-missing-do = Cochez au moins un travail.
refusal-system-missing = Une installation demande un système et sa langue
refusal-system-missing-do = Indiquez les deux.
refusal-part-kind-unknown = « { $kind } » n’est pas un type de pièce connu
refusal-part-kind-unknown-do = Choisissez un type de la liste.
refusal-part-words-missing = Dites ce qu’est la pièce
refusal-part-words-missing-do = Pour la mémoire : type et taille.
refusal-part-same-device = La pièce vient de ce même appareil
refusal-part-same-device-do = Choisissez un autre appareil.
refusal-part-not-in-stock = Cette pièce n’est plus en stock { $device }
refusal-part-not-in-stock-do = Choisissez-en une autre.
refusal-receiver-missing = Il n’est pas dit qui l’a repris chez le donateur
refusal-receiver-missing-do = Indiquez le nom de cette personne : dès lors, le donateur a l’appareil en main.
