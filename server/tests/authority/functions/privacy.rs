use super::{Row, everybody, only, signed_in};
use crate::cast::{OTHERS, Who::Owner};

pub const ROWS: &[Row] = &[
    everybody("/api/consent_choose", "choice=refuse"),
    signed_in("/api/privacy_request_archive", "password=a+lantern+in+the+fog"),
    signed_in("/api/privacy_request_rectification", "item=person&wrong=A&right=B"),
    only(&[Owner], 404, "/api/privacy_withdraw_rectification", "reference={rectification}"),
    signed_in("/api/privacy_restrict", "ground=accuracy"),
    only(&[], 404, "/api/privacy_lift_restriction", ""),
    signed_in("/api/privacy_object", "purpose=community&reason=My+name+before"),
    only(&[], 404, "/api/privacy_withdraw_objection", "reference=none"),
    // The owner has planned it already.
    only(OTHERS, 409, "/api/privacy_delete_account", "password=a+lantern+in+the+fog&scope=account"),
    only(&[Owner], 404, "/api/privacy_cancel_deletion", ""),
];
