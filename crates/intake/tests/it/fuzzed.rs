//! What the fuzz targets found, replayed: each input of the archives under `fuzz/corpus` by what its target asks.

#[path = "../../fuzz/src/lib.rs"]
mod targets;

use std::io::Read;
use std::path::Path;

fn replay(name: &str, target: fn(&[u8])) {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("fuzz/corpus");
    let file = std::fs::File::open(folder.join(name).with_extension("zip")).unwrap();
    let mut kept = zip::ZipArchive::new(file).unwrap();
    assert!(!kept.is_empty(), "{name}: nothing was kept");
    for i in 0..kept.len() {
        let mut input = kept.by_index(i).unwrap();
        // The name of the input that stops a target is what its mender needs.
        println!("{name}: {}", input.name());
        let mut bytes = Vec::new();
        input.read_to_end(&mut bytes).unwrap();
        target(&bytes);
    }
}

#[test]
fn lists() {
    replay("manifest", targets::manifest);
}

#[test]
fn long_lists() {
    replay("long_list", targets::long_list);
}

#[test]
fn hardware_reports() {
    replay("hardware", targets::hardware);
}

#[test]
fn erasure_reports() {
    replay("erasure", targets::erasure);
}

#[test]
fn any_reports() {
    replay("report", targets::report);
}

#[test]
fn names_of_processors() {
    replay("cpu", targets::cpu);
}
