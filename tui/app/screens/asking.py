"""A screen with a line at its bottom that shows the keys, and asks."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from tui.app.look import Look
from tui.app.screens.page import Page

if TYPE_CHECKING:
    from tui.app.widgets.prompt import Prompt


def _nothing(_text: str) -> None:
    """What a question does with typing, if it does not care."""


class AskingScreen(Page[None]):
    """Opens a prompt over the key line, and says what is typed in it to whoever asked."""

    def __init__(self, look: Look) -> None:
        super().__init__(look)
        self._asking: Prompt | None = None
        self._on_typed: Callable[[str], None] = _nothing
        self._on_entered: Callable[[str], None] = _nothing
        self._on_given_up: Callable[[], None] = lambda: None

    async def ask(
        self,
        label: str,
        hint: str,
        *,
        text: str = "",
        on_typed: Callable[[str], None] = _nothing,
        on_entered: Callable[[str], None] = _nothing,
        on_given_up: Callable[[], None] = lambda: None,
    ) -> None:
        """Opens the prompt, unless one is open. It stays until `end_question` or Esc."""
        from tui.app.widgets.prompt import Prompt  # brings the input field along, which the first paint does without

        if self._asking is None:
            self._on_typed, self._on_entered, self._on_given_up = on_typed, on_entered, on_given_up
            self._asking = Prompt(label, hint, text)
            self.key_line.display = False
            await self.mount(self._asking)
            self._asking.input.select_all()
            self.set_focus(self._asking.input)

    @property
    def is_asking(self) -> bool:
        return self._asking is not None

    def answer(self, text: str) -> None:
        """Says something beside what is being typed."""
        if self._asking is not None:
            self._asking.answer(text)

    def end_question(self) -> None:
        """Closes the prompt, once what is going on is done."""
        self.call_later(self._close_prompt)

    async def give_up_question(self) -> None:
        """Closes the prompt and takes back what typing in it has done."""
        await self._close_prompt()
        self._on_given_up()

    async def _close_prompt(self) -> None:
        if self._asking is not None:
            asking, self._asking = self._asking, None
            self.question_ended()
            await asking.remove()
            self.key_line.display = True

    def question_ended(self) -> None:
        """Called when the prompt goes: the focus must go elsewhere."""

    def on_prompt_changed(self, event: "Prompt.Changed") -> None:
        self._on_typed(event.text)

    def on_prompt_entered(self, event: "Prompt.Entered") -> None:
        self._on_entered(event.text)
