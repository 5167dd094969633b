//! Figures that many ask for between two changes: counted once, and kept until something is written.

use crate::{Failure, Store};
use std::{
    any::Any,
    collections::HashMap,
    sync::{
        Arc, Mutex, PoisonError,
        atomic::{AtomicU64, Ordering},
    },
    time::{Duration, Instant},
};
use tokio::sync::OnceCell;

/// After this time a figure is counted again, for what another process may have written; while one does that, the others
/// read on in the old one. What this process writes is seen at once.
const AGE_MAX: Duration = Duration::from_secs(10);
/// Figures that are kept; at more, what is stale goes, and then everything.
const ENTRIES_MAX: usize = 2_000;

type Figure = Arc<dyn Any + Send + Sync>;

struct Entry {
    writes: u64,
    made_at: Instant,
    figure: Arc<OnceCell<Figure>>,
    /// What it was before it grew old: for all but the one who counts it again.
    before: Option<Figure>,
}

impl Entry {
    fn is_fresh(&self, writes: u64) -> bool {
        self.writes == writes && self.made_at.elapsed() < AGE_MAX
    }
}

/// What a reader gets: a figure, or the cell that it fills or waits for.
enum Found {
    Figure(Figure),
    Cell(Arc<OnceCell<Figure>>),
}

/// What is kept, and how often this process wrote.
#[derive(Default)]
pub(crate) struct Kept {
    writes: AtomicU64,
    entries: Mutex<HashMap<String, Entry>>,
}

impl Kept {
    /// Something was written: no figure of before is right any more.
    pub(crate) fn written(&self) {
        self.writes.fetch_add(1, Ordering::SeqCst);
    }

    fn find(&self, name: &str) -> Found {
        // Read before the figure is counted: a write in between leaves a figure of an older number, which is not used.
        let writes = self.writes.load(Ordering::SeqCst);
        let mut entries = self.entries.lock().unwrap_or_else(PoisonError::into_inner);
        let entry = entries.get(name).filter(|entry| entry.writes == writes);
        if let Some(entry) = entry.filter(|entry| entry.is_fresh(writes)) {
            return match &entry.before {
                Some(before) if !entry.figure.initialized() => Found::Figure(before.clone()),
                _ => Found::Cell(entry.figure.clone()),
            };
        }
        let before = entry.and_then(|entry| entry.figure.get().cloned());
        if entries.len() >= ENTRIES_MAX {
            entries.retain(|_, entry| entry.is_fresh(writes));
        }
        if entries.len() >= ENTRIES_MAX {
            entries.clear();
        }
        let figure = Arc::<OnceCell<Figure>>::default();
        let entry = Entry {
            writes,
            made_at: Instant::now(),
            figure: figure.clone(),
            before,
        };
        entries.insert(name.to_owned(), entry);
        Found::Cell(figure)
    }
}

impl Store {
    /// The figure of this name: counted by `count` once between two writes, however many ask for it at the same time.
    /// The name holds everything that the figure depends on, and one name has one type.
    pub async fn kept<T, E, F>(&self, name: &str, count: F) -> Result<T, E>
    where
        T: Clone + Send + Sync + 'static,
        E: From<Failure>,
        F: AsyncFnOnce() -> Result<T, E>,
    {
        let figure = match self.kept.find(name) {
            Found::Figure(figure) => figure,
            Found::Cell(cell) => {
                let count = async || count().await.map(|figure| Arc::new(figure) as Figure);
                cell.get_or_try_init(count).await?.clone()
            }
        };
        figure
            .downcast_ref::<T>()
            .cloned()
            .ok_or_else(|| Failure::Fault(format!("{name:?} is kept in two types").into()).into())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Engine, entities::organisation, people::directory, testing};
    use gapless_journey::OrganisationKind;
    use sea_orm::{EntityTrait, PaginatorTrait};
    use std::sync::atomic::AtomicU32;

    #[tokio::test(flavor = "multi_thread", worker_threads = 2)]
    async fn a_figure_is_counted_once_between_two_writes_on_sqlite() {
        a_figure_is_counted_once_between_two_writes(Engine::Sqlite).await;
    }

    #[tokio::test(flavor = "multi_thread", worker_threads = 2)]
    async fn a_figure_is_counted_once_between_two_writes_on_postgres() {
        a_figure_is_counted_once_between_two_writes(Engine::Postgres).await;
    }

    #[tokio::test(flavor = "multi_thread", worker_threads = 2)]
    async fn an_old_figure_is_counted_again_by_one_on_sqlite() {
        an_old_figure_is_counted_again_by_one(Engine::Sqlite).await;
    }

    #[tokio::test(flavor = "multi_thread", worker_threads = 2)]
    async fn an_old_figure_is_counted_again_by_one_on_postgres() {
        an_old_figure_is_counted_again_by_one(Engine::Postgres).await;
    }

    /// A figure is counted once between two writes, for all who ask for it at the same time.
    async fn a_figure_is_counted_once_between_two_writes(engine: Engine) {
        let Some(store) = testing::store(engine).await.unwrap() else {
            return;
        };
        let counted = AtomicU32::new(0);
        let count = async || {
            counted.fetch_add(1, Ordering::SeqCst);
            tokio::time::sleep(Duration::from_millis(20)).await;
            Ok::<u64, Failure>(organisation::Entity::find().count(&store.read).await?)
        };
        let (one, other) = tokio::join!(store.kept("people", count), store.kept("people", count));
        assert_eq!((one.unwrap(), other.unwrap()), (0, 0));
        assert_eq!(counted.load(Ordering::SeqCst), 1);
        assert_eq!(store.kept("others", count).await.unwrap(), 0);
        assert_eq!(counted.load(Ordering::SeqCst), 2);
        let kind = OrganisationKind::Donor;
        let added = store.write(|tx| async move {
            Ok(directory::add_organisation(&*tx, kind, "Acme", None, None, 0).await?)
        });
        added.await.unwrap();
        assert_eq!(store.kept("people", count).await.unwrap(), 1);
        // A failure is not kept, and neither is a figure under a name of another type.
        let refused = store.kept("none", async || Err::<u64, _>(Failure::not_found()));
        assert!(refused.await.is_err());
        assert_eq!(store.kept("none", count).await.unwrap(), 1);
        assert!(
            store
                .kept("none", async || Ok::<_, Failure>(String::new()))
                .await
                .is_err()
        );
    }

    /// Only one waits for a figure that has grown old; who comes meanwhile gets what it was.
    async fn an_old_figure_is_counted_again_by_one(engine: Engine) {
        let Some(store) = testing::store(engine).await.unwrap() else {
            return;
        };
        let kept = |n: u64| store.kept("n", async move || Ok::<_, Failure>(n));
        assert_eq!(kept(1).await.unwrap(), 1);
        tokio::time::sleep(AGE_MAX).await;
        let (begun, is_begun) = tokio::sync::oneshot::channel();
        let (end, is_ended) = tokio::sync::oneshot::channel();
        let again = store.kept("n", async move || {
            begun.send(()).unwrap();
            is_ended.await.unwrap();
            Ok::<u64, Failure>(2)
        });
        let meanwhile = async {
            is_begun.await.unwrap();
            let old = kept(3).await.unwrap();
            end.send(()).unwrap();
            old
        };
        let (again, old) = tokio::join!(again, meanwhile);
        assert_eq!((again.unwrap(), old), (2, 1));
        assert_eq!(kept(4).await.unwrap(), 2);
    }
}
