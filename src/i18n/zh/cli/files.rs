//! Why a file cannot be used, in Simplified Chinese, and what to do about it.

use super::say;
use crate::i18n::cli::Why;
use crate::i18n::refusal::Words;
use crate::text::clean_line;

/// Reads on from "…：".
pub(in crate::i18n::zh) fn because(why: &Why) -> String {
    match why {
        Why::Folder => "此处应为文件，却是文件夹".to_owned(),
        Why::NotFolder => "此处应为文件夹，却是文件".to_owned(),
        Why::Loop => "符号链接形成了循环".to_owned(),
        Why::Missing => "没有该文件或文件夹".to_owned(),
        Why::Denied => "权限不足".to_owned(),
        Why::ReadOnlyDisk => "磁盘以只读方式挂载".to_owned(),
        Why::Full => "磁盘已满".to_owned(),
        Why::Quota => "你的磁盘配额已用完".to_owned(),
        Why::FileLimit => "已达到文件大小上限".to_owned(),
        Why::Other(said) => clean_line(said).into_owned(),
    }
}

pub(super) fn cannot_read(path: &str, why: &Why) -> Words {
    let message = format!("无法读取 {}：{}。", clean_line(path), because(why));
    let advice = match why {
        Why::Denied => "请申请权限，或将文件复制到你可以读取的位置。",
        Why::Folder => "请指定一个文件。",
        Why::Missing | Why::NotFolder | Why::Loop => "请检查路径。",
        _ => "请检查路径和权限。",
    };
    say(message, advice)
}

pub(in crate::i18n::zh) fn cannot_write(path: &str, why: &Why) -> Words {
    let message = format!("无法写入 {}：{}。", clean_line(path), because(why));
    let advice = match why {
        Why::Denied | Why::ReadOnlyDisk => "请选择你可以写入的路径。",
        Why::Full | Why::Quota | Why::FileLimit => room(why),
        Why::Missing => "请先创建文件夹，或另选路径。",
        Why::NotFolder | Why::Loop => "请检查路径。",
        _ => "请检查路径和权限。",
    };
    say(message, advice)
}

pub(super) fn full(path: &str, why: &Why) -> Words {
    let message = format!("{} 空间不足：{}。没有任何更改。", clean_line(path), because(why));
    say(message, room(why))
}

fn room(why: &Why) -> &'static str {
    match why {
        Why::Quota => "请删除自己的一些文件，或申请提高配额，然后重试。",
        Why::FileLimit => "请提高上限（“ulimit -f”），然后重试。",
        _ => "请释放一些空间，然后重试。",
    }
}

/// The store's files may be read, but not written.
pub(super) fn unwritable(folder: &str, why: &Why) -> Words {
    let message =
        format!("{} 中的存储库可以读取，但不能更改：{}。", clean_line(folder), because(why));
    let advice = match why {
        Why::ReadOnlyDisk => "请以可写方式挂载其磁盘。在此期间仍可读取。",
        _ => "请以可写入其全部文件的用户身份操作。在此期间仍可读取。",
    };
    say(message, advice)
}

/// One of the store's own files or folders.
pub(super) fn store_fails(path: &str, why: &Why) -> Words {
    let message = format!("存储库无法使用 {}：{}。", clean_line(path), because(why));
    let advice = match why {
        Why::Denied => "请以存储库所属的用户身份操作。",
        Why::ReadOnlyDisk => "请以可写方式挂载其磁盘，或另选文件夹。",
        Why::Folder | Why::NotFolder | Why::Loop | Why::Missing => {
            "请将其移走并放回应有的内容，或将备份还原到另一文件夹。缺少的“lock”文件会自动重新创建。"
        }
        _ => "请检查磁盘和权限。",
    };
    say(message, advice)
}
