//! Addresses that are nobody's own.

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
    (
        "/projects/{application}",
        "only the programme sees applications",
    ),
    (
        "/projects/{application}/file/{id}",
        "only the programme sees applications",
    ),
    (
        "/projects/{application}/check",
        "only the programme sees applications",
    ),
    (
        "/projects/{application}/ask",
        "only the programme sees applications",
    ),
    (
        "/api/v1/projects/{application}",
        "only the programme sees applications",
    ),
    (
        "/api/v1/projects/{application}/check",
        "only the programme sees applications",
    ),
    (
        "/api/v1/projects/{application}/ask",
        "only the programme sees applications",
    ),
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
    (
        "/projects/{application}/contact",
        "only the programme sees applications",
    ),
    (
        "/projects/{application}/decide",
        "only the programme sees applications",
    ),
    (
        "/projects/{application}/uphold",
        "only the programme sees applications",
    ),
    (
        "/projects/{application}/reopen",
        "only the programme sees applications",
    ),
    (
        "/projects/{application}/close",
        "only the programme sees applications",
    ),
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
    (
        "/api/v1/projects/{application}/contact",
        "only the programme sees applications",
    ),
    (
        "/api/v1/projects/{application}/decide",
        "only the programme sees applications",
    ),
    (
        "/api/v1/projects/{application}/uphold",
        "only the programme sees applications",
    ),
    (
        "/api/v1/projects/{application}/reopen",
        "only the programme sees applications",
    ),
    (
        "/api/v1/projects/{application}/close",
        "only the programme sees applications",
    ),
    (
        "/projects/{application}/payment",
        "only the programme sees applications",
    ),
    (
        "/projects/{application}/payment/invoice",
        "only the programme sees applications",
    ),
    (
        "/projects/{application}/payment/receive",
        "only the programme sees applications",
    ),
    (
        "/projects/{application}/payment/waive",
        "only the programme sees applications",
    ),
    (
        "/projects/{application}/adopt",
        "only the programme sees applications",
    ),
    (
        "/projects/{application}/invoice/{payment}",
        "only the programme sees applications",
    ),
    (
        "/api/v1/projects/{application}/payment",
        "only the programme sees applications",
    ),
    (
        "/api/v1/projects/{application}/payment/invoice",
        "only the programme sees applications",
    ),
    (
        "/api/v1/projects/{application}/payment/receive",
        "only the programme sees applications",
    ),
    (
        "/api/v1/projects/{application}/payment/waive",
        "only the programme sees applications",
    ),
    (
        "/api/v1/projects/{application}/adopt",
        "only the programme sees applications",
    ),
    (
        "/follow-up/projects/{project}",
        "the stage tests that a partner follows up its own projects alone",
    ),
    (
        "/follow-up/projects/{project}/take-back",
        "the stage tests that a partner follows up its own projects alone",
    ),
    (
        "/follow-up/checks/{check}",
        "the stage tests that a partner follows up its own projects alone",
    ),
    (
        "/follow-up/checks/{check}/ticks",
        "the stage tests that a partner follows up its own projects alone",
    ),
    (
        "/follow-up/checks/{check}/tell",
        "the stage tests that a partner follows up its own projects alone",
    ),
    (
        "/follow-up/checks/{check}/photo",
        "the stage tests that a partner follows up its own projects alone",
    ),
    (
        "/follow-up/checks/{check}/file/{sha256}",
        "the stage tests that a partner follows up its own projects alone",
    ),
    (
        "/follow-up/checks/{check}/verify",
        "the stage tests that a partner follows up its own projects alone",
    ),
    (
        "/follow-up/checks/{check}/link",
        "the stage tests that a partner follows up its own projects alone",
    ),
    (
        "/follow-up/help/{id}",
        "the stage tests that a partner follows up its own projects alone",
    ),
    (
        "/follow-up/help/{id}/photo",
        "the stage tests that a partner follows up its own projects alone",
    ),
    (
        "/follow-up/help/{id}/reply",
        "the stage tests that a partner follows up its own projects alone",
    ),
    (
        "/follow-up/help/{id}/part",
        "the stage tests that a partner follows up its own projects alone",
    ),
    (
        "/follow-up/help/{id}/end",
        "the stage tests that a partner follows up its own projects alone",
    ),
    (
        "/follow-up/help/{id}/swap",
        "the stage tests that a partner follows up its own projects alone",
    ),
    (
        "/api/v1/follow-up/projects/{id}/take-back",
        "the stage tests that a partner follows up its own projects alone",
    ),
    (
        "/api/v1/follow-up/checks/{id}",
        "the stage tests that a partner follows up its own projects alone",
    ),
    (
        "/api/v1/follow-up/checks/{id}/ticks",
        "the stage tests that a partner follows up its own projects alone",
    ),
    (
        "/api/v1/follow-up/checks/{id}/tell",
        "the stage tests that a partner follows up its own projects alone",
    ),
    (
        "/api/v1/follow-up/checks/{id}/photo",
        "the stage tests that a partner follows up its own projects alone",
    ),
    (
        "/api/v1/follow-up/checks/{id}/verify",
        "the stage tests that a partner follows up its own projects alone",
    ),
    (
        "/api/v1/follow-up/checks/{id}/link",
        "the stage tests that a partner follows up its own projects alone",
    ),
    (
        "/api/v1/follow-up/help/{id}",
        "the stage tests that a partner follows up its own projects alone",
    ),
    (
        "/api/v1/follow-up/help/{id}/reply",
        "the stage tests that a partner follows up its own projects alone",
    ),
    (
        "/api/v1/follow-up/help/{id}/part",
        "the stage tests that a partner follows up its own projects alone",
    ),
    (
        "/api/v1/follow-up/help/{id}/end",
        "the stage tests that a partner follows up its own projects alone",
    ),
    (
        "/api/v1/follow-up/help/{id}/swap",
        "the stage tests that a partner follows up its own projects alone",
    ),
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
];
