//! Companies, domains, tenants and products, as people and page layout write them.

use rstest::rstest;

use super::*;

#[rstest]
#[case("Contoso AG", "work for Contoso AG in Bonn", true)]
#[case("Contoso AG", "CONTOSO ag", true)]
#[case("Contoso AG", "for Contoso.", true)]
#[case("Contoso AG", "Ｃｏｎｔｏｓｏ　ＡＧ", true)]
#[case("Contoso AG", "Con-\ntoso AG", true)]
#[case("Contoso AG", "write to anna@contoso.com or see www.contoso.com", false)]
#[case("Contoso AG", "Contosology AG", false)]
#[case("Contoso AG", "Northwind Partners GmbH", false)]
#[case("Woodgrove Bank", "woodgrove\nbank", true)]
#[case("Graphic Design Institute Zürich", "Graphic Design Institute Zurich", true)]
#[case("Alpenglück Maschinenbau GmbH", "Alpenglueck Maschinenbau", true)]
#[case("Alpenglück Maschinenbau GmbH", "Alpenglu\u{308}ck Maschinenbau GmbH & Co. KG", true)]
#[case("Seguros Humongous do Brasil S.A.", "Seguros Humongous do Brasil", true)]
#[case("Cafés Quarto São João Ltda.", "CAFES QUARTO SAO JOAO", true)]
#[case("トレイリサーチ株式会社", "㈱トレイリサーチ御中", true)]
#[case("トレイリサーチ株式会社", "株式会社トレイ\nリサーチ", true)]
#[case("トレイリサーチ株式会社", "ﾄﾚｲﾘｻｰﾁ株式会社", true)]
#[case("아다툼 전자 주식회사", "㈜아다툼전자는", true)]
#[case("아다툼 전자 주식회사", "주식회사 아다툼 전자", true)]
#[case("아다툼 전자 주식회사", "프로즈웨어 물류", false)]
#[case("蓝远航空（新加坡）", "蓝远航空有限公司", true)]
#[case("立特软件有限公司", "立特软件", true)]
#[case("شركة ساوثريدج للإعلام", "لدى شركة ساوثريدج للإعلام", true)]
fn a_company_is_found_as_it_is_written(#[case] name: &str, #[case] of: &str, #[case] is: bool) {
    let subject = Subject { customer: vec![name.into()], ..subject() };
    let finding = one(Element::CustomerCompany, &check(&subject, &text(of)));
    assert_eq!(finding.state == State::Found, is, "{of}");
}

#[test]
fn a_partner_of_nearly_the_same_name_is_not_the_customer() {
    let subject = Subject { partner: vec!["Contoso Partners GmbH".into()], ..subject() };
    let customer = |of: &str| one(Element::CustomerCompany, &check(&subject, &text(of))).state;
    assert_eq!(customer("by Contoso Partners GmbH"), State::Missing);
    assert_eq!(customer("by Contoso Partners GmbH for Contoso"), State::Found);
}

#[rstest]
#[case("contoso.com", "the domain contoso.com.", true)]
#[case("contoso.com", "CONTOSO.COM", true)]
#[case("contoso.com", "anna@contoso.com", true)]
#[case("contoso.com", "https://mail.contoso.com/owa", true)]
#[case("contoso.com", "도메인은 contoso.com입니다", true)]
#[case("contoso.com", "ｃｏｎｔｏｓｏ．ｃｏｍ", true)]
#[case("contoso.com", "con\ntoso.com", true)]
#[case("contoso.com", "notcontoso.com", false)]
#[case("contoso.com", "not-contoso.com", false)]
#[case("contoso.com", "contoso.com.evil.example", false)]
#[case("contoso.com", "contoso.company", false)]
#[case("contoso.com", "contoso com", false)]
#[case("contoso.com", "contoso, come", false)]
#[case("xn--alpenglck-w9a.example", "alpenglück.example", true)]
#[case("xn--alpenglck-w9a.example", "ALPENGLU\u{308}CK.example", true)]
#[case("xn--alpenglck-w9a.example", "www.xn--alpenglck-w9a.example", true)]
#[case("xn--alpenglck-w9a.example", "xn--alpen-\nglck-w9a.example", true)]
#[case("xn--r8jz45g.xn--zckzah", "例え．テスト のテナント", true)]
fn a_domain_is_found_as_a_whole(#[case] domain: &str, #[case] of: &str, #[case] is: bool) {
    let subject = Subject { domains: vec![domain.into()], ..subject() };
    let finding = one(Element::CustomerDomain, &check(&subject, &text(of)));
    assert_eq!(finding.state == State::Found, is, "{of}");
}

#[test]
fn another_domain_of_the_tenant_is_found_and_told() {
    let finding = found(Element::CustomerDomain, "contoso.onmicrosoft.com");
    assert_eq!(finding.state, State::Found);
    assert_eq!(finding.lacks, [Lack::Other("contoso.onmicrosoft.com".into())]);
    assert_eq!(found(Element::CustomerDomain, "contoso.onmicrosoft.com, contoso.com").lacks, []);
}

#[rstest]
#[case("0b6f3a52-9d5e-4a34-8f27-1c86f2a0be11", true)]
#[case("{0B6F3A52-9D5E-4A34-8F27-1C86F2A0BE11}", true)]
#[case("0b6f3a529d5e4a348f271c86f2a0be11", true)]
#[case("0b6f3a52-9d5e-4a34-\n    8f27-1c86f2a0be11", true)]
#[case("0b6f3a52-9d5e-4a34-8f27-1c86f2\na0be11", true)]
#[case("０ｂ６ｆ３ａ５２－９ｄ５ｅ－４ａ３４－８ｆ２７－１ｃ８６ｆ２ａ０ｂｅ１１", true)]
#[case("테넌트 ID는 0b6f3a52-9d5e-4a34-8f27-1c86f2a0be11입니다", true)]
#[case("0b6f3a52-9d5e-4a34-8f27-1c86f2a0be12", false)]
#[case("0b6f3a52-9d5e-4a34-8f27-1c86f2a0be111", false)]
#[case("00b6f3a52-9d5e-4a34-8f27-1c86f2a0be11", false)]
fn a_tenant_id_is_found_however_it_is_broken(#[case] of: &str, #[case] is: bool) {
    assert_eq!(found(Element::TenantId, of).state == State::Found, is, "{of}");
}

#[rstest]
#[case("Tenant ID: AB9F01DC-2cad-488e-9e96-f7509ea2a536", "AB9F01DC-2cad-488e-9e96-f7509ea2a536")]
#[case(
    "Mandanten-ID (Tenant ID)\tab9f01dc-2cad-488e-9e96-f7509ea2a536",
    "ab9f01dc-2cad-488e-9e96-f7509ea2a536"
)]
#[case("租户 ID：ab9f01dc-2cad-488e-9e96-\nf7509ea2a536", "ab9f01dc-2cad-488e-9e96- f7509ea2a536")]
fn another_tenant_behind_the_label_is_told(#[case] of: &str, #[case] told: &str) {
    let finding = found(Element::TenantId, of);
    assert_eq!((finding.state, finding.lacks), (State::Missing, vec![Lack::Other(told.into())]));
    assert_eq!(finding.suggests, Some(InformationReason::MissingAllPoe));
}

#[test]
fn another_customer_behind_the_label_is_told() {
    let company = found(Element::CustomerCompany, "Customer company: Fabrikam Inc.");
    assert_eq!(company.lacks, [Lack::Other("Fabrikam Inc.".into())]);
    let domain = found(Element::CustomerDomain, "Kundendomäne: fabrikam.com");
    assert_eq!(domain.lacks, [Lack::Other("fabrikam.com".into())]);
    assert_eq!(found(Element::CustomerDomain, "Customer domain: ______").lacks, [Lack::Blank]);
}

#[rstest]
#[case("teams", "Microsoft Teams", "Rolled out MS Teams", true)]
#[case("teams", "Microsoft Teams", "Teams (chat, meetings)", true)]
#[case("teams", "Microsoft Teams", "our teams worked hard", false)]
#[case("teams", "Microsoft Teams", "a steamship", false)]
#[case("teams", "Microsoft Teams", "팀즈 도입", true)]
#[case("teams", "Microsoft Teams", "Microsoft\nTeams", true)]
#[case("sharepoint-online", "SharePoint Online", "Share-\nPoint Online", true)]
#[case("sharepoint-online", "SharePoint Online", "シェアポイントの導入", true)]
#[case("exchange-online", "Exchange Online", "in exchange for money", false)]
#[case("exchange-online", "Exchange Online", "Moved mail to Exchange", true)]
#[case("dynamics-365-sales", "Dynamics 365 Sales", "D365 Sales", true)]
#[case("dynamics-365-sales", "Dynamics 365 Sales", "Dynamics365 for Sales", true)]
#[case("dynamics-365-sales", "Dynamics 365 Sales", "dynamics-365-sales", true)]
#[case("dynamics-365-sales", "Dynamics 365 Sales", "our sales rose", false)]
#[case(
    "dynamics-365-sales",
    "Dynamics 365 Sales",
    "Dynamics 365 Marketing, Field Service and Sales",
    true
)]
#[case("dynamics-365-sales", "Dynamics 365 Sales", "Dynamics 365. Sales rose", false)]
#[case("dynamics-365-sales", "Dynamics 365 Sales", "Dynamics 365 helps our sales", false)]
#[case(
    "dynamics-365-customer-service",
    "Dynamics 365 Customer Service",
    "Dynamics 365 Sales/Customer Service",
    true
)]
#[case("dynamics-365-business-central", "Dynamics 365 Business Central", "Business Central", true)]
#[case("power-bi", "Power BI", "PowerBI", true)]
#[case("dynamics-nav", "Dynamics NAV (on-premises)", "Dynamics NAV 2018", true)]
#[case("unknown", "unknown", "unknown", true)]
fn a_product_goes_by_many_names(
    #[case] id: &str,
    #[case] name: &str,
    #[case] of: &str,
    #[case] is: bool,
) {
    let subject = Subject { products: vec![(id.into(), name.into())], ..subject() };
    let finding = one(Element::Products, &check(&subject, &text(of)));
    assert_eq!(finding.state == State::Found, is, "{of}");
    let lacks = if is { vec![] } else { vec![Lack::Product(name.into())] };
    assert_eq!(finding.lacks, lacks);
}

#[test]
fn every_product_has_to_be_named_in_one_file_or_another() {
    let mut files = text("Teams");
    let products = |files: &[Exhibit]| one(Element::Products, &check(&subject(), files));
    assert_eq!(products(&files).lacks, [Lack::Product("Dynamics 365 Sales".into())]);
    files.extend(text("D365 Sales"));
    assert_eq!(products(&files).state, State::Found);
}
