//! What Windows calls the facts of a machine in `systeminfo` and `msinfo32`, by the language of the system.

use crate::fold;
use std::collections::HashMap;
use std::sync::LazyLock;

/// A fact.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Label {
    Manufacturer,
    Model,
    Sku,
    Processor,
    Processors,
    InstalledMemory,
    TotalMemory,
    Role,
    NetworkCards,
    /// Within a part.
    PartModel,
    PartSize,
    PartName,
    MemoryOfCard,
    Address,
}

/// Edits by which a label with accents may differ: the console writes them in its own encoding.
const EDITS_MAX: usize = 3;
/// Bytes from which such a label is long enough.
const ACCENTED_LENGTH_MIN: usize = 12;

/// English, Dutch, French, German, Spanish, Portuguese, Italian, as Windows itself prints them.
const LABELS: &[(Label, &[&str])] = &[
    (
        Label::Manufacturer,
        &[
            "System Manufacturer",
            "Systeemfabrikant",
            "Fabrikant van systeem",
            "Fabricant du système",
            "Fabricant",
            "Systemhersteller",
            "Fabricante del sistema",
            "Fabricante do sistema",
            "Produttore sistema",
            "Produttore del sistema",
        ],
    ),
    (
        Label::Model,
        &[
            "System Model",
            "Systeemmodel",
            "Modèle du système",
            "Systemmodell",
            "Modelo del sistema",
            "Modelo el sistema",
            "Modelo do sistema",
            "Modello sistema",
            "Modello del sistema",
        ],
    ),
    (
        Label::Sku,
        &[
            "System SKU",
            "Systeem-SKU",
            "Système - Référence (SKU)",
            "System-SKU",
            "SKU del sistema",
            "SKU do Sistema",
            "SKU sistema",
        ],
    ),
    (
        Label::Processors,
        &[
            "Processor(s)",
            "Processeur(s)",
            "Prozessor(en)",
            "Procesador(es)",
            "Processador(es)",
            "Processore(i)",
        ],
    ),
    (
        Label::Processor,
        &[
            "Processor",
            "Processeur",
            "Prozessor",
            "Procesador",
            "Processador",
            "Processore",
        ],
    ),
    (
        Label::InstalledMemory,
        &[
            "Installed Physical Memory (RAM)",
            "Geïnstalleerd fysiek geheugen (RAM)",
            "Mémoire physique (RAM) installée",
            "Installierter physischer Speicher (RAM)",
            "Memoria física instalada (RAM)",
            "Memória Física Instalada (RAM)",
            "Memoria fisica installata (RAM)",
        ],
    ),
    (
        Label::TotalMemory,
        &[
            "Total Physical Memory",
            "Totaal fysiek geheugen",
            "Mémoire physique totale",
            "Gesamter physischer Speicher",
            "Gesamter physikalischer Speicher",
            "Cantidad total de memoria física",
            "Memoria física total",
            "Memória física total",
            "Memoria fisica totale",
        ],
    ),
    (
        Label::Role,
        &[
            "Platform Role",
            "Platformrol",
            "Rôle de la plateforme",
            "Rôle de plateforme",
            "Plattformrolle",
            "Rol de plataforma",
            "Función de plataforma",
            "Função da Plataforma",
            "Ruolo piattaforma",
        ],
    ),
    (
        Label::NetworkCards,
        &[
            "Network Card(s)",
            "Netwerkkaart(en)",
            "Carte(s) réseau",
            "Netzwerkkarte(n)",
            "Tarjeta(s) de red",
            "Placa(s) de rede",
            "Schede di rete",
        ],
    ),
    (
        Label::PartModel,
        &["Model", "Modèle", "Modell", "Modelo", "Modello"],
    ),
    (
        Label::PartSize,
        &[
            "Size",
            "Grootte",
            "Taille",
            "Größe",
            "Tamaño",
            "Tamanho",
            "Dimensioni",
            "Dimensione",
        ],
    ),
    (Label::PartName, &["Name", "Naam", "Nom", "Nombre", "Nome"]),
    (
        Label::MemoryOfCard,
        &[
            "Adapter RAM",
            "Adapter-RAM",
            "RAM de la carte",
            "Mémoire vive de la carte",
            "RAM de adaptador",
            "RAM do adaptador",
            "RAM scheda",
        ],
    ),
    (
        Label::Address,
        &[
            "MAC Address",
            "MAC-adres",
            "Adresse MAC",
            "MAC-Adresse",
            "Dirección MAC",
            "Endereço MAC",
            "Indirizzo MAC",
        ],
    ),
];

/// The fact that a label names.
pub fn named(text: &str) -> Option<Label> {
    let words = fold::words(text);
    if words.is_empty() || words.len() > 60 {
        return None;
    }
    if let Some(label) = FOLDED.get(&words).copied() {
        // "Processor(s)" folds as "Processor" does.
        let is_list = text.contains('(') && !text.contains("RAM");
        return Some(match label {
            Label::Processors if !is_list => Label::Processor,
            label => label,
        });
    }
    None
}

/// As [`named`], and labels whose accents were lost in the encoding of a console.
pub fn nearly_named(text: &str) -> Option<Label> {
    let exact = named(text);
    if exact.is_some() || text.is_ascii() {
        return exact;
    }
    let words = fold::words(text);
    ACCENTED
        .iter()
        .filter(|(_, name)| name.chars().next() == words.chars().next())
        .find(|(_, name)| fold::edits(name, &words, EDITS_MAX).is_some())
        .map(|(label, _)| *label)
}

fn all() -> impl Iterator<Item = (Label, &'static str)> {
    LABELS
        .iter()
        .flat_map(|(label, names)| names.iter().map(|name| (*label, *name)))
}

/// Labels by their folded words; the first of two stands.
static FOLDED: LazyLock<HashMap<String, Label>> = LazyLock::new(|| {
    let mut folded = HashMap::new();
    for (label, name) in all() {
        folded.entry(fold::words(name)).or_insert(label);
    }
    folded
});

/// Labels with accents, long enough to be told apart with a few letters wrong.
static ACCENTED: LazyLock<Vec<(Label, String)>> = LazyLock::new(|| {
    all()
        .filter(|(_, name)| !name.is_ascii() && name.len() > ACCENTED_LENGTH_MIN)
        .map(|(label, name)| (label, fold::words(name)))
        .collect()
});

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn labels_in_the_languages_of_windows() {
        assert_eq!(named("Systemhersteller"), Some(Label::Manufacturer));
        assert_eq!(named("Processor(s)"), Some(Label::Processors));
        assert_eq!(named("Processor"), Some(Label::Processor));
        assert_eq!(named("Prozessor"), Some(Label::Processor));
        // Code page 850 read as Windows-1252.
        assert_eq!(nearly_named("ModŠle du systŠme"), Some(Label::Model));
        assert_eq!(
            nearly_named("M‚moire physique totale"),
            Some(Label::TotalMemory)
        );
        assert_eq!(named("Tipo de sistema"), None);
    }
}
