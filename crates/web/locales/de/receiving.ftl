# Check-in, and what does not agree (crates/stages/receiving).
receiving-purpose = Was zu Ihnen unterwegs ist und was angenommen wurde.
receiving-none = Nichts ist unterwegs
receiving-none-do = Eine Spende erscheint hier, sobald ihre Liste vereinbart und sie für Sie bestimmt ist.
receiving-open-title = Eine Sitzung öffnen
receiving-open = Sitzung öffnen
receiving-open-donations = Wessen Ware kommt herein?
receiving-expected-lines =
    { $n ->
        [one] { $n } Gerät erwartet
        *[other] { $n } Geräte erwartet
    }
receiving-units-here = { $n } von { $of } Packstücken hier
receiving-dock = Rampe
receiving-dock-hint = Der Name, den Ihre Leute benutzen, zum Beispiel Rampe 2.
receiving-site = Halle
receiving-sessions = Sitzungen
receiving-opened = Geöffnet
receiving-opened-by = Von
receiving-state = Stand
receiving-open-state = offen
receiving-closed-state = geschlossen am { $at }
receiving-session-title = Annahme an { $dock }
receiving-session-purpose = Scannen Sie ein Packstück, dann jedes Gerät darin. Alles geht mit Scanner und Tastatur.
receiving-scan = Scannen: Packstück, Seriennummer, Inventarnummer, unser Etikett
receiving-kg = Gewicht des letzten Geräts, kg
receiving-kg-hint = Oder 1,6 kg in das Scanfeld tippen.
receiving-weigh = Wiegen
receiving-own-scans = Ihre letzten Scans
receiving-others-scans = Letzte Scans der anderen
receiving-running = { $time } offen
receiving-donation-number = Spende { $number }
receiving-donation = Spende
receiving-here-of = { $n } von { $of }
receiving-here = hier
receiving-expected = noch erwartet
receiving-unexpected = unerwartet
receiving-mismatched = abweichend
receiving-missing = fehlend
receiving-labels-all = Alle Etiketten drucken
receiving-labels-sheet = Etiketten auf A4-Bögen
receiving-print-label = Etikett drucken
receiving-bulk = Viele einfügen
receiving-bulk-purpose = Bis zu 200 Nummern auf einmal: alle werden angenommen oder keine.
receiving-bulk-codes = Serien- oder Inventarnummern
receiving-bulk-hint = Eine je Zeile; eine Tabellenspalte kann so eingefügt werden.
receiving-bulk-save = Annehmen
receiving-bulk-refused =
    { $n ->
        [one] { $n } Zeile kann nicht angenommen werden; nichts wurde gespeichert
        *[other] { $n } Zeilen können nicht angenommen werden; nichts wurde gespeichert
    }
receiving-bulk-refused-do = Das Feld unten enthält nur die guten Zeilen: senden Sie sie und scannen Sie die anderen einzeln.
receiving-code = Nummer
receiving-result = Ergebnis
receiving-device = Gerät
receiving-row-ready = kann angenommen werden
receiving-row-checked-in = angenommen
receiving-row-already = schon hier
receiving-row-twice = zweimal in dieser Liste
receiving-row-several = steht auf mehreren Zeilen
receiving-row-near = unbekannt, aber einer auf der Liste ähnlich
receiving-row-not-agreed = auf einer Zeile, die nicht kommen sollte
receiving-row-elsewhere = gehört zu einer anderen Spende
receiving-row-unknown = unbekannt
receiving-row-unreadable = keine Nummer eines Geräts
receiving-came-checked-in = Angenommen
receiving-came-unexpected = Als unerwartet angenommen
receiving-came-already = Schon hier: von { $by } am { $at } angenommen, Spende { $number }, { $status }
receiving-came-unit-opened = Packstück { $number } ist offen
receiving-came-weighed = Gewogen: { $weight }
receiving-came-unreadable = Das ist keine Nummer eines Geräts. Scannen Sie die Serien- oder Inventarnummer.
receiving-came-unknown =
    Dieses Etikett kennen wir nicht. { $number ->
        [none] Scannen Sie die Seriennummer.
        *[other] Es gehört zur Spende { $number }: nehmen Sie diese zuerst in die Sitzung auf.
    }
receiving-came-not-handed-over = Packstück { $number } wurde Ihnen noch nicht übergeben ({ $status }). Unterschreiben Sie zuerst die Übergabe.
receiving-came-undone = Rückgängig: { $why }
receiving-came-ask-near = ähnelt einer Nummer auf der Liste. Dasselbe Gerät?
receiving-came-ask-several = steht auf mehreren Zeilen. Welche ist es?
receiving-came-ask-unexpected = steht auf keiner Zeile. Unerwartet?
receiving-came-ask-elsewhere = gehört zur Spende { $number }. Hier als unerwartet annehmen?
receiving-came-ask-not-agreed = steht auf einer Zeile, die nicht kommen sollte ({ $status }). Als unerwartet annehmen?
receiving-came-ask-seal = Packstück { $number } ist verplombt. Lesen Sie die Nummer der Plombe.
receiving-came-dropped = Gelassen
receiving-line = Zeile { $row }
receiving-no-unexpected = Nein, unerwartet
receiving-leave = Lassen
receiving-take-unexpected = Als unerwartet annehmen
receiving-number-is = Die Nummer ist
receiving-number-is-serial = eine Seriennummer
receiving-number-is-asset = eine Inventarnummer
receiving-category = Was es ist
receiving-maker = Hersteller
receiving-model = Modell
receiving-seal = Nummer der Plombe
receiving-seal-is-broken = Die Plombe ist beschädigt
receiving-seal-open = Packstück öffnen
receiving-seal-whole = Plombe heil und richtig
receiving-seal-broken = Plombe beschädigt oder eine andere
receiving-differs = Es ist etwas anderes
receiving-differs-save = Festhalten, was es ist
receiving-undo = Rückgängig machen
receiving-more-donations = Weitere Spenden sind gekommen
receiving-add-donation = In diese Sitzung aufnehmen
receiving-close = Sitzung schließen
receiving-close-purpose = Sagen Sie, von welchen Spenden alles gekommen ist. Was dann nicht da ist, gilt als fehlend und wartet auf eine Entscheidung.
receiving-close-counts = { $here } hier · { $expected } noch erwartet · { $unexpected } unerwartet · { $mismatched } abweichend
receiving-all-came = Alles ist gekommen: die { $n } unten fehlen
receiving-units-away =
    { $n ->
        [one] { $n } Packstück ist noch unterwegs.
        *[other] { $n } Packstücke sind noch unterwegs.
    }
receiving-not-come = Was nicht gekommen ist
receiving-not-come-decided = Beim Schließen gilt jedes davon als fehlend. Dann sagt der Spender, dass es nie abging, oder die Koordination oder die Leitung, dass es später kommt oder verloren ist.
receiving-all-not-come = Alle { $n } ansehen
receiving-raised-missing = Als fehlend vermerkt
receiving-raised-unexpected = Unerwartet
receiving-raised-mismatched = Nicht, was die Zeile sagt
receiving-raised-first = Das sind die ersten { $n }.
receiving-decided-there = Dorthin, wo darüber entschieden wird: { $kind }
receiving-serial = Seriennummer
receiving-asset = Inventarnummer
receiving-claim = Auf der Liste
receiving-found = Gefunden
receiving-since = Seit
receiving-due = bis { $at }
receiving-kind = Was
receiving-decision = Entscheidung
receiving-discrepancies = Was nicht übereinstimmt
receiving-discrepancies-purpose = Jedes braucht eine Entscheidung, bevor die Bücher der Spende fertig sind.
receiving-no-discrepancies = Alles stimmt überein
receiving-no-discrepancies-do = Hier wartet nichts auf eine Entscheidung.
receiving-to-decide = Zu entscheiden
receiving-decided = Entschieden
receiving-decide = Entscheiden
receiving-waits-both = wartet auf den Spender, die Koordination oder die Leitung
receiving-waits-programme = wartet auf die Koordination oder die Leitung
receiving-match = Einer Zeile zuordnen
receiving-match-title = Zu welcher Zeile gehört es?
receiving-match-purpose = Eine Zeile, die noch erwartet wird oder fehlt. Das Gerät gilt dann als erhalten und nicht mehr als unerwartet.
receiving-match-search = Seriennummer, Inventarnummer oder Zeile der Liste; ein Teil genügt
receiving-match-find = Suchen
receiving-match-none = Keine solche Zeile wird erwartet oder fehlt
receiving-match-none-do = Suchen Sie eine andere Nummer, oder entscheiden Sie, was mit dem unerwarteten Gerät geschieht.
receiving-match-lines = Zeilen, zu denen es gehören kann
receiving-match-choose = Diese
receiving-match-near = fast dieselbe Nummer
receiving-match-reason-hint = Woher Sie es wissen, etwa: die Seriennummer war vertippt.
receiving-match-save = Es gehört zu dieser Zeile
receiving-closed-by = { $by } hat diese Sitzung am { $at } geschlossen
receiving-closed-by-do = Öffnen Sie eine andere Sitzung, um mehr anzunehmen.
receiving-said-undone = Die Annahme wurde rückgängig gemacht.
receiving-said-differs = Was es ist, wurde festgehalten; es wartet auf eine Entscheidung.
receiving-said-bulk = Alle sind angenommen.
receiving-said-closed = Die Sitzung ist geschlossen. Was nicht übereinstimmt, steht unten.
receiving-said-decided = Die Entscheidung wurde festgehalten.
receiving-said-matched = Das Gerät gehört jetzt zu seiner Zeile; damit ist entschieden.
receiving-task-missing =
    { $n ->
        [one] { $n } fehlendes Stück der Spende { $donation } wartet auf Ihre Entscheidung
        *[other] { $n } fehlende Stücke der Spende { $donation } warten auf Ihre Entscheidung
    }
receiving-task-unexpected =
    { $n ->
        [one] { $n } unerwartetes Gerät der Spende { $donation } wartet auf Ihre Entscheidung
        *[other] { $n } unerwartete Geräte der Spende { $donation } warten auf Ihre Entscheidung
    }
receiving-task-mismatched =
    { $n ->
        [one] { $n } Gerät der Spende { $donation } ist nicht, was seine Zeile sagt: entscheiden
        *[other] { $n } Geräte der Spende { $donation } sind nicht, was ihre Zeilen sagen: entscheiden
    }
receiving-task-session = Die Annahme an { $dock } ist offen
receiving-task-arrived =
    { $n ->
        [one] { $n } Gerät der Spende { $donation } ist da: nehmen Sie es an
        *[other] { $n } Geräte der Spende { $donation } sind da: nehmen Sie sie an
    }
refusal-session-closed = { $by } hat diese Sitzung geschlossen
refusal-session-closed-do = Ihr Scan wurde nicht gezählt. Öffnen Sie eine andere Sitzung und scannen Sie erneut.
refusal-receiving-dock-missing = Die Rampe hat keinen Namen
refusal-receiving-dock-missing-do = Geben Sie den Namen an, den Ihre Leute benutzen.
refusal-receiving-no-donation = Keine Spende gewählt oder mehr als 20
refusal-receiving-no-donation-do = Wählen Sie die Spenden, deren Ware hereinkommt.
refusal-receiving-answered = Diese Frage wurde schon beantwortet
refusal-receiving-answered-do = Sehen Sie sich die Scans unten an.
refusal-receiving-category-missing = Es fehlt, was für ein Gerät es ist
refusal-receiving-category-missing-do = Wählen Sie eines aus der Liste.
refusal-receiving-which-donation = Diese Sitzung nimmt mehrere Spenden an
refusal-receiving-which-donation-do = Sagen Sie, mit welcher das Gerät kam.
refusal-receiving-seal-missing = Die Nummer der Plombe fehlt
refusal-receiving-seal-missing-do = Lesen Sie sie von der Plombe ab oder kreuzen Sie an, dass sie beschädigt ist.
refusal-receiving-nothing-to-weigh = Sie haben in dieser Sitzung noch kein Gerät angenommen
refusal-receiving-nothing-to-weigh-do = Scannen Sie zuerst das Gerät, dann wiegen Sie es.
refusal-receiving-weight = Das ist kein Gewicht zwischen 1 Gramm und 2000 Kilogramm
refusal-receiving-weight-do = Geben Sie Kilogramm ein, zum Beispiel 1,6.
refusal-receiving-bulk-empty = Im Feld steht keine Nummer
refusal-receiving-bulk-empty-do = Fügen Sie mindestens eine ein.
refusal-receiving-bulk-too-many = Das sind { $n } Nummern; höchstens { $max } gehen auf einmal
refusal-receiving-bulk-too-many-do = Fügen Sie sie in Teilen ein.
refusal-receiving-reason-missing = Ein Grund ist nötig
refusal-receiving-reason-missing-do = Sagen Sie in wenigen Worten, warum.
refusal-receiving-decision-missing = Keine Entscheidung gewählt
refusal-receiving-decision-missing-do = Wählen Sie eine aus der Liste.
refusal-receiving-nothing-chosen = Nichts gewählt oder mehr als 500
refusal-receiving-nothing-chosen-do = Wählen Sie, worum es in der Entscheidung geht.
refusal-receiving-donor-decides = Nur der Spender kann sagen, dass es nie abgeschickt wurde
refusal-receiving-donor-decides-do = Fragen Sie die IT-Leitung des Spenders oder wählen Sie eine andere Entscheidung.
refusal-receiving-not-that-decision = Diese Entscheidung passt nicht zum Gewählten oder steht Ihnen nicht zu
refusal-receiving-not-that-decision-do = Wählen Sie Dinge einer Art und eine passende Entscheidung.
refusal-receiving-nothing-to-print = Es gibt kein Etikett zu drucken
refusal-receiving-nothing-to-print-do = Nehmen Sie zuerst ein Gerät an.
refusal-receiving-line-missing = Keine Zeile gewählt
refusal-receiving-line-missing-do = Wählen Sie die Zeile, zu der das Gerät gehört.
timeline-report-read = Hardwarebericht gelesen ({ $format })
receiving-reports = Hardwareberichte
receiving-reports-purpose = Jeder Bericht findet sein Gerät über Seriennummer, Inventarnummer oder UUID und nimmt es wie ein Scan an; dann wird er beim Gerät aufbewahrt.
receiving-reports-files = Berichtsdateien
receiving-reports-hint = So wie das Programm sie schrieb; bis zu 50 Dateien.
receiving-reports-send = Hochladen und annehmen
receiving-reports-file = Datei
receiving-reports-check-in = Annahme
receiving-reports-report = Der Bericht
receiving-reports-fate-asks = wartet auf Ihre Antwort
receiving-reports-asks-do = Beantworten Sie die Frage unter Ihren Scans; der Bericht wird damit genommen.
receiving-reports-fate-no-number = nennt kein Gerät
receiving-reports-no-number-do = Scannen Sie das Gerät und laden Sie diesen Bericht auf seiner Seite hoch.
receiving-reports-kept-do = Scannen Sie das Gerät; der Bericht muss nicht erneut hochgeladen werden.
receiving-reports-label = Etikett des Geräts
receiving-reports-take = Bericht für dieses Gerät nehmen
receiving-report-waits = Sein Hardwarebericht { $name } ist aufbewahrt und wird mit Ihrer Antwort genommen.
receiving-report-came = Hardwarebericht { $name }:
receiving-reports-fate-left-bench = sein Gerät hat die Werkbank verlassen
receiving-reports-fate-ambiguous = seine Nummern sind die zweier Geräte
receiving-reports-asked = fragt
receiving-reports-open = Was er sagt
receiving-reports-back = Zurück zu den Scans
