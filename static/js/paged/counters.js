/**
 * `counters()` over nested lists (CSS Lists 3, "Nested counters and scope"). paged.js keeps every counter in one scope, so
 * a nested list prints 3 where it should print 1.1.1. Here the values are counted and printed from an attribute.
 */
(() => {
  globalThis.orderpaper ??= {};
  const orderpaper = globalThis.orderpaper;

  /** A handler that replaces `counters(name, separator)` in `content:`; it counts by paged.js's own marks. */
  orderpaper.nestedCounters = (Paged) =>
    class NestedCounters extends Paged.Handler {
      constructor(chunker, polisher, caller) {
        super(chunker, polisher, caller);
        this.uses = [];
      }
      onContent(call) {
        if (call.name !== "counters") return;
        const parts = call.children.toArray();
        const name = parts.find(({ type }) => type === "Identifier").name;
        const separator = parts.find(({ type }) => type === "String").value.slice(1, -1);
        const attribute = `data-counters-${this.uses.push({ name, separator })}`;
        call.name = "attr";
        call.children.clear();
        call.children.appendData({ type: "Identifier", loc: null, name: attribute });
      }
      afterParsed(content) {
        this.uses.forEach(({ name, separator }, at) => {
          count(content, name, [], (element, values) => {
            element.setAttribute(`data-counters-${at + 1}`, values.join(separator));
          });
        });
      }
    };

  /** Walks `parent`'s children; `outer` are the counters of this name that its scope inherits, outermost first. */
  function count(parent, name, outer, tell) {
    const scope = [...outer];
    for (const element of parent.children) {
      const start = reset(element, name);
      if (start !== undefined) {
        // A sibling's counter of the same name ends here.
        scope.length = outer.length;
        scope.push({ value: start });
      }
      const step = increment(element, name);
      if (step !== undefined) {
        if (scope.length === 0) scope.push({ value: 0 });
        scope[scope.length - 1].value += step;
      }
      if (name === "list-item" && element.hasAttribute("value")) scope.at(-1).value = element.value;
      if (scope.length > 0)
        tell(
          element,
          scope.map(({ value }) => value),
        );
      count(element, name, scope, tell);
    }
  }

  /** Every list makes a `list-item` counter by itself (CSS Lists 3, "The implicit list-item counter"). */
  function reset(element, name) {
    if (name === "list-item" && element.matches("ol, ul")) return (element.start ?? 1) - 1;
    return number(element.getAttribute(`data-counter-${name}-reset`));
  }

  function increment(element, name) {
    if (name === "list-item" && element.matches("li")) return 1;
    return number(element.getAttribute(`data-counter-${name}-increment`));
  }

  const number = (text) => (text === null ? undefined : Number.parseInt(text, 10));
})();
