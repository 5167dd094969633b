# Refurbishment: work orders, parts, ready.
refurbishment-purpose = What assessment routed here: repair, make ready, or send on its way. Oldest first.
refurbishment-empty = Nothing waits here
refurbishment-empty-do = Devices come here when they have grades and a route.
refurbishment-route = Route
refurbishment-no-route = needs a route
refurbishment-no-route-do = The work was not possible: choose another route in assessment, or send it on its way below.
refurbishment-orders = Work orders
refurbishment-orders-none = No work is ordered.
refurbishment-retest = test again
refurbishment-retest-first = A part was fitted: the device must be tested again
refurbishment-not-assessed = This device is not assessed yet
refurbishment-assess-do = Do its tests; then it can be made ready.
refurbishment-do = Write down work that was done
refurbishment-done = Save the work
refurbishment-ready = and it is ready to be given away
refurbishment-order = Order work
refurbishment-work = Which work
refurbishment-system = Operating system
refurbishment-language = Its language
refurbishment-wanted = What is wrong or wanted
refurbishment-note = Note
refurbishment-faults = What assessment found
refurbishment-parts = Parts
refurbishment-parts-purpose = What lies on the shelf, and which device each part came from.
refurbishment-parts-none = No part is in stock
refurbishment-parts-none-do = Take parts out of a device on its page, or enter bought ones here.
refurbishment-part-kind = Kind of part
refurbishment-part-words = What it is
refurbishment-from = Taken from
refurbishment-bought = bought
refurbishment-buy = Enter a bought part
refurbishment-since = In stock since
refurbishment-stock = stock
refurbishment-fitted = Fitted
refurbishment-taken = Taken out
refurbishment-fit = Fit a part of the stock
refurbishment-fit-hint = Its tests count no more after that: it is tested again.
refurbishment-take = Take a part out
refurbishment-into = Straight into device
refurbishment-into-hint = Its device id; empty for the stock.
refurbishment-send = Send it on its way
refurbishment-why = Why, in words
refurbishment-why-hint = It stands under “What happened” of the device, where the donor reads it, too.
refurbishment-received-by = Who took it at the donor’s
refurbishment-received-by-hint = Only for what goes back. From then on the donor has it.
refurbishment-to-parts = To parts
refurbishment-to-recycling = To recycling
refurbishment-to-back = Back to the donor
refurbishment-to-bench = Take it back to the bench
refurbishment-to-bench-hint = What does not work. It is tested anew; a project it was kept for is served from elsewhere.
refurbishment-said-ordered = The work is ordered.
refurbishment-said-ended = The order is ended.
refurbishment-said-done = The work is written down.
refurbishment-said-sent = It is on its way.
refurbishment-said-returned = It is back at the donor’s.
refurbishment-said-taken = The part is taken out.
refurbishment-said-bought = The part is in stock.
refurbishment-said-fitted = The part is fitted. Test the device again.
order-status-open = open
order-status-done = done
order-status-not-possible = not possible
order-status-dropped = dropped
language-en = English
language-fr = French
language-nl = Dutch
language-de = German
language-pt = Portuguese
language-es = Spanish
language-ar = Arabic
language-sw = Swahili
part-memory = Memory
part-storage = Storage
part-battery = Battery
part-charger = Charger
part-screen = Screen
part-keyboard = Keyboard
part-board = Board
part-fan = Fan
part-case-part = Case part
part-cable = Cable
part-network-card = Network card
part-camera = Camera
part-other = Other part
refurbishment-task-repair = { $n ->
    [one] { $n } device to repair
   *[other] { $n } devices to repair
}
refurbishment-task-ready = { $n ->
    [one] { $n } device to make ready
   *[other] { $n } devices to make ready
}
refurbishment-task-parts = { $n ->
    [one] { $n } device to send to parts
   *[other] { $n } devices to send to parts
}
refurbishment-task-recycle = { $n ->
    [one] { $n } device to send to recycling
   *[other] { $n } devices to send to recycling
}
refurbishment-task-return = { $n ->
    [one] { $n } device to send back to its donor
   *[other] { $n } devices to send back to their donor
}
refurbishment-task-route = { $n ->
    [one] { $n } device needs another route
   *[other] { $n } devices need another route
}
refusal-work-missing = No work was chosen
refusal-work-missing-do = Tick at least one kind of work.
refusal-system-missing = An installation needs a system and its language
refusal-system-missing-do = Give both.
refusal-part-kind-unknown = “{ $kind }” is no kind of part that we know
refusal-part-kind-unknown-do = Choose a kind of the list.
refusal-part-words-missing = Say what the part is
refusal-part-words-missing-do = For memory: its type and size.
refusal-part-same-device = The part comes from this very device
refusal-part-same-device-do = Choose another device.
refusal-part-not-in-stock = This part is no longer in stock { $device }
refusal-part-not-in-stock-do = Choose another one.
refusal-receiver-missing = It is not said who took it at the donor’s
refusal-receiver-missing-do = Give the person’s name: from then on the donor has the device.
