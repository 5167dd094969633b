//! Passwords: Argon2id, off the threads that serve requests.

use crate::failure::{Failure, Outcome};
use argon2::{Algorithm, Argon2, Params, PasswordHasher, PasswordVerifier, Version};
use gapless_journey::{Refusal, RefusalKind};
use std::sync::Arc;
use tokio::sync::Semaphore;

/// 19 MiB, 2 passes, 1 lane: the first of the settings that OWASP recommends for Argon2id (Password Storage Cheat
/// Sheet). About 30 ms on one core, so a machine with two cores answers some 60 sign-ins a second.
const MEMORY_KIB: u32 = 19 * 1024;
const PASSES: u32 = 2;
const LANES: u32 = 1;
/// Hashes computed at once: more would only share the cores and hold 19 MiB each.
const AT_ONCE: usize = 2;
/// NIST SP 800-63B asks for at least 8; we ask for 10 and for nothing else.
pub const PASSWORD_LENGTH_MIN: usize = 10;
/// Longer is refused: hashing must not be a way to keep the server busy.
const PASSWORD_LENGTH_MAX: usize = 200;
/// The hash of a password that nobody has: checked for accounts that do not exist, so that both take as long.
const NOBODY: &str = "$argon2id$v=19$m=19456,t=2,p=1$Z2FwbGVzcy1ub2JvZHkh$\
    0Yyt3Wkk0uIk8sGWm3mkrE1CkE8lGkR8J0a0mVYtH5Y";

fn argon2() -> Outcome<Argon2<'static>> {
    let params = Params::new(MEMORY_KIB, PASSES, LANES, None)
        .map_err(|error| Failure::fault(format!("argon2: {error}")))?;
    Ok(Argon2::new(Algorithm::Argon2id, Version::V0x13, params))
}

/// Hashes on the calling thread; for commands, which serve nobody meanwhile.
pub fn hash_now(password: &str) -> Outcome<String> {
    check(password)?;
    let hash = argon2()?
        .hash_password(password.as_bytes())
        .map_err(|error| Failure::fault(format!("argon2: {error}")))?;
    Ok(hash.to_string())
}

fn check(password: &str) -> Result<(), Refusal> {
    let length = password.chars().count();
    if length < PASSWORD_LENGTH_MIN {
        return Err(Refusal::new("password-short")
            .kind(RefusalKind::Invalid)
            .with("n", PASSWORD_LENGTH_MIN));
    }
    if length > PASSWORD_LENGTH_MAX {
        return Err(Refusal::new("password-long")
            .kind(RefusalKind::Invalid)
            .with("n", PASSWORD_LENGTH_MAX));
    }
    Ok(())
}

/// Hashes and checks passwords, a few at once.
#[derive(Debug, Clone)]
pub struct Hasher(Arc<Semaphore>);

impl Default for Hasher {
    fn default() -> Self {
        Self(Arc::new(Semaphore::new(AT_ONCE)))
    }
}

impl Hasher {
    /// The hash of a new password.
    pub async fn hash(&self, password: String) -> Outcome<String> {
        let _turn = self.0.acquire().await.map_err(Failure::fault)?;
        tokio::task::spawn_blocking(move || hash_now(&password)).await?
    }

    /// True when the password belongs to the hash; the same work is done when there is no hash.
    pub async fn verify(&self, password: String, hash: Option<String>) -> Outcome<bool> {
        let _turn = self.0.acquire().await.map_err(Failure::fault)?;
        tokio::task::spawn_blocking(move || {
            let is_somebody = hash.is_some();
            let hash = hash.unwrap_or_else(|| NOBODY.to_owned());
            let shortened: String = password.chars().take(PASSWORD_LENGTH_MAX).collect();
            let agrees = argon2()?
                .verify_password(shortened.as_bytes(), hash.as_str())
                .is_ok();
            Ok(agrees && is_somebody)
        })
        .await?
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::time::Instant;

    #[tokio::test]
    async fn a_password_is_recognised_and_another_is_not() {
        let hasher = Hasher::default();
        let hash = hasher.hash("correct horse".to_owned()).await.unwrap();
        assert!(
            hash.starts_with("$argon2id$v=19$m=19456,t=2,p=1$"),
            "{hash}"
        );
        assert!(
            hasher
                .verify("correct horse".to_owned(), Some(hash.clone()))
                .await
                .unwrap()
        );
        assert!(
            !hasher
                .verify("correct hors".to_owned(), Some(hash))
                .await
                .unwrap()
        );
        assert!(hasher.hash("short".to_owned()).await.is_err());
    }

    #[tokio::test]
    async fn an_unknown_account_takes_as_long_as_a_known_one() {
        let hasher = Hasher::default();
        let hash = hasher.hash("correct horse".to_owned()).await.unwrap();
        let start = Instant::now();
        hasher
            .verify("wrong password".to_owned(), Some(hash))
            .await
            .unwrap();
        let known = start.elapsed();
        let start = Instant::now();
        assert!(
            !hasher
                .verify("wrong password".to_owned(), None)
                .await
                .unwrap()
        );
        let unknown = start.elapsed();
        // Far apart from "returned at once"; a busy machine may stretch either.
        assert!(unknown * 4 > known, "known {known:?}, unknown {unknown:?}");
    }
}
