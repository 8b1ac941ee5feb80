"""The words of the one-shot commands: their answers and what they say when something fails."""

from store.model.value import Value


class AnswerWords(Value):
    """The words of one language. Sentences with ``{}`` are filled in by `str.format`."""

    # -- answers
    columns: dict[str, str]
    """Titles of columns and lines, short enough for a terminal."""
    vulnerability_ratings: dict[str, str]
    short_figures: dict[str, str]
    """By figure: a name of a word or two, for tables with many columns."""
    period: str
    only_known: str
    only_by_hand: str
    refusals: dict[str, str]
    """By outcome: what the document is instead of an edition."""
    because: str
    """Stands between one of these and why."""
    say_which_week: str
    """Added to the refusal of an undated document that stands alone."""
    and_more: str
    imported: dict[str, str]
    held_now: str
    dry_run: str
    reading: str
    recognising: str
    no_recogniser: str
    span_cut: str
    nothing_stated: str
    no_hits: str
    no_editions: str
    exported: str
    for_reading: str
    nothing_wrong: str
    bad_field: str
    bad_record: str
    bad_records_stay: str
    restored: str
    damaged_aside: str
    by_hand_legend: str
    by_hand_weeks: str
    entered: str
    taken_back: str
    not_entered: str
    stated_stays: str
    in_row: str
    """Goes behind a picture or a page."""
    proposals: dict[str, str]
    """By what is told of proposals, and by why there is one."""

    # -- errors, each with what to do
    needs_terminal: str
    bad_week: str
    not_held: str
    no_new_week: str
    nothing_held: str
    unknown_figure: str
    unknown_rating: str
    ascending_alone: str
    bad_limit: str
    bad_value: str
    set_or_unset: str
    bad_span: str
    weeks_or_span: str
    file_missing: str
    file_error: str
    is_the_store: str
    output_error: str
    out_of_memory: str
