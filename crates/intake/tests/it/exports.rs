//! Lists as the tools of IT departments export them: each is understood without a hand. Devices and numbers are made up;
//! headers and the forms of values are those of the tools.

use gapless_intake::manifest::{self, Field, Line, Manifest, Options};
use std::fmt::Write;

fn read(text: &str) -> Manifest {
    manifest::read(text.as_bytes(), "export.csv", &Options::default()).unwrap()
}

/// What a line came to: category, maker, model, serial number, asset tag, processor's family, memory, storage, diagonal.
fn told(line: &Line) -> String {
    let c = &line.claim;
    let mut out = format!("{}", c.category);
    let mut add = |name: &str, value: Option<String>| {
        if let Some(value) = value {
            write!(out, " {name}={value}").unwrap();
        }
    };
    add("maker", c.manufacturer.clone());
    add("model", c.model.clone());
    add("serial", c.serial_number.as_ref().map(ToString::to_string));
    add("tag", c.asset_tag.as_ref().map(ToString::to_string));
    add(
        "cpu",
        c.cpu
            .as_ref()
            .filter(|c| c.is_known())
            .map(|c| c.family.clone()),
    );
    add("ram", c.ram_gb.map(|n| n.to_string()));
    add("storage", c.storage_gb.map(|n| n.round().to_string()));
    add("inch", c.screen_inch.map(|n| n.to_string()));
    add("year", c.year.map(|n| n.to_string()));
    out
}

/// Reads the export; the lines must come to what is expected, and the named columns to their fields.
fn check(name: &str, text: &str, fields: &[(&str, Field)], expected: &[&str]) {
    let m = read(text);
    let columns = &m.tables.first().unwrap().columns;
    for (header, field) in fields {
        let column = columns.iter().find(|c| c.header == *header);
        assert_eq!(
            column.and_then(|c| c.field),
            Some(*field),
            "{name}: {header}, among {:?}",
            columns
                .iter()
                .map(|c| (&c.header, c.field))
                .collect::<Vec<_>>()
        );
    }
    let lines: Vec<String> = m.lines.iter().map(told).collect();
    assert_eq!(lines, expected, "{name}");
}

#[test]
fn intune_devices() {
    check(
        "Intune, export of all devices",
        "Device ID,Device name,Enrollment date,Last check-in,Azure AD Device ID,OS version,Azure AD registered,EAS activation ID,Serial number,Manufacturer,Model,EAS activated,IMEI,Last EAS sync time,EAS reason,EAS status,Compliance grace period expiration,Security patch level,Wi-Fi MAC,MEID,Subscriber carrier,Total storage,Free storage,Management name,Category,UserId,Primary user UPN,Primary user email address,Primary user display name,Compliance,Managed by,Ownership,Device state,Intune registered,Supervised,Encrypted,OS,SkuFamily,JoinType,Phone number,Jailbroken,Physical memory\n\
         1b2c3d4e-0000-4000-8000-000000000001,LT-0001,2021-03-02 10:00:00.0000000,2024-05-01 09:00:00.0000000,2b2c3d4e-0000-4000-8000-000000000001,10.0.19045.4291,True,,5CG1234ABC,HP,HP EliteBook 840 G8 Notebook PC,False,,0001-01-01 00:00:00.0000000,None,None,9999-12-31,,A0B1C2D3E4F5,,,243696,102400,person_Windows_3/2/2021_10:00 AM,Unknown,3b2c3d4e-0000-4000-8000-000000000001,a@example.org,a@example.org,A Person,Compliant,Intune,Corporate,Managed,True,False,True,Windows,Enterprise,Azure AD joined device,,Unknown,16384\n\
         1b2c3d4e-0000-4000-8000-000000000002,iPad van balie,2021-03-02 10:00:00.0000000,2024-05-01 09:00:00.0000000,2b2c3d4e-0000-4000-8000-000000000002,17.4.1,True,,DMPXK0ABCD12,Apple,iPad (9th generation),False,,0001-01-01 00:00:00.0000000,None,None,9999-12-31,,A0B1C2D3E4F6,,,60129,30000,person_iOS_3/2/2021_10:00 AM,Unknown,3b2c3d4e-0000-4000-8000-000000000002,b@example.org,b@example.org,B Person,Compliant,Intune,Corporate,Managed,True,True,True,iOS/iPadOS,,Azure AD registered,,False,0\n\
         1b2c3d4e-0000-4000-8000-000000000003,AndroidEnterprise,2021-03-02 10:00:00.0000000,2024-05-01 09:00:00.0000000,2b2c3d4e-0000-4000-8000-000000000003,13,True,,R5CT90ABCDE,samsung,SM-A536B,False,350000000000017,0001-01-01 00:00:00.0000000,None,None,9999-12-31,,A0B1C2D3E4F7,,,111000,30000,person_Android_3/2/2021_10:00 AM,Unknown,3b2c3d4e-0000-4000-8000-000000000003,c@example.org,c@example.org,C Person,Noncompliant,Intune,Corporate,Managed,True,False,True,Android (fully managed),,Azure AD registered,,False,0\n",
        &[
            ("Device ID", Field::Ignored),
            ("Device name", Field::Name),
            ("Serial number", Field::SerialNumber),
            ("Total storage", Field::Storage),
            ("Physical memory", Field::Ram),
            ("Primary user display name", Field::Person),
            ("Free storage", Field::Ignored),
        ],
        &[
            "laptop maker=HP model=HP EliteBook 840 G8 Notebook PC serial=5CG1234ABC ram=16 storage=238",
            "tablet maker=Apple model=iPad (9th generation) serial=DMPXK0ABCD12 storage=58.7",
            "phone maker=samsung model=SM-A536B serial=R5CT90ABCDE storage=108.4",
        ]
        .map(|l| l.replace("=58.7", "=59").replace("=108.4", "=108"))
        .iter()
        .map(String::as_str)
        .collect::<Vec<_>>(),
    );
}

#[test]
fn intune_by_the_interface_of_programs() {
    check(
        "Intune, Graph",
        "id,deviceName,managedDeviceOwnerType,operatingSystem,osVersion,model,manufacturer,serialNumber,totalStorageSpaceInBytes,freeStorageSpaceInBytes,physicalMemoryInBytes,wiFiMacAddress,complianceState,userPrincipalName\n\
         4b2c3d4e-0000-4000-8000-000000000001,LT-0002,company,Windows,10.0.22631,20L6S0AB00,LENOVO,PF1ABCDE,255953203200,100000000000,8589934592,A0B1C2D3E4F5,compliant,a@example.org\n\
         4b2c3d4e-0000-4000-8000-000000000002,LT-0003,company,Windows,10.0.22631,Latitude 5480,Dell Inc.,ABC1234,255953203200,100000000000,8589934592,A0B1C2D3E4F6,compliant,b@example.org\n",
        &[("deviceName", Field::Name), ("id", Field::RowNumber)],
        &[
            "laptop maker=LENOVO model=20L6S0AB00 serial=PF1ABCDE ram=8 storage=256",
            "laptop maker=Dell Inc. model=Latitude 5480 serial=ABC1234 ram=8 storage=256",
        ],
    );
}

#[test]
fn autopilot() {
    check(
        "Autopilot",
        "Device Serial Number,Windows Product ID,Hardware Hash,Group Tag,Assigned User\n\
         5CG1234ABC,,T0FrAQEAHAAAAAoAHgBhSgAACgB9Aw,Sales,\n5CG1234ABD,,T0FrAQEAHAAAAAoAHgBhSgAACgB9Ax,Sales,\n",
        &[
            ("Device Serial Number", Field::SerialNumber),
            ("Hardware Hash", Field::Ignored),
            ("Windows Product ID", Field::Ignored),
        ],
        &["other serial=5CG1234ABC", "other serial=5CG1234ABD"],
    );
}

#[test]
fn configuration_manager() {
    check(
        "SCCM, a query of views",
        "Netbios Name0,User Name0,Manufacturer0,Model0,Serial Number0,TotalPhysicalMemory0,Name0,ChassisTypes0,Operating System Name and0,SystemType0,AD Site Name0\n\
         PC-0001,person,Dell Inc.,OptiPlex 7010,ABC1234,8264132,Intel(R) Core(TM) i5-3470 CPU @ 3.20GHz,6,Microsoft Windows NT Workstation 10.0,x64-based PC,Brussels\n\
         PC-0002,person,Contoso,Unheard 15,ABC1235,4069468,Intel(R) Core(TM) i3-6100U CPU @ 2.30GHz,10,Microsoft Windows NT Workstation 10.0,x64-based PC,Brussels\n",
        &[
            ("Netbios Name0", Field::Name),
            ("TotalPhysicalMemory0", Field::Ram),
            ("Name0", Field::Cpu),
            ("SystemType0", Field::Ignored),
        ],
        &[
            "desktop maker=Dell Inc. model=OptiPlex 7010 serial=ABC1234 cpu=core-i5 ram=7.88",
            "laptop maker=Contoso model=Unheard 15 serial=ABC1235 cpu=core-i3 ram=3.88",
        ],
    );
    check(
        "SCCM, classes",
        "SMS_R_System.Name,SMS_G_System_COMPUTER_SYSTEM.Manufacturer,SMS_G_System_COMPUTER_SYSTEM.Model,SMS_G_System_PC_BIOS.SerialNumber,SMS_G_System_X86_PC_MEMORY.TotalPhysicalMemory\n\
         PC-0001,HP,HP ProDesk 600 G3 SFF,CZC1234ABC,8264132\n",
        &[
            ("SMS_R_System.Name", Field::Name),
            ("SMS_G_System_PC_BIOS.SerialNumber", Field::SerialNumber),
        ],
        &["desktop maker=HP model=HP ProDesk 600 G3 SFF serial=CZC1234ABC ram=7.88"],
    );
}

#[test]
fn lansweeper() {
    check(
        "Lansweeper",
        "AssetID,AssetName,Domain,Username,Userdomain,IP Address,Type,Manufacturer,Model,Serialnumber,Processor,Memory,Location,Last seen,Purchased,Warranty Expiration\n\
         311,LT-0001,CONTOSO,person,CONTOSO,10.0.0.1,Windows,Dell Inc.,Latitude 7490,ABC1234,Intel(R) Core(TM) i7-8650U CPU @ 1.90GHz,16266,Gent,15/04/2024 10:11:12,01/02/2019,01/02/2022\n\
         312,mon-1,,,,,Monitor,Dell,DELL P2419H,CN0ABC1,,,Gent,15/04/2024 10:11:12,,\n\
         313,sw-1,,,,10.0.0.2,Switch,Cisco,WS-C2960X-48FPD-L,FOC1234ABCD,,,Gent,15/04/2024 10:11:12,,\n",
        &[
            ("AssetName", Field::Name),
            ("Type", Field::Category),
            ("Last seen", Field::Ignored),
            ("Warranty Expiration", Field::Ignored),
        ],
        &[
            "laptop maker=Dell Inc. model=Latitude 7490 serial=ABC1234 tag=311 cpu=core-i7 ram=15.88 year=2019",
            "monitor maker=Dell model=DELL P2419H serial=CN0ABC1 tag=312 inch=23.8",
            "network maker=Cisco model=WS-C2960X-48FPD-L serial=FOC1234ABCD tag=313",
        ],
    );
}

#[test]
fn jamf() {
    check(
        "Jamf, computers",
        "Computer Name,Asset Tag,Serial Number,Make,Model,Model Identifier,Processor Type,Processor Speed MHz,Number of Processors,Total Number of Cores,Total RAM MB,Drive Capacity MB,Operating System,Operating System Version,Last Check-in,Username,Building,Department,Apple Silicon\n\
         MAC-0001,A-1001,C02ABC1DEFGH,Apple,\"MacBook Air (13-inch, M1, 2020)\",\"MacBookAir10,1\",Apple M1,2400,1,8,8192,250685,macOS,14.4.1,2024-05-01,person,HQ,Design,Yes\n\
         MAC-0002,A-1002,C02ABC1DEFGJ,Apple,\"MacBook Pro (15-inch, 2018)\",\"MacBookPro15,1\",Intel Core i7,2200,1,6,16384,500277,macOS,13.6,2024-05-01,person,HQ,Design,No\n\
         MAC-0003,A-1003,C02ABC1DEFGK,Apple,\"iMac (21.5-inch, Late 2013)\",\"iMac14,1\",Quad-Core Intel Core i5,2700,1,4,8192,1000204,macOS,10.15.7,2024-05-01,person,HQ,Design,No\n",
        &[
            ("Model", Field::Model),
            ("Total RAM MB", Field::Ram),
            ("Drive Capacity MB", Field::Storage),
        ],
        &[
            "laptop maker=Apple model=MacBook Air (13-inch, M1, 2020) serial=C02ABC1DEFGH tag=A-1001 cpu=apple-m ram=8 storage=245 inch=13 year=2020",
            "laptop maker=Apple model=MacBook Pro (15-inch, 2018) serial=C02ABC1DEFGJ tag=A-1002 cpu=core-i7 ram=16 storage=489 inch=15 year=2018",
            "desktop maker=Apple model=iMac (21.5-inch, Late 2013) serial=C02ABC1DEFGK tag=A-1003 cpu=core-i5 ram=8 storage=977 inch=21.5 year=2013",
        ],
    );
    check(
        "Jamf, mobile devices",
        "Display Name,Asset Tag,Serial Number,UDID,Model,Model Identifier,Model Number,OS Version,Capacity MB,Available MB,Percentage Full,Battery Level,Wi-Fi MAC Address,IMEI,ICCID,Phone Number,Managed,Supervised,Username\n\
         iPad balie,A-2001,DMPXK0ABCD12,00008030001A000000000000,iPad 8th Generation (Wi-Fi),\"iPad11,6\",MYL92NF,17.4.1,32000,12000,60,88,A0:B1:C2:D3:E4:F5,,,,Managed,true,person\n\
         iPhone,A-2002,F17ABC1DEFGH,00008030001A000000000001,iPhone SE (2nd generation),\"iPhone12,8\",MX9R2ZD,17.4.1,64000,12000,60,88,A0:B1:C2:D3:E4:F6,35 000000 000001 7,89000000000000000001,+32 470 00 00 00,Managed,true,person\n",
        &[
            ("Display Name", Field::Name),
            ("UDID", Field::Ignored),
            ("Phone Number", Field::Person),
        ],
        &[
            "tablet maker=Apple model=iPad 8th Generation (Wi-Fi) serial=DMPXK0ABCD12 tag=A-2001 storage=31",
            "phone maker=Apple model=iPhone SE (2nd generation) serial=F17ABC1DEFGH tag=A-2002 storage=63",
        ],
    );
}

#[test]
fn snipe_it() {
    check(
        "Snipe-IT, asset export",
        "ID,Company,Asset Name,Asset Tag,Model,Model No.,Category,Manufacturer,Serial,Purchased,Cost,Order Number,Supplier,Location,Default Location,Checked Out,Type,Checked Out To,Status,Warranty,Warranty Expires,Diff,Notes\n\
         1,Contoso,LT-0001,A-1001,ThinkPad T480,20L6,Laptops,Lenovo,PF1ABCDE,2018-09-01,1200.00,PO1,Bechtle,HQ,HQ,2020-01-01,User,A Person,Ready to Deploy,36,2021-09-01,0,\n\
         2,Contoso,,A-1002,P2419H,P2419H,Displays,Dell,CN0ABC2,2018-09-01,200.00,PO1,Bechtle,HQ,HQ,,,,Broken - Not Fixable,36,2021-09-01,0,cracked\n",
        &[
            ("Model", Field::Model),
            ("Category", Field::Category),
            ("Serial", Field::SerialNumber),
            ("Checked Out To", Field::Person),
        ],
        &[
            "laptop maker=Lenovo model=ThinkPad T480 serial=PF1ABCDE tag=A-1001 year=2018",
            "monitor maker=Dell model=P2419H serial=CN0ABC2 tag=A-1002 inch=23.8 year=2018",
        ],
    );
}

#[test]
fn glpi() {
    check(
        "GLPI in French",
        "\"Nom\";\"Entité\";\"Statut\";\"Fabricant\";\"Numéro de série\";\"Type\";\"Modèle\";\"Système d'exploitation - Nom\";\"Lieu\";\"Dernière modification\";\"Composants - Processeur\";\"Composants - Mémoire\";\"Usager\";\"Numéro d'inventaire\"\n\
         \"PC-0001\";\"Racine\";\"En service\";\"Dell Inc.\";\"ABC1234\";\"Tower\";\"OptiPlex 3020\";\"Windows\";\"Lyon\";\"2024-05-01 10:00\";\"Intel(R) Core(TM) i3-4150 CPU @ 3.50GHz\";\"4096\";\"personne\";\"INV-001\"\n\
         \"PC-0002\";\"Racine\";\"En panne\";\"LENOVO\";\"PF1ABCDE\";\"Notebook\";\"20HES0AB00\";\"Windows\";\"Lyon\";\"2024-05-01 10:00\";\"Intel(R) Core(TM) i5-7200U CPU @ 2.50GHz\";\"8192\";\"personne\";\"INV-002\"\n",
        &[
            ("Nom", Field::Name),
            ("Composants - Processeur", Field::Cpu),
            ("Numéro d'inventaire", Field::AssetTag),
            ("Statut", Field::Condition),
        ],
        &[
            "desktop maker=Dell Inc. model=OptiPlex 3020 serial=ABC1234 tag=INV-001 cpu=core-i3 ram=4",
            "laptop maker=LENOVO model=20HES0AB00 serial=PF1ABCDE tag=INV-002 cpu=core-i5 ram=8",
        ],
    );
    check(
        "GLPI in English",
        "\"Name\";\"Entity\";\"Status\";\"Manufacturer\";\"Serial number\";\"Type\";\"Model\";\"Operating system - Name\";\"Location\";\"Last update\";\"Components - Processor\";\"Inventory number\"\n\
         \"PC-0001\";\"Root\";\"In use\";\"HP\";\"CZC1234ABC\";\"Desktop\";\"HP EliteDesk 800 G2 SFF\";\"Windows\";\"Lyon\";\"2024-05-01 10:00\";\"Intel(R) Core(TM) i5-6500 CPU @ 3.20GHz\";\"INV-003\"\n",
        &[
            ("Components - Processor", Field::Cpu),
            ("Last update", Field::Ignored),
        ],
        &[
            "desktop maker=HP model=HP EliteDesk 800 G2 SFF serial=CZC1234ABC tag=INV-003 cpu=core-i5",
        ],
    );
}

#[test]
fn ocs_inventory() {
    check(
        "OCS",
        "Account info: TAG;Last inventory;Computer;User;Operating system;RAM (MB);CPU (MHz);Manufacturer;Model;Serial number;Processor type\n\
         SITE-A;2024-05-01 10:00:00;PC-0001;person;Microsoft Windows 10 Pro;8192;3400;Dell Inc.;OptiPlex 7020;ABC1234;Intel(R) Core(TM) i7-4770 CPU @ 3.40GHz\n",
        &[
            ("RAM (MB)", Field::Ram),
            ("CPU (MHz)", Field::CpuSpeed),
            ("Last inventory", Field::Ignored),
        ],
        &[
            "desktop maker=Dell Inc. model=OptiPlex 7020 serial=ABC1234 tag=SITE-A cpu=core-i7 ram=8",
        ],
    );
}

#[test]
fn chrome_os() {
    check(
        "Google, ChromeOS devices",
        "deviceId,serialNumber,status,lastSync,supportEndDate,annotatedUser,annotatedLocation,annotatedAssetId,notes,model,orderNumber,osVersion,platformVersion,macAddress,orgUnitPath,recentUsers,systemRamTotal,autoUpdateExpiration,manufactureDate\n\
         0a1b2c3d-0000-4000-8000-000000000001,5CD1234ABC,ACTIVE,2024-05-01T10:00:00.000Z,,pupil@example.org,Room 3,CB-001,,HP Chromebook 11 G8 EE,,124.0,15823.0.0,a0b1c2d3e4f5,/Pupils,pupil@example.org,4027527168,2029-06-01,2020-08-01\n\
         0a1b2c3d-0000-4000-8000-000000000002,5CD1234ABD,DEPROVISIONED,2024-05-01T10:00:00.000Z,,pupil@example.org,Room 3,CB-002,,ASUS Chromebox 3,,124.0,15823.0.0,a0b1c2d3e4f6,/Pupils,,8054943744,2026-06-01,2019-08-01\n",
        &[
            ("deviceId", Field::Ignored),
            ("annotatedAssetId", Field::AssetTag),
            ("annotatedLocation", Field::Office),
            ("systemRamTotal", Field::Ram),
            ("autoUpdateExpiration", Field::Ignored),
        ],
        &[
            "laptop maker=HP model=HP Chromebook 11 G8 EE serial=5CD1234ABC tag=CB-001 ram=3.75 year=2020",
            "desktop maker=ASUS model=ASUS Chromebox 3 serial=5CD1234ABD tag=CB-002 ram=7.5 year=2019",
        ],
    );
}

#[test]
fn service_now() {
    check(
        "ServiceNow, alm_hardware",
        "asset_tag,display_name,model.display_name,model_category,serial_number,install_status,substatus,assigned_to,location,company,ci,purchase_date,warranty_expiration,cost\n\
         P1000001,P1000001 - Lenovo ThinkPad X1 Carbon 6th Gen,Lenovo ThinkPad X1 Carbon 6th Gen,Computer,PF1ABCDE,In stock,Available,,Brussels,Contoso,LT-0001,2018-05-01,2021-05-01,1500\n\
         P1000002,P1000002 - HP EliteDisplay E243,HP EliteDisplay E243,Display,CNK1234ABC,Retired,Disposed,,Brussels,Contoso,,2018-05-01,2021-05-01,200\n",
        &[
            ("asset_tag", Field::AssetTag),
            ("model.display_name", Field::Model),
            ("install_status", Field::Condition),
            ("warranty_expiration", Field::Ignored),
        ],
        &[
            "laptop maker=Lenovo model=Lenovo ThinkPad X1 Carbon 6th Gen serial=PF1ABCDE tag=P1000001 year=2018",
            "monitor maker=HP model=HP EliteDisplay E243 serial=CNK1234ABC tag=P1000002 inch=23.8 year=2018",
        ],
    );
}

#[test]
fn data_centre_registers() {
    check(
        "Ralph",
        "id,hostname,sn,barcode,model,status,warehouse,location,service_env,invoice_date,price\n\
         21,srv-1,SGH123ABCD,R-0001,HP ProLiant DL360 Gen9,in use,WH,DC1,prod,2016-02-01,4000\n\
         22,lt-1,PF1ABCDE,R-0002,Lenovo ThinkPad T470,damaged,WH,,office,2017-02-01,900\n",
        &[
            ("sn", Field::SerialNumber),
            ("barcode", Field::AssetTag),
            ("service_env", Field::Ignored),
        ],
        &[
            "server maker=HPE model=HP ProLiant DL360 Gen9 serial=SGH123ABCD tag=R-0001 year=2016",
            "laptop maker=Lenovo model=Lenovo ThinkPad T470 serial=PF1ABCDE tag=R-0002 year=2017",
        ],
    );
    check(
        "NetBox",
        "Name,Status,Tenant,Site,Location,Rack,Role,Manufacturer,Type,IP Address,Serial Number,Asset tag\n\
         sw-1,Active,,Gent,,R1,Access Switch,Cisco,Catalyst 2960X-48FPD-L,10.0.0.1,FOC1234ABCD,N-001\n\
         srv-1,Decommissioning,,Gent,,R1,Server,Dell,PowerEdge R730,10.0.0.2,ABC1234,N-002\n",
        &[("Role", Field::Category), ("Type", Field::Model)],
        &[
            "network maker=Cisco model=Catalyst 2960X-48FPD-L serial=FOC1234ABCD tag=N-001",
            "server maker=Dell model=PowerEdge R730 serial=ABC1234 tag=N-002",
        ],
    );
    check(
        "Cisco, an inventory of parts",
        "Device Name,PID,Product Description,SN,Product Type\n\
         sw-1,WS-C3750X-48P-S,Catalyst 3750X 48 Port PoE IP Base,FDO1234ABCD,CHASSIS\n\
         rt-1,ISR4331/K9,Cisco ISR 4331,FDO1234ABCE,CHASSIS\n\
         ph-1,CP-8841-K9,Cisco IP Phone 8841,FCH1234ABCD,PHONE\n",
        &[("SN", Field::SerialNumber)],
        &[
            "network maker=Cisco model=WS-C3750X-48P-S serial=FDO1234ABCD",
            "network maker=Cisco model=ISR4331/K9 serial=FDO1234ABCE",
            "phone maker=Cisco model=CP-8841-K9 serial=FCH1234ABCD",
        ],
    );
}

#[test]
fn freshservice() {
    check(
        "Freshservice",
        "Name,Asset Type,Asset Tag,Impact,Usage Type,Description,Location,Department,Managed By,Used By,Product,Vendor,Cost,Warranty,Acquisition Date,Serial Number,Asset State,Memory(GB),Disk Space(GB),CPU Speed(GHz),OS\n\
         LT-0001,Laptop,F-001,Low,Permanent,,Gent,IT,a@example.org,b@example.org,HP ProBook 450 G5,HP,700,36,2018-01-02,5CD1234ABC,In Stock,8,256,1.6,Windows 10\n\
         DT-0001,Desktop,F-002,Low,Permanent,,Gent,IT,a@example.org,b@example.org,OptiPlex 5050,Dell,600,36,2018-01-02,ABC1234,In Use,16,512,3.4,Windows 10\n",
        &[
            ("Product", Field::Model),
            ("Asset Type", Field::Category),
            ("Memory(GB)", Field::Ram),
            ("Vendor", Field::Manufacturer),
            ("Used By", Field::Person),
        ],
        &[
            "laptop maker=HP model=HP ProBook 450 G5 serial=5CD1234ABC tag=F-001 ram=8 storage=256 year=2018",
            "desktop maker=Dell model=OptiPlex 5050 serial=ABC1234 tag=F-002 ram=16 storage=512 year=2018",
        ],
    );
}
