# What happened to a device, one sentence an event.
timeline-title = Ce qui s’est passé
timeline-none = Rien n’a encore été consigné.
timeline-side-donor = le donateur
timeline-side-programme = le programme
timeline-recorded = consigné le { $when }
timeline-custody = De { $from } à { $to }.
timeline-evidence = Preuve { $n }
timeline-line-claimed = La liste du donateur a été lue : { $lines } lignes, { $skipped } rangées écartées
timeline-verdict-given = Évalué selon { $policy } : { $accepted } pris, { $rejected } refusés, { $needs_info } en question
timeline-line-corrected = La ligne a été corrigée ; désormais : { $verdict }
timeline-verdict-overridden = Décidé par une personne : { $to }
timeline-list-sent = La liste a été envoyée au programme
timeline-list-agreed = La liste a été approuvée par { $side }
timeline-offer-refused = L’offre a été refusée
timeline-line-withdrawn = La ligne a été retirée
timeline-line-added-late = La ligne a été ajoutée après l’accord
timeline-unit-opened = Unité de conditionnement { $number } commencée : { $unit_kind }
timeline-unit-packed = Emballé
timeline-unit-unpacked = Retiré de l’unité de conditionnement
timeline-unit-closed = L’unité de conditionnement a été fermée
timeline-unit-reopened = L’unité de conditionnement a été rouverte
timeline-seal-set = Scellé avec { $seal }
timeline-seal-checked = { $intact ->
    [yes] Scellé { $seal } vérifié : intact
   *[other] Scellé { $seal } vérifié : rompu
}
timeline-custody-handed-over = Remis, signé des deux côtés : { $leg }
timeline-unit-arrived = Arrivé
timeline-unit-emptied = L’unité de conditionnement a été vidée
timeline-pick-up-booked = Enlèvement réservé pour le { $day }
timeline-device-checked-in = Enregistré : { $category }
timeline-identifier-seen = Numéro lu : { $identifier } { $value }
timeline-device-matched = Rattaché à une ligne de la liste
timeline-device-weighed = Pesé : { $weight_g }
timeline-device-differs = N’est pas ce que dit la ligne : { $category }
timeline-check-in-undone = L’enregistrement a été annulé
timeline-line-missing = N’est pas arrivé
timeline-discrepancy-raised = Ne concorde pas : { $discrepancy_kind }
timeline-discrepancy-decided = Décidé : { $resolution }
timeline-label-replaced = L’étiquette a été réimprimée
timeline-medium-found = Support trouvé : { $medium_kind } { $serial }
timeline-medium-absent = Supports recherchés : aucun
timeline-sanitization-recorded = { $result } ({ $method }, { $technique } ; vérification : { $verification })
timeline-sanitization-countersigned = L’effacement a été contresigné
timeline-medium-destroyed = Le support a été détruit : { $technique }
timeline-exception-accepted = Les réserves ont été acceptées par signature
timeline-test-recorded = { $passed ->
    [yes] Testé ({ $results } tests) : réussi
   *[other] Testé ({ $results } tests) : échoué
}
timeline-fault-found = Défaut constaté : { $code }
timeline-graded = Classé { $functional } { $cosmetic }
timeline-lock-found = Verrouillé : { $lock }
timeline-lock-released = Verrou levé : { $lock }
timeline-routed = Destination : { $route }
timeline-work-ordered = Travail commandé : { $work }
timeline-work-done = Travail terminé : { $outcome }
timeline-part-taken = Pièce prélevée : { $part } (pour { $to })
timeline-part-fitted = Pièce montée : { $part } (de { $from })
timeline-system-installed = Installé : { $system } ({ $language })
timeline-cleaned = Nettoyé
timeline-made-ready = Prêt pour un nouvel utilisateur
timeline-sent-to-parts = Part en pièces détachées
timeline-sent-to-recycling = Part au recyclage
timeline-sent-back = Rendu au donateur, repris par { $received_by }
timeline-certificate-issued = Certificat { $number } émis : { $certificate_kind }
timeline-certificate-voided = Un certificat a été annulé
timeline-report-issued = Rapport d’état émis, édition { $edition }
timeline-corrected = Une entrée antérieure a été corrigée
timeline-about = Concerne : { $title }, { $when }
timeline-was-corrected = corrigé plus tard
timeline-correct = Cette entrée est erronée
timeline-correct-why = Ce qui est faux, et ce qui est juste
timeline-correct-hint = L’entrée reste ; la vôtre la suit.
timeline-correct-do = L’inscrire
timeline-said-corrected = La correction est inscrite
