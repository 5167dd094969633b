//! Invented donors, devices and records; none of them exists.

use gapless_journey::books::Books;
use gapless_papers::chart::Tone;
use gapless_papers::code;
use gapless_papers::document::certificate::{
    Certificate, CertificateKind, CertifiedDevice, MediumRecord, MediumResult, Status,
};
use gapless_papers::document::certificate_table::{CertificateRow, CertificateTable};
use gapless_papers::document::device_label::DeviceLabel;
use gapless_papers::document::hand_over::{HandOver, HandedUnit, Mark, Party, Signature};
use gapless_papers::document::packing_list::{PackedDevice, PackedUnit, PackingList, Place};
use gapless_papers::document::record::{
    Confidentiality, Destination, Destruction, Evidence, Exceptions, HiddenAreas, Medium, Method,
    PerformedBy, VerifiedBy, Verification,
};
use gapless_papers::document::status_report::{
    Figure, Happening, ReportCertificate, ReportItem, ReportMedium, StatusReport,
};
use gapless_papers::document::unit_label::UnitLabel;

const MODELS: [(&str, &str, &str); 8] = [
    ("Laptop", "HP", "EliteBook 840 G4"),
    ("Laptop", "Lenovo", "ThinkPad T470s"),
    ("Desktop", "Dell", "OptiPlex 7050 Micro"),
    ("Monitor", "Dell", "P2214H 21.5\""),
    ("Laptop", "Dell", "Latitude 5480"),
    ("Phone", "Samsung", "Galaxy A52 (SM-A525F)"),
    ("Server", "Hewlett Packard Enterprise", "ProLiant DL380 Gen9 8SFF Configure-to-order"),
    ("Thin client", "Fujitsu", "FUTRO S740"),
];
const OFFICES: [&str; 4] =
    ["Bruxelles, rue de la Loi 16", "Utrecht", "München-Süd", "Saint-Étienne"];
const ISSUER: [&str; 3] = ["Atelier Zweites Leben NV", "Kade 12, 2030 Antwerpen", "BE 0000.000.000"];

fn some(text: impl Into<String>) -> Option<String> {
    Some(text.into())
}

fn strings(texts: &[&str]) -> Vec<String> {
    texts.iter().map(|text| (*text).to_owned()).collect()
}

fn model(index: usize) -> (&'static str, &'static str, &'static str) {
    MODELS.get(index % MODELS.len()).copied().unwrap_or(("Laptop", "HP", "EliteBook"))
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
        3 => format!("CN-0K{:04}-QDC00-7{:03}-{:04}-A0{}", index % 10_000, index % 1_000, index * 7 % 10_000, index % 10),
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

/// A packing list.
pub fn packing_list() -> PackingList {
    let unit = |number: usize, devices: usize| PackedUnit {
        number: format!("24-0031-UTR-0{number}"),
        kind: if devices > 30 { "Pallet" } else { "Doos" }.to_owned(),
        seal: (number != 2).then(|| format!("NL-44{number} 8{number}1")),
        gross_g: Some(devices as u64 * 2_300 + 14_000),
        devices: (0..devices)
            .map(|index| {
                let (kind, maker, name) = model(index + number);
                PackedDevice {
                    asset_tag: (index % 13 != 7).then(|| asset(index + number * 100)),
                    serial: (index % 17 != 3).then(|| serial(index + number * 100)),
                    kind: kind.to_owned(),
                    model: format!("{maker} {name}"),
                    quantity: 1,
                }
            })
            .collect(),
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
        office: place("Utrecht", &["Stationsplein 45", "3511 ED Utrecht"], Some("Femke Ångström-de Wit, +31 30 000 00 00")),
        goes_to: place("Hub Mechelen", &["Blarenberglaan 4", "2800 Mechelen"], None),
        packed_on: some("18 november 2026"),
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
            place: place("Hub de Malines", &["Blarenberglaan 4", "2800 Malines"], Some("Jérôme Lefèbvre")),
            signature: Some(Signature {
                name: "Jérôme Lefèbvre".to_owned(),
                role: some("responsable du hub"),
                at: "19 novembre 2026, 10:40".to_owned(),
                mark: Mark::Drawn { path: path.to_owned(), width: 300, height: 100 },
            }),
        },
        to: Party {
            place: place("Transports Ñandú & Fils SPRL", &["Zone industrielle 7", "1480 Tubize"], Some("+32 2 000 00 00")),
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
        remarks: strings(&["Le film de la palette 5 est déchiré ; son scellé manquait à l’arrivée."]),
    }
}

fn erased() -> MediumRecord {
    MediumRecord {
        result: MediumResult::ErasedWithExceptions,
        medium: Medium {
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
        },
        confidentiality: Confidentiality::default(),
        hidden_areas: HiddenAreas { result: some("none on this interface"), ..HiddenAreas::default() },
        method: Method {
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
        },
        verification: Verification {
            extent: some("sampled"),
            share: some("10.2 %, first and last sector among them"),
            sample: some("seed 8f1c22aa, 1,024 regions"),
            mismatches: some("0"),
            ..Verification::default()
        },
        exceptions: Exceptions {
            unerased: some("LBA 81,204–81,211 (8 sectors)"),
            accepted: some("Inés Müller-Łukasik, donor's IT manager, 2026-11-21: sectors held no user data"),
            ..Exceptions::default()
        },
        destruction: Destruction::default(),
        destination: Destination { place: some("stays in the device") },
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
        evidence: Evidence {
            job: some("J-2026-118842"),
            bench: some("bench 3"),
            report_hash: some("9f2b7d0c5a4e1836bb2f0e9d7c6a5b4433221100ffeeddccbbaa998877665544"),
            ..Evidence::default()
        },
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
        method: Method::default(),
        verification: Verification::default(),
        exceptions: Exceptions {
            refused: some("SANITIZE abgebrochen: 0x51 ABRT bei 14 %; Laufwerk liest ab LBA 71.204.112 nicht mehr"),
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
        destination: Destination { place: some("Metallkontor Süd GmbH, Regensburg") },
        performed_by: PerformedBy {
            name: some("Aïcha Ndiaye"),
            title: some("Technikerin"),
            date: some("2026-11-21"),
            place: some("Antwerpen"),
            ..PerformedBy::default()
        },
        verified_by: VerifiedBy { name: some("Björn Größler"), ..VerifiedBy::default() },
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

/// A table of certificates.
pub fn certificate_table(rows: usize) -> CertificateTable {
    CertificateTable {
        donor: "Companhia Boreal de Energia, S.A.".to_owned(),
        donation: "24-0031".to_owned(),
        issuer: strings(&ISSUER),
        issued_on: "22 de novembro de 2026".to_owned(),
        standard: some("NIST SP 800-88 Rev. 2"),
        verify_url: "https://gapless.example.org/v/".to_owned(),
        rows: (0..rows)
            .map(|index| CertificateRow {
                number: format!("CS-2026-{:06}", 4_000 + index),
                void: index == 5,
                asset_tag: (index % 13 != 7).then(|| asset(index)),
                serial: some(serial(index)),
                device_id: device_id(index),
                medium: some("SSD NVMe 256 GB"),
                medium_serial: some(format!("S3W8NX0K{:06}", index * 971 % 1_000_000)),
                level: some("Purge"),
                technique: some("apagamento de blocos"),
                verification: some("por amostra"),
                result: match index % 29 {
                    7 => MediumResult::ErasedWithExceptions,
                    11 => MediumResult::Destroyed,
                    13 => MediumResult::Failed,
                    17 => MediumResult::NoMedium,
                    _ => MediumResult::Erased,
                },
                date: some("2026-11-20"),
            })
            .collect(),
    }
}

fn item(index: usize) -> ReportItem {
    let (kind, maker, name) = model(index);
    let (outcome, tone, went_to, why_not) = match index % 17 {
        3 => ("Parts", Tone::Done, None, some("Main board dead; screen and memory kept")),
        5 => ("Recycled", Tone::Done, some("Metallkontor Süd GmbH"), some("Screen cracked (zone A), repair dearer than value")),
        8 => ("In process", Tone::Waiting, None, some("BIOS password not known")),
        11 => ("Missing", Tone::Lost, None, some("Not in any unit; declared by donor on 12 November")),
        13 | 14 => ("On the way", Tone::Moving, some("Mombasa, container MSKU 000000-0"), None),
        _ => ("In use", Tone::Done, some("Kisumu Girls’ Secondary School, Kenya"), None),
    };
    let came = outcome != "Missing";
    ReportItem {
        asset_tag: (index % 13 != 7).then(|| asset(index)),
        serial: some(serial(index)),
        device_id: came.then(|| device_id(index)),
        office: OFFICES.get(index % OFFICES.len()).map(|office| (*office).to_owned()),
        kind: kind.to_owned(),
        model: format!("{maker} {name}"),
        outcome: outcome.to_owned(),
        tone,
        functional_grade: (came && tone != Tone::Waiting).then(|| "F5".to_owned()),
        cosmetic_grade: (came && tone != Tone::Waiting).then(|| format!("C{}", index % 7 + 2)),
        erasure: came.then(|| if kind == "Monitor" { "No medium" } else { "Erased" }.to_owned()),
        certificates: if came && kind != "Monitor" { vec![format!("CS-2026-{:06}", 4_000 + index)] } else { Vec::new() },
        went_to,
        why_not,
    }
}

/// A status report of so many items.
pub fn status_report(count: usize) -> StatusReport {
    let items: Vec<ReportItem> = (0..count).map(item).collect();
    let of = |outcome: &str| items.iter().filter(|item| item.outcome == outcome).count() as u64;
    let all = count as u64;
    let missing = of("Missing");
    let certificates = items.iter().flat_map(|item| {
        item.certificates.iter().map(|number| ReportCertificate {
            number: number.clone(),
            kind: "Sanitization".to_owned(),
            device_id: item.device_id.clone().unwrap_or_default(),
            asset_tag: item.asset_tag.clone(),
            serial: item.serial.clone(),
            issued_on: "22 November 2026".to_owned(),
            status: "In force".to_owned(),
            verify_url: some(format!("https://gapless.example.org/v/{number}")),
        })
    });
    let media = items.iter().filter(|item| !item.certificates.is_empty()).map(|item| ReportMedium {
        device_id: item.device_id.clone().unwrap_or_default(),
        asset_tag: item.asset_tag.clone(),
        kind: "NVMe SSD".to_owned(),
        model: some("MZVLB256HAHQ-000L7"),
        serial: item.serial.as_ref().map(|serial| format!("S3{serial}")),
        capacity: some("256 GB"),
        level: some("Purge"),
        technique: some("block erase"),
        verification: some("sampled"),
        result: item.erasure.clone(),
        tool: some("gapless-bench 0.1.0"),
        finished: some("2026-11-20"),
        certificate: item.certificates.first().cloned(),
    });
    let figure = |label: &str, value: &str, computed, basis: Option<&str>| Figure {
        label: label.to_owned(),
        value: value.to_owned(),
        computed,
        basis: basis.map(str::to_owned),
    };
    let happened = |on: &str, what: &str| Happening { on: on.to_owned(), what: what.to_owned() };
    StatusReport {
        donation: "24-0031".to_owned(),
        edition: Some(2),
        donor: strings(&["Borealis Energie N.V.", "Stationsplein 45", "3511 ED Utrecht"]),
        hub: some("Mechelen"),
        picked_up_on: some("12 October 2026"),
        due_on: some("23 November 2026"),
        issued_on: some("22 November 2026"),
        issuer: strings(&ISSUER),
        verify_url: some("https://gapless.example.org/v/SR-24-0031-2"),
        books: Books {
            claimed: all + 81,
            refused: 52,
            withdrawn: 29,
            received: all - missing - 2,
            missing,
            unexpected: 2,
            in_process: of("In process"),
            on_the_way: of("On the way"),
            in_use: of("In use"),
            parts: of("Parts"),
            recycled: of("Recycled"),
            expected: 2,
            ..Books::default()
        },
        figures: vec![
            figure("received", "311", false, None),
            figure("reused or on the way to reuse", "71.4%", false, Some("reused / received, 222 of 311 devices")),
            figure("weight received", "1,240.5 kg", false, Some("scales of dock 2, device by device")),
            figure(
                "CO₂e avoided by reuse",
                "24–67 t",
                true,
                Some("109–300 kg per laptop; low: maker's own figures, high: Boavizta 2024.1; 222 devices"),
            ),
        ],
        happenings: vec![
            happened("4 September 2026", "412 lines offered; 331 taken, 52 refused, 29 withdrawn"),
            happened("12 October 2026", "Picked up at Mechelen: 12 units, all seals whole"),
            happened("13 October 2026", "Checked in at dock 2; 19 devices missing, 2 unexpected"),
            happened("20 November 2026", "Last medium closed: 240 erased, 1 with exceptions, 4 destroyed"),
        ],
        media: media.collect(),
        certificates: certificates.collect(),
        items,
    }
}
