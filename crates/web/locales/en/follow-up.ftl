# Follow-up: what becomes of devices in their projects.
follow-up-purpose = The projects that have devices: what works, what was last said of it, who waits for help.
follow-up-project = Project
follow-up-projects = Projects with devices
follow-up-country = Country
follow-up-partner = Service partner
follow-up-works = At work
follow-up-broken = Broken
follow-up-other = Lost, stolen, retired
follow-up-last-check = Last check
follow-up-never = not asked yet
follow-up-open-checks = Checks without all answers
follow-up-open-help = Wait for help
follow-up-to-verify = To look at again
follow-up-none = No project has devices yet
follow-up-none-do = A project appears here with its first hand-over.
follow-up-project-purpose = Its devices, its inventory checks, its requests for help.
follow-up-closed = This project has ended and still has devices
follow-up-closed-do = Take them back, so that somebody else can use them or a recycler gets them.
follow-up-devices = Devices
follow-up-no-device = The project has no device.
follow-up-stands = Stands
follow-up-season = Season
follow-up-status = State
follow-up-status-open = waits for answers
follow-up-status-answered = answered
follow-up-status-lapsed = not answered
follow-up-users = People who use the devices
follow-up-users-hint = In an ordinary week. Leave it empty if you do not know.
follow-up-users-how = How did you count?
follow-up-users-how-hint = Class lists, a visitors’ book, an estimate.
follow-up-answered = Answered
follow-up-checks = Inventory checks
follow-up-never-asked = This project was not asked yet. It is asked by itself when the next season begins.
follow-up-ask-now = Ask now
follow-up-ask-now-hint = Begins the check of the present season and writes to the project.
follow-up-asked = Asked
follow-up-why = Why
follow-up-take-back = Take back
follow-up-take-back-hint = Choose devices that the service partner has in its hands again.
follow-up-check-of = Do they work? { $title }
follow-up-check-purpose = Inventory check of { $season }: { $n ->
        [one] { $n } device
        *[other] { $n } devices
    }. Tick each one; what you say is kept as you go.
follow-up-thanks = Thank you: every device has an answer
follow-up-thanks-do = With your answers the programme knows what still works, sends help where it is needed, and shows the givers what their equipment does. You can still change an answer.
follow-up-lapsed = This check is over
follow-up-lapsed-do = A later one has begun, or the project has ended. What you say is kept all the same.
follow-up-finding-open = no answer yet
follow-up-clocks = { $n ->
        [one] { $n } answer
        *[other] { $n } answers
    } came from a phone with a wrong clock
follow-up-clocks-do = For those the time counts at which they arrived here.
follow-up-scan-title = By scan
follow-up-scan = Device
follow-up-scan-hint = Scan the sticker or type the number on it.
follow-up-told-by = Told by
follow-up-told-by-hint = Who said so, if you write it down for somebody: a call, a visit.
follow-up-note = Note
follow-up-all-work-hint = All { $n } devices without an answer work?
follow-up-all-work = Yes, all of them work
follow-up-photo = Photo
follow-up-as-told = as told by { $name }
follow-up-people = People
follow-up-story = What has changed?
follow-up-story-hint = In your words. No names of children, please.
follow-up-story-public = Everybody may read this
follow-up-tell = Keep
follow-up-photos = Photos
follow-up-photo-public = may be shown
follow-up-photo-private = only for the programme
follow-up-caption = What does it show?
follow-up-consent = It may be shown
follow-up-consent-hint = Everybody who can be recognised agreed, and no child can be recognised.
follow-up-photo-add = Send the photo
follow-up-link = A link for the project
follow-up-link-hint = It opens this check and nothing else, without an account. Send it in a chat, or by mail from here.
follow-up-link-name = For whom
follow-up-link-email = E-mail
follow-up-link-give = Make a link
follow-up-link-made = This link is shown once
follow-up-late = Kept, and changed nothing
follow-up-late-hint = Something later was known already, or the device had been taken back.
follow-up-sample = Look at these again
follow-up-sample-hint = Drawn at random when all answers were in. Go and see, or ask for a photo; what you find counts.
follow-up-said = Said:
follow-up-found = Found:
follow-up-differs = differs
follow-up-settings = When projects are asked
follow-up-settings-purpose = In which months, when they are reminded, and how many devices the service partner looks at again.
follow-up-policies-built-in = Nothing is set: projects are asked in January and July, reminded after 5, 10 and 15 days, and one device of ten is looked at again.
follow-up-months = Months
follow-up-months-hint = Numbers with commas: 1,7. Empty: nobody is asked by itself.
follow-up-remind-days = Reminders after days
follow-up-remind-days-hint = At most three: to the project, then to its partner too, then to you too.
follow-up-sample-percent = Of a hundred devices, looked at again
follow-up-policy-set = Set
follow-up-help-list = Requests for help
follow-up-help-purpose = Who waits for help with a device, and what was done.
follow-up-help-none = Nobody waits
follow-up-help-none-do = Requests come from the form behind the sticker of a device.
follow-up-said-asked = The project is asked.
follow-up-said-ticked = Kept.
follow-up-said-known = That was known already.
follow-up-said-unexpected = That is none of this project’s devices.
follow-up-said-told = Kept. Thank you.
follow-up-said-photo = The photo is kept.
follow-up-said-verified = Kept.
follow-up-said-set = Set.
follow-up-said-taken-back = Taken back.
follow-up-task-help = { $n ->
        [one] { $n } request
        *[other] { $n } requests
    } for help without an end
follow-up-task-call = { $n ->
        [one] { $n } project
        *[other] { $n } projects
    } did not answer: call and write it down
follow-up-task-verify = { $n ->
        [one] { $n } device
        *[other] { $n } devices
    } to look at again
follow-up-task-fetch = { $n ->
        [one] { $n } device
        *[other] { $n } devices
    } at the end of use to fetch
help-passport = Something is wrong with it?
help-passport-do = There is advice for the usual troubles, and somebody who answers.
help-title = Help with { $device }
help-purpose = Try this first. If it does not help, ask.
help-first = What to try first
help-ask = Ask for help
help-topic = What is wrong
help-topic-start = It does not start
help-topic-screen = The screen
help-topic-keyboard = Keyboard, mouse or touchpad
help-topic-power = Battery, charger or cable
help-topic-network = Internet or network
help-topic-software = A password or a program
help-topic-gone = It is lost or was stolen
help-topic-end = It is not needed any more
help-topic-other = Something else
help-try-start = Connect the charger or the power cord and wait ten minutes. Hold the power button for 20 seconds, let go, and press it once. Try another socket.
help-try-screen = Turn the brightness up. On a desktop, push both ends of the screen cable in firmly. If a second screen works, say so below.
help-try-keyboard = Switch it off and on again. Pull a USB keyboard or mouse out and use another socket. Check that the right keyboard language is set.
help-try-power = Try the charger of the same kind from another device. A battery that is bent or hot must not be used any more: unplug it and ask.
help-try-network = See whether another device has a connection in the same place. Switch the wireless off and on. Stand closer to the router.
help-try-software = Ask the colleague who was trained at the hand-over. Do not install the system again yourself: ask first.
help-try-gone = Tell us when and how it happened. Tell the police of a theft and send us a photo of the paper.
help-try-end = Do not throw it away and do not give it on: the service partner fetches it.
help-try-other = Write down what you see, word by word, or send a photo of the screen.
help-text = What happens?
help-text-hint = What you see, since when, what you tried.
help-name = Your name
help-contact = Phone number or e-mail
help-contact-hint = So that the service partner can reach you. It is shown to nobody else.
help-photo = Photo
help-send = Send
help-none = There is no help for this device here
help-none-do = It is not with a project at the moment. The programme knows more.
help-follow-purpose = Keep the address of this page: the answer appears here.
help-waits = Your request is with the service partner
help-waits-do = They answer here, and call or write if you left a number or an address.
help-more = Anything to add?
help-say = Send
help-how = How it ended
help-outcome-open = waits
help-swapped-with = Swapped for { $device }
help-ended-list = Ended
help-reply = Answer
help-answer = Answer
help-reply-send = Answer
help-part = A part was fitted
help-part-what = Part
help-part-from = From which device
help-part-from-hint = Scan the device that gave it; empty for a part that was bought.
help-part-fit = Write down
help-end = End the request
help-done = What was done
help-end-it = End
help-swap = Swap the device
help-no-spares = You have no device that you took back and could give instead.
help-spare = Device that takes its place
help-swap-works = It was tested and works
help-swap-it = Swap
help-said-asked = Sent. Keep the address of this page.
help-said-said = Sent.
help-said-replied = Answered.
help-said-fitted = Written down.
help-said-ended = Ended.
help-said-swapped = Swapped.
mail-follow-up-check-subject = Do they work? Inventory check for { $title }
mail-follow-up-check-body =
    Hello,

    twice a year we ask every project what became of its devices. Please open this page on any phone and tick each of your { $n } devices; it takes a few minutes, and works with a bad line:

    { $link }

    The link is for this check only. Thank you!

    { $programme }
mail-follow-up-reminder-subject = Still open: inventory check for { $title }
mail-follow-up-reminder-body =
    Hello,

    since { $since } we have been waiting for your answers about your devices. This page shows what is still open:

    { $link }

    If you would rather tell us by phone, your service partner writes it down for you.

    { $programme }
mail-follow-up-unanswered-subject = No answer yet: { $number } { $title }
mail-follow-up-unanswered-body =
    Hello { $name },

    project { $number } { $title } was asked on { $since } about its { $n } devices and did not answer for all. A call helps; write down what you hear here:

    { $link }

    { $programme }
mail-follow-up-help-subject = Help with { $device }: { $project }
mail-follow-up-help-body =
    Hello { $name },

    { $asked_by } of project { $project } asks for help with { $device }:

    { $text }

    Answer here: { $link }

    { $programme }
mail-follow-up-answer-subject = Your request about { $device }
mail-follow-up-answer-body =
    Hello { $name },

    { $text }

    The device: { $link }

    { $programme }
refusal-follow-up-finding = That is no answer
refusal-follow-up-finding-do = Say works, broken, lost, stolen or no longer used.
refusal-follow-up-ticks = That are no answers, or too many
refusal-follow-up-ticks-do = Send at least one device and at most { $n } at once.
refusal-follow-up-policy = That is no policy
refusal-follow-up-policy-do = Give a day, months from 1 to 12, at most three growing numbers of days, and a percentage from 0 to 100.
refusal-follow-up-season = That is no season
refusal-follow-up-season-do = Write year and month: 2027-01.
refusal-follow-up-asked = This project was asked in season { $season }
refusal-follow-up-asked-do = Open that check to see its answers.
refusal-follow-up-no-devices = This project has no device to ask for
refusal-follow-up-no-devices-do = It is asked once something was handed over to it.
refusal-follow-up-project-closed = This project has ended
refusal-follow-up-project-closed-do = Take back the devices that it still has.
refusal-follow-up-link-name = The link needs a name
refusal-follow-up-link-name-do = Say for whom it is; an e-mail address has an @.
refusal-follow-up-users = That is no number of people
refusal-follow-up-users-do = Give a whole number up to 100,000, or nothing.
refusal-follow-up-users-how = How did you count?
refusal-follow-up-users-how-do = Say in a few words where the number comes from.
refusal-follow-up-changed = Somebody else has changed this meanwhile
refusal-follow-up-changed-do = Look at what is there now and write yours again.
refusal-follow-up-photo = There is no photo
refusal-follow-up-photo-do = Choose a JPEG or PNG file.
refusal-follow-up-caption = What does the photo show?
refusal-follow-up-caption-do = Write a few words.
refusal-follow-up-photos = There are { $n } photos already
refusal-follow-up-photos-do = More are not needed for one check.
refusal-follow-up-not-sampled = This device is not in the sample
refusal-follow-up-not-sampled-do = Write down what you saw as an answer of the check.
refusal-follow-up-verified = Somebody looked at this device already
refusal-follow-up-verified-do = What they found counts; a later check can say something else.
refusal-follow-up-why = Why are they taken back?
refusal-follow-up-why-do = Give the reason in a few words.
refusal-follow-up-not-there = { $device } cannot be taken back
refusal-follow-up-not-there-do = It is not with this project, or was said to be lost. Say first that it turned up.
refusal-follow-up-no-partner = No service partner is known for this project
refusal-follow-up-no-partner-do = The partner who hands something over to it becomes its partner.
refusal-help-name = Who asks?
refusal-help-name-do = Give your name.
refusal-help-text = There is no text
refusal-help-text-do = Write what happens, or what was done.
refusal-help-too-many = Too many requests at the moment
refusal-help-too-many-do = Try again in an hour, or call the service partner.
refusal-help-asked = Several people asked for this device already
refusal-help-asked-do = The service partner knows of it. Wait for the answer.
refusal-help-not-here = This device is not with a project at the moment
refusal-help-not-here-do = Ask the programme.
refusal-help-ended = This request has ended
refusal-help-ended-do = Ask anew by the sticker of the device.
refusal-help-outcome = That is no end of a request
refusal-help-outcome-do = Say solved, repaired or not possible; a swap has a form of its own.
refusal-help-part = Which part?
refusal-help-part-do = Say what was fitted.
refusal-help-part-from = { $device } cannot give a part
refusal-help-part-from-do = Scan another device of a project that you serve, or one that you took back.
refusal-help-no-spare = { $device } cannot take its place
refusal-help-no-spare-do = Choose a device that you took back and that no recycler waits for.
refusal-help-swap-works = Does it work?
refusal-help-swap-works-do = Test the device before you give it, and tick that it works.
