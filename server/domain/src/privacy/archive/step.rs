/// A point after which what the building of an archive did is lasting: stopped there, it ends in the same state when it is
/// run again.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ArchiveStep {
    /// The person sees that it is being built.
    Begun,
    /// Pages, tables and original files lie in the workshop.
    Written,
    /// The ZIP lies in the workshop.
    Packed,
    /// The ZIP lies in the file storage.
    Stored,
    /// The person can download it, and the mail that says so is in the outbox.
    Finished,
}

impl ArchiveStep {
    /// All points, in order.
    pub const ALL: [Self; 5] = [Self::Begun, Self::Written, Self::Packed, Self::Stored, Self::Finished];
}
