//! The list of all addresses. Each names the act that it needs, so nothing is reachable that the guard does not know.

use crate::access::Act;
use crate::app::App;
use crate::guard::{self, Gate};
use axum::Router;
use axum::extract::DefaultBodyLimit;
use axum::handler::Handler;
use axum::http::Method;
use axum::middleware::from_fn_with_state;
use axum::routing::{MethodFilter, MethodRouter, on};

/// One address, as the snapshot of routes by role lists it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RouteInfo {
    /// The method.
    pub method: Method,
    /// The path, with its parameters in braces.
    pub path: &'static str,
    /// What a role must hold.
    pub act: Act,
    /// True for JSON.
    pub is_api: bool,
}

struct Entry {
    info: RouteInfo,
    carries_files: bool,
    router: MethodRouter<App>,
}

/// Collects the addresses of the installation.
#[derive(Default)]
pub struct Routes {
    entries: Vec<Entry>,
}

impl std::fmt::Debug for Routes {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_list()
            .entries(self.entries.iter().map(|entry| &entry.info))
            .finish()
    }
}

macro_rules! method {
    ($(#[$meta:meta])* $name:ident, $method:ident, $is_api:literal) => {
        $(#[$meta])*
        #[must_use]
        pub fn $name<H: Handler<T, App>, T: 'static>(
            self, path: &'static str, act: Act, handler: H,
        ) -> Self {
            let filter = MethodFilter::$method;
            let info = RouteInfo { method: Method::$method, path, act, is_api: $is_api };
            self.add(info, false, on(filter, handler))
        }
    };
}

impl Routes {
    /// No address yet.
    pub fn new() -> Self {
        Self::default()
    }

    method!(
        /// A page.
        get, GET, false
    );
    method!(
        /// What a form posts to.
        post, POST, false
    );
    method!(
        /// JSON to read.
        api_get, GET, true
    );
    method!(
        /// JSON that acts.
        api_post, POST, true
    );
    method!(
        /// JSON that replaces.
        api_put, PUT, true
    );
    method!(
        /// JSON that changes a part.
        api_patch, PATCH, true
    );
    method!(
        /// JSON that takes away.
        api_delete, DELETE, true
    );

    /// A form or an API call that carries files: the larger limit of bodies applies.
    #[must_use]
    pub fn upload<H: Handler<T, App>, T: 'static>(
        self,
        path: &'static str,
        act: Act,
        handler: H,
    ) -> Self {
        let is_api = path.starts_with("/api/");
        let info = RouteInfo {
            method: Method::POST,
            path,
            act,
            is_api,
        };
        self.add(info, true, on(MethodFilter::POST, handler))
    }

    fn add(mut self, info: RouteInfo, carries_files: bool, router: MethodRouter<App>) -> Self {
        self.entries.push(Entry {
            info,
            carries_files,
            router,
        });
        self
    }

    /// Adds the addresses of another list.
    #[must_use]
    pub fn merge(mut self, other: Self) -> Self {
        self.entries.extend(other.entries);
        self
    }

    /// Every address, in the order in which it was listed.
    pub fn list(&self) -> Vec<RouteInfo> {
        self.entries
            .iter()
            .map(|entry| entry.info.clone())
            .collect()
    }

    /// The service: every address behind the guard, and what is common to all answers around it.
    pub fn into_router(self, app: App) -> Router {
        let mut router: Router<App> = Router::new();
        let limits = [app.settings.body_bytes_max, app.settings.upload_bytes_max];
        for Entry {
            info,
            carries_files,
            router: handler,
        } in self.entries
        {
            let gate = Gate {
                app: app.clone(),
                act: info.act,
                is_api: info.is_api,
            };
            let limit = DefaultBodyLimit::max(limits[usize::from(carries_files)]);
            let guarded = handler
                .layer(limit)
                .layer(from_fn_with_state(gate, guard::guard));
            router = router.route(info.path, guarded);
        }
        let nowhere = Gate {
            app: app.clone(),
            act: Act::Public,
            is_api: false,
        };
        let lost =
            axum::routing::any(guard::nowhere).layer(from_fn_with_state(nowhere, guard::guard));
        let router = router
            .fallback_service(lost.with_state(app.clone()))
            .with_state(app.clone());
        crate::frame::around(router, app)
    }
}
