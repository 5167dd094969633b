# Suivi : ce que deviennent les appareils dans leurs projets.
follow-up-purpose = Les projets qui ont des appareils : ce qui marche, ce qu’on en a dit en dernier, qui attend de l’aide.
follow-up-project = Projet
follow-up-projects = Projets avec appareils
follow-up-country = Pays
follow-up-partner = Partenaire de service
follow-up-works = En service
follow-up-broken = En panne
follow-up-other = Perdus, volés, hors d’usage
follow-up-last-check = Dernier contrôle
follow-up-never = pas encore interrogé
follow-up-open-checks = Contrôles sans toutes les réponses
follow-up-open-help = Attendent de l’aide
follow-up-to-verify = À revoir
follow-up-none = Aucun projet n’a encore d’appareils
follow-up-none-do = Un projet apparaît ici avec sa première remise.
follow-up-project-purpose = Ses appareils, ses contrôles d’inventaire, ses demandes d’aide.
follow-up-closed = Ce projet est terminé et a encore des appareils
follow-up-closed-do = Reprenez-les, pour que quelqu’un d’autre s’en serve ou qu’un recycleur les reçoive.
follow-up-devices = Appareils
follow-up-no-device = Le projet n’a pas d’appareil.
follow-up-stands = Situation
follow-up-season = Saison
follow-up-status = État
follow-up-status-open = attend des réponses
follow-up-status-answered = répondu
follow-up-status-lapsed = sans réponse
follow-up-users = Personnes qui utilisent les appareils
follow-up-users-hint = Une semaine ordinaire. Laissez vide si vous ne savez pas.
follow-up-users-how = Comment avez-vous compté ?
follow-up-users-how-hint = Listes de classe, registre des visiteurs, estimation.
follow-up-answered = Répondu le
follow-up-checks = Contrôles d’inventaire
follow-up-never-asked = Ce projet n’a pas encore été interrogé. Il le sera de lui-même au début de la prochaine saison.
follow-up-ask-now = Interroger maintenant
follow-up-ask-now-hint = Ouvre le contrôle de la saison en cours et écrit au projet.
follow-up-asked = Demandé
follow-up-why = Pourquoi
follow-up-take-back = Reprendre
follow-up-take-back-hint = Choisissez les appareils que le partenaire de service a de nouveau en main.
follow-up-check-of = Marchent-ils ? { $title }
follow-up-check-purpose = Contrôle d’inventaire du { $season } : { $n ->
        [one] { $n } appareil
        *[other] { $n } appareils
    }. Cochez chacun ; ce que vous dites est gardé au fur et à mesure.
follow-up-thanks = Merci : chaque appareil a une réponse
follow-up-thanks-do = Grâce à vos réponses, le programme sait ce qui marche encore, envoie de l’aide où il en faut, et montre aux donateurs ce que font leurs appareils. Vous pouvez encore changer une réponse.
follow-up-lapsed = Ce contrôle est passé
follow-up-lapsed-do = Un autre a commencé depuis, ou le projet est terminé. Ce que vous dites est gardé quand même.
follow-up-finding-open = pas encore de réponse
follow-up-clocks = { $n ->
        [one] { $n } réponse est venue
        *[other] { $n } réponses sont venues
    } d’un téléphone dont l’heure est fausse
follow-up-clocks-do = Pour elles, c’est l’heure de leur arrivée ici qui compte.
follow-up-scan-title = Au scanner
follow-up-scan = Appareil
follow-up-scan-hint = Scannez l’autocollant ou tapez le numéro qui s’y trouve.
follow-up-told-by = Dit par
follow-up-told-by-hint = Qui l’a dit, si vous l’écrivez pour quelqu’un : un appel, une visite.
follow-up-note = Remarque
follow-up-all-work-hint = Les { $n } appareils sans réponse marchent-ils tous ?
follow-up-all-work = Oui, tous marchent
follow-up-photo = Photo
follow-up-as-told = d’après { $name }
follow-up-people = Personnes
follow-up-story = Qu’est-ce qui a changé ?
follow-up-story-hint = Avec vos mots. Pas de noms d’enfants, s’il vous plaît.
follow-up-story-public = Tout le monde peut lire ceci
follow-up-tell = Garder
follow-up-photos = Photos
follow-up-photo-public = peut être montrée
follow-up-photo-private = seulement pour le programme
follow-up-caption = Que voit-on ?
follow-up-consent = Elle peut être montrée
follow-up-consent-hint = Toutes les personnes reconnaissables sont d’accord, et aucun enfant n’est reconnaissable.
follow-up-photo-add = Envoyer la photo
follow-up-link = Un lien pour le projet
follow-up-link-hint = Il ouvre ce contrôle et rien d’autre, sans compte. Envoyez-le dans une messagerie, ou d’ici par courriel.
follow-up-link-name = Pour qui
follow-up-link-email = Courriel
follow-up-link-give = Créer un lien
follow-up-link-made = Ce lien n’est montré qu’une fois
follow-up-late = Gardé, sans rien changer
follow-up-late-hint = On savait déjà quelque chose de plus récent, ou l’appareil avait été repris.
follow-up-sample = À revoir
follow-up-sample-hint = Tirés au sort quand toutes les réponses étaient là. Allez voir, ou demandez une photo ; ce que vous trouvez compte.
follow-up-said = Dit :
follow-up-found = Trouvé :
follow-up-differs = différent
follow-up-settings = Quand les projets sont interrogés
follow-up-settings-purpose = Quels mois, quand on les relance, et combien d’appareils le partenaire de service revoit.
follow-up-policies-built-in = Rien n’est réglé : les projets sont interrogés en janvier et en juillet, relancés après 5, 10 et 15 jours, et un appareil sur dix est revu.
follow-up-months = Mois
follow-up-months-hint = Des nombres avec des virgules : 1,7. Vide : personne n’est interrogé de soi-même.
follow-up-remind-days = Relances après jours
follow-up-remind-days-hint = Trois au plus : au projet, puis aussi à son partenaire, puis aussi à vous.
follow-up-sample-percent = Sur cent appareils, revus
follow-up-policy-set = Régler
follow-up-help-list = Demandes d’aide
follow-up-help-purpose = Qui attend de l’aide pour un appareil, et ce qui a été fait.
follow-up-help-none = Personne n’attend
follow-up-help-none-do = Les demandes viennent du formulaire derrière l’autocollant d’un appareil.
follow-up-said-asked = Le projet est interrogé.
follow-up-said-ticked = Gardé.
follow-up-said-known = On le savait déjà.
follow-up-said-unexpected = Ce n’est pas un appareil de ce projet.
follow-up-said-told = Gardé. Merci.
follow-up-said-photo = La photo est gardée.
follow-up-said-verified = Gardé.
follow-up-said-set = Réglé.
follow-up-said-taken-back = Repris.
follow-up-task-help = { $n ->
        [one] { $n } demande d’aide attend
        *[other] { $n } demandes d’aide attendent
    }
follow-up-task-call = { $n ->
        [one] { $n } projet n’a pas répondu
        *[other] { $n } projets n’ont pas répondu
    } : appelez et notez-le
follow-up-task-verify = { $n ->
        [one] { $n } appareil
        *[other] { $n } appareils
    } à revoir
follow-up-task-fetch = { $n ->
        [one] { $n } appareil hors d’usage
        *[other] { $n } appareils hors d’usage
    } à chercher
help-passport = Quelque chose ne va pas ?
help-passport-do = Il y a des conseils pour les pannes courantes, et quelqu’un qui répond.
help-title = Aide pour { $device }
help-purpose = Essayez d’abord ceci. Si cela n’aide pas, demandez.
help-first = Que faut-il essayer d’abord
help-ask = Demander de l’aide
help-topic = Qu’est-ce qui ne va pas
help-topic-start = Il ne démarre pas
help-topic-screen = L’écran
help-topic-keyboard = Clavier, souris ou pavé tactile
help-topic-power = Batterie, chargeur ou câble
help-topic-network = Internet ou réseau
help-topic-software = Un mot de passe ou un programme
help-topic-gone = Il est perdu ou volé
help-topic-end = On n’en a plus besoin
help-topic-other = Autre chose
help-try-start = Branchez le chargeur ou le cordon et attendez dix minutes. Tenez le bouton de mise en marche 20 secondes, lâchez, et appuyez une fois. Essayez une autre prise.
help-try-screen = Augmentez la luminosité. Sur un ordinateur fixe, enfoncez bien les deux bouts du câble de l’écran. Si un autre écran marche, dites-le plus bas.
help-try-keyboard = Éteignez et rallumez. Débranchez un clavier ou une souris USB et prenez un autre port. Vérifiez que la bonne langue de clavier est choisie.
help-try-power = Essayez un chargeur semblable d’un autre appareil. Une batterie gonflée ou chaude ne doit plus servir : débranchez-la et demandez.
help-try-network = Voyez si un autre appareil a une connexion au même endroit. Coupez et rallumez le sans-fil. Approchez-vous du routeur.
help-try-software = Demandez à la personne formée lors de la remise. Ne réinstallez pas le système vous-même : demandez d’abord.
help-try-gone = Dites quand et comment c’est arrivé. Déclarez un vol à la police et envoyez-nous une photo du papier.
help-try-end = Ne le jetez pas et ne le donnez pas : le partenaire de service vient le chercher.
help-try-other = Écrivez mot pour mot ce que vous voyez, ou envoyez une photo de l’écran.
help-text = Que se passe-t-il ?
help-text-hint = Ce que vous voyez, depuis quand, ce que vous avez essayé.
help-name = Votre nom
help-contact = Numéro de téléphone ou courriel
help-contact-hint = Pour que le partenaire de service puisse vous joindre. Personne d’autre ne le voit.
help-photo = Photo
help-send = Envoyer
help-none = Il n’y a pas d’aide ici pour cet appareil
help-none-do = Il n’est dans aucun projet en ce moment. Le programme en sait plus.
help-follow-purpose = Gardez l’adresse de cette page : la réponse y apparaît.
help-waits = Votre demande est chez le partenaire de service
help-waits-do = Il répond ici, et appelle ou écrit si vous avez laissé un numéro ou une adresse.
help-more = Quelque chose à ajouter ?
help-say = Envoyer
help-how = Comment cela a fini
help-outcome-open = attend
help-swapped-with = Échangé contre { $device }
help-ended-list = Terminées
help-reply = Réponse
help-answer = Réponse
help-reply-send = Répondre
help-part = Une pièce a été montée
help-part-what = Pièce
help-part-from = De quel appareil
help-part-from-hint = Scannez l’appareil qui l’a donnée ; vide pour une pièce achetée.
help-part-fit = Noter
help-end = Terminer la demande
help-done = Ce qui a été fait
help-end-it = Terminer
help-swap = Échanger l’appareil
help-no-spares = Vous n’avez aucun appareil repris à donner à la place.
help-spare = Appareil qui prend sa place
help-swap-works = Il a été testé et il marche
help-swap-it = Échanger
help-said-asked = Envoyé. Gardez l’adresse de cette page.
help-said-said = Envoyé.
help-said-replied = Répondu.
help-said-fitted = Noté.
help-said-ended = Terminé.
help-said-swapped = Échangé.
mail-follow-up-check-subject = Marchent-ils ? Contrôle d’inventaire pour { $title }
mail-follow-up-check-body =
    Bonjour,

    deux fois par an, nous demandons à chaque projet ce que sont devenus ses appareils. Ouvrez cette page sur un téléphone et cochez chacun de vos { $n } appareils ; cela prend quelques minutes, et marche aussi avec une mauvaise ligne :

    { $link }

    Le lien ne vaut que pour ce contrôle. Merci !

    { $programme }
mail-follow-up-reminder-subject = Encore ouvert : contrôle d’inventaire pour { $title }
mail-follow-up-reminder-body =
    Bonjour,

    depuis le { $since }, nous attendons vos réponses au sujet de vos appareils. Cette page montre ce qui manque encore :

    { $link }

    Si vous préférez le dire au téléphone, votre partenaire de service l’écrit pour vous.

    { $programme }
mail-follow-up-unanswered-subject = Pas encore de réponse : { $number } { $title }
mail-follow-up-unanswered-body =
    Bonjour { $name },

    le projet { $number } { $title } a été interrogé le { $since } sur ses { $n } appareils et n’a pas répondu pour tous. Un appel aide ; notez ici ce que vous entendez :

    { $link }

    { $programme }
mail-follow-up-help-subject = Aide pour { $device } : { $project }
mail-follow-up-help-body =
    Bonjour { $name },

    { $asked_by } du projet { $project } demande de l’aide pour { $device } :

    { $text }

    Répondez ici : { $link }

    { $programme }
mail-follow-up-answer-subject = Votre demande pour { $device }
mail-follow-up-answer-body =
    Bonjour { $name },

    { $text }

    L’appareil : { $link }

    { $programme }
refusal-follow-up-finding = Ce n’est pas une réponse
refusal-follow-up-finding-do = Dites marche, en panne, perdu, volé ou plus utilisé.
refusal-follow-up-ticks = Ce ne sont pas des réponses, ou il y en a trop
refusal-follow-up-ticks-do = Envoyez au moins un appareil et au plus { $n } à la fois.
refusal-follow-up-policy = Ce n’est pas un réglage
refusal-follow-up-policy-do = Donnez un jour, des mois de 1 à 12, au plus trois nombres de jours croissants, et un pourcentage de 0 à 100.
refusal-follow-up-season = Ce n’est pas une saison
refusal-follow-up-season-do = Écrivez l’année et le mois : 2027-01.
refusal-follow-up-asked = Ce projet a été interrogé pour la saison { $season }
refusal-follow-up-asked-do = Ouvrez ce contrôle pour voir ses réponses.
refusal-follow-up-no-devices = Ce projet n’a pas d’appareil
refusal-follow-up-no-devices-do = Il est interrogé dès qu’on lui a remis quelque chose.
refusal-follow-up-project-closed = Ce projet est terminé
refusal-follow-up-project-closed-do = Reprenez les appareils qu’il a encore.
refusal-follow-up-link-name = Il faut un nom pour le lien
refusal-follow-up-link-name-do = Dites pour qui il est ; une adresse électronique a un @.
refusal-follow-up-users = Ce n’est pas un nombre de personnes
refusal-follow-up-users-do = Donnez un nombre entier jusqu’à 100 000, ou rien.
refusal-follow-up-users-how = Comment avez-vous compté ?
refusal-follow-up-users-how-do = Dites en quelques mots d’où vient le nombre.
refusal-follow-up-changed = Quelqu’un d’autre l’a changé entre-temps
refusal-follow-up-changed-do = Voyez ce qui s’y trouve maintenant et récrivez le vôtre.
refusal-follow-up-photo = Il n’y a pas de photo
refusal-follow-up-photo-do = Choisissez un fichier JPEG ou PNG.
refusal-follow-up-caption = Que montre la photo ?
refusal-follow-up-caption-do = Écrivez quelques mots.
refusal-follow-up-photos = Il y a déjà { $n } photos
refusal-follow-up-photos-do = Un contrôle n’en demande pas plus.
refusal-follow-up-not-sampled = Cet appareil n’a pas été tiré au sort
refusal-follow-up-not-sampled-do = Notez ce que vous avez vu comme réponse du contrôle.
refusal-follow-up-verified = Quelqu’un a déjà revu cet appareil
refusal-follow-up-verified-do = Ce qui a été trouvé compte ; un contrôle suivant peut dire autre chose.
refusal-follow-up-why = Pourquoi sont-ils repris ?
refusal-follow-up-why-do = Donnez la raison en quelques mots.
refusal-follow-up-not-there = { $device } ne peut pas être repris
refusal-follow-up-not-there-do = Il n’est pas dans ce projet, ou on l’a dit perdu. Dites d’abord qu’il est retrouvé.
refusal-follow-up-no-partner = Ce projet n’a pas de partenaire de service connu
refusal-follow-up-no-partner-do = Le partenaire qui lui remet quelque chose devient le sien.
refusal-help-name = Qui demande ?
refusal-help-name-do = Donnez votre nom.
refusal-help-text = Il n’y a pas de texte
refusal-help-text-do = Écrivez ce qui se passe, ou ce qui a été fait.
refusal-help-too-many = Trop de demandes en ce moment
refusal-help-too-many-do = Réessayez dans une heure, ou appelez le partenaire de service.
refusal-help-asked = Plusieurs personnes ont déjà demandé pour cet appareil
refusal-help-asked-do = Le partenaire de service le sait. Attendez la réponse.
refusal-help-not-here = Cet appareil n’est dans aucun projet en ce moment
refusal-help-not-here-do = Demandez au programme.
refusal-help-ended = Cette demande est terminée
refusal-help-ended-do = Demandez de nouveau par l’autocollant de l’appareil.
refusal-help-outcome = Une demande ne finit pas ainsi
refusal-help-outcome-do = Dites résolu, réparé ou impossible ; un échange a son propre formulaire.
refusal-help-part = Quelle pièce ?
refusal-help-part-do = Dites ce qui a été monté.
refusal-help-part-from = { $device } ne peut pas donner de pièce
refusal-help-part-from-do = Scannez un autre appareil d’un projet que vous servez, ou un que vous avez repris.
refusal-help-no-spare = { $device } ne peut pas prendre sa place
refusal-help-no-spare-do = Choisissez un appareil que vous avez repris et qu’aucun recycleur n’attend.
refusal-help-swap-works = Marche-t-il ?
refusal-help-swap-works-do = Testez l’appareil avant de le donner, et cochez qu’il marche.
