//! What a claim's names look like where people write them.
//!
//! Companies go without their legal forms, domains in Unicode and in punycode, products by what
//! they are called every day and were called before.

use super::needle::Kind;
use super::squeeze::squeeze;
use super::words::Word;
use super::{Subject, aliases};

/// Everything of a subject that is to be looked for.
pub(super) fn wanted(subject: &Subject) -> Vec<(Kind, String)> {
    let mut wanted = Vec::new();
    for (names, kind) in [(&subject.partner, Kind::Partner), (&subject.customer, Kind::Customer)] {
        let names = names.iter().flat_map(|name| company(name));
        wanted.extend(names.map(|name| (kind, name)));
    }
    for (index, domain) in subject.domains.iter().enumerate() {
        let (unicode, _) = idna::domain_to_unicode(domain);
        if unicode != *domain {
            wanted.push((Kind::Domain(index), unicode));
        }
        wanted.push((Kind::Domain(index), domain.clone()));
    }
    wanted.push((Kind::Tenant, subject.tenant_id.clone()));
    for (index, (id, name)) in subject.products.iter().enumerate() {
        for alias in aliases::of(id, name) {
            let kind =
                if alias.is_proper { Kind::ProperProduct(index) } else { Kind::Product(index) };
            wanted.push((kind, alias.name));
        }
        let member = aliases::member(name);
        wanted.extend(member.map(|member| (Kind::Member(index), member.to_owned())));
    }
    let instructions = subject.instructions.iter();
    wanted.extend(instructions.map(|told| (Kind::Word(Word::Instruction), told.clone())));
    wanted
}

/// Legal forms, folded, each as one word.
const LEGAL_FORMS: &[&str] = &[
    "gmbh",
    "mbh",
    "ag",
    "kg",
    "kgaa",
    "ohg",
    "gbr",
    "ug",
    "ev",
    "eg",
    "se",
    "co",
    "cie",
    "ltd",
    "limited",
    "inc",
    "incorporated",
    "corp",
    "corporation",
    "llc",
    "llp",
    "lp",
    "plc",
    "sa",
    "sas",
    "sarl",
    "sasu",
    "srl",
    "spa",
    "sl",
    "slu",
    "bv",
    "nv",
    "ab",
    "oy",
    "oyj",
    "as",
    "asa",
    "aps",
    "ltda",
    "eireli",
    "epp",
    "mei",
    "pty",
    "pte",
    "pvt",
    "kk",
    "gk",
    "sdn",
    "bhd",
    "fzllc",
];

/// Legal forms that are written without a blank, at the beginning or at the end, the longest first.
const JOINED_FORMS: &[&str] = &[
    "股份有限公司",
    "有限责任公司",
    "有限責任公司",
    "特定非営利活動法人",
    "유한책임회사",
    "주식회사",
    "株式会社",
    "有限会社",
    "合同会社",
    "合資会社",
    "有限公司",
    "유한회사",
    "합자회사",
    "株式會社",
    "(株)",
    "（株）",
    "(有)",
    "（有）",
    "(주)",
    "（주）",
    "(유)",
    "（유）",
    "㈜",
    "㈱",
    "㍿",
    "㈲",
];

/// The ways in which a company's name may stand in a text, the longest first.
fn company(name: &str) -> Vec<String> {
    let mut names = vec![name.trim().to_owned()];
    let bare = without_brackets(name);
    for name in [name, bare.as_str()] {
        let core = core(name);
        for spelling in [respelled(&core), core] {
            if is_enough(&spelling) && !names.contains(&spelling) {
                names.push(spelling);
            }
        }
    }
    names.retain(|name| !squeeze(name).is_empty());
    names
}

/// A name without its legal form.
fn core(name: &str) -> String {
    let mut core = name.trim();
    for form in JOINED_FORMS {
        core = core.strip_prefix(form).unwrap_or(core).trim();
        core = core.strip_suffix(form).unwrap_or(core).trim();
    }
    // Legal forms stand last, “& Co. KG” with blanks and dots; “S. A.” is two words of one letter.
    let mut words: Vec<&str> = core.split([' ', ',', '\u{a0}', '\u{3000}']).collect();
    while let Some(last) = words.last() {
        let folded = squeeze(last);
        let is_form = folded.is_empty()
            || LEGAL_FORMS.contains(&folded.as_str())
            || (folded.chars().count() == 1 && last.ends_with('.') && words.len() > 1);
        if !is_form || words.len() == 1 {
            break;
        }
        words.pop();
    }
    words.join(" ")
}

fn without_brackets(name: &str) -> String {
    let is_bracket = |c| matches!(c, '(' | '（' | '[' | '【');
    match name.find(is_bracket) {
        Some(at) if at > 0 => name[..at].trim().to_owned(),
        _ => name.to_owned(),
    }
}

/// A name with its umlauts written out.
fn respelled(name: &str) -> String {
    let pairs = [('ä', "ae"), ('ö', "oe"), ('ü', "ue"), ('Ä', "Ae"), ('Ö', "Oe"), ('Ü', "Ue")];
    pairs.iter().fold(name.to_owned(), |name, (from, to)| name.replace(*from, to))
}

/// Whether what is left of a name says whose it is: two signs of a script without blanks, or three
/// letters.
fn is_enough(name: &str) -> bool {
    let letters = squeeze(name);
    let weight: usize =
        letters.chars().map(|c| if super::squeeze::is_unspaced(c) { 2 } else { 1 }).sum();
    weight >= 3
}
