# The frame: what stands on every page, sign-in, account, people, mail.
frame-menu = Menu
frame-menu-tasks = As minhas tarefas
frame-menu-flow = Fluxo
frame-menu-policies = Regras de aceitação
frame-menu-people = Pessoas
frame-menu-keys = Chaves de API
frame-menu-links = Ligações entregues
frame-menu-mail = Correio
frame-menu-jobs = Tarefas em segundo plano
frame-skip = Saltar para o conteúdo
frame-search = Procurar
frame-search-hint = N.º do equipamento, de série, de inventário, doação
frame-theme-dark = Mudar para escuro
frame-theme-light = Mudar para claro
frame-theme-auto = Seguir a definição do dispositivo
frame-language = Idioma
frame-help = Ajuda para esta página
frame-breadcrumbs = Está aqui
frame-account = A minha conta
frame-other-role = Mudar de papel
frame-sign-in = Iniciar sessão
frame-sign-out = Terminar sessão
frame-email = Endereço de e-mail
frame-password = Palavra-passe
frame-old-password = Palavra-passe atual
frame-new-password = Nova palavra-passe
frame-password-hint = Pelo menos 10 caracteres. Três ou quatro palavras que só você juntaria servem bem.
frame-set-password = Definir a palavra-passe
frame-forgotten = Esqueceu-se da palavra-passe?
frame-forgotten-purpose = Enviamos-lhe uma ligação por e-mail. Funciona uma vez, durante uma hora.
frame-forgotten-send = Enviar-me uma ligação
frame-invitation = Bem-vindo: crie a sua conta
frame-account-of = Esta conta é de { $email }.
frame-your-name = O seu nome
frame-choose = Para quem trabalha agora?
frame-no-role = De momento não tem nenhum papel
frame-no-role-do = Peça a quem o convidou que lhe dê um.
frame-sessions = Onde tem sessão iniciada
frame-session-browser = Navegador
frame-session-address = Endereço
frame-session-seen = Última utilização
frame-session-this = Esta
frame-session-end = Terminar
frame-said-signed-out = A sessão foi terminada.
frame-said-forgotten = Se houver uma conta com este endereço, vai a caminho uma ligação.
frame-said-saved = Guardado.
frame-said-password = A nova palavra-passe está definida. As outras sessões foram terminadas.
frame-said-session-ended = A sessão foi terminada nesse navegador.
frame-save = Guardar
frame-all = Todos
frame-unknown = desconhecido
frame-reason = Motivo
frame-download = Descarregar
frame-filter = Filtrar
frame-actions = Ações
frame-select-all = Selecionar todas as linhas desta página
frame-select-row = Selecionar { $name }
frame-selected = selecionados
frame-pages = Páginas desta lista
frame-first-page = Primeira página
frame-next-page = Página seguinte
frame-scan = Introduzir
frame-scan-not-sent = Esta leitura não foi enviada
frame-scan-again = Enviar de novo
frame-sound = Som
frame-sign-name = Nome de quem assina
frame-sign-draw = Assine aqui com o dedo ou o rato
frame-sign-clear = Apagar
frame-fault = Algo correu mal do nosso lado
frame-fault-do = Nada ficou guardado a meio. Tente de novo; se voltar a acontecer, indique este número ao administrador: { $id }
frame-to-start = Para a primeira página
frame-mail-title = Correio
frame-mail-purpose = O que foi enviado e o que não pôde ser enviado.
frame-mail-purpose-waiting = Não há servidor de correio definido: este é o correio que seria enviado. Encaminhe à mão o que for preciso.
frame-mail-none = Ainda não há correio
frame-mail-none-do = O correio aparece aqui quando alguém é convidado ou um relatório é emitido.
frame-mail-subject = Assunto
frame-mail-to = Para
frame-mail-when = Escrito
frame-mail-state = Estado
frame-mail-sent = enviado { $when }
frame-mail-failed = não pôde ser enviado
frame-mail-waiting = à espera
frame-mail-body-gone = O texto foi removido no envio, porque pode conter uma ligação que permite agir.
mail-foot = Recebe este e-mail porque participa neste programa.
mail-password-subject = Defina uma nova palavra-passe para { $programme }
mail-invitation-subject = { $organisation } convida-o para { $programme }
frame-minutes = { $n ->
    [one] { $n } minuto
   *[other] { $n } minutos
}
frame-hours = { $n ->
    [one] { $n } hora
   *[other] { $n } horas
}
frame-days = { $n ->
    [one] { $n } dia
   *[other] { $n } dias
}
frame-rows = { $n ->
    [one] { $n } linha
   *[other] { $n } linhas
}
mail-password-body = Olá { $name },

    alguém pediu uma nova palavra-passe para a sua conta. Se foi você, abra esta ligação dentro de uma hora:

    { $url }

    Se não foi você, não faça nada: a sua palavra-passe fica como está. ({ $programme })
mail-invitation-body = Olá { $name },

    { $by } convida-o a trabalhar com { $organisation } em { $programme }. Abra esta ligação dentro de duas semanas para definir o seu nome e a palavra-passe:

    { $url }
frame-examples = Dar uma volta
frame-examples-purpose = Este é um programa de exemplo: pessoas inventadas, e nada que se possa estragar. Entrar como:
