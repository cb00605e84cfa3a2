// Sets theme and language before the first paint, so that nothing flashes; a file of its own because inline scripts are forbidden.
(function () {
  function kept(name) {
    try {
      return JSON.parse(localStorage.getItem("yanzhen." + name));
    } catch {
      return null;
    }
  }
  var theme = kept("theme");
  var light = matchMedia("(prefers-color-scheme: light)").matches;
  document.documentElement.dataset.theme = theme === "dark" || theme === "light" ? theme : light ? "light" : "dark";
  if (kept("locale") === "en") document.documentElement.lang = "en";
})();
