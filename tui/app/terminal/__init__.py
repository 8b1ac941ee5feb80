"""What goes round Textual: the mirror of the terminal, the queue of keys, typed bytes, the mouse.

Only `inside` touches private names of Textual, each in one function that does without it where it is gone:

| private name                             | function           | why, and what is lost without it                    |
|------------------------------------------|--------------------|-----------------------------------------------------|
| `App._display`                           | `paint_through`    | only cells that change are sent; else whole panes   |
| `_compositor`: `ChopsUpdate`,            | `pieces_of`,       | the same                                            |
| `LayoutUpdate`, `CompositorUpdate`       | `Deferred`         |                                                     |
| `MessagePump._message_queue`             | `is_at_work`       | keys wait for all work; else for messages only      |
| `App._fatal_error`, `App._exception`     | `report_failure`   | a fault ends in a sentence; else in a traceback     |
| `linux_driver.getincrementaldecoder`     | `decode_any_bytes` | bytes that are no UTF-8 are shown; else they end it |

Textual 8.2 has no public way to any of these. The mouse, the terminal's size and the palette go by public ways.
"""
