//! Errors that no rule makes, in Japanese: what, where and what to do.

use super::{backup, files, say};
use crate::desk::query::Mistake;
use crate::i18n::cli::{Remedy, Trouble};
use crate::i18n::ja::query;
use crate::i18n::refusal::Words;
use crate::text::clean_line;

pub(super) fn words(of: &Trouble) -> Words {
    usage(of)
        .or_else(|| terminal(of))
        .or_else(|| store(of))
        .or_else(|| damage(of))
        .unwrap_or_else(|| answer(of))
}

/// Wrong usage, and files named on the command line.
fn usage(of: &Trouble) -> Option<Words> {
    Some(match of {
        Trouble::Usage(misused) => (super::super::usage::USAGE.misused)(misused),
        Trouble::AsInRealStore => say(
            "--as はシミュレーション用のストアでのみ使えます。このストアの利用者は、\
             オペレーティング システムのユーザーです。",
            "--as を外してください。",
        ),
        Trouble::NowInRealStore => say(
            "--now はシミュレーション用のストアでのみ使えます。このストアはコンピューターの時計に\
             従います。",
            "--now を外してください。",
        ),
        Trouble::NowWithoutSimulated => say(
            "実際のストアはコンピューターの時計に従うため、作成時に --now は指定できません。",
            "--now を外すか、--simulated を付けてください。",
        ),
        Trouble::AsWhileFounding(name) => say(
            format!("新しいストアの利用者は「{}」だけです。", clean_line(name.as_str())),
            "--as を外し、ほかの利用者は「cpor operator add」で登録してください。",
        ),
        Trouble::NoUser => say(
            "実行しているユーザーの名前を、オペレーティング システムから取得できません。",
            "システムのユーザー データベースに、そのユーザーの名前を登録してください。",
        ),
        Trouble::NoFolder => say(
            "ストアの場所が指定されていません。",
            "--data DIR を指定するか、CPOR_DATA または HOME を設定してください。",
        ),
        Trouble::CannotRead(path, why) => files::cannot_read(path, why),
        Trouble::CannotWrite(path, why) => files::cannot_write(path, why),
        Trouble::FileExists(path) => say(
            format!("{} は既にあり、上書きしません。", clean_line(path)),
            "別のパスを指定するか、先にそのファイルを削除してください。",
        ),
        Trouble::FileInTheWay(path) => say(
            format!("{} は既にあり、上書きしません。", clean_line(path)),
            "別のパスを指定するか、--force を付けて置き換えてください。",
        ),
        Trouble::Query(query, mistakes) => query_words(query, mistakes),
        Trouble::Post(trouble) => (super::super::post::POST.trouble)(trouble),
        Trouble::View(trouble) => (super::super::view::VIEW.trouble)(trouble),
        Trouble::Config(trouble) => (super::super::config::CONFIG.trouble)(trouble),
        Trouble::Template(trouble) => (super::super::template::TEMPLATE.trouble)(trouble),
        Trouble::Tape(trouble) => super::super::tape::TAPE.trouble(trouble),
        Trouble::Macro(trouble) => (super::super::macros::MACROS.trouble)(trouble),
        Trouble::ClockBehind(now, newest) => say(
            format!("時計は {now} で、ストアの最新のイベント {newest} より前です。"),
            "--now にもっと後の時刻を指定してください。時刻は戻せません。",
        ),
        _ => return None,
    })
}

/// No terminal to be had, and what the demonstration does not take.
fn terminal(of: &Trouble) -> Option<Words> {
    Some(match of {
        Trouble::NoTerminal => say(
            "画面の表示には端末が必要ですが、ここは端末ではありません。",
            "端末で実行するか、コマンドを使ってください。コマンドの一覧は「cpor --help」で確認でき\
             ます。",
        ),
        Trouble::Terminal(why) => say(
            format!("この端末は使用できません: {}。", clean_line(why)),
            "別の端末で実行するか、コマンドを使ってください。コマンドの一覧は「cpor --help」で確認\
             できます。",
        ),
        Trouble::NowInDemo => say(
            "デモには独自の時計があるため、--now は指定できません。",
            "--now を外してください。--as NAME で別の人として見ることができます。",
        ),
        Trouble::DataInDemo => say(
            "デモの内容はどこにも保存されないため、--data は指定できません。",
            "--data を外してください。デモでの操作は終了すると失われます。",
        ),
        Trouble::Demonstration(why) => say(
            format!("デモを再生できません: {}。", clean_line(why)),
            "ご報告ください。デモはどのコンピューターでも再生できるはずです。",
        ),
        _ => return None,
    })
}

/// What is wrong with the store.
fn store(of: &Trouble) -> Option<Words> {
    Some(match of {
        Trouble::StoreMissing(folder) => say(
            format!("{} にストアがありません。", clean_line(folder)),
            "「cpor init」で作成するか、--data または CPOR_DATA で場所を指定してください。",
        ),
        Trouble::StoreExists(folder) => say(
            format!("{} には既にストアがあります。", clean_line(folder)),
            "そのストアを使うか、--data で別のフォルダーを指定してください。",
        ),
        Trouble::StoreBusy(folder) => say(
            format!("{} のストアは別のプロセスが開いています。", clean_line(folder)),
            "終わるまで待つか、そのプロセスを終了してください。",
        ),
        Trouble::StoreForeign(path, what) => say(
            format!("{} はストアではありません: {}。", clean_line(path), clean_line(what)),
            "--data を確認してください。ストアがあったはずなら、フォルダーの中が変更されています。\
             バックアップを別のフォルダーに復元してください。",
        ),
        Trouble::StoreNewer(path, what) => say(
            format!(
                "{}: {}。新しいバージョンのプログラムが書き込んだものです。何も変更していません。",
                clean_line(path),
                clean_line(what)
            ),
            "書き込んだバージョンか、それより新しいプログラムを使ってください。",
        ),
        Trouble::StoreFull(path, why) => files::full(path, why),
        Trouble::Interrupted => say(
            "完了前に中止しました。途中の結果は残っていません。",
            "時間のあるときにもう一度実行してください。",
        ),
        Trouble::StoreReadOnly(why) => say(
            format!("ストアは今、変更を受け付けません: {}。", clean_line(why)),
            "開き直してください。正常かどうかは「cpor verify」で確認できます。",
        ),
        Trouble::StoreInDoubt(seq, why) => say(
            format!("レコード {seq} が保存されたかどうか不明です: {}。", clean_line(why)),
            "実行済みの可能性があるため、やり直す前に要求を確認してください。ディスクの点検も依頼\
             してください。",
        ),
        Trouble::StoreUnwritable(folder, why) => files::unwritable(folder, why),
        Trouble::StoreFails(path, why) => files::store_fails(path, why),
        Trouble::Unproved(place, what) => say(
            format!(
                "ストアの一部を検証できませんでした。{}: {}。",
                clean_line(place),
                clean_line(what)
            ),
            "残りに問題は見つかりませんでした。すべてのファイルを読めるユーザーで検証してくださ\
             い。",
        ),
        Trouble::NotRecorded => say(
            "期限による処理の結果を表示していますが、記録できませんでした。",
            "空き容量を増やすか、ストアが空くのを待って、「cpor tick」をもう一度実行してください。",
        ),
        _ => return None,
    })
}

/// What is damaged or missing in the store.
fn damage(of: &Trouble) -> Option<Words> {
    Some(match of {
        Trouble::RecordMissing(seq) => say(
            format!("保存済みのはずのレコード {seq} がジャーナルにありません。"),
            "ストアのフォルダーは変更しないでください。バックアップを復元するか、コンピューターの\
             管理者に相談してください。",
        ),
        Trouble::HeadMissing(head) => say(
            format!(
                "ヘッド {} に当たるレコードがこのジャーナルにありません。そのヘッドを持つジャーナ\
                 ルの続きではありません。",
                clean_line(head)
            ),
            "書き留めた内容と照合してください。正しければ、レコードが変更されたか失われています。\
             ストアをそのまま保管し、バックアップと比較してください。",
        ),
        Trouble::OtherJournal(path, found, wanted) => say(
            format!(
                "{} はストア {} のもので、フォルダーはストア {} のものです。",
                clean_line(path),
                clean_line(found),
                clean_line(wanted)
            ),
            "何も変更していません。本来のストアのジャーナルまたはファイル「identity」を戻すか、\
             バックアップを別のフォルダーに復元してください。",
        ),
        Trouble::Damaged(place, what) => say(
            format!("ストアの {} が破損しています: {}。", clean_line(place), clean_line(what)),
            "フォルダーの中は変更しないでください。「cpor verify」で、すべての箇所と対処方法が分か\
             ります。",
        ),
        Trouble::Unsound(place, what, remedy) => say(
            format!("ストアに問題があります。{}: {}。", clean_line(place), clean_line(what)),
            unsound(*remedy),
        ),
        Trouble::RecordsLost => say(
            "ストアは正常に戻りましたが、保存済みのレコードの一部が失われています。",
            "失われたレコードはバックアップにしかありません。別のフォルダーに復元して比較してくだ\
             さい。",
        ),
        Trouble::EvidenceDamaged(digest) => say(
            format!(
                "SHA-256 が {} の PoE ファイルが失われているか改変されています。",
                clean_line(digest)
            ),
            "ストアのバックアップから復元してください。",
        ),
        Trouble::Backup(trouble) => backup::words(trouble),
        _ => return None,
    })
}

/// What to do about something that is wrong in a store.
const fn unsound(remedy: Remedy) -> &'static str {
    match remedy {
        Remedy::RestoreOnly => {
            "何も変更していません。ここでは修復できないため、「cpor --data FOLDER restore FILE」で\
             バックアップを別のフォルダーに復元してください。"
        }
        Remedy::RepairAgain => {
            "今は再構築できませんでした。妨げている原因は上に示したとおりです。解消した後に「cpor \
             verify --repair」をもう一度実行してください。その間に失われるものはありません。"
        }
        Remedy::Repair => {
            "「cpor verify --repair」でジャーナルから再構築します。失われるものはありません。"
        }
        Remedy::Forget => {
            "「cpor verify --repair」で退避します。その後、コメントはすべて未読になります。"
        }
        Remedy::Restore => {
            "バックアップを別のフォルダーに復元してください。「cpor verify --repair」は、入れ替\
             わったものを元に戻し、ここで読めるものを残して、ほかを退避します。"
        }
        Remedy::GiveBack => {
            "バックアップを別のフォルダーに復元し、その evidence フォルダーからファイルをここの同\
             じ場所にコピーしてください。ファイルの名前はその SHA-256 です。"
        }
    }
}

/// What was asked for is not there, or no longer as it was.
fn answer(of: &Trouble) -> Words {
    match of {
        Trouble::NoClaim(id) => say(
            format!("要求 {id} は存在しないか、閲覧できません。"),
            "閲覧できる要求は「cpor list」で確認できます。",
        ),
        Trouble::NotAClaimId(text) => say(
            format!("要求「{}」はありません。要求の ID は C-000042 の形式です。", clean_line(text)),
            "閲覧できる要求は「cpor list」で確認できます。",
        ),
        Trouble::NoEvidence(id, name) => say(
            format!("{id} の PoE ファイル「{}」は存在しないか、閲覧できません。", clean_line(name)),
            format!("ファイルは「cpor evidence {id}」で確認できます。"),
        ),
        Trouble::NoEvent(id, number) => say(
            format!("{id} のイベント {number} は存在しないか、閲覧できません。"),
            format!("イベントは「cpor history {id}」で確認できます。"),
        ),
        Trouble::NoOperator(name) => say(
            format!("利用者「{}」は登録されていません。", clean_line(name.as_str())),
            "「cpor operator list」で確認し、「cpor operator add」で登録できます。",
        ),
        Trouble::Stale(id, revision) => say(
            format!(
                "{id} はその間に変わり、現在はリビジョン {revision} です。何も実行していませ\
                     ん。"
            ),
            format!("「cpor show {id}」で確認し、判断し直してください。"),
        ),
        Trouble::CutShort => say(
            "完了前に中止しました。ここまでの出力は不完全です。",
            "出力を破棄し、時間のあるときにもう一度実行してください。",
        ),
        Trouble::Output(why) => say(
            format!("出力を書き込めません: {}。", clean_line(why)),
            "操作は実行された可能性があります。要求の履歴を確認してください。",
        ),
        _ => say("処理に失敗しました。", "もう一度実行してください。"),
    }
}

fn query_words(query: &str, mistakes: &[Mistake]) -> Words {
    let messages: Vec<String> = mistakes
        .iter()
        .map(|mistake| {
            let place = mistake.column.saturating_add(1);
            let text = clean_line(mistake.text(query)).into_owned();
            format!("{place} 文字目、{}", query::mistake(&mistake.kind, &text))
        })
        .collect();
    let advice = mistakes.iter().find_map(|mistake| mistake.suggestion.as_ref()).map_or_else(
        || {
            "普通の文字列は引用符で囲んでください。条件は status:submitted, is:overdue, due:<2bd の\
            ように書きます。"
                .to_owned()
        },
        |better| format!("「{}」のことですか？", clean_line(better)),
    );
    say(format!("検索条件を読み取れません: {}。", messages.join("。")), advice)
}
