"""The card, the figures and the shipped model tell of one another; the bench leaks no label."""

import hashlib
import json
import re

import numpy as np
import pytest

from bench import reading_worth, train_worth, worth_blocks
from bench.worth_blocks import Example
from claims.reading.worth import shipped
from claims.reading.worth.chosen import SHIPPED_PATH

CARD = (train_worth.FIGURES.parent / "model-card.md").read_text()
FIGURES = json.loads(train_worth.FIGURES.read_text())
SENTENCES = ["Taxes rose by 40 percent in 1990.", "I hope you are well."]


def test_the_figures_should_be_of_the_shipped_model():
    assert FIGURES["sha256"] == hashlib.sha256(SHIPPED_PATH.read_bytes()).hexdigest()
    assert FIGURES["version"] == shipped().version == train_worth.VERSION


@pytest.mark.parametrize("row", ["held_out", "dev"])
def test_the_card_should_give_the_figures_that_the_bench_wrote(row):
    told = " | ".join(f"{FIGURES[row][name]:.3f}" for name in ("f1", "precision", "recall"))
    assert told in CARD


def test_the_card_should_name_version_size_and_number_of_sentences():
    assert f"version `{FIGURES['version']}`, {FIGURES['kilobytes']} kB" in CARD
    assert f"{FIGURES['sentences']:,} sentences" in CARD
    assert re.search(r"Arslan.*ICWSM 2020, Zenodo", CARD, re.DOTALL)


def test_each_block_should_have_a_judge_of_its_own():
    judges = worth_blocks.judges()
    heads = {judges[f"{block} head"].tobytes() for block in range(worth_blocks.BLOCKS)}
    assert len(heads) == worth_blocks.BLOCKS
    assert shipped().encoder.adapter["head"].tobytes() not in heads
    assert len(judges["thresholds"]) == worth_blocks.BLOCKS


def test_blocks_should_be_runs_of_neighbours_of_one_size():
    ids = sorted(worth_blocks.learned_ids(), key=int)
    blocks = worth_blocks.blocks(ids)
    assert blocks == sorted(blocks)
    sizes = np.bincount(blocks)
    assert len(sizes) == worth_blocks.BLOCKS
    assert max(sizes) - min(sizes) <= 1


def written(path, rows):
    lines = ["Sentence_id\tText\tclass_label", *("\t".join(row) for row in rows)]
    path.write_text("\n".join(lines) + "\n")
    return path


@pytest.fixture
def learned(monkeypatch, tmp_path):
    """Forty sentences that count as training data, under ids of the real file."""
    ids = sorted(worth_blocks.learned_ids(), key=int)[::562][:40]
    rows = [
        (sentence, SENTENCES[n % 2].replace("40", str(n)), "No" if n % 2 else "Yes")
        for n, sentence in enumerate(ids)
    ]
    monkeypatch.setattr(worth_blocks, "TRAINING", written(tmp_path / "train.tsv", rows))
    return rows


def test_training_data_should_be_judged_by_models_that_have_not_seen_it(
    learned, tmp_path, monkeypatch, capsys
):
    seen_by = []
    real = worth_blocks.fit

    def fit(sentences, labels, **more):
        seen_by.append(set(sentences))
        return real(sentences, labels, **more)

    monkeypatch.setattr(worth_blocks, "fit", fit)
    figures = reading_worth.run(worth_blocks.TRAINING, tmp_path / "out.jsonl")
    assert "40 of 40 sentences are training data" in capsys.readouterr().out
    claims = {text for _, text, label in learned if label == "Yes"}
    assert len(seen_by) == 5
    assert set.union(*(claims - seen for seen in seen_by)) == claims
    assert figures["f1"] == 1
    lines = [json.loads(line) for line in (tmp_path / "out.jsonl").read_text().splitlines()]
    assert [line["id"] for line in lines] == [row[0] for row in learned]
    assert all(line["yes"] == (line["worth"] >= 0.5) for line in lines)


def test_other_sentences_should_be_judged_by_the_shipped_model(learned, tmp_path, capsys):
    rows = [("900001", SENTENCES[0], "Yes"), ("900002", SENTENCES[1], "No")]
    assert reading_worth.run(written(tmp_path / "new.tsv", rows), None)["f1"] == 1
    assert "0 of 2 sentences are training data" in capsys.readouterr().out


def test_sentences_without_labels_should_be_judged_without_a_figure(learned, tmp_path):
    path = written(tmp_path / "new.tsv", [("900001", SENTENCES[0], "?")])
    assert reading_worth.run(path, tmp_path / "out.jsonl") == {}
    assert json.loads((tmp_path / "out.jsonl").read_text())["id"] == "900001"


def test_a_file_of_another_kind_should_be_refused_by_name(tmp_path):
    (tmp_path / "other.tsv").write_text("a\tb\n1\t2\n")
    with pytest.raises(ValueError, match=r"other.tsv has no columns"):
        worth_blocks.read_examples(tmp_path / "other.tsv")


def test_examples_should_stand_in_the_order_of_their_ids(tmp_path):
    path = written(tmp_path / "new.tsv", [("10", "b", "No"), ("9", "a", "Yes")])
    assert worth_blocks.read_examples(path) == [Example("9", "a", True), Example("10", "b", False)]
