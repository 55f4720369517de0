use crate::cast::{SIGNED_OUT, Who};

/// One address, and what each actor gets there.
pub struct Row {
    /// The path of the server function, or the route of the page.
    pub address: &'static str,
    /// The body of the form, or the path that is opened. Names in braces stand for real rows of the cast, and for those
    /// who may, nothing is wrong with it.
    pub sent: &'static str,
    /// Who may.
    pub may: &'static [Who],
    /// The status for everybody else without a living session.
    pub signed_out: u16,
    /// The status for everybody else who is signed in.
    pub otherwise: u16,
}

impl Row {
    /// The status by which an actor is refused, who may not.
    pub fn refusal(&self, who: Who) -> Option<u16> {
        let status = if SIGNED_OUT.contains(&who) { self.signed_out } else { self.otherwise };
        (!self.may.contains(&who)).then_some(status)
    }
}
