# Étape reporting : la page vivante, les certificats, le rapport d’état.
reporting-list-purpose = Quand le rapport d’état de chaque don est attendu, et ce qui le retarde.
reporting-none = Pas encore de don
reporting-none-do = Un don apparaît ici dès que les deux parties ont convenu de sa liste.
reporting-donation = Don
reporting-donor = Donateur
reporting-status = État
reporting-came = Arrivés
reporting-in-process = En traitement
reporting-due = Rapport attendu
reporting-outlook = Perspective
reporting-finished-on = émis le { $date }
reporting-purpose = { $donor } : où se trouve chaque objet, sous les propres numéros du donateur.
reporting-office-only = Vous voyez ce qui vient de votre bureau.
reporting-balance = Les comptes
reporting-lines = Lignes de la liste
reporting-devices = Appareils arrivés
reporting-count = Nombre
reporting-balances = équilibré
reporting-differs = non équilibré
reporting-where = Où tout se trouve
reporting-next = Ce qui suit
reporting-picked-up = Enlevé
reporting-received-since = Premier appareil reçu
reporting-issued-says = Le rapport d’état est émis (édition { $edition }). La page reste à jour.
reporting-next-agreed = Les biens sont maintenant emballés, puis enlevés au point de regroupement.
reporting-next-collecting = Les biens sont en route. Chaque appareil apparaît ici dès sa première lecture.
reporting-next-other = Les deux parties conviennent d’abord de la liste.
reporting-nothing-blocks = Rien ne s’y oppose : le rapport peut être émis.
reporting-blocked-by = Ce qui retarde le rapport :
reporting-block-expected = { $n ->
    [one] un objet doit encore arriver
   *[other] { $n } objets doivent encore arriver
}
reporting-block-undecided = { $n ->
    [one] un écart attend une décision
   *[other] { $n } écarts attendent une décision
}
reporting-block-media-unknown = { $n ->
    [one] un appareil dont les supports n’ont pas été cherchés
   *[other] { $n } appareils dont les supports n’ont pas été cherchés
}
reporting-block-media-open = { $n ->
    [one] un support est encore ouvert
   *[other] { $n } supports sont encore ouverts
}
reporting-block-media-failed = { $n ->
    [one] un support n’a pas pu être effacé
   *[other] { $n } supports n’ont pas pu être effacés
}
reporting-block-ungraded = { $n ->
    [one] un appareil n’a pas de grade
   *[other] { $n } appareils n’ont pas de grade
}
reporting-forecast-not-begun = Rien n’est encore arrivé.
reporting-forecast-done = Chaque appareil a quitté l’atelier.
reporting-forecast-still = Pas de prévision : aucun appareil n’a quitté l’atelier ces quatorze derniers jours.
reporting-forecast-on-course = { $n ->
    [one] dans les temps : fini demain, le { $date }
   *[other] dans les temps : fini dans { $n } jours, le { $date }
}
reporting-forecast-late = { $n ->
    [one] en retard : fini demain, le { $date }
   *[other] en retard : fini dans { $n } jours, le { $date }
}
reporting-forecast-rule = La prévision : ce qui reste, divisé par les appareils qui ont quitté l’atelier par jour ces quatorze derniers jours.
reporting-figures = Chiffres
reporting-figure-devices-came = Appareils arrivés
reporting-figure-reuse-rate = Taux de réemploi
reporting-figure-media-erased = Supports effacés
reporting-figure-media-destroyed = Supports détruits
reporting-figure-media-open = Supports ouverts
reporting-figure-certificates = Certificats en vigueur
reporting-figure-weight = Poids
reporting-basis-share = { $count } sur { $of }
reporting-basis-weight = somme des { $of } appareils pesés
reporting-items = Objets
reporting-no-items = Rien à montrer ici
reporting-no-items-do = Les objets apparaissent quand la liste est convenue.
reporting-no-items-filtered = Choisissez un autre filtre, ou tout.
reporting-show = Quels objets
reporting-show-claimed = Annoncés
reporting-show-agreed = Convenus
reporting-show-received = Reçus
reporting-show-unexpected = Inattendus
reporting-show-came = Arrivés
reporting-show-not-reused = Pourquoi pas ?
reporting-show-media-open = Supports ouverts
reporting-show-ungraded = Sans grade
reporting-search = Numéro d’inventaire, de série ou d’appareil
reporting-office = Bureau
reporting-kind = Type
reporting-what = Ce que c’est
reporting-asset-tag = Numéro d’inventaire
reporting-serial = Numéro de série
reporting-claimed-serial = annoncé : { $serial }
reporting-device = Appareil
reporting-outcome = Ce qui s’est passé
reporting-grades = Grades
reporting-erasure = Effacement
reporting-went-to = Où il est allé
reporting-why-not = Pourquoi pas ?
reporting-export = Exporter
reporting-column-undecided = Non décidé
reporting-column-refused = Non pris
reporting-column-withdrawn = Retiré
reporting-column-expected = Encore attendu
reporting-column-missing = Manquant
reporting-column-in-process = En traitement
reporting-column-ready = Prêt pour le réemploi
reporting-column-reserved = Réservé
reporting-column-on-the-way = En route
reporting-column-in-use = En usage
reporting-column-retired = Hors service
reporting-column-lost = Perdus ou volés
reporting-column-parts = Pièces
reporting-column-recycled = Recyclage
reporting-column-returned = Rendu
reporting-erasure-not-needed = ne contient pas de données
reporting-erasure-unknown = pas encore examiné
reporting-erasure-no-medium = aucun support dedans
reporting-erasure-failed = effacement échoué
reporting-erasure-open = ouvert
reporting-erasure-erased-with-exceptions = effacé avec exceptions
reporting-erasure-destroyed = détruit
reporting-erasure-erased-and-destroyed = effacé et détruit
reporting-erasure-erased = effacé
reporting-went-returned = Rendu au donateur
reporting-went-for-recycling = Chez { $holder }, pour le recycleur
reporting-went-recycled = Recyclé
reporting-went-parts = Démonté pour pièces chez { $holder }
reporting-went-ready = En stock chez { $holder }, pour un projet
reporting-why-fault = { $fault } ({ $zone }, { $severity })
reporting-why-lock = Verrouillé : { $lock }
reporting-why-medium-failed = Un support de données n’a pas pu être effacé
reporting-why-medium-destroyed = Un support de données a été détruit
reporting-why-grade = Grade fonctionnel { $grade } : insuffisant pour le réemploi
reporting-why-route = Destination : { $route }
reporting-why-decision = Décidé : { $decided }
reporting-to-report = Rapport et documents
reporting-to-issue = Émettre le rapport
reporting-to-certificates = Certificats
reporting-certificates = Certificats
reporting-certificates-purpose = Un numéro chacun, pour toujours. Un certificat annulé reste dans la liste.
reporting-no-certificates = Pas encore de certificat
reporting-no-certificates-do = Un certificat peut être émis quand aucun support d’un appareil n’est ouvert.
reporting-lacking = { $n ->
    [one] Un appareil dont les supports sont clos n’a pas encore de certificat.
   *[other] { $n } appareils dont les supports sont clos n’ont pas encore de certificat.
}
reporting-lacking-issued = Ils sont émis avec le rapport, en une seule fois.
reporting-issue-certificates = Émettre les certificats
reporting-certificate = Certificat
reporting-certificate-kind = Type
reporting-certificate-purpose = Tel qu’il a été émis. Il n’est jamais modifié : il est annulé et émis de nouveau.
reporting-certificate-table = Tableau des certificats
reporting-certificate-in-force = en vigueur
reporting-certificate-void = annulé
reporting-issued-on = Émis le
reporting-issued-by = Émis par
reporting-media = Supports
reporting-void = Annuler
reporting-void-warning = Le numéro reste pris pour toujours et le document porte « annulé », avec le motif.
reporting-void-reissue = En émettre aussitôt un nouveau pour les mêmes supports
reporting-void-since = Annulé depuis le { $date }
reporting-replaced-by = Remplacé par
reporting-said-certificates = Les certificats sont émis ; leurs documents sont en préparation.
reporting-said-certificates-some = Des certificats sont émis. Certains appareils n’ont pas pu l’être : leurs supports sont encore ouverts.
reporting-said-certificates-refused = Aucun certificat n’a pu être émis : des supports sont encore ouverts.
reporting-said-voided = Le certificat est annulé.
reporting-said-reissued = Le certificat est annulé ; celui-ci le remplace.
reporting-report-of = Rapport d’état de { $number }
reporting-report-purpose = Figé à l’émission et envoyé au donateur. Une édition ultérieure n’en change jamais une antérieure.
reporting-editions = Éditions émises
reporting-edition = Édition
reporting-why = Pourquoi cette édition
reporting-files = Fichiers
reporting-issue = Émettre le rapport
reporting-issue-further = Émettre une nouvelle édition
reporting-issue-certified = Émettre les certificats et le rapport
reporting-issue-further-certified = Émettre les certificats et une nouvelle édition
reporting-issue-says = Le rapport est figé tel quel. Les responsables informatiques et les auditeurs du donateur reçoivent un courriel avec un lien.
reporting-said-issued = Le rapport est émis et le donateur est averti. Ses documents sont en préparation.
reporting-draft = Brouillon
reporting-draft-says = Un brouillon montre où en sont les choses. Il porte la mention provisoire et n’est pas un rapport d’état.
reporting-draft-make = Faire un brouillon
reporting-runs = Documents préparés récemment
reporting-run-purpose = Cela continue quand vous quittez la page.
reporting-run-certificates = Certificats en PDF
reporting-run-report = Documents du rapport
reporting-run-draft = Brouillon du rapport
reporting-run-waiting = Documents préparés
reporting-run-done = Les documents sont prêts.
reporting-run-leave = Vous pouvez quitter cette page et la retrouver sous le don.
reporting-run-look = Regarder de nouveau
reporting-run-status-waiting = en préparation
reporting-run-status-done = prêt
reporting-run-status-failed = non fait
reporting-attached-certificate = Le même certificat pour les machines
reporting-attached-report = Le même rapport pour les machines
reporting-signed-recorded = enregistré sous son propre compte par { $name }, { $at }
reporting-signed-countersigned = contresigné sous son propre compte par { $name }, { $at }
reporting-happened-offered = Le donateur a envoyé la liste
reporting-happened-agreed = Les deux parties ont convenu de la liste
reporting-happened-picked-up = Le transporteur a pris les biens en charge
reporting-happened-received = Le premier appareil a été reçu
reporting-happened-issued = Ce rapport a été émis
reporting-verify-in-force = Le certificat { $number } a été émis par { $programme } le { $date } et est en vigueur.
reporting-verify-void = Le certificat { $number } a été émis par { $programme } le { $date } et est annulé.
reporting-verify-compare = Comparez le numéro avec votre document, et l’empreinte ci-dessous avec celle de votre fichier PDF.
reporting-task-issue = Le rapport de { $number } peut être émis
reporting-task-due = { $n ->
    [0] Le rapport de { $number } arrive à échéance
    [one] Le rapport de { $number } arrive à échéance : une chose le retarde
   *[other] Le rapport de { $number } arrive à échéance : { $n } choses le retardent
}
reporting-task-late = { $n ->
    [0] Le rapport de { $number } sera en retard à ce rythme
    [one] Le rapport de { $number } sera en retard à ce rythme : une chose le retarde
   *[other] Le rapport de { $number } sera en retard à ce rythme : { $n } choses le retardent
}
reporting-task-certificates = { $n ->
    [one] Un appareil de { $number } n’a pas encore de certificat
   *[other] { $n } appareils de { $number } n’ont pas encore de certificat
}
refusal-books-differ = Les comptes ne sont pas équilibrés : { $agreed } lignes convenues et { $accounted } justifiées ; { $came } appareils arrivés et { $placed } à une place
refusal-books-differ-do = Prévenez votre administrateur : `gapless doctor` trouve l’événement qui manque. Aucun rapport n’est fait avant.
refusal-report-expected = { $n } objets doivent encore arriver
refusal-report-expected-do = Recevez-les, ou clôturez la réception pour qu’ils comptent comme manquants.
refusal-report-media-unknown = Les supports de { $n } appareils n’ont pas encore été cherchés
refusal-report-media-unknown-do = Enregistrez les supports de chacun, ou qu’il n’y en a pas.
refusal-report-media-open = { $n } supports sont encore ouverts
refusal-report-media-open-do = Effacez ou détruisez d’abord chacun d’eux.
refusal-report-ungraded = { $n } appareils n’ont pas de grade
refusal-report-ungraded-do = Évaluez-les, ou donnez-leur une autre destination.
refusal-report-not-issued = Le rapport de { $number } n’est pas encore émis
refusal-report-not-issued-do = Émettez-le d’abord, ou demandez un brouillon.
refusal-report-overtaken = Quelque chose a changé pendant la lecture du rapport
refusal-report-overtaken-do = Émettez-le de nouveau quand l’atelier est calme un instant.
refusal-report-show-unknown = Nous ne connaissons pas le filtre « { $word } »
refusal-report-show-unknown-do = Choisissez un des filtres de la page.
refusal-certificate-media-open = { $n } supports de l’appareil { $device } sont encore ouverts
refusal-certificate-media-open-do = Effacez-les ou détruisez-les d’abord. Un certificat parle de ce qui est fait.
refusal-certificate-media-unknown = Personne n’a encore cherché de supports dans l’appareil { $device }
refusal-certificate-media-unknown-do = Enregistrez ses supports, ou qu’il n’y en a pas.
refusal-certificate-no-record = Un support de l’appareil { $device } est clos sans relevé de la manière
refusal-certificate-no-record-do = Enregistrez l’effacement ou la destruction avec ses données.
refusal-certificates-none = Il ne reste aucun certificat à émettre
refusal-certificates-none-do = Chaque appareil dont les supports sont clos a son certificat.
refusal-certificate-void = Le certificat { $number } est déjà annulé
refusal-certificate-void-do = Ouvrez-le pour voir pourquoi, et lequel le remplace.
refusal-void-reason-missing = Un motif de { $n } caractères au plus est nécessaire
refusal-void-reason-missing-do = Dites ce qui ne va pas dans le certificat ; cela figure sur le document.
mail-reporting-issued-subject = { $programme } : rapport d’état de { $number } (édition { $edition })
mail-reporting-issued-body = Bonjour { $name },

    le rapport d’état de votre don { $number } « { $title } » est émis (édition { $edition }). Il nomme chaque objet sous vos propres numéros, avec sa qualité, son effacement et ses certificats.

    Lisez-le ici : { $url }
mail-reporting-certificates-subject = { $programme } : certificats de { $number }
mail-reporting-certificates-body = Bonjour { $name },

    après son rapport d’état, { $n ->
        [one] un certificat a été émis
       *[other] { $n } certificats ont été émis
    } pour votre don { $number } « { $title } » : { $numbers }.

    Consultez-les ici : { $url }
mail-reporting-voided-subject = { $programme } : le certificat { $certificate } de { $number } est annulé
mail-reporting-voided-body = Bonjour { $name },

    le certificat { $certificate } de votre don { $number } « { $title } » est annulé : { $why }

    { $replaced ->
        [none] Rien ne le remplace encore.
       *[other] Le certificat { $replaced } le remplace désormais.
    } Le rapport d’état que vous avez n’est pas modifié.

    Consultez-les tous ici : { $url }
