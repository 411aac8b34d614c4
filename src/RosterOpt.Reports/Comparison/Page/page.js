"use strict";
(function () {
  const root = document.documentElement;
  root.classList.add("js");
  const data = JSON.parse(document.getElementById("data").textContent);
  const $ = (id) => document.getElementById(id);
  const SVG = "http://www.w3.org/2000/svg";
  let chosen = 0;

  function make(tag, attributes, ...children) {
    const node = document.createElement(tag);
    return fill(node, attributes, children);
  }
  function draw(tag, attributes, ...children) {
    return fill(document.createElementNS(SVG, tag), attributes, children);
  }
  function fill(node, attributes, children) {
    for (const [name, value] of Object.entries(attributes || {})) {
      if (value !== null && value !== undefined && value !== false) node.setAttribute(name, value === true ? "" : value);
    }
    for (const child of children) node.append(child);
    return node;
  }
  const whole = new Intl.NumberFormat("en-GB", { maximumFractionDigits: 0 });
  const fine = new Intl.NumberFormat("en-GB", { maximumFractionDigits: 2 });
  const minus = (text) => text.replace("-", "\u2212");
  function figure(measure, value, digits) {
    if (value === null || value === undefined) return "n/a";
    if (measure.ratio) return (100 * value).toFixed(digits === undefined ? 1 : digits) + " %";
    return minus((Number.isInteger(value) ? whole : fine).format(value));
  }

  const titleOf = (scenario) => scenario.name + (scenario.number === 0 && scenario.name.toLowerCase() !== "base" ? " (base)" : "");

  /* Light and dark */
  (function theme() {
    const button = $("theme");
    const system = window.matchMedia("(prefers-color-scheme: dark)");
    let stored = null;
    try { stored = localStorage.getItem("rosteropt-theme"); } catch { /* a page from disk may not store */ }
    const isDark = () => (root.dataset.theme || (system.matches ? "dark" : "light")) === "dark";
    const tell = () => {
      button.textContent = isDark() ? "Light colours" : "Dark colours";
      button.setAttribute("aria-pressed", String(isDark()));
    };
    if (stored === "dark" || stored === "light") root.dataset.theme = stored;
    button.addEventListener("click", () => {
      root.dataset.theme = isDark() ? "light" : "dark";
      try { localStorage.setItem("rosteropt-theme", root.dataset.theme); } catch { /* see above */ }
      tell();
    });
    system.addEventListener("change", tell);
    tell();
  })();

  /* Table: sorting, and which measures are shown */
  (function table() {
    const figures = document.querySelector(".figures");
    const show = $("show");
    const choose = () => { figures.dataset.show = show.value; };
    show.addEventListener("change", choose);
    choose();
    const body = figures.tBodies[0];
    const heads = [...figures.tHead.rows[0].cells];
    heads.forEach((head, column) => {
      const button = make("button", { type: "button", title: head.title || null }, head.textContent);
      head.removeAttribute("title");
      head.replaceChildren(button);
      button.addEventListener("click", () => sort(head, column));
    });
    const key = (row, column) => row.cells[column].dataset.v;
    function sort(head, column) {
      const first = head.dataset.better === "higher" ? "descending" : "ascending";
      const other = first === "ascending" ? "descending" : "ascending";
      const way = head.getAttribute("aria-sort") === first ? other : first;
      for (const one of heads) one.removeAttribute("aria-sort");
      head.setAttribute("aria-sort", way);
      const sign = way === "ascending" ? 1 : -1;
      const rows = [...body.rows];
      const isText = head.dataset.sort === "text";
      rows.sort((a, b) => {
        const [x, y] = [key(a, column), key(b, column)];
        if (x === "" || y === "") return (x === "") - (y === "");
        return sign * (isText ? x.localeCompare(y, "en-GB", { numeric: true }) : Number(x) - Number(y));
      });
      body.append(...rows);
    }
  })();

  /* Choosing a scenario anywhere chooses it everywhere */
  const solved = data.scenarios.filter((one) => one.values);
  function choose(number) {
    chosen = number;
    for (const card of document.querySelectorAll(".card")) card.classList.toggle("chosen", card.id === "s" + number);
    for (const dot of document.querySelectorAll(".dot")) {
      dot.classList.toggle("chosen", Number(dot.dataset.number) === number);
      dot.setAttribute("aria-pressed", String(Number(dot.dataset.number) === number));
    }
    side();
    if (data.scenarios[number].heat !== undefined && data.scenarios[number].heat !== null) {
      $("heat-of").value = String(number);
      one();
    }
  }
  for (const button of document.querySelectorAll(".card .go")) {
    button.addEventListener("click", () => { choose(Number(button.dataset.number)); $("pods").scrollIntoView(); $("heat-of").focus({ preventScroll: true }); });
  }

  /* Scatter */
  const measureOf = (name) => data.measures.findIndex((one) => one.name === name);
  const axisValue = (scenario, index) => (data.relative ? scenario.relative : scenario.values)[index];
  const axisLabel = (index) => data.measures[index].label + (data.relative && data.measures[index].count ? ", per 100 student-weeks" : "");
  const judged = data.measures.map((one, index) => index).filter((index) => data.measures[index].better !== "neither");
  function options(select, value) {
    for (const index of judged) select.append(make("option", { value: index, selected: index === value }, data.measures[index].label));
    select.addEventListener("change", scatter);
  }
  const axes = { x: $("axis-x"), y: $("axis-y"), c: $("axis-c") };
  options(axes.x, measureOf(data.axes[0]));
  options(axes.y, measureOf(data.axes[1]));
  options(axes.c, measureOf(data.axes[2]));

  const WIDTH = 760, HEIGHT = 460, LEFT = 92, RIGHT = 24, TOP = 22, BOTTOM = 62;
  function range(values, isRatio) {
    let low = Math.min(...values), high = Math.max(...values);
    if (low === high) { const room = isRatio ? 0.02 : Math.max(1, Math.abs(low) * 0.1); low -= room; high += room; }
    const pad = (high - low) * 0.12;
    const rough = (high - low + 2 * pad) / 5, power = 10 ** Math.floor(Math.log10(rough));
    const step = [1, 2, 5, 10].map((factor) => factor * power).find((one) => one >= rough);
    const floor = Math.min(...values) >= 0 ? 0 : -Infinity, roof = isRatio ? 1 : Infinity;
    low = Math.max(low - pad, floor); high = Math.min(high + pad, roof);
    const ticks = [];
    for (let at = Math.ceil(low / step - 1e-9); at * step <= high + step * 1e-9; at++) ticks.push(Number((at * step).toPrecision(12)));
    return { low, high, ticks, digits: isRatio ? Math.max(0, -Math.floor(Math.log10(step * 100) + 1e-9)) : 0 };
  }
  const better = (index, a, b) => (data.measures[index].better === "higher" ? a - b : b - a);
  function frontOf(points, x, y) {
    const best = points.filter((one) => !points.some((other) =>
      better(x, other.x, one.x) >= 0 && better(y, other.y, one.y) >= 0 && (better(x, other.x, one.x) > 0 || better(y, other.y, one.y) > 0)));
    return best.sort((a, b) => a.x - b.x);
  }
  function describe(scenario, indices) {
    return indices.map((index) => axisLabel(index) + " " + figure(data.measures[index], axisValue(scenario, index)));
  }
  let tip = null;
  function scatter() {
    const [x, y, c] = [Number(axes.x.value), Number(axes.y.value), Number(axes.c.value)];
    const points = solved
      .map((scenario) => ({ scenario, x: axisValue(scenario, x), y: axisValue(scenario, y), c: axisValue(scenario, c) }))
      .filter((one) => one.x !== null && one.y !== null);
    const plot = $("plot");
    const svg = draw("svg", { viewBox: `0 0 ${WIDTH} ${HEIGHT}`, role: "group", "aria-label": `Trade-off: ${axisLabel(x)} across, ${axisLabel(y)} up, ${axisLabel(c)} as colour and size` });
    tip = make("div", { class: "tip", hidden: true, "aria-hidden": "true" });
    plot.replaceChildren(svg, tip);
    if (points.length === 0) { svg.append(draw("text", { x: WIDTH / 2, y: HEIGHT / 2, "text-anchor": "middle" }, "No value to show for these measures")); return; }
    const across = range(points.map((one) => one.x), data.measures[x].ratio);
    const up = range(points.map((one) => one.y), data.measures[y].ratio);
    const px = (value) => LEFT + ((value - across.low) / (across.high - across.low || 1)) * (WIDTH - LEFT - RIGHT);
    const py = (value) => HEIGHT - BOTTOM - ((value - up.low) / (up.high - up.low || 1)) * (HEIGHT - TOP - BOTTOM);
    frame(svg, { x, y, across, up, px, py });
    const front = frontOf(points, x, y);
    if (front.length > 1) svg.append(draw("path", { class: "front", d: "M" + front.map((one) => px(one.x) + " " + py(one.y)).join("L") }));
    const known = points.map((one) => one.c).filter((value) => value !== null);
    const [least, most] = [Math.min(...known), Math.max(...known)];
    const strength = (value) => (value === null ? null : least === most ? 0.5 : (value - least) / (most - least));
    for (const one of points) { one.at = [px(one.x), py(one.y)]; one.strength = strength(one.c); one.r = 7 + 7 * (one.strength ?? 0); }
    names(svg, points);
    dots(svg, points, [y, x, c]);
    legend(c, least, most);
  }
  function frame(svg, { x, y, across, up, px, py }) {
    const [bottom, right] = [HEIGHT - BOTTOM, WIDTH - RIGHT];
    for (const tick of across.ticks) {
      svg.append(draw("line", { class: "grid", x1: px(tick), x2: px(tick), y1: TOP, y2: bottom }));
      svg.append(draw("text", { x: px(tick), y: bottom + 19, "text-anchor": "middle" }, figure(data.measures[x], tick, across.digits)));
    }
    for (const tick of up.ticks) {
      svg.append(draw("line", { class: "grid", x1: LEFT, x2: right, y1: py(tick), y2: py(tick) }));
      svg.append(draw("text", { x: LEFT - 9, y: py(tick) + 4.5, "text-anchor": "end" }, figure(data.measures[y], tick, up.digits)));
    }
    const more = (index, low, high) => (data.measures[index].better === "higher" ? high : low);
    svg.append(draw("text", { class: "title", x: (LEFT + right) / 2, y: HEIGHT - 14, "text-anchor": "middle" }, `${more(x, "(\u2190 better) ", "")}${axisLabel(x)}${more(x, "", " (better \u2192)")}`));
    const title = draw("text", { class: "title", "text-anchor": "middle", transform: `translate(16 ${(TOP + bottom) / 2}) rotate(-90)` }, `${more(y, "(\u2190 better) ", "")}${axisLabel(y)}${more(y, "", " (better \u2192)")}`);
    svg.append(title);
  }
  function names(svg, points) {
    const taken = points.map((one) => ({ x: one.at[0] - one.r, y: one.at[1] - one.r, w: 2 * one.r, h: 2 * one.r }));
    const hits = (box) => box.x < LEFT || box.x + box.w > WIDTH || box.y < 0 || box.y + box.h > HEIGHT - BOTTOM + 8
      || taken.some((other) => box.x < other.x + other.w && other.x < box.x + box.w && box.y < other.y + other.h && other.y < box.y + box.h);
    for (const one of points) {
      const text = one.scenario.name.length > 26 ? one.scenario.name.slice(0, 25) + "\u2026" : one.scenario.name;
      const [w, h, [x, y]] = [text.length * 7.1 + 4, 16, one.at];
      const out = one.r * (one.scenario.number === 0 ? 1.25 : 1) + 8;
      const tries = [[x + out, y - 8, "start"], [x - out - w, y - 8, "end"], [x - w / 2, y - out - 15, "middle"], [x - w / 2, y + out - 1, "middle"]];
      const free = tries.find(([left, top]) => !hits({ x: left, y: top, w, h }));
      if (!free) continue;
      const [left, top, anchor] = free;
      taken.push({ x: left, y: top, w, h });
      const at = anchor === "start" ? left : anchor === "end" ? left + w : x;
      svg.append(draw("text", { class: "name", x: at, y: top + 12.5, "text-anchor": anchor, "aria-hidden": "true" }, text));
    }
  }
  const shape = (r, isBase) => isBase
    ? `M0 ${-r * 1.25}L${r * 1.25} 0L0 ${r * 1.25}L${-r * 1.25} 0Z`
    : `M${-r} 0A${r} ${r} 0 1 1 ${r} 0A${r} ${r} 0 1 1 ${-r} 0Z`;
  const shade = (strength) => (strength === null ? "cx" : "c" + Math.min(4, Math.floor(strength * 5)));
  function dots(svg, points, indices) {
    const byX = [...points].sort((a, b) => a.at[0] - b.at[0] || a.at[1] - b.at[1]);
    const current = byX.find((one) => one.scenario.number === chosen) || byX[0];
    for (const one of byX) {
      const isBase = one.scenario.number === 0;
      const dot = draw("g", {
        class: "dot", role: "button", tabindex: one === current ? 0 : -1, transform: `translate(${one.at[0]} ${one.at[1]})`, "data-number": one.scenario.number,
        "aria-pressed": String(one.scenario.number === chosen),
        "aria-label": `${titleOf(one.scenario)}: ${describe(one.scenario, indices).join("; ")}`,
      },
        draw("path", { class: "ring", d: shape(one.r + 4, isBase) }),
        draw("path", { class: shade(one.strength), d: shape(one.r, isBase) }));
      dot.classList.toggle("chosen", one.scenario.number === chosen);
      dot.addEventListener("pointerenter", () => showTip(one, indices));
      dot.addEventListener("pointerleave", hideTip);
      dot.addEventListener("focus", () => showTip(one, indices));
      dot.addEventListener("blur", hideTip);
      dot.addEventListener("click", () => choose(one.scenario.number));
      dot.addEventListener("keydown", (event) => steer(event, byX, one, dot));
      one.dot = dot;
      svg.append(dot);
    }
  }
  function steer(event, byX, one, dot) {
    const byY = [...byX].sort((a, b) => b.at[1] - a.at[1]);
    const step = { ArrowRight: [byX, 1], ArrowLeft: [byX, -1], ArrowUp: [byY, 1], ArrowDown: [byY, -1] }[event.key];
    if (event.key === "Enter" || event.key === " ") choose(one.scenario.number);
    else if (event.key === "Escape") hideTip();
    else if (event.key === "Home") move(dot, byX[0].dot);
    else if (event.key === "End") move(dot, byX[byX.length - 1].dot);
    else if (step) { const [list, way] = step; move(dot, list[(list.indexOf(one) + way + list.length) % list.length].dot); }
    else return;
    event.preventDefault();
  }
  function move(from, to) {
    from.setAttribute("tabindex", -1);
    to.setAttribute("tabindex", 0);
    to.focus();
  }
  function showTip(one, indices) {
    tip.replaceChildren(make("b", {}, titleOf(one.scenario)), ...describe(one.scenario, indices).map((text) => make("div", {}, text)));
    tip.hidden = false;
    const plot = $("plot").getBoundingClientRect();
    const scale = plot.width / WIDTH;
    const [x, y] = [one.at[0] * scale, one.at[1] * scale];
    const left = Math.min(Math.max(0, x - tip.offsetWidth / 2), Math.max(0, plot.width - tip.offsetWidth));
    const above = y - tip.offsetHeight - (one.r + 10) * scale;
    tip.style.left = left + "px";
    tip.style.top = (above > -20 ? above : y + (one.r + 10) * scale) + "px";
  }
  function hideTip() { tip.hidden = true; }
  function legend(c, least, most) {
    const key = draw("svg", { viewBox: "0 0 112 24", "aria-hidden": "true" });
    for (let i = 0; i < 5; i++) key.append(draw("path", { class: "c" + i, transform: `translate(${10 + i * 22} 12)`, d: shape(5 + i * 1.4, false) }));
    const shown = Number.isFinite(least) ? [figure(data.measures[c], least), key, figure(data.measures[c], most)] : ["no value"];
    $("scale").replaceChildren(...[`${axisLabel(c)}:`, ...shown, "\u25C6 base"].map((part) => (typeof part === "string" ? make("span", {}, part) : part)));
  }
  function side() {
    const scenario = data.scenarios[chosen];
    const list = make("dl");
    for (const name of data.side) {
      const index = measureOf(name);
      list.append(make("dt", {}, axisLabel(index)), make("dd", {}, ...valueAndChange(scenario, index)));
    }
    const parts = [make("h3", {}, titleOf(scenario)), list];
    if (scenario.message) parts.push(make("p", {}, scenario.message));
    $("side").replaceChildren(...parts);
  }

  function valueAndChange(scenario, index) {
    const [value, before] = [scenario, data.scenarios[0]].map((one) => (one.values ? axisValue(one, index) : null));
    const text = figure(data.measures[index], value);
    if (value === null || before === null || value === before || scenario.number === 0) return [text];
    const change = value - before, scale = data.measures[index].ratio ? 100 : 1;
    const sign = change > 0 ? "+" : "";
    return [text, make("small", {}, minus(sign + fine.format(scale * change)) + (scale === 100 ? " pp" : "") + " against the base")];
  }

  /* Heat maps */
  const ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
  const cellOf = (row, block) => (typeof row === "string"
    ? [ALPHABET.indexOf(row[2 * block]), ALPHABET.indexOf(row[2 * block + 1])]
    : [row[2 * block], row[2 * block + 1]]);
  const shareOf = ([together, placed]) => (placed < 2 ? null : (together - 1) / (placed - 1));
  const stepOf = (share) => (share === null ? "hx" : "h" + Math.round(10 * Math.min(1, Math.max(0, share))));
  function ramp(left, right) {
    const strip = make("span", { class: "ramp", "aria-hidden": "true" });
    for (let i = 0; i <= 10; i++) strip.append(make("i", { class: "h" + i }));
    return [make("span", {}, left), strip, make("span", {}, right)];
  }
  const mapped = data.scenarios.filter((one) => one.heat !== null && one.heat !== undefined);
  const heatOf = (scenario) => data.heats[scenario.heat];
  const blocksOf = (heat) => data.blocks[heat.blocks];
  function wholeIn(heat, block) {
    const cells = heat.rows.map((pod) => (block < blocksOf(heat).length ? cellOf(pod, block) : [0, 0])).filter(([, placed]) => placed >= 2);
    const together = cells.filter(([most, placed]) => most === placed).length;
    return { share: cells.length === 0 ? null : together / cells.length, together, of: cells.length };
  }
  function all() {
    const most = Math.max(...mapped.map((one) => blocksOf(heatOf(one)).length));
    const same = mapped.every((one) => heatOf(one).blocks === heatOf(mapped[0]).blocks);
    const labels = Array.from({ length: most }, (_, i) => (same ? blocksOf(heatOf(mapped[0]))[i] : "Block " + (i + 1)));
    const shares = mapped.map((one) => Array.from({ length: most }, (_, block) => wholeIn(heatOf(one), block)));
    const known = shares.flat().map((cell) => cell.share).filter((share) => share !== null);
    const [low, high] = [Math.min(...known), Math.max(...known)];
    const stretch = (share) => (share === null ? null : low === high ? 1 : (share - low) / (high - low));
    const head = make("tr", {}, make("th", { scope: "col" }, $("heat-of").parentNode.firstChild.textContent.trim()), ...labels.map((text) => make("th", { scope: "col" }, text)));
    const body = make("tbody");
    mapped.forEach((scenario, at) => {
      const button = make("button", { type: "button" }, scenario.name);
      button.addEventListener("click", () => choose(scenario.number));
      const row = make("tr", {}, make("th", { scope: "row" }, button));
      for (const { share, together, of } of shares[at]) {
        row.append(make("td", { class: stepOf(stretch(share)), title: share === null ? null : `${together} of ${of} pods` }, share === null ? "\u2013" : Math.floor(100 * share) + " %"));
      }
      body.append(row);
    });
    const percent = (share) => Math.floor(100 * share) + " %";
    $("heat-all-key").replaceChildren(...(known.length > 0 ? ramp(`fewest pods together: ${percent(low)}`, `most: ${percent(high)}`) : []));
    $("heat-all").replaceChildren(make("table", { class: "heat" }, make("caption", {}, `Pods with all placed members together, by block. Choose a ${data.noun} to see its pods.`), make("thead", {}, head), body));
  }
  function rowsOf(scenario) {
    const heat = heatOf(scenario), base = data.scenarios[0].heat === null ? null : heatOf(data.scenarios[0]);
    const before = new Map(), baseBlocks = new Map();
    if (base) { data.pods[base.pods].forEach((pod, i) => before.set(pod, base.rows[i])); blocksOf(base).forEach((block, i) => baseBlocks.set(block, i)); }
    return data.pods[heat.pods].map((pod, i) => {
      const cells = blocksOf(heat).map((block, at) => {
        const now = cellOf(heat.rows[i], at);
        const old = before.has(pod) && baseBlocks.has(block) ? cellOf(before.get(pod), baseBlocks.get(block)) : null;
        return { now, old };
      });
      const split = cells.filter(({ now }) => now[1] >= 2 && now[0] < now[1]).length;
      return { pod, cells, split, order: i };
    });
  }
  function one() {
    const scenario = data.scenarios[Number($("heat-of").value)];
    const byChange = $("heat-by").value === "change";
    let rows = rowsOf(scenario);
    if ($("heat-split").checked) rows = rows.filter((row) => row.split > 0);
    if ($("heat-order").value === "split") rows.sort((a, b) => b.split - a.split || a.order - b.order);
    $("heat-key").replaceChildren(...(byChange ? ramp("more split than in the base", "more together") : ramp("all apart", "all together")), make("span", {}, "Grey: fewer than two placed."));
    const head = make("tr", {}, make("th", { scope: "col" }, "Pod"), ...blocksOf(heatOf(scenario)).map((text) => make("th", { scope: "col" }, text)), make("th", { scope: "col" }, "Blocks split"));
    const body = make("tbody");
    for (const row of rows) {
      const line = make("tr", {}, make("th", { scope: "row" }, row.pod));
      for (const { now, old } of row.cells) {
        const [share, past] = [shareOf(now), old ? shareOf(old) : null];
        const text = now[1] === 0 ? "\u2013" : `${now[0]}/${now[1]}`;
        const changed = byChange && old && (old[0] !== now[0] || old[1] !== now[1]);
        const step = !byChange ? stepOf(share) : share === null || past === null ? "hx" : stepOf(0.5 + (share - past) / 2);
        line.append(make("td", { class: step }, changed ? `${old[1] === 0 ? "\u2013" : `${old[0]}/${old[1]}`} \u2192 ${text}` : text));
      }
      line.append(make("td", { class: "sum" }, String(row.split)));
      body.append(line);
    }
    const pods = data.pods[heatOf(scenario).pods].length;
    $("heat-one").replaceChildren(make("table", { class: "heat" },
      make("caption", {}, `${titleOf(scenario)}: ${rows.length} of ${pods} pods`), make("thead", {}, head), body));
  }
  if (mapped.length > 0) {
    for (const scenario of mapped) $("heat-of").append(make("option", { value: scenario.number }, scenario.name));
    for (const id of ["heat-by", "heat-order", "heat-split"]) $(id).addEventListener("change", one);
    $("heat-of").addEventListener("change", () => choose(Number($("heat-of").value)));
    all();
  } else {
    $("pods").hidden = true;
    $("pods").classList.remove("js-only");
  }
  scatter();
  if (solved.length === 0) { $("trade").hidden = true; $("trade").classList.remove("js-only"); }
  choose(mapped.length > 0 ? mapped[0].number : 0);
  for (const card of document.querySelectorAll(".card.chosen")) card.classList.remove("chosen");
})();
