# Packing, pick-ups, hand-overs (crates/stages/collection).
collection-purpose = Doações acordadas e até onde cada escritório já embalou.
collection-none = Nenhuma doação para recolher
collection-none-do = Uma doação aparece aqui quando ambas as partes acordaram a lista.
collection-title = Recolha de { $number }
collection-donation-purpose = Os escritórios embalam, o hub reúne, uma só recolha leva tudo.
collection-donation = Doação
collection-donor = Doador
collection-state = Estado
collection-offices = Escritórios
collection-office = Escritório
collection-hub = Hub
collection-goes-to = Destino
collection-pick-up = Recolha
collection-lines = Todas as linhas
collection-units = Volumes
collection-unit = Volume
collection-kind = Tipo
collection-devices = Aparelhos
collection-weight = Peso
collection-seal = Selo
collection-packed = Embalados
collection-asset = Etiqueta de ativo
collection-serial = Número de série
collection-model = Marca e modelo
collection-in-manifest = Na lista
collection-number = Número
collection-leg = Trajeto
collection-signed = Assinado
collection-when = Quando
collection-where = Onde
collection-carrier = Transportador
collection-contact = Contacto no local
collection-notes = Notas para o motorista
collection-giver = Entrega
collection-taker = Recebe
collection-vehicle = Matrícula
collection-remark = Observação
collection-day = Dia
collection-from = Das
collection-until = Às
collection-phone = Telefone
collection-driver = Motorista, se conhecido
collection-name = Nome
collection-email = E-mail
collection-side = Assino como a parte que
collection-as = Na qualidade de
collection-signature = Assinatura
collection-paper = Documento com as duas assinaturas
collection-label = Imprimir etiqueta
collection-labels = Imprimir todas as etiquetas
collection-packing-list = Lista de embalagem
collection-contents = O que contém
collection-hand-overs = Entregas
collection-to-pack = Por embalar
collection-pack = Embalar
collection-unpack = Retirar
collection-into = Para
collection-sign = Assinar
collection-no-office = nenhum escritório indicado
collection-not-chosen = ainda não escolhido
collection-not-booked = ainda não marcada
collection-packed-of = { $n } de { $of } embalados
collection-n-lines =
    { $n ->
        [one] { $n } linha
        *[other] { $n } linhas
    }
collection-choose-hub = Escolher o hub
collection-hub-hint = Os bens de todos os escritórios juntam-se aqui e são recolhidos de uma vez.
collection-assign-title = Onde estão estas linhas?
collection-assign-purpose = A lista nomeia os escritórios à sua maneira. Verifique o que entendemos.
collection-choose-office = mais tarde
collection-assign = Atribuir ao escritório
collection-no-offices = Não há escritórios registados
collection-no-offices-do = Registe os escritórios do doador em Pessoas.
collection-book = Marcar a recolha
collection-book-purpose = Uma só recolha no hub. O transportador recebe um e-mail com um link para o motorista assinar.
collection-contact-hint = Por quem o motorista pergunta.
collection-carrier-hint = Um transportador, ou um parceiro de serviço que vem buscar.
collection-carrier-email = E-mail do transportador
collection-carrier-email-hint = O link para assinar é enviado para lá.
collection-notes-hint = Rampa, crachá, altura do portão.
collection-cancel-pick-up = Cancelar a recolha
collection-cancel-warning = O link do motorista deixa de funcionar. Depois pode marcar-se outro dia.
collection-one-side = uma parte assinou
collection-no-side = ninguém assinou
collection-no-hand-overs = Ainda não há entregas.
collection-lines-purpose = Cada linha acordada, onde está e o que foi feito dela. Escolha algumas para atribuir ou retirar.
collection-no-lines = Nenhuma linha aqui
collection-no-lines-do = Escolha outro filtro.
collection-withdraw = Retirar da doação
collection-withdraw-why = Motivo, para retirar
collection-office-purpose = Comece uma caixa, leia o que entra, feche-a, cole a etiqueta.
collection-open-unit = Começar: { $kind }
collection-no-units-yet = Ainda não há nada embalado
collection-no-units-yet-do = Comece acima uma caixa, palete ou gaiola.
collection-ready-units =
    { $n ->
        [one] { $n } volume está fechado e pronto a sair
        *[other] { $n } volumes estão fechados e prontos a sair
    }
collection-to-hub = Enviar para o hub
collection-bring-self = Levamo-lo nós
collection-carrier-or-self = O transportador vem buscá-lo aqui; ou levem-no ao recondicionador.
collection-carrier-fetches = O transportador vem buscá-lo aqui assim que a recolha estiver marcada.
collection-all-packed = Está tudo embalado neste escritório.
collection-unit-purpose = O que este volume contém, e o seu selo.
collection-scan = Leia um número de série ou etiqueta de ativo
collection-scan-packed = está embalado.
collection-scan-moved = está embalado. Constava na lista de outro escritório e passou para esta.
collection-scan-already = já está neste volume.
collection-scan-other-unit = está no volume { $unit }. Retire-o primeiro de lá.
collection-scan-choose = consta em várias linhas. Qual é?
collection-scan-not-agreed = não deve vir: a linha foi recusada, retirada ou já saiu.
collection-scan-unknown = não consta na lista acordada. Deixe-o, ou peça ao coordenador para o juntar.
collection-close-unit = Fechar o volume
collection-gross-kg = Peso bruto, kg
collection-seal-number = Número do selo
collection-seal-hint = Deixe vazio se não houver selo.
collection-set-seal = Colocar o selo
collection-seal-found = Número encontrado no selo
collection-seal-is-broken = O selo está quebrado
collection-check-seal = Verificar o selo
collection-reopen = Voltar a abrir
collection-reopen-warning = O selo fica quebrado; é preciso um novo.
collection-unit-is-empty = Ainda está vazio
collection-unit-is-empty-do = Leia um aparelho, ou escolha linhas na página do escritório.
collection-hand-over-title = Entrega { $number }
collection-leg-to-hub = Do escritório para o hub. Conte, depois ambas as partes assinam.
collection-leg-to-carrier = Do doador para o transportador. Conte, depois ambas as partes assinam.
collection-leg-to-refurbisher = Para o recondicionador. Conte, depois ambas as partes assinam.
collection-link-made = Copie este link agora; não volta a ser mostrado
collection-complete = Ambas as partes assinaram
collection-complete-do = Os bens mudaram de mãos.
collection-cancelled = Esta entrega foi cancelada
collection-nothing-ready = Nenhum volume está fechado e pronto aqui
collection-nothing-ready-do = Feche primeiro os volumes e depois assine.
collection-other-side = Não tem nada para assinar aqui
collection-other-side-do = A sua parte já assinou, ou cabe aos outros assinar.
collection-total = { $units ->
    [one] { $units } volume
   *[other] { $units } volumes
} · { $devices ->
    [one] { $devices } aparelho
   *[other] { $devices } aparelhos
} · { $weight }
collection-giver-signed = entregue por
collection-taker-signed = recebido por
collection-counted = contou { $n ->
    [one] { $n } volume
   *[other] { $n } volumes
}
collection-sign-says = Conte os volumes à sua frente. O documento diz { $n }. Se contar outra coisa, escreva o que é diferente.
collection-count = Volumes que contei
collection-count-hint = Caixas, paletes e gaiolas, não aparelhos.
collection-weight-read = Peso que li, kg
collection-weight-read-hint = Deixe vazio se nada foi pesado.
collection-remark-hint = Dano, caixa em falta, outro peso. Fica no documento.
collection-as-hint = Motorista, contacto do escritório, responsável do hub.
collection-give-link = Dar um link para assinar
collection-give-link-purpose = Quem tem o link assina por essa parte e mais nada. O link de um motorista serve para carregar e descarregar.
collection-link-for = Para
collection-link-used = usado { $n } de { $of } vezes
collection-link-until = até { $at }
collection-email-hint = Deixe vazio para copiar o link.
collection-cancel-hand-over = Cancelar esta entrega
collection-paper-counted = { $name } contou { $n } volumes
collection-paper-weighed = { $name } leu { $weight }
collection-said-assigned = As linhas estão atribuídas.
collection-said-hub = O hub está escolhido.
collection-said-packed = Embalado.
collection-said-unpacked = Retirado.
collection-said-closed = O volume está fechado.
collection-said-reopened = O volume está de novo aberto.
collection-said-sealed = O selo está colocado.
collection-said-seal-whole = O selo é o certo e está intacto; ficou registado.
collection-said-seal-broken = O selo está quebrado ou é outro; ficou registado.
collection-said-cancelled = Está cancelado.
collection-said-signed = A sua assinatura está guardada.
collection-said-booked = A recolha está marcada.
collection-task-sign = A entrega { $number } espera a sua assinatura
collection-task-pack =
    { $n ->
        [one] { $n } aparelho da doação { $donation } está por embalar
        *[other] { $n } aparelhos da doação { $donation } estão por embalar
    }
collection-task-book = Marque a recolha da doação { $donation } (ainda { $n } por embalar)
mail-collection-pick-up-subject = Recolha da doação { $donation }: { $window }
mail-collection-pick-up-body =
    Olá { $name },

    Está marcada uma recolha para { $programme }.

    Quando: { $window }
    Onde: { $place }
    Pergunte por: { $contact }
    Notas: { $notes }

    O motorista abre este link na recolha e de novo na entrega, e assina aí sem conta:
    { $link }
mail-collection-sign-subject = Por favor assine a entrega { $number }
mail-collection-sign-body =
    Olá { $name },

    Abra este link para contar e assinar a entrega { $number } da doação { $donation } para { $programme }. Funciona sem conta:
    { $link }
refusal-collection-reason-missing = É preciso um motivo
refusal-collection-reason-missing-do = Diga em poucas palavras porquê.
refusal-collection-too-many = São demasiados de uma vez
refusal-collection-too-many-do = Faça-o em várias partes.
refusal-collection-which-office = Nenhum escritório escolhido
refusal-collection-which-office-do = Escolha um dos escritórios do doador.
refusal-collection-pick-up-booked = Já há uma recolha marcada
refusal-collection-pick-up-booked-do = Cancele-a primeiro se tiver de mudar.
refusal-collection-pick-up-begun = Esta recolha já começou: há uma entrega assinada
refusal-collection-pick-up-begun-do = O que está assinado mantém-se. Termine-a no recondicionador.
refusal-collection-unit-kind = Não foi dito que tipo de volume é
refusal-collection-unit-kind-do = Escolha caixa, palete ou gaiola.
refusal-collection-nothing-chosen = Nada foi escolhido
refusal-collection-nothing-chosen-do = Escolha linhas, ou leia um número.
refusal-collection-weight = Isto não é um peso
refusal-collection-weight-do = Escreva quilogramas até 2000, por exemplo 84,5.
refusal-collection-unit-empty = Este volume está vazio
refusal-collection-unit-empty-do = Embale algo antes de o fechar.
refusal-collection-seal-missing = Falta o número do selo
refusal-collection-seal-missing-do = Leia-o no selo.
refusal-collection-leg = Este trajeto não existe
refusal-collection-leg-do = Envie os bens para o hub, ou para o recondicionador.
refusal-collection-no-hub = Nenhum hub escolhido
refusal-collection-no-hub-do = Escolha primeiro o hub na página da doação.
refusal-collection-is-hub = Este escritório é o próprio hub
refusal-collection-is-hub-do = Os volumes esperam aí pela recolha.
refusal-collection-no-refurbisher = Ainda não foi dito que recondicionador recebe os bens
refusal-collection-no-refurbisher-do = Marque a recolha, ou pergunte ao coordenador.
refusal-collection-no-units = Ainda não há volumes
refusal-collection-no-units-do = Comece primeiro uma caixa.
refusal-collection-nothing-to-hand-over = Nenhum volume está fechado e pronto
refusal-collection-nothing-to-hand-over-do = Feche primeiro os volumes.
refusal-collection-cancel-pick-up = Esta entrega pertence à recolha
refusal-collection-cancel-pick-up-do = Cancele antes a recolha.
refusal-collection-changed-meanwhile = Outra pessoa alterou entretanto esta entrega
refusal-collection-changed-meanwhile-do = Abra-a de novo, veja, e assine o que vê.
refusal-collection-hand-over-closed =
    Esta entrega está { $status ->
        [signed] já assinada
        *[other] cancelada
    }
refusal-collection-hand-over-closed-do = Veja o documento, ou a página da doação.
refusal-collection-count-differs = Contou { $counted } volumes, o documento diz { $n }
refusal-collection-count-differs-do = Conte de novo, ou escreva como observação o que é diferente.
refusal-collection-weight-differs = Leu { $counted } kg, os volumes pesam { $known } kg
refusal-collection-weight-differs-do = Pese de novo, ou escreva como observação o que é diferente.
refusal-collection-count-missing = Não disse quantos volumes contou
refusal-collection-count-missing-do = Conte-os e escreva o número.
refusal-signature-picture = Não foi possível ler a assinatura desenhada
refusal-signature-picture-do = Apague-a e desenhe de novo, ou assine só com o nome.
refusal-collection-not-your-side = Não assina por nenhuma das partes desta entrega
refusal-collection-not-your-side-do = Cada parte assina por si; dê um link aos outros.
refusal-collection-side-signed = Esta parte já assinou
refusal-collection-side-signed-do = Não lhe resta nada a fazer.
refusal-collection-same-signer = Assinou a outra parte
refusal-collection-same-signer-do = Outra pessoa tem de assinar esta parte.
refusal-collection-name-missing = Falta o nome
refusal-collection-name-missing-do = Escreva-o por extenso.
refusal-collection-link-role = Não se pode dar um link para isto
refusal-collection-link-role-do = Um motorista ou parceiro de serviço assina na recolha que lhe foi marcada, um responsável de hub pelo doador.
refusal-collection-day = Isto não é um dia dentro de um ano
refusal-collection-day-do = Escolha um dia.
refusal-collection-day-past = Esse dia já passou
refusal-collection-day-past-do = Escolha hoje ou um dia posterior.
refusal-collection-time = As horas não formam um intervalo
refusal-collection-time-do = Indique um início e um fim posterior, como 09:00 e 12:00.
refusal-collection-contact-missing = Falta o contacto no local
refusal-collection-contact-missing-do = Diga por quem o motorista pergunta.
refusal-collection-email = Isto não é um endereço de e-mail
refusal-collection-email-do = Corrija-o, ou deixe vazio e dê o link.
refusal-collection-which-party =
    Nenhum { $kind ->
        [carrier] transportador
        *[other] recondicionador
    } escolhido
refusal-collection-which-party-do = Escolha um da lista.
