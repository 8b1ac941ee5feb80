"""From bytes to what they hold: one or several documents, by their content and never by a name."""

from store.reading.choosing import read
from store.reading.document import Document, NoDocumentError, Part, UnreadableError
from store.reading.enclosed import Enclosed
from store.reading.unread_forms import form_of

__all__ = ["Document", "Enclosed", "NoDocumentError", "Part", "UnreadableError", "form_of", "read"]
