//! The lives of the claims in the stores of benchmarks: who does what to which, and when.

use chrono::{DateTime, Datelike as _, TimeDelta, Timelike as _, Utc, Weekday};
use cpor::desk::Upload;
use cpor::domain::command::Command;
use cpor::domain::field::{Contact, Entered, Fields, ProductLine};
use cpor::domain::id::{OperatorName, ProductId};
use cpor::domain::status::{Activity, InformationReason, RejectionReason, SolutionArea};
use fastrand::Rng;

use super::town::{self, CLAIMS_PER_CUSTOMER, Customer, PARTNERS, Partner, REVIEWERS};

const SEED: u64 = 2020;
/// How many of a thousand claims are for what another partner claims too.
const RIVALS: u64 = 15;
/// How many different PoE files there are; their number is not what is measured.
const STATEMENTS: u64 = 64;

/// An act on a claim.
pub struct Step {
    /// When, UTC.
    pub at: DateTime<Utc>,
    /// Who.
    pub who: OperatorName,
    /// Which claim, from 0.
    pub claim: u64,
    /// What.
    pub command: Command,
    /// The files that come with it.
    pub uploads: Vec<Upload>,
}

/// What is done in a store between two moments, in order.
pub fn steps(claims: u64, from: DateTime<Utc>, to: DateTime<Utc>) -> Vec<Step> {
    let mut rng = Rng::with_seed(SEED);
    let areas = Areas::read();
    let mut all = Vec::new();
    for claim in 0..claims {
        let subject = Subject::of(claim, claims, &mut rng);
        // More has come in lately: of a queue, most that is open is young.
        let age = (to - from).as_seconds_f64() * rng.f64().powi(2);
        let born = to - TimeDelta::try_milliseconds(millis(age)).unwrap_or_default();
        let mut life = Life { rng: &mut rng, at: working(born), claim, steps: Vec::new() };
        life.live(&subject, &areas);
        all.append(&mut life.steps);
    }
    all.retain(|step| (from..to).contains(&step.at));
    // The first act of each claim comes first: only what has been made can be worked on.
    all.sort_by_key(|step| step.at);
    all
}

#[expect(clippy::cast_possible_truncation, reason = "at most 120 days")]
fn millis(seconds: f64) -> i64 {
    (seconds * 1000.0) as i64
}

struct Areas {
    microsoft_365: Vec<ProductId>,
    business: Vec<ProductId>,
}

impl Areas {
    fn read() -> Self {
        Self {
            microsoft_365: town::products(SolutionArea::Microsoft365),
            business: town::products(SolutionArea::BusinessApplications),
        }
    }
}

/// What a claim is about.
struct Subject {
    customer: Customer,
    partner: &'static Partner,
    /// Which of the customer's claims it is: each has products of its own.
    round: u64,
}

impl Subject {
    fn of(claim: u64, claims: u64, rng: &mut Rng) -> Self {
        let customers = Customer::count(claims);
        let is_rival = rng.u64(0..1000) < RIVALS && claim > 0;
        let about = if is_rival { claim - 1 } else { claim };
        let first = usize::try_from(about).unwrap_or_default();
        Self {
            customer: Customer(about % customers),
            partner: &PARTNERS[(first + usize::from(is_rival)) % PARTNERS.len()],
            round: about / customers,
        }
    }

    fn fields(&self, areas: &Areas) -> Fields {
        let customer = self.customer;
        let (area, all) = if customer.is_business() {
            (SolutionArea::BusinessApplications, &areas.business)
        } else {
            (SolutionArea::Microsoft365, &areas.microsoft_365)
        };
        let share = all.len() / usize::try_from(CLAIMS_PER_CUSTOMER).unwrap_or(1);
        let first = usize::try_from(self.round).unwrap_or_default() * share;
        let wanted = 1 + usize::try_from(customer.0).unwrap_or_default() % share.max(1);
        let products = all.iter().skip(first).take(wanted).map(|product| ProductLine {
            product: product.to_string(),
            subscription_id: String::new(),
        });
        let domain = customer.domain();
        Fields {
            name: format!(
                "{} {}",
                customer.name(),
                ["rollout", "도입", "展開", "phase 2"]
                    [usize::try_from(self.round).unwrap_or_default() % 4]
            ),
            mpn_id: self.partner.mpn_id.to_owned(),
            tenant_id: customer.tenant(),
            solution_area: Some(Entered::Known(area)),
            activities: vec![Entered::Known(Activity::Usage)],
            products: products.collect(),
            customer: contact("Carla Kundin", "CIO", &format!("carla@{domain}")),
            technical: contact("Theo Technik", "Administrator", &format!("theo@{domain}")),
            partner: contact(
                self.partner.operator,
                "",
                &format!("{}@{}.example", self.partner.operator, self.partner.id),
            ),
            domain,
            ..Fields::default()
        }
    }
}

fn contact(name: &str, title: &str, email: &str) -> Contact {
    Contact { name: name.to_owned(), title: title.to_owned(), email: email.to_owned() }
}

/// A life being written.
struct Life<'a> {
    rng: &'a mut Rng,
    at: DateTime<Utc>,
    claim: u64,
    steps: Vec<Step>,
}

impl Life<'_> {
    fn live(&mut self, subject: &Subject, areas: &Areas) {
        let partner = subject.partner.operator;
        let fields = subject.fields(areas);
        self.act(partner, Command::Create(Box::new(fields)));
        let statement = self.claim % STATEMENTS;
        self.minutes(2..15).attach(partner, statement);
        if self.happens(8) {
            return;
        }
        self.minutes(1..60).act(partner, Command::Submit);
        if self.happens(3) {
            return;
        }
        let reviewer = REVIEWERS[self.rng.usize(0..REVIEWERS.len())];
        self.hours(1..40).act(reviewer, Command::Take);
        self.minutes(1..90).act(reviewer, Command::StartReview);
        let note = "Statement of work found; the signature is on its last page.";
        self.minutes(5..90).say(reviewer, note, true);
        if self.happens(30) && !self.answered_question(reviewer, partner, statement) {
            return;
        }
        self.hours(1..30).decided(reviewer, partner);
    }

    /// The partner is asked, and answers within its window, but for one in ten.
    fn answered_question(&mut self, reviewer: &str, partner: &str, statement: u64) -> bool {
        let ask = Command::RequestInformation {
            reasons: vec![InformationReason::MissingCustomerAcknowledgment],
            comment: "고객 서명이 보이지 않습니다. Please add the customer's signature.".to_owned(),
            remove_products: Vec::new(),
        };
        self.hours(1..20).act(reviewer, ask);
        if self.happens(10) {
            return false;
        }
        self.hours(2..60).attach(partner, (statement + 1) % STATEMENTS);
        self.minutes(1..20).say(partner, "Signed on page 3 now, dated last week.", false);
        self.minutes(1..20).act(partner, Command::Resubmit);
        true
    }

    fn decided(&mut self, reviewer: &str, partner: &str) {
        if self.happens(75) {
            self.act(reviewer, Command::Approve { comment: None });
            return;
        }
        let reject = Command::Reject {
            reason: Some(RejectionReason::InsufficientPoe),
            comment: Some("The statement names none of the products.".to_owned()),
        };
        self.act(reviewer, reject);
        if self.happens(25) {
            let justification = "The products are named in its appendix.".to_owned();
            let dispute =
                Command::Dispute { justification: Some(justification), files: Vec::new() };
            self.hours(3..80).act(partner, dispute);
            let uphold = Command::Uphold { comment: "There is no appendix.".to_owned() };
            self.hours(3..60).act(reviewer, uphold);
        }
    }

    fn act(&mut self, who: &str, command: Command) {
        self.with_files(who, command, Vec::new());
    }

    fn say(&mut self, who: &str, text: &str, internal: bool) {
        self.act(who, Command::Comment { text: text.to_owned(), internal });
    }

    fn attach(&mut self, who: &str, statement: u64) {
        let upload = Upload {
            name: format!("statement-{statement}.txt"),
            bytes: format!("Statement of work no. {statement}\n").into_bytes(),
        };
        self.with_files(who, Command::Attach(Vec::new()), vec![upload]);
    }

    fn with_files(&mut self, who: &str, command: Command, uploads: Vec<Upload>) {
        let (at, claim) = (self.at, self.claim);
        self.steps.push(Step { at, who: OperatorName::new(who), claim, command, uploads });
    }

    fn minutes(&mut self, range: std::ops::Range<i64>) -> &mut Self {
        let minutes = self.rng.i64(range);
        let seconds = self.rng.i64(0..60);
        self.at = working(self.at + TimeDelta::minutes(minutes) + TimeDelta::seconds(seconds));
        self
    }

    fn hours(&mut self, range: std::ops::Range<i64>) -> &mut Self {
        let hours = self.rng.i64(range);
        self.at = working(self.at + TimeDelta::hours(hours));
        self.minutes(0..60)
    }

    /// Whether something happens that happens to so many of a hundred.
    fn happens(&mut self, of_hundred: u32) -> bool {
        self.rng.u32(0..100) < of_hundred
    }
}

/// The moment itself in working hours, else one in the next.
fn working(at: DateTime<Utc>) -> DateTime<Utc> {
    let mut at = at;
    if at.hour() >= 16 {
        at += TimeDelta::hours(14);
    } else if at.hour() < 6 {
        at += TimeDelta::hours(6);
    }
    while matches!(at.weekday(), Weekday::Sat | Weekday::Sun) {
        at += TimeDelta::days(1);
    }
    at
}
