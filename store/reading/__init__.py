"""From bytes to what they hold: one or several documents, by their content and never by a name."""

from store.reading.choosing import read
from store.reading.document import Document, Part
from store.reading.enclosed import Enclosed
from store.reading.unread_forms import form_of, is_picture
from store.reading.unreadable import NoDocumentError, Reason, UnreadableError, Why

__all__ = [
    "Document",
    "Enclosed",
    "NoDocumentError",
    "Part",
    "Reason",
    "UnreadableError",
    "Why",
    "form_of",
    "is_picture",
    "read",
]
