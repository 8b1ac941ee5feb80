"""What is said of a store that cannot be used, and what to do then, in Chinese."""

from tui.language.shapes.store_errors import StoreErrorWords

WORDS = StoreErrorWords(
    sentences={
        "cannot be read": "读不了存档 {path}（{detail}）；请检查权限，或用 --store 另指一个文件。",
        "is damaged": "存档 {path} 已损坏（{detail}），也没有备份；请用 --store 另指一个文件，或把它移开。",
        "is not a store": "{path} 不是存档文件；请用 --store 另指一个文件。",
        "is not a file": "{path} 是文件夹、管道或设备，不是文件；请用 --store 另指一个文件。",
        "is a link of somebody else's": "{path} 经过别人也能放在那里的符号链接，没有读写；请直接指明文件，"
        "或让链接属于自己、放在只有自己能写的文件夹里。",
        "is a link to nothing": "{path} 是指向空处的符号链接；请修好链接，或用 --store 另指一个文件。",
        "is too large": "{path} 太大，不会是存档；请用 --store 另指一个文件。",
        "is where files cannot be locked": "存档 {path} 所在的文件系统不能给文件加锁（{detail}），没有写入；"
        "请用 --store 把存档放在本机磁盘上。",
        "was written, but perhaps not to last": "存档 {path} 已写入，但磁盘没有确认（{detail}）；请检查磁盘再写一次。",
        "is sound": "存档 {path} 完好，无需恢复；什么也没有做。",
        "has no good backup": "存档 {path} 没有完好的备份可用来恢复；什么也没有做。请把它移开后重新导入。",
        "another process is writing to it; try again": "别的程序正在写存档 {path}；请稍后再试。",
        "cannot be written": "写不了存档 {path}（{detail}），内容未变；请检查权限与空间，或用 --store 另指一个文件。",
        "was written by a newer version": "存档 {path} 由更新的版本写成（{detail}）；请升级 cncert-tui。",
        "has a record that cannot be read": "存档 {path} 里有读不懂的记录（{detail}）；请用 cncert-tui check 查看。",
    },
    with_backup={
        "is damaged": "存档 {path} 已损坏（{detail}）；可用 cncert-tui check --restore 恢复上一次写入之前的内容。",
        "is too large": "{path} 太大，不会是存档；可用 cncert-tui check --restore 恢复备份，"
        "或用 --store 另指一个文件。",
        "is not a store": "{path} 不是存档文件；可用 cncert-tui check --restore 恢复备份，或用 --store 另指一个文件。",
    },
    odd_files={
        "not-a-file": "这是文件夹，或没有人读的、别人的管道或设备",
        "foreign-link": "这里经过别人也能放在那里的符号链接",
        "dangling-link": "这是指向空处的符号链接",
        "too-large": "大于 {mebibytes} MiB",
    },
)
