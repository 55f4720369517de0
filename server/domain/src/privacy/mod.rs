//! Rights over one's own data: seeing it, taking it, having it erased, and following each request
//! (GDPR art. 12, 15, 17, 20).

mod archive;
mod assisted;
mod breach;
pub(crate) mod day;
mod deadline;
mod decision;
mod deletion;
mod desk;
mod directives;
mod disclosure;
mod erasure;
mod follow;
mod handover;
mod hold;
mod import;
mod item;
mod my_data;
mod objection;
mod own;
mod portable;
mod purposes;
mod receipt;
mod receivers;
mod rectification;
mod register;
mod request;
mod restriction;
mod scrub;
mod share;
mod step;
mod whom;

pub(crate) use archive::overdue_archives;
pub use archive::{
    ARCHIVE_KEY_FILE, ARCHIVE_LIFETIME, ARCHIVE_SCHEMA, ARCHIVE_SCHEMA_NAME, ArchiveStep, Download, archives,
    build_archive, build_archive_by_steps, download_archive, expire_archives, request_archive,
};
pub(crate) use assisted::end_every_assisted;
pub use assisted::{
    ASSISTED_LIFETIME, NewAssisted, assist, assisted_choices, assisted_request, assisted_requests, confirm_assisted,
    decline_assisted,
};
pub use breach::{
    AffectedSearch, NewAuthorityDecision, NewBreach, REGISTER as BREACH_REGISTER, add_affected, add_found, affected,
    breach, breaches, breaches_csv, change_breach, check_search, close_breach, decide_authority, decide_not_telling,
    dismiss_breach, draft_notice, note_breach, open_affected, own_breaches, preview_found, remove_affected,
    request_telling, save_notices, tell_breach, tell_next, unread_breaches,
};
pub(crate) use day::day;
pub use deadline::{months_after, one_month_after};
pub use decision::{answer_rectification, begin_request, extend_request};
pub use deletion::{cancel_deletion, planned_deletion, preview_deletion, request_deletion};
pub use desk::{advise, answer_request, desk_request, open_request};
pub(crate) use directives::forget_directives;
pub use directives::{
    LeaveDirectives, death_of, directives, find_deceased, hand_over_archive, leave_directives, report_death,
    withdraw_directives,
};
pub use disclosure::{
    NewDisclosure, REGISTER as DISCLOSURE_REGISTER, disclosures, disclosures_csv, own_disclosures, record_disclosure,
    tell_disclosure,
};
pub use erasure::{MAIL_PATIENCE, Step, erase_account, erase_account_by_steps, erase_again};
pub use follow::{looks, requests};
pub use hold::{
    NewHold, REGISTER as HOLD_REGISTER, end_hold, hold, holds, open_held_identity, release_hold, review_hold, set_hold,
    tell_hold,
};
pub(crate) use hold::{held_rows, hold_again};
pub use import::{
    ARCHIVE_FIELD, ImportArchive, import_archive_for, import_own_archive, imported_texts, remove_imported,
    room_for_archive,
};
pub use my_data::{Wanted, items, overview};
pub(crate) use objection::{Again, object_again, objects_to_community};
pub use objection::{answer_objection, object, objectable, withdraw_objection};
pub use purposes::{purposes, restriction_effects};
pub(crate) use receipt::RECEIPT_KEY_FILE;
pub use receipt::{
    KeptReceipt, PublicKey, ReceiptProblem, VerifiedReceipt, keep_receipt, own_public_key, public_key, receipt,
    receipt_file, receipt_file_name, verify_receipt,
};
pub use rectification::{rectifiable, request_rectification, withdraw_rectification};
pub use register::REGISTER;
pub use request::{count_open_requests, open_requests};
pub use restriction::{
    LIFTING_NOTICE, announce_lifting, lift_own_restriction, lift_restriction, restrict, restriction,
};
pub(crate) use restriction::{RestrictAgain, is_restricted, refuse_restricted, restrict_again};
pub(crate) use scrub::plan as plan_scrub;
pub use scrub::scrub_database;
pub use share::{NewShare, OpenShare, make_share, open_share, revoke_share, shares};
pub(crate) use share::{revoke_every_share, revoke_shares_of};
