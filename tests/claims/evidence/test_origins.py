import pytest

from claims.evidence.origins import trace
from tests.claims.evidence.cited import WEAK, node

RELEASE = (
    "Police said on Monday that the group had counted 54 stations in 30 countries of the world."
)


@pytest.mark.parametrize(
    ("nodes", "at_most"),
    [
        ([], 0),
        ([node("a")], 1),
        ([node("a"), node("b")], 2),
        ([node("a"), node("b", "a"), node("c", "b")], 1),
        ([node("a", publisher="P"), node("b", publisher="P")], 1),
        ([node("a", publisher="P"), node("b", owner="P")], 1),
        ([node("a", text=RELEASE), node("b", text="More. " + RELEASE)], 1),
        ([node("a", text=RELEASE), node("b", text="Quite other words stand here today.")], 2),
        ([node("a"), node("b", stance="contrasting")], 1),
        ([node("a", "b"), node("b", "a")], 1),
        # One document is one origin, at one address or two, whatever was captured of it.
        ([node("a", source="S"), node("b", source="S")], 1),
        ([node("a", source="S"), node("b", source="T")], 2),
        ([node("a", source="S", digest="0"), node("b", source="T", digest="0")], 1),
        ([node("a", digest="0"), node("b", digest="1")], 2),
        ([node("a", source="S", digest="0"), node("b", source="S", digest="1")], 1),
        (
            [
                node("a", source="S", digest="0"),
                node("b", source="S", digest="1"),
                node("c", source="T", digest="1"),
            ],
            1,
        ),
        ([node("a", source="S"), node("b", "a", source="T"), node("c", source="S")], 1),
        # What bears nothing lends no origin, and hides none that others lead to.
        ([node("a", bears=False)], 0),
        ([node("a"), node("b", bears=False)], 1),
        ([node("a"), node("b"), node("c", bears=False)], 2),
        ([node("a"), node("b", "c", bears=False), node("c", stance="mentioning")], 1),
        ([node("a"), node("b", "a", bears=False)], 1),
        ([node("a", "b", bears=False), node("b", "a")], 1),
        ([node("a", "b", bears=False), node("b", "a", bears=False)], 0),
    ],
)
def test_should_count_origins_at_most(nodes, at_most):
    assert trace(nodes).at_most == at_most


def test_should_say_why_and_what_goes_round():
    found = trace([node("a", "b"), node("b", "a"), node("c", "d"), node("d", ours=True)])
    assert found.circular == (("a", "b"),)
    assert found.leads_to_us
    assert "comes back to itself" in found.message


@pytest.mark.parametrize(
    ("nodes", "agreeing"),
    [
        ([node("a", agrees=True), node("b", agrees=True)], 2),
        ([node("a", agrees=True), node("b")], 1),
        ([node("a", agrees=True, source="S"), node("b", agrees=True, source="S")], 1),
        ([node("a", agrees=True, source="S"), node("b", source="S")], 1),
        # The origin says otherwise than who got it from there.
        ([node("a", "b", agrees=True), node("b")], 0),
        # What a report said that nobody could look up, nobody knows.
        ([node("a", "r", agrees=True), node("r", bears=False)], 0),
    ],
)
def test_should_count_the_origins_that_state_what_the_claim_states(nodes, agreeing):
    found = trace(nodes)
    assert found.agreeing == agreeing
    said = f"{agreeing or 'None'} of them states what the claim states."
    assert (said in found.message) == (agreeing < found.at_most)


def test_should_say_relayed_only_when_no_support_is_an_origin():
    assert trace([node("a", stance="mentioning"), node("b", "a")]).relayed_only
    assert not trace([node("a"), node("b", "a")]).relayed_only


def test_should_keep_what_bears_nothing_in_the_picture_and_say_so():
    found = trace([node("a"), node("b", "a", bears=False)])
    assert found.edges == (("b", "a"),)
    assert f"1 supporting citation is no origin: {WEAK}." in found.message
    assert trace([node("a", "b", bears=False), node("b", ours=True)]).leads_to_us
    assert trace([node("a", "x"), node("b", bears=False)]).relayed_only


def test_should_say_of_each_why_it_is_no_origin():
    two = [node("a", weakness="too weak"), node("b", weakness="too weak"), node("c", ours=True)]
    said = trace(two).message
    assert "2 supporting citations are no origin: too weak." in said
    assert "1 supporting citation is no origin: a page of our own." in said


def test_a_long_chain_should_not_exhaust_the_stack():
    nodes = [node(str(i), str(i + 1)) for i in range(5000)] + [node("5000")]
    assert trace(nodes).at_most == 1


def test_copied_chinese_text_is_one_origin():
    from claims.evidence.shingles import overlaps

    text = "中国在三十个国家设立了五十四个警察站，他们没有说明原因，当地政府表示将会调查此事。"
    other = "今天的天气很好，孩子们在公园里玩耍，老人们坐在长椅上聊天，鸟儿在树上唱歌。"
    texts = {"one": f"本报讯：{text}", "two": f"{text}完。", "three": other}
    assert overlaps(texts) == [("one", "two")]
