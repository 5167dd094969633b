# The flow board: what lies where, how old, what blocks it, which reports fall due.
flow-title = Fluxo
flow-purpose = O que está em cada etapa, o que o retém e que relatórios vencem.
flow-unit-donations = { $n ->
    [one] doação
   *[other] doações
}
flow-unit-lines = { $n ->
    [one] linha por chegar
   *[other] linhas por chegar
}
flow-unit-devices = { $n ->
    [one] equipamento
   *[other] equipamentos
}
flow-oldest = mais antigo: { $age }
flow-blocked = Bloqueado
flow-blocked-none = Nada está bloqueado.
flow-blocked-discrepancies = { $n ->
    [one] discrepância espera por uma decisão
   *[other] discrepâncias esperam por uma decisão
}
flow-blocked-media = { $n ->
    [one] suporte não pôde ser apagado
   *[other] suportes não puderam ser apagados
}
flow-blocked-exceptions = { $n ->
    [one] apagamento com exceções espera por uma assinatura
   *[other] apagamentos com exceções esperam por uma assinatura
}
flow-blocked-unlooked = { $n ->
    [one] equipamento por verificar quanto a suportes
   *[other] equipamentos por verificar quanto a suportes
}
flow-blocked-locks = { $n ->
    [one] equipamento bloqueado
   *[other] equipamentos bloqueados
}
flow-reports = Relatórios a vencer
flow-reports-none = Nenhum relatório a vencer
flow-reports-none-do = Um relatório vence seis semanas após a recolha.
flow-donation = Doação
flow-donor = Doador
flow-due = Prazo
flow-progress = Feito
flow-outlook = Previsão
flow-ready = está tudo feito
flow-on-course = dentro do prazo (previsão { $days } d)
flow-late = atrasado (previsão { $days } d)
flow-unknown = cedo demais para dizer
flow-is-blocked = bloqueado
