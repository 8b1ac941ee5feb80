"""The app: screens over an archive, made of widgets. `app.run_app` opens it.

`terminal.loading` has the terminal before, while Textual is loaded.
"""
