//! What short answers are made of, in three languages: phrases and their sense.
//! Written as the words look after folding: lower case, no accents, no apostrophes.
//! Tables only; what an answer comes to is weighed in `intent`.

/// What a phrase adds to an answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Sense {
    /// Agreement, without more.
    Yes,
    /// Willing or able: a yes to "do you want this job?", elsewhere not enough.
    Willing,
    /// Willing, but in the conditional.
    Could,
    /// Refusal, without more.
    No,
    /// A word that refuses only where it stands alone or opens the message.
    SoftNo,
    /// A denial of whatever is beside it.
    Not,
    /// Something is wrong: a no to "is the work as you wanted it?".
    Bad,
    /// A condition, a price, a wish for something else.
    But,
    /// A doubt.
    Hedge,
    /// A question, even without its mark.
    Ask,
    /// Proposes something in the form of a question.
    Suggest,
    /// Please ring me.
    Call,
    /// Please do not ring me.
    NoCall,
    /// Small talk.
    Filler,
}

/// Every phrase, the more cautious senses first: of two equally long matches the
/// first wins.
pub(super) const PHRASES: &[(Sense, &str)] = &[
    (Sense::NoCall, NO_CALL),
    (Sense::Call, CALL),
    (Sense::Hedge, HEDGES),
    (Sense::No, NO),
    (Sense::Bad, BAD),
    (Sense::SoftNo, SOFT_NO),
    (Sense::Suggest, SUGGEST),
    (Sense::Ask, ASK),
    (Sense::But, BUT),
    (Sense::Yes, YES),
    (Sense::Willing, WILLING),
    (Sense::Could, COULD),
    (Sense::Not, DENIALS),
    (Sense::Filler, FILLERS),
];

const NO_CALL: &str = "
    dont|not|never call|ring|phone me?|us?, no calls, no need to call,
    ne m? appelez|rappelez|appelle|rappelle pas, pas d appel, m appelez|appelle pas,
    nicht anrufen, ruf|rufen|rufe sie? mich nicht an, kein anruf
";

const CALL: &str = "
    call me back?, call us back?, ring me back?, ring us, phone me, phone us,
    give me|us a? call|ring|bell|buzz|shout, callback, call back,
    can|could|would|will you please? call|ring|phone me|us?, please call|ring|phone,
    pls call|ring|phone, want a|you? call|callback, i need a call, id like a call|callback,
    id prefer a call, prefer a call, better to call, call pls|please, lets talk on the phone,
    talk on the phone, speak on the phone, like to be called, call, rappelez|rappelle moi,
    rappelez|rappelle nous, appelez|appelle moi, appelez nous, me rappeler|appeler, m appeler,
    me telephoner, telephonez|telephone moi, passez|passe moi un coup de fil|telephone, rappel,
    rappelez, un rappel, rappeler, donnez moi un coup de fil,
    ruf|rufe mich bitte? mal? an|zuruck, rufen sie mich bitte? mal? an|zuruck,
    rufen|ruf|rufe mich bitte? an|zuruck, mich bitte? anrufen|zuruckrufen,
    bitte? um ruckruf|rueckruf, ruckruf|rueckruf, bitte anrufen|zuruckrufen, anrufen,
    zuruckrufen, ruf an|durch, ruf mal an|durch, ruft mich bitte? an,
    rufen sie bitte? an|zuruck
";

pub(super) const HEDGES: &str = "
    maybe, perhaps, possibly, probably, might, not sure, im not sure, unsure, depends,
    it depends, i think, i guess, i suppose, guess so, think so, let me check|see|think,
    ill check|see|think, will check|see, need to check|think, have to check|think, hopefully,
    could be, should be able|ok|fine, i should, try, trying, ill try, kinda, sort of, dunno,
    dont know, not certain, either, if, unless, say no|yes, saying no|yes, said yes|no, almost,
    yes or no, not yes, not yet, not no, ish, tentatively,
    pencil me in, if possible, no idea|one|clue, wait, hang|hold on, peut etre, ptet,
    probablement, je pense, je crois, pas sur|sure|certain|certaine, je ne sais pas,
    je sais pas, sais pas, ca depend, a voir, je vais voir|verifier, je verifie,
    je dois verifier, eventuellement, normalement, si possible, si, j espere, pas encore,
    oui ou non, pas oui, bof, attendez, vielleicht, eventuell, evtl, wahrscheinlich,
    womoglich, nicht sicher, bin nicht sicher, weiss nicht, ich weiss nicht, weiss noch nicht,
    kommt drauf an, kommt darauf an, ich glaube, glaube, denke, ich denke,
    muss schauen|sehen|prufen|checken, mal schauen|sehen, schau mal, wenn, falls, noch nicht,
    jein, ja oder nein, nicht ja, geht so, so so, so lala, comme ci comme ca, hoffentlich, moglicherweise, keine ahnung, warte,
    moment
";

const NO: &str = "
    finalement non, non finalement, en fait non, au final non, nee doch nicht,
    no thanks, no thank you, no thankyou, no ty, no no, nope, nah, naw, nay, not interested,
    im not interested, no interest, cant, cannot, can not, i cant, cant do it|this|that|today,
    cannot do it|this|that, cant take it|this|that|on, cant|cannot accept, cant accept it|this,
    no can do, unable, unable to, im unable to, not available, im not available, unavailable,
    im unavailable, not free, im not free, not for me, not this time|one, not today,
    not today thanks, not me, i pass, ill pass, im going to pass, i will pass, have to pass,
    need to pass, gonna pass, hard pass, pass on this|it|that, pass this time, pass thanks,
    decline, i decline, declined, dont want it|this|that|to|the job?,
    i dont want it|this|that|to, do not want it|this|that|to|the job?,
    i do not want it|this|that|to, dont accept it|this, i dont accept it|this,
    do not accept it|this, i do not accept it|this, wont be able to, wont be able,
    wont do it|this, not able to, not going to happen, not possible, impossible, negative,
    im busy, too busy, im booked, fully booked, im full, booked up, already booked,
    im already booked, no go, im out, count me out, not happening, im off, too far,
    too far away, too far for me, cant help, cant make that|it, never, absolutely not,
    certainly not, definitely not, of course not, no way, hell no, no sorry, sorry no,
    afraid not, im afraid not, not at this time, no longer interested|available, someone else,
    👎, ❌, 🚫, 🙅, non merci, non non, nan, pas interesse|interessee,
    je ne suis pas interesse|interessee|disponible|dispo|libre,
    je suis pas interesse|interessee|disponible|dispo|libre, pas disponible, pas dispo,
    pas libre, je ne peux pas, je peux pas, peux pas, ne peux pas, je ne pourrai pas,
    pourrai pas, je ne veux pas, je veux pas, je refuse, je decline, refuse, pas possible,
    ce n est pas possible, c est pas possible, pas cette fois, pas pour moi, sans moi,
    malheureusement non, helas non, desole non, desolee non, non desole|desolee, je passe,
    indisponible, je suis indisponible, je n accepte pas, j accepte pas, pas d accord,
    je ne suis pas d accord, je suis pas d accord, jamais, trop loin,
    je suis occupe|occupee|pris|prise, certainement pas, surtout pas, merci non, aucun|aucune,
    nein danke, nein nein, nee, ne danke, no danke, leider nicht, leider nein, nein leider,
    nein leider nicht, kein interesse, ich habe kein interesse, habe kein interesse,
    nicht interessiert, bin nicht interessiert, ich kann nicht, kann nicht, kann leider nicht,
    ich kann leider nicht, geht nicht, geht leider nicht, das geht nicht,
    das geht leider nicht, passt nicht, passt mir nicht, passt leider nicht, keine zeit,
    habe keine zeit, ich habe keine zeit, leider keine zeit, ich mochte nicht, ich will nicht,
    will nicht, mochte nicht, ich lehne ab, lehne ab, abgelehnt, nicht verfugbar,
    bin nicht verfugbar, nicht moglich, ist nicht moglich, diesmal nicht, heute nicht,
    ohne mich, auf keinen fall, niemals, nicht fur mich, zu weit, zu weit weg, absolut nicht,
    bin verhindert, nicht einverstanden, bin nicht einverstanden, ich bin nicht einverstanden,
    keine|keiner|keinen|keines davon, danke nein, muss ablehnen, none of these|those|them,
    none, none work, neither, neither work|works, none of them work, none of the above
";

const SOFT_NO: &str = "
    no, n, non, nein, pass, no problem, no worries, no prob, np, kein problem,
    pas de souci|soucis|probleme, keine sorge, sans probleme
";

/// Turns of politeness that hold a "no" and mean nothing by it.
pub(super) const POLITE: &str = "
    no problem, no worries, no prob, np, no pb, pas de pb, kein problem,
    pas de souci|soucis|probleme, keine sorge, sans probleme
";

const BAD: &str = "
    not finished, isnt finished, not done, isnt done, not complete|completed, not happy,
    im not happy, not good, not ok, not okay, not right, not satisfied, not fixed, isnt fixed,
    not working, doesnt work, does not work, not what i asked|ordered|wanted, not approved,
    not acceptable, unacceptable, pas fini, pas termine, n est pas fini|termine|bon|bien,
    pas bon, pas bien, pas content|contente, pas satisfait|satisfaite, pas correct,
    ne marche pas, ne fonctionne pas, pas repare, inacceptable, nicht fertig, nicht gut,
    nicht ok, nicht okay, nicht zufrieden, bin nicht zufrieden, nicht in ordnung,
    nicht erledigt, funktioniert nicht, geht noch nicht, nicht richtig, nicht repariert,
    unzufrieden
";

const SUGGEST: &str = "
    how about, what about, how s, can|could|may i|we do|come|make|start|move, can|could i|we,
    would you do, does|would work, is possible, could you do|make, can you do|make,
    would be ok|okay, any chance of, on peut, peut on, c est possible, est ce possible,
    pourrait on, plutot, est ce que je peux, puis je venir|passer?, je peux venir|passer,
    wie ware es mit|am?, wie war s mit|am?, wie sieht es mit|am aus?, ginge, ginge es,
    ginge auch, konnte ich, konnen wir, kann ich, geht auch, ware moglich
";

const ASK: &str = "
    what, whats, who, whos, whom, which, why, how, hows, where, wheres, when, whens, whose,
    is it|there|this|that|the|he|she, are you|there|they|we, do i|you|we|they,
    does it|he|she|this|that|the, did you|he|she|they, have you, has the|he|she, can you,
    could you, will you|he|she|it, would you, should i, anyone, question, qui, quoi,
    quel|quelle|quels|quelles, pourquoi, comment, combien, quand, est ce, ou est, c est ou,
    y a t il, avez|etes|pouvez|peux vous|tu, wer, was, wo, wie, wann, warum, wieso,
    welche|welcher|welches, wieviel, gibt es, haben sie, konnen sie, kannst du, hast du, frage,
    wohin, ist das|es|der|die, muss ich, worum
";

/// Words that put a condition on what comes before or after them.
pub(super) const BUT: &str = "
    id need|want|ask|charge, i need|want at? least?, but, only, except, instead, rather,
    soonest, earliest, soonest availability, not before, provided, as long as, however, though,
    although, can do another, another day|time|date, different day|time|date, more money, for less, less than, more than,
    for more, extra, pay, price, rate, a bit more, $, €, £, dollars, bucks, euros, euro, quid,
    per hour, an hour, at least, minimum, reschedule, move it, later, earlier, sooner, too low,
    with my own price, however long, mais, seulement, sauf, plutot, uniquement, au plus tot,
    pas avant, a condition, par contre, cependant, un autre jour, une autre date|heure|fois,
    plus tard, plus tot, prix, tarif, au moins, reporter, decaler, qu, a partir de|du, aber,
    nur, jedoch, erst, allerdings, lieber, stattdessen, fruhestens, ausser, sofern,
    vorausgesetzt, anderer tag|termin, einen anderen tag|termin, ein anderer tag|termin,
    an einem anderen tag, spater, fruher, preis, mehr geld, mindestens, verschieben, ab
";

const YES: &str = "
    yes, y, yep, yup, yeah, yea, yess, yesss, ya, yah, aye, ye, yes please, yes sir|maam, ok,
    okay, okey, k, kk, okie, okey dokey, sure, sure thing, for sure, of course, certainly,
    absolutely, definitely, totally, agreed, i agree, accept, accepted, i accept,
    i accept it|this|the job?, ill accept, deal, its a deal, confirm, confirmed, i confirm,
    confirming, approve, approved, i approve, ill take it|this|that|the job|one?,
    ill take this|that one|job, i will take it|this|that, i take it, ill do it|this|that,
    i will do it|this|that, i can do it|this|that, can do it|this|that,
    i can take it|this|that, can take it|this|that, i can take this|that job|one,
    i want it|this|the job?, i want this job|one, im in, count me in, sign me up, book me,
    book me in, put me down, send me, works, works for me|us, that works, it works for me,
    that works for me|us, this works, this works for me, sounds good|great|fine|perfect,
    sounds like a plan, thats fine|good|great|ok|okay|perfect,
    that is fine|good|great|ok|perfect, its fine|good|ok, it is fine|good|ok|okay, all good,
    yes all good, looks good|great|fine|perfect|amazing|fantastic,
    it looks good|great|fine|perfect, its perfect, everything looks good|great|fine|perfect,
    everything is fine|good|great|perfect, happy with it|everything|the work|this, im happy,
    im happy with it|everything|the work, very happy, happy to, id be happy to, glad to,
    would love to, i would love to|it, i would be happy|glad to, id love to, love to, fine,
    fine by|with me|us, good, great, perfect, awesome, cool, excellent, lovely, brilliant,
    wonderful, fantastic, alright, all right, right on, correct, affirmative, roger, 10 4,
    you bet, no doubt, go ahead, go for it, lets do it|this, ill be there, i will be there,
    ill be here|home|in, i will be home|here, well be there|here|home,
    we will be there|here|home, see you then|there, see you, great job|work, good job|work,
    well done, nice work|job, good to go, im on it, on it, 👍, 👌, ✅, ✔, 🙌, 💯, 🆗, ☑, 🤝, oui,
    ouais, ouai, oui oui, mais oui, ui, d accord, daccord, dac, entendu, bien sur, volontiers,
    avec plaisir, je prends, je le prends, je la prends,
    je prends ca|le job|la mission|le travail, j accepte, accepte, ca marche, ca me va,
    ca nous va, cela me convient, ca me convient, me convient, ca convient, c est bon,
    cest bon, c est bon pour moi, bon pour moi, ok pour moi,
    c est parfait|ok|note|confirme|valide, parfait, tres bien, super, nickel, impeccable,
    impec, genial, top, confirme, je confirme, je valide, valide, j approuve, j y serai,
    je serai la, je suis partant|partante, partant|partante, tout est bon|parfait|ok,
    tout va bien, bon travail, beau travail, rien a redire, ca roule, banco, tout a fait,
    absolument, exactement, je m en occupe, je m en charge, on fait comme ca, je suis d accord,
    je suis content|contente|satisfait|satisfaite, carrement, a tout a l heure,
    je peux le faire, je le fais, ok ca marche, ja, jap, jo, jup, jawohl, ja bitte, ja gerne,
    ja gern, gerne, gern, sehr gerne|gern, klar, na klar, alles klar, klaro, natuerlich,
    naturlich, selbstverstandlich, sicher, aber sicher|gerne|gern|klar|ja, passt, das passt,
    passt mir|uns, das passt mir|uns, passt gut, passt so, in ordnung, einverstanden,
    ich bin einverstanden, bin einverstanden, geht, das geht, geht klar, geht in ordnung,
    ich nehme es|ihn|das|den auftrag?|an?, nehme ich, ich nehm es|das|ihn, nehm ich, mach ich,
    mache ich, ich mache das|es, ich mach das|es, ich ubernehme,
    ich ubernehme das|es|den auftrag, ubernehme ich, ich kann das|es machen|ubernehmen,
    kann ich machen|ubernehmen, ich bin dabei, bin dabei, dabei, bestatigt, bestatige,
    ich bestatige, ich bestatige den termin, bestatigt danke, termin bestatigt, zusage,
    ich sage zu, sage zu, abgemacht, akzeptiert, ich akzeptiere, gut, sehr gut, prima, perfekt,
    toll, alles gut, alles bestens|super|prima|ok|okay|perfekt|in ordnung, bestens, wunderbar,
    sieht gut aus, sieht super|toll|prima aus, genau, richtig, stimmt, zufrieden,
    bin zufrieden, ich bin zufrieden, sehr zufrieden, gute arbeit, gut gemacht,
    so machen wir s|das, oki, freigegeben, genehmigt, ich bin da, wir sind da, bis dann
";

const WILLING: &str = "
    interested, im interested, i am interested, very interested, id be interested, available,
    im available, i am available, free, im free, i am free, i can, can do, i can do, can,
    i can come, can come, i can make it, i can start, availability, available from, keen,
    up for it, im up for it, next available, better, suits me,
    is fine|good|ok|okay|better|great|best, willing, suits, i can take, can take, interesse,
    interessee, je suis interesse|interessee, disponible, je suis disponible|dispo|libre,
    dispo, libre, je peux, peux, je peux venir|passer|faire, ca m interesse, m interesse,
    je peux commencer, possible, je suis la, interessiert, bin interessiert,
    ich bin interessiert, habe interesse, ich habe interesse, verfugbar, bin verfugbar,
    ich bin verfugbar, frei, ich bin frei, habe zeit, ich habe zeit, ich kann, kann ich, kann,
    moglich, ich kann kommen, kann kommen, zeit
";

/// A yes in the conditional: somebody would, if.
const COULD: &str = "
    could do it|this|that, i could do it|this|that, could do, i could do, i could come,
    could come, could make it, i could, could, i would do it|this|that, i would, id do it,
    would work, would be better|good|great|fine|ok|best, je pourrais venir|passer|faire,
    je pourrais, pourrais, serait possible|mieux|bien, irait, me conviendrait,
    je serais disponible|libre, ich konnte, konnte ich, konnte, wurde gehen,
    ware moglich|besser|gut|super, wurde passen, ginge, hatte zeit, ich hatte zeit,
    hatte interesse, would do, would take|accept, i would accept|take, wurde ich, ich wurde,
    j accepterais, je prendrais
";

/// Words that deny whatever stands beside them.
pub(super) const DENIALS: &str = "
    not, dont, do not, wont, isnt, doesnt, didnt, wasnt, arent, never, without, neither, nor,
    hardly, pas, ne, jamais, ni, rien, aucun, aucune, nicht, kein, keine, keinen, nie, niemand,
    nichts
";

/// Small talk and small words, which change nothing about an answer.
pub(super) const FILLERS: &str = "
    hi, hello, hey, hiya, thanks, thank you, thankyou, thx, ty, tx, cheers, please, pls, plz,
    so much, very much, a lot, sir, mate, man, guys, team, dear, sorry, morning,
    good morning|afternoon|evening|day|night, have a good|nice|great day|one|evening|weekend,
    have a nice day, no problem|worries at all, see you soon|later|tomorrow, talk soon,
    speak soon, regards, kind regards, lol, haha, well, so, oh, ah, um, just, actually,
    unfortunately, really, right, then, too, also, very, much, still, i, im, ill, id, ive, we,
    me, my, us, it, its, this, that, thats, the, a, an, is, are, am, be, will, would, do, for,
    to, on, at, in, of, with, by, and, or, as, from, job, one, work, task, gig, visit,
    appointment, offer, time, day, if you like, you, all, everything, any, up, out,
    available is, next, today s, again, been, have, s, anyway, slot, date, something, there,
    start, come, make, take, until, till, after, before, between, bonjour, bonsoir, salut,
    coucou, merci, merci beaucoup, merci bien, s il vous plait, s il te plait, svp, stp,
    bonne journee|soiree, bon week end, a bientot, a plus, a demain, cordialement, desole,
    desolee, malheureusement, madame, monsieur, beaucoup, alors, bien, je, j, suis, ai, le, la,
    les, l, un, une, des, de, du, d, c, ce, cette, cela, ca, est, moi, nous, vous, m, pour,
    avec, et, ou, au, en, y, rendez vous, rdv, visite, travail, mission, creneau, il, mon, ma,
    serait, sera, tout, aussi, heure, jour, faire, venir, que, n, hallo,
    guten tag|morgen|abend, moin, servus, gruss gott, danke, danke schon, dankeschon,
    vielen dank, besten dank, danke sehr, bitte, liebe grusse, viele grusse, grusse, gruss,
    mfg, lg, vg, schonen tag|abend, schones wochenende, bis morgen|bald|spater, tschuss,
    leider, entschuldigung, tut mir leid, doch, mal, auch, dann, sehr, ich, wir, es, das, der,
    die, den, dem, ein, eine, einen, ist, bin, sind, mir, mich, uns, fur, mit, und, oder, zu,
    von, auftrag, termin, arbeit, uhr, ware, wurde, habe, kommen, machen, alles, schon, noch,
    sie, bis, nach, vor, hatte, ihnen, auf, 🙂, 😊, 😀, 🙏, 😃, ❤, 🎉, 😉, ☺, 😁
";
