"""Units: how they are read, and how they convert."""

from __future__ import annotations

from fractions import Fraction

import pytest

from claimcheck.facets.quantity.units import convert, dimension_of, unit_of
from tests.unit.quantity.texts import number, one

READ = [
    ("40%", "40", "percent"),
    ("40 per cent", "40", "percent"),
    ("forty percent", "40", "percent"),
    ("4 percentage points", "4", "percentage point"),
    ("4 pp", "4", "percentage point"),
    ("a 4-percentage-point rise", "4", "percentage point"),
    ("25 basis points", "25", "basis point"),
    ("25bps", "25", "basis point"),
    ("12 points", "12", "point"),
    ("46.8 kilometres", "46.8", "km"),
    ("46.8km", "46.8", "km"),
    ("a 12-kilometre walk", "12", "km"),
    ("29 miles", "29", "mile"),
    ("6 feet", "6", "foot"),
    ("1,840 kilograms", "1840", "kg"),
    ("1.84 tonnes", "1.84", "tonne"),
    ("4,057 pounds", "4057", "lb"),
    ("12 oz", "12", "oz"),
    ("-143 °F", "-143", "°F"),
    ("97 degrees Celsius below zero", "-97", "°C"),
    ("minus 97 degrees Celsius", "-97", "°C"),
    ("−97°C", "-97", "°C"),
    ("20C", "20", "°C"),
    ("39,700 kilometres per hour", "39700", "km/h"),
    ("39,700 km/h", "39700", "km/h"),
    ("39,700 kilometres an hour", "39700", "km/h"),
    ("24,700 mph", "24700", "mph"),
    ("24,700 miles an hour", "24700", "mph"),
    ("11 kilometres a second", "11", "km/s"),
    ("4.6 megabits per second", "4.6", "Mbit/s"),
    ("4.6 Mbit/s", "4.6", "Mbit/s"),
    ("4.6 Mbps", "4.6", "Mbit/s"),
    ("4,600 kilobits per second", "4600", "kbit/s"),
    ("16GB", "16", "GB"),
    ("77kWh", "77", "kWh"),
    ("3 gigawatts", "3", "GW"),
    ("3 gigawatt-hours", "3", "GWh"),
    ("219,000 square kilometres", "219000", "km²"),
    ("27.6 km2", "27.6", "km²"),
    ("30 square miles", "30", "square mile"),
    ("120 hectares", "120", "ha"),
    ("55 gallons", "55", "gallon"),
    ("0.3 micrograms per litre", "0.3", "µg/L"),
    ("601 nautical miles", "601", "nautical mile"),
    ("2 hours and 7 minutes", "127", "minute"),
    ("three hours and seven minutes", "187", "minute"),
    ("2h 15m", "135", "minute"),
    ("two and a half hours", "2.5", "hour"),
    ("a year and a half", "1.5", "year"),
    ("half an hour", "0.5", "hour"),
    ("three consecutive years", "3", "year"),
    ("$3.47bn", "3470000000", "USD"),
    ("US$3.47 billion", "3470000000", "USD"),
    ("3,470 million dollars", "3470000000", "USD"),
    ("€1,270 million", "1270000000", "EUR"),
    ("HK$12", "12", "HKD"),
    ("C$12", "12", "CAD"),
    ("12 Canadian dollars", "12", "CAD"),
    ("12 Swiss francs", "12", "CHF"),
    ("CHF 12m", "12000000", "CHF"),
    ("Rs. 12 lakh", "1200000", "INR"),
    ("5 trillion won", "5000000000000", "KRW"),
    ("2 million pounds", "2000000", "GBP"),
    ("5 pounds sterling", "5", "GBP"),
    ("41 cents", "41", "cent"),
    ("418 pence", "418", "penny"),
    ("5.5p", "5.5", "penny"),
    ("-$5m", "-5000000", "USD"),
    ("3x", "3", "times"),
    ("threefold", "3", "times"),
]


@pytest.mark.parametrize(("text", "value", "unit"), READ, ids=[row[0] for row in READ])
def test_unit(text: str, value: str, unit: str) -> None:
    """A unit is read with the figure and has one canonical name."""
    read = one(f"It was {text}.")

    assert (read.value, read.unit) == (number(value), unit)


NO_UNITS = [
    "five m",
    "12 in the morning",
    "747s",
    "5 us troops",
    "12 won medals",
    "two second-half",
]


@pytest.mark.parametrize("text", NO_UNITS)
def test_no_unit(text: str) -> None:
    """A short word behind a figure is no unit where it may be another word."""
    from claimcheck.facets.quantity import read_quantities

    assert [quantity.unit for quantity in read_quantities(f"We saw {text}.")] in ([None], [])


RATES = [
    ("$80 a barrel", "USD", "barrel", 1),
    ("$14 per share", "USD", "share", 1),
    ("$3.5bn-a-year", "USD", "year", 1),
    ("12 cases per 100,000 people", None, "person", 100_000),
    ("538 cars for every thousand residents", None, "person", 1_000),
    ("12 per million", None, "", 1_000_000),
    ("120,000 vehicles a day", None, "day", 1),
    ("312 people per square kilometre", None, "km²", 1),
    ("4,000 tonnes of rice a year", "tonne", "year", 1),
    ("$500 annually", "USD", "year", 1),
]


@pytest.mark.parametrize(("text", "unit", "per", "amount"), RATES, ids=[row[0] for row in RATES])
def test_rate(text: str, unit: str | None, per: str, amount: int) -> None:
    """A rate of money or of things keeps its denominator beside the unit."""
    read = one(f"It was {text}.")

    assert (read.unit, read.per, read.per_amount) == (unit, per, amount)


PREPOSED = [
    ("For every thousand residents, there are 538 cars.", "person", 1_000),
    ("For every 1,000 residents the town has 538 cars.", "person", 1_000),
    ("In 2023, for every 1,000 residents, it had 538 cars.", "person", 1_000),
    ("On each square kilometre there are 1,400 people.", "km²", 1),
    ("For every megawatt-hour that it sold, it got 71 euros.", "MWh", 1),
    ("Per 1,000 residents, there were 61 offences.", "person", 1_000),
    ("For every tenth house there were 61 offences.", None, 1),
    ("For every day of rain there were 61 offences.", None, 1),
    ("Per pupil: spending was 9,000 euros.", None, 1),
]


@pytest.mark.parametrize(("text", "per", "amount"), PREPOSED, ids=[row[0] for row in PREPOSED])
def test_rate_in_front(text: str, per: str | None, amount: int) -> None:
    """What a figure is a rate of may open the sentence."""
    read = one(text)

    assert (read.per, read.per_amount) == (per, amount)


def test_a_year_ago_is_no_rate() -> None:
    """ "5% a year ago" says when."""
    assert one("It was 5% a year ago.").per is None


CONVERSIONS = [
    ("1", "km", "m", "1000"),
    ("1", "mile", "km", "1.609344"),
    ("1", "lb", "kg", "0.45359237"),
    ("-97", "°C", "°F", "-142.6"),
    ("212", "°F", "°C", "100"),
    ("0", "K", "°C", "-273.15"),
    ("39700", "km/h", "km/s", "397/36"),
    ("4.6", "Mbit/s", "kbit/s", "4600"),
    ("1", "GWh", "kWh", "1000000"),
    ("1", "ha", "m²", "10000"),
    ("2", "year", "month", "24"),
    ("3", "week", "day", "21"),
    ("120", "basis point", "percentage point", "1.2"),
    ("250", "cent", "USD", "2.5"),
    ("250", "penny", "GBP", "2.5"),
]


@pytest.mark.parametrize(("value", "source", "target", "expected"), CONVERSIONS)
def test_conversion(value: str, source: str, target: str, expected: str) -> None:
    """Units of one dimension convert exactly."""
    assert convert(number(value), source, target) == number(expected)


@pytest.mark.parametrize(
    ("source", "target"),
    [("USD", "EUR"), ("km", "kg"), ("percent", "percentage point"), ("x", "y")],
)
def test_no_conversion(source: str, target: str) -> None:
    """Currencies and different dimensions never convert (4.5)."""
    assert convert(Fraction(1), source, target) is None


def test_temperature_differences_have_no_zero() -> None:
    """A warming by 2 °C is one by 3.6 °F."""
    assert convert(Fraction(2), "°C", "°F", difference=True) == number("3.6")


def test_names_lead_back_to_units() -> None:
    """A canonical name finds its unit again."""
    for name in ("km", "mph", "Mbit/s", "µg/L", "USD", "°C", "square mile", "km²", "kWh", "cm³"):
        unit = unit_of(name)
        assert unit is not None and unit.name == name, name


def test_dimension_of() -> None:
    """A unit measures one thing; no unit is a count."""
    assert dimension_of("km/h") == "length/duration"
    assert dimension_of("EUR") == "money"
    assert dimension_of(None) == "count"
