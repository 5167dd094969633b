//! Which class of the management of Windows a record is of: by its name where it is given, else by fields that no other class
//! has.

use crate::hardware::figure;
use std::collections::HashMap;

/// Classes that say something of a device.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Class {
    ComputerSystem,
    Product,
    Bios,
    Board,
    Enclosure,
    Processor,
    Memory,
    DiskDrive,
    PhysicalDisk,
    PhysicalMedia,
    Reliability,
    Optical,
    DesktopMonitor,
    MonitorId,
    MonitorSize,
    Video,
    Adapter,
    AdapterConfiguration,
    NetAdapter,
    Battery,
    PortableBattery,
    BatteryStatic,
    BatteryFull,
    BatteryCycles,
    /// The summary of `Get-ComputerInfo`.
    ComputerInfo,
    /// One that says nothing of a device.
    Other,
}

/// An instance of a class.
#[derive(Debug)]
pub struct Record {
    pub class: Class,
    /// Name of the class as it was given.
    pub name: String,
    /// Values by the name of their field in lower case.
    pub fields: HashMap<String, String>,
}

impl Record {
    /// The record of these fields; `hint` is what a heading or the file said of its class. Nothing where neither tells.
    pub fn of(hint: &str, fields: HashMap<String, String>) -> Option<Self> {
        let said = ["creationclassname", "__class", "cimclass"]
            .iter()
            .find_map(|name| fields.get(*name).filter(|value| !value.trim().is_empty()));
        let name = said.map_or(hint, |text| last_word(text)).to_owned();
        let by_fields = || of_fields(&fields);
        let class = match of_name(&name) {
            Some(class) => class,
            None if name.is_empty() => by_fields()?,
            None => Class::Other,
        };
        Some(Self {
            class,
            name,
            fields,
        })
    }

    /// A field that says something.
    pub fn field(&self, name: &str) -> Option<&str> {
        let value = self.fields.get(name)?.trim();
        (!value.is_empty()).then_some(value)
    }

    /// A field that is a whole number.
    pub fn number(&self, name: &str) -> Option<u64> {
        let value = self.field(name)?;
        value
            .parse()
            .ok()
            .or_else(|| u64::from_str_radix(value.strip_prefix("0x")?, 16).ok())
    }

    /// A size in bytes; PowerShell rounds it in its tables: `476.94 GB`.
    pub fn size(&self, name: &str) -> Option<u64> {
        self.number(name)
            .or_else(|| figure::binary_bytes(self.field(name)?))
            .filter(|bytes| *bytes > 0)
    }

    /// The members of a list: `{3, 4}`, `{3;4}`, `3`.
    pub fn list(&self, name: &str) -> Vec<&str> {
        let value = self.field(name).unwrap_or_default();
        value
            .trim_matches(['{', '}'])
            .split([',', ';', ' '])
            .map(|one| one.trim().trim_matches('"'))
            .filter(|one| !one.is_empty())
            .collect()
    }
}

/// The records of a class.
pub fn of(records: &[Record], class: Class) -> impl Iterator<Item = &Record> {
    records.iter().filter(move |record| record.class == class)
}

/// `root/cimv2:Win32_BIOS`, `...CimInstance#root/cimv2/Win32_BIOS`.
pub fn last_word(text: &str) -> &str {
    text.trim()
        .rsplit(['/', '\\', ':', '#'])
        .next()
        .unwrap_or_default()
        .trim()
}

/// The class of this name, or of the short name that `wmic` has for it.
pub fn of_name(name: &str) -> Option<Class> {
    let name = name.to_lowercase();
    let bare = ["win32_", "msft_", "cim_", "wmi"]
        .iter()
        .find_map(|front| name.strip_prefix(front))
        .unwrap_or(&name);
    Some(match bare {
        "computersystem" => Class::ComputerSystem,
        "computersystemproduct" | "csproduct" => Class::Product,
        "bios" | "bioselement" => Class::Bios,
        "baseboard" => Class::Board,
        "systemenclosure" => Class::Enclosure,
        "processor" | "cpu" => Class::Processor,
        "physicalmemory" | "memorychip" => Class::Memory,
        "diskdrive" => Class::DiskDrive,
        "physicaldisk" | "disk" => Class::PhysicalDisk,
        "physicalmedia" => Class::PhysicalMedia,
        "storagereliabilitycounter" => Class::Reliability,
        "cdromdrive" | "cdrom" => Class::Optical,
        "desktopmonitor" => Class::DesktopMonitor,
        "monitorid" => Class::MonitorId,
        "monitorbasicdisplayparams" => Class::MonitorSize,
        "videocontroller" => Class::Video,
        "networkadapter" | "nic" => Class::Adapter,
        "networkadapterconfiguration" | "nicconfig" => Class::AdapterConfiguration,
        "netadapter" => Class::NetAdapter,
        "battery" => Class::Battery,
        "portablebattery" => Class::PortableBattery,
        "batterystaticdata" => Class::BatteryStatic,
        "batteryfullchargedcapacity" => Class::BatteryFull,
        "batterycyclecount" => Class::BatteryCycles,
        "computerinfo" | "get-computerinfo" => Class::ComputerInfo,
        _ => return None,
    })
}

/// True for a word that names a class of the management, of use here or not.
pub fn is_name(word: &str) -> bool {
    let word = word.to_lowercase();
    ["win32_", "msft_", "cim_", "wmimonitor", "msvm_"]
        .iter()
        .any(|front| word.starts_with(front) && word.len() > front.len())
        || matches!(
            word.as_str(),
            "batterystaticdata" | "batteryfullchargedcapacity" | "batterycyclecount"
        )
}

/// Fields that one class alone has, in the order in which they decide.
const OWN_FIELDS: &[(Class, &[&str])] = &[
    (
        Class::ComputerInfo,
        &[
            "csmodel",
            "csmanufacturer",
            "biosseralnumber",
            "cstotalphysicalmemory",
        ],
    ),
    (
        Class::ComputerSystem,
        &[
            "totalphysicalmemory",
            "pcsystemtype",
            "domainrole",
            "partofdomain",
            "systemfamily",
            "primaryownername",
            "bootupstate",
        ],
    ),
    (
        Class::Bios,
        &[
            "smbiosbiosversion",
            "primarybios",
            "biosversion",
            "smbiospresent",
        ],
    ),
    (
        Class::Enclosure,
        &[
            "chassistypes",
            "smbiosassettag",
            "securitystatus",
            "audiblealarm",
        ],
    ),
    (Class::Board, &["hostingboard", "requiresdaughterboard"]),
    (
        Class::Other,
        &[
            "maxcapacity",
            "memorydevices",
            "filesystem",
            "driveletter",
            "volumename",
            "volumeserialnumber",
            "passwordrequired",
            "accounttype",
            "lastbootuptime",
            "osarchitecture",
            "hotfixid",
            "packagename",
            "installlocation",
            "portname",
            "drivername",
            "elementname",
            "startmode",
            "processid",
        ],
    ),
    (
        Class::Processor,
        &[
            "maxclockspeed",
            "currentclockspeed",
            "numberofcores",
            "numberofenabledcore",
            "l2cachesize",
            "l3cachesize",
            "processorid",
            "loadpercentage",
        ],
    ),
    (
        Class::Memory,
        &[
            "devicelocator",
            "banklabel",
            "smbiosmemorytype",
            "configuredclockspeed",
            "interleaveposition",
            "memorytype",
        ],
    ),
    (
        Class::MonitorId,
        &["userfriendlyname", "productcodeid", "yearofmanufacture"],
    ),
    (
        Class::MonitorSize,
        &["maxhorizontalimagesize", "maxverticalimagesize"],
    ),
    (
        Class::Reliability,
        &[
            "readerrorsuncorrected",
            "startstopcyclecount",
            "poweronhours",
            "wear",
        ],
    ),
    (
        Class::PhysicalDisk,
        &[
            "bustype",
            "spindlespeed",
            "partitionstyle",
            "canpool",
            "adapterserialnumber",
        ],
    ),
    (
        Class::Optical,
        &["mfrassignedrevisionlevel", "transferrate", "drive"],
    ),
    (
        Class::DiskDrive,
        &[
            "interfacetype",
            "totalsectors",
            "totalcylinders",
            "bytespersector",
            "firmwarerevision",
            "partitions",
        ],
    ),
    (
        Class::NetAdapter,
        &[
            "permanentaddress",
            "interfacedescription",
            "ndisphysicalmedium",
        ],
    ),
    (
        Class::AdapterConfiguration,
        &["ipenabled", "dhcpenabled", "ipaddress", "dnshostname"],
    ),
    (
        Class::Adapter,
        &[
            "netconnectionid",
            "physicaladapter",
            "adaptertype",
            "macaddress",
            "netenabled",
        ],
    ),
    (
        Class::DesktopMonitor,
        &[
            "monitormanufacturer",
            "monitortype",
            "pixelsperxlogicalinch",
        ],
    ),
    (
        Class::Video,
        &[
            "adapterram",
            "videoprocessor",
            "adaptercompatibility",
            "videomodedescription",
        ],
    ),
    (
        Class::BatteryStatic,
        &["designedcapacity", "manufacturename"],
    ),
    (Class::BatteryFull, &["fullchargedcapacity"]),
    (Class::BatteryCycles, &["cyclecount"]),
    (
        Class::Battery,
        &[
            "estimatedchargeremaining",
            "estimatedruntime",
            "batterystatus",
            "designvoltage",
        ],
    ),
    (Class::Product, &["identifyingnumber", "uuid"]),
];

/// Fields of [`COMMON_FIELDS`] that make a record of the management.
const COMMON_MIN: usize = 3;
/// Fields that nearly every class has.
const COMMON_FIELDS: &[&str] = &[
    "caption",
    "description",
    "installdate",
    "status",
    "pnpdeviceid",
    "deviceid",
    "instanceid",
    "systemname",
    "creationclassname",
    "pscomputername",
    "configmanagererrorcode",
];

/// Records of few fields that somebody asked for: those that must be there, and those that may.
const FEW_FIELDS: &[(Class, &[&str], &[&str])] = &[
    (
        Class::ComputerSystem,
        &["model"],
        &["manufacturer", "name", "systemtype", "systemskunumber"],
    ),
    (
        Class::Bios,
        &["serialnumber"],
        &["manufacturer", "name", "version", "releasedate"],
    ),
    (
        Class::Product,
        &["vendor"],
        &["name", "version", "skunumber", "caption", "description"],
    ),
    (
        Class::Board,
        &["product"],
        &["manufacturer", "serialnumber", "version"],
    ),
    (
        Class::Memory,
        &["capacity"],
        &[
            "speed",
            "manufacturer",
            "partnumber",
            "serialnumber",
            "formfactor",
            "tag",
        ],
    ),
    (
        Class::PhysicalDisk,
        &["friendlyname"],
        &[
            "number",
            "deviceid",
            "serialnumber",
            "mediatype",
            "healthstatus",
            "operationalstatus",
            "usage",
            "size",
            "totalsize",
            "model",
        ],
    ),
    (
        Class::DiskDrive,
        &["size", "model"],
        &[
            "serialnumber",
            "mediatype",
            "caption",
            "index",
            "name",
            "status",
            "deviceid",
        ],
    ),
];

fn of_fields(fields: &HashMap<String, String>) -> Option<Class> {
    let has = |name: &str| fields.contains_key(name);
    let own = OWN_FIELDS
        .iter()
        .find(|(_, names)| names.iter().any(|name| has(name)))
        .map(|(class, _)| *class);
    let few = || {
        let found = FEW_FIELDS.iter().find(|(_, needed, may)| {
            needed.iter().all(|name| has(name))
                && fields
                    .keys()
                    .map(String::as_str)
                    .all(|name| needed.contains(&name) || may.contains(&name) || name == "node")
        });
        found.map(|(class, _, _)| *class)
    };
    let common = COMMON_FIELDS.iter().filter(|name| has(name)).count();
    own.or_else(few)
        .or_else(|| (common >= COMMON_MIN).then_some(Class::Other))
}
