"""The words of the app's screens."""

from typing import NamedTuple


class ScreenWords(NamedTuple):
    """Sentences with ``{}`` are filled in by `str.format`."""

    origins: dict[str, str]
    qualities: dict[str, str]
    quality_mark: dict[str, str]
    known_not_read: str
    how_to_read: str
    figures: str
    this_week: str
    editions: str
    not_held_count: str
    distance: str
    """A column of another week: its name, and how far back it lies."""
    distance_short: str
    no_year_before: str
    """The column of a year before, where no week near to it states a figure."""
    of_stated: str
    of_stated_short: str
    place_short: dict[str, str]
    """By the nearer end."""
    since: str
    nearest_held: dict[str, str]
    """By the key that goes there, ``older`` or ``newer``: the nearest week that is held, and how far it is."""
    remark_count: str
    holdings: tuple[str, ...]
    """How much is held, the fullest way first; ``{newer}`` are known editions after the newest that is held."""
    holdings_of_all: tuple[str, ...]
    """The same where nothing newer is known."""
    range_of_all: str
    range_of_all_short: str
    top: str
    remarks: str
    text: str
    no_text: str
    references: str
    not_linked: str
    pictures: str
    inside_pictures: str
    source: str
    published: str
    no_address: str
    trends: str
    no_values_here: str
    heading: str
    until: str
    go_to: str
    go_to_hint: str
    find: str
    find_count: str
    find_none: str
    none_listed: str
    finding: str
    filter: str
    filter_hint: str
    filtering: str
    no_such_filter: str
    nothing_sought: str
    no_next_hit: str
    no_previous_hit: str
    no_way_back: str
    no_way_forward: str
    bad_keys: str
    keys_taken: str
    first_visit: str
    bad_settings: str
    nothing_new: str
    enter: str
    enter_hint: str
    decide: str
    decide_keys: tuple[tuple[str, str], ...]
    decide_by_picture: tuple[str, str]
    decide_number: str
    any_key: str
    no_graphics: str
    no_piece: str
    quoted: str
    nothing_to_decide: str
    all_decided: str
    all_decided_hint: str
    several_figures: str
    no_such_figure: str
    figure_twice: str
    unknown_suffix: str
    widened: str
    write: str
    export: str
    write_hint: str
    enter_replaces: str
    not_written: str
    written: str
    not_a_week: str
    not_held: str
    nothing_nearest: str
    no_older: str
    no_newer: str
    copied: str
    reference_not_held: str
    empty_archive: str
    empty_archive_fetch: str
    troubles: dict[str, str]
    """By `store.archive.storage.StoreError.reason`: what is wrong."""
    other_trouble: str
    what_is_left: str
    nothing_is_left: str
    restore: str
    remedies: dict[str, str]
    """By reason: what to do."""
    other_remedy: str
    bad_records: str
    no_color: str
    no_shell: str
    theme_chosen: str
    themes: dict[str, str]
    glyphs: dict[str, str]
    asked: str
    """What stands before what one types, unless it ends with a question mark."""
    palette_prompt: str
    palette_nothing: str
    palette_theme: str
    palette_glyphs: str
    palette_language: str
    palette_figure: str
    crashed: str
    no_report: str
    came_from: str
    entered_by_hand: str
