"use strict";
// Plays an interactive film. Everything that comes from the scene is put into the page as text, never as markup.
const film = JSON.parse(document.getElementById("data").textContent);
const words = film.words;
const $ = (id) => document.getElementById(id);
const stage = $("stage"), panel = $("panel"), heading = $("heading"), under = $("under"), options = $("options"), bar = $("bar");
const { media } = stage.dataset;
let front = $("one"), back = $("two");
let now = null; // the name of the stretch that plays or has played
let way = []; // the stretches in which a choice was made
let captioned = film.captions ? film.languages[0] : null; // the language of the captions, null: none
const ended = new Set();

const stretches = film.stretches;
const file = (name) => stretches[name].film && `${encodeURIComponent(media)}/${encodeURIComponent(stretches[name].film)}`;
const endings = new Set(Object.values(stretches).filter(({ question }) => !question).map(({ film }) => film)).size;

function make(tag, text, attributes = {}) {
  const made = document.createElement(tag);
  made.textContent = text;
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  return made;
}

// ---- films: one video is seen, the other one loads what may come ----

function load(video, name) {
  if (video.dataset.name === name) return;
  video.dataset.name = name;
  video.replaceChildren();
  for (const [language, captions] of Object.entries(stretches[name].captions)) {
    const src = `data:text/vtt;charset=utf-8,${encodeURIComponent(captions)}`;
    const kind = language === film.language ? "captions" : "subtitles";
    const track = make("track", "", { kind, label: named(language), srclang: language, src });
    video.append(track);
    track.track.mode = "hidden"; // read, and laid over the picture by this page
    track.track.addEventListener("cuechange", () => video === front && caption());
  }
  video.src = file(name);
  video.load();
}

function named(language) {
  try {
    return new Intl.DisplayNames([language], { type: "language" }).of(language);
  } catch {
    return language;
  }
}

function caption() {
  const track = playing() ? [...front.textTracks].find(({ language }) => language === captioned) : null;
  const shown = [...(track?.activeCues ?? [])];
  $("captions").replaceChildren(...shown.map((cue) => {
    const who = /^<v ([^>]*)>/.exec(cue.text)?.[1].replace(/&lt;/g, "<").replace(/&gt;/g, ">").replace(/&amp;/g, "&");
    const line = make("p", "", { dir: "auto", lang: captioned });
    if (who) {
      const name = make("b", `${who}: `);
      name.style.color = stretches[now].colours[who] ?? "";
      line.append(name);
    }
    line.append(cue.getCueAsHTML().textContent);
    return line;
  }));
}

function play(name) {
  now = name;
  panel.hidden = true;
  stage.className = "playing";
  $("news").textContent = "";
  if (!file(name)) return stop();
  if (front.dataset.name === name) front.currentTime = 0;
  else {
    load(back, name);
    [front, back] = [back, front];
  }
  const seen = front, left = back;
  const show = () => {
    if (front !== seen) return;
    seen.className = "front";
    left.className = "";
    left.pause();
    caption();
  };
  if (seen.readyState >= 2) show();
  else seen.addEventListener("loadeddata", show, { once: true });
  bar.hidden = false;
  stage.focus({ preventScroll: true });
  seen.play().catch(() => told());
  told();
}

function stop() {
  front.pause();
  front.classList.add("held");
  const { question, leads } = stretches[now];
  if (question) return ask(question, leads);
  ended.add(stretches[now].film);
  const found = [[words.again, () => { way = []; play(film.first); }]];
  if (way.length) found.unshift([words.back, () => { now = way.pop(); const { question, leads } = stretches[now]; ask(question, leads); }]);
  const seen = endings > 1 ? words.seen.replace("{seen}", ended.size).replace("{all}", endings) : "";
  panelled("ending", words.end, seen, found);
}

function ask(question, leads) {
  panelled("asking", question.text, "", question.options.map((text, index) => [text, () => { way.push(now); play(leads[index]); }, leads[index]]));
  if (file(leads[0])) load(back, leads[0]);
}

function panelled(kind, title, small, found) {
  stage.className = kind;
  bar.hidden = kind === "opening";
  heading.textContent = title;
  under.textContent = small;
  under.hidden = !small;
  options.replaceChildren(...found.map(([text, act, leads], index) => {
    const button = make("button", "", { type: "button", dir: "auto" });
    if (found.length > 1) button.append(make("b", String(index + 1)));
    button.append(make("span", text));
    button.addEventListener("click", act, { once: true });
    for (const event of ["focus", "pointerenter"]) button.addEventListener(event, () => leads && file(leads) && load(back, leads));
    const item = make("li", "");
    item.append(button);
    return item;
  }));
  panel.hidden = false;
  caption();
  options.querySelector("button").focus({ preventScroll: true });
  panel.scrollTop = 0;
  told();
}

// ---- what may be done meanwhile ----

const playing = () => panel.hidden && now !== null;
const pause = make("button", "", { type: "button" });
const caps = make("button", "", { type: "button" });
const screen_ = make("button", words.screen, { type: "button" });
pause.addEventListener("click", () => playing() && (front.paused ? front.play() : front.pause()));
caps.addEventListener("click", () => {
  captioned = film.languages[captioned === null ? 0 : film.languages.indexOf(captioned) + 1] ?? null;
  caption();
  told();
});
screen_.addEventListener("click", () => document.fullscreenElement ? document.exitFullscreen() : stage.requestFullscreen());
bar.append(pause, caps, screen_);

function told() {
  pause.textContent = front.paused ? words.play : words.pause;
  pause.hidden = !playing();
  caps.textContent = captioned && film.languages.length > 1 ? `${words.captions}: ${named(captioned)}` : words.captions;
  caps.setAttribute("aria-pressed", String(captioned !== null));
  caps.hidden = !Object.values(stretches).some(({ captions }) => Object.keys(captions).length);
  screen_.hidden = !document.fullscreenEnabled;
  if (playing() && front.paused) stage.classList.add("awake");
}

for (const video of [front, back]) {
  video.addEventListener("ended", () => video === front && playing() && stop());
  for (const event of ["play", "pause"]) video.addEventListener(event, told);
  video.addEventListener("click", () => pause.click());
  video.addEventListener("error", () => {
    if (video !== front || !playing()) return;
    const found = [[words.again, () => { way = []; video.dataset.name = ""; play(film.first); }]];
    panelled("ending", words.missing, `${media}/${stretches[now].film}`, found);
  });
}

let asleep = 0;
function wake() {
  stage.classList.add("awake");
  clearTimeout(asleep);
  asleep = setTimeout(() => !front.paused && stage.classList.remove("awake"), 2500);
}
addEventListener("pointermove", wake);
addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  wake();
  const buttons = [...options.querySelectorAll("button")];
  if (!panel.hidden && /^[1-9]$/.test(event.key)) buttons[event.key - 1]?.click();
  else if (!panel.hidden && (event.key === "ArrowDown" || event.key === "ArrowUp")) {
    const step = event.key === "ArrowDown" ? 1 : buttons.length - 1;
    buttons[(Math.max(0, buttons.indexOf(document.activeElement)) + step) % buttons.length].focus();
  } else if (event.key === " " && document.activeElement?.tagName !== "BUTTON") pause.click();
  else if (event.key === "c") caps.click();
  else if (event.key === "f") screen_.click();
  else return;
  event.preventDefault();
});

// A browser plays sound only after somebody has asked for it.
load(front, film.first);
front.className = "front held";
panelled("opening", film.title, "", [[words.play, () => play(film.first)]]);
