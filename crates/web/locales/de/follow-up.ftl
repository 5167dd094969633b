# Nachverfolgung: was aus Geräten in ihren Projekten wird.
follow-up-purpose = Die Projekte, die Geräte haben: was läuft, was zuletzt darüber gesagt wurde, wer auf Hilfe wartet.
follow-up-project = Projekt
follow-up-projects = Projekte mit Geräten
follow-up-country = Land
follow-up-partner = Servicepartner
follow-up-works = Im Einsatz
follow-up-broken = Defekt
follow-up-other = Verloren, gestohlen, ausgedient
follow-up-last-check = Letzte Prüfung
follow-up-never = noch nicht gefragt
follow-up-open-checks = Prüfungen ohne alle Antworten
follow-up-open-help = Warten auf Hilfe
follow-up-to-verify = Nachzusehen
follow-up-none = Noch hat kein Projekt Geräte
follow-up-none-do = Ein Projekt erscheint hier mit seiner ersten Übergabe.
follow-up-project-purpose = Seine Geräte, seine Bestandsprüfungen, seine Bitten um Hilfe.
follow-up-closed = Dieses Projekt ist beendet und hat noch Geräte
follow-up-closed-do = Nehmen Sie sie zurück, damit jemand anders sie nutzt oder ein Verwerter sie bekommt.
follow-up-devices = Geräte
follow-up-no-device = Das Projekt hat kein Gerät.
follow-up-stands = Stand
follow-up-season = Saison
follow-up-status = Zustand
follow-up-status-open = wartet auf Antworten
follow-up-status-answered = beantwortet
follow-up-status-lapsed = nicht beantwortet
follow-up-users = Menschen, die die Geräte nutzen
follow-up-users-hint = In einer gewöhnlichen Woche. Lassen Sie es leer, wenn Sie es nicht wissen.
follow-up-users-how = Wie haben Sie gezählt?
follow-up-users-how-hint = Klassenlisten, ein Besucherbuch, eine Schätzung.
follow-up-answered = Beantwortet
follow-up-checks = Bestandsprüfungen
follow-up-never-asked = Dieses Projekt wurde noch nicht gefragt. Das geschieht von selbst, wenn die nächste Saison beginnt.
follow-up-ask-now = Jetzt fragen
follow-up-ask-now-hint = Beginnt die Prüfung der laufenden Saison und schreibt dem Projekt.
follow-up-asked = Gefragt
follow-up-why = Warum
follow-up-take-back = Zurücknehmen
follow-up-take-back-hint = Wählen Sie Geräte, die der Servicepartner wieder in Händen hat.
follow-up-check-of = Laufen sie? { $title }
follow-up-check-purpose = Bestandsprüfung vom { $season }: { $n ->
        [one] { $n } Gerät
        *[other] { $n } Geräte
    }. Haken Sie jedes ab; was Sie sagen, wird sofort behalten.
follow-up-thanks = Danke: Jedes Gerät hat eine Antwort
follow-up-thanks-do = Mit Ihren Antworten weiß das Programm, was noch läuft, schickt Hilfe, wo sie gebraucht wird, und zeigt den Gebern, was ihre Geräte leisten. Sie können eine Antwort noch ändern.
follow-up-lapsed = Diese Prüfung ist vorbei
follow-up-lapsed-do = Eine spätere hat begonnen, oder das Projekt ist beendet. Was Sie sagen, wird trotzdem behalten.
follow-up-finding-open = noch keine Antwort
follow-up-clocks = { $n ->
        [one] { $n } Antwort kam
        *[other] { $n } Antworten kamen
    } von einem Telefon mit falscher Uhr
follow-up-clocks-do = Für sie zählt die Zeit, zu der sie hier ankamen.
follow-up-scan-title = Mit dem Scanner
follow-up-scan = Gerät
follow-up-scan-hint = Scannen Sie den Aufkleber oder tippen Sie die Nummer darauf.
follow-up-told-by = Erzählt von
follow-up-told-by-hint = Wer es sagte, wenn Sie es für jemanden aufschreiben: ein Anruf, ein Besuch.
follow-up-note = Bemerkung
follow-up-all-work-hint = Laufen alle { $n } Geräte ohne Antwort?
follow-up-all-work = Ja, sie laufen alle
follow-up-photo = Foto
follow-up-as-told = wie { $name } erzählte
follow-up-people = Menschen
follow-up-story = Was hat sich verändert?
follow-up-story-hint = In Ihren Worten. Bitte keine Namen von Kindern.
follow-up-story-public = Alle dürfen das lesen
follow-up-tell = Behalten
follow-up-photos = Fotos
follow-up-photo-public = darf gezeigt werden
follow-up-photo-private = nur für das Programm
follow-up-caption = Was ist zu sehen?
follow-up-consent = Es darf gezeigt werden
follow-up-consent-hint = Alle, die zu erkennen sind, waren einverstanden, und kein Kind ist zu erkennen.
follow-up-photo-add = Foto senden
follow-up-link = Ein Link für das Projekt
follow-up-link-hint = Er öffnet diese Prüfung und nichts anderes, ohne Konto. Schicken Sie ihn in einem Chat oder von hier per Mail.
follow-up-link-name = Für wen
follow-up-link-email = E-Mail
follow-up-link-give = Link erstellen
follow-up-link-made = Dieser Link wird einmal gezeigt
follow-up-late = Behalten, und nichts geändert
follow-up-late-hint = Etwas Späteres war schon bekannt, oder das Gerät war zurückgenommen.
follow-up-sample = Sehen Sie bei diesen nach
follow-up-sample-hint = Ausgelost, als alle Antworten da waren. Gehen Sie hin oder bitten Sie um ein Foto; was Sie finden, zählt.
follow-up-said = Gesagt:
follow-up-found = Gefunden:
follow-up-differs = weicht ab
follow-up-settings = Wann Projekte gefragt werden
follow-up-settings-purpose = In welchen Monaten, wann sie erinnert werden, und bei wie vielen Geräten der Servicepartner nachsieht.
follow-up-policies-built-in = Nichts ist gesetzt: Projekte werden im Januar und im Juli gefragt, nach 5, 10 und 15 Tagen erinnert, und bei einem Gerät von zehn wird nachgesehen.
follow-up-months = Monate
follow-up-months-hint = Zahlen mit Kommas: 1,7. Leer: Niemand wird von selbst gefragt.
follow-up-remind-days = Erinnerungen nach Tagen
follow-up-remind-days-hint = Höchstens drei: an das Projekt, dann auch an seinen Partner, dann auch an Sie.
follow-up-sample-percent = Von hundert Geräten nachgesehen
follow-up-policy-set = Setzen
follow-up-help-list = Bitten um Hilfe
follow-up-help-purpose = Wer auf Hilfe mit einem Gerät wartet, und was getan wurde.
follow-up-help-none = Niemand wartet
follow-up-help-none-do = Bitten kommen vom Formular hinter dem Aufkleber eines Geräts.
follow-up-said-asked = Das Projekt ist gefragt.
follow-up-said-ticked = Behalten.
follow-up-said-known = Das war schon bekannt.
follow-up-said-unexpected = Das ist kein Gerät dieses Projekts.
follow-up-said-told = Behalten. Danke.
follow-up-said-photo = Das Foto ist behalten.
follow-up-said-verified = Behalten.
follow-up-said-set = Gesetzt.
follow-up-said-taken-back = Zurückgenommen.
follow-up-task-help = { $n ->
        [one] { $n } Bitte
        *[other] { $n } Bitten
    } um Hilfe ohne Ende
follow-up-task-call = { $n ->
        [one] { $n } Projekt antwortete
        *[other] { $n } Projekte antworteten
    } nicht: anrufen und aufschreiben
follow-up-task-verify = Bei { $n ->
        [one] { $n } Gerät
        *[other] { $n } Geräten
    } nachzusehen
follow-up-task-fetch = { $n ->
        [one] { $n } ausgedientes Gerät
        *[other] { $n } ausgediente Geräte
    } abzuholen
help-passport = Stimmt etwas nicht damit?
help-passport-do = Es gibt Rat für die üblichen Störungen, und jemanden, der antwortet.
help-title = Hilfe mit { $device }
help-purpose = Versuchen Sie zuerst dies. Hilft es nicht, fragen Sie.
help-first = Was zuerst zu versuchen ist
help-ask = Um Hilfe bitten
help-topic = Was nicht stimmt
help-topic-start = Es startet nicht
help-topic-screen = Der Bildschirm
help-topic-keyboard = Tastatur, Maus oder Touchpad
help-topic-power = Akku, Ladegerät oder Kabel
help-topic-network = Internet oder Netzwerk
help-topic-software = Ein Passwort oder ein Programm
help-topic-gone = Es ist verloren oder gestohlen
help-topic-end = Es wird nicht mehr gebraucht
help-topic-other = Etwas anderes
help-try-start = Schließen Sie Ladegerät oder Netzkabel an und warten Sie zehn Minuten. Halten Sie den Einschalter 20 Sekunden gedrückt, lassen Sie los und drücken Sie einmal. Versuchen Sie eine andere Steckdose.
help-try-screen = Stellen Sie die Helligkeit höher. Drücken Sie beim Tischrechner beide Enden des Bildschirmkabels fest. Geht ein zweiter Bildschirm, sagen Sie es unten.
help-try-keyboard = Schalten Sie aus und wieder ein. Ziehen Sie USB-Tastatur oder -Maus ab und nehmen Sie eine andere Buchse. Sehen Sie nach, ob die richtige Tastatursprache eingestellt ist.
help-try-power = Versuchen Sie ein gleiches Ladegerät von einem anderen Gerät. Ein Akku, der gewölbt oder heiß ist, darf nicht mehr benutzt werden: Stecker ziehen und fragen.
help-try-network = Sehen Sie nach, ob ein anderes Gerät am selben Ort Verbindung hat. Schalten Sie das WLAN aus und ein. Gehen Sie näher an den Router.
help-try-software = Fragen Sie die Kollegin oder den Kollegen, der bei der Übergabe geschult wurde. Installieren Sie das System nicht selbst neu: Fragen Sie zuerst.
help-try-gone = Sagen Sie, wann und wie es geschah. Zeigen Sie einen Diebstahl an und schicken Sie uns ein Foto des Papiers.
help-try-end = Werfen Sie es nicht weg und geben Sie es nicht weiter: Der Servicepartner holt es ab.
help-try-other = Schreiben Sie Wort für Wort auf, was Sie sehen, oder schicken Sie ein Foto des Bildschirms.
help-text = Was geschieht?
help-text-hint = Was Sie sehen, seit wann, was Sie versucht haben.
help-name = Ihr Name
help-contact = Telefonnummer oder E-Mail
help-contact-hint = Damit der Servicepartner Sie erreicht. Niemand sonst bekommt es zu sehen.
help-photo = Foto
help-send = Senden
help-none = Für dieses Gerät gibt es hier keine Hilfe
help-none-do = Es ist gerade bei keinem Projekt. Das Programm weiß mehr.
help-follow-purpose = Behalten Sie die Adresse dieser Seite: Die Antwort erscheint hier.
help-waits = Ihre Bitte ist beim Servicepartner
help-waits-do = Er antwortet hier und ruft an oder schreibt, wenn Sie Nummer oder Adresse hinterlassen haben.
help-more = Etwas hinzuzufügen?
help-say = Senden
help-how = Wie es endete
help-outcome-open = wartet
help-swapped-with = Getauscht gegen { $device }
help-ended-list = Beendet
help-reply = Antwort
help-answer = Antwort
help-reply-send = Antworten
help-part = Ein Teil wurde eingebaut
help-part-what = Teil
help-part-from = Aus welchem Gerät
help-part-from-hint = Scannen Sie das Gerät, das es gab; leer bei einem gekauften Teil.
help-part-fit = Aufschreiben
help-end = Die Bitte beenden
help-done = Was getan wurde
help-end-it = Beenden
help-swap = Das Gerät tauschen
help-no-spares = Sie haben kein zurückgenommenes Gerät, das Sie stattdessen geben können.
help-spare = Gerät, das an seine Stelle tritt
help-swap-works = Es wurde geprüft und läuft
help-swap-it = Tauschen
help-said-asked = Gesendet. Behalten Sie die Adresse dieser Seite.
help-said-said = Gesendet.
help-said-replied = Beantwortet.
help-said-fitted = Aufgeschrieben.
help-said-ended = Beendet.
help-said-swapped = Getauscht.
mail-follow-up-check-subject = Laufen sie? Bestandsprüfung für { $title }
mail-follow-up-check-body =
    Guten Tag,

    zweimal im Jahr fragen wir jedes Projekt, was aus seinen Geräten wurde. Bitte öffnen Sie diese Seite auf einem Telefon und haken Sie jedes Ihrer { $n } Geräte ab; es dauert ein paar Minuten und geht auch bei schlechter Verbindung:

    { $link }

    Der Link gilt nur für diese Prüfung. Danke!

    { $programme }
mail-follow-up-reminder-subject = Noch offen: Bestandsprüfung für { $title }
mail-follow-up-reminder-body =
    Guten Tag,

    seit dem { $since } warten wir auf Ihre Antworten zu Ihren Geräten. Diese Seite zeigt, was noch offen ist:

    { $link }

    Wenn Sie es lieber am Telefon erzählen, schreibt Ihr Servicepartner es für Sie auf.

    { $programme }
mail-follow-up-unanswered-subject = Noch keine Antwort: { $number } { $title }
mail-follow-up-unanswered-body =
    Guten Tag { $name },

    Projekt { $number } { $title } wurde am { $since } nach seinen { $n } Geräten gefragt und hat nicht für alle geantwortet. Ein Anruf hilft; schreiben Sie hier auf, was Sie hören:

    { $link }

    { $programme }
mail-follow-up-help-subject = Hilfe mit { $device }: { $project }
mail-follow-up-help-body =
    Guten Tag { $name },

    { $asked_by } von Projekt { $project } bittet um Hilfe mit { $device }:

    { $text }

    Antworten Sie hier: { $link }

    { $programme }
mail-follow-up-answer-subject = Ihre Bitte zu { $device }
mail-follow-up-answer-body =
    Guten Tag { $name },

    { $text }

    Das Gerät: { $link }

    { $programme }
refusal-follow-up-finding = Das ist keine Antwort
refusal-follow-up-finding-do = Sagen Sie läuft, defekt, verloren, gestohlen oder nicht mehr benutzt.
refusal-follow-up-ticks = Das sind keine Antworten, oder zu viele
refusal-follow-up-ticks-do = Senden Sie mindestens ein Gerät und höchstens { $n } auf einmal.
refusal-follow-up-policy = Das ist keine Regel
refusal-follow-up-policy-do = Geben Sie einen Tag, Monate von 1 bis 12, höchstens drei steigende Zahlen von Tagen und einen Anteil von 0 bis 100 an.
refusal-follow-up-season = Das ist keine Saison
refusal-follow-up-season-do = Schreiben Sie Jahr und Monat: 2027-01.
refusal-follow-up-asked = Dieses Projekt wurde in der Saison { $season } gefragt
refusal-follow-up-asked-do = Öffnen Sie jene Prüfung, um die Antworten zu sehen.
refusal-follow-up-no-devices = Dieses Projekt hat kein Gerät, nach dem zu fragen wäre
refusal-follow-up-no-devices-do = Es wird gefragt, sobald ihm etwas übergeben wurde.
refusal-follow-up-project-closed = Dieses Projekt ist beendet
refusal-follow-up-project-closed-do = Nehmen Sie die Geräte zurück, die es noch hat.
refusal-follow-up-link-name = Der Link braucht einen Namen
refusal-follow-up-link-name-do = Sagen Sie, für wen er ist; eine E-Mail-Adresse hat ein @.
refusal-follow-up-users = Das ist keine Zahl von Menschen
refusal-follow-up-users-do = Geben Sie eine ganze Zahl bis 100.000 an, oder nichts.
refusal-follow-up-users-how = Wie haben Sie gezählt?
refusal-follow-up-users-how-do = Sagen Sie in wenigen Worten, woher die Zahl stammt.
refusal-follow-up-changed = Jemand anders hat das inzwischen geändert
refusal-follow-up-changed-do = Sehen Sie, was jetzt dort steht, und schreiben Sie Ihres noch einmal.
refusal-follow-up-photo = Es ist kein Foto da
refusal-follow-up-photo-do = Wählen Sie eine JPEG- oder PNG-Datei.
refusal-follow-up-caption = Was zeigt das Foto?
refusal-follow-up-caption-do = Schreiben Sie ein paar Worte.
refusal-follow-up-photos = Es sind schon { $n } Fotos da
refusal-follow-up-photos-do = Mehr braucht eine Prüfung nicht.
refusal-follow-up-not-sampled = Dieses Gerät ist nicht in der Stichprobe
refusal-follow-up-not-sampled-do = Schreiben Sie, was Sie sahen, als Antwort der Prüfung auf.
refusal-follow-up-verified = Jemand hat bei diesem Gerät schon nachgesehen
refusal-follow-up-verified-do = Was gefunden wurde, zählt; eine spätere Prüfung kann anderes sagen.
refusal-follow-up-why = Warum werden sie zurückgenommen?
refusal-follow-up-why-do = Geben Sie den Grund in wenigen Worten an.
refusal-follow-up-not-there = { $device } kann nicht zurückgenommen werden
refusal-follow-up-not-there-do = Es ist nicht bei diesem Projekt oder gilt als verloren. Sagen Sie zuerst, dass es aufgetaucht ist.
refusal-follow-up-no-partner = Für dieses Projekt ist kein Servicepartner bekannt
refusal-follow-up-no-partner-do = Der Partner, der ihm etwas übergibt, wird sein Partner.
refusal-help-name = Wer fragt?
refusal-help-name-do = Geben Sie Ihren Namen an.
refusal-help-text = Es ist kein Text da
refusal-help-text-do = Schreiben Sie, was geschieht oder was getan wurde.
refusal-help-too-many = Gerade zu viele Bitten
refusal-help-too-many-do = Versuchen Sie es in einer Stunde wieder, oder rufen Sie den Servicepartner an.
refusal-help-asked = Für dieses Gerät haben schon mehrere gefragt
refusal-help-asked-do = Der Servicepartner weiß davon. Warten Sie auf die Antwort.
refusal-help-not-here = Dieses Gerät ist gerade bei keinem Projekt
refusal-help-not-here-do = Fragen Sie das Programm.
refusal-help-ended = Diese Bitte ist beendet
refusal-help-ended-do = Fragen Sie neu über den Aufkleber des Geräts.
refusal-help-outcome = So endet keine Bitte
refusal-help-outcome-do = Sagen Sie gelöst, repariert oder nicht möglich; ein Tausch hat ein eigenes Formular.
refusal-help-part = Welches Teil?
refusal-help-part-do = Sagen Sie, was eingebaut wurde.
refusal-help-part-from = { $device } kann kein Teil geben
refusal-help-part-from-do = Scannen Sie ein anderes Gerät eines Projekts, das Sie betreuen, oder eines, das Sie zurückgenommen haben.
refusal-help-no-spare = { $device } kann nicht an seine Stelle treten
refusal-help-no-spare-do = Wählen Sie ein Gerät, das Sie zurückgenommen haben und auf das kein Verwerter wartet.
refusal-help-swap-works = Läuft es?
refusal-help-swap-works-do = Prüfen Sie das Gerät, bevor Sie es geben, und haken Sie an, dass es läuft.
