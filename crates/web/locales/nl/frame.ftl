# The frame: what stands on every page, sign-in, account, people, mail.
frame-menu = Menu
frame-menu-tasks = Mijn taken
frame-menu-flow = Doorstroom
frame-menu-policies = Acceptatiebeleid
frame-menu-people = Mensen
frame-menu-keys = API-sleutels
frame-menu-links = Uitgegeven links
frame-menu-mail = Mail
frame-menu-jobs = Achtergrondtaken
frame-skip = Naar de inhoud
frame-search = Zoeken
frame-search-hint = Toestelnummer, serienummer, inventarisnummer, schenking
frame-theme-dark = Donker weergeven
frame-theme-light = Licht weergeven
frame-theme-auto = Instelling van het toestel volgen
frame-language = Taal
frame-help = Hulp bij deze pagina
frame-breadcrumbs = U bent hier
frame-account = Mijn account
frame-other-role = Een andere rol kiezen
frame-sign-in = Aanmelden
frame-sign-out = Afmelden
frame-email = E-mailadres
frame-password = Wachtwoord
frame-old-password = Huidig wachtwoord
frame-new-password = Nieuw wachtwoord
frame-password-hint = Minstens 10 tekens. Drie of vier woorden die alleen u bij elkaar zet, werken goed.
frame-set-password = Wachtwoord instellen
frame-forgotten = Wachtwoord vergeten?
frame-forgotten-purpose = We mailen u een link. Die werkt één keer, een uur lang.
frame-forgotten-send = Stuur mij een link
frame-invitation = Welkom: stel uw account in
frame-account-of = Dit account is voor { $email }.
frame-your-name = Uw naam
frame-choose = Voor wie werkt u nu?
frame-no-role = U hebt op dit moment geen rol
frame-no-role-do = Vraag degene die u uitnodigde om er een te geven.
frame-sessions = Waar u bent aangemeld
frame-session-browser = Browser
frame-session-address = Adres
frame-session-seen = Laatst gebruikt
frame-session-this = Deze hier
frame-session-end = Beëindigen
frame-said-signed-out = U bent afgemeld.
frame-said-forgotten = Als er een account met dit adres is, is een link onderweg.
frame-said-saved = Opgeslagen.
frame-said-password = Uw nieuwe wachtwoord is ingesteld. Alle andere sessies zijn beëindigd.
frame-said-session-ended = De sessie is beëindigd.
frame-save = Opslaan
frame-all = Alle
frame-unknown = niet bekend
frame-reason = Reden
frame-download = Downloaden
frame-filter = Filteren
frame-actions = Acties
frame-select-all = Alle rijen op deze pagina kiezen
frame-select-row = { $name } kiezen
frame-selected = gekozen
frame-pages = Pagina’s van deze lijst
frame-first-page = Eerste pagina
frame-next-page = Volgende pagina
frame-scan = Invoeren
frame-scan-not-sent = Deze scan is niet verzonden
frame-scan-again = Opnieuw verzenden
frame-sound = Geluid
frame-sign-name = Naam van wie tekent
frame-sign-draw = Teken hier met vinger of muis
frame-sign-clear = Wissen
frame-fault = Er ging iets mis aan onze kant
frame-fault-do = Er is niets half opgeslagen. Probeer opnieuw; gebeurt het weer, geef uw beheerder dan dit nummer: { $id }
frame-to-start = Naar de eerste pagina
frame-mail-title = Mail
frame-mail-purpose = Wat aan mensen is gestuurd, en wat niet kon worden verzonden.
frame-mail-purpose-waiting = Er is geen mailserver ingesteld: dit is de mail die zou worden verzonden. Geef zelf door wat nodig is.
frame-mail-none = Nog geen mail
frame-mail-none-do = Mail verschijnt hier wanneer iemand wordt uitgenodigd of een rapport verschijnt.
frame-mail-subject = Onderwerp
frame-mail-to = Aan
frame-mail-when = Geschreven
frame-mail-state = Stand
frame-mail-sent = verzonden { $when }
frame-mail-failed = kon niet worden verzonden
frame-mail-waiting = wacht
frame-mail-body-gone = De tekst is verwijderd bij het verzenden, omdat er een link in kan staan waarmee iets gedaan kan worden.
mail-foot = U krijgt deze mail omdat u aan dit programma meewerkt.
mail-password-subject = Stel een nieuw wachtwoord in voor { $programme }
mail-invitation-subject = { $organisation } nodigt u uit voor { $programme }
frame-minutes = { $n ->
    [one] { $n } minuut
   *[other] { $n } minuten
}
frame-hours = { $n ->
    [one] { $n } uur
   *[other] { $n } uur
}
frame-days = { $n ->
    [one] { $n } dag
   *[other] { $n } dagen
}
frame-rows = { $n ->
    [one] { $n } rij
   *[other] { $n } rijen
}
mail-password-body = Dag { $name },

    iemand vroeg een nieuw wachtwoord voor uw account. Was u dat, open dan binnen een uur deze link:

    { $url }

    Was u het niet, dan hoeft u niets te doen: uw wachtwoord blijft zoals het is. ({ $programme })
mail-invitation-body = Dag { $name },

    { $by } nodigt u uit om met { $organisation } mee te werken in { $programme }. Open binnen twee weken deze link om uw naam en wachtwoord in te stellen:

    { $url }
frame-examples = Rondkijken
frame-examples-purpose = Dit is een voorbeeldprogramma: verzonnen mensen, en niets dat stuk kan. Aanmelden als:
