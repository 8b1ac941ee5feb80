import pytest

from store.reading import UnreadableError
from store.reading.decoding import decode

WORDS = "网络安全信息与动态周报"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030", "gbk"])
def test_text_in_the_encodings_of_chinese_files(encoding: str) -> None:
    assert decode(WORDS.encode(encoding)) == WORDS


def test_bytes_with_nul_are_no_text() -> None:
    with pytest.raises(UnreadableError, match="no-text"):
        decode(b"%PDF\0" + WORDS.encode())


def test_bytes_in_no_known_encoding() -> None:
    with pytest.raises(UnreadableError, match="unknown-encoding"):
        decode(b"\xff\xff\xff")


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-16-be"])
def test_utf_16_says_so_itself(encoding: str) -> None:
    mark = "" if encoding == "utf-16" else "\ufeff"
    assert decode((mark + WORDS).encode(encoding)).lstrip("\ufeff") == WORDS


def test_a_few_damaged_bytes_do_not_hide_the_rest() -> None:
    data = (WORDS * 30).encode()
    assert decode(data + b"\xe7\xbd").startswith(WORDS * 30)
    assert decode(data + b"\0").startswith(WORDS * 30)
