# Sanitization: media, erasures, destructions, reports that wait.
sanitization-purpose = Geräte mit offenen Datenträgern, die ältesten zuerst. Nichts verlässt diese Stufe mit Daten eines Spenders.
sanitization-empty = Hier ist kein Datenträger offen
sanitization-empty-do = Geräte erscheinen hier, sobald sie eingebucht sind.
sanitization-state = Zustand der Datenträger
sanitization-state-unknown = nicht nachgesehen
sanitization-state-open = offen
sanitization-state-failed = fehlgeschlagen
sanitization-state-exceptions = Ausnahmen zu zeichnen
sanitization-upload = Löschberichte hochladen
sanitization-reports-waiting = { $n ->
    [one] { $n } Bericht wartet
   *[other] { $n } Berichte warten
}
sanitization-record = Löschung erfassen
sanitization-record-save = Löschung speichern
sanitization-destroy = Vernichtung erfassen
sanitization-destroy-save = Vernichtung speichern
sanitization-none = „Kein Datenträger“ erklären
sanitization-none-save = Erklären
sanitization-for-chosen = { $n ->
    [one] Einmal eingegeben für { $n } Gerät, zusammen gespeichert oder gar nicht.
   *[other] Einmal eingegeben für { $n } Geräte, zusammen gespeichert oder gar nicht.
}
sanitization-kind = Art des Datenträgers
sanitization-capacity = Kapazität in GB
sanitization-maker = Hersteller
sanitization-model = Modell
sanitization-interface = Schnittstelle
sanitization-way = Wie wurde das festgestellt?
sanitization-way-opened = geöffnet und nachgesehen
sanitization-way-slot-empty = der Steckplatz ist leer
sanitization-way-no-slot = dieses Modell hat keinen
sanitization-way-removed-by-donor = der Spender hat ihn entnommen
sanitization-way-other = anders (bitte angeben)
sanitization-words = In Worten
sanitization-new-kind = Geräte ohne erfassten Datenträger enthalten
sanitization-new-kind-none = (solche Geräte ablehnen)
sanitization-new-kind-hint = Für Telefone und Ähnliches, deren Speicher niemand einzeln erfasst.
sanitization-result = Ergebnis
sanitization-method = Erreichte Stufe
sanitization-technique = Technik
sanitization-verification = Überprüfung
sanitization-verification-hint = „Keine“ wird festgehalten, der Datenträger bleibt offen.
sanitization-percent = Zurückgelesener Anteil, %
sanitization-tool = Werkzeug
sanitization-tool-version = Version
sanitization-exceptions = Was nicht gelöscht werden konnte, eines je Zeile
sanitization-exceptions-hint = Blockbereiche; nötig für „mit Ausnahmen gelöscht“.
sanitization-further = Weitere Felder des Zertifikats
sanitization-people = Personen und Ort
sanitization-standard-times = Norm und Zeiten
sanitization-operator-title = Funktion des Durchführenden
sanitization-operator-contact = Kontakt des Durchführenden
sanitization-verifier-title = Funktion der zweiten Person
sanitization-verifier-contact = Kontakt der zweiten Person
sanitization-verifier-date = Geprüft am
sanitization-verifier-place = Geprüft in
sanitization-medium-of = Datenträger und das Gerät, aus dem er kommt
sanitization-rare = Felder, die Werkzeuge melden
sanitization-source-hint = Bleibt es leer, werden Hersteller, Modell und Nummern des Geräts gedruckt.
sanitization-account-hint = Bleibt es leer, kommt es aus Ihrem Konto, wenn Sie es selbst getan haben.
sanitization-standard = Norm
sanitization-standard-revision = Fassung
sanitization-verification-tool = Werkzeug der Überprüfung
sanitization-operator = Durchgeführt von
sanitization-second-person = Zweite Person
sanitization-host = Verwendete Maschine
sanitization-location = Ort
sanitization-hidden-areas = Versteckte Bereiche in Worten
sanitization-firmware = Firmware
sanitization-health-before = Zustand vorher
sanitization-health-after = Zustand nachher
sanitization-notes = Bemerkungen
sanitization-started = Beginn
sanitization-finished = Ende
sanitization-passes = Ausgeführte Durchgänge
sanitization-passes-asked = Verlangte Durchgänge
sanitization-bytes = Geschriebene Bytes
sanitization-particle = Partikelgröße in mm
sanitization-mm = { $n } mm
sanitization-machine = Maschine
sanitization-witness = Zeuge
sanitization-weight = Gewicht in Gramm
sanitization-destroyed-at = Vernichtet am
sanitization-recycler = Verwerter der Reste
sanitization-permit = Genehmigung
sanitization-photo = Foto
sanitization-photo-hint = JPEG, PNG oder WebP, bis 15 MB; als Nachweis aufbewahrt.
sanitization-closed = Jeder Datenträger dieses Geräts ist abgeschlossen
sanitization-to-assessment = Weiter zur Bewertung
sanitization-why-nobody-looked = Noch niemand hat in diesem Gerät nach Datenträgern gesehen
sanitization-why-nobody-looked-do = Erfassen Sie jeden gefundenen Datenträger oder erklären Sie, dass es keinen gibt.
sanitization-why-open = { $medium } kann noch Daten des Spenders enthalten
sanitization-why-open-do = Löschen und erfassen, den Bericht hochladen oder die Vernichtung erfassen.
sanitization-why-not-verified = { $medium } wurde gelöscht, aber nichts zurückgelesen
sanitization-why-not-verified-do = Vollständig oder in Stichproben überprüfen und erfassen, oder vernichten.
sanitization-why-failed = Der letzte Versuch, { $medium } zu löschen, schlug fehl
sanitization-why-failed-do = Noch einmal versuchen oder vernichten und erfassen.
sanitization-why-exception-unsigned = { $medium } wurde bis auf einige Blöcke gelöscht, und niemand steht dafür ein
sanitization-why-exception-unsigned-do = Leitung oder Koordination akzeptiert die Ausnahme mit Begründung, oder der Datenträger wird vernichtet.
sanitization-accept = Ausnahme akzeptieren
sanitization-accept-why = Warum das vertretbar ist
sanitization-accepted = Ausnahme akzeptiert von { $by }: { $why }
sanitization-countersign = Gegenzeichnen
sanitization-countersigned = gegengezeichnet von { $by }
sanitization-evidence = Bericht im Original
sanitization-add = Datenträger hinzufügen
sanitization-add-save = Hinzufügen
sanitization-reports = Löschberichte
sanitization-reports-purpose = Laden Sie nwipe-Protokolle hoch, viele auf einmal. Jedes wird über die Seriennummer zugeordnet; was nicht passt, wartet hier.
sanitization-outcomes = Was aus den Dateien wurde
sanitization-files = Berichtsdateien
sanitization-files-hint = Protokolle, wie das Werkzeug sie schrieb; bis 200 Dateien.
sanitization-file = Datei
sanitization-fate = Verbleib
sanitization-fate-recorded = erfasst
sanitization-fate-waiting = wartet auf einen Menschen
sanitization-fate-duplicate = kam schon früher
sanitization-fate-unreadable = nicht lesbar
sanitization-question-none = erfasst
sanitization-question-no-serial = das Werkzeug las keine Seriennummer
sanitization-question-no-medium = kein Datenträger mit dieser Seriennummer erfasst
sanitization-question-several = mehrere Datenträger haben diese Seriennummer
sanitization-question-left-bench = das Gerät ist nicht mehr in der Werkstatt
sanitization-question-older = ein späterer Versuch ist bereits erfasst
sanitization-unreadable-empty = die Datei ist leer
sanitization-unreadable-too-large = die Datei ist zu groß für einen Bericht
sanitization-unreadable-not-a-report = das ist kein lesbarer Löschbericht; geben Sie ihn von Hand ein
sanitization-unreadable-no-erasure = der Bericht nennt keine Löschung
sanitization-queue = Wartende Berichte
sanitization-queue-empty = Kein Bericht wartet
sanitization-queue-empty-do = Ein Bericht ohne passenden Datenträger würde hier erscheinen.
sanitization-link = Zuordnen
sanitization-link-code = Gerät: Nummer, Seriennummer oder Inventarnummer
sanitization-dismiss = Verwerfen
sanitization-said-added = Der Datenträger ist erfasst.
sanitization-said-none = Es ist erfasst, dass es keinen Datenträger gibt.
sanitization-said-recorded = Die Löschung ist erfasst.
sanitization-said-destroyed = Die Vernichtung ist erfasst.
sanitization-said-countersigned = Sie stehen als zweite Person für den Eintrag ein.
sanitization-said-accepted = Die Ausnahme ist in Ihrem Namen akzeptiert.
sanitization-said-linked = Der Bericht ist für dieses Gerät erfasst.
sanitization-said-dismissed = Der Bericht ist verworfen; er bleibt mit Ihrem Grund erhalten.
sanitization-task-unknown = { $n ->
    [one] { $n } Gerät, dessen Datenträger niemand geprüft hat
   *[other] { $n } Geräte, deren Datenträger niemand geprüft hat
}
sanitization-task-open = { $n ->
    [one] { $n } Gerät mit offenen Datenträgern
   *[other] { $n } Geräte mit offenen Datenträgern
}
sanitization-task-failed = { $n ->
    [one] { $n } Gerät mit fehlgeschlagener Löschung: erneut oder vernichten
   *[other] { $n } Geräte mit fehlgeschlagener Löschung: erneut oder vernichten
}
sanitization-task-reports = { $n ->
    [one] { $n } Löschbericht ohne Datenträger
   *[other] { $n } Löschberichte ohne Datenträger
}
sanitization-task-exceptions = { $n ->
    [one] { $n } Gerät wartet auf die Zeichnung einer Ausnahme
   *[other] { $n } Geräte warten auf die Zeichnung einer Ausnahme
}
refusal-medium-entered = Dieses Gerät hat schon einen Datenträger mit der Nummer { $serial }
refusal-medium-entered-do = Verwenden Sie den vorhandenen.
refusal-media-all-closed = Jeder Datenträger von { $device } ist schon abgeschlossen
refusal-media-all-closed-do = Nehmen Sie es aus der Auswahl.
refusal-media-not-entered = Für { $device } ist noch kein Datenträger erfasst
refusal-media-not-entered-do = Wählen Sie, was solche Geräte enthalten, oder erfassen Sie den Datenträger zuerst.
refusal-field-unknown = Kein Zertifikat hat ein Feld „{ $word }“
refusal-field-unknown-do = Nehmen Sie ein Wort aus der API-Beschreibung, oder schreiben Sie es in die Bemerkungen.
refusal-times-reversed = Die Löschung endet, bevor sie beginnt
refusal-times-reversed-do = Berichtigen Sie eine der beiden Zeiten.
refusal-time-ahead = Der Zeitpunkt liegt in der Zukunft
refusal-time-ahead-do = Berichtigen Sie das Datum; vielleicht geht die Uhr der Maschine falsch.
refusal-time-unreadable = „{ $text }“ ist kein lesbarer Zeitpunkt
refusal-time-unreadable-do = Schreiben Sie 2026-11-22T14:05.
refusal-percent-wrong = Der zurückgelesene Anteil muss zwischen 0 und 100 % liegen
refusal-percent-wrong-do = Berichtigen Sie die Zahl.
refusal-percent-unverified = Ein Anteil wurde zurückgelesen, die Überprüfung sagt aber keine
refusal-percent-unverified-do = Wählen Sie vollständig oder Stichprobe, oder leeren Sie den Anteil.
refusal-exceptions-missing = „Mit Ausnahmen gelöscht“ braucht die Ausnahmen
refusal-exceptions-missing-do = Nennen Sie, was nicht gelöscht werden konnte, eines je Zeile.
refusal-exceptions-but-erased = Es sind Ausnahmen genannt, das Ergebnis sagt aber, alles sei gelöscht
refusal-exceptions-but-erased-do = Wählen Sie „mit Ausnahmen gelöscht“ oder leeren Sie die Liste.
refusal-overwrite-is-clear = Überschreiben allein erreicht auf Flash-Speicher kein Purge
refusal-overwrite-is-clear-do = Erfassen Sie Clear, oder verwenden Sie Block Erase oder kryptografisches Löschen.
refusal-absent-way-unknown = Sagen Sie, wie es festgestellt wurde
refusal-absent-way-unknown-do = Wählen Sie eine der Arten.
refusal-absent-words-missing = „Anders“ braucht ein paar Worte
refusal-absent-words-missing-do = Schreiben Sie, wie es festgestellt wurde.
refusal-photo-wrong-type = Diese Datei ist kein Foto, das wir aufbewahren können
refusal-photo-wrong-type-do = Senden Sie JPEG, PNG oder WebP.
refusal-photo-too-large = Das Foto ist größer als 15 MB
refusal-photo-too-large-do = Nehmen Sie es kleiner auf.
refusal-countersign-own = Sie haben das selbst erfasst
refusal-countersign-own-do = Eine andere Person muss dafür einstehen.
refusal-countersigned = Bereits gegengezeichnet von { $by }
refusal-countersigned-do = Es ist nichts mehr zu tun.
refusal-file-missing = Es wurde keine Datei gesendet
refusal-file-missing-do = Wählen Sie mindestens eine Datei.
refusal-files-too-many = Höchstens { $n } Dateien auf einmal
refusal-files-too-many-do = Senden Sie sie in Teilen.
refusal-report-needs-medium = Sagen Sie, um welches Gerät es geht
refusal-report-needs-medium-do = Scannen Sie das Etikett des Geräts.
refusal-report-answered = Dieser Bericht ist schon beantwortet { $by }
refusal-report-answered-do = Öffnen Sie die Liste neu, um den Stand zu sehen.
sanitization-hardware-reports = Hardwareberichte hochladen: die Datenträger darin werden hinzugefügt
