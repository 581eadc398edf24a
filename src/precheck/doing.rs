//! The words by which work is described, in the languages that PoE is written in: data.

/// Work that a partner has done for a customer.
pub(super) const DOING: &str = "\
    deployed|deploy|deployment|migrated|migrate|migration|configured|configure|configuration|\
    implemented|implementation|installed|installation|trained|training|trainings|coached|\
    coaching|rolled out|rollout|roll-out|planned|designed|integrated|integration|set up|\
    customised|customized|customisation|customization|developed|delivered|enabled|onboarded|\
    onboarding|adoption|workshop|workshops|supported|moved|created|built|optimised|optimized|\
    automated|advised|consulted|managed services|helped|assisted|connected|tested|introduced|\
    upgraded|provided|conducted|hypercare|change management|go-live support|eingeführt|\
    Einführung|migriert|konfiguriert|Konfiguration|eingerichtet|Einrichtung|geschult|Schulung|\
    Schulungen|umgesetzt|Umsetzung|geplant|begleitet|entworfen|beraten|Beratung|entwickelt|\
    angepasst|installiert|integriert|bereitgestellt|Bereitstellung|unterstützt|umgestellt|\
    Umstellung|implementiert|Implementierung|betreut|durchgeführt|ausgerollt|Inbetriebnahme|\
    verlagert|umgezogen|aufgebaut|automatisiert|déployé|déploiement|migré|configuré|formé|\
    formation|formations|accompagné|accompagnement|conçu|développé|intégré|mise en œuvre|\
    mise en place|installé|paramétrage|implémentation|conseil|implementación|implementado|\
    implementamos|desplegado|despliegue|migración|migrado|configurado|configuración|\
    capacitación|formación|capacitado|diseñado|diseño|desarrollado|integrado|integración|\
    instalado|instalación|puesta en marcha|acompañamiento|implantação|implantado|\
    implementação|migração|configuração|treinamento|treinamentos|treinadas|treinados|\
    planejamento|orientados|orientadas|desenho|desenvolvimento|desenvolvido|integração|\
    instalação|capacitação|adoção|formação|suporte|구축|이전 작업|마이그레이션|구성|교육|도입|\
    배포|설계|정착 지원|지원|설정|개발|적용|이관|전환|연동|컨설팅|설치|최적화|수행했|수행하였|\
    구현|導入|移行|構成|研修|展開|設計|構築|支援|設定|開発|教育|トレーニング|カスタマイズ|\
    連携|実装|コンサルティング|定着|切り替え|インストール|最適化|自動化|部署|迁移|配置|培训|\
    上线|实施|设计|辅导|开发|集成|搭建|定制|咨询|支持|安装|优化|推广|遷移|培訓|上線|實施|輔導|\
    開發|整合|規劃";

/// What a partner does before a purchase.
pub(super) const SELLING: &str = "\
    demo|demos|demonstrated|demonstration|proof of concept|proposal|pilot|assessment|\
    evaluated|evaluation|envisioning|presented|presentation|fit-gap|licensing advice|\
    business case|requirements analysis|recommended|Vorführung|vorgeführt|Angebot|Pilot|\
    Bewertung|Anforderungsanalyse|Machbarkeitsstudie|démonstration|proposition|évaluation|\
    demostración|propuesta|evaluación|demonstração|proposta|avaliação|데모|시연|제안|\
    개념 검증|평가|요구사항 분석|デモ|提案|概念実証|評価|要件定義|演示|方案建议|概念验证|评估|\
    需求分析|概念驗證|評估";
