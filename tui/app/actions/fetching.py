"""Fetching editions from the publisher's pages while the reader goes on reading."""

import os
import threading
from collections import Counter
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from textual.message import Message

from store.archive import Archive, StoreError
from store.model.hosts import HOSTS
from tui.app.actions.prompting import Prompting
from tui.app.browsing import Browsing
from tui.app.page import Page
from tui.settings.choices import Settings

if TYPE_CHECKING:
    from store.intake import Fetcher, Row, Wanted

_PAUSE = 2.0
_YES = ("", "y", "yes", "是", "好")


class Fetching:
    """Asks once a visit, then fetches in a thread of its own, which reports by messages."""

    class Told(Message):
        """What is asked for now, what came of the one before, or how it ended."""

        def __init__(
            self,
            *,
            asking: "tuple[str, int, int] | None" = None,
            row: "Row | None" = None,
            failure: Exception | None = None,
        ) -> None:
            super().__init__()
            self.asking = asking
            """What it is called, its place, and of how many."""
            self.row = row
            self.failure = failure

    def __init__(
        self,
        page: Page[Any],
        browsing: Browsing,
        prompting: Prompting,
        settings: Settings,
        changed: Callable[[], None],
    ) -> None:
        """`changed` is called where the store or `state` may have changed."""
        self._page = page
        self._browsing = browsing
        self._prompting = prompting
        self._settings = settings
        self._changed = changed
        self._may_ask = False
        self._thread: threading.Thread | None = None
        self._fetcher: Fetcher | None = None
        self._stopped = threading.Event()
        self._rows: list[Row] = []
        self.state = ""
        """What goes on just now, for the status line."""

    # -- the reader's side

    async def ask(self, *, everything: bool) -> None:
        """Fetches the chosen edition, or all that are missing and new, once the reader has agreed to it."""
        from store.intake import missing  # most visits fetch nothing

        words, archive, issue = self._page.words.fetching, self._browsing.archive, self._browsing.issue
        if self._thread is not None:
            self._page.say(words.under_way)
            return
        if not everything and issue is not None and archive.is_read(issue.week):
            self._page.say(words.held_already.format(name=issue.name))
            return
        wanted = [one for one in missing(archive) if everything or (issue is not None and one.week == issue.week)]
        if not everything and not wanted:
            self._page.say(words.no_address.format(name=issue.name if issue else ""))
            return

        def agreed(text: str = "") -> None:
            self._prompting.end()
            if text.strip().lower() in _YES:
                self._may_ask = True
                self._start(None if everything else wanted)

        if self._may_ask:
            agreed()
        else:
            label = words.question_all.format(count=len(wanted)) if everything else words.question_one
            hint = words.question_hint.format(hosts=words.and_.join(HOSTS))
            await self._prompting.ask(label, hint, entered=agreed)

    def stop(self) -> bool:
        """Ends it, whatever it waits for; what came stays. Whether there was anything to end."""
        if self._thread is None:
            return False
        self._stopped.set()
        if self._fetcher is not None:
            self._fetcher.stop()
        return True

    def take(self, told: Told) -> None:
        """Shows what the thread says.

        Raises:
            Exception: what the thread could not do and nobody expected.
        """
        words = self._page.words.fetching
        if told.asking:
            name, position, total = told.asking
            self.state = words.asking.format(name=name or words.the_list, position=position, total=total)
        elif told.row:
            self._rows.append(told.row)
        else:
            self._thread = self._fetcher = None
            self.state = ""
        self._changed()
        if self._thread is None:
            self._page.say(self._closing(told.failure))

    def _closing(self, failure: Exception | None) -> str:
        from tui.language.failures import explain
        from tui.language.fetched import closing, meaning_of, told_of

        words = self._page.words
        if isinstance(failure, StoreError):
            return explain(failure, words)
        if failure is not None:
            raise failure
        failed = [row for row in self._rows if row.failed]
        if len(self._rows) == 1 and failed:
            return told_of(failed[0], self._browsing.archive, words)
        if not self._rows:
            return words.fetching.nothing
        kinds = Counter(str(row.outcome) for row in failed).most_common()
        said = (f"{kind} {count} - {meaning_of(kind, words)}" for kind, count in kinds)
        return "  ".join((closing(self._rows, 0, words.fetching), *said))

    # -- the thread's side

    def _start(self, wanted: "list[Wanted] | None") -> None:
        self._stopped.clear()
        self._rows = []
        self._thread = threading.Thread(target=self._work, args=(wanted,), daemon=True)
        self._thread.start()

    def _tell(self, **said: Any) -> None:
        self._page.post_message(self.Told(**said))

    def _work(self, wanted: "list[Wanted] | None") -> None:
        """Fetches what is wanted, or all that is missing and new where that is nothing in particular."""
        from store.intake import StoppedError, asking

        failure: Exception | None = None
        try:
            archive = Archive(self._settings.store, bundled=self._settings.bundled)
            with asking(archive, os.environ, _PAUSE) as fetcher:
                self._fetcher = fetcher
                if not self._stopped.is_set():
                    self._fetch(fetcher, archive, wanted)
        except StoppedError:
            pass
        except Exception as error:  # noqa: BLE001  # a thread's own end would be seen by nobody
            failure = error
        self._tell(failure=failure)

    def _fetch(self, fetcher: "Fetcher", archive: Archive, wanted: "list[Wanted] | None") -> None:
        from store.intake import missing

        if wanted is None:
            self._tell(asking=("", 1, 1))
            read = fetcher.read_list()
            if read.failure:
                self._tell(row=read.failure)
            wanted = [*missing(archive), *read.others]
        for position, one in enumerate(wanted, start=1):
            self._tell(asking=(one.name, position, len(wanted)))
            self._tell(row=fetcher.fetch(one))
