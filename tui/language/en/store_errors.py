"""What is said of a store that cannot be used, and what to do then, in English."""

from tui.language.shapes.store_errors import StoreErrorWords

WORDS = StoreErrorWords(
    sentences={
        "cannot be read": "Cannot read the store {path} ({detail}); check permissions, or name another with --store.",
        "is damaged": "The store {path} is damaged ({detail}), and there is no backup; move it away, "
        "or name another with --store.",
        "is not a store": "{path} is not a store file; name another with --store.",
        "is not a file": "{path} is a folder, a pipe or a device, not a file; name another with --store.",
        "is a link of somebody else's": "{path} goes over a symbolic link that somebody else could have put there, "
        "so it is not used; name the file itself, or have the link be yours in a folder that only you may write to.",
        "is a link to nothing": "{path} is a symbolic link to nothing; mend the link, or name another file "
        "with --store.",
        "is too large": "{path} is too large to be a store; name another with --store.",
        "is where files cannot be locked": "The file system of {path} cannot lock files ({detail}), so nothing was "
        "written; keep the store on a local disk, and name it with --store.",
        "was written, but perhaps not to last": "{path} was written, but the disk did not confirm it ({detail}); "
        "check the disk, then write again.",
        "is sound": "The store {path} is sound, there is nothing to restore; nothing was done.",
        "has no good backup": "The store {path} has no good backup to restore; nothing was done. Move it away "
        "and import anew.",
        "another process is writing to it; try again": "Another process is writing to {path}; try again later.",
        "cannot be written": "Cannot write the store {path} ({detail}), it is as it was; check permissions and space, "
        "or name another with --store.",
        "was written by a newer version": "{path} was written by a newer version ({detail}); upgrade cncert-tui.",
        "has a record that cannot be read": "{path} has a record that cannot be read ({detail}); see cncert-tui check.",
    },
    with_backup={
        "is damaged": "The store {path} is damaged ({detail}); cncert-tui check --restore puts back "
        "what it held before the last write.",
        "is too large": "{path} is too large to be a store; cncert-tui check --restore puts its backup back, "
        "or name another file with --store.",
        "is not a store": "{path} is not a store file; cncert-tui check --restore puts its backup back, "
        "or name another file with --store.",
    },
    odd_files={
        "not-a-file": "this is a folder, or a pipe or a device that nobody reads or that is somebody else's",
        "foreign-link": "this goes over a symbolic link that somebody else could have put there",
        "dangling-link": "this is a symbolic link to nothing",
        "too-large": "larger than {mebibytes} MiB",
    },
)
