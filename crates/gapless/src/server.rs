//! The service: all addresses with what is measured around them, the workers beside it, and how both stop.

use crate::{jobs, operations, router};
use axum::Router;
use axum::middleware::from_fn;
use axum::serve::ListenerExt;
use gapless_web::App;
use std::net::SocketAddr;
use std::time::Duration;
use tokio::net::TcpListener;
use tokio::sync::watch;

/// Requests that are under way at a stop may take this long.
const STOP_WAIT: Duration = Duration::from_secs(20);

/// Everything that answers.
pub fn service(app: App) -> Router {
    router::routes()
        .into_router(app)
        .layer(from_fn(operations::measure))
}

/// Serves until SIGTERM or Ctrl+C; what is under way is finished.
pub async fn serve(app: App, listener: TcpListener) -> std::io::Result<()> {
    let (stop, stopped) = watch::channel(false);
    tokio::spawn(async move {
        stop_signal().await;
        let _ = stop.send(true);
    });
    serve_until(app, listener, stopped).await
}

/// Serves until the channel says true or is dropped.
pub async fn serve_until(
    app: App,
    listener: TcpListener,
    mut stopped: watch::Receiver<bool>,
) -> std::io::Result<()> {
    let address = listener.local_addr()?;
    tracing::info!(%address, "serving");
    let workers = tokio::spawn(jobs::work(app.clone(), stopped.clone()));
    let listener = listener.tap_io(|stream| {
        // Answers are whole when they are sent; waiting for more to send only delays them.
        let _ = stream.set_nodelay(true);
    });
    let service = service(app.clone()).into_make_service_with_connect_info::<SocketAddr>();
    let mut at_stop = stopped.clone();
    let served = axum::serve(listener, service).with_graceful_shutdown(async move {
        let _ = at_stop.wait_for(|is_stopped| *is_stopped).await;
    });
    let deadline = async {
        let _ = stopped.wait_for(|is_stopped| *is_stopped).await;
        tokio::time::sleep(STOP_WAIT).await;
    };
    tokio::select! {
        done = served.into_future() => done?,
        () = deadline => tracing::warn!("stopped with requests under way"),
    }
    // A job that is cut off is done again: its lease ends. It may finish what it is at.
    let _ = tokio::time::timeout(STOP_WAIT, workers).await;
    if let Err(error) = app.store.clone().close().await {
        tracing::warn!(%error, "the database was not closed");
    }
    tracing::info!("stopped");
    Ok(())
}

async fn stop_signal() {
    let interrupt = tokio::signal::ctrl_c();
    #[cfg(unix)]
    {
        use tokio::signal::unix::{SignalKind, signal};
        match signal(SignalKind::terminate()) {
            Ok(mut terminate) => {
                tokio::select! {
                    _ = interrupt => {}
                    _ = terminate.recv() => {}
                }
            }
            Err(error) => {
                tracing::warn!(%error, "SIGTERM is not listened to");
                let _ = interrupt.await;
            }
        }
    }
    #[cfg(not(unix))]
    let _ = interrupt.await;
}
