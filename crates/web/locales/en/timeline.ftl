# What happened to a device, one sentence an event.
timeline-title = What happened
timeline-none = Nothing was written down yet.
timeline-side-donor = the donor
timeline-side-programme = the programme
timeline-recorded = written down { $when }
timeline-custody = From { $from } to { $to }.
timeline-evidence = Evidence { $n }
timeline-line-claimed = The donor’s list was read: { $lines } lines, { $skipped } rows skipped
timeline-verdict-given = Assessed under { $policy }: { $accepted } taken, { $rejected } not taken, { $needs_info } open
timeline-line-corrected = The line was corrected; now: { $verdict }
timeline-verdict-overridden = Decided by a person: { $to }
timeline-list-sent = The list was sent to the programme
timeline-list-agreed = The list was agreed by { $side }
timeline-offer-refused = The offer was refused
timeline-line-withdrawn = The line was withdrawn
timeline-line-added-late = The line was added after the agreement
timeline-unit-opened = Packing unit { $number } was begun: { $unit_kind }
timeline-unit-packed = Packed
timeline-unit-unpacked = Taken out of the packing unit
timeline-unit-closed = The packing unit was closed
timeline-unit-reopened = The packing unit was opened again
timeline-seal-set = Sealed with { $seal }
timeline-seal-checked = { $intact ->
    [yes] Seal { $seal } was checked: intact
   *[other] Seal { $seal } was checked: broken
}
timeline-custody-handed-over = Handed over, signed by both sides: { $leg }
timeline-unit-arrived = Arrived
timeline-unit-emptied = The packing unit was emptied
timeline-pick-up-booked = Pick-up booked for { $day }
timeline-device-checked-in = Checked in: { $category }
timeline-identifier-seen = Number read: { $identifier } { $value }
timeline-device-matched = Matched to a line of the list
timeline-device-weighed = Weighed: { $weight_g }
timeline-device-differs = Is not what the line says: { $category }
timeline-check-in-undone = The check-in was taken back
timeline-line-missing = Did not come
timeline-discrepancy-raised = Does not agree: { $discrepancy_kind }
timeline-discrepancy-decided = Decided: { $resolution }
timeline-label-replaced = The label was printed anew
timeline-medium-found = Medium found: { $medium_kind } { $serial }
timeline-medium-absent = Looked for media: none there
timeline-sanitization-recorded = { $result } ({ $method }, { $technique }; verification: { $verification })
timeline-sanitization-countersigned = The sanitization was countersigned
timeline-medium-destroyed = The medium was destroyed: { $technique }
timeline-exception-accepted = The exceptions were signed for
timeline-test-recorded = { $passed ->
    [yes] Tested ({ $results } tests): passed
   *[other] Tested ({ $results } tests): not passed
}
timeline-fault-found = Fault found: { $code }
timeline-graded = Graded { $functional } { $cosmetic }
timeline-lock-found = Locked: { $lock }
timeline-lock-released = Lock released: { $lock }
timeline-routed = Route: { $route }
timeline-work-ordered = Work ordered: { $work }
timeline-work-done = Work ended: { $outcome }
timeline-part-taken = Part taken: { $part } (for { $to })
timeline-part-fitted = Part fitted: { $part } (from { $from })
timeline-system-installed = Installed: { $system } ({ $language })
timeline-cleaned = Cleaned
timeline-made-ready = Ready for a new user
timeline-sent-to-parts = Goes to parts
timeline-sent-to-recycling = Goes to recycling
timeline-sent-back = Went back to the donor, taken by { $received_by }
timeline-certificate-issued = Certificate { $number } issued: { $certificate_kind }
timeline-certificate-voided = A certificate was voided
timeline-report-issued = Status report issued, edition { $edition }
timeline-corrected = An earlier entry was corrected
timeline-about = About: { $title }, { $when }
timeline-was-corrected = corrected later
timeline-correct = This entry is wrong
timeline-correct-why = What is wrong with it, and what is right
timeline-correct-hint = The entry stays; yours stands after it.
timeline-correct-do = Write it down
timeline-said-corrected = The correction is written down
