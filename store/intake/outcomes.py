"""What can become of an address that is asked for."""

from typing import Literal, NamedTuple

Failure = Literal["blocked", "deleted", "unreachable", "refused", "too-large", "unreadable"]
Reason = Literal[
    "host",
    "redirect",
    "redirect-http",
    "redirects",
    "name",
    "connection",
    "proxy",
    "certificate",
    "time-out",
    "cut",
    "packing",
    "empty",
    "status",
    "size",
    "verification",
    "left-alone",
    "gone",
    "page",
]
"""What happened, to be put into the reader's words."""


class FetchError(Exception):
    """An address gave no page. The outcome is its kind, the reason says what happened, the detail with whom."""

    def __init__(self, outcome: Failure, reason: Reason, detail: str = "") -> None:
        super().__init__(f"{outcome}: {reason} {detail}".rstrip())
        self.outcome: Failure = outcome
        self.reason: Reason = reason
        self.detail = detail


class StoppedError(Exception):
    """A person has had enough."""


class AddressError(ValueError):
    """An address that a person gives is of another host, or of no edition."""


class NoAddressError(ValueError):
    """It is not known where an edition stands."""


class Tags(NamedTuple):
    """What a host said of a page by which it can tell whether that has changed."""

    etag: str | None = None
    last_modified: str | None = None
