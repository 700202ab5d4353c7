// Time left and live updates. Every page works without this file.
"use strict";

function left(until) {
  const seconds = Math.round((Date.parse(until) - Date.now()) / 1000);
  if (!Number.isFinite(seconds)) return null;
  if (seconds <= 0) return "time is over";
  const minutes = Math.floor(seconds / 60);
  const hours = Math.floor(minutes / 60);
  if (hours >= 48) return Math.floor(hours / 24) + " days left";
  if (hours > 0) return hours + " h " + (minutes % 60) + " min left";
  return minutes >= 2 ? minutes + " min left" : seconds + " s left";
}

function tick() {
  for (const time of document.querySelectorAll("[data-left]")) {
    const words = left(time.dataset.left);
    if (words !== null && time.textContent !== words) time.textContent = words;
  }
}

// A page with half-typed words is not taken away from its reader: it gets a line that says what happened.
function typing() {
  return Array.from(document.querySelectorAll("main input[type=text], main textarea"))
    .some((field) => field.value !== field.defaultValue);
}

function refresh() {
  if (!typing()) {
    location.replace(location.pathname + location.search.replace(/[?&]done=\w+/, ""));
    return;
  }
  if (document.querySelector(".stale")) return;
  const line = document.createElement("p");
  line.className = "notice bad stale";
  line.setAttribute("role", "status");
  line.textContent = "Something changed here. Load the page again to see it.";
  document.querySelector("main").prepend(line);
}

function listen(live, seen) {
  let pending = 0;
  const soon = () => { clearTimeout(pending); pending = setTimeout(refresh, 300); };
  const events = new EventSource("/api/v1/events");
  events.addEventListener("hold", (event) => {
    const about = JSON.parse(event.data).id;
    if (live === "queue" || live === "decisions" || live === about) soon();
  });
  events.addEventListener("seen", (event) => {
    if (String(JSON.parse(event.data).number) !== seen) soon();
  });
  events.addEventListener("reload", soon);
  addEventListener("pagehide", () => events.close());
}

const page = document.querySelector("[data-live]");
if (page) listen(page.dataset.live, page.dataset.seen);
if (document.querySelector("button[autofocus]")) scrollTo(0, 0);
tick();
setInterval(tick, 1000);
