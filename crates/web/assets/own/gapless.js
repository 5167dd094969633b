// What makes the pages quicker. Everything here has a way without it.
(() => {
  "use strict";
  const on = (what, selector, act) =>
    document.addEventListener(what, (event) => {
      const found = event.target instanceof Element && event.target.closest(selector);
      if (found) act(found, event);
    });
  document.documentElement.classList.add("gl-js");

  // Menus: one open at a time; Escape and a click elsewhere close them.
  const menus = () => document.querySelectorAll("details.gl-drop[open], details.gl-burger[open]");
  document.addEventListener("click", (event) => {
    for (const menu of menus()) if (!menu.contains(event.target)) menu.open = false;
  });
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape") {
      for (const menu of menus()) {
        menu.open = false;
        menu.querySelector("summary").focus();
      }
    }
    // "/" goes to the search box, unless somebody is typing.
    const typing = /^(INPUT|TEXTAREA|SELECT)$/.test(document.activeElement?.tagName ?? "");
    if (event.key === "/" && !typing) {
      const box = document.querySelector("[data-search]");
      if (box) {
        box.focus();
        event.preventDefault();
      }
    }
  });

  // Choosing many rows. Boxes name their form by its id.
  const count = (id) => {
    const bar = document.getElementById(id);
    if (!bar?.matches("[data-selection]")) return;
    const n = document.querySelectorAll(`[data-pick][form="${CSS.escape(id)}"]:checked`).length;
    bar.classList.toggle("gl-some", n > 0);
    const said = bar.querySelector("[data-count]");
    if (said) said.textContent = n.toLocaleString(document.documentElement.lang);
  };
  on("change", "[data-pick-all]", (all) => {
    const forms = new Set();
    for (const box of all.closest("table").querySelectorAll("[data-pick]")) {
      box.checked = all.checked;
      forms.add(box.getAttribute("form"));
    }
    forms.forEach(count);
  });
  on("change", "[data-pick]", (box) => count(box.getAttribute("form")));
  const recount = () => document.querySelectorAll("[data-selection]").forEach((bar) => count(bar.id));
  recount();

  // A form is sent once: its buttons rest until the answer comes.
  document.addEventListener("submit", (event) => {
    const form = event.target;
    if (form.method !== "post" || event.defaultPrevented || form.matches("[data-scan]")) return;
    setTimeout(() => form.querySelectorAll("button").forEach((button) => (button.disabled = true)), 0);
  });
  window.addEventListener("pageshow", () =>
    document.querySelectorAll("form button:disabled").forEach((button) => (button.disabled = false)),
  );

  // Signatures.
  for (const part of document.querySelectorAll("[data-sign]")) {
    const pad = part.querySelector(".gl-sign-pad");
    const canvas = part.querySelector("canvas");
    const field = pad.querySelector("input[type=hidden]");
    const pen = canvas.getContext("2d");
    pen.lineWidth = 2.5;
    pen.lineCap = pen.lineJoin = "round";
    pen.strokeStyle = "#0f172a";
    const at = (event) => {
      const box = canvas.getBoundingClientRect();
      return [((event.clientX - box.left) * canvas.width) / box.width, ((event.clientY - box.top) * canvas.height) / box.height];
    };
    let drawing = false;
    pad.hidden = false;
    canvas.addEventListener("pointerdown", (event) => {
      drawing = true;
      canvas.setPointerCapture(event.pointerId);
      pen.beginPath();
      pen.moveTo(...at(event));
    });
    canvas.addEventListener("pointermove", (event) => {
      if (!drawing) return;
      pen.lineTo(...at(event));
      pen.stroke();
    });
    const lift = () => {
      if (drawing) field.value = canvas.toDataURL("image/png");
      drawing = false;
    };
    canvas.addEventListener("pointerup", lift);
    canvas.addEventListener("pointercancel", lift);
    part.querySelector("[data-sign-clear]").addEventListener("click", () => {
      pen.clearRect(0, 0, canvas.width, canvas.height);
      field.value = "";
    });
  }

  window.gapless = { recount };
})();
