/** What a reader with a slow telephone waits for when they open a page for the first time. */

/** Slow 4G as Lighthouse has it, seen from the browser: milliseconds there and back, and bytes a second. */
const SLOW = { offline: false, latency: 150, downloadThroughput: 1.6e6 / 8, uploadThroughput: 750e3 / 8 };
const SLOWER_CPU = 4;

/** Runs in the page before anything of it: keeps what the browser says of paints, shifts and long tasks. */
const WATCH = `(() => {
  const kept = { largest: 0, shift: 0, tasks: [] };
  globalThis.benchKept = kept;
  const watch = (type, each) =>
    new PerformanceObserver((list) => list.getEntries().forEach(each)).observe({ type, buffered: true });
  watch("largest-contentful-paint", (entry) => { kept.largest = entry.startTime; });
  watch("layout-shift", (entry) => { if (!entry.hadRecentInput) kept.shift += entry.value; });
  watch("longtask", (entry) => kept.tasks.push([entry.startTime, entry.duration]));
})()`;

/**
 * @typedef {object} FirstView
 * @property {number} bytes of everything that came over the network, heads of answers included
 * @property {number} words the same without pictures
 * @property {number} requests
 * @property {number} first milliseconds to the first contentful paint
 * @property {number} largest milliseconds to the largest contentful paint
 * @property {number} shift cumulative layout shift, a bare number
 * @property {number} blocked total blocking time: what long tasks after the first paint have over 50 ms
 * @property {number} elements of the page
 */

/**
 * Opens an address with nothing in the cache, on a slow network and with a slow processor, in a window of 360 by 740.
 * @param {import("playwright-core").Browser} browser
 * @param {string} url
 * @returns {Promise<FirstView>}
 */
export async function firstView(browser, url) {
  const context = await browser.newContext({ viewport: { width: 360, height: 740 }, isMobile: true });
  const page = await context.newPage();
  const devtools = await context.newCDPSession(page);
  const types = new Map();
  let bytes = 0;
  let words = 0;
  await devtools.send("Network.enable");
  devtools.on("Network.responseReceived", ({ requestId, type }) => types.set(requestId, type));
  devtools.on("Network.loadingFinished", ({ requestId, encodedDataLength }) => {
    bytes += encodedDataLength;
    if (types.get(requestId) !== "Image") words += encodedDataLength;
  });
  await devtools.send("Network.emulateNetworkConditions", SLOW);
  await devtools.send("Emulation.setCPUThrottlingRate", { rate: SLOWER_CPU });
  await page.addInitScript(WATCH);
  await page.goto(url, { waitUntil: "networkidle" });
  const seen = await page.evaluate(() => {
    const { largest, shift, tasks } = globalThis.benchKept;
    const first = performance.getEntriesByName("first-contentful-paint")[0]?.startTime ?? 0;
    const blocked = tasks
      .filter(([start, lasted]) => start + lasted > first)
      .reduce((sum, [, lasted]) => sum + Math.max(0, lasted - 50), 0);
    return { first, largest, shift, blocked, elements: document.querySelectorAll("*").length };
  });
  await context.close();
  return { bytes, words, requests: types.size, ...seen };
}
