# What happened to a device, one sentence an event.
timeline-title = O que aconteceu
timeline-none = Ainda nada foi registado.
timeline-side-donor = o doador
timeline-side-programme = o programa
timeline-recorded = registado { $when }
timeline-custody = De { $from } para { $to }.
timeline-evidence = Prova { $n }
timeline-line-claimed = A lista do doador foi lida: { $lines } linhas, { $skipped } ignoradas
timeline-verdict-given = Avaliado por { $policy }: { $accepted } aceites, { $rejected } não, { $needs_info } em aberto
timeline-line-corrected = A linha foi corrigida; agora: { $verdict }
timeline-verdict-overridden = Decidido por uma pessoa: { $to }
timeline-list-sent = A lista foi enviada ao programa
timeline-list-agreed = A lista foi aprovada: { $side }
timeline-offer-refused = A oferta foi recusada
timeline-line-withdrawn = A linha foi retirada
timeline-line-added-late = A linha foi acrescentada depois do acordo
timeline-unit-opened = Unidade de embalagem { $number } iniciada: { $unit_kind }
timeline-unit-packed = Embalado
timeline-unit-unpacked = Retirado da unidade de embalagem
timeline-unit-closed = A unidade de embalagem foi fechada
timeline-unit-reopened = A unidade de embalagem foi reaberta
timeline-seal-set = Selado com { $seal }
timeline-seal-checked = { $intact ->
    [yes] Selo { $seal } verificado: intacto
   *[other] Selo { $seal } verificado: quebrado
}
timeline-custody-handed-over = Entregue, assinado pelas duas partes: { $leg }
timeline-unit-arrived = Chegou
timeline-unit-emptied = A unidade de embalagem foi esvaziada
timeline-pick-up-booked = Recolha marcada para { $day }
timeline-device-checked-in = Registado: { $category }
timeline-identifier-seen = Número lido: { $identifier } { $value }
timeline-device-matched = Associado a uma linha da lista
timeline-device-weighed = Pesado: { $weight_g }
timeline-device-differs = Não é o que diz a linha: { $category }
timeline-check-in-undone = O registo foi anulado
timeline-line-missing = Não chegou
timeline-discrepancy-raised = Não confere: { $discrepancy_kind }
timeline-discrepancy-decided = Decidido: { $resolution }
timeline-label-replaced = A etiqueta foi impressa de novo
timeline-medium-found = Suporte encontrado: { $medium_kind } { $serial }
timeline-medium-absent = Procurados suportes: nenhum
timeline-sanitization-recorded = { $result } ({ $method }, { $technique }; verificação: { $verification })
timeline-sanitization-countersigned = O apagamento foi contra-assinado
timeline-medium-destroyed = O suporte foi destruído: { $technique }
timeline-exception-accepted = As exceções foram assinadas
timeline-test-recorded = { $passed ->
    [yes] Testado ({ $results } testes): aprovado
   *[other] Testado ({ $results } testes): reprovado
}
timeline-fault-found = Avaria encontrada: { $code }
timeline-graded = Classificado { $functional } { $cosmetic }
timeline-lock-found = Bloqueado: { $lock }
timeline-lock-released = Bloqueio levantado: { $lock }
timeline-routed = Destino: { $route }
timeline-work-ordered = Trabalho pedido: { $work }
timeline-work-done = Trabalho terminado: { $outcome }
timeline-part-taken = Peça retirada: { $part } (para { $to })
timeline-part-fitted = Peça montada: { $part } (de { $from })
timeline-system-installed = Instalado: { $system } ({ $language })
timeline-cleaned = Limpo
timeline-made-ready = Pronto para um novo utilizador
timeline-sent-to-parts = Vai para peças
timeline-sent-to-recycling = Vai para reciclagem
timeline-sent-back = Voltou ao doador, recebido por { $received_by }
timeline-certificate-issued = Certificado { $number } emitido: { $certificate_kind }
timeline-certificate-voided = Um certificado foi anulado
timeline-report-issued = Relatório de estado emitido, edição { $edition }
timeline-corrected = Um registo anterior foi corrigido
timeline-about = Sobre: { $title }, { $when }
timeline-was-corrected = corrigido depois
timeline-correct = Este registo está errado
timeline-correct-why = O que está errado e o que está certo
timeline-correct-hint = O registo fica; o seu vem depois.
timeline-correct-do = Registar
timeline-said-corrected = A correção ficou registada
