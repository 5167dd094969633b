# The frame: what stands on every page, sign-in, account, people, mail.
frame-menu = Menu
frame-menu-tasks = Mes tâches
frame-menu-flow = Flux
frame-menu-policies = Règles d’acceptation
frame-menu-people = Personnes
frame-menu-keys = Clés d’API
frame-menu-links = Liens remis
frame-menu-mail = Courrier
frame-menu-jobs = Travaux en arrière-plan
frame-skip = Aller au contenu
frame-search = Rechercher
frame-search-hint = Numéro d’appareil, de série, d’inventaire, don
frame-theme-dark = Passer au sombre
frame-theme-light = Passer au clair
frame-theme-auto = Suivre le réglage de l’appareil
frame-language = Langue
frame-help = Aide pour cette page
frame-breadcrumbs = Vous êtes ici
frame-account = Mon compte
frame-other-role = Changer de rôle
frame-sign-in = Se connecter
frame-sign-out = Se déconnecter
frame-email = Adresse e-mail
frame-password = Mot de passe
frame-old-password = Mot de passe actuel
frame-new-password = Nouveau mot de passe
frame-password-hint = Au moins 10 caractères. Trois ou quatre mots que vous seul assembleriez conviennent bien.
frame-set-password = Définir le mot de passe
frame-forgotten = Mot de passe oublié ?
frame-forgotten-purpose = Nous vous envoyons un lien par e-mail. Il fonctionne une fois, pendant une heure.
frame-forgotten-send = Envoyez-moi un lien
frame-invitation = Bienvenue : créez votre compte
frame-account-of = Ce compte est celui de { $email }.
frame-your-name = Votre nom
frame-choose = Pour qui travaillez-vous maintenant ?
frame-no-role = Vous n’avez aucun rôle pour l’instant
frame-no-role-do = Demandez à la personne qui vous a invité de vous en donner un.
frame-sessions = Où vous êtes connecté
frame-session-browser = Navigateur
frame-session-address = Adresse
frame-session-seen = Dernière utilisation
frame-session-this = Celle-ci
frame-session-end = Terminer
frame-said-signed-out = Vous êtes déconnecté.
frame-said-forgotten = S’il existe un compte avec cette adresse, un lien est en route.
frame-said-saved = Enregistré.
frame-said-password = Votre nouveau mot de passe est défini. Toutes les autres sessions ont été fermées.
frame-said-session-ended = La session est terminée.
frame-save = Enregistrer
frame-all = Tout
frame-unknown = inconnu
frame-reason = Motif
frame-download = Télécharger
frame-filter = Filtrer
frame-actions = Actions
frame-select-all = Sélectionner toutes les lignes de cette page
frame-select-row = Sélectionner { $name }
frame-selected = sélectionnés
frame-pages = Pages de cette liste
frame-first-page = Première page
frame-next-page = Page suivante
frame-scan = Valider
frame-scan-not-sent = Cette lecture n’a pas été envoyée
frame-scan-again = Renvoyer
frame-sound = Son
frame-sign-name = Nom de la personne qui signe
frame-sign-draw = Signez ici du doigt ou avec la souris
frame-sign-clear = Effacer
frame-fault = Une erreur est survenue de notre côté
frame-fault-do = Rien n’a été enregistré à moitié. Réessayez ; si cela se reproduit, donnez ce numéro à votre administrateur : { $id }
frame-to-start = Vers la première page
frame-mail-title = Courrier
frame-mail-purpose = Ce qui a été envoyé, et ce qui n’a pas pu l’être.
frame-mail-purpose-waiting = Aucun serveur de courrier n’est configuré : voici ce qui serait envoyé. Transmettez vous-même ce qu’il faut.
frame-mail-none = Pas encore de courrier
frame-mail-none-do = Le courrier apparaît ici quand quelqu’un est invité ou qu’un rapport est publié.
frame-mail-subject = Objet
frame-mail-to = À
frame-mail-when = Écrit
frame-mail-state = État
frame-mail-sent = envoyé { $when }
frame-mail-failed = n’a pas pu être envoyé
frame-mail-waiting = en attente
frame-mail-body-gone = Le texte a été supprimé à l’envoi, car il peut contenir un lien qui permet d’agir.
mail-foot = Vous recevez ce courrier parce que vous participez à ce programme.
mail-password-subject = Définissez un nouveau mot de passe pour { $programme }
mail-invitation-subject = { $organisation } vous invite sur { $programme }
frame-minutes = { $n ->
    [one] { $n } minute
   *[other] { $n } minutes
}
frame-hours = { $n ->
    [one] { $n } heure
   *[other] { $n } heures
}
frame-days = { $n ->
    [one] { $n } jour
   *[other] { $n } jours
}
frame-rows = { $n ->
    [one] { $n } ligne
   *[other] { $n } lignes
}
mail-password-body = Bonjour { $name },

    quelqu’un a demandé un nouveau mot de passe pour votre compte. Si c’était vous, ouvrez ce lien dans l’heure :

    { $url }

    Si ce n’était pas vous, ne faites rien : votre mot de passe reste inchangé. ({ $programme })
mail-invitation-body = Bonjour { $name },

    { $by } vous invite à travailler avec { $organisation } dans { $programme }. Ouvrez ce lien dans les deux semaines pour indiquer votre nom et votre mot de passe :

    { $url }
frame-examples = Faire un tour
frame-examples-purpose = Ceci est un programme d’exemple : des personnes inventées, et rien à casser. Se connecter comme :
