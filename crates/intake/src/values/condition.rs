//! What a row says about the state of the thing: broken, stolen, lost, sold, lent, written off. Each is a fact for the rules.

use crate::fold;
use gapless_journey::words;

words! {
    /// A state that the donor reports.
    Condition {
        /// Does not work, or needs repair.
        Broken = "broken",
        /// Taken by thieves.
        Stolen = "stolen",
        /// Cannot be found.
        Lost = "lost",
        /// Belongs to somebody else now.
        Sold = "sold",
        /// With somebody else for a time, leased or rented.
        Lent = "lent",
        /// Written off in the books.
        WrittenOff = "written-off",
        /// A part is missing.
        Incomplete = "incomplete",
    }
}

const STOLEN: &[&str] = &["stolen", "theft", "robbed", "robo", "robado", "robada", "hurto", "vole", "volee", "vol", "gestolen", "diefstal", "gestohlen", "diebstahl", "roubado", "roubo", "furto", "furtado"];
const LOST: &[&str] = &["lost", "missing", "not found", "perdu", "perdue", "introuvable", "verloren", "kwijt", "vermist", "verschollen", "perdido", "perdida", "extraviado", "extraviada", "no encontrado"];
const SOLD: &[&str] = &["sold", "vendu", "vendue", "verkocht", "verkauft", "vendido", "vendida"];
const LENT: &[&str] = &["lent", "on loan", "loaned", "leased", "rented", "prete", "loue", "uitgeleend", "in bruikleen", "verliehen", "geleast", "prestado", "prestada", "en prestamo", "emprestado"];
const WRITTEN_OFF: &[&str] = &["written off", "write off", "decommissioned", "disposed", "scrapped", "retired", "baja", "reforme", "reformee", "mis au rebut", "afgeschreven", "afgevoerd", "ausgemustert", "abgeschrieben", "abatido", "dado de baja"];
const BROKEN: &[&str] = &[
    "broken", "defect", "defective", "faulty", "not working", "doesn t work", "does not work", "needs repair", "need repair", "for repair", "for parts", "unserviceable", "damaged", "cracked", "dead", "no power", "non functional", "out of order", "error state",
    "en panne", "panne", "hs", "hors service", "casse", "cassee", "defectueux", "defectueuse", "ne fonctionne pas", "a reparer", "kapot", "stuk", "werkt niet", "beschadigd", "defekt", "kaputt", "funktioniert nicht", "beschadigt",
    "roto", "rota", "averiado", "averiada", "danado", "danada", "descompuesto", "descompuesta", "no funciona", "falla", "golpe", "quebrado", "quebrada", "avariado", "avariada", "nao funciona", "estragado", "mauvais",
];
const INCOMPLETE: &[&str] = &["incomplete", "no battery", "no charger", "no hdd", "without charger", "sans chargeur", "manque", "zonder lader", "ohne netzteil", "sin cargador", "sin bateria", "sem carregador", "missing keys"];
/// Words that turn the state into its opposite.
const NOT: &[&str] = &["not broken", "no defect", "not stolen", "nothing broken", "non casse", "niet kapot", "nicht defekt"];

/// Every state that a text reports.
pub fn conditions(text: &str) -> Vec<Condition> {
    let folded = fold::words(text);
    if folded.is_empty() || NOT.iter().any(|n| fold::has_words(&folded, n)) {
        return Vec::new();
    }
    let says = |list: &[&str]| list.iter().any(|w| folded.contains(w) && fold::has_words(&folded, w));
    [
        (Condition::Stolen, STOLEN), (Condition::Lost, LOST), (Condition::Sold, SOLD), (Condition::Lent, LENT),
        (Condition::WrittenOff, WRITTEN_OFF), (Condition::Broken, BROKEN), (Condition::Incomplete, INCOMPLETE),
    ]
    .into_iter()
    .filter(|(_, list)| says(list))
    .map(|(condition, _)| condition)
    .filter(|c| *c != Condition::Lost || !says(INCOMPLETE))
    .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn states_in_several_languages() {
        for (text, state) in [
            ("BAJA POR ROBO EL DIA 14/02/2018", vec![Condition::Stolen, Condition::WrittenOff]),
            ("En panne", vec![Condition::Broken]), ("scherm is kapot", vec![Condition::Broken]), ("Defekt", vec![Condition::Broken]),
            ("not broken", vec![]), ("In use", vec![]), ("Manque souris", vec![Condition::Incomplete]), ("verloren", vec![Condition::Lost]),
        ] {
            assert_eq!(conditions(text), state, "{text}");
        }
    }
}
