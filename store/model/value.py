"""Values with many fields, quick to declare."""

from typing import Any, ClassVar, NoReturn, Self, dataclass_transform


@dataclass_transform(kw_only_default=True, frozen_default=True)
class Value:
    """The base of values that the type checker takes for frozen dataclasses of keywords alone.

    A lookup over SSH is mostly start-up, and `dataclasses`, which writes and compiles methods for each class, would be
    a good part of it. Few fields make a `NamedTuple`; this is for many, and for those of a base class.
    """

    _fields: ClassVar[tuple[str, ...]] = ()
    _names: ClassVar[frozenset[str]] = frozenset()
    _needed: ClassVar[frozenset[str]] = frozenset()
    _defaults: ClassVar[dict[str, Any]] = {}

    def __init_subclass__(cls) -> None:
        cls._fields += tuple(name for name in cls.__annotations__ if name not in cls._fields)
        cls._names = frozenset(cls._fields)
        cls._defaults = {name: getattr(cls, name) for name in cls._fields if hasattr(cls, name)}
        cls._needed = cls._names - cls._defaults.keys()

    def __init__(self, **values: Any) -> None:
        if not self._needed <= values.keys() <= self._names:
            wrong = sorted((self._needed - values.keys()) | (values.keys() - self._names))
            raise TypeError(f"{type(self).__name__}: missing or unknown: {', '.join(wrong)}")
        self.__dict__.update(values)  # the class has what is not given

    def replace(self, **changes: Any) -> Self:
        """The same with other values in some fields."""
        return type(self)(**{**self.__dict__, **changes})

    def __eq__(self, other: object) -> bool:
        return type(other) is type(self) and self._all() == other._all()

    def _all(self) -> dict[str, Any]:
        return {**self._defaults, **self.__dict__}

    __hash__ = None  # type: ignore[assignment]  # they hold mappings

    def __setattr__(self, name: str, value: Any) -> NoReturn:
        raise AttributeError(f"{type(self).__name__} cannot be changed: use replace")

    def __repr__(self) -> str:
        values = ((name, getattr(self, name)) for name in self._fields)
        stated = (f"{name}={value!r}" for name, value in values if value != self._defaults.get(name))
        return f"{type(self).__name__}({', '.join(stated)})"
