//! What may go wrong at a vendor, as one-shot instructions: the next thing it fits happens to goes wrong.
//! Never here: chance. Whoever gives the instruction decides when, so that a seed replays exactly.

use std::collections::VecDeque;

use channels::transport::Response;
use http::StatusCode;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FaultOnce {
    /// The next POST, or letter, is processed, but its answer is lost: see [`LostOnTheWay`].
    Lost,
    /// The next POST is answered 500 and nothing happened.
    NotProcessed500,
    /// The next POST is answered 429 and nothing happened.
    TooMany429,
    /// The next webhook leaves twice.
    DuplicateHook,
    /// The next accepted message takes so much longer to be sent and delivered.
    DelayStatus { seconds: u32 },
    /// The next accepted message reports `delivered` first and `sent` after it.
    OutOfOrderStatus,
    /// The next letter is not taken now: 451.
    Later451,
    /// The next letter is never taken: 550.
    Refused550,
}

/// Stands in the extensions of an answer that must not arrive. Over a socket it is a 504; a transport
/// in memory drops the answer and reports a broken connection.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct LostOnTheWay;

/// What the next POST meets.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum AnswerFault {
    Lost,
    NotProcessed,
    TooMany,
}

/// What the next accepted message meets.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum StatusFault {
    Delay(u32),
    OutOfOrder,
}

#[derive(Clone, Debug, Default)]
pub(crate) struct Faults {
    answers: VecDeque<AnswerFault>,
    statuses: VecDeque<StatusFault>,
    duplicates: u32,
}

impl Faults {
    pub(crate) fn add(&mut self, fault: FaultOnce) {
        match fault {
            FaultOnce::Lost => self.answers.push_back(AnswerFault::Lost),
            FaultOnce::NotProcessed500 => self.answers.push_back(AnswerFault::NotProcessed),
            FaultOnce::TooMany429 => self.answers.push_back(AnswerFault::TooMany),
            FaultOnce::DuplicateHook => self.duplicates += 1,
            FaultOnce::DelayStatus { seconds } => {
                self.statuses.push_back(StatusFault::Delay(seconds));
            }
            FaultOnce::OutOfOrderStatus => self.statuses.push_back(StatusFault::OutOfOrder),
            // They happen to letters alone.
            FaultOnce::Later451 | FaultOnce::Refused550 => {}
        }
    }

    pub(crate) fn next_answer(&mut self) -> Option<AnswerFault> {
        self.answers.pop_front()
    }

    pub(crate) fn next_status(&mut self) -> Option<StatusFault> {
        self.statuses.pop_front()
    }

    pub(crate) fn next_is_doubled(&mut self) -> bool {
        let doubled = self.duplicates > 0;
        self.duplicates = self.duplicates.saturating_sub(1);
        doubled
    }
}

/// Marks a processed answer as one that nobody will see.
pub(crate) fn lose(mut answer: Response) -> Response {
    *answer.status_mut() = StatusCode::GATEWAY_TIMEOUT;
    *answer.body_mut() = bytes::Bytes::new();
    answer.extensions_mut().insert(LostOnTheWay);
    answer
}
