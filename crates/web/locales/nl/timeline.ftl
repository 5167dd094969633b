# What happened to a device, one sentence an event.
timeline-title = Wat er gebeurde
timeline-none = Er is nog niets opgetekend.
timeline-side-donor = de schenker
timeline-side-programme = het programma
timeline-recorded = opgetekend { $when }
timeline-custody = Van { $from } naar { $to }.
timeline-evidence = Bewijs { $n }
timeline-line-claimed = De lijst van de schenker is gelezen: { $lines } regels, { $skipped } rijen overgeslagen
timeline-verdict-given = Beoordeeld volgens { $policy }: { $accepted } aangenomen, { $rejected } niet, { $needs_info } open
timeline-line-corrected = De regel is verbeterd; nu: { $verdict }
timeline-verdict-overridden = Door een persoon beslist: { $to }
timeline-list-sent = De lijst is naar het programma gestuurd
timeline-list-agreed = De lijst is goedgekeurd door { $side }
timeline-offer-refused = Het aanbod is geweigerd
timeline-line-withdrawn = De regel is ingetrokken
timeline-line-added-late = De regel is na de overeenkomst toegevoegd
timeline-unit-opened = Verpakkingseenheid { $number } is begonnen: { $unit_kind }
timeline-unit-packed = Ingepakt
timeline-unit-unpacked = Uit de verpakkingseenheid gehaald
timeline-unit-closed = De verpakkingseenheid is gesloten
timeline-unit-reopened = De verpakkingseenheid is weer geopend
timeline-seal-set = Verzegeld met { $seal }
timeline-seal-checked = { $intact ->
    [yes] Zegel { $seal } nagekeken: ongeschonden
   *[other] Zegel { $seal } nagekeken: verbroken
}
timeline-custody-handed-over = Overgedragen, door beide kanten ondertekend: { $leg }
timeline-unit-arrived = Aangekomen
timeline-unit-emptied = De verpakkingseenheid is leeggemaakt
timeline-pick-up-booked = Ophaling geboekt op { $day }
timeline-device-checked-in = Ingeboekt: { $category }
timeline-identifier-seen = Nummer gelezen: { $identifier } { $value }
timeline-device-matched = Aan een regel van de lijst gekoppeld
timeline-device-weighed = Gewogen: { $weight_g }
timeline-device-differs = Is niet wat de regel zegt: { $category }
timeline-check-in-undone = De inboeking is teruggedraaid
timeline-line-missing = Niet gekomen
timeline-discrepancy-raised = Klopt niet: { $discrepancy_kind }
timeline-discrepancy-decided = Beslist: { $resolution }
timeline-label-replaced = Het etiket is opnieuw afgedrukt
timeline-medium-found = Drager gevonden: { $medium_kind } { $serial }
timeline-medium-absent = Naar dragers gezocht: geen aanwezig
timeline-sanitization-recorded = { $result } ({ $method }, { $technique }; controle: { $verification })
timeline-sanitization-countersigned = De wissing is medeondertekend
timeline-medium-destroyed = De drager is vernietigd: { $technique }
timeline-exception-accepted = De uitzonderingen zijn ondertekend
timeline-test-recorded = { $passed ->
    [yes] Getest ({ $results } tests): geslaagd
   *[other] Getest ({ $results } tests): niet geslaagd
}
timeline-fault-found = Gebrek gevonden: { $code }
timeline-graded = Ingedeeld als { $functional } { $cosmetic }
timeline-lock-found = Vergrendeld: { $lock }
timeline-lock-released = Vergrendeling opgeheven: { $lock }
timeline-routed = Bestemming: { $route }
timeline-work-ordered = Werk besteld: { $work }
timeline-work-done = Werk beëindigd: { $outcome }
timeline-part-taken = Onderdeel weggenomen: { $part } (voor { $to })
timeline-part-fitted = Onderdeel geplaatst: { $part } (uit { $from })
timeline-system-installed = Geïnstalleerd: { $system } ({ $language })
timeline-cleaned = Gereinigd
timeline-made-ready = Klaar voor een nieuwe gebruiker
timeline-sent-to-parts = Gaat naar onderdelen
timeline-sent-to-recycling = Gaat naar recyclage
timeline-sent-back = Ging terug naar de schenker, aangenomen door { $received_by }
timeline-certificate-issued = Certificaat { $number } uitgereikt: { $certificate_kind }
timeline-certificate-voided = Een certificaat is ongeldig verklaard
timeline-report-issued = Statusrapport uitgereikt, editie { $edition }
timeline-corrected = Een eerdere vermelding is verbeterd
timeline-about = Over: { $title }, { $when }
timeline-was-corrected = later verbeterd
timeline-correct = Deze vermelding is fout
timeline-correct-why = Wat er fout aan is, en wat juist is
timeline-correct-hint = De vermelding blijft; de uwe staat erna.
timeline-correct-do = Opschrijven
timeline-said-corrected = De verbetering is opgeschreven
