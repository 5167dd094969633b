# Sanitization: media, erasures, destructions, reports that wait.
sanitization-purpose = Equipamentos com suportes em aberto, os mais antigos primeiro. Nada passa esta etapa com dados de um doador.
sanitization-empty = Nenhum suporte em aberto aqui
sanitization-empty-do = Os equipamentos aparecem aqui assim que dão entrada.
sanitization-state = Estado dos suportes
sanitization-state-unknown = não verificados
sanitization-state-open = em aberto
sanitization-state-failed = falhados
sanitization-state-exceptions = exceções por assinar
sanitization-upload = Enviar relatórios de apagamento
sanitization-reports-waiting = { $n ->
    [one] { $n } relatório em espera
   *[other] { $n } relatórios em espera
}
sanitization-record = Registar um apagamento
sanitization-record-save = Guardar o apagamento
sanitization-destroy = Registar uma destruição
sanitization-destroy-save = Guardar a destruição
sanitization-none = Declarar “sem suporte”
sanitization-none-save = Declarar
sanitization-for-chosen = { $n ->
    [one] Escrito uma vez para { $n } equipamento, guardado em conjunto ou nada.
   *[other] Escrito uma vez para { $n } equipamentos, guardado em conjunto ou nada.
}
sanitization-kind = Tipo de suporte
sanitization-capacity = Capacidade em GB
sanitization-maker = Fabricante
sanitization-model = Modelo
sanitization-interface = Interface
sanitization-way = Como foi verificado?
sanitization-way-opened = aberto e verificado
sanitization-way-slot-empty = a ranhura está vazia
sanitization-way-no-slot = este modelo não tem nenhum
sanitization-way-removed-by-donor = o doador retirou-o
sanitization-way-other = outra forma (diga qual)
sanitization-words = Por palavras
sanitization-new-kind = Os equipamentos sem suporte registado contêm
sanitization-new-kind-none = (recusar esses equipamentos)
sanitization-new-kind-hint = Para telefones e semelhantes, cuja memória ninguém regista um a um.
sanitization-result = Resultado
sanitization-method = Nível atingido
sanitization-technique = Técnica
sanitization-verification = Verificação
sanitization-verification-hint = “Nenhuma” fica registada, mas o suporte continua em aberto.
sanitization-percent = Parte relida, %
sanitization-tool = Ferramenta
sanitization-tool-version = Versão
sanitization-exceptions = O que não pôde ser apagado, um por linha
sanitization-exceptions-hint = Intervalos de blocos ou áreas; necessário para “apagado com exceções”.
sanitization-further = Mais campos do certificado
sanitization-people = Pessoas e local
sanitization-standard-times = Norma e horas
sanitization-operator-title = Cargo de quem o fez
sanitization-operator-contact = Contacto de quem o fez
sanitization-verifier-title = Cargo da segunda pessoa
sanitization-verifier-contact = Contacto da segunda pessoa
sanitization-verifier-date = Verificado em
sanitization-verifier-place = Local da verificação
sanitization-medium-of = Suporte e equipamento de onde vem
sanitization-rare = Campos que as ferramentas comunicam
sanitization-source-hint = Se ficar vazio, imprimem-se a marca, o modelo e os números do equipamento.
sanitization-account-hint = Se ficar vazio, vem da sua conta quando foi você a fazê-lo.
sanitization-standard = Norma
sanitization-standard-revision = Revisão
sanitization-verification-tool = Ferramenta de verificação
sanitization-operator = Feito por
sanitization-second-person = Segunda pessoa
sanitization-host = Máquina utilizada
sanitization-location = Local
sanitization-hidden-areas = Áreas ocultas, por palavras
sanitization-firmware = Firmware
sanitization-health-before = Estado antes
sanitization-health-after = Estado depois
sanitization-notes = Notas
sanitization-started = Início
sanitization-finished = Fim
sanitization-passes = Passagens feitas
sanitization-passes-asked = Passagens pedidas
sanitization-bytes = Bytes escritos
sanitization-particle = Tamanho das partículas em mm
sanitization-mm = { $n } mm
sanitization-machine = Máquina
sanitization-witness = Testemunha
sanitization-weight = Peso em gramas
sanitization-destroyed-at = Destruído em
sanitization-recycler = Reciclador dos restos
sanitization-permit = Licença
sanitization-photo = Fotografia
sanitization-photo-hint = JPEG, PNG ou WebP, até 15 MB; guardada como prova.
sanitization-closed = Todos os suportes deste equipamento estão fechados
sanitization-to-assessment = Seguir para a avaliação
sanitization-why-nobody-looked = Ainda ninguém procurou suportes neste equipamento
sanitization-why-nobody-looked-do = Adicione cada suporte encontrado, ou declare que não há nenhum.
sanitization-why-open = { $medium } pode ainda ter dados do doador
sanitization-why-open-do = Apague-o e registe, envie o relatório da ferramenta, ou registe a destruição.
sanitization-why-not-verified = { $medium } foi apagado, mas nada foi relido
sanitization-why-not-verified-do = Verifique na totalidade ou por amostras e registe, ou destrua-o.
sanitization-why-failed = A última tentativa de apagar { $medium } falhou
sanitization-why-failed-do = Tente mais uma vez, ou destrua-o e registe.
sanitization-why-exception-unsigned = { $medium } foi apagado exceto alguns blocos, e ninguém assinou por eles
sanitization-why-exception-unsigned-do = Um responsável ou coordenador aceita a exceção com um motivo, ou o suporte é destruído.
sanitization-accept = Aceitar a exceção
sanitization-accept-why = Porque se justifica
sanitization-accepted = Exceção aceite por { $by }: { $why }
sanitization-countersign = Contra-assinar
sanitization-countersigned = contra-assinado por { $by }
sanitization-evidence = Relatório original
sanitization-add = Adicionar um suporte
sanitization-add-save = Adicionar
sanitization-reports = Relatórios de apagamento
sanitization-reports-purpose = Envie registos do nwipe, vários de uma vez. Cada um é associado ao seu suporte pelo número de série; o resto espera aqui.
sanitization-outcomes = O que aconteceu aos ficheiros
sanitization-files = Ficheiros de relatório
sanitization-files-hint = Registos tal como a ferramenta os escreveu; até 200 ficheiros.
sanitization-file = Ficheiro
sanitization-fate = O que aconteceu
sanitization-fate-recorded = registado
sanitization-fate-waiting = espera por uma pessoa
sanitization-fate-duplicate = já tinha chegado
sanitization-fate-unreadable = não se consegue ler
sanitization-question-none = registado
sanitization-question-no-serial = a ferramenta não leu nenhum número de série
sanitization-question-no-medium = nenhum suporte registado com este número de série
sanitization-question-several = mais de um suporte tem este número de série
sanitization-question-left-bench = o equipamento já não está na bancada
sanitization-question-older = já há registo de uma tentativa posterior
sanitization-unreadable-empty = o ficheiro está vazio
sanitization-unreadable-too-large = o ficheiro é demasiado grande para um relatório
sanitization-unreadable-not-a-report = não é um relatório que saibamos ler; escreva-o à mão
sanitization-unreadable-no-erasure = o relatório não indica nenhum apagamento
sanitization-queue = Relatórios em espera
sanitization-queue-empty = Nenhum relatório em espera
sanitization-queue-empty-do = Um relatório sem suporte correspondente apareceria aqui.
sanitization-link = Associar
sanitization-link-code = Equipamento: número, série ou inventário
sanitization-dismiss = Rejeitar
sanitization-said-added = O suporte foi adicionado.
sanitization-said-none = Ficou registado que não há suporte.
sanitization-said-recorded = O apagamento foi registado.
sanitization-said-destroyed = A destruição foi registada.
sanitization-said-countersigned = Responde pelo registo como segunda pessoa.
sanitization-said-accepted = A exceção foi aceite em seu nome.
sanitization-said-linked = O relatório foi registado neste equipamento.
sanitization-said-dismissed = O relatório foi rejeitado; fica arquivado com o seu motivo.
sanitization-task-unknown = { $n ->
    [one] { $n } equipamento com suportes por verificar
   *[other] { $n } equipamentos com suportes por verificar
}
sanitization-task-open = { $n ->
    [one] { $n } equipamento com suportes em aberto
   *[other] { $n } equipamentos com suportes em aberto
}
sanitization-task-failed = { $n ->
    [one] { $n } equipamento com apagamento falhado: repetir ou destruir
   *[other] { $n } equipamentos com apagamento falhado: repetir ou destruir
}
sanitization-task-reports = { $n ->
    [one] { $n } relatório de apagamento sem suporte
   *[other] { $n } relatórios de apagamento sem suporte
}
sanitization-task-exceptions = { $n ->
    [one] { $n } equipamento espera assinatura de exceção
   *[other] { $n } equipamentos esperam assinatura de exceção
}
refusal-medium-entered = Este equipamento já tem um suporte com o número { $serial }
refusal-medium-entered-do = Use o que já existe.
refusal-media-all-closed = Todos os suportes de { $device } já estão fechados
refusal-media-all-closed-do = Retire-o da seleção.
refusal-media-not-entered = { $device } ainda não tem suporte registado
refusal-media-not-entered-do = Escolha o que esses equipamentos contêm, ou registe primeiro o suporte.
refusal-field-unknown = Nenhum certificado tem um campo “{ $word }”
refusal-field-unknown-do = Use uma palavra da descrição da API, ou escreva-o nas notas.
refusal-times-reversed = O apagamento termina antes de começar
refusal-times-reversed-do = Corrija uma das duas horas.
refusal-time-ahead = A hora está no futuro
refusal-time-ahead-do = Corrija a data; o relógio da máquina pode estar errado.
refusal-time-unreadable = “{ $text }” não é uma data e hora legível
refusal-time-unreadable-do = Escreva 2026-11-22T14:05.
refusal-percent-wrong = A parte relida deve estar entre 0 e 100 %
refusal-percent-wrong-do = Corrija o número.
refusal-percent-unverified = Uma parte foi relida, mas a verificação diz nenhuma
refusal-percent-unverified-do = Escolha total ou por amostra, ou apague a parte.
refusal-exceptions-missing = “Apagado com exceções” precisa das exceções
refusal-exceptions-missing-do = Indique o que não pôde ser apagado, um por linha.
refusal-exceptions-but-erased = Há exceções, mas o resultado diz que tudo foi apagado
refusal-exceptions-but-erased-do = Escolha “apagado com exceções”, ou esvazie a lista.
refusal-overwrite-is-clear = Só sobrescrever não atinge Purge em memória flash
refusal-overwrite-is-clear-do = Registe como Clear, ou use apagamento de blocos ou criptográfico.
refusal-absent-way-unknown = Diga como foi verificado
refusal-absent-way-unknown-do = Escolha uma das formas.
refusal-absent-words-missing = “Outra forma” precisa de algumas palavras
refusal-absent-words-missing-do = Escreva como foi verificado.
refusal-photo-wrong-type = Este ficheiro não é uma fotografia aceite
refusal-photo-wrong-type-do = Envie JPEG, PNG ou WebP.
refusal-photo-too-large = A fotografia tem mais de 15 MB
refusal-photo-too-large-do = Tire-a de novo, mais pequena.
refusal-countersign-own = Foi você que registou isto
refusal-countersign-own-do = Outra pessoa tem de responder por isso.
refusal-countersigned = Já contra-assinado por { $by }
refusal-countersigned-do = Nada mais a fazer.
refusal-file-missing = Nenhum ficheiro enviado
refusal-file-missing-do = Escolha pelo menos um ficheiro.
refusal-files-too-many = No máximo { $n } ficheiros de uma vez
refusal-files-too-many-do = Envie-os por partes.
refusal-report-needs-medium = Diga de que equipamento trata o relatório
refusal-report-needs-medium-do = Leia a etiqueta do equipamento.
refusal-report-answered = Este relatório já foi tratado { $by }
refusal-report-answered-do = Abra de novo a lista para ver o estado.
sanitization-hardware-reports = Enviar relatórios de hardware: os suportes que indicam são acrescentados
