# Sanitization: media, erasures, destructions, reports that wait.
sanitization-purpose = Devices whose media are still open, oldest first. Nothing passes this stage with a donor’s data on it.
sanitization-empty = No medium is open here
sanitization-empty-do = Devices appear here as soon as they are checked in.
sanitization-state = State of the media
sanitization-state-unknown = nobody looked
sanitization-state-open = open
sanitization-state-failed = failed
sanitization-state-exceptions = exceptions to sign
sanitization-upload = Upload erasure reports
sanitization-reports-waiting = { $n ->
    [one] { $n } report waits
   *[other] { $n } reports wait
}
sanitization-record = Record an erasure
sanitization-record-save = Save the erasure
sanitization-destroy = Record a destruction
sanitization-destroy-save = Save the destruction
sanitization-none = Declare “no medium”
sanitization-none-save = Declare it
sanitization-for-chosen = { $n ->
    [one] Typed once for { $n } device, saved together or not at all.
   *[other] Typed once for { $n } devices, saved together or not at all.
}
sanitization-kind = Kind of medium
sanitization-capacity = Capacity in GB
sanitization-maker = Maker
sanitization-model = Model
sanitization-interface = Interface
sanitization-way = How was it established?
sanitization-way-opened = opened and looked
sanitization-way-slot-empty = the slot is empty
sanitization-way-no-slot = this model holds none
sanitization-way-removed-by-donor = the donor took it out
sanitization-way-other = another way (say how)
sanitization-words = In words
sanitization-new-kind = Devices without an entered medium hold
sanitization-new-kind-none = (refuse such devices)
sanitization-new-kind-hint = For phones and the like, whose built-in storage nobody enters one by one.
sanitization-result = Result
sanitization-method = Level reached
sanitization-technique = Technique
sanitization-verification = Verification
sanitization-verification-hint = “None” is kept as a record, and the medium stays open.
sanitization-percent = Share read back, %
sanitization-tool = Tool
sanitization-tool-version = Its version
sanitization-exceptions = What could not be erased, one a line
sanitization-exceptions-hint = Block ranges or areas; needed for “erased with exceptions”.
sanitization-further = More fields of the certificate
sanitization-people = People and place
sanitization-standard-times = Standard and times
sanitization-operator-title = Title of who did it
sanitization-operator-contact = Contact of who did it
sanitization-verifier-title = Title of the second person
sanitization-verifier-contact = Contact of the second person
sanitization-verifier-date = Verified on
sanitization-verifier-place = Verified at
sanitization-medium-of = Medium and the device it came from
sanitization-rare = Fields that tools report
sanitization-source-hint = Left empty, the maker, model and numbers of the device are printed.
sanitization-account-hint = Left empty, it is taken from your account when you did it yourself.
sanitization-standard = Standard
sanitization-standard-revision = Its revision
sanitization-verification-tool = Tool that verified
sanitization-operator = Done by
sanitization-second-person = Second person
sanitization-host = Machine it was done on
sanitization-location = Place
sanitization-hidden-areas = Hidden areas in words
sanitization-firmware = Firmware
sanitization-health-before = Health before
sanitization-health-after = Health after
sanitization-notes = Notes
sanitization-started = Started
sanitization-finished = Finished
sanitization-passes = Passes done
sanitization-passes-asked = Passes asked for
sanitization-bytes = Bytes written
sanitization-particle = Particle size in mm
sanitization-mm = { $n } mm
sanitization-machine = Machine
sanitization-witness = Witness
sanitization-weight = Weight in grams
sanitization-destroyed-at = Destroyed on
sanitization-recycler = Recycler who takes the remains
sanitization-permit = Its permit
sanitization-photo = Photo
sanitization-photo-hint = JPEG, PNG or WebP, up to 15 MB; kept as evidence.
sanitization-closed = Every medium of this device is closed
sanitization-to-assessment = On to assessment
sanitization-why-nobody-looked = Nobody has looked for media in this device yet
sanitization-why-nobody-looked-do = Add each medium you find, or declare that there is none.
sanitization-why-open = { $medium } may still hold the donor’s data
sanitization-why-open-do = Erase it and record it, upload the tool’s report, or record its destruction.
sanitization-why-not-verified = { $medium } was erased, but nothing was read back
sanitization-why-not-verified-do = Verify it fully or by samples and record that, or destroy it.
sanitization-why-failed = The last attempt to erase { $medium } failed
sanitization-why-failed-do = Try once more, or destroy it and record that.
sanitization-why-exception-unsigned = { $medium } was erased but for some blocks, and nobody signed for them
sanitization-why-exception-unsigned-do = A lead or coordinator accepts the exception with a reason, or the medium is destroyed.
sanitization-accept = Accept the exception
sanitization-accept-why = Why this can be answered for
sanitization-accepted = Exception accepted by { $by }: { $why }
sanitization-countersign = Countersign
sanitization-countersigned = countersigned by { $by }
sanitization-evidence = Report as it came
sanitization-add = Add a medium
sanitization-add-save = Add it
sanitization-reports = Erasure reports
sanitization-reports-purpose = Upload nwipe logs, many at once. Each is matched to its medium by serial number; what matches none waits here.
sanitization-outcomes = What became of the files
sanitization-files = Report files
sanitization-files-hint = Logs as the tool wrote them; up to 200 files.
sanitization-file = File
sanitization-fate = What became of it
sanitization-fate-recorded = recorded
sanitization-fate-waiting = waits for a person
sanitization-fate-duplicate = came before
sanitization-fate-unreadable = cannot be read
sanitization-question-none = recorded
sanitization-question-no-serial = the tool read no serial number
sanitization-question-no-medium = no medium with this serial number is entered
sanitization-question-several = more than one medium has this serial number
sanitization-question-left-bench = its device is no longer on the bench
sanitization-question-older = a later attempt is already on record
sanitization-unreadable-empty = the file is empty
sanitization-unreadable-too-large = the file is too large for a report
sanitization-unreadable-not-a-report = this is no erasure report that we can read; type it by hand
sanitization-unreadable-no-erasure = the report names no erasure
sanitization-queue = Reports that wait
sanitization-queue-empty = No report waits
sanitization-queue-empty-do = A report that matches no medium would appear here.
sanitization-link = Link
sanitization-link-code = Device: id, serial number or asset tag
sanitization-dismiss = Dismiss
sanitization-said-added = The medium is added.
sanitization-said-none = It is recorded that there is no medium.
sanitization-said-recorded = The erasure is recorded.
sanitization-said-destroyed = The destruction is recorded.
sanitization-said-countersigned = You stand for the record as the second person.
sanitization-said-accepted = The exception is accepted in your name.
sanitization-said-linked = The report is recorded for this device.
sanitization-said-dismissed = The report is dismissed; it stays on file with your reason.
sanitization-task-unknown = { $n ->
    [one] { $n } device: nobody looked for its media
   *[other] { $n } devices: nobody looked for their media
}
sanitization-task-open = { $n ->
    [one] { $n } device with open media
   *[other] { $n } devices with open media
}
sanitization-task-failed = { $n ->
    [one] { $n } device with a failed erasure: try again or destroy
   *[other] { $n } devices with a failed erasure: try again or destroy
}
sanitization-task-reports = { $n ->
    [one] { $n } erasure report matches no medium
   *[other] { $n } erasure reports match no medium
}
sanitization-task-exceptions = { $n ->
    [one] { $n } device waits for a signature on an exception
   *[other] { $n } devices wait for a signature on an exception
}
refusal-medium-entered = This device already has a medium with serial number { $serial }
refusal-medium-entered-do = Use the one that is there.
refusal-media-all-closed = Every medium of { $device } is already closed
refusal-media-all-closed-do = Take it out of the selection.
refusal-media-not-entered = { $device } has no medium entered yet
refusal-media-not-entered-do = Choose what such devices hold, or enter the medium first.
refusal-field-unknown = No certificate has a field “{ $word }”
refusal-field-unknown-do = Use a word that the API document lists, or write it into the notes.
refusal-times-reversed = The erasure ends before it begins
refusal-times-reversed-do = Correct one of the two times.
refusal-time-ahead = The time lies in the future
refusal-time-ahead-do = Correct the date; the machine’s clock may be wrong.
refusal-time-unreadable = “{ $text }” is no date and time that we can read
refusal-time-unreadable-do = Write it as 2026-11-22T14:05.
refusal-percent-wrong = The share read back must lie between 0 and 100 %
refusal-percent-wrong-do = Correct the number.
refusal-percent-unverified = A share was read back, yet the verification says none
refusal-percent-unverified-do = Choose full or sampled, or empty the share.
refusal-exceptions-missing = “Erased with exceptions” needs the exceptions
refusal-exceptions-missing-do = List what could not be erased, one a line.
refusal-exceptions-but-erased = Exceptions are listed, yet the result says that all was erased
refusal-exceptions-but-erased-do = Choose “erased with exceptions”, or empty the list.
refusal-overwrite-is-clear = Overwriting alone does not reach Purge on flash storage
refusal-overwrite-is-clear-do = Record it as Clear, or use block erase or cryptographic erase.
refusal-absent-way-unknown = Say how it was established
refusal-absent-way-unknown-do = Choose one of the ways.
refusal-absent-words-missing = “Another way” needs a few words
refusal-absent-words-missing-do = Write how it was established.
refusal-photo-wrong-type = This file is no photo that we can keep
refusal-photo-wrong-type-do = Send JPEG, PNG or WebP.
refusal-photo-too-large = The photo is larger than 15 MB
refusal-photo-too-large-do = Take it again in a smaller size.
refusal-countersign-own = You recorded this yourself
refusal-countersign-own-do = Another person must stand for it.
refusal-countersigned = This record was already countersigned by { $by }
refusal-countersigned-do = Nothing is left to do.
refusal-file-missing = No file was sent
refusal-file-missing-do = Choose at least one file.
refusal-files-too-many = At most { $n } files can be sent at once
refusal-files-too-many-do = Send them in parts.
refusal-report-needs-medium = Say which device the report is about
refusal-report-needs-medium-do = Scan the device’s label.
refusal-report-answered = This report was already answered { $by }
refusal-report-answered-do = Open the list again to see how it stands.
sanitization-hardware-reports = Upload hardware reports: the media they list are added
