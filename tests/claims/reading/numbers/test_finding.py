import pytest

from tests.claims.reading.numbers.tell import tell


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("twenty-two ships", "22 ship"),
        ("a dozen eggs", "12 egg"),
        ("half a dozen eggs", "6 egg"),
        ("three dozen arrests", "36 arrest"),
        ("half a million voters", "500000 voter"),
        ("two and a half million voters", "2500000 voter"),
        ("3.4bn", "3400000000 number"),
        ("€3,4 Mrd.", "3400000000 currency EUR"),
        ("$1.2tn", "1200000000000 currency USD"),
        ("£2m", "2000000 currency GBP"),
        ("US$ 5", "5 currency USD"),
        ("USD 5m", "5000000 currency USD"),
        ("CHF 1'250.50", "1250.5 currency CHF"),
        ("₹ 12 lakh", "1200000 currency INR"),
        ("Rs 5 crore", "50000000 currency INR"),
        ("12,34,567 people", "1234567 person"),
        ("1,234,567 people", "1234567 person"),
        ("1.234.567 people", "1234567 person"),
        ("1 234 567 people", "1234567 person"),
        ("1’234’567 people", "1234567 person"),
        ("three quarters of a million", "750000 number"),
        ("two-thirds of voters", "0.6666666666666666666666666667 voter"),
        ("a third of all voters", "0.3333333333333333333333333333 voter"),
        ("8½ years", "8.5 measure year"),
        ("2 1/4 acres", "2.25 measure acre"),
        ("3/4 of the crew", "0.75 crew"),
        ("nought point five percent", "0.5 percent"),
        ("minus 3 degrees", "-3 measure degree"),
        ("-5.5%", "-5.5 percent"),
        ("1.5 million-dollar grant", "1500000 currency USD"),
        ("322 hundred", "32200 number"),
        ("a hundred and one sheep dogs", "101 sheep dog"),
        ("zero cases", "0 case"),
        ("two thousand and twenty people", "2020 person"),
    ],
)
def test_should_read_amounts_exactly(text, told):
    assert tell(text) == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("at least 3 such stations", "at least 3 station"),
        ("no fewer than 30 countries", "at least 30 country"),
        ("up to 230.000 Chinese citizen", "at most 230000 citizen"),
        ("no more than 5 bids", "at most 5 bid"),
        ("more than half of voters", "more than 0.5 voter"),
        ("fewer than 40 seats", "less than 40 seat"),
        ("almost 2 million barrels", "about 2000000 measure barrel"),
        ("some 54 police stations", "about 54 police station"),
        ("roughly 10 km", "about 10 measure kilometre"),
        ("just over 60 boats", "more than 60 boat"),
        ("5,000+ people", "at least 5000 person"),
        ("10 or more players", "at least 10 player"),
        ("six cases or so", "about 6 case"),
        ("90-plus minutes", "at least 90 measure minute"),
        ("30 or more days", "at least 30 measure day"),
        ("four-and-a-half years", "4.5 measure year"),
        ("≥ 5 mg", "at least 5 measure milligram"),
        ("<12 mg", "less than 12 measure milligram"),
        ("dozens of arrests", "at least 24 arrest"),
        ("hundreds of thousands of people", "at least 200000 person"),
        ("several hundred protesters", "at least 200 protester"),
        ("a few thousand voters", "at least 2000 voter"),
        ("scores of arrests", "at least 40 arrest"),
        ("tens of thousands of voters", "at least 20000 voter"),
        ("millions watching at home", "at least 2000000 number"),
    ],
)
def test_should_tell_how_a_number_is_bounded(text, told):
    assert tell(text) == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("10-12 cases", "10 to 12 case"),
        ("10–12 cases", "10 to 12 case"),
        ("from 5 to 7 million voters", "5000000 to 7000000 voter"),
        ("between 5 and 7 percent", "5 to 7 percent"),
        ("5%-7%", "5 to 7 percent"),
        ("between $3 and $4 million", "3000000 to 4000000 currency USD"),
        ("$3 million to $4 million", "3000000 to 4000000 currency USD"),
        ("44 mg to 50 mg", "44 to 50 measure milligram"),
        ("some 10 to 12 boats a day", "10 to 12 boat per day"),
        ("7 to 10", "7 to 10 number"),
        ("an 8- to 16-metre mast", "8 to 16 measure metre"),
        ("from -18 °C to -34 °C", "-34 to -18 measure degree Celsius"),
        ("35C (95F)", "35 measure degree Celsius; 95 measure degree Fahrenheit"),
        ("between CHF 80,000 and 100,000", "80000 to 100000 currency CHF"),
        ("$500 to 2,000", "500 to 2000 currency USD"),
        ("3 to 4 L of wine", "3 to 4 measure litre"),
    ],
)
def test_should_give_both_ends_of_a_range(text, told):
    assert tell(text) == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("5 percent", "5 percent"),
        ("5 per cent", "5 percent"),
        ("5 pct", "5 percent"),
        ("5 percentage points", "5 percentage point"),
        ("50 basis points", "50 measure basis point"),
        ("the 21st century", "21 ordinal"),
        ("the one hundred and twelfth visit", "112 ordinal"),
        ("$5 a day", "5 currency USD per day"),
        ("5% a year", "5 percent per year"),
        ("100 cases per day", "100 case per day"),
        ("120 km/h", "120 measure kilometre per hour"),
        ("six square miles", "6 measure square mile"),
        ("20 metric tons", "20 measure tonne"),
        ("35 degrees Celsius", "35 measure degree Celsius"),
        ("a 45-year-old man", "45 measure year of age"),
        ("aged 45", "45 measure year of age"),
        ("thirteen dollars fifty", "13.5 currency USD"),
        ("3 dollars 50 cents", "3.5 currency USD"),
        ("an estimated 2,000 pesos", "about 2000 currency MXN"),
        ("one in three women", "0.3333333333333333333333333333 woman"),
        ("two voters in five", "0.4 voter"),
        ("15 cases per 100,000 people", "15 case per 100000 person"),
        ("two of the museum's paintings", "2 painting"),
        ("22 in Spain and four in Italy", "22 number; 4 number"),
        ("54 stations in 30 countries, four in Italy", "54 station; 30 country; 4 country"),
        ("half an hour", "0.5 measure hour"),
        ("half a percentage point", "0.5 percentage point"),
        ("50 pounds of rice", "50 measure pound"),
        ("a 12-pound baby", "12 measure pound"),
        ("50 pounds", "50 currency GBP"),
        ("the 5 millionth visitor", "5000000 ordinal"),
        ("a 10-metre-long rope", "10 measure metre"),
        ("a year and a half", "1.5 measure year"),
        ("two Democrats, one Republican", "2 democrat; 1 number"),
        ("20 million Americans", "20000000 american"),
        ("two United States senators", "2 senator"),
        ("one of the reasons", "1 reason"),
        ("one of the most successful businessmen", "1 successful businessman"),
        ("one warring party", "1 warring party"),
        ("a 30-member panel", "30 member"),
        ("nine police officers", "9 police officer"),
        ("110 police", "110 police"),
        ("15 Clinton staffers", "15 staffer"),
    ],
)
def test_should_tell_what_a_number_is_of(text, told):
    assert tell(text) == told


@pytest.mark.parametrize(
    "text",
    [
        "at 10:30",
        "at 2.30 pm",
        "by 10 a.m. Tuesday",
        "five o'clock",
        "on 12/05/2020",
        "on 2020-05-12",
        "in 2013-14",
        "the 1990s",
        "in her 20s",
        "call 555-123-4567",
        "call +39 06 1234 5678",
        "call (020) 7946 0958",
        "version 1.2.3",
        "192.168.0.1",
        "[12]",
        "credit scores",
        "he scores twice",
        "open 24/7",
        "F-16 jets",
        "Covid-19 cases",
        "G7 countries",
        "a 1080p screen",
        "a 5G network",
        "a 3-D film",
        "call +49 221 / 86 99 797",
        "1. Wash it.\n2. Dry it.",
        "see https://example.org/2020/54/stations",
    ],
)
def test_but_not_where_digits_only_name_or_date(text):
    assert tell(text) == ""


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("page 10", "10 number"),
        ("No. 5", "5 number"),
        ("Phase 3 trials", "3 number"),
        ("Article 5 rights", "5 number"),
        ("number 110", "110 number"),
        ("in 2011 alone", "2011 number"),
        ("a 911 caller", "911 number"),
        ("one of fear", "1 number"),
        ("three big and one small", "3 number; 1 small"),
        ("one-on-one", "1 number; 1 number"),
        ("the number one song", "1 number"),
    ],
)
def test_should_count_nothing_with_the_number_of_a_name(text, told):
    assert tell(text) == told
