//! Hardware reports: what the bench's own system says of some machines before they are tested.

use super::{bench::category, road::Cast};
use gapless_assessment::reports::upload;
use gapless_journey::{Category, DeviceId, Role};
use gapless_store::entities::device;
use gapless_web::{App, Outcome, sent::Upload};

/// One computer in so many was started from the bench's system.
const ONE_IN: usize = 6;
/// One report in so many finds a memory module less than the donor's list says.
const SHORT_ONE_IN: usize = 4;

/// Uploads a report of some of the computers that wait for their tests.
pub async fn report(app: &App, cast: &Cast<'_>, devices: &[device::Model]) -> Outcome<()> {
    let technician = cast.refurbisher.actor(Role::Technician)?;
    let is_computer =
        |d: &&device::Model| matches!(category(d), Category::Laptop | Category::Desktop);
    let waiting = devices.iter().filter(|d| d.stage == "assessment");
    let started = waiting.filter(is_computer).step_by(ONE_IN);
    for (n, device) in started.enumerate() {
        let (Some(id), Some(serial)) = (DeviceId::parse(&device.id), &device.serial_number) else {
            continue;
        };
        let file = Upload {
            name: format!("{serial}.txt"),
            bytes: firmware(device, serial, n % SHORT_ONE_IN == 1),
        };
        upload(app, technician, &id, vec![file], false).await?;
    }
    Ok(())
}

/// The tables of a machine's firmware as dmidecode prints them.
fn firmware(device: &device::Model, serial: &str, is_short: bool) -> Vec<u8> {
    let text = |value: &Option<String>| value.clone().unwrap_or_default();
    let chassis = match category(device) {
        Category::Laptop => "Notebook",
        _ => "Desktop",
    };
    // Six letters and digits behind the prefix are the last six bytes of the board's number.
    let own = device
        .id
        .bytes()
        .skip(2)
        .fold(0_u64, |n, byte| (n << 8) | u64::from(byte));
    let claimed = device.ram_gb.unwrap_or(8.0);
    let modules = if is_short { 1 } else { 2 };
    let module = |n: usize| {
        format!(
            "Handle 0x{:04X}, DMI type 17, 40 bytes\nMemory Device\n\tSize: {} MB\n\tLocator: DIMM {n}\n\tType: DDR4\n\tSpeed: 2400 MT/s\n\n",
            0x40 + n,
            claimed * 512.0,
        )
    };
    let memory: String = (0..modules).map(module).collect();
    let processor = device.cpu_text.as_ref().map_or_else(String::new, |cpu| {
        format!("Handle 0x0004, DMI type 4, 48 bytes\nProcessor Information\n\tType: Central Processor\n\tVersion: {cpu}\n\tCore Count: 4\n\n")
    });
    format!(
        "# dmidecode 3.4\nGetting SMBIOS data from sysfs.\nSMBIOS 3.1.1 present.\n\n\
         Handle 0x0001, DMI type 1, 27 bytes\nSystem Information\n\tManufacturer: {maker}\n\tProduct Name: {model}\n\t\
         Serial Number: {serial}\n\tUUID: 4c4c4544-0036-4d10-8048-{own:012x}\n\n\
         Handle 0x0003, DMI type 3, 22 bytes\nChassis Information\n\tType: {chassis}\n\tSerial Number: {serial}\n\n\
         {processor}{memory}",
        maker = text(&device.manufacturer),
        model = text(&device.model),
    )
    .into_bytes()
}
