"""What the help screen says beside the keys, in English."""

from tui.language.shapes.help_screen import HelpScreenWords

WORDS = HelpScreenWords(
    title="Keys",
    about="cncert-tui looks up the weekly reports of CNCERT/CC, China's computer emergency response centre: "
    "their figures, where these stand among all the years, and the words.",
    ids="name in keys.toml",
    notes=(
        "An edition that is not held: its name and address are known, but no figures. Neighbours are folded into one "
        "row, which Enter unfolds.",
        "A place is among all weeks that state the figure; since is the last week as low or as high. A change in bold "
        "has doubled or halved.",
        "Trends: one cell a week, from zero to the highest of these weeks. A dot is not held or not stated, only 0 is "
        "zero. Bars of the highest fifth of all weeks are bold, of the lowest fifth dim, of the chosen week magenta.",
        "Bold and underlined in the text: the words that a figure was taken from.",
        "Ctrl+Z goes to the shell, fg comes back.",
    ),
)
