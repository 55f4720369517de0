//! Who asks.

use model::account::PersonId;
pub use model::account::SignedIn;

/// Who asks for something to be done.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Actor {
    /// Somebody who is not signed in.
    Visitor,
    /// A signed-in person.
    Person(SignedIn),
    /// The installation itself: jobs and the command line of its operator.
    System,
}

impl Actor {
    /// The person, where there is one.
    pub const fn person(&self) -> Option<&SignedIn> {
        match self {
            Self::Person(person) => Some(person),
            Self::Visitor | Self::System => None,
        }
    }

    /// The key of the person, where there is one.
    pub fn person_id(&self) -> Option<PersonId> {
        self.person().map(|person| person.person)
    }
}
