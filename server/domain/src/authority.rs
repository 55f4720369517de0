//! Who may do what: the one place that decides it.

use model::{
    account::{Role, SignedIn},
    error::ErrorCode,
};

use crate::{actor::Actor, error::Result};

/// Something that needs more than being signed in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Permission {
    /// Open the dashboard and see its overview.
    OpenDashboard,
    /// See and change people, and their roles.
    ManagePeople,
    /// Import, publish and withdraw courses.
    ManageCourses,
    /// Decide reports about contributions.
    DecideReports,
    /// See the privacy desk: requests about personal data, and what is recorded of processing.
    SeePrivacyDesk,
    /// Decide at the privacy desk. An administrator may too: a small installation has nobody else, and an administrator
    /// could give themselves the role anyway. The data protection officer may not, who would watch over their own
    /// decisions (GDPR art. 38(6)).
    DecidePrivacy,
    /// Advise those who decide at the privacy desk.
    AdvisePrivacy,
    /// Read the audit log.
    SeeAudit,
    /// Write, announce and take back versions of the documents that the site answers for.
    ManagePolicies,
    /// Make the topics of news, write campaigns and send them.
    ManageNews,
    /// See outbox, jobs and health, and have the audit log checked.
    Operate,
}

impl Permission {
    /// All permissions.
    pub const ALL: [Self; 11] = [
        Self::OpenDashboard,
        Self::ManagePeople,
        Self::ManageCourses,
        Self::DecideReports,
        Self::SeePrivacyDesk,
        Self::DecidePrivacy,
        Self::AdvisePrivacy,
        Self::SeeAudit,
        Self::ManagePolicies,
        Self::ManageNews,
        Self::Operate,
    ];

    /// The roles that have it.
    pub const fn roles(self) -> &'static [Role] {
        match self {
            Self::OpenDashboard => &[
                Role::Teacher,
                Role::Moderator,
                Role::PrivacyManager,
                Role::DataProtectionOfficer,
                Role::Administrator,
            ],
            Self::ManageCourses => &[Role::Teacher, Role::Administrator],
            Self::DecideReports => &[Role::Moderator, Role::Administrator],
            Self::SeePrivacyDesk => &[Role::PrivacyManager, Role::DataProtectionOfficer, Role::Administrator],
            Self::DecidePrivacy => &[Role::PrivacyManager, Role::Administrator],
            Self::AdvisePrivacy => &[Role::DataProtectionOfficer],
            Self::SeeAudit => &[Role::DataProtectionOfficer, Role::Administrator],
            Self::ManagePeople | Self::ManagePolicies | Self::ManageNews | Self::Operate => &[Role::Administrator],
        }
    }
}

/// Whether a role has a permission.
pub fn may(role: Role, permission: Permission) -> bool {
    permission.roles().contains(&role)
}

/// The signed-in person, or [`ErrorCode::SignInRequired`].
pub fn require_person(actor: &Actor) -> Result<&SignedIn> {
    actor.person().ok_or_else(|| ErrorCode::SignInRequired.into())
}

/// `Ok` when the actor has the permission. The system has each.
///
/// # Errors
/// [`ErrorCode::SignInRequired`] for a visitor, [`ErrorCode::NotAllowed`] for a person without it.
pub fn require(actor: &Actor, permission: Permission) -> Result<()> {
    match actor {
        Actor::System => Ok(()),
        Actor::Visitor => Err(ErrorCode::SignInRequired.into()),
        Actor::Person(person) if may(person.role, permission) => Ok(()),
        Actor::Person(_) => Err(ErrorCode::NotAllowed.into()),
    }
}
