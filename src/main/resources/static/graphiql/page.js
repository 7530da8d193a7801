// Opens GraphiQL on this server's API, with the saved queries as a list to pick from.
(async () => {
  const setup = await (await fetch('/graphiql/setup.json')).json();
  const element = React.createElement;
  const asked = new URLSearchParams(location.search);
  const named = asked.has('query') ? {query: asked.get('query'), variables: asked.get('variables') ?? '{}'}
    : setup.examples.find((example) => example.name === asked.get('example'));
  const first = named ?? setup.examples[0] ?? {query: '{ facts { key question } }', variables: '{}'};

  // Later visits find what was written before, which GraphiQL keeps in the browser.
  const isFirstVisit = localStorage.getItem('graphiql:tabState') === null;

  const icon = () =>
    element('svg', {viewBox: '0 0 24 24', fill: 'none', stroke: 'currentColor', strokeWidth: 1.5, height: '1em'},
      element('path', {d: 'M4 6h16M4 12h16M4 18h10', strokeLinecap: 'round'}));

  function Examples() {
    const {queryEditor, variableEditor} = GraphiQL.React.useEditorContext({nonNull: true});
    const open = (example) => {
      queryEditor?.setValue(example.query);
      variableEditor?.setValue(example.variables);
    };
    return element('section', {'aria-label': 'Examples'},
      element('div', {className: 'graphiql-doc-explorer-title'}, 'Examples'),
      element('p', null, 'Pick a question, change what is said about the project, and run it.'),
      element('ul', {className: 'examples'}, setup.examples.map((example) =>
        element('li', {key: example.name},
          element('button', {type: 'button', onClick: () => open(example)},
            element('strong', null, example.title), example.question)))),
      element('p', {className: 'notice'}, 'The answers are information about the law and no legal advice.'));
  }

  const examples = {title: 'Examples', icon, content: Examples};
  ReactDOM.createRoot(document.getElementById('graphiql')).render(
    element(GraphiQL, {
      fetcher: GraphiQL.createFetcher({url: setup.endpoint}),
      plugins: [examples],
      visiblePlugin: examples,
      defaultEditorToolsVisibility: 'variables',
      ...(isFirstVisit || named ? {query: first.query, variables: first.variables} : {}),
      isHeadersEditorEnabled: false,
    }));
})();
