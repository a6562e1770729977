//! The law's words: STOP and its family as a whole message, the same wish in
//! somebody's own words, START, and HELP.
//! Read before everything else, whatever was asked; never a command about a job.
//! The carrier's own opt-out runs beside this and may know better.

use std::sync::LazyLock;

use super::Intent;
use super::patterns::{Index, anywhere, longest};

/// Only as the whole message: "stop by at five" is no opt-out.
const STOP: &str = "
    stop, stop stop, stop stop stop, stopall, stop all, unsubscribe, end, quit, revoke, optout,
    opt out, cancel, remove, arret, arrete, arretez, arreter, desabonner, desabonnement,
    desinscrire, desinscription, stopp, stoppen, abmelden, abbestellen, stop please,
    please stop, stop pls, stop now, stop it, stop it please, stop sms, stop texts, stop bitte,
    bitte stop, bitte stopp, stop svp, stop merci, arretez svp, arretez merci, stop thanks,
    stop thank you
";

/// These keep their meaning beside a job code; `CANCEL Q4TN` does not.
const STOP_EVEN_WITH_CODE: &str = "stop, stopall, unsubscribe, stopp";

const START: &str = "
    start, unstop, subscribe, resubscribe, opt in, optin, reprendre, reabonner, abonner,
    anmelden
";

const HELP: &str = "
    help, info, infos, aide, hilfe, help me, help please, please help, help me please,
    i need help, need help, aidez moi, a l aide, au secours, besoin d aide, j ai besoin d aide,
    ich brauche hilfe, brauche hilfe, bitte hilfe
";

/// A wish to hear no more, anywhere in the message.
const REVOKED: &str = "
    stop|quit|cease ~ texting|messaging|sending|contacting|texts|text|messages|message|msgs|sms|notifications|alerts|spam|spamming|notifying|calling,
    dont|never|not ~ text|message|msg|contact|sms|spam ~ me|us|anymore|again|ever,
    dont|not ~ send ~ anymore|texts|messages|sms|anything|msgs|jobs|offers,
    no more texts|messages|text|sms|msgs|notifications|spam,
    no further texts|messages|text|sms|contact,
    take|remove|delete|get|scratch|strike me off|from,
    take|remove|delete|get ~ number off|from,
    remove|delete ~ number|me|us please|now|list|thanks, take my name off, remove my name,
    delete my number, remove my number, lose my number, unsubscribe me, unsubscribe please,
    please unsubscribe, want to unsubscribe, opt me out, want to opt out, like to opt out,
    please opt out, i opt out, opting out, leave me alone,
    dont want|wish ~ receive ~ texts|messages|text|sms|msgs|anything?,
    dont want|wish ~ texts|messages|text|sms|msgs,
    dont want ~ get ~ texts|messages|text|sms|msgs,
    not want|wish ~ receive|texts|messages|sms|msgs, no longer want|wish to receive,
    no longer want|wish texts|messages|to be contacted|texted,
    dont want to be contacted|texted|messaged, revoke|withdraw my consent|permission,
    end these|this|the|all texts|messages, i revoke consent,
    n|ne ~ envoyez|envoie|envoyer plus,
    n|ne m|me|nous envoyez|envoie|ecrivez|ecris|contactez|contacte|textez|texte|derangez|derange plus,
    m|nous envoyez|envoie|ecrivez|contactez plus,
    arretez|arrete|arreter|cessez|stoppez|stop de? ~ envoyer|ecrire|contacter|texter|messages|message|sms|textos|envois|deranger|harceler,
    plus ~ recevoir ~ sms|messages|message|textos,
    veux|souhaite|voudrais plus ~ recevoir|sms|messages|textos|etre, stop aux sms|messages,
    desabonnez|desinscrivez|desabonne|desinscris moi, me desabonner|desinscrire,
    retirez|enlevez|supprimez|rayez|retire|enleve moi,
    retirez|enlevez|supprimez|rayez|retire|enleve mon numero,
    laissez|laisse moi|nous tranquille,
    keine|keinen|keinerlei weiteren|weitere? sms|nachrichten|texte|textnachrichten|messages mehr,
    keine weiteren|weitere sms|nachrichten|texte|textnachrichten,
    schreiben|schreib|schreibt|kontaktieren|kontaktiere|kontaktiert|texten|texte ~ nicht mehr,
    nicht mehr ~ schreiben|anschreiben|kontaktieren|texten|kontaktiert|angeschrieben,
    senden|schicken|sende|schick|sendet|schickt ~ nichts|keine ~ mehr|sms|nachrichten,
    hor|hort|horen ~ auf ~ schreiben|texten|nachrichten|sms|texte, aufhoren ~ schreiben|texten,
    melden|melde|meld ~ mich ab, mich abmelden|austragen,
    streichen|streiche|loschen|losche|entfernen|entferne ~ mich|nummer,
    nehmen|nimm ~ mich|nummer ~ von|aus|raus|runter, lassen|lass|lasst ~ in ruhe,
    stopp|stop ~ nachrichten|sms, stop|unsubscribe wrong number, wrong number ~ remove|stop|delete|unsubscribe,
    unsubscribe now|from|this|me|pls
";

/// Turns of phrase that hold the same words and mean something else.
const NOT_REVOKED: &str = "
    cant|cannot|wont|dont|didnt|never|not|doesnt stop|quit,
    did|do|does|why|has|have|when|if you|it|he|she|they? stop|quit, why did you, did you stop,
    have you stopped, nicht mehr ~ bekommen|erhalten, keine nachrichten mehr bekommen|erhalten,
    keine sms mehr bekommen|erhalten, recois|recu plus, plus recu, dont text and,
    dont want to miss, dont send anyone|someone|somebody|him|her|them, n envoyez plus personne,
    keine nachrichten mehr gesehen, text back,
    did|does|has|have|had|could|would|will|was he|she|they|you? not|never contact|text|message|call|notify ~ me|us,
    he|she|they|you|technician|nobody never|not contact|text|message ~ me|us, text me back
";

/// Turns of phrase that hold the same words for a while, or for one thing, and not for good.
const NOT_FOR_GOOD: &str = "
    if|why|rather|or|whether not text|message|msg|contact|call|send, not text me the|tomorrow|today|when|your|before,
    jobs|offers before|until|till|on|today|tomorrow|after|between|during, texts|messages before|until|till|between|during,
    me off this|that|the|it|todays|tomorrows job|visit|appointment|one|booking|offer,
    mich ab #|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag|morgen|heute|ubermorgen|nachster|nachste|nachsten|dem|der|mittag
";
/// What makes it for good all the same.
const FOR_GOOD: &str = "list|liste|ever|again|anymore|mehr";

static REVOCATIONS: LazyLock<Index<()>> = LazyLock::new(|| Index::of(&[((), REVOKED)]));
static OTHERWISE: LazyLock<Index<()>> = LazyLock::new(|| Index::of(&[((), NOT_REVOKED)]));

/// What the law's words ask for, if these are any.
pub(super) fn read(words: &[&str], without_codes: &[&str]) -> Option<Intent> {
    let whole = |list: &str, words: &[&str]| longest(list, words) == Some(words.len()) && !words.is_empty();
    if whole(STOP, words) || (words.len() > without_codes.len() && whole(STOP_EVEN_WITH_CODE, without_codes))
    {
        return Some(Intent::Stop);
    }
    if whole(START, words) {
        return Some(Intent::Start);
    }
    if whole(HELP, words) || whole(HELP, without_codes) {
        return Some(Intent::Help);
    }
    // "Take me off K7RM" is about that job.
    let of_a_job =
        words.len() > without_codes.len() && anywhere("take|get|scratch|strike me off|from", words);
    let passing = (of_a_job || anywhere(NOT_FOR_GOOD, words)) && !anywhere(FOR_GOOD, words);
    (REVOCATIONS.anywhere(words) && !OTHERWISE.anywhere(words) && !passing).then_some(Intent::Stop)
}
