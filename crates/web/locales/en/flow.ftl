# The flow board: what lies where, how old, what blocks it, which reports fall due.
flow-title = Flow
flow-purpose = What lies at each stage, what keeps it there, and which reports fall due.
flow-unit-donations = { $n ->
    [one] donation
   *[other] donations
}
flow-unit-lines = { $n ->
    [one] line to come
   *[other] lines to come
}
flow-unit-devices = { $n ->
    [one] device
   *[other] devices
}
flow-oldest = oldest { $age }
flow-blocked = Blocked
flow-blocked-none = Nothing is blocked.
flow-blocked-discrepancies = { $n ->
    [one] discrepancy waits for a decision
   *[other] discrepancies wait for a decision
}
flow-blocked-media = { $n ->
    [one] drive could not be erased
   *[other] drives could not be erased
}
flow-blocked-exceptions = { $n ->
    [one] erasure with exceptions waits for a signature
   *[other] erasures with exceptions wait for a signature
}
flow-blocked-unlooked = { $n ->
    [one] device was not searched for drives yet
   *[other] devices were not searched for drives yet
}
flow-blocked-locks = { $n ->
    [one] device is locked
   *[other] devices are locked
}
flow-reports = Reports due
flow-reports-none = No report falls due
flow-reports-none-do = A report falls due six weeks after the pick-up.
flow-donation = Donation
flow-donor = Donor
flow-due = Due
flow-progress = Done
flow-outlook = Outlook
flow-ready = everything is done
flow-on-course = on course (forecast { $days } d)
flow-late = late (forecast { $days } d)
flow-unknown = too early to say
flow-is-blocked = blocked
