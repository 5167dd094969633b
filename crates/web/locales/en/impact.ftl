# Impact: what all of it came to, for everybody.
impact-page = Impact
impact-purpose = What became of the equipment that { $programme } passed on. Counted figures stand apart from computed ones.
impact-none = No project has equipment yet
impact-none-do = The figures begin with the first hand-over to a project.
impact-where = Where the devices are
impact-all-projects = Projects that have devices
impact-computed = Computed, not counted
impact-unknown = What we do not know
impact-open-data = Open data
impact-country = Country
impact-countries = Countries
impact-project = Project
impact-projects = Projects
impact-title = Title
impact-given = Devices handed over
impact-in-use = Devices at work
impact-trained = People trained at hand-overs
impact-counted = Each of these is a count of records: a device is handed over when somebody at the project signed for it, and at work as long as nobody said otherwise.
impact-counted-at = Counted { $time }.
impact-kind = Kind
impact-status = Where it stands
impact-devices = Devices
impact-weight = Weighed
impact-every-country = all countries
impact-more = { $n } of { $of } are shown; the table to download has all.
impact-mass = Mass kept in use
impact-mass-said = { $weight }: { $n } of { $of } devices were weighed.
impact-mass-none = None of these devices was weighed.
impact-embodied = Footprint of having made these devices
impact-embodied-said = { $low } to { $high } kg CO₂e, middle { $median }, for { $n } devices. Source: { $source }, the quartiles of what makers declare. It was caused once, by whoever made and first bought them; it is no saving.
impact-factors = The factors by kind, kg CO₂e for making one device
impact-low = Lower quartile
impact-median = Median
impact-high = Upper quartile
impact-models = Models
impact-unknown-avoided = How much was avoided. A school that had nothing would mostly not have bought a new device; what it has now is access. We state no saving without a count of what would have been bought.
impact-unknown-heard = What happened since anybody last looked. A device counts as at work until it is said to be broken, lost or at its end.
impact-unknown-weight = { $n ->
    [one] The weight of one device: nobody weighed it.
   *[other] The weight of { $n } devices: nobody weighed them.
}
impact-unknown-factor = { $n ->
    [one] The footprint of one device: there is no usable factor for its kind.
   *[other] The footprint of { $n } devices: there is no usable factor for their kinds.
}
impact-csv = The figures by project, kind and state (CSV)
impact-json = The same for programs (JSON)
impact-iati = Activities for the International Aid Transparency Initiative (IATI 2.03)
impact-users = People who use the devices
impact-users-said = { $n ->
        [one] { $n } project said how many people use its devices.
        *[other] { $n } projects said how many people use their devices.
    }
impact-recycled = Recycled, with certificates
impact-checked = At the last inventory checks { $working } of { $n } devices worked, as { $projects ->
        [one] { $projects } project
        *[other] { $projects } projects
    } said; service partners look again at a sample.
impact-checked-in = Inventory check of { $season }: { $working } of { $n } devices worked.
impact-story = In their words
impact-map = Devices at work by country of Africa
impact-map-hint = One square a country of Africa, about where it lies: the darker, the more devices work there. The table has the same figures, and all other countries.
where-title = Where your devices are
where-purpose = Which countries and projects have devices of yours, and how many work. A project is named where it agreed to that.
where-none = No project has a device of yours yet
where-none-do = They appear here once they were handed over.
where-unnamed = a project that is not named
follow-up-donors-named = The companies whose devices we have may read our name
follow-up-donors-named-hint = They see how many of their devices work here. Otherwise they see the country alone.
