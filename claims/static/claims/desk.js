"use strict";
// The desk works without this file; it saves the editor's hands.
const POLL = 1000; // milliseconds
const by = (id) => document.getElementById(id);

async function watch(bar) {
  const said = bar.querySelector("[role=status] span");
  try {
    const answer = await fetch(bar.dataset.url, { headers: { Accept: "application/json" } });
    const reading = await answer.json();
    if (reading.state === "done" || reading.state === "failed") return location.reload();
    by("share").value = reading.percent;
    if (said.textContent !== reading.step) said.textContent = reading.step;
  } catch {
    said.textContent = "the server does not answer; trying again";
  }
  setTimeout(watch, POLL, bar);
}

function filter(cards) {
  const least = by("worth").value / 100;
  const open = by("open").checked;
  let shown = 0;
  for (const card of cards) {
    const below = Number(card.dataset.worth) < least;
    card.hidden = below || (open && !card.classList.contains("proposed"));
    shown += !card.hidden;
    document.querySelectorAll(`.sentence[data-candidate="${card.dataset.candidate}"]`)
      .forEach((place) => place.classList.toggle("below", card.hidden));
  }
  by("least").textContent = least.toFixed(2);
  by("shown").textContent = `${shown} of ${cards.length}`;
  by("worth").setAttribute("aria-valuetext", `${least.toFixed(2)}: ${shown} of ${cards.length} shown`);
  by("none").hidden = shown > 0;
}

// The address remembers what is shown, so that it can be sent on and gone back to.
function remember() {
  const asked = new URLSearchParams(location.search);
  for (const [name, value] of [["worth", by("worth").value], ["open", by("open").checked ? "1" : "0"]]) {
    if (value === "0") asked.delete(name);
    else asked.set(name, value);
    document.querySelectorAll(`.candidate [name=${name}]`).forEach((field) => { field.value = value; });
  }
  history.replaceState(null, "", `?${asked}${location.hash}`);
  document.querySelectorAll("a[data-page]").forEach((link) => {
    const there = new URLSearchParams(link.search);
    asked.forEach((value, name) => name !== "from" && there.set(name, value));
    ["worth", "open"].forEach((name) => asked.has(name) || there.delete(name));
    link.search = there;
  });
}

function choose(card) {
  if (!card) return;
  document.querySelectorAll(".chosen").forEach((one) => one.classList.remove("chosen"));
  card.classList.add("chosen");
  const places = document.querySelectorAll(`.sentence[data-candidate="${card.dataset.candidate}"]`);
  places.forEach((place) => place.classList.add("chosen"));
  const box = document.querySelector(".desk-text");
  if (places[0] && box.scrollHeight > box.clientHeight)
    box.scrollTop += places[0].getBoundingClientRect().top - box.getBoundingClientRect().top - box.clientHeight / 3;
  card.scrollIntoView({ block: "nearest" });
}

// Writes the name for "he" into the statement, once a press.
function put(button) {
  const field = button.closest("form").querySelector("textarea");
  const { word, instead } = button.dataset;
  const place = new RegExp(`(?<![\\p{L}\\p{N}])${RegExp.escape?.(word) ?? word.replace(/[^\p{L}\p{N}]/gu, "\\$&")}(?![\\p{L}\\p{N}])`, "u");
  field.value = field.value.replace(place, () => instead);
  field.focus();
}

function keys(cards, event) {
  if (event.target.matches("textarea, input, select") || event.ctrlKey || event.metaKey || event.altKey) return;
  const seen = cards.filter((card) => !card.hidden);
  const at = seen.findIndex((card) => card.classList.contains("chosen"));
  const press = (act) => seen[at]?.querySelector(`button[value="${act}"]`)?.click();
  const acts = {
    j: () => choose(seen[Math.min(at + 1, seen.length - 1)]),
    k: () => choose(seen[Math.max(at - 1, 0)]),
    a: () => press("accept"),
    d: () => press("dismiss"),
  };
  acts[event.key]?.();
}

function open(cards) {
  const asked = new URLSearchParams(location.search);
  by("worth").value = asked.get("worth") ?? 0;
  by("open").checked = asked.get("open") === "1";
  for (const field of [by("worth"), by("open")])
    field.addEventListener("input", () => { filter(cards); remember(); });
  filter(cards);
  remember();
  cards.forEach((card) => card.addEventListener("focusin", () => choose(card)));
  document.querySelectorAll(".put").forEach((button) => button.addEventListener("click", () => put(button)));
  document.querySelectorAll(".sentence").forEach((place) =>
    place.addEventListener("click", () => choose(by(`candidate-${place.dataset.candidate}`))));
  document.addEventListener("keydown", (event) => keys(cards, event));
  // After a decision the next one that is still open is at hand.
  const decided = by(location.hash.slice(1));
  const waits = (card) => card.classList.contains("proposed") && !card.hidden;
  choose(cards.includes(decided) ? cards.slice(cards.indexOf(decided)).find(waits) ?? decided : null);
}

const bar = by("progress");
if (bar) setTimeout(watch, POLL, bar);
const cards = [...document.querySelectorAll(".candidate")];
if (cards.length) open(cards);
