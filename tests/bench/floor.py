"""The least that a Textual app with a list, a detail and trends can be: what the app is measured against."""

from typing import ClassVar

from rich.segment import Segment
from rich.style import Style
from textual.app import App, ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical
from textual.geometry import Region, Size
from textual.scroll_view import ScrollView
from textual.strip import Strip
from textual.widgets import Static

_WEEKS = 1000
_BARS = " ▁▂▃▄▅▆▇█"
_FIGURES = ("感染主机", "被篡改网站", "植入后门网站", "仿冒网页", "新增漏洞", "高危漏洞")


def _value(week: int, figure: int) -> int:
    return (week * 7919 + figure * 104729) % 997


class Weeks(ScrollView, can_focus=True):
    BINDINGS: ClassVar[list[BindingType]] = [Binding("down", "go(1)"), Binding("up", "go(-1)")]
    chosen = 0

    def on_mount(self) -> None:
        self.virtual_size = Size(38, _WEEKS)
        self.call_after_refresh(self._tell)

    def render_line(self, y: int) -> Strip:
        week = y + self.scroll_offset.y
        style = self.rich_style + Style(reverse=True) if week == self.chosen else self.rich_style
        text = f"{2005 + week // 52}年第{week % 52 + 1:02}期 周报"
        return Strip([Segment(text, style)]).adjust_cell_length(self.size.width, style)

    def action_go(self, rows: int) -> None:
        before, self.chosen = self.chosen, max(0, min(_WEEKS - 1, self.chosen + rows))
        top, height = self.scroll_offset.y, self.size.height
        if top <= self.chosen < top + height:
            for week in (before, self.chosen):
                self.refresh(Region(0, week - top, self.size.width, 1))
        else:
            self.scroll_to(y=max(0, self.chosen - height // 2), animate=False, force=True)
        self._tell()

    def _tell(self) -> None:
        app = self.app
        assert isinstance(app, Floor)
        app.show_week(self.chosen)


class Floor(App[None]):
    BINDINGS: ClassVar[list[BindingType]] = [Binding("q", "quit")]
    CSS = "Weeks { width: 40; } #detail { height: 8; } #trends { height: 12; } Vertical { width: 1fr; }"

    def compose(self) -> ComposeResult:
        with Horizontal():
            yield Weeks()
            with Vertical():
                yield Static(id="detail", markup=False)
                yield Static(id="trends", markup=False)

    def show_week(self, week: int) -> None:
        lines = [f"week {week}.", *(f"{name}: {_value(week, figure)}" for figure, name in enumerate(_FIGURES))]
        self.query_one("#detail", Static).update("\n".join(lines), layout=False)
        rows = []
        for figure in range(len(_FIGURES)):
            values = [_value(other, figure) for other in range(max(0, week - 51), week + 1)]
            heights = [round(value / (max(values) or 1) * 16) for value in values]
            rows += ["".join(_BARS[max(0, min(8, h - 8))] for h in heights), "".join(_BARS[min(8, h)] for h in heights)]
        self.query_one("#trends", Static).update("\n".join(rows), layout=False)


if __name__ == "__main__":
    Floor().run()
