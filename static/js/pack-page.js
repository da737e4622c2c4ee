/**
 * "Print some of the pack": shows the boxes to tick and says how many pages they make. The form leads to the printing view,
 * which lays out what is ticked; without this script each paper's own PDF stands beside its name.
 */
(() => {
  const form = document.querySelector("form.choice");
  if (!form) return;
  const boxes = [...form.querySelectorAll("input[name=part]")];
  const count = form.querySelector(".choice-count");
  const button = form.querySelector("button");
  for (const box of boxes) box.hidden = false;
  form.querySelector(".choice-do").hidden = false;
  form.addEventListener("change", say);
  // A reader who comes back finds the boxes as they were left, some time after this script has run.
  addEventListener("pageshow", say);
  say();

  function say() {
    const ticked = boxes.filter(({ checked }) => checked);
    const pages = ticked.reduce((sum, { dataset }) => sum + Number(dataset.count), 0);
    button.disabled = ticked.length === 0;
    count.textContent =
      ticked.length === 0
        ? "Tick at least one paper."
        : `${counted(ticked.length, "paper")}, ${counted(pages, "page")}`;
  }

  function counted(number, noun) {
    return `${number} ${number === 1 ? noun : `${noun}s`}`;
  }
})();
