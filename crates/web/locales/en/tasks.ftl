# My tasks: what everybody has to do next.
tasks-title = My tasks
tasks-purpose = What you have to do next, the first thing first. A task is gone when it is done.
tasks-none = Nothing waits for you
tasks-none-donor = Upload the list of what you want to give; you see in seconds what is taken.
tasks-none-programme = Invite the people of the first donor, or wait for an offer.
tasks-none-other = When somebody needs you, it appears here.
tasks-begin-offer = Offer equipment
tasks-begin-people = Invite people
tasks-late = { $when } late
tasks-due = due in { $when }
tasks-oldest = oldest waits { $when }
tasks-blocks = other work waits for this
tasks-dead-jobs = { $n ->
    [one] { $n } background job failed for good
   *[other] { $n } background jobs failed for good
}
