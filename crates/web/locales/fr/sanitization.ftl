# Sanitization: media, erasures, destructions, reports that wait.
sanitization-purpose = Appareils dont des supports sont encore ouverts, les plus anciens d’abord. Rien ne passe cette étape avec des données d’un donateur.
sanitization-empty = Aucun support ouvert ici
sanitization-empty-do = Les appareils apparaissent ici dès leur réception.
sanitization-state = État des supports
sanitization-state-unknown = non vérifiés
sanitization-state-open = ouverts
sanitization-state-failed = en échec
sanitization-state-exceptions = exceptions à signer
sanitization-upload = Envoyer des rapports d’effacement
sanitization-reports-waiting = { $n ->
    [one] { $n } rapport en attente
   *[other] { $n } rapports en attente
}
sanitization-record = Enregistrer un effacement
sanitization-record-save = Enregistrer l’effacement
sanitization-destroy = Enregistrer une destruction
sanitization-destroy-save = Enregistrer la destruction
sanitization-none = Déclarer « aucun support »
sanitization-none-save = Déclarer
sanitization-for-chosen = { $n ->
    [one] Saisi une fois pour { $n } appareil, enregistré ensemble ou pas du tout.
   *[other] Saisi une fois pour { $n } appareils, enregistré ensemble ou pas du tout.
}
sanitization-kind = Type de support
sanitization-capacity = Capacité en Go
sanitization-maker = Fabricant
sanitization-model = Modèle
sanitization-interface = Interface
sanitization-way = Comment cela a-t-il été établi ?
sanitization-way-opened = ouvert et vérifié
sanitization-way-slot-empty = l’emplacement est vide
sanitization-way-no-slot = ce modèle n’en contient pas
sanitization-way-removed-by-donor = le donateur l’a retiré
sanitization-way-other = autrement (précisez)
sanitization-words = En clair
sanitization-new-kind = Les appareils sans support saisi contiennent
sanitization-new-kind-none = (refuser ces appareils)
sanitization-new-kind-hint = Pour les téléphones et semblables, dont personne ne saisit la mémoire un par un.
sanitization-result = Résultat
sanitization-method = Niveau atteint
sanitization-technique = Technique
sanitization-verification = Vérification
sanitization-verification-hint = « Aucune » est conservée, mais le support reste ouvert.
sanitization-percent = Part relue, %
sanitization-tool = Outil
sanitization-tool-version = Sa version
sanitization-exceptions = Ce qui n’a pas pu être effacé, un par ligne
sanitization-exceptions-hint = Plages de blocs ou zones ; nécessaire pour « effacé avec exceptions ».
sanitization-further = Autres champs du certificat
sanitization-people = Personnes et lieu
sanitization-standard-times = Norme et heures
sanitization-operator-title = Fonction de l’exécutant
sanitization-operator-contact = Contact de l’exécutant
sanitization-verifier-title = Fonction de la seconde personne
sanitization-verifier-contact = Contact de la seconde personne
sanitization-verifier-date = Vérifié le
sanitization-verifier-place = Vérifié à
sanitization-medium-of = Support et appareil d’où il vient
sanitization-rare = Champs que les outils rapportent
sanitization-source-hint = Laissé vide, la marque, le modèle et les numéros de l’appareil sont imprimés.
sanitization-account-hint = Laissé vide, il est repris de votre compte si vous l’avez fait vous-même.
sanitization-standard = Norme
sanitization-standard-revision = Sa révision
sanitization-verification-tool = Outil de vérification
sanitization-operator = Effectué par
sanitization-second-person = Seconde personne
sanitization-host = Machine utilisée
sanitization-location = Lieu
sanitization-hidden-areas = Zones cachées, en mots
sanitization-firmware = Micrologiciel
sanitization-health-before = Santé avant
sanitization-health-after = Santé après
sanitization-notes = Remarques
sanitization-started = Début
sanitization-finished = Fin
sanitization-passes = Passes effectuées
sanitization-passes-asked = Passes demandées
sanitization-bytes = Octets écrits
sanitization-particle = Taille des particules en mm
sanitization-mm = { $n } mm
sanitization-machine = Machine
sanitization-witness = Témoin
sanitization-weight = Poids en grammes
sanitization-destroyed-at = Détruit le
sanitization-recycler = Recycleur des restes
sanitization-permit = Son autorisation
sanitization-photo = Photo
sanitization-photo-hint = JPEG, PNG ou WebP, jusqu’à 15 Mo ; conservée comme preuve.
sanitization-closed = Tous les supports de cet appareil sont clos
sanitization-to-assessment = Passer à l’évaluation
sanitization-why-nobody-looked = Personne n’a encore cherché de supports dans cet appareil
sanitization-why-nobody-looked-do = Ajoutez chaque support trouvé, ou déclarez qu’il n’y en a pas.
sanitization-why-open = { $medium } peut encore contenir des données du donateur
sanitization-why-open-do = Effacez-le et enregistrez-le, envoyez le rapport de l’outil, ou enregistrez sa destruction.
sanitization-why-not-verified = { $medium } a été effacé, mais rien n’a été relu
sanitization-why-not-verified-do = Vérifiez-le en entier ou par échantillons et enregistrez-le, ou détruisez-le.
sanitization-why-failed = La dernière tentative d’effacer { $medium } a échoué
sanitization-why-failed-do = Essayez encore une fois, ou détruisez-le et enregistrez-le.
sanitization-why-exception-unsigned = { $medium } a été effacé sauf quelques blocs, et personne n’en répond
sanitization-why-exception-unsigned-do = Un responsable ou coordinateur accepte l’exception avec un motif, ou le support est détruit.
sanitization-accept = Accepter l’exception
sanitization-accept-why = Pourquoi cela se justifie
sanitization-accepted = Exception acceptée par { $by } : { $why }
sanitization-countersign = Contresigner
sanitization-countersigned = contresigné par { $by }
sanitization-evidence = Rapport d’origine
sanitization-add = Ajouter un support
sanitization-add-save = Ajouter
sanitization-reports = Rapports d’effacement
sanitization-reports-purpose = Envoyez des journaux nwipe, plusieurs à la fois. Chacun est rapproché de son support par numéro de série ; le reste attend ici.
sanitization-outcomes = Sort des fichiers
sanitization-files = Fichiers de rapport
sanitization-files-hint = Journaux tels que l’outil les a écrits ; jusqu’à 200 fichiers.
sanitization-file = Fichier
sanitization-fate = Suite
sanitization-fate-recorded = enregistré
sanitization-fate-waiting = attend une personne
sanitization-fate-duplicate = déjà reçu
sanitization-fate-unreadable = illisible
sanitization-question-none = enregistré
sanitization-question-no-serial = l’outil n’a lu aucun numéro de série
sanitization-question-no-medium = aucun support saisi avec ce numéro de série
sanitization-question-several = plusieurs supports ont ce numéro de série
sanitization-question-left-bench = son appareil n’est plus à l’atelier
sanitization-question-older = une tentative plus récente est déjà enregistrée
sanitization-unreadable-empty = le fichier est vide
sanitization-unreadable-too-large = le fichier est trop grand pour un rapport
sanitization-unreadable-not-a-report = ce n’est pas un rapport lisible ; saisissez-le à la main
sanitization-unreadable-no-erasure = le rapport ne cite aucun effacement
sanitization-queue = Rapports en attente
sanitization-queue-empty = Aucun rapport en attente
sanitization-queue-empty-do = Un rapport sans support correspondant apparaîtrait ici.
sanitization-link = Associer
sanitization-link-code = Appareil : numéro, série ou inventaire
sanitization-dismiss = Écarter
sanitization-said-added = Le support est ajouté.
sanitization-said-none = L’absence de support est enregistrée.
sanitization-said-recorded = L’effacement est enregistré.
sanitization-said-destroyed = La destruction est enregistrée.
sanitization-said-countersigned = Vous répondez de l’enregistrement comme seconde personne.
sanitization-said-accepted = L’exception est acceptée en votre nom.
sanitization-said-linked = Le rapport est enregistré pour cet appareil.
sanitization-said-dismissed = Le rapport est écarté ; il reste au dossier avec votre motif.
sanitization-task-unknown = { $n ->
    [one] { $n } appareil dont les supports ne sont pas vérifiés
   *[other] { $n } appareils dont les supports ne sont pas vérifiés
}
sanitization-task-open = { $n ->
    [one] { $n } appareil avec des supports ouverts
   *[other] { $n } appareils avec des supports ouverts
}
sanitization-task-failed = { $n ->
    [one] { $n } appareil en échec d’effacement : réessayer ou détruire
   *[other] { $n } appareils en échec d’effacement : réessayer ou détruire
}
sanitization-task-reports = { $n ->
    [one] { $n } rapport d’effacement sans support
   *[other] { $n } rapports d’effacement sans support
}
sanitization-task-exceptions = { $n ->
    [one] { $n } appareil attend une signature d’exception
   *[other] { $n } appareils attendent une signature d’exception
}
refusal-medium-entered = Cet appareil a déjà un support portant le numéro { $serial }
refusal-medium-entered-do = Utilisez celui qui existe.
refusal-media-all-closed = Tous les supports de { $device } sont déjà clos
refusal-media-all-closed-do = Retirez-le de la sélection.
refusal-media-not-entered = Aucun support n’est saisi pour { $device }
refusal-media-not-entered-do = Choisissez ce que contiennent ces appareils, ou saisissez d’abord le support.
refusal-field-unknown = Aucun certificat n’a de champ « { $word } »
refusal-field-unknown-do = Employez un mot de la description de l’API, ou mettez-le dans les remarques.
refusal-times-reversed = L’effacement finit avant de commencer
refusal-times-reversed-do = Corrigez l’une des deux heures.
refusal-time-ahead = L’heure est dans le futur
refusal-time-ahead-do = Corrigez la date ; l’horloge de la machine est peut-être fausse.
refusal-time-unreadable = « { $text } » n’est pas une date lisible
refusal-time-unreadable-do = Écrivez 2026-11-22T14:05.
refusal-percent-wrong = La part relue doit être entre 0 et 100 %
refusal-percent-wrong-do = Corrigez le nombre.
refusal-percent-unverified = Une part a été relue, mais la vérification indique aucune
refusal-percent-unverified-do = Choisissez complète ou par échantillons, ou videz la part.
refusal-exceptions-missing = « Effacé avec exceptions » exige la liste des exceptions
refusal-exceptions-missing-do = Indiquez ce qui n’a pas pu être effacé, un par ligne.
refusal-exceptions-but-erased = Des exceptions sont listées, mais le résultat dit que tout est effacé
refusal-exceptions-but-erased-do = Choisissez « effacé avec exceptions », ou videz la liste.
refusal-overwrite-is-clear = L’écrasement seul n’atteint pas Purge sur une mémoire flash
refusal-overwrite-is-clear-do = Enregistrez Clear, ou utilisez l’effacement par blocs ou cryptographique.
refusal-absent-way-unknown = Dites comment cela a été établi
refusal-absent-way-unknown-do = Choisissez une des manières.
refusal-absent-words-missing = « Autrement » demande quelques mots
refusal-absent-words-missing-do = Écrivez comment cela a été établi.
refusal-photo-wrong-type = Ce fichier n’est pas une photo acceptée
refusal-photo-wrong-type-do = Envoyez du JPEG, PNG ou WebP.
refusal-photo-too-large = La photo dépasse 15 Mo
refusal-photo-too-large-do = Reprenez-la en plus petit.
refusal-countersign-own = Vous l’avez enregistré vous-même
refusal-countersign-own-do = Une autre personne doit en répondre.
refusal-countersigned = Déjà contresigné par { $by }
refusal-countersigned-do = Plus rien à faire.
refusal-file-missing = Aucun fichier envoyé
refusal-file-missing-do = Choisissez au moins un fichier.
refusal-files-too-many = Au plus { $n } fichiers à la fois
refusal-files-too-many-do = Envoyez-les en plusieurs fois.
refusal-report-needs-medium = Dites de quel appareil traite le rapport
refusal-report-needs-medium-do = Scannez l’étiquette de l’appareil.
refusal-report-answered = Ce rapport a déjà été traité { $by }
refusal-report-answered-do = Rouvrez la liste pour voir où il en est.
sanitization-hardware-reports = Envoyer des rapports matériels : les supports qu’ils citent sont ajoutés
