# The frame: what stands on every page, sign-in, account, people, mail.
frame-menu = Menü
frame-menu-tasks = Meine Aufgaben
frame-menu-flow = Durchlauf
frame-menu-policies = Annahmeregeln
frame-menu-people = Personen
frame-menu-keys = API-Schlüssel
frame-menu-links = Ausgegebene Links
frame-menu-mail = E-Mail
frame-menu-jobs = Hintergrundaufträge
frame-skip = Zum Inhalt springen
frame-search = Suchen
frame-search-hint = Gerätenummer, Seriennummer, Inventarnummer, Spende
frame-theme-dark = Dunkel anzeigen
frame-theme-light = Hell anzeigen
frame-theme-auto = Einstellung des Geräts übernehmen
frame-language = Sprache
frame-help = Hilfe zu dieser Seite
frame-breadcrumbs = Sie sind hier
frame-account = Mein Konto
frame-other-role = Rolle wechseln
frame-sign-in = Anmelden
frame-sign-out = Abmelden
frame-email = E-Mail-Adresse
frame-password = Passwort
frame-old-password = Bisheriges Passwort
frame-new-password = Neues Passwort
frame-password-hint = Mindestens 10 Zeichen. Drei oder vier Wörter, die nur Sie so zusammenstellen, eignen sich gut.
frame-set-password = Passwort festlegen
frame-forgotten = Passwort vergessen?
frame-forgotten-purpose = Wir senden Ihnen einen Link per E-Mail. Er gilt einmal und eine Stunde lang.
frame-forgotten-send = Link senden
frame-invitation = Willkommen: Konto einrichten
frame-account-of = Dieses Konto gehört zu { $email }.
frame-your-name = Ihr Name
frame-choose = Für wen arbeiten Sie gerade?
frame-no-role = Sie haben zurzeit keine Rolle
frame-no-role-do = Bitten Sie die Person, die Sie eingeladen hat, Ihnen eine zu geben.
frame-sessions = Wo Sie angemeldet sind
frame-session-browser = Browser
frame-session-address = Adresse
frame-session-seen = Zuletzt benutzt
frame-session-this = Diese hier
frame-session-end = Beenden
frame-said-signed-out = Sie sind abgemeldet.
frame-said-forgotten = Falls es ein Konto mit dieser Adresse gibt, ist ein Link unterwegs.
frame-said-saved = Gespeichert.
frame-said-password = Ihr neues Passwort gilt. Alle anderen Sitzungen wurden beendet.
frame-said-session-ended = Die Sitzung wurde beendet.
frame-save = Speichern
frame-all = Alle
frame-unknown = nicht bekannt
frame-reason = Grund
frame-download = Herunterladen
frame-filter = Filtern
frame-actions = Aktionen
frame-select-all = Alle Zeilen dieser Seite auswählen
frame-select-row = { $name } auswählen
frame-selected = ausgewählt
frame-pages = Seiten dieser Liste
frame-first-page = Erste Seite
frame-next-page = Nächste Seite
frame-scan = Eingeben
frame-scan-not-sent = Dieser Scan wurde nicht gesendet
frame-scan-again = Erneut senden
frame-sound = Ton
frame-sign-name = Name der unterzeichnenden Person
frame-sign-draw = Hier mit dem Finger oder der Maus unterschreiben
frame-sign-clear = Löschen
frame-fault = Bei uns ist etwas schiefgegangen
frame-fault-do = Nichts wurde halb gespeichert. Versuchen Sie es erneut; geschieht es wieder, nennen Sie Ihrer Administration diese Nummer: { $id }
frame-to-start = Zur ersten Seite
frame-mail-title = E-Mail
frame-mail-purpose = Was versandt wurde und was nicht versandt werden konnte.
frame-mail-purpose-waiting = Kein Mailserver ist eingestellt: Dies ist die Post, die versandt würde. Geben Sie Nötiges von Hand weiter.
frame-mail-none = Noch keine E-Mail
frame-mail-none-do = Hier erscheint Post, wenn jemand eingeladen oder ein Bericht ausgestellt wird.
frame-mail-subject = Betreff
frame-mail-to = An
frame-mail-when = Geschrieben
frame-mail-state = Stand
frame-mail-sent = gesendet { $when }
frame-mail-failed = konnte nicht gesendet werden
frame-mail-waiting = wartet
frame-mail-body-gone = Der Text wurde beim Versand gelöscht, weil er einen Link enthalten kann, mit dem gehandelt wird.
mail-foot = Sie erhalten diese E-Mail, weil Sie an diesem Programm teilnehmen.
mail-password-subject = Neues Passwort für { $programme } festlegen
mail-invitation-subject = { $organisation } lädt Sie zu { $programme } ein
frame-minutes = { $n ->
    [one] { $n } Minute
   *[other] { $n } Minuten
}
frame-hours = { $n ->
    [one] { $n } Stunde
   *[other] { $n } Stunden
}
frame-days = { $n ->
    [one] { $n } Tag
   *[other] { $n } Tage
}
frame-rows = { $n ->
    [one] { $n } Zeile
   *[other] { $n } Zeilen
}
mail-password-body = Guten Tag { $name },

    jemand hat für Ihr Konto ein neues Passwort angefordert. Waren Sie das, öffnen Sie innerhalb einer Stunde diesen Link:

    { $url }

    Waren Sie es nicht, brauchen Sie nichts zu tun: Ihr Passwort bleibt, wie es ist. ({ $programme })
mail-invitation-body = Guten Tag { $name },

    { $by } lädt Sie ein, mit { $organisation } bei { $programme } zu arbeiten. Öffnen Sie innerhalb von zwei Wochen diesen Link, um Namen und Passwort festzulegen:

    { $url }
frame-examples = Umsehen
frame-examples-purpose = Dies ist ein Beispielprogramm: erfundene Leute, und nichts, das kaputtgehen kann. Anmelden als:
