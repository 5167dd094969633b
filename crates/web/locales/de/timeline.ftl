# What happened to a device, one sentence an event.
timeline-title = Was geschah
timeline-none = Noch wurde nichts festgehalten.
timeline-side-donor = der Spender
timeline-side-programme = das Programm
timeline-recorded = festgehalten { $when }
timeline-custody = Von { $from } an { $to }.
timeline-evidence = Nachweis { $n }
timeline-line-claimed = Die Liste des Spenders wurde gelesen: { $lines } Zeilen, { $skipped } übersprungen
timeline-verdict-given = Beurteilt nach { $policy }: { $accepted } genommen, { $rejected } nicht, { $needs_info } offen
timeline-line-corrected = Die Zeile wurde berichtigt; jetzt: { $verdict }
timeline-verdict-overridden = Von einer Person entschieden: { $to }
timeline-list-sent = Die Liste wurde an das Programm gesendet
timeline-list-agreed = Der Liste zugestimmt hat: { $side }
timeline-offer-refused = Das Angebot wurde abgelehnt
timeline-line-withdrawn = Die Zeile wurde zurückgezogen
timeline-line-added-late = Die Zeile wurde nach der Einigung ergänzt
timeline-unit-opened = Packeinheit { $number } wurde begonnen: { $unit_kind }
timeline-unit-packed = Eingepackt
timeline-unit-unpacked = Aus der Packeinheit genommen
timeline-unit-closed = Die Packeinheit wurde geschlossen
timeline-unit-reopened = Die Packeinheit wurde wieder geöffnet
timeline-seal-set = Versiegelt mit { $seal }
timeline-seal-checked = { $intact ->
    [yes] Siegel { $seal } geprüft: unversehrt
   *[other] Siegel { $seal } geprüft: gebrochen
}
timeline-custody-handed-over = Übergeben, von beiden Seiten unterschrieben: { $leg }
timeline-unit-arrived = Angekommen
timeline-unit-emptied = Die Packeinheit wurde geleert
timeline-pick-up-booked = Abholung gebucht für { $day }
timeline-device-checked-in = Erfasst: { $category }
timeline-identifier-seen = Nummer gelesen: { $identifier } { $value }
timeline-device-matched = Einer Zeile der Liste zugeordnet
timeline-device-weighed = Gewogen: { $weight_g }
timeline-device-differs = Ist nicht, was die Zeile sagt: { $category }
timeline-check-in-undone = Die Erfassung wurde zurückgenommen
timeline-line-missing = Nicht angekommen
timeline-discrepancy-raised = Stimmt nicht überein: { $discrepancy_kind }
timeline-discrepancy-decided = Entschieden: { $resolution }
timeline-label-replaced = Das Etikett wurde neu gedruckt
timeline-medium-found = Datenträger gefunden: { $medium_kind } { $serial }
timeline-medium-absent = Nach Datenträgern gesucht: keine vorhanden
timeline-sanitization-recorded = { $result } ({ $method }, { $technique }; Prüfung: { $verification })
timeline-sanitization-countersigned = Die Löschung wurde gegengezeichnet
timeline-medium-destroyed = Der Datenträger wurde vernichtet: { $technique }
timeline-exception-accepted = Die Ausnahmen wurden abgezeichnet
timeline-test-recorded = { $passed ->
    [yes] Getestet ({ $results } Tests): bestanden
   *[other] Getestet ({ $results } Tests): nicht bestanden
}
timeline-fault-found = Fehler gefunden: { $code }
timeline-graded = Eingestuft als { $functional } { $cosmetic }
timeline-lock-found = Gesperrt: { $lock }
timeline-lock-released = Sperre aufgehoben: { $lock }
timeline-routed = Weg: { $route }
timeline-work-ordered = Arbeit beauftragt: { $work }
timeline-work-done = Arbeit beendet: { $outcome }
timeline-part-taken = Teil entnommen: { $part } (für { $to })
timeline-part-fitted = Teil eingebaut: { $part } (aus { $from })
timeline-system-installed = Installiert: { $system } ({ $language })
timeline-cleaned = Gereinigt
timeline-made-ready = Bereit für neue Nutzer
timeline-sent-to-parts = Geht in die Teileverwertung
timeline-sent-to-recycling = Geht ins Recycling
timeline-sent-back = Ging zurück an den Spender, angenommen von { $received_by }
timeline-certificate-issued = Zertifikat { $number } ausgestellt: { $certificate_kind }
timeline-certificate-voided = Ein Zertifikat wurde für ungültig erklärt
timeline-report-issued = Statusbericht ausgestellt, Ausgabe { $edition }
timeline-corrected = Ein früherer Eintrag wurde berichtigt
timeline-about = Betrifft: { $title }, { $when }
timeline-was-corrected = später berichtigt
timeline-correct = Dieser Eintrag ist falsch
timeline-correct-why = Was daran falsch ist, und was richtig ist
timeline-correct-hint = Der Eintrag bleibt; Ihrer steht danach.
timeline-correct-do = Vermerken
timeline-said-corrected = Die Berichtigung ist vermerkt
