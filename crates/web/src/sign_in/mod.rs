//! Sign-in: passwords, sessions, lock-out, invitations, new passwords, the account page.
//! What must never live here: who may do what; that is `access`.

pub mod account;
mod invitation;
mod lockout;
mod pages;
mod password;
mod session;

pub use invitation::{
    forgotten, forgotten_send, invite, open_link_password, password_link, set_password,
};
pub use pages::{choose, choose_page, sign_in, sign_in_page, sign_out};
pub use password::{Hasher, PASSWORD_LENGTH_MIN, hash_now};
pub(crate) use session::actor;
pub use session::{SessionCache, SignedIn, begin};
