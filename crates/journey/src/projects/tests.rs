//! What may happen to an application, and in which order.

use super::*;

fn applied() -> ProjectEvent {
    ProjectEvent::Applied {
        number: "P26-0001".to_owned(),
    }
}

fn checked(passed: bool, against: &[&str], why: Option<&str>) -> ProjectEvent {
    ProjectEvent::EligibilityChecked {
        passed,
        against: against.iter().map(ToString::to_string).collect(),
        why: why.map(str::to_owned),
    }
}

fn asked(question: QuestionId) -> ProjectEvent {
    ProjectEvent::Asked {
        question,
        text: "How many rooms?".to_owned(),
    }
}

fn refused(state: &ApplicationState, event: &ProjectEvent) -> &'static str {
    let mut next = state.clone();
    let refusal = next.take(event).unwrap_err();
    assert_eq!(next, *state, "a refusal changes nothing");
    refusal.code
}

#[test]
fn an_application_is_sent_once() {
    let state = ApplicationState::of(&[applied()]).unwrap();
    assert_eq!(state.number.as_deref(), Some("P26-0001"));
    assert_eq!(refused(&state, &applied()), "application-sent");
}

#[test]
fn nothing_but_sending_happens_to_a_draft() {
    let draft = ApplicationState::default();
    for event in [
        asked(QuestionId::new()),
        checked(true, &[], None),
        ProjectEvent::Amended { steps: Vec::new() },
    ] {
        assert_eq!(refused(&draft, &event), "application-not-sent");
    }
}

#[test]
fn against_the_conditions_needs_a_reason_either_way() {
    let sent = ApplicationState::of(&[applied()]).unwrap();
    for (event, then) in [
        (checked(true, &["lot-small"], None), None),
        (checked(false, &[], None), None),
        (checked(true, &[], None), Some(ApplicationStatus::Eligible)),
        (
            checked(true, &["lot-small"], Some("a branch of P25-0007")),
            Some(ApplicationStatus::Eligible),
        ),
        (
            checked(false, &["lot-small"], Some("too small")),
            Some(ApplicationStatus::Declined),
        ),
    ] {
        let mut state = sent.clone();
        match then {
            None => assert_eq!(refused(&state, &event), "eligibility-why-missing"),
            Some(status) => {
                state.take(&event).unwrap();
                assert_eq!(state.status, status);
                let again = refused(&state, &event);
                assert!(again == "application-checked" || again == "application-ended");
            }
        }
    }
}

#[test]
fn a_question_is_answered_once_and_opens_the_form_again() {
    let question = QuestionId::new();
    let amended = ProjectEvent::Amended { steps: Vec::new() };
    let answered = ProjectEvent::Answered {
        question,
        text: "Two".to_owned(),
    };
    let mut state = ApplicationState::of(&[applied(), checked(true, &[], None)]).unwrap();
    assert_eq!(refused(&state, &amended), "application-in-review");
    state.take(&asked(question)).unwrap();
    state.take(&amended).unwrap();
    state.take(&answered).unwrap();
    assert_eq!(refused(&state, &answered), "question-answered");
    assert_eq!(refused(&state, &amended), "application-in-review");
}

#[test]
fn what_ended_stays_ended() {
    let withdrawn = ProjectEvent::Withdrawn { why: None };
    let state = ApplicationState::of(&[applied(), withdrawn.clone()]).unwrap();
    for event in [applied(), withdrawn, asked(QuestionId::new())] {
        assert_eq!(refused(&state, &event), "application-ended");
    }
}

fn person(n: u128) -> PersonId {
    PersonId(uuid::Uuid::from_u128(n))
}

fn declared(n: u128, conflict: bool) -> ProjectEvent {
    ProjectEvent::ConflictDeclared {
        reviewer: person(n),
        conflict,
        why: conflict.then(|| "my sister teaches there".to_owned()),
    }
}

fn scored(n: u128, value: u8) -> ProjectEvent {
    let score = |criterion: &Criterion| Score {
        criterion: *criterion,
        value: Some(value),
        why: "as written".to_owned(),
    };
    ProjectEvent::Scored {
        reviewer: person(n),
        scores: Criterion::ALL.iter().map(score).collect(),
    }
}

fn decided(decision: Decision) -> ProjectEvent {
    ProjectEvent::Decided {
        decision,
        why: "best of the round".to_owned(),
    }
}

fn eligible() -> ApplicationState {
    ApplicationState::of(&[applied(), checked(true, &[], None)]).unwrap()
}

#[test]
fn nobody_scores_before_they_declared_and_nobody_in_conflict() {
    let mut state = eligible();
    assert_eq!(refused(&state, &scored(1, 4)), "conflict-not-declared");
    state.take(&declared(1, true)).unwrap();
    assert_eq!(refused(&state, &scored(1, 4)), "reviewer-in-conflict");
}

#[test]
fn two_without_a_conflict_decide() {
    let mut state = eligible();
    state.take(&declared(1, false)).unwrap();
    state.take(&scored(1, 4)).unwrap();
    assert_eq!(
        refused(&state, &decided(Decision::Selected)),
        "reviewers-few"
    );
    state.take(&decided(Decision::MoreInformation)).unwrap();
    state.take(&declared(2, false)).unwrap();
    state.take(&scored(2, 5)).unwrap();
    state.take(&decided(Decision::Waiting)).unwrap();
    state.take(&decided(Decision::Selected)).unwrap();
    assert_eq!(state.status, ApplicationStatus::Selected);
    assert_eq!(
        refused(&state, &decided(Decision::Declined)),
        "application-decided"
    );
}

#[test]
fn a_late_conflict_takes_the_scores_back_and_flags_the_decision() {
    for decision in [Decision::Selected, Decision::Declined] {
        let mut state = eligible();
        for event in [
            declared(1, false),
            scored(1, 4),
            declared(2, false),
            scored(2, 5),
        ] {
            state.take(&event).unwrap();
        }
        state.take(&decided(decision)).unwrap();
        state.take(&declared(2, true)).unwrap();
        assert!(state.flagged);
        assert_eq!(state.scorers().count(), 1);
        let mut upheld = state.clone();
        let why = "the other scores alone say the same".to_owned();
        upheld
            .take(&ProjectEvent::DecisionUpheld { why: why.clone() })
            .unwrap();
        assert!(!upheld.flagged);
        state.take(&ProjectEvent::Reopened { why }).unwrap();
        assert_eq!(state.status, ApplicationStatus::Eligible);
        assert_eq!(refused(&state, &decided(decision)), "reviewers-few");
    }
}

#[test]
fn a_score_has_a_reason_and_a_range() {
    let mut state = eligible();
    state.take(&declared(1, false)).unwrap();
    assert_eq!(refused(&state, &scored(1, 6)), "score-range");
    let ProjectEvent::Scored {
        reviewer,
        mut scores,
    } = scored(1, 3)
    else {
        unreachable!()
    };
    scores[0].why = " ".to_owned();
    let without = ProjectEvent::Scored {
        reviewer,
        scores: scores.clone(),
    };
    assert_eq!(refused(&state, &without), "score-why-missing");
    scores.remove(0);
    assert_eq!(
        refused(&state, &ProjectEvent::Scored { reviewer, scores }),
        "score-missing"
    );
}

#[test]
fn a_project_ships_when_what_must_be_paid_is_settled() {
    let mut state = eligible();
    for event in [
        declared(1, false),
        scored(1, 4),
        declared(2, false),
        scored(2, 5),
    ] {
        state.take(&event).unwrap();
    }
    let payment = PaymentId::new();
    let agreed = |payment, before_shipping| ProjectEvent::PaymentAgreed {
        payment,
        payment_kind: PaymentKind::Freight,
        cents: 120_000,
        currency: "EUR".to_owned(),
        payer: "Lions Club".to_owned(),
        before_shipping,
    };
    assert_eq!(
        refused(&state, &agreed(payment, true)),
        "project-not-selected"
    );
    state.take(&decided(Decision::Selected)).unwrap();
    assert!(state.may_ship());
    state.take(&agreed(payment, true)).unwrap();
    state.take(&agreed(PaymentId::new(), false)).unwrap();
    assert!(!state.may_ship());
    let invoiced = ProjectEvent::PaymentInvoiced {
        payment,
        number: "I26-0001".to_owned(),
    };
    state.take(&invoiced).unwrap();
    assert_eq!(refused(&state, &invoiced), "payment-invoiced");
    let paid = ProjectEvent::PaymentReceived {
        payment,
        day: "2026-11-20".to_owned(),
    };
    state.take(&paid).unwrap();
    assert!(state.may_ship());
    assert_eq!(refused(&state, &paid), "payment-settled");
}
