"""The words of the one-shot commands: their help, their answers and what they say when something fails."""

from typing import NamedTuple

from tui.language import store_errors


class AnswerWords(NamedTuple):
    """The words of one language. Sentences with ``{}`` are filled in by `str.format`."""

    # -- help
    about: str
    commands: dict[str, str]
    """By command: what it does."""
    options: dict[str, str]
    """By option or argument: what it means."""

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
    imported: dict[str, str]
    dry_run: str
    reading: str
    span_cut: str
    nothing_stated: str
    no_hits: str
    no_editions: str
    exported: str
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

    # -- errors, each with what to do
    needs_terminal: str
    bad_week: str
    not_held: str
    nothing_held: str
    unknown_figure: str
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


ZH = AnswerWords(
    about="在终端里查阅国家互联网应急中心《网络安全信息与动态周报》。不带命令时打开界面。",
    commands={
        "show": "一期周报：各项数字、与上周相比、备注、正文",
        "list": "各期一览，新的在前",
        "trend": "各项数字逐周的走势；默认为五项事件数字",
        "find": "标题或正文含有全部词语的各期",
        "read": "看文档说了什么，不保存",
        "import": "把文档所说的保存下来",
        "fetch": "从发布者的网页取回周报；不带参数时取新的",
        "set": "手工录入只在图片里的数字；--unset 收回",
        "export": "导出各期及正文；json 与 ndjson 可再导入",
        "check": "存档是否完好、缺哪些周、数据有何可疑之处",
        "doctor": "这个终端怎样、东西放在哪里、改哪项设置有帮助",
    },
    options={
        "command": "命令",
        "week": "周：2024-51（期号）、2024-W51（ISO 周）、2024-12-18（其中一天）或 latest（最新一期，默认）",
        "figure": "数字的名称，如 incidents_handled",
        "words": "词语；不分大小写与全角半角",
        "paths": "文件、文件夹（含其下各层），或 - 表示标准输入",
        "file": "写入的文件；默认为标准输出",
        "store": "存档文件（也可设 CNCERT_TUI_STORE；默认在用户数据目录下）",
        "no_bundled": "不用随程序附带的存档",
        "lang": "语言（也可设 CNCERT_TUI_LANG；默认随系统）",
        "glyphs": "走势图所用的字符（也可设 CNCERT_TUI_GLYPHS；默认 block）",
        "theme": "界面的配色（也可设 CNCERT_TUI_THEME；默认为上次在界面里所选的）",
        "version": "显示版本后退出",
        "completion": "输出供 shell 补全用的脚本后退出",
        "help": "显示帮助后退出",
        "json": "输出 JSON",
        "csv": "输出 CSV",
        "year": "只列这一年的",
        "read": "只列已读的",
        "known": "只列仅知其名的",
        "from": "从这一周起",
        "to": "到这一周止",
        "weeks": "只看最近几周",
        "asked_for": "期号、ISO 周、日期，或发布者网页的地址",
        "missing": "取所有只知其名的，新的在前",
        "limit": "最多取几期",
        "pause": "同一网站两次请求之间隔几秒（默认 2，至少 0.5）",
        "keep": "把网页与 PDF 原样存到这个文件夹",
        "import_week": "没有日期的文档属于哪一周（ISO 周或日期）",
        "set_week": "周；存档里还没有的，用 ISO 周或日期",
        "value": "数值，如 476、1,793、14.5万、约8.1万（带「万」或「约」的记为约数）",
        "unset": "收回手工录入的数字",
        "restore": "存档损坏时用备份恢复，损坏的文件另存",
        "dry_run": "只说会怎样，不写入",
        "format": "格式；默认看文件名后缀，否则为 json",
    },
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
    },
    period="{start} 至 {end}",
    only_known="这一期只知其名，尚未读到内容。取得原文后用 cncert-tui import 导入。",
    only_by_hand="这一期尚未读到内容，所列数字都是手工录入的。取得原文后用 cncert-tui import 导入。",
    refusals={
        "unreadable": "读不出来",
        "verification-page": "是要求验证的页面，不是文章",
        "share-card": "是分享卡片，没有正文",
        "empty-capture": "是空页面，没有正文",
        "another-report": "是另一种报告",
        "not-a-report": "不是这份周报",
        "undated": "看不出是哪一周；可用 --week 指明",
    },
    imported={
        "added": "新增",
        "updated": "更新",
        "unchanged": "未变",
        "references": "新知其名",
        "refused": "未收",
    },
    dry_run="以下只是预演，没有写入。",
    reading="已看 {count} 个文件，找到 {found} 期",
    span_cut="终端宽度只够最近 {shown} 周（共 {all} 周）；可用 --from 与 --to 选择，或用 --csv 取全部。",
    nothing_stated="这段时间里没有这些数字。",
    no_hits="没有找到。",
    no_editions="没有符合的周报。",
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
    needs_terminal="界面的输入、输出和错误输出都要接在完整的终端上；在别处请用 cncert-tui show 或 cncert-tui list。",
    bad_week="「{name}」不是周的名称；请写 2024-51、2024-W51、2024-12-18 或 latest。",
    not_held="存档里没有 {name}；最接近的是 {nearest}。",
    nothing_held="存档里没有 {name}；请先用 cncert-tui import 导入周报。",
    unknown_figure="没有名为 {name} 的数字；可选：{choices}。",
    bad_value="「{value}」不是数值；请写如 476、1,793、14.5万 或 约8.1万。",
    set_or_unset="请写 set 周 数字 数值，或 set --unset 周 数字。",
    bad_span="--from {start} 在 --to {end} 之后；请对调。",
    weeks_or_span="--weeks 不能与 --from、--to 同用，且须为正数。",
    store_errors=store_errors.ZH,
    store_errors_with_backup=store_errors.ZH_WITH_BACKUP,
    file_missing="没有 {path}；请检查路径。什么也没有做。",
    odd_files=store_errors.ODD_ZH,
    is_the_store="这是存档文件本身或它的备份、锁，没有写入",
    file_error="{path}：{detail}；请检查路径与权限。",
    output_error="写不出结果（{detail}）；请检查输出的去处。",
)

EN = AnswerWords(
    about="CNCERT/CC's weekly security report, looked up in a terminal. Without a command: opens the app.",
    commands={
        "show": "one edition: figures, change against the week before, remarks, text",
        "list": "the editions, newest first",
        "trend": "weekly values of figures; by default the five incident figures",
        "find": "editions whose title or text hold all the words",
        "read": "what documents say, without keeping it",
        "import": "keeps what documents say",
        "fetch": "reads editions from the publisher's pages; without an argument what is new",
        "set": "enters by hand a figure that stands only in a picture; --unset takes it back",
        "export": "all editions with texts; json and ndjson can be imported again",
        "check": "health of the store file, gaps in the weeks, remarks on the data",
        "doctor": "this terminal, where things are, and which setting would help",
    },
    options={
        "command": "command",
        "week": "2024-51 (number), 2024-W51 (ISO week), 2024-12-18 (any day of it) or latest (the default)",
        "figure": "name of a figure, such as incidents_handled",
        "words": "words; width and case make no difference",
        "paths": "files, folders (walked), or - for standard input",
        "file": "file to write; standard output by default",
        "store": "store file (or CNCERT_TUI_STORE; by default in the user's data folder)",
        "no_bundled": "leave the bundled archive out",
        "lang": "language (or CNCERT_TUI_LANG; by default the locale's)",
        "glyphs": "characters of sparklines (or CNCERT_TUI_GLYPHS; block by default)",
        "theme": "colours of the app (or CNCERT_TUI_THEME; by default what was last chosen in it)",
        "version": "show the version and exit",
        "completion": "print what switches completion on in a shell and exit",
        "help": "show this help and exit",
        "json": "print JSON",
        "csv": "print CSV",
        "year": "only this year's",
        "read": "only those that are read",
        "known": "only those that are known by name alone",
        "from": "first week",
        "to": "last week",
        "weeks": "only so many of the newest weeks",
        "asked_for": "week, or address of one of the publisher's pages",
        "missing": "all that are known and not held, newest first",
        "limit": "ask for so many editions at most",
        "pause": "seconds between two requests of one site (2 by default, at least 0.5)",
        "keep": "keep pages and PDFs in this folder as they came",
        "import_week": "the week of documents without a date (ISO week or date)",
        "set_week": "week; one that is not held yet by ISO week or date",
        "value": "476, 1,793, 14.5万 or 约8.1万 (with 万 or 约 it counts as approximate)",
        "unset": "take back what was entered by hand",
        "restore": "put the backup in the place of a damaged store, which is kept aside",
        "dry_run": "say what would be done, write nothing",
        "format": "by default what the file's suffix says, else json",
    },
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
        "undated": "of no known week; say which with --week",
    },
    imported={
        "added": "added",
        "updated": "updated",
        "unchanged": "unchanged",
        "references": "newly known",
        "refused": "refused",
    },
    dry_run="A rehearsal: nothing was written.",
    reading="{count} files looked at, {found} editions found",
    span_cut="Only the newest {shown} of {all} weeks fit; choose others with --from and --to, or take all with --csv.",
    nothing_stated="None of these figures is stated in these weeks.",
    no_hits="Nothing found.",
    no_editions="No such editions.",
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
    needs_terminal="The app needs a full terminal for input, output and errors; elsewhere "
    "use cncert-tui show or cncert-tui list.",
    bad_week="'{name}' names no week; write 2024-51, 2024-W51, 2024-12-18 or latest.",
    not_held="The archive does not hold {name}; the nearest is {nearest}.",
    nothing_held="The archive does not hold {name}; import editions first, with cncert-tui import.",
    unknown_figure="No figure is called {name}; choose from {choices}.",
    bad_value="'{value}' is no number; write 476, 1,793, 14.5万 or 约8.1万.",
    set_or_unset="Write set WEEK FIGURE VALUE, or set --unset WEEK FIGURE.",
    bad_span="--from {start} is later than --to {end}; swap them.",
    weeks_or_span="--weeks does not go with --from or --to, and is at least 1.",
    store_errors=store_errors.EN,
    store_errors_with_backup=store_errors.EN_WITH_BACKUP,
    file_missing="There is no {path}; check the path. Nothing was done.",
    odd_files=store_errors.ODD_EN,
    is_the_store="this is the store itself, its backup or its lock, nothing was written",
    file_error="{path}: {detail}; check the path and its permissions.",
    output_error="Cannot write the answer ({detail}); check where it goes.",
)
