//! The offer on both engines: its actions, its pages, what it refuses, and how its lists are read.

/// The installation's own list of addresses: a copy here could lack one, or ask for another act.
#[path = "../../../../gapless/src/routes/offer.rs"]
mod addresses;
mod agreeing;
mod bad_input;
mod coordinator;
mod correcting;
mod facts;
mod offices;
mod own_columns;
mod pages;
mod plans;
mod policies;
mod reading;
mod remembering;
mod seed;
mod twice;
mod undoing;
mod uploading;

fn routes() -> gapless_web::Routes {
    addresses::routes(gapless_web::Routes::new())
}
