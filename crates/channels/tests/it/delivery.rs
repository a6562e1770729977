//! Reports on a text come late, twice and out of order: whatever the order, the
//! text ends in the same place. How a vendor words its reports is tested beside
//! that vendor, not here.

use channels::sms::Delivery::{self, Delivered, Failed, Queued, Read, Sent};

const FAILED: Delivery = Failed { code: Some(30007) };
const ALL: [Delivery; 5] = [Queued, Sent, FAILED, Delivered, Read];

#[test]
fn a_delivered_text_never_goes_back() {
    assert_eq!(Delivered.advance(Sent), Delivered);
    assert_eq!(Delivered.advance(FAILED), Delivered);
    assert_eq!(Delivered.advance(Read), Read);
    assert_eq!(Sent.advance(Queued), Sent);
    assert_eq!(Sent.advance(FAILED), FAILED);
    assert_eq!(FAILED.advance(Sent), FAILED);
    assert_eq!(FAILED.advance(Delivered), Delivered);
}

#[test]
fn the_order_and_number_of_reports_do_not_matter() {
    for a in ALL {
        assert_eq!(a.advance(a), a);
        for b in ALL {
            assert_eq!(a.advance(b), b.advance(a));
            for c in ALL {
                assert_eq!(a.advance(b).advance(c), a.advance(b.advance(c)));
            }
        }
    }
}
