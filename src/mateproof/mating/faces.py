"""Which mating faces can mate: three answers for every two faces of a plan, and what stops the others.

Two halves can mate when system, size, poles, contact type and mechanical code all fit, they cannot when one
of them does not, and it is open when that hangs on a fact which is not stated. Open is a possible mistake,
not a safe one.
"""

from __future__ import annotations

import polars as pl

from mateproof.mating.ids import suffixed
from mateproof.mating.site import FACE
from mateproof.mating.words import filled, phrase

_FACT = {name: "family" if name in {"system", "size"} else name for name in FACE}
"""Column → the fact that states it."""


def face_pairs(groups: pl.DataFrame, fits: pl.DataFrame, plans: pl.DataFrame) -> pl.DataFrame:
    """Return every (plug's face, socket's face) of a plan with what bars it.

    Columns: face_plug, face_socket; `barred`: system, poles or coding, the first that differs, null when the
    two can mate or may be able to; `certain`, `missing` (the facts that leave it open), `face_text`.
    A face of unknown contact type stands on both sides; two plugs or two sockets are never a pair.
    """
    faces = groups.select("plan", "face", *FACE, "vague").unique("face")
    faces = faces.join(plans.select("plan", "language"), on="plan", how="left").with_columns(lacking=_lacking())
    plugs = faces.filter(pl.col("gender").ne_missing("socket")).rename(lambda name: _side(name, "_plug"))
    sockets = suffixed(faces.filter(pl.col("gender").ne_missing("plug")).drop("language"), "_socket")
    sides = plugs.join(sockets, left_on="plan", right_on="plan_socket")
    return _with_fits(sides, fits).select(
        "face_plug",
        "face_socket",
        barred=_barred(),
        certain=_certain(),
        missing=_missing(),
        face_text=_text(),
    )


def _side(name: str, suffix: str) -> str:
    return name if name in {"plan", "language"} else name + suffix


def _lacking() -> pl.Expr:
    """Return the list of "part: fact" that are not stated."""
    part = pl.when(pl.col("vague") == "").then(phrase("no_part")).otherwise(pl.col("vague"))
    missing = [
        pl.when(pl.col(column).is_null()).then(pl.format("{}: {}", part, pl.lit(fact)))
        for column, fact in _FACT.items()
    ]
    return pl.concat_list(missing).list.drop_nulls()


def _with_fits(sides: pl.DataFrame, fits: pl.DataFrame) -> pl.DataFrame:
    """Add `codes_fit`: true or false as the system states it, null where it says nothing about both codes.

    A system that names a code names all that it fits. Where one end's system is not stated the other's data
    serve: were the systems different, nothing would mate anyway.
    """
    stated = fits.select("plan", "system", "coding", "fits")
    back = stated.select("plan", "system", coding="fits", fits="coding")
    yes = pl.concat([stated, back]).unique().with_columns(yes=pl.lit(value=True))
    named = stated.select("plan", "system", "coding").unique().with_columns(named=pl.lit(value=True))
    joined = sides.with_columns(system=pl.coalesce("system_plug", "system_socket")).join(
        yes,
        left_on=["plan", "system", "coding_plug", "coding_socket"],
        right_on=["plan", "system", "coding", "fits"],
        how="left",
    )
    for side in ("plug", "socket"):
        joined = joined.join(
            named.rename({"coding": f"coding_{side}", "named": f"named_{side}"}),
            on=["plan", "system", f"coding_{side}"],
            how="left",
        )
    both = pl.all_horizontal(pl.col("coding_plug", "coding_socket").is_not_null())
    no = both & pl.any_horizontal(pl.col("named_plug", "named_socket").is_not_null())
    return joined.with_columns(codes_fit=pl.when("yes").then(pl.lit(value=True)).when(no).then(pl.lit(value=False)))


def _same(column: str) -> pl.Expr:
    return pl.col(f"{column}_plug") == pl.col(f"{column}_socket")


def _barred() -> pl.Expr:
    """The first difference decides, so "coding" means that nothing else keeps the two apart."""
    return (
        pl.when(~_same("system") | ~_same("size"))
        .then(pl.lit("system"))
        .when(~_same("poles"))
        .then(pl.lit("poles"))
        .when(~pl.col("codes_fit"))
        .then(pl.lit("coding"))
    )


def _certain() -> pl.Expr:
    genders = pl.all_horizontal(pl.col("gender_plug", "gender_socket").is_not_null())
    return (genders & _same("system") & _same("size") & _same("poles") & pl.col("codes_fit")).fill_null(
        value=False
    )


def _missing() -> pl.Expr:
    codes = pl.concat_list("coding_plug", "coding_socket").list.unique().list.sort().list.join("/")
    silent = pl.col("codes_fit").is_null() & pl.all_horizontal(
        pl.col("system", "coding_plug", "coding_socket").is_not_null()
    )
    unstated = pl.concat_list(pl.when(silent).then(filled("fits", pl.col("system"), codes))).list.drop_nulls()
    facts = pl.concat_list("lacking_plug", "lacking_socket", unstated).list.unique().list.sort()
    return pl.when(facts.list.len() > 0).then(facts.list.join(", "))


def _text() -> pl.Expr:
    poles = pl.coalesce("poles_plug", "poles_socket")
    codes = pl.concat_list("coding_plug", "coding_socket").list.drop_nulls().list.unique().list.sort()
    code = pl.when(codes.list.len() > 0).then(filled("code", codes.list.join("/"))).otherwise(phrase("no_code"))
    return pl.concat_str(
        pl.coalesce(pl.col("system"), phrase("no_system")),
        pl.coalesce(filled("poles", poles), phrase("no_poles")),
        code,
        separator=", ",
    )
