"""What a person would see of an app under test."""

from textual.app import App
from textual.geometry import Region

from tui.app.screens.browse import BrowseScreen
from tui.app.widgets.lines import Lines


def lines_of(widget: Lines) -> list[str]:
    """The lines that a pane shows now, without spaces at their ends."""
    return [widget.render_line(y).text.rstrip() for y in range(widget.size.height)]


def text_of(widget: Lines) -> str:
    return "\n".join(lines_of(widget))


def browse(app: App[None]) -> BrowseScreen:
    screen = app.screen
    assert isinstance(screen, BrowseScreen)
    return screen


def chosen_name(app: App[None]) -> str:
    issue = browse(app).chosen
    assert issue is not None
    return issue.name


def pictured(app: App[None]) -> list[str]:
    """Every line of the screen as it was composed from all widgets."""
    width, height = app.size
    rows = app.screen._compositor.render_strips(app.size)
    assert Region(0, 0, width, height).height == len(rows)
    return [row.text for row in rows]
