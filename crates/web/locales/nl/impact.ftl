# Impact: wat het allemaal heeft opgeleverd, voor iedereen.
impact-page = Impact
impact-purpose = Wat er is geworden van de apparatuur die { $programme } heeft doorgegeven. Wat geteld is, staat apart van wat berekend is.
impact-none = Nog geen project heeft apparatuur
impact-none-do = De cijfers beginnen bij de eerste overdracht aan een project.
impact-where = Waar de apparaten zijn
impact-all-projects = Projecten die apparaten hebben
impact-computed = Berekend, niet geteld
impact-unknown = Wat we niet weten
impact-open-data = Open data
impact-country = Land
impact-countries = Landen
impact-project = Project
impact-projects = Projecten
impact-title = Titel
impact-given = Overgedragen apparaten
impact-in-use = Apparaten in gebruik
impact-trained = Mensen opgeleid bij overdrachten
impact-counted = Elk van deze cijfers is geteld: een apparaat is overgedragen als iemand van het project ervoor heeft getekend, en in gebruik zolang niemand iets anders heeft gezegd.
impact-counted-at = Geteld: { $time }.
impact-kind = Soort
impact-status = Stand
impact-devices = Apparaten
impact-weight = Gewogen
impact-every-country = alle landen
impact-more = { $n } van { $of } worden getoond; de tabel om te downloaden bevat ze allemaal.
impact-mass = Massa die in gebruik blijft
impact-mass-said = { $weight }: { $n } van { $of } apparaten zijn gewogen.
impact-mass-none = Geen van deze apparaten is gewogen.
impact-embodied = Voetafdruk van het maken van deze apparaten
impact-embodied-said = { $low } tot { $high } kg CO₂e, midden { $median }, voor { $n } apparaten. Bron: { $source }, de kwartielen van wat makers opgeven. Hij is één keer ontstaan, bij het maken en de eerste aankoop; hij is geen besparing.
impact-factors = De factoren per soort, kg CO₂e voor het maken van één apparaat
impact-low = Onderste kwartiel
impact-median = Mediaan
impact-high = Bovenste kwartiel
impact-models = Modellen
impact-unknown-avoided = Hoeveel er is vermeden. Een school die niets had, zou meestal geen nieuw apparaat hebben gekocht; wat ze nu heeft, is toegang. We noemen geen besparing zonder telling van wat anders gekocht zou zijn.
impact-unknown-heard = Wat er gebeurde sinds iemand het laatst keek. Een apparaat telt als in gebruik tot het kapot, verloren of aan zijn einde wordt gemeld.
impact-unknown-weight = { $n ->
    [one] Het gewicht van één apparaat: niemand heeft het gewogen.
   *[other] Het gewicht van { $n } apparaten: niemand heeft ze gewogen.
}
impact-unknown-factor = { $n ->
    [one] De voetafdruk van één apparaat: voor zijn soort is er geen bruikbare factor.
   *[other] De voetafdruk van { $n } apparaten: voor hun soorten is er geen bruikbare factor.
}
impact-csv = De cijfers per project, soort en stand (CSV)
impact-json = Hetzelfde voor programma’s (JSON)
impact-iati = Activiteiten voor het International Aid Transparency Initiative (IATI 2.03)
impact-users = Mensen die de toestellen gebruiken
impact-users-said = { $n ->
        [one] { $n } project zei hoeveel mensen zijn toestellen gebruiken.
        *[other] { $n } projecten zeiden hoeveel mensen hun toestellen gebruiken.
    }
impact-recycled = Gerecycleerd, met certificaten
impact-checked = Bij de laatste inventariscontroles werkten { $working } van { $n } toestellen, zoals { $projects ->
        [one] { $projects } project zei
        *[other] { $projects } projecten zeiden
    }; servicepartners kijken een steekproef na.
impact-checked-in = Inventariscontrole van { $season }: { $working } van { $n } toestellen werkten.
impact-story = In hun woorden
impact-map = Toestellen in gebruik per land van Afrika
impact-map-hint = Eén vierkant per land van Afrika, ongeveer waar het ligt: hoe donkerder, hoe meer toestellen er werken. De tabel heeft dezelfde cijfers, en alle andere landen.
where-title = Waar uw toestellen zijn
where-purpose = Welke landen en projecten toestellen van u hebben, en hoeveel er werken. Een project wordt genoemd als het daarmee instemde.
where-none = Nog geen project heeft een toestel van u
where-none-do = Ze verschijnen hier zodra ze overgedragen zijn.
where-unnamed = een project dat niet genoemd wordt
follow-up-donors-named = De bedrijven waarvan we toestellen hebben mogen onze naam lezen
follow-up-donors-named-hint = Ze zien hoeveel van hun toestellen hier werken. Anders zien ze alleen het land.
