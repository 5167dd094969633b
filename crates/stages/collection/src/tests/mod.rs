//! The way from an office to the refurbisher, on both engines and by the pages.

mod pages;
mod seed;
mod way;

/// Runs a test once an engine; PostgreSQL where it is at hand.
macro_rules! on_both {
    ($($name:ident),+ $(,)?) => {$(
        mod $name {
            #[tokio::test]
            async fn on_sqlite() {
                super::$name(gapless_store::Engine::Sqlite).await;
            }
            #[tokio::test]
            async fn on_postgres() {
                super::$name(gapless_store::Engine::Postgres).await;
            }
        }
    )+};
}
pub(crate) use on_both;
