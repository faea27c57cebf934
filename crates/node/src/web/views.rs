//! What does each screen show? One plain struct per page, filled by the handlers, printed by `templates/`.
//!
//! A view holds words and marks that are ready to print; it never decides, never reads a store and never
//! formats a date or a country's name: those come rendered, in the reader's language and zone.
//! INVARIANT (words from locales): no sentence stands here or in a template; all come from `Lang`.
//! INVARIANT (glyph and word): a mark is never told by colour alone; every class has its word.

mod case;
mod check;
mod form;
mod frame;
mod marks;
mod office;
mod work;

pub use case::{Basis, CaseNewPage, CasePage, Event, Grounds, StepState, Task};
pub use check::{
    CheckPage, CheckResultPage, CheckRows, CheckSummary, CheckSummaryLine, Core, Decided, HitView, MrzWarning, PartyBox, PartyRow,
    ReasonView, RowState,
};
pub use form::{Choice, Control, Entry, Field};
pub use frame::{Frame, NavItem, Notice, Place, Theme, User};
pub use marks::{ClockView, Fact, Marks, NameLabel, NameLine, Urgency};
pub use office::{AuditPage, AuditRow, ChainView, HealthLine, HealthPage, Light, PartnerLine, Verified, Witness};
pub use work::{
    ForbiddenPage, InboxFilter, InboxPage, InboxRow, NodeRow, Persona, ProblemPage, SignInPage, StartPage,
};
