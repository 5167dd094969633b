//! Pick-ups, hand-overs with their signatures, and the counter behind the numbers of packing units.

use super::Steps;

/// The migration.
pub fn migration() -> Steps {
    Steps::new("m0020_collection", STEPS)
}

const STEPS: &[&str] = &[
    "CREATE TABLE unit_counter (name TEXT PRIMARY KEY, last BIGINT NOT NULL)",
    "CREATE TABLE pick_up (
        id UUID PRIMARY KEY, donation_id UUID NOT NULL REFERENCES donation (id), day TEXT NOT NULL,
        time_from TEXT NOT NULL, time_until TEXT NOT NULL, site_id UUID NOT NULL, carrier_id UUID NOT NULL,
        refurbisher_id UUID NOT NULL, destination_id UUID, contact_name TEXT NOT NULL, contact_phone TEXT,
        driver_name TEXT, carrier_email TEXT, notes TEXT, booked_at BIGINT NOT NULL, booked_by TEXT NOT NULL,
        cancelled_at BIGINT, cancelled_why TEXT)",
    "CREATE INDEX pick_up_donation ON pick_up (donation_id, id)",
    "CREATE INDEX pick_up_carrier ON pick_up (carrier_id, id)",
    "CREATE TABLE hand_over (
        id UUID PRIMARY KEY, donation_id UUID NOT NULL REFERENCES donation (id), number TEXT NOT NULL UNIQUE,
        leg TEXT NOT NULL, from_id UUID NOT NULL, to_id UUID NOT NULL, from_site_id UUID, to_site_id UUID,
        pick_up_id UUID, status TEXT NOT NULL, vehicle TEXT, prepared_at BIGINT NOT NULL,
        prepared_by TEXT NOT NULL, giver TEXT, taker TEXT, completed_at BIGINT, paper TEXT,
        version BIGINT NOT NULL)",
    "CREATE INDEX hand_over_donation ON hand_over (donation_id, id)",
    "CREATE INDEX hand_over_pick_up ON hand_over (pick_up_id, id)",
    "CREATE INDEX hand_over_status ON hand_over (status, id)",
    "CREATE TABLE hand_over_unit (
        hand_over_id UUID NOT NULL REFERENCES hand_over (id), unit_id UUID NOT NULL REFERENCES unit (id),
        PRIMARY KEY (hand_over_id, unit_id))",
    "CREATE INDEX hand_over_unit_unit ON hand_over_unit (unit_id)",
    "CREATE INDEX line_office ON line (donation_id, office_id, status, id)",
];
