//! Words of time in English, French and German, as they look after folding
//! (lower case, no accents, no apostrophes).
//! Tables only; what they mean together is decided next door.

use jiff::civil::Weekday;

use super::Part;
use crate::talk::Language;
use crate::talk::patterns::any_of;

/// Days of the week by their full and short names, and whether the short name
/// is also an everyday word of another language.
pub(super) fn weekday(word: &str, language: Language) -> Option<Weekday> {
    let sure = match word {
        "monday" | "lundi" | "montag" | "lun" => Weekday::Monday,
        "tuesday" | "tues" | "tue" | "mardi" | "dienstag" => Weekday::Tuesday,
        "wednesday" | "weds" | "wed" | "mercredi" | "mittwoch" => Weekday::Wednesday,
        "thursday" | "thurs" | "thur" | "thu" | "jeudi" | "donnerstag" => Weekday::Thursday,
        "friday" | "fri" | "vendredi" | "freitag" => Weekday::Friday,
        "saturday" | "sat" | "samedi" | "samstag" | "sonnabend" => Weekday::Saturday,
        "sunday" | "dimanche" | "sonntag" => Weekday::Sunday,
        "mon" if language != Language::Fr => Weekday::Monday,
        "sun" if language == Language::En => Weekday::Sunday,
        _ => return None,
    };
    Some(sure)
}

/// Short days that are everyday words too, German and French: only beside a time.
pub(super) fn short_weekday(word: &str, language: Language) -> Option<Weekday> {
    match (language, word) {
        (Language::De, "mo") => Some(Weekday::Monday),
        (Language::De, "di") | (Language::Fr, "mar") => Some(Weekday::Tuesday),
        (Language::De, "mi") | (Language::Fr, "mer") => Some(Weekday::Wednesday),
        (Language::De, "do") | (Language::Fr, "jeu") => Some(Weekday::Thursday),
        (Language::De, "fr") | (Language::Fr, "ven") => Some(Weekday::Friday),
        (Language::De, "sa") | (Language::Fr, "sam") => Some(Weekday::Saturday),
        (Language::Fr, "dim") => Some(Weekday::Sunday),
        _ => None,
    }
}

/// `mondays`, `montags`: every week, so no day in particular.
pub(super) fn is_every_weekday(word: &str) -> bool {
    const GERMAN: &str = "montags dienstags mittwochs donnerstags freitags samstags sonntags";
    any_of(GERMAN, word) || word.strip_suffix('s').is_some_and(|day| day.ends_with("day") && day.len() > 5)
}

/// `freitagvormittag`: a German day and part of day in one word.
pub(super) fn joined(word: &str) -> Option<(&str, Part)> {
    let ends = ["vormittag", "nachmittag", "mittag", "morgen", "abend", "fruh"];
    ends.iter().find_map(|end| {
        let day = word.strip_suffix(end).filter(|day| day.len() > 3)?;
        Some((day, part(end).unwrap_or(Part::Morning)))
    })
}

/// A part of the day that is nothing else. `morgen` and `am` depend on their place.
pub(super) fn part(word: &str) -> Option<Part> {
    match word {
        "morning" | "matin" | "matinee" | "vormittag" | "vormittags" | "morgens" | "fruh" | "frueh" => {
            Some(Part::Morning)
        }
        "afternoon" | "aprem" | "nachmittag" | "nachmittags" => Some(Part::Afternoon),
        "evening" | "eve" | "night" | "soir" | "soiree" | "abend" | "abends" => Some(Part::Evening),
        "ganztags" | "anytime" | "jederzeit" => Some(Part::AllDay),
        _ => None,
    }
}

/// The month a word names, full or short.
pub(super) fn month(word: &str) -> Option<i8> {
    let number = match word {
        "january" | "jan" | "janvier" | "janv" | "januar" | "janner" => 1,
        "february" | "feb" | "fevrier" | "fev" | "fevr" | "februar" => 2,
        "march" | "mar" | "mars" | "marz" | "maerz" => 3,
        "april" | "apr" | "avril" | "avr" => 4,
        "may" | "mai" => 5,
        "june" | "jun" | "juin" | "juni" => 6,
        "july" | "jul" | "juillet" | "juil" | "juli" => 7,
        "august" | "aug" | "aout" => 8,
        "september" | "sept" | "sep" | "septembre" => 9,
        "october" | "oct" | "octobre" | "oktober" | "okt" => 10,
        "november" | "nov" | "novembre" => 11,
        "december" | "dec" | "decembre" | "dezember" | "dez" => 12,
        _ => return None,
    };
    Some(number)
}

/// A number up to twelve in words, where an hour or a count of hours is expected.
pub(super) fn count(word: &str) -> Option<u16> {
    let number = match word {
        "one" | "an" | "a" | "une" | "un" | "ein" | "eins" | "einer" | "einem" => 1,
        "two" | "deux" | "zwei" => 2,
        "three" | "trois" | "drei" => 3,
        "four" | "quatre" | "vier" => 4,
        "five" | "cinq" | "funf" | "fuenf" => 5,
        "six" | "sechs" => 6,
        "seven" | "sept" | "sieben" => 7,
        "eight" | "huit" | "acht" => 8,
        "nine" | "neuf" | "neun" => 9,
        "ten" | "dix" | "zehn" => 10,
        "eleven" | "onze" | "elf" => 11,
        "twelve" | "douze" | "zwolf" | "zwoelf" => 12,
        _ => return None,
    };
    Some(number)
}

/// What makes a number before it a quantity rather than a time.
pub(super) fn is_unit(word: &str) -> bool {
    const UNITS: &str = "
    hours hour hrs hr minutes minute mins min mn minuten stunden stunde days day jours jour tage
    tagen tag weeks week wochen woche semaines semaine months month mois monate monaten boxes
    box people jobs job dollars bucks euros euro pounds quid miles km kg cm mm m ft inch inches
    x % $ € £ years year ans jahre jahren personnes leute pieces units rooms th st nd rd e eme
    times others more chairs tables doors windows shelves
";
    any_of(UNITS, word)
}

/// What is numbered without being a day: `the 2nd floor`.
pub(super) fn is_numbered(word: &str) -> bool {
    const THINGS: &str = "
    floor one job option time slot choice visit street st ave avenue etage stock termin door
    house fois mal attempt reminder message text unit item
";
    any_of(THINGS, word)
}

/// Words of time that name no time: they always lead to a question back.
pub(super) const VAGUE: &str = "
    next week, this week, in a week, next month, this month, week end, weekend, weekends, soon,
    later, sometime, some time, some day, someday, one day, another day, another time,
    in a bit, in a while, in a few days|hours|minutes|weeks, asap, as soon as possible,
    right away, straight away, immediately, within the|an hour|day|week,
    within # hours|days|minutes|weeks, now, right now, end of day, eod, any day|weekday,
    every day|weekday|week|morning|evening, most days|mornings|evenings,
    mornings|afternoons|evenings|nights, weekdays, first thing, lunchtime, lunch time,
    at|over lunch, midnight, eventually, whenever, a day or two, in # weeks|week|months|month,
    in two|three weeks|months, the following day|week, day before, a different day|time,
    semaine prochaine, la semaine prochaine, cette semaine, le mois prochain, ce week end,
    bientot, plus tard, un de ces jours, un autre jour, une autre fois, tout de suite,
    maintenant, des que possible, tous les jours, tous les matins|soirs,
    chaque jour|matin|soir|semaine, dans # semaines|mois, dans une|deux semaine|semaines,
    dans quelques jours|minutes|heures, tout a l heure, d ici, minuit, n importe quel jour,
    dans la semaine, le lendemain, en semaine, nachste|naechste|nachster|kommende woche,
    diese|dieser woche, nachsten|diesen monat, wochenende, am wochenende, bald, spater,
    spaeter, irgendwann, demnachst, ein anderer|anderes mal|tag, an einem anderen tag,
    ein andermal, sofort, jetzt, gleich, jeden tag|morgen|abend, in # wochen|woche|monaten,
    in einer|zwei woche|wochen, in ein paar tagen|minuten|stunden|wochen, innerhalb,
    mitternacht, so schnell wie moglich, so bald wie moglich, unter der woche, in der woche,
    wann auch immer
";

/// Greetings and turns of phrase that only look like times.
pub(super) const GREETINGS: &str = "
    good morning|afternoon|evening|night|day, see you|ya later|soon, talk later|soon,
    speak soon|later, ttyl, a plus tard, a bientot, bis spater|bald,
    guten|schonen morgen|abend|tag, gute nacht, have a good|nice|great day|evening|weekend|one,
    bonne journee|soiree, sooner or later, right now|away i m, the one, 24 / 7, no later than,
    later than, so far, at the moment, en ce moment, im moment, schonen tag|abend,
    schones wochenende
";

/// Words that turn a clause into what does not suit.
pub(super) const NOT: &str = "
    not, cant, cannot, dont, wont, isnt, doesnt, unavailable, unable, busy, booked, away, off,
    except, unless, never, pas, sauf, occupe, occupee, pris, prise, impossible, indisponible,
    nicht, kein, keine, keinen, ausser, verhindert, belegt, weg, neither, nor, ni, weder,
    noch nicht, no good
";

/// `before` or `after` turned round by a negation: the earliest or latest time.
pub(super) const NOT_BEFORE: &str = "
    not|cant|cannot|wont|dont available|free|start|come|do|make? it|you|be|there|here? before|until|till,
    not before, not until|till, not earlier than, no earlier than, later than, pas avant,
    pas plus tot que, nicht vor, nicht fruher als, nicht eher als
";
pub(super) const NOT_AFTER: &str = "
    not after|past, not|no later than, earlier than, pas apres, pas plus tard que, nicht nach,
    nicht spater als
";

/// Before a day these say it is the first that suits, which is the day itself.
pub(super) const EARLIEST: &str = "
    from, starting, starting from|on, as of, ab, erst ab, fruhestens, fruhestens am,
    a partir de|du, des
";

/// Before a day these leave the end or the beginning open.
pub(super) const OPEN: &str = "
    after, before, by, until, till, apres, avant, jusqu a|au, nach, vor, bis, spatestens,
    d ici
";

/// What follows these is what does not suit.
pub(super) const INSTEAD_OF: &str = "
    instead of, rather than, au lieu de|du, plutot que, statt, anstatt
";
pub(super) const OR: &str = "or, and, ou, et, oder, und, &, /, +, as well as, ou bien, either";
pub(super) const TO: &str = "to, through, thru, au, bis, -, until";
pub(super) const BREAK: &str = "
    but, mais, aber, sondern, instead, however, ., ;, !, because, car, weil, though
";
pub(super) const AFTERNOON: &str = "
    apres midi, apres - midi, l apres - midi, after noon, l apres midi, the afternoon
";
pub(super) const ALL_DAY: &str = "
    all day, any time, whole day, the whole day, toute la journee, n importe quelle heure,
    den ganzen tag, ganzen tag
";
