# Refurbishment: work orders, parts, ready.
refurbishment-purpose = Wat de beoordeling hierheen stuurde: herstellen, klaarmaken of verder sturen. Het oudste eerst.
refurbishment-empty = Hier wacht niets
refurbishment-empty-do = Toestellen komen hier zodra ze graden en een bestemming hebben.
refurbishment-route = Bestemming
refurbishment-no-route = heeft een bestemming nodig
refurbishment-no-route-do = Het werk kon niet: kies een andere bestemming bij de beoordeling, of stuur het hieronder verder.
refurbishment-orders = Werkorders
refurbishment-orders-none = Er is geen werk besteld.
refurbishment-retest = opnieuw testen
refurbishment-retest-first = Er is een onderdeel ingebouwd: het toestel moet opnieuw getest worden
refurbishment-not-assessed = Dit toestel is nog niet beoordeeld
refurbishment-assess-do = Doe de testen; dan kan het klaargemaakt worden.
refurbishment-do = Uitgevoerd werk noteren
refurbishment-done = Werk opslaan
refurbishment-ready = en het is klaar om weg te geven
refurbishment-order = Werk bestellen
refurbishment-work = Welk werk
refurbishment-system = Besturingssysteem
refurbishment-language = Taal
refurbishment-wanted = Wat er mis is of gewenst
refurbishment-note = Opmerking
refurbishment-faults = Wat de beoordeling vond
refurbishment-parts = Onderdelen
refurbishment-parts-purpose = Wat op het rek ligt, en uit welk toestel elk onderdeel komt.
refurbishment-parts-none = Geen onderdeel op voorraad
refurbishment-parts-none-do = Haal onderdelen uit een toestel op zijn pagina, of voer hier gekochte in.
refurbishment-part-kind = Soort onderdeel
refurbishment-part-words = Wat het is
refurbishment-from = Gehaald uit
refurbishment-bought = gekocht
refurbishment-buy = Gekocht onderdeel invoeren
refurbishment-since = Op voorraad sinds
refurbishment-stock = voorraad
refurbishment-fitted = Ingebouwd
refurbishment-taken = Uitgehaald
refurbishment-fit = Onderdeel uit voorraad inbouwen
refurbishment-fit-hint = Daarna tellen de testen niet meer: het wordt opnieuw getest.
refurbishment-take = Onderdeel uithalen
refurbishment-into = Direct in toestel
refurbishment-into-hint = Het toestelnummer; leeg voor de voorraad.
refurbishment-send = Verder sturen
refurbishment-why = Waarom, in woorden
refurbishment-why-hint = Het staat bij het toestel onder “Wat er gebeurde”, waar ook de schenker het leest.
refurbishment-received-by = Wie het bij de schenker aannam
refurbishment-received-by-hint = Alleen voor wat teruggaat. Vanaf dan heeft de schenker het.
refurbishment-to-parts = Naar onderdelen
refurbishment-to-recycling = Naar recycling
refurbishment-to-back = Terug naar de schenker
refurbishment-to-bench = Terug naar de werkbank
refurbishment-to-bench-hint = Wat niet werkt. Het wordt opnieuw getest; een project waarvoor het bewaard werd krijgt een ander.
refurbishment-said-ordered = Het werk is besteld.
refurbishment-said-ended = De order is beëindigd.
refurbishment-said-done = Het werk is genoteerd.
refurbishment-said-sent = Het is onderweg.
refurbishment-said-returned = Het is terug bij de schenker.
refurbishment-said-taken = Het onderdeel is uitgehaald.
refurbishment-said-bought = Het onderdeel ligt op voorraad.
refurbishment-said-fitted = Het onderdeel is ingebouwd. Test het toestel opnieuw.
order-status-open = open
order-status-done = gedaan
order-status-not-possible = niet mogelijk
order-status-dropped = vervallen
language-en = Engels
language-fr = Frans
language-nl = Nederlands
language-de = Duits
language-pt = Portugees
language-es = Spaans
language-ar = Arabisch
language-sw = Swahili
part-memory = Geheugen
part-storage = Opslag
part-battery = Batterij
part-charger = Lader
part-screen = Scherm
part-keyboard = Toetsenbord
part-board = Printplaat
part-fan = Ventilator
part-case-part = Behuizingsdeel
part-cable = Kabel
part-network-card = Netwerkkaart
part-camera = Camera
part-other = Ander onderdeel
refurbishment-task-repair = { $n ->
    [one] { $n } toestel te herstellen
   *[other] { $n } toestellen te herstellen
}
refurbishment-task-ready = { $n ->
    [one] { $n } toestel klaar te maken
   *[other] { $n } toestellen klaar te maken
}
refurbishment-task-parts = { $n ->
    [one] { $n } toestel naar onderdelen
   *[other] { $n } toestellen naar onderdelen
}
refurbishment-task-recycle = { $n ->
    [one] { $n } toestel naar recycling
   *[other] { $n } toestellen naar recycling
}
refurbishment-task-return = { $n ->
    [one] { $n } toestel terug naar de schenker
   *[other] { $n } toestellen terug naar de schenker
}
refurbishment-task-route = { $n ->
    [one] { $n } toestel heeft een andere bestemming nodig
   *[other] { $n } toestellen hebben een andere bestemming nodig
}
refusal-work-missing = Er is geen werk gekozen
refusal-work-missing-do = Vink minstens één soort werk aan.
refusal-system-missing = Een installatie vraagt een systeem en een taal
refusal-system-missing-do = Geef beide op.
refusal-part-kind-unknown = “{ $kind }” is geen bekend soort onderdeel
refusal-part-kind-unknown-do = Kies een soort uit de lijst.
refusal-part-words-missing = Zeg wat het onderdeel is
refusal-part-words-missing-do = Voor geheugen: type en grootte.
refusal-part-same-device = Het onderdeel komt uit ditzelfde toestel
refusal-part-same-device-do = Kies een ander toestel.
refusal-part-not-in-stock = Dit onderdeel is niet meer op voorraad { $device }
refusal-part-not-in-stock-do = Kies een ander.
refusal-receiver-missing = Er is niet gezegd wie het bij de schenker aannam
refusal-receiver-missing-do = Geef de naam van die persoon: vanaf dan heeft de schenker het toestel.
