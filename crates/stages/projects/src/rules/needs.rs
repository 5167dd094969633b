//! What a project asks for: lines with a kind, a number, and the least that will do.

use super::form::{Gap, LINE_CHARS_MAX, MISSING, Step};
use gapless_journey::words;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

/// Most lines of one application.
pub const NEEDS_MAX: usize = 20;
/// Most devices of one line.
pub const QUANTITY_MAX: u32 = 5_000;
/// Most memory that a line may ask for, in gigabytes.
const RAM_GB_MAX: u32 = 64;
/// Largest screen that a line may ask for, in inches.
const SCREEN_INCH_MAX: u32 = 40;

words! {
    /// What is asked for.
    NeedKind {
        /// A computer, a screen where it has none, keyboard, mouse, power cord.
        CompleteSystem = "complete_system",
        /// A desktop computer alone.
        Desktop = "desktop",
        /// A laptop.
        Laptop = "laptop",
        /// A screen.
        Monitor = "monitor",
        /// A printer.
        Printer = "printer",
        /// A tablet.
        Tablet = "tablet",
        /// A phone.
        Phone = "phone",
        /// A server.
        Server = "server",
        /// Switches, routers, access points.
        Network = "network",
        /// A thin client.
        ThinClient = "thin_client",
        /// Keyboards, mice, cables.
        Peripheral = "peripheral",
    }
}

impl NeedKind {
    /// True for what counts towards the least number of computers.
    pub const fn is_computer(self) -> bool {
        matches!(
            self,
            Self::CompleteSystem | Self::Desktop | Self::Laptop | Self::ThinClient
        )
    }
}

words! {
    /// The least processor.
    Tier {
        /// Any.
        Any = "0",
        /// Core i3 or equal.
        Three = "3",
        /// Core i5 or equal.
        Five = "5",
        /// Core i7 or equal.
        Seven = "7",
    }
}

words! {
    /// The letters on the keys.
    Keyboard {
        /// Any will do.
        Any = "any",
        /// United States.
        Us = "us",
        /// United Kingdom.
        Gb = "gb",
        /// France.
        Fr = "fr",
        /// Belgium.
        Be = "be",
        /// Portugal.
        Pt = "pt",
        /// Spain.
        Es = "es",
        /// Germany.
        De = "de",
        /// Arabic.
        Ar = "ar",
    }
}

words! {
    /// The operating system.
    System {
        /// Any will do.
        Any = "any",
        /// Windows.
        Windows = "windows",
        /// Linux.
        Linux = "linux",
    }
}

/// A line of what is asked for, as it was typed.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct TypedNeed {
    /// A word of `NeedKind`.
    #[serde(default)]
    pub kind: String,
    /// How many.
    #[serde(default)]
    pub quantity: String,
    /// Least processor: 0 any, 3, 5, 7.
    #[serde(default)]
    pub cpu_tier: String,
    /// Least memory in gigabytes.
    #[serde(default)]
    pub ram_gb: String,
    /// Least diagonal of the screen in inches.
    #[serde(default)]
    pub screen_inch: String,
    /// A word of `Keyboard`.
    #[serde(default)]
    pub keyboard: String,
    /// A word of `System`.
    #[serde(default)]
    pub system: String,
    /// In words.
    #[serde(default)]
    pub note: String,
}

/// A line that can be served.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Need {
    /// What.
    pub kind: NeedKind,
    /// How many.
    pub quantity: u32,
    /// Least processor.
    pub cpu_tier: Tier,
    /// Least memory in gigabytes.
    pub ram_gb: Option<u32>,
    /// Least diagonal in inches.
    pub screen_inch: Option<u32>,
    /// Letters on the keys.
    pub keyboard: Keyboard,
    /// Operating system.
    pub system: System,
}

impl TypedNeed {
    /// True when nobody filled it in.
    pub fn is_blank(&self) -> bool {
        self.quantity.trim().is_empty() && self.note.trim().is_empty()
    }

    /// The line, or the code of what is wrong with it.
    pub fn read(&self) -> Result<Need, &'static str> {
        let quantity = super::answers::whole(&self.quantity)
            .filter(|n| (1..=u64::from(QUANTITY_MAX)).contains(n));
        let quantity = quantity
            .and_then(|n| u32::try_from(n).ok())
            .ok_or("quantity")?;
        let least = |text: &str, most: u32| match text.trim() {
            "" => Ok(None),
            text => text
                .parse()
                .ok()
                .filter(|n| (1..=most).contains(n))
                .map(Some)
                .ok_or("number"),
        };
        if self.note.chars().count() > LINE_CHARS_MAX {
            return Err("long");
        }
        Ok(Need {
            kind: NeedKind::parse(&self.kind).ok_or("choice")?,
            quantity,
            cpu_tier: word(&self.cpu_tier, Tier::Any, Tier::parse)?,
            ram_gb: least(&self.ram_gb, RAM_GB_MAX)?,
            screen_inch: least(&self.screen_inch, SCREEN_INCH_MAX)?,
            keyboard: word(&self.keyboard, Keyboard::Any, Keyboard::parse)?,
            system: word(&self.system, System::Any, System::parse)?,
        })
    }
}

/// A word of a list; the first where nothing was chosen.
fn word<T>(text: &str, blank: T, parse: impl Fn(&str) -> Option<T>) -> Result<T, &'static str> {
    match text.trim() {
        "" => Ok(blank),
        text => parse(text).ok_or("choice"),
    }
}

/// Computers among what is asked for.
pub fn computers(needs: &[TypedNeed]) -> u32 {
    let read = needs.iter().filter_map(|need| need.read().ok());
    let computers = read.filter(|need| need.kind.is_computer());
    computers.fold(0, |sum, need| sum.saturating_add(need.quantity))
}

/// What of the lines cannot stand. That there is none is told when `is_whole`.
pub fn gaps(needs: &[TypedNeed], is_whole: bool) -> Vec<Gap> {
    let gap = |question: String, code| Gap {
        step: Step::Needs,
        question,
        code,
    };
    if needs.is_empty() {
        return if is_whole {
            vec![gap("needs".to_owned(), MISSING)]
        } else {
            Vec::new()
        };
    }
    let lines = needs.iter().enumerate();
    let wrong = lines.filter_map(|(at, need)| Some(gap((at + 1).to_string(), need.read().err()?)));
    wrong.collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn need(kind: &str, quantity: &str) -> TypedNeed {
        TypedNeed {
            kind: kind.to_owned(),
            quantity: quantity.to_owned(),
            ..TypedNeed::default()
        }
    }

    #[test]
    fn a_line_says_what_and_how_many() {
        for (line, code) in [
            (need("laptop", "20"), None),
            (need("laptop", "0"), Some("quantity")),
            (need("laptop", "5001"), Some("quantity")),
            (need("laptop", "many"), Some("quantity")),
            (need("car", "2"), Some("choice")),
            (
                TypedNeed {
                    ram_gb: "8 GB".to_owned(),
                    ..need("desktop", "2")
                },
                Some("number"),
            ),
            (
                TypedNeed {
                    keyboard: "fr".to_owned(),
                    cpu_tier: "5".to_owned(),
                    ..need("desktop", "2")
                },
                None,
            ),
            (
                TypedNeed {
                    note: "x".repeat(201),
                    ..need("desktop", "2")
                },
                Some("long"),
            ),
        ] {
            assert_eq!(line.read().err(), code, "{line:?}");
        }
    }

    #[test]
    fn computers_are_counted_and_an_empty_list_lacks_only_at_the_end() {
        let needs = [
            need("complete_system", "20"),
            need("monitor", "5"),
            need("laptop", "1 000"),
            need("desktop", "x"),
        ];
        assert_eq!(computers(&needs), 1_020);
        assert_eq!(gaps(&[], false), []);
        assert_eq!(gaps(&[], true)[0].code, MISSING);
        let wrong = gaps(&needs, true);
        assert_eq!(
            (wrong.len(), &*wrong[0].question, wrong[0].code),
            (1, "4", "quantity")
        );
    }
}
