// The scan box: always focused, one scan after the other, none lost, and a sound for each answer.
(() => {
  "use strict";
  const form = document.querySelector("form[data-scan]");
  if (!form) return;
  const box = form.querySelector("[name=code]");
  const list = document.getElementById("scans");
  const waiting = document.getElementById("scan-waiting");
  const loud = form.querySelector("[data-sound-switch]");
  const queue = [];
  let busy = false;
  let audio;

  // ok: one high tone; ask: two; stop: one low and long. Heard apart in a loud hall, and by who cannot see the colours.
  const tones = { ok: [[880, 0, 0.09]], ask: [[660, 0, 0.12], [880, 0.16, 0.12]], stop: [[180, 0, 0.45]] };
  const sound = (word) => {
    if (!loud.checked || !tones[word]) return;
    audio ??= new AudioContext();
    for (const [hertz, after, seconds] of tones[word]) {
      const tone = audio.createOscillator();
      const gain = audio.createGain();
      tone.type = word === "stop" ? "square" : "sine";
      tone.frequency.value = hertz;
      gain.gain.value = 0.15;
      tone.connect(gain).connect(audio.destination);
      tone.start(audio.currentTime + after);
      tone.stop(audio.currentTime + after + seconds);
    }
  };
  try {
    loud.checked = localStorage.getItem("gapless-sound") !== "off";
  } catch {}
  loud.addEventListener("change", () => {
    try {
      localStorage.setItem("gapless-sound", loud.checked ? "on" : "off");
    } catch {}
    box.focus();
  });

  // A scanner types into whatever has the focus. It comes back here after anything that is not itself typed into.
  const typing = () => /^(INPUT|TEXTAREA|SELECT)$/.test(document.activeElement?.tagName ?? "");
  const home = () => {
    if (!typing() && !document.querySelector("details[open]")) box.focus();
  };
  document.addEventListener("click", () => setTimeout(home, 0));
  document.addEventListener("keydown", (event) => {
    if (!typing() && event.key.length === 1 && !event.ctrlKey && !event.metaKey && !event.altKey) {
      const key = event.key.toLowerCase();
      const button = document.querySelector(`#scans [data-key="${CSS.escape(key)}"]`);
      if (button) {
        button.click();
        event.preventDefault();
      } else box.focus();
    }
  });

  const show = (html) => {
    const holder = document.createElement("template");
    holder.innerHTML = html;
    const fresh = [...holder.content.querySelectorAll("li")];
    for (const item of fresh.reverse()) {
      list.prepend(item);
      sound(item.dataset.sound);
    }
    while (list.children.length > 10) list.lastElementChild.remove();
    window.htmx?.process(list);
    document.dispatchEvent(new CustomEvent("gapless:scanned"));
  };

  const failed = (scan) => {
    const item = document.createElement("p");
    item.className = "gl-alert gl-stop";
    const text = document.createElement("span");
    text.textContent = `${form.dataset.failed}: ${scan.code}`;
    const again = document.createElement("button");
    again.type = "button";
    again.className = "btn btn-sm";
    again.textContent = form.dataset.again;
    again.addEventListener("click", () => {
      item.remove();
      queue.push(scan);
      next();
      box.focus();
    });
    item.append(text, again);
    waiting.append(item);
    sound("stop");
  };

  // One at a time: the hall's line may be slow, and the order of the scans is the order of the hands.
  const next = async () => {
    if (busy || !queue.length) return;
    busy = true;
    const scan = queue.shift();
    try {
      const mark = form.getAttribute("action").includes("?") ? "&" : "?";
      // The key makes a scan that is sent again after a lost answer count once.
      const answer = await fetch(`${form.getAttribute("action")}${mark}once=${scan.key}`, {
        method: "POST",
        headers: { "HX-Request": "true", "HX-Request-Type": "partial" },
        body: scan.body,
      });
      const html = await answer.text();
      if (answer.status >= 500 || answer.redirected) failed(scan);
      else if (html.includes("data-sound")) show(html);
      else show(`<li class="gl-scan-answer gl-stop" data-sound="stop"><div>${html}</div></li>`);
    } catch {
      failed(scan);
    }
    busy = false;
    next();
  };

  // No code is one sign long: it answers the question on top. With Enter, so that no scanner answers by its first letter.
  const answered = () => {
    const key = box.value.trim().toLowerCase();
    const button = key.length === 1 && list.querySelector(`[data-key="${CSS.escape(key)}"]`);
    if (!button) return false;
    box.value = "";
    button.click();
    return true;
  };

  form.addEventListener("submit", (event) => {
    event.preventDefault();
    if (!box.value.trim() || answered()) return;
    const key = crypto.randomUUID?.() ?? `${Date.now()}-${Math.random()}`;
    queue.push({ code: box.value, body: new URLSearchParams(new FormData(form)), key });
    box.value = "";
    box.focus();
    next();
  });
  window.addEventListener("beforeunload", (event) => {
    if (busy || queue.length || waiting.children.length) event.preventDefault();
  });
  box.focus();
})();
