// Helps to read figures. Every page is complete without it: it adds a crosshair with values, series
// that fade at a press on their labels, and sliders. Scripts/embed-script puts it into the tool.
'use strict';
{
  const find = (root, selector) => [...root.querySelectorAll(selector)];
  const assign = (element, attributes) => {
    for (const key in attributes) element.setAttribute(key, attributes[key]);
  };

  // Where values lie on each kind of scale.
  const scales = {
    linear: v => v,
    log: Math.log,
    logit: v => Math.log(v / (1 - v)),
    symlog: (v, c) => Math.sign(v) * Math.log1p(Math.abs(v) / c),
    power: (v, c) => Math.sign(v) * Math.abs(v) ** c,
  };
  const axis = words => {
    const [low, high, first, last, kind, c] = words.split(' ');
    const scale = v => scales[kind](v, c);
    const put = v => +low + (high - low) * (scale(v) - scale(first)) / (scale(last) - scale(first));
    return { low, high, put };
  };

  for (const table of find(document, '[data-figure]')) {
    const figure = document.getElementById(table.dataset.figure);
    const root = find(figure, '.framed')[0] ?? figure;
    const [output] = find(figure, '.reading');
    const columns = [...table.tHead.rows[0].cells];
    const ruler = columns.findIndex(column => column.dataset.key);
    // The axis that rows follow: 0 for x, 1 for y.
    const along = +columns[ruler].dataset.key;
    const faded = new Set();
    let records, stops, record = 0, stop = 0;

    const cell = (number, column) => records[number]?.cells[column];
    const words = (number, column) => cell(number, column).textContent;
    const read = (number, column) =>
      parseFloat(cell(number, column).dataset.value ?? words(number, column));

    const views = find(root, '[data-panels]').map(drawing => ({
      drawing,
      cursor: drawing.appendChild(document.createElementNS(drawing.namespaceURI, 'g')),
      panes: drawing.dataset.panels.split(';').map(pane => pane.split('|').map(axis)),
    }));
    const hide = () => {
      output.textContent = '';
      for (const { cursor } of views) cursor.innerHTML = '';
    };

    // MARK: Sliders
    const sliders = find(figure, 'input');
    const option = slider => slider.list.options[slider.value];
    const update = () => {
      const picture = sliders.reduce((sum, slider) => sum * (+slider.max + 1) + +slider.value, 0);
      for (const group of find(root, '[data-frame]'))
        group.classList.toggle('shown', group.dataset.frame == picture);
      for (const slider of sliders)
        slider.ariaValueText = slider.name + ' = '
          + (slider.nextElementSibling.value = option(slider).label);
      records = [...table.tBodies[0].rows].filter(
        ({ dataset }) => (dataset.frame ?? picture) == picture);
      stops = columns.flatMap(({ dataset }, column) =>
        faded.has(dataset.series) ? []
          : (dataset.panels?.split(' ') ?? []).map(
            pane => ({ column, pane: +pane, placed: dataset.placed })));
      stops.sort((left, right) => left.pane - right.pane);
      record = stop = 0;
      hide();
    };
    const restore = () => {
      const [anchor, state] = decodeURIComponent(location.hash.slice(1)).split(':');
      if (anchor != figure.id || !state) return;
      for (const slider of sliders)
        for (const { text, value } of slider.list.options)
          if (state.split(',').includes(slider.name + '=' + text)) slider.value = value;
      update();
      figure.scrollIntoView();
    };
    for (const slider of sliders)
      slider.oninput = () => {
        update();
        history.replaceState(null, '', '#' + figure.id + ':'
          + sliders.map(slider => slider.name + '=' + option(slider).text));
      };

    // MARK: Crosshair
    // The places of a value along both axes, the rows' own first.
    const places = ({ panes }, number, { column, pane, placed }) => [
      panes[pane][along].put(read(number, ruler)),
      placed && panes[pane][1 - along].put(read(number, column)),
    ];
    const show = () => {
      hide();
      const chosen = stops[stop];
      if (!chosen || !records[record]) return;
      for (const view of views) {
        const [at, across] = places(view, record, chosen);
        const { low, high } = view.panes[chosen.pane][1 - along];
        if (isFinite(at)) view.cursor.innerHTML = '<path class="cross" d="M'
          + (along ? low + ' ' + at + 'H' : at + ' ' + low + 'V') + high + '"/>'
          + ((across - low) * (across - high) <= 0 ? '<circle class="dot" r="4" cx="' + (along ? across : at)
            + '" cy="' + (along ? at : across) + '"/>' : '');
      }
      const say = (kind, column) => {
        const part = document.createElement(kind);
        part.textContent = columns[column].textContent + ' ' + words(record, column);
        output.append(part, ' ');
      };
      say('span', ruler);
      for (const other of stops)
        if (other.pane == chosen.pane && words(record, other.column))
          say(other == chosen ? 'strong' : 'span', other.column);
    };
    // The next row in a direction in which the series has a value.
    const step = (number, by) => {
      while (records[number] && !words(number, stops[stop].column)) number += by;
      if (records[number]) record = number;
    };
    const moves = {
      ArrowRight: () => step(record + 1, 1),
      ArrowLeft: () => step(record - 1, -1),
      Home: () => step(0, 1),
      End: () => step(records.length - 1, -1),
      ArrowDown: () => { stop = (stop + 1) % stops.length; },
      ArrowUp: () => { stop = (stop || stops.length) - 1; },
      Escape: hide,
    };
    for (const view of views) {
      const { drawing, panes } = view;
      assign(drawing, { tabindex: 0, role: 'application' });
      drawing.onpointermove = drawing.onpointerdown = event => {
        const box = drawing.getBoundingClientRect();
        const unit = drawing.viewBox.baseVal.width / box.width;
        const at = [(event.x - box.x) * unit, (event.y - box.y) * unit];
        const inside = panes.findIndex(pane =>
          pane.every(({ low, high }, side) => (at[side] - low) * (at[side] - high) <= 0));
        let best = Infinity;
        stops.forEach((other, order) => records.forEach((_, number) => {
          if (other.pane != inside || !words(number, other.column)) return;
          // The nearest row counts before the nearest series in it.
          const [near, across] = places(view, number, other);
          const far = Math.abs(near - at[along]) * 1e4 + Math.abs((across || 1e3) - at[1 - along]);
          if (far < best) [best, record, stop] = [far, number, order];
        }));
        best < Infinity ? show() : hide();
      };
      drawing.onpointerleave = drawing.onblur = hide;
      drawing.onfocus = show;
      drawing.onkeydown = event => {
        if (event.target != drawing || !moves[event.key]) return;
        event.preventDefault();
        moves[event.key]();
        if (event.key != 'Escape') show();
      };
    }

    // MARK: Labels
    for (const button of find(root, ':is(.labels,.legend)[data-series]')) {
      assign(button, { tabindex: 0, role: 'button', 'aria-pressed': true });
      button.onclick = () => {
        const { series } = button.dataset;
        const fades = !faded.delete(series);
        if (fades) faded.add(series);
        for (const group of find(root, '[data-series]'))
          if (group.dataset.series == series) {
            group.classList.toggle('off', fades);
            if (group.role) group.ariaPressed = !fades;
          }
        update();
      };
      button.onkeydown = event => {
        if (!['Enter', ' '].includes(event.key)) return;
        event.preventDefault();
        button.onclick();
      };
    }
    for (const group of find(root, 'svg>g:not([role])')) assign(group, { 'aria-hidden': true });

    figure.classList.add('live');
    addEventListener('hashchange', restore);
    update();
    restore();
  }
}
