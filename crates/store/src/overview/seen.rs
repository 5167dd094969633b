//! Whose rows a reader sees (rule 6 of product.md): the condition that every query of this module carries.

use sea_orm::Value;
use uuid::Uuid;

/// Whose rows a reader sees.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Seen {
    /// Everybody's: the programme.
    Everything,
    /// One donor's; with a site, what comes from that office or goes through that hub.
    Donor(Uuid, Option<Uuid>),
    /// What is bound for this refurbisher, or was.
    Refurbisher(Uuid),
    /// Nobody's.
    Nothing,
}

/// A WHERE clause that is being written, with its values in order.
#[derive(Debug, Default)]
pub(super) struct Where {
    text: String,
    pub(super) values: Vec<Value>,
}

impl Where {
    /// Keeps a value and answers its placeholder.
    pub(super) fn bind(&mut self, value: impl Into<Value>) -> String {
        self.values.push(value.into());
        format!("${}", self.values.len())
    }

    /// One more condition.
    pub(super) fn and(&mut self, condition: &str) {
        self.text.push_str(if self.text.is_empty() {
            " WHERE "
        } else {
            " AND "
        });
        self.text.push_str(condition);
    }

    /// The clause.
    pub(super) fn text(&self) -> &str {
        &self.text
    }

    /// Only devices that the reader sees; `d` is the table's name in the query.
    pub(super) fn devices(&mut self, seen: Seen, d: &str) {
        match seen {
            Seen::Everything => {}
            Seen::Donor(donor, site) => {
                let donor = self.bind(donor);
                self.and(&format!("{d}.donor_id = {donor}"));
                if let Some(site) = site {
                    let (office, hub) = (self.bind(site), self.bind(site));
                    self.and(&format!(
                        "({d}.office_id = {office} OR {d}.donation_id IN \
                         (SELECT h.id FROM donation h WHERE h.hub_id = {hub}))"
                    ));
                }
            }
            Seen::Refurbisher(id) => {
                let id = self.bind(id);
                // Asked of each row: as a list of donations it would draw the engine away from the list's own order.
                self.and(&format!(
                    "EXISTS (SELECT 1 FROM donation r WHERE r.id = {d}.donation_id AND r.refurbisher_id = {id})"
                ));
            }
            Seen::Nothing => self.and("1 = 0"),
        }
    }

    /// Only donations that the reader sees; `n` is the table's name in the query.
    pub(super) fn donations(&mut self, seen: Seen, n: &str) {
        match seen {
            Seen::Everything => {}
            Seen::Donor(donor, site) => {
                let donor = self.bind(donor);
                self.and(&format!("{n}.donor_id = {donor}"));
                if let Some(site) = site {
                    let (hub, office) = (self.bind(site), self.bind(site));
                    self.and(&format!(
                        "({n}.hub_id = {hub} OR {n}.id IN \
                         (SELECT l.donation_id FROM line l WHERE l.office_id = {office}))"
                    ));
                }
            }
            Seen::Refurbisher(id) => {
                let id = self.bind(id);
                self.and(&format!("{n}.refurbisher_id = {id}"));
            }
            Seen::Nothing => self.and("1 = 0"),
        }
    }
}
