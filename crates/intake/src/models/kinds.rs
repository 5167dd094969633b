//! Category by exact model, from `data/models/kinds.csv`.

use crate::fold;
use gapless_journey::Category;
use std::collections::HashMap;
use std::sync::LazyLock;

const LIST: &str = include_str!("../../../../data/models/kinds.csv");

static KINDS: LazyLock<HashMap<(String, String), Category>> = LazyLock::new(|| {
    LIST.lines()
        .skip(1)
        .filter_map(|line| {
            let (rest, category) = line.rsplit_once(',')?;
            let (maker, model) = rest.split_once(',')?;
            let model = model.trim_matches('"');
            let key = fold::compact(&super::bare(Some(maker), model));
            Some(((maker.to_owned(), key), Category::parse(category)?))
        })
        .collect()
});

/// The category of a model of a known maker; `bare` as [`super::bare`].
pub fn lookup(maker: Option<&str>, bare: &str) -> Option<Category> {
    KINDS
        .get(&(maker?.to_owned(), fold::compact(bare)))
        .copied()
}
