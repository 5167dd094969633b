# Impact : ce que tout cela a donné, pour tout le monde.
impact-page = Impact
impact-purpose = Ce qu’est devenu le matériel que { $programme } a transmis. Ce qui est compté est séparé de ce qui est calculé.
impact-none = Aucun projet n’a encore de matériel
impact-none-do = Les chiffres commencent avec la première remise à un projet.
impact-where = Où sont les appareils
impact-all-projects = Projets qui ont des appareils
impact-computed = Calculé, non compté
impact-unknown = Ce que nous ne savons pas
impact-open-data = Données ouvertes
impact-country = Pays
impact-countries = Pays
impact-project = Projet
impact-projects = Projets
impact-title = Titre
impact-given = Appareils remis
impact-in-use = Appareils en service
impact-trained = Personnes formées lors des remises
impact-counted = Chacun de ces chiffres est un décompte : un appareil est remis quand quelqu’un du projet a signé, et en service tant que personne n’a dit le contraire.
impact-counted-at = Comptés le { $time }.
impact-kind = Type
impact-status = Où il en est
impact-devices = Appareils
impact-weight = Pesé
impact-every-country = tous les pays
impact-more = { $n } sur { $of } sont affichés ; le tableau à télécharger les contient tous.
impact-mass = Masse maintenue en usage
impact-mass-said = { $weight } : { $n } appareils sur { $of } ont été pesés.
impact-mass-none = Aucun de ces appareils n’a été pesé.
impact-embodied = Empreinte de la fabrication de ces appareils
impact-embodied-said = { $low } à { $high } kg CO₂e, milieu { $median }, pour { $n } appareils. Source : { $source }, quartiles des déclarations des fabricants. Elle a été causée une fois, par la fabrication et le premier achat ; ce n’est pas une économie.
impact-factors = Les facteurs par type, kg CO₂e pour fabriquer un appareil
impact-low = Premier quartile
impact-median = Médiane
impact-high = Troisième quartile
impact-models = Modèles
impact-unknown-avoided = Ce qui a été évité. Une école qui n’avait rien n’aurait le plus souvent pas acheté d’appareil neuf ; ce qu’elle a maintenant, c’est un accès. Nous n’annonçons aucune économie sans décompte de ce qui aurait été acheté.
impact-unknown-heard = Ce qui s’est passé depuis que quelqu’un a regardé. Un appareil compte comme en service jusqu’à ce qu’on le dise en panne, perdu ou en fin de vie.
impact-unknown-weight = { $n ->
    [one] Le poids d’un appareil : personne ne l’a pesé.
   *[other] Le poids de { $n } appareils : personne ne les a pesés.
}
impact-unknown-factor = { $n ->
    [one] L’empreinte d’un appareil : il n’y a pas de facteur utilisable pour son type.
   *[other] L’empreinte de { $n } appareils : il n’y a pas de facteur utilisable pour leurs types.
}
impact-csv = Les chiffres par projet, type et état (CSV)
impact-json = Les mêmes pour les programmes (JSON)
impact-iati = Activités pour l’Initiative internationale pour la transparence de l’aide (IATI 2.03)
impact-users = Personnes qui utilisent les appareils
impact-users-said = { $n ->
        [one] { $n } projet a dit combien de personnes utilisent ses appareils.
        *[other] { $n } projets ont dit combien de personnes utilisent leurs appareils.
    }
impact-recycled = Recyclé, avec certificats
impact-checked = Aux derniers contrôles d’inventaire, { $working } appareils sur { $n } marchaient, d’après { $projects ->
        [one] { $projects } projet
        *[other] { $projects } projets
    } ; les partenaires de service en revoient une partie.
impact-checked-in = Contrôle d’inventaire de { $season } : { $working } appareils sur { $n } marchaient.
impact-story = Avec leurs mots
impact-map = Appareils en service par pays d’Afrique
impact-map-hint = Un carré par pays d’Afrique, à peu près où il se trouve : plus il est foncé, plus d’appareils y marchent. Le tableau donne les mêmes chiffres, et tous les autres pays.
where-title = Où sont vos appareils
where-purpose = Quels pays et projets ont des appareils à vous, et combien marchent. Un projet est nommé s’il y a consenti.
where-none = Aucun projet n’a encore d’appareil à vous
where-none-do = Ils apparaissent ici dès qu’ils sont remis.
where-unnamed = un projet qui n’est pas nommé
follow-up-donors-named = Les entreprises dont nous avons des appareils peuvent lire notre nom
follow-up-donors-named-hint = Elles voient combien de leurs appareils marchent ici. Sinon, elles ne voient que le pays.
