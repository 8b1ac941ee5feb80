"""The words of the one-shot commands: their answers and what they say when something fails."""

from store.model.value import Value
from tui.language import store_errors


class AnswerWords(Value):
    """The words of one language. Sentences with ``{}`` are filled in by `str.format`."""

    # -- answers
    columns: dict[str, str]
    """Titles of columns and lines, short enough for a terminal."""
    vulnerability_ratings: dict[str, str]
    short_figures: dict[str, str]
    """By figure: a name of a word or two, for tables with many columns."""
    period: str
    only_known: str
    only_by_hand: str
    refusals: dict[str, str]
    """By outcome: what the document is instead of an edition."""
    say_which_week: str
    """Added to the refusal of an undated document that stands alone."""
    and_more: str
    imported: dict[str, str]
    held_now: str
    dry_run: str
    reading: str
    recognising: str
    no_recogniser: str
    span_cut: str
    nothing_stated: str
    no_hits: str
    no_editions: str
    exported: str
    for_reading: str
    nothing_wrong: str
    bad_field: str
    bad_record: str
    bad_records_stay: str
    restored: str
    damaged_aside: str
    by_hand_legend: str
    by_hand_weeks: str
    entered: str
    taken_back: str
    not_entered: str
    stated_stays: str
    in_row: str
    """Goes behind a picture or a page."""
    proposals: dict[str, str]
    """By what is told of proposals, and by why there is one."""

    # -- errors, each with what to do
    needs_terminal: str
    bad_week: str
    not_held: str
    no_new_week: str
    nothing_held: str
    unknown_figure: str
    unknown_rating: str
    ascending_alone: str
    bad_limit: str
    bad_value: str
    set_or_unset: str
    bad_span: str
    weeks_or_span: str
    store_errors: dict[str, str]
    """By `store.archive.storage.StoreError.reason`."""
    store_errors_with_backup: dict[str, str]
    """The same where a backup can be restored."""
    file_missing: str
    file_error: str
    odd_files: dict[str, str]
    """By `store.archive.OddKind`: what stands there."""
    is_the_store: str
    output_error: str
    out_of_memory: str


ZH = AnswerWords(
    columns={
        "week": "周",
        "title": "标题",
        "period": "日期",
        "published": "发布",
        "standing": "状态",
        "rating": "评价",
        "vulnerability_rating": "漏洞威胁",
        "quality": "来历",
        "origin": "出处",
        "imported": "导入",
        "bundled": "随附",
        "listed": "见于回顾",
        "source": "来源",
        "url": "地址",
        "figure": "项目",
        "value": "本周",
        "change": "变化",
        "low": "最低",
        "high": "最高",
        "remarks": "备注",
        "references": "近期回顾",
        "images": "图片",
        "text": "正文",
        "year": "年份",
        "total": "合计",
        "store": "存档",
        "exists": "存在",
        "absent": "尚不存在",
        "problem": "问题",
        "bad_records": "损坏的记录",
        "fetchable": "可取回",
        "gaps": "未知的周",
        "never_stated": "从未提及的数字",
    },
    vulnerability_ratings={"高": "高", "中": "中", "低": "低"},
    short_figures={
        "incidents_handled": "处理",
        "cross_border_incidents": "跨境",
        "phishing_complaints_handled": "仿冒",
        "app_platforms": "平台",
        "malicious_urls": "URL",
        "infected_hosts": "病毒主机",
        "defaced_sites": "篡改",
        "backdoored_sites": "后门",
        "phishing_pages": "仿冒页",
        "new_vulnerabilities": "漏洞",
    },
    period="{start} 至 {end}",
    only_known="这一期只知其名，尚未收录内容。取得原文后用 cncert-tui import 导入。",
    only_by_hand="这一期尚未收录内容，所列数字都是手工录入的。取得原文后用 cncert-tui import 导入。",
    refusals={
        "unreadable": "读不出来",
        "verification-page": "是要求验证的页面，不是文章",
        "share-card": "是分享卡片，没有正文",
        "empty-capture": "是空页面，没有正文",
        "another-report": "是另一种报告",
        "not-a-report": "不是这份周报",
        "undated": "看不出是哪一周",
    },
    say_which_week="可用 --week 指明",
    and_more="另有 {count} 个：{outcome}",
    imported={
        "added": "新增",
        "updated": "更新",
        "unchanged": "未变",
        "references": "新知其名",
        "empty": "没有数字",
        "refused": "未收",
    },
    held_now="现已收录：{weeks}；其中 {new} 期是新的",
    dry_run="以下只是预演，没有写入。",
    reading="已看 {count} 个文件，找到 {found} 期",
    recognising="正在辨认图片里的文字：{name}",
    no_recogniser="读图片要先装上辨认文字的部分：pip install 'cncert-tui[pictures]'",
    span_cut="终端宽度只够最近 {shown} 周（共 {all} 周）；可用 --from 与 --to 选择，或用 --csv 取全部。",
    nothing_stated="这段时间里没有这些数字。",
    no_hits="没有找到。",
    no_editions="没有符合的周报。",
    for_reading="由 {made_by} 写成，供阅读；要导入别处的存档，请导出为 .json 或 .ndjson。",
    exported="已把 {count} 期写入 {path}。",
    nothing_wrong="无",
    bad_field="{field} 读不懂",
    bad_record="不是某一周的记录",
    bad_records_stay="这些记录不会显示，但原样留在存档里，写入时也不会丢失。",
    restored="已用备份恢复存档 {path}：共 {count} 期。",
    damaged_aside="损坏的文件留在 {path}。",
    by_hand_legend="* 手工录入",
    by_hand_weeks="手工录入 {count} 周，{first} 至 {last}",
    entered="已录入 {week} {figure}：{value}。",
    taken_back="已收回 {week} {figure} 的手工录入。",
    not_entered="{week} {figure} 没有手工录入的数字；什么也没有做。",
    stated_stays="原文自己说的是 {value}，以原文为准；两者并存。",
    in_row="，第 {row} 行",
    proposals={
        "title": "存疑，待确认",
        "unknown-words": "上下文没有全读懂",
        "picture": "读自图片",
        "two-readings": "不止一种读法",
        "accepted": "已采纳：{week} {figure} {value}。",
        "from": "采纳自「{words}」",
        "dismissed": "已排除：{week} {figure} {value}。",
        "none": "{week} 没有待确认的数字。",
        "not-proposed": "{week} 没有待确认的「{figure}」；show 列出有哪些。",
        "name-value": "{week} 的「{figure}」不止一种读法：{values}；请用 set 写出数值。",
    },
    needs_terminal="界面的输入、输出和错误输出都要接在完整的终端上；在别处请用 cncert-tui show 或 cncert-tui list。",
    bad_week="「{name}」不是周的名称；请写 2024-51、2024-W51、2024-12-18 或 latest。",
    not_held="存档里没有 {name}；最接近的是 {nearest}。",
    no_new_week="存档里没有 {name}；新的一周请用 ISO 周或其中一天来指明，例如 2024-W51 或 2024-12-18。",
    nothing_held="存档里没有 {name}；请先用 cncert-tui import 导入周报。",
    unknown_figure="没有名为 {name} 的数字；可选：{choices}。",
    unknown_rating="没有名为 {name} 的评价；可选：{choices}。",
    ascending_alone="--ascending 要与 --sort 同用。",
    bad_limit="--limit 须为正数。",
    bad_value="「{value}」不是数值；请写如 476、1,793、14.5万 或 约8.1万。",
    set_or_unset="请写 set 周 数字 数值，或 set --unset 周 数字；set --dismiss 要写出数字的名称。",
    bad_span="--from {start} 在 --to {end} 之后；请对调。",
    weeks_or_span="--weeks 不能与 --from、--to 同用，且须为正数。",
    store_errors=store_errors.ZH,
    store_errors_with_backup=store_errors.ZH_WITH_BACKUP,
    file_missing="没有 {path}；请检查路径。什么也没有做。",
    odd_files=store_errors.ODD_ZH,
    is_the_store="这是存档文件本身或它的备份、锁，没有写入",
    file_error="{path}：{detail}；请检查路径与权限。",
    out_of_memory="内存不够，没有写入。",
    output_error="写不出结果（{detail}）；请检查输出的去处。",
)

EN = AnswerWords(
    columns={
        "week": "week",
        "title": "title",
        "period": "period",
        "published": "published",
        "standing": "standing",
        "rating": "rating",
        "vulnerability_rating": "vulnerabilities",
        "quality": "quality",
        "origin": "origin",
        "imported": "imported",
        "bundled": "bundled",
        "listed": "listed",
        "source": "source",
        "url": "address",
        "figure": "figure",
        "value": "this week",
        "change": "change",
        "low": "low",
        "high": "high",
        "remarks": "remarks",
        "references": "references",
        "images": "pictures",
        "text": "text",
        "year": "year",
        "total": "total",
        "store": "store",
        "exists": "exists",
        "absent": "not there yet",
        "problem": "problem",
        "bad_records": "bad records",
        "fetchable": "can be fetched",
        "gaps": "weeks of which nothing is known",
        "never_stated": "figures never stated",
    },
    vulnerability_ratings={"高": "high", "中": "medium", "低": "low"},
    short_figures={
        "incidents_handled": "handled",
        "cross_border_incidents": "cross border",
        "phishing_complaints_handled": "phishing",
        "app_platforms": "apps",
        "malicious_urls": "URLs",
        "infected_hosts": "hosts",
        "defaced_sites": "defaced",
        "backdoored_sites": "backdoored",
        "phishing_pages": "phishing pages",
        "new_vulnerabilities": "vulnerabilities",
    },
    period="{start} to {end}",
    only_known="Of this edition only the name is known. Get its text and run cncert-tui import.",
    only_by_hand="Nothing of this edition was read; its figures were entered by hand. Get its text and run "
    "cncert-tui import.",
    refusals={
        "unreadable": "cannot be read",
        "verification-page": "a page that asks for verification, not the article",
        "share-card": "a share card without the text",
        "empty-capture": "an empty page without the text",
        "another-report": "another report",
        "not-a-report": "not this report",
        "undated": "of no known week",
    },
    say_which_week="say which with --week",
    and_more="and {count} more: {outcome}",
    imported={
        "added": "added",
        "updated": "updated",
        "unchanged": "unchanged",
        "references": "newly known",
        "empty": "nothing stated",
        "refused": "refused",
    },
    held_now="held now: {weeks}; {new} of them new",
    dry_run="A rehearsal: nothing was written.",
    reading="{count} files looked at, {found} editions found",
    recognising="Reading the text in a picture: {name}",
    no_recogniser="To read pictures, install what recognises their text: pip install 'cncert-tui[pictures]'",
    span_cut="Only the newest {shown} of {all} weeks fit; choose others with --from and --to, or take all with --csv.",
    nothing_stated="None of these figures is stated in these weeks.",
    no_hits="Nothing found.",
    no_editions="No such editions.",
    for_reading="Written by {made_by} for reading; to import editions elsewhere, export them as .json or .ndjson.",
    exported="{count} editions written to {path}.",
    nothing_wrong="none",
    bad_field="{field} cannot be understood",
    bad_record="no record of a week",
    bad_records_stay="They are left out, and stay in the store as they are whatever is written to it.",
    restored="The store {path} was restored from its backup, with {count} editions.",
    damaged_aside="The damaged file is kept as {path}.",
    by_hand_legend="* entered by hand",
    by_hand_weeks="{count} entered by hand, {first} to {last}",
    entered="Entered by hand: {week}, {figure}: {value}.",
    taken_back="Taken back: {week}, {figure}.",
    not_entered="Nothing was entered by hand for {week}, {figure}; nothing was done.",
    stated_stays="The edition itself states {value}, which stands; the entry is kept beside it.",
    in_row=", row {row}",
    proposals={
        "title": "read with doubt, to be confirmed",
        "unknown-words": "not all words around it are understood",
        "picture": "read in a picture",
        "two-readings": "more than one reading",
        "accepted": "Accepted: {week}, {figure}: {value}.",
        "from": "accepted from '{words}'",
        "dismissed": "Dismissed: {week}, {figure}: {value}.",
        "none": "Nothing of {week} waits to be confirmed.",
        "not-proposed": "{figure} is not proposed for {week}; show lists what is.",
        "name-value": "{figure} of {week} has more than one reading: {values}; name the value with set.",
    },
    needs_terminal="The app needs a full terminal for input, output and errors; elsewhere "
    "use cncert-tui show or cncert-tui list.",
    bad_week="'{name}' names no week; write 2024-51, 2024-W51, 2024-12-18 or latest.",
    not_held="The archive does not hold {name}; the nearest is {nearest}.",
    no_new_week="The archive does not hold {name}; name a new week by its ISO week or a day of it, such as 2024-W51 or "
    "2024-12-18.",
    nothing_held="The archive does not hold {name}; import editions first, with cncert-tui import.",
    unknown_figure="No figure is called {name}; choose from {choices}.",
    unknown_rating="No rating is called {name}; choose from {choices}.",
    ascending_alone="--ascending goes with --sort.",
    bad_limit="--limit is at least 1.",
    bad_value="'{value}' is no number; write 476, 1,793, 14.5万 or 约8.1万.",
    set_or_unset="Write set WEEK FIGURE VALUE, or set --unset WEEK FIGURE; set --dismiss needs figures.",
    bad_span="--from {start} is later than --to {end}; swap them.",
    weeks_or_span="--weeks does not go with --from or --to, and is at least 1.",
    store_errors=store_errors.EN,
    store_errors_with_backup=store_errors.EN_WITH_BACKUP,
    file_missing="There is no {path}; check the path. Nothing was done.",
    odd_files=store_errors.ODD_EN,
    is_the_store="this is the store itself, its backup or its lock, nothing was written",
    file_error="{path}: {detail}; check the path and its permissions.",
    out_of_memory="There is not enough memory for this; nothing was written.",
    output_error="Cannot write the answer ({detail}); check where it goes.",
)
