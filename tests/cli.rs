//! The command line as scripts use it: the real binary, a store on disk, exit codes and JSON.

#[path = "cli/admin.rs"]
mod admin;
#[path = "cli/arbitration.rs"]
mod arbitration;
#[path = "cli/audit.rs"]
mod audit;
#[path = "cli/backup.rs"]
mod backup;
#[path = "cli/claims.rs"]
mod claims;
#[path = "cli/config.rs"]
mod config;
#[path = "cli/delivering.rs"]
mod delivering;
#[path = "cli/directory.rs"]
mod directory;
#[path = "cli/drafts.rs"]
mod drafts;
#[path = "cli/export.rs"]
mod export;
#[path = "cli/figures.rs"]
mod figures;
#[path = "cli/house.rs"]
mod house;
#[path = "cli/kinds.rs"]
mod kinds;
#[path = "cli/life.rs"]
mod life;
#[path = "cli/macros.rs"]
mod macros;
#[path = "cli/mail.rs"]
mod mail;
#[path = "cli/precheck.rs"]
mod precheck;
#[path = "cli/queue.rs"]
mod queue;
#[path = "cli/reading.rs"]
mod reading;
#[path = "cli/telling.rs"]
mod telling;
#[path = "cli/time.rs"]
mod time;
#[path = "cli/usage.rs"]
mod usage;
#[path = "cli/views.rs"]
mod views;
