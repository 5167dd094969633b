# Check-in, and what does not agree (crates/stages/receiving).
receiving-purpose = Ce qui est en route vers vous et ce qui a été enregistré.
receiving-none = Rien n’est en route
receiving-none-do = Un don apparaît ici lorsque sa liste est convenue et qu’il vous est destiné.
receiving-open-title = Ouvrir une session
receiving-open = Ouvrir la session
receiving-open-donations = De qui viennent les biens ?
receiving-expected-lines =
    { $n ->
        [one] { $n } appareil attendu
        *[other] { $n } appareils attendus
    }
receiving-units-here = { $n } colis sur { $of } ici
receiving-dock = Quai
receiving-dock-hint = Le nom que vos équipes utilisent, par exemple quai 2.
receiving-site = Hall
receiving-sessions = Sessions
receiving-opened = Ouverte
receiving-opened-by = Par
receiving-state = État
receiving-open-state = ouverte
receiving-closed-state = clôturée le { $at }
receiving-session-title = Enregistrement à { $dock }
receiving-session-purpose = Scannez un colis, puis chaque appareil. Tout fonctionne au lecteur et au clavier.
receiving-scan = Scannez : colis, numéro de série, numéro d’inventaire, notre étiquette
receiving-kg = Poids du dernier appareil, kg
receiving-kg-hint = Ou tapez 1,6 kg dans le champ de lecture.
receiving-weigh = Peser
receiving-own-scans = Vos dernières lectures
receiving-others-scans = Dernières lectures des autres
receiving-running = Ouverte depuis { $time }
receiving-donation-number = Don { $number }
receiving-donation = Don
receiving-here-of = { $n } sur { $of }
receiving-here = ici
receiving-expected = encore attendus
receiving-unexpected = inattendus
receiving-mismatched = différents
receiving-missing = manquants
receiving-labels-all = Imprimer toutes les étiquettes
receiving-labels-sheet = Étiquettes sur planches A4
receiving-print-label = Imprimer l’étiquette
receiving-bulk = Coller en lot
receiving-bulk-purpose = Jusqu’à 200 numéros à la fois : tous sont enregistrés, ou aucun.
receiving-bulk-codes = Numéros de série ou d’inventaire
receiving-bulk-hint = Un par ligne ; une colonne de tableur peut être collée telle quelle.
receiving-bulk-save = Enregistrer
receiving-bulk-refused =
    { $n ->
        [one] { $n } ligne ne peut être enregistrée ; rien n’a été sauvé
        *[other] { $n } lignes ne peuvent être enregistrées ; rien n’a été sauvé
    }
receiving-bulk-refused-do = Le champ ci-dessous ne contient que les bonnes lignes : envoyez-les et scannez les autres une à une.
receiving-code = Numéro
receiving-result = Résultat
receiving-device = Appareil
receiving-row-ready = peut être enregistré
receiving-row-checked-in = enregistré
receiving-row-already = déjà ici
receiving-row-twice = deux fois dans cette liste
receiving-row-several = figure sur plusieurs lignes
receiving-row-near = inconnu, mais proche d’un numéro de la liste
receiving-row-not-agreed = sur une ligne qui ne devait pas venir
receiving-row-elsewhere = appartient à un autre don
receiving-row-unknown = inconnu
receiving-row-unreadable = pas un numéro d’appareil
receiving-came-checked-in = Enregistré
receiving-came-unexpected = Enregistré comme inattendu
receiving-came-already = Déjà ici : enregistré par { $by } le { $at }, don { $number }, { $status }
receiving-came-unit-opened = Le colis { $number } est ouvert
receiving-came-weighed = Pesé : { $weight }
receiving-came-unreadable = Ce n’est pas un numéro d’appareil. Scannez le numéro de série ou d’inventaire.
receiving-came-unknown =
    Nous ne connaissons pas cette étiquette. { $number ->
        [none] Scannez plutôt le numéro de série.
        *[other] Elle appartient au don { $number } : ajoutez-le d’abord à cette session.
    }
receiving-came-not-handed-over = Le colis { $number } ne vous a pas encore été remis ({ $status }). Signez d’abord la remise.
receiving-came-undone = Annulé : { $why }
receiving-came-ask-near = ressemble à un numéro de la liste. Le même appareil ?
receiving-came-ask-several = figure sur plusieurs lignes. Laquelle est-ce ?
receiving-came-ask-unexpected = ne figure sur aucune ligne. Inattendu ?
receiving-came-ask-elsewhere = appartient au don { $number }. L’enregistrer ici comme inattendu ?
receiving-came-ask-not-agreed = figure sur une ligne qui ne devait pas venir ({ $status }). L’enregistrer comme inattendu ?
receiving-came-ask-seal = Le colis { $number } est scellé. Lisez le numéro du scellé.
receiving-came-dropped = Laissé
receiving-line = ligne { $row }
receiving-no-unexpected = Non, inattendu
receiving-leave = Laisser
receiving-take-unexpected = Enregistrer comme inattendu
receiving-number-is = Le numéro est
receiving-number-is-serial = un numéro de série
receiving-number-is-asset = un numéro d’inventaire
receiving-category = Ce que c’est
receiving-maker = Marque
receiving-model = Modèle
receiving-seal = Numéro du scellé
receiving-seal-is-broken = Le scellé est rompu
receiving-seal-open = Ouvrir le colis
receiving-seal-whole = scellé intact et correct
receiving-seal-broken = scellé rompu ou différent
receiving-differs = C’est autre chose
receiving-differs-save = Noter ce que c’est
receiving-undo = Annuler
receiving-more-donations = D’autres dons sont arrivés
receiving-add-donation = L’ajouter à cette session
receiving-close = Clôturer la session
receiving-close-purpose = Dites de quels dons tout est arrivé. Ce qui n’est pas là compte alors comme manquant et attend une décision.
receiving-close-counts = { $here } ici · { $expected } encore attendus · { $unexpected } inattendus · { $mismatched } différents
receiving-all-came = Tout est arrivé : les { $n } ci-dessous manquent
receiving-units-away =
    { $n ->
        [one] { $n } colis est encore en route.
        *[other] { $n } colis sont encore en route.
    }
receiving-not-come = Ce qui n’est pas arrivé
receiving-not-come-decided = À la clôture, chacun devient manquant. Alors le donateur dit qu’il n’est jamais parti, ou le coordinateur ou le responsable qu’il vient plus tard ou qu’il est perdu.
receiving-all-not-come = Voir les { $n }
receiving-raised-missing = Notés comme manquants
receiving-raised-unexpected = Inattendus
receiving-raised-mismatched = Pas ce que dit la ligne
receiving-raised-first = Voici les { $n } premiers.
receiving-decided-there = Aller là où l’on en décide : { $kind }
receiving-serial = Numéro de série
receiving-asset = Numéro d’inventaire
receiving-claim = Sur la liste
receiving-found = Trouvé
receiving-since = Depuis
receiving-due = avant le { $at }
receiving-kind = Quoi
receiving-decision = Décision
receiving-discrepancies = Ce qui ne concorde pas
receiving-discrepancies-purpose = Chacun demande une décision avant que les comptes du don soient clos.
receiving-no-discrepancies = Tout concorde
receiving-no-discrepancies-do = Rien n’attend de décision ici.
receiving-to-decide = À décider
receiving-decided = Décidés
receiving-decide = Décider
receiving-waits-both = attend le donateur, le coordinateur ou le responsable
receiving-waits-programme = attend le coordinateur ou le responsable
receiving-match = Rattacher à une ligne
receiving-match-title = À quelle ligne répond-il ?
receiving-match-purpose = Une ligne encore attendue ou manquante. L’appareil compte alors comme reçu, et non plus comme inattendu.
receiving-match-search = Numéro de série, numéro d’inventaire ou rang dans la liste ; une partie suffit
receiving-match-find = Chercher
receiving-match-none = Aucune ligne de ce genre n’est attendue ni manquante
receiving-match-none-do = Cherchez un autre numéro, ou décidez de ce que devient l’appareil inattendu.
receiving-match-lines = Lignes auxquelles il peut répondre
receiving-match-choose = Celle-ci
receiving-match-near = presque le même numéro
receiving-match-reason-hint = Comment vous le savez, par exemple : le numéro de série était mal saisi.
receiving-match-save = Il répond à cette ligne
receiving-closed-by = { $by } a clôturé cette session le { $at }
receiving-closed-by-do = Ouvrez une autre session pour enregistrer davantage.
receiving-said-undone = L’enregistrement a été annulé.
receiving-said-differs = Ce que c’est a été noté ; cela attend une décision.
receiving-said-bulk = Tous sont enregistrés.
receiving-said-closed = La session est clôturée. Ce qui ne concorde pas est ci-dessous.
receiving-said-decided = La décision a été notée.
receiving-said-matched = L’appareil répond maintenant à sa ligne ; c’est décidé.
receiving-task-missing =
    { $n ->
        [one] { $n } article manquant du don { $donation } attend votre décision
        *[other] { $n } articles manquants du don { $donation } attendent votre décision
    }
receiving-task-unexpected =
    { $n ->
        [one] { $n } appareil inattendu du don { $donation } attend votre décision
        *[other] { $n } appareils inattendus du don { $donation } attendent votre décision
    }
receiving-task-mismatched =
    { $n ->
        [one] { $n } appareil du don { $donation } ne correspond pas à sa ligne : décidez
        *[other] { $n } appareils du don { $donation } ne correspondent pas à leurs lignes : décidez
    }
receiving-task-session = L’enregistrement à { $dock } est ouvert
receiving-task-arrived =
    { $n ->
        [one] { $n } appareil du don { $donation } est arrivé : enregistrez-le
        *[other] { $n } appareils du don { $donation } sont arrivés : enregistrez-les
    }
refusal-session-closed = { $by } a clôturé cette session
refusal-session-closed-do = Votre lecture n’a pas été comptée. Ouvrez une autre session et scannez à nouveau.
refusal-receiving-dock-missing = Le quai n’a pas de nom
refusal-receiving-dock-missing-do = Donnez le nom que vos équipes utilisent.
refusal-receiving-no-donation = Aucun don choisi, ou plus de 20
refusal-receiving-no-donation-do = Choisissez les dons dont les biens arrivent.
refusal-receiving-answered = Cette question a déjà une réponse
refusal-receiving-answered-do = Regardez les lectures ci-dessous.
refusal-receiving-category-missing = Le type d’appareil n’a pas été indiqué
refusal-receiving-category-missing-do = Choisissez dans la liste.
refusal-receiving-which-donation = Cette session reçoit plusieurs dons
refusal-receiving-which-donation-do = Dites avec lequel l’appareil est venu.
refusal-receiving-seal-missing = Le numéro du scellé manque
refusal-receiving-seal-missing-do = Lisez-le sur le scellé ou cochez que le scellé est rompu.
refusal-receiving-nothing-to-weigh = Vous n’avez encore enregistré aucun appareil dans cette session
refusal-receiving-nothing-to-weigh-do = Scannez d’abord l’appareil, puis pesez-le.
refusal-receiving-weight = Ce n’est pas un poids entre 1 gramme et 2 000 kilogrammes
refusal-receiving-weight-do = Tapez des kilogrammes, par exemple 1,6.
refusal-receiving-bulk-empty = Il n’y a aucun numéro dans le champ
refusal-receiving-bulk-empty-do = Collez-en au moins un.
refusal-receiving-bulk-too-many = Cela fait { $n } numéros ; { $max } au plus à la fois
refusal-receiving-bulk-too-many-do = Collez-les en plusieurs fois.
refusal-receiving-reason-missing = Un motif est nécessaire
refusal-receiving-reason-missing-do = Dites en quelques mots pourquoi.
refusal-receiving-decision-missing = Aucune décision choisie
refusal-receiving-decision-missing-do = Choisissez dans la liste.
refusal-receiving-nothing-chosen = Rien n’a été choisi, ou plus de 500
refusal-receiving-nothing-chosen-do = Choisissez ce que la décision concerne.
refusal-receiving-donor-decides = Seul le donateur peut dire que ce n’est jamais parti
refusal-receiving-donor-decides-do = Demandez au responsable informatique du donateur, ou choisissez une autre décision.
refusal-receiving-not-that-decision = Cette décision ne convient pas à ce qui est choisi, ou ne vous revient pas
refusal-receiving-not-that-decision-do = Choisissez des éléments d’un seul type et une décision qui leur convient.
refusal-receiving-nothing-to-print = Il n’y a aucune étiquette à imprimer
refusal-receiving-nothing-to-print-do = Enregistrez d’abord un appareil.
refusal-receiving-line-missing = Aucune ligne choisie
refusal-receiving-line-missing-do = Choisissez la ligne à laquelle répond l’appareil.
timeline-report-read = Rapport matériel lu ({ $format })
receiving-reports = Rapports matériels
receiving-reports-purpose = Chaque rapport trouve son appareil par numéro de série, étiquette ou UUID et l’enregistre comme un scan ; il est ensuite gardé avec l’appareil.
receiving-reports-files = Fichiers de rapport
receiving-reports-hint = Tels que l’outil les a écrits ; jusqu’à 50 fichiers.
receiving-reports-send = Envoyer et enregistrer
receiving-reports-file = Fichier
receiving-reports-check-in = Enregistrement
receiving-reports-report = Le rapport
receiving-reports-fate-asks = attend votre réponse
receiving-reports-asks-do = Répondez à la question sous vos scans ; le rapport est pris avec la réponse.
receiving-reports-fate-no-number = ne nomme aucun appareil
receiving-reports-no-number-do = Scannez l’appareil, puis envoyez ce rapport sur sa page.
receiving-reports-kept-do = Scannez l’appareil ; le rapport n’a pas à être envoyé de nouveau.
receiving-reports-label = Étiquette de l’appareil
receiving-reports-take = Prendre le rapport pour cet appareil
receiving-report-waits = Son rapport matériel { $name } est gardé et pris avec votre réponse.
receiving-report-came = Rapport matériel { $name } :
receiving-reports-fate-left-bench = son appareil a quitté l’atelier
receiving-reports-fate-ambiguous = ses numéros sont ceux de deux appareils
receiving-reports-asked = demande
receiving-reports-open = Ce qu’il dit
receiving-reports-back = Retour aux scans
