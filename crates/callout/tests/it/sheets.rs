//! An operator comes with a spreadsheet, and can go with one: sheets of technicians, customers and packages in and out, and
//! everything at once.

use std::io::Read;

use app::api_keys::Scope;
use app::sheets::{BroughtIn, Sheet};
use sim::scene::{Scene, number_of};

use crate::api::{Program, dales_request};
use crate::told::{dale_asks, dale_posts, only_job, person_of, seen, thursday_morning, thursday_morning_on};

fn comes(scene: &Scene, sheet: Sheet, text: &str, only_look: bool) -> BroughtIn {
    let owner = person_of(scene, "Owen");
    pollster::block_on(scene.app.bring_in(sheet, text.as_bytes(), owner, only_look)).unwrap()
}

fn out(scene: &Scene, sheet: Sheet) -> String {
    scene.app.written_out(sheet, person_of(scene, "Owen")).unwrap().open().clone()
}

/// Line, column and word of each fault.
fn wrong(came: &BroughtIn) -> Vec<(usize, &str, &str)> {
    let fault = |fault: &'_ app::sheets::Fault| (fault.line, fault.why.word());
    let column = |at: usize| came.faults[at].column.as_deref().unwrap_or_default();
    came.faults.iter().map(fault).enumerate().map(|(at, (line, why))| (line, column(at), why)).collect()
}

const TECHNICIANS: &str = "\
name,phone,language,skills,week,radius_km,address,latitude,longitude,kind
Nora Quick,512 555 0301,de,assembly plumbing,mon-fri 07:00-18:00 | sat 09:00-12:00,30,,30.25,-97.75,company
Abel Stone,+15125550302,,assembly,mon-sun 06:00-22:00,50,\"900 Congress Avenue, Austin, TX 78701\",,,
";

#[test]
fn technicians_come_with_a_sheet_and_are_asked_for_the_next_job() {
    let scene = thursday_morning();
    let looked = comes(&scene, Sheet::Workers, TECHNICIANS, true);
    assert_eq!((looked.lines, looked.fresh, looked.done), (2, 2, false));
    assert_eq!(wrong(&looked), []);
    assert!(scene.app.store.point(&scene.app.phone_lookup("+15125550301")).unwrap().is_none(), "only looked");
    let came = comes(&scene, Sheet::Workers, TECHNICIANS, false);
    assert_eq!((came.fresh, came.done), (2, true));
    scene.settle().unwrap();
    let texted = scene.standins.with_carrier(|carrier, _| carrier.thread("+15125550301").len());
    assert_eq!(texted, 0, "nobody is told");
    let nora = scene.app.store.point(&scene.app.phone_lookup("+15125550301")).unwrap().unwrap().person;
    let card = scene.app.store.worker_of(nora).unwrap().unwrap().card;
    assert_eq!((card.radius_km, card.week.len(), card.kind.word()), (30, 6, "company"));
    assert_eq!((card.base.lat, card.base.lon), (30_250, -97_750));
    assert!(scene.app.is_working(card.worker));
    // The history of her application says who let her in.
    dale_asks(&scene, "Two boxes.");
    scene.settle().unwrap();
    let asked = scene.app.store.candidates("austin", only_job(&scene).id, 1).unwrap();
    assert!(asked.iter().any(|candidate| candidate.worker == card.worker), "{asked:?}");
}

#[test]
fn whoever_is_known_is_brought_up_to_date_and_nobody_is_taken_away() {
    let scene = thursday_morning();
    let before = scene.app.store.workers("austin").unwrap().len();
    let sheet = format!("phone;name;skills\n{};Rosa;plumbing\n", number_of("Rosa").unwrap());
    let came = comes(&scene, Sheet::Workers, &sheet, false);
    assert_eq!((came.fresh, came.done, wrong(&came)), (0, true, vec![]));
    let rosa = scene.app.store.worker_of(person_of(&scene, "Rosa")).unwrap().unwrap();
    assert_eq!(rosa.card.skills.to_vec(), ["plumbing"]);
    assert!(!rosa.card.week.is_empty() && rosa.card.radius_km > 0, "what no column says stays");
    assert_eq!(scene.app.store.workers("austin").unwrap().len(), before);
    assert_eq!(scene.app.name_of(rosa.person).unwrap().open(), "Rosa Leal", "a known name stays");
}

#[test]
fn each_bad_line_is_named_and_none_is_done() {
    let scene = thursday_morning();
    let sheet = "\
name,phone,language,email,skills,week,radius_km,address,latitude,longitude,kind
Ann,512 555 0311,en,,assembly,mon-fri 08:00-17:00,20,,30.2,-97.7,
,512 555 0312,en,,assembly,mon-fri 08:00-17:00,20,,30.2,-97.7,
Bob,call me,xx,bob@,brewing,whenever,900,,91,-97.7,guild
Cid,512 555 0311,en,,assembly,mon-fri 08:00-17:00,20,,30.2,-97.7,
Dan,512 555 0313,en,,assembly,mon-fri 08:00-17:00,20,,,,
Eve,512 555 0314,en,,,,,Nowhere at all 99999,,,
Flo,512 555 0315,en
Gil,512 555 0316,en,,/,mon-fri 08:00-17:00,20,,30.2,-97.7,
";
    let came = comes(&scene, Sheet::Workers, sheet, false);
    let expected = [
        (3, "name", "missing"),
        (4, "phone", "phone"),
        (4, "language", "language"),
        (4, "email", "email"),
        (4, "skills", "skill"),
        (4, "week", "week"),
        (4, "radius_km", "radius"),
        (4, "kind", "kind"),
        (4, "latitude", "place"),
        (5, "phone", "twice"),
        (6, "address", "missing"),
        (7, "skills", "missing"),
        (7, "week", "missing"),
        (7, "radius_km", "missing"),
        (7, "address", "address"),
        (8, "", "broken"),
        (9, "skills", "skill"),
    ];
    assert_eq!(wrong(&came), expected);
    assert_eq!(came.faults.iter().find(|fault| fault.line == 5).map(|fault| fault.value.as_str()), Some("2"));
    assert!(!came.done);
    assert!(
        scene.app.store.point(&scene.app.phone_lookup("+15125550311")).unwrap().is_none(),
        "not even Ann"
    );
}

#[test]
fn customers_come_with_what_they_said_of_texts() {
    let scene = thursday_morning();
    let sheet = "name,phone,language,email,opted_out\nZoe March,512 555 0321,fr,zoe@march.example,no\nYan Ito,512 555 0322,,,yes\n";
    assert_eq!(comes(&scene, Sheet::Customers, sheet, false).fresh, 2);
    let point = |phone: &str| scene.app.store.point(&scene.app.phone_lookup(phone)).unwrap().unwrap();
    let (zoe, yan) = (point("+15125550321"), point("+15125550322"));
    assert!(zoe.opted_out_at.is_none() && yan.opted_out_at.is_some());
    assert_eq!(scene.app.language_of(zoe.person).unwrap().code(), "fr");
    assert_eq!(scene.app.email_of(zoe.person).unwrap().unwrap().open(), "zoe@march.example");
    // As soon as they have a word of their own, that stands: a sheet never makes texts go to whoever stopped them.
    let again = "name,phone,opted_out\nYan Ito,512 555 0322,no\n";
    assert_eq!(comes(&scene, Sheet::Customers, again, false).fresh, 0);
    assert!(point("+15125550322").opted_out_at.is_some());
    let looks = scene.app.store.accesses(zoe.person, 10).unwrap().len();
    assert!(out(&scene, Sheet::Customers).contains("Zoe March,+15125550321,fr,zoe@march.example,no\r\n"));
    assert_eq!(scene.app.store.accesses(zoe.person, 10).unwrap().len(), looks + 1, "a look is logged");
}

#[test]
fn a_list_of_prices_is_for_new_work_and_reaches_every_process() {
    let scene = thursday_morning();
    let other = thursday_morning_on(scene.app.store.clone());
    dale_asks(&scene, "Two boxes.");
    let old = only_job(&scene);
    let came = comes(&scene, Sheet::Services, "key,price\nwardrobe-assembly,175.50\n", false);
    assert_eq!((came.fresh, came.done, wrong(&came)), (0, true, vec![]));
    let price = |scene: &Scene| scene.app.market.service("wardrobe-assembly").unwrap().price;
    assert_eq!(price(&scene), 17_550);
    assert_eq!(only_job(&scene).agreed(), old.agreed(), "what was asked for costs what it did");
    let page = dale_posts(&scene, "Again.", "second");
    assert_eq!(page.status, 303);
    other.app.seek_step().unwrap();
    assert_eq!(price(&other), 17_550, "another process looks anew");
    // And so does one that starts.
    assert_eq!(price(&thursday_morning_on(scene.app.store.clone())), 17_550);
}

#[test]
fn whoever_has_more_faults_than_are_told_hears_how_many() {
    let scene = thursday_morning();
    let lines = |n: usize| "nobody,no phone\n".repeat(n);
    let came = comes(&scene, Sheet::Customers, &format!("name,phone\n{}", lines(203)), true);
    let last = came.faults.last().unwrap();
    assert_eq!((came.faults.len(), last.why.word(), last.value.as_str(), last.line), (201, "more", "3", 204));
    let came = comes(&scene, Sheet::Customers, &format!("name,phone\n{}", lines(200)), true);
    assert_eq!((came.faults.len(), came.faults.last().unwrap().why.word()), (200, "phone"));
}

#[test]
fn a_package_is_new_or_no_longer_offered() {
    let scene = thursday_morning();
    let fresh = "\
key,name_en,name_fr,name_de,prepare_en,prepare_fr,prepare_de,skill,price,pay,pay_minimum_minutes,minutes
blind-hanging,Blinds,Stores,Jalousien,Clear the sill.,Dégagez le rebord.,Fensterbank frei räumen.,assembly,90,45.00/h,60,45
";
    assert_eq!(comes(&scene, Sheet::Services, fresh, false).fresh, 1);
    let mut dale = scene.stranger();
    let form = scene.open(&mut dale, "/").unwrap();
    assert!(form.body.contains("blind-hanging") && form.body.contains("wardrobe-assembly"));
    let came = comes(&scene, Sheet::Services, "key,offered\nwardrobe-assembly,no\n", false);
    let mut owen = scene.browser("Owen").unwrap();
    let page = scene.open(&mut owen, "/desk/services").unwrap();
    assert_eq!(page.body.matches("not offered any more").count(), 1, "{}", page.body);
    assert!(came.done);
    let form = scene.open(&mut dale, "/").unwrap();
    assert!(form.body.contains("blind-hanging") && !form.body.contains("\"wardrobe-assembly\""));
    assert_eq!(dale_posts(&scene, "Two boxes.", "gone").status, 422);
    let program = Program::with(&scene, &[Scope::Customers]);
    assert_eq!(program.post("/jobs", dales_request()).problem(), "no-such-service");
    let bad = "key,price,playbook,name_fr\nblind-hanging,cheap,no-such,\nNew One,12,,\n";
    let came = comes(&scene, Sheet::Services, bad, false);
    let found = wrong(&came);
    for fault in [
        (2, "price", "sum"),
        (2, "playbook", "playbook"),
        (2, "name_fr", "missing"),
        (3, "key", "key"),
        (3, "skill", "missing"),
    ] {
        assert!(found.contains(&fault), "{fault:?} in {found:?}");
    }
}

#[test]
fn what_goes_out_can_come_in_again_and_changes_nothing() {
    let scene = thursday_morning();
    dale_asks(&scene, "Two boxes.");
    for sheet in Sheet::ALL {
        let first = out(&scene, sheet);
        assert!(first.lines().count() > 1, "{first}");
        let came = comes(&scene, sheet, &first, false);
        assert_eq!((came.fresh, came.done, wrong(&came)), (0, true, vec![]), "{}", sheet.word());
        assert_eq!(out(&scene, sheet), first, "{}", sheet.word());
    }
}

#[test]
fn the_owner_brings_a_sheet_in_at_the_desk_and_takes_everything_out() {
    let scene = thursday_morning();
    dale_asks(&scene, "Two boxes, the dog is called Biscuit.");
    let mut priya = scene.browser("Priya").unwrap();
    assert_eq!(scene.open(&mut priya, "/desk/sheets").unwrap().status, 403, "the owner's alone");
    let mut owen = scene.browser("Owen").unwrap();
    seen("the_owner_reads_how_sheets_come_in", &scene.open(&mut owen, "/desk/sheets").unwrap(), "");
    let bad: &[(&str, &[u8])] = &[("t.csv", b"name,phone\nAnn,nobody\n")];
    let path = "/desk/sheets/customers";
    let page = scene.upload_as(&mut owen, path, &[("do", "bring-in")], ("file", bad)).unwrap();
    assert_eq!(page.status, 422);
    seen("the_owner_reads_what_is_wrong_with_a_sheet", &page, "");
    let good: &[(&str, &[u8])] = &[("t.csv", b"name,phone\nAnn Lee,512 555 0331\n")];
    let page = scene.upload_as(&mut owen, path, &[("do", "look")], ("file", good)).unwrap();
    assert!(page.body.contains("Nothing was done yet"), "{}", page.body);
    let page = scene.upload_as(&mut owen, path, &[("do", "bring-in")], ("file", good)).unwrap();
    assert!(page.body.contains("one line is in"), "{}", page.body);
    let saved = scene.open(&mut owen, "/desk/sheets/customers.csv").unwrap().body;
    assert!(saved.contains("Ann Lee,+15125550331"), "{saved}");
    assert_eq!(scene.fetch(&mut priya, "/desk/sheets/customers.csv").unwrap().status(), 403);

    let zip = pollster::block_on(scene.app.everything(person_of(&scene, "Owen"))).unwrap();
    let mut zip = zip::ZipArchive::new(zip).unwrap();
    let mut text = |name: &str| {
        let mut text = String::new();
        zip.by_name(name).unwrap().read_to_string(&mut text).unwrap();
        text
    };
    let job = only_job(&scene);
    assert!(text("jobs.csv").contains(&format!("{},{},wardrobe-assembly", job.id, job.code)));
    assert!(text("events.jsonl").lines().all(|line| line.starts_with("{\"seq\":")));
    assert!(text("workers.csv").contains("Rosa Leal"));
    assert!(text("services.csv").contains("wardrobe-assembly"));
    assert!(text("postings.csv").starts_with("seq,at,job,account,amount,currency"));
    assert!(text("payouts.csv").starts_with("payout,"));
    assert!(text("README.txt").contains("can be brought in again"));
    let dale = text(&format!("people/{}.json", job.customer));
    assert!(dale.contains("Biscuit") && dale.contains("2809 Bluebonnet Lane"), "{dale}");
    let looks = scene.app.store.accesses(job.customer, 10).unwrap();
    assert!(looks.iter().any(|look| look.fields == "everything" && look.purpose == "export"), "{looks:?}");
}

#[test]
fn a_program_brings_sheets_in_and_out_and_reads_what_is_wrong() {
    let scene = thursday_morning();
    let program = Program::with(&scene, &[Scope::Data]);
    let path = "/sheets/customers";
    let looked = program.sends(&format!("{path}?dry_run=true"), "name,phone\nAnn,nobody\n");
    assert_eq!(looked.status, 200);
    assert_eq!(looked.body["faults"][0]["why"], "phone");
    assert_eq!(looked.body["faults"][0]["line"], 2);
    let refused = program.sends(path, "name,phone\nAnn,nobody\n");
    assert_eq!((refused.status, refused.problem()), (422, "sheet"));
    assert_eq!(refused.body["faults"][0]["column"], "phone");
    let done = program.sends(path, "name,phone\nAnn Lee,512 555 0331\n");
    assert_eq!((done.status, &done.body["done"]), (200, &serde_json::json!(true)));
    let out = program.get(path);
    assert_eq!(out.headers["content-type"], "text/csv; charset=utf-8");
    assert!(out.body.as_str().unwrap().contains("Ann Lee,+15125550331"));
    assert_eq!(program.get("/sheets/shoes").problem(), "not-found");
    let everything = program.get("/everything");
    assert_eq!(
        (everything.status, everything.headers["content-type"].to_str().unwrap()),
        (200, "application/zip")
    );
    let long = "name,phone\n".to_owned() + &"x".repeat(app::sheets::BYTES_MAX);
    assert_eq!(program.sends(path, &long).problem(), "too-large");
}
