// Draws the numbers of a query as a chart, copies its text, and filters the list of queries.
(async () => {
  for (const button of document.querySelectorAll('[data-copy]')) {
    if (!navigator.clipboard) continue;
    button.disabled = false;
    button.addEventListener('click', async () => {
      await navigator.clipboard.writeText(document.getElementById(button.dataset.copy).textContent);
      document.getElementById('copied').textContent = 'Copied.';
    });
  }

  for (const field of document.querySelectorAll('[data-filters]')) {
    const list = document.getElementById(field.dataset.filters);
    field.addEventListener('input', () => {
      const words = field.value.toLowerCase().split(/\s+/);
      const items = [...list.querySelectorAll('li')];
      items.forEach((item) => { item.hidden = !words.every((word) => item.textContent.toLowerCase().includes(word)); });
      list.querySelectorAll('section').forEach((section) => { section.hidden = !section.querySelector('li:not([hidden])'); });
      document.getElementById('left').textContent = `${items.filter((item) => !item.hidden).length} queries`;
    });
  }

  const canvas = document.getElementById('chart');
  if (!canvas || !window.Chart) return;
  const address = document.querySelector('link[rel="alternate"][type="application/json"]').href;
  const answer = await (await fetch(address)).json();
  const columns = answer.columns.map((column, at) => ({...column, at}));
  const numbers = columns.filter((column) => column.at > 0 && column.type === 'NUMBER');

  // Where a value of the first column comes back, the rows are several series, told apart by their last text.
  const along = [...new Set(answer.rows.map((row) => row[0]))];
  const names = columns.filter((column) => column.at > 0 && column.type === 'TEXT').at(-1);
  const several = along.length < answer.rows.length && names;
  const at = (rows, column) => along.map((value) => rows.find((row) => row[0] === value)?.[column.at] ?? null);
  const says = (column) => (column.meaning || column.title).split(/[;,:]/)[0].replace(/^./, (letter) => letter.toUpperCase());
  const series = several
    ? [...new Set(answer.rows.map((row) => row[names.at]))].map((name) => ({
      label: name, column: numbers.at(-1), values: at(answer.rows.filter((row) => row[names.at] === name), numbers.at(-1)),
    }))
    : numbers.map((column) => ({label: says(column), column, values: at(answer.rows, column)}));
  // What is missing in a running total stays as it was.
  if (several) series.forEach(({values}) => values.forEach((value, index) => { values[index] = value ?? values[index - 1] ?? 0; }));
  const most = ({values}) => Math.max(...values.filter((value) => value > 0), 0);
  const least = ({values}) => Math.min(...values.filter((value) => value > 0));

  // Numbers of another size than the first have an axis of their own.
  const apart = (one) => !several && most(series[0]) > 0 && (most(series[0]) / most(one) > 50 || most(one) / most(series[0]) > 50);
  const heading = (alike) => alike.length === 1 ? alike[0].label : alike.map((each) => each.column.title).join(' · ');
  const wide = (one) => most(one) / least(one) > 1000;
  const raised = (power) => String(power).replace(/./g, (digit) => ({'-': '⁻'})[digit] ?? '⁰¹²³⁴⁵⁶⁷⁸⁹'[digit]);
  const short = new Intl.NumberFormat('en', {notation: 'compact'});
  const number = (value) => {
    if (Math.abs(value) < 1e15) return short.format(value);
    const power = Math.floor(Math.log10(value) + 1e-9);
    const rest = value / 10 ** power;
    return `${Math.abs(rest - 1) < 0.005 ? '' : rest.toFixed(1).replace(/\.0$/, '') + ' × '}10${raised(power)}`;
  };
  const day = new Intl.DateTimeFormat('en-GB', {day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC'});
  const label = (value) => columns[0].type === 'DAY' ? day.format(new Date(value)) : value;

  // A bound that was chosen is drawn where the numbers cross it.
  const bound = answer.fields.map((field) => answer.parameters[field.name] ?? null)
    .find((value, index) => answer.fields[index].kind === 'threshold' && value !== null);
  const dark = matchMedia('(prefers-color-scheme: dark)');
  const colour = (name) => getComputedStyle(document.documentElement).getPropertyValue(name).trim();
  const tones = ['--accent', '--upcoming', '--exempt', '--applies', '--undetermined', '--muted', '--ink'];
  const shapes = ['circle', 'rect', 'triangle', 'rectRot', 'star', 'crossRot', 'rectRounded'];
  const dashes = [[], [6, 4], [2, 3]];
  let chart;
  const draw = () => {
    chart?.destroy();
    const ink = colour('--ink');
    const rule = colour('--rule');
    const axis = (one, position) => ({
      type: wide(one) ? 'logarithmic' : 'linear', position, beginAtZero: !wide(one),
      ticks: {color: ink, maxTicksLimit: 8, callback: (value) => !wide(one) || Number.isInteger(Math.round(Math.log10(value) * 1e6) / 1e6) ? number(value) : null,
        ...(wide(one) ? {} : {precision: 0})},
      title: {display: true, text: several ? says(numbers.at(-1)) : heading(series.filter((each) => apart(each) === apart(one))), color: ink},
      grid: {color: rule, drawOnChartArea: position === 'left'},
    });
    const other = series.find(apart);
    const lines = series.map((one, index) => ({
      label: one.label, data: one.values, yAxisID: apart(one) ? 'other' : 'y',
      borderColor: colour(tones[index % tones.length]), backgroundColor: colour(tones[index % tones.length]),
      pointStyle: shapes[index % shapes.length], pointRadius: 4, borderWidth: 2, borderDash: dashes[index % dashes.length], spanGaps: true,
      stepped: columns[0].type === 'DAY',
    }));
    if (bound !== undefined) {
      lines.push({
        label: `Threshold, ${number(bound)}`, data: along.map(() => bound), yAxisID: 'y', borderColor: colour('--focus'), backgroundColor: colour('--focus'),
        pointStyle: 'line', pointRadius: 0, borderWidth: 1.5, borderDash: [3, 3],
      });
    }
    chart = new Chart(canvas, {
      type: 'line',
      data: {labels: along.map(label), datasets: lines},
      options: {
        animation: false, responsive: true, maintainAspectRatio: false,
        plugins: {
          legend: {labels: {color: ink, usePointStyle: true}},
          tooltip: {callbacks: {label: (item) => `${item.dataset.label}: ${number(item.parsed.y)}`}},
        },
        scales: {
          x: {ticks: {color: ink}, grid: {color: rule}}, y: axis(series[0], 'left'),
          ...(other ? {other: axis(other, 'right')} : {}),
        },
      },
    });
  };
  draw();
  dark.addEventListener('change', draw);
})();
