# Etapa reporting: a página viva, os certificados, o relatório de estado.
reporting-list-purpose = Quando o relatório de estado de cada doação é devido, e o que o atrasa.
reporting-none = Ainda não há doações
reporting-none-do = Uma doação aparece aqui quando ambas as partes acordam a lista.
reporting-donation = Doação
reporting-donor = Doador
reporting-status = Estado
reporting-came = Chegaram
reporting-in-process = Em tratamento
reporting-due = Relatório devido
reporting-outlook = Perspetiva
reporting-finished-on = emitido em { $date }
reporting-purpose = { $donor }: onde está cada artigo, sob os números do próprio doador.
reporting-office-only = Vê o que veio do seu escritório.
reporting-balance = As contas
reporting-lines = Linhas da lista
reporting-devices = Aparelhos que chegaram
reporting-count = Número
reporting-balances = bate certo
reporting-differs = não bate certo
reporting-where = Onde está tudo
reporting-next = O que se segue
reporting-picked-up = Recolhido
reporting-received-since = Primeiro aparelho recebido
reporting-issued-says = O relatório de estado foi emitido (edição { $edition }). A página continua atualizada.
reporting-next-agreed = Os bens são agora embalados e recolhidos no ponto de concentração.
reporting-next-collecting = Os bens estão a caminho. Cada aparelho aparece aqui desde a primeira leitura.
reporting-next-other = Primeiro ambas as partes acordam a lista.
reporting-nothing-blocks = Nada o impede: o relatório pode ser emitido.
reporting-blocked-by = O que atrasa o relatório:
reporting-block-expected = { $n ->
    [one] um artigo ainda está por chegar
   *[other] { $n } artigos ainda estão por chegar
}
reporting-block-undecided = { $n ->
    [one] uma divergência espera uma decisão
   *[other] { $n } divergências esperam uma decisão
}
reporting-block-media-unknown = { $n ->
    [one] um aparelho em que ainda não se procuraram suportes
   *[other] { $n } aparelhos em que ainda não se procuraram suportes
}
reporting-block-media-open = { $n ->
    [one] um suporte ainda está aberto
   *[other] { $n } suportes ainda estão abertos
}
reporting-block-media-failed = { $n ->
    [one] um suporte não pôde ser apagado
   *[other] { $n } suportes não puderam ser apagados
}
reporting-block-ungraded = { $n ->
    [one] um aparelho não tem grau
   *[other] { $n } aparelhos não têm grau
}
reporting-forecast-not-begun = Ainda não chegou nada.
reporting-forecast-done = Todos os aparelhos saíram da bancada.
reporting-forecast-still = Sem previsão: nenhum aparelho saiu da bancada nos últimos catorze dias.
reporting-forecast-on-course = { $n ->
    [one] dentro do prazo: pronto amanhã, { $date }
   *[other] dentro do prazo: pronto em { $n } dias, { $date }
}
reporting-forecast-late = { $n ->
    [one] atrasado: pronto amanhã, { $date }
   *[other] atrasado: pronto em { $n } dias, { $date }
}
reporting-forecast-rule = A previsão: o que falta, dividido pelos aparelhos que saíram da bancada por dia nos últimos catorze dias.
reporting-figures = Números
reporting-figure-devices-came = Aparelhos que chegaram
reporting-figure-reuse-rate = Taxa de reutilização
reporting-figure-media-erased = Suportes apagados
reporting-figure-media-destroyed = Suportes destruídos
reporting-figure-media-open = Suportes abertos
reporting-figure-certificates = Certificados em vigor
reporting-figure-weight = Peso
reporting-basis-share = { $count } de { $of }
reporting-basis-weight = soma dos { $of } aparelhos pesados
reporting-items = Artigos
reporting-no-items = Nada a mostrar aqui
reporting-no-items-do = Os artigos aparecem quando a lista é acordada.
reporting-no-items-filtered = Escolha outro filtro, ou todos.
reporting-show = Que artigos
reporting-show-claimed = Declarados
reporting-show-agreed = Acordados
reporting-show-received = Recebidos
reporting-show-unexpected = Inesperados
reporting-show-came = Chegaram
reporting-show-not-reused = Porque não?
reporting-show-media-open = Suportes abertos
reporting-show-ungraded = Sem grau
reporting-search = Número de inventário, de série ou do aparelho
reporting-office = Escritório
reporting-kind = Tipo
reporting-what = O que é
reporting-asset-tag = Número de inventário
reporting-serial = Número de série
reporting-claimed-serial = declarado: { $serial }
reporting-device = Aparelho
reporting-outcome = O que aconteceu
reporting-grades = Graus
reporting-erasure = Apagamento
reporting-went-to = Para onde foi
reporting-why-not = Porque não?
reporting-export = Exportar
reporting-column-undecided = Não decidido
reporting-column-refused = Não aceite
reporting-column-withdrawn = Retirado
reporting-column-expected = Ainda esperado
reporting-column-missing = Em falta
reporting-column-in-process = Em tratamento
reporting-column-ready = Pronto a reutilizar
reporting-column-reserved = Reservado
reporting-column-on-the-way = A caminho
reporting-column-in-use = Em uso
reporting-column-retired = Fora de serviço
reporting-column-lost = Perdidos ou roubados
reporting-column-parts = Peças
reporting-column-recycled = Reciclagem
reporting-column-returned = Devolvido
reporting-erasure-not-needed = não contém dados
reporting-erasure-unknown = ainda não visto
reporting-erasure-no-medium = sem suporte dentro
reporting-erasure-failed = apagamento falhou
reporting-erasure-open = aberto
reporting-erasure-erased-with-exceptions = apagado com exceções
reporting-erasure-destroyed = destruído
reporting-erasure-erased-and-destroyed = apagado e destruído
reporting-erasure-erased = apagado
reporting-went-returned = De volta ao doador
reporting-went-for-recycling = Com { $holder }, para o reciclador
reporting-went-recycled = Reciclado
reporting-went-parts = Desmontado para peças em { $holder }
reporting-went-ready = Em stock em { $holder }, para um projeto
reporting-why-fault = { $fault } ({ $zone }, { $severity })
reporting-why-lock = Bloqueado: { $lock }
reporting-why-medium-failed = Um suporte de dados não pôde ser apagado
reporting-why-medium-destroyed = Um suporte de dados foi destruído
reporting-why-grade = Grau funcional { $grade }: insuficiente para reutilizar
reporting-why-route = Destino: { $route }
reporting-why-decision = Decidido: { $decided }
reporting-to-report = Relatório e documentos
reporting-to-issue = Emitir o relatório
reporting-to-certificates = Certificados
reporting-certificates = Certificados
reporting-certificates-purpose = Um número cada, para sempre. Um certificado anulado fica na lista.
reporting-no-certificates = Ainda não há certificados
reporting-no-certificates-do = Um certificado pode ser emitido quando nenhum suporte de um aparelho está aberto.
reporting-lacking = { $n ->
    [one] Um aparelho com os suportes fechados ainda não tem certificado.
   *[other] { $n } aparelhos com os suportes fechados ainda não têm certificado.
}
reporting-lacking-issued = São emitidos com o relatório, de uma só vez.
reporting-issue-certificates = Emitir os certificados
reporting-certificate = Certificado
reporting-certificate-kind = Tipo
reporting-certificate-purpose = Tal como foi emitido. Nunca é alterado: é anulado e emitido de novo.
reporting-certificate-table = Tabela de certificados
reporting-certificate-in-force = em vigor
reporting-certificate-void = anulado
reporting-issued-on = Emitido em
reporting-issued-by = Emitido por
reporting-media = Suportes
reporting-void = Anular
reporting-void-warning = O número fica ocupado para sempre e o documento diz “anulado”, com o motivo.
reporting-void-reissue = Emitir logo um novo para os mesmos suportes
reporting-void-since = Anulado desde { $date }
reporting-replaced-by = Substituído por
reporting-said-certificates = Os certificados foram emitidos; os documentos estão a ser feitos.
reporting-said-certificates-some = Foram emitidos certificados. Alguns aparelhos não puderam: os seus suportes ainda estão abertos.
reporting-said-certificates-refused = Nenhum certificado pôde ser emitido: ainda há suportes abertos.
reporting-said-voided = O certificado está anulado.
reporting-said-reissued = O certificado foi anulado; este substitui-o.
reporting-report-of = Relatório de estado de { $number }
reporting-report-purpose = Congelado quando é emitido e enviado ao doador. Uma edição posterior nunca altera uma anterior.
reporting-editions = Edições emitidas
reporting-edition = Edição
reporting-why = Porquê esta edição
reporting-files = Ficheiros
reporting-issue = Emitir o relatório
reporting-issue-further = Emitir uma nova edição
reporting-issue-certified = Emitir os certificados e o relatório
reporting-issue-further-certified = Emitir os certificados e uma nova edição
reporting-issue-says = O relatório é congelado tal como está. Os responsáveis de informática e os auditores do doador recebem um e-mail com uma ligação.
reporting-said-issued = O relatório foi emitido e o doador avisado. Os documentos estão a ser feitos.
reporting-draft = Rascunho
reporting-draft-says = Um rascunho mostra como está tudo. Está marcado como provisório e não é um relatório de estado.
reporting-draft-make = Fazer um rascunho
reporting-runs = Documentos feitos há pouco
reporting-run-purpose = Isto continua quando sair da página.
reporting-run-certificates = Certificados em PDF
reporting-run-report = Documentos do relatório
reporting-run-draft = Rascunho do relatório
reporting-run-waiting = Documentos feitos
reporting-run-done = Os documentos estão feitos.
reporting-run-leave = Pode sair desta página e voltar a encontrá-la na doação.
reporting-run-look = Ver de novo
reporting-run-status-waiting = a ser feito
reporting-run-status-done = feito
reporting-run-status-failed = não feito
reporting-attached-certificate = O mesmo certificado para máquinas
reporting-attached-report = O mesmo relatório para máquinas
reporting-signed-recorded = registado com a própria conta por { $name }, { $at }
reporting-signed-countersigned = contra-assinado com a própria conta por { $name }, { $at }
reporting-happened-offered = O doador enviou a lista
reporting-happened-agreed = Ambas as partes acordaram a lista
reporting-happened-picked-up = O transportador recebeu os bens
reporting-happened-received = O primeiro aparelho foi recebido
reporting-happened-issued = Este relatório foi emitido
reporting-verify-in-force = O certificado { $number } foi emitido por { $programme } em { $date } e está em vigor.
reporting-verify-void = O certificado { $number } foi emitido por { $programme } em { $date } e está anulado.
reporting-verify-compare = Compare o número com o seu documento, e o hash abaixo com o do seu ficheiro PDF.
reporting-task-issue = O relatório de { $number } pode ser emitido
reporting-task-due = { $n ->
    [0] O relatório de { $number } aproxima-se do prazo
    [one] O relatório de { $number } aproxima-se do prazo: uma coisa atrasa-o
   *[other] O relatório de { $number } aproxima-se do prazo: { $n } coisas atrasam-no
}
reporting-task-late = { $n ->
    [0] O relatório de { $number } vai atrasar-se a este ritmo
    [one] O relatório de { $number } vai atrasar-se a este ritmo: uma coisa atrasa-o
   *[other] O relatório de { $number } vai atrasar-se a este ritmo: { $n } coisas atrasam-no
}
reporting-task-certificates = { $n ->
    [one] Um aparelho de { $number } ainda não tem certificado
   *[other] { $n } aparelhos de { $number } ainda não têm certificado
}
refusal-books-differ = As contas não batem certo: { $agreed } linhas acordadas e { $accounted } justificadas; { $came } aparelhos chegaram e { $placed } têm lugar
refusal-books-differ-do = Avise o administrador: `gapless doctor` encontra o evento que falta. Antes disso não se faz relatório.
refusal-report-expected = { $n } artigos ainda estão por chegar
refusal-report-expected-do = Receba-os, ou feche a receção para que contem como em falta.
refusal-report-media-unknown = Em { $n } aparelhos ainda não se procuraram suportes
refusal-report-media-unknown-do = Registe os suportes de cada um, ou que não há nenhum.
refusal-report-media-open = { $n } suportes ainda estão abertos
refusal-report-media-open-do = Apague ou destrua primeiro cada um deles.
refusal-report-ungraded = { $n } aparelhos não têm grau
refusal-report-ungraded-do = Avalie-os, ou dê-lhes outro destino.
refusal-report-not-issued = O relatório de { $number } ainda não foi emitido
refusal-report-not-issued-do = Emita-o primeiro, ou peça um rascunho.
refusal-report-overtaken = Algo mudou enquanto o relatório era lido
refusal-report-overtaken-do = Emita-o de novo quando a bancada estiver calma um momento.
refusal-report-show-unknown = Não conhecemos o filtro “{ $word }”
refusal-report-show-unknown-do = Escolha um dos filtros da página.
refusal-certificate-media-open = { $n } suportes do aparelho { $device } ainda estão abertos
refusal-certificate-media-open-do = Apague-os ou destrua-os primeiro. Um certificado fala do que está feito.
refusal-certificate-media-unknown = Ainda ninguém procurou suportes no aparelho { $device }
refusal-certificate-media-unknown-do = Registe os seus suportes, ou que não há nenhum.
refusal-certificate-no-record = Um suporte do aparelho { $device } está fechado sem registo de como
refusal-certificate-no-record-do = Registe o apagamento ou a destruição com os seus dados.
refusal-certificates-none = Não falta emitir nenhum certificado
refusal-certificates-none-do = Cada aparelho com os suportes fechados tem o seu certificado.
refusal-certificate-void = O certificado { $number } já está anulado
refusal-certificate-void-do = Abra-o para ver porquê, e qual o substitui.
refusal-void-reason-missing = É preciso um motivo de { $n } caracteres no máximo
refusal-void-reason-missing-do = Diga o que está errado no certificado; fica no documento.
mail-reporting-issued-subject = { $programme }: relatório de estado de { $number } (edição { $edition })
mail-reporting-issued-body = Bom dia { $name },

    o relatório de estado da sua doação { $number } “{ $title }” foi emitido (edição { $edition }). Nomeia cada artigo sob os seus próprios números, com a qualidade, o apagamento e os certificados.

    Leia-o aqui: { $url }
mail-reporting-certificates-subject = { $programme }: certificados de { $number }
mail-reporting-certificates-body = Bom dia { $name },

    depois do relatório de estado { $n ->
        [one] foi emitido um certificado
       *[other] foram emitidos { $n } certificados
    } para a sua doação { $number } “{ $title }”: { $numbers }.

    Veja-os aqui: { $url }
mail-reporting-voided-subject = { $programme }: o certificado { $certificate } de { $number } foi anulado
mail-reporting-voided-body = Bom dia { $name },

    o certificado { $certificate } da sua doação { $number } “{ $title }” foi anulado: { $why }

    { $replaced ->
        [none] Ainda nada o substitui.
       *[other] O certificado { $replaced } substitui-o agora.
    } O relatório de estado que tem não muda.

    Veja-os todos aqui: { $url }
