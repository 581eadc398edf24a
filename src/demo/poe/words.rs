//! The words of the demonstration's files in six languages: data, no layout.
//!
//! Labels in other languages carry the English one in brackets, as bilingual forms do.

/// A language that a file of proof is written in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Language {
    /// English.
    En,
    /// German.
    De,
    /// Korean.
    Ko,
    /// Japanese.
    Ja,
    /// Chinese in simplified characters.
    Zh,
    /// Portuguese.
    Pt,
}

/// A file's fixed wording in one language.
pub(super) struct Words {
    pub title: &'static str,
    pub prepared_on: &'static str,
    pub partner_company: &'static str,
    pub customer_company: &'static str,
    pub domain: &'static str,
    pub tenant_id: &'static str,
    pub products: &'static str,
    pub acknowledgment: &'static str,
    pub consent: &'static str,
    pub signed_by: &'static str,
    pub job_title: &'static str,
    pub signed_on: &'static str,
    pub lunch: [&'static str; 7],
}

impl Language {
    pub(super) const fn words(self) -> &'static Words {
        match self {
            Self::En => &EN,
            Self::De => &DE,
            Self::Ko => &KO,
            Self::Ja => &JA,
            Self::Zh => &ZH,
            Self::Pt => &PT,
        }
    }
}

static EN: Words = Words {
    title: "Proof of execution",
    prepared_on: "Prepared on",
    partner_company: "Partner company",
    customer_company: "Customer company",
    domain: "Customer domain",
    tenant_id: "Tenant ID",
    products: "Products and work done",
    acknowledgment: "Customer acknowledgment",
    consent: "On behalf of the customer named above I acknowledge that the partner named above \
              did the work described here, and that it may be associated with our tenant.",
    signed_by: "Signed by",
    job_title: "Title",
    signed_on: "Date signed",
    lunch: [
        "Canteen: lunch this week",
        "Monday: lentil soup, brown bread",
        "Tuesday: baked trout, parsley potatoes",
        "Wednesday: mushroom risotto",
        "Thursday: chicken curry, rice",
        "Friday: fish cakes, cucumber salad",
        "Vegetarian dish daily. Please return your trays.",
    ],
};

static DE: Words = Words {
    title: "Leistungsnachweis (Proof of execution)",
    prepared_on: "Erstellt am (Prepared on)",
    partner_company: "Partnerunternehmen (Partner company)",
    customer_company: "Kunde (Customer company)",
    domain: "Kundendomäne (Customer domain)",
    tenant_id: "Mandanten-ID (Tenant ID)",
    products: "Produkte und erbrachte Leistungen (Products and work done)",
    acknowledgment: "Bestätigung des Kunden (Customer acknowledgment)",
    consent: "Im Namen des oben genannten Kunden bestätige ich, dass der oben genannte Partner \
              die hier beschriebenen Leistungen erbracht hat und mit unserem Mandanten \
              verknüpft werden darf.",
    signed_by: "Unterzeichnet von (Signed by)",
    job_title: "Funktion (Title)",
    signed_on: "Datum der Unterschrift (Date signed)",
    lunch: [
        "Betriebskantine: Speiseplan der Woche",
        "Montag: Linseneintopf mit Bauernbrot",
        "Dienstag: Käsespätzle, grüner Salat",
        "Mittwoch: Königsberger Klopse",
        "Donnerstag: Gemüselasagne",
        "Freitag: Seelachs mit Petersilienkartoffeln",
        "Änderungen vorbehalten. Bitte Tabletts zurückbringen.",
    ],
};

static KO: Words = Words {
    title: "실행 증명 (Proof of execution)",
    prepared_on: "작성일 (Prepared on)",
    partner_company: "파트너 회사 (Partner company)",
    customer_company: "고객 회사 (Customer company)",
    domain: "고객 도메인 (Customer domain)",
    tenant_id: "테넌트 ID (Tenant ID)",
    products: "제품 및 수행 내용 (Products and work done)",
    acknowledgment: "고객 확인 (Customer acknowledgment)",
    consent: "위 고객을 대표하여, 위 파트너가 본 문서에 적힌 작업을 수행하였으며 당사 테넌트와 \
              연결되는 데 동의함을 확인합니다.",
    signed_by: "서명자 (Signed by)",
    job_title: "직책 (Title)",
    signed_on: "서명일 (Date signed)",
    lunch: [
        "구내식당 이번 주 점심 메뉴",
        "월요일: 김치찌개, 계란말이",
        "화요일: 비빔밥, 된장국",
        "수요일: 제육볶음, 상추쌈",
        "목요일: 냉면, 만두",
        "금요일: 삼계탕",
        "식판은 반납구에 놓아 주세요.",
    ],
};

static JA: Words = Words {
    title: "実行証明書 (Proof of execution)",
    prepared_on: "作成日 (Prepared on)",
    partner_company: "パートナー会社 (Partner company)",
    customer_company: "お客様会社名 (Customer company)",
    domain: "お客様ドメイン (Customer domain)",
    tenant_id: "テナント ID (Tenant ID)",
    products: "製品および実施内容 (Products and work done)",
    acknowledgment: "お客様の確認 (Customer acknowledgment)",
    consent: "上記のお客様を代表し、上記パートナーが本書に記載の作業を実施したこと、\
              および当社テナントへの関連付けに同意することを確認します。",
    signed_by: "署名者 (Signed by)",
    job_title: "役職 (Title)",
    signed_on: "署名日 (Date signed)",
    lunch: [
        "社員食堂 今週の昼食",
        "月曜日：鯖の味噌煮定食",
        "火曜日：冷やし中華",
        "水曜日：鶏の唐揚げ定食",
        "木曜日：野菜カレー",
        "金曜日：天ぷらそば",
        "トレーは返却口へお戻しください。",
    ],
};

static ZH: Words = Words {
    title: "执行证明 (Proof of execution)",
    prepared_on: "编制日期 (Prepared on)",
    partner_company: "合作伙伴公司 (Partner company)",
    customer_company: "客户公司 (Customer company)",
    domain: "客户域名 (Customer domain)",
    tenant_id: "租户 ID (Tenant ID)",
    products: "产品及工作内容 (Products and work done)",
    acknowledgment: "客户确认 (Customer acknowledgment)",
    consent: "本人代表上述客户确认：上述合作伙伴已完成本文件所述工作，并同意其与我方租户建立关联。",
    signed_by: "签署人 (Signed by)",
    job_title: "职务 (Title)",
    signed_on: "签署日期 (Date signed)",
    lunch: [
        "员工餐厅本周午餐",
        "星期一：宫保鸡丁、米饭",
        "星期二：番茄牛腩面",
        "星期三：清蒸鲈鱼",
        "星期四：麻婆豆腐",
        "星期五：扬州炒饭",
        "用餐后请将餐盘放回回收处。",
    ],
};

static PT: Words = Words {
    title: "Comprovante de execução (Proof of execution)",
    prepared_on: "Elaborado em (Prepared on)",
    partner_company: "Empresa parceira (Partner company)",
    customer_company: "Empresa cliente (Customer company)",
    domain: "Domínio do cliente (Customer domain)",
    tenant_id: "ID do locatário (Tenant ID)",
    products: "Produtos e trabalho realizado (Products and work done)",
    acknowledgment: "Confirmação do cliente (Customer acknowledgment)",
    consent: "Em nome do cliente acima, confirmo que o parceiro acima realizou o trabalho aqui \
              descrito e pode ser associado ao nosso locatário.",
    signed_by: "Assinado por (Signed by)",
    job_title: "Cargo (Title)",
    signed_on: "Data da assinatura (Date signed)",
    lunch: [
        "Refeitório: almoço da semana",
        "Segunda-feira: virado à paulista",
        "Terça-feira: bife acebolado com feijão",
        "Quarta-feira: feijoada",
        "Quinta-feira: macarrão à bolonhesa",
        "Sexta-feira: peixe grelhado com pirão",
        "Opção vegetariana todos os dias. Devolva a bandeja.",
    ],
};
