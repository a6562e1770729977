//! Groups the items of a message into segments: each some days and the times of
//! day said of them. "Friday or Saturday morning" is two segments, and the safe
//! reading of the first is a morning as well.
//! Which dates these are is for the calendar.

use super::{Clock, Day, Item};

/// What joins a segment to the one before.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Lead {
    Or,
    To,
    Comma,
    Break,
}

/// A day with what was said about the time of day.
#[derive(Clone, Debug)]
pub(super) struct Segment {
    pub day: Option<Day>,
    /// The last day of a range of days.
    pub until: Option<Day>,
    pub clocks: Vec<Clock>,
    /// Minutes from now, instead of all the above.
    pub from_now: Option<u16>,
    /// The sender says this does not suit.
    pub negated: bool,
    lead: Lead,
    clock_first: bool,
}

impl Segment {
    fn new(lead: Lead, negated: bool) -> Self {
        Self { day: None, until: None, clocks: Vec::new(), from_now: None, negated, lead, clock_first: false }
    }

    fn is_empty(&self) -> bool {
        self.day.is_none() && self.clocks.is_empty() && self.from_now.is_none()
    }

    /// Takes `day` in as the other half of what was said: `Tuesday, March 16`.
    fn merge(&mut self, day: Day) -> bool {
        match (&mut self.day, day) {
            (Some(mine), Day { weekday: None, date: Some(_) }) if mine.date.is_none() => mine.date = day.date,
            (Some(mine), Day { weekday: Some(_), date: None }) if mine.weekday.is_none() => {
                mine.weekday = day.weekday
            }
            _ => return false,
        }
        true
    }
}

/// The segments of a message in the order said, none of them empty.
pub(super) fn segments(items: &[Item]) -> Vec<Segment> {
    let mut all = cut(items);
    join_halves(&mut all);
    join_ranges(&mut all);
    share_days(&mut all);
    share_clocks(&mut all);
    all
}

fn cut(items: &[Item]) -> Vec<Segment> {
    let mut done: Vec<Segment> = Vec::new();
    let mut now = Segment::new(Lead::Break, false);
    for item in items {
        match *item {
            Item::Or => turn(&mut done, &mut now, Lead::Or),
            Item::To => turn(&mut done, &mut now, Lead::To),
            Item::Comma => turn(&mut done, &mut now, Lead::Comma),
            Item::Break => turn(&mut done, &mut now, Lead::Break),
            Item::Day(day) => {
                if now.day.is_some() && !now.merge(day) {
                    turn(&mut done, &mut now, Lead::Or);
                }
                if now.day.is_none() {
                    now.clock_first = !now.clocks.is_empty();
                    now.day = Some(day);
                }
            }
            Item::Clock(clock) => now.clocks.push(clock),
            Item::FromNow(minutes) => now.from_now = Some(minutes),
            Item::Not => {
                if !now.is_empty() {
                    deny_before(&mut done, now.lead);
                }
                now.negated = true;
            }
            // A vague message is never grouped.
            Item::Vague => {}
        }
    }
    turn(&mut done, &mut now, Lead::Break);
    done
}

/// "Monday or Tuesday is not possible": the denial reaches back to the start of the clause.
fn deny_before(done: &mut [Segment], lead: Lead) {
    let mut lead = lead;
    for segment in done.iter_mut().rev() {
        if lead == Lead::Break {
            break;
        }
        segment.negated = true;
        lead = segment.lead;
    }
}

/// Ends the segment at hand and starts the next one.
fn turn(done: &mut Vec<Segment>, now: &mut Segment, lead: Lead) {
    let empty = now.is_empty();
    let lead = if empty { lead.max(now.lead) } else { lead };
    // "Not Monday or Tuesday" denies both; "not Monday, Tuesday" only one.
    let still_denied = now.negated && matches!(lead, Lead::Or | Lead::To) && !empty;
    let ended = std::mem::replace(now, Segment::new(lead, still_denied));
    if !empty {
        done.push(ended);
    }
}

/// Joins "Tuesday, March 16", "Friday, 9am" and "Friday, but only after 3".
fn join_halves(all: &mut Vec<Segment>) {
    let mut joined: Vec<Segment> = Vec::new();
    for segment in all.drain(..) {
        let Some(last) = joined.last_mut() else {
            joined.push(segment);
            continue;
        };
        let apart = last.negated != segment.negated || last.from_now.is_some() || segment.from_now.is_some();
        let beside = matches!(segment.lead, Lead::Comma | Lead::Break) && !apart;
        let only_day = segment.day.filter(|_| segment.clocks.is_empty());
        let date_follows = segment.day.is_some_and(|day| day.weekday.is_none()) && last.clocks.is_empty();
        if beside
            && segment.lead == Lead::Comma
            && date_follows
            && segment.day.is_some_and(|day| last.merge(day))
        {
            last.clocks.extend(segment.clocks);
        } else if beside && segment.day.is_none() && last.day.is_some() && last.clocks.is_empty() {
            refine(&mut joined, &segment.clocks);
        } else if beside && last.day.is_none() && !last.clocks.is_empty() && only_day.is_some() {
            last.day = only_day;
            last.clock_first = true;
        } else {
            joined.push(segment);
        }
    }
    *all = joined;
}

/// "Friday or Saturday, but only after 3": says it of every day still without a time.
fn refine(joined: &mut [Segment], clocks: &[Clock]) {
    for segment in joined.iter_mut().rev() {
        if segment.clocks.is_empty() {
            segment.clocks.extend_from_slice(clocks);
        }
        if segment.lead != Lead::Or {
            break;
        }
    }
}

fn join_ranges(all: &mut Vec<Segment>) {
    let mut joined: Vec<Segment> = Vec::new();
    for segment in all.drain(..) {
        match joined.last_mut() {
            Some(last)
                if segment.lead == Lead::To
                    && last.until.is_none()
                    && last.day.is_some()
                    && segment.day.is_some() =>
            {
                last.until = segment.day;
                last.clocks.extend(segment.clocks);
            }
            _ => joined.push(segment),
        }
    }
    *all = joined;
}

/// A time without a day belongs to the day before it ("Friday at 9 or 10"), or to
/// the one that follows ("9am or 10am Friday").
fn share_days(all: &mut [Segment]) {
    let mut day: Option<Day> = None;
    for segment in all.iter_mut() {
        match segment.day {
            None if segment.from_now.is_none() => segment.day = day,
            found => day = found,
        }
    }
    let mut following: Option<Day> = None;
    for segment in all.iter_mut().rev() {
        match segment.day {
            None if segment.from_now.is_none() => segment.day = following,
            found => following = found.filter(|_| segment.clock_first && segment.lead == Lead::Or),
        }
    }
}

/// "Friday or Saturday morning": the morning is within either reading.
fn share_clocks(all: &mut [Segment]) {
    let mut clocks: Vec<Clock> = Vec::new();
    for segment in all.iter_mut().rev() {
        if segment.clocks.is_empty() && segment.from_now.is_none() {
            segment.clocks = clocks.clone();
        }
        clocks = match segment.lead {
            Lead::Or | Lead::Comma if !segment.clock_first => segment.clocks.clone(),
            Lead::Or | Lead::To | Lead::Comma | Lead::Break => Vec::new(),
        };
    }
}
