# The flow board: what lies where, how old, what blocks it, which reports fall due.
flow-title = Fluss
flow-purpose = Was in jeder Phase liegt, was es dort hält und welche Berichte fällig werden.
flow-unit-donations = { $n ->
    [one] Spende
   *[other] Spenden
}
flow-unit-lines = { $n ->
    [one] Zeile erwartet
   *[other] Zeilen erwartet
}
flow-unit-devices = { $n ->
    [one] Gerät
   *[other] Geräte
}
flow-oldest = ältestes { $age }
flow-blocked = Blockiert
flow-blocked-none = Nichts ist blockiert.
flow-blocked-discrepancies = { $n ->
    [one] Abweichung wartet auf eine Entscheidung
   *[other] Abweichungen warten auf eine Entscheidung
}
flow-blocked-media = { $n ->
    [one] Datenträger ließ sich nicht löschen
   *[other] Datenträger ließen sich nicht löschen
}
flow-blocked-exceptions = { $n ->
    [one] Löschung mit Ausnahmen wartet auf eine Unterschrift
   *[other] Löschungen mit Ausnahmen warten auf eine Unterschrift
}
flow-blocked-unlooked = { $n ->
    [one] Gerät noch nicht auf Datenträger geprüft
   *[other] Geräte noch nicht auf Datenträger geprüft
}
flow-blocked-locks = { $n ->
    [one] Gerät ist gesperrt
   *[other] Geräte sind gesperrt
}
flow-reports = Fällige Berichte
flow-reports-none = Kein Bericht wird fällig
flow-reports-none-do = Ein Bericht wird sechs Wochen nach der Abholung fällig.
flow-donation = Spende
flow-donor = Spender
flow-due = Fällig
flow-progress = Erledigt
flow-outlook = Aussicht
flow-ready = alles ist erledigt
flow-on-course = im Plan (Prognose { $days } T)
flow-late = verspätet (Prognose { $days } T)
flow-unknown = noch nicht absehbar
flow-is-blocked = blockiert
