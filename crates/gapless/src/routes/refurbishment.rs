//! The addresses of stage `refurbishment`.

use gapless_web::Routes;

/// Adds them to the list.
pub fn routes(r: Routes) -> Routes {
    r
}
