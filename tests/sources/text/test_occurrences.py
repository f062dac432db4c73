from sources.text.occurrences import MOST_PLACES, occurrences


def test_should_find_places_that_overlap():
    assert list(occurrences("aXaXa", "aXa")) == [0, 2]


def test_should_find_the_word_behind_very_many_parts_of_words():
    text = "part " * (2 * MOST_PLACES) + "art"
    assert list(occurrences(text, "art"))[MOST_PLACES:] == [len(text) - 3]


def test_but_not_more_than_its_bound():
    assert len(list(occurrences("art " * (2 * MOST_PLACES), "art"))) == MOST_PLACES
