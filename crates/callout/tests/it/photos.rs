//! Photos, told through pages and phones: with the request, on the job's page, while the work goes on, and of what stood in
//! the way. Who may see one, and that nothing but the picture is kept of it.

use std::io::Cursor;

use app::photos::Photos;
use domain::job::{Event, Job, Photo, PhotoKind, Side, Stage};
use domain::playbook;
use jiff::SignedDuration;
use sim::scene::{Scene, number_of};
use sim::{Client, Page};

use crate::told::{
    assigned_to, austin, code_of, dale_confirms, empty_store, only_job, pays_by_the_link, person_of, press,
    seen, thursday_morning,
};

const GUIDED: &str = include_str!("../../../../playbooks/guided-visit/playbook.toml");
const OFFERS: &str = include_str!("../../../../playbooks/open-offers/playbook.toml");
const PARTNER: &str = include_str!("../../../../playbooks/assigned-partner/playbook.toml");

/// What a phone writes into a picture: where it was, as a block of EXIF.
const WHERE_IT_WAS: &[u8] = b"Exif\0\0MM\0*\0\0\0\x08\0\x01\x88\x25\0\x04\0\0\0\x01\0\0\0\x1a\0\0\0\0\
    GPSLatitude 30.2406 N GPSLongitude 97.7709 W, Acme Phone 12";

/// A small picture of one colour, as a phone writes it: where it was taken stands in it.
pub fn taken(shade: u8) -> Vec<u8> {
    let plain = image::RgbImage::from_pixel(32, 24, image::Rgb([shade, 90, 40]));
    let mut jpeg = Cursor::new(Vec::new());
    plain.write_to(&mut jpeg, image::ImageFormat::Jpeg).unwrap();
    let jpeg = jpeg.into_inner();
    let length = u16::try_from(WHERE_IT_WAS.len() + 2).unwrap().to_be_bytes();
    [&jpeg[..2], &[0xff, 0xe1], &length, WHERE_IT_WAS, &jpeg[2..]].concat()
}

fn holds(bytes: &[u8], part: &[u8]) -> bool {
    bytes.windows(part.len()).any(|window| window == part)
}

fn scene_of(name: &str, form: &str, wall: &str) -> Scene {
    Scene::on(empty_store(), wall, austin(), playbook::read(name, form).unwrap()).unwrap()
}

/// Dale's form, with whatever he photographed.
fn dale_sends(scene: &Scene, dale: &mut Client, key: &str, photos: &[(&str, &[u8])]) -> Page {
    let fields = [
        ("key", key),
        ("service", "wardrobe-assembly"),
        ("address", "2809 Bluebonnet Lane, Austin, TX 78704"),
        ("details", "Two boxes, and a dog called Biscuit."),
        ("slot", "2027-03-15T10:00:00/2027-03-15T12:00:00"),
        ("name", "Dale Whitcomb"),
        ("phone", number_of("Dale").unwrap()),
    ];
    scene.upload(dale, "/requests", &fields, photos).unwrap()
}

/// Dale has asked with these photos, and is signed in to his job.
fn dale_asks_with(scene: &Scene, photos: &[(&str, &[u8])]) -> Client {
    let mut dale = scene.stranger();
    let page = dale_sends(scene, &mut dale, "dale-1", photos);
    assert_eq!(page.status, 303, "{}", page.body);
    dale_confirms(scene, &mut dale, &page);
    dale
}

fn page_of(job: &Job) -> String {
    format!("/jobs/{}", job.id)
}

fn address_of(job: &Job, photo: &Photo) -> String {
    format!("/jobs/{}/photos/{}", job.id, photo.id)
}

/// The status that somebody gets who asks for the picture.
fn asks_for(scene: &Scene, who: &mut Client, job: &Job, photo: &Photo) -> u16 {
    scene.fetch(who, &address_of(job, photo)).unwrap().status().as_u16()
}

/// Adds photos on the job's page, by the form that stands there.
fn adds(scene: &Scene, who: &mut Client, job: &Job, photos: &[(&str, &[u8])]) -> Page {
    let page = scene.open(who, &page_of(job)).unwrap();
    let form = page.forms().into_iter().find(|form| form.action.ends_with("/photos"));
    let form = form.unwrap_or_else(|| panic!("no form for photos on {}", page.body));
    let fields: Vec<(&str, &str)> = form
        .fields
        .iter()
        .filter(|(name, _)| name != "photos")
        .map(|(name, value)| (name.as_str(), value.as_str()))
        .collect();
    scene.upload(who, &form.action, &fields, photos).unwrap()
}

/// A customer of somebody else's jobs, signed in.
fn stranger_called(scene: &Scene, name: &str) -> Client {
    let phone = number_of(name).unwrap();
    scene.app.person_with_phone(&app::Newcomer { name, phone, language: scene.app.market.language }).unwrap();
    scene.browser(name).unwrap()
}

#[test]
fn what_is_kept_says_nothing_but_what_it_shows_and_is_sealed() {
    let scene = thursday_morning();
    let sent = taken(200);
    assert!(holds(&sent, b"GPSLatitude"));
    let mut dale = dale_asks_with(&scene, &[("door.jpg", &sent)]);
    let job = only_job(&scene);
    let photo = job.photos[0];
    assert_eq!((job.photos.len(), photo.kind, photo.by), (1, PhotoKind::Request, Side::Customer));
    let page = scene.open(&mut dale, &page_of(&job)).unwrap();
    let address = address_of(&job, &photo);
    assert!(page.links().contains(&address), "the picture is a link: {}", page.body);
    assert!(page.body.contains("alt=\"Photo 1, What is to be done, "), "{}", page.body);
    let answer = scene.fetch(&mut dale, &address).unwrap();
    let header = |name: &str| answer.headers()[name].to_str().unwrap().to_owned();
    assert_eq!(answer.status(), 200);
    assert_eq!(header("content-type"), "image/jpeg");
    assert!(header("cache-control").starts_with("private"), "{}", header("cache-control"));
    assert_eq!(header("x-content-type-options"), "nosniff");
    let seen =
        image::load_from_memory_with_format(answer.body(), image::ImageFormat::Jpeg).unwrap().into_rgb8();
    assert_eq!(seen.dimensions(), (32, 24));
    assert!(seen.get_pixel(5, 5).0[0].abs_diff(200) < 12, "it is his picture");
    for trace in [&b"Exif"[..], b"GPS", b"Acme"] {
        assert!(!holds(answer.body(), trace), "{trace:?} is still in it");
    }
    let row = scene.app.store.photo("austin", job.id, photo.id).unwrap().unwrap();
    assert_eq!(row.person, person_of(&scene, "Dale"));
    let lies = pollster::block_on(scene.app.photos.get(&row.object)).unwrap().unwrap();
    assert_eq!(lies.len() as u64, row.bytes);
    assert!(
        image::guess_format(&lies).is_err() && !holds(&lies, &answer.body()[..64]),
        "it lies there sealed"
    );
    // On the timeline, and in no row a word about anybody.
    assert!(page.body.contains("added photos"), "{}", page.body);
    let events = scene.app.store.events_after("austin", 0, 1000).unwrap();
    assert!(events.iter().any(|row| matches!(row.event, Event::PhotosAdded { by: Side::Customer, .. })));
}

#[test]
fn what_is_no_photo_comes_back_with_everything_that_was_typed() {
    let scene = thursday_morning();
    let mut dale = scene.stranger();
    let good = taken(1);
    let page =
        dale_sends(&scene, &mut dale, "x", &[("a.jpg", &good), ("door.jpg", b"just words, no picture")]);
    assert_eq!(page.status, 422);
    for typed in ["Biscuit", "2809 Bluebonnet Lane", "Dale Whitcomb", "2027-03-15T10:00", "photos-e"] {
        assert!(page.body.contains(typed), "{typed} is gone: {}", page.body);
    }
    assert!(page.body.contains("not a photo that we can read"), "{}", page.body);
    let heavy = [&good[..], &vec![0; app::picture::PICTURE_BYTES_MAX]].concat();
    let page = dale_sends(&scene, &mut dale, "x", &[("a.jpg", &heavy)]);
    assert!(page.status == 422 && page.body.contains("larger than 10 MB"), "{}", page.body);
    let six: Vec<Vec<u8>> = (0..6).map(taken).collect();
    let six: Vec<(&str, &[u8])> = six.iter().map(|photo| ("a.jpg", photo.as_slice())).collect();
    let page = dale_sends(&scene, &mut dale, "x", &six);
    assert!(page.status == 422 && page.body.contains("too many"), "{}", page.body);
    // What else is wrong brings it back as well, and it says so where there were some.
    for (photos, says_so) in [(&[("a.jpg", &good[..])][..], true), (&[][..], false)] {
        let page = scene.upload(&mut dale, "/requests", &[("key", "x"), ("name", "Dale")], photos).unwrap();
        assert!(page.status == 422 && page.body.contains("choose your photos once more") == says_so);
    }
    assert!(
        scene.app.store.jobs("austin", store::JobFilter::Open).unwrap().is_empty(),
        "nothing was asked for"
    );
    // A field for photos in which nothing was chosen, as a browser sends it.
    let page = dale_sends(&scene, &mut dale, "x", &[("", b"")]);
    assert_eq!(page.status, 303, "{}", page.body);
    assert!(only_job(&scene).photos.is_empty());
}

#[test]
fn five_fit_a_request_and_one_can_be_taken_away_while_the_job_is_open() {
    let scene = thursday_morning();
    let shots: Vec<Vec<u8>> = (0..6).map(|n| taken(40 * n)).collect();
    let mut dale =
        dale_asks_with(&scene, &[("a.jpg", &shots[0]), ("b.jpg", &shots[1]), ("again.jpg", &shots[1])]);
    assert_eq!(only_job(&scene).photos.len(), 2, "the same one twice is one");
    let job = only_job(&scene);
    let more: Vec<(&str, &[u8])> = shots[2..].iter().map(|shot| ("more.jpg", shot.as_slice())).collect();
    let page = adds(&scene, &mut dale, &job, &more);
    assert!(page.status == 422 && page.body.contains("3 more photos fit"), "{}", page.body);
    assert_eq!(adds(&scene, &mut dale, &job, &more[..3]).status, 303);
    assert_eq!(only_job(&scene).photos.len(), 5);
    let full = scene.open(&mut dale, &page_of(&job)).unwrap();
    assert!(!full.forms().iter().any(|form| form.action.ends_with("/photos")), "there is no room");
    let sixth =
        scene.upload(&mut dale, &format!("{}/photos", page_of(&job)), &[("key", "k")], &more[3..]).unwrap();
    assert_eq!(sixth.status, 422, "{}", sixth.body);
    assert_eq!(only_job(&scene).photos.len(), 5);
    // One is taken away, and its picture is gone with it.
    let gone = only_job(&scene).photos[0];
    let row = scene.app.store.photo("austin", job.id, gone.id).unwrap().unwrap();
    let page = press(&scene, &mut dale, &full, &format!("{}/remove", gone.id), "");
    assert_eq!(page.status, 303, "{}", page.body);
    assert_eq!(only_job(&scene).photos.len(), 4);
    assert_eq!(asks_for(&scene, &mut dale, &job, &gone), 404);
    assert!(pollster::block_on(scene.app.photos.get(&row.object)).unwrap().is_none());
    assert!(scene.app.store.photo("austin", job.id, gone.id).unwrap().is_none());
    // It is his alone to take away, and nothing once it is over.
    let other = only_job(&scene).photos[0];
    let take = format!("{}/remove", address_of(&job, &other));
    let mut moira = stranger_called(&scene, "Moira");
    assert_eq!(scene.submit(&mut moira, &take, &[("key", "m")]).unwrap().status, 404);
    scene.submit(&mut dale, &format!("{}/cancel", page_of(&job)), &[("key", "c")]).unwrap();
    assert_eq!(scene.submit(&mut dale, &take, &[("key", "d")]).unwrap().status, 409);
    let late =
        scene.upload(&mut dale, &format!("{}/photos", page_of(&job)), &[("key", "e")], &more[3..]).unwrap();
    assert_eq!(late.status, 409, "{}", late.body);
}

#[test]
fn a_photo_is_for_whoever_has_the_job_and_each_look_is_logged() {
    let scene = scene_of("assigned-partner", PARTNER, "2027-03-23T09:05");
    let fields = [
        ("key", "moira-1"),
        ("service", "window-repair"),
        ("address", "2202 Kinney Avenue, Austin, TX 78704"),
        ("details", "The bay window leaks."),
        ("name", "Moira Aldous"),
        ("phone", number_of("Moira").unwrap()),
    ];
    let page = scene.upload(&mut scene.stranger(), "/requests", &fields, &[("w.jpg", &taken(9))]).unwrap();
    assert_eq!(page.status, 303, "{}", page.body);
    scene.texts("Moira", "yes").unwrap();
    let code = code_of(&scene.last_text("Moira").unwrap());
    let job = only_job(&scene);
    let photo = job.photos[0];
    let (mut rosa, mut june) = (scene.browser("Rosa").unwrap(), scene.browser("June").unwrap());
    // Whoever could have it sees the neighbourhood only.
    scene.texts("Rosa", &format!("yes {code}")).unwrap();
    let page = scene.open(&mut rosa, &page_of(&job)).unwrap();
    assert!(page.status == 200 && !page.body.contains("/photos/"), "{}", page.body);
    for (who, name) in
        [(&mut rosa, "Rosa"), (&mut june, "June"), (&mut stranger_called(&scene, "Dale"), "Dale")]
    {
        assert_eq!(asks_for(&scene, who, &job, &photo), 404, "{name}");
    }
    assert_eq!(asks_for(&scene, &mut scene.stranger(), &job, &photo), 303, "sign in first");
    assigned_to(&scene, "Rosa");
    assert_eq!(asks_for(&scene, &mut rosa, &job, &photo), 404, "not before she has promised confidentiality");
    scene.texts("Rosa", &format!("AGREE {code}")).unwrap();
    assert!(scene.open(&mut rosa, &page_of(&job)).unwrap().links().contains(&address_of(&job, &photo)));
    let before = looks(&scene);
    assert_eq!(asks_for(&scene, &mut rosa, &job, &photo), 200);
    assert_eq!(looks(&scene), before + 1, "her look is logged");
    assert_eq!(asks_for(&scene, &mut june, &job, &photo), 404, "somebody else has it");
    let mut priya = scene.browser("Priya").unwrap();
    let desk = scene.open(&mut priya, &format!("/desk/jobs/{}", job.id)).unwrap();
    assert!(desk.links().contains(&address_of(&job, &photo)), "{}", desk.body);
    assert_eq!(asks_for(&scene, &mut priya, &job, &photo), 200);
    let elsewhere = format!("/jobs/{}/photos/{}", job.id, domain::PhotoId::from_bytes(&[7; 16]).unwrap());
    assert_eq!(scene.fetch(&mut priya, &elsewhere).unwrap().status(), 404);
    // Whoever gives it back sees it no more.
    scene.texts("Rosa", &format!("cannot come {code}")).unwrap();
    assert_eq!(only_job(&scene).stage, Stage::Sourcing);
    assert_eq!(asks_for(&scene, &mut rosa, &job, &photo), 404);
}

/// How often somebody looked at what Moira photographed.
fn looks(scene: &Scene) -> usize {
    let all = scene.app.store.accesses(person_of(scene, "Moira"), 100).unwrap();
    all.iter().filter(|look| look.fields == "photo").count()
}

#[test]
fn whoever_names_a_price_sees_what_is_to_be_done_and_the_customer_is_told_so() {
    let scene = scene_of("open-offers", OFFERS, "2027-04-01T10:00");
    let form = scene.open(&mut scene.stranger(), "/").unwrap();
    assert!(form.body.contains("Everybody who may make you an offer sees them"), "{}", form.body);
    let fields = [
        ("key", "ana-1"),
        ("service", "deck-painting"),
        ("address", "1811 Rabb Road, Austin, TX 78704"),
        ("details", "A deck of twelve square metres."),
        ("name", "Ana Tuala"),
        ("phone", number_of("Ana").unwrap()),
    ];
    let page =
        scene.upload(&mut scene.stranger(), "/requests", &fields, &[("deck.jpg", &taken(77))]).unwrap();
    assert_eq!(page.status, 303, "{}", page.body);
    scene.texts("Ana", "yes").unwrap();
    let code = code_of(&scene.last_text("Ana").unwrap());
    let job = only_job(&scene);
    let deck = job.photos[0];
    let (mut rosa, mut june) = (scene.browser("Rosa").unwrap(), scene.browser("June").unwrap());
    let page = scene.open(&mut june, &page_of(&job)).unwrap();
    assert!(page.links().contains(&address_of(&job, &deck)), "{}", page.body);
    seen("june_sees_what_ana_photographed", &page, &code);
    let shown = scene.fetch(&mut june, &address_of(&job, &deck)).unwrap();
    assert!(shown.status() == 200 && !holds(shown.body(), b"GPS"), "without a word of where it was");
    assert_eq!(asks_for(&scene, &mut stranger_called(&scene, "Dale"), &job, &deck), 404);
    scene.texts("Rosa", &format!("OFFER {code} 460 two coats, Tuesday 9am-5pm")).unwrap();
    scene.texts("Ana", &format!("take 1 {code}")).unwrap();
    if only_job(&scene).assignee().is_none() {
        scene.texts("Ana", &format!("take 2 {code}")).unwrap();
    }
    assert_eq!(asks_for(&scene, &mut rosa, &job, &deck), 200, "her offer was made for it");
    assert_eq!(asks_for(&scene, &mut june, &job, &deck), 404, "it is somebody else's");
    // Nothing is shown back before the fee: a number could stand in it.
    let card = scene.upload(
        &mut rosa,
        &format!("{}/photos", page_of(&job)),
        &[("key", "c")],
        &[("c.jpg", &taken(3))],
    );
    assert_eq!(card.unwrap().status, 409);
    assert_eq!(only_job(&scene).photos.len(), 1);
    let ana_calls = scene.last_text("Ana").unwrap();
    assert!(ana_calls.contains("booking fee"), "{ana_calls}");
    pays_by_the_link(&scene, "Ana");
    // How it goes, for Ana's eyes.
    assert_eq!(
        adds(&scene, &mut rosa, &job, &[("half.jpg", &taken(120)), ("rail.jpg", &taken(130))]).status,
        303
    );
    let told = scene.last_text("Ana").unwrap();
    assert!(told.contains("Rosa L. added photos") && told.contains("/l/"), "{told}");
    let mut ana = scene.browser("Ana").unwrap();
    let page = scene.open(&mut ana, &page_of(&job)).unwrap();
    assert!(page.body.contains("How the work goes"), "{}", page.body);
    seen("ana_sees_how_the_work_goes", &page, &code);
    let half = only_job(&scene).photos[1];
    assert_eq!((half.kind, asks_for(&scene, &mut ana, &job, &half)), (PhotoKind::Progress, 200));
    assert_eq!(asks_for(&scene, &mut june, &job, &half), 404);
    let page =
        scene.submit(&mut ana, &format!("{}/remove", address_of(&job, &half)), &[("key", "r")]).unwrap();
    assert_eq!(page.status, 403, "what Rosa has shown stays");
    // And what Ana adds now is told to Rosa.
    assert_eq!(adds(&scene, &mut ana, &job, &[("step.jpg", &taken(140))]).status, 303);
    assert!(
        scene.last_text("Rosa").unwrap().contains("added photos"),
        "{}",
        scene.last_text("Rosa").unwrap()
    );
}

#[test]
fn what_stood_in_the_way_is_seen_by_the_customer_the_desk_and_whoever_comes_next() {
    let scene = scene_of("guided-visit", GUIDED, "2027-03-12T18:00");
    let fields = [
        ("key", "luc-1"),
        ("service", "home-wifi"),
        ("address", "2108 Goodrich Avenue, Austin, TX 78704"),
        ("slot", "2027-03-15T09:00/2027-03-15T11:00"),
        ("name", "Luc Monnier"),
        ("phone", number_of("Luc").unwrap()),
    ];
    let mut browser = scene.stranger().in_language("fr");
    assert_eq!(scene.upload(&mut browser, "/requests", &fields, &[]).unwrap().status, 303);
    scene.texts("Luc", "oui").unwrap();
    let code = code_of(&scene.last_text("Luc").unwrap());
    scene.texts("Rosa", &format!("yes {code}")).unwrap();
    scene.texts("Rosa", &format!("CALLED {code} third floor")).unwrap();
    let at = domain::time::instant("2027-03-15T08:57".parse().unwrap(), &scene.app.market.time_zone());
    scene.pass(at.duration_since(scene.now())).unwrap();
    scene.texts("Rosa", &format!("HERE {code}")).unwrap();
    let job = only_job(&scene);
    let mut rosa = scene.browser("Rosa").unwrap();
    let out = format!("{}/check-out", page_of(&job));
    let said = [("key", "o"), ("why", "not-possible"), ("words", "No line in the socket.")];
    let bad = scene.upload(&mut rosa, &out, &said, &[("wall.jpg", b"no picture")]).unwrap();
    assert!(bad.status == 422 && bad.body.contains("No line in the socket."), "{}", bad.body);
    assert_eq!(only_job(&scene).visit.n, 1, "nothing has ended");
    let done = scene.upload(&mut rosa, &out, &said, &[("wall.jpg", &taken(50))]).unwrap();
    assert_eq!(done.status, 303, "{}", done.body);
    let job = only_job(&scene);
    let wall = job.photos[0];
    assert_eq!((job.visit.n, wall.kind, wall.visit), (2, PhotoKind::CheckOut, 1));
    let luc_reads = scene.phone("Luc").unwrap();
    assert!(!luc_reads.contains("ajouté des photos"), "told with the check-out: {luc_reads}");
    let mut luc = scene.browser("Luc").unwrap();
    let page = scene.open(&mut luc, &page_of(&job)).unwrap();
    assert!(page.body.contains("Ce qui a fait obstacle"), "{}", page.body);
    seen("luc_sees_what_stood_in_the_way", &page, &code);
    let mut priya = scene.browser("Priya").unwrap();
    for (who, name) in [(&mut luc, "Luc"), (&mut priya, "Priya")] {
        assert_eq!(asks_for(&scene, who, &job, &wall), 200, "{name}");
    }
    assert_eq!(asks_for(&scene, &mut rosa, &job, &wall), 404, "it is hers no more");
    scene.texts("Luc", "jeudi 9h-12h").unwrap();
    let mut june = scene.browser("June").unwrap();
    assert_eq!(asks_for(&scene, &mut june, &job, &wall), 404);
    scene.texts("June", &format!("yes {code}")).unwrap();
    assert_eq!(asks_for(&scene, &mut june, &job, &wall), 200, "she comes next");
    scene.pass(SignedDuration::from_mins(1)).unwrap();
}

#[test]
fn pictures_lie_in_a_folder_of_their_own_that_nobody_else_reads() {
    use std::os::unix::fs::PermissionsExt;
    let home = tempfile::tempdir().unwrap();
    let folder = home.path().join("photos");
    let photos = Photos::in_folder(&folder).unwrap();
    assert_eq!(std::fs::metadata(&folder).unwrap().permissions().mode() & 0o777, 0o700);
    pollster::block_on(async {
        assert_eq!(photos.get("abcdef").await.unwrap(), None);
        photos.put("abcdef", b"sealed".to_vec()).await.unwrap();
        assert_eq!(std::fs::read(folder.join("ab/abcdef")).unwrap(), b"sealed");
        // Another process on the same folder sees it.
        let other = Photos::in_folder(&folder).unwrap();
        assert_eq!(other.get("abcdef").await.unwrap().unwrap(), b"sealed");
        other.delete("abcdef").await.unwrap();
        other.delete("abcdef").await.unwrap();
        assert_eq!(photos.get("abcdef").await.unwrap(), None);
    });
}
