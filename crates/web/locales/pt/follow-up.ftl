# Acompanhamento: o que acontece aos aparelhos nos seus projetos.
follow-up-purpose = Os projetos que têm aparelhos: o que funciona, o que se disse deles por último, quem espera ajuda.
follow-up-project = Projeto
follow-up-projects = Projetos com aparelhos
follow-up-country = País
follow-up-partner = Parceiro de serviço
follow-up-works = Em uso
follow-up-broken = Avariados
follow-up-other = Perdidos, roubados, fora de uso
follow-up-last-check = Última verificação
follow-up-never = ainda não perguntado
follow-up-open-checks = Verificações sem todas as respostas
follow-up-open-help = Esperam ajuda
follow-up-to-verify = A rever
follow-up-none = Nenhum projeto tem ainda aparelhos
follow-up-none-do = Um projeto aparece aqui com a sua primeira entrega.
follow-up-project-purpose = Os seus aparelhos, as suas verificações de inventário, os seus pedidos de ajuda.
follow-up-closed = Este projeto terminou e ainda tem aparelhos
follow-up-closed-do = Recolha-os, para que outra pessoa os use ou um reciclador os receba.
follow-up-devices = Aparelhos
follow-up-no-device = O projeto não tem aparelhos.
follow-up-stands = Situação
follow-up-season = Época
follow-up-status = Estado
follow-up-status-open = espera respostas
follow-up-status-answered = respondida
follow-up-status-lapsed = sem resposta
follow-up-users = Pessoas que usam os aparelhos
follow-up-users-hint = Numa semana normal. Deixe vazio se não souber.
follow-up-users-how = Como contou?
follow-up-users-how-hint = Listas das turmas, um livro de visitas, uma estimativa.
follow-up-answered = Respondida
follow-up-checks = Verificações de inventário
follow-up-never-asked = Este projeto ainda não foi perguntado. Isso acontece por si quando começar a próxima época.
follow-up-ask-now = Perguntar agora
follow-up-ask-now-hint = Começa a verificação da época atual e escreve ao projeto.
follow-up-asked = Pedido
follow-up-why = Porquê
follow-up-take-back = Recolher
follow-up-take-back-hint = Escolha aparelhos que o parceiro de serviço tem de novo nas mãos.
follow-up-check-of = Funcionam? { $title }
follow-up-check-purpose = Verificação de inventário de { $season }: { $n ->
        [one] { $n } aparelho
        *[other] { $n } aparelhos
    }. Assinale cada um; o que disser fica logo guardado.
follow-up-thanks = Obrigado: cada aparelho tem uma resposta
follow-up-thanks-do = Com as suas respostas o programa sabe o que ainda funciona, envia ajuda onde é precisa e mostra aos doadores o que os seus aparelhos fazem. Ainda pode mudar uma resposta.
follow-up-lapsed = Esta verificação acabou
follow-up-lapsed-do = Começou outra mais tarde, ou o projeto terminou. O que disser fica guardado na mesma.
follow-up-finding-open = ainda sem resposta
follow-up-clocks = { $n ->
        [one] { $n } resposta veio
        *[other] { $n } respostas vieram
    } de um telefone com a hora errada
follow-up-clocks-do = Para essas conta a hora a que chegaram aqui.
follow-up-scan-title = Por leitura
follow-up-scan = Aparelho
follow-up-scan-hint = Leia a etiqueta ou escreva o número que lá está.
follow-up-told-by = Dito por
follow-up-told-by-hint = Quem o disse, se o escreve por alguém: uma chamada, uma visita.
follow-up-note = Nota
follow-up-all-work-hint = Todos os { $n } aparelhos sem resposta funcionam?
follow-up-all-work = Sim, todos funcionam
follow-up-photo = Fotografia
follow-up-as-told = segundo { $name }
follow-up-people = Pessoas
follow-up-story = O que mudou?
follow-up-story-hint = Com as suas palavras. Sem nomes de crianças, por favor.
follow-up-story-public = Todos podem ler isto
follow-up-tell = Guardar
follow-up-photos = Fotografias
follow-up-photo-public = pode ser mostrada
follow-up-photo-private = só para o programa
follow-up-caption = O que mostra?
follow-up-consent = Pode ser mostrada
follow-up-consent-hint = Todas as pessoas que se reconhecem concordaram, e nenhuma criança se reconhece.
follow-up-photo-add = Enviar a fotografia
follow-up-link = Uma ligação para o projeto
follow-up-link-hint = Abre esta verificação e mais nada, sem conta. Envie-a numa conversa, ou daqui por correio.
follow-up-link-name = Para quem
follow-up-link-email = Correio eletrónico
follow-up-link-give = Criar uma ligação
follow-up-link-made = Esta ligação é mostrada uma só vez
follow-up-late = Guardado, sem mudar nada
follow-up-late-hint = Já se sabia algo mais recente, ou o aparelho tinha sido recolhido.
follow-up-sample = Reveja estes
follow-up-sample-hint = Sorteados quando todas as respostas tinham chegado. Vá ver, ou peça uma fotografia; o que encontrar conta.
follow-up-said = Dito:
follow-up-found = Encontrado:
follow-up-differs = é diferente
follow-up-settings = Quando se pergunta aos projetos
follow-up-settings-purpose = Em que meses, quando são lembrados, e quantos aparelhos o parceiro de serviço revê.
follow-up-policies-built-in = Nada está definido: pergunta-se aos projetos em janeiro e julho, são lembrados após 5, 10 e 15 dias, e um aparelho em dez é revisto.
follow-up-months = Meses
follow-up-months-hint = Números com vírgulas: 1,7. Vazio: não se pergunta a ninguém por si.
follow-up-remind-days = Lembretes após dias
follow-up-remind-days-hint = No máximo três: ao projeto, depois também ao seu parceiro, depois também a si.
follow-up-sample-percent = De cem aparelhos, revistos
follow-up-policy-set = Definir
follow-up-help-list = Pedidos de ajuda
follow-up-help-purpose = Quem espera ajuda com um aparelho, e o que foi feito.
follow-up-help-none = Ninguém espera
follow-up-help-none-do = Os pedidos vêm do formulário por trás da etiqueta de um aparelho.
follow-up-said-asked = O projeto foi perguntado.
follow-up-said-ticked = Guardado.
follow-up-said-known = Isso já se sabia.
follow-up-said-unexpected = Isso não é um aparelho deste projeto.
follow-up-said-told = Guardado. Obrigado.
follow-up-said-photo = A fotografia está guardada.
follow-up-said-verified = Guardado.
follow-up-said-set = Definido.
follow-up-said-taken-back = Recolhido.
follow-up-task-help = { $n ->
        [one] { $n } pedido
        *[other] { $n } pedidos
    } de ajuda sem fim
follow-up-task-call = { $n ->
        [one] { $n } projeto não respondeu
        *[other] { $n } projetos não responderam
    }: telefone e escreva
follow-up-task-verify = { $n ->
        [one] { $n } aparelho
        *[other] { $n } aparelhos
    } a rever
follow-up-task-fetch = { $n ->
        [one] { $n } aparelho fora de uso
        *[other] { $n } aparelhos fora de uso
    } a buscar
help-passport = Há algum problema?
help-passport-do = Há conselhos para as avarias habituais, e alguém que responde.
help-title = Ajuda com { $device }
help-purpose = Tente primeiro isto. Se não ajudar, peça.
help-first = O que tentar primeiro
help-ask = Pedir ajuda
help-topic = O que se passa
help-topic-start = Não arranca
help-topic-screen = O ecrã
help-topic-keyboard = Teclado, rato ou touchpad
help-topic-power = Bateria, carregador ou cabo
help-topic-network = Internet ou rede
help-topic-software = Uma palavra-passe ou um programa
help-topic-gone = Perdeu-se ou foi roubado
help-topic-end = Já não é preciso
help-topic-other = Outra coisa
help-try-start = Ligue o carregador ou o cabo e espere dez minutos. Prima o botão de ligar durante 20 segundos, solte, e prima uma vez. Tente outra tomada.
help-try-screen = Aumente o brilho. Num computador fixo, empurre bem as duas pontas do cabo do ecrã. Se outro ecrã funcionar, diga-o abaixo.
help-try-keyboard = Desligue e volte a ligar. Tire o teclado ou o rato USB e use outra entrada. Veja se o idioma certo do teclado está escolhido.
help-try-power = Tente um carregador igual de outro aparelho. Uma bateria inchada ou quente não deve ser usada: desligue-a e pergunte.
help-try-network = Veja se outro aparelho tem ligação no mesmo lugar. Desligue e ligue a rede sem fios. Aproxime-se do router.
help-try-software = Pergunte ao colega que foi formado na entrega. Não instale o sistema de novo: pergunte primeiro.
help-try-gone = Diga quando e como aconteceu. Participe um roubo à polícia e envie-nos uma fotografia do papel.
help-try-end = Não o deite fora nem o dê a outros: o parceiro de serviço vem buscá-lo.
help-try-other = Escreva palavra por palavra o que vê, ou envie uma fotografia do ecrã.
help-text = O que acontece?
help-text-hint = O que vê, desde quando, o que tentou.
help-name = O seu nome
help-contact = Número de telefone ou correio eletrónico
help-contact-hint = Para que o parceiro de serviço o possa contactar. Mais ninguém o vê.
help-photo = Fotografia
help-send = Enviar
help-none = Não há aqui ajuda para este aparelho
help-none-do = Neste momento não está em nenhum projeto. O programa sabe mais.
help-follow-purpose = Guarde o endereço desta página: a resposta aparece aqui.
help-waits = O seu pedido está com o parceiro de serviço
help-waits-do = Responde aqui, e telefona ou escreve se deixou um número ou um endereço.
help-more = Algo a acrescentar?
help-say = Enviar
help-how = Como acabou
help-outcome-open = espera
help-swapped-with = Trocado por { $device }
help-ended-list = Terminados
help-reply = Resposta
help-answer = Resposta
help-reply-send = Responder
help-part = Foi montada uma peça
help-part-what = Peça
help-part-from = De que aparelho
help-part-from-hint = Leia o aparelho que a deu; vazio para uma peça comprada.
help-part-fit = Anotar
help-end = Terminar o pedido
help-done = O que foi feito
help-end-it = Terminar
help-swap = Trocar o aparelho
help-no-spares = Não tem nenhum aparelho recolhido que possa dar em troca.
help-spare = Aparelho que toma o seu lugar
help-swap-works = Foi testado e funciona
help-swap-it = Trocar
help-said-asked = Enviado. Guarde o endereço desta página.
help-said-said = Enviado.
help-said-replied = Respondido.
help-said-fitted = Anotado.
help-said-ended = Terminado.
help-said-swapped = Trocado.
mail-follow-up-check-subject = Funcionam? Verificação de inventário para { $title }
mail-follow-up-check-body =
    Bom dia,

    duas vezes por ano perguntamos a cada projeto o que aconteceu aos seus aparelhos. Abra esta página num telefone e assinale cada um dos seus { $n } aparelhos; demora poucos minutos, e funciona também com má ligação:

    { $link }

    A ligação serve só para esta verificação. Obrigado!

    { $programme }
mail-follow-up-reminder-subject = Ainda aberta: verificação de inventário para { $title }
mail-follow-up-reminder-body =
    Bom dia,

    desde { $since } esperamos as suas respostas sobre os seus aparelhos. Esta página mostra o que falta:

    { $link }

    Se preferir dizê-lo por telefone, o seu parceiro de serviço escreve por si.

    { $programme }
mail-follow-up-unanswered-subject = Ainda sem resposta: { $number } { $title }
mail-follow-up-unanswered-body =
    Bom dia { $name },

    perguntou-se ao projeto { $number } { $title } em { $since } pelos seus { $n } aparelhos, e não respondeu por todos. Uma chamada ajuda; escreva aqui o que ouvir:

    { $link }

    { $programme }
mail-follow-up-help-subject = Ajuda com { $device }: { $project }
mail-follow-up-help-body =
    Bom dia { $name },

    { $asked_by } do projeto { $project } pede ajuda com { $device }:

    { $text }

    Responda aqui: { $link }

    { $programme }
mail-follow-up-answer-subject = O seu pedido sobre { $device }
mail-follow-up-answer-body =
    Bom dia { $name },

    { $text }

    O aparelho: { $link }

    { $programme }
refusal-follow-up-finding = Isso não é uma resposta
refusal-follow-up-finding-do = Diga funciona, avariado, perdido, roubado ou já não se usa.
refusal-follow-up-ticks = Isso não são respostas, ou são demais
refusal-follow-up-ticks-do = Envie pelo menos um aparelho e no máximo { $n } de cada vez.
refusal-follow-up-policy = Isso não é uma regra
refusal-follow-up-policy-do = Dê um dia, meses de 1 a 12, no máximo três números de dias crescentes, e uma percentagem de 0 a 100.
refusal-follow-up-season = Isso não é uma época
refusal-follow-up-season-do = Escreva ano e mês: 2027-01.
refusal-follow-up-asked = Este projeto foi perguntado na época { $season }
refusal-follow-up-asked-do = Abra essa verificação para ver as respostas.
refusal-follow-up-no-devices = Este projeto não tem aparelhos por que perguntar
refusal-follow-up-no-devices-do = É perguntado assim que lhe for entregue algo.
refusal-follow-up-project-closed = Este projeto terminou
refusal-follow-up-project-closed-do = Recolha os aparelhos que ainda tem.
refusal-follow-up-link-name = A ligação precisa de um nome
refusal-follow-up-link-name-do = Diga para quem é; um endereço de correio tem um @.
refusal-follow-up-users = Isso não é um número de pessoas
refusal-follow-up-users-do = Dê um número inteiro até 100 000, ou nada.
refusal-follow-up-users-how = Como contou?
refusal-follow-up-users-how-do = Diga em poucas palavras de onde vem o número.
refusal-follow-up-changed = Outra pessoa mudou isto entretanto
refusal-follow-up-changed-do = Veja o que lá está agora e escreva o seu de novo.
refusal-follow-up-photo = Não há fotografia
refusal-follow-up-photo-do = Escolha um ficheiro JPEG ou PNG.
refusal-follow-up-caption = O que mostra a fotografia?
refusal-follow-up-caption-do = Escreva algumas palavras.
refusal-follow-up-photos = Já há { $n } fotografias
refusal-follow-up-photos-do = Uma verificação não precisa de mais.
refusal-follow-up-not-sampled = Este aparelho não foi sorteado
refusal-follow-up-not-sampled-do = Escreva o que viu como resposta da verificação.
refusal-follow-up-verified = Alguém já reviu este aparelho
refusal-follow-up-verified-do = O que encontrou conta; uma verificação posterior pode dizer outra coisa.
refusal-follow-up-why = Porque são recolhidos?
refusal-follow-up-why-do = Dê a razão em poucas palavras.
refusal-follow-up-not-there = { $device } não pode ser recolhido
refusal-follow-up-not-there-do = Não está neste projeto, ou foi dado como perdido. Diga primeiro que apareceu.
refusal-follow-up-no-partner = Não se conhece parceiro de serviço para este projeto
refusal-follow-up-no-partner-do = O parceiro que lhe entregar algo torna-se o seu parceiro.
refusal-help-name = Quem pergunta?
refusal-help-name-do = Dê o seu nome.
refusal-help-text = Não há texto
refusal-help-text-do = Escreva o que acontece, ou o que foi feito.
refusal-help-too-many = Demasiados pedidos neste momento
refusal-help-too-many-do = Tente de novo dentro de uma hora, ou telefone ao parceiro de serviço.
refusal-help-asked = Várias pessoas já pediram ajuda com este aparelho
refusal-help-asked-do = O parceiro de serviço sabe disso. Espere pela resposta.
refusal-help-not-here = Este aparelho não está neste momento em nenhum projeto
refusal-help-not-here-do = Pergunte ao programa.
refusal-help-ended = Este pedido terminou
refusal-help-ended-do = Peça de novo pela etiqueta do aparelho.
refusal-help-outcome = Um pedido não acaba assim
refusal-help-outcome-do = Diga resolvido, reparado ou impossível; uma troca tem o seu próprio formulário.
refusal-help-part = Que peça?
refusal-help-part-do = Diga o que foi montado.
refusal-help-part-from = { $device } não pode dar uma peça
refusal-help-part-from-do = Leia outro aparelho de um projeto que serve, ou um que recolheu.
refusal-help-no-spare = { $device } não pode tomar o seu lugar
refusal-help-no-spare-do = Escolha um aparelho que recolheu e que nenhum reciclador espera.
refusal-help-swap-works = Funciona?
refusal-help-swap-works-do = Teste o aparelho antes de o dar, e assinale que funciona.
