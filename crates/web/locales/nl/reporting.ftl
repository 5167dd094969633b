# Fase reporting: de live pagina, certificaten, het statusrapport.
reporting-list-purpose = Wanneer het statusrapport van elke schenking klaar moet zijn, en wat in de weg staat.
reporting-none = Nog geen schenking
reporting-none-do = Een schenking verschijnt hier zodra beide partijen de lijst zijn overeengekomen.
reporting-donation = Schenking
reporting-donor = Schenker
reporting-status = Stand
reporting-came = Gekomen
reporting-in-process = In behandeling
reporting-due = Rapport verwacht
reporting-outlook = Vooruitzicht
reporting-finished-on = uitgegeven op { $date }
reporting-purpose = { $donor }: waar elk stuk is, onder de eigen nummers van de schenker.
reporting-office-only = U ziet wat van uw kantoor kwam.
reporting-balance = De boeken
reporting-lines = Regels van de lijst
reporting-devices = Apparaten die kwamen
reporting-count = Aantal
reporting-balances = klopt
reporting-differs = klopt niet
reporting-where = Waar alles is
reporting-next = Wat er nu gebeurt
reporting-picked-up = Opgehaald
reporting-received-since = Eerste apparaat ontvangen
reporting-issued-says = Het statusrapport is uitgegeven (editie { $edition }). De pagina blijft actueel.
reporting-next-agreed = De goederen worden nu ingepakt en bij de hub opgehaald.
reporting-next-collecting = De goederen zijn onderweg. Elk apparaat verschijnt hier vanaf de eerste scan.
reporting-next-other = Eerst komen beide partijen de lijst overeen.
reporting-nothing-blocks = Niets staat in de weg: het rapport kan worden uitgegeven.
reporting-blocked-by = Staat het rapport in de weg:
reporting-block-expected = { $n ->
    [one] één stuk moet nog komen
   *[other] { $n } stuks moeten nog komen
}
reporting-block-undecided = { $n ->
    [one] één verschil wacht op een beslissing
   *[other] { $n } verschillen wachten op een beslissing
}
reporting-block-media-unknown = { $n ->
    [one] één apparaat is nog niet op media onderzocht
   *[other] { $n } apparaten zijn nog niet op media onderzocht
}
reporting-block-media-open = { $n ->
    [one] één medium is nog open
   *[other] { $n } media zijn nog open
}
reporting-block-media-failed = { $n ->
    [one] één medium kon niet worden gewist
   *[other] { $n } media konden niet worden gewist
}
reporting-block-ungraded = { $n ->
    [one] één apparaat heeft geen graad
   *[other] { $n } apparaten hebben geen graad
}
reporting-forecast-not-begun = Er is nog niets gekomen.
reporting-forecast-done = Elk apparaat is van de werkbank.
reporting-forecast-still = Geen prognose: de laatste veertien dagen ging geen apparaat van de werkbank.
reporting-forecast-on-course = { $n ->
    [one] op koers: morgen klaar, { $date }
   *[other] op koers: klaar over { $n } dagen, { $date }
}
reporting-forecast-late = { $n ->
    [one] te laat: morgen klaar, { $date }
   *[other] te laat: klaar over { $n } dagen, { $date }
}
reporting-forecast-rule = De prognose: wat over is, gedeeld door de apparaten die de laatste veertien dagen per dag van de werkbank gingen.
reporting-figures = Cijfers
reporting-figure-devices-came = Apparaten die kwamen
reporting-figure-reuse-rate = Hergebruik
reporting-figure-media-erased = Media gewist
reporting-figure-media-destroyed = Media vernietigd
reporting-figure-media-open = Media open
reporting-figure-certificates = Geldige certificaten
reporting-figure-weight = Gewicht
reporting-basis-share = { $count } van { $of }
reporting-basis-weight = som van de { $of } gewogen apparaten
reporting-items = Stukken
reporting-no-items = Hier is niets te tonen
reporting-no-items-do = Stukken verschijnen wanneer de lijst is overeengekomen.
reporting-no-items-filtered = Kies een ander filter, of alles.
reporting-show = Welke stukken
reporting-show-claimed = Opgegeven
reporting-show-agreed = Overeengekomen
reporting-show-received = Ontvangen
reporting-show-unexpected = Onverwacht
reporting-show-came = Gekomen
reporting-show-not-reused = Waarom niet?
reporting-show-media-open = Media open
reporting-show-ungraded = Zonder graad
reporting-search = Assetnummer, serienummer of apparaatnummer
reporting-office = Kantoor
reporting-kind = Soort
reporting-what = Wat het is
reporting-asset-tag = Assetnummer
reporting-serial = Serienummer
reporting-claimed-serial = opgegeven: { $serial }
reporting-device = Apparaat
reporting-outcome = Wat er gebeurde
reporting-grades = Graden
reporting-erasure = Wissen
reporting-went-to = Waar het heen ging
reporting-why-not = Waarom niet?
reporting-export = Exporteren
reporting-column-undecided = Niet beslist
reporting-column-refused = Niet aangenomen
reporting-column-withdrawn = Teruggetrokken
reporting-column-expected = Nog verwacht
reporting-column-missing = Ontbreekt
reporting-column-in-process = In behandeling
reporting-column-ready = Klaar voor hergebruik
reporting-column-reserved = Gereserveerd
reporting-column-on-the-way = Onderweg
reporting-column-in-use = In gebruik
reporting-column-retired = Uit dienst
reporting-column-lost = Verloren of gestolen
reporting-column-parts = Onderdelen
reporting-column-recycled = Recycling
reporting-column-returned = Teruggegeven
reporting-erasure-not-needed = bevat geen gegevens
reporting-erasure-unknown = nog niet bekeken
reporting-erasure-no-medium = geen medium erin
reporting-erasure-failed = wissen mislukt
reporting-erasure-open = open
reporting-erasure-erased-with-exceptions = gewist met uitzonderingen
reporting-erasure-destroyed = vernietigd
reporting-erasure-erased-and-destroyed = gewist en vernietigd
reporting-erasure-erased = gewist
reporting-went-returned = Terug naar de schenker
reporting-went-for-recycling = Bij { $holder }, voor de recycler
reporting-went-recycled = Gerecycled
reporting-went-parts = Gedemonteerd voor onderdelen bij { $holder }
reporting-went-ready = Op voorraad bij { $holder }, voor een project
reporting-why-fault = { $fault } ({ $zone }, { $severity })
reporting-why-lock = Vergrendeld: { $lock }
reporting-why-medium-failed = Een opslagmedium kon niet worden gewist
reporting-why-medium-destroyed = Een opslagmedium is vernietigd
reporting-why-grade = Functionele graad { $grade }: niet goed genoeg voor hergebruik
reporting-why-route = Route: { $route }
reporting-why-decision = Beslist: { $decided }
reporting-to-report = Rapport en papieren
reporting-to-issue = Het rapport uitgeven
reporting-to-certificates = Certificaten
reporting-certificates = Certificaten
reporting-certificates-purpose = Elk één nummer, voor altijd. Een ingetrokken certificaat blijft in de lijst.
reporting-no-certificates = Nog geen certificaat
reporting-no-certificates-do = Een certificaat kan worden uitgegeven als geen medium van een apparaat open is.
reporting-lacking = { $n ->
    [one] Eén apparaat waarvan de media klaar zijn, heeft nog geen certificaat.
   *[other] { $n } apparaten waarvan de media klaar zijn, hebben nog geen certificaat.
}
reporting-lacking-issued = Ze worden in één keer met het rapport uitgegeven.
reporting-issue-certificates = De certificaten uitgeven
reporting-certificate = Certificaat
reporting-certificate-kind = Soort
reporting-certificate-purpose = Zoals het is uitgegeven. Het wordt nooit bewerkt: het wordt ingetrokken en opnieuw uitgegeven.
reporting-certificate-table = Tabel van certificaten
reporting-certificate-in-force = geldig
reporting-certificate-void = ingetrokken
reporting-issued-on = Uitgegeven op
reporting-issued-by = Uitgegeven door
reporting-media = Media
reporting-void = Intrekken
reporting-void-warning = Het nummer blijft voor altijd vergeven en op het papier staat “ingetrokken”, met de reden.
reporting-void-reissue = Meteen een nieuw uitgeven voor dezelfde media
reporting-void-since = Ingetrokken sinds { $date }
reporting-replaced-by = Vervangen door
reporting-said-certificates = De certificaten zijn uitgegeven; de papieren worden gemaakt.
reporting-said-certificates-some = Er zijn certificaten uitgegeven. Sommige apparaten konden niet: hun media zijn nog open.
reporting-said-certificates-refused = Er kon geen certificaat worden uitgegeven: er zijn nog media open.
reporting-said-voided = Het certificaat is ingetrokken.
reporting-said-reissued = Het certificaat is ingetrokken; dit komt ervoor in de plaats.
reporting-report-of = Statusrapport van { $number }
reporting-report-purpose = Vastgelegd bij de uitgifte en naar de schenker gestuurd. Een latere editie verandert nooit een eerdere.
reporting-editions = Uitgegeven edities
reporting-edition = Editie
reporting-why = Waarom deze editie
reporting-files = Bestanden
reporting-issue = Het rapport uitgeven
reporting-issue-further = Een volgende editie uitgeven
reporting-issue-certified = De certificaten en het rapport uitgeven
reporting-issue-further-certified = De certificaten en een volgende editie uitgeven
reporting-issue-says = Het rapport wordt vastgelegd zoals het er nu voor staat. De IT-managers en auditors van de schenker krijgen een mail met een link.
reporting-said-issued = Het rapport is uitgegeven en de schenker is bericht. De papieren worden gemaakt.
reporting-draft = Concept
reporting-draft-says = Een concept toont hoe het ervoor staat. Het is als voorlopig gemerkt en is geen statusrapport.
reporting-draft-make = Een concept maken
reporting-runs = Onlangs gemaakte papieren
reporting-run-purpose = Dit gaat door als u de pagina verlaat.
reporting-run-certificates = Certificaten als PDF
reporting-run-report = Papieren van het rapport
reporting-run-draft = Concept van het rapport
reporting-run-waiting = Papieren gemaakt
reporting-run-done = De papieren zijn gemaakt.
reporting-run-leave = U kunt deze pagina verlaten en ze bij de schenking terugvinden.
reporting-run-look = Opnieuw kijken
reporting-run-status-waiting = wordt gemaakt
reporting-run-status-done = klaar
reporting-run-status-failed = niet gemaakt
reporting-attached-certificate = Hetzelfde certificaat voor machines
reporting-attached-report = Hetzelfde rapport voor machines
reporting-signed-recorded = vastgelegd onder eigen aanmelding door { $name }, { $at }
reporting-signed-countersigned = medeondertekend onder eigen aanmelding door { $name }, { $at }
reporting-happened-offered = De schenker stuurde de lijst
reporting-happened-agreed = Beide partijen kwamen de lijst overeen
reporting-happened-picked-up = De vervoerder nam de goederen over
reporting-happened-received = Het eerste apparaat werd ontvangen
reporting-happened-issued = Dit rapport werd uitgegeven
reporting-verify-in-force = Certificaat { $number } is door { $programme } uitgegeven op { $date } en is geldig.
reporting-verify-void = Certificaat { $number } is door { $programme } uitgegeven op { $date } en is ingetrokken.
reporting-verify-compare = Vergelijk het nummer met uw papier, en de hash hieronder met die van uw PDF-bestand.
reporting-task-issue = Het rapport van { $number } kan worden uitgegeven
reporting-task-due = { $n ->
    [0] Het rapport van { $number } komt eraan
    [one] Het rapport van { $number } komt eraan: één ding staat in de weg
   *[other] Het rapport van { $number } komt eraan: { $n } dingen staan in de weg
}
reporting-task-late = { $n ->
    [0] Het rapport van { $number } wordt in dit tempo te laat
    [one] Het rapport van { $number } wordt in dit tempo te laat: één ding staat in de weg
   *[other] Het rapport van { $number } wordt in dit tempo te laat: { $n } dingen staan in de weg
}
reporting-task-certificates = { $n ->
    [one] Eén apparaat van { $number } heeft nog geen certificaat
   *[other] { $n } apparaten van { $number } hebben nog geen certificaat
}
refusal-books-differ = De boeken kloppen niet: { $agreed } regels overeengekomen en { $accounted } verantwoord; { $came } apparaten gekomen en { $placed } hebben een plaats
refusal-books-differ-do = Meld het uw beheerder: `gapless doctor` vindt de gebeurtenis die ontbreekt. Eerder wordt geen rapport gemaakt.
refusal-report-expected = { $n } stuks moeten nog komen
refusal-report-expected-do = Ontvang ze, of sluit de ontvangst zodat ze als ontbrekend tellen.
refusal-report-media-unknown = { $n } apparaten zijn nog niet op media onderzocht
refusal-report-media-unknown-do = Leg van elk de media vast, of dat er geen is.
refusal-report-media-open = { $n } media zijn nog open
refusal-report-media-open-do = Wis of vernietig ze eerst allemaal.
refusal-report-ungraded = { $n } apparaten hebben geen graad
refusal-report-ungraded-do = Beoordeel ze, of geef ze een andere route.
refusal-report-not-issued = Het rapport van { $number } is nog niet uitgegeven
refusal-report-not-issued-do = Geef het eerst uit, of vraag een concept.
refusal-report-overtaken = Er veranderde iets terwijl het rapport werd gelezen
refusal-report-overtaken-do = Geef het opnieuw uit als het op de vloer even rustig is.
refusal-report-show-unknown = We kennen het filter “{ $word }” niet
refusal-report-show-unknown-do = Kies een van de filters op de pagina.
refusal-certificate-media-open = { $n } media van apparaat { $device } zijn nog open
refusal-certificate-media-open-do = Wis of vernietig ze eerst. Een certificaat spreekt van wat gedaan is.
refusal-certificate-media-unknown = Nog niemand heeft in apparaat { $device } naar media gezocht
refusal-certificate-media-unknown-do = Leg de media vast, of dat er geen is.
refusal-certificate-no-record = Een medium van apparaat { $device } is afgesloten zonder verslag van hoe
refusal-certificate-no-record-do = Leg het wissen of vernietigen vast met de gegevens ervan.
refusal-certificates-none = Er is geen certificaat meer uit te geven
refusal-certificates-none-do = Elk apparaat waarvan de media klaar zijn, heeft zijn certificaat.
refusal-certificate-void = Certificaat { $number } is al ingetrokken
refusal-certificate-void-do = Open het om te zien waarom, en welk ervoor in de plaats kwam.
refusal-void-reason-missing = Een reden van hoogstens { $n } tekens is nodig
refusal-void-reason-missing-do = Zeg wat er aan het certificaat mankeert; het staat op het papier.
mail-reporting-issued-subject = { $programme }: statusrapport van { $number } (editie { $edition })
mail-reporting-issued-body = Goedendag { $name },

    het statusrapport van uw schenking { $number } “{ $title }” is uitgegeven (editie { $edition }). Het noemt elk stuk onder uw eigen nummers, met kwaliteit, wissen en certificaten.

    Lees het hier: { $url }
mail-reporting-certificates-subject = { $programme }: certificaten van { $number }
mail-reporting-certificates-body = Goedendag { $name },

    na het statusrapport { $n ->
        [one] is een certificaat uitgegeven
       *[other] zijn { $n } certificaten uitgegeven
    } voor uw schenking { $number } “{ $title }”: { $numbers }.

    Bekijk ze hier: { $url }
mail-reporting-voided-subject = { $programme }: certificaat { $certificate } van { $number } is ingetrokken
mail-reporting-voided-body = Goedendag { $name },

    certificaat { $certificate } van uw schenking { $number } “{ $title }” is ingetrokken: { $why }

    { $replaced ->
        [none] Er is nog niets voor in de plaats gekomen.
       *[other] Certificaat { $replaced } komt ervoor in de plaats.
    } Het statusrapport dat u hebt, verandert niet.

    Bekijk ze allemaal hier: { $url }
