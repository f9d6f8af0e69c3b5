"""Base forms, parts of speech and the shapes of words."""

from __future__ import annotations

import pytest

from claimcheck.words import lexicon
from claimcheck.words.lexicon import ADJECTIVE, ADVERB, NOUN, VERB

# form:base, the base form that an editor would look up in a dictionary
LEMMAS = """
patents:patent cities:city companies:company buses:bus boxes:box matches:match classes:class
wishes:wish potatoes:potato heroes:hero volcanoes:volcano photos:photo videos:video studios:studio
zoos:zoo radios:radio pianos:piano wolves:wolf wives:wife knives:knife halves:half shelves:shelf
thieves:thief loaves:loaf roofs:roof chiefs:chief beliefs:belief proofs:proof men:man women:woman
children:child feet:foot teeth:tooth mice:mouse geese:goose oxen:ox people:people criteria:criterion
phenomena:phenomenon analyses:analysis crises:crisis theses:thesis hypotheses:hypothesis
diagnoses:diagnosis stadia:stadium indices:index matrices:matrix fishermen:fisherman
alumni:alumnus fungi:fungus nuclei:nucleus stimuli:stimulus formulae:formula larvae:larva
series:series species:species news:news headquarters:headquarters aircraft:aircraft sheep:sheep
physics:physics economics:economics politics:politics mathematics:mathematics diabetes:diabetes
census:census virus:virus viruses:virus campus:campus campuses:campus status:status bonus:bonus
bonuses:bonus gas:gas gases:gas lens:lens lenses:lens basis:basis process:process processes:process
access:access success:success losses:loss passes:pass bosses:boss glasses:glass taxes:tax
sales:sale costs:cost wages:wage prices:price fees:fee shares:share houses:house horses:horse
courses:course nurses:nurse purchases:purchase increases:increase diseases:disease cases:case
phases:phase bases:base databases:database offices:office services:service surfaces:surface
bridges:bridge villages:village colleges:college stages:stage branches:branch churches:church
employees:employee committees:committee degrees:degree trees:tree refugees:refugee
universities:university countries:country studies:study parties:party bodies:body babies:baby
days:day keys:key valleys:valley journeys:journey boys:boy ways:way railways:railway
taxis:taxi skis:ski cafes:cafe menus:menu gurus:guru
increased:increase increasing:increase produced:produce producing:produce rated:rate rating:rate
stopped:stop stopping:stop planned:plan planning:plan shipped:ship shipping:ship dropped:drop
dropping:drop cut:cut cutting:cut running:run ran:run won:win winning:win beaten:beat beat:beat
travelled:travel traveled:travel travelling:travel controlled:control controlling:control
cancelled:cancel canceled:cancel labelled:label labeled:label modelled:model totalled:total
totaled:total fuelled:fuel fueled:fuel signalled:signal enrolled:enroll fulfilled:fulfill
occurred:occur occurring:occur preferred:prefer referred:refer transferred:transfer
offered:offer offering:offer suffered:suffer entered:enter entering:enter delivered:deliver
covered:cover discovered:discover recovered:recover considered:consider gathered:gather
opened:open happened:happen listened:listen developed:develop visited:visit limited:limit
edited:edit credited:credit invested:invest tested:test lasted:last hosted:host posted:post
studied:study applied:apply carried:carry supplied:supply married:marry tried:try denied:deny
died:die dying:die lied:lie lying:lie tied:tie tying:tie agreed:agree agreeing:agree freed:free
guaranteed:guarantee seen:see saw:see seeing:see being:be
hoped:hope hoping:hope hopped:hop hopping:hop rode:ride riding:ride ridden:ride wrote:write
writing:write written:write drove:drive driving:drive driven:drive rose:rise risen:rise rising:rise
fell:fall fallen:fall falling:fall grew:grow grown:grow growing:grow flew:fly flown:fly flying:fly
knew:know known:know threw:throw thrown:throw drew:draw drawn:draw shown:show showed:show
began:begin begun:begin beginning:beginning swam:swim swum:swim sang:sing sung:sing sank:sink
sunk:sink shrank:shrink shrunk:shrink drank:drink drunk:drink sprang:spring rang:ring
bought:buy brought:bring thought:think fought:fight sought:seek caught:catch taught:teach
sold:sell told:tell held:hold stood:stand understood:understand withstood:withstand
paid:pay said:say laid:lay made:make had:have did:do done:do went:go gone:go goes:go does:do
was:be were:be is:be are:be been:be has:have came:come become:become became:become overcame:overcome
took:take taken:take undertook:undertake overtook:overtake gave:give given:give forgave:forgive
broke:break broken:break spoke:speak spoken:speak stole:steal stolen:steal
chose:choose chosen:choose froze:freeze frozen:freeze woke:wake wore:wear worn:wear tore:tear
torn:tear bore:bear born:bear
swore:swear met:meet fed:feed led:lead bled:bleed bred:breed sped:speed fled:flee read:read
sent:send spent:spend lent:lend bent:bend built:build rebuilt:rebuild kept:keep slept:sleep
swept:sweep left:leave felt:feel dealt:deal meant:mean dreamt:dream learnt:learn burnt:burn
lost:lose shot:shoot sat:sit got:get hit:hit hurt:hurt put:put set:set shut:shut split:split
spread:spread struck:strike stuck:stick dug:dig hung:hang swung:swing spun:spin
hid:hide hidden:hide bit:bit bitten:bite lit:light slid:slide ate:eat eaten:eat
outsold:outsell outgrew:outgrow oversaw:oversee underwent:undergo withdrew:withdraw undid:undo
larger:large largest:large bigger:big biggest:big hotter:hot hottest:hot wetter:wet wettest:wet
earlier:early earliest:early busier:busy busiest:busy heavier:heavy heaviest:heavy drier:dry
driest:dry faster:fast fastest:fast slower:slow longer:long longest:long higher:high highest:high
lower:low lowest:low deeper:deep oldest:old youngest:young newest:new richest:rich poorest:poor
warmer:warm warmest:warm coldest:cold safest:safe safer:safe wider:wide nearest:near
better:good best:good worse:bad worst:bad fewer:few further:far farthest:far deadliest:deadly
number:number paper:paper water:water power:power order:order river:river tower:tower
worker:worker leader:leader teacher:teacher member:member september:september corner:corner
forest:forest harvest:harvest interest:interest request:request guest:guest west:west
thing:thing king:king spring:spring evening:evening morning:morning ceiling:ceiling wedding:wedding
building:building buildings:building during:during hundred:hundred hundreds:hundred indeed:indeed
need:need needs:need needed:need speed:speed seed:seed feed:feed customer:customer
colours:colour organised:organise organizing:organize analysed:analyse programmes:programme
metres:metre centres:centre theatres:theatre litres:litre
quickly:quickly rapidly:rapidly annually:annually
podcasters:podcaster blogged:blog vlogging:vlog ebikes:ebike smartphones:smartphone apps:app
beijing:beijing wales:wales paris:paris
""".split()

PLURALS = """
patents cities people men children criteria analyses goods headquarters factories lives savings
earnings species podcasters data
""".split()
NO_PLURALS = (
    "patent news is has this gas analysis process always was boss us its mathematics".split()
)
PASTS = """
grew increased stopped met won cut hit put led built founded opened held set said was were had did
beaten written blogged found left cost read
""".split()
NO_PASTS = "grow hundred is has goes need speed bed red indeed patent feed running sacred".split()
INGS = "growing running building meeting vlogging being dying opening".split()
NO_INGS = "king thing during evening spring string grow nothing beijing".split()
NOUNS = "patent patents company growth people city reading ridership researcher xylograph".split()
VERBS = "grow grew builds increased running holds set said is".split()
ADJECTIVES = "large largest effective annual chinese old".split()
ADVERBS = "quickly annually nearly together often".split()
CLOSED = "the of and he which could several".split()


@pytest.mark.parametrize("row", LEMMAS)
def test_an_inflected_word_leads_to_its_base(row: str) -> None:
    """The base form is the one that an editor would look up."""
    form, base = row.split(":")

    assert lexicon.lemma(form) == base
    assert lexicon.lemmas(form)[0] == base


@pytest.mark.parametrize(
    ("form", "bases"),
    [
        ("left", {"leave", "left"}),
        ("found", {"find", "found"}),
        ("saw", {"see", "saw"}),
        ("leaves", {"leave", "leaf"}),
        ("lives", {"life", "live"}),
        ("bases", {"base", "basis"}),
        ("building", {"building", "build"}),
        ("meeting", {"meet", "meeting"}),
        ("better", {"good", "well"}),
        ("axes", {"axis", "axe"}),
    ],
)
def test_an_ambiguous_form_keeps_all_its_bases(form: str, bases: set[str]) -> None:
    """What context would have to decide is left open."""
    assert bases <= set(lexicon.lemmas(form))


def test_a_base_form_is_its_own_base() -> None:
    """Taking the base form twice changes nothing."""
    bases = {row.split(":")[1] for row in LEMMAS} - {"found"}

    assert {base for base in bases if lexicon.lemma(base) != base} <= {"data", "left"}


def test_families_join_inflections_and_derivatives() -> None:
    """Growth, grew and growing have one key for the index; patent and patience have two."""
    assert len({lexicon.family(word) for word in ("growth", "grew", "growing", "grows")}) == 1
    assert len({lexicon.family(word) for word in ("establishment", "established")}) == 1
    assert len({lexicon.family(word) for word in ("patient", "patience", "patent")}) == 3
    assert lexicon.family("colours") == lexicon.family("color")
    assert lexicon.families("found") == ("find", "found")


@pytest.mark.parametrize("word", PLURALS)
def test_plural_nouns(word: str) -> None:
    """A form that can be a plural is said to be one."""
    assert lexicon.is_plural_noun(word)


@pytest.mark.parametrize("word", NO_PLURALS)
def test_no_plural_nouns(word: str) -> None:
    """Singulars in -s and verbs are no plurals."""
    assert not lexicon.is_plural_noun(word)


@pytest.mark.parametrize("word", PASTS)
def test_pasts(word: str) -> None:
    """A form that can be a past or a participle is said to be one."""
    assert lexicon.is_past_or_participle(word)


@pytest.mark.parametrize("word", NO_PASTS)
def test_no_pasts(word: str) -> None:
    """Words in -ed that are no verbs, and present forms, are no pasts."""
    assert not lexicon.is_past_or_participle(word)


@pytest.mark.parametrize("word", INGS)
def test_ing_forms(word: str) -> None:
    """A form in -ing of a verb is said to be one."""
    assert lexicon.is_ing(word)


@pytest.mark.parametrize("word", NO_INGS)
def test_no_ing_forms(word: str) -> None:
    """Words that merely end in -ing are none."""
    assert not lexicon.is_ing(word)


@pytest.mark.parametrize(
    ("bit", "words"),
    [
        pytest.param(NOUN, NOUNS, id="noun"),
        pytest.param(VERB, VERBS, id="verb"),
        pytest.param(ADJECTIVE, ADJECTIVES, id="adjective"),
        pytest.param(ADVERB, ADVERBS, id="adverb"),
    ],
)
def test_parts_of_speech(bit: int, words: list[str]) -> None:
    """Each word can have the class that it is listed under."""
    assert [word for word in words if not lexicon.pos(word) & bit] == []


@pytest.mark.parametrize(
    ("word", "bit"),
    [
        ("patent", NOUN),
        ("patents", NOUN),
        ("grew", VERB),
        ("increased", VERB),
        ("produces", VERB),
        ("large", ADJECTIVE),
        ("largest", ADJECTIVE),
        ("effective", ADJECTIVE),
        ("quickly", ADVERB),
        ("company", NOUN),
        ("children", NOUN),
        ("was", VERB),
        ("the", 0),
        ("of", 0),
        ("ridership", NOUN),
        ("zyxwish", NOUN),
    ],
)
def test_main_part_of_speech(word: str, bit: int) -> None:
    """The class is the one that the word most often has; closed classes have none."""
    assert lexicon.main_pos(word) == bit


@pytest.mark.parametrize("word", CLOSED)
def test_closed_classes(word: str) -> None:
    """Words that join and point are known as such."""
    assert lexicon.is_function_word(word)


def test_commonness_grows_with_use() -> None:
    """A word that everybody uses ranks above a rare one and an unknown one."""
    assert lexicon.common("people") > lexicon.common("ridership") >= lexicon.common("xqzt") == 0
