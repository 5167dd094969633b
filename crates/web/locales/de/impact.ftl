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
impact-users = Menschen, die die Geräte nutzen
impact-users-said = { $n ->
        [one] { $n } Projekt sagte, wie viele Menschen seine Geräte nutzen.
        *[other] { $n } Projekte sagten, wie viele Menschen ihre Geräte nutzen.
    }
impact-recycled = Verwertet, mit Zertifikaten
impact-checked = Bei den letzten Bestandsprüfungen liefen { $working } von { $n } Geräten, wie { $projects ->
        [one] { $projects } Projekt sagte
        *[other] { $projects } Projekte sagten
    }; Servicepartner sehen bei einer Stichprobe nach.
impact-checked-in = Bestandsprüfung vom { $season }: { $working } von { $n } Geräten liefen.
impact-story = In ihren Worten
impact-map = Geräte im Einsatz nach Ländern Afrikas
impact-map-hint = Ein Quadrat je Land Afrikas, ungefähr dort, wo es liegt: je dunkler, desto mehr Geräte laufen dort. Die Tabelle hat dieselben Zahlen und alle anderen Länder.
where-title = Wo Ihre Geräte sind
where-purpose = Welche Länder und Projekte Geräte von Ihnen haben, und wie viele laufen. Ein Projekt wird genannt, wo es zugestimmt hat.
where-none = Noch hat kein Projekt ein Gerät von Ihnen
where-none-do = Sie erscheinen hier, sobald sie übergeben wurden.
where-unnamed = ein Projekt, das nicht genannt wird
follow-up-donors-named = Die Firmen, deren Geräte wir haben, dürfen unseren Namen lesen
follow-up-donors-named-hint = Sie sehen, wie viele ihrer Geräte hier laufen. Sonst sehen sie nur das Land.
