"""Which words mean the same to a reader, which are opposites, and which an editor keeps apart."""

from __future__ import annotations

import pytest

from claimcheck.words import lexicon

# a/b: one word, whatever its inflection and spelling
SAME = """
patent/patents grew/growing city/cities organise/organize colour/color colours/colored
centre/center theatre/theater programme/programs metre/meters litre/liter
defence/defense licence/license enrolment/enrollment fulfil/fulfill aluminium/aluminum
analyse/analyzed labour/labor neighbours/neighbor harbour/harbor honour/honor favourite/favorite
behaviour/behavior catalogue/catalogs dialogue/dialog grey/gray tyre/tires mould/mold
plough/plow sceptical/skeptical sulphur/sulfur fibre/fiber kilometre/kilometers tonne/tonnes
judgement/judgment ageing/aging modelling/modeling cancelled/canceled jewellery/jewelry
oestrogen/estrogen paediatric/pediatric anaemia/anemia manoeuvre/maneuver cosy/cozy
pyjamas/pajamas storey/storeys kerb/curb cheque/cheques tumour/tumor
vapour/vapor rumour/rumors humour/humor savour/savor rigour/rigor archaeology/archeology
""".split()

# words that writers use for one another
EQUIVALENTS = """
grew/climbed rose/increased rise/growth jumped/surged fell/dropped declined/slumped drop/decrease
decline/reduction cut/reduced cut/lowered exceeded/topped surpassed/overtook reached/hit
share/proportion percentage/proportion average/mean yearly/annual total/overall
about/roughly approximately/around nearly/almost
revenue/turnover staff/employees workers/employees workforce/staff headcount/workforce
personnel/staff company/firm firms/businesses corporation/company plants/factories factory/works
wages/salary pay/wages hired/recruited fired/sacked redundancies/layoffs jobless/unemployed
strike/walkout clients/customers customers/shoppers shops/stores rival/competitor
deal/agreement takeover/acquisition acquired/bought bought/purchased manufacturers/makers
made/produced built/constructed constructed/erected demolished/razed houses/homes flats/apartments
lorries/trucks planes/aircraft ships/vessels passengers/riders ridership/passengers
railway/rail motorway/highway petrol/gasoline underground/subway bicycles/bikes airline/carrier
harbour/port cargo/freight parcels/packages loan/credit shortage/scarcity donated/gave
scored/netted matches/games fixtures/matches victory/triumph win/victory
champions/winners beat/defeated team/side squad/team crowd/attendance spectators/fans
stadium/ground referee/umpire coaches/trainers keeper/goalkeeper relegated/demoted
onlookers/spectators
doctors/physicians illness/disease vaccine/jab vaccinated/immunised deaths/fatalities died/perished
injured/wounded treatment/therapy drugs/medicines children/kids hospital/infirmary epidemic/outbreak
ballots/votes voters/electors poll/election parliament/legislature lawmakers/legislators
law/legislation approved/endorsed rejected/refused banned/prohibited allowed/permitted
compulsory/mandatory plan/scheme summit/conference meeting/conference report/study survey/poll
court/tribunal judge/magistrate lawyers/attorneys crime/offence prison/jail prisoners/inmates
arrested/detained war/conflict explosion/blast inhabitants/residents country/nation border/frontier
troops/soldiers treaty/accord verdict/ruling lawsuit/suit probe/investigation
pupils/students teachers/instructors laboratory/lab scientists/researchers discovery/finding
website/site images/photographs pictures/photos fault/defect outage/blackout chips/semiconductors
electricity/power turbines/windmills oil/petroleum rainfall/precipitation hurricane/typhoon
fire/blaze quake/earthquake forest/woodland maize/corn crops/harvest blizzard/snowstorm
landslide/mudslide cows/cattle
exhibition/show exhibits/objects visitors/tourists film/movie concert/gig book/title
author/writer newspaper/paper article/story viewers/audience artist/painter prize/award
statues/sculptures premiere/debut performers/actors reporters/journalists
anniversary/anniversaries established/founded founded/created appointed/named resigned/quit
replaced/succeeded held/hosted held/staged cancelled/scrapped postponed/delayed left/quit
stressed/emphasised noted/remarked announced/declared warned/cautioned pledged/promised
criticised/condemned praised/commended denied/rejected began/started started/opened
ended/concluded finished/closed ended/finished completed/finished launched/introduced
released/published unveiled/revealed showed/displayed sent/transmitted carried/transported
moved/relocated linked/connected invented/devised developed/created used/utilised
output/production chairman/chairwoman chair/chairperson moon/lunar year/annual
prevented/averted excavated/dug unearthed/discovered timetable/schedule hikers/walkers
""".split()

# a verb and its nouns, a noun and its adjective; ":agent" where one is who does the other
FAMILIES = """
grow/growth establish/establishment invent/invention direct/director:agent lead/leadership
lead/leader:agent employ/employees:agent employ/employment produce/production export/exporter:agent
invest/investment invest/investor:agent construct/construction acquire/acquisition lose/loss
sell/sales choose/choice die/death decide/decision describe/description discover/discovery
arrive/arrival depart/departure approve/approval refuse/refusal propose/proposal
agree/agreement announce/announcement improve/improvement develop/development
expand/expansion reduce/reduction complete/completion conclude/conclusion participate/participation
attend/attendance perform/performance appear/appearance resist/resistance exist/existence
appoint/appointment retire/retirement resign/resignation elect/election legislate/legislation
regulate/regulation prosecute/prosecution convict/conviction imprison/imprisonment injure/injury
infect/infection diagnose/diagnosis vaccinate/vaccination treat/treatment operate/operation
survive/survival survive/survivor:agent teach/teacher:agent educate/education graduate/graduation
enrol/enrolment publish/publication translate/translation measure/measurement observe/observation
calculate/calculation compute/computation innovate/innovation explore/exploration
generate/generation emit/emission pollute/pollution consume/consumption conserve/conservation
protect/protection renew/renewable migrate/migration strong/strength long/length high/height
wide/width deep/depth warm/warmth poor/poverty young/youth able/ability national/nation
economy/economic industry/industrial culture/cultural history/historical politics/political
finance/financial region/regional globe/global
""".split()

# pairs that must not be related, whatever their looks or company
UNRELATED = """
revenue/profit turnover/profit revenue/income profit/loss revenue/costs sales/profits gross/net
price/wages wage/income debt/deficit tax/tariff budget/grant shares/bonds dividend/profit
imports/exports buy/sell orders/deliveries customers/employees company/industry company/product
products/production manufacturer/production saving/investment inflation/growth stores/brands
deaths/cases deaths/injuries patients/beds wards/beds patients/deaths doctors/nurses births/deaths
marriages/divorces doses/patients vaccine/vaccination infections/deaths incidence/prevalence
obesity/overweight treatment/diagnosis cure/treatment ambulances/patients sugar/salt
pupils/teachers students/graduates students/teachers enrolment/attendance school/university
attendance/members attendance/turnout attendance/capacity members/visitors turnout/votes votes/seats
votes/voters candidates/members voters/candidates households/people families/people
passengers/drivers passengers/vehicles cars/lorries cars/bicycles trains/buses roads/railways
flights/passengers stations/lines ships/planes airport/port bridge/tunnel trams/trains
capacity/output capacity/generation output/consumption supply/demand wind/solar coal/gas
solar/nuclear renewable/nuclear electricity/gas energy/emissions emissions/absorption
carbon/methane petrol/diesel
rainfall/temperature rainfall/wind rain/snow temperature/humidity speed/distance mass/volume
height/width length/height area/population area/height weight/height speed/acceleration
median/mean mean/total maximum/minimum percent/percentage
patents/applications patent/inventor invention/patent applications/grants research/researchers
invention/innovation papers/citations paper/author articles/journals prize/nomination author/book
director/manager director/president director/chairman minister/secretary commission/committee
president/chancellor mayor/governor captain/coach coach/manager player/coach team/league
goals/points goals/matches wins/draws matches/wins gold/silver lap/race season/match goals/saves
tries/penalties wickets/runs sets/games tickets/seats
crimes/arrests arrests/convictions murder/suicide suspects/victims attack/victim court/prison
soldiers/officers army/navy civilian/military public/private state/country state/province
country/region city/village city/country river/lake sea/lake forest/tree trees/plants wheat/rice
birds/fish cattle/sheep crops/farms meat/milk beer/wine tea/coffee water/air bones/skeletons
flats/houses rooms/beds hotel/restaurant museum/gallery museum/exhibition film/book
newspaper/magazine song/album concert/festival viewers/readers listeners/viewers users/subscribers
website/app
hardware/software rocket/satellite lander/rover launch/landing mission/astronaut model/parameter
stars/planets moons/planets craters/moons rockets/engines
north/south east/north northern/western indoor/outdoor inner/outer monday/tuesday january/june
spring/autumn summer/winter first/second two/three hundred/thousand million/billion dollar/euro
kilometre/mile tonne/pound red/blue day/week month/year hour/minute
man/woman boy/girl husband/wife brother/sister mother/father king/queen child/adult
grow/fall open/close begin/end increase/decrease rise/drop win/lose arrive/leave accept/reject
large/small hot/cold early/late rich/poor major/minor above/below before/after more/less
researchers/patents office/officer general/generation patient/patience
commit/committee organ/organization public/publish universe/university custom/customer
author/authority part/party number/numerous station/state count/country minute/minister
depart/department fix/fixtures expense/expensive furnish/furniture dine/dinner portrait/port
emerge/emergency create/creature commune/community mine/mineral current/currency factor/factory
company/country house/horse bank/bench table/chart china/plate bear/bird apple/orange
quickly/slowly the/a of/in and/or he/she this/that find/founded
""".split()

OPPOSITES = """
satisfied/dissatisfied satisfied/unhappy paid/unpaid occupied/unoccupied vaccinated/unvaccinated
grow/fall grew/shrank rise/drop rose/declined increase/decrease increased/fell climbed/slid
growth/decline gain/loss expand/shrink surge/slump raise/cut up/down upturn/downturn
accelerate/slow double/halve improve/worsen improvement/deterioration strengthen/weaken
widen/narrow lengthen/shorten more/less more/fewer most/least over/under above/below
maximum/minimum highest/lowest tallest/shortest largest/smallest biggest/smallest longest/shortest
heaviest/lightest hottest/coldest warmest/coolest wettest/driest richest/poorest oldest/youngest
oldest/newest fastest/slowest deepest/shallowest earliest/latest best/worst better/worse
strong/weak thick/thin wide/narrow easy/difficult safe/dangerous full/empty majority/minority
surplus/deficit profit/loss win/lose won/lost victory/loss buy/sell bought/sold import/export
imports/exports exporter/importer lend/borrow hire/fire hired/dismissed employed/unemployed
employment/unemployment supply/demand asset/liability gross/net boom/bust merge/split save/spend
open/close opened/closed opened/concluded began/ended started/finished launched/discontinued
opening/closing beginning/end first/last former/current past/future before/after earlier/later
founded/dissolved established/abolished built/demolished created/destroyed installed/removed
continued/stopped arrive/depart arrival/departure arrived/left entered/left join/leave
ascent/descent lifted/lowered launch/landing advance/retreat push/pull
sent/received appointed/resigned accepted/rejected approved/rejected adopted/vetoed backed/opposed
supported/opposed allowed/banned permitted/prohibited legal/illegal mandatory/voluntary
included/excluded confirmed/denied agreed/disagreed praised/criticised success/failure
succeeded/failed pass/fail attack/defend war/peace guilty/innocent convicted/acquitted
arrested/released alive/dead born/died birth/death survived/died north/south east/west
northern/southern upper/lower inside/outside indoor/outdoor inner/outer internal/external
onshore/offshore urban/rural domestic/foreign public/private male/female men/women day/night
summer/winter positive/negative true/false right/wrong good/bad same/different common/rare
always/never with/without known/unknown possible/impossible likely/unlikely permanent/temporary
natural/artificial emit/absorb melt/freeze flood/drought ancient/modern
""".split()

NO_OPPOSITES = """
ion/union less/unless it/unit der/under
grow/rise fall/drop open/start end/finish win/victory defeat/win defeated/won patent/grant
revenue/profit cost/price deaths/cases cars/lorries china/india monday/tuesday two/three
patents/patent grew/grown lead/head say/state report/study city/village doctor/nurse pupil/teacher
employer/employee film/book red/blue wheat/rice first/second january/june kilometre/mile
build/design send/carry hold/host attend/visit produce/export patient/doctor invest/earn
vote/elect join/merge own/rent walk/ride day/week the/a table/chair quick/new
contract/rise contract/increase lead/lose find/founded work/strike
""".split()


@pytest.mark.parametrize("pair", SAME)
def test_forms_and_spellings_of_one_word_are_the_same(pair: str) -> None:
    """Inflection and British or American spelling make no difference."""
    first, second = pair.split("/")

    assert lexicon.related(first, second) == 1.0


@pytest.mark.parametrize("pair", EQUIVALENTS)
def test_everyday_equivalents_are_close(pair: str) -> None:
    """Words that writers use for one another are related by 0.8 or more."""
    first, second = pair.split("/")

    assert lexicon.related(first, second) >= 0.8
    assert lexicon.related(second, first) == lexicon.related(first, second)


@pytest.mark.parametrize("row", FAMILIES)
def test_derivatives_are_of_one_family(row: str) -> None:
    """A verb and its nouns are related; where one is the person who does it, the flag says so."""
    pair, _, agent = row.partition(":")
    relation = lexicon.relation(*pair.split("/"))

    assert relation.strength >= 0.75
    assert relation.agent == bool(agent)


@pytest.mark.parametrize("pair", UNRELATED)
def test_what_an_editor_keeps_apart_is_not_related(pair: str) -> None:
    """Sharing a field or a beginning is not sharing a meaning."""
    first, second = pair.split("/")

    assert lexicon.related(first, second) == 0.0
    assert lexicon.related(second, first) == 0.0


@pytest.mark.parametrize("pair", OPPOSITES)
def test_opposites(pair: str) -> None:
    """A word in the place of its opposite turns the statement round, in either direction."""
    first, second = pair.split("/")

    assert lexicon.opposite(first, second)
    assert lexicon.opposite(second, first)
    assert lexicon.related(first, second) == 0.0


@pytest.mark.parametrize("pair", NO_OPPOSITES)
def test_words_that_are_no_opposites(pair: str) -> None:
    """Synonyms, and different things of one kind, contradict nothing by themselves."""
    first, second = pair.split("/")

    assert not lexicon.opposite(first, second)


def test_people_are_told_from_what_they_do() -> None:
    """The index of kinds knows nouns that name people."""
    assert lexicon.is_person_noun("directors")
    assert lexicon.is_person_noun("employee")
    assert not lexicon.is_person_noun("patents")
