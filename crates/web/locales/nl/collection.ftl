# Packing, pick-ups, hand-overs (crates/stages/collection).
collection-purpose = Overeengekomen schenkingen en hoever elk kantoor is met inpakken.
collection-none = Er is geen schenking om op te halen
collection-none-do = Een schenking verschijnt hier zodra beide kanten de lijst zijn overeengekomen.
collection-title = Ophaling van { $number }
collection-donation-purpose = Kantoren pakken in, de hub verzamelt, één ophaling neemt alles mee.
collection-donation = Schenking
collection-donor = Schenker
collection-state = Status
collection-offices = Kantoren
collection-office = Kantoor
collection-hub = Hub
collection-goes-to = Gaat naar
collection-pick-up = Ophaling
collection-lines = Alle regels
collection-units = Colli
collection-unit = Collo
collection-kind = Soort
collection-devices = Toestellen
collection-weight = Gewicht
collection-seal = Zegel
collection-packed = Ingepakt
collection-asset = Assetnummer
collection-serial = Serienummer
collection-model = Merk en model
collection-in-manifest = In de lijst
collection-number = Nummer
collection-leg = Traject
collection-signed = Getekend
collection-when = Wanneer
collection-where = Waar
collection-carrier = Vervoerder
collection-contact = Contact ter plaatse
collection-notes = Opmerkingen voor de chauffeur
collection-giver = Draagt over
collection-taker = Neemt over
collection-vehicle = Nummerplaat
collection-remark = Opmerking
collection-day = Dag
collection-from = Van
collection-until = Tot
collection-phone = Telefoon
collection-driver = Chauffeur, indien bekend
collection-name = Naam
collection-email = E-mail
collection-side = Ik teken als degene die
collection-as = Als wat
collection-signature = Handtekening
collection-paper = Document met beide handtekeningen
collection-label = Label afdrukken
collection-labels = Alle labels afdrukken
collection-packing-list = Paklijst
collection-contents = Wat erin zit
collection-hand-overs = Overdrachten
collection-to-pack = Nog in te pakken
collection-pack = Inpakken
collection-unpack = Uitnemen
collection-into = In
collection-sign = Tekenen
collection-no-office = geen kantoor genoemd
collection-not-chosen = nog niet gekozen
collection-not-booked = nog niet geboekt
collection-packed-of = { $n } van { $of } ingepakt
collection-n-lines =
    { $n ->
        [one] { $n } regel
        *[other] { $n } regels
    }
collection-choose-hub = De hub kiezen
collection-hub-hint = De goederen van alle kantoren komen hier samen en worden één keer opgehaald.
collection-assign-title = Waar zijn deze regels?
collection-assign-purpose = De lijst noemt kantoren in eigen woorden. Kijk na wat we denken dat elk betekent.
collection-choose-office = later
collection-assign = Aan het kantoor toewijzen
collection-no-offices = Er is geen kantoor ingevoerd
collection-no-offices-do = Voer de kantoren van de schenker in onder Mensen.
collection-book = De ophaling boeken
collection-book-purpose = Eén ophaling aan de hub. De vervoerder krijgt een mail met een link waarmee de chauffeur tekent.
collection-contact-hint = Naar wie de chauffeur vraagt.
collection-carrier-hint = Een vervoerder, of een servicepartner die het ophaalt.
collection-carrier-email = E-mail van de vervoerder
collection-carrier-email-hint = De link om te tekenen wordt daarheen gestuurd.
collection-notes-hint = Laadkade, badge, hoogte van de poort.
collection-cancel-pick-up = De ophaling afzeggen
collection-cancel-warning = De link van de chauffeur werkt dan niet meer. Daarna kan een andere dag geboekt worden.
collection-one-side = één kant heeft getekend
collection-no-side = niemand heeft getekend
collection-no-hand-overs = Nog geen overdracht.
collection-lines-purpose = Elke overeengekomen regel, waar hij is en wat ervan werd. Kies er om toe te wijzen of terug te trekken.
collection-no-lines = Hier is geen regel
collection-no-lines-do = Kies een andere filter.
collection-withdraw = Terugtrekken
collection-withdraw-why = Reden, om terug te trekken
collection-office-purpose = Begin een doos, scan wat erin gaat, sluit ze en plak het label erop.
collection-open-unit = Beginnen: { $kind }
collection-no-units-yet = Er is nog niets ingepakt
collection-no-units-yet-do = Begin hierboven een doos, pallet of rolcontainer.
collection-ready-units =
    { $n ->
        [one] { $n } collo is gesloten en klaar om te vertrekken
        *[other] { $n } colli zijn gesloten en klaar om te vertrekken
    }
collection-to-hub = Naar de hub sturen
collection-bring-self = We brengen het zelf
collection-carrier-or-self = De vervoerder haalt het hier op; of breng het zelf naar de refurbisher.
collection-carrier-fetches = De vervoerder haalt het hier op zodra de ophaling is geboekt.
collection-all-packed = Alles van dit kantoor is ingepakt.
collection-unit-purpose = Wat er in dit collo zit, en zijn zegel.
collection-scan = Scan een serienummer of assetnummer
collection-scan-packed = is ingepakt.
collection-scan-moved = is ingepakt. Het stond op de lijst van een ander kantoor en nu op deze.
collection-scan-already = zit al in dit collo.
collection-scan-other-unit = zit in collo { $unit }. Neem het daar eerst uit.
collection-scan-choose = staat op meerdere regels. Welke is het?
collection-scan-not-agreed = hoeft niet te komen: de regel is geweigerd, teruggetrokken of al vertrokken.
collection-scan-unknown = staat niet op de overeengekomen lijst. Laat het liggen, of vraag de coördinator het toe te voegen.
collection-close-unit = Het collo sluiten
collection-gross-kg = Brutogewicht, kg
collection-seal-number = Nummer van het zegel
collection-seal-hint = Laat leeg als er geen zegel is.
collection-set-seal = Zegel aanbrengen
collection-seal-found = Nummer gevonden op het zegel
collection-seal-is-broken = Het zegel is verbroken
collection-check-seal = Zegel controleren
collection-reopen = Weer openen
collection-reopen-warning = Het zegel wordt daarbij verbroken; er moet een nieuw komen.
collection-unit-is-empty = Er zit nog niets in
collection-unit-is-empty-do = Scan een toestel, of kies regels op de pagina van het kantoor.
collection-hand-over-title = Overdracht { $number }
collection-leg-to-hub = Van het kantoor naar de hub. Tel, dan tekenen beide kanten.
collection-leg-to-carrier = Van de schenker naar de vervoerder. Tel, dan tekenen beide kanten.
collection-leg-to-refurbisher = Naar de refurbisher. Tel, dan tekenen beide kanten.
collection-link-made = Kopieer deze link nu; hij wordt niet opnieuw getoond
collection-complete = Beide kanten hebben getekend
collection-complete-do = De goederen zijn van hand veranderd.
collection-cancelled = Deze overdracht is afgezegd
collection-nothing-ready = Hier is geen collo gesloten en klaar
collection-nothing-ready-do = Sluit eerst de colli en teken dan.
collection-other-side = Hier is niets voor u om te tekenen
collection-other-side-do = Uw kant heeft getekend, of het is aan de anderen.
collection-total = { $units ->
    [one] { $units } collo
   *[other] { $units } colli
} · { $devices ->
    [one] { $devices } toestel
   *[other] { $devices } toestellen
} · { $weight }
collection-giver-signed = overgedragen door
collection-taker-signed = overgenomen door
collection-counted = telde { $n ->
    [one] { $n } collo
   *[other] { $n } colli
}
collection-sign-says = Tel de colli voor u. Het document zegt { $n }. Telt u iets anders, schrijf dan op wat verschilt.
collection-count = Colli die ik telde
collection-count-hint = Dozen, pallets en rolcontainers, geen toestellen.
collection-weight-read = Gewicht dat ik aflas, kg
collection-weight-read-hint = Laat leeg als er niets is gewogen.
collection-remark-hint = Schade, een ontbrekende doos, een ander gewicht. Het komt op het document.
collection-as-hint = Chauffeur, contactpersoon, hubbeheerder.
collection-give-link = Een link geven om te tekenen
collection-give-link-purpose = Wie de link heeft, tekent die ene kant en kan niets anders. De link van een chauffeur dient voor laden en lossen.
collection-link-for = Voor
collection-link-used = { $n } van { $of } keer gebruikt
collection-link-until = tot { $at }
collection-email-hint = Laat leeg om de link zelf te kopiëren.
collection-cancel-hand-over = Deze overdracht afzeggen
collection-paper-counted = { $name } telde { $n } colli
collection-paper-weighed = { $name } las { $weight } af
collection-said-assigned = De regels zijn toegewezen.
collection-said-hub = De hub is gekozen.
collection-said-packed = Ingepakt.
collection-said-unpacked = Uitgenomen.
collection-said-closed = Het collo is gesloten.
collection-said-reopened = Het collo is weer open.
collection-said-sealed = Het zegel is aangebracht.
collection-said-seal-whole = Het zegel is het juiste en heel; dat is genoteerd.
collection-said-seal-broken = Het zegel is verbroken of een ander; dat is genoteerd.
collection-said-cancelled = Het is afgezegd.
collection-said-signed = Uw handtekening is bewaard.
collection-said-booked = De ophaling is geboekt.
collection-task-sign = Overdracht { $number } wacht op uw handtekening
collection-task-pack =
    { $n ->
        [one] { $n } toestel van schenking { $donation } moet ingepakt worden
        *[other] { $n } toestellen van schenking { $donation } moeten ingepakt worden
    }
collection-task-book = Boek de ophaling van schenking { $donation } (nog { $n } in te pakken)
mail-collection-pick-up-subject = Ophaling van schenking { $donation }: { $window }
mail-collection-pick-up-body =
    Dag { $name },

    Er is een ophaling geboekt voor { $programme }.

    Wanneer: { $window }
    Waar: { $place }
    Vraag naar: { $contact }
    Opmerkingen: { $notes }

    De chauffeur opent deze link bij het laden en opnieuw bij het lossen, en tekent daar zonder account:
    { $link }
mail-collection-sign-subject = Gelieve overdracht { $number } te tekenen
mail-collection-sign-body =
    Dag { $name },

    Open deze link om de overdracht { $number } van schenking { $donation } voor { $programme } te tellen en te tekenen. Het werkt zonder account:
    { $link }
refusal-collection-reason-missing = Een reden is nodig
refusal-collection-reason-missing-do = Zeg in enkele woorden waarom.
refusal-collection-too-many = Dit zijn er te veel tegelijk
refusal-collection-too-many-do = Doe het in delen.
refusal-collection-which-office = Er is geen kantoor gekozen
refusal-collection-which-office-do = Kies een van de kantoren van de schenker.
refusal-collection-pick-up-booked = Er is al een ophaling geboekt
refusal-collection-pick-up-booked-do = Zeg ze eerst af als ze moet veranderen.
refusal-collection-pick-up-begun = Deze ophaling is begonnen: een overdracht is getekend
refusal-collection-pick-up-begun-do = Wat getekend is, blijft staan. Rond het af bij de refurbisher.
refusal-collection-unit-kind = Er is niet gezegd wat voor collo het is
refusal-collection-unit-kind-do = Kies doos, pallet of rolcontainer.
refusal-collection-nothing-chosen = Er is niets gekozen
refusal-collection-nothing-chosen-do = Kies regels of scan een nummer.
refusal-collection-weight = Dit is geen gewicht
refusal-collection-weight-do = Typ kilogram tot 2000, bijvoorbeeld 84,5.
refusal-collection-unit-empty = Er zit niets in dit collo
refusal-collection-unit-empty-do = Pak iets in voor u het sluit.
refusal-collection-seal-missing = Het nummer van het zegel ontbreekt
refusal-collection-seal-missing-do = Lees het van het zegel.
refusal-collection-leg = Dit traject bestaat niet
refusal-collection-leg-do = Stuur de goederen naar de hub of naar de refurbisher.
refusal-collection-no-hub = Er is geen hub gekozen
refusal-collection-no-hub-do = Kies eerst de hub op de pagina van de schenking.
refusal-collection-is-hub = Dit kantoor is zelf de hub
refusal-collection-is-hub-do = De colli wachten daar op de ophaling.
refusal-collection-no-refurbisher = Er is nog niet gezegd welke refurbisher de goederen krijgt
refusal-collection-no-refurbisher-do = Boek de ophaling of vraag het aan de coördinator.
refusal-collection-no-units = Er is nog geen collo
refusal-collection-no-units-do = Begin eerst een doos.
refusal-collection-nothing-to-hand-over = Er is geen collo gesloten en klaar
refusal-collection-nothing-to-hand-over-do = Sluit eerst de colli.
refusal-collection-cancel-pick-up = Deze overdracht hoort bij de ophaling
refusal-collection-cancel-pick-up-do = Zeg in plaats daarvan de ophaling af.
refusal-collection-changed-meanwhile = Iemand anders heeft deze overdracht intussen gewijzigd
refusal-collection-changed-meanwhile-do = Open ze opnieuw, kijk, en teken wat u ziet.
refusal-collection-hand-over-closed =
    Deze overdracht is { $status ->
        [signed] al getekend
        *[other] afgezegd
    }
refusal-collection-hand-over-closed-do = Bekijk het document of de pagina van de schenking.
refusal-collection-count-differs = U telde { $counted } colli, het document zegt { $n }
refusal-collection-count-differs-do = Tel opnieuw, of schrijf als opmerking op wat verschilt.
refusal-collection-weight-differs = U las { $counted } kg af, de colli wegen { $known } kg
refusal-collection-weight-differs-do = Weeg opnieuw, of schrijf als opmerking op wat verschilt.
refusal-collection-count-missing = U hebt niet gezegd hoeveel colli u telde
refusal-collection-count-missing-do = Tel ze en typ het aantal.
refusal-signature-picture = De getekende handtekening kon niet gelezen worden
refusal-signature-picture-do = Wis ze en teken opnieuw, of teken met uw naam alleen.
refusal-collection-not-your-side = U tekent voor geen van beide kanten van deze overdracht
refusal-collection-not-your-side-do = Elke kant tekent voor zichzelf; geef de anderen een link.
refusal-collection-side-signed = Deze kant heeft al getekend
refusal-collection-side-signed-do = Voor u is er niets meer te doen.
refusal-collection-same-signer = U hebt de andere kant getekend
refusal-collection-same-signer-do = Iemand anders moet deze kant tekenen.
refusal-collection-name-missing = De naam ontbreekt
refusal-collection-name-missing-do = Schrijf de naam voluit.
refusal-collection-link-role = Hiervoor kan geen link gegeven worden
refusal-collection-link-role-do = Een chauffeur of servicepartner tekent bij de ophaling waarvoor hij geboekt is, een hubbeheerder voor de schenker.
refusal-collection-day = Dit is geen dag binnen het jaar
refusal-collection-day-do = Kies een dag.
refusal-collection-day-past = Deze dag is voorbij
refusal-collection-day-past-do = Kies vandaag of een latere dag.
refusal-collection-time = De uren vormen geen tijdvak
refusal-collection-time-do = Geef een begin en een later einde, zoals 09:00 en 12:00.
refusal-collection-contact-missing = Het contact ter plaatse ontbreekt
refusal-collection-contact-missing-do = Zeg naar wie de chauffeur vraagt.
refusal-collection-email = Dit is geen e-mailadres
refusal-collection-email-do = Verbeter het, of laat het leeg en geef de link zelf.
refusal-collection-which-party =
    Er is geen { $kind ->
        [carrier] vervoerder
        *[other] refurbisher
    } gekozen
refusal-collection-which-party-do = Kies er een uit de lijst.
