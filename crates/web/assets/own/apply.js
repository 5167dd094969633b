// The form of an application on a phone with a bad line. What is typed is kept on the phone until it arrived; what could
// not be sent is sent when there is a line; pictures are made small before they are sent. All of it works without, too.
(() => {
  "use strict";
  const text = (name) => document.querySelector(`[data-text-${name}]`)?.getAttribute(`data-text-${name}`) ?? "";
  const note = document.createElement("p");
  note.className = "gl-alert gl-ask";
  note.setAttribute("role", "status");
  const say = (form, words) => {
    note.textContent = words;
    form.before(note);
  };
  const store = {
    get: (key) => { try { return JSON.parse(localStorage.getItem(key)); } catch { return null; } },
    set: (key, value) => { try { localStorage.setItem(key, JSON.stringify(value)); } catch { /* a full phone */ } },
    drop: (key) => { try { localStorage.removeItem(key); } catch { /* no store */ } },
  };

  for (const form of document.querySelectorAll("form[data-keep]")) {
    const key = `apply:${location.pathname}`;
    const fields = () => [...form.elements].filter((e) => e.name && e.type !== "hidden" && e.type !== "submit");
    const now = () => fields().map((e) => (/^(radio|checkbox)$/.test(e.type) ? e.checked : e.value));
    // What was typed after the page was saved last, and never arrived.
    const kept = store.get(key);
    const all = fields();
    if (kept && kept.at > Number(form.dataset.keep) && kept.values.length === all.length) {
      all.forEach((e, at) => {
        if (/^(radio|checkbox)$/.test(e.type)) e.checked = kept.values[at] === true;
        else if (typeof kept.values[at] === "string") e.value = kept.values[at];
      });
      say(form, text("kept"));
    } else {
      store.drop(key);
    }
    form.addEventListener("input", () => store.set(key, { at: Date.now(), values: now() }));

    let waits = false;
    const send = async (button) => {
      const body = new URLSearchParams(new FormData(form));
      if (button?.name) body.append(button.name, button.value);
      try {
        const answer = await fetch(form.action, { method: "POST", body, credentials: "same-origin" });
        if (!answer.ok) {
          // It was heard and refused: the page of the answer says why.
          store.set(key, { at: Date.now(), values: now() });
          form.submit();
          return;
        }
        store.drop(key);
        waits = false;
        location.assign(answer.url);
      } catch {
        store.set(key, { at: Date.now(), values: now() });
        say(form, text("offline"));
        form.querySelectorAll("button").forEach((b) => (b.disabled = false));
        if (!waits) {
          waits = true;
          const again = () => waits && send(button);
          window.addEventListener("online", again, { once: true });
          setTimeout(() => waits && (waits = false, send(button)), 20000);
        }
      }
    };
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      send(event.submitter);
    });
  }

  // A picture of a phone has five megabytes; 1600 points on the long side show a room as well.
  const LONG_SIDE = 1600;
  for (const form of document.querySelectorAll("form[data-shrink]")) {
    const input = form.querySelector("input[type=file]");
    input?.addEventListener("change", async () => {
      const file = input.files[0];
      if (!file?.type.startsWith("image/") || !window.createImageBitmap) return;
      try {
        const picture = await createImageBitmap(file, { imageOrientation: "from-image" });
        const ratio = Math.min(1, LONG_SIDE / Math.max(picture.width, picture.height));
        const canvas = document.createElement("canvas");
        canvas.width = Math.round(picture.width * ratio);
        canvas.height = Math.round(picture.height * ratio);
        canvas.getContext("2d").drawImage(picture, 0, 0, canvas.width, canvas.height);
        const small = await new Promise((done) => canvas.toBlob(done, "image/jpeg", 0.8));
        if (!small || small.size >= file.size) return;
        const files = new DataTransfer();
        files.items.add(new File([small], file.name.replace(/\.\w+$/, "") + ".jpg", { type: "image/jpeg" }));
        input.files = files.files;
      } catch { /* it is sent as it is */ }
    });
  }
})();
