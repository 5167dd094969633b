# My tasks: what everybody has to do next.
tasks-title = Mes tâches
tasks-purpose = Ce que vous avez à faire, le plus urgent en premier. Une tâche disparaît quand elle est faite.
tasks-none = Rien ne vous attend
tasks-none-donor = Déposez la liste de ce que vous voulez donner ; vous voyez en quelques secondes ce qui est pris.
tasks-none-programme = Invitez les personnes du premier donateur, ou attendez une offre.
tasks-none-other = Dès que quelqu’un a besoin de vous, cela apparaît ici.
tasks-begin-offer = Proposer du matériel
tasks-begin-people = Inviter des personnes
tasks-late = { $when } de retard
tasks-due = échéance dans { $when }
tasks-oldest = le plus ancien attend depuis { $when }
tasks-blocks = d’autres travaux en dépendent
tasks-dead-jobs = { $n ->
    [one] { $n } tâche de fond a échoué définitivement
   *[other] { $n } tâches de fond ont échoué définitivement
}
