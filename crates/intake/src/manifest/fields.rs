//! What a column of a manifest can hold.

use gapless_journey::words;

words! {
    /// Meaning of a column. The words are those of `--map "COLUMN=field"` and of the page that corrects a column.
    Field {
        /// Kind of thing.
        Category = "category",
        /// Maker.
        Manufacturer = "manufacturer",
        /// Model.
        Model = "model",
        /// Maker's serial number.
        SerialNumber = "serial_number",
        /// Donor's own number.
        AssetTag = "asset_tag",
        /// Processor.
        Cpu = "cpu",
        /// Maker of the processor, in a column of its own.
        CpuVendor = "cpu_vendor",
        /// Clock speed.
        CpuSpeed = "cpu_speed",
        /// Memory.
        Ram = "ram",
        /// Diagonal of the screen.
        Screen = "screen",
        /// Storage.
        Storage = "storage",
        /// Year or date of purchase.
        Year = "year",
        /// Office, building, room.
        Office = "office",
        /// Weight.
        Weight = "weight",
        /// State: working, broken, stolen ...
        Condition = "condition",
        /// How many alike.
        Quantity = "quantity",
        /// Free text: specification, remarks.
        Notes = "notes",
        /// Name in the network, or a label.
        Name = "name",
        /// Maker's product number.
        PartNumber = "part_number",
        /// Operating system.
        OperatingSystem = "operating_system",
        /// IMEI of a phone.
        Imei = "imei",
        /// Network address.
        Mac = "mac",
        /// Running number of the row.
        RowNumber = "row_number",
        /// A person; never kept.
        Person = "person",
        /// Known and not used: prices, users, dates of software.
        Ignored = "ignored",
    }
}

impl Field {
    /// Fields of which one device has one value, so that a second device in the row can have its own.
    pub const fn identifies(self) -> bool {
        matches!(
            self,
            Self::Manufacturer | Self::Model | Self::SerialNumber | Self::AssetTag
        )
    }
}
