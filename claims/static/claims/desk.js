"use strict";
// The desk works without this file; it saves the editor's hands.
const POLL = 1000; // milliseconds

async function watch(bar) {
  try {
    const answer = await fetch(bar.dataset.url, { headers: { Accept: "application/json" } });
    const reading = await answer.json();
    if (reading.state === "done" || reading.state === "failed") return location.reload();
    bar.querySelector("progress").value = reading.percent;
    bar.querySelector("span").textContent = reading.step;
  } catch {
    bar.querySelector("span").textContent = "the server does not answer; trying again";
  }
  setTimeout(watch, POLL, bar);
}

function filter(cards) {
  const least = document.getElementById("worth").value / 100;
  const open = document.getElementById("open-only").checked;
  document.getElementById("least").textContent = least.toFixed(2);
  for (const card of cards)
    card.hidden = Number(card.dataset.worth) < least || (open && !card.classList.contains("proposed"));
}

function choose(card) {
  if (!card) return;
  document.querySelectorAll(".chosen").forEach((one) => one.classList.remove("chosen"));
  card.classList.add("chosen");
  const places = document.querySelectorAll(`.sentence[data-candidate="${card.dataset.candidate}"]`);
  places.forEach((place) => place.classList.add("chosen"));
  places[0]?.scrollIntoView({ block: "center" });
  card.scrollIntoView({ block: "nearest" });
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

const bar = document.getElementById("progress");
if (bar) setTimeout(watch, POLL, bar);

const cards = [...document.querySelectorAll(".candidate")];
if (cards.length) {
  for (const id of ["worth", "open-only"]) {
    const field = document.getElementById(id);
    field.value = sessionStorage.getItem(id) ?? field.value;
    field.checked = sessionStorage.getItem(id) === "true";
    field.addEventListener("input", () => {
      sessionStorage.setItem(id, id === "worth" ? field.value : field.checked);
      filter(cards);
    });
  }
  filter(cards);
  cards.forEach((card) => card.addEventListener("focusin", () => choose(card)));
  document.querySelectorAll(".sentence").forEach((place) =>
    place.addEventListener("click", () => choose(document.getElementById(`candidate-${place.dataset.candidate}`))));
  document.addEventListener("keydown", (event) => keys(cards, event));
  // After a decision the next one that is still open is at hand.
  const decided = location.hash && document.querySelector(location.hash);
  const open = (card) => card.classList.contains("proposed") && !card.hidden;
  choose(decided ? cards.slice(cards.indexOf(decided)).find(open) ?? decided : null);
}
