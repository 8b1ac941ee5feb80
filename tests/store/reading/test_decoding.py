import pytest

from store.reading import UnreadableError, decode

WORDS = "网络安全信息与动态周报"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030", "gbk"])
def test_text_in_the_encodings_of_chinese_files(encoding: str) -> None:
    assert decode(WORDS.encode(encoding)) == WORDS


def test_bytes_with_nul_are_no_text() -> None:
    with pytest.raises(UnreadableError, match="not a text file"):
        decode(b"%PDF\0" + WORDS.encode())


def test_bytes_in_no_known_encoding() -> None:
    with pytest.raises(UnreadableError, match="neither UTF-8 nor GB18030"):
        decode(b"\xff\xff\xff")
