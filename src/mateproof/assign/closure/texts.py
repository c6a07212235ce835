"""The texts of the closure."""

from __future__ import annotations

TEXTS: dict[str, dict[str, str]] = {
    # what decided
    "only": {"en": "the only one listed that fits", "de": "das einzige aufgeführte, das passt"},
    "of_listed": {
        "en": "of {count} listed that fit: {why}",
        "de": "von {count} aufgeführten, die passen: {why}",
    },
    "colour_asked": {"en": "colour that the plan asks for", "de": "Farbe, die der Plan verlangt"},
    "colour_asked_not": {
        "en": "none in the colour that the plan asks for",
        "de": "keines in der Farbe, die der Plan verlangt",
    },
    "operation_asked_not": {
        "en": "none with the operation that the plan asks for",
        "de": "keiner mit der Betätigung, die der Plan verlangt",
    },
    "operation_asked": {
        "en": "operation that the plan asks for",
        "de": "Betätigung, die der Plan verlangt",
    },
    "colour_like": {"en": "colour of the connector", "de": "Farbe des Steckverbinders"},
    "colour_used": {"en": "colour that the plan uses already", "de": "Farbe, die der Plan schon verwendet"},
    "fit_middle": {
        "en": "cable nearest to the middle of its range",
        "de": "Leitung am nächsten an der Mitte des Bereichs",
    },
    "fit_narrow": {
        "en": "narrowest range, as the plan asks",
        "de": "engster Bereich, wie der Plan verlangt",
    },
    "fit_wide": {"en": "widest range, as the plan asks", "de": "weitester Bereich, wie der Plan verlangt"},
    "item_used": {"en": "used in the plan already", "de": "im Plan schon verwendet"},
    "first": {"en": "first on the sheet", "de": "zuerst auf dem Datenblatt"},
    # why nothing can be named
    "no_part": {"en": "no part is stated", "de": "kein Teil angegeben"},
    "unknown_part": {"en": "{part} is not known", "de": "{part} ist nicht bekannt"},
    "no_sheet": {
        "en": "the own sheet of {part} is not at hand, which lists accessories",
        "de": "das eigene Datenblatt von {part} liegt nicht vor, das Zubehör aufführt",
    },
    "none_listed": {"en": "{what} is listed for {part}", "de": "für {part} ist {what} aufgeführt"},
    "lever": {"en": "no locking lever", "de": "kein Verriegelungshebel"},
    "strain relief": {"en": "no strain relief", "de": "keine Zugentlastung"},
    "cap": {"en": "no lockout cap", "de": "keine Verschlusskappe"},
    # planned
    "planned": {"en": "the plan puts it there", "de": "der Plan sieht es vor"},
    # levers
    "flying_pair": {
        "en": "a pair of two flying connectors takes {need}, the plan has {have}",
        "de": "ein Paar fliegender Steckverbinder braucht {need}, der Plan hat {have}",
    },
    "on_lists": {
        "en": "on the half whose sheet lists it",
        "de": "an der Hälfte, deren Datenblatt ihn aufführt",
    },
    "on_asked": {"en": "on the {gender}, as the plan asks", "de": "an {gender}, wie der Plan verlangt"},
    "socket": {"en": "socket", "de": "der Buchse"},
    "plug": {"en": "plug", "de": "dem Stecker"},
    "on_first": {"en": "on the half named first", "de": "an der zuerst genannten Hälfte"},
    "pair_not_stated": {
        "en": "not stated how many levers a pair of flying connectors takes",
        "de": "nicht angegeben, wie viele Hebel ein Paar fliegender Steckverbinder braucht",
    },
    "not_for_flying": {
        "en": "none of the listed levers is stated to be for flying leads",
        "de": "von keinem der aufgeführten Hebel ist angegeben, dass er für fliegende Leitungen ist",
    },
    "not_for_mounted": {
        "en": "none of the listed levers is stated to be for mounted connectors",
        "de": "von keinem der aufgeführten Hebel ist angegeben, dass er für montierte Steckverbinder ist",
    },
    "mounted_brings": {
        "en": "mounted connectors of its system come with their lever",
        "de": "montierte Steckverbinder des Systems bringen ihren Hebel mit",
    },
    "brings": {"en": "comes with levers: {count}", "de": "kommt mit Hebeln: {count}"},
    "mounted_needs": {
        "en": "mounted, and its part brings no lever",
        "de": "montiert, und das Teil bringt keinen Hebel mit",
    },
    "mounted_not_stated": {
        "en": "not stated whether a mounted {part} comes with its lever",
        "de": "nicht angegeben, ob {part} montiert mit seinem Hebel kommt",
    },
    "distributor_not_stated": {
        "en": "not stated how many levers come with distributor {part}: count them in the box, and declare "
        "levers_fitted",
        "de": "nicht angegeben, wie viele Hebel mit Verteiler {part} kommen: in der Packung zählen und "
        "levers_fitted angeben",
    },
    "distributor_brings_none": {
        "en": "distributor {part} comes without levers; how many it takes is not stated",
        "de": "Verteiler {part} kommt ohne Hebel; wie viele er braucht, ist nicht angegeben",
    },
    # strain reliefs
    "relief": {
        "en": "cable of {diameter} mm, holds {low} to {high} mm",
        "de": "Leitung mit {diameter} mm, hält {low} bis {high} mm",
    },
    "reliefs": {"en": "{cables} cables, {relief}", "de": "{cables} Leitungen, {relief}"},
    "made_not_stated": {
        "en": "not stated whether it is made on site or in the factory",
        "de": "nicht angegeben, ob auf der Baustelle oder im Werk gefertigt",
    },
    "diameter_not_stated": {
        "en": "diameter of the cable not stated",
        "de": "Durchmesser der Leitung nicht angegeben",
    },
    "poles_not_stated": {
        "en": "number of poles of {part} not stated",
        "de": "Polzahl von {part} nicht angegeben",
    },
    "no_relief_of_poles": {
        "en": "no strain relief of {poles} poles is listed for {part}",
        "de": "für {part} ist keine Zugentlastung mit {poles} Polen aufgeführt",
    },
    "no_relief_for_cables": {
        "en": "no strain relief on offer is stated to hold {cables} cables",
        "de": "von keiner angebotenen Zugentlastung ist angegeben, dass sie {cables} Leitungen hält",
    },
    "no_relief_for": {
        "en": "no strain relief on offer holds {diameter} mm (on offer: {ranges})",
        "de": "keine angebotene Zugentlastung hält {diameter} mm (angeboten: {ranges})",
    },
    "range": {"en": "{low} to {high} mm", "de": "{low} bis {high} mm"},
    # caps
    "open_socket": {"en": "open, and closed by a cap", "de": "offen, mit einer Kappe zu verschließen"},
    "takes_cap_not_stated": {
        "en": "open; not stated whether {part} takes a cap",
        "de": "offen; nicht angegeben, ob {part} eine Kappe bekommt",
    },
    "no_cap_for": {
        "en": "none of the listed caps is stated to be for the contact type {gender}",
        "de": "von keiner der aufgeführten Kappen ist angegeben, dass sie für die Kontaktart {gender} ist",
    },
    "caps_poles": {"en": "number of poles of {part} not stated", "de": "Polzahl von {part} nicht angegeben"},
    # coding
    "pin_itself": {
        "en": "coded on site with a pin of the connector itself: nothing to order",
        "de": "auf der Baustelle mit einem Stift des Steckverbinders selbst kodiert: nichts zu bestellen",
    },
    "pin_not_stated": {
        "en": "coded on site; not stated where the coding pin of {part} comes from",
        "de": "auf der Baustelle kodiert; nicht angegeben, woher der Kodierstift von {part} kommt",
    },
    # ferrules
    "each_conductor": {
        "en": "one for each conductor terminated on site",
        "de": "je Leiter, der auf der Baustelle angeschlossen wird",
    },
    "conductors_not_stated": {
        "en": "one for each conductor terminated on site; number of conductors not stated",
        "de": "je Leiter, der auf der Baustelle angeschlossen wird; Leiterzahl nicht angegeben",
    },
    "ferrule_not_stated": {
        "en": "not stated whether conductors get ferrules",
        "de": "nicht angegeben, ob Leiter Aderendhülsen bekommen",
    },
    # tools
    "opens": {
        "en": "opens the clamps of {count} terminations",
        "de": "öffnet die Klemmen von {count} Anschlüssen",
    },
    "turns": {
        "en": "turns the screws of {count} strain reliefs",
        "de": "dreht die Schrauben von {count} Zugentlastungen",
    },
    "perhaps_opens": {
        "en": "not stated of {count} terminations whether the clamp is opened",
        "de": "von {count} Anschlüssen nicht angegeben, ob die Klemme geöffnet wird",
    },
    "for_parts": {"en": "for {parts}", "de": "für {parts}"},
    "and_more": {"en": "{names} and {count} more", "de": "{names} und {count} weitere"},
    "no_tool": {
        "en": "no tool of that blade is listed",
        "de": "kein Werkzeug mit dieser Klinge aufgeführt",
    },
    "blade_not_stated": {"en": "width of the blade not stated", "de": "Breite der Klinge nicht angegeben"},
    "crimps": {"en": "crimps ferrules ({kinds})", "de": "crimpt Aderendhülsen ({kinds})"},
    "plain": {"en": "without collar", "de": "ohne Kragen"},
    "collared": {"en": "with collar", "de": "mit Kragen"},
    "kind_of": {"en": "{kind} {size} mm²", "de": "{kind} {size} mm²"},
    "no_crimp_tool": {
        "en": "no sheet lists a crimping tool",
        "de": "kein Datenblatt führt ein Crimpwerkzeug auf",
    },
    "number": {"en": "{number}", "de": "{number}"},
    "not_stated": {"en": "not stated", "de": "nicht angegeben"},
}
