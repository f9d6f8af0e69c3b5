"""The table of units: canonical name, dimension, size in the base unit, spellings.

Sizes are exact decimals or ratios: international yard and pound, US liquid gallon, the year of
365.2425 days, IEC bytes for the "-bi-" names. A spelling in capitals or with one letter is taken
as written; all others in any case.
"""

TABLE = """
m|length|1|metre metres meter meters m
km|length|1000|km kms kilometre kilometres kilometer kilometers kilometeres
cm|length|0.01|cm cms centimetre centimetres centimeter centimeters
mm|length|0.001|mm millimetre millimetres millimeter millimeters
µm|length|0.000001|um micrometre micrometres micrometer micrometers micron microns
nm|length|0.000000001|nm nanometre nanometres nanometer nanometers
mile|length|1609.344|mile miles mi
nautical mile|length|1852|nmi
yard|length|0.9144|yard yards yd yds
foot|length|0.3048|foot feet ft
inch|length|0.0254|inch inches in
light-year|length|9460730472580800|lightyear lightyears ly
au|length|149597870700|AU
furlong|length|201.168|furlong furlongs
g|mass|0.001|gram grams gramme grammes gm
kg|mass|1|kg kgs kilo kilos kilogram kilograms kilogramme kilogrammes
mg|mass|0.000001|mg milligram milligrams
µg|mass|0.000000001|ug mcg microgram micrograms
tonne|mass|1000|tonne tonnes mt
ton|mass|907.18474|ton tons
long ton|mass|1016.0469088|longton
lb|mass|0.45359237|pound pounds lb lbs
oz|mass|0.028349523125|ounce ounces oz
stone|mass|6.35029318|stone
carat|mass|0.0002|carat carats
second|duration|1|second seconds sec secs s
millisecond|duration|0.001|millisecond milliseconds ms msec
microsecond|duration|0.000001|microsecond microseconds
nanosecond|duration|0.000000001|nanosecond nanoseconds ns
minute|duration|60|minute minutes min mins
hour|duration|3600|hour hours hr hrs h
day|duration|86400|day days
night|duration|86400|night nights
week|duration|604800|week weeks wk wks
weekend|duration|604800|weekend weekends
fortnight|duration|1209600|fortnight fortnights
month|duration|2629746|month months
quarter|duration|7889238|quarter quarters
year|duration|31556952|year years yr yrs yearlong
decade|duration|315569520|decade decades
century|duration|3155695200|century centuries
millennium|duration|31556952000|millennium millennia
m²|area|1|sqm m2
km²|area|1000000|sqkm km2
cm²|area|0.0001|cm2
ha|area|10000|hectare hectares ha
acre|area|4046.8564224|acre acres
square mile|area|2589988.110336|mi2
square foot|area|0.09290304|sqft ft2
L|volume|0.001|litre litres liter liters L
mL|volume|0.000001|millilitre millilitres milliliter milliliters ml mL
cL|volume|0.00001|centilitre centilitres cl
m³|volume|1|m3
cm³|volume|0.000001|cm3 cc
km³|volume|1000000000|km3
gallon|volume|0.003785411784|gallon gallons gal
pint|volume|0.000473176473|pint pints
quart|volume|0.000946352946|quart quarts
barrel|volume|0.158987294928|barrel barrels bbl bbls
bushel|volume|0.03523907016688|bushel bushels
cup|volume|0.0002365882365|cup cups
tablespoon|volume|0.00001478676478125|tablespoon tablespoons tbsp
teaspoon|volume|0.00000492892159375|teaspoon teaspoons tsp
teu|volume|38.5|TEU TEUs
mph|length/duration|0.44704|mph
knot|length/duration|463/900|knot knots
m/s|length/duration|1|mps
km/h|length/duration|5/18|kph kmh kmph
B|data|8|byte bytes B
bit|data|1|bit bits
Mbit/s|data/duration|1000000|Mbps
Gbit/s|data/duration|1000000000|Gbps
kbit/s|data/duration|1000|kbps Kbps
J|energy|1|joule joules J
cal|energy|4.184|calorie calories
kcal|energy|4184|kcal kilocalorie kilocalories
Wh|energy|3600|Wh
Btu|energy|1055.05585262|btu btus BTU
eV|energy|0.0000000000000000001602176634|eV electronvolt electronvolts
W|power|1|watt watts W
hp|power|745.6998715822702|hp horsepower bhp
Hz|frequency|1|hertz hz Hz
V|voltage|1|volt volts V
A|current|1|ampere amperes amp amps
Pa|pressure|1|pascal pascals Pa
bar|pressure|100000|bar
psi|pressure|6894.757293168361|psi
N|force|1|newton newtons
K|temperature|1|kelvin kelvins K
°C|temperature|1|celsius centigrade
°F|temperature|5/9|fahrenheit
degree|degree|1|degree degrees deg
dB|sound|1|decibel decibels db dB
T|magnetism|1|tesla teslas
Ω|resistance|1|ohm ohms
Sv|dose|1|sievert sieverts
Bq|activity|1|becquerel becquerels
lm|light|1|lumen lumens
Nm|torque|1|Nm
lb-ft|torque|1.3558179483314004|lbft
mpg|length/volume|425143.7074976268|mpg
MP|pixels|1000000|megapixel megapixels MP
pixel|pixels|1|pixels pixel
Ah|charge|3600|Ah
mAh|charge|3.6|mAh
rpm|rotation|1|rpm
nit|luminance|1|nits nit
ppm|concentration|0.000001|ppm
ppb|concentration|0.000000001|ppb
pH|acidity|1|ph
cent|money|0.01|cent cents
penny|money|0.01|penny pence p
percent|ratio|0.01|percent pct percentage
percentage point|point|1|pp ppt ppts pps p.p.
basis point|point|0.01|bp bps
point|point|1|point points pts pt
times|ratio|1|times x
"""

# Units that take SI prefixes, by their long name and by their symbol.
PREFIXED_NAMES = frozenset(
    "metre metres meter meters gram grams gramme grammes watt watts joule joules hertz byte bytes"
    " bit bits volt volts ampere amperes amp amps pascal pascals newton newtons litre litres liter"
    " liters tonne tonnes ton tons calorie calories second seconds parsec parsecs kelvin kelvins"
    " tesla ohm ohms sievert sieverts becquerel becquerels lumen lumens".split()
)
# Which prefixes each symbol takes; more would read "TV", "pm" or "PA" as units.
SYMBOL_PREFIXES_OF = {
    "m": "kcmunpµμd", "g": "kmunµμ", "W": "kKMGTm", "J": "kKMGTP", "Hz": "kKMGT", "B": "kKMGTPE",
    "b": "kKMGT", "bit": "kKMGT", "V": "kKMm", "Pa": "kKMhG", "N": "kKM", "L": "mcdhkMG",
    "l": "mcdhkMG", "t": "kMG", "cal": "kK", "Wh": "kKMGTm", "s": "munµμ", "eV": "kKMGT",
    "bps": "kKMGT", "A": "mk", "hz": "kKMGT",
}  # fmt: skip
LONG_PREFIXES = {
    "kilo": 3, "mega": 6, "giga": 9, "tera": 12, "peta": 15, "exa": 18, "zetta": 21, "yotta": 24,
    "hecto": 2, "deca": 1, "deci": -1, "centi": -2, "milli": -3, "micro": -6, "nano": -9,
    "pico": -12, "femto": -15, "atto": -18, "kibi": 0, "mebi": 0, "gibi": 0, "tebi": 0,
}  # fmt: skip
BINARY = {"kibi": 2**10, "mebi": 2**20, "gibi": 2**30, "tebi": 2**40}
SYMBOL_POWERS = {
    "k": 3, "K": 3, "M": 6, "G": 9, "T": 12, "P": 15, "E": 18, "Z": 21, "h": 2, "d": -1, "c": -2,
    "m": -3, "u": -6, "µ": -6, "μ": -6, "n": -9, "p": -12, "f": -15,
}  # fmt: skip
# Symbols of the base units that the prefixes go with, as canonical names spell them.
SYMBOL_OF = {
    "metre": "m", "meter": "m", "gram": "g", "gramme": "g", "watt": "W", "joule": "J",
    "hertz": "Hz", "byte": "B", "bit": "bit", "volt": "V", "ampere": "A", "amp": "A",
    "pascal": "Pa", "newton": "N", "litre": "L", "liter": "L", "tonne": "t", "ton": "t",
    "calorie": "cal", "second": "s", "kelvin": "K", "tesla": "T", "ohm": "Ω", "sievert": "Sv",
    "becquerel": "Bq", "lumen": "lm", "b": "bit", "l": "L", "hz": "Hz", "parsec": "pc",
}  # fmt: skip
BASES = {
    "m": ("length", "1"), "g": ("mass", "0.001"), "W": ("power", "1"), "J": ("energy", "1"),
    "Hz": ("frequency", "1"), "B": ("data", "8"), "bit": ("data", "1"), "V": ("voltage", "1"),
    "A": ("current", "1"), "Pa": ("pressure", "1"), "N": ("force", "1"), "L": ("volume", "0.001"),
    "t": ("mass", "1000"), "cal": ("energy", "4.184"), "s": ("duration", "1"),
    "Wh": ("energy", "3600"), "bps": ("data/duration", "1"), "pc": ("length", "30856775814913673"),
    "eV": ("energy", "0.0000000000000000001602176634"), "K": ("temperature", "1"),
    "T": ("magnetism", "1"), "Ω": ("resistance", "1"), "Sv": ("dose", "1"),
    "Bq": ("activity", "1"), "lm": ("light", "1"),
}  # fmt: skip
# Lower-case spellings that people write for symbols with capitals.
LOOSE = {
    "kwh": "kWh", "mwh": "MWh", "gwh": "GWh", "twh": "TWh", "kw": "kW", "mw": "MW", "gw": "GW",
    "tw": "TW", "khz": "kHz", "mhz": "MHz", "ghz": "GHz", "kb": "kB", "mb": "MB", "gb": "GB",
    "tb": "TB", "pb": "PB", "mbit": "Mbit", "gbit": "Gbit", "kbit": "kbit", "kpa": "kPa",
    "hpa": "hPa", "mpa": "MPa", "kv": "kV", "mbps": "Mbps", "gbps": "Gbps",
}  # fmt: skip
CURRENCY_SIGNS = {
    "$": "USD", "€": "EUR", "£": "GBP", "¥": "JPY", "₹": "INR", "₽": "RUB", "₩": "KRW",
    "₪": "ILS", "₺": "TRY", "₫": "VND", "₦": "NGN", "₱": "PHP", "฿": "THB", "₴": "UAH",
    "₿": "BTC", "₡": "CRC", "₲": "PYG", "₵": "GHS", "₸": "KZT", "¢": "cent", "￥": "JPY",
    "￡": "GBP",
}  # fmt: skip
# In front of a sign: "US$5", "HK$5".
SIGN_PREFIXES = {
    "us": "USD", "u.s.": "USD", "usd": "USD", "a": "AUD", "au": "AUD", "aus": "AUD", "aud": "AUD",
    "c": "CAD", "ca": "CAD", "cad": "CAD", "can": "CAD", "hk": "HKD", "hkd": "HKD", "nz": "NZD",
    "s": "SGD", "sg": "SGD", "sgd": "SGD", "r": "BRL", "nt": "TWD", "mx": "MXN", "mex": "MXN",
    "cn": "CNY", "rmb": "CNY", "z": "ZWL", "j": "JMD", "b": "BSD", "tt": "TTD", "ec": "XCD",
}  # fmt: skip
CURRENCY_CODES = frozenset(
    "usd eur gbp jpy cny cnh rmb inr rub krw chf cad aud nzd sek nok dkk pln czk huf try zar brl"
    " mxn ars clp cop pen hkd sgd twd thb idr myr php vnd pkr bdt lkr ils aed sar qar kwd egp ngn"
    " kes ghs uah kzt ron bgn isk btc eth".split()
)
CURRENCY_WORDS = {
    "dollar": "USD", "euro": "EUR", "yen": "JPY", "yuan": "CNY", "renminbi": "CNY", "rupee": "INR",
    "rouble": "RUB", "ruble": "RUB", "franc": "CHF", "krona": "SEK", "kronor": "SEK",
    "krone": "NOK", "kroner": "NOK", "zloty": "PLN", "zlotys": "PLN", "lira": "TRY", "lire": "ITL",
    "peso": "MXN", "reals": "BRL", "reais": "BRL", "rand": "ZAR", "baht": "THB", "ringgit": "MYR",
    "rupiah": "IDR", "shekel": "ILS", "dirham": "AED", "riyal": "SAR", "naira": "NGN",
    "hryvnia": "UAH", "forint": "HUF", "koruna": "CZK", "tenge": "KZT", "quid": "GBP",
    "sterling": "GBP", "bitcoin": "BTC", "dinar": "KWD", "taka": "BDT", "dong": "VND",
    "buck": "USD", "dollars": "USD", "guilder": "NLG", "cedi": "GHS",
    "lei": "RON", "won": "KRW", "rs": "INR",
    # Of which country, the text seldom says; one crown is no euro in any.
    "crown": "crown", "crowns": "crown", "pesos": "MXN",
}  # fmt: skip
NATIONS = {
    "us": "USD", "u.s.": "USD", "american": "USD", "canadian": "CAD", "australian": "AUD",
    "hong": "HKD", "singapore": "SGD", "taiwan": "TWD", "zealand": "NZD", "british": "GBP",
    "swiss": "CHF", "japanese": "JPY", "chinese": "CNY", "indian": "INR", "pakistani": "PKR",
    "mexican": "MXN", "argentine": "ARS", "chilean": "CLP", "colombian": "COP",
    "philippine": "PHP", "swedish": "SEK", "norwegian": "NOK", "danish": "DKK", "turkish": "TRY",
    "russian": "RUB", "korean": "KRW", "south": "", "new": "", "kong": "HKD", "egyptian": "EGP",
    "cuban": "CUP", "syrian": "SYP", "sudanese": "SDG", "lebanese": "LBP", "kenyan": "KES",
    "icelandic": "ISK", "czech": "CZK", "iraqi": "IQD", "kuwaiti": "KWD", "saudi": "SAR",
}  # fmt: skip
