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
/// A figure that may lag is never older than this when it is answered.
const LAG_MAX: Duration = Duration::from_mins(60);
/// Who counts a lagging figure again and does not end by then is given up.
const COUNTING_MAX: Duration = Duration::from_mins(2);
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

/// A figure that may lag behind what is written.
struct Lagging {
    figure: Figure,
    made_at: Instant,
    /// Since when somebody counts it again.
    counting_since: Option<Instant>,
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
    lagging: Mutex<HashMap<&'static str, Lagging>>,
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

    /// The figure of before, if it may still be answered, and whether this reader has it counted again.
    fn lagging(&self, name: &str) -> Option<(Figure, bool)> {
        let mut all = self.lagging.lock().unwrap_or_else(PoisonError::into_inner);
        let found = all.get_mut(name)?;
        let age = found.made_at.elapsed();
        if age > LAG_MAX {
            return None;
        }
        let is_counted = found
            .counting_since
            .is_some_and(|since| since.elapsed() < COUNTING_MAX);
        let is_due = age >= AGE_MAX && !is_counted;
        if is_due {
            found.counting_since = Some(Instant::now());
        }
        Some((found.figure.clone(), is_due))
    }

    fn counted(&self, name: &'static str, figure: Figure) {
        let counted = Lagging {
            figure,
            made_at: Instant::now(),
            counting_since: None,
        };
        let mut all = self.lagging.lock().unwrap_or_else(PoisonError::into_inner);
        all.insert(name, counted);
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
        Ok(typed(name, &figure)?)
    }

    /// A figure that is dear to count and may lag behind what is written: the first who asks waits for it; after that the
    /// one of before is answered at once, and counted again beside when it is older than ten seconds. One that is older
    /// than an hour is waited for.
    pub async fn kept_lagging<T, C, F>(&self, name: &'static str, count: C) -> Result<T, Failure>
    where
        T: Clone + Send + Sync + 'static,
        C: Fn(Self) -> F,
        F: Future<Output = Result<T, Failure>> + Send + 'static,
    {
        if let Some((figure, is_due)) = self.kept.lagging(name) {
            if is_due {
                let (kept, counting) = (self.kept.clone(), count(self.clone()));
                tokio::spawn(async move {
                    // Who asks after two minutes tries again.
                    if let Ok(figure) = counting.await {
                        kept.counted(name, Arc::new(figure));
                    }
                });
            }
            return typed(name, &figure);
        }
        let figure: T = self.kept(name, async || count(self.clone()).await).await?;
        self.kept.counted(name, Arc::new(figure.clone()));
        Ok(figure)
    }
}

fn typed<T: Clone + 'static>(name: &str, figure: &Figure) -> Result<T, Failure> {
    figure
        .downcast_ref::<T>()
        .cloned()
        .ok_or_else(|| Failure::Fault(format!("{name:?} is kept in two types").into()))
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

    #[tokio::test]
    async fn a_lagging_figure_is_answered_at_once_and_counted_beside() {
        let store = testing::store(Engine::Sqlite).await.unwrap().unwrap();
        let counted = Arc::new(AtomicU32::new(0));
        let count = |_| {
            let counted = counted.clone();
            async move { Ok(counted.fetch_add(1, Ordering::SeqCst)) }
        };
        let older = |by: Duration| {
            let mut all = store.kept.lagging.lock().unwrap();
            let kept = all.get_mut("lag").unwrap();
            kept.made_at = kept.made_at.checked_sub(by).unwrap();
        };
        let ask = async || store.kept_lagging("lag", count).await.unwrap();
        assert_eq!((ask().await, ask().await), (0, 0));
        store.kept.written();
        assert_eq!(ask().await, 0, "what was written is not waited for");
        older(AGE_MAX);
        assert_eq!(ask().await, 0, "the one of before");
        // The one that counts it runs now.
        while counted.load(Ordering::SeqCst) < 2 {
            tokio::task::yield_now().await;
        }
        tokio::task::yield_now().await;
        assert_eq!(ask().await, 1);
        older(LAG_MAX);
        store.kept.written();
        assert_eq!(ask().await, 2, "too old to be answered");
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
