# Packing, pick-ups, hand-overs (crates/stages/collection).
collection-purpose = Agreed donations, and how far each office has packed.
collection-none = No donation is to be collected
collection-none-do = A donation appears here when both sides agreed on its list.
collection-title = Collection of { $number }
collection-donation-purpose = Offices pack, the hub gathers, one pick-up takes it all.
collection-donation = Donation
collection-donor = Donor
collection-state = State
collection-offices = Offices
collection-office = Office
collection-hub = Hub
collection-goes-to = Goes to
collection-pick-up = Pick-up
collection-lines = All lines
collection-units = Packing units
collection-unit = Unit
collection-kind = Kind
collection-devices = Devices
collection-weight = Weight
collection-seal = Seal
collection-packed = Packed
collection-asset = Asset tag
collection-serial = Serial number
collection-model = Maker and model
collection-in-manifest = In the manifest
collection-number = Number
collection-leg = Way
collection-signed = Signed
collection-when = When
collection-where = Where
collection-carrier = Carrier
collection-contact = Contact at the place
collection-notes = Notes for the driver
collection-giver = Hands over
collection-taker = Takes over
collection-vehicle = Number plate
collection-remark = Remark
collection-day = Day
collection-from = From
collection-until = Until
collection-phone = Telephone
collection-driver = Driver, if known
collection-name = Name
collection-email = E-mail
collection-side = I sign as the one who
collection-as = As what
collection-signature = Signature
collection-paper = Paper with both signatures
collection-label = Print label
collection-labels = Print all labels
collection-packing-list = Packing list
collection-contents = What is in it
collection-hand-overs = Hand-overs
collection-to-pack = Still to pack
collection-pack = Pack
collection-unpack = Take out
collection-into = Into
collection-sign = Sign
collection-no-office = no office named
collection-not-chosen = not chosen yet
collection-not-booked = not booked yet
collection-packed-of = { $n } of { $of } packed
collection-n-lines =
    { $n ->
        [one] { $n } line
        *[other] { $n } lines
    }
collection-choose-hub = Choose the hub
collection-hub-hint = The goods of all offices are gathered here and picked up once.
collection-assign-title = Where are these lines?
collection-assign-purpose = The manifest names offices in its own words. Check what we think each means.
collection-choose-office = later
collection-assign = Assign to the office
collection-no-offices = No office is entered
collection-no-offices-do = Enter the donor’s offices under People.
collection-book = Book the pick-up
collection-book-purpose = One pick-up at the hub. The carrier gets a mail with a link by which the driver signs.
collection-contact-hint = Whom the driver asks for.
collection-carrier-hint = A carrier, or a service partner that fetches it.
collection-carrier-email = E-mail of the carrier
collection-carrier-email-hint = The link to sign is sent there.
collection-notes-hint = Ramp, badge, height of the gate.
collection-cancel-pick-up = Call the pick-up off
collection-cancel-warning = The driver’s link stops working. Then another day can be booked.
collection-one-side = one side has signed
collection-no-side = nobody has signed
collection-no-hand-overs = No hand-over yet.
collection-lines-purpose = Every agreed line, where it is and what became of it. Choose some to assign or withdraw them.
collection-no-lines = No line here
collection-no-lines-do = Choose another filter.
collection-withdraw = Withdraw
collection-withdraw-why = Reason, to withdraw
collection-office-purpose = Begin a box, scan what goes in, close it, stick its label on.
collection-open-unit = Begin: { $kind }
collection-no-units-yet = Nothing is packed yet
collection-no-units-yet-do = Begin a box, a pallet or a cage above.
collection-ready-units =
    { $n ->
        [one] { $n } unit is closed and ready to go
        *[other] { $n } units are closed and ready to go
    }
collection-to-hub = Send to the hub
collection-bring-self = We bring it ourselves
collection-carrier-or-self = The carrier fetches it here; or bring it to the refurbisher yourselves.
collection-carrier-fetches = The carrier fetches it here once the pick-up is booked.
collection-all-packed = Everything of this office is packed.
collection-unit-purpose = What is in this unit, and its seal.
collection-scan = Scan a serial number or an asset tag
collection-scan-packed = is packed.
collection-scan-moved = is packed. It stood on another office’s list and is on this one’s now.
collection-scan-already = is in this unit already.
collection-scan-other-unit = is in unit { $unit }. Take it out there first.
collection-scan-choose = stands on several lines. Which one is it?
collection-scan-not-agreed = is not to come: its line was refused, withdrawn or has left already.
collection-scan-unknown = is not on the agreed list. Leave it, or ask the coordinator to add it.
collection-close-unit = Close the unit
collection-gross-kg = Gross weight, kg
collection-seal-number = Number of the seal
collection-seal-hint = Leave it empty when no seal is set.
collection-set-seal = Set the seal
collection-seal-found = Number found on the seal
collection-seal-is-broken = The seal is broken
collection-check-seal = Check the seal
collection-reopen = Open it again
collection-reopen-warning = Its seal is broken by that; a new one must be set.
collection-unit-is-empty = Nothing is in it yet
collection-unit-is-empty-do = Scan a device, or choose lines on the office’s page.
collection-hand-over-title = Hand-over { $number }
collection-leg-to-hub = From the office to the hub. Count, then both sides sign.
collection-leg-to-carrier = From the donor to the carrier. Count, then both sides sign.
collection-leg-to-refurbisher = To the refurbisher. Count, then both sides sign.
collection-link-made = Copy this link now; it is not shown again
collection-complete = Both sides have signed
collection-complete-do = The goods have changed hands.
collection-cancelled = This hand-over was called off
collection-nothing-ready = No unit is closed and ready here
collection-nothing-ready-do = Close the units first, then sign.
collection-other-side = There is nothing for you to sign here
collection-other-side-do = Your side has signed, or it is for the others to sign.
collection-total = { $units ->
    [one] { $units } unit
   *[other] { $units } units
} · { $devices ->
    [one] { $devices } device
   *[other] { $devices } devices
} · { $weight }
collection-giver-signed = handed over by
collection-taker-signed = taken over by
collection-counted = counted { $n ->
    [one] { $n } unit
   *[other] { $n } units
}
collection-sign-says = Count the units before you. The paper says { $n }. If you count something else, write down what is different.
collection-count = Units that I counted
collection-count-hint = Boxes, pallets and cages, not devices.
collection-weight-read = Weight that I read, kg
collection-weight-read-hint = Leave it empty when nothing was weighed.
collection-remark-hint = Damage, a missing box, another weight. It stands on the paper.
collection-as-hint = Driver, office contact, hub keeper.
collection-give-link = Give a link to sign
collection-give-link-purpose = Whoever has the link signs that one side and can do nothing else. A driver’s link is for loading and for unloading.
collection-link-for = For
collection-link-used = used { $n } of { $of } times
collection-link-until = until { $at }
collection-email-hint = Leave it empty to copy the link yourself.
collection-cancel-hand-over = Call this hand-over off
collection-paper-counted = { $name } counted { $n } units
collection-paper-weighed = { $name } read { $weight }
collection-said-assigned = The lines are assigned.
collection-said-hub = The hub is chosen.
collection-said-packed = Packed.
collection-said-unpacked = Taken out.
collection-said-closed = The unit is closed.
collection-said-reopened = The unit is open again.
collection-said-sealed = The seal is set.
collection-said-seal-whole = The seal is the right one and whole; that is written down.
collection-said-seal-broken = The seal is broken or another one; that is written down.
collection-said-cancelled = It is called off.
collection-said-signed = Your signature is kept.
collection-said-booked = The pick-up is booked.
collection-task-sign = Hand-over { $number } waits for your signature
collection-task-pack =
    { $n ->
        [one] { $n } device of donation { $donation } is to be packed
        *[other] { $n } devices of donation { $donation } are to be packed
    }
collection-task-book = Book the pick-up of donation { $donation } ({ $n } still to pack)
mail-collection-pick-up-subject = Pick-up of donation { $donation }: { $window }
mail-collection-pick-up-body =
    Hello { $name },

    A pick-up is booked for { $programme }.

    When: { $window }
    Where: { $place }
    Ask for: { $contact }
    Notes: { $notes }

    The driver opens this link at the pick-up and again at the delivery, and signs there without an account:
    { $link }
mail-collection-sign-subject = Please sign hand-over { $number }
mail-collection-sign-body =
    Hello { $name },

    Open this link to count and sign the hand-over { $number } of donation { $donation } for { $programme }. It works without an account:
    { $link }
refusal-collection-reason-missing = A reason is needed
refusal-collection-reason-missing-do = Say in a few words why.
refusal-collection-too-many = These are too many at once
refusal-collection-too-many-do = Do it in several parts.
refusal-collection-which-office = No office was chosen
refusal-collection-which-office-do = Choose one of the donor’s offices.
refusal-collection-pick-up-booked = A pick-up is booked already
refusal-collection-pick-up-booked-do = Call it off first if it must change.
refusal-collection-pick-up-begun = This pick-up has begun: a hand-over is signed
refusal-collection-pick-up-begun-do = What was signed stands. Finish it at the refurbisher.
refusal-collection-unit-kind = What kind of unit it is was not said
refusal-collection-unit-kind-do = Choose box, pallet or cage.
refusal-collection-nothing-chosen = Nothing was chosen
refusal-collection-nothing-chosen-do = Choose lines, or scan a number.
refusal-collection-weight = This is not a weight
refusal-collection-weight-do = Type kilograms up to 2,000, such as 84.5.
refusal-collection-unit-empty = Nothing is in this unit
refusal-collection-unit-empty-do = Pack something before you close it.
refusal-collection-seal-missing = The number of the seal is missing
refusal-collection-seal-missing-do = Read it from the seal.
refusal-collection-leg = This way does not exist
refusal-collection-leg-do = Send the goods to the hub, or to the refurbisher.
refusal-collection-no-hub = No hub is chosen
refusal-collection-no-hub-do = Choose the hub on the donation’s page first.
refusal-collection-is-hub = This office is the hub itself
refusal-collection-is-hub-do = Its units wait there for the pick-up.
refusal-collection-no-refurbisher = It is not said yet which refurbisher gets the goods
refusal-collection-no-refurbisher-do = Book the pick-up, or ask the coordinator.
refusal-collection-no-units = There is no unit yet
refusal-collection-no-units-do = Begin a box first.
refusal-collection-nothing-to-hand-over = No unit is closed and ready
refusal-collection-nothing-to-hand-over-do = Close the units first.
refusal-collection-cancel-pick-up = This hand-over belongs to the pick-up
refusal-collection-cancel-pick-up-do = Call the pick-up off instead.
refusal-collection-changed-meanwhile = Somebody else changed this hand-over meanwhile
refusal-collection-changed-meanwhile-do = Open it again, look, and sign what you see.
refusal-collection-hand-over-closed =
    This hand-over is { $status ->
        [signed] signed already
        *[other] called off
    }
refusal-collection-hand-over-closed-do = Look at its paper, or at the donation’s page.
refusal-collection-count-differs = You counted { $counted } units, the paper says { $n }
refusal-collection-count-differs-do = Count again, or write down as a remark what is different.
refusal-collection-weight-differs = You read { $counted } kg, the units weigh { $known } kg
refusal-collection-weight-differs-do = Weigh again, or write down as a remark what is different.
refusal-collection-count-missing = You have not said how many units you counted
refusal-collection-count-missing-do = Count them and type the number.
refusal-signature-picture = The drawn signature could not be read
refusal-signature-picture-do = Clear it and draw it again, or sign with your name alone.
refusal-collection-not-your-side = You sign for neither side of this hand-over
refusal-collection-not-your-side-do = Each side signs for itself; give the others a link.
refusal-collection-side-signed = This side has signed already
refusal-collection-side-signed-do = Nothing is left to do for you.
refusal-collection-same-signer = You have signed the other side
refusal-collection-same-signer-do = Somebody else must sign this side.
refusal-collection-name-missing = The name is missing
refusal-collection-name-missing-do = Write it in letters.
refusal-collection-link-role = A link cannot be given for this
refusal-collection-link-role-do = A driver or a service partner signs at the pick-up that is booked with them, a hub keeper for the donor.
refusal-collection-day = This is not a day within a year from now
refusal-collection-day-do = Choose a day.
refusal-collection-day-past = This day is over
refusal-collection-day-past-do = Choose today or a later day.
refusal-collection-time = The hours do not make a window
refusal-collection-time-do = Give a beginning and a later end, such as 09:00 and 12:00.
refusal-collection-contact-missing = The contact at the place is missing
refusal-collection-contact-missing-do = Say whom the driver asks for.
refusal-collection-email = This is not an e-mail address
refusal-collection-email-do = Correct it, or leave it empty and give the link yourself.
refusal-collection-which-party =
    No { $kind ->
        [carrier] carrier
        *[other] refurbisher
    } was chosen
refusal-collection-which-party-do = Choose one of the list.
