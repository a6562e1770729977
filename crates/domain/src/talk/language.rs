//! Which language a message is written in, from its small words and accents.
//! A few words decide; a tie decides nothing, and the caller keeps its default.
//! No meaning is read here.

use super::Language;
use super::patterns::any_of;
use super::words::{Kind, tokens};

const ENGLISH: &str = "
    the and you i im ill is are it this that yes yeah yep nope can cant cannot dont do please
    thanks thank me my call with for not next tomorrow today morning afternoon after before but
    what who when interested of monday tuesday wednesday thursday friday saturday sunday works
    job will would could late here done between tonight week one at finished be take sure there
    he she they your have was good great work looks confirmed sorry
";

const FRENCH: &str = "
    le la les l un une et je j vous tu il est oui non merci pas de du des mais pour avec demain
    aujourdhui matin soir apres avant mardi lundi mercredi jeudi vendredi samedi dimanche
    prochain prochaine suis ne plus moi accord bien peux peut rappelez appelez rdv qui quoi
    que bonjour salut heure heures retard termine fini arrive parfait ce cette d c m n semaine
    deuxieme premier troisieme aucun aucune mars avril fevrier janvier juin confirme aide desole
    desolee sur a midi ouais dispo svp entre vers jusqu arret arrete arretez arreter desabonner
    desabonnement desinscrire desinscription reprendre reabonner abonner secours
";

const GERMAN: &str = "
    der die das und ich sie du ist ja nein nicht kein keine danke bitte aber mit fur morgen
    heute ubermorgen uhr ab um nach vor montag dienstag mittwoch donnerstag freitag samstag
    sonntag nachste nachsten bin habe kann konnen mich mir ruf rufen leider gerne gern passt
    geht gut alles fertig spater minuten stunde stunden vormittag nachmittag abend wer wie wann
    warum noch auch ein eine den dem von bis zwischen bestatigt zweite erste dritte mehr es
    hallo hilfe klar einverstanden komme doch wir erst nehme oder marz wird da stopp stoppen
    abmelden abbestellen anmelden
";

/// The language a text is most likely written in; `None` when nothing tells.
pub fn detect_language(text: &str) -> Option<Language> {
    let found = tokens(text);
    let count = |list: &str| {
        let words = found.iter().filter(|token| token.kind == Kind::Word);
        words.filter(|token| any_of(list, &token.text)).count() * 2
    };
    let accents = |list: &str| usize::from(text.chars().any(|ch| list.contains(ch)));
    let scores = [
        (Language::En, count(ENGLISH)),
        (Language::Fr, count(FRENCH) + accents("éèêàâçùûîôœÉÈÊÀÇ")),
        (Language::De, count(GERMAN) + accents("äöüßÄÖÜ")),
    ];
    let best = scores.iter().map(|(_, score)| *score).max().filter(|score| *score > 0)?;
    let mut leaders = scores.iter().filter(|(_, score)| *score == best);
    match (leaders.next(), leaders.next()) {
        (Some((language, _)), None) => Some(*language),
        _ => None,
    }
}
