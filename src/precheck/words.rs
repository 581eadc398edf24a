//! The words of a PoE in the languages that PoE is written in: data, and what each group means.
//!
//! They are compared by letters alone, as [`super::squeeze`] folds them: accents, case, blanks and
//! hyphens make no difference, so each stands here once.

/// What a word says.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Word {
    /// The partner's side.
    PartnerSide,
    /// The customer's side.
    CustomerSide,
    /// A company, as a label.
    Company,
    /// A domain, as a label.
    DomainLabel,
    /// A tenant, as a label.
    TenantLabel,
    /// Products, as a label.
    ProductLabel,
    /// Work, as a label.
    WorkLabel,
    /// An acknowledgment, as a heading.
    Acknowledgment,
    /// A signature, as a label.
    Signature,
    /// A person's name, as a label.
    PersonName,
    /// A job title, as a label.
    JobTitle,
    /// The day of a signature, as a label.
    DateSigned,
    /// A day, as a label.
    Date,
    /// Another day than that of a signature, as a label.
    OtherDate,
    /// Who has sent a mail, as a label.
    From,
    /// When a mail was sent, as a label.
    Sent,
    /// Other labels of a mail.
    MailLabel,
    /// Somebody confirms.
    Consent,
    /// Somebody does not.
    Refusal,
    /// Work that was done.
    Doing,
    /// Work before a purchase.
    Selling,
    /// The line before a quoted mail.
    Wrote,
    /// What a template tells whoever fills it in: the subject knows what.
    Instruction,
    /// The family of products whose members are often listed behind it.
    Family,
    /// A member of that family.
    Member,
}

impl Word {
    /// Whether it stands before or above a value.
    pub(super) const fn is_label(self) -> bool {
        !matches!(
            self,
            Self::Consent
                | Self::Refusal
                | Self::Doing
                | Self::Selling
                | Self::Wrote
                | Self::Instruction
                | Self::Family
                | Self::Member
        )
    }
}

/// Every word, with a bar between them.
pub(super) const ALL: &[(Word, &str)] = &[
    (Word::PartnerSide, PARTNER_SIDE),
    (Word::CustomerSide, CUSTOMER_SIDE),
    (Word::Company, COMPANY),
    (Word::DomainLabel, DOMAIN),
    (Word::TenantLabel, TENANT),
    (Word::ProductLabel, PRODUCTS),
    (Word::WorkLabel, WORK),
    (Word::Acknowledgment, ACKNOWLEDGMENT),
    (Word::Signature, SIGNATURE),
    (Word::PersonName, PERSON_NAME),
    (Word::JobTitle, JOB_TITLE),
    (Word::DateSigned, DATE_SIGNED),
    (Word::Date, DATE),
    (Word::OtherDate, OTHER_DATE),
    (Word::From, FROM),
    (Word::Sent, SENT),
    (Word::MailLabel, MAIL_LABEL),
    (Word::Consent, CONSENT),
    (Word::Refusal, REFUSAL),
    (Word::Doing, super::doing::DOING),
    (Word::Selling, super::doing::SELLING),
    (Word::Wrote, WROTE),
    (Word::Family, super::aliases::FAMILY),
    (Word::Member, super::aliases::MEMBERS),
];

const PARTNER_SIDE: &str = "\
    partner|partners|supplier|vendor|contractor|consultant|service provider|provider|\
    Auftragnehmer|Partnerunternehmen|Dienstleister|Lieferant|Anbieter|partenaire|prestataire|\
    fournisseur|socio|proveedor|contratista|parceiro|parceira|fornecedor|contratada|파트너|\
    파트너사|공급자|공급업체|수행사|수급인|パートナー|受託者|受注者|供給者|ベンダー|合作伙伴|\
    供应商|乙方|合作夥伴|供應商|服务商";

const CUSTOMER_SIDE: &str = "\
    customer|customers|client|buyer|Kunde|Kunden|Kundin|Auftraggeber|Auftraggebers|\
    Kundenunternehmen|cliente|acheteur|contratante|고객|고객사|발주자|발주처|도급인|お客様|\
    顧客|委託者|発注者|客户|甲方|客戶|买方";

const COMPANY: &str = "\
    company|company name|customer company|partner company|organization|organisation|\
    legal entity|Unternehmen|Firma|Firmenname|Kundenname|entreprise|société|raison sociale|\
    empresa|compañía|razón social|razão social|회사|회사명|기업명|법인명|고객명|会社|会社名|\
    企業名|貴社名|法人名|公司|公司名称|企业名称|单位名称|公司名稱";

const DOMAIN: &str = "\
    domain|domain name|domains|primary domain|customer domain|Domäne|Domänenname|Kundendomäne|\
    domaine|nom de domaine|dominio|domínio|도메인|고객 도메인|도메인명|ドメイン|ドメイン名|\
    域名|客户域名|網域|网域";

const TENANT: &str = "\
    tenant|tenant id|tenantid|directory id|tenant guid|Mandant|Mandanten-ID|Mandanten|\
    Mandantenkennung|Verzeichnis-ID|locataire|ID de locataire|id du locataire|inquilino|\
    ID de inquilino|locatário|ID do locatário|테넌트|테넌트 ID|디렉터리 ID|テナント|\
    テナント ID|ディレクトリ ID|租户|租户 ID|目录 ID|租用戶|租戶|租戶識別碼";

const PRODUCTS: &str = "\
    products|product|workload|workloads|Produkte|Produkt|produits|produit|productos|producto|\
    produtos|produto|제품|워크로드|製品|ワークロード|产品|工作负荷|工作负载|產品";

const WORK: &str = "\
    work|work done|what was done|work performed|services|services performed|services rendered|\
    services provided|service description|activities|activities performed|scope|scope of work|\
    deliverables|description of work|products and work done|Leistungen|erbrachte Leistungen|\
    Leistungsbeschreibung|Tätigkeiten|Arbeiten|durchgeführte Arbeiten|\
    Produkte und erbrachte Leistungen|travaux|travaux réalisés|prestations|\
    description des travaux|trabajo realizado|trabajos realizados|servicios|actividades|\
    trabalho realizado|trabalhos realizados|serviços|atividades|Produtos e trabalho realizado|\
    수행 내용|수행한 작업|작업 내용|수행 작업|업무 내용|용역 내용|제품 및 수행 내용|実施内容|\
    実施した作業|実施した内容|作業内容|業務内容|製品および実施内容|役務内容|已完成的工作|工作内容|服务内容|实施内容|产品及工作内容|工作內容|\
    服務內容";

const ACKNOWLEDGMENT: &str = "\
    acknowledgment|acknowledgement|acceptance|approval|confirmation|sign-off|\
    customer acknowledgment|customer acknowledgement|signatures|authorized signature|\
    Bestätigung|Kundenbestätigung|Bestätigung des Kunden|Abnahme|Abnahmeerklärung|Freigabe|\
    Unterschriften|attestation|confirmation du client|acceptation|validation du client|\
    aceptación|confirmación|confirmación del cliente|conformidad|aceite|confirmação|\
    Confirmação do cliente|고객 확인|확인서|고객 승인|승인|검수 확인|お客様の確認|\
    顧客の確認|確認書|検収|ご承認|承認|客户确认|确认书|验收|客户签署|客戶確認";

const SIGNATURE: &str = "\
    signed by|signature|customer signature|authorized signature|signed|signatory|\
    acknowledged by|accepted by|approved by|confirmed by|agreed by|signer|docusigned by|\
    digitally signed by|electronically signed by|e-signed by|signed for the customer|\
    Unterschrift|Unterzeichnet von|Unterzeichner|Unterzeichnerin|gezeichnet|gez.|\
    Digital unterschrieben von|digital signiert von|bestätigt durch|bestätigt von|\
    abgenommen von|Unterschrift des Kunden|Ort, Datum, Unterschrift|Datum, Unterschrift|\
    Unterschrift Kunde|signé par|signataire|approuvé par|signature du client|\
    signé électroniquement par|firma|firmado por|firma del cliente|firmado digitalmente por|\
    aceptado por|firmante|assinatura|assinado por|assinatura do cliente|\
    assinado digitalmente por|aprovado por|signatário|서명|서명자|고객 서명|확인자|승인자|\
    서명인|날인|전자서명|서명 또는 인|署名|署名者|ご署名|お客様署名|承認者|確認者|電子署名|\
    押印|签名|签字|签署人|客户签字|客户签名|签章|签字盖章|确认人|簽名|簽署人|簽章|客戶簽章";

const PERSON_NAME: &str = "\
    name|printed name|print name|full name|name in print|customer name|by|\
    Name in Druckbuchstaben|Vor- und Nachname|nom|nom et prénom|nombre|nombre completo|nome|\
    nome completo|성명|이름|성함|담당자|氏名|お名前|ご氏名|名前|ご担当者|姓名|负责人|授权代表|\
    負責人";

const JOB_TITLE: &str = "\
    title|job title|position|role|Funktion|Position|Titel|fonction|titre|cargo|puesto|função|\
    직책|직함|직위|직급|役職|部署|肩書|职务|职位|職稱|職務";

const DATE_SIGNED: &str = "\
    date signed|signed on|date of signature|signature date|signing date|\
    date of acknowledgment|date of acknowledgement|acknowledged on|acceptance date|\
    date of acceptance|approval date|date of approval|confirmed on|confirmation date|\
    Datum der Unterschrift|unterzeichnet am|unterschrieben am|Unterschriftsdatum|Abnahmedatum|\
    bestätigt am|Ort, Datum|date de signature|signé le|fecha de firma|fecha de la firma|\
    firmado el|data da assinatura|data de assinatura|assinado em|서명일|서명 일자|서명일자|\
    확인일|확인일자|승인일|승인일자|署名日|署名年月日|確認日|承認日|ご署名日|签署日期|\
    签字日期|签名日期|确认日期|簽署日期|簽名日期|確認日期";

const DATE: &str = "\
    date|dated|Datum|fecha|data|le|날짜|일자|일시|日付|年月日|日期";

const OTHER_DATE: &str = "\
    prepared on|date prepared|prepared|created on|created|creation date|document date|\
    start date|end date|effective date|valid from|valid until|due date|expires|expiry date|\
    expiration date|project start|project end|period|printed on|version|last updated|\
    revision date|issue date|go-live|go-live date|completion date|delivery date|order date|\
    Erstellt am|Erstellungsdatum|Stand|Gültig bis|Gültig ab|Projektbeginn|Projektende|\
    Zeitraum|Leistungszeitraum|Lieferdatum|gedruckt am|établi le|créé le|date de début|\
    date de fin|période|elaborado el|creado el|fecha de inicio|fecha de fin|periodo|\
    Elaborado em|criado em|data de início|data de término|período|작성일|작성일자|작성 일자|\
    시작일|종료일|기간|계약일|유효기간|납기일|作成日|作成年月日|開始日|終了日|期間|発行日|\
    有効期限|納品日|編制日期|编制日期|制作日期|开始日期|结束日期|起始日期|有效期|期间|\
    製作日期|開始日期|結束日期";

const FROM: &str = "\
    from|von|de|보낸 사람|보낸사람|발신|差出人|送信者|发件人|寄件者";

const SENT: &str = "\
    sent|gesendet|envoyé|enviado|enviada em|enviado el|보낸 날짜|보낸날짜|날짜|送信日時|日時|\
    发送时间|发送日期|寄件日期";

const MAIL_LABEL: &str = "\
    to|cc|subject|an|betreff|à|objet|para|asunto|assunto|받는 사람|받는사람|제목|宛先|件名|\
    收件人|主题|收件者|主旨|message-id|reply-to";

const CONSENT: &str = "\
    I confirm|we confirm|I hereby confirm|we hereby confirm|I can confirm|we can confirm|\
    I acknowledge|we acknowledge|I hereby acknowledge|we hereby acknowledge|I agree|we agree|\
    I approve|we approve|I accept|we accept|I consent|we consent|confirmed|approved|\
    acknowledged|bestätige ich|ich bestätige|bestätigen wir|wir bestätigen|hiermit bestätige|\
    hiermit bestätigen|bestätige|stimme zu|stimmen zu|stimme ich zu|ich stimme|wir stimmen|\
    einverstanden|je confirme|nous confirmons|j'accepte|nous acceptons|je donne mon accord|\
    confirmo|confirmamos|acepto|aceptamos|de acuerdo|apruebo|concordo|concordamos|de acordo|\
    aceito|aceitamos|aprovo|확인합니다|확인했습니다|확인하였습니다|확인함|확인 드립니다|\
    동의합니다|동의함|동의하며|승인합니다|승인함|인정합니다|確認します|確認しました|\
    確認いたしました|確認いたします|確認致します|確認致しました|同意します|同意いたします|\
    同意致します|承認します|承認いたします|承諾します|确认|我确认|我们确认|同意|我同意|確認|\
    批准";

const REFUSAL: &str = "\
    not|cannot|can't|don't|won't|unable|nicht|kein|keine|ne|não|no confirmo|no acepto|않|\
    않습니다|못|ません|できません|不同意|不能|无法|未|没有|無法|沒有|不确认";

const WROTE: &str = "\
    wrote|schrieb|a écrit|escribió|escreveu|님이 작성|작성했습니다|のメール|書きました|写道|\
    寫道";
