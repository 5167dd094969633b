# Opvolging: wat er met toestellen in hun projecten gebeurt.
follow-up-purpose = De projecten die toestellen hebben: wat werkt, wat er het laatst over gezegd werd, wie op hulp wacht.
follow-up-project = Project
follow-up-projects = Projecten met toestellen
follow-up-country = Land
follow-up-partner = Servicepartner
follow-up-works = In gebruik
follow-up-broken = Defect
follow-up-other = Verloren, gestolen, afgedankt
follow-up-last-check = Laatste controle
follow-up-never = nog niet gevraagd
follow-up-open-checks = Controles zonder alle antwoorden
follow-up-open-help = Wachten op hulp
follow-up-to-verify = Na te kijken
follow-up-none = Nog geen project heeft toestellen
follow-up-none-do = Een project verschijnt hier met zijn eerste overdracht.
follow-up-project-purpose = Zijn toestellen, zijn inventariscontroles, zijn vragen om hulp.
follow-up-closed = Dit project is afgelopen en heeft nog toestellen
follow-up-closed-do = Haal ze terug, zodat iemand anders ze kan gebruiken of een recycler ze krijgt.
follow-up-devices = Toestellen
follow-up-no-device = Het project heeft geen toestel.
follow-up-stands = Stand
follow-up-season = Seizoen
follow-up-status = Toestand
follow-up-status-open = wacht op antwoorden
follow-up-status-answered = beantwoord
follow-up-status-lapsed = niet beantwoord
follow-up-users = Mensen die de toestellen gebruiken
follow-up-users-hint = In een gewone week. Laat leeg als u het niet weet.
follow-up-users-how = Hoe hebt u geteld?
follow-up-users-how-hint = Klaslijsten, een bezoekersboek, een schatting.
follow-up-answered = Beantwoord
follow-up-checks = Inventariscontroles
follow-up-never-asked = Dit project werd nog niet gevraagd. Dat gebeurt vanzelf wanneer het volgende seizoen begint.
follow-up-ask-now = Nu vragen
follow-up-ask-now-hint = Begint de controle van dit seizoen en schrijft naar het project.
follow-up-asked = Gevraagd
follow-up-why = Waarom
follow-up-take-back = Terughalen
follow-up-take-back-hint = Kies toestellen die de servicepartner weer in handen heeft.
follow-up-check-of = Werken ze? { $title }
follow-up-check-purpose = Inventariscontrole van { $season }: { $n ->
        [one] { $n } toestel
        *[other] { $n } toestellen
    }. Vink elk toestel aan; wat u zegt wordt meteen bewaard.
follow-up-thanks = Dank u: elk toestel heeft een antwoord
follow-up-thanks-do = Met uw antwoorden weet het programma wat nog werkt, stuurt het hulp waar die nodig is, en toont het de schenkers wat hun toestellen doen. U kunt een antwoord nog veranderen.
follow-up-lapsed = Deze controle is voorbij
follow-up-lapsed-do = Er is een latere begonnen, of het project is afgelopen. Wat u zegt wordt toch bewaard.
follow-up-finding-open = nog geen antwoord
follow-up-clocks = { $n ->
        [one] { $n } antwoord kwam
        *[other] { $n } antwoorden kwamen
    } van een telefoon met een verkeerde klok
follow-up-clocks-do = Daarvoor telt de tijd waarop ze hier aankwamen.
follow-up-scan-title = Met scan
follow-up-scan = Toestel
follow-up-scan-hint = Scan de sticker of typ het nummer dat erop staat.
follow-up-told-by = Verteld door
follow-up-told-by-hint = Wie het zei, als u het voor iemand opschrijft: een telefoontje, een bezoek.
follow-up-note = Opmerking
follow-up-all-work-hint = Werken alle { $n } toestellen zonder antwoord?
follow-up-all-work = Ja, ze werken allemaal
follow-up-photo = Foto
follow-up-as-told = volgens { $name }
follow-up-people = Mensen
follow-up-story = Wat is er veranderd?
follow-up-story-hint = In uw woorden. Geen namen van kinderen, alstublieft.
follow-up-story-public = Iedereen mag dit lezen
follow-up-tell = Bewaren
follow-up-photos = Foto’s
follow-up-photo-public = mag getoond worden
follow-up-photo-private = alleen voor het programma
follow-up-caption = Wat is erop te zien?
follow-up-consent = Ze mag getoond worden
follow-up-consent-hint = Iedereen die herkenbaar is ging akkoord, en geen kind is herkenbaar.
follow-up-photo-add = Foto versturen
follow-up-link = Een link voor het project
follow-up-link-hint = Hij opent deze controle en niets anders, zonder account. Stuur hem in een chat, of van hieruit per mail.
follow-up-link-name = Voor wie
follow-up-link-email = E-mail
follow-up-link-give = Link maken
follow-up-link-made = Deze link wordt één keer getoond
follow-up-late = Bewaard, en niets veranderd
follow-up-late-hint = Er was al iets later bekend, of het toestel was teruggehaald.
follow-up-sample = Kijk deze nog eens na
follow-up-sample-hint = Geloot toen alle antwoorden binnen waren. Ga kijken, of vraag een foto; wat u vindt telt.
follow-up-said = Gezegd:
follow-up-found = Gevonden:
follow-up-differs = verschilt
follow-up-settings = Wanneer projecten gevraagd worden
follow-up-settings-purpose = In welke maanden, wanneer ze herinnerd worden, en hoeveel toestellen de servicepartner nakijkt.
follow-up-policies-built-in = Er is niets ingesteld: projecten worden gevraagd in januari en juli, herinnerd na 5, 10 en 15 dagen, en één toestel op tien wordt nagekeken.
follow-up-months = Maanden
follow-up-months-hint = Getallen met komma’s: 1,7. Leeg: niemand wordt vanzelf gevraagd.
follow-up-remind-days = Herinneringen na dagen
follow-up-remind-days-hint = Hoogstens drie: aan het project, dan ook aan zijn partner, dan ook aan u.
follow-up-sample-percent = Van honderd toestellen nagekeken
follow-up-policy-set = Instellen
follow-up-help-list = Vragen om hulp
follow-up-help-purpose = Wie op hulp met een toestel wacht, en wat er gedaan werd.
follow-up-help-none = Niemand wacht
follow-up-help-none-do = Vragen komen van het formulier achter de sticker van een toestel.
follow-up-said-asked = Het project is gevraagd.
follow-up-said-ticked = Bewaard.
follow-up-said-known = Dat was al bekend.
follow-up-said-unexpected = Dat is geen toestel van dit project.
follow-up-said-told = Bewaard. Dank u.
follow-up-said-photo = De foto is bewaard.
follow-up-said-verified = Bewaard.
follow-up-said-set = Ingesteld.
follow-up-said-taken-back = Teruggehaald.
follow-up-task-help = { $n ->
        [one] { $n } vraag
        *[other] { $n } vragen
    } om hulp zonder einde
follow-up-task-call = { $n ->
        [one] { $n } project antwoordde
        *[other] { $n } projecten antwoordden
    } niet: bel en schrijf het op
follow-up-task-verify = { $n ->
        [one] { $n } toestel
        *[other] { $n } toestellen
    } na te kijken
follow-up-task-fetch = { $n ->
        [one] { $n } afgedankt toestel
        *[other] { $n } afgedankte toestellen
    } op te halen
help-passport = Is er iets mis mee?
help-passport-do = Er is raad voor de gewone problemen, en iemand die antwoordt.
help-title = Hulp met { $device }
help-purpose = Probeer eerst dit. Helpt het niet, vraag dan.
help-first = Wat eerst te proberen
help-ask = Hulp vragen
help-topic = Wat is er mis
help-topic-start = Het start niet
help-topic-screen = Het scherm
help-topic-keyboard = Toetsenbord, muis of touchpad
help-topic-power = Batterij, lader of kabel
help-topic-network = Internet of netwerk
help-topic-software = Een wachtwoord of een programma
help-topic-gone = Het is verloren of gestolen
help-topic-end = Het is niet meer nodig
help-topic-other = Iets anders
help-try-start = Sluit de lader of het netsnoer aan en wacht tien minuten. Houd de aan-knop 20 seconden ingedrukt, laat los, en druk één keer. Probeer een ander stopcontact.
help-try-screen = Zet de helderheid hoger. Druk bij een vaste computer beide kanten van de schermkabel goed aan. Werkt een tweede scherm, zeg dat dan hieronder.
help-try-keyboard = Zet het uit en weer aan. Trek een USB-toetsenbord of -muis uit en gebruik een andere aansluiting. Kijk of de juiste toetsenbordtaal ingesteld is.
help-try-power = Probeer een gelijke lader van een ander toestel. Een batterij die krom of heet is mag niet meer gebruikt worden: trek de stekker uit en vraag.
help-try-network = Kijk of een ander toestel op dezelfde plaats verbinding heeft. Zet draadloos uit en aan. Ga dichter bij de router staan.
help-try-software = Vraag de collega die bij de overdracht opgeleid werd. Installeer het systeem niet zelf opnieuw: vraag eerst.
help-try-gone = Zeg wanneer en hoe het gebeurde. Meld een diefstal bij de politie en stuur ons een foto van het papier.
help-try-end = Gooi het niet weg en geef het niet door: de servicepartner haalt het op.
help-try-other = Schrijf woord voor woord op wat u ziet, of stuur een foto van het scherm.
help-text = Wat gebeurt er?
help-text-hint = Wat u ziet, sinds wanneer, wat u probeerde.
help-name = Uw naam
help-contact = Telefoonnummer of e-mail
help-contact-hint = Zodat de servicepartner u kan bereiken. Niemand anders krijgt het te zien.
help-photo = Foto
help-send = Versturen
help-none = Voor dit toestel is hier geen hulp
help-none-do = Het is op dit moment niet bij een project. Het programma weet meer.
help-follow-purpose = Bewaar het adres van deze pagina: het antwoord verschijnt hier.
help-waits = Uw vraag is bij de servicepartner
help-waits-do = Ze antwoorden hier, en bellen of schrijven als u een nummer of adres achterliet.
help-more = Iets toe te voegen?
help-say = Versturen
help-how = Hoe het eindigde
help-outcome-open = wacht
help-swapped-with = Gewisseld met { $device }
help-ended-list = Beëindigd
help-reply = Antwoord
help-answer = Antwoord
help-reply-send = Antwoorden
help-part = Er werd een onderdeel geplaatst
help-part-what = Onderdeel
help-part-from = Uit welk toestel
help-part-from-hint = Scan het toestel dat het gaf; leeg voor een gekocht onderdeel.
help-part-fit = Opschrijven
help-end = De vraag beëindigen
help-done = Wat er gedaan werd
help-end-it = Beëindigen
help-swap = Het toestel wisselen
help-no-spares = U hebt geen toestel dat u terughaalde en in de plaats kunt geven.
help-spare = Toestel dat in de plaats komt
help-swap-works = Het werd getest en werkt
help-swap-it = Wisselen
help-said-asked = Verstuurd. Bewaar het adres van deze pagina.
help-said-said = Verstuurd.
help-said-replied = Beantwoord.
help-said-fitted = Opgeschreven.
help-said-ended = Beëindigd.
help-said-swapped = Gewisseld.
mail-follow-up-check-subject = Werken ze? Inventariscontrole voor { $title }
mail-follow-up-check-body =
    Goedendag,

    twee keer per jaar vragen we elk project wat er met zijn toestellen gebeurde. Open deze pagina op een telefoon en vink elk van uw { $n } toestellen aan; het duurt een paar minuten, en werkt ook met een slechte lijn:

    { $link }

    De link is alleen voor deze controle. Dank u!

    { $programme }
mail-follow-up-reminder-subject = Nog open: inventariscontrole voor { $title }
mail-follow-up-reminder-body =
    Goedendag,

    sinds { $since } wachten we op uw antwoorden over uw toestellen. Deze pagina toont wat nog open is:

    { $link }

    Vertelt u het liever aan de telefoon, dan schrijft uw servicepartner het voor u op.

    { $programme }
mail-follow-up-unanswered-subject = Nog geen antwoord: { $number } { $title }
mail-follow-up-unanswered-body =
    Dag { $name },

    project { $number } { $title } werd op { $since } naar zijn { $n } toestellen gevraagd en antwoordde niet voor allemaal. Een telefoontje helpt; schrijf hier op wat u hoort:

    { $link }

    { $programme }
mail-follow-up-help-subject = Hulp met { $device }: { $project }
mail-follow-up-help-body =
    Dag { $name },

    { $asked_by } van project { $project } vraagt hulp met { $device }:

    { $text }

    Antwoord hier: { $link }

    { $programme }
mail-follow-up-answer-subject = Uw vraag over { $device }
mail-follow-up-answer-body =
    Dag { $name },

    { $text }

    Het toestel: { $link }

    { $programme }
refusal-follow-up-finding = Dat is geen antwoord
refusal-follow-up-finding-do = Zeg werkt, defect, verloren, gestolen of niet meer gebruikt.
refusal-follow-up-ticks = Dat zijn geen antwoorden, of te veel
refusal-follow-up-ticks-do = Stuur minstens één toestel en hoogstens { $n } in één keer.
refusal-follow-up-policy = Dat is geen regeling
refusal-follow-up-policy-do = Geef een dag, maanden van 1 tot 12, hoogstens drie stijgende aantallen dagen, en een percentage van 0 tot 100.
refusal-follow-up-season = Dat is geen seizoen
refusal-follow-up-season-do = Schrijf jaar en maand: 2027-01.
refusal-follow-up-asked = Dit project werd in seizoen { $season } gevraagd
refusal-follow-up-asked-do = Open die controle om de antwoorden te zien.
refusal-follow-up-no-devices = Dit project heeft geen toestel om naar te vragen
refusal-follow-up-no-devices-do = Het wordt gevraagd zodra er iets aan overgedragen werd.
refusal-follow-up-project-closed = Dit project is afgelopen
refusal-follow-up-project-closed-do = Haal de toestellen terug die het nog heeft.
refusal-follow-up-link-name = De link heeft een naam nodig
refusal-follow-up-link-name-do = Zeg voor wie hij is; een e-mailadres heeft een @.
refusal-follow-up-users = Dat is geen aantal mensen
refusal-follow-up-users-do = Geef een geheel getal tot 100.000, of niets.
refusal-follow-up-users-how = Hoe hebt u geteld?
refusal-follow-up-users-how-do = Zeg in een paar woorden waar het getal vandaan komt.
refusal-follow-up-changed = Iemand anders heeft dit intussen veranderd
refusal-follow-up-changed-do = Bekijk wat er nu staat en schrijf het uwe opnieuw.
refusal-follow-up-photo = Er is geen foto
refusal-follow-up-photo-do = Kies een JPEG- of PNG-bestand.
refusal-follow-up-caption = Wat is er op de foto te zien?
refusal-follow-up-caption-do = Schrijf een paar woorden.
refusal-follow-up-photos = Er zijn al { $n } foto’s
refusal-follow-up-photos-do = Meer zijn er voor één controle niet nodig.
refusal-follow-up-not-sampled = Dit toestel zit niet in de steekproef
refusal-follow-up-not-sampled-do = Schrijf wat u zag op als antwoord van de controle.
refusal-follow-up-verified = Iemand keek dit toestel al na
refusal-follow-up-verified-do = Wat die vond telt; een latere controle kan iets anders zeggen.
refusal-follow-up-why = Waarom worden ze teruggehaald?
refusal-follow-up-why-do = Geef de reden in een paar woorden.
refusal-follow-up-not-there = { $device } kan niet teruggehaald worden
refusal-follow-up-not-there-do = Het is niet bij dit project, of werd als verloren gemeld. Zeg eerst dat het terecht is.
refusal-follow-up-no-partner = Voor dit project is geen servicepartner bekend
refusal-follow-up-no-partner-do = De partner die er iets aan overdraagt wordt zijn partner.
refusal-help-name = Wie vraagt het?
refusal-help-name-do = Geef uw naam.
refusal-help-text = Er is geen tekst
refusal-help-text-do = Schrijf wat er gebeurt, of wat er gedaan werd.
refusal-help-too-many = Te veel vragen op dit moment
refusal-help-too-many-do = Probeer het over een uur opnieuw, of bel de servicepartner.
refusal-help-asked = Voor dit toestel vroegen al verschillende mensen hulp
refusal-help-asked-do = De servicepartner weet ervan. Wacht op het antwoord.
refusal-help-not-here = Dit toestel is op dit moment niet bij een project
refusal-help-not-here-do = Vraag het aan het programma.
refusal-help-ended = Deze vraag is beëindigd
refusal-help-ended-do = Vraag opnieuw via de sticker van het toestel.
refusal-help-outcome = Zo eindigt geen vraag
refusal-help-outcome-do = Zeg opgelost, hersteld of niet mogelijk; voor een wissel is er een eigen formulier.
refusal-help-part = Welk onderdeel?
refusal-help-part-do = Zeg wat er geplaatst werd.
refusal-help-part-from = { $device } kan geen onderdeel geven
refusal-help-part-from-do = Scan een ander toestel van een project dat u bedient, of een dat u terughaalde.
refusal-help-no-spare = { $device } kan niet in de plaats komen
refusal-help-no-spare-do = Kies een toestel dat u terughaalde en waarop geen recycler wacht.
refusal-help-swap-works = Werkt het?
refusal-help-swap-works-do = Test het toestel voor u het geeft, en vink aan dat het werkt.
