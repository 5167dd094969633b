//! Letters to a donor: who gets them, in which language, and what they say. Each is written in the transaction that
//! causes it, so that nothing is told that did not happen.

use crate::store::reports;
use gapless_journey::{OrganisationId, Role};
use gapless_store::entities::donation;
use gapless_store::people::directory;
use gapless_store::{Failure, Tx};
use gapless_web::i18n::Lang;
use gapless_web::mail::{self, Recipient};
use gapless_web::{App, Outcome};

/// Numbers that a letter names; the page that it leads to has them all.
const NUMBERS_MAX: usize = 20;

/// The letters about one donation.
pub(crate) struct Letters<'a> {
    app: &'a App,
    donation: &'a donation::Model,
    to: Vec<Recipient>,
}

/// The language of letters to a donor; English where none is set.
pub async fn donor_language(app: &App, donation: &donation::Model) -> Outcome<Lang> {
    let donor = OrganisationId(donation.donor_id);
    let row = directory::organisation(&app.store.read, donor).await?;
    let language = row.and_then(|row| row.language);
    Ok(language
        .as_deref()
        .and_then(Lang::from_tag)
        .unwrap_or(Lang::En))
}

impl<'a> Letters<'a> {
    /// To the donor's IT managers and auditors.
    pub async fn about(app: &'a App, donation: &'a donation::Model, lang: Lang) -> Outcome<Self> {
        let donor = OrganisationId(donation.donor_id);
        let mut to: Vec<Recipient> = Vec::new();
        for role in [Role::DonorManager, Role::DonorAuditor] {
            for person in directory::holders(&app.store.read, donor, role).await? {
                if to.iter().any(|known| known.address == person.email) {
                    continue;
                }
                let own = person.language.as_deref().and_then(Lang::from_tag);
                to.push(Recipient {
                    name: person.name,
                    address: person.email,
                    lang: own.unwrap_or(lang),
                });
            }
        }
        Ok(Self { app, donation, to })
    }

    /// Those that a donor gets who has a report already: what it says of certificates is no longer all there is.
    pub async fn after_report(
        app: &'a App,
        donation: &'a donation::Model,
    ) -> Outcome<Option<Self>> {
        if reports::editions(&app.store.read, donation.id)
            .await?
            .is_empty()
        {
            return Ok(None);
        }
        let lang = donor_language(app, donation).await?;
        Ok(Some(Self::about(app, donation, lang).await?))
    }

    /// How many get each letter.
    pub fn count(&self) -> usize {
        self.to.len()
    }

    /// An edition of the report was issued.
    pub async fn report_issued(&self, tx: &Tx, edition: i32) -> Result<(), Failure> {
        let args = [("edition", edition.to_string())];
        self.write(tx, "reporting-issued", "report", &args).await
    }

    /// Certificates were issued.
    pub async fn certificates_issued(&self, tx: &Tx, numbers: &[String]) -> Result<(), Failure> {
        if numbers.is_empty() {
            return Ok(());
        }
        let mut named = numbers
            .iter()
            .take(NUMBERS_MAX)
            .map(String::as_str)
            .collect::<Vec<_>>()
            .join(", ");
        if numbers.len() > NUMBERS_MAX {
            named.push_str(", …");
        }
        let args = [("n", numbers.len().to_string()), ("numbers", named)];
        self.write(tx, "reporting-certificates", "certificates", &args)
            .await
    }

    /// A certificate was voided.
    pub async fn certificate_voided(
        &self,
        tx: &Tx,
        certificate: &str,
        why: &str,
        replaced_by: Option<&str>,
    ) -> Result<(), Failure> {
        let args = [
            ("certificate", certificate.to_owned()),
            ("why", why.to_owned()),
            ("replaced", replaced_by.unwrap_or("none").to_owned()),
        ];
        self.write(tx, "reporting-voided", "certificates", &args)
            .await
    }

    /// `page`: which page of the donation the letter leads to.
    async fn write(
        &self,
        tx: &Tx,
        template: &str,
        page: &str,
        own: &[(&'static str, String)],
    ) -> Result<(), Failure> {
        let number = &self.donation.number;
        let mut args = vec![
            ("number", number.clone()),
            ("title", self.donation.title.clone()),
            ("url", self.app.url(&format!("/reporting/{number}/{page}"))),
        ];
        args.extend_from_slice(own);
        let (programme, now) = (&self.app.settings.programme, self.app.now_ms());
        for to in &self.to {
            mail::queue(tx, to, template, programme, &args, now).await?;
        }
        Ok(())
    }
}
