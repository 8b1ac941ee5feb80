"""What can be done with the chosen edition and with the list: copy, write, export, enter by hand."""

from store.archive import Archive, StoreError
from store.model.issue import Issue
from store.model.week import Week
from tui.app.browsing import Browsing
from tui.app.look import Look
from tui.app.screens.asking import AskingScreen


class IssueActions(AskingScreen):
    """The part of the browse screen by which something leaves or enters the archive."""

    def __init__(self, archive: Archive, look: Look) -> None:
        super().__init__(look)
        self.browsing = Browsing(archive)
        self._archive = archive
        self._path_to_replace = ""

    @property
    def chosen(self) -> Issue | None:
        return self.browsing.issue

    def show_archive_anew(self) -> None:
        """Called when the archive has changed."""
        raise NotImplementedError

    def explained(self, error: StoreError) -> str:
        """What is wrong with the store and what to do, in a sentence."""
        from tui.language.failures import explain  # seldom

        return explain(error, self.words)

    # -- by hand

    async def action_enter(self) -> None:
        if issue := self.chosen:
            words = self.words.screens
            await self.ask(words.enter.format(week=issue.name), words.enter_hint, on_entered=self._enter)

    def _enter(self, text: str) -> None:
        from tui.app.hand_entry import HandEntryError, read_hand_entry

        issue = self.chosen
        if not text.strip() or issue is None:
            self.end_question()
            return
        try:
            figure, entry = read_hand_entry(text, self.words)
            if entry is None:
                self._archive.unset_by_hand(issue.week, figure.key)
            else:
                self._archive.set_by_hand(issue.week, figure.key, entry.value, approximate=entry.approximate)
        except HandEntryError as error:
            self.answer(str(error))
        except StoreError as error:
            self.end_question()
            self.call_later(self.key_line.show_notice, self.explained(error))
        else:
            self.show_archive_anew()
            self.end_question()

    # -- out of the app

    def action_copy(self, what: str) -> None:
        from tui.app import taking  # most visits copy nothing

        issue, words = self.chosen, self.words
        if issue is None:
            return
        if what == "address" and not issue.url:
            self.key_line.show_notice(words.screens.no_address)
            return
        match what:
            case "figures":
                text = taking.tab_separated(issue, words)
            case "address":
                text = issue.url or ""
            case _:
                text = taking.summary(issue, words)
        self.app.copy_to_clipboard(text)
        self.key_line.show_notice(words.screens.copied.format(text=" ".join(text.split())))

    async def action_write(self, what: str) -> None:
        issue, words = self.chosen, self.words.screens
        if issue is None:
            return
        name, label, weeks = (
            (f"{issue.name}.md", words.write, [issue.week])
            if what == "edition"
            else ("cncert-weekly.csv", words.export.format(count=len(self.browsing.listed)), list(self.browsing.listed))
        )
        self._path_to_replace = ""
        await self.ask(label, words.write_hint, text=name, on_entered=lambda path: self._write(weeks, path))

    def _write(self, weeks: list[Week], typed: str) -> None:
        from tui.answers.saving import has_format
        from tui.app import taking

        words = self.words.screens
        path = taking.expanded(typed)
        if not has_format(path):
            self.answer(words.unknown_suffix)
            return
        if path != self._path_to_replace and taking.exists(path):
            self._path_to_replace = path
            self.answer(words.enter_replaces)
            return
        try:
            count = taking.write(self._archive, weeks, path, self.words)
        except OSError as error:
            self.answer(words.not_written.format(path=path, why=error.strerror or error))
            return
        self.end_question()
        self.call_later(self.key_line.show_notice, words.written.format(count=count, path=path))
