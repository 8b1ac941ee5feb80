"""How long a folder of unrelated articles takes: ``python -m tests.bench.folders [FILES …]``.

Makes folders of articles of 5 KB from a fixed seed, with editions of our own
among them, and prints a table: what grep needs to find the report's name, what
an import needs, and the memory of the import. Each is the best of several runs
over files that are already in memory.
"""

import json
import random
import resource
import shutil
import subprocess
import sys
import tempfile
import time
from datetime import date
from pathlib import Path

from store.model.titles import NAME
from store.model.week import Week
from tests.store.documents import edition_of, markdown, title_of

PROJECT = Path(__file__).parents[2]
_SEED = 20241216
_SIZE = 5 * 1024
_EDITIONS = 50
_IN_ONE_FOLDER = 1_000
_FILES_A_LIST = 132
"""As in a real folder: 1,100 lists among 145,000 files."""
_A_DAY = (330, 460)
_RUNS = 5
_WORDS = (
    *("漏洞", "攻击", "数据", "系统", "恶意", "代码", "安全", "网络", "服务器", "研究", "人员", "发现", "平台", "用户"),
    *(
        "境内",
        "主机",
        "事件",
        "厂商",
        "补丁",
        "the",
        "exploit",
        "CVE",
        "payload",
        "样本",
        "分析",
        "。",
        "，",
        "\n\n",
        "：",
        "披露",
    ),
)


def article(randomness: random.Random) -> str:
    """An article of 5 KB about other things, in the words of the trade."""
    words: list[str] = []
    size = 0
    while size < _SIZE:
        word = randomness.choice(_WORDS)
        words.append(word)
        size += len(word.encode())
    title = "".join(randomness.choices(_WORDS[:14], k=6))
    return markdown(
        title=title, url=f"https://a.example/{randomness.random()}", date="2024-12-26", body=["".join(words)]
    )


def daily(randomness: random.Random, edition: str | None) -> str:
    """A crawler's list of a day's articles: titles and addresses, 50 to 70 KB, now and then with an edition in it."""
    titles = ["".join(randomness.choices(_WORDS[:14], k=12)) for _ in range(randomness.randint(*_A_DAY))]
    if edition:
        titles[len(titles) // 2] = edition
    rows = [
        {"title": title, "url": f"https://a.example/{randomness.random()}", "date": "2024-12-26"} for title in titles
    ]
    return json.dumps(rows, ensure_ascii=False, indent=1)


def make(folder: Path, files: int) -> None:
    """Writes so many files, the editions and the lists evenly among them."""
    randomness = random.Random(_SEED)  # nothing is kept secret by it
    articles = [article(randomness) for _ in range(1_000)]
    first = Week.of(date(2024, 1, 1))
    every = files // _EDITIONS
    for number in range(files):
        inner = folder / f"{number // _IN_ONE_FOLDER:04}"
        inner.mkdir(exist_ok=True, parents=True)
        is_edition = number % every == 0 and number // every < _EDITIONS
        text = (
            edition_of(first + number // every) if is_edition else articles[number % 1_000].replace("1", str(number), 1)
        )
        (inner / f"{number:06}.md").write_text(text, encoding="utf-8")
        if number % _FILES_A_LIST == 0:
            day = number // _FILES_A_LIST
            edition = title_of(first + day // 7 % _EDITIONS) if day % 7 == 0 else None
            (inner / f"{number:06}-daily.json").write_text(daily(randomness, edition), encoding="utf-8")


def best(*command: str) -> tuple[float, str]:
    """The shortest time of several runs, and what the last one printed."""
    shortest, printed = float("inf"), ""
    for _ in range(_RUNS):
        start = time.perf_counter()
        printed = subprocess.run(command, cwd=PROJECT, check=True, capture_output=True, text=True).stdout
        shortest = min(shortest, time.perf_counter() - start)
    return shortest, printed


def main(sizes: list[int]) -> None:
    print(f"{'files':>8} {'grep, s':>8} {'import, s':>9} {'ratio':>6} {'us a file':>9} {'editions':>8} {'peak MiB':>8}")
    for files in sizes:
        folder = Path(tempfile.mkdtemp(prefix="cncert-tui-bench-"))
        try:
            make(folder, files)
            by_grep, found = best("grep", "-rl", NAME, str(folder))
            store = str(folder / "store.json")
            imports = (
                sys.executable,
                "-m",
                "tui",
                "--no-bundled",
                "--store",
                store,
                "import",
                "--dry-run",
                str(folder),
            )
            by_import, _ = best(*imports)
            peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
            print(
                f"{files:>8,} {by_grep:>8.2f} {by_import:>9.2f} {by_import / by_grep:>6.2f}"
                f" {by_import / files * 1e6:>9.1f} {len(found.splitlines()):>8} {peak:>8.1f}"
            )
        finally:
            shutil.rmtree(folder)


if __name__ == "__main__":
    main([int(size) for size in sys.argv[1:]] or [10_000, 100_000])
