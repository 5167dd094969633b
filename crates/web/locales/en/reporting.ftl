# Stage reporting: the live page, certificates, the status report.
reporting-list-purpose = When each donation’s status report falls due, and what is in its way.
reporting-none = No donation yet
reporting-none-do = A donation appears here when both sides have agreed its list.
reporting-donation = Donation
reporting-donor = Donor
reporting-status = State
reporting-came = Came
reporting-in-process = In process
reporting-due = Report due
reporting-outlook = Outlook
reporting-finished-on = issued on { $date }
reporting-purpose = { $donor }: where every item is, under the donor’s own numbers.
reporting-office-only = You see what came from your office.
reporting-balance = The books
reporting-lines = Lines of the manifest
reporting-devices = Devices that came
reporting-count = Count
reporting-balances = balances
reporting-differs = does not balance
reporting-where = Where everything is
reporting-next = What happens next
reporting-picked-up = Picked up
reporting-received-since = First device received
reporting-issued-says = The status report was issued (edition { $edition }). The page stays live.
reporting-next-agreed = The goods are packed next, and picked up at the hub.
reporting-next-collecting = The goods are under way. Each device appears here from its first scan.
reporting-next-other = Both sides agree the list first.
reporting-nothing-blocks = Nothing is in the way: the report can be issued.
reporting-blocked-by = In the way of the report:
reporting-block-expected = { $n ->
    [one] one item is still to come
   *[other] { $n } items are still to come
}
reporting-block-undecided = { $n ->
    [one] one discrepancy waits for a decision
   *[other] { $n } discrepancies wait for a decision
}
reporting-block-media-unknown = { $n ->
    [one] one device was not searched for media yet
   *[other] { $n } devices were not searched for media yet
}
reporting-block-media-open = { $n ->
    [one] one medium is still open
   *[other] { $n } media are still open
}
reporting-block-media-failed = { $n ->
    [one] one medium could not be erased
   *[other] { $n } media could not be erased
}
reporting-block-ungraded = { $n ->
    [one] one device has no grade
   *[other] { $n } devices have no grade
}
reporting-forecast-not-begun = Nothing came yet.
reporting-forecast-done = Every device has left the bench.
reporting-forecast-still = No forecast: no device left the bench during the last fourteen days.
reporting-forecast-on-course = { $n ->
    [one] on course: done tomorrow, { $date }
   *[other] on course: done in { $n } days, { $date }
}
reporting-forecast-late = { $n ->
    [one] late: done tomorrow, { $date }
   *[other] late: done in { $n } days, { $date }
}
reporting-forecast-rule = The forecast: what is left, divided by the devices that left the bench a day during the last fourteen days.
reporting-figures = Figures
reporting-figure-devices-came = Devices that came
reporting-figure-reuse-rate = Reuse rate
reporting-figure-media-erased = Media erased
reporting-figure-media-destroyed = Media destroyed
reporting-figure-media-open = Media open
reporting-figure-certificates = Certificates in force
reporting-figure-weight = Weight
reporting-basis-share = { $count } of { $of }
reporting-basis-weight = sum of the { $of } devices that were weighed
reporting-items = Items
reporting-no-items = Nothing to show here
reporting-no-items-do = Items appear when the list is agreed.
reporting-no-items-filtered = Choose another filter, or all.
reporting-show = Which items
reporting-show-claimed = Claimed
reporting-show-agreed = Agreed
reporting-show-received = Received
reporting-show-unexpected = Unexpected
reporting-show-came = Came
reporting-show-not-reused = Why not?
reporting-show-media-open = Media open
reporting-show-ungraded = Not graded
reporting-search = Asset tag, serial or device id
reporting-office = Office
reporting-kind = Kind
reporting-what = What it is
reporting-asset-tag = Asset tag
reporting-serial = Serial number
reporting-claimed-serial = claimed: { $serial }
reporting-device = Device
reporting-outcome = What happened
reporting-grades = Grades
reporting-erasure = Erasure
reporting-went-to = Where it went
reporting-why-not = Why not?
reporting-export = Export
reporting-column-undecided = Not decided
reporting-column-refused = Not taken
reporting-column-withdrawn = Withdrawn
reporting-column-expected = Still expected
reporting-column-missing = Missing
reporting-column-in-process = In process
reporting-column-ready = Ready for reuse
reporting-column-reserved = Reserved
reporting-column-on-the-way = On the way
reporting-column-in-use = In use
reporting-column-retired = Retired
reporting-column-lost = Lost or stolen
reporting-column-parts = Parts
reporting-column-recycled = Recycling
reporting-column-returned = Returned
reporting-erasure-not-needed = holds no data
reporting-erasure-unknown = not looked at yet
reporting-erasure-no-medium = no medium in it
reporting-erasure-failed = erasure failed
reporting-erasure-open = open
reporting-erasure-erased-with-exceptions = erased with exceptions
reporting-erasure-destroyed = destroyed
reporting-erasure-erased-and-destroyed = erased and destroyed
reporting-erasure-erased = erased
reporting-went-returned = Back to the donor
reporting-went-for-recycling = With { $holder }, for the recycler
reporting-went-recycled = Recycled
reporting-went-parts = Taken apart for parts at { $holder }
reporting-went-ready = In stock at { $holder }, for a project
reporting-why-fault = { $fault } ({ $zone }, { $severity })
reporting-why-lock = Locked: { $lock }
reporting-why-medium-failed = A storage medium could not be erased
reporting-why-medium-destroyed = A storage medium was destroyed
reporting-why-grade = Functional grade { $grade }: not good enough for reuse
reporting-why-route = Route: { $route }
reporting-why-decision = Decided: { $decided }
reporting-to-report = Report and papers
reporting-to-issue = Issue the report
reporting-to-certificates = Certificates
reporting-certificates = Certificates
reporting-certificates-purpose = One number each, for ever. A void one stays in the list.
reporting-no-certificates = No certificate yet
reporting-no-certificates-do = A certificate can be issued when no medium of a device is open.
reporting-lacking = { $n ->
    [one] One device whose media are closed has no certificate yet.
   *[other] { $n } devices whose media are closed have no certificate yet.
}
reporting-lacking-issued = They are issued with the report, in one act.
reporting-issue-certificates = Issue the certificates
reporting-certificate = Certificate
reporting-certificate-kind = Kind
reporting-certificate-purpose = As it was issued. It is never edited: it is voided and issued anew.
reporting-certificate-table = Table of certificates
reporting-certificate-in-force = in force
reporting-certificate-void = void
reporting-issued-on = Issued on
reporting-issued-by = Issued by
reporting-media = Media
reporting-void = Void it
reporting-void-warning = The number stays taken for ever and the paper says “void”. The reason stands on it.
reporting-void-reissue = Issue a new one for the same media at once
reporting-void-since = Void since { $date }
reporting-replaced-by = Replaced by
reporting-said-certificates = The certificates are issued; their papers are being made.
reporting-said-certificates-some = Certificates are issued. Some devices could not be certified: their media are still open.
reporting-said-certificates-refused = No certificate could be issued: media are still open.
reporting-said-voided = The certificate is void.
reporting-said-reissued = The certificate was voided; this one stands for it now.
reporting-report-of = Status report of { $number }
reporting-report-purpose = Frozen when it is issued, and sent to the donor. A later edition never changes an earlier one.
reporting-editions = Issued editions
reporting-edition = Edition
reporting-why = Why this edition
reporting-files = Files
reporting-issue = Issue the report
reporting-issue-further = Issue a further edition
reporting-issue-certified = Issue the certificates and the report
reporting-issue-further-certified = Issue the certificates and a further edition
reporting-issue-says = The report is frozen as things stand now. The donor’s IT managers and auditors get a mail with a link.
reporting-said-issued = The report is issued and the donor is written to. Its papers are being made.
reporting-draft = Draft
reporting-draft-says = A draft shows how things stand. It is marked as provisional and is no status report.
reporting-draft-make = Make a draft
reporting-runs = Papers made lately
reporting-run-purpose = This goes on when you leave the page.
reporting-run-certificates = Certificates as PDF
reporting-run-report = Papers of the report
reporting-run-draft = Draft of the report
reporting-run-waiting = Papers made
reporting-run-done = The papers are made.
reporting-run-leave = You can leave this page and find it again under the donation.
reporting-run-look = Look again
reporting-run-status-waiting = being made
reporting-run-status-done = done
reporting-run-status-failed = not made
reporting-attached-certificate = The same certificate for machines
reporting-attached-report = The same report for machines
reporting-signed-recorded = recorded under own sign-in by { $name }, { $at }
reporting-signed-countersigned = countersigned under own sign-in by { $name }, { $at }
reporting-happened-offered = The donor sent the list
reporting-happened-agreed = Both sides agreed the list
reporting-happened-picked-up = The carrier took the goods over
reporting-happened-received = The first device was checked in
reporting-happened-issued = This report was issued
reporting-verify-in-force = Certificate { $number } was issued by { $programme } on { $date } and is in force.
reporting-verify-void = Certificate { $number } was issued by { $programme } on { $date } and is void.
reporting-verify-compare = Compare the number with your paper, and the hash below with that of your PDF file.
reporting-task-issue = The report of { $number } can be issued
reporting-task-due = { $n ->
    [0] The report of { $number } falls due
    [one] The report of { $number } falls due: one thing is in the way
   *[other] The report of { $number } falls due: { $n } things are in the way
}
reporting-task-late = { $n ->
    [0] The report of { $number } will be late at this pace
    [one] The report of { $number } will be late at this pace: one thing is in the way
   *[other] The report of { $number } will be late at this pace: { $n } things are in the way
}
reporting-task-certificates = { $n ->
    [one] One device of { $number } has no certificate yet
   *[other] { $n } devices of { $number } have no certificate yet
}
refusal-books-differ = The books do not balance: { $agreed } lines agreed and { $accounted } accounted for; { $came } devices came and { $placed } are in a place
refusal-books-differ-do = Tell your administrator: `gapless doctor` finds the event that is missing. No report is made before that.
refusal-report-expected = { $n } items are still to come
refusal-report-expected-do = Receive them, or close the check-in so that they count as missing.
refusal-report-media-unknown = { $n } devices were not searched for media yet
refusal-report-media-unknown-do = Record the media of each, or that there is none.
refusal-report-media-open = { $n } media are still open
refusal-report-media-open-do = Erase or destroy each of them first.
refusal-report-ungraded = { $n } devices have no grade
refusal-report-ungraded-do = Assess them, or route them away.
refusal-report-not-issued = The report of { $number } is not issued yet
refusal-report-not-issued-do = Issue it first, or ask for a draft.
refusal-report-overtaken = Something changed while the report was being read
refusal-report-overtaken-do = Issue it again when the floor is quiet for a moment.
refusal-report-show-unknown = We do not know the filter “{ $word }”
refusal-report-show-unknown-do = Choose one of the filters on the page.
refusal-certificate-media-open = { $n } media of device { $device } are still open
refusal-certificate-media-open-do = Erase or destroy them first. A certificate speaks of what is done.
refusal-certificate-media-unknown = Nobody has looked for media in device { $device } yet
refusal-certificate-media-unknown-do = Record its media, or that there is none.
refusal-certificate-no-record = A medium of device { $device } is closed without a record of how
refusal-certificate-no-record-do = Record the erasure or the destruction with its fields.
refusal-certificates-none = No certificate is left to issue
refusal-certificates-none-do = Every device whose media are closed has its certificate.
refusal-certificate-void = Certificate { $number } is void already
refusal-certificate-void-do = Open it to see why, and which one stands for it.
refusal-void-reason-missing = A reason of at most { $n } characters is needed
refusal-void-reason-missing-do = Say what is wrong with the certificate; it stands on the paper.
mail-reporting-issued-subject = { $programme }: status report of { $number } (edition { $edition })
mail-reporting-issued-body = Good day { $name },

    the status report of your donation { $number } “{ $title }” is issued (edition { $edition }). It names every item under your own numbers, with its quality, its erasure and its certificates.

    Read it here: { $url }
mail-reporting-certificates-subject = { $programme }: certificates of { $number }
mail-reporting-certificates-body = Good day { $name },

    after its status report { $n ->
        [one] a certificate was issued
       *[other] { $n } certificates were issued
    } for your donation { $number } “{ $title }”: { $numbers }.

    See them here: { $url }
mail-reporting-voided-subject = { $programme }: certificate { $certificate } of { $number } is void
mail-reporting-voided-body = Good day { $name },

    certificate { $certificate } of your donation { $number } “{ $title }” is void: { $why }

    { $replaced ->
        [none] Nothing stands for it yet.
       *[other] Certificate { $replaced } stands for it now.
    } The status report that you have is not changed.

    See all of them here: { $url }
