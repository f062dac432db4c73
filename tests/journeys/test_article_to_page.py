"""One whole story in a real browser: a pasted article becomes a public page."""

import shutil
from pathlib import Path

import pytest

from tests.served import CHECKOUT, factcheck

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser")
FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
PICTURES = CHECKOUT / "docs" / "pictures"
ARTICLE = """A count of schools

The town of Northwick has 22 schools and 3 libraries, the council says.

“We have opened four schools since 2014,” the mayor told the Northwick Post.

It was a fine day.
"""


@pytest.fixture(scope="module")
def browser():
    if CHROMIUM is None:
        pytest.skip("There is no chromium on this machine: apt-get install chromium")
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        yield playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)


@pytest.fixture(scope="module")
def site(tmp_path_factory):
    with factcheck(tmp_path_factory.mktemp("journey")) as served:
        yield served


class Person:
    """Somebody at a browser of their own; what its console complains of is kept."""

    def __init__(self, browser, address):
        self.page = browser.new_context(viewport={"width": 1360, "height": 900}).new_page()
        self.page.set_default_timeout(15_000)
        self.address, self.complaints = address, []
        self.page.on("pageerror", lambda error: self.complaints.append(str(error)))
        self.page.on("console", self._listen)

    def _listen(self, message):
        if message.type == "error":
            self.complaints.append(f"{message.text} at {self.page.url}")

    def goes(self, path):
        self.page.goto(self.address + path)

    def logs_in(self, name, password):
        self.goes("/admin/")
        self.page.fill("[name=username]", name)
        self.page.fill("[name=password]", password)
        self.page.click("[type=submit]")

    def reads(self, text):
        self.goes("/admin/claims/reading/add/")
        self.page.fill("[name=text]", text)
        self.page.click("text=Read it")
        self.page.wait_for_selector(".desk")
        self.page.wait_for_load_state("load")

    def accepts(self, words, statement):
        card = self.page.locator(".candidate", has_text=words).first
        card.locator("textarea").fill(statement)
        card.locator("button[value=accept]").click()
        self.page.click(".messagelist a")

    def cites(self, source, quote):
        self.page.click("text=Add a citation")
        self.page.click(".field-source .select2-selection")
        self.page.fill(".select2-search__field", source)
        self.page.click(f".select2-results__option:has-text('{source}')")
        self.page.fill("[name=quote]", quote)
        self.page.click("[name=_save]")
        self.page.wait_for_selector(".messagelist")

    def shot(self, name, wanted):
        if wanted:
            PICTURES.mkdir(exist_ok=True)
            self.page.screenshot(path=Path(PICTURES / f"{name}.png"))


def test_from_pasted_article_to_public_page(browser, site, pytestconfig):
    address, passwords = site
    pictures = pytestconfig.getoption("pictures")
    writer, other, reader = (Person(browser, address) for _ in range(3))

    writer.logs_in("admin", passwords["admin"])
    writer.reads(ARTICLE)
    assert writer.page.locator("mark.quantity", has_text="22").count() >= 1
    writer.accepts("22 schools", "Northwick has 22 schools.")
    claim = writer.page.url
    writer.page.select_option("[name=verdict]", label="True")
    writer.page.fill("[name=explanation]", "The council's own list says so.")
    writer.page.click("[name=_continue]")
    writer.cites("A count of schools", "22 schools and 3 libraries")
    writer.page.goto(claim)
    assert writer.page.locator("#citations-group .form-row.has_original").count() == 2
    writer.page.click("text=Send to review")
    writer.page.wait_for_selector("text=Sent to review.")
    writer.page.wait_for_selector("text=another editor has to decide on it")
    assert writer.page.locator("text=Approve and publish").count() == 0

    other.logs_in("editor", passwords["editor"])
    other.page.goto(claim)
    other.page.click("text=Approve and publish")
    other.page.wait_for_selector("text=Published.")

    reader.goes("/")
    reader.page.click("text=Northwick has 22 schools.")
    assert reader.page.locator("h1").inner_text() == "Northwick has 22 schools."
    assert reader.page.locator("blockquote mark").count() == 2
    assert reader.page.locator("text=Verdict").count() == 1
    assert "22 schools" in reader.page.locator("[type='application/ld+json']").inner_text()

    reader.goes("/")
    reader.page.click("text=54 Chinese police service stations")
    reader.shot("claim", pictures)
    writer.goes("/admin/claims/reading/?q=sample-article")
    writer.page.click("#result_list tbody th a")
    writer.page.wait_for_selector(".desk")
    writer.page.keyboard.press("j")
    assert writer.page.locator(".candidate.chosen").count() == 1
    writer.shot("desk", pictures)
    assert writer.complaints + other.complaints + reader.complaints == []


def test_the_slider_hides_what_is_worth_less_and_the_address_remembers_it(browser, site):
    address, passwords = site
    if "admin" not in passwords:
        pytest.fail("the first start shows the passwords")
    page = Person(browser, address)
    page.logs_in("admin", passwords["admin"])
    page.goes("/admin/claims/reading/?q=sample-article")
    page = page.page
    page.click("#result_list tbody th a")
    page.wait_for_load_state("load")  # the script is there
    cards, places = page.locator(".candidate:visible"), page.locator("a.sentence.below")
    every = cards.count()
    assert page.locator("#shown").inner_text() == f"{every} of {every}"
    page.locator("#worth").focus()
    for _ in range(19):
        page.keyboard.press("ArrowRight")
    shown = cards.count()
    assert shown < every
    assert page.locator("#least").inner_text() == "0.95"
    assert page.locator("#shown").inner_text() == f"{shown} of {every}"
    assert places.count() >= every - shown
    assert "worth=95" in page.url
    page.reload()
    assert cards.count() == shown
    page.locator("#worth").press("Home")
    assert cards.count() == every
    assert places.count() == 0
    assert "worth" not in page.url


def test_a_decision_keeps_the_slider_and_a_name_is_put_for_a_pronoun(browser, site):
    address, passwords = site
    person = Person(browser, address)
    person.logs_in("admin", passwords["admin"])
    person.reads("Ada Brook leads the council. She has closed 22 schools. Its budget is £4.5m.")
    page = person.page
    card = page.locator(".candidate", has_text="22 schools").first
    card.locator(".put").click()
    assert card.locator("textarea").input_value() == "Ada Brook has closed 22 schools."
    page.locator("#worth").fill("5")
    card.locator("button[value=dismiss]").click()
    page.wait_for_selector(".candidate.dismissed")
    assert "worth=5" in page.url
    assert page.locator("#worth").input_value() == "5"
    assert person.complaints == []


def test_the_desk_fits_a_telephone(browser, site):
    address, passwords = site
    person = Person(browser, address)
    person.page.set_viewport_size({"width": 390, "height": 844})
    person.logs_in("admin", passwords["admin"])
    person.reads(ARTICLE)
    assert person.page.evaluate("document.documentElement.scrollWidth") <= 390


def test_the_documentation_of_the_api_works_without_a_network(browser, site):
    person = Person(browser, site[0])
    person.goes("/api/docs/")
    person.page.wait_for_selector("text=/api/v1/claims/")
    assert person.complaints == []


def test_a_page_is_readable_on_a_telephone(browser, site):
    person = Person(browser, site[0])
    person.page.set_viewport_size({"width": 360, "height": 740})
    person.goes("/")
    person.page.click("text=54 Chinese police service stations")
    width = person.page.evaluate("document.documentElement.scrollWidth")
    assert width <= 360


def test_a_claim_can_be_checked_on_a_telephone(browser, site):
    address, passwords = site
    person = Person(browser, address)
    person.page.set_viewport_size({"width": 390, "height": 800})
    person.logs_in("admin", passwords["admin"])
    person.goes("/admin/claims/claim/?q=54+Chinese")
    person.page.click("#result_list tbody th a")
    person.page.wait_for_selector("#checks")
    assert person.page.evaluate("document.documentElement.scrollWidth") <= 390
    assert person.complaints == []
