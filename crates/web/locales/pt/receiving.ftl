# Check-in, and what does not agree (crates/stages/receiving).
receiving-purpose = O que vem a caminho e o que já deu entrada.
receiving-none = Nada vem a caminho
receiving-none-do = Uma doação aparece aqui quando a lista está acordada e lhe é destinada.
receiving-open-title = Abrir uma sessão
receiving-open = Abrir a sessão
receiving-open-donations = De quem são os bens que chegam?
receiving-expected-lines =
    { $n ->
        [one] { $n } aparelho esperado
        *[other] { $n } aparelhos esperados
    }
receiving-units-here = { $n } de { $of } volumes aqui
receiving-dock = Cais
receiving-dock-hint = O nome que a sua equipa usa, por exemplo cais 2.
receiving-site = Armazém
receiving-sessions = Sessões
receiving-opened = Aberta
receiving-opened-by = Por
receiving-state = Estado
receiving-open-state = aberta
receiving-closed-state = fechada em { $at }
receiving-session-title = Entrada em { $dock }
receiving-session-purpose = Leia um volume e depois cada aparelho. Tudo funciona com leitor e teclado.
receiving-scan = Leia: volume, número de série, etiqueta de ativo, a nossa etiqueta
receiving-kg = Peso do último aparelho, kg
receiving-kg-hint = Ou escreva 1,6 kg no campo de leitura.
receiving-weigh = Pesar
receiving-own-scans = As suas últimas leituras
receiving-others-scans = Últimas leituras dos outros
receiving-running = Aberta há { $time }
receiving-donation-number = Doação { $number }
receiving-donation = Doação
receiving-here-of = { $n } de { $of }
receiving-here = aqui
receiving-expected = ainda esperados
receiving-unexpected = inesperados
receiving-mismatched = diferentes
receiving-missing = em falta
receiving-labels-all = Imprimir todas as etiquetas
receiving-labels-sheet = Etiquetas em folhas A4
receiving-print-label = Imprimir etiqueta
receiving-bulk = Colar vários
receiving-bulk-purpose = Até 200 números de uma vez: todos dão entrada, ou nenhum.
receiving-bulk-codes = Números de série ou etiquetas de ativo
receiving-bulk-hint = Um por linha; uma coluna de folha de cálculo pode ser colada tal qual.
receiving-bulk-save = Dar entrada
receiving-bulk-refused =
    { $n ->
        [one] { $n } linha não pode dar entrada; nada foi guardado
        *[other] { $n } linhas não podem dar entrada; nada foi guardado
    }
receiving-bulk-refused-do = O campo abaixo só contém as linhas boas: envie-as e leia as outras uma a uma.
receiving-code = Número
receiving-result = Resultado
receiving-device = Aparelho
receiving-row-ready = pode dar entrada
receiving-row-checked-in = deu entrada
receiving-row-already = já está aqui
receiving-row-twice = duas vezes nesta lista
receiving-row-several = consta em várias linhas
receiving-row-near = desconhecido, mas parecido com um da lista
receiving-row-not-agreed = numa linha que não devia vir
receiving-row-elsewhere = pertence a outra doação
receiving-row-unknown = desconhecido
receiving-row-unreadable = não é um número de aparelho
receiving-came-checked-in = Deu entrada
receiving-came-unexpected = Deu entrada como inesperado
receiving-came-already = Já está aqui: { $by } deu-lhe entrada em { $at }, doação { $number }, { $status }
receiving-came-unit-opened = O volume { $number } está aberto
receiving-came-weighed = Pesado: { $weight }
receiving-came-unreadable = Isto não é um número de aparelho. Leia o número de série ou a etiqueta de ativo.
receiving-came-unknown =
    Não conhecemos esta etiqueta. { $number ->
        [none] Leia antes o número de série.
        *[other] Pertence à doação { $number }: junte-a primeiro a esta sessão.
    }
receiving-came-not-handed-over = O volume { $number } ainda não lhe foi entregue ({ $status }). Assine primeiro a entrega.
receiving-came-undone = Anulado: { $why }
receiving-came-ask-near = é parecido com um número da lista. O mesmo aparelho?
receiving-came-ask-several = consta em várias linhas. Qual é?
receiving-came-ask-unexpected = não consta em nenhuma linha. Inesperado?
receiving-came-ask-elsewhere = pertence à doação { $number }. Dar-lhe entrada aqui como inesperado?
receiving-came-ask-not-agreed = consta numa linha que não devia vir ({ $status }). Dar-lhe entrada como inesperado?
receiving-came-ask-seal = O volume { $number } tem selo. Leia o número.
receiving-came-dropped = Deixado
receiving-line = linha { $row }
receiving-no-unexpected = Não, inesperado
receiving-leave = Deixar
receiving-take-unexpected = Dar entrada como inesperado
receiving-number-is = O número é
receiving-number-is-serial = um número de série
receiving-number-is-asset = uma etiqueta de ativo
receiving-category = O que é
receiving-maker = Marca
receiving-model = Modelo
receiving-seal = Número do selo
receiving-seal-is-broken = O selo está quebrado
receiving-seal-open = Abrir o volume
receiving-seal-whole = selo intacto e certo
receiving-seal-broken = selo quebrado ou outro
receiving-differs = É outra coisa
receiving-differs-save = Registar o que é
receiving-undo = Anular
receiving-more-donations = Chegaram mais doações
receiving-add-donation = Juntar a esta sessão
receiving-close = Fechar a sessão
receiving-close-purpose = Diga de que doações chegou tudo. O que não estiver aqui conta então como em falta e espera decisão.
receiving-close-counts = { $here } aqui · { $expected } ainda esperados · { $unexpected } inesperados · { $mismatched } diferentes
receiving-all-came = Chegou tudo: os { $n } abaixo estão em falta
receiving-units-away =
    { $n ->
        [one] { $n } volume ainda vem a caminho.
        *[other] { $n } volumes ainda vêm a caminho.
    }
receiving-not-come = O que não chegou
receiving-not-come-decided = Ao fechar, cada um passa a estar em falta. Então o doador diz que nunca saiu, ou o coordenador ou o responsável que vem mais tarde ou se perdeu.
receiving-all-not-come = Ver os { $n }
receiving-raised-missing = Anotados como em falta
receiving-raised-unexpected = Inesperados
receiving-raised-mismatched = Não é o que a linha diz
receiving-raised-first = Estes são os primeiros { $n }.
receiving-decided-there = Ir para onde se decide: { $kind }
receiving-serial = Número de série
receiving-asset = Etiqueta de ativo
receiving-claim = Na lista
receiving-found = Encontrado
receiving-since = Desde
receiving-due = até { $at }
receiving-kind = O quê
receiving-decision = Decisão
receiving-discrepancies = O que não bate certo
receiving-discrepancies-purpose = Cada um precisa de decisão antes de as contas da doação ficarem fechadas.
receiving-no-discrepancies = Tudo bate certo
receiving-no-discrepancies-do = Nada aqui espera decisão.
receiving-to-decide = Por decidir
receiving-decided = Decididos
receiving-decide = Decidir
receiving-waits-both = espera o doador, o coordenador ou o responsável
receiving-waits-programme = espera o coordenador ou o responsável
receiving-match = Associar a uma linha
receiving-match-title = A que linha corresponde?
receiving-match-purpose = Uma linha ainda esperada ou em falta. O aparelho conta então como recebido, e já não como inesperado.
receiving-match-search = Número de série, etiqueta de ativo ou linha da lista; basta uma parte
receiving-match-find = Procurar
receiving-match-none = Nenhuma linha assim é esperada ou está em falta
receiving-match-none-do = Procure outro número, ou decida o que acontece ao aparelho inesperado.
receiving-match-lines = Linhas a que pode corresponder
receiving-match-choose = Esta
receiving-match-near = quase o mesmo número
receiving-match-reason-hint = Como o sabe, por exemplo: o número de série foi mal escrito.
receiving-match-save = Corresponde a esta linha
receiving-closed-by = { $by } fechou esta sessão em { $at }
receiving-closed-by-do = Abra outra sessão para dar mais entradas.
receiving-said-undone = A entrada foi anulada.
receiving-said-differs = O que é ficou registado; espera decisão.
receiving-said-bulk = Todos deram entrada.
receiving-said-closed = A sessão está fechada. O que não bate certo está abaixo.
receiving-said-decided = A decisão ficou registada.
receiving-said-matched = O aparelho corresponde agora à sua linha; fica decidido.
receiving-task-missing =
    { $n ->
        [one] { $n } artigo em falta da doação { $donation } espera a sua decisão
        *[other] { $n } artigos em falta da doação { $donation } esperam a sua decisão
    }
receiving-task-unexpected =
    { $n ->
        [one] { $n } aparelho inesperado da doação { $donation } espera a sua decisão
        *[other] { $n } aparelhos inesperados da doação { $donation } esperam a sua decisão
    }
receiving-task-mismatched =
    { $n ->
        [one] { $n } aparelho da doação { $donation } não é o que a linha diz: decida
        *[other] { $n } aparelhos da doação { $donation } não são o que as linhas dizem: decida
    }
receiving-task-session = A entrada em { $dock } está aberta
receiving-task-arrived =
    { $n ->
        [one] { $n } aparelho da doação { $donation } chegou: dê-lhe entrada
        *[other] { $n } aparelhos da doação { $donation } chegaram: dê-lhes entrada
    }
refusal-session-closed = { $by } fechou esta sessão
refusal-session-closed-do = A sua leitura não foi contada. Abra outra sessão e leia de novo.
refusal-receiving-dock-missing = O cais não tem nome
refusal-receiving-dock-missing-do = Indique o nome que a sua equipa usa.
refusal-receiving-no-donation = Nenhuma doação escolhida, ou mais de 20
refusal-receiving-no-donation-do = Escolha as doações cujos bens chegam.
refusal-receiving-answered = Esta pergunta já foi respondida
refusal-receiving-answered-do = Veja as leituras abaixo.
refusal-receiving-category-missing = Não foi dito que tipo de aparelho é
refusal-receiving-category-missing-do = Escolha um da lista.
refusal-receiving-which-donation = Esta sessão recebe várias doações
refusal-receiving-which-donation-do = Diga com qual o aparelho veio.
refusal-receiving-seal-missing = Falta o número do selo
refusal-receiving-seal-missing-do = Leia-o no selo, ou assinale que o selo está quebrado.
refusal-receiving-nothing-to-weigh = Ainda não deu entrada a nenhum aparelho nesta sessão
refusal-receiving-nothing-to-weigh-do = Leia primeiro o aparelho e depois pese-o.
refusal-receiving-weight = Isto não é um peso entre 1 grama e 2000 quilogramas
refusal-receiving-weight-do = Escreva quilogramas, por exemplo 1,6.
refusal-receiving-bulk-empty = Não há nenhum número no campo
refusal-receiving-bulk-empty-do = Cole pelo menos um.
refusal-receiving-bulk-too-many = São { $n } números; no máximo { $max } de cada vez
refusal-receiving-bulk-too-many-do = Cole-os em várias partes.
refusal-receiving-reason-missing = É preciso um motivo
refusal-receiving-reason-missing-do = Diga em poucas palavras porquê.
refusal-receiving-decision-missing = Nenhuma decisão escolhida
refusal-receiving-decision-missing-do = Escolha uma da lista.
refusal-receiving-nothing-chosen = Nada foi escolhido, ou mais de 500
refusal-receiving-nothing-chosen-do = Escolha aquilo a que a decisão se refere.
refusal-receiving-donor-decides = Só o doador pode dizer que nunca saiu
refusal-receiving-donor-decides-do = Pergunte ao responsável de informática do doador, ou escolha outra decisão.
refusal-receiving-not-that-decision = Esta decisão não serve para o que foi escolhido, ou não lhe cabe
refusal-receiving-not-that-decision-do = Escolha coisas de um só tipo e uma decisão que lhes sirva.
refusal-receiving-nothing-to-print = Não há etiqueta para imprimir
refusal-receiving-nothing-to-print-do = Dê primeiro entrada a um aparelho.
refusal-receiving-line-missing = Nenhuma linha escolhida
refusal-receiving-line-missing-do = Escolha a linha a que o aparelho corresponde.
timeline-report-read = Relatório de hardware lido ({ $format })
receiving-reports = Relatórios de hardware
receiving-reports-purpose = Cada relatório encontra o equipamento por número de série, etiqueta ou UUID e dá-lhe entrada como uma leitura; depois fica guardado com ele.
receiving-reports-files = Ficheiros de relatório
receiving-reports-hint = Tal como a ferramenta os escreveu; até 50 ficheiros.
receiving-reports-send = Enviar e dar entrada
receiving-reports-file = Ficheiro
receiving-reports-check-in = Entrada
receiving-reports-report = O relatório
receiving-reports-fate-asks = espera a sua resposta
receiving-reports-asks-do = Responda à pergunta por baixo das suas leituras; o relatório é aceite com a resposta.
receiving-reports-fate-no-number = não indica equipamento
receiving-reports-no-number-do = Leia o equipamento e envie este relatório na página dele.
receiving-reports-kept-do = Leia o equipamento; não é preciso enviar o relatório de novo.
receiving-reports-label = Etiqueta do equipamento
receiving-reports-take = Aceitar o relatório para este equipamento
receiving-report-waits = O relatório de hardware { $name } está guardado e é aceite com a sua resposta.
receiving-report-came = Relatório de hardware { $name }:
receiving-reports-fate-left-bench = o equipamento já saiu da bancada
receiving-reports-fate-ambiguous = os números são de dois equipamentos
receiving-reports-asked = pergunta
receiving-reports-open = O que diz
receiving-reports-back = Voltar às leituras
