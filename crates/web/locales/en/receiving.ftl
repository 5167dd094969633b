# Check-in, and what does not agree (crates/stages/receiving).
receiving-purpose = What is on its way to you, and what was checked in.
receiving-none = Nothing is on its way
receiving-none-do = A donation appears here when its list is agreed and it is bound for you.
receiving-open-title = Open a session
receiving-open = Open the session
receiving-open-donations = Whose goods come in?
receiving-expected-lines =
    { $n ->
        [one] { $n } device expected
        *[other] { $n } devices expected
    }
receiving-units-here = { $n } of { $of } units here
receiving-dock = Dock
receiving-dock-hint = The name that your people use, such as dock 2.
receiving-site = Hall
receiving-sessions = Sessions
receiving-opened = Opened
receiving-opened-by = By
receiving-state = State
receiving-open-state = open
receiving-closed-state = closed on { $at }
receiving-session-title = Check-in at { $dock }
receiving-session-purpose = Scan a unit, then each device in it. Everything works by scanner and keyboard.
receiving-scan = Scan anything: unit, serial number, asset tag, our label
receiving-kg = Weight of the last device, kg
receiving-kg-hint = Or type 1.6 kg into the scan box.
receiving-weigh = Weigh
receiving-own-scans = Your last scans
receiving-others-scans = The others’ last scans
receiving-running = Open for { $time }
receiving-donation-number = Donation { $number }
receiving-donation = Donation
receiving-here-of = { $n } of { $of }
receiving-here = here
receiving-expected = still expected
receiving-unexpected = unexpected
receiving-mismatched = different
receiving-missing = missing
receiving-labels-all = Print all labels
receiving-labels-sheet = Labels on A4 sheets
receiving-print-label = Print label
receiving-bulk = Paste many
receiving-bulk-purpose = Up to 200 numbers in one go: all are checked in, or none is.
receiving-bulk-codes = Serial numbers or asset tags
receiving-bulk-hint = One on each line; a column of a spreadsheet can be pasted as it is.
receiving-bulk-save = Check them in
receiving-bulk-refused =
    { $n ->
        [one] { $n } row cannot be checked in; nothing was saved
        *[other] { $n } rows cannot be checked in; nothing was saved
    }
receiving-bulk-refused-do = The box below holds the good rows only: send them, and scan the others one by one.
receiving-code = Number
receiving-result = Result
receiving-device = Device
receiving-row-ready = can be checked in
receiving-row-checked-in = checked in
receiving-row-already = already here
receiving-row-twice = twice in this list
receiving-row-several = stands on several lines
receiving-row-near = unknown, but like one on the list
receiving-row-not-agreed = on a line that is not to come
receiving-row-elsewhere = belongs to another donation
receiving-row-unknown = unknown
receiving-row-unreadable = not a number of a device
receiving-came-checked-in = Checked in
receiving-came-unexpected = Taken in as unexpected
receiving-came-already = Already here: { $by } checked it in on { $at }, donation { $number }, { $status }
receiving-came-unit-opened = Unit { $number } is open
receiving-came-weighed = Weighed: { $weight }
receiving-came-unreadable = This is not a number of a device. Scan its serial number or asset tag.
receiving-came-unknown =
    We do not know this label. { $number ->
        [none] Scan the serial number instead.
        *[other] It belongs to donation { $number }: take that donation into this session first.
    }
receiving-came-not-handed-over = Unit { $number } was not handed over to you yet ({ $status }). Sign the hand-over first.
receiving-came-undone = Undone: { $why }
receiving-came-ask-near = is like a number on the list. The same device?
receiving-came-ask-several = stands on several lines. Which one is it?
receiving-came-ask-unexpected = is on no line. Unexpected?
receiving-came-ask-elsewhere = belongs to donation { $number }. Take it in here as unexpected?
receiving-came-ask-not-agreed = stands on a line that was not to come ({ $status }). Take it in as unexpected?
receiving-came-ask-seal = Unit { $number } has a seal. Read its number.
receiving-came-dropped = Left
receiving-line = line { $row }
receiving-no-unexpected = No, unexpected
receiving-leave = Leave it
receiving-take-unexpected = Take it in as unexpected
receiving-number-is = The number is
receiving-number-is-serial = a serial number
receiving-number-is-asset = an asset tag
receiving-category = What it is
receiving-maker = Maker
receiving-model = Model
receiving-seal = Number on the seal
receiving-seal-is-broken = The seal is broken
receiving-seal-open = Open the unit
receiving-seal-whole = seal whole and right
receiving-seal-broken = seal broken or another one
receiving-differs = It is something else
receiving-differs-save = Write down what it is
receiving-undo = Undo
receiving-more-donations = More donations came
receiving-add-donation = Take it into this session
receiving-close = Close the session
receiving-close-purpose = Say of which donations everything has come. What is not here then counts as missing and waits for a decision.
receiving-close-counts = { $here } here · { $expected } still expected · { $unexpected } unexpected · { $mismatched } different
receiving-all-came = Everything has come: the { $n } below are missing
receiving-units-away =
    { $n ->
        [one] { $n } unit is still on its way.
        *[other] { $n } units are still on their way.
    }
receiving-not-come = What has not come
receiving-not-come-decided = Each of them becomes missing when you close. Then the donor says that it never left, or the coordinator or the lead that it comes later or is lost.
receiving-all-not-come = See all { $n }
receiving-raised-missing = Written down as missing
receiving-raised-unexpected = Unexpected
receiving-raised-mismatched = Not what the line says
receiving-raised-first = These are the first { $n }.
receiving-decided-there = Go to where they are decided: { $kind }
receiving-serial = Serial number
receiving-asset = Asset tag
receiving-claim = On the list
receiving-found = Found
receiving-since = Since
receiving-due = by { $at }
receiving-kind = What
receiving-decision = Decision
receiving-discrepancies = What does not agree
receiving-discrepancies-purpose = Each needs a decision before the donation’s books are finished.
receiving-no-discrepancies = Everything agrees
receiving-no-discrepancies-do = Nothing waits for a decision here.
receiving-to-decide = To decide
receiving-decided = Decided
receiving-decide = Decide
receiving-waits-both = waits for the donor, the coordinator or the lead
receiving-waits-programme = waits for the coordinator or the lead
receiving-match = Match to a line
receiving-match-title = Which line does it answer?
receiving-match-purpose = A line that is still expected or missing. Its device counts as received then, and no longer as unexpected.
receiving-match-search = Serial number, asset tag or row of the list; a part is enough
receiving-match-find = Find
receiving-match-none = No such line is expected or missing
receiving-match-none-do = Look for another number, or decide what becomes of the unexpected device.
receiving-match-lines = Lines that it may answer
receiving-match-choose = This one
receiving-match-near = almost the same number
receiving-match-reason-hint = How you know, such as: the serial number was mistyped.
receiving-match-save = It answers this line
receiving-closed-by = { $by } closed this session on { $at }
receiving-closed-by-do = Open another session to check more in.
receiving-said-undone = The check-in was undone.
receiving-said-differs = What it is was written down; it waits for a decision.
receiving-said-bulk = All of them are checked in.
receiving-said-closed = The session is closed. What does not agree is below.
receiving-said-decided = The decision was written down.
receiving-said-matched = The device answers its line now; that decides it.
receiving-task-missing =
    { $n ->
        [one] { $n } missing item of donation { $donation } waits for your decision
        *[other] { $n } missing items of donation { $donation } wait for your decision
    }
receiving-task-unexpected =
    { $n ->
        [one] { $n } unexpected device of donation { $donation } waits for your decision
        *[other] { $n } unexpected devices of donation { $donation } wait for your decision
    }
receiving-task-mismatched =
    { $n ->
        [one] { $n } device of donation { $donation } is not what its line says: decide
        *[other] { $n } devices of donation { $donation } are not what their lines say: decide
    }
receiving-task-session = The check-in at { $dock } is open
receiving-task-arrived =
    { $n ->
        [one] { $n } device of donation { $donation } has arrived: check it in
        *[other] { $n } devices of donation { $donation } have arrived: check them in
    }
refusal-session-closed = { $by } closed this session
refusal-session-closed-do = Your scan was not counted. Open another session and scan it again.
refusal-receiving-dock-missing = The dock has no name
refusal-receiving-dock-missing-do = Give it the name that your people use.
refusal-receiving-no-donation = No donation was chosen, or more than 20
refusal-receiving-no-donation-do = Choose the donations whose goods come in.
refusal-receiving-answered = This question was answered already
refusal-receiving-answered-do = Look at the scans below.
refusal-receiving-category-missing = What kind of device it is was not said
refusal-receiving-category-missing-do = Choose one of the list.
refusal-receiving-which-donation = This session takes in several donations
refusal-receiving-which-donation-do = Say with which of them the device came.
refusal-receiving-seal-missing = The number of the seal is missing
refusal-receiving-seal-missing-do = Read it from the seal, or tick that the seal is broken.
refusal-receiving-nothing-to-weigh = You have not checked in a device in this session yet
refusal-receiving-nothing-to-weigh-do = Scan the device first, then weigh it.
refusal-receiving-weight = This is not a weight between 1 gram and 2,000 kilograms
refusal-receiving-weight-do = Type kilograms, such as 1.6.
refusal-receiving-bulk-empty = There is no number in the box
refusal-receiving-bulk-empty-do = Paste at least one.
refusal-receiving-bulk-too-many = These are { $n } numbers; at most { $max } go at once
refusal-receiving-bulk-too-many-do = Paste them in several parts.
refusal-receiving-reason-missing = A reason is needed
refusal-receiving-reason-missing-do = Say in a few words why.
refusal-receiving-decision-missing = No decision was chosen
refusal-receiving-decision-missing-do = Choose one of the list.
refusal-receiving-nothing-chosen = Nothing was chosen, or more than 500
refusal-receiving-nothing-chosen-do = Choose what the decision is about.
refusal-receiving-donor-decides = Only the donor can say that it never left
refusal-receiving-donor-decides-do = Ask the donor’s IT manager, or choose another decision.
refusal-receiving-not-that-decision = This decision does not fit what is chosen, or is not yours
refusal-receiving-not-that-decision-do = Choose things of one kind, and a decision that fits them.
refusal-receiving-nothing-to-print = There is no label to print
refusal-receiving-nothing-to-print-do = Check a device in first.
refusal-receiving-line-missing = No line was chosen
refusal-receiving-line-missing-do = Choose the line that the device answers.
timeline-report-read = Hardware report read ({ $format })
receiving-reports = Hardware reports
receiving-reports-purpose = Each report finds its device by serial number, asset tag or UUID and checks it in like a scan; then it is kept with the device.
receiving-reports-files = Report files
receiving-reports-hint = As the tool wrote them; up to 50 files.
receiving-reports-send = Upload and check in
receiving-reports-file = File
receiving-reports-check-in = Check-in
receiving-reports-report = The report
receiving-reports-fate-asks = waits for your answer
receiving-reports-asks-do = Answer the question below your scans; the report is taken with it.
receiving-reports-fate-no-number = names no device
receiving-reports-no-number-do = Scan the device, then upload this report on its page.
receiving-reports-kept-do = Scan the device; the report need not be uploaded again.
receiving-reports-label = Label of the device
receiving-reports-take = Take the report for this device
receiving-report-waits = Its hardware report { $name } is kept and taken with your answer.
receiving-report-came = Hardware report { $name }:
receiving-reports-fate-left-bench = its device has left the bench
receiving-reports-fate-ambiguous = its numbers are those of two devices
receiving-reports-asked = asks
receiving-reports-open = What it says
receiving-reports-back = Back to the scans
