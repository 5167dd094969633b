# Stufe reporting: die laufende Seite, Zertifikate, der Statusbericht.
reporting-list-purpose = Wann der Statusbericht jeder Spende fällig ist und was ihm im Weg steht.
reporting-none = Noch keine Spende
reporting-none-do = Eine Spende erscheint hier, sobald beide Seiten ihre Liste vereinbart haben.
reporting-donation = Spende
reporting-donor = Spender
reporting-status = Stand
reporting-came = Gekommen
reporting-in-process = In Arbeit
reporting-due = Bericht fällig
reporting-outlook = Aussicht
reporting-finished-on = ausgestellt am { $date }
reporting-purpose = { $donor }: wo jedes Stück ist, unter den eigenen Nummern des Spenders.
reporting-office-only = Sie sehen, was aus Ihrem Büro kam.
reporting-balance = Die Bücher
reporting-lines = Zeilen der Liste
reporting-devices = Geräte, die kamen
reporting-count = Anzahl
reporting-balances = geht auf
reporting-differs = geht nicht auf
reporting-where = Wo alles ist
reporting-next = Wie es weitergeht
reporting-picked-up = Abgeholt
reporting-received-since = Erstes Gerät eingegangen
reporting-issued-says = Der Statusbericht ist ausgestellt (Ausgabe { $edition }). Die Seite bleibt aktuell.
reporting-next-agreed = Die Ware wird jetzt gepackt und an der Sammelstelle abgeholt.
reporting-next-collecting = Die Ware ist unterwegs. Jedes Gerät erscheint hier ab seinem ersten Scan.
reporting-next-other = Zuerst vereinbaren beide Seiten die Liste.
reporting-nothing-blocks = Nichts steht im Weg: Der Bericht kann ausgestellt werden.
reporting-blocked-by = Dem Bericht steht im Weg:
reporting-block-expected = { $n ->
    [one] ein Stück muss noch kommen
   *[other] { $n } Stücke müssen noch kommen
}
reporting-block-undecided = { $n ->
    [one] eine Abweichung wartet auf eine Entscheidung
   *[other] { $n } Abweichungen warten auf eine Entscheidung
}
reporting-block-media-unknown = { $n ->
    [one] ein Gerät wurde noch nicht nach Datenträgern durchsucht
   *[other] { $n } Geräte wurden noch nicht nach Datenträgern durchsucht
}
reporting-block-media-open = { $n ->
    [one] ein Datenträger ist noch offen
   *[other] { $n } Datenträger sind noch offen
}
reporting-block-media-failed = { $n ->
    [one] ein Datenträger konnte nicht gelöscht werden
   *[other] { $n } Datenträger konnten nicht gelöscht werden
}
reporting-block-ungraded = { $n ->
    [one] ein Gerät hat keine Note
   *[other] { $n } Geräte haben keine Note
}
reporting-forecast-not-begun = Noch ist nichts gekommen.
reporting-forecast-done = Jedes Gerät hat die Werkbank verlassen.
reporting-forecast-still = Keine Prognose: In den letzten vierzehn Tagen hat kein Gerät die Werkbank verlassen.
reporting-forecast-on-course = { $n ->
    [one] im Plan: morgen fertig, { $date }
   *[other] im Plan: in { $n } Tagen fertig, { $date }
}
reporting-forecast-late = { $n ->
    [one] zu spät: morgen fertig, { $date }
   *[other] zu spät: in { $n } Tagen fertig, { $date }
}
reporting-forecast-rule = Die Prognose: was übrig ist, geteilt durch die Geräte, die in den letzten vierzehn Tagen je Tag die Werkbank verließen.
reporting-figures = Zahlen
reporting-figure-devices-came = Geräte, die kamen
reporting-figure-reuse-rate = Wiederverwendung
reporting-figure-media-erased = Datenträger gelöscht
reporting-figure-media-destroyed = Datenträger vernichtet
reporting-figure-media-open = Datenträger offen
reporting-figure-certificates = Gültige Zertifikate
reporting-figure-weight = Gewicht
reporting-basis-share = { $count } von { $of }
reporting-basis-weight = Summe der { $of } gewogenen Geräte
reporting-items = Stücke
reporting-no-items = Hier ist nichts zu zeigen
reporting-no-items-do = Stücke erscheinen, wenn die Liste vereinbart ist.
reporting-no-items-filtered = Wählen Sie einen anderen Filter oder alle.
reporting-show = Welche Stücke
reporting-show-claimed = Angegeben
reporting-show-agreed = Vereinbart
reporting-show-received = Eingegangen
reporting-show-unexpected = Unerwartet
reporting-show-came = Gekommen
reporting-show-not-reused = Warum nicht?
reporting-show-media-open = Datenträger offen
reporting-show-ungraded = Ohne Note
reporting-search = Inventarnummer, Seriennummer oder Gerätenummer
reporting-office = Büro
reporting-kind = Art
reporting-what = Was es ist
reporting-asset-tag = Inventarnummer
reporting-serial = Seriennummer
reporting-claimed-serial = angegeben: { $serial }
reporting-device = Gerät
reporting-outcome = Was geschah
reporting-grades = Noten
reporting-erasure = Löschung
reporting-went-to = Wohin es ging
reporting-why-not = Warum nicht?
reporting-export = Exportieren
reporting-column-undecided = Nicht entschieden
reporting-column-refused = Nicht genommen
reporting-column-withdrawn = Zurückgezogen
reporting-column-expected = Noch erwartet
reporting-column-missing = Fehlt
reporting-column-in-process = In Arbeit
reporting-column-ready = Bereit zur Wiederverwendung
reporting-column-reserved = Reserviert
reporting-column-on-the-way = Unterwegs
reporting-column-in-use = Im Einsatz
reporting-column-retired = Ausgedient
reporting-column-lost = Verloren oder gestohlen
reporting-column-parts = Teile
reporting-column-recycled = Recycling
reporting-column-returned = Zurückgegeben
reporting-erasure-not-needed = enthält keine Daten
reporting-erasure-unknown = noch nicht angesehen
reporting-erasure-no-medium = kein Datenträger darin
reporting-erasure-failed = Löschung gescheitert
reporting-erasure-open = offen
reporting-erasure-erased-with-exceptions = gelöscht mit Ausnahmen
reporting-erasure-destroyed = vernichtet
reporting-erasure-erased-and-destroyed = gelöscht und vernichtet
reporting-erasure-erased = gelöscht
reporting-went-returned = Zurück zum Spender
reporting-went-for-recycling = Bei { $holder }, für den Recycler
reporting-went-recycled = Recycelt
reporting-went-parts = Für Teile zerlegt bei { $holder }
reporting-went-ready = Auf Lager bei { $holder }, für ein Projekt
reporting-why-fault = { $fault } ({ $zone }, { $severity })
reporting-why-lock = Gesperrt: { $lock }
reporting-why-medium-failed = Ein Datenträger konnte nicht gelöscht werden
reporting-why-medium-destroyed = Ein Datenträger wurde vernichtet
reporting-why-grade = Funktionsnote { $grade }: nicht gut genug zur Wiederverwendung
reporting-why-route = Weg: { $route }
reporting-why-decision = Entschieden: { $decided }
reporting-to-report = Bericht und Papiere
reporting-to-issue = Den Bericht ausstellen
reporting-to-certificates = Zertifikate
reporting-certificates = Zertifikate
reporting-certificates-purpose = Jedes eine Nummer, für immer. Ein ungültiges bleibt in der Liste.
reporting-no-certificates = Noch kein Zertifikat
reporting-no-certificates-do = Ein Zertifikat kann ausgestellt werden, wenn kein Datenträger eines Geräts offen ist.
reporting-lacking = { $n ->
    [one] Ein Gerät, dessen Datenträger erledigt sind, hat noch kein Zertifikat.
   *[other] { $n } Geräte, deren Datenträger erledigt sind, haben noch kein Zertifikat.
}
reporting-lacking-issued = Sie werden mit dem Bericht in einem Zug ausgestellt.
reporting-issue-certificates = Die Zertifikate ausstellen
reporting-certificate = Zertifikat
reporting-certificate-kind = Art
reporting-certificate-purpose = Wie es ausgestellt wurde. Es wird nie geändert: Es wird für ungültig erklärt und neu ausgestellt.
reporting-certificate-table = Tabelle der Zertifikate
reporting-certificate-in-force = gültig
reporting-certificate-void = ungültig
reporting-issued-on = Ausgestellt am
reporting-issued-by = Ausgestellt von
reporting-media = Datenträger
reporting-void = Für ungültig erklären
reporting-void-warning = Die Nummer bleibt für immer vergeben, und auf dem Papier steht „ungültig“ mit dem Grund.
reporting-void-reissue = Gleich ein neues für dieselben Datenträger ausstellen
reporting-void-since = Ungültig seit { $date }
reporting-replaced-by = Ersetzt durch
reporting-said-certificates = Die Zertifikate sind ausgestellt; ihre Papiere werden erstellt.
reporting-said-certificates-some = Zertifikate sind ausgestellt. Einige Geräte gingen nicht: Ihre Datenträger sind noch offen.
reporting-said-certificates-refused = Kein Zertifikat konnte ausgestellt werden: Es sind noch Datenträger offen.
reporting-said-voided = Das Zertifikat ist ungültig.
reporting-said-reissued = Das Zertifikat wurde für ungültig erklärt; dieses steht jetzt dafür.
reporting-report-of = Statusbericht zu { $number }
reporting-report-purpose = Bei der Ausstellung eingefroren und an den Spender geschickt. Eine spätere Ausgabe ändert nie eine frühere.
reporting-editions = Ausgestellte Ausgaben
reporting-edition = Ausgabe
reporting-why = Warum diese Ausgabe
reporting-files = Dateien
reporting-issue = Den Bericht ausstellen
reporting-issue-further = Eine weitere Ausgabe ausstellen
reporting-issue-certified = Die Zertifikate und den Bericht ausstellen
reporting-issue-further-certified = Die Zertifikate und eine weitere Ausgabe ausstellen
reporting-issue-says = Der Bericht wird eingefroren, wie es jetzt steht. Die IT-Leiter und Prüfer des Spenders bekommen eine Mail mit einem Link.
reporting-said-issued = Der Bericht ist ausgestellt und der Spender benachrichtigt. Seine Papiere werden erstellt.
reporting-draft = Entwurf
reporting-draft-says = Ein Entwurf zeigt, wie es steht. Er ist als vorläufig gekennzeichnet und ist kein Statusbericht.
reporting-draft-make = Einen Entwurf erstellen
reporting-runs = Zuletzt erstellte Papiere
reporting-run-purpose = Das läuft weiter, wenn Sie die Seite verlassen.
reporting-run-certificates = Zertifikate als PDF
reporting-run-report = Papiere des Berichts
reporting-run-draft = Entwurf des Berichts
reporting-run-waiting = Papiere erstellt
reporting-run-done = Die Papiere sind erstellt.
reporting-run-leave = Sie können diese Seite verlassen und sie bei der Spende wiederfinden.
reporting-run-look = Noch einmal nachsehen
reporting-run-status-waiting = in Arbeit
reporting-run-status-done = fertig
reporting-run-status-failed = nicht erstellt
reporting-attached-certificate = Dasselbe Zertifikat für Maschinen
reporting-attached-report = Derselbe Bericht für Maschinen
reporting-signed-recorded = unter eigener Anmeldung erfasst von { $name }, { $at }
reporting-signed-countersigned = unter eigener Anmeldung gegengezeichnet von { $name }, { $at }
reporting-happened-offered = Der Spender hat die Liste geschickt
reporting-happened-agreed = Beide Seiten haben die Liste vereinbart
reporting-happened-picked-up = Der Spediteur hat die Ware übernommen
reporting-happened-received = Das erste Gerät ist eingegangen
reporting-happened-issued = Dieser Bericht wurde ausgestellt
reporting-verify-in-force = Zertifikat { $number } wurde von { $programme } am { $date } ausgestellt und ist gültig.
reporting-verify-void = Zertifikat { $number } wurde von { $programme } am { $date } ausgestellt und ist ungültig.
reporting-verify-compare = Vergleichen Sie die Nummer mit Ihrem Papier und den Hash unten mit dem Ihrer PDF-Datei.
reporting-task-issue = Der Bericht zu { $number } kann ausgestellt werden
reporting-task-due = { $n ->
    [0] Der Bericht zu { $number } wird fällig
    [one] Der Bericht zu { $number } wird fällig: eines steht im Weg
   *[other] Der Bericht zu { $number } wird fällig: { $n } Dinge stehen im Weg
}
reporting-task-late = { $n ->
    [0] Der Bericht zu { $number } wird bei diesem Tempo zu spät
    [one] Der Bericht zu { $number } wird bei diesem Tempo zu spät: eines steht im Weg
   *[other] Der Bericht zu { $number } wird bei diesem Tempo zu spät: { $n } Dinge stehen im Weg
}
reporting-task-certificates = { $n ->
    [one] Ein Gerät von { $number } hat noch kein Zertifikat
   *[other] { $n } Geräte von { $number } haben noch kein Zertifikat
}
refusal-books-differ = Die Bücher gehen nicht auf: { $agreed } Zeilen vereinbart und { $accounted } belegt; { $came } Geräte gekommen und { $placed } an einem Platz
refusal-books-differ-do = Sagen Sie es Ihrem Administrator: `gapless doctor` findet das fehlende Ereignis. Vorher wird kein Bericht erstellt.
refusal-report-expected = { $n } Stücke müssen noch kommen
refusal-report-expected-do = Nehmen Sie sie ein, oder schließen Sie den Eingang, damit sie als fehlend zählen.
refusal-report-media-unknown = { $n } Geräte wurden noch nicht nach Datenträgern durchsucht
refusal-report-media-unknown-do = Erfassen Sie die Datenträger jedes Geräts, oder dass es keinen hat.
refusal-report-media-open = { $n } Datenträger sind noch offen
refusal-report-media-open-do = Löschen oder vernichten Sie zuerst jeden davon.
refusal-report-ungraded = { $n } Geräte haben keine Note
refusal-report-ungraded-do = Bewerten Sie sie, oder geben Sie ihnen einen anderen Weg.
refusal-report-not-issued = Der Bericht zu { $number } ist noch nicht ausgestellt
refusal-report-not-issued-do = Stellen Sie ihn zuerst aus, oder verlangen Sie einen Entwurf.
refusal-report-overtaken = Etwas hat sich geändert, während der Bericht gelesen wurde
refusal-report-overtaken-do = Stellen Sie ihn noch einmal aus, wenn es einen Moment ruhig ist.
refusal-report-show-unknown = Den Filter „{ $word }“ kennen wir nicht
refusal-report-show-unknown-do = Wählen Sie einen der Filter auf der Seite.
refusal-certificate-media-open = { $n } Datenträger von Gerät { $device } sind noch offen
refusal-certificate-media-open-do = Löschen oder vernichten Sie sie zuerst. Ein Zertifikat spricht von dem, was getan ist.
refusal-certificate-media-unknown = In Gerät { $device } hat noch niemand nach Datenträgern gesucht
refusal-certificate-media-unknown-do = Erfassen Sie seine Datenträger, oder dass es keinen hat.
refusal-certificate-no-record = Ein Datenträger von Gerät { $device } ist erledigt ohne Nachweis wie
refusal-certificate-no-record-do = Erfassen Sie die Löschung oder Vernichtung mit ihren Angaben.
refusal-certificates-none = Es ist kein Zertifikat mehr auszustellen
refusal-certificates-none-do = Jedes Gerät, dessen Datenträger erledigt sind, hat sein Zertifikat.
refusal-certificate-void = Zertifikat { $number } ist schon ungültig
refusal-certificate-void-do = Öffnen Sie es, um zu sehen, warum und welches dafür steht.
refusal-void-reason-missing = Ein Grund von höchstens { $n } Zeichen ist nötig
refusal-void-reason-missing-do = Sagen Sie, was an dem Zertifikat falsch ist; es steht auf dem Papier.
mail-reporting-issued-subject = { $programme }: Statusbericht zu { $number } (Ausgabe { $edition })
mail-reporting-issued-body = Guten Tag { $name },

    der Statusbericht zu Ihrer Spende { $number } „{ $title }“ ist ausgestellt (Ausgabe { $edition }). Er nennt jedes Stück unter Ihren eigenen Nummern, mit Qualität, Löschung und Zertifikaten.

    Lesen Sie ihn hier: { $url }
mail-reporting-certificates-subject = { $programme }: Zertifikate zu { $number }
mail-reporting-certificates-body = Guten Tag { $name },

    nach dem Statusbericht { $n ->
        [one] wurde ein Zertifikat
       *[other] wurden { $n } Zertifikate
    } zu Ihrer Spende { $number } „{ $title }“ ausgestellt: { $numbers }.

    Sehen Sie sie hier: { $url }
mail-reporting-voided-subject = { $programme }: Zertifikat { $certificate } zu { $number } ist ungültig
mail-reporting-voided-body = Guten Tag { $name },

    das Zertifikat { $certificate } zu Ihrer Spende { $number } „{ $title }“ ist ungültig: { $why }

    { $replaced ->
        [none] Noch steht keines dafür.
       *[other] Dafür steht jetzt das Zertifikat { $replaced }.
    } Der Statusbericht, den Sie haben, wird nicht geändert.

    Sehen Sie alle hier: { $url }
