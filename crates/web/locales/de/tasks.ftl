# My tasks: what everybody has to do next.
tasks-title = Meine Aufgaben
tasks-purpose = Was Sie als Nächstes zu tun haben, das Dringendste zuerst. Erledigte Aufgaben verschwinden.
tasks-none = Nichts wartet auf Sie
tasks-none-donor = Laden Sie die Liste dessen hoch, was Sie geben möchten; in Sekunden sehen Sie, was wir nehmen.
tasks-none-programme = Laden Sie die Personen des ersten Spenders ein, oder warten Sie auf ein Angebot.
tasks-none-other = Sobald jemand Sie braucht, erscheint es hier.
tasks-begin-offer = Geräte anbieten
tasks-begin-people = Personen einladen
tasks-late = seit { $when } überfällig
tasks-due = fällig in { $when }
tasks-oldest = ältestes wartet seit { $when }
tasks-blocks = andere Arbeit wartet darauf
tasks-dead-jobs = { $n ->
    [one] { $n } Hintergrundauftrag ist endgültig gescheitert
   *[other] { $n } Hintergrundaufträge sind endgültig gescheitert
}
