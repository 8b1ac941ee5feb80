"""The words of the app's screens."""

from typing import NamedTuple

from tui.language import screen_help, screen_keys
from tui.language.screen_help import HelpScreenWords


class ScreenWords(NamedTuple):
    """Sentences with ``{}`` are filled in by `str.format`."""

    origins: dict[str, str]
    qualities: dict[str, str]
    quality_mark: dict[str, str]
    known_not_read: str
    how_to_read: str
    figures: str
    this_week: str
    editions: str
    not_held_count: str
    distance: str
    """A column of another week: its name, and how far back it lies."""
    distance_short: str
    of_stated: str
    of_stated_short: str
    place_short: dict[str, str]
    """By the nearer end."""
    since: str
    remark_count: str
    holdings: tuple[str, ...]
    """How much is held, the fullest way first; ``{newer}`` are known editions after the newest that is held."""
    holdings_of_all: tuple[str, ...]
    """The same where nothing newer is known."""
    range_of_all: str
    range_of_all_short: str
    top: str
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
    no_values_here: str
    heading: str
    until: str
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
    keys_taken: str
    first_visit: str
    bad_settings: str
    nothing_new: str
    enter: str
    enter_hint: str
    decide: str
    decide_hint: str
    quoted: str
    nothing_to_decide: str
    all_decided: str
    all_decided_hint: str
    several_figures: str
    no_such_figure: str
    figure_twice: str
    unknown_suffix: str
    widened: str
    write: str
    export: str
    write_hint: str
    enter_replaces: str
    not_written: str
    written: str
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
    detail_keys: tuple[tuple[str, str], ...]
    """Keys that work in the detail pane only, with their words."""
    detail_keys_without_words: tuple[tuple[str, str], ...]
    """The same for an edition of which no words are held."""
    trend_rows_keys: tuple[tuple[str, str], ...]
    """Keys that work in the trend pane only."""
    came_from: str
    entered_by_hand: str
    keys: dict[str, tuple[str, str]]
    """By binding: the word in the key line, and the sentence on the help screen."""
    help: HelpScreenWords


ZH = ScreenWords(
    origins={"imported": "已导入", "bundled": "内置数据", "listed": "见于回顾"},
    qualities={
        "original": "出自 CNCERT 原文",
        "copy": "出自转载，不是 CNCERT 自己的页面",
        "retelling": "出自他人转述，不是报告原文",
    },
    quality_mark={"original": "", "copy": "转载", "retelling": "转述"},
    known_not_read="未收录",
    how_to_read="没有收录这一期，只知道有它。按 r 从发布者的页面读取，或保存原文后用 cncert-tui import 导入。",
    figures="指标",
    this_week="本周",
    editions="各期",
    not_held_count="{count} 期未收录",
    distance="{week} {weeks}周前",
    distance_short="{weeks}周前",
    of_stated="{of} 周中位次",
    of_stated_short="位次",
    place_short={"low": "倒数{nth}", "high": "第{nth}"},
    since="上次",
    remark_count="备注 {count} 条",
    holdings=(
        "已收录 {held}/{all} 期 | 之后另有 {newer} 期未收录，至 {last}",
        "已收录 {held}/{all} | 新近 {newer} 期未收录",
        "{held}/{all} | 新近 {newer}",
        "{held}/{all}",
    ),
    holdings_of_all=("已收录 {held}/{all} 期", "{held}/{all}"),
    range_of_all="柱顶  全部 {of} 周：最低 - 中位 - 最高",
    range_of_all_short="柱顶  全部 {of} 周",
    top="柱顶",
    remarks="备注",
    text="正文",
    no_text="内置数据只有数字，没有正文。导入原文后可在此阅读。",
    references="列出往期 {count} 期",
    not_linked="（无链接）",
    pictures="图片 {count} 张",
    inside_pictures="其余数据在图片里，文字中没有。",
    source="来源",
    published="{date} 发布",
    no_address="没有已知的地址",
    trends="趋势",
    no_values_here="这段时间没有任何一期的数据",
    heading="{year}年第{number}期",
    until="至",
    go_to="跳到",
    go_to_hint="2024-51、2024-W51、2024-12-18 或 latest",
    find="查找",
    find_count="{found} / {all} 期",
    find_none="没有哪一期含有这些字",
    finding="查找「{words}」",
    filter="筛选",
    filter_hint="可连写：2024 或 2022-2024、优良中差危、已收录、未收录、已导入、备注",
    filtering="筛选「{filter}」",
    no_such_filter="不认得「{word}」；可写年份、优良中差危、已收录、未收录、已导入、备注",
    nothing_sought="先用 / 查找",
    no_next_hit="后面没有了",
    no_previous_hit="前面没有了",
    no_way_back="没有更早到过的周",
    no_way_forward="没有可前进的周",
    bad_settings="{file} 里用不了的：{why}；其余照旧",
    bad_keys="{file} 用不了：{why}；按键照旧",
    keys_taken="{file} 里的按键占用了别的，现在没有按键的是：{names}",
    first_visit="CNCERT/CC 每一期《网络安全信息与动态周报》的数字。? 看全部按键，q 退出。",
    nothing_new="上次打开之后没有新到的周报；首次打开的，从此刻算起",
    enter="{week} 手工录入",
    decide="{figure} {value}？",
    quoted="「{words}」",
    decide_hint="「{words}」（{why}）y 采纳 n 排除 u 撤回上一个，或键入正确的数；Enter 略过",
    nothing_to_decide="没有存疑待确认的数字",
    all_decided="存疑的都已确认",
    all_decided_hint="u 撤回上一个，Enter 结束",
    enter_hint="名称和数字，可写几项：恶意URL 9，感染 14.5万；只写名称则撤回",
    no_such_figure="没有叫「{name}」的指标；写出名称的一部分即可，如 恶意URL",
    figure_twice="{name}写了两次",
    several_figures="有好几项：{choices}",
    unknown_suffix="后缀要用 .md .csv .json .ndjson",
    widened="所选的周不在筛选之内，已列出全部",
    write="写成文件",
    export="导出列表 {count} 期",
    write_hint="后缀决定格式：.md .csv .json .ndjson",
    enter_replaces="已有这个文件，再按 Enter 覆盖",
    not_written="写不了 {path}：{why}",
    written="已写 {count} 期到 {path}",
    not_a_week="认不出是哪一周：{name}。可写 2024-51、2024-W51、2024-12-18 或 latest",
    not_held="没有 {name}，最近的是 {nearest}",
    nothing_nearest="没有 {name}，这里一期也没有",
    no_older="没有更早的已收录周报",
    no_newer="没有更新的已收录周报",
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
    detail_keys=(("Up/Down", "选择"), ("Enter", "看原话、打开往期")),
    detail_keys_without_words=(("Up/Down", "选择"), ("Enter", "看出处、打开往期")),
    trend_rows_keys=(("Up/Down", "选指标"), ("Enter", "看趋势图")),
    came_from="{origin}，{quality}；没有存下原话",
    entered_by_hand="手工录入",
    keys=screen_keys.ZH,
    help=screen_help.ZH,
)

EN = ScreenWords(
    origins={"imported": "imported", "bundled": "bundled", "listed": "listed"},
    qualities={
        "original": "from CNCERT's own page",
        "copy": "from a copy, not CNCERT's own page",
        "retelling": "from a retelling in other words, not the report itself",
    },
    quality_mark={"original": "", "copy": "copy", "retelling": "retold"},
    known_not_read="not held",
    how_to_read="This edition is not held, only known. r fetches it from the publisher's page; or save the article and "
    "take it in with: cncert-tui import FILE",
    figures="Figures",
    this_week="this week",
    editions="Editions",
    not_held_count="{count} not held",
    distance="{week} -{weeks} wk",
    distance_short="-{weeks} wk",
    of_stated="of {of} stated",
    of_stated_short="of {of}",
    place_short={"low": "{nth} low", "high": "{nth} high"},
    since="since",
    remark_count="remarks: {count}",
    holdings=(
        "{held} of {all} held | {newer} newer not held, to {last}",
        "{held}/{all} held | {newer} newer not held",
        "{held}/{all} held, {newer} newer",
        "{held}/{all} held",
    ),
    holdings_of_all=("{held} of {all} held", "{held}/{all} held"),
    range_of_all="top  of all {of}: low - median - high",
    range_of_all_short="top  of all {of}",
    top="top",
    remarks="Remarks",
    text="Text",
    no_text="The bundled archive holds figures only. Import the article to read it here.",
    references="Lists {count} earlier editions",
    not_linked="(no link)",
    pictures="{count} pictures",
    inside_pictures="All other figures of this edition stand inside its pictures, not in its text.",
    source="Source",
    published="published {date}",
    no_address="no address known",
    trends="Trend",
    no_values_here="no edition with figures in these weeks",
    heading="{year} no. {number}",
    until="to",
    go_to="go to",
    go_to_hint="2024-51, 2024-W51, 2024-12-18 or latest",
    find="find",
    find_count="{found} of {all}",
    find_none="no edition holds these words",
    finding="find: {words}",
    filter="filter",
    filter_hint="together: 2024 or 2022-2024, good fair ..., held, not held, imported, remarks",
    filtering="filter: {filter}",
    no_such_filter="What is {word}? Write years, a rating, held, not held, imported, remarks",
    nothing_sought="find something first, with /",
    no_next_hit="no such place after this one",
    no_previous_hit="no such place before this one",
    no_way_back="nowhere to go back to",
    no_way_forward="nowhere to go forward to",
    bad_settings="{file} has what cannot be used: {why}. The rest holds.",
    bad_keys="{file} cannot be used: {why}. The keys are as usual.",
    keys_taken="{file} takes the keys of others; without any now: {names}",
    first_visit="The figures of every weekly report of CNCERT/CC. ? shows all keys, q quits.",
    nothing_new="nothing new since the last visit, or since a first one began",
    enter="{week} by hand",
    decide="{figure} {value}?",
    quoted="'{words}'",
    decide_hint="'{words}' ({why}) y yes, n no, u undo, or type the right number; Enter passes over",
    nothing_to_decide="nothing was read with doubt that is not decided",
    all_decided="all is decided",
    all_decided_hint="u takes back the last one, Enter ends",
    enter_hint="name and number, one or several: malicious 9, infected 14.5\u4e07; the name alone takes it back",
    no_such_figure="No figure is called {name}; part of a name will do, such as malicious",
    figure_twice="{name} stands twice",
    several_figures="which one: {choices}",
    unknown_suffix="end the name in .md .csv .json or .ndjson",
    widened="that week was not among the listed ones; all are listed again",
    write="write to",
    export="export {count} listed to",
    write_hint="the suffix says how: .md .csv .json .ndjson",
    enter_replaces="this file exists; Enter again replaces it",
    not_written="cannot write {path}: {why}",
    written="{count} written to {path}",
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
    detail_keys=(("Up/Down", "select"), ("Enter", "see its words, open")),
    detail_keys_without_words=(("Up/Down", "select"), ("Enter", "see its origin, open")),
    trend_rows_keys=(("Up/Down", "figure"), ("Enter", "its trend")),
    came_from="{origin}, {quality}; its words are not held",
    entered_by_hand="entered by hand",
    keys=screen_keys.EN,
    help=screen_help.EN,
)
