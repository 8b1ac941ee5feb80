"""The app: screens over an archive, made of widgets. `run_app` is the door."""

from tui.app.app import run_app

__all__ = ["run_app"]
