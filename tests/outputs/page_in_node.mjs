// Runs the script of a page with just as much of a browser as it needs, presses the keys that it is given, and says what is seen
// after each. Films end at once. Usage: node page_in_node.mjs PAGE.html KEY...
import { readFileSync } from "node:fs";
import vm from "node:vm";

const [path, ...keys] = process.argv.slice(2);
const page = readFileSync(path, "utf-8");
const inside = (open, close) => page.slice(page.indexOf(open) + open.length, page.indexOf(close, page.indexOf(open)));

class Element extends EventTarget {
  constructor(tag) {
    super();
    Object.assign(this, { tagName: tag.toUpperCase(), children: [], dataset: {}, style: {}, hidden: false, className: "", text: "", attributes: {} });
    this.classList = {
      add: (name) => { this.className = [...new Set([...this.className.split(" ").filter(Boolean), name])].join(" "); },
      remove: (name) => { this.className = this.className.split(" ").filter((each) => each !== name).join(" "); },
    };
    if (tag === "track") this.track = new EventTarget();
  }
  get textContent() { return this.text + this.children.map((child) => child.textContent ?? child).join(""); }
  set textContent(text) { this.text = String(text); this.children = []; }
  append(...nodes) { this.children.push(...nodes); }
  replaceChildren(...nodes) { this.text = ""; this.children = nodes; }
  setAttribute(name, value) { this.attributes[name] = value; }
  querySelectorAll(tag) { return this.children.flatMap((child) => (child.querySelectorAll ? [...(child.tagName === tag.toUpperCase() ? [child] : []), ...child.querySelectorAll(tag)] : [])); }
  querySelector(tag) { return this.querySelectorAll(tag)[0] ?? null; }
  focus() { document.activeElement = this; }
  click() { this.dispatchEvent(new Event("click")); }
  // of videos
  get textTracks() { return this.children.filter((child) => child.track).map((child) => Object.assign(child.track, { language: child.attributes.srclang })); }
  load() { this.readyState = 2; this.currentTime = 0; }
  play() { this.paused = false; queueMicrotask(() => this.dispatchEvent(new Event("ended"))); return Promise.resolve(); }
  pause() { this.paused = true; }
}

const names = ["stage", "one", "two", "captions", "panel", "heading", "under", "options", "bar", "news", "data"];
const known = Object.fromEntries(names.map((name) => [name, new Element(name === "one" || name === "two" ? "video" : "div")]));
known.data.textContent = inside('<script type="application/json" id="data">', "</script>");
known.stage.dataset.media = "film_media";
const document = { getElementById: (name) => known[name], createElement: (tag) => new Element(tag), fullscreenEnabled: false };
const events = new EventTarget();
const world = {
  document, queueMicrotask, setTimeout, clearTimeout, Intl, JSON, Object, Set, String, Math, encodeURIComponent,
  addEventListener: events.addEventListener.bind(events),
};

const seen = () => ({
  kind: known.stage.className.split(" ")[0],
  heading: known.heading.textContent,
  under: known.under.textContent,
  options: known.options.querySelectorAll("button").map((button) => button.textContent),
  film: [known.one, known.two].find((video) => video.className.includes("front"))?.src,
});
vm.runInNewContext(inside("<script>", "</script>"), world);
const told = [seen()];
for (const key of keys) {
  events.dispatchEvent(Object.assign(new Event("keydown"), { key }));
  await new Promise((done) => setTimeout(done, 5));
  told.push(seen());
}
console.log(JSON.stringify(told));
process.exit(0);
