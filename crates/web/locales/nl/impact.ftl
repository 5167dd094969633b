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
