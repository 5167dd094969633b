# My tasks: what everybody has to do next.
tasks-title = Mijn taken
tasks-purpose = Wat u nu te doen heeft, het eerste bovenaan. Een taak verdwijnt zodra ze gedaan is.
tasks-none = Er wacht niets op u
tasks-none-donor = Laad de lijst op van wat u wilt geven; binnen enkele seconden ziet u wat we aannemen.
tasks-none-programme = Nodig de mensen van de eerste schenker uit, of wacht op een aanbod.
tasks-none-other = Zodra iemand u nodig heeft, verschijnt het hier.
tasks-begin-offer = Apparatuur aanbieden
tasks-begin-people = Mensen uitnodigen
tasks-late = { $when } te laat
tasks-due = te doen binnen { $when }
tasks-oldest = oudste wacht { $when }
tasks-blocks = ander werk wacht hierop
tasks-dead-jobs = { $n ->
    [one] { $n } achtergrondtaak is definitief mislukt
   *[other] { $n } achtergrondtaken zijn definitief mislukt
}
