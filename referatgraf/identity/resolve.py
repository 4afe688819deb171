"""Who is who in all that was read: from the readings and judgements alone, whatever their order."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from referatgraf.identity.background import Background
from referatgraf.identity.clusters import Cluster, of_members
from referatgraf.identity.homes import known_places
from referatgraf.identity.identities import Identities, Member
from referatgraf.identity.judged import apply
from referatgraf.identity.organisations import identify_organisations
from referatgraf.identity.parties import identify_parties
from referatgraf.identity.person_ids import earlier_ids, identified
from referatgraf.identity.persons import cluster_persons
from referatgraf.identity.places import identify_municipalities
from referatgraf.identity.scoring import score
from referatgraf.identity.sightings import sightings
from referatgraf.ledger.judgements import Judgement
from referatgraf.packed import in_order
from referatgraf.reading_record import Reading


def resolve(
    readings: Iterable[Reading], *, background: Background | None = None, judgements: Iterable[Judgement] = ()
) -> Identities:
    """Persons, organisations, parties and municipalities over all documents.

    `background` is what registers say, `judgements` what people decided: those stand above what is found here.
    """
    return resolve_with_records(readings, background=background, judgements=judgements)[0]


def resolve_with_records(
    readings: Iterable[Reading],
    *,
    background: Background | None = None,
    judgements: Iterable[Judgement] = (),
    retired: bool = True,
) -> tuple[Identities, dict[str, Cluster]]:
    """The same, and what is known of each person that may tell whether another is the same, by id.

    Without `retired` the ids of earlier days, which take a third of the memory, are not gathered.
    """
    background = background or Background()
    judged = tuple(judgements)
    ordered = in_order(readings).bare()
    municipalities = identify_municipalities(ordered, background)
    parties, letters = identify_parties(ordered, municipalities, background)
    places = known_places(municipalities, background)
    organisations, earlier = identify_organisations(ordered, _about("organisation", judged), places)
    known = Identities((), organisations, parties, municipalities, letters)
    clusters = _judged(cluster_persons(sightings(ordered, known, background, places)), _about("person", judged))
    persons = identified(clusters, places)
    records = {person.id: cluster for person, cluster in persons}
    found = replace(known, persons=tuple(person for person, _ in persons))
    return replace(found, earlier={**earlier, **earlier_ids(persons, places)} if retired else {}), records


def _about(kind: str, judgements: Iterable[Judgement]) -> list[Judgement]:
    return [judgement for judgement in judgements if judgement.kind == kind and judgement.verdict != "unsure"]


def _judged(clusters: list[Cluster], judgements: Sequence[Judgement]) -> list[Cluster]:
    if not judgements:
        return clusters
    seen = {each.member: each for cluster in clusters for each in cluster.sightings}
    joins = [join for cluster in clusters for join in cluster.joins]

    def closeness(one: Member, other: Member) -> int:
        return score(seen[one], seen[other]).total

    groups = apply([[each.member for each in cluster.sightings] for cluster in clusters], judgements, closeness)
    return of_members(groups, seen, joins, judgements)
