# Refurbishment: work orders, parts, ready.
refurbishment-purpose = O que a avaliação encaminhou para aqui: reparar, dar como pronto ou enviar. O mais antigo primeiro.
refurbishment-empty = Nada espera aqui
refurbishment-empty-do = Os equipamentos chegam aqui com graus e destino.
refurbishment-route = Destino
refurbishment-no-route = precisa de destino
refurbishment-no-route-do = O trabalho não foi possível: escolha outro destino na avaliação, ou envie-o abaixo.
refurbishment-orders = Ordens de trabalho
refurbishment-orders-none = Nenhum trabalho pedido.
refurbishment-retest = testar de novo
refurbishment-retest-first = Foi montada uma peça: o equipamento tem de ser testado de novo
refurbishment-not-assessed = Este equipamento ainda não foi avaliado
refurbishment-assess-do = Faça os testes; depois pode ser dado como pronto.
refurbishment-do = Registar trabalho feito
refurbishment-done = Guardar o trabalho
refurbishment-ready = e está pronto para ser entregue
refurbishment-order = Pedir trabalho
refurbishment-work = Que trabalho
refurbishment-system = Sistema operativo
refurbishment-language = Idioma
refurbishment-wanted = O que está mal ou se pretende
refurbishment-note = Nota
refurbishment-faults = O que a avaliação encontrou
refurbishment-parts = Peças
refurbishment-parts-purpose = O que está na prateleira e de que equipamento veio cada peça.
refurbishment-parts-none = Nenhuma peça em stock
refurbishment-parts-none-do = Retire peças na página de um equipamento, ou registe aqui peças compradas.
refurbishment-part-kind = Tipo de peça
refurbishment-part-words = O que é
refurbishment-from = Retirada de
refurbishment-bought = comprada
refurbishment-buy = Registar peça comprada
refurbishment-since = Em stock desde
refurbishment-stock = stock
refurbishment-fitted = Montada
refurbishment-taken = Retirada
refurbishment-fit = Montar uma peça do stock
refurbishment-fit-hint = Depois disso os testes deixam de contar: é testado de novo.
refurbishment-take = Retirar uma peça
refurbishment-into = Diretamente no equipamento
refurbishment-into-hint = O número do equipamento; vazio para o stock.
refurbishment-send = Encaminhar
refurbishment-why = Porquê, em palavras
refurbishment-why-hint = Fica em “O que aconteceu” do equipamento, onde o doador também o lê.
refurbishment-received-by = Quem o recebeu no doador
refurbishment-received-by-hint = Só para o que é devolvido. A partir daí, o doador tem-no.
refurbishment-to-parts = Para peças
refurbishment-to-recycling = Para reciclagem
refurbishment-to-back = De volta ao doador
refurbishment-to-bench = Voltar a trazê-lo à bancada
refurbishment-to-bench-hint = O que não funciona. É testado de novo; o projeto a que se destinava recebe outro.
refurbishment-said-ordered = O trabalho foi pedido.
refurbishment-said-ended = A ordem foi terminada.
refurbishment-said-done = O trabalho foi registado.
refurbishment-said-sent = Foi encaminhado.
refurbishment-said-returned = Foi devolvido ao doador.
refurbishment-said-taken = A peça foi retirada.
refurbishment-said-bought = A peça está em stock.
refurbishment-said-fitted = A peça foi montada. Teste de novo o equipamento.
order-status-open = em aberto
order-status-done = feito
order-status-not-possible = não possível
order-status-dropped = abandonada
language-en = inglês
language-fr = francês
language-nl = neerlandês
language-de = alemão
language-pt = português
language-es = espanhol
language-ar = árabe
language-sw = suaíli
part-memory = Memória
part-storage = Armazenamento
part-battery = Bateria
part-charger = Carregador
part-screen = Ecrã
part-keyboard = Teclado
part-board = Placa
part-fan = Ventoinha
part-case-part = Peça da caixa
part-cable = Cabo
part-network-card = Placa de rede
part-camera = Câmara
part-other = Outra peça
refurbishment-task-repair = { $n ->
    [one] { $n } equipamento a reparar
   *[other] { $n } equipamentos a reparar
}
refurbishment-task-ready = { $n ->
    [one] { $n } equipamento a dar como pronto
   *[other] { $n } equipamentos a dar como prontos
}
refurbishment-task-parts = { $n ->
    [one] { $n } equipamento a enviar para peças
   *[other] { $n } equipamentos a enviar para peças
}
refurbishment-task-recycle = { $n ->
    [one] { $n } equipamento a enviar para reciclagem
   *[other] { $n } equipamentos a enviar para reciclagem
}
refurbishment-task-return = { $n ->
    [one] { $n } equipamento a devolver ao doador
   *[other] { $n } equipamentos a devolver ao doador
}
refurbishment-task-route = { $n ->
    [one] { $n } equipamento precisa de outro destino
   *[other] { $n } equipamentos precisam de outro destino
}
refusal-work-missing = Nenhum trabalho escolhido
refusal-work-missing-do = Assinale pelo menos um trabalho.
refusal-system-missing = Uma instalação precisa de sistema e idioma
refusal-system-missing-do = Indique ambos.
refusal-part-kind-unknown = “{ $kind }” não é um tipo de peça conhecido
refusal-part-kind-unknown-do = Escolha um tipo da lista.
refusal-part-words-missing = Diga o que é a peça
refusal-part-words-missing-do = Para memória: tipo e tamanho.
refusal-part-same-device = A peça vem deste mesmo equipamento
refusal-part-same-device-do = Escolha outro equipamento.
refusal-part-not-in-stock = Esta peça já não está em stock { $device }
refusal-part-not-in-stock-do = Escolha outra.
refusal-receiver-missing = Não está dito quem o recebeu no doador
refusal-receiver-missing-do = Indique o nome da pessoa: a partir daí, o doador tem o equipamento.
