// Forms of the field: what could not be sent for want of a line waits on the phone and is sent when there is one, once,
// however often it is tried; each carries a key and the time by this phone. Pictures are made small before they are sent.
// Without this script they are ordinary forms.
(() => {
  "use strict";
  const SIDE = 1280;
  // Who ticks one device after the other is not interrupted: the page is fetched anew when they pause.
  const IDLE = 2500;
  const words = (name) => document.querySelector(`[data-text-${name}]`)?.getAttribute(`data-text-${name}`) ?? "";
  const store = `later:${location.pathname}`;
  const read = () => { try { return JSON.parse(localStorage.getItem(store)) ?? []; } catch { return []; } };
  const write = (all) => { try { localStorage.setItem(store, JSON.stringify(all)); return true; } catch { return false; } };
  const note = document.createElement("p");
  note.className = "gl-alert gl-ask";
  note.setAttribute("role", "status");
  const say = (text) => {
    note.textContent = text;
    document.querySelector("main")?.prepend(note);
  };
  const waiting = () => { const n = read().length; if (n > 0) say(`${words("offline")} (${n})`); };

  const small = async (file) => {
    const picture = await createImageBitmap(file);
    const part = Math.min(1, SIDE / Math.max(picture.width, picture.height));
    const canvas = document.createElement("canvas");
    canvas.width = Math.round(picture.width * part);
    canvas.height = Math.round(picture.height * part);
    canvas.getContext("2d").drawImage(picture, 0, 0, canvas.width, canvas.height);
    return canvas.toDataURL("image/jpeg", 0.7);
  };

  for (const input of document.querySelectorAll("input[data-photo]")) {
    input.addEventListener("change", async () => {
      const file = input.files?.[0];
      if (!file) return;
      try {
        const hidden = input.form.querySelector(`input[name="${input.dataset.photo}"]`) ?? document.createElement("input");
        hidden.type = "hidden";
        hidden.name = input.dataset.photo;
        hidden.value = await small(file);
        input.form.append(hidden);
        // The small one goes instead of the file.
        input.removeAttribute("name");
      } catch { /* no picture that this browser reads: the file goes as it is */ }
    });
  }

  // A card whose answer waits shows it, so that nobody answers twice.
  const mark = () => {
    for (const one of read()) {
      for (const [name, value] of one.fields) {
        if (name === "id") document.querySelector(`[data-card="${CSS.escape(value)}"]`)?.setAttribute("data-waiting", one.said ?? "");
      }
    }
  };

  const post = (one) => fetch(one.action, {
    method: "POST", credentials: "same-origin", body: new URLSearchParams(one.fields), redirect: "manual",
  });
  let sending = false;
  let shown = 0;
  const send = async () => {
    if (sending) return;
    sending = true;
    clearTimeout(shown);
    let sent = 0;
    try {
      for (let all = read(); all.length > 0; all = read()) {
        const answer = await post(all[0]);
        // An answer that leads on is a yes; a fault of the server is tried again; the rest was heard and refused.
        if (answer.type !== "opaqueredirect" && !answer.ok) {
          if (answer.status >= 500) break;
          say(`${words("refused")} ${all[0].fields.map((f) => f[1]).join(" ").slice(0, 120)}`);
        }
        write(read().slice(1));
        sent += 1;
      }
    } catch { /* still no line */ }
    sending = false;
    if (read().length > 0) waiting();
    else if (sent > 0) shown = setTimeout(() => location.reload(), IDLE);
  };

  for (const form of document.querySelectorAll("form[data-later]")) {
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      form.elements.key.value = crypto.randomUUID?.() ?? `${Date.now()}-${Math.random()}`;
      form.elements.seen_at.value = String(Date.now());
      const data = new FormData(form, event.submitter);
      const fields = [...data].filter(([, value]) => typeof value === "string");
      const said = event.submitter?.textContent ?? "";
      if (!write([...read(), { action: form.getAttribute("action"), fields, said }])) {
        // A full phone: the browser sends it itself.
        form.submit();
        return;
      }
      form.reset();
      mark();
      send();
    });
  }
  window.addEventListener("online", send);
  mark();
  setInterval(() => { if (read().length > 0) send(); }, 30000);
  send();
})();
