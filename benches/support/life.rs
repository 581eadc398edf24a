//! The lives of the claims in the stores of benchmarks: who does what to which, and when.

use chrono::{DateTime, Datelike as _, TimeDelta, Timelike as _, Utc, Weekday};
use cpor::domain::command::{Command, Winner};
use cpor::domain::evidence::Evidence;
use cpor::domain::field::{Contact, Entered, Fields, ProductLine};
use cpor::domain::id::{ClaimId, Key, ProductId, TenantId};
use cpor::domain::status::{Activity, Because, InformationReason, RejectionReason, SolutionArea};
use fastrand::Rng;

use super::town::{CLAIMS_PER_CUSTOMER, CONTACT, Customer, PARTNERS, Partner, REVIEWERS, Shelf};
use super::words;

/// An act on a claim.
pub struct Step {
    /// When, UTC.
    pub at: DateTime<Utc>,
    /// Who.
    pub who: &'static str,
    /// What.
    pub command: Command,
}

/// What a claim is about, and whose it is.
#[derive(Clone, Copy)]
pub struct Subject {
    /// The customer.
    pub customer: Customer,
    partner: &'static Partner,
    /// Which of the customer's claims it is: each has products of its own.
    round: u64,
}

impl Subject {
    /// The subject of the claim that comes in as the so-manieth of a number.
    pub fn of(place: u64, claims: u64) -> Self {
        let customers = Customer::count(claims);
        Self {
            customer: Customer(place % customers),
            partner: partner(place),
            round: place / customers % CLAIMS_PER_CUSTOMER,
        }
    }

    /// The same, claimed by another partner.
    pub fn rivalled(self) -> Self {
        let own = PARTNERS.iter().position(|partner| partner.id == self.partner.id);
        Self { partner: partner(own.unwrap_or_default() as u64 + 1), ..self }
    }

    fn fields(&self, stock: &Stock<'_>, rng: &mut Rng) -> Fields {
        let Self { customer, partner, .. } = *self;
        let products = stock.shelf.claimed(customer, self.round).iter().map(|product| {
            ProductLine { product: product.to_string(), subscription_id: String::new() }
        });
        let domain = customer.domain();
        let mut person = |title: &str, at: &str| {
            let (name, mailbox) = words::person(customer.is_eastern(), rng);
            Contact { name, title: title.to_owned(), email: format!("{mailbox}@{at}") }
        };
        let of_customer = person("CIO", &domain);
        let technical = person("Administrator", &domain);
        let own = person("", &format!("{}.example", partner.id));
        Fields {
            name: format!("{} {}", customer.name(), words::project(customer.is_eastern(), rng)),
            mpn_id: partner.mpn_id.to_owned(),
            tenant_id: customer.tenant(),
            solution_area: Some(Entered::Known(Shelf::area(customer))),
            activities: vec![Entered::Known(activity(customer, self.round))],
            products: products.collect(),
            customer: of_customer,
            technical,
            partner: own,
            domain,
            ..Fields::default()
        }
    }

    /// The first of its keys that needs no subscription.
    fn workload(&self, stock: &Stock<'_>) -> Option<Key> {
        let product: &ProductId = stock.shelf.claimed(self.customer, self.round).first()?;
        let tenant = TenantId::new(self.customer.tenant());
        let is_workload = Shelf::area(self.customer) == SolutionArea::Microsoft365;
        is_workload.then(|| Key::Workload(tenant, product.clone()))
    }
}

fn partner(number: u64) -> &'static Partner {
    &PARTNERS[usize::try_from(number).unwrap_or_default() % PARTNERS.len()]
}

const fn activity(customer: Customer, round: u64) -> Activity {
    if customer.is_business() && round % 2 == 1 { Activity::PreSales } else { Activity::Usage }
}

/// What the lives of all claims draw from.
pub struct Stock<'a> {
    /// The products.
    pub shelf: &'a Shelf,
    /// The PoE files.
    pub statements: &'a [Evidence],
}

/// The life of a claim that is made at a moment.
pub fn steps(
    subject: Subject,
    id: ClaimId,
    is_contested: bool,
    born: DateTime<Utc>,
    stock: &Stock<'_>,
    rng: &mut Rng,
) -> Vec<Step> {
    let mut life = Life { rng, at: born, subject, id, is_contested, stock, steps: Vec::new() };
    life.live();
    life.steps
}

/// A life being written.
struct Life<'a> {
    rng: &'a mut Rng,
    at: DateTime<Utc>,
    subject: Subject,
    id: ClaimId,
    is_contested: bool,
    stock: &'a Stock<'a>,
    steps: Vec<Step>,
}

impl Life<'_> {
    fn live(&mut self) {
        let partner = self.subject.partner.operator;
        let fields = self.subject.fields(self.stock, self.rng);
        self.act(partner, Command::Create(Box::new(fields.clone())));
        if self.happens(45) {
            let mut changed = fields;
            changed.customer.title.push_str(", Group IT");
            self.minutes(1..10).act(partner, Command::Edit(Box::new(changed)));
        }
        if self.happens(2) {
            return;
        }
        self.minutes(2..15).attach(partner, 0);
        if self.happens(5) {
            if self.happens(40) {
                self.hours(1..40).act(partner, Command::Discard);
            }
            return;
        }
        self.minutes(1..60).act(partner, Command::Submit);
        if self.happens(50) {
            self.minutes(1..300).say(partner, false);
        }
        if self.withdrawn(3) || self.happens(2) {
            return;
        }
        let reviewer = REVIEWERS[self.rng.usize(0..REVIEWERS.len())];
        if self.happens(60) {
            self.hours(1..60).act(reviewer, Command::Take);
            if self.happens(2) {
                self.hours(1..20).act(reviewer, Command::Release);
                return;
            }
        }
        self.hours(1..50).act(reviewer, Command::StartReview);
        if self.happens(85) {
            self.minutes(5..90).say(reviewer, true);
        }
        if self.withdrawn(1) || self.happens(2) {
            return;
        }
        if self.happens(40) && !self.answered_question(reviewer, partner) {
            return;
        }
        self.decided(reviewer, partner);
    }

    /// The partner asks for rejection.
    fn withdrawn(&mut self, of_hundred: u32) -> bool {
        let is_so = self.happens(of_hundred);
        if is_so {
            let because = Because::ALL[self.rng.usize(0..Because::ALL.len())];
            let partner = self.subject.partner.operator;
            self.hours(1..30).act(partner, Command::RequestRejection(because));
        }
        is_so
    }

    /// The partner is asked, and answers within its window, but for one in ten.
    fn answered_question(&mut self, reviewer: &'static str, partner: &'static str) -> bool {
        let reason = InformationReason::ALL[self.rng.usize(0..InformationReason::ALL.len())];
        let ask = Command::RequestInformation {
            reasons: vec![reason],
            comment: words::question(self.rng),
            remove_products: Vec::new(),
        };
        self.hours(1..20).act(reviewer, ask);
        if self.happens(10) {
            return false;
        }
        self.hours(2..80).attach(partner, 1);
        if self.happens(50) {
            self.minutes(1..20).say(partner, false);
        }
        self.minutes(1..20).act(partner, Command::Resubmit);
        self.hours(1..50).act(reviewer, Command::StartReview);
        true
    }

    fn decided(&mut self, reviewer: &'static str, partner: &'static str) {
        self.hours(1..30);
        if self.happens(35) {
            self.say(reviewer, true);
            self.minutes(1..120);
        }
        if self.is_contested && self.happens(60) {
            self.arbitrated(reviewer);
            return;
        }
        if self.happens(70) {
            let comment = self.happens(40).then(|| words::note(self.rng));
            self.act(reviewer, Command::Approve { comment });
            self.followed(partner);
            return;
        }
        let reasons = RejectionReason::FOR_REVIEWERS;
        let reason = Some(reasons[self.rng.usize(0..reasons.len())]);
        let comment = Some(words::note(self.rng));
        self.act(reviewer, Command::Reject { reason, comment });
        if self.happens(25) {
            self.disputed(reviewer, partner);
        }
    }

    /// What comes after an approval.
    fn followed(&mut self, partner: &'static str) {
        if self.happens(12) {
            self.hours(1..200).attach(partner, 2);
        }
        if self.subject.customer.0 == 0 && self.happens(30) {
            self.hours(1..100).act(CONTACT, Command::Decline);
        } else {
            self.withdrawn(1);
        }
    }

    fn disputed(&mut self, reviewer: &'static str, partner: &'static str) {
        let justification = Some(words::note(self.rng));
        self.hours(3..240).act(partner, Command::Dispute { justification, files: Vec::new() });
        self.hours(3..160);
        if self.happens(10) {
            return;
        }
        if self.happens(40) {
            self.act(reviewer, Command::Approve { comment: None });
            return;
        }
        let comment = words::note(self.rng);
        self.act(reviewer, Command::Uphold { comment });
    }

    fn arbitrated(&mut self, reviewer: &'static str) {
        if let Some(key) = self.subject.workload(self.stock) {
            let (winner, comment) = (Winner::Claim(self.id), words::note(self.rng));
            self.act(reviewer, Command::Decide { key, winner, comment });
        }
    }

    fn act(&mut self, who: &'static str, command: Command) {
        self.steps.push(Step { at: self.at, who, command });
    }

    fn say(&mut self, who: &'static str, internal: bool) {
        let text = words::note(self.rng);
        self.act(who, Command::Comment { text, internal, files: Vec::new() });
    }

    /// Attaches a file; each claim has other ones first, second and third.
    fn attach(&mut self, who: &'static str, which: u64) {
        let all = self.stock.statements;
        let place = usize::try_from(self.id.0 + which).unwrap_or_default() % all.len();
        self.act(who, Command::Attach(vec![all[place].clone()]));
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
pub fn working(at: DateTime<Utc>) -> DateTime<Utc> {
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
