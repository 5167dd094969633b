# The flow board: what lies where, how old, what blocks it, which reports fall due.
flow-title = Stroom
flow-purpose = Wat in elke fase ligt, wat het daar houdt, en welke rapporten eraan komen.
flow-unit-donations = { $n ->
    [one] donatie
   *[other] donaties
}
flow-unit-lines = { $n ->
    [one] regel verwacht
   *[other] regels verwacht
}
flow-unit-devices = { $n ->
    [one] toestel
   *[other] toestellen
}
flow-oldest = oudste { $age }
flow-blocked = Geblokkeerd
flow-blocked-none = Niets is geblokkeerd.
flow-blocked-discrepancies = { $n ->
    [one] verschil wacht op een beslissing
   *[other] verschillen wachten op een beslissing
}
flow-blocked-media = { $n ->
    [one] drager kon niet gewist worden
   *[other] dragers konden niet gewist worden
}
flow-blocked-exceptions = { $n ->
    [one] wissing met uitzonderingen wacht op een handtekening
   *[other] wissingen met uitzonderingen wachten op een handtekening
}
flow-blocked-unlooked = { $n ->
    [one] toestel is nog niet op dragers nagekeken
   *[other] toestellen zijn nog niet op dragers nagekeken
}
flow-blocked-locks = { $n ->
    [one] toestel is vergrendeld
   *[other] toestellen zijn vergrendeld
}
flow-reports = Rapporten die eraan komen
flow-reports-none = Er komt geen rapport aan
flow-reports-none-do = Een rapport is klaar te zijn zes weken na de ophaling.
flow-donation = Donatie
flow-donor = Schenker
flow-due = Uiterlijk
flow-progress = Klaar
flow-outlook = Vooruitzicht
flow-ready = alles is klaar
flow-on-course = op schema (verwacht over { $days } d)
flow-late = te laat (verwacht over { $days } d)
flow-unknown = nog niet te zeggen
flow-is-blocked = geblokkeerd
