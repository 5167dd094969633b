# The flow board: what lies where, how old, what blocks it, which reports fall due.
flow-title = Flux
flow-purpose = Ce qui se trouve à chaque étape, ce qui l’y retient et les rapports à rendre.
flow-unit-donations = { $n ->
    [one] don
   *[other] dons
}
flow-unit-lines = { $n ->
    [one] ligne attendue
   *[other] lignes attendues
}
flow-unit-devices = { $n ->
    [one] appareil
   *[other] appareils
}
flow-oldest = plus ancien : { $age }
flow-blocked = Bloqué
flow-blocked-none = Rien n’est bloqué.
flow-blocked-discrepancies = { $n ->
    [one] écart attend une décision
   *[other] écarts attendent une décision
}
flow-blocked-media = { $n ->
    [one] support n’a pas pu être effacé
   *[other] supports n’ont pas pu être effacés
}
flow-blocked-exceptions = { $n ->
    [one] effacement avec réserves attend une signature
   *[other] effacements avec réserves attendent une signature
}
flow-blocked-unlooked = { $n ->
    [one] appareil dont les supports n’ont pas été cherchés
   *[other] appareils dont les supports n’ont pas été cherchés
}
flow-blocked-locks = { $n ->
    [one] appareil verrouillé
   *[other] appareils verrouillés
}
flow-reports = Rapports à rendre
flow-reports-none = Aucun rapport à rendre
flow-reports-none-do = Un rapport est dû six semaines après l’enlèvement.
flow-donation = Don
flow-donor = Donateur
flow-due = Échéance
flow-progress = Fait
flow-outlook = Prévision
flow-ready = tout est fait
flow-on-course = dans les temps (prévision { $days } j)
flow-late = en retard (prévision { $days } j)
flow-unknown = trop tôt pour le dire
flow-is-blocked = bloqué
