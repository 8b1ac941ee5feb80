"""The words of fetching: what became of an address, and what a person can do."""

from typing import NamedTuple


class FetchWords(NamedTuple):
    """The words of one language. Sentences with ``{}`` are filled in by `str.format`."""

    outcomes: dict[str, str]
    """By outcome: what it means, and what can be done."""
    reasons: dict[str, str]
    """By reason; ``{detail}`` is a host, a status or a size."""
    the_list: str
    """What the publisher's list is called where an edition has its name."""
    asking: str
    left: str
    """How long it will take, added to `asking`."""
    seconds: str
    minutes: str
    done: str
    known: str
    failed: str
    stop: str
    nothing: str
    planned: str
    under_way: str
    held_already: str
    question_one: str
    question_all: str
    question_hint: str
    and_: str
    tried: str
    """Of an edition that was asked for in vain: the day and what came of it."""
    how_to_fetch: str
    how_to_import: str
    other_host: str
    no_address: str
    names_or_missing: str
    too_often: str
    no_limit: str


ZH = FetchWords(
    outcomes={
        "blocked": "网站要求验证；可在浏览器里打开并保存网页，再用 import 导入",
        "deleted": "发布者已删除",
        "unreachable": "取不到，以后可以再试",
        "refused": "不允许的地址",
        "too-large": "太大，不像是一期周报",
    },
    reasons={
        "host": "{detail} 不是发布者的网站",
        "redirect": "{detail} 转到了别的网站",
        "redirect-http": "{detail} 转到了不加密的地址",
        "redirects": "{detail} 的跳转没有尽头",
        "name": "查不到 {detail} 的地址；请检查网络，需要代理时设 HTTPS_PROXY",
        "connection": "连不上 {detail}",
        "proxy": "代理连不到 {detail}；请检查 HTTPS_PROXY",
        "certificate": "{detail} 的证书不可信；可用 SSL_CERT_FILE 指定证书",
        "time-out": "{detail} 太久没有答完",
        "cut": "{detail} 的回答中途断了",
        "packing": "{detail} 的回答解不开",
        "empty": "{detail} 的回答是空的",
        "status": "回答的状态是 {detail}",
        "size": "超过 {detail}",
        "verification": "{detail} 显示的是验证页面",
        "left-alone": "{detail} 已连续三次要求验证，这次不再打扰",
        "gone": "{detail} 说内容已不在",
        "page": "网页的样子变了，程序认不出来：{detail}",
    },
    the_list="发布者的列表",
    asking="正在取 {name}（{position}/{total}）",
    left="，约还要 {time}",
    seconds="{count} 秒",
    minutes="{count} 分钟",
    done="新增 {added} 期，更新 {updated} 期，未变 {unchanged} 期",
    known="，新得知 {known} 期",
    failed="，未取到 {failed} 项",
    stop="。",
    nothing="没有要取的。",
    planned="将取 {count} 期；没有写入任何东西。",
    under_way="正在取；Esc 停止",
    held_already="{name} 已有内容",
    question_one="取回这一期",
    question_all="取回新出的和未收录的 {count} 期",
    question_hint="将连接 {hosts}；Enter 开始，Esc 不取",
    and_="、",
    tried="{day} 取过，没有取到：{meaning}",
    how_to_import="没有收录这一期，只知道有它。保存原文后用 cncert-tui import 导入。",
    how_to_fetch="可取回的用 cncert-tui fetch --missing 取。",
    other_host="不能取 {address}：只取 {hosts} 上的周报页面。",
    no_address="不知道 {name} 在哪里；请给出地址，或保存网页后用 import 导入。",
    names_or_missing="周、地址与 --missing 只能用其一。",
    too_often="--pause 不能小于 0.5 秒。",
    no_limit="--limit 至少为 1。",
)

EN = FetchWords(
    outcomes={
        "blocked": "the site asks who you are; open the page in a browser, save it, and import it",
        "deleted": "the publisher has taken it down",
        "unreachable": "no answer that can be used; try again later",
        "refused": "an address that is not allowed",
        "too-large": "larger than any edition",
    },
    reasons={
        "host": "{detail} is no site of the publisher's",
        "redirect": "{detail} leads to another site",
        "redirect-http": "{detail} leads to an address without encryption",
        "redirects": "{detail} leads on and on",
        "name": "the name {detail} is not found; is there a network, or a proxy to be named in HTTPS_PROXY?",
        "connection": "no connection to {detail}",
        "proxy": "the proxy does not reach {detail}; is HTTPS_PROXY right?",
        "certificate": "the certificate of {detail} cannot be trusted; SSL_CERT_FILE can name others",
        "time-out": "{detail} took too long",
        "cut": "the answer of {detail} broke off",
        "packing": "the answer of {detail} cannot be unpacked",
        "empty": "the answer of {detail} is empty",
        "status": "the answer's status is {detail}",
        "size": "more than {detail}",
        "verification": "{detail} shows a page for verification",
        "left-alone": "{detail} asked three times in a row and is left alone for now",
        "gone": "{detail} says that it is gone",
        "page": "the page is not what it was, and this program does not know it: {detail}",
    },
    the_list="the publisher's list",
    asking="asking for {name} ({position} of {total})",
    left=", about {time} left",
    seconds="{count} s",
    minutes="{count} min",
    done="{added} added, {updated} updated, {unchanged} unchanged",
    known=", {known} newly known",
    failed=", {failed} failed",
    stop=".",
    nothing="Nothing to fetch.",
    planned="{count} would be asked for; nothing was written.",
    under_way="fetching already; Esc stops it",
    held_already="{name} is held already",
    question_one="fetch this edition",
    question_all="fetch what is new, and {count} not held",
    question_hint="connects to {hosts}; Enter starts, Esc leaves it",
    and_=" and ",
    tried="asked for in vain on {day}: {meaning}",
    how_to_import="This edition is not held, only known. Save the article and take it in with: cncert-tui import FILE",
    how_to_fetch="What can be fetched: cncert-tui fetch --missing",
    other_host="{address} cannot be fetched: only pages of the report on {hosts} can.",
    no_address="It is not known where {name} stands: give its address, or save the page and import it.",
    names_or_missing="Give weeks and addresses, or --missing, not both.",
    too_often="--pause cannot be under 0.5 seconds.",
    no_limit="--limit is at least 1.",
)
