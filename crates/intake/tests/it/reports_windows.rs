//! Reports of Windows that we wrote ourselves, of machines that do not exist, in each notation that people send.

use gapless_intake::hardware::{self, Device, MediumType, Report};
use gapless_journey::Category;

fn read(text: &str) -> Report {
    hardware::read(text.as_bytes()).unwrap()
}

/// As Windows writes it to a file.
fn utf_16(text: &str) -> Vec<u8> {
    let marked = format!("\u{feff}{}", text.replace('\n', "\r\n"));
    marked.encode_utf16().flat_map(u16::to_le_bytes).collect()
}

const LIST: &str = "

ChassisTypes={10}
CreationClassName=Win32_SystemEnclosure
Manufacturer=ACME
SerialNumber=None
SMBIOSAssetTag=LUM-00017

CreationClassName=Win32_ComputerSystem
Manufacturer=LENOVO
Model=20ZZS0A000
PCSystemType=2
SystemFamily=ThinkPad T999
TotalPhysicalMemory=8459923456

CreationClassName=Win32_Processor
Name=Intel(R) Core(TM) i5-8250U CPU @ 1.60GHz
NumberOfCores=4
SocketDesignation=U3E1

Capacity=4294967296
CreationClassName=Win32_PhysicalMemory
DeviceLocator=ChannelA-DIMM0
Manufacturer=80AD000080AD
MemoryType=0
SerialNumber=00000000
SMBIOSMemoryType=26
Speed=2400

Capacity=4294967296
CreationClassName=Win32_PhysicalMemory
DeviceLocator=ChannelB-DIMM0
Manufacturer=Samsung
SerialNumber=7A0142C3
SMBIOSMemoryType=26
Speed=2400

CreationClassName=Win32_DiskDrive
DeviceID=\\\\.\\PHYSICALDRIVE0
Index=0
InterfaceType=SCSI
Manufacturer=(Standardlaufwerke)
MediaType=Fixed hard disk media
Model=ACME NVMe SSD 256GB
PNPDeviceID=SCSI\\DISK&amp;VEN_NVME&amp;PROD_ACME\\5&amp;1
SerialNumber=0025_3851_0150_1F6E.
Size=256052966400

CreationClassName=Win32_DiskDrive
Index=1
InterfaceType=USB
MediaType=Removable Media
Model=Stick USB Device
Size=8000000000

SMBIOSBIOSVersion=N1QET88W
CreationClassName=Win32_BIOS
SerialNumber=PF0ZZ123
";

fn is_the_laptop(device: &Device) {
    assert_eq!(device.category, Some(Category::Laptop));
    assert_eq!(device.manufacturer.as_deref(), Some("LENOVO"));
    assert_eq!(device.model.as_deref(), Some("20ZZS0A000"));
    assert_eq!(device.model_name.as_deref(), Some("ThinkPad T999"));
    assert_eq!(device.serial_number.as_deref(), Some("PF0ZZ123"));
}

#[test]
fn a_list_of_wmic_gives_the_machine_and_its_parts() {
    for bytes in [LIST.as_bytes().to_vec(), utf_16(LIST)] {
        let Report {
            format,
            device,
            warnings,
        } = hardware::read(&bytes).unwrap();
        assert_eq!(format, "wmi-list");
        is_the_laptop(&device);
        assert_eq!(device.chassis.as_deref(), Some("Notebook"));
        assert_eq!(device.asset_tag.as_deref(), Some("LUM-00017"));
        assert_eq!(device.cpus.len(), 1);
        assert_eq!(device.cpus[0].cores, Some(4));
        assert_eq!(device.cpus[0].at_least_core_i3, Some(true));
        let memory = device.memory.unwrap();
        assert_eq!(memory.total_bytes, 8 << 30);
        assert_eq!(memory.modules[0].kind.as_deref(), Some("DDR4"));
        assert_eq!(memory.modules[0].manufacturer, None);
        assert_eq!(memory.modules[1].serial_number.as_deref(), Some("7A0142C3"));
        assert_eq!(
            device.media.len(),
            1,
            "what is plugged in is none of its media"
        );
        assert_eq!(device.media[0].kind, Some(MediumType::NvmeSsd));
        assert_eq!(device.media[0].serial_number, None);
        assert_eq!(device.media[0].manufacturer, None);
        let told = |word: &str| warnings.iter().any(|text| text.contains(word));
        assert!(
            told("0025_3851_0150_1F6E") && told("00000000"),
            "{warnings:?}"
        );
    }
}

#[test]
fn a_list_whose_lines_were_doubled_on_the_way_reads_the_same() {
    let doubled = LIST.replace('\n', "\n\n");
    let report = read(&doubled);
    assert_eq!(report.device, read(LIST).device);
}

#[test]
fn powershell_writes_a_colon_and_breaks_long_values() {
    let text = "
PS C:\\> Get-CimInstance Win32_ComputerSystem | Format-List *

Manufacturer        : ACME
Model               : Roadbook 15 with a name that is longer than the
                      window
TotalPhysicalMemory : 17042366464

PS C:\\> Get-WmiObject Win32_BIOS | fl SerialNumber

SerialNumber : RB15-000417

PS C:\\> Get-PhysicalDisk | fl *

DeviceId     : 0
FriendlyName : ACME SSD 500GB
SerialNumber : AC500-1
BusType      : SATA
MediaType    : SSD
HealthStatus : Unhealthy
Size         : 500107862016
";
    let device = read(text).device;
    let model = "Roadbook 15 with a name that is longer than the window";
    assert_eq!(device.model.as_deref(), Some(model));
    assert_eq!(device.serial_number.as_deref(), Some("RB15-000417"));
    assert_eq!(device.memory.unwrap().total_bytes, 17_042_366_464);
    assert_eq!(device.media[0].kind, Some(MediumType::Ssd));
    assert_eq!(device.media[0].health, Some(hardware::Health::Failing));
}

#[test]
fn json_of_one_class_of_many_and_of_a_script() {
    let one = r#"{"CimClass": {"CimClassName": "Win32_BIOS"}, "SerialNumber": "RB15-000417", "Name": "1.2"}"#;
    assert_eq!(
        read(one).device.serial_number.as_deref(),
        Some("RB15-000417")
    );
    let many = r#"[
      {"CreationClassName": "Win32_ComputerSystem", "Manufacturer": "LENOVO", "Model": "20ZZS0A000", "SystemFamily": "ThinkPad T999", "PCSystemType": 2},
      {"SMBIOSBIOSVersion": "1", "SerialNumber": "PF0ZZ123"},
      {"InstanceName": "DISPLAY\\ACM00A1\\5", "UserFriendlyName": [82, 66, 32, 50, 50, 0, 0], "ManufacturerName": [65, 67, 77, 0],
       "ProductCodeID": [48, 48, 65, 49], "SerialNumberID": [65, 49, 50, 51, 52, 0], "YearOfManufacture": 2017},
      {"InstanceName": "DISPLAY\\ACM00A1\\5", "MaxHorizontalImageSize": 48, "MaxVerticalImageSize": 27}
    ]"#;
    let device = read(many).device;
    is_the_laptop(&device);
    assert_eq!(device.screens.len(), 1);
    assert_eq!(device.screens[0].manufacturer.as_deref(), Some("ACM"));
    assert_eq!(device.screens[0].model.as_deref(), Some("RB 22"));
    assert_eq!(device.screens[0].serial_number.as_deref(), Some("A1234"));
    assert_eq!(device.screens[0].diagonal_inch, Some(21.7));
    assert_eq!(device.screens[0].year, Some(2017));
    let script = r#"{
      "Computer": "PC-17",
      "Win32_ComputerSystem": {"Manufacturer": "LENOVO", "Model": "20ZZS0A000", "PCSystemType": 2},
      "Win32_ComputerSystemProduct": {"Version": "ThinkPad T999", "IdentifyingNumber": "PF0ZZ123"},
      "Disks": {"value": [{"DeviceId": "0", "FriendlyName": "ACME 1", "MediaType": 3, "BusType": 11, "AdapterSerialNumber": null,
         "SerialNumber": "  AC-1", "Size": 500107862016}], "Count": 1}
    }"#;
    let device = read(script).device;
    is_the_laptop(&device);
    assert_eq!(device.media[0].kind, Some(MediumType::HardDisk));
    assert_eq!(device.media[0].serial_number.as_deref(), Some("AC-1"));
}

#[test]
fn batteries_are_joined_by_their_instance() {
    let text = r#"[
      {"__CLASS": "BatteryStaticData", "InstanceName": "ACPI\\PNP0C0A\\1_0", "DeviceName": "RB-BAT-3", "ManufactureName": "ACME",
       "SerialNumber": "417", "DesignedCapacity": 57020, "Capabilities": 2147483648},
      {"__CLASS": "BatteryFullChargedCapacity", "InstanceName": "ACPI\\PNP0C0A\\1_0", "FullChargedCapacity": 41230},
      {"__CLASS": "BatteryCycleCount", "InstanceName": "ACPI\\PNP0C0A\\1_0", "CycleCount": 311}
    ]"#;
    let batteries = read(text).device.batteries;
    assert_eq!(batteries.len(), 1);
    assert_eq!(batteries[0].design_wh, Some(57.02));
    assert_eq!(batteries[0].full_wh, Some(41.23));
    assert_eq!(batteries[0].cycles, Some(311));
}

#[test]
fn delimited_text_with_any_delimiter() {
    let typed =
        "#TYPE Microsoft.Management.Infrastructure.CimInstance#root/cimv2/Win32_ComputerSystem
\"Manufacturer\";\"Model\";\"SystemFamily\";\"PCSystemType\"
\"LENOVO\";\"20ZZS0A000\";\"ThinkPad T999\";\"2\"

#TYPE System.Management.ManagementObject#root\\cimv2\\Win32_BIOS
\"Manufacturer\";\"SerialNumber\"
\"LENOVO\";\"PF0ZZ123\"
";
    for text in [
        typed.to_owned(),
        typed.replace(';', "\t"),
        typed.replace(';', ","),
    ] {
        let report = read(&text);
        assert_eq!(report.format, "wmi-csv");
        is_the_laptop(&report.device);
    }
    let bare = "\r\r\nNode,AdapterCompatibility,Model,Name,TotalPhysicalMemory\r\r\nPC-17,Acme Devices, Inc.,Roadbook 15,PC-17,8459923456\r\r\n";
    let device = read(bare).device;
    assert_eq!(device.model.as_deref(), Some("Roadbook 15"));
    assert_eq!(device.memory.unwrap().total_bytes, 8_459_923_456);
}

#[test]
fn tables_as_both_print_them_by_themselves() {
    let wmic = "C:\\>wmic csproduct get name,vendor,identifyingnumber
IdentifyingNumber  Name         Vendor
RB15-000417        Roadbook 15  ACME

C:\\>wmic memorychip get capacity,speed
Capacity    Speed
4294967296  2400
4294967296  2400
";
    let report = read(wmic);
    assert_eq!(report.format, "wmi-table");
    assert_eq!(report.device.serial_number.as_deref(), Some("RB15-000417"));
    assert_eq!(report.device.manufacturer.as_deref(), Some("ACME"));
    assert_eq!(report.device.memory.unwrap().total_bytes, 8 << 30);
    let powershell = "
Number FriendlyName     SerialNumber   MediaType Size
------ ------------     ------------   --------- ----
0      ACME SSD 500GB   AC500-1        SSD       500107862016
";
    let text = format!("PS C:\\> Get-PhysicalDisk\n{powershell}");
    let media = read(&text).device.media;
    assert_eq!(media[0].serial_number.as_deref(), Some("AC500-1"));
    assert_eq!(media[0].bytes, Some(500_107_862_016));
}

#[test]
fn tables_whose_headers_have_blanks_and_whose_sizes_are_rounded() {
    let text = "PS C:\\> Get-Disk

Number Friendly Name Serial Number                    HealthStatus         OperationalStatus      Total Size Partition
                                                                                                             Style
------ ------------- -------------                    ------------         -----------------      ---------- ----------
0      ACME SSD 500  AC500-1                          Healthy              Online                  465.76 GB GPT

PS C:\\> Get-CimInstance Win32_ComputerSystem

Name  PrimaryOwnerName Domain    TotalPhysicalMemory Model       Manufacturer
----  ---------------- ------    ------------------- -----       ------------
PC-17 someone          WORKGROUP          8459923456 Roadbook 15 ACME
";
    let device = read(text).device;
    assert_eq!(device.model.as_deref(), Some("Roadbook 15"));
    assert_eq!(device.memory.unwrap().total_bytes, 8_459_923_456);
    assert_eq!(device.media.len(), 1);
    assert_eq!(device.media[0].serial_number.as_deref(), Some("AC500-1"));
    let bytes = device.media[0].bytes.unwrap();
    assert!((500_000_000_000..500_200_000_000).contains(&bytes));
}

#[test]
fn a_number_alone_is_that_of_the_machine() {
    for text in [
        "SerialNumber  \r\r\nRB15-000417   \r\r\n",
        "SerialNumber=RB15-000417\n",
    ] {
        let serial = read(text).device.serial_number;
        assert_eq!(serial.as_deref(), Some("RB15-000417"));
    }
}

#[test]
fn the_summary_of_powershell_as_json() {
    let text = r#"{"BiosSeralNumber": "RB15-000417", "CsManufacturer": "ACME", "CsModel": "Roadbook 15", "CsPCSystemType": 2,
      "CsProcessors": [{"Name": "Intel(R) Core(TM) i5-8250U CPU @ 1.60GHz", "NumberOfCores": 4, "SocketDesignation": "U3E1"}],
      "CsPhyicallyInstalledMemory": 8388608}"#;
    let device = read(text).device;
    assert_eq!(device.category, Some(Category::Laptop));
    assert_eq!(device.cpus[0].cores, Some(4));
    assert_eq!(device.memory.unwrap().total_bytes, 8 << 30);
}

#[test]
fn the_letters_of_an_old_serial_number_are_put_in_order() {
    let letters = "     WD-WX11A80W7430";
    let pairs: Vec<char> = format!("{letters:20}").chars().collect();
    let swapped: Vec<String> = pairs
        .chunks(2)
        .flat_map(|pair| pair.iter().rev())
        .map(|c| format!("{:02x}", u32::from(*c)))
        .collect();
    let text = format!(
        "CreationClassName=Win32_DiskDrive\nModel=ACME HD ATA Device\nIndex=0\nSerialNumber={}\n",
        swapped.concat()
    );
    let medium = read(&text).device.media.remove(0);
    assert_eq!(medium.serial_number.as_deref(), Some("WD-WX11A80W7430"));
    assert_eq!(medium.model.as_deref(), Some("ACME HD"));
}

#[test]
fn what_is_no_device_is_told_and_not_empty() {
    let text = "AccountType=512\nCaption=PC\\guest\nDisabled=TRUE\nPasswordRequired=TRUE\nSID=S-1-5-21-1\n";
    let report = read(text);
    assert_eq!(report.device, Device::default());
    assert_eq!(report.warnings.len(), 1);
    let named = format!("CreationClassName=Win32_Printer\n{text}");
    assert!(read(&named).warnings[0].contains("Win32_Printer"));
}

#[test]
fn the_summary_of_powershell() {
    let text = "
BiosSeralNumber                 : RB15-000417
CsManufacturer                  : ACME
CsModel                         : Roadbook 15
CsPCSystemType                  : Mobile
CsPhyicallyInstalledMemory      : 8388608
CsProcessors                    : {Intel(R) Core(TM) i5-8250U CPU @ 1.60GHz}
CsTotalPhysicalMemory           : 8459923456
";
    let device = read(text).device;
    assert_eq!(device.category, Some(Category::Laptop));
    assert_eq!(device.serial_number.as_deref(), Some("RB15-000417"));
    assert_eq!(device.memory.unwrap().total_bytes, 8 << 30);
    assert_eq!(device.cpus[0].generation, Some(8));
}

#[test]
fn a_cut_anywhere_never_stops_the_reader() {
    for bytes in [LIST.as_bytes().to_vec(), utf_16(LIST)] {
        for end in 0..bytes.len() {
            let _ = hardware::read(&bytes[..end]);
        }
    }
}
