# Impacto: em que tudo isto resultou, para todos.
impact-page = Impacto
impact-purpose = O que foi feito do equipamento que { $programme } encaminhou. O que foi contado está separado do que foi calculado.
impact-none = Ainda nenhum projeto tem equipamento
impact-none-do = Os números começam com a primeira entrega a um projeto.
impact-where = Onde estão os aparelhos
impact-all-projects = Projetos que têm aparelhos
impact-computed = Calculado, não contado
impact-unknown = O que não sabemos
impact-open-data = Dados abertos
impact-country = País
impact-countries = Países
impact-project = Projeto
impact-projects = Projetos
impact-title = Título
impact-given = Aparelhos entregues
impact-in-use = Aparelhos em uso
impact-trained = Pessoas formadas nas entregas
impact-counted = Cada um destes números é uma contagem: um aparelho está entregue quando alguém do projeto assinou por ele, e em uso enquanto ninguém disser outra coisa.
impact-counted-at = Contados em { $time }.
impact-kind = Tipo
impact-status = Situação
impact-devices = Aparelhos
impact-weight = Pesado
impact-every-country = todos os países
impact-more = São mostrados { $n } de { $of }; a tabela para descarregar tem todos.
impact-mass = Massa mantida em uso
impact-mass-said = { $weight }: { $n } de { $of } aparelhos foram pesados.
impact-mass-none = Nenhum destes aparelhos foi pesado.
impact-embodied = Pegada do fabrico destes aparelhos
impact-embodied-said = { $low } a { $high } kg CO₂e, meio { $median }, para { $n } aparelhos. Fonte: { $source }, quartis do que os fabricantes declaram. Foi causada uma vez, pelo fabrico e pela primeira compra; não é uma poupança.
impact-factors = Os fatores por tipo, kg CO₂e para fabricar um aparelho
impact-low = Quartil inferior
impact-median = Mediana
impact-high = Quartil superior
impact-models = Modelos
impact-unknown-avoided = Quanto foi evitado. Uma escola que não tinha nada quase nunca teria comprado um aparelho novo; o que tem agora é acesso. Não indicamos poupança sem contar o que teria sido comprado.
impact-unknown-heard = O que aconteceu desde que alguém olhou pela última vez. Um aparelho conta como em uso até ser dado como avariado, perdido ou no fim de vida.
impact-unknown-weight = { $n ->
    [one] O peso de um aparelho: ninguém o pesou.
   *[other] O peso de { $n } aparelhos: ninguém os pesou.
}
impact-unknown-factor = { $n ->
    [one] A pegada de um aparelho: não há fator utilizável para o seu tipo.
   *[other] A pegada de { $n } aparelhos: não há fator utilizável para os seus tipos.
}
impact-csv = Os números por projeto, tipo e situação (CSV)
impact-json = O mesmo para programas (JSON)
impact-iati = Atividades para a Iniciativa Internacional para a Transparência da Ajuda (IATI 2.03)
impact-users = Pessoas que usam os aparelhos
impact-users-said = { $n ->
        [one] { $n } projeto disse quantas pessoas usam os seus aparelhos.
        *[other] { $n } projetos disseram quantas pessoas usam os seus aparelhos.
    }
impact-recycled = Reciclado, com certificados
impact-checked = Nas últimas verificações de inventário funcionavam { $working } de { $n } aparelhos, como { $projects ->
        [one] disse { $projects } projeto
        *[other] disseram { $projects } projetos
    }; os parceiros de serviço reveem uma amostra.
impact-checked-in = Verificação de inventário de { $season }: funcionavam { $working } de { $n } aparelhos.
impact-story = Pelas suas palavras
impact-map = Aparelhos em uso por país de África
impact-map-hint = Um quadrado por país de África, mais ou menos onde fica: quanto mais escuro, mais aparelhos funcionam lá. A tabela tem os mesmos números, e todos os outros países.
where-title = Onde estão os seus aparelhos
where-purpose = Que países e projetos têm aparelhos seus, e quantos funcionam. Um projeto é nomeado se concordou.
where-none = Nenhum projeto tem ainda um aparelho seu
where-none-do = Aparecem aqui assim que forem entregues.
where-unnamed = um projeto que não é nomeado
follow-up-donors-named = As empresas cujos aparelhos temos podem ler o nosso nome
follow-up-donors-named-hint = Veem quantos dos seus aparelhos funcionam aqui. Senão veem só o país.
