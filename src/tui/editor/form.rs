//! Which fields the form shows, in which order, and which of them the caret may enter.

use super::{Editor, Target};
use crate::domain::check::needs_technical_contact;
use crate::domain::directory::Subscription;
use crate::domain::field::{Field, ProductLine, Value};
use crate::domain::id::{ProductId, TenantId, guid};
use crate::domain::status::SolutionArea;

/// A place that the caret can be at.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Slot {
    /// A field.
    Field(Field),
    /// A claimed product or workload, by its place among them.
    Line(usize),
    /// The PoE files, which the form only shows.
    Evidence,
}

impl Slot {
    pub(super) const FIRST: Self = Self::Field(Field::Name);

    /// Whether it may be edited after the first submission `[S1][D]`.
    pub(super) const fn is_editable_after_submission(self) -> bool {
        match self {
            Self::Field(field) => field.is_editable_after_submission(),
            Self::Line(_) | Self::Evidence => true,
        }
    }
}

/// How a slot is filled.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    /// By typing.
    Text,
    /// From a list.
    Choice,
    /// By typing or from a list.
    Either,
    /// Not in the form.
    Elsewhere,
}

impl Kind {
    pub(super) const fn is_typed(self) -> bool {
        matches!(self, Self::Text | Self::Either)
    }

    pub(super) const fn has_list(self) -> bool {
        matches!(self, Self::Choice | Self::Either)
    }
}

/// A part of the form, in the order in which a claim is made `[S2]`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Section {
    Association,
    Area,
    Products,
    Customer,
    Technical,
    Partner,
    Revenue,
    Evidence,
}

impl Section {
    pub(super) const ALL: [Self; 8] = [
        Self::Association,
        Self::Area,
        Self::Products,
        Self::Customer,
        Self::Technical,
        Self::Partner,
        Self::Revenue,
        Self::Evidence,
    ];

    pub(super) const fn fields(self) -> &'static [Field] {
        match self {
            Self::Association => &[Field::Name, Field::MpnId, Field::Domain, Field::TenantId],
            Self::Area => &[Field::SolutionArea, Field::Activities],
            Self::Products => &[Field::Products],
            Self::Customer => &[Field::CustomerName, Field::CustomerTitle, Field::CustomerEmail],
            Self::Technical => {
                &[Field::TechnicalName, Field::TechnicalTitle, Field::TechnicalEmail]
            }
            Self::Partner => &[Field::PartnerName, Field::PartnerEmail],
            Self::Revenue => &[Field::DynamicsSeller, Field::RevenueCustomer, Field::IsvProduct],
            Self::Evidence => &[],
        }
    }
}

impl Section {
    /// The section that a field stands in.
    pub(super) fn of(field: Field) -> Self {
        let has = |section: &Self| section.fields().contains(&field);
        Self::ALL.into_iter().find(has).unwrap_or(Self::Association)
    }
}

impl Editor {
    /// Whether a section is shown. What is not asked is shown as long as something stands in it
    /// or the caret does.
    pub(super) fn is_shown(&self, section: Section) -> bool {
        let stays = |field: &Field| {
            self.focus == Slot::Field(*field) || !self.fields.get(*field).is_blank()
        };
        section.fields().iter().any(stays) || self.is_asked(section)
    }

    /// The slots of a section; none when the section is not shown.
    pub(super) fn slots_of(&self, section: Section) -> Vec<Slot> {
        if !self.is_shown(section) {
            return Vec::new();
        }
        let fields = section.fields();
        let mut slots: Vec<Slot> = fields.iter().copied().map(Slot::Field).collect();
        if section == Section::Products {
            slots.extend((0..self.fields.products.len()).map(Slot::Line));
        }
        if section == Section::Evidence {
            slots.push(Slot::Evidence);
        }
        slots
    }

    /// Every slot that is shown, in order.
    pub(super) fn slots(&self) -> Vec<Slot> {
        Section::ALL.into_iter().flat_map(|section| self.slots_of(section)).collect()
    }

    /// Every slot that the caret may enter, in order.
    pub(super) fn open_slots(&self) -> Vec<Slot> {
        self.slots().into_iter().filter(|slot| !self.is_frozen(*slot)).collect()
    }

    /// Whether the claim's area, activities and products ask for the section `[S2]`.
    pub(super) fn is_asked(&self, section: Section) -> bool {
        match section {
            Section::Technical => needs_technical_contact(&self.fields, &self.rules.directory),
            Section::Revenue => self.fields.is_revenue(),
            _ => true,
        }
    }

    /// The section that the caret is in.
    pub(super) fn section_here(&self) -> Section {
        match self.focus {
            Slot::Field(field) => Section::of(field),
            Slot::Line(_) => Section::Products,
            Slot::Evidence => Section::Evidence,
        }
    }

    /// Whether submission asks for something there.
    pub(super) fn is_required(&self, section: Section, slot: Slot) -> bool {
        match slot {
            Slot::Field(_) | Slot::Evidence => self.is_asked(section),
            Slot::Line(_) => false,
        }
    }

    /// Whether the slot is fixed: the claim has been submitted before `[S1][D]`.
    pub(super) fn is_frozen(&self, slot: Slot) -> bool {
        let submitted = matches!(self.target, Target::Existing { submitted: true, .. });
        submitted && !slot.is_editable_after_submission()
    }

    pub(super) fn kind(&self, slot: Slot) -> Kind {
        match slot {
            Slot::Field(Field::SolutionArea | Field::Activities | Field::Products) => Kind::Choice,
            Slot::Field(Field::MpnId | Field::Domain | Field::TenantId) => Kind::Either,
            Slot::Field(_) => Kind::Text,
            Slot::Line(index) if self.has_subscription(index) => Kind::Either,
            Slot::Line(_) => Kind::Choice,
            Slot::Evidence => Kind::Elsewhere,
        }
    }

    /// Whether a product's subscription is asked for, or stands there anyway.
    pub(super) fn has_subscription(&self, index: usize) -> bool {
        self.fields.known_area() != Some(SolutionArea::Microsoft365)
            || self.product(index).is_some_and(|line| !line.subscription_id.is_empty())
            || (self.focus == Slot::Line(index) && !self.line.text().is_empty())
    }

    pub(super) fn product(&self, index: usize) -> Option<&ProductLine> {
        self.fields.products.get(index)
    }

    /// The text that can be typed at a slot; empty where nothing can.
    pub(super) fn text_at(&self, slot: Slot) -> String {
        match slot {
            Slot::Line(index) => {
                self.product(index).map(|line| line.subscription_id.clone()).unwrap_or_default()
            }
            Slot::Field(Field::SolutionArea) | Slot::Evidence => String::new(),
            Slot::Field(field) => match self.fields.get(field) {
                Value::Text(text) => text,
                Value::Activities(_) | Value::Products(_) => String::new(),
            },
        }
    }

    /// Whether nothing stands at a slot.
    pub(super) fn is_blank(&self, slot: Slot) -> bool {
        match slot {
            Slot::Field(field) => self.fields.get(field).is_blank(),
            Slot::Line(index) => {
                self.product(index).is_none_or(|line| line.subscription_id.trim().is_empty())
            }
            Slot::Evidence => self.files.is_empty(),
        }
    }

    /// Writes the text of a slot.
    pub(super) fn write(&mut self, slot: Slot, text: &str) {
        match slot {
            Slot::Line(index) => {
                if let Some(line) = self.fields.products.get_mut(index) {
                    text.clone_into(&mut line.subscription_id);
                }
            }
            // Only fields that hold a text are typed into, and those take one.
            Slot::Field(field) => {
                let _ = self.fields.set(field, Value::Text(text.to_owned()));
            }
            Slot::Evidence => {}
        }
    }

    /// The customer's tenant, if what is entered can be one.
    pub(super) fn tenant(&self) -> Option<TenantId> {
        guid(&self.fields.tenant_id).map(TenantId::new)
    }

    /// The customer's subscriptions for a product.
    pub(super) fn subscriptions_for(&self, product: &str) -> Vec<&Subscription> {
        let Some(tenant) = self.tenant() else {
            return Vec::new();
        };
        let product = ProductId::new(product.trim());
        let all = self.rules.directory.subscriptions.values();
        all.filter(|found| found.tenant_id == tenant && found.product == product).collect()
    }

    /// A product's name, or what was entered instead.
    pub(super) fn product_name(&self, product: &str) -> String {
        let known = self.rules.directory.catalogue.get(&ProductId::new(product.trim()));
        known.map_or_else(|| product.to_owned(), |known| known.name.clone())
    }
}
