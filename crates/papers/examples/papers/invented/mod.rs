//! Invented donors, devices and records; none of them exists.

mod projects;
mod report;
mod shipments;

pub use projects::{invoice, minutes};
pub use report::{certificate_table, status_report};
pub use shipments::{form, item_records};

use gapless_papers::code;
use gapless_papers::document::certificate::{
    Certificate, CertificateKind, CertifiedDevice, MediumRecord, MediumResult, Status,
};
use gapless_papers::document::device_label::DeviceLabel;
use gapless_papers::document::hand_over::{HandOver, HandedUnit, Mark, Party, Signature};
use gapless_papers::document::packing_list::{PackedDevice, PackedUnit, PackingList, Place};
use gapless_papers::document::record::{
    Absence, Confidentiality, Destination, Destruction, Evidence, Exceptions, HiddenAreas, Medium,
    Method, PerformedBy, Verification, VerifiedBy,
};
use gapless_papers::document::unit_label::UnitLabel;

const MODELS: [(&str, &str, &str); 8] = [
    ("Laptop", "HP", "EliteBook 840 G4"),
    ("Laptop", "Lenovo", "ThinkPad T470s"),
    ("Desktop", "Dell", "OptiPlex 7050 Micro"),
    ("Monitor", "Dell", "P2214H 21.5\""),
    ("Laptop", "Dell", "Latitude 5480"),
    ("Phone", "Samsung", "Galaxy A52 (SM-A525F)"),
    (
        "Server",
        "Hewlett Packard Enterprise",
        "ProLiant DL380 Gen9 8SFF Configure-to-order",
    ),
    ("Thin client", "Fujitsu", "FUTRO S740"),
];
const ISSUER: [&str; 3] = [
    "Atelier Zweites Leben NV",
    "Kade 12, 2030 Antwerpen",
    "BE 0000.000.000",
];

#[expect(
    clippy::unnecessary_wraps,
    reason = "short for the many fields that may be absent"
)]
fn some(text: impl Into<String>) -> Option<String> {
    Some(text.into())
}

fn strings(texts: &[&str]) -> Vec<String> {
    texts.iter().map(|text| (*text).to_owned()).collect()
}

fn model(index: usize) -> (&'static str, &'static str, &'static str) {
    MODELS
        .get(index % MODELS.len())
        .copied()
        .unwrap_or(("Laptop", "HP", "EliteBook"))
}

fn device_id(index: usize) -> String {
    const SYMBOLS: &[u8] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    let mut rest = index * 7_919 + 48_271;
    let mut id = String::from("G-");
    for _ in 0..6 {
        id.push(char::from(SYMBOLS.get(rest % 32).copied().unwrap_or(b'0')));
        rest = rest / 32 + index * 31;
    }
    id
}

fn serial(index: usize) -> String {
    match index % 11 {
        3 => format!(
            "CN-0K{:04}-QDC00-7{:03}-{:04}-A0{}",
            index % 10_000,
            index % 1_000,
            index * 7 % 10_000,
            index % 10
        ),
        6 => format!("PF{:06X}", index * 92_821 % 0xFF_FFFF),
        _ => format!("5CG{:07}", index * 17_389 % 10_000_000),
    }
}

fn asset(index: usize) -> String {
    match index % 9 {
        4 => format!("BOREALIS-EMEA-HQ-{:06}", index * 13),
        _ => format!("SOF-{:05}", index * 13 % 100_000),
    }
}

/// Labels of devices.
pub fn labels(count: usize) -> Vec<DeviceLabel> {
    (0..count)
        .map(|index| {
            let (_, maker, name) = model(index * 3);
            let id = device_id(index);
            DeviceLabel {
                url: format!("https://gapless.example.org/d/{id}"),
                device_id: id,
                maker: maker.to_owned(),
                model: name.to_owned(),
                asset_tag: (index % 4 != 3).then(|| asset(index + 4)),
                serial: some(serial(index)),
            }
        })
        .collect()
}

/// Labels of units.
pub fn unit_labels() -> Vec<UnitLabel> {
    let body = "35412345000000031";
    let sscc = code::sscc_check(body).map(|check| format!("{body}{check}"));
    (1..=2)
        .map(|position| UnitLabel {
            number: format!("24-0031-BRU-0{position}"),
            sscc: sscc.clone().filter(|_| position == 1),
            url: format!("https://gapless.example.org/collection/u/24-0031-BRU-0{position}"),
            kind: "Europalette".to_owned(),
            donor: "Société Anonyme des Chemins de l’Énergie Boréale".to_owned(),
            donation: "24-0031 · Grand nettoyage de printemps".to_owned(),
            from: "Bureau de Bruxelles, rue de la Loi 16, 1000 Bruxelles".to_owned(),
            to: "Hub de Malines, quai 4".to_owned(),
            position,
            units: 12,
            seal: some("BE-448 213").filter(|_| position == 1),
            gross_g: Some(312_450).filter(|_| position == 1),
            devices: Some(46),
        })
        .collect()
}

fn place(name: &str, address: &[&str], contact: Option<&str>) -> Place {
    Place {
        name: name.to_owned(),
        address: strings(address),
        contact: contact.map(str::to_owned),
    }
}

/// A device of a packing list.
fn packed(index: usize, number: usize) -> PackedDevice {
    let (kind, maker, name) = model(index + number);
    PackedDevice {
        asset_tag: (index % 13 != 7).then(|| asset(index + number * 100)),
        serial: (index % 17 != 3).then(|| serial(index + number * 100)),
        kind: kind.to_owned(),
        model: format!("{maker} {name}"),
        quantity: 1,
    }
}

/// A packing list before anything is packed; of many devices, so that it has many pages.
pub fn packing_list_before(devices: usize) -> PackingList {
    PackingList {
        to_pack: (0..devices).map(|index| packed(index, 9)).collect(),
        units: Vec::new(),
        packed_on: None,
        ..packing_list()
    }
}

/// A packing list when most is packed.
pub fn packing_list() -> PackingList {
    let unit = |number: usize, devices: usize| PackedUnit {
        number: format!("24-0031-UTR-0{number}"),
        kind: if devices > 30 { "Pallet" } else { "Doos" }.to_owned(),
        seal: (number != 2).then(|| format!("NL-44{number} 8{number}1")),
        gross_g: Some(devices as u64 * 2_300 + 14_000),
        devices: (0..devices).map(|index| packed(index, number)).collect(),
    };
    let mut units = vec![unit(1, 46), unit(2, 12), unit(3, 4), unit(4, 0)];
    if let Some(last) = units.get_mut(2) {
        last.devices.push(PackedDevice {
            asset_tag: None,
            serial: None,
            kind: "Randapparatuur".to_owned(),
            model: "Muis USB, diverse merken".to_owned(),
            quantity: 120,
        });
    }
    PackingList {
        donor: "Borealis Energie N.V.".to_owned(),
        donation: "24-0031".to_owned(),
        office: place(
            "Utrecht",
            &["Stationsplein 45", "3511 ED Utrecht"],
            Some("Femke Ångström-de Wit, +31 30 000 00 00"),
        ),
        goes_to: place("Hub Mechelen", &["Blarenberglaan 4", "2800 Mechelen"], None),
        packed_on: some("18 november 2026"),
        to_pack: (0..5).map(|index| packed(index, 8)).collect(),
        to_pack_more: 0,
        units,
        preparations: strings(&[
            "Stickers en naamplaatjes verwijderen",
            "Apparaten uit het beheer (MDM) halen; telefoons afmelden bij hun account",
            "BIOS-wachtwoorden opgeven of wissen",
        ]),
    }
}

/// A hand-over with a drawn and a typed signature.
pub fn hand_over() -> HandOver {
    let path = "M14 62C24 20 40 8 46 22s-20 52-8 52 26-46 34-44-8 34 2 34 18-30 26-28-6 24 4 26 \
                24-36 40-34-10 30 6 28 40-22 66-18M20 84c60-14 140-18 210-12";
    HandOver {
        number: "24-0031-T2".to_owned(),
        donor: "Société Anonyme des Chemins de l’Énergie Boréale".to_owned(),
        donation: "24-0031".to_owned(),
        at: "19 novembre 2026, 10:42".to_owned(),
        place: "Malines, quai 4".to_owned(),
        vehicle: some("1-ABC-234 / remorque Q-ZZZ-001"),
        from: Party {
            place: place(
                "Hub de Malines",
                &["Blarenberglaan 4", "2800 Malines"],
                Some("Jérôme Lefèbvre"),
            ),
            signature: Some(Signature {
                name: "Jérôme Lefèbvre".to_owned(),
                role: some("responsable du hub"),
                at: "19 novembre 2026, 10:40".to_owned(),
                mark: Mark::Drawn {
                    path: path.to_owned(),
                    width: 300,
                    height: 100,
                },
            }),
        },
        to: Party {
            place: place(
                "Transports Ñandú & Fils SPRL",
                &["Zone industrielle 7", "1480 Tubize"],
                Some("+32 2 000 00 00"),
            ),
            signature: Some(Signature {
                name: "Władysław Żółkiewski".to_owned(),
                role: some("chauffeur"),
                at: "19 novembre 2026, 10:42".to_owned(),
                mark: Mark::Typed,
            }),
        },
        units: (1..=7)
            .map(|number| HandedUnit {
                number: format!("24-0031-BRU-0{number}"),
                kind: "Europalette".to_owned(),
                seal: (number != 5).then(|| format!("BE-448 2{number}3")),
                devices: Some(40 + number),
                gross_g: Some(290_000 + number * 3_150),
            })
            .collect(),
        remarks: strings(&[
            "Le film de la palette 5 est déchiré ; son scellé manquait à l’arrivée.",
        ]),
    }
}

fn medium() -> Medium {
    Medium {
        kind: some("NVMe SSD"),
        maker: some("Samsung"),
        model: some("MZVLB256HAHQ-000L7"),
        serial: some("S3W8NX0K512345"),
        source: some("laptop, finance department"),
        wwn: some("eui.002538b571b0e2f1"),
        firmware: some("4L2QEXA7"),
        capacity: some("256,060,514,304 bytes"),
        native_capacity: some("256,060,514,304 bytes"),
        sector_sizes: some("512 / 512"),
        interface: some("PCIe 3.0 ×4"),
        wear: some("4 %"),
        power_on_hours: some("9,123"),
        health_before: some("passed"),
        health_after: some("passed"),
        ..Medium::default()
    }
}

fn method() -> Method {
    Method {
        level: some("Purge"),
        level_asked: some("Purge"),
        technique: some("block erase"),
        standard: some("NIST SP 800-88 Rev. 2; IEEE 2883-2022"),
        policy: some("close-the-gap media policy, 2026-01-01"),
        tool: some("gapless-bench 0.1.0"),
        started: some("2026-11-20 09:14:02 UTC"),
        finished: some("2026-11-20 09:14:41 UTC"),
        command: some("nvme admin 0x84 cdw10=0x00000002 (sanitize, block erase, no-deallocate 0)"),
        log_before: some("SPROG 65535 SSTAT 0x0100 SCDW10 0x00000000"),
        log_after: some("SPROG 65535 SSTAT 0x0101 SCDW10 0x00000002"),
        result_codes: some("0x0000"),
        temperature_max: some("48 °C"),
        ..Method::default()
    }
}

fn evidence() -> Evidence {
    Evidence {
        job: some("J-2026-118842"),
        bench: some("bench 3"),
        report_hash: some("9f2b7d0c5a4e1836bb2f0e9d7c6a5b4433221100ffeeddccbbaa998877665544"),
        ..Evidence::default()
    }
}

fn erased() -> MediumRecord {
    MediumRecord {
        result: MediumResult::ErasedWithExceptions,
        medium: medium(),
        absence: Absence::default(),
        confidentiality: Confidentiality::default(),
        hidden_areas: HiddenAreas {
            result: some("none on this interface"),
            ..HiddenAreas::default()
        },
        method: method(),
        verification: Verification {
            extent: some("sampled"),
            share: some("10.2 %, first and last sector among them"),
            sample: some("seed 8f1c22aa, 1,024 regions"),
            mismatches: some("0"),
            ..Verification::default()
        },
        exceptions: Exceptions {
            unerased: some("LBA 81,204–81,211 (8 sectors)"),
            accepted: some(
                "Inés Müller-Łukasik, donor's IT manager, 2026-11-21: sectors held no user data",
            ),
            ..Exceptions::default()
        },
        destruction: Destruction::default(),
        destination: Destination {
            place: some("stays in the device"),
        },
        performed_by: PerformedBy {
            name: some("Aïcha Ndiaye"),
            title: some("technician"),
            date: some("2026-11-20"),
            place: some("Antwerp, bench 3"),
            contact: some("floor@zweitesleben.example"),
            signature: some("signed in, two factors"),
        },
        verified_by: VerifiedBy {
            name: some("Tomás Gonçalves"),
            title: some("lead"),
            date: some("2026-11-20"),
            place: some("Antwerp"),
            ..VerifiedBy::default()
        },
        evidence: evidence(),
    }
}

fn device() -> CertifiedDevice {
    CertifiedDevice {
        device_id: "G-7Q4K2X".to_owned(),
        kind: some("Laptop"),
        maker: some("HP"),
        model: some("EliteBook 840 G4"),
        serial: some("5CG7461XYZ"),
        asset_tag: some("SOF-00123"),
        uuid: some("4c4c4544-0042-3510-8052-b4c04f4e4832"),
    }
}

/// A certificate of sanitization with exceptions.
pub fn certificate() -> Certificate {
    Certificate {
        kind: CertificateKind::Sanitization,
        number: "CS-2026-004182".to_owned(),
        status: Status::InForce,
        issued_on: "22 November 2026".to_owned(),
        issuer: strings(&ISSUER),
        verify_url: "https://gapless.example.org/v/CS-2026-004182".to_owned(),
        donor: "Borealis Energie N.V.".to_owned(),
        donation: "24-0031".to_owned(),
        office: some("Utrecht"),
        hub: some("Mechelen"),
        device: device(),
        media: vec![erased()],
    }
}

/// A voided certificate of destruction of two media.
pub fn certificate_of_destruction() -> Certificate {
    let destroyed = |serial: &str| MediumRecord {
        result: MediumResult::Destroyed,
        medium: Medium {
            kind: some("Festplatte SATA"),
            maker: some("Western Digital"),
            model: some("WD5000LPLX-75ZNTT1"),
            serial: some(serial),
            capacity: some("500.107.862.016 Bytes"),
            ..Medium::default()
        },
        absence: Absence::default(),
        method: Method {
            level: some("Destroy"),
            standard: some("ISO/IEC 21964 H-4"),
            ..Method::default()
        },
        verification: Verification::default(),
        exceptions: Exceptions {
            refused: some(
                "SANITIZE abgebrochen: 0x51 ABRT bei 14 %; Laufwerk liest ab LBA 71.204.112 nicht mehr",
            ),
            ..Exceptions::default()
        },
        hidden_areas: HiddenAreas::default(),
        confidentiality: Confidentiality::default(),
        destruction: Destruction {
            technique: some("geschreddert"),
            at: some("2026-11-21"),
            particle_size: some("≤ 20 mm"),
            machine: some("Schredder 2"),
            witness: some("Björn Größler"),
            weight: some("0,092 kg"),
            recycler: some("Metallkontor Süd GmbH"),
            ..Destruction::default()
        },
        destination: Destination {
            place: some("Metallkontor Süd GmbH, Regensburg"),
        },
        performed_by: PerformedBy {
            name: some("Aïcha Ndiaye"),
            title: some("Technikerin"),
            date: some("2026-11-21"),
            place: some("Antwerpen"),
            ..PerformedBy::default()
        },
        verified_by: VerifiedBy {
            name: some("Björn Größler"),
            ..VerifiedBy::default()
        },
        evidence: Evidence::default(),
    };
    Certificate {
        kind: CertificateKind::Destruction,
        number: "CD-2026-000317".to_owned(),
        status: Status::Void {
            on: "22. November 2026".to_owned(),
            why: "Die Seriennummer des zweiten Laufwerks war falsch gelesen.".to_owned(),
            replaced_by: some("CD-2026-000318"),
        },
        media: vec![destroyed("WX61A2345678"), destroyed("WX61A2345679")],
        issued_on: "21. November 2026".to_owned(),
        ..certificate()
    }
}
