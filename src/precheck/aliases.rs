//! What products are called besides their names in the catalogue: every day, before, or for short.

/// A name of a product.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Alias {
    pub(super) name: String,
    /// Whether it is a common word where it begins with a small letter: `teams`.
    pub(super) is_proper: bool,
}

/// Other names, by the product's id. A `!` marks those that are common words in lower case.
const OTHER_NAMES: &[(&str, &[&str])] = &[
    (
        "azure-ad-premium",
        &[
            "Azure AD Premium",
            "AAD Premium",
            "AADP",
            "Azure AD P1",
            "Azure AD P2",
            "Entra ID P1",
            "Entra ID P2",
            "Microsoft Entra ID",
        ],
    ),
    ("azure-atp", &["Azure ATP", "Defender for Identity"]),
    ("azure-information-protection", &["AIP", "Azure RMS"]),
    ("cloud-app-security", &["MCAS", "Cloud App Security", "Defender for Cloud Apps"]),
    ("exchange-online", &["!Exchange", "Exchange Online", "익스체인지", "エクスチェンジ"]),
    ("intune", &["Intune", "Endpoint Manager", "인튠"]),
    (
        "microsoft-365-apps",
        &[
            "Microsoft 365 Apps",
            "M365 Apps",
            "Office 365 ProPlus",
            "O365 ProPlus",
            "Office ProPlus",
        ],
    ),
    (
        "microsoft-defender-atp",
        &["Microsoft Defender ATP", "MDATP", "Windows Defender ATP", "Defender for Endpoint"],
    ),
    ("office-365-atp", &["Office 365 ATP", "O365 ATP", "Defender for Office 365"]),
    ("onedrive-for-business", &["OneDrive", "One Drive", "원드라이브", "ワンドライブ"]),
    (
        "sharepoint-online",
        &["SharePoint", "Share Point", "쉐어포인트", "셰어포인트", "シェアポイント"],
    ),
    ("skype-for-business-online", &["Skype for Business", "SfB Online"]),
    ("teams", &["MS Teams", "!Teams", "팀즈", "チームズ"]),
    ("yammer", &["야머", "Viva Engage"]),
    ("dynamics-365-business-central", &["Business Central", "D365BC", "D365 BC"]),
    ("dynamics-365-customer-insights", &["Customer Insights"]),
    ("dynamics-365-customer-service", &["D365 CS", "Dynamics Customer Service"]),
    ("dynamics-365-field-service", &["Field Service"]),
    (
        "dynamics-365-finance",
        &[
            "Dynamics 365 Finance and Operations",
            "Dynamics 365 Finance & Operations",
            "D365 F&O",
            "D365FO",
            "D365 FnO",
            "Dynamics 365 for Finance",
        ],
    ),
    ("dynamics-365-fraud-protection", &["Fraud Protection"]),
    ("dynamics-365-project-operations", &["Project Operations"]),
    ("dynamics-365-project-service-automation", &["Project Service Automation", "D365 PSA"]),
    ("dynamics-365-remote-assist", &["Remote Assist"]),
    ("dynamics-365-sales", &["Dynamics 365 for Sales", "D365 CE Sales", "Dynamics CRM Sales"]),
    (
        "dynamics-365-supply-chain-management",
        &[
            "Supply Chain Management",
            "D365 SCM",
            "Dynamics 365 Finance and Operations",
            "Dynamics 365 Finance & Operations",
            "D365 F&O",
            "D365FO",
        ],
    ),
    ("dynamics-nav", &["Dynamics NAV", "Navision"]),
    ("power-apps", &["PowerApps", "파워앱스", "パワーアップス"]),
    ("power-automate", &["Microsoft Flow", "MS Flow"]),
    ("power-bi", &["PowerBI", "파워 BI", "パワー BI"]),
    ("power-virtual-agents", &["PVA", "Copilot Studio"]),
];

/// Behind these, members of the family are listed by their own names: “Dynamics 365 Sales, Marketing
/// and Field Service”.
pub(super) const FAMILY: &str = "\
    Dynamics 365|D365|Microsoft Dynamics";

/// Members of the family that a list may name, whether they are claimed or not.
pub(super) const MEMBERS: &str = "\
    Business Central|Commerce|Customer Insights|Customer Service|Customer Voice|Field Service|\
    Finance|Fraud Protection|Guides|Human Resources|Marketing|Operations|Project Operations|\
    Project Service Automation|Remote Assist|Retail|Sales|Supply Chain|\
    Supply Chain Management|Talent";

/// The name of a member of the family without the family's.
pub(super) fn member(name: &str) -> Option<&str> {
    let rest = name.strip_prefix("Dynamics 365 ")?.trim();
    (!rest.is_empty()).then_some(rest)
}

/// Every name of a product: its id, its name, and what follows from them.
pub(super) fn of(id: &str, name: &str) -> Vec<Alias> {
    let mut names: Vec<Alias> = Vec::new();
    let mut add = |name: &str, is_proper: bool| {
        if !name.trim().is_empty() && !names.iter().any(|known| known.name == name) {
            names.push(Alias { name: name.to_owned(), is_proper });
        }
    };
    add(name, false);
    // An id of one word may be a common one, unless it is the name.
    let is_common = !id.contains('-') && !id.eq_ignore_ascii_case(name);
    add(id, is_common);
    let bare = name.split(['(', '（']).next().unwrap_or(name).trim();
    add(bare, false);
    for (prefix, others) in [
        ("Microsoft ", &["MS "][..]),
        (
            "Dynamics 365 ",
            &["D365 ", "Dynamics ", "D365 for ", "Dynamics 365 for ", "Dynamics CRM "],
        ),
    ] {
        if let Some(rest) = bare.strip_prefix(prefix) {
            for other in others {
                add(&format!("{other}{rest}"), false);
            }
            // Without its maker, a name of several words is still a name.
            if prefix == "Microsoft " && rest.contains(' ') {
                add(rest, false);
            }
        }
    }
    let known = OTHER_NAMES.iter().find(|(known, _)| *known == id);
    for other in known.map_or(&[][..], |(_, others)| *others) {
        match other.strip_prefix('!') {
            Some(proper) => add(proper, true),
            None => add(other, false),
        }
    }
    names
}
