"""One visit to the publisher's hosts: which of them to leave alone by now, and where their pages are kept."""

import re
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from store.archive import write_file
from store.intake.outcomes import FetchError, Tags
from store.model.hosts import WECHAT, host_of
from store.model.week import Week
from store.reading.recognising import is_pdf

if TYPE_CHECKING:
    from store.intake.client import Answer, Client

_BLOCKS_ENOUGH = 3


class Visit:
    """Asks for pages, until a host has refused three times in a row."""

    def __init__(self, client: "Client", folder: Path | None = None) -> None:
        """Says whom to ask, and the folder where pages are kept as they came, if they are."""
        self._client = client
        self._folder = folder
        self._blocks: Counter[str] = Counter()
        """By host: how many of its answers in a row were none because it took this for a robot."""

    def stop(self) -> None:
        """Ends what is under way, from another thread."""
        self._client.stop()

    def get(self, address: str, tags: Tags | None = None) -> "Answer":
        """The page at an address.

        Raises:
            FetchError: there is none, or its host is left alone.
            StoppedError: the visit was stopped.
        """
        host = host_of(address)
        if self._blocks[host] >= _BLOCKS_ENOUGH:
            raise FetchError("blocked", "left-alone", host)
        try:
            answer = self._client.get(address, tags)
        except FetchError as error:
            self.count(error, host)
            raise
        if host != WECHAT:  # there a page may still be one that says no
            self._blocks[host] = 0
        return answer

    def count(self, error: FetchError | None, host: str) -> None:
        """Takes down what a host's answer was, where only its page told: a failure, or what was asked for."""
        self._blocks[host] = self._blocks[host] + 1 if error and error.outcome == "blocked" else 0

    def keep(self, address: str, week: Week | None, body: bytes) -> None:
        """Keeps a page as it came, where a person wants that.

        Raises:
            OSError: the folder cannot be written to.
        """
        if self._folder is None:
            return
        stem = week.iso if week else re.sub(r"[^\w.-]+", "_", urlsplit(address).path).strip("_.")[-80:] or "page"
        ending = "pdf" if is_pdf(body) else "html"
        at = "wechat" if host_of(address) == WECHAT else "site"
        write_file(self._folder / f"{stem}.{at}.{ending}", body)
