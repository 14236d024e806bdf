// Everything works without this file: it adds keys, copying and fresh counts.
(() => {
  "use strict";
  const root = document.documentElement;
  root.classList.add("script");

  // j and k walk the rows, Enter opens, / goes to the search.
  const rows = () => [...document.querySelectorAll("[data-rows] tbody tr")];
  const typing = (target) => target.closest("input:not([type=checkbox]), select, textarea, [contenteditable]");
  const walk = (step) => {
    const all = rows();
    if (!all.length) return;
    const here = all.findIndex((row) => row.classList.contains("at"));
    const next = Math.min(Math.max(here + step, 0), all.length - 1);
    all[here]?.classList.remove("at");
    all[next].classList.add("at");
    all[next].scrollIntoView({ block: "nearest" });
    all[next].querySelector("a.row")?.focus({ preventScroll: true });
  };
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || typing(event.target)) return;
    if (event.key === "j") walk(1);
    else if (event.key === "k") walk(-1);
    else if (event.key === "x") {
      const box = document.querySelector("tr.at [data-pick]");
      if (!box) return;
      box.checked = !box.checked;
      showPicked();
    }
    else if (event.key === "/") {
      const search = document.querySelector("main input[type=search]") || document.getElementById("search");
      if (!search) return;
      event.preventDefault();
      search.focus();
      search.select();
    }
  });

  // Picking rows: all of the page, and what the buttons below are about.
  const pickers = () => [...document.querySelectorAll("[data-pick]")];
  const showPicked = () => {
    const all = document.querySelector("[data-pick-all]");
    if (!all) return;
    const picked = pickers().filter((box) => box.checked).length;
    all.hidden = false;
    all.checked = picked > 0 && picked === pickers().length;
    all.indeterminate = picked > 0 && !all.checked;
    const about = document.querySelector("[data-with]");
    about.dataset.all ??= about.textContent;
    about.textContent = picked ? `${about.dataset.chosen} ${picked}` : about.dataset.all;
  };
  document.addEventListener("change", (event) => {
    if (event.target.matches("[data-pick-all]")) {
      for (const box of pickers()) box.checked = event.target.checked;
    }
    if (event.target.matches("[data-pick], [data-pick-all]")) showPicked();
  });
  addEventListener("pageshow", showPicked);
  showPicked();

  // Copying an entry number.
  for (const button of document.querySelectorAll("[data-copy]")) {
    if (!navigator.clipboard) break;
    button.hidden = false;
    const label = button.textContent;
    button.addEventListener("click", async () => {
      await navigator.clipboard.writeText(button.dataset.copy);
      button.textContent = button.dataset.done;
      setTimeout(() => { button.textContent = label; }, 2000);
    });
  }

  // Printing a page that is made for it.
  for (const button of document.querySelectorAll("[data-print]")) {
    button.hidden = false;
    button.addEventListener("click", () => print());
  }

  // A menu that is open closes with Escape or a click elsewhere.
  document.addEventListener("click", (event) => {
    for (const open of document.querySelectorAll(".who[open], .desk[open]")) {
      if (!open.contains(event.target)) open.open = false;
    }
  });
  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    for (const open of document.querySelectorAll(".who[open], .desk[open], .menu[open]")) open.open = false;
  });

  // Lists that live are fetched anew every five seconds while somebody looks and types nothing.
  const main = document.querySelector("main[data-live]");
  if (!main) return;
  let waiting = false;
  const rounds = setInterval(async () => {
    const busy = main.contains(document.activeElement) && document.activeElement !== main;
    if (waiting || document.visibilityState !== "visible" || busy) return;
    if (String(getSelection()) || pickers().some((box) => box.checked)) return;
    if (main.querySelector("details.desk[open], details.keepview[open]")) return;
    waiting = true;
    try {
      const answer = await fetch(location.href, { headers: { accept: "text/html" } });
      if (!answer.ok || answer.redirected) return;
      const fresh = new DOMParser().parseFromString(await answer.text(), "text/html");
      const next = fresh.querySelector("main");
      // What has come to its end is shown once more, and then stays.
      if (next && !("live" in next.dataset)) clearInterval(rounds);
      if (next && next.innerHTML !== main.innerHTML) {
        const at = main.querySelector("tr.at a.row")?.getAttribute("href");
        main.replaceChildren(...next.childNodes);
        if (at) rows().find((row) => row.querySelector("a.row")?.getAttribute("href") === at)?.classList.add("at");
        showPicked();
      }
    } catch {
      // The next round may succeed; what is shown stays.
    } finally {
      waiting = false;
    }
  }, 5000);
})();

// Files dropped anywhere on the upload's form are taken as if they had been chosen.
for (const form of document.querySelectorAll("[data-drop]")) {
  const field = form.querySelector("input[type=file]");
  for (const name of ["dragover", "dragleave", "drop"]) {
    form.addEventListener(name, event => {
      event.preventDefault();
      form.classList.toggle("over", name === "dragover");
      if (name === "drop" && event.dataTransfer.files.length) field.files = event.dataTransfer.files;
    });
  }
}
