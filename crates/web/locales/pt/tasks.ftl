# My tasks: what everybody has to do next.
tasks-title = As minhas tarefas
tasks-purpose = O que tem de fazer a seguir, o mais urgente primeiro. Uma tarefa desaparece quando está feita.
tasks-none = Nada espera por si
tasks-none-donor = Carregue a lista do que quer dar; em segundos vê o que é aceite.
tasks-none-programme = Convide as pessoas do primeiro doador, ou espere por uma oferta.
tasks-none-other = Quando alguém precisar de si, aparece aqui.
tasks-begin-offer = Oferecer equipamento
tasks-begin-people = Convidar pessoas
tasks-late = { $when } de atraso
tasks-due = prazo dentro de { $when }
tasks-oldest = o mais antigo espera há { $when }
tasks-blocks = outro trabalho espera por isto
tasks-dead-jobs = { $n ->
    [one] { $n } trabalho em segundo plano falhou de vez
   *[other] { $n } trabalhos em segundo plano falharam de vez
}
