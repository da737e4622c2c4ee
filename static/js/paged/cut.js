/**
 * Cuts a page's content where the page ends, and leaves in the source what is still to come. A row of a table and columns
 * side by side are cut in each of their cells; paged.js 0.4.3 knows one place only, and puts the rest of all cells but the
 * last after it.
 */
(() => {
  globalThis.orderpaper ??= {};
  const orderpaper = globalThis.orderpaper;
  const { hoisted, isFirst, removeAfter, removeFrom, sourcePlace } = orderpaper.places;

  /**
   * Takes off `rendered` whatever stands beyond `limit`. Gives `{ node, offset }`: where the source, which `map` knows,
   * goes on; undefined if everything has room. `final`: the source has changed, so the page must not be cut again.
   */
  orderpaper.cutPage = (rendered, limit, map) => {
    const beyond = orderpaper.firstBeyond(rendered, limit);
    if (!beyond) return undefined;
    if (beyond.apart) {
      const rest = restOfBox(beyond.apart, limit, map);
      removeAfter(beyond.apart, rendered);
      return { node: rest, offset: 0, final: true };
    }
    const whole = hoisted(beyond, rendered);
    // The first thing on a page stays, or the page would have nothing.
    const place = isFirst(whole.node, rendered) ? beyond : whole;
    if (place.node.nodeName === "TR") {
      const rest = orderpaper.restOfRow(place.node, limit, map);
      removeFrom(place, rendered);
      return { node: rest, offset: 0, final: true };
    }
    const source = sourcePlace(place, map);
    removeFrom(place, rendered);
    return source;
  };

  const restOfBox = (box, limit, map) =>
    box.matches("tr") ? orderpaper.restOfRow(box, limit, map) : restOfColumns(box, limit, map);

  /**
   * What of columns side by side goes on on the next page, as `restOfRow` for a row. A box of a grid or of a line that is
   * done with is left out.
   */
  function restOfColumns(box, limit, map) {
    const source = map.of(box);
    const rest = orderpaper.continued(source);
    const single =
      getComputedStyle(box).display.endsWith("flex") && getComputedStyle(box).flexWrap === "nowrap";
    const open = [...box.children].filter(
      (column) => single || column.getBoundingClientRect().right >= limit,
    );
    for (const cut of open.map((column) => orderpaper.restOf(column, map.of(column), limit, map)))
      rest.append(cut());
    source.replaceWith(rest);
    map.replace(rest);
    return rest;
  }

  /**
   * Finds where to cut `shown`, one of several boxes side by side. The function it gives back cuts, when all have been
   * looked at, and gives what of `source` is still to come, if only an empty box.
   */
  orderpaper.restOf = (shown, source, limit, map) => {
    if (shown.getBoundingClientRect().left >= limit) {
      return () => {
        shown.remove();
        return source;
      };
    }
    const beyond = orderpaper.firstBeyond(shown, limit);
    if (!beyond) return () => orderpaper.continued(source);
    return () => {
      const rest = orderpaper.continued(source);
      if (beyond.apart) {
        rest.append(extracted(source, { node: restOfBox(beyond.apart, limit, map), offset: 0 }));
        removeAfter(beyond.apart, shown);
      } else {
        const place = hoisted(beyond, shown);
        rest.append(extracted(source, sourcePlace(place, map)));
        removeFrom(place, shown);
      }
      return rest;
    };
  };

  /** Everything in `source` from a place on; boxes that are cut through there go on, and have no id of their own. */
  function extracted(source, { node, offset }) {
    const range = document.createRange();
    if (offset > 0) range.setStart(node, offset);
    else range.setStartBefore(node);
    range.setEnd(source, source.childNodes.length);
    const path = [];
    for (let at = range.startContainer; at !== source; at = at.parentNode) {
      if (at.nodeType === Node.ELEMENT_NODE) path.push(at.dataset.ref);
    }
    const rest = range.extractContents();
    for (let at = rest.firstElementChild; at && path.includes(at.dataset.ref); at = at.firstElementChild)
      goesOn(at);
    return rest;
  }

  function goesOn(element) {
    element.dataset.splitFrom = element.dataset.ref;
    if (element.id !== "") element.dataset.id = element.id;
    element.removeAttribute("id");
  }

  /** An empty box that goes on with what `element` began. */
  orderpaper.continued = (element) => {
    const copy = element.cloneNode(false);
    goesOn(copy);
    return copy;
  };
})();
