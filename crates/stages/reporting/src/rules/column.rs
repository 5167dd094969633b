//! In which column of the books an item stands. Every line that did not come and every device that did is in exactly one.

use gapless_journey::{device::DeviceStatus, offer::LineStatus, words};

words! {
    /// A column of the books (model.md): the first five count lines, the others devices.
    Column {
        /// Claimed, not agreed yet.
        Undecided = "undecided",
        /// Both sides agreed that it does not come.
        Refused = "refused",
        /// Taken back after agreement.
        Withdrawn = "withdrawn",
        /// Still to come.
        Expected = "expected",
        /// Did not come.
        Missing = "missing",
        /// On the bench.
        InProcess = "in-process",
        /// Can be given away.
        Ready = "ready",
        /// Kept for a project.
        Reserved = "reserved",
        /// Packed, shipped or arrived.
        OnTheWay = "on-the-way",
        /// At work.
        InUse = "in-use",
        /// At the end of its second life.
        Retired = "retired",
        /// Lost or stolen, on the road or at a project.
        Lost = "lost",
        /// Taken apart.
        Parts = "parts",
        /// Recycled, or waiting for the recycler.
        Recycled = "recycled",
        /// Went back.
        Returned = "returned",
    }
}

impl Column {
    /// Where a line stands of which nothing was received; `None` for a received one: its device speaks.
    pub const fn of_line(status: LineStatus) -> Option<Self> {
        Some(match status {
            LineStatus::Offered => Self::Undecided,
            LineStatus::Refused => Self::Refused,
            LineStatus::Withdrawn => Self::Withdrawn,
            LineStatus::Missing => Self::Missing,
            LineStatus::Agreed | LineStatus::Packed | LineStatus::AtHub | LineStatus::InTransit => {
                Self::Expected
            }
            LineStatus::Received => return None,
        })
    }

    /// Where a device stands; `None` when its check-in was undone.
    pub const fn of_device(status: DeviceStatus) -> Option<Self> {
        Some(match status {
            DeviceStatus::Received
            | DeviceStatus::Sanitizing
            | DeviceStatus::Sanitized
            | DeviceStatus::Assessed
            | DeviceStatus::InRepair => Self::InProcess,
            DeviceStatus::Ready => Self::Ready,
            DeviceStatus::Reserved => Self::Reserved,
            DeviceStatus::Packed
            | DeviceStatus::Shipped
            | DeviceStatus::Arrived
            | DeviceStatus::Damaged => Self::OnTheWay,
            DeviceStatus::InUse | DeviceStatus::Broken => Self::InUse,
            DeviceStatus::Retired | DeviceStatus::TakenBack => Self::Retired,
            DeviceStatus::Lost | DeviceStatus::Stolen => Self::Lost,
            DeviceStatus::ForParts => Self::Parts,
            DeviceStatus::Recycled | DeviceStatus::AtRecycler | DeviceStatus::ForRecycling => {
                Self::Recycled
            }
            DeviceStatus::Returned => Self::Returned,
            DeviceStatus::Undone => return None,
        })
    }

    /// The statuses of lines that stand in it.
    pub fn line_statuses(self) -> Vec<LineStatus> {
        LineStatus::ALL
            .iter()
            .copied()
            .filter(|status| Self::of_line(*status) == Some(self))
            .collect()
    }

    /// The statuses of devices that stand in it.
    pub fn device_statuses(self) -> Vec<DeviceStatus> {
        let stands = |status: &DeviceStatus| Self::of_device(*status) == Some(self);
        DeviceStatus::ALL.iter().copied().filter(stands).collect()
    }

    /// It came and gets no second life as a whole.
    pub const fn is_not_reused(self) -> bool {
        matches!(
            self,
            Self::Lost | Self::Parts | Self::Recycled | Self::Returned
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use gapless_journey::books::Books;
    use proptest::prelude::*;

    /// The same columns as the books, counted item by item.
    fn count(lines: &[LineStatus], devices: &[(DeviceStatus, bool)]) -> [u64; 15] {
        let mut counted = [0; 15];
        let columns = lines.iter().filter_map(|status| Column::of_line(*status));
        let columns = columns.chain(
            devices
                .iter()
                .filter_map(|(status, _)| Column::of_device(*status)),
        );
        for column in columns {
            counted[column as usize] += 1;
        }
        counted
    }

    proptest! {
        #[test]
        fn items_counted_one_by_one_give_the_books(
            lines in prop::collection::vec(prop::sample::select(LineStatus::ALL), 0..60),
            devices in prop::collection::vec(
                (prop::sample::select(DeviceStatus::ALL), any::<bool>()), 0..60),
        ) {
            let mut books = Books::default();
            for status in &lines {
                books.add_lines(*status, 1);
            }
            for (status, answers) in &devices {
                books.add_devices(*status, *answers, 1);
            }
            let expected = [
                books.undecided, books.refused, books.withdrawn, books.expected, books.missing,
                books.in_process, books.ready, books.reserved, books.on_the_way, books.in_use,
                books.retired, books.lost, books.parts, books.recycled, books.returned,
            ];
            prop_assert_eq!(count(&lines, &devices), expected);
        }
    }

    #[test]
    fn every_column_is_of_lines_or_of_devices() {
        for column in Column::ALL {
            let (lines, devices) = (column.line_statuses(), column.device_statuses());
            assert!(lines.is_empty() != devices.is_empty(), "{column}");
        }
    }
}
