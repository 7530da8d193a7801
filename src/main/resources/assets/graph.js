// Draws the graph that the page tells in words, and unfolds it where it is clicked on.
(async () => {
  const box = document.getElementById('graph');
  if (!box || !window.cytoscape) return;
  const status = document.getElementById('at');
  const button = (name) => document.querySelector(`[data-do="${name}"]`);
  const dark = matchMedia('(prefers-color-scheme: dark)');

  // Shapes tell the kinds apart, colours the families of kinds; each shape is a polygon within -1 and 1.
  const ngon = (corners, turn = 0, inner = 1) => Array.from({length: corners}, (_, at) => {
    const angle = (at / corners) * 2 * Math.PI - Math.PI / 2 + turn;
    const far = at % 2 ? inner : 1;
    return [Math.cos(angle) * far, Math.sin(angle) * far];
  }).flat();
  const shapes = {
    Project: [ngon(10, 0, 0.5), '--ink'],
    Obligation: [[-0.85, -0.85, 0.85, -0.85, 0.85, 0.85, -0.85, 0.85], '--accent'],
    Exemption: [ngon(4), '--exempt'], GracePeriod: [ngon(8, 0, 0.6), '--exempt'],
    Tier: [ngon(3), '--ink'], Party: [[-0.85, -0.9, 0.85, -0.9, 0.85, 0.2, 0, 1, -0.85, 0.2], '--ink'],
    Authority: [ngon(5), '--ink'], Penalty: [ngon(8, Math.PI / 4, 0.4), '--applies'],
    Model: [ngon(24), '--upcoming'], Organisation: [ngon(6), '--upcoming'],
    Licence: [[-0.95, -0.7, 0.4, -0.7, 1, 0, 0.4, 0.7, -0.95, 0.7], '--upcoming'],
    Practice: [[-0.35, -1, 0.35, -1, 0.35, -0.35, 1, -0.35, 1, 0.35, 0.35, 0.35, 0.35, 1, -0.35, 1, -0.35, 0.35, -1, 0.35, -1, -0.35, -0.35, -0.35], '--exempt'],
    Standard: [[-0.5, -0.8, 0.5, -0.8, 1, 0.8, -1, 0.8], '--exempt'], Initiative: [ngon(8, 0, 0.35), '--exempt'],
    Provision: [[-1, -0.55, 1, -0.55, 1, 0.55, -1, 0.55], '--muted'], Act: [[-0.6, -1, 0.6, -1, 0.6, 1, -0.6, 1], '--muted'],
    Source: [[-0.6, -1, 0.2, -1, 0.6, -0.5, 0.6, 1, -0.6, 1], '--muted'],
    Fact: [ngon(3, Math.PI), '--undetermined'], Condition: [[-1, -0.7, 0.5, -0.7, 1, 0.7, -0.5, 0.7], '--undetermined'],
    Reading: [[-1, -0.8, 0, -0.2, 1, -0.8, 0, 1], '--undetermined'],
  };
  const other = [ngon(8), '--muted'];
  const statuses = {
    APPLIES: ['--applies', '●', 'applies'], UPCOMING: ['--upcoming', '◔', 'upcoming'], UNDETERMINED: ['--undetermined', '?', 'open'],
    EXEMPT: ['--exempt', '✓', 'exempt'], NOT_APPLICABLE: ['--not-applicable', '–', 'does not apply'],
  };
  const borders = {UPCOMING: 'solid', UNDETERMINED: 'dashed', EXEMPT: 'double', NOT_APPLICABLE: 'dotted'};
  const shape = (kind) => shapes[kind] ?? other;
  const colour = (name) => getComputedStyle(document.documentElement).getPropertyValue(name).trim();
  const colourOf = (node) => colour(node.status ? statuses[node.status][0] : shape(node.kind)[1]);

  const cy = cytoscape({container: box, style: [], minZoom: 0.05, maxZoom: 12});
  // Where a polygon has a border, its shape is looked up by this name, under which the library has none.
  cy.renderer().nodeShapes.polygon ??= {hasMiterBounds: false};

  // Sizes are those of the screen, however near one is.
  const FONT = 12;
  const size = (node) => node.many ? 22 + Math.min(18, node.many / 10) : node.root ? 26 : node.unfolded ? 20 : 14;
  const style = () => {
    const near = 1 / cy.zoom();
    const [ink, paper, rule, muted, focus] = ['--ink', '--paper', '--rule', '--muted', '--focus'].map(colour);
    const hollow = (node) => node.data('status') in borders;
    return [
      {selector: 'node', style: {
        shape: 'polygon', 'shape-polygon-points': (node) => shape(node.data('kind'))[0].join(' '),
        width: (node) => size(node.data()) * near, height: (node) => size(node.data()) * near,
        'background-color': (node) => hollow(node) ? paper : colourOf(node.data()),
        'border-color': (node) => colourOf(node.data()), 'border-width': (node) => (hollow(node) ? (node.data('status') === 'EXEMPT' ? 4.5 : 2.5) : 0) * near,
        'border-style': (node) => borders[node.data('status')] ?? 'solid', 'border-dash-pattern': [3 * near, 2 * near],
        label: (node) => node.scratch('label') ?? '', color: ink, 'font-size': FONT * near, 'text-wrap': 'wrap', 'text-max-width': 400 * near,
        'font-family': 'system-ui, sans-serif', 'line-height': 1.15,
        'text-valign': (node) => ({above: 'top', below: 'bottom'})[node.scratch('side')] ?? 'center',
        'text-halign': (node) => ({left: 'left', right: 'right'})[node.scratch('side')] ?? 'center',
        'text-margin-x': (node) => ({left: -4, right: 4})[node.scratch('side')] * near || 0,
        'text-margin-y': (node) => ({above: -3, below: 3})[node.scratch('side')] * near || 0,
        'text-background-color': paper, 'text-background-opacity': 0.8, 'text-background-padding': near, 'text-events': 'no', 'overlay-opacity': 0,
      }},
      {selector: 'node[many > 0]', style: {'underlay-color': (node) => colourOf(node.data()), 'underlay-opacity': 0.25, 'underlay-padding': 5 * near, 'underlay-shape': 'ellipse'}},
      {selector: 'node[?root], node[?unfolded]', style: {'font-weight': 'bold'}},
      {selector: 'edge', style: {
        width: near, 'line-color': muted, opacity: 0.45, 'curve-style': 'straight', 'target-arrow-shape': 'triangle',
        'target-arrow-color': muted, 'arrow-scale': 0.7 * near, 'overlay-opacity': 0,
      }},
      {selector: 'edge.within', style: {'target-arrow-shape': 'none', 'line-color': rule, opacity: 0.9}},
      {selector: 'node.far', style: {'background-opacity': 0.3, 'border-opacity': 0.4, 'text-opacity': 0.75}},
      {selector: 'edge.far', style: {opacity: 0.15}},
      {selector: 'edge.near', style: {
        width: 1.6 * near, 'line-color': ink, 'target-arrow-color': ink, opacity: 0.9, label: (edge) => edge.scratch('label') ?? '',
        'font-size': (FONT - 1) * near, 'font-family': 'system-ui, sans-serif', 'font-style': 'italic', color: ink, 'text-background-color': paper,
        'text-background-opacity': 0.85, 'text-background-padding': near,
      }},
      {selector: 'node.at', style: {'outline-color': focus, 'outline-width': 3 * near, 'outline-offset': 3 * near, 'z-index': 10, opacity: 1}},
    ];
  };

  // Titles stand where there is room for them, as names do on a map: more of them the nearer one is.
  const lines = (text, wide, most) => {
    const rows = [''];
    for (const word of text.split(' ')) {
      if (rows.at(-1) && rows.at(-1).length + word.length >= wide) rows.push('');
      rows[rows.length - 1] += (rows.at(-1) ? ' ' : '') + word;
    }
    return rows.length > most ? [...rows.slice(0, most - 1), rows[most - 1] + ' …'] : rows;
  };
  const pen = document.createElement('canvas').getContext('2d');
  const width = (text) => pen.measureText(text).width;
  const hits = (one, two) => one[0] < two[2] && one[2] > two[0] && one[1] < two[3] && one[3] > two[1];
  const sides = {
    below: ([x, y], r, w, h) => [x - w / 2, y + r + 3, x + w / 2, y + r + 3 + h], right: ([x, y], r, w, h) => [x + r + 4, y - h / 2, x + r + 4 + w, y + h / 2],
    left: ([x, y], r, w, h) => [x - r - 4 - w, y - h / 2, x - r - 4, y + h / 2], above: ([x, y], r, w, h) => [x - w / 2, y - r - 3 - h, x + w / 2, y - r - 3],
  };
  let at = null;
  const name = () => {
    const taken = [];
    const all = cy.nodes().toArray().map((node) => {
      const place = node.renderedPosition();
      const r = size(node.data()) / 2;
      return {node, r, place: [place.x, place.y], box: [place.x - r, place.y - r, place.x + r, place.y + r]};
    }).filter(({place}) => place[0] > -20 && place[1] > -20 && place[0] < cy.width() + 20 && place[1] < cy.height() + 20);
    const rank = ({node}) => (at && node.same(at) ? 1e6 : 0) + (node.data('root') ? 1e5 : 0) + (node.data('many') || node.data('unfolded') ? 1e4 : 0)
      + (node.hasClass('next') ? 1e3 : 0) + (node.hasClass('far') ? -1e3 : 0) + node.degree();
    all.sort((one, two) => rank(two) - rank(one));
    cy.nodes().forEach((node) => { node.scratch('label', ''); });
    for (const {node, r, place} of all) {
      const chosen = at && node.same(at);
      const sign = node.data('status') && !node.data('many') ? statuses[node.data('status')][1] + ' ' : '';
      const rows = lines(sign + node.data('title'), chosen ? 40 : 24, chosen ? 4 : 2);
      pen.font = `${node.data('unfolded') || node.data('root') ? 'bold ' : ''}${FONT}px system-ui, sans-serif`;
      const w = Math.max(...rows.map(width)) + 4;
      const h = rows.length * FONT * 1.2;
      for (const [side, of] of Object.entries(sides)) {
        const space = of(place, r, w, h);
        const out = space[0] < 2 || space[1] < 2 || space[2] > cy.width() - 2 || space[3] > cy.height() - 2;
        const hit = taken.some((each) => hits(space, each)) || all.some((each) => each.node !== node && hits(space, each.box));
        const last = side === 'above' && (chosen || node.data('root') || node.data('many')) && !taken.some((each) => hits(space, each));
        if ((!out && !hit) || last) {
          node.scratch('label', rows.join('\n'));
          node.scratch('side', side);
          taken.push(space);
          break;
        }
      }
    }
    cy.edges().forEach((edge) => {
      edge.scratch('label', '');
      if (!edge.hasClass('near') || edge.hasClass('within')) return;
      const [x, y] = [edge.renderedMidpoint().x, edge.renderedMidpoint().y];
      pen.font = `italic ${FONT - 1}px system-ui, sans-serif`;
      const w = width(edge.data('words'));
      const space = [x - w / 2, y - 7, x + w / 2, y + 7];
      if (taken.some((each) => hits(space, each)) || all.some((each) => hits(space, each.box))) return;
      edge.scratch('label', edge.data('words'));
      taken.push(space);
    });
    cy.style(style());
  };
  let waiting = false;
  const soon = () => {
    if (waiting) return;
    waiting = true;
    requestAnimationFrame(() => {
      waiting = false;
      name();
    });
  };
  cy.on('zoom pan resize dragfree', soon);

  // The picture is as wide for its height as the window.
  let stretched = 1;
  const widen = (factor) => {
    cy.nodes().forEach((node) => { node.position('x', node.position('x') * factor); });
    stretched *= factor;
  };
  const fit = () => {
    cy.fit(undefined, Math.min(64, cy.width() / 8));
    soon();
  };
  // New things begin around what they belong to, so that the same address gives the same picture.
  const arrange = () => {
    const far = (edge) => edge.source().degree() > 30 || edge.target().degree() > 30 ? 130 : 90;
    cy.layout({
      name: 'fcose', quality: 'proof', randomize: false, animate: false, fit: false, packComponents: false, uniformNodeDimensions: true,
      nodeRepulsion: () => 9000, idealEdgeLength: far, edgeElasticity: () => 0.35, gravity: 0.2, numIter: 2000,
    }).run();
    const {w, h} = cy.nodes().boundingBox({includeLabels: false, includeUnderlays: false});
    widen(Math.max(0.6, Math.min(2, (cy.width() / cy.height()) * (h / w))));
  };

  const go = (node) => {
    if (!node || node.empty()) return;
    at = node;
    cy.elements().removeClass('at near next far');
    const around = node.closedNeighborhood();
    if (!node.data('root')) cy.elements().difference(around).addClass('far');
    around.nodes().addClass('next');
    node.addClass('at');
    node.connectedEdges().addClass('near');
    const of = node.data('status') ? `, ${statuses[node.data('status')][2]}` : '';
    const kind = node.data('many') ? '' : ` (${node.data('kind').replace(/([a-z])([A-Z])/g, '$1 $2').toLowerCase()}${of})`;
    const edges = node.connectedEdges().not('.within');
    const words = edges.length === 1 && node.data('many') ? `: ${edges[0].source().data('title')} ${edges[0].data('words')} ${edges[0].target().data('title')}` : '';
    status.textContent = `${node.data('title')}${kind}${words}. ${node.degree()} ${node.degree() === 1 ? 'connection' : 'connections'} to be seen.`
      + (node.data('unfolded') || !node.data('unfold') ? '' : ' Enter unfolds it.');
    button('unfold').disabled = !node.data('unfold') || Boolean(node.data('root'));
    button('unfold').textContent = node.data('unfolded') ? 'Fold' : 'Unfold';
    button('page').disabled = !node.data('page');
    const place = node.renderedPosition();
    if (place.x < 0 || place.y < 0 || place.x > cy.width() || place.y > cy.height()) cy.center(node);
    soon();
  };

  const show = (graph) => {
    const wanted = new Set();
    const next = [
      ...graph.nodes.map((node) => ({group: 'nodes', data: {id: node.key, root: graph.from?.key === node.key, ...node}})),
      ...graph.edges.map((edge) => ({group: 'edges', data: {id: `${edge.source} ${edge.words} ${edge.target}`, ...edge},
        classes: edge.words === 'among them' ? 'within' : ''})),
    ];
    next.forEach(({data}) => wanted.add(data.id));
    cy.elements().filter((element) => !wanted.has(element.id())).remove();
    const fresh = next.filter(({data}) => cy.getElementById(data.id).empty());
    next.filter((element) => !fresh.includes(element)).forEach(({data}) => cy.getElementById(data.id).data(data));
    if (fresh.length) {
      widen(1 / stretched);
      cy.add(fresh);
      const placed = new Set(cy.nodes().filter((node) => !fresh.some(({data}) => data.id === node.id())).map((node) => node.id()));
      const turn = Math.PI * (3 - Math.sqrt(5));
      const first = cy.nodes()[0];
      const queue = placed.size ? cy.nodes().filter((node) => placed.has(node.id())).toArray() : [first];
      placed.add(first.id());
      for (let index = 0; index < queue.length || placed.size < cy.nodes().length; index++) {
        if (index === queue.length) {
          const lost = cy.nodes().filter((node) => !placed.has(node.id()))[0];
          lost.position({x: 400 * Math.cos(index), y: 400 * Math.sin(index)});
          placed.add(lost.id());
          queue.push(lost);
        }
        const from = queue[index];
        from.neighborhood('node').filter((node) => !placed.has(node.id())).forEach((node, count) => {
          const far = 40 + 12 * Math.sqrt(count);
          node.position({x: from.position('x') + far * Math.cos(count * turn + index), y: from.position('y') + far * Math.sin(count * turn + index)});
          placed.add(node.id());
          queue.push(node);
        });
      }
      arrange();
    }
    fit();
    go(at && at.inside() ? at : cy.nodes()[0]);
    box.dataset.drawn = cy.nodes().length;
  };

  const explain = () => document.querySelectorAll('#legend [data-kind], #legend [data-status]').forEach((item) => {
    const {kind, status: judged} = item.dataset;
    const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
    svg.setAttribute('viewBox', '-1 -1 2 2');
    const draw = (scale) => {
      const polygon = document.createElementNS('http://www.w3.org/2000/svg', 'polygon');
      polygon.setAttribute('points', shape(kind ?? 'Obligation')[0].map((number) => number * scale).join(' '));
      const tone = colourOf({kind, status: judged});
      polygon.setAttribute('fill', borders[judged] ? 'none' : tone);
      polygon.setAttribute('stroke', borders[judged] ? tone : 'none');
      polygon.setAttribute('stroke-width', judged === 'EXEMPT' ? '0.18' : '0.28');
      if (judged === 'UNDETERMINED') polygon.setAttribute('stroke-dasharray', '0.4 0.25');
      if (judged === 'NOT_APPLICABLE') polygon.setAttribute('stroke-dasharray', '0.2 0.2');
      svg.append(polygon);
    };
    draw(1);
    if (judged === 'EXEMPT') draw(0.55);
    item.querySelector('.sign').replaceChildren(svg);
  });

  const jsonOf = (address) => {
    const url = new URL(address, location.href);
    url.hash = '';
    url.searchParams.set('format', 'json');
    return url.href;
  };
  const read = async (address) => {
    const page = await (await fetch(jsonOf(address))).json();
    return page.graph ?? page;
  };
  const visit = async (address, remember) => {
    box.setAttribute('aria-busy', 'true');
    const [graph, html] = await Promise.all([read(address), fetch(address, {headers: {Accept: 'text/html'}}).then((reply) => reply.text())]);
    const page = new DOMParser().parseFromString(html, 'text/html');
    for (const part of ['legend', 'list']) document.getElementById(part)?.replaceWith(page.getElementById(part));
    if (remember) history.pushState(null, '', address);
    explain();
    show(graph);
    box.removeAttribute('aria-busy');
  };
  const unfold = (node) => {
    const address = node.data('unfold');
    if (!address || node.data('root')) return;
    if (new URL(address, location.href).pathname === location.pathname) visit(address, true);
    else location.assign(address);
  };

  // A finger chooses with the first touch and unfolds with the second; a mouse has chosen by pointing.
  cy.on('tap', 'node', (event) => at && at.same(event.target) ? unfold(event.target) : go(event.target));
  cy.on('mouseover', 'node', (event) => go(event.target));
  cy.on('mouseover', 'node', () => { box.classList.add('over'); });
  cy.on('mouseout', 'node', () => { box.classList.remove('over'); });
  addEventListener('popstate', () => visit(location.href, false));
  dark.addEventListener('change', () => {
    explain();
    soon();
  });
  const zoom = (factor) => cy.zoom({level: cy.zoom() * factor, renderedPosition: at ? at.renderedPosition() : {x: cy.width() / 2, y: cy.height() / 2}});
  const acts = {in: () => zoom(1.4), out: () => zoom(1 / 1.4), fit, unfold: () => at && unfold(at), page: () => at?.data('page') && location.assign(at.data('page'))};
  for (const [name_, act] of Object.entries(acts)) button(name_).addEventListener('click', act);

  const next = ([x, y]) => {
    const here = at ? at.position() : {x: 0, y: 0};
    let best = null;
    let least = Infinity;
    cy.nodes().forEach((node) => {
      if (at && node.same(at)) return;
      const way = {x: node.position('x') - here.x, y: node.position('y') - here.y};
      const ahead = way.x * x + way.y * y;
      const beside = Math.abs(way.x * y) + Math.abs(way.y * x);
      if (ahead > 0 && ahead + 2 * beside < least) {
        least = ahead + 2 * beside;
        best = node;
      }
    });
    return best;
  };
  const ways = {ArrowRight: [1, 0], ArrowLeft: [-1, 0], ArrowDown: [0, 1], ArrowUp: [0, -1]};
  const keys = {Enter: acts.unfold, '+': acts.in, '=': acts.in, '-': acts.out, 0: fit};
  box.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    if (ways[event.key]) go(next(ways[event.key]));
    else if (keys[event.key]) keys[event.key]();
    else return;
    event.preventDefault();
  });

  explain();
  show(await read(location.href));
})();
