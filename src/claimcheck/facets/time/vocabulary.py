"""The words of dates and periods, in lower case as `Tokens.words` has them."""

from __future__ import annotations

MONTHS = {
    "january": 1,
    "february": 2,
    "march": 3,
    "april": 4,
    "may": 5,
    "june": 6,
    "july": 7,
    "august": 8,
    "september": 9,
    "october": 10,
    "november": 11,
    "december": 12,
}
# Abbreviations are months only beside a figure: "Jan" and "Mar" are names, "dec" a word.
MONTH_ABBREVIATIONS = {
    "jan": 1,
    "feb": 2,
    "mar": 3,
    "apr": 4,
    "jun": 6,
    "jul": 7,
    "aug": 8,
    "sep": 9,
    "sept": 9,
    "oct": 10,
    "nov": 11,
    "dec": 12,
}
# Months that are also names of people or other words: by themselves they need a preposition.
AMBIGUOUS_MONTHS = frozenset({"march", "april", "may", "june", "august"})

WEEKDAYS = {
    "monday": 0,
    "tuesday": 1,
    "wednesday": 2,
    "thursday": 3,
    "friday": 4,
    "saturday": 5,
    "sunday": 6,
}
WEEKDAY_ABBREVIATIONS = frozenset("mon tue tues wed thu thur thurs fri sat sun".split())

SEASONS = {"spring": 1, "springtime": 1, "summer": 2, "summertime": 2, "autumn": 3, "fall": 3}
SEASONS |= {"winter": 4, "wintertime": 4, "midsummer": 2, "midwinter": 4}
SEASONS |= {"summers": 2, "winters": 4}

DECADES = {
    "twenties": 20,
    "thirties": 30,
    "forties": 40,
    "fifties": 50,
    "sixties": 60,
    "seventies": 70,
    "eighties": 80,
    "nineties": 90,
    "noughties": 0,
}

# The days of the year that have a name of their own, as month and day.
FEASTS = {
    ("christmas", "day"): (12, 25),
    ("christmas", "eve"): (12, 24),
    ("new", "year", "'s", "day"): (1, 1),
    ("new", "year", "'s", "eve"): (12, 31),
    ("boxing", "day"): (12, 26),
    ("halloween",): (10, 31),
    ("christmas",): (12, 25),
}

UNITS = {
    "day": "day",
    "days": "day",
    "week": "week",
    "weeks": "week",
    "fortnight": "fortnight",
    "fortnights": "fortnight",
    "weekend": "weekend",
    "month": "month",
    "months": "month",
    "quarter": "quarter",
    "quarters": "quarter",
    "half": "half",
    "season": "year",
    "seasons": "year",
    "year": "year",
    "years": "year",
    "decade": "decade",
    "decades": "decade",
    "century": "century",
    "centuries": "century",
}

CARDINALS = {
    "a": 1,
    "an": 1,
    "one": 1,
    "two": 2,
    "three": 3,
    "four": 4,
    "five": 5,
    "six": 6,
    "seven": 7,
    "eight": 8,
    "nine": 9,
    "ten": 10,
    "eleven": 11,
    "twelve": 12,
    "thirteen": 13,
    "fourteen": 14,
    "fifteen": 15,
    "sixteen": 16,
    "seventeen": 17,
    "eighteen": 18,
    "nineteen": 19,
}
TENS = {
    "twenty": 20,
    "thirty": 30,
    "forty": 40,
    "fifty": 50,
    "sixty": 60,
    "seventy": 70,
    "eighty": 80,
    "ninety": 90,
}
# The first word of a year in words: "nineteen eighty-four", "twenty twenty-three".
CENTURY_WORDS = {"sixteen": 1600, "seventeen": 1700, "eighteen": 1800, "nineteen": 1900}
CENTURY_WORDS |= {"twenty": 2000}
ORDINALS = {
    "first": 1,
    "second": 2,
    "third": 3,
    "fourth": 4,
    "fifth": 5,
    "sixth": 6,
    "seventh": 7,
    "eighth": 8,
    "ninth": 9,
    "tenth": 10,
    "eleventh": 11,
    "twelfth": 12,
    "thirteenth": 13,
    "fourteenth": 14,
    "fifteenth": 15,
    "sixteenth": 16,
    "seventeenth": 17,
    "eighteenth": 18,
    "nineteenth": 19,
    "twentieth": 20,
    "thirtieth": 30,
}
ORDINAL_SUFFIXES = frozenset({"st", "nd", "rd", "th"})
FISCAL = frozenset("fiscal financial tax budget accounting".split())
SCHOOL = frozenset("academic school university sporting".split())

# Words that make the four figures after them a year rather than a count.
YEAR_PREPOSITIONS = frozenset(
    "in since until till during by throughout circa before after through into for".split()
)
DETERMINERS = frozenset("the its his her their our your my this s 's full each".split())
# Words that give the four figures after them another sense: a label, a number in a series.
LABELS = frozenset(
    "chapter page pages article section figure table room route highway flight no number nos"
    " volume vol part item building suite bus model version line lines paragraph"
    " resolution directive regulation bill form code iso rfc din en cve pp p id ref extension ext"
    " box zip postcode windows channel gate platform lot unit step question verse note option"
    " order case appendix annex gene asteroid".split()
)
# Units and counted things: the figure before one of these is a quantity whatever stands before it.
COUNTED = frozenset(
    "kg km m mm cm g mg t kilogram kilograms kilogramme kilogrammes gram grams tonne tonnes ton"
    " tons metre metres meter meters kilometre kilometres kilometer kilometers mile miles foot feet"
    " inch inches yard yards acre acres hectare hectares litre litres liter liters gallon gallons"
    " pound pounds ounce ounces lb lbs oz watt watts kw mw gw tw kwh mwh gwh volt volts hz khz mhz"
    " ghz calorie calories kcal joule joules degree degrees percent per euro euros dollar dollars"
    " yen yuan pence cents rupees rubles roubles francs crowns kronor kroner rpm mph kmh bytes mb"
    " gb tb people persons men women children workers employees staff patients students pupils"
    " participants respondents residents inhabitants visitors members passengers soldiers troops"
    " jobs homes houses households units copies pieces items pages words votes points seats tickets"
    " cases deaths species stores shops schools hospitals cars vehicles barrels times hours minutes"
    " seconds days weeks months years million billion trillion thousand hundred dozen psi bar px"
    " pixels square cubic".split()
)
# Nouns that take a year as an adjective, also in the plural: "the 2000 elections", "1950 prices".
DATED = frozenset(
    "budget budgets results sales figures election elections referendum season edition report"
    " reports survey census accounts estimates forecast forecasts levels prices games olympics"
    " earnings revenue revenues profits exports imports data statistics total totals harvest"
    " conference summit tournament championship championships finals playoffs floods fires riots"
    " protests attacks wildfires storms model models target targets goals constitution act law"
    " crisis pandemic recession crash earthquake eruption tsunami campaign net capital vintage"
    " annual third-quarter guidance output growth inflation".split()
)
# A year after one of these nouns plus "of" is a figure: "a total of 2000".
MEASURES = frozenset(
    "total totals sum height length weight mass average maximum minimum population number capacity"
    " depth distance speed price cost score rate value altitude elevation output crew workforce"
    " staff array range group crowd list series turnover area size volume amount majority".split()
)
# The last noun of a name that a year belongs to: "Development Report 2024", "Expo 2020".
EDITIONS = frozenset(
    "report review conference games cup expo summit survey index almanac plan agenda act vision"
    " congress forum festival championship championships olympics olympiad euro eurovision census"
    " yearbook outlook strategy award awards prize prizes exhibition fair biennale symposium"
    " workshop convention roadmap barometer atlas monitor bulletin programme program edition tour"
    " open horizon initiative protocol treaty accord agreement framework election series".split()
)
# Of these, the ones that take a year also when they are no name: "the Copenhagen summit 2009".
EVENTS = frozenset("conference games cup expo summit congress championship championships".split())
# Verbs between whose forms and a year there is no preposition: "ended 2023 with".
CLOSING_VERBS = frozenset("ended ends end closed closes finished finishes concluded exited".split())
# Participles that a bare year follows: "founded 1919", "built around 1200".
MAKING_VERBS = frozenset(
    "founded established est born built published formed incorporated launched released completed"
    " created elected dated ratified signed died erected".split()
)
OPENING_VERBS = frozenset("began begins begin started starts opened opens entered enters".split())
CHANGE_VERBS = frozenset(
    "rose rise rises risen fell fall falls fallen grew grow grows grown increased increase"
    " increases climbed climb dropped drop drops declined decline shrank jumped soared surged slid"
    " slipped amounted amount amounts came comes adds added add close equal up down reduced raised"
    " raise cut limited doubled tripled swelled swollen edged inched range ranged ranging".split()
)
