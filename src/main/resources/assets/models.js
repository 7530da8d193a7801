// Draws what a page about models tells as a chart; the numbers come from the page as JSON.
(async () => {
  const canvas = document.querySelector('canvas[data-chart]');
  if (!canvas || !window.Chart) return;
  const page = await (await fetch(document.querySelector('link[rel="alternate"][type="application/json"]').href)).json();
  const style = name => getComputedStyle(document.documentElement).getPropertyValue(name).trim();
  const superscript = power => [...String(power)].map(digit => '⁰¹²³⁴⁵⁶⁷⁸⁹'[digit] ?? '⁻').join('');
  const classes = [
    {free: true, label: 'free and open-source', colour: '--exempt', shape: 'circle'},
    {free: false, label: 'not free and open-source', colour: '--applies', shape: 'rect'},
    {free: null, label: 'licence not decided or not known', colour: '--undetermined', shape: 'triangle'},
  ];
  const open = address => { if (address) location.href = address; };

  const charts = {
    thresholds(ink, rule) {
      const points = page.points.filter(point => point.released)
        .map(point => ({...point, x: Date.parse(point.released), y: point.value}));
      const days = points.map(point => point.x);
      const begin = new Date(Math.min(...days)).getUTCFullYear();
      const end = new Date(Math.max(...days)).getUTCFullYear() + 1;
      const year = each => Date.UTC(each, 0, 1);
      const step = Math.ceil((end - begin) / (canvas.parentElement.clientWidth < 500 ? 5 : 14));
      const ranges = {
        id: 'ranges',
        beforeDatasetsDraw({ctx, scales, chartArea}) {
          ctx.save();
          ctx.beginPath();
          ctx.rect(chartArea.left, chartArea.top, chartArea.width, chartArea.height);
          ctx.clip();
          ctx.globalAlpha = 0.35;
          ctx.strokeStyle = ink;
          for (const point of points.filter(each => each.most > each.least)) {
            const at = scales.x.getPixelForValue(point.x);
            ctx.beginPath();
            ctx.moveTo(at, scales.y.getPixelForValue(point.least));
            ctx.lineTo(at, scales.y.getPixelForValue(point.most));
            ctx.stroke();
          }
          ctx.restore();
        },
      };
      return {
        type: 'scatter',
        data: {
          datasets: [
            ...classes.map(each => ({
              label: each.label, data: points.filter(point => point.free === each.free), pointStyle: each.shape,
              backgroundColor: style(each.colour), borderColor: style('--paper'), pointRadius: 5, pointHoverRadius: 7,
            })),
            ...page.bounds.map(bound => ({
              label: bound.words, type: 'line', data: [{x: year(begin), y: bound.value}, {x: year(end), y: bound.value}],
              borderColor: ink, borderDash: [6, 4], borderWidth: 2, pointRadius: 0, pointHitRadius: 0, pointStyle: 'line',
            })),
          ],
        },
        options: {
          scales: {
            x: {
              type: 'linear', min: year(begin), max: year(end), grid: {color: rule},
              afterBuildTicks: axis => {
                axis.ticks = [];
                for (let each = begin; each <= end; each += step) axis.ticks.push({value: year(each)});
              },
              ticks: {color: ink, autoSkip: false, maxRotation: 0, callback: value => new Date(value).getUTCFullYear()},
            },
            y: {
              type: 'logarithmic', grid: {color: rule}, title: {display: true, text: page.unit ? `${page.title}, ${page.unit}` : page.title, color: ink},
              afterBuildTicks: axis => {
                axis.ticks = [];
                for (let power = Math.ceil(Math.log10(axis.min)); power <= Math.log10(axis.max); power++) axis.ticks.push({value: 10 ** power});
              },
              ticks: {color: ink, autoSkip: false, callback: value => '10' + superscript(Math.round(Math.log10(value)))},
            },
          },
          plugins: {
            tooltip: {
              filter: item => Boolean(item.raw.model),
              callbacks: {
                title: items => items.map(item => item.raw.model.title).join(', '),
                label: item => [`${item.raw.words} ${page.unit}, ${item.raw.released}`, ...(item.raw.range ? [`may be ${item.raw.range}`] : [])],
              },
            },
          },
          onClick: (event, items, chart) => open(items.map(item => chart.data.datasets[item.datasetIndex].data[item.index].model?.page).find(Boolean)),
        },
        plugins: [ranges],
      };
    },

    licences(ink, rule) {
      const rows = page.licences.slice(0, 15);
      return {
        type: 'bar',
        data: {
          labels: rows.map(row => row.licence.title.length > 34 ? row.licence.title.slice(0, 32) + '…' : row.licence.title),
          datasets: classes.map(each => ({
            label: each.free === null ? 'not decided' : each.label, data: rows.map(row => row.free === each.free ? row.models : null),
            backgroundColor: style(each.colour), pointStyle: each.shape, stack: 'licences',
          })),
        },
        options: {
          indexAxis: 'y',
          scales: {
            x: {beginAtZero: true, ticks: {color: ink, precision: 0}, grid: {color: rule}, title: {display: true, text: 'Models', color: ink}},
            y: {stacked: true, ticks: {color: ink, autoSkip: false}, grid: {display: false}},
          },
          onClick: (event, items) => open(items.length && rows[items[0].index].address),
        },
      };
    },

    exemptions(ink, rule) {
      const parts = [
        {key: 'held', label: 'hold it', colour: '--exempt', shape: 'circle'},
        {key: 'lost', label: 'do not hold it', colour: '--applies', shape: 'rect'},
        {key: 'open', label: 'open', colour: '--undetermined', shape: 'triangle'},
      ];
      return {
        type: 'bar',
        data: {
          labels: page.exemptions.map(held => canvas.parentElement.clientWidth < 500 ? held.provision.number : [held.provision.number, held.exemption.title]),
          datasets: parts.map(part => ({
            label: part.label, data: page.exemptions.map(held => held[part.key]), backgroundColor: style(part.colour), pointStyle: part.shape,
          })),
        },
        options: {
          indexAxis: 'y',
          scales: {
            x: {stacked: true, beginAtZero: true, ticks: {color: ink, precision: 0}, grid: {color: rule}, title: {display: true, text: 'Models', color: ink}},
            y: {stacked: true, ticks: {color: ink, autoSkip: false}, grid: {display: false}},
          },
          plugins: {tooltip: {callbacks: {title: items => page.exemptions[items[0].dataIndex].exemption.title}}},
          onClick: (event, items) => items.length && document.getElementById('of-' + page.exemptions[items[0].index].exemption.id)?.scrollIntoView(),
        },
      };
    },
  };

  Chart.defaults.font.family = getComputedStyle(document.body).fontFamily;
  let chart;
  const draw = () => {
    chart?.destroy();
    const ink = style('--ink');
    const settings = charts[canvas.dataset.chart](ink, style('--rule'));
    Object.assign(settings.options, {animation: false, responsive: true, maintainAspectRatio: false});
    settings.options.plugins = {...settings.options.plugins, legend: {labels: {color: ink, usePointStyle: true}}};
    chart = new Chart(canvas, settings);
  };
  draw();
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', draw);
})();
