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

// What is shown first knows nothing of them; it is not shown at all then.
const AWAITING = 'awaiting';
document.documentElement.classList.toggle(AWAITING, location.hash.includes('='));

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
  try {
    const answer = await fetch(PATH, {method: 'POST', headers: {Accept: 'text/html'}, body: new URLSearchParams(facts)});
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
    const main = page.getElementById('main');
    document.getElementById('main').replaceWith(main);
    document.title = page.title;
    htmx.process(main);
  }
  finally {
    document.documentElement.classList.remove(AWAITING);
  }
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

// Where the facts stand behind the #, a jump within the page must not take their place.
document.addEventListener('click', event => {
  const link = event.target.closest && event.target.closest('a[href^="#"]');
  if (link && document.querySelector('[data-hidden]')) {
    const place = document.getElementById(link.getAttribute('href').slice(1));
    if (place) {
      event.preventDefault();
      for (let at = place; at; at = at.parentElement) {
        if (at.tagName === 'DETAILS') {
          at.open = true;
        }
      }
      place.tabIndex = -1;
      place.focus();
      place.scrollIntoView();
    }
  }
});

// Files can be dropped anywhere on a page that takes them.
for (const name of ['dragover', 'dragleave', 'drop']) {
  document.addEventListener(name, event => {
    const files = document.querySelector('input[type="file"]');
    if (files && event.dataTransfer && event.dataTransfer.types.includes('Files')) {
      event.preventDefault();
      files.classList.toggle('dropping', name === 'dragover');
      if (name === 'drop') {
        files.files = event.dataTransfer.files;
        files.focus();
      }
    }
  });
}

addEventListener('hashchange', () => showHidden(true));
document.addEventListener('DOMContentLoaded', () => showHidden(false));
