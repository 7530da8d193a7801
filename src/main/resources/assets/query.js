// Draws the numbers of a query as a chart, and copies its text.
(async () => {
  for (const button of document.querySelectorAll('[data-copy]')) {
    if (!navigator.clipboard) continue;
    button.hidden = false;
    button.addEventListener('click', async () => {
      await navigator.clipboard.writeText(document.getElementById(button.dataset.copy).textContent);
      document.getElementById('copied').textContent = 'Copied.';
    });
  }

  const canvas = document.getElementById('chart');
  if (!canvas || !window.Chart) return;
  const address = document.querySelector('link[rel="alternate"][type="application/json"]').href;
  const answer = await (await fetch(address)).json();
  const numbers = answer.columns.map((column, at) => ({...column, at})).filter(column => column.at > 0 && column.type === 'NUMBER');
  const ends = numbers.map(column => {
    const values = answer.rows.map(row => row[column.at]).filter(value => value > 0);
    return {most: Math.max(...values), least: Math.min(...values)};
  });

  // Numbers of another size than the first have an axis of their own.
  const apart = at => at > 0 && (ends[0].most / ends[at].most > 50 || ends[at].most / ends[0].most > 50);
  const wide = at => ends[at].most / ends[at].least > 1000;
  const dark = matchMedia('(prefers-color-scheme: dark)');
  const shapes = ['circle', 'rect', 'triangle', 'rectRot', 'star'];
  let chart;
  const draw = () => {
    chart?.destroy();
    const colours = dark.matches ? ['#93bfe8', '#f0c060', '#84d3a8', '#ff9d8f', '#b9b9f5']
      : ['#1f4e79', '#9a5b00', '#1f6142', '#9a2c1f', '#4a4a8c'];
    const ink = dark.matches ? '#e4e7ea' : '#1d2733';
    const rule = dark.matches ? '#37414b' : '#d5d9d6';
    const axis = (at, position) => ({
      type: wide(at) ? 'logarithmic' : 'linear', position, beginAtZero: !wide(at), ticks: {color: ink},
      title: {display: true, text: numbers[at].name, color: ink}, grid: {color: rule, drawOnChartArea: position === 'left'},
    });
    const other = numbers.findIndex((column, at) => apart(at));
    chart = new Chart(canvas, {
      type: 'line',
      data: {
        labels: answer.rows.map(row => row[0]),
        datasets: numbers.map((column, at) => ({
          label: column.name, data: answer.rows.map(row => row[column.at]), yAxisID: apart(at) ? 'other' : 'y',
          borderColor: colours[at % colours.length], backgroundColor: colours[at % colours.length],
          pointStyle: shapes[at % shapes.length], pointRadius: 5, borderDash: at % 2 ? [6, 4] : [], spanGaps: true,
        })),
      },
      options: {
        animation: false, responsive: true, maintainAspectRatio: false,
        plugins: {legend: {labels: {color: ink, usePointStyle: true}}},
        scales: {
          x: {ticks: {color: ink}, grid: {color: rule}}, y: axis(0, 'left'),
          ...(other > 0 ? {other: axis(other, 'right')} : {}),
        },
      },
    });
  };
  draw();
  dark.addEventListener('change', draw);
})();
