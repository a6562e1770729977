//! Words about plans: asking which there are, and answering with a number.
//!
//! Which plans there are, and whether somebody was asked for one, is the shell's.

/// What a text says of plans.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PlanWord {
    /// Which plans are there, and which have I?
    List,
    /// This one, counted from 1; whether the word for a plan stands before it.
    Number { n: usize, said_plan: bool },
}

/// Words that ask for plans, alone or before a number. CANCEL and END are the law's: they stop every text.
const ASKING: [&str; 13] = [
    "plan",
    "plans",
    "my plan",
    "membership",
    "subscription",
    "formule",
    "formules",
    "mon abonnement",
    "abonnement",
    "abo",
    "mein abo",
    "tarif",
    "tarife",
];

/// Reads a text as a word about plans, if it is nothing else; a number is at most `most`.
pub fn word_of_plans(body: &str, most: usize) -> Option<PlanWord> {
    let said = body.trim().trim_end_matches(['.', '!', '?']).trim().to_lowercase();
    if ASKING.contains(&said.as_str()) {
        return Some(PlanWord::List);
    }
    let behind = ASKING.iter().find_map(|word| said.strip_prefix(word)?.strip_prefix(' '));
    let n = behind.unwrap_or(&said).trim().parse().ok().filter(|n| (1..=most).contains(n))?;
    Some(PlanWord::Number { n, said_plan: behind.is_some() })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_or_a_number_and_nothing_else_is_about_plans() {
        let cases = [
            ("Plan", Some(PlanWord::List)),
            ("  plans? ", Some(PlanWord::List)),
            ("Mon abonnement", Some(PlanWord::List)),
            ("PLAN 2", Some(PlanWord::Number { n: 2, said_plan: true })),
            ("Tarif 3.", Some(PlanWord::Number { n: 3, said_plan: true })),
            ("2", Some(PlanWord::Number { n: 2, said_plan: false })),
            ("4", None),
            ("1 and 2", None),
            ("I plan to be there", None),
            ("plan b", None),
            ("yes", None),
        ];
        for (text, expected) in cases {
            assert_eq!(word_of_plans(text, 3), expected, "{text}");
        }
    }
}
