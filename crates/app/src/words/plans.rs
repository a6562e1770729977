//! What a member is told of their plan: which there are, what they cost, where to pay, and what was paid.

use anyhow::Result;
use domain::PersonId;
use domain::membership::{GRACE_DAYS, Membership, PlanMessage};
use domain::talk::Language;
use jiff::Span;
use jiff::civil::Date;

use super::{Args, day_and_year, say};
use crate::App;

impl App {
    /// News of a member's plan; nothing if it no longer holds.
    pub(super) fn of_a_plan(
        &self,
        language: Language,
        person: PersonId,
        message: &PlanMessage,
    ) -> Result<Option<String>> {
        let membership = self.store.member(person)?.map(|member| member.membership).unwrap_or_default();
        let name = |key: &str| self.market.plan_name(language, key).to_owned();
        let day = |day: Date| day_and_year(language, day.at(0, 0, 0, 0));
        let args = Args::new()
            .with("operator", self.market.operator.clone())
            .with("link", format!("{}/membership", self.public_base));
        if message.of_dues().is_some() {
            return self.of_dues(language, person, &membership, message, args);
        }
        let (key, args) = match message {
            PlanMessage::Listed | PlanMessage::ListedAgain => {
                let args = args.with("plans", self.plans_listed(language));
                match (&membership.plan, message) {
                    (Some(plan), PlanMessage::Listed) => ("text-plans-mine", args.with("plan", name(plan))),
                    // They have chosen since.
                    (Some(_), _) => return Ok(None),
                    (None, PlanMessage::Listed) => ("text-plans", args),
                    (None, _) => ("text-plans-again", args),
                }
            }
            PlanMessage::Begun { plan } => ("text-plan-begun", args.with("plan", name(plan))),
            PlanMessage::Changes { plan, from } => {
                ("text-plan-changes", args.with("plan", name(plan)).with("day", day(*from)))
            }
            PlanMessage::Paid { plan, net, tax, from, until, .. } => {
                let args = args.with("plan", name(plan)).with("from", day(*from)).with("until", day(*until));
                let args = args.with("amount", self.amount(language, net + tax));
                ("text-dues-paid", args.with("tax", self.amount(language, *tax)))
            }
            PlanMessage::Ended { plan, now: Some(now) } => {
                ("text-plan-ended", args.with("plan", name(plan)).with("now", name(now)))
            }
            PlanMessage::Ended { plan, now: None } => ("text-plan-ended-none", args.with("plan", name(plan))),
            PlanMessage::PaidInVain { amount } => {
                ("text-dues-in-vain", args.with("amount", self.amount(language, *amount)))
            }
            PlanMessage::GivenBack { amount } => {
                ("text-dues-given-back", args.with("amount", self.amount(language, *amount)))
            }
            PlanMessage::DuesAsked { .. }
            | PlanMessage::DuesReminder { .. }
            | PlanMessage::RenewalAsked { .. }
            | PlanMessage::Grace { .. } => return Ok(None),
        };
        Ok(Some(say(language, key, &args)))
    }

    fn of_dues(
        &self,
        language: Language,
        person: PersonId,
        membership: &Membership,
        message: &PlanMessage,
        args: Args,
    ) -> Result<Option<String>> {
        let dues = membership.dues.as_ref().filter(|dues| message.of_dues() == Some(dues.n));
        let Some(dues) = dues else { return Ok(None) };
        let key = match message {
            PlanMessage::DuesReminder { .. } => "text-dues-reminder",
            PlanMessage::RenewalAsked { .. } => "text-renewal-asked",
            PlanMessage::Grace { .. } => "text-dues-grace",
            _ => "text-dues-asked",
        };
        let kept_until = dues.from.saturating_add(Span::new().days(GRACE_DAYS));
        let day = |day: Date| day_and_year(language, day.at(0, 0, 0, 0));
        let has = membership.plan.as_deref().unwrap_or(&dues.plan.key);
        let args = args
            .with("plan", self.market.plan_name(language, &dues.plan.key).to_owned())
            .with("has", self.market.plan_name(language, has).to_owned())
            .with("amount", self.amount(language, dues.gross()))
            .with("day", day(dues.from))
            .with("until", day(kept_until))
            .with("link", self.dues_link(person, dues.n));
        Ok(Some(say(language, key, &args)))
    }

    /// What ten minutes online cost whoever has a plan, with tax; nothing where nobody pays for any. A minute alone is
    /// a sum that was rounded.
    pub fn minute_words(&self, language: Language, plan: &domain::membership::Plan) -> Option<String> {
        let price = plan.minute_price(&self.market.offered_plans());
        let amount = self.amount(language, price.line(10).gross());
        match (price.full, price.own) {
            (0, _) => None,
            (_, 0) => Some(super::plain(language, "plan-minutes-included")),
            (_, _) => Some(say(language, "plan-minute", &Args::new().with("amount", amount))),
        }
    }

    /// Every plan with its number and what a month costs, a line each.
    fn plans_listed(&self, language: Language) -> String {
        let line = |(at, (plan, gross)): (usize, (domain::membership::Plan, i64))| {
            let name = self.market.plan_name(language, &plan.key).to_owned();
            let args = Args::new().number("n", i64::try_from(at).unwrap_or(0) + 1).with("plan", name);
            let month = match plan.is_free() {
                true => say(language, "plan-line-free", &args),
                false => say(language, "plan-line", &args.with("amount", self.amount(language, gross))),
            };
            match self.minute_words(language, &plan) {
                Some(minutes) => {
                    let args = Args::new().with("month", month).with("minutes", minutes);
                    say(language, "plan-line-online", &args)
                }
                None => month,
            }
        };
        self.plans_with_prices().into_iter().enumerate().map(line).collect::<Vec<_>>().join("\n")
    }
}
