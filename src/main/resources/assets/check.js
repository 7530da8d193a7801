// What a check needs beyond links and forms: a filter for long lists, facts that stay out of what servers see of
// an address, and where to read on after an answer.

const PATH = document.querySelector('link[rel="alternate"]').getAttribute('href').split('?')[0];

document.addEventListener('input', event => {
  const list = event.target.dataset && event.target.dataset.filters && document.getElementById(event.target.dataset.filters);
  if (list) {
    const words = event.target.value.toLowerCase().split(/\s+/);
    for (const option of list.children) {
      const text = option.textContent.toLowerCase();
      option.hidden = !words.every(word => text.includes(word));
    }
  }
});

function readOn() {
  const question = document.getElementById('supposed') || document.getElementById('question');
  if (question) {
    question.focus({preventScroll: true});
  }
}

document.addEventListener('htmx:afterSwap', event => {
  if (event.detail.target?.id === 'main') {
    readOn();
  }
});

// Browsers do not send what stands behind # in an address. It goes to the server as the body of a request instead,
// which is not part of what logs hold.
async function showHidden(moved) {
  const facts = location.hash.slice(1);
  if (!facts.includes('=')) {
    if (moved && document.querySelector('[data-hidden]')) {
      location.reload();
    }
    return;
  }
  const answer = await fetch(PATH, {method: 'POST', headers: {Accept: 'text/html'}, body: new URLSearchParams(facts)});
  const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
  const main = page.getElementById('main');
  document.getElementById('main').replaceWith(main);
  document.title = page.title;
  htmx.process(main);
  if (moved) {
    scrollTo(0, 0);
    readOn();
  }
}

document.addEventListener('submit', event => {
  const form = event.target;
  if (form.dataset.hidden === 'true') {
    event.preventDefault();
    const facts = new URLSearchParams(new FormData(form, event.submitter));
    facts.delete('form');
    location.hash = facts.toString();
  }
});

addEventListener('hashchange', () => showHidden(true));
document.addEventListener('DOMContentLoaded', () => showHidden(false));
