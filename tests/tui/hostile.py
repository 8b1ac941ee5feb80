"""Archives, documents and names that hold every hostile string in every place that takes text."""

import json
import os
from dataclasses import dataclass
from html import escape
from pathlib import Path
from typing import Any

from store.model.record import Document
from store.model.week import Week
from tests.hostile_text import HOSTILE, marked
from tests.store.documents import title_of

FIRST = Week.from_iso("2022-W01")
LAST = FIRST + len(HOSTILE)
"""The week whose edition holds all of the strings but the huge ones."""
HUGE = ("long line", "long word", "many newlines")
_LONGEST_NAME = 255


def _record(week: Week, text: str, **more: Any) -> Document:
    return {
        "week": week.iso,
        "year": week.iso_year,
        "number": int(week.iso[-2:]),
        "title": text,
        "source": text,
        "url": text,
        "rating": "良",
        "figures": {"incidents_handled": 5, "evil": 1},
        "evidence": {"incidents_handled": text, text: text},
        "other_values": {"incidents_handled": [6], text: [7]},
        "approximate": [text],
        "inferred": [text],
        "images": [text, f"https://pictures.example/{text}"],
        "references": [{"title": text, "url": text, "week": (week + -1).iso}, {"title": text}],
        "text": f"marked {text}\n\n{text}",
        text: text,
        **more,
    }


def write_store(path: Path) -> None:
    """A store that someone else wrote: an edition for each string, and one that holds all of them."""
    alone = [_record(FIRST + number, text) for number, (_, text) in enumerate(marked())]
    _write(path, [*alone, _everything()])


def write_store_of_one(path: Path) -> None:
    """As `write_store`, with nothing but the last edition."""
    _write(path, [_everything()])


def _everything() -> Document:
    texts = [text for name, text in marked() if name not in HUGE]
    references = [{"title": text, "url": text} for text in texts]
    return _record(LAST, "\n\n".join(texts), images=texts, references=references)


def _write(path: Path, records: list[Document]) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    table = {str(Week.from_iso(record["week"]).ordinal): record for record in records}
    path.write_text(json.dumps({"issues": table}))


@dataclass(frozen=True)
class Documents:
    """Files about weeks after those of the store."""

    folder: Path

    def write(self) -> None:
        """For each string a Markdown document, a web page and an export, under names that hold it too."""
        for number, (_, text) in enumerate(marked()):
            week = LAST + (1 + number)
            self._file(f"{number:03}{text}", ".md", _markdown(week, text))
            self._file(f"{number:03}{text}", ".html", _web_page(week, text))
            self._file(f"{number:03}{text}", ".json", json.dumps(_record(week, text)))
            self._file(f"{number:03}refused{text}", ".json", '{"week": "2024-W99"}')

    def _file(self, name: str, suffix: str, content: str) -> None:
        raw = name.replace("/", "_").replace("\0", "0").encode("utf-8", "surrogatepass")
        path = os.fsencode(self.folder) + b"/" + raw[: _LONGEST_NAME - len(suffix)] + suffix.encode()
        Path(os.fsdecode(path)).write_bytes(content.encode("utf-8", "surrogatepass"))


def _markdown(week: Week, text: str) -> str:
    fields = {"title": title_of(week) + text, "source": text, "url": text}
    lines = "".join(f"{name}: {json.dumps(value, ensure_ascii=False)}\n" for name, value in fields.items())
    about = f"---\n{lines}---\n"
    earlier = f"近期回顾\n\n[{title_of(week + -1)}{text}]({text})"
    return f"{about}\n共处理网络安全事件{week.iso[-2:]}起。{text}\n\n![{text}](https://a.example/{text})\n\n{earlier}\n"


def _web_page(week: Week, text: str) -> str:
    title = escape(title_of(week) + text)
    return (
        f"<html><head><title>{title}</title><meta property='og:url' content=\"{escape(text)}\"></head>"
        f"<body><a id=js_name>{escape(text)}</a><div id=js_content><p>共处理网络安全事件5起。{escape(text)}{text}</p>"
        f'<img data-src="{escape(text)}"><p>近期回顾</p><a href="{escape(text)}">{title}</a></div></body></html>'
    )


def as_argument(text: str) -> str:
    """A string as a process can be given it: without nulls, and what is no text as bytes that are none."""
    return os.fsdecode(text.replace("\0", "").encode("utf-8", "surrogatepass"))
