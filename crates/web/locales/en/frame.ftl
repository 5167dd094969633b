# The frame: what stands on every page, sign-in, account, people, mail.
frame-menu = Menu
frame-menu-tasks = My tasks
frame-menu-flow = Flow
frame-menu-policies = Acceptance policies
frame-menu-people = People
frame-menu-keys = API keys
frame-menu-links = Given-out links
frame-menu-mail = Mail
frame-menu-jobs = Background jobs
frame-skip = Skip to the content
frame-search = Search
frame-search-hint = Device id, serial, asset tag, donation
frame-theme-dark = Switch to dark
frame-theme-light = Switch to light
frame-theme-auto = Follow the device’s setting
frame-language = Language
frame-help = Help with this page
frame-breadcrumbs = You are here
frame-account = My account
frame-other-role = Act in another role
frame-sign-in = Sign in
frame-sign-out = Sign out
frame-email = E-mail address
frame-password = Password
frame-old-password = Password until now
frame-new-password = New password
frame-password-hint = At least 10 characters. Three or four words that only you put together work well.
frame-set-password = Set the password
frame-forgotten = Forgotten your password?
frame-forgotten-purpose = We mail you a link. It works once, for one hour.
frame-forgotten-send = Send me a link
frame-invitation = Welcome: set up your account
frame-account-of = This account is for { $email }.
frame-your-name = Your name
frame-choose = For whom are you working now?
frame-no-role = You have no role at the moment
frame-no-role-do = Ask the person who invited you to give you one.
frame-sessions = Where you are signed in
frame-session-browser = Browser
frame-session-address = Address
frame-session-seen = Last used
frame-session-this = This one
frame-session-end = End it
frame-said-signed-out = You are signed out.
frame-said-forgotten = If there is an account with this address, a link is on its way.
frame-said-saved = Saved.
frame-said-password = Your new password is set. Every other session was ended.
frame-said-session-ended = The session was ended.
frame-save = Save
frame-all = All
frame-unknown = not known
frame-reason = Reason
frame-download = Download
frame-filter = Filter
frame-actions = Actions
frame-select-all = Select all rows on this page
frame-select-row = Select { $name }
frame-selected = selected
frame-pages = Pages of this list
frame-first-page = First page
frame-next-page = Next page
frame-scan = Enter
frame-scan-not-sent = This scan was not sent
frame-scan-again = Send again
frame-sound = Sound
frame-sign-name = Name of the person who signs
frame-sign-draw = Sign here with a finger or the mouse
frame-sign-clear = Clear
frame-fault = Something went wrong on our side
frame-fault-do = Nothing was saved by halves. Try again; if it happens again, tell your administrator this number: { $id }
frame-to-start = To the first page
frame-mail-title = Mail
frame-mail-purpose = What was sent to people, and what could not be sent.
frame-mail-purpose-waiting = No mail server is set: this is the mail that would be sent. Pass on what is needed by hand.
frame-mail-none = No mail yet
frame-mail-none-do = Mail appears here when somebody is invited or a report is issued.
frame-mail-subject = Subject
frame-mail-to = To
frame-mail-when = Written
frame-mail-state = State
frame-mail-sent = sent { $when }
frame-mail-failed = could not be sent
frame-mail-waiting = waits
frame-mail-body-gone = The text was removed when the mail was sent, because it may hold a link that acts.
mail-foot = You receive this mail because you take part in this programme.
mail-password-subject = Set a new password for { $programme }
mail-invitation-subject = { $organisation } invites you to { $programme }
frame-minutes = { $n ->
    [one] { $n } minute
   *[other] { $n } minutes
}
frame-hours = { $n ->
    [one] { $n } hour
   *[other] { $n } hours
}
frame-days = { $n ->
    [one] { $n } day
   *[other] { $n } days
}
frame-rows = { $n ->
    [one] { $n } row
   *[other] { $n } rows
}
mail-password-body = Hello { $name },

    somebody asked for a new password for your account. If it was you, open this link within an hour:

    { $url }

    If it was not you, do nothing: your password stays as it is. ({ $programme })
mail-invitation-body = Hello { $name },

    { $by } invites you to work with { $organisation } in { $programme }. Open this link within two weeks to set your name and password:

    { $url }
frame-examples = Look around
frame-examples-purpose = This is an example programme: invented people, and nothing that could be broken. Sign in as:
