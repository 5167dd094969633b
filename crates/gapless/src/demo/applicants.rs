//! Who applies in the example programme: invented schools, clinics and centres, one in each state.

use gapless_journey::projects::{Decision, PaymentKind};
use gapless_web::Lang;

/// What the committee makes of an application.
pub struct Committee {
    /// What each reviewer gave, in the order of the criteria.
    pub scores: &'static [[u8; 5]],
    /// What was decided, why, and what the letter says beside it.
    pub decided: Option<(Decision, &'static str, &'static str)>,
    /// What is owed, once it was selected.
    pub owed: &'static [Owed],
}

/// What is owed for a project.
pub struct Owed {
    /// What for.
    pub kind: PaymentKind,
    /// How much, in euro.
    pub amount: &'static str,
    /// Who pays; the applicant where nothing is said.
    pub payer: &'static str,
    /// How far it is.
    pub settled: Settled,
}

/// How far money is.
pub enum Settled {
    /// An invoice was written.
    Invoiced,
    /// It was paid.
    Paid,
    /// It need not be paid, and why.
    Waived(&'static str),
}

/// What becomes of an application.
pub enum Fate {
    /// It is still written.
    Draft,
    /// It waits to be looked at.
    Sent,
    /// Something was asked.
    Asked(&'static str),
    /// It does not meet the conditions: why, and what the letter says.
    Against(&'static str, &'static str),
    /// It came to the committee.
    Committee(Committee),
    /// It was selected, and then the last reviewer remembered a conflict.
    Late(&'static [[u8; 5]]),
    /// The applicant took it back.
    Withdrawn(&'static str),
}

/// Somebody who applies.
pub struct Applicant {
    /// The language that they read.
    pub lang: Lang,
    /// Days after the Monday of the load.
    pub day: i64,
    /// Who asks.
    pub organisation: &'static str,
    /// What they call it.
    pub title: &'static str,
    /// A word of `ProjectKind`.
    pub kind: &'static str,
    /// Two letters of ISO 3166-1.
    pub country: &'static str,
    /// Where.
    pub town: &'static str,
    /// On the map, or nothing.
    pub place: &'static str,
    /// Whom to ask.
    pub contact: &'static str,
    /// Where letters go.
    pub email: &'static str,
    /// What for.
    pub purpose: &'static str,
    /// What changes by it.
    pub change: &'static str,
    /// Pupils and teachers.
    pub users: (&'static str, &'static str),
    /// Hours of electricity a day.
    pub hours: &'static str,
    /// Letter of the plug.
    pub plug: &'static str,
    /// Kind, how many, letters on the keys.
    pub needs: &'static [(&'static str, &'static str, &'static str)],
    /// What becomes of it.
    pub fate: Fate,
}

/// All of them.
pub const APPLICANTS: [Applicant; 14] = [
    Applicant {
        lang: Lang::Fr,
        day: -9,
        organisation: "Collège Keur Ndiaye",
        title: "Salle informatique de Thiès",
        kind: "education",
        country: "SN",
        town: "Thiès",
        place: "14.79100, -16.92560",
        contact: "Awa Ndiaye",
        email: "direction@keur-ndiaye.example",
        purpose: "Cours d’informatique et préparation du baccalauréat, matin et soir.",
        change: "Chaque élève travaille deux heures par semaine sur un ordinateur ; aujourd’hui, aucune.",
        users: ("1 140", "38"),
        hours: "9",
        plug: "c",
        needs: &[("complete_system", "40", "fr"), ("printer", "1", "any")],
        fate: Fate::Sent,
    },
    Applicant {
        lang: Lang::En,
        day: -16,
        organisation: "Nyando Health Centre",
        title: "Patient records at Nyando",
        kind: "health",
        country: "KE",
        town: "Ahero",
        place: "6GCR0000+",
        contact: "Joseph Otieno",
        email: "records@nyando.example",
        purpose: "Patient files, stock of the pharmacy, reports to the county.",
        change: "A file is found in a minute and not in half an hour; the county gets its report in time.",
        users: ("", ""),
        hours: "14",
        plug: "g",
        needs: &[("laptop", "22", "gb"), ("network", "2", "any")],
        fate: Fate::Asked(
            "Kenya asks for a permit of the importer. Has the county applied for one, and on which day?",
        ),
    },
    Applicant {
        lang: Lang::En,
        day: -30,
        organisation: "Volta Libraries Trust",
        title: "Reading rooms in Ho and Hohoe",
        kind: "education",
        country: "GH",
        town: "Ho",
        place: "6.60080, 0.47130",
        contact: "Efua Mensah",
        email: "office@voltalibraries.example",
        purpose: "Homework, applications for work, reading, in two public libraries.",
        change: "Two towns get their first computers that anybody may use.",
        users: ("2 600", "12"),
        hours: "11",
        plug: "g",
        needs: &[("complete_system", "46", "us"), ("laptop", "4", "us")],
        fate: Fate::Committee(Committee {
            scores: &[[4, 4, 3, 5, 3], [4, 3, 4, 4, 3]],
            decided: None,
            owed: &[],
        }),
    },
    Applicant {
        lang: Lang::Fr,
        day: -37,
        organisation: "Atelier Espoir",
        title: "Bureau de l’atelier",
        kind: "social",
        country: "TG",
        town: "Kara",
        place: "",
        contact: "Komlan Adjo",
        email: "atelier@espoir.example",
        purpose: "Comptabilité de l’atelier de couture.",
        change: "Les comptes sont à jour.",
        users: ("", "6"),
        hours: "3",
        plug: "c",
        needs: &[("laptop", "6", "fr")],
        fate: Fate::Against(
            "Six ordinateurs : le minimum est de vingt, et l’électricité ne suffit pas.",
            "Une organisation de votre ville nous a aussi écrit ; une demande commune serait possible.",
        ),
    },
    Applicant {
        lang: Lang::Pt,
        day: -2,
        organisation: "Escola Secundária do Búzi",
        title: "Sala de informática",
        kind: "education",
        country: "MZ",
        town: "Búzi",
        place: "",
        contact: "Celeste Macuácua",
        email: "escola@buzi.example",
        purpose: "Aulas de informática.",
        change: "Os alunos aprendem com computadores.",
        users: ("900", "31"),
        hours: "10",
        plug: "m",
        needs: &[],
        fate: Fate::Draft,
    },
    Applicant {
        lang: Lang::En,
        day: -70,
        organisation: "Bugesera Technical School",
        title: "Two computer rooms in Nyamata",
        kind: "education",
        country: "RW",
        town: "Nyamata",
        place: "-2.14650, 30.09390",
        contact: "Claudine Uwase",
        email: "head@bugesera-ts.example",
        purpose: "Bookkeeping, drawing and networking courses for 620 trainees.",
        change: "Every trainee works four hours a week at a computer of their own.",
        users: ("620", "27"),
        hours: "20",
        plug: "c",
        needs: &[("complete_system", "60", "us"), ("printer", "2", "any")],
        fate: Fate::Committee(Committee {
            scores: &[[5, 5, 4, 5, 4], [5, 4, 4, 5, 4], [4, 5, 5, 4, 4]],
            decided: Some((
                Decision::Selected,
                "The rooms are wired and guarded, and two technicians teach there.",
                "Welcome. The service partner will write to you about the day of delivery.",
            )),
            owed: &[
                Owed {
                    kind: PaymentKind::Freight,
                    amount: "3 450",
                    payer: "Rotary Leuven",
                    settled: Settled::Paid,
                },
                Owed {
                    kind: PaymentKind::Contribution,
                    amount: "1 800",
                    payer: "",
                    settled: Settled::Paid,
                },
                Owed {
                    kind: PaymentKind::Duty,
                    amount: "620",
                    payer: "",
                    settled: Settled::Waived("Schools are exempt; the ministry wrote so."),
                },
            ],
        }),
    },
    Applicant {
        lang: Lang::En,
        day: -68,
        organisation: "Kisumu Girls Secondary School",
        title: "A computer room for Kisumu",
        kind: "education",
        country: "KE",
        town: "Kisumu",
        place: "-0.10220, 34.76170",
        contact: "Grace Achieng",
        email: "office@kisumugirls.example",
        purpose: "Computer studies as an examination subject, and a library that opens in the evening.",
        change: "One hundred and twenty girls a year can sit the examination; today nobody can.",
        users: ("860", "41"),
        hours: "16",
        plug: "g",
        needs: &[("complete_system", "45", "gb"), ("laptop", "5", "gb")],
        fate: Fate::Committee(Committee {
            scores: &[[4, 4, 5, 5, 4], [4, 4, 4, 5, 4]],
            decided: Some((
                Decision::Selected,
                "A subject with an examination, and a plan for servicing that the county pays.",
                "",
            )),
            owed: &[
                Owed {
                    kind: PaymentKind::Contribution,
                    amount: "2 250",
                    payer: "",
                    settled: Settled::Invoiced,
                },
                Owed {
                    kind: PaymentKind::Freight,
                    amount: "2 980,50",
                    payer: "County of Kisumu",
                    settled: Settled::Invoiced,
                },
            ],
        }),
    },
    Applicant {
        lang: Lang::Fr,
        day: -66,
        organisation: "Hôpital de district de Foumban",
        title: "Dossiers des malades à Foumban",
        kind: "health",
        country: "CM",
        town: "Foumban",
        place: "5.72660, 10.90010",
        contact: "Dr Ibrahim Njoya",
        email: "direction@hopital-foumban.example",
        purpose: "Dossiers des malades, pharmacie, maternité.",
        change: "Un dossier se retrouve en une minute ; les ruptures de stock se voient une semaine avant.",
        users: ("", ""),
        hours: "18",
        plug: "c",
        needs: &[
            ("laptop", "24", "fr"),
            ("monitor", "6", "any"),
            ("network", "3", "any"),
        ],
        fate: Fate::Committee(Committee {
            scores: &[[4, 3, 4, 5, 5], [4, 4, 4, 4, 5]],
            decided: Some((
                Decision::Selected,
                "Le besoin est précis et le budget couvre le transport et la douane.",
                "Le partenaire de service vous écrira.",
            )),
            owed: &[Owed {
                kind: PaymentKind::Sponsorship,
                amount: "4 000",
                payer: "Meridiaan Groep",
                settled: Settled::Paid,
            }],
        }),
    },
    Applicant {
        lang: Lang::En,
        day: -64,
        organisation: "Gulu Youth Centre",
        title: "Training for work in Gulu",
        kind: "social",
        country: "UG",
        town: "Gulu",
        place: "2.77460, 32.29900",
        contact: "Daniel Okello",
        email: "team@guluyouth.example",
        purpose: "Courses of six weeks for young people without work: office, repair of phones, bookkeeping.",
        change: "Four courses a year with twenty places each, instead of one with eight.",
        users: ("160", "7"),
        hours: "12",
        plug: "g",
        needs: &[("laptop", "20", "gb"), ("phone", "10", "any")],
        fate: Fate::Committee(Committee {
            scores: &[[3, 4, 4, 4, 3], [3, 4, 3, 5, 3]],
            decided: Some((
                Decision::Waiting,
                "A good plan; the freight is not paid for yet.",
                "As soon as your sponsor has confirmed the freight, the committee looks again.",
            )),
            owed: &[],
        }),
    },
    Applicant {
        lang: Lang::Pt,
        day: -61,
        organisation: "Escola Técnica de Quelimane",
        title: "Laboratório de informática",
        kind: "education",
        country: "MZ",
        town: "Quelimane",
        place: "-17.87860, 36.88830",
        contact: "Amélia Tembe",
        email: "direccao@et-quelimane.example",
        purpose: "Contabilidade, desenho e redes para 480 formandos.",
        change: "Os formandos deixam de ver um computador só no quadro.",
        users: ("480", "22"),
        hours: "15",
        plug: "c",
        needs: &[("complete_system", "30", "pt")],
        fate: Fate::Committee(Committee {
            scores: &[[4, 4, 4, 4, 4], [4, 5, 4, 4, 3]],
            decided: Some((
                Decision::Selected,
                "Instalações prontas e um plano de manutenção claro.",
                "",
            )),
            owed: &[],
        }),
    },
    Applicant {
        lang: Lang::En,
        day: -58,
        organisation: "Lake View Private Academy",
        title: "Laptops for the boarding house",
        kind: "education",
        country: "TZ",
        town: "Mwanza",
        place: "-2.51640, 32.90330",
        contact: "Peter Masanja",
        email: "bursar@lakeview-academy.example",
        purpose: "Homework in the boarding house.",
        change: "Boarders write at a computer instead of by hand.",
        users: ("210", "19"),
        hours: "22",
        plug: "g",
        needs: &[("laptop", "40", "gb")],
        fate: Fate::Committee(Committee {
            scores: &[[4, 3, 2, 1, 3], [4, 3, 3, 2, 2]],
            decided: Some((
                Decision::Declined,
                "The boarders have tablets already; elsewhere forty laptops change more.",
                "You may apply again for the public school that you named.",
            )),
            owed: &[],
        }),
    },
    Applicant {
        lang: Lang::Fr,
        day: -52,
        organisation: "Réseau des bibliothèques du Zou",
        title: "Cinq bibliothèques reliées",
        kind: "education",
        country: "BJ",
        town: "Abomey",
        place: "7.18290, 1.99120",
        contact: "Reine Houngbo",
        email: "zou@bibliotheques.example",
        purpose: "Catalogue commun, recherche d’emploi, devoirs du soir.",
        change: "Cinq communes ont un premier lieu public avec des ordinateurs.",
        users: ("3 400", "14"),
        hours: "9",
        plug: "c",
        needs: &[("complete_system", "35", "fr"), ("laptop", "5", "fr")],
        fate: Fate::Late(&[[4, 4, 4, 5, 3], [4, 3, 4, 4, 3], [5, 5, 5, 5, 5]]),
    },
    Applicant {
        lang: Lang::En,
        day: -44,
        organisation: "Chipata Mission Clinic",
        title: "Clinic records",
        kind: "health",
        country: "ZM",
        town: "Chipata",
        place: "-13.63330, 32.65000",
        contact: "Sister Mary Phiri",
        email: "clinic@chipata-mission.example",
        purpose: "Patient files and the stock of medicines.",
        change: "Nothing is written twice any more.",
        users: ("", ""),
        hours: "10",
        plug: "g",
        needs: &[("laptop", "20", "gb")],
        fate: Fate::Committee(Committee {
            scores: &[[5, 1, 4, 4, 4], [4, 5, 4, 4, 4]],
            decided: None,
            owed: &[],
        }),
    },
    Applicant {
        lang: Lang::En,
        day: -20,
        organisation: "Ntcheu Community Schools",
        title: "Rooms in three schools",
        kind: "education",
        country: "MW",
        town: "Ntcheu",
        place: "",
        contact: "Thoko Banda",
        email: "ntcheu@schools.example",
        purpose: "Computer studies in three schools.",
        change: "The first computers in the district.",
        users: ("1 900", "66"),
        hours: "8",
        plug: "g",
        needs: &[("complete_system", "60", "gb")],
        fate: Fate::Withdrawn("The ministry sends equipment of its own this year."),
    },
];
