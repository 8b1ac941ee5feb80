"""No import that is killed, stopped, refused by the disk or cut off from power loses or halves anything."""

import errno
import signal
from collections.abc import Mapping
from pathlib import Path

import pytest

from tests.store.archive.crashes import Found, Stage, judged, our_import, our_restoring, takes_another, tinydb_s_own
from tests.store.archive.faults import Watch, killed_by
from tests.store.archive.power import states_after_power_loss


@pytest.fixture(scope="module")
def stage(tmp_path_factory: pytest.TempPathFactory) -> Stage:
    return Stage.built(tmp_path_factory.mktemp("crashes") / "stage", our_import)


@pytest.fixture(scope="module")
def control(tmp_path_factory: pytest.TempPathFactory) -> Stage:
    return Stage.built(tmp_path_factory.mktemp("crashes") / "control", tinydb_s_own)


def assert_good(found: Found) -> None:
    """All from before is there, of the batch all or nothing, and an import that says it is done is done."""
    assert not found.lost, found
    assert not found.in_part, found
    assert found.held or found.ended.code != 0, found
    assert "Traceback" not in found.ended.said, found


def test_the_calls_that_are_disturbed_are_those_of_a_whole_write(stage: Stage) -> None:
    calls = [str(call) for call in stage.calls()]
    order = [
        *("create store.json.lock", "flock store.json.lock", "create .store.json.new", "write .store.json.new"),
        *("fsync .store.json.new", "link store.json .store.json.bak.new"),
        *("replace .store.json.bak.new store.json.bak", "replace .store.json.new store.json", "fsync home"),
        "close store.json.lock",
    ]
    assert [call for call in calls if call in order] == order


def test_killed_at_every_call(stage: Stage) -> None:
    found = []
    for at in stage.killed():
        assert_good(at)
        assert takes_another(stage.store), at
        found.append(at)
    assert {at.ended.code for at in found} == {-signal.SIGKILL, 0}
    assert [at.held for at in found] == sorted(at.held for at in found)  # from one call on all of it is there


def test_interrupted_at_every_call(stage: Stage) -> None:
    for found in stage.signalled(signal.SIGINT):
        assert_good(found)
        assert found.ended.code == 130, found
        assert found.ended.said == "", found
        assert not [file.name for file in stage.folder.iterdir() if file.name.endswith(".new")], found
        assert takes_another(stage.store), found


@pytest.mark.parametrize("error", [errno.ENOSPC, errno.EACCES], ids=["full", "forbidden"])
def test_refused_at_every_call(stage: Stage, error: int) -> None:
    for found in stage.failed(error):
        assert_good(found)
        if found.ended.code != 0:
            assert found.ended.code == 1, found
            assert len(found.ended.said.splitlines()) == 1, found
            assert "it is as it was" not in found.ended.said or not found.held, found
        assert takes_another(stage.store), found


def test_a_folder_that_vanishes_at_any_call(stage: Stage) -> None:
    for found in stage.taken_away():
        if found.ended.code == 0:  # it was made anew
            assert found.held or judged(stage.store, found.point, found.ended, before=[]).held, found
        else:
            assert len(found.ended.said.splitlines()) == 1, found
        assert "Traceback" not in found.ended.said, found
        assert not found.lost, found
        assert not found.in_part, found


@pytest.mark.parametrize("empty", [False, True], ids=["over a store", "the first import"])
def test_power_that_fails_after_any_call(stage: Stage, empty: bool) -> None:
    for told, found in stage.after_power_loss(empty=empty):
        assert not found.lost, found
        assert not found.in_part, found
        assert found.held or not told, found


def test_a_restoring_that_is_killed_or_cut_off_from_power_loses_neither_file(tmp_path: Path) -> None:
    stage = Stage.built(tmp_path / "stage", our_restoring)
    broken = b'{"issues": {'
    (stage.model / "store.json").write_bytes(broken)
    good = (stage.model / "store.json.bak").read_bytes()
    calls = stage.calls()
    assert stage.store.read_bytes() == good
    for at in range(len(calls)):
        stage.run(Watch(stage.folder, at, killed_by(signal.SIGKILL)))
        assert_restored_or_not({file.name: file.read_bytes() for file in stage.folder.iterdir()}, broken, good)
    before: dict[str, bytes | None] = {str(stage.folder): None}
    before |= {str(stage.folder / file.name): file.read_bytes() for file in stage.model.iterdir()}
    for _, disk in states_after_power_loss(before, calls):
        assert_restored_or_not({Path(path).name: content for path, content in disk.items()}, broken, good)


def assert_restored_or_not(held: Mapping[str, bytes | None], broken: bytes, good: bytes) -> None:
    assert held["store.json.bak"] == good
    assert held["store.json"] == broken or (held["store.json"], held["store.json.damaged"]) == (good, broken)


def test_a_storage_that_writes_in_place_does_not_stand_the_same(control: Stage) -> None:
    """The points can tell: TinyDB's own storage loses everything at some of them."""
    assert any(found.lost for found in control.killed())
    assert any(found.lost for found in control.failed(errno.ENOSPC))
    assert any(found.lost for _, found in control.after_power_loss())
