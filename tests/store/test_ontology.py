"""The ontology is checked as it is read, and the page about it is up to date."""

from pathlib import Path

import pytest

from referatgraf.errors import KnowledgeError
from referatgraf.store.model import model_page
from referatgraf.store.ontology import load_ontology, ontology
from referatgraf.store.schema import indexes_for_arcadedb, schema_for_neo4j
from tests.conftest import ROOT

PERSON = "nodes:\n  Person: {description: A human being., properties: {name: {type: string, description: The name.}}}\n"


def load(tmp_path: Path, text: str) -> None:
    path = tmp_path / "ontology.yml"
    path.write_text(text, encoding="utf-8")
    load_ontology(path)


@pytest.mark.parametrize(
    ("text", "entry"),
    [
        ("[]", "ontology.yml"),
        ("nodes: {}\n", "relationships"),
        ("nodes:\n  person: {description: X.}\n", r"nodes\.person: a label"),
        ("nodes:\n  Person: {}\n", r"nodes\.Person: a description"),
        ("nodes:\n  Person: {description: X., colour: red}\n", r"nodes\.Person: 'colour'"),
        (
            "nodes:\n  Person: {description: X., properties: {name: {type: text, description: X.}}}\n",
            r"nodes\.Person\.properties\.name: type is 'text'",
        ),
        (
            "nodes:\n  Person: {description: X., properties: {id: {type: string, description: X.}}}\n",
            r"properties\.id: a property",
        ),
        (
            PERSON + "relationships:\n  knows: {from: [Person], to: [Person], description: X.}\n",
            r"relationships\.knows",
        ),
        (
            PERSON + "relationships:\n  KNOWS: {from: [Person], to: [Body], description: X.}\n",
            r"KNOWS\.to: Body stands",
        ),
        (PERSON + "relationships:\n  KNOWS: {from: [Person], description: X.}\n", r"KNOWS\.to: nothing stands"),
    ],
)
def test_an_entry_that_breaks_the_rules_is_named(tmp_path: Path, text: str, entry: str) -> None:
    with pytest.raises(KnowledgeError, match=entry):
        load(tmp_path, text)


def test_evidence_and_id_are_given() -> None:
    seated = ontology().relationship_types["SEATED_IN"]
    assert seated.properties[-1].name == "evidence"
    assert all(node.properties[0].name == "id" for node in ontology().nodes)


def test_no_name_is_a_label_and_a_relationship() -> None:
    assert not {name.lower() for name in ontology().node_types} & {
        name.lower() for name in ontology().relationship_types
    }


def test_every_label_has_a_uniqueness_constraint() -> None:
    schema = "\n".join(schema_for_neo4j())
    assert all(f"(node:{label}) REQUIRE node.id IS UNIQUE" in schema for label in ontology().node_types)


def test_both_engines_index_the_same_properties() -> None:
    names = ["person_ft", "body_ft", "organisation_ft", "decision_ft"]
    assert [name for name in names if any(f" {name} " in line for line in indexes_for_arcadedb())] == names
    assert [name for name in names if any(f" {name} " in line for line in schema_for_neo4j())] == names
    searched = {label for label, node in ontology().node_types.items() if "search" in {p.name for p in node.properties}}
    assert searched == {name.removesuffix("_ft").capitalize() for name in names}


def test_the_page_of_the_model_is_made_from_the_ontology() -> None:
    page = (ROOT / "docs" / "model.md").read_text(encoding="utf-8")
    assert page == model_page(ontology()), "write model_page(ontology()) into docs/model.md"
