# Packing, pick-ups, hand-overs (crates/stages/collection).
collection-purpose = Les dons convenus et l’avancement de l’emballage par bureau.
collection-none = Aucun don à collecter
collection-none-do = Un don apparaît ici lorsque les deux parties ont convenu de sa liste.
collection-title = Collecte de { $number }
collection-donation-purpose = Les bureaux emballent, le hub rassemble, un seul enlèvement emporte tout.
collection-donation = Don
collection-donor = Donateur
collection-state = État
collection-offices = Bureaux
collection-office = Bureau
collection-hub = Hub
collection-goes-to = Destination
collection-pick-up = Enlèvement
collection-lines = Toutes les lignes
collection-units = Colis
collection-unit = Colis
collection-kind = Type
collection-devices = Appareils
collection-weight = Poids
collection-seal = Scellé
collection-packed = Emballés
collection-asset = Numéro d’inventaire
collection-serial = Numéro de série
collection-model = Marque et modèle
collection-in-manifest = Dans la liste
collection-number = Numéro
collection-leg = Trajet
collection-signed = Signé
collection-when = Quand
collection-where = Où
collection-carrier = Transporteur
collection-contact = Contact sur place
collection-notes = Remarques pour le chauffeur
collection-giver = Remet
collection-taker = Reçoit
collection-vehicle = Plaque
collection-remark = Remarque
collection-day = Jour
collection-from = De
collection-until = À
collection-phone = Téléphone
collection-driver = Chauffeur, si connu
collection-name = Nom
collection-email = E-mail
collection-side = Je signe comme partie qui
collection-as = En qualité de
collection-signature = Signature
collection-paper = Document avec les deux signatures
collection-label = Imprimer l’étiquette
collection-labels = Imprimer toutes les étiquettes
collection-packing-list = Liste de colisage
collection-contents = Contenu
collection-hand-overs = Remises
collection-to-pack = Reste à emballer
collection-pack = Emballer
collection-unpack = Retirer
collection-into = Dans
collection-sign = Signer
collection-no-office = aucun bureau indiqué
collection-not-chosen = pas encore choisi
collection-not-booked = pas encore réservé
collection-packed-of = { $n } sur { $of } emballés
collection-n-lines =
    { $n ->
        [one] { $n } ligne
        *[other] { $n } lignes
    }
collection-choose-hub = Choisir le hub
collection-hub-hint = Les biens de tous les bureaux y sont rassemblés et enlevés en une fois.
collection-assign-title = Où sont ces lignes ?
collection-assign-purpose = La liste nomme les bureaux à sa façon. Vérifiez notre interprétation.
collection-choose-office = plus tard
collection-assign = Attribuer au bureau
collection-no-offices = Aucun bureau n’est enregistré
collection-no-offices-do = Saisissez les bureaux du donateur sous Personnes.
collection-book = Réserver l’enlèvement
collection-book-purpose = Un seul enlèvement au hub. Le transporteur reçoit un e-mail avec un lien par lequel le chauffeur signe.
collection-contact-hint = La personne que le chauffeur demande.
collection-carrier-hint = Un transporteur, ou un partenaire de service qui vient chercher.
collection-carrier-email = E-mail du transporteur
collection-carrier-email-hint = Le lien pour signer y est envoyé.
collection-notes-hint = Quai, badge, hauteur du portail.
collection-cancel-pick-up = Annuler l’enlèvement
collection-cancel-warning = Le lien du chauffeur cesse de fonctionner. Un autre jour peut ensuite être réservé.
collection-one-side = une partie a signé
collection-no-side = personne n’a signé
collection-no-hand-overs = Aucune remise pour l’instant.
collection-lines-purpose = Chaque ligne convenue, où elle est et ce qu’elle devient. Choisissez-en pour les attribuer ou les retirer.
collection-no-lines = Aucune ligne ici
collection-no-lines-do = Choisissez un autre filtre.
collection-withdraw = Retirer du don
collection-withdraw-why = Motif, pour retirer
collection-office-purpose = Commencez une boîte, scannez ce qui y entre, fermez-la, collez l’étiquette.
collection-open-unit = Commencer : { $kind }
collection-no-units-yet = Rien n’est encore emballé
collection-no-units-yet-do = Commencez ci-dessus une boîte, une palette ou un chariot.
collection-ready-units =
    { $n ->
        [one] { $n } colis est fermé et prêt à partir
        *[other] { $n } colis sont fermés et prêts à partir
    }
collection-to-hub = Envoyer au hub
collection-bring-self = Nous l’apportons nous-mêmes
collection-carrier-or-self = Le transporteur vient le chercher ici ; ou apportez-le vous-mêmes au reconditionneur.
collection-carrier-fetches = Le transporteur vient le chercher ici dès que l’enlèvement est réservé.
collection-all-packed = Tout ce que ce bureau avait est emballé.
collection-unit-purpose = Le contenu de ce colis et son scellé.
collection-scan = Scannez un numéro de série ou d’inventaire
collection-scan-packed = est emballé.
collection-scan-moved = est emballé. Il figurait sur la liste d’un autre bureau et passe sur celle-ci.
collection-scan-already = est déjà dans ce colis.
collection-scan-other-unit = est dans le colis { $unit }. Retirez-le d’abord de là.
collection-scan-choose = figure sur plusieurs lignes. Laquelle est-ce ?
collection-scan-not-agreed = ne doit pas venir : sa ligne est refusée, retirée ou déjà partie.
collection-scan-unknown = ne figure pas sur la liste convenue. Laissez-le, ou demandez au coordinateur de l’ajouter.
collection-close-unit = Fermer le colis
collection-gross-kg = Poids brut, kg
collection-seal-number = Numéro du scellé
collection-seal-hint = Laissez vide s’il n’y a pas de scellé.
collection-set-seal = Poser le scellé
collection-seal-found = Numéro trouvé sur le scellé
collection-seal-is-broken = Le scellé est rompu
collection-check-seal = Contrôler le scellé
collection-reopen = Rouvrir
collection-reopen-warning = Son scellé est alors rompu ; il en faut un nouveau.
collection-unit-is-empty = Il est encore vide
collection-unit-is-empty-do = Scannez un appareil, ou choisissez des lignes sur la page du bureau.
collection-hand-over-title = Remise { $number }
collection-leg-to-hub = Du bureau au hub. Comptez, puis les deux parties signent.
collection-leg-to-carrier = Du donateur au transporteur. Comptez, puis les deux parties signent.
collection-leg-to-refurbisher = Au reconditionneur. Comptez, puis les deux parties signent.
collection-link-made = Copiez ce lien maintenant ; il ne sera plus affiché
collection-complete = Les deux parties ont signé
collection-complete-do = Les biens ont changé de mains.
collection-cancelled = Cette remise a été annulée
collection-nothing-ready = Aucun colis n’est fermé et prêt ici
collection-nothing-ready-do = Fermez d’abord les colis, puis signez.
collection-other-side = Vous n’avez rien à signer ici
collection-other-side-do = Votre partie a signé, ou c’est aux autres de signer.
collection-total = { $units ->
    [one] { $units } colis
   *[other] { $units } colis
} · { $devices ->
    [one] { $devices } appareil
   *[other] { $devices } appareils
} · { $weight }
collection-giver-signed = remis par
collection-taker-signed = reçu par
collection-counted = a compté { $n ->
    [one] { $n } colis
   *[other] { $n } colis
}
collection-sign-says = Comptez les colis devant vous. Le document en indique { $n }. Si vous en comptez un autre nombre, notez la différence.
collection-count = Colis que j’ai comptés
collection-count-hint = Boîtes, palettes et chariots, pas les appareils.
collection-weight-read = Poids que j’ai lu, kg
collection-weight-read-hint = Laissez vide si rien n’a été pesé.
collection-remark-hint = Dégât, boîte manquante, autre poids. Cela figure sur le document.
collection-as-hint = Chauffeur, contact du bureau, gardien du hub.
collection-give-link = Donner un lien pour signer
collection-give-link-purpose = Qui a le lien signe pour cette partie et ne peut rien faire d’autre. Celui d’un chauffeur sert au chargement et au déchargement.
collection-link-for = Pour
collection-link-used = utilisé { $n } fois sur { $of }
collection-link-until = jusqu’au { $at }
collection-email-hint = Laissez vide pour copier le lien vous-même.
collection-cancel-hand-over = Annuler cette remise
collection-paper-counted = { $name } a compté { $n } colis
collection-paper-weighed = { $name } a lu { $weight }
collection-said-assigned = Les lignes sont attribuées.
collection-said-hub = Le hub est choisi.
collection-said-packed = Emballé.
collection-said-unpacked = Retiré.
collection-said-closed = Le colis est fermé.
collection-said-reopened = Le colis est rouvert.
collection-said-sealed = Le scellé est posé.
collection-said-seal-whole = Le scellé est le bon et intact ; c’est noté.
collection-said-seal-broken = Le scellé est rompu ou différent ; c’est noté.
collection-said-cancelled = C’est annulé.
collection-said-signed = Votre signature est enregistrée.
collection-said-booked = L’enlèvement est réservé.
collection-task-sign = La remise { $number } attend votre signature
collection-task-pack =
    { $n ->
        [one] { $n } appareil du don { $donation } est à emballer
        *[other] { $n } appareils du don { $donation } sont à emballer
    }
collection-task-book = Réservez l’enlèvement du don { $donation } (encore { $n } à emballer)
mail-collection-pick-up-subject = Enlèvement du don { $donation } : { $window }
mail-collection-pick-up-body =
    Bonjour { $name },

    Un enlèvement est réservé pour { $programme }.

    Quand : { $window }
    Où : { $place }
    Demandez : { $contact }
    Remarques : { $notes }

    Le chauffeur ouvre ce lien à l’enlèvement puis à la livraison, et y signe sans compte :
    { $link }
mail-collection-sign-subject = Merci de signer la remise { $number }
mail-collection-sign-body =
    Bonjour { $name },

    Ouvrez ce lien pour compter et signer la remise { $number } du don { $donation } pour { $programme }. Aucun compte n’est nécessaire :
    { $link }
refusal-collection-reason-missing = Un motif est nécessaire
refusal-collection-reason-missing-do = Dites en quelques mots pourquoi.
refusal-collection-too-many = Il y en a trop à la fois
refusal-collection-too-many-do = Faites-le en plusieurs fois.
refusal-collection-which-office = Aucun bureau choisi
refusal-collection-which-office-do = Choisissez un bureau du donateur.
refusal-collection-pick-up-booked = Un enlèvement est déjà réservé
refusal-collection-pick-up-booked-do = Annulez-le d’abord s’il doit changer.
refusal-collection-pick-up-begun = Cet enlèvement a commencé : une remise est signée
refusal-collection-pick-up-begun-do = Ce qui est signé reste. Terminez-le chez le reconditionneur.
refusal-collection-unit-kind = Le type de colis n’a pas été indiqué
refusal-collection-unit-kind-do = Choisissez boîte, palette ou chariot.
refusal-collection-nothing-chosen = Rien n’a été choisi
refusal-collection-nothing-chosen-do = Choisissez des lignes, ou scannez un numéro.
refusal-collection-weight = Ce n’est pas un poids
refusal-collection-weight-do = Tapez des kilogrammes jusqu’à 2 000, par exemple 84,5.
refusal-collection-unit-empty = Ce colis est vide
refusal-collection-unit-empty-do = Emballez quelque chose avant de le fermer.
refusal-collection-seal-missing = Le numéro du scellé manque
refusal-collection-seal-missing-do = Lisez-le sur le scellé.
refusal-collection-leg = Ce trajet n’existe pas
refusal-collection-leg-do = Envoyez les biens au hub ou au reconditionneur.
refusal-collection-no-hub = Aucun hub n’est choisi
refusal-collection-no-hub-do = Choisissez d’abord le hub sur la page du don.
refusal-collection-is-hub = Ce bureau est lui-même le hub
refusal-collection-is-hub-do = Ses colis y attendent l’enlèvement.
refusal-collection-no-refurbisher = Le reconditionneur n’est pas encore indiqué
refusal-collection-no-refurbisher-do = Réservez l’enlèvement, ou demandez au coordinateur.
refusal-collection-no-units = Il n’y a pas encore de colis
refusal-collection-no-units-do = Commencez d’abord une boîte.
refusal-collection-nothing-to-hand-over = Aucun colis n’est fermé et prêt
refusal-collection-nothing-to-hand-over-do = Fermez d’abord les colis.
refusal-collection-cancel-pick-up = Cette remise fait partie de l’enlèvement
refusal-collection-cancel-pick-up-do = Annulez plutôt l’enlèvement.
refusal-collection-changed-meanwhile = Quelqu’un d’autre a modifié cette remise entre-temps
refusal-collection-changed-meanwhile-do = Rouvrez-la, regardez, et signez ce que vous voyez.
refusal-collection-hand-over-closed =
    Cette remise est { $status ->
        [signed] déjà signée
        *[other] annulée
    }
refusal-collection-hand-over-closed-do = Consultez son document, ou la page du don.
refusal-collection-count-differs = Vous avez compté { $counted } colis, le document en indique { $n }
refusal-collection-count-differs-do = Recomptez, ou notez en remarque ce qui diffère.
refusal-collection-weight-differs = Vous avez lu { $counted } kg, les colis pèsent { $known } kg
refusal-collection-weight-differs-do = Repesez, ou notez en remarque ce qui diffère.
refusal-collection-count-missing = Vous n’avez pas indiqué combien de colis vous avez comptés
refusal-collection-count-missing-do = Comptez-les et tapez le nombre.
refusal-signature-picture = La signature dessinée n’a pas pu être lue
refusal-signature-picture-do = Effacez-la et redessinez-la, ou signez de votre seul nom.
refusal-collection-not-your-side = Vous ne signez pour aucune des parties de cette remise
refusal-collection-not-your-side-do = Chaque partie signe pour elle-même ; donnez un lien aux autres.
refusal-collection-side-signed = Cette partie a déjà signé
refusal-collection-side-signed-do = Il ne vous reste rien à faire.
refusal-collection-same-signer = Vous avez signé pour l’autre partie
refusal-collection-same-signer-do = Quelqu’un d’autre doit signer cette partie.
refusal-collection-name-missing = Le nom manque
refusal-collection-name-missing-do = Écrivez-le en lettres.
refusal-collection-link-role = Aucun lien ne peut être donné pour cela
refusal-collection-link-role-do = Un chauffeur ou un partenaire de service signe à l’enlèvement qui lui est confié, un gardien de hub pour le donateur.
refusal-collection-day = Ce n’est pas un jour dans l’année à venir
refusal-collection-day-do = Choisissez un jour.
refusal-collection-day-past = Ce jour est passé
refusal-collection-day-past-do = Choisissez aujourd’hui ou plus tard.
refusal-collection-time = Les heures ne forment pas une plage
refusal-collection-time-do = Indiquez un début et une fin plus tardive, par exemple 09:00 et 12:00.
refusal-collection-contact-missing = Le contact sur place manque
refusal-collection-contact-missing-do = Dites qui le chauffeur doit demander.
refusal-collection-email = Ce n’est pas une adresse e-mail
refusal-collection-email-do = Corrigez-la, ou laissez vide et donnez le lien vous-même.
refusal-collection-which-party =
    Aucun { $kind ->
        [carrier] transporteur
        *[other] reconditionneur
    } choisi
refusal-collection-which-party-do = Choisissez dans la liste.
