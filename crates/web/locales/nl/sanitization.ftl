# Sanitization: media, erasures, destructions, reports that wait.
sanitization-purpose = Toestellen met open gegevensdragers, de oudste eerst. Niets gaat voorbij deze stap met gegevens van een schenker.
sanitization-empty = Hier staat geen gegevensdrager open
sanitization-empty-do = Toestellen verschijnen hier zodra ze zijn ingeboekt.
sanitization-state = Toestand van de gegevensdragers
sanitization-state-unknown = niet nagekeken
sanitization-state-open = open
sanitization-state-failed = mislukt
sanitization-state-exceptions = uitzonderingen te ondertekenen
sanitization-upload = Wisrapporten uploaden
sanitization-reports-waiting = { $n ->
    [one] { $n } rapport wacht
   *[other] { $n } rapporten wachten
}
sanitization-record = Wissen vastleggen
sanitization-record-save = Wissen opslaan
sanitization-destroy = Vernietiging vastleggen
sanitization-destroy-save = Vernietiging opslaan
sanitization-none = “Geen gegevensdrager” vastleggen
sanitization-none-save = Vastleggen
sanitization-for-chosen = { $n ->
    [one] Eén keer getypt voor { $n } toestel, samen opgeslagen of helemaal niet.
   *[other] Eén keer getypt voor { $n } toestellen, samen opgeslagen of helemaal niet.
}
sanitization-kind = Soort gegevensdrager
sanitization-capacity = Capaciteit in GB
sanitization-maker = Fabrikant
sanitization-model = Model
sanitization-interface = Interface
sanitization-way = Hoe is dat vastgesteld?
sanitization-way-opened = geopend en gekeken
sanitization-way-slot-empty = de sleuf is leeg
sanitization-way-no-slot = dit model heeft er geen
sanitization-way-removed-by-donor = de schenker haalde hem eruit
sanitization-way-other = anders (zeg hoe)
sanitization-words = In woorden
sanitization-new-kind = Toestellen zonder ingevoerde gegevensdrager bevatten
sanitization-new-kind-none = (zulke toestellen weigeren)
sanitization-new-kind-hint = Voor telefoons en dergelijke, waarvan niemand het ingebouwde geheugen apart invoert.
sanitization-result = Resultaat
sanitization-method = Bereikt niveau
sanitization-technique = Techniek
sanitization-verification = Verificatie
sanitization-verification-hint = “Geen” wordt bewaard als verslag, en de gegevensdrager blijft open.
sanitization-percent = Teruggelezen deel, %
sanitization-tool = Programma
sanitization-tool-version = Versie
sanitization-exceptions = Wat niet gewist kon worden, één per regel
sanitization-exceptions-hint = Blokken of gebieden; nodig voor “gewist met uitzonderingen”.
sanitization-further = Meer velden van het certificaat
sanitization-people = Mensen en plaats
sanitization-standard-times = Norm en tijden
sanitization-operator-title = Functie van de uitvoerder
sanitization-operator-contact = Contact van de uitvoerder
sanitization-verifier-title = Functie van de tweede persoon
sanitization-verifier-contact = Contact van de tweede persoon
sanitization-verifier-date = Geverifieerd op
sanitization-verifier-place = Geverifieerd te
sanitization-medium-of = Drager en het toestel waaruit hij komt
sanitization-rare = Velden die programma’s melden
sanitization-source-hint = Blijft dit leeg, dan worden merk, model en nummers van het toestel gedrukt.
sanitization-account-hint = Blijft dit leeg, dan komt het uit uw account als u het zelf deed.
sanitization-standard = Norm
sanitization-standard-revision = Revisie
sanitization-verification-tool = Programma dat verifieerde
sanitization-operator = Uitgevoerd door
sanitization-second-person = Tweede persoon
sanitization-host = Machine waarop het gebeurde
sanitization-location = Plaats
sanitization-hidden-areas = Verborgen gebieden in woorden
sanitization-firmware = Firmware
sanitization-health-before = Gezondheid vooraf
sanitization-health-after = Gezondheid achteraf
sanitization-notes = Opmerkingen
sanitization-started = Begonnen
sanitization-finished = Beëindigd
sanitization-passes = Uitgevoerde passen
sanitization-passes-asked = Gevraagde passen
sanitization-bytes = Geschreven bytes
sanitization-particle = Deeltjesgrootte in mm
sanitization-mm = { $n } mm
sanitization-machine = Machine
sanitization-witness = Getuige
sanitization-weight = Gewicht in gram
sanitization-destroyed-at = Vernietigd op
sanitization-recycler = Recycler die de resten neemt
sanitization-permit = Vergunning
sanitization-photo = Foto
sanitization-photo-hint = JPEG, PNG of WebP, tot 15 MB; bewaard als bewijs.
sanitization-closed = Elke gegevensdrager van dit toestel is afgesloten
sanitization-to-assessment = Naar de beoordeling
sanitization-why-nobody-looked = Nog niemand heeft in dit toestel naar gegevensdragers gezocht
sanitization-why-nobody-looked-do = Voeg elke gevonden gegevensdrager toe, of leg vast dat er geen is.
sanitization-why-open = { $medium } kan nog gegevens van de schenker bevatten
sanitization-why-open-do = Wis hem en leg het vast, upload het rapport, of leg de vernietiging vast.
sanitization-why-not-verified = { $medium } is gewist, maar er is niets teruggelezen
sanitization-why-not-verified-do = Verifieer volledig of met steekproeven en leg dat vast, of vernietig hem.
sanitization-why-failed = De laatste poging om { $medium } te wissen mislukte
sanitization-why-failed-do = Probeer het nog eens, of vernietig hem en leg dat vast.
sanitization-why-exception-unsigned = { $medium } is gewist op enkele blokken na, en niemand tekende ervoor
sanitization-why-exception-unsigned-do = Een teamleider of coördinator aanvaardt de uitzondering met een reden, of de drager wordt vernietigd.
sanitization-accept = Uitzondering aanvaarden
sanitization-accept-why = Waarom dit verantwoord is
sanitization-accepted = Uitzondering aanvaard door { $by }: { $why }
sanitization-countersign = Medeondertekenen
sanitization-countersigned = medeondertekend door { $by }
sanitization-evidence = Rapport zoals het kwam
sanitization-add = Gegevensdrager toevoegen
sanitization-add-save = Toevoegen
sanitization-reports = Wisrapporten
sanitization-reports-purpose = Upload nwipe-logs, vele tegelijk. Elk wordt via het serienummer aan zijn gegevensdrager gekoppeld; wat nergens past, wacht hier.
sanitization-outcomes = Wat er met de bestanden gebeurde
sanitization-files = Rapportbestanden
sanitization-files-hint = Logs zoals het programma ze schreef; tot 200 bestanden.
sanitization-file = Bestand
sanitization-fate = Wat ermee gebeurde
sanitization-fate-recorded = vastgelegd
sanitization-fate-waiting = wacht op een mens
sanitization-fate-duplicate = kwam al eerder
sanitization-fate-unreadable = onleesbaar
sanitization-question-none = vastgelegd
sanitization-question-no-serial = het programma las geen serienummer
sanitization-question-no-medium = geen gegevensdrager met dit serienummer ingevoerd
sanitization-question-several = meer dan één gegevensdrager heeft dit serienummer
sanitization-question-left-bench = het toestel is niet meer op de werkbank
sanitization-question-older = een latere poging is al vastgelegd
sanitization-unreadable-empty = het bestand is leeg
sanitization-unreadable-too-large = het bestand is te groot voor een rapport
sanitization-unreadable-not-a-report = dit is geen leesbaar wisrapport; typ het in
sanitization-unreadable-no-erasure = het rapport noemt geen wissen
sanitization-queue = Wachtende rapporten
sanitization-queue-empty = Geen rapport wacht
sanitization-queue-empty-do = Een rapport dat nergens past, zou hier verschijnen.
sanitization-link = Koppelen
sanitization-link-code = Toestel: nummer, serienummer of inventarisnummer
sanitization-dismiss = Verwerpen
sanitization-said-added = De gegevensdrager is toegevoegd.
sanitization-said-none = Vastgelegd dat er geen gegevensdrager is.
sanitization-said-recorded = Het wissen is vastgelegd.
sanitization-said-destroyed = De vernietiging is vastgelegd.
sanitization-said-countersigned = U staat als tweede persoon voor het verslag in.
sanitization-said-accepted = De uitzondering is in uw naam aanvaard.
sanitization-said-linked = Het rapport is vastgelegd bij dit toestel.
sanitization-said-dismissed = Het rapport is verworpen; het blijft bewaard met uw reden.
sanitization-task-unknown = { $n ->
    [one] { $n } toestel: gegevensdragers niet nagekeken
   *[other] { $n } toestellen: gegevensdragers niet nagekeken
}
sanitization-task-open = { $n ->
    [one] { $n } toestel met open gegevensdragers
   *[other] { $n } toestellen met open gegevensdragers
}
sanitization-task-failed = { $n ->
    [one] { $n } toestel met mislukt wissen: opnieuw of vernietigen
   *[other] { $n } toestellen met mislukt wissen: opnieuw of vernietigen
}
sanitization-task-reports = { $n ->
    [one] { $n } wisrapport past bij geen gegevensdrager
   *[other] { $n } wisrapporten passen bij geen gegevensdrager
}
sanitization-task-exceptions = { $n ->
    [one] { $n } toestel wacht op een handtekening voor een uitzondering
   *[other] { $n } toestellen wachten op een handtekening voor een uitzondering
}
refusal-medium-entered = Dit toestel heeft al een gegevensdrager met serienummer { $serial }
refusal-medium-entered-do = Gebruik de bestaande.
refusal-media-all-closed = Elke gegevensdrager van { $device } is al afgesloten
refusal-media-all-closed-do = Haal het uit de selectie.
refusal-media-not-entered = Voor { $device } is nog geen gegevensdrager ingevoerd
refusal-media-not-entered-do = Kies wat zulke toestellen bevatten, of voer de gegevensdrager eerst in.
refusal-field-unknown = Geen certificaat heeft een veld “{ $word }”
refusal-field-unknown-do = Gebruik een woord uit het API-document, of zet het bij de opmerkingen.
refusal-times-reversed = Het wissen eindigt voor het begint
refusal-times-reversed-do = Verbeter een van beide tijden.
refusal-time-ahead = Het tijdstip ligt in de toekomst
refusal-time-ahead-do = Verbeter de datum; misschien loopt de klok van de machine fout.
refusal-time-unreadable = “{ $text }” is geen leesbare datum en tijd
refusal-time-unreadable-do = Schrijf het als 2026-11-22T14:05.
refusal-percent-wrong = Het teruggelezen deel moet tussen 0 en 100 % liggen
refusal-percent-wrong-do = Verbeter het getal.
refusal-percent-unverified = Er is een deel teruggelezen, maar de verificatie zegt geen
refusal-percent-unverified-do = Kies volledig of steekproef, of maak het deel leeg.
refusal-exceptions-missing = “Gewist met uitzonderingen” vraagt de uitzonderingen
refusal-exceptions-missing-do = Noem wat niet gewist kon worden, één per regel.
refusal-exceptions-but-erased = Er staan uitzonderingen, maar het resultaat zegt dat alles gewist is
refusal-exceptions-but-erased-do = Kies “gewist met uitzonderingen”, of maak de lijst leeg.
refusal-overwrite-is-clear = Overschrijven alleen bereikt op flashgeheugen geen Purge
refusal-overwrite-is-clear-do = Leg het vast als Clear, of gebruik block erase of cryptografisch wissen.
refusal-absent-way-unknown = Zeg hoe het is vastgesteld
refusal-absent-way-unknown-do = Kies een van de manieren.
refusal-absent-words-missing = “Anders” vraagt enkele woorden
refusal-absent-words-missing-do = Schrijf hoe het is vastgesteld.
refusal-photo-wrong-type = Dit bestand is geen foto die we kunnen bewaren
refusal-photo-wrong-type-do = Stuur JPEG, PNG of WebP.
refusal-photo-too-large = De foto is groter dan 15 MB
refusal-photo-too-large-do = Maak hem opnieuw, kleiner.
refusal-countersign-own = U hebt dit zelf vastgelegd
refusal-countersign-own-do = Iemand anders moet ervoor instaan.
refusal-countersigned = Dit verslag is al medeondertekend door { $by }
refusal-countersigned-do = Er is niets meer te doen.
refusal-file-missing = Er is geen bestand gestuurd
refusal-file-missing-do = Kies minstens één bestand.
refusal-files-too-many = Hoogstens { $n } bestanden tegelijk
refusal-files-too-many-do = Stuur ze in delen.
refusal-report-needs-medium = Zeg over welk toestel het rapport gaat
refusal-report-needs-medium-do = Scan het label van het toestel.
refusal-report-answered = Dit rapport is al beantwoord { $by }
refusal-report-answered-do = Open de lijst opnieuw om te zien hoe het staat.
sanitization-hardware-reports = Hardwarerapporten uploaden: de gegevensdragers die erin staan worden toegevoegd
