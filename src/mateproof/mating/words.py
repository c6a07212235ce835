"""The few words of the result tables, in the language of each plan (column `language`)."""

from __future__ import annotations

from collections.abc import Mapping

import polars as pl

Texts = Mapping[str, str]

PHRASES: dict[str, Texts] = {
    "no_part": {"en": "a connector without part", "de": "ein Steckverbinder ohne Artikel"},
    "no_system": {"en": "system not stated", "de": "System nicht angegeben"},
    "poles": {"en": "{}-pole", "de": "{}-polig"},
    "no_poles": {"en": "poles not stated", "de": "Polzahl nicht angegeben"},
    "code": {"en": "code {}", "de": "Kodierung {}"},
    "no_code": {"en": "code not stated", "de": "Kodierung nicht angegeben"},
    "fits": {"en": "{}: which codes {} fits", "de": "{}: welche Kodierungen zu {} passen"},
    "no_function": {"en": "an unstated function", "de": "nicht angegebener Funktion"},
    "of_plugs": {"en": "the plugs' circuit", "de": "dem Stromkreis der Stecker"},
    "of_sockets": {"en": "the sockets' circuit", "de": "dem Stromkreis der Buchsen"},
    "lacks": {"en": "{} of {}", "de": "{} von {}"},
    "colour_plug": {"en": "colour of the plugs", "de": "Farbe der Stecker"},
    "colour_socket": {"en": "colour of the sockets", "de": "Farbe der Buchsen"},
    "voltage": {"en": "voltage", "de": "Spannung"},
    "nature": {"en": "ac or dc", "de": "AC oder DC"},
    "survives": {"en": "voltage survived", "de": "überstandene Spannung"},
    "conductors": {"en": "conductors", "de": "Leiter"},
    "function": {"en": "function", "de": "Funktion"},
    "joined": {"en": "{} of {} with {} of {}", "de": "{} von {} mit {} von {}"},
    "in_one": {"en": "{} of {}: two branches of one circuit", "de": "{} von {}: zwei Zweige eines Stromkreises"},
    "in_two": {"en": "{} of {}: two circuits", "de": "{} von {}: zwei Stromkreise"},
    "pole": {"en": "pole {}", "de": "Pol {}"},
    "all_poles": {"en": "unstated poles", "de": "nicht angegebene Pole"},
    "nothing": {"en": "nothing", "de": "nichts"},
}


def phrase(name: str) -> pl.Expr:
    """Return a phrase in the language of each row; English where the plan states none."""
    return said(PHRASES[name])


def said(texts: Texts) -> pl.Expr:
    """Return a text in the language of each row."""
    return pl.when(pl.col("language") == "de").then(pl.lit(texts["de"])).otherwise(pl.lit(texts["en"]))


def filled(name: str, *values: pl.Expr) -> pl.Expr:
    """Return a phrase with its places filled; null where a value is null."""
    texts = PHRASES[name]
    german, english = pl.format(texts["de"], *values), pl.format(texts["en"], *values)
    return pl.when(pl.col("language") == "de").then(german).otherwise(english)


def word(name: str, language: str | None) -> str:
    """Return a phrase in one language."""
    texts = PHRASES[name]
    return texts.get(language or "en", texts["en"])
