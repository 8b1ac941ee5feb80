"""Files that are replaced whole: what has a name is never half written, and lasts once it is told to be there."""

import errno
import os
import stat
from contextlib import suppress
from pathlib import Path

_CANNOT_SYNC = (errno.EACCES, errno.EINVAL, errno.ENOTSUP, errno.EPERM)
"""A folder that may not be opened, or a file system that has nothing to do for folders."""


def backup_of(path: Path) -> Path:
    """Where the file stays that was replaced last."""
    return Path(f"{path}.bak")


def make_folder(folder: Path) -> None:
    """Makes a private folder, and those above it, where there is none."""
    if not folder.is_dir():
        make_folder(folder.parent)
        with suppress(FileExistsError):
            folder.mkdir(mode=0o700)
        sync_folder(folder.parent)


def replace_file(path: Path, content: bytes, *, backup: bool = True) -> None:
    """Gives a file another content, in one step. It lasts once the folder is synced too.

    Mode, owner and group are kept as far as its writer may, a new file is private. One writer at a time must see to
    it that he is the only one.

    Raises:
        OSError: it could not be written, and is as it was.
    """
    beside = _beside(path)
    try:
        _write(beside, content, like=path)
        if backup and path.exists():
            _keep(path, backup_of(path))
        os.replace(beside, path)
    except BaseException:  # whatever happened, nothing half written is left
        _drop(beside)
        raise


def keep_aside(path: Path, ending: str) -> Path:
    """Gives a file a second name, one that is free, and says which."""
    aside, number = Path(f"{path}.{ending}"), 1
    while os.path.lexists(aside):
        number += 1
        aside = Path(f"{path}.{ending}.{number}")
    _link_or_copy(path, aside)
    return aside


def sync_folder(folder: Path) -> None:
    """Makes the names in a folder last."""
    try:
        descriptor = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)
    except OSError as error:
        if error.errno not in _CANNOT_SYNC:
            raise


def take_after(path: Path, descriptor: int) -> None:
    """Gives an open file the mode, owner and group of another, as far as whoever opened it may."""
    try:
        other = os.stat(path)
    except FileNotFoundError:
        return
    mode = stat.S_IMODE(other.st_mode)
    for owner in (other.st_uid, -1):
        try:
            os.fchown(descriptor, owner, other.st_gid)
            break
        except PermissionError:
            continue
    else:  # no group that is not meant may read it
        mode = mode & ~stat.S_IRWXG | (mode & stat.S_IRWXO) << 3
    with suppress(PermissionError):
        os.fchmod(descriptor, mode)


def _beside(path: Path) -> Path:
    return path.with_name(f".{path.name}.new")


def _drop(path: Path) -> None:
    with suppress(OSError):
        os.unlink(path)


def _write(path: Path, content: bytes, like: Path) -> None:
    with suppress(FileNotFoundError):
        os.unlink(path)  # what a writer left who was killed, perhaps another person
    handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_NOFOLLOW, 0o600)
    with os.fdopen(handle, "wb") as file:
        file.write(content)
        file.flush()
        take_after(like, handle)
        os.fsync(handle)


def _keep(path: Path, backup: Path) -> None:
    """Leaves the file that is about to be replaced under another name as well."""
    spare = _beside(backup)
    with suppress(FileNotFoundError):
        os.unlink(spare)
    try:
        _link_or_copy(path, spare)
        os.replace(spare, backup)
    finally:  # the name is left over where both were the same file already, too
        _drop(spare)


def _link_or_copy(path: Path, other: Path) -> None:
    try:
        os.link(path, other)
    except OSError:  # some file systems have no hard links, and some files may not be linked
        _write(other, path.read_bytes(), like=path)
