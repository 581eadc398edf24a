//! Documents read as text, in Korean.

use crate::document::{Limit, Note, Title};
use crate::i18n::document::DocumentTexts;
use crate::i18n::quote::brief;
use crate::text::clean_line;

pub(super) const DOCUMENT: DocumentTexts =
    DocumentTexts { title, note, no_text: "이 파일에서 텍스트를 찾지 못했습니다." };

fn title(title: &Title) -> String {
    match title {
        Title::Whole => "본문".into(),
        Title::Page(number) => format!("{number}쪽"),
        Title::PageHeader => "머리글".into(),
        Title::PageFooter => "바닥글".into(),
        Title::Notes => "각주".into(),
        Title::Comments => "메모".into(),
        Title::MailHeader => "메일 헤더".into(),
        Title::MailBody => "메일 본문".into(),
        Title::Attachment { name, media_type } if name.is_empty() => {
            format!("이름 없는 첨부 파일({})", clean_line(media_type))
        }
        Title::Attachment { name, media_type } => {
            format!("첨부 파일 “{}”({})", brief(name), clean_line(media_type))
        }
    }
}

fn note(note: &Note) -> String {
    match note {
        Note::NotText { media_type } => format!(
            "텍스트로 표시할 수 없습니다({}). 파일을 저장해 해당 프로그램으로 여세요.",
            clean_line(media_type)
        ),
        Note::OnlyPictures => "스캔 문서처럼 그림만 있습니다. 파일을 저장해 확인하세요.".into(),
        Note::Empty => "텍스트가 없습니다.".into(),
        Note::Encrypted => "암호가 있어야 읽을 수 있습니다. 암호 없는 파일을 요청하세요.".into(),
        Note::Damaged { what } => format!(
            "파일이 손상되어 텍스트가 빠졌을 수 있습니다: {}. 파일을 다시 요청하세요.",
            clean_line(what)
        ),
        Note::UnknownCharacters => {
            "뜻을 알 수 없는 문자는 \u{fffd}로 표시했습니다. 파일을 저장해 확인하세요.".into()
        }
        Note::Limit(limit) => of_limit(*limit).into(),
        Note::ReaderFailed => {
            "파일을 끝까지 읽지 못했습니다. 저장해 해당 프로그램으로 여세요.".into()
        }
        Note::TookTooLong => {
            "파일을 읽는 데 너무 오래 걸려 멈추었습니다. 다시 시도하고, 그래도 안 되면 파일을 \
             저장해 해당 프로그램으로 여세요."
                .into()
        }
        Note::NotStarted => {
            "파일을 읽는 별도 프로세스를 시작하지 못해 읽지 않았습니다. 다시 시도하고, 그래도 안 \
             되면 cpor를 끝냈다가 다시 시작하거나 파일을 저장해 해당 프로그램으로 여세요."
                .into()
        }
        Note::HiddenText => {
            "파일을 볼 때 보이지 않는 텍스트는 뺐습니다. 파일을 저장해 비교하세요.".into()
        }
    }
}

fn of_limit(limit: Limit) -> &'static str {
    match limit {
        Limit::Text => {
            "여기에 표시된 것보다 텍스트가 많아 나머지는 빠졌습니다. 파일을 저장해 읽으세요."
        }
        Limit::Parts => {
            "여기에 표시된 것보다 쪽이나 부분이 많아 나머지는 빠졌습니다. 파일을 저장해 읽으세요."
        }
        Limit::Unpacked => {
            "압축을 풀면 일반 문서보다 훨씬 커져 읽기를 멈추었고 나머지는 빠졌습니다."
        }
        Limit::Depth => {
            "파일 안에 파일이 너무 깊게 들어 있어 가장 안쪽은 빠졌습니다. 하나씩 따로 요청하세요."
        }
        Limit::Work => {
            "일반 문서보다 읽는 데 훨씬 많은 작업이 필요해 멈추었고 나머지는 빠졌습니다."
        }
    }
}
