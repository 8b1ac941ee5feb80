"""From a document to what it says: which edition it is, and the figures that its text states.

What is not understood is no figure. `extract` is the only door.
"""

from store.facts.edition import Reading, Refusal, extract

__all__ = ["Reading", "Refusal", "extract"]
