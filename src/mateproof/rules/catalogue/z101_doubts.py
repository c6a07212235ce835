"""No doubtful statement of a sheet decides anything in the plan.

A sheet can contradict itself, or be read in several ways. Such statements are kept and never repaired.
Where one reading is on the safe side, it is taken: the largest contact resistance, the stricter of two
limits. A doubt bears on a plan that uses what it is about: the item, or the very end of a range of cross
sections.

Why:
    A slip of the printer that is silently repaired is a guess. Whoever builds on it should know, and can
    ask the maker.

Holds:
    format: 1
    cables: {line: {conductor: fine-stranded, cross_section: 1 mm²}}
    leads: {W1: {cable: line, from: {part: 770-1242/076-000, ferrule: collared}}}

Unproven:
    format: 1
    cables: {line: {conductor: fine-stranded, cross_section: 0.25 mm²}}
    leads: {W1: {cable: line, from: {part: 770-1242/076-000, ferrule: collared}}}
"""

from mateproof.rules.claim import Claim
from mateproof.rules.stated import stated
from mateproof.rules.terms import col
from mateproof.vocabulary.findings import Severity

CLAIM = Claim(
    rows="doubted",
    about=col("bears"),
    holds=stated("reading"),
    say={
        "en": "{doubt}",
        "de": "{doubt}",
    },
    help={
        "en": "ask the maker, declare what the answer is, or use something else",
        "de": "beim Hersteller nachfragen und die Antwort angeben oder etwas anderes verwenden",
    },
    german="Keine zweifelhafte Aussage eines Datenblatts entscheidet etwas im Plan.",
    nothing="no sheet says anything doubtful about what the plan uses",
    severity=Severity.INFO,
    stands_on="Electrical data: Note on Contact Resistance; Connection data: mm² beside AWG; "
    "Connection data: Fine-stranded conductor with ferrule, push-in termination, from; "
    "Mechanical data: Protection class; Note: levers from the factory; Counterpart: levers of distributors; "
    "Compatible products: items with the same description",
)
