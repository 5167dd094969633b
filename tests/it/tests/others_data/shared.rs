//! Addresses that are nobody's own.

const CONSIGNED: &str = "the stage tests that each side sees its own consignments alone";
const FOLLOWED: &str = "the stage tests that a partner follows up its own projects alone";
const APPLIED: &str = "only the programme sees applications";

/// What the whole programme shares, or what only its administrator sees: nobody's own.
pub const SHARED: &[(&str, &str)] = &[
    (
        "/offer/policies/{id}",
        "policies are the programme's, for every donor",
    ),
    (
        "/offer/policies/{id}/copy",
        "only the programme changes policies",
    ),
    (
        "/offer/policies/{id}/in-force",
        "only the programme changes policies",
    ),
    (
        "/api/v1/offer/policies/{id}",
        "only the programme changes policies",
    ),
    (
        "/api/v1/offer/policies/{id}/in-force",
        "only the programme changes policies",
    ),
    (
        "/admin/jobs/{id}/again",
        "only an administrator sees the jobs",
    ),
    (
        "/api/v1/jobs/{id}/again",
        "only an administrator sees the jobs",
    ),
    ("/admin/mail/{id}", "only an administrator sees the mail"),
    (
        "/impact/photos/{id}",
        "a photo that everybody on it agreed to show",
    ),
    (
        "/impact/projects/{number}",
        "the public figures of a project, for everybody",
    ),
    (
        "/apply/{token}",
        "whoever holds the link of an application reads and writes it; the stage tests that it opens no other",
    ),
    (
        "/apply/{token}/send",
        "whoever holds the link of an application reads and writes it; the stage tests that it opens no other",
    ),
    (
        "/apply/{token}/withdraw",
        "whoever holds the link of an application reads and writes it; the stage tests that it opens no other",
    ),
    (
        "/apply/{token}/answer",
        "whoever holds the link of an application reads and writes it; the stage tests that it opens no other",
    ),
    (
        "/apply/{token}/file",
        "whoever holds the link of an application reads and writes it; the stage tests that it opens no other",
    ),
    (
        "/apply/{token}/file/{id}",
        "whoever holds the link of an application reads and writes it; the stage tests that it opens no other",
    ),
    (
        "/apply/{token}/file/{id}/remove",
        "whoever holds the link of an application reads and writes it; the stage tests that it opens no other",
    ),
    (
        "/apply/{token}/{step}",
        "whoever holds the link of an application reads and writes it; the stage tests that it opens no other",
    ),
    (
        "/api/v1/apply/{token}",
        "whoever holds the link of an application reads and writes it",
    ),
    (
        "/api/v1/apply/{token}/send",
        "whoever holds the link of an application reads and writes it",
    ),
    (
        "/api/v1/apply/{token}/withdraw",
        "whoever holds the link of an application reads and writes it",
    ),
    (
        "/api/v1/apply/{token}/answer",
        "whoever holds the link of an application reads and writes it",
    ),
    (
        "/api/v1/apply/{token}/file",
        "whoever holds the link of an application reads and writes it",
    ),
    (
        "/api/v1/apply/{token}/file/{id}/remove",
        "whoever holds the link of an application reads and writes it",
    ),
    (
        "/api/v1/apply/{token}/{step}",
        "whoever holds the link of an application reads and writes it",
    ),
    (
        "/allocation/{run}",
        "stock and needs are the programme's, who alone opens allocation",
    ),
    (
        "/allocation/{run}/cancel",
        "stock and needs are the programme's, who alone opens allocation",
    ),
    (
        "/allocation/{run}/change",
        "stock and needs are the programme's, who alone opens allocation",
    ),
    (
        "/allocation/{run}/reserve",
        "stock and needs are the programme's, who alone opens allocation",
    ),
    (
        "/allocation/reserved/{project}",
        "stock and needs are the programme's, who alone opens allocation",
    ),
    (
        "/api/v1/allocation/proposals/{id}",
        "stock and needs are the programme's, who alone opens allocation",
    ),
    (
        "/api/v1/allocation/proposals/{id}/cancel",
        "stock and needs are the programme's, who alone opens allocation",
    ),
    (
        "/api/v1/allocation/proposals/{id}/change",
        "stock and needs are the programme's, who alone opens allocation",
    ),
    (
        "/api/v1/allocation/proposals/{id}/reserve",
        "stock and needs are the programme's, who alone opens allocation",
    ),
    (
        "/shipping/discrepancy/{id}",
        "only the programme decides what did not arrive",
    ),
    (
        "/api/v1/shipping/discrepancy/{id}",
        "only the programme decides what did not arrive",
    ),
    (
        "/shipping/delivery/{id}/proof",
        "the stage tests that a donor's proof of receipt is over its own devices alone",
    ),
    ("/projects/{application}", APPLIED),
    ("/projects/{application}/file/{id}", APPLIED),
    ("/projects/{application}/check", APPLIED),
    ("/projects/{application}/ask", APPLIED),
    ("/api/v1/projects/{application}", APPLIED),
    ("/api/v1/projects/{application}/check", APPLIED),
    ("/api/v1/projects/{application}/ask", APPLIED),
    (
        "/projects/{application}/review",
        "every member of the committee reads every application, once they declared that nothing binds them; the stage tests it",
    ),
    (
        "/projects/{application}/review/declare",
        "every member of the committee reads every application",
    ),
    (
        "/projects/{application}/review/score",
        "every member of the committee reads every application",
    ),
    ("/projects/{application}/contact", APPLIED),
    ("/projects/{application}/decide", APPLIED),
    ("/projects/{application}/uphold", APPLIED),
    ("/projects/{application}/reopen", APPLIED),
    ("/projects/{application}/close", APPLIED),
    (
        "/projects/{application}/review/file/{id}",
        "every member of the committee reads every application",
    ),
    (
        "/api/v1/projects/{application}/review",
        "every member of the committee reads every application, once they declared that nothing binds them; the stage tests it",
    ),
    (
        "/api/v1/projects/{application}/review/declare",
        "every member of the committee reads every application",
    ),
    (
        "/api/v1/projects/{application}/review/score",
        "every member of the committee reads every application",
    ),
    ("/api/v1/projects/{application}/contact", APPLIED),
    ("/api/v1/projects/{application}/decide", APPLIED),
    ("/api/v1/projects/{application}/uphold", APPLIED),
    ("/api/v1/projects/{application}/reopen", APPLIED),
    ("/api/v1/projects/{application}/close", APPLIED),
    ("/projects/{application}/payment", APPLIED),
    ("/projects/{application}/payment/invoice", APPLIED),
    ("/projects/{application}/payment/receive", APPLIED),
    ("/projects/{application}/payment/waive", APPLIED),
    ("/projects/{application}/adopt", APPLIED),
    ("/projects/{application}/invoice/{payment}", APPLIED),
    ("/api/v1/projects/{application}/payment", APPLIED),
    ("/api/v1/projects/{application}/payment/invoice", APPLIED),
    ("/api/v1/projects/{application}/payment/receive", APPLIED),
    ("/api/v1/projects/{application}/payment/waive", APPLIED),
    ("/api/v1/projects/{application}/adopt", APPLIED),
    ("/follow-up/projects/{project}", FOLLOWED),
    ("/follow-up/projects/{project}/take-back", FOLLOWED),
    ("/follow-up/checks/{check}", FOLLOWED),
    ("/follow-up/checks/{check}/ticks", FOLLOWED),
    ("/follow-up/checks/{check}/tell", FOLLOWED),
    ("/follow-up/checks/{check}/photo", FOLLOWED),
    ("/follow-up/checks/{check}/file/{sha256}", FOLLOWED),
    ("/follow-up/checks/{check}/verify", FOLLOWED),
    ("/follow-up/checks/{check}/link", FOLLOWED),
    ("/follow-up/help/{id}", FOLLOWED),
    ("/follow-up/help/{id}/photo", FOLLOWED),
    ("/follow-up/help/{id}/reply", FOLLOWED),
    ("/follow-up/help/{id}/part", FOLLOWED),
    ("/follow-up/help/{id}/end", FOLLOWED),
    ("/follow-up/help/{id}/swap", FOLLOWED),
    ("/api/v1/follow-up/projects/{id}/take-back", FOLLOWED),
    ("/api/v1/follow-up/checks/{id}", FOLLOWED),
    ("/api/v1/follow-up/checks/{id}/ticks", FOLLOWED),
    ("/api/v1/follow-up/checks/{id}/tell", FOLLOWED),
    ("/api/v1/follow-up/checks/{id}/photo", FOLLOWED),
    ("/api/v1/follow-up/checks/{id}/verify", FOLLOWED),
    ("/api/v1/follow-up/checks/{id}/link", FOLLOWED),
    ("/api/v1/follow-up/help/{id}", FOLLOWED),
    ("/api/v1/follow-up/help/{id}/reply", FOLLOWED),
    ("/api/v1/follow-up/help/{id}/part", FOLLOWED),
    ("/api/v1/follow-up/help/{id}/end", FOLLOWED),
    ("/api/v1/follow-up/help/{id}/swap", FOLLOWED),
    (
        "/d/{device}/help",
        "whoever scans the sticker of a device asks for help, and reads the answer by its link",
    ),
    (
        "/api/v1/d/{device}/help",
        "whoever scans the sticker of a device asks for help, and reads the answer by its link",
    ),
    (
        "/help/{token}",
        "whoever scans the sticker of a device asks for help, and reads the answer by its link",
    ),
    (
        "/api/v1/help/{token}",
        "whoever scans the sticker of a device asks for help, and reads the answer by its link",
    ),
    ("/recycling/{id}", CONSIGNED),
    ("/recycling/{id}/paper", CONSIGNED),
    ("/recycling/{id}/certificate", CONSIGNED),
    ("/recycling/ledger/{id}/certificate", CONSIGNED),
    ("/recycling/{id}/change", CONSIGNED),
    ("/recycling/{id}/put-on", CONSIGNED),
    ("/recycling/{id}/loose", CONSIGNED),
    ("/recycling/{id}/weigh", CONSIGNED),
    ("/recycling/{id}/take-off", CONSIGNED),
    ("/recycling/{id}/close", CONSIGNED),
    ("/recycling/{id}/reopen", CONSIGNED),
    ("/recycling/{id}/cancel", CONSIGNED),
    ("/recycling/{id}/hand-over", CONSIGNED),
    ("/recycling/{id}/certify", CONSIGNED),
    ("/api/v1/recycling/{id}", CONSIGNED),
    ("/api/v1/recycling/{id}/change", CONSIGNED),
    ("/api/v1/recycling/{id}/put-on", CONSIGNED),
    ("/api/v1/recycling/{id}/loose", CONSIGNED),
    ("/api/v1/recycling/{id}/weigh", CONSIGNED),
    ("/api/v1/recycling/{id}/take-off", CONSIGNED),
    ("/api/v1/recycling/{id}/close", CONSIGNED),
    ("/api/v1/recycling/{id}/reopen", CONSIGNED),
    ("/api/v1/recycling/{id}/cancel", CONSIGNED),
    ("/api/v1/recycling/{id}/hand-over", CONSIGNED),
    ("/api/v1/recycling/{id}/certify", CONSIGNED),
];
