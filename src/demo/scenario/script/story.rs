//! One claim's story: first what it claims, then its acts in the order of time.

use chrono::Duration;
use serde_json::Value;

use super::filling::Flaw;
use super::{Act, Outcome, Script};
use crate::demo::cast::Customer;
use crate::demo::poe::{Format, Language};

/// A claim being told of. Times are `MM-DD HH:MM` in the store's zone. Products are catalogue
/// ids; `id#2` names the customer's second subscription for that product.
pub(in crate::demo::scenario) struct Story<'s> {
    pub(super) script: &'s mut Script,
    pub(super) handle: &'static str,
    pub(super) partner: &'static str,
    pub(super) customer: &'static Customer,
    pub(super) name: &'static str,
    pub(super) mpn_id: Option<&'static str>,
    pub(super) products: &'static [&'static str],
    pub(super) activities: &'static [&'static str],
    pub(super) revenue: Option<(&'static str, &'static str)>,
    pub(super) language: Language,
    pub(super) format: Option<Format>,
    /// How many files the claim has so far.
    pub(super) files: usize,
    reviewer: &'static str,
}

/// What the claim claims, how its files look, and who reviews it.
impl<'s> Story<'s> {
    pub(super) fn new(
        script: &'s mut Script,
        handle: &'static str,
        partner: &'static str,
        customer: &'static Customer,
    ) -> Self {
        Self {
            script,
            handle,
            partner,
            customer,
            name: handle,
            mpn_id: None,
            products: &[],
            activities: &["usage"],
            revenue: None,
            language: customer.language,
            format: None,
            files: 0,
            reviewer: "rhea",
        }
    }

    pub fn named(self, name: &'static str) -> Self {
        Self { name, ..self }
    }

    pub fn products(self, products: &'static [&'static str]) -> Self {
        Self { products, ..self }
    }

    pub fn activities(self, activities: &'static [&'static str]) -> Self {
        Self { activities, ..self }
    }

    /// Claims Revenue association, naming the solution seller and the partner's own product.
    pub fn revenue(self, seller: &'static str, isv_product: &'static str) -> Self {
        let revenue = Some((seller, isv_product));
        Self { revenue, activities: &["revenue-association"], ..self }
    }

    pub fn mpn(self, mpn_id: &'static str) -> Self {
        Self { mpn_id: Some(mpn_id), ..self }
    }

    pub fn reviewer(self, reviewer: &'static str) -> Self {
        Self { reviewer, ..self }
    }

    /// The language of the files that follow, if it isn't the customer's.
    pub fn language(self, language: Language) -> Self {
        Self { language, ..self }
    }

    /// The kind of the files that follow; else PDF, or DOCX where a PDF can't hold the script.
    pub fn format(self, format: Format) -> Self {
        Self { format: Some(format), ..self }
    }

    /// Tells how the claim stands in the end.
    pub fn ends(self, status: &'static str) {
        self.script.outcomes.push(Outcome { claim: self.handle, status });
    }
}

/// What the partner and the customer do.
impl Story<'_> {
    /// Makes the claim, complete but for its proof.
    pub fn drafted(self, at: &str) -> Self {
        self.drafted_with(at, &[])
    }

    /// Makes the claim with some fields different, each at its JSON pointer.
    pub fn drafted_with(mut self, at: &str, fields: &[(&str, Value)]) -> Self {
        let at = self.script.time(self.handle, at);
        self.draft_at(at, fields);
        self
    }

    /// Makes, proves and submits the claim, within the hour before `at`.
    pub fn filed(self, at: &str) -> Self {
        self.filed_with(at, Flaw::None)
    }

    /// The same with a flawed proof.
    pub fn filed_with(mut self, at: &str, flaw: Flaw) -> Self {
        let submitted = self.script.time(self.handle, at);
        self.draft_at(submitted - Duration::minutes(37), &[]);
        self.attach_at(submitted - Duration::minutes(8), flaw);
        self.script.step(submitted, self.partner, self.handle, Act::Submit);
        self
    }

    /// Adds another proof, flawed or not.
    pub fn proved(mut self, at: &str, flaw: Flaw) -> Self {
        let at = self.script.time(self.handle, at);
        self.attach_at(at, flaw);
        self
    }

    pub fn edited(self, at: &str, path: &'static str, value: Value) -> Self {
        self.partner_does(at, Act::Edit { changes: vec![(path, value)] })
    }

    pub fn resubmitted(self, at: &str) -> Self {
        self.partner_does(at, Act::Resubmit)
    }

    pub fn discarded(self, at: &str) -> Self {
        self.partner_does(at, Act::Discard)
    }

    pub fn withdrawn(self, at: &str, because: &'static str) -> Self {
        self.partner_does(at, Act::RequestRejection { because })
    }

    pub fn disputed(self, at: &str, justification: &'static str) -> Self {
        self.partner_does(at, Act::Dispute { justification: Some(justification), file: None })
    }

    /// Disputes with an updated proof, and a justification unless it is empty.
    pub fn disputed_with_proof(mut self, at: &str, justification: &'static str) -> Self {
        let instant = self.script.time(self.handle, at);
        let file = Some(self.file(instant, Flaw::None));
        self.partner_does(at, Act::Dispute { justification: some(justification), file })
    }

    pub fn says(self, at: &str, text: &'static str) -> Self {
        self.partner_does(at, Act::Comment { text, internal: false })
    }

    /// A colleague of the partner, another reviewer, or the customer's contact acts.
    pub fn does(self, at: &str, who: &'static str, act: Act) -> Self {
        let at = self.script.time(self.handle, at);
        self.script.step(at, who, self.handle, act);
        self
    }

    /// A colleague of the partner, or another reviewer, comments for both sides to read.
    pub fn heard(self, at: &str, who: &'static str, text: &'static str) -> Self {
        self.does(at, who, Act::Comment { text, internal: false })
    }

    fn partner_does(self, at: &str, act: Act) -> Self {
        let partner = self.partner;
        self.does(at, partner, act)
    }
}

/// What the reviewer does.
impl Story<'_> {
    pub fn taken(self, at: &str) -> Self {
        self.reviewer_does(at, Act::Take)
    }

    pub fn released(self, at: &str) -> Self {
        self.reviewer_does(at, Act::Release)
    }

    pub fn started(self, at: &str) -> Self {
        self.reviewer_does(at, Act::Start)
    }

    pub fn asked(self, at: &str, reasons: &'static [&'static str], comment: &'static str) -> Self {
        let remove_products = &[];
        self.reviewer_does(at, Act::RequestInformation { reasons, comment, remove_products })
    }

    pub fn asked_to_remove(
        self,
        at: &str,
        remove_products: &'static [&'static str],
        comment: &'static str,
    ) -> Self {
        let reasons = &["missing-products"];
        self.reviewer_does(at, Act::RequestInformation { reasons, comment, remove_products })
    }

    /// Approves, with a comment unless it is empty.
    pub fn approved(self, at: &str, comment: &'static str) -> Self {
        self.reviewer_does(at, Act::Approve { comment: some(comment) })
    }

    /// Rejects, with a comment unless it is empty.
    pub fn rejected(self, at: &str, reason: &'static str, comment: &'static str) -> Self {
        self.reviewer_does(at, Act::Reject { reason, comment: some(comment) })
    }

    pub fn upheld(self, at: &str, comment: &'static str) -> Self {
        self.reviewer_does(at, Act::Uphold { comment })
    }

    pub fn undone(self, at: &str) -> Self {
        self.reviewer_does(at, Act::Undo)
    }

    pub fn answered(self, at: &str, text: &'static str) -> Self {
        self.reviewer_does(at, Act::Comment { text, internal: false })
    }

    pub fn noted(self, at: &str, text: &'static str) -> Self {
        self.reviewer_does(at, Act::Comment { text, internal: true })
    }

    /// Decides the arbitration over one of this claim's products.
    pub fn decided(
        mut self,
        at: &str,
        product: &'static str,
        winner: &'static str,
        comment: &'static str,
    ) -> Self {
        let key = self.key(product);
        self.reviewer_does(at, Act::Decide { key, winner, comment })
    }

    fn reviewer_does(self, at: &str, act: Act) -> Self {
        let reviewer = self.reviewer;
        self.does(at, reviewer, act)
    }
}

fn some(text: &'static str) -> Option<&'static str> {
    (!text.is_empty()).then_some(text)
}
