// Helps to read figures. Every page is complete without it: it adds a crosshair with values, series
// that fade at a press on their labels, and sliders. Scripts/embed-script puts it into the tool.
'use strict';
{
  const page = document;
  const { abs, log, sign } = Math;
  const all = (root, selector) => [...root.querySelectorAll(selector)];

  // Where values lie on each kind of scale.
  const scales = {
    linear: v => v,
    log,
    logit: v => log(v / (1 - v)),
    symlog: (v, c) => sign(v) * Math.log1p(abs(v) / c),
    power: (v, c) => sign(v) * abs(v) ** c,
  };
  const axis = part => {
    const [low, high, first, last, kind, c] = part.split(' ');
    const scale = v => scales[kind](v, c);
    const put = v => +low + (high - low) * (scale(v) - scale(first)) / (scale(last) - scale(first));
    return { put, low, high, holds: at => (at - low) * (at - high) <= 0 };
  };

  for (const output of all(page, '.reading')) {
    const whole = output.parentNode;
    const tables = all(page, '[data-figure="' + whole.id + '"]');
    const [root = whole] = all(whole, '.framed');
    const faded = new Set();
    // What can be read, and what is: a column of a table in a panel, and a row of that table.
    let stops, stop, number;

    const cell = (row, head) => row.cells[head.cellIndex];
    const words = (row, head) => cell(row, head).textContent;
    const read = (row, head) => +(cell(row, head).dataset.value ?? (words(row, head) || NaN));

    const views = all(root, '[data-panels]').map(drawing => ({
      drawing,
      cursor: drawing.appendChild(page.createElementNS(drawing.namespaceURI, 'g')),
      panes: drawing.dataset.panels.split(';').map(pane => pane.split('|').map(axis)),
    }));
    const hide = () => {
      output.textContent = '';
      for (const { cursor } of views) cursor.innerHTML = '';
    };

    // MARK: Sliders
    const sliders = all(whole, 'input');
    const option = slider => slider.list.options[slider.value];
    const state = (slider, { text }) => [slider.name, text].map(encodeURIComponent).join('=');
    const update = () => {
      const picture = sliders.reduce((sum, slider) => sum * (+slider.max + 1) + +slider.value, 0);
      const isSeen = ({ dataset }) => (dataset.frame ?? picture) == picture;
      for (const group of all(root, '[data-frame]')) group.classList.toggle('shown', isSeen(group));
      for (const slider of sliders)
        slider.ariaValueText = slider.name + ' = '
          + (slider.nextElementSibling.value = option(slider).label);
      stops = tables.flatMap(table => {
        const heads = [...table.tHead.rows[0].cells];
        const ruler = heads.find(({ dataset }) => dataset.key);
        const records = [...table.tBodies].filter(isSeen).flatMap(body => [...body.rows]);
        // The axis that rows follow: 0 for x, 1 for y.
        const along = +ruler.dataset.key;
        return heads.flatMap(head => faded.has(head.dataset.series) ? []
          : (head.dataset.panels?.split(' ') ?? []).map(pane =>
            ({ records, ruler, along, head, pane: +pane, kind: +head.dataset.placed })));
      });
      stops.sort((left, right) => left.pane - right.pane);
      stop = stops[number = 0];
      hide();
    };
    const restore = () => {
      const [, id, part] = location.hash.split(/[#:]/);
      if (id != whole.id || !part) return;
      for (const slider of sliders)
        for (const choice of slider.list.options)
          if (part.split(',').includes(state(slider, choice))) slider.value = choice.value;
      update();
      whole.scrollIntoView();
    };
    for (const slider of sliders)
      slider.oninput = () => {
        update();
        history.replaceState(0, '', '#' + whole.id + ':'
          + sliders.map(slider => state(slider, option(slider))));
      };

    // MARK: Crosshair
    // The places of a row along both axes, that which rows follow first.
    const places = ({ panes }, row, { ruler, along, head, pane, kind }) => [
      panes[pane][along].put(read(row, ruler)),
      kind && panes[pane][1 - along].put(read(row, head)),
    ];
    const show = () => {
      hide();
      const row = stop?.records[number];
      if (!row) return;
      const { along, pane } = stop;
      for (const view of views) {
        const [at, across] = places(view, row, stop);
        const { low, high, holds } = view.panes[pane][1 - along];
        if (isFinite(at)) view.cursor.innerHTML = '<path class="cross" d="M'
          + (along ? low + ' ' + at + 'H' : at + ' ' + low + 'V') + high + '"/>'
          + (across && holds(across) ? '<circle class="dot" r="4" cx="' + (along ? across : at)
            + '" cy="' + (along ? at : across) + '"/>' : '');
      }
      const say = (kind, head) => {
        const part = page.createElement(kind);
        part.textContent = head.textContent + ' ' + words(row, head);
        output.append(part, ' ');
      };
      say('span', stop.ruler);
      for (const other of stops)
        if (other.pane == pane && words(row, other.head))
          say(other == stop ? 'strong' : 'span', other.head);
      // What stands below moves once, not at every step.
      output.style.minHeight = output.offsetHeight + 'px';
    };
    // The next row in a direction in which the series has a value.
    const step = (next, by) => {
      const { records, head } = stop;
      while (records[next] && !words(records[next], head)) next += by;
      if (records[next]) number = next;
    };
    const turn = by => {
      stop = stops[(stops.indexOf(stop) + by) % stops.length];
      number = Math.min(number, stop.records.length - 1);
    };
    const moves = {
      ArrowRight: () => step(number + 1, 1),
      ArrowLeft: () => step(number - 1, -1),
      Home: () => step(0, 1),
      End: () => step(stop.records.length - 1, -1),
      ArrowDown: () => turn(1),
      ArrowUp: () => turn(stops.length - 1),
    };
    for (const view of views) {
      const { drawing, panes } = view;
      drawing.tabIndex = 0;
      drawing.role = 'application';
      drawing.onpointermove = drawing.onpointerdown = event => {
        const box = drawing.getBoundingClientRect();
        const unit = drawing.viewBox.baseVal.width / box.width;
        const at = [(event.x - box.x) * unit, (event.y - box.y) * unit];
        const inside = panes.findIndex(pane => pane.every(({ holds }, side) => holds(at[side])));
        const near = stops.filter(({ pane }) => pane == inside);
        // Of a cloud the nearest point counts; else the nearest row, and in it the nearest series.
        const weight = near.some(({ kind }) => kind > 1) ? 1 : 1e4;
        let best = Infinity;
        for (const other of near)
          other.records.forEach((row, next) => {
            const { along } = other;
            const [place, across] = places(view, row, other);
            const far = abs(place - at[along]) * weight
              + abs((across || 1e3) - at[1 - along]);
            if (words(row, other.head) && far < best) [best, number, stop] = [far, next, other];
          });
        best < Infinity ? show() : hide();
      };
      // A finger that lifts leaves what it found.
      drawing.onpointerleave = event => event.pointerType == 'mouse' && hide();
      drawing.onblur = hide;
      drawing.onfocus = show;
      drawing.onkeydown = event => {
        if (event.key == 'Escape') hide();
        if (event.target != drawing || !moves[event.key] || !stop) return;
        event.preventDefault();
        moves[event.key]();
        show();
      };
    }

    // MARK: Labels
    for (const button of all(root, ':is(.labels,.legend)[data-series]')) {
      button.tabIndex = 0;
      button.role = 'button';
      button.ariaPressed = true;
      button.onclick = () => {
        const which = button.dataset.series;
        const fades = !faded.delete(which) && faded.add(which);
        for (const group of all(root, '[data-series]'))
          if (group.dataset.series == which) {
            group.classList.toggle('off', fades);
            if (group.role) group.ariaPressed = !fades;
          }
        update();
      };
      button.onkeydown = event => {
        if (['Enter', ' '].includes(event.key)) {
          event.preventDefault();
          button.onclick();
        }
      };
    }
    for (const group of all(root, 'svg>g:not([role])')) group.ariaHidden = true;

    whole.classList.add('live');
    addEventListener('hashchange', restore);
    update();
    restore();
  }
}
