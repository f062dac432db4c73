import json

import pytest

from bench.number_specs import read_spec
from bench.reading_numbers import main

CASE = {
    "Input": "Il y a vingt ans",
    "Results": [{"Text": "vingt", "Start": 7, "End": 11, "Resolution": {"value": "20"}}],
}


def spec_of(folder, name, cases):
    file = folder / name
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(json.dumps(cases), encoding="utf-8")
    return file


@pytest.mark.parametrize(
    ("name", "model", "language"),
    [
        ("French/NumberModel.json", "Number", "fr"),
        ("NumberModel.de-DE.json", "Number", "de"),
        ("Italian_PercentModel.json", "Percent", "it"),
        ("Spanish/NumberRangeModel.json", "NumberRange", "es"),
        ("NumberWithUnit/Dutch/CurrencyModel.json", "Currency", "nl"),
        ("OrdinalModel.json", "Ordinal", "fr"),
        ("Japanese/NumberModel.json", "Number", ""),
        ("DurationModel.json", "", "fr"),
    ],
)
def test_should_tell_model_and_language(tmp_path, name, model, language):
    cases = [CASE | {"Input": "deux et trois, les cinq du mille"}]
    spec = read_spec(spec_of(tmp_path, name, cases))
    assert (spec.model, spec.language) == (model, language)


@pytest.mark.parametrize("mark", ["NotSupported", "NotSupportedByDesign"])
def test_but_not_ask_for_what_python_is_not_to_pass(tmp_path, mark):
    file = spec_of(tmp_path, "NumberModel.json", [CASE, CASE | {mark: "javascript, python"}])
    assert len(read_spec(file).cases) == 1


@pytest.mark.parametrize("cases", [[], {}, [1], [{"name": "volt"}]])
def test_but_not_where_the_file_is_no_spec(tmp_path, cases):
    assert read_spec(spec_of(tmp_path, "units.json", cases)) is None


def test_should_print_the_rate_last_and_write_what_was_found(tmp_path, capsys):
    wrong = CASE | {"Input": "Il y a vingt-deux ans"}
    file = spec_of(tmp_path, "French/NumberModel.json", [CASE, wrong])
    main(file, tmp_path / "out")
    assert json.loads(capsys.readouterr().out.splitlines()[-1]) == {"pass_rate": 0.5}
    first, second = map(json.loads, (tmp_path / "out").read_text(encoding="utf-8").splitlines())
    assert first["input"] == CASE["Input"]
    found = {"text": "vingt", "start": 7, "end": 12, "value": "20", "unit": ""}
    assert first["results"] == [found]
    assert second["results"][0]["text"] == "vingt-deux"


def test_should_refuse_a_folder_without_specs(tmp_path):
    with pytest.raises(ValueError, match="no spec"):
        main(tmp_path)
