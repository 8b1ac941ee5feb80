"""The words of the app's screens."""

from typing import NamedTuple

from tui.language import screen_keys


class ScreenWords(NamedTuple):
    """Sentences with ``{}`` are filled in by `str.format`."""

    origins: dict[str, str]
    qualities: dict[str, str]
    quality_mark: dict[str, str]
    known_not_read: str
    how_to_read: str
    figures: str
    this_week: str
    week_before: str
    change: str
    rank: str
    rank_of: str
    remarks: str
    text: str
    no_text: str
    references: str
    not_linked: str
    pictures: str
    inside_pictures: str
    source: str
    published: str
    no_address: str
    trends: str
    low_to_high: str
    no_values_here: str
    heading: str
    until: str
    holdings: str
    go_to: str
    go_to_hint: str
    find: str
    find_count: str
    find_none: str
    finding: str
    filter: str
    filter_hint: str
    filtering: str
    no_such_filter: str
    nothing_sought: str
    no_next_hit: str
    no_previous_hit: str
    no_way_back: str
    no_way_forward: str
    bad_keys: str
    bad_settings: str
    nothing_new: str
    enter: str
    enter_hint: str
    decide: str
    decide_hint: str
    nothing_to_decide: str
    all_decided: str
    all_decided_hint: str
    several_figures: str
    unknown_suffix: str
    widened: str
    write: str
    export: str
    write_hint: str
    enter_replaces: str
    not_written: str
    written: str
    year_before: str
    not_a_week: str
    not_held: str
    nothing_nearest: str
    no_older: str
    no_newer: str
    copied: str
    reference_not_held: str
    empty_archive: str
    troubles: dict[str, str]
    """By `store.archive.storage.StoreError.reason`: what is wrong."""
    other_trouble: str
    what_is_left: str
    nothing_is_left: str
    restore: str
    remedies: dict[str, str]
    """By reason: what to do."""
    other_remedy: str
    bad_records: str
    no_color: str
    no_shell: str
    theme_chosen: str
    themes: dict[str, str]
    glyphs: dict[str, str]
    languages: dict[str, str]
    palette_prompt: str
    palette_nothing: str
    palette_theme: str
    palette_glyphs: str
    palette_language: str
    palette_figure: str
    crashed: str
    no_report: str
    help_title: str
    help_close: str
    help_ids: str
    help_notes: tuple[str, ...]
    detail_keys: tuple[tuple[str, str], ...]
    """Keys that work in the detail pane only, with their words."""
    detail_keys_without_words: tuple[tuple[str, str], ...]
    """The same for an edition of which no words are held."""
    came_from: str
    entered_by_hand: str
    keys: dict[str, tuple[str, str]]
    """By binding: the word in the key line, and the sentence on the help screen."""


ZH = ScreenWords(
    origins={"imported": "已导入", "bundled": "内置数据", "listed": "见于回顾"},
    qualities={
        "original": "出自 CNCERT 原文",
        "copy": "出自转载，不是 CNCERT 自己的页面",
        "retelling": "出自他人转述，不是报告原文",
    },
    quality_mark={"original": "", "copy": "转载", "retelling": "转述"},
    known_not_read="仅知其存在，尚未读入",
    how_to_read="没有这一期的数据。保存原文后用 cncert-tui import 导入即可。",
    figures="指标",
    this_week="本周",
    week_before="上周",
    change="较上周",
    rank="位次",
    rank_of="{place}/{of}",
    remarks="备注",
    text="正文",
    no_text="内置数据只有数字，没有正文。导入原文后可在此阅读。",
    references="近期回顾",
    not_linked="（无链接）",
    pictures="图片 {count} 张",
    inside_pictures="其余数据在图片里，文字中没有。",
    source="来源",
    published="{date} 发布",
    no_address="没有已知的地址",
    trends="趋势",
    low_to_high="最低 - 最高",
    no_values_here="这段时间没有任何一期的数据",
    heading="{year}年第{number}期",
    until="至",
    holdings="共 {all} 期，已读 {read} 期，{first} 至 {last}",
    go_to="跳到",
    go_to_hint="2024-51、2024-W51、2024-12-18 或 latest",
    find="查找",
    find_count="{found} / {all} 期",
    find_none="没有哪一期含有这些字",
    finding="查找「{words}」",
    filter="筛选",
    filter_hint="可连写：2024 或 2022-2024、优良中差危、已读、未读、备注",
    filtering="筛选「{filter}」",
    no_such_filter="不认得「{word}」；可写年份、优良中差危、已读、未读、备注",
    nothing_sought="先用 / 查找",
    no_next_hit="后面没有了",
    no_previous_hit="前面没有了",
    no_way_back="没有更早到过的周",
    no_way_forward="没有可前进的周",
    bad_settings="{file} 里用不了的：{why}；其余照旧",
    bad_keys="{file} 用不了：{why}；按键照旧",
    nothing_new="没有上次之后新到的周报",
    enter="{week} 手工录入",
    decide="{figure} {value}？",
    decide_hint="“{words}”（{why}）y 采纳 n 排除 u 撤回上一个，或键入正确的数；Enter 略过",
    nothing_to_decide="没有存疑待确认的数字",
    all_decided="存疑的都已确认",
    all_decided_hint="u 撤回上一个，Enter 结束",
    enter_hint="名称和数字，如 恶意URL 9、感染 14.5万；只写名称则撤回",
    several_figures="有好几项：{choices}",
    unknown_suffix="后缀要用 .md .csv .json .ndjson",
    widened="所选的周不在筛选之内，已列出全部",
    write="写成文件",
    export="导出列表 {count} 期",
    write_hint="后缀决定格式：.md .csv .json .ndjson",
    enter_replaces="已有这个文件，再按 Enter 覆盖",
    not_written="写不了 {path}：{why}",
    written="已写 {count} 期到 {path}",
    year_before="同比",
    not_a_week="认不出是哪一周：{name}。可写 2024-51、2024-W51、2024-12-18 或 latest",
    not_held="没有 {name}，最近的是 {nearest}",
    nothing_nearest="没有 {name}，这里一期也没有",
    no_older="没有更早的已读周报",
    no_newer="没有更新的已读周报",
    copied="已复制到剪贴板：{text}（若没有收到，按 w 存成文件）",
    reference_not_held="这里没有这一期：{title}",
    empty_archive="这里还没有周报。退出后用 cncert-tui import 导入文件或文件夹。",
    no_shell="没有可以回到的 shell；按 q 退出",
    no_color="设了 NO_COLOR，所以不用颜色",
    theme_chosen="配色：{theme}",
    themes={
        "terminal": "终端自己的颜色",
        "dark": "深色",
        "light": "浅色",
        "console": "黑底十六色",
    },
    glyphs={"block": "方块", "braille": "盲文点", "ascii": "ASCII"},
    languages={"zh": "中文", "en": "English"},
    palette_prompt="要做什么",
    palette_nothing="没有这样的命令",
    palette_theme="配色：{name}",
    palette_glyphs="图形字符：{name}",
    palette_language="语言：{name}",
    palette_figure="趋势：{name}",
    troubles={
        "cannot be read": "存档读不了；",
        "is damaged": "存档已损坏；",
        "is not a store": "这个文件不是存档；",
        "was written by a newer version": "存档由更新的版本写成；",
    },
    other_trouble="存档用不了；",
    what_is_left="列出的是仍可读的周报。",
    nothing_is_left="没有可列的周报。",
    restore="恢复备份：cncert-tui check --restore",
    remedies={"was written by a newer version": "请升级 cncert-tui"},
    other_remedy="详见 cncert-tui check",
    bad_records="存档里有 {count} 条记录读不出来，其余照常；详见 cncert-tui check",
    crashed="界面出了错（{error}），已经退出，存档未受影响。请把这份记录交给维护者：{report}",
    no_report="（写不出记录）",
    help_title="按键",
    help_close="按任意键返回",
    help_ids="keys.toml 里的名称",
    help_notes=(
        "暗淡并写着「未读」的周报：知道有这一期和它的地址，但没有数字。",
        "趋势：每周一格，从零起算；空格是没有读过或没有提及，0 才是零；反显的一列是所选的周。",
        "正文里加粗并划线的，是取出数字的原话。",
        "Ctrl+Z 回到 shell，用 fg 再回来。",
    ),
    detail_keys=(("Up/Down", "选择"), ("Enter", "看原话、打开往期")),
    detail_keys_without_words=(("Up/Down", "选择"), ("Enter", "看出处、打开往期")),
    came_from="{origin}，{quality}；没有存下原话",
    entered_by_hand="手工录入",
    keys=screen_keys.ZH,
)

EN = ScreenWords(
    origins={"imported": "imported", "bundled": "bundled", "listed": "listed"},
    qualities={
        "original": "from CNCERT's own page",
        "copy": "from a copy, not CNCERT's own page",
        "retelling": "from a retelling in other words, not the report itself",
    },
    quality_mark={"original": "", "copy": "copy", "retelling": "retold"},
    known_not_read="known, not read",
    how_to_read="No figures are held of this edition. Save the article and take it in with: cncert-tui import FILE",
    figures="figures",
    this_week="this week",
    week_before="before",
    change="change",
    rank="rank",
    rank_of="{place}/{of}",
    remarks="remarks",
    text="text",
    no_text="The bundled archive holds figures only. Import the article to read it here.",
    references="earlier editions it lists",
    not_linked="(no link)",
    pictures="{count} pictures",
    inside_pictures="All other figures of this edition stand inside its pictures, not in its text.",
    source="source",
    published="published {date}",
    no_address="no address known",
    trends="trends",
    low_to_high="low - high",
    no_values_here="no edition with figures in these weeks",
    heading="{year} no. {number}",
    until="to",
    holdings="{all} editions, {read} read, {first} to {last}",
    go_to="go to",
    go_to_hint="2024-51, 2024-W51, 2024-12-18 or latest",
    find="find",
    find_count="{found} of {all}",
    find_none="no edition holds these words",
    finding="find: {words}",
    filter="filter",
    filter_hint="together: 2024 or 2022-2024, good fair ..., read, known, remarks",
    filtering="filter: {filter}",
    no_such_filter="What is {word}? Write years, a rating, read, known, remarks",
    nothing_sought="find something first, with /",
    no_next_hit="no such place after this one",
    no_previous_hit="no such place before this one",
    no_way_back="nowhere to go back to",
    no_way_forward="nowhere to go forward to",
    bad_settings="{file} has what cannot be used: {why}. The rest holds.",
    bad_keys="{file} cannot be used: {why}. The keys are as usual.",
    nothing_new="nothing new since the last visit",
    enter="{week} by hand",
    decide="{figure} {value}?",
    decide_hint="“{words}” ({why}) y yes, n no, u undo, or type the right number; Enter passes over",
    nothing_to_decide="nothing was read with doubt that is not decided",
    all_decided="all is decided",
    all_decided_hint="u takes back the last one, Enter ends",
    enter_hint="name and number: malicious 9, infected 14.5\u4e07; the name alone takes it back",
    several_figures="which one: {choices}",
    unknown_suffix="end the name in .md .csv .json or .ndjson",
    widened="that week was not among the listed ones; all are listed again",
    write="write to",
    export="export {count} listed to",
    write_hint="the suffix says how: .md .csv .json .ndjson",
    enter_replaces="this file exists; Enter again replaces it",
    not_written="cannot write {path}: {why}",
    written="{count} written to {path}",
    year_before="y/y",
    not_a_week="Not a week: {name}. Write 2024-51, 2024-W51, 2024-12-18 or latest",
    not_held="{name} is not here; the nearest is {nearest}",
    nothing_nearest="{name} is not here; the archive is empty",
    no_older="no older edition with figures",
    no_newer="no newer edition with figures",
    copied="Copied: {text} (if nothing arrives, w saves it to a file)",
    reference_not_held="not in the archive: {title}",
    empty_archive="No editions yet. Quit, then take in files or folders with: cncert-tui import PATH",
    no_shell="no shell to go to; q quits",
    no_color="NO_COLOR is set, so there are no colours",
    theme_chosen="theme: {theme}",
    themes={
        "terminal": "the terminal's own colours",
        "dark": "dark",
        "light": "light",
        "console": "16 colours on black",
    },
    glyphs={"block": "blocks", "braille": "braille", "ascii": "ASCII"},
    languages={"zh": "\u4e2d\u6587", "en": "English"},
    palette_prompt="what to do",
    palette_nothing="no such command",
    palette_theme="theme: {name}",
    palette_glyphs="characters of the charts: {name}",
    palette_language="language: {name}",
    palette_figure="trend: {name}",
    troubles={
        "cannot be read": "The store cannot be read; ",
        "is damaged": "The store is damaged; ",
        "is not a store": "This file is not a store; ",
        "was written by a newer version": "The store was written by a newer version; ",
    },
    other_trouble="The store cannot be used; ",
    what_is_left="listed is what can still be read. ",
    nothing_is_left="there is nothing to list. ",
    restore="Restore its backup: cncert-tui check --restore",
    remedies={"was written by a newer version": "Upgrade cncert-tui"},
    other_remedy="More says: cncert-tui check",
    bad_records="Records that cannot be read: {count}; the rest is as usual. See cncert-tui check",
    crashed="The app failed ({error}) and has ended; the archive is untouched. Please report it with: {report}",
    no_report="(no report could be written)",
    help_title="Keys",
    help_close="any key closes this",
    help_ids="name in keys.toml",
    help_notes=(
        "A dim edition marked known: its name and address are held, but no figures.",
        "Trends: one cell a week, from zero up. A blank is not read or not stated, only 0 is zero. "
        "The column in reverse is the chosen week.",
        "Bold and underlined in the text: the words that a figure was taken from.",
        "Ctrl+Z goes to the shell, fg comes back.",
    ),
    detail_keys=(("Up/Down", "select"), ("Enter", "see its words, open")),
    detail_keys_without_words=(("Up/Down", "select"), ("Enter", "see its origin, open")),
    came_from="{origin}, {quality}; its words are not held",
    entered_by_hand="entered by hand",
    keys=screen_keys.EN,
)
