// Draws the graph that the page tells in words, and unfolds it where it is clicked on.
(async () => {
  const box = document.getElementById('graph');
  const status = document.getElementById('at');
  const jsonOf = (address) => {
    const url = new URL(address, location.href);
    url.searchParams.set('format', 'json');
    return url.href;
  };
  const read = async (address) => (await fetch(jsonOf(address))).json();
  const dark = matchMedia('(prefers-color-scheme: dark)');

  // Shapes tell the kinds apart where colours do not.
  const looks = {
    Obligation: ['round-rectangle', '#9a2c1f', '#ff9d8f'], Exemption: ['diamond', '#1f6142', '#84d3a8'],
    Model: ['ellipse', '#1f4e79', '#93bfe8'], Organisation: ['hexagon', '#5b4a8a', '#b9b9f5'],
    Licence: ['tag', '#7a5200', '#f0c060'], Practice: ['triangle', '#226066', '#7fd0d8'],
    Standard: ['vee', '#226066', '#7fd0d8'], Initiative: ['pentagon', '#5b4a8a', '#b9b9f5'],
    Provision: ['rectangle', '#52606d', '#a9b4be'], Act: ['octagon', '#52606d', '#a9b4be'],
    Condition: ['rhomboid', '#4a4a8c', '#b9b9f5'], Fact: ['barrel', '#7a5200', '#f0c060'],
  };
  const look = (kind) => looks[kind] ?? ['cut-rectangle', '#52606d', '#a9b4be'];
  const colour = (kind) => look(kind)[dark.matches ? 2 : 1];
  const style = () => {
    const ink = dark.matches ? '#e4e7ea' : '#1d2733';
    const paper = dark.matches ? '#15191e' : '#fdfdfb';
    return [
      {selector: 'node', style: {
        label: 'data(label)', shape: (node) => look(node.data('kind'))[0], 'background-color': (node) => colour(node.data('kind')),
        color: ink, 'font-size': 17, 'text-wrap': 'wrap', 'text-max-width': 170, 'text-valign': 'bottom', 'text-margin-y': 4,
        'text-background-color': paper, 'text-background-opacity': 0.85, width: 22, height: 22, 'min-zoomed-font-size': 5,
      }},
      {selector: 'node[?unfolded]', style: {width: 34, height: 34, 'font-size': 20, 'font-weight': 'bold', 'border-width': 3, 'border-color': ink}},
      {selector: 'node.at', style: {'border-width': 4, 'border-color': dark.matches ? '#ffb454' : '#b05a00', 'z-index': 10}},
      {selector: 'edge', style: {
        width: 1.2, 'line-color': dark.matches ? '#52606d' : '#a9b4be', 'curve-style': 'bezier', 'target-arrow-shape': 'triangle',
        'target-arrow-color': dark.matches ? '#52606d' : '#a9b4be', 'arrow-scale': 0.8,
      }},
      {selector: 'edge.near', style: {
        label: 'data(words)', 'font-size': 12, 'min-zoomed-font-size': 8, color: ink, 'text-background-color': paper, 'text-background-opacity': 0.9,
        'line-color': ink, 'target-arrow-color': ink, 'text-rotation': 'autorotate',
      }},
    ];
  };
  const short = (title) => title.length > 44 ? title.slice(0, 42) + '…' : title;
  const elements = (page) => [
    ...page.nodes.map((node) => ({data: {id: node.key, label: short(node.title), ...node}})),
    ...page.edges.map((edge) => ({data: {id: edge.source + ' ' + edge.words + ' ' + edge.target, ...edge}})),
  ];

  const cy = cytoscape({container: box, style: style(), minZoom: 0.15, maxZoom: 3});
  const arrange = (fresh) => cy.layout({
    name: 'cose', animate: false, randomize: fresh, nodeRepulsion: () => 20000, idealEdgeLength: () => 60, nodeOverlap: 30,
    componentSpacing: 80, numIter: cy.nodes().length > 150 ? 500 : 1000, padding: 30, nodeDimensionsIncludeLabels: true,
  }).run();

  let at = null;
  const go = (node) => {
    if (!node || node.empty()) return;
    cy.elements().removeClass('at near');
    at = node.addClass('at');
    at.connectedEdges().addClass('near');
    status.textContent = `${node.data('title')} (${node.data('kind')}), ${node.degree()} connections to be seen.`
      + (node.data('unfolded') ? '' : ' Enter unfolds it.');
    const place = node.renderedPosition();
    if (place.x < 0 || place.y < 0 || place.x > cy.width() || place.y > cy.height()) cy.center(node);
  };

  const show = (page, fresh) => {
    const wanted = new Set();
    const next = elements(page);
    next.forEach((element) => wanted.add(element.data.id));
    cy.elements().filter((element) => !wanted.has(element.id())).remove();
    next.forEach((element) => {
      const known = cy.getElementById(element.data.id);
      if (known.nonempty()) known.data(element.data);
      else {
        const friend = cy.getElementById(at ? at.id() : page.from.key);
        if (!element.data.source && friend.nonempty()) {
          const place = friend.position();
          element.position = {x: place.x + Math.random() * 60 - 30, y: place.y + Math.random() * 60 - 30};
        }
        cy.add(element);
      }
    });
    arrange(fresh);
    go(cy.getElementById(at ? at.id() : page.from.key));
  };

  const visit = async (address, remember) => {
    box.setAttribute('aria-busy', 'true');
    const page = await read(address);
    show(page, false);
    const target = document.getElementById('list');
    await htmx.ajax('GET', address, {target, select: '#list', swap: 'outerHTML'});
    if (remember) history.pushState(null, '', address);
    box.removeAttribute('aria-busy');
  };
  const unfold = (node) => visit(node.data('unfold'), true);

  const signs = {
    'round-rectangle': '■', diamond: '◆', ellipse: '●', hexagon: '⬢', tag: '⏵', triangle: '▲', vee: '▼', pentagon: '⬟',
    rectangle: '▬', octagon: '⯃', rhomboid: '▰', barrel: '⬬', 'cut-rectangle': '▢',
  };
  const explain = () => document.querySelectorAll('.legend [data-kind]').forEach((item) => {
    const sign = item.querySelector('.sign') ?? item.insertAdjacentElement('afterbegin', document.createElement('span'));
    sign.className = 'sign';
    sign.setAttribute('aria-hidden', 'true');
    sign.textContent = signs[look(item.dataset.kind)[0]] + ' ';
    sign.style.color = colour(item.dataset.kind);
  });
  explain();
  cy.on('tap', 'node', (event) => { at = event.target; unfold(event.target); });
  cy.on('mouseover', 'node', (event) => go(event.target));
  addEventListener('popstate', () => visit(location.href, false));
  dark.addEventListener('change', () => {
    cy.style(style());
    explain();
  });
  box.addEventListener('keydown', (event) => {
    const ways = {ArrowRight: [1, 0], ArrowLeft: [-1, 0], ArrowDown: [0, 1], ArrowUp: [0, -1]};
    if (event.key === 'Enter' && at) unfold(at);
    else if (event.key === '+') cy.zoom({level: cy.zoom() * 1.2, renderedPosition: {x: cy.width() / 2, y: cy.height() / 2}});
    else if (event.key === '-') cy.zoom({level: cy.zoom() / 1.2, renderedPosition: {x: cy.width() / 2, y: cy.height() / 2}});
    else if (ways[event.key]) {
      const [x, y] = ways[event.key];
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
      go(best);
    } else return;
    event.preventDefault();
  });

  show(await read(location.href), true);
  box.dataset.drawn = cy.nodes().length;
})();
