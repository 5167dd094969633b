# Wirkung: was aus allem geworden ist, für alle.
impact-page = Wirkung
impact-purpose = Was aus den Geräten geworden ist, die { $programme } weitergegeben hat. Gezähltes steht getrennt von Berechnetem.
impact-none = Noch hat kein Projekt Geräte
impact-none-do = Die Zahlen beginnen mit der ersten Übergabe an ein Projekt.
impact-where = Wo die Geräte sind
impact-all-projects = Projekte, die Geräte haben
impact-computed = Berechnet, nicht gezählt
impact-unknown = Was wir nicht wissen
impact-open-data = Offene Daten
impact-country = Land
impact-countries = Länder
impact-project = Projekt
impact-projects = Projekte
impact-title = Titel
impact-given = Übergebene Geräte
impact-in-use = Geräte im Einsatz
impact-trained = Bei Übergaben geschulte Menschen
impact-counted = Jede dieser Zahlen ist gezählt: Ein Gerät ist übergeben, wenn jemand im Projekt dafür unterschrieben hat, und im Einsatz, solange niemand anderes meldet.
impact-counted-at = Gezählt: { $time }.
impact-kind = Art
impact-status = Stand
impact-devices = Geräte
impact-weight = Gewogen
impact-every-country = alle Länder
impact-more = { $n } von { $of } werden gezeigt; die Tabelle zum Herunterladen enthält alle.
impact-mass = Masse, die in Gebrauch bleibt
impact-mass-said = { $weight }: { $n } von { $of } Geräten wurden gewogen.
impact-mass-none = Keines dieser Geräte wurde gewogen.
impact-embodied = Fußabdruck der Herstellung dieser Geräte
impact-embodied-said = { $low } bis { $high } kg CO₂e, Mitte { $median }, für { $n } Geräte. Quelle: { $source }, Quartile der Angaben der Hersteller. Er ist einmal entstanden, bei Herstellung und erstem Kauf; er ist keine Einsparung.
impact-factors = Die Faktoren nach Art, kg CO₂e für die Herstellung eines Geräts
impact-low = Unteres Quartil
impact-median = Median
impact-high = Oberes Quartil
impact-models = Modelle
impact-unknown-avoided = Wie viel vermieden wurde. Eine Schule, die nichts hatte, hätte meist kein neues Gerät gekauft; was sie jetzt hat, ist Zugang. Ohne eine Zählung dessen, was sonst gekauft worden wäre, nennen wir keine Einsparung.
impact-unknown-heard = Was geschah, seit zuletzt jemand nachgesehen hat. Ein Gerät gilt als im Einsatz, bis es als defekt, verloren oder ausgedient gemeldet wird.
impact-unknown-weight = { $n ->
    [one] Das Gewicht eines Geräts: Niemand hat es gewogen.
   *[other] Das Gewicht von { $n } Geräten: Niemand hat sie gewogen.
}
impact-unknown-factor = { $n ->
    [one] Den Fußabdruck eines Geräts: Für seine Art gibt es keinen brauchbaren Faktor.
   *[other] Den Fußabdruck von { $n } Geräten: Für ihre Arten gibt es keinen brauchbaren Faktor.
}
impact-csv = Die Zahlen nach Projekt, Art und Stand (CSV)
impact-json = Dasselbe für Programme (JSON)
impact-iati = Aktivitäten für die International Aid Transparency Initiative (IATI 2.03)
