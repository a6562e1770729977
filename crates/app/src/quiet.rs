//! Quiet hours: at night nobody is written to but with an answer, so as not to wake them, and nobody new is asked.
//!
//! What an answer is, and what is urgent, is for whoever writes.

use domain::time::{instant, wall};
use jiff::Timestamp;
use jiff::civil::{DateTime, Time};

use crate::App;
use crate::market::Market;

impl Market {
    /// The end of the quiet hours, during them.
    pub fn quiet_until(&self, now: Timestamp) -> Option<Timestamp> {
        let zone = self.time_zone();
        let end = quiet_at(wall(now, &zone), self.quiet_from, self.quiet_until)?;
        Some(instant(end, &zone))
    }
}

impl App {
    /// Whether nobody is written to now but with an answer.
    pub fn is_night(&self) -> bool {
        self.market.quiet_until(self.now()).is_some()
    }
}

/// When the quiet hours end that a wall clock is in, if it is in them. They go over midnight where they end earlier in the
/// day than they begin; of two equal times there are none.
fn quiet_at(wall: DateTime, from: Time, until: Time) -> Option<DateTime> {
    let (begun, over) = (wall.time() >= from, wall.time() >= until);
    let ends = match from <= until {
        true => (begun && !over).then(|| wall.date()),
        false if !over => Some(wall.date()),
        false => begun.then(|| wall.date().tomorrow().ok()).flatten(),
    };
    ends.map(|day| day.to_datetime(until))
}

#[cfg(test)]
mod tests {
    use super::quiet_at;
    use jiff::civil::{date, time};

    #[test]
    fn quiet_hours_end_in_the_morning_wherever_they_begin() {
        let day = date(2027, 3, 11);
        let (nine, eight, midnight) = (time(21, 0, 0, 0), time(8, 0, 0, 0), time(0, 0, 0, 0));
        let at = |hour: i8| day.at(hour, 0, 0, 0);
        assert_eq!(quiet_at(at(22), nine, eight), Some(date(2027, 3, 12).at(8, 0, 0, 0)));
        assert_eq!(quiet_at(at(7), nine, eight), Some(at(8)));
        assert_eq!(quiet_at(at(8), nine, eight), None);
        // From midnight on: noon is no night.
        assert_eq!(quiet_at(at(3), midnight, eight), Some(at(8)));
        assert_eq!(quiet_at(at(12), midnight, eight), None);
        assert_eq!(quiet_at(at(12), nine, nine), None, "of two equal times there are none");
    }
}
