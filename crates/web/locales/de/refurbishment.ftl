# Refurbishment: work orders, parts, ready.
refurbishment-purpose = Was die Bewertung hierher gab: reparieren, fertig melden oder weiterleiten. Das Älteste zuerst.
refurbishment-empty = Hier wartet nichts
refurbishment-empty-do = Geräte kommen hierher, wenn sie Stufen und einen Weg haben.
refurbishment-route = Weg
refurbishment-no-route = braucht einen Weg
refurbishment-no-route-do = Die Arbeit war nicht möglich: anderen Weg in der Bewertung wählen oder unten weiterleiten.
refurbishment-orders = Arbeitsaufträge
refurbishment-orders-none = Keine Arbeit beauftragt.
refurbishment-retest = erneut testen
refurbishment-retest-first = Ein Teil wurde eingebaut: das Gerät muss erneut getestet werden
refurbishment-not-assessed = Dieses Gerät ist noch nicht bewertet
refurbishment-assess-do = Machen Sie die Tests; dann kann es fertig gemeldet werden.
refurbishment-do = Erledigte Arbeit eintragen
refurbishment-done = Arbeit speichern
refurbishment-ready = und es kann weitergegeben werden
refurbishment-order = Arbeit beauftragen
refurbishment-work = Welche Arbeit
refurbishment-system = Betriebssystem
refurbishment-language = Sprache
refurbishment-wanted = Was fehlt oder gewünscht ist
refurbishment-note = Bemerkung
refurbishment-faults = Was die Bewertung fand
refurbishment-parts = Teile
refurbishment-parts-purpose = Was im Regal liegt und aus welchem Gerät jedes Teil kommt.
refurbishment-parts-none = Kein Teil auf Lager
refurbishment-parts-none-do = Teile auf der Seite eines Geräts entnehmen oder hier gekaufte erfassen.
refurbishment-part-kind = Art des Teils
refurbishment-part-words = Was es ist
refurbishment-from = Entnommen aus
refurbishment-bought = gekauft
refurbishment-buy = Gekauftes Teil erfassen
refurbishment-since = Auf Lager seit
refurbishment-stock = Lager
refurbishment-fitted = Eingebaut
refurbishment-taken = Entnommen
refurbishment-fit = Teil vom Lager einbauen
refurbishment-fit-hint = Danach zählen die Tests nicht mehr: es wird erneut getestet.
refurbishment-take = Teil entnehmen
refurbishment-into = Direkt in Gerät
refurbishment-into-hint = Die Gerätenummer; leer für das Lager.
refurbishment-send = Weiterleiten
refurbishment-why = Warum, in Worten
refurbishment-why-hint = Es steht beim Gerät unter „Was geschah“, wo auch der Spender es liest.
refurbishment-received-by = Wer es beim Spender annahm
refurbishment-received-by-hint = Nur für das, was zurückgeht. Von da an hat es der Spender.
refurbishment-to-parts = Zu den Teilen
refurbishment-to-recycling = Zum Recycling
refurbishment-to-back = Zurück zum Spender
refurbishment-to-bench = Zurück an die Werkbank nehmen
refurbishment-to-bench-hint = Was nicht funktioniert. Es wird neu geprüft; ein Projekt, für das es zurückgelegt war, bekommt ein anderes.
refurbishment-said-ordered = Die Arbeit ist beauftragt.
refurbishment-said-ended = Der Auftrag ist beendet.
refurbishment-said-done = Die Arbeit ist eingetragen.
refurbishment-said-sent = Es ist weitergeleitet.
refurbishment-said-returned = Es ist wieder beim Spender.
refurbishment-said-taken = Das Teil ist entnommen.
refurbishment-said-bought = Das Teil liegt auf Lager.
refurbishment-said-fitted = Das Teil ist eingebaut. Testen Sie das Gerät erneut.
order-status-open = offen
order-status-done = erledigt
order-status-not-possible = nicht möglich
order-status-dropped = entfallen
language-en = Englisch
language-fr = Französisch
language-nl = Niederländisch
language-de = Deutsch
language-pt = Portugiesisch
language-es = Spanisch
language-ar = Arabisch
language-sw = Suaheli
part-memory = Arbeitsspeicher
part-storage = Datenspeicher
part-battery = Akku
part-charger = Ladegerät
part-screen = Bildschirm
part-keyboard = Tastatur
part-board = Platine
part-fan = Lüfter
part-case-part = Gehäuseteil
part-cable = Kabel
part-network-card = Netzwerkkarte
part-camera = Kamera
part-other = Anderes Teil
refurbishment-task-repair = { $n ->
    [one] { $n } Gerät zu reparieren
   *[other] { $n } Geräte zu reparieren
}
refurbishment-task-ready = { $n ->
    [one] { $n } Gerät fertig zu melden
   *[other] { $n } Geräte fertig zu melden
}
refurbishment-task-parts = { $n ->
    [one] { $n } Gerät zu den Teilen zu geben
   *[other] { $n } Geräte zu den Teilen zu geben
}
refurbishment-task-recycle = { $n ->
    [one] { $n } Gerät zum Recycling zu geben
   *[other] { $n } Geräte zum Recycling zu geben
}
refurbishment-task-return = { $n ->
    [one] { $n } Gerät an den Spender zurückzugeben
   *[other] { $n } Geräte an den Spender zurückzugeben
}
refurbishment-task-route = { $n ->
    [one] { $n } Gerät braucht einen anderen Weg
   *[other] { $n } Geräte brauchen einen anderen Weg
}
refusal-work-missing = Es wurde keine Arbeit gewählt
refusal-work-missing-do = Kreuzen Sie mindestens eine Arbeit an.
refusal-system-missing = Eine Installation braucht System und Sprache
refusal-system-missing-do = Geben Sie beides an.
refusal-part-kind-unknown = „{ $kind }“ ist keine bekannte Teileart
refusal-part-kind-unknown-do = Wählen Sie eine Art der Liste.
refusal-part-words-missing = Sagen Sie, was das Teil ist
refusal-part-words-missing-do = Bei Speicher: Typ und Größe.
refusal-part-same-device = Das Teil stammt aus eben diesem Gerät
refusal-part-same-device-do = Wählen Sie ein anderes Gerät.
refusal-part-not-in-stock = Dieses Teil ist nicht mehr auf Lager { $device }
refusal-part-not-in-stock-do = Wählen Sie ein anderes.
refusal-receiver-missing = Es ist nicht gesagt, wer es beim Spender annahm
refusal-receiver-missing-do = Geben Sie den Namen der Person an: Von da an hat der Spender das Gerät.
