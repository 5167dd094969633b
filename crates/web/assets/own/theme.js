// Before anything is painted: where the reader chose nothing, the device's own setting decides.
(() => {
  const root = document.documentElement;
  const dark = matchMedia("(prefers-color-scheme: dark)");
  const set = () => {
    if (root.dataset.theme !== "auto") return;
    if (dark.matches) root.dataset.bsTheme = "dark";
    else delete root.dataset.bsTheme;
  };
  set();
  dark.addEventListener("change", set);
})();
