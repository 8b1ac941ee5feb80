"""The words that all others go with, in English."""

from tui.language.shapes.words import Words

WORDS = Words(
    language="en",
    name="English",
    sign="EN",
    known="not held",
    read="held",
    original="original",
    copy="copy",
    retelling="retelling",
    not_stated="not stated",
    ratings={"优": "excellent", "良": "good", "中": "fair", "差": "poor", "危": "critical"},
    approximately="~",
    units={"k": 10**3, "M": 10**6, "G": 10**9, "T": 10**12, "P": 10**15},
    figure=lambda figure: figure.en,
    remarks={
        "period-not-seven-days": "the printed period {0} to {1} is not seven days",
        "period-differs-elsewhere": "the printed period is {0} to {1}; a later edition's list says {2} to {3}",
        "period-inferred": "the period {0} to {1} was worked out, not printed",
        "number-of-another-edition": "it is numbered {0}, which is another week's edition; it goes by its week here",
        "number-differs-elsewhere": "this is {0}; a later edition's list calls it {1}",
        "conflicting-values": "{figure}: stated differently; {0} is taken, {rest} is stated too",
        "figure-not-taken": "{figure}: named, but no number of this week was taken",
        "by-hand-differs": "{figure}: {0} was read and stands; {1} was entered by hand",
        "part-above-total": "{figure}: {0} is more than the total it is part of, {1}",
        "parts-differ-from-total": "{figure}: {1}, but its parts add up to {0}",
        "share-differs": "{figure}: the printed share is {0}, the counts give {1}",
        "nothing-stated": "neither a figure nor a rating was found in its text",
        "damaged-characters": "the file is damaged: {0} characters of the text are lost",
        "change-differs": "{figure}: the change of {0} printed beside it does not lead from last week's {1} to {2}",
        "far-from-others": "{figure}: {0} is far from what all other weeks state, {1} to {2}",
    },
)
