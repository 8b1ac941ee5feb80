"""A question over the key line of a page."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from tui.app.page import Page
    from tui.app.widgets.prompt import Matter, Prompt


def _nothing(_text: str) -> None:
    """What a question does with typing, if it does not care."""


class Prompting:
    """Opens a prompt, and says what is typed in it to whoever asked. The page hands on what the prompt says."""

    def __init__(self, page: "Page[Any]", ended: Callable[[], None]) -> None:
        """`ended` is called when a prompt goes: the focus must go elsewhere."""
        self._page = page
        self._ended = ended
        self._prompt: Prompt | None = None
        self.typed: Callable[[str], None] = _nothing
        self.entered: Callable[[str], None] = _nothing
        self._given_up: Callable[[], None] = lambda: None

    async def ask(
        self,
        label: str,
        hint: str,
        *,
        text: str = "",
        matter: "Matter | None" = None,
        typed: Callable[[str], None] = _nothing,
        entered: Callable[[str], None] = _nothing,
        given_up: Callable[[], None] = lambda: None,
    ) -> None:
        """Opens the prompt, unless one is open. It stays until `end` or `give_up`."""
        from tui.app.widgets.prompt import Prompt  # brings the input field along, which the first paint does without

        if self._prompt is None:
            self.typed, self.entered, self._given_up = typed, entered, given_up
            is_question = label.endswith(("?", "？"))
            asked = f"{label} " if is_question else self._page.words.screens.asked.format(label=label)
            self._prompt = Prompt(asked, hint, text, matter)
            self._page.key_line.display = False
            await self._page.mount(self._prompt)
            self._prompt.input.select_all()
            self._page.set_focus(self._prompt.input)

    @property
    def is_open(self) -> bool:
        return self._prompt is not None

    def clear(self) -> None:
        """Takes away what was typed."""
        if self._prompt is not None:
            self._prompt.input.value = ""

    def answer(self, text: str) -> None:
        """Says something beside what is being typed."""
        if self._prompt is not None:
            self._prompt.answer(text)

    def end(self, sentence: str = "") -> None:
        """Closes the prompt, once what is going on is done, and says what has come of it."""
        self._page.call_later(self._close)
        if sentence:
            self._page.call_later(self._page.say, sentence)

    async def give_up(self) -> None:
        """Closes the prompt and takes back what typing in it has done."""
        await self._close()
        self._given_up()

    async def _close(self) -> None:
        if self._prompt is not None:
            prompt, self._prompt = self._prompt, None
            self._ended()
            await prompt.remove()
            self._page.key_line.display = True
