"""What the person chose, by options and environment."""

from collections.abc import Mapping
from typing import TYPE_CHECKING, Literal, NamedTuple, get_args

from store.archive import PathName
from tui.language import LANGUAGES, Language, Words, chosen_language, words_in
from tui.settings.own_settings import OwnSettings, read_own_settings
from tui.sparkline import LEVELS, Glyphs

if TYPE_CHECKING:
    from pathlib import Path  # `store.archive` says why no lookup loads it

ThemeName = Literal["terminal", "dark", "light", "console"]
THEMES: tuple[ThemeName, ...] = get_args(ThemeName)
NEVER = "never"
"""Of fetching: the app does not offer it."""


class Settings(NamedTuple):
    """What holds for the app and for every command."""

    language: Language
    glyphs: Glyphs
    store: PathName
    bundled: bool
    theme: ThemeName | None = None
    """None leaves it to what the reader has chosen in the app."""
    state: PathName | None = None
    """The folder for what the app remembers; None remembers nothing."""
    own: PathName | None = None
    """The folder for what a person has set; None has nothing."""
    may_fetch: bool = True
    """Whether the app has keys for fetching."""
    problem: str | None = None
    """What in the person's own settings cannot be used."""

    def with_folders(self) -> "Settings":
        """The same with the folders that the app reads and writes, which answers have no use for."""
        return self._replace(state=state_folder(), own=settings_folder())

    @property
    def words(self) -> Words:
        return words_in(self.language)

    @classmethod
    def of(
        cls,
        environment: Mapping[str, str],
        *,
        language: str | None = None,
        glyphs: str | None = None,
        store: str | None = None,
        bundled: bool = True,
        theme: str | None = None,
        own: OwnSettings | None = None,
    ) -> "Settings":
        """The options, and where one is missing the environment, the person's own settings, and then what is usual."""
        own = own or OwnSettings()
        path = store or environment.get("CNCERT_TUI_STORE")
        return cls(
            language=_language(language, environment, own.language),
            glyphs=_glyphs(glyphs, environment.get("CNCERT_TUI_GLYPHS"), own.glyphs),
            store=path or default_store(),
            bundled=bundled,
            theme=theme_named(theme) or theme_named(environment.get("CNCERT_TUI_THEME")) or theme_named(own.theme),
            may_fetch=own.fetch != NEVER,
            problem=own.problem,
        )


def own_settings() -> OwnSettings:
    """What the person has set for the app."""
    allowed = {"fetch": (NEVER,), "language": LANGUAGES, "theme": THEMES, "glyphs": LEVELS}
    return read_own_settings(settings_folder(), allowed)


def theme_named(name: object) -> ThemeName | None:
    """The theme of a name; None where there is none of it."""
    return next((theme for theme in THEMES if theme == name), None)


def default_store() -> str:
    """Where the platform keeps a person's data. Nothing is created."""
    from platformdirs import user_data_path  # needed only where no file is named

    return str(user_data_path("cncert-tui", appauthor=False) / "store.json")


def settings_folder() -> "Path":
    """Where the platform keeps what a person sets. Nothing is created."""
    from platformdirs import user_config_path

    return user_config_path("cncert-tui", appauthor=False)


def state_folder() -> "Path":
    """Where the platform keeps what a program remembers. Nothing is created."""
    from platformdirs import user_state_path

    return user_state_path("cncert-tui", appauthor=False)


def cache_folder() -> "Path":
    """Where the platform keeps what can be made again. Nothing is created."""
    from platformdirs import user_cache_path

    return user_cache_path("cncert-tui", appauthor=False)


def pictures_folder() -> "Path":
    """Where what was recognised in pictures is kept, and pieces of them."""
    return cache_folder() / "pictures"


def _language(option: str | None, environment: Mapping[str, str], own: str | None) -> Language:
    language, chosen_by = chosen_language(option, dict(environment))
    if chosen_by in ("--lang", "CNCERT_TUI_LANG"):
        return language
    return next((known for known in LANGUAGES if known == own), language)


def _glyphs(*choices: str | None) -> Glyphs:
    """The first choice that is one."""
    return next((glyphs for choice in choices for glyphs in LEVELS if choice == glyphs), "block")
