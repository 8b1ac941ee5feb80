"""From a document to what it says: which edition it is, and the figures that its text states.

What is not understood is no figure. Words are taken apart in `words`, read by `grammar` (with what `heeding` and
`lookahead` decide on the way, what `memory` keeps, and how `clauses` end), and judged by `verdicts`; `statements`
collects them.
`extract` is the door; `pictures_of` says which pictures are the article's own, `places_of` where in a drawing
proposals stand, and `left_out` which drawings are too full to be read.
"""

from store.facts.article import pictures_of
from store.facts.drawings import left_out
from store.facts.edition import Reading, Refusal, extract, places_of

__all__ = ["Reading", "Refusal", "extract", "left_out", "pictures_of", "places_of"]
