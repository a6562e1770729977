//! The names of events, as they stand in the log: a line for each, and nothing else.

use super::Event;

/// Writes the table twice: as a list, and as what each event is called.
macro_rules! names {
    ($($event:pat => $name:literal,)*) => {
        impl Event {
            /// Every name that an event can have.
            pub const NAMES: &[&str] = &[$($name),*];

            /// The event's name, as it stands in the log.
            pub fn name(&self) -> &'static str {
                match self {
                    $($event => $name,)*
                }
            }
        }
    };
}

names! {
    Self::Described(_) => "Described",
    Self::Sent { .. } => "Sent",
    Self::Asked { .. } => "Asked",
    Self::Answered { .. } => "Answered",
    Self::CallbackPromised { .. } => "CallbackPromised",
    Self::CallbackDropped { .. } => "CallbackDropped",
    Self::Rang { .. } => "Rang",
    Self::Assessed { .. } => "Assessed",
    Self::Invited { .. } => "Invited",
    Self::Countered { .. } => "Countered",
    Self::AnswersLapsed => "AnswersLapsed",
    Self::Widened { .. } => "Widened",
    Self::Assigned { .. } => "Assigned",
    Self::SourcingClosed => "SourcingClosed",
    Self::OfferAccepted { .. } => "OfferAccepted",
    Self::CandidatesSetAside => "CandidatesSetAside",
    Self::BookingLapsed { .. } => "BookingLapsed",
    Self::TimeAgreed { .. } => "TimeAgreed",
    Self::Acknowledged { .. } => "Acknowledged",
    Self::TimesProposed { .. } => "TimesProposed",
    Self::TimeMoved { .. } => "TimeMoved",
    Self::TimesHeld { .. } => "TimesHeld",
    Self::TimesFreed { .. } => "TimesFreed",
    Self::TimesDeclined { .. } => "TimesDeclined",
    Self::TimesLapsed { .. } => "TimesLapsed",
    Self::Called { .. } => "Called",
    Self::VisitConfirmed => "VisitConfirmed",
    Self::SetOut { .. } => "SetOut",
    Self::Late { .. } => "Late",
    Self::Started => "Started",
    Self::Joined { .. } => "Joined",
    Self::Left { .. } => "Left",
    Self::VisitNeeded { .. } => "VisitNeeded",
    Self::TermsProposed { .. } => "TermsProposed",
    Self::TermsAgreed { .. } => "TermsAgreed",
    Self::TermsDeclined { .. } => "TermsDeclined",
    Self::TermsLapsed => "TermsLapsed",
    Self::Finished { .. } => "Finished",
    Self::Approved { .. } => "Approved",
    Self::EstimateAgreed { .. } => "EstimateAgreed",
    Self::EstimateDeclined { .. } => "EstimateDeclined",
    Self::DocumentAccepted { .. } => "DocumentAccepted",
    Self::Overridden { .. } => "Overridden",
    Self::ChangesAsked { .. } => "ChangesAsked",
    Self::Billed { .. } => "Billed",
    Self::Settled { .. } => "Settled",
    Self::Paid { .. } => "Paid",
    Self::WrittenOff { .. } => "WrittenOff",
    Self::Marked { .. } => "Marked",
    Self::PaidInVain { .. } => "PaidInVain",
    Self::ToReturn { .. } => "ToReturn",
    Self::Returned { .. } => "Returned",
    Self::Tipped { .. } => "Tipped",
    Self::PaidOut { .. } => "PaidOut",
    Self::FeedbackAsked { .. } => "FeedbackAsked",
    Self::Reviewed { .. } => "Reviewed",
    Self::ReviewsShown => "ReviewsShown",
    Self::Withdrawn { .. } => "Withdrawn",
    Self::CheckedOut { .. } => "CheckedOut",
    Self::VisitOpened { .. } => "VisitOpened",
    Self::Cancelled { .. } => "Cancelled",
    Self::CaseOpened { .. } => "CaseOpened",
    Self::StoryTold { .. } => "StoryTold",
    Self::StoryLapsed { .. } => "StoryLapsed",
    Self::CaseDropped { .. } => "CaseDropped",
    Self::CaseDecided { .. } => "CaseDecided",
    Self::Conceded { .. } => "Conceded",
    Self::VisitRedone { .. } => "VisitRedone",
    Self::Said { .. } => "Said",
    Self::HeldBack { .. } => "HeldBack",
    Self::PhotosAdded { .. } => "PhotosAdded",
    Self::PhotoRemoved { .. } => "PhotoRemoved",
    Self::HelpAsked { .. } => "HelpAsked",
    Self::Replied { .. } => "Replied",
    Self::Overdue { .. } => "Overdue",
    Self::Reminded { .. } => "Reminded",
    Self::Ended { .. } => "Ended",
    Self::Closed { .. } => "Closed",
}
