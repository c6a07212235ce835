"""What harm weighs: our own choice, made once and shown in the explanation; nobody else prints it.

One step of harm outweighs ten mistakes of the next: a life is not weighed against many nuisances, and a few
nuisances are not worth a fire. Among equal harm a colour that differs stops most mistakes, a label some.
"""

from __future__ import annotations

from mateproof.vocabulary.harms import HARM_RANK, Barrier, Harm

HARM_WEIGHT = {
    HARM_RANK[Harm.LIFE]: 10_000,
    HARM_RANK[Harm.FIRE]: 1_000,
    HARM_RANK[Harm.DAMAGE]: 100,
    HARM_RANK[Harm.MALFUNCTION]: 10,
    HARM_RANK[Harm.DARK]: 3,
    HARM_RANK[Harm.NUISANCE]: 1,
    HARM_RANK[Harm.NONE]: 0,
}
"""rank of a harm → what one pair of connectors with it weighs"""

SHARE = {Barrier.COLOUR: 2, Barrier.LABEL: 5, Barrier.NONE: 10}
"""barrier → tenths of the weight that remain behind it"""

HARD_LEVEL = {Barrier.MECHANICAL.value: 1, Barrier.COLOUR.value: 2, Barrier.LABEL.value: 3}
"""barrier that the plan asks for → how near two variants must not come (`instance.LEVELS`)"""
