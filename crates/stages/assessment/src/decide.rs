//! Grades and route of one device: as a person decides now, with a reason; as a person decided before, while the rules
//! say what they said then; or as the rules suggest. A decision ends by a new one or by new facts, never by silence.

use crate::assess::{Assess, Known, Suggestion};
use crate::rules::catalogue;
use gapless_journey::assessment::{AssessmentEvent, CosmeticGrade, FunctionalGrade, Route};
use gapless_journey::{Refusal, RefusalKind};
use gapless_store::Failure as StoreFailure;

/// What a person decided otherwise before, and what still stands of it.
#[derive(Debug, Clone, Copy, Default)]
pub struct Standing {
    /// The functional grade.
    pub functional: Option<FunctionalGrade>,
    /// The cosmetic grade.
    pub cosmetic: Option<CosmeticGrade>,
    /// The route.
    pub route: Option<Route>,
}

impl Standing {
    const fn is_some(self) -> bool {
        self.functional.is_some() || self.cosmetic.is_some() || self.route.is_some()
    }
}

/// A grade or route on record that is not what was suggested with it.
fn against<T: PartialEq>(
    given: Option<&String>,
    suggested: Option<&String>,
    parse: fn(&str) -> Option<T>,
) -> Option<T> {
    given
        .filter(|given| suggested != Some(*given))
        .and_then(|given| parse(given))
}

impl Known {
    /// The cosmetic grade that a person gave and that stands beside what is suggested now.
    pub(crate) fn standing_cosmetic(&self, suggested: CosmeticGrade) -> Option<CosmeticGrade> {
        let then = self.last.as_ref()?.cosmetic_suggested.as_ref();
        let is_as_then = then.is_some_and(|then| then == suggested.as_str());
        let given = self.device.cosmetic_grade.as_ref();
        against(given, then, CosmeticGrade::parse).filter(|_| is_as_then)
    }

    /// What stands of earlier decisions.
    pub fn standing(&self, input: &Assess, suggestion: &Suggestion) -> Standing {
        let Some(last) = &self.last else {
            return Standing::default();
        };
        let speaks_of_tests = !input.results.is_empty() || input.rest_passed;
        let functional_then = last.functional_suggested.as_deref();
        // A system that was installed raises the suggestion, not what a person said of the device.
        let works_as_then = !speaks_of_tests
            || functional_then == suggestion.functional.map(FunctionalGrade::as_str);
        let route_then = (last.route_suggested.as_deref(), last.route_rule.as_deref());
        let route_now = suggestion.route.as_ref();
        let route_now = (
            route_now.map(|found| found.route.as_str()),
            route_now.map(|found| found.rule),
        );
        Standing {
            functional: against(
                self.device.functional_grade.as_ref(),
                last.functional_suggested.as_ref(),
                FunctionalGrade::parse,
            )
            .filter(|_| works_as_then),
            cosmetic: self.standing_cosmetic(suggestion.cosmetic),
            route: against(
                self.device.route.as_ref(),
                last.route_suggested.as_ref(),
                Route::parse,
            )
            .filter(|_| works_as_then && route_then == route_now),
        }
    }
}

fn said(text: Option<&str>) -> Option<String> {
    text.map(str::trim)
        .filter(|text| !text.is_empty())
        .map(str::to_owned)
}

/// Drafts grades and route; answers why they are not as suggested, where a person decided so.
pub(crate) fn decide(
    known: &Known,
    input: &Assess,
    suggestion: &Suggestion,
    add: &mut impl FnMut(AssessmentEvent) -> Result<(), StoreFailure>,
) -> Result<Option<String>, StoreFailure> {
    let why = said(input.why.as_deref());
    let differs = (input.functional.is_some() && input.functional != suggestion.functional)
        || input
            .cosmetic
            .is_some_and(|grade| grade != suggestion.cosmetic)
        || input
            .route
            .is_some_and(|route| suggestion.route.is_none_or(|s| s.route != route));
    if differs && why.is_none() {
        return Err(Refusal::new("override-why")
            .kind(RefusalKind::Invalid)
            .with("device", &known.device.id)
            .into());
    }
    let before = known.standing(input, suggestion);
    let functional = input
        .functional
        .or(before.functional)
        .or(suggestion.functional);
    if let Some(functional) = functional {
        add(AssessmentEvent::Graded {
            functional,
            cosmetic: input
                .cosmetic
                .or(before.cosmetic)
                .unwrap_or(suggestion.cosmetic),
            scheme: catalogue().scheme.clone(),
        })?;
    }
    // Without a grade a device goes nowhere, but for a person who says so. A route that stands was said already.
    let suggested = suggestion.route.map(|found| found.route);
    let suggested = suggested.filter(|_| functional.is_some() && before.route.is_none());
    if let Some(route) = input.route.or(suggested) {
        let why = why.clone().filter(|_| input.route.is_some() && differs);
        add(AssessmentEvent::Routed { route, why })?;
    }
    let last = known.last.as_ref().and_then(|last| last.why.clone());
    Ok(why.or(last.filter(|_| before.is_some())))
}
