# Packing, pick-ups, hand-overs (crates/stages/collection).
collection-purpose = Vereinbarte Spenden und wie weit jedes Büro gepackt hat.
collection-none = Keine Spende ist abzuholen
collection-none-do = Eine Spende erscheint hier, sobald beide Seiten die Liste vereinbart haben.
collection-title = Abholung von { $number }
collection-donation-purpose = Büros packen, der Hub sammelt, eine Abholung nimmt alles mit.
collection-donation = Spende
collection-donor = Spender
collection-state = Stand
collection-offices = Büros
collection-office = Büro
collection-hub = Hub
collection-goes-to = Geht an
collection-pick-up = Abholung
collection-lines = Alle Zeilen
collection-units = Packstücke
collection-unit = Packstück
collection-kind = Art
collection-devices = Geräte
collection-weight = Gewicht
collection-seal = Plombe
collection-packed = Gepackt
collection-asset = Inventarnummer
collection-serial = Seriennummer
collection-model = Hersteller und Modell
collection-in-manifest = In der Liste
collection-number = Nummer
collection-leg = Strecke
collection-signed = Unterschrieben
collection-when = Wann
collection-where = Wo
collection-carrier = Spediteur
collection-contact = Ansprechpartner vor Ort
collection-notes = Hinweise für den Fahrer
collection-giver = Übergibt
collection-taker = Übernimmt
collection-vehicle = Kennzeichen
collection-remark = Bemerkung
collection-day = Tag
collection-from = Von
collection-until = Bis
collection-phone = Telefon
collection-driver = Fahrer, falls bekannt
collection-name = Name
collection-email = E-Mail
collection-side = Ich unterschreibe als Seite, die
collection-as = Als was
collection-signature = Unterschrift
collection-paper = Papier mit beiden Unterschriften
collection-label = Etikett drucken
collection-labels = Alle Etiketten drucken
collection-packing-list = Packliste
collection-contents = Was darin ist
collection-hand-overs = Übergaben
collection-to-pack = Noch zu packen
collection-pack = Packen
collection-unpack = Herausnehmen
collection-into = In
collection-sign = Unterschreiben
collection-no-office = kein Büro genannt
collection-not-chosen = noch nicht gewählt
collection-not-booked = noch nicht gebucht
collection-packed-of = { $n } von { $of } gepackt
collection-n-lines =
    { $n ->
        [one] { $n } Zeile
        *[other] { $n } Zeilen
    }
collection-choose-hub = Den Hub wählen
collection-hub-hint = Die Ware aller Büros wird hier gesammelt und einmal abgeholt.
collection-assign-title = Wo sind diese Zeilen?
collection-assign-purpose = Die Liste nennt Büros mit eigenen Worten. Prüfen Sie, was wir darunter verstehen.
collection-choose-office = später
collection-assign = Dem Büro zuweisen
collection-no-offices = Kein Büro ist eingetragen
collection-no-offices-do = Tragen Sie die Büros des Spenders unter Personen ein.
collection-book = Die Abholung buchen
collection-book-purpose = Eine Abholung am Hub. Der Spediteur erhält eine E-Mail mit einem Link, über den der Fahrer unterschreibt.
collection-contact-hint = Nach wem der Fahrer fragt.
collection-carrier-hint = Ein Spediteur oder ein Servicepartner, der abholt.
collection-carrier-email = E-Mail des Spediteurs
collection-carrier-email-hint = Der Link zum Unterschreiben geht dorthin.
collection-notes-hint = Rampe, Ausweis, Höhe des Tors.
collection-cancel-pick-up = Die Abholung absagen
collection-cancel-warning = Der Link des Fahrers gilt dann nicht mehr. Danach kann ein anderer Tag gebucht werden.
collection-one-side = eine Seite hat unterschrieben
collection-no-side = niemand hat unterschrieben
collection-no-hand-overs = Noch keine Übergabe.
collection-lines-purpose = Jede vereinbarte Zeile, wo sie ist und was aus ihr wurde. Wählen Sie aus, um zuzuweisen oder zurückzuziehen.
collection-no-lines = Hier ist keine Zeile
collection-no-lines-do = Wählen Sie einen anderen Filter.
collection-withdraw = Zurückziehen
collection-withdraw-why = Grund, zum Zurückziehen
collection-office-purpose = Kiste beginnen, scannen, was hineinkommt, schließen, Etikett aufkleben.
collection-open-unit = Beginnen: { $kind }
collection-no-units-yet = Noch ist nichts gepackt
collection-no-units-yet-do = Beginnen Sie oben eine Kiste, Palette oder einen Rollwagen.
collection-ready-units =
    { $n ->
        [one] { $n } Packstück ist geschlossen und bereit
        *[other] { $n } Packstücke sind geschlossen und bereit
    }
collection-to-hub = Zum Hub schicken
collection-bring-self = Wir bringen es selbst
collection-carrier-or-self = Der Spediteur holt es hier ab; oder bringen Sie es selbst zum Aufbereiter.
collection-carrier-fetches = Der Spediteur holt es hier ab, sobald die Abholung gebucht ist.
collection-all-packed = Alles von diesem Büro ist gepackt.
collection-unit-purpose = Was in diesem Packstück ist, und seine Plombe.
collection-scan = Serien- oder Inventarnummer scannen
collection-scan-packed = ist gepackt.
collection-scan-moved = ist gepackt. Es stand auf der Liste eines anderen Büros und jetzt auf dieser.
collection-scan-already = ist schon in diesem Packstück.
collection-scan-other-unit = ist in Packstück { $unit }. Nehmen Sie es dort zuerst heraus.
collection-scan-choose = steht auf mehreren Zeilen. Welche ist es?
collection-scan-not-agreed = soll nicht kommen: Die Zeile wurde abgelehnt, zurückgezogen oder ist schon fort.
collection-scan-unknown = steht nicht auf der vereinbarten Liste. Lassen Sie es, oder bitten Sie die Koordination, es hinzuzufügen.
collection-close-unit = Das Packstück schließen
collection-gross-kg = Bruttogewicht, kg
collection-seal-number = Nummer der Plombe
collection-seal-hint = Leer lassen, wenn keine Plombe gesetzt wird.
collection-set-seal = Plombe setzen
collection-seal-found = Auf der Plombe gefundene Nummer
collection-seal-is-broken = Die Plombe ist beschädigt
collection-check-seal = Plombe prüfen
collection-reopen = Wieder öffnen
collection-reopen-warning = Die Plombe wird dabei gebrochen; eine neue ist nötig.
collection-unit-is-empty = Es ist noch leer
collection-unit-is-empty-do = Scannen Sie ein Gerät oder wählen Sie Zeilen auf der Seite des Büros.
collection-hand-over-title = Übergabe { $number }
collection-leg-to-hub = Vom Büro zum Hub. Zählen, dann unterschreiben beide Seiten.
collection-leg-to-carrier = Vom Spender an den Spediteur. Zählen, dann unterschreiben beide Seiten.
collection-leg-to-refurbisher = Zum Aufbereiter. Zählen, dann unterschreiben beide Seiten.
collection-link-made = Kopieren Sie diesen Link jetzt; er wird nicht wieder gezeigt
collection-complete = Beide Seiten haben unterschrieben
collection-complete-do = Die Ware hat den Besitzer gewechselt.
collection-cancelled = Diese Übergabe wurde abgesagt
collection-nothing-ready = Hier ist kein Packstück geschlossen und bereit
collection-nothing-ready-do = Schließen Sie zuerst die Packstücke, dann unterschreiben Sie.
collection-other-side = Hier gibt es für Sie nichts zu unterschreiben
collection-other-side-do = Ihre Seite hat unterschrieben, oder die anderen sind an der Reihe.
collection-total = { $units ->
    [one] { $units } Packstück
   *[other] { $units } Packstücke
} · { $devices ->
    [one] { $devices } Gerät
   *[other] { $devices } Geräte
} · { $weight }
collection-giver-signed = übergeben von
collection-taker-signed = übernommen von
collection-counted = zählte { $n ->
    [one] { $n } Packstück
   *[other] { $n } Packstücke
}
collection-sign-says = Zählen Sie die Packstücke vor Ihnen. Auf dem Papier stehen { $n }. Zählen Sie etwas anderes, schreiben Sie den Unterschied auf.
collection-count = Packstücke, die ich gezählt habe
collection-count-hint = Kisten, Paletten und Rollwagen, nicht Geräte.
collection-weight-read = Gewicht, das ich abgelesen habe, kg
collection-weight-read-hint = Leer lassen, wenn nichts gewogen wurde.
collection-remark-hint = Schaden, fehlende Kiste, anderes Gewicht. Es steht auf dem Papier.
collection-as-hint = Fahrer, Ansprechpartner, Hubleitung.
collection-give-link = Einen Link zum Unterschreiben geben
collection-give-link-purpose = Wer den Link hat, unterschreibt für diese Seite und kann sonst nichts. Der Link eines Fahrers gilt fürs Laden und Entladen.
collection-link-for = Für
collection-link-used = { $n } von { $of } Mal benutzt
collection-link-until = bis { $at }
collection-email-hint = Leer lassen, um den Link selbst zu kopieren.
collection-cancel-hand-over = Diese Übergabe absagen
collection-paper-counted = { $name } zählte { $n } Packstücke
collection-paper-weighed = { $name } las { $weight } ab
collection-said-assigned = Die Zeilen sind zugewiesen.
collection-said-hub = Der Hub ist gewählt.
collection-said-packed = Gepackt.
collection-said-unpacked = Herausgenommen.
collection-said-closed = Das Packstück ist geschlossen.
collection-said-reopened = Das Packstück ist wieder offen.
collection-said-sealed = Die Plombe ist gesetzt.
collection-said-seal-whole = Die Plombe ist die richtige und heil; das ist festgehalten.
collection-said-seal-broken = Die Plombe ist beschädigt oder eine andere; das ist festgehalten.
collection-said-cancelled = Es ist abgesagt.
collection-said-signed = Ihre Unterschrift ist gespeichert.
collection-said-booked = Die Abholung ist gebucht.
collection-task-sign = Übergabe { $number } wartet auf Ihre Unterschrift
collection-task-pack =
    { $n ->
        [one] { $n } Gerät der Spende { $donation } ist zu packen
        *[other] { $n } Geräte der Spende { $donation } sind zu packen
    }
collection-task-book = Buchen Sie die Abholung der Spende { $donation } (noch { $n } zu packen)
mail-collection-pick-up-subject = Abholung der Spende { $donation }: { $window }
mail-collection-pick-up-body =
    Guten Tag { $name },

    für { $programme } ist eine Abholung gebucht.

    Wann: { $window }
    Wo: { $place }
    Fragen Sie nach: { $contact }
    Hinweise: { $notes }

    Der Fahrer öffnet diesen Link bei der Abholung und wieder bei der Anlieferung und unterschreibt dort ohne Konto:
    { $link }
mail-collection-sign-subject = Bitte unterschreiben Sie die Übergabe { $number }
mail-collection-sign-body =
    Guten Tag { $name },

    öffnen Sie diesen Link, um die Übergabe { $number } der Spende { $donation } für { $programme } zu zählen und zu unterschreiben. Ein Konto ist nicht nötig:
    { $link }
refusal-collection-reason-missing = Ein Grund ist nötig
refusal-collection-reason-missing-do = Sagen Sie in wenigen Worten, warum.
refusal-collection-too-many = Das sind zu viele auf einmal
refusal-collection-too-many-do = Machen Sie es in Teilen.
refusal-collection-which-office = Kein Büro gewählt
refusal-collection-which-office-do = Wählen Sie ein Büro des Spenders.
refusal-collection-pick-up-booked = Eine Abholung ist schon gebucht
refusal-collection-pick-up-booked-do = Sagen Sie sie zuerst ab, wenn sie sich ändern muss.
refusal-collection-pick-up-begun = Diese Abholung hat begonnen: eine Übergabe ist unterschrieben
refusal-collection-pick-up-begun-do = Was unterschrieben ist, bleibt. Schließen Sie es beim Aufbereiter ab.
refusal-collection-unit-kind = Es fehlt, was für ein Packstück es ist
refusal-collection-unit-kind-do = Wählen Sie Kiste, Palette oder Rollwagen.
refusal-collection-nothing-chosen = Nichts wurde gewählt
refusal-collection-nothing-chosen-do = Wählen Sie Zeilen oder scannen Sie eine Nummer.
refusal-collection-weight = Das ist kein Gewicht
refusal-collection-weight-do = Geben Sie Kilogramm bis 2000 ein, zum Beispiel 84,5.
refusal-collection-unit-empty = Dieses Packstück ist leer
refusal-collection-unit-empty-do = Packen Sie etwas hinein, bevor Sie es schließen.
refusal-collection-seal-missing = Die Nummer der Plombe fehlt
refusal-collection-seal-missing-do = Lesen Sie sie von der Plombe ab.
refusal-collection-leg = Diese Strecke gibt es nicht
refusal-collection-leg-do = Schicken Sie die Ware zum Hub oder zum Aufbereiter.
refusal-collection-no-hub = Kein Hub ist gewählt
refusal-collection-no-hub-do = Wählen Sie zuerst den Hub auf der Seite der Spende.
refusal-collection-is-hub = Dieses Büro ist selbst der Hub
refusal-collection-is-hub-do = Seine Packstücke warten dort auf die Abholung.
refusal-collection-no-refurbisher = Es steht noch nicht fest, welcher Aufbereiter die Ware bekommt
refusal-collection-no-refurbisher-do = Buchen Sie die Abholung oder fragen Sie die Koordination.
refusal-collection-no-units = Es gibt noch kein Packstück
refusal-collection-no-units-do = Beginnen Sie zuerst eine Kiste.
refusal-collection-nothing-to-hand-over = Kein Packstück ist geschlossen und bereit
refusal-collection-nothing-to-hand-over-do = Schließen Sie zuerst die Packstücke.
refusal-collection-cancel-pick-up = Diese Übergabe gehört zur Abholung
refusal-collection-cancel-pick-up-do = Sagen Sie stattdessen die Abholung ab.
refusal-collection-changed-meanwhile = Jemand anderes hat diese Übergabe inzwischen geändert
refusal-collection-changed-meanwhile-do = Öffnen Sie sie erneut, sehen Sie nach und unterschreiben Sie, was Sie sehen.
refusal-collection-hand-over-closed =
    Diese Übergabe ist { $status ->
        [signed] schon unterschrieben
        *[other] abgesagt
    }
refusal-collection-hand-over-closed-do = Sehen Sie sich das Papier oder die Seite der Spende an.
refusal-collection-count-differs = Sie zählten { $counted } Packstücke, auf dem Papier stehen { $n }
refusal-collection-count-differs-do = Zählen Sie noch einmal oder schreiben Sie als Bemerkung auf, was anders ist.
refusal-collection-weight-differs = Sie lasen { $counted } kg ab, die Packstücke wiegen { $known } kg
refusal-collection-weight-differs-do = Wiegen Sie noch einmal oder schreiben Sie als Bemerkung auf, was anders ist.
refusal-collection-count-missing = Sie haben nicht gesagt, wie viele Packstücke Sie gezählt haben
refusal-collection-count-missing-do = Zählen Sie sie und geben Sie die Zahl ein.
refusal-signature-picture = Die gezeichnete Unterschrift war nicht lesbar
refusal-signature-picture-do = Löschen und neu zeichnen, oder nur mit dem Namen unterschreiben.
refusal-collection-not-your-side = Sie unterschreiben für keine Seite dieser Übergabe
refusal-collection-not-your-side-do = Jede Seite unterschreibt selbst; geben Sie den anderen einen Link.
refusal-collection-side-signed = Diese Seite hat schon unterschrieben
refusal-collection-side-signed-do = Für Sie ist nichts mehr zu tun.
refusal-collection-same-signer = Sie haben die andere Seite unterschrieben
refusal-collection-same-signer-do = Jemand anderes muss diese Seite unterschreiben.
refusal-collection-name-missing = Der Name fehlt
refusal-collection-name-missing-do = Schreiben Sie ihn in Buchstaben.
refusal-collection-link-role = Dafür kann kein Link gegeben werden
refusal-collection-link-role-do = Ein Fahrer oder Servicepartner unterschreibt bei der Abholung, für die er gebucht ist, eine Hubleitung für den Spender.
refusal-collection-day = Das ist kein Tag innerhalb eines Jahres
refusal-collection-day-do = Wählen Sie einen Tag.
refusal-collection-day-past = Dieser Tag ist vorbei
refusal-collection-day-past-do = Wählen Sie heute oder später.
refusal-collection-time = Die Uhrzeiten ergeben kein Zeitfenster
refusal-collection-time-do = Geben Sie einen Beginn und ein späteres Ende an, etwa 09:00 und 12:00.
refusal-collection-contact-missing = Der Ansprechpartner vor Ort fehlt
refusal-collection-contact-missing-do = Sagen Sie, nach wem der Fahrer fragt.
refusal-collection-email = Das ist keine E-Mail-Adresse
refusal-collection-email-do = Korrigieren Sie sie, oder lassen Sie sie leer und geben Sie den Link selbst weiter.
refusal-collection-which-party =
    Kein { $kind ->
        [carrier] Spediteur
        *[other] Aufbereiter
    } gewählt
refusal-collection-which-party-do = Wählen Sie einen aus der Liste.
