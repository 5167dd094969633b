# Check-in, and what does not agree (crates/stages/receiving).
receiving-purpose = Wat naar u onderweg is en wat is ingeboekt.
receiving-none = Er is niets onderweg
receiving-none-do = Een schenking verschijnt hier zodra de lijst is overeengekomen en ze voor u bestemd is.
receiving-open-title = Een sessie openen
receiving-open = Sessie openen
receiving-open-donations = Wiens goederen komen binnen?
receiving-expected-lines =
    { $n ->
        [one] { $n } toestel verwacht
        *[other] { $n } toestellen verwacht
    }
receiving-units-here = { $n } van { $of } colli hier
receiving-dock = Laaddok
receiving-dock-hint = De naam die uw mensen gebruiken, bijvoorbeeld dok 2.
receiving-site = Hal
receiving-sessions = Sessies
receiving-opened = Geopend
receiving-opened-by = Door
receiving-state = Status
receiving-open-state = open
receiving-closed-state = gesloten op { $at }
receiving-session-title = Inboeken aan { $dock }
receiving-session-purpose = Scan een collo en dan elk toestel erin. Alles werkt met scanner en toetsenbord.
receiving-scan = Scan om het even wat: collo, serienummer, assetnummer, ons label
receiving-kg = Gewicht van het laatste toestel, kg
receiving-kg-hint = Of typ 1,6 kg in het scanveld.
receiving-weigh = Wegen
receiving-own-scans = Uw laatste scans
receiving-others-scans = Laatste scans van de anderen
receiving-running = Al { $time } open
receiving-donation-number = Schenking { $number }
receiving-donation = Schenking
receiving-here-of = { $n } van { $of }
receiving-here = hier
receiving-expected = nog verwacht
receiving-unexpected = onverwacht
receiving-mismatched = afwijkend
receiving-missing = ontbreekt
receiving-labels-all = Alle labels afdrukken
receiving-labels-sheet = Etiketten op A4-vellen
receiving-print-label = Label afdrukken
receiving-bulk = Veel plakken
receiving-bulk-purpose = Tot 200 nummers in één keer: alle worden ingeboekt, of geen.
receiving-bulk-codes = Serienummers of assetnummers
receiving-bulk-hint = Eén per regel; een kolom uit een rekenblad mag zo geplakt worden.
receiving-bulk-save = Inboeken
receiving-bulk-refused =
    { $n ->
        [one] { $n } rij kan niet ingeboekt worden; er is niets opgeslagen
        *[other] { $n } rijen kunnen niet ingeboekt worden; er is niets opgeslagen
    }
receiving-bulk-refused-do = Het veld hieronder bevat alleen de goede rijen: verstuur ze en scan de andere één voor één.
receiving-code = Nummer
receiving-result = Resultaat
receiving-device = Toestel
receiving-row-ready = kan ingeboekt worden
receiving-row-checked-in = ingeboekt
receiving-row-already = al hier
receiving-row-twice = tweemaal in deze lijst
receiving-row-several = staat op meerdere regels
receiving-row-near = onbekend, maar lijkt op een van de lijst
receiving-row-not-agreed = op een regel die niet zou komen
receiving-row-elsewhere = hoort bij een andere schenking
receiving-row-unknown = onbekend
receiving-row-unreadable = geen nummer van een toestel
receiving-came-checked-in = Ingeboekt
receiving-came-unexpected = Ingeboekt als onverwacht
receiving-came-already = Al hier: { $by } boekte het in op { $at }, schenking { $number }, { $status }
receiving-came-unit-opened = Collo { $number } is open
receiving-came-weighed = Gewogen: { $weight }
receiving-came-unreadable = Dit is geen nummer van een toestel. Scan het serienummer of assetnummer.
receiving-came-unknown =
    We kennen dit label niet. { $number ->
        [none] Scan het serienummer.
        *[other] Het hoort bij schenking { $number }: neem die eerst op in deze sessie.
    }
receiving-came-not-handed-over = Collo { $number } is nog niet aan u overgedragen ({ $status }). Teken eerst de overdracht.
receiving-came-undone = Ongedaan gemaakt: { $why }
receiving-came-ask-near = lijkt op een nummer van de lijst. Hetzelfde toestel?
receiving-came-ask-several = staat op meerdere regels. Welke is het?
receiving-came-ask-unexpected = staat op geen enkele regel. Onverwacht?
receiving-came-ask-elsewhere = hoort bij schenking { $number }. Hier als onverwacht inboeken?
receiving-came-ask-not-agreed = staat op een regel die niet zou komen ({ $status }). Als onverwacht inboeken?
receiving-came-ask-seal = Collo { $number } is verzegeld. Lees het nummer af.
receiving-came-dropped = Overgeslagen
receiving-line = regel { $row }
receiving-no-unexpected = Nee, onverwacht
receiving-leave = Overslaan
receiving-take-unexpected = Als onverwacht inboeken
receiving-number-is = Het nummer is
receiving-number-is-serial = een serienummer
receiving-number-is-asset = een assetnummer
receiving-category = Wat het is
receiving-maker = Merk
receiving-model = Model
receiving-seal = Nummer op het zegel
receiving-seal-is-broken = Het zegel is verbroken
receiving-seal-open = Collo openen
receiving-seal-whole = zegel heel en juist
receiving-seal-broken = zegel verbroken of een ander
receiving-differs = Het is iets anders
receiving-differs-save = Noteren wat het is
receiving-undo = Ongedaan maken
receiving-more-donations = Er kwamen nog schenkingen
receiving-add-donation = In deze sessie opnemen
receiving-close = Sessie sluiten
receiving-close-purpose = Zeg van welke schenkingen alles is aangekomen. Wat er dan niet is, telt als ontbrekend en wacht op een beslissing.
receiving-close-counts = { $here } hier · { $expected } nog verwacht · { $unexpected } onverwacht · { $mismatched } afwijkend
receiving-all-came = Alles is aangekomen: de { $n } hieronder ontbreken
receiving-units-away =
    { $n ->
        [one] { $n } collo is nog onderweg.
        *[other] { $n } colli zijn nog onderweg.
    }
receiving-not-come = Wat niet is aangekomen
receiving-not-come-decided = Bij het sluiten gaat elk hiervan als ontbrekend tellen. Dan zegt de schenker dat het nooit vertrok, of de coördinator of de ploegleider dat het later komt of verloren is.
receiving-all-not-come = Alle { $n } bekijken
receiving-raised-missing = Genoteerd als ontbrekend
receiving-raised-unexpected = Onverwacht
receiving-raised-mismatched = Niet wat de regel zegt
receiving-raised-first = Dit zijn de eerste { $n }.
receiving-decided-there = Naar waar erover beslist wordt: { $kind }
receiving-serial = Serienummer
receiving-asset = Assetnummer
receiving-claim = Op de lijst
receiving-found = Gevonden
receiving-since = Sinds
receiving-due = vóór { $at }
receiving-kind = Wat
receiving-decision = Beslissing
receiving-discrepancies = Wat niet klopt
receiving-discrepancies-purpose = Elk vraagt een beslissing voordat de boeken van de schenking af zijn.
receiving-no-discrepancies = Alles klopt
receiving-no-discrepancies-do = Hier wacht niets op een beslissing.
receiving-to-decide = Te beslissen
receiving-decided = Beslist
receiving-decide = Beslissen
receiving-waits-both = wacht op de schenker, de coördinator of de ploegleider
receiving-waits-programme = wacht op de coördinator of de ploegleider
receiving-match = Aan een regel koppelen
receiving-match-title = Bij welke regel hoort het?
receiving-match-purpose = Een regel die nog verwacht wordt of ontbreekt. Het toestel telt dan als ontvangen en niet langer als onverwacht.
receiving-match-search = Serienummer, assetnummer of rij van de lijst; een deel volstaat
receiving-match-find = Zoeken
receiving-match-none = Er wordt geen zulke regel verwacht of gemist
receiving-match-none-do = Zoek een ander nummer, of beslis wat er met het onverwachte toestel gebeurt.
receiving-match-lines = Regels waarbij het kan horen
receiving-match-choose = Deze
receiving-match-near = bijna hetzelfde nummer
receiving-match-reason-hint = Hoe u dat weet, bijvoorbeeld: het serienummer was verkeerd getypt.
receiving-match-save = Het hoort bij deze regel
receiving-closed-by = { $by } sloot deze sessie op { $at }
receiving-closed-by-do = Open een andere sessie om meer in te boeken.
receiving-said-undone = Het inboeken is ongedaan gemaakt.
receiving-said-differs = Wat het is, is genoteerd; het wacht op een beslissing.
receiving-said-bulk = Alle zijn ingeboekt.
receiving-said-closed = De sessie is gesloten. Wat niet klopt, staat hieronder.
receiving-said-decided = De beslissing is genoteerd.
receiving-said-matched = Het toestel hoort nu bij zijn regel; daarmee is beslist.
receiving-task-missing =
    { $n ->
        [one] { $n } ontbrekend stuk van schenking { $donation } wacht op uw beslissing
        *[other] { $n } ontbrekende stukken van schenking { $donation } wachten op uw beslissing
    }
receiving-task-unexpected =
    { $n ->
        [one] { $n } onverwacht toestel van schenking { $donation } wacht op uw beslissing
        *[other] { $n } onverwachte toestellen van schenking { $donation } wachten op uw beslissing
    }
receiving-task-mismatched =
    { $n ->
        [one] { $n } toestel van schenking { $donation } is niet wat de regel zegt: beslis
        *[other] { $n } toestellen van schenking { $donation } zijn niet wat hun regels zeggen: beslis
    }
receiving-task-session = Het inboeken aan { $dock } is open
receiving-task-arrived =
    { $n ->
        [one] { $n } toestel van schenking { $donation } is aangekomen: boek het in
        *[other] { $n } toestellen van schenking { $donation } zijn aangekomen: boek ze in
    }
refusal-session-closed = { $by } heeft deze sessie gesloten
refusal-session-closed-do = Uw scan is niet geteld. Open een andere sessie en scan opnieuw.
refusal-receiving-dock-missing = Het dok heeft geen naam
refusal-receiving-dock-missing-do = Geef de naam die uw mensen gebruiken.
refusal-receiving-no-donation = Er is geen schenking gekozen, of meer dan 20
refusal-receiving-no-donation-do = Kies de schenkingen waarvan de goederen binnenkomen.
refusal-receiving-answered = Deze vraag is al beantwoord
refusal-receiving-answered-do = Kijk bij de scans hieronder.
refusal-receiving-category-missing = Er is niet gezegd wat voor toestel het is
refusal-receiving-category-missing-do = Kies er een uit de lijst.
refusal-receiving-which-donation = Deze sessie neemt meerdere schenkingen in
refusal-receiving-which-donation-do = Zeg met welke het toestel meekwam.
refusal-receiving-seal-missing = Het nummer van het zegel ontbreekt
refusal-receiving-seal-missing-do = Lees het van het zegel, of vink aan dat het zegel verbroken is.
refusal-receiving-nothing-to-weigh = U hebt in deze sessie nog geen toestel ingeboekt
refusal-receiving-nothing-to-weigh-do = Scan eerst het toestel en weeg het dan.
refusal-receiving-weight = Dit is geen gewicht tussen 1 gram en 2000 kilogram
refusal-receiving-weight-do = Typ kilogram, bijvoorbeeld 1,6.
refusal-receiving-bulk-empty = Er staat geen nummer in het veld
refusal-receiving-bulk-empty-do = Plak er minstens één.
refusal-receiving-bulk-too-many = Dit zijn { $n } nummers; er kunnen er hoogstens { $max } tegelijk
refusal-receiving-bulk-too-many-do = Plak ze in delen.
refusal-receiving-reason-missing = Een reden is nodig
refusal-receiving-reason-missing-do = Zeg in enkele woorden waarom.
refusal-receiving-decision-missing = Er is geen beslissing gekozen
refusal-receiving-decision-missing-do = Kies er een uit de lijst.
refusal-receiving-nothing-chosen = Er is niets gekozen, of meer dan 500
refusal-receiving-nothing-chosen-do = Kies waarover de beslissing gaat.
refusal-receiving-donor-decides = Alleen de schenker kan zeggen dat het nooit vertrok
refusal-receiving-donor-decides-do = Vraag het aan de IT-verantwoordelijke van de schenker, of kies een andere beslissing.
refusal-receiving-not-that-decision = Deze beslissing past niet bij wat gekozen is, of is niet aan u
refusal-receiving-not-that-decision-do = Kies dingen van één soort en een beslissing die erbij past.
refusal-receiving-nothing-to-print = Er is geen label om af te drukken
refusal-receiving-nothing-to-print-do = Boek eerst een toestel in.
refusal-receiving-line-missing = Er is geen regel gekozen
refusal-receiving-line-missing-do = Kies de regel waarbij het toestel hoort.
timeline-report-read = Hardwarerapport gelezen ({ $format })
receiving-reports = Hardwarerapporten
receiving-reports-purpose = Elk rapport vindt zijn toestel op serienummer, inventarisnummer of UUID en checkt het in zoals een scan; daarna wordt het bij het toestel bewaard.
receiving-reports-files = Rapportbestanden
receiving-reports-hint = Zoals het programma ze schreef; tot 50 bestanden.
receiving-reports-send = Uploaden en inchecken
receiving-reports-file = Bestand
receiving-reports-check-in = Inchecken
receiving-reports-report = Het rapport
receiving-reports-fate-asks = wacht op uw antwoord
receiving-reports-asks-do = Beantwoord de vraag onder uw scans; het rapport wordt daarmee genomen.
receiving-reports-fate-no-number = noemt geen toestel
receiving-reports-no-number-do = Scan het toestel en upload dit rapport op zijn pagina.
receiving-reports-kept-do = Scan het toestel; het rapport hoeft niet opnieuw te worden geüpload.
receiving-reports-label = Etiket van het toestel
receiving-reports-take = Rapport voor dit toestel nemen
receiving-report-waits = Het hardwarerapport { $name } is bewaard en wordt met uw antwoord genomen.
receiving-report-came = Hardwarerapport { $name }:
receiving-reports-fate-left-bench = zijn toestel heeft de werkbank verlaten
receiving-reports-fate-ambiguous = de nummers zijn die van twee toestellen
receiving-reports-asked = vraagt
receiving-reports-open = Wat het zegt
receiving-reports-back = Terug naar de scans
