// Keys of an assessment: 1 works, 2 does not, 3 not applicable, then the next test has the focus. A scanner types faster than
// any hand, so a digit counts only when nothing follows it at once; what a scanner typed opens the device it means.
(() => {
  const tests = [...document.querySelectorAll("[data-test]")];
  if (tests.length === 0) return;
  const GAP_MS = 45;
  let typed = "";
  let last = 0;
  let waiting = null;
  const isText = (target) =>
    target.matches("textarea, select, input:not([type=radio]):not([type=checkbox])");
  const answer = (key) => {
    const at = tests.findIndex((test) => test.contains(document.activeElement));
    const test = tests[at < 0 ? 0 : at];
    const choice = test.querySelector(`[data-key="${key}"]`);
    choice.checked = true;
    choice.dispatchEvent(new Event("change", { bubbles: true }));
    const next = key === "2" ? test.querySelector("select") : tests[at + 1]?.querySelector("input");
    (next ?? document.querySelector(".gl-buttons button")).focus();
  };
  document.addEventListener("keydown", (event) => {
    if (isText(event.target) || event.ctrlKey || event.metaKey || event.altKey) return;
    const isFast = event.timeStamp - last < GAP_MS;
    last = event.timeStamp;
    if (event.key === "Enter" && isFast && typed.length >= 4) {
      event.preventDefault();
      location.href = `/assessment/scan?code=${encodeURIComponent(typed)}`;
      return;
    }
    if (event.key.length !== 1) return;
    typed = isFast ? typed + event.key : event.key;
    clearTimeout(waiting);
    if (!isFast && "123".includes(event.key)) {
      event.preventDefault();
      waiting = setTimeout(answer, GAP_MS, event.key);
    }
  });
})();
