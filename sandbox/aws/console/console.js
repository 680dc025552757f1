/* The sandbox's CloudFormation console. All rules live on the server; here is only the page. Foreign text goes through textContent. */

const byId = (id) => document.getElementById(id);
const region = new URLSearchParams(location.search).get('region') || 'us-east-1';

const make = (tag, attributes = {}, ...children) => {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) node.setAttribute(name, value);
  node.append(...children);
  return node;
};

async function ask(path, body) {
  const request = body && {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  };
  return (await fetch(`/aws/console/api/${path}`, request)).json();
}

let review = null;

async function open() {
  byId('region').textContent = region;
  byId('progress').hidden = true;
  byId('form').hidden = true;
  byId('create').disabled = false;
  clearProblems();
  const { ok, value, problem } = await ask('review', { fragment: location.hash });
  if (!ok) return showProblem(problem);
  review = value;
  byId('template-url').textContent = review.templateUrl;
  byId('description').textContent = review.description;
  byId('account').value = review.signedInTo;
  byId('stack-name').value = review.stackName;
  byId('ignored').hidden = review.ignored.length === 0;
  byId('ignored').textContent =
    `Ignored in the link, as AWS does with unknown and NoEcho parameters: ${review.ignored.join(', ')}`;
  byId('groups').replaceChildren(...review.groups.map(groupNode));
  byId('capabilities').hidden = review.capability === null;
  byId('acknowledged').checked = false;
  const names = review.capability === 'CAPABILITY_NAMED_IAM' ? ' with custom names' : '';
  byId('acknowledged-label').textContent = `I acknowledge that AWS CloudFormation might create IAM resources${names}.`;
  byId('form').hidden = false;
}

const groupNode = ({ label, parameters }) =>
  make('fieldset', {}, make('legend', {}, label), ...parameters.map(fieldNode));

function fieldNode({ name, label, description, noEcho, value, allowedValues }) {
  const id = `parameter-${name}`;
  const hint = make('p', { class: 'hint', id: `${id}-hint` }, description);
  const error = make('p', { class: 'error', id: `${id}-error` });
  error.hidden = true;
  const input = allowedValues
    ? make('select', { id }, ...optionsOf(allowedValues, value))
    : make('input', { id, type: noEcho ? 'password' : 'text', autocomplete: 'off', spellcheck: 'false' });
  input.value = value;
  input.dataset.parameter = name;
  input.setAttribute('aria-describedby', `${id}-hint ${id}-error`);
  return make('div', { class: 'field' }, make('label', { for: id }, label), hint, input, error);
}

/** A value from the link that is not allowed stays selectable, so that the server's refusal can be seen. */
const optionsOf = (allowedValues, value) =>
  (allowedValues.includes(value) ? allowedValues : [value, ...allowedValues]).map((one) =>
    make('option', { value: one }, one),
  );

const inputs = () => [...byId('groups').querySelectorAll('[data-parameter]')];

function clearProblems() {
  byId('problem').hidden = true;
  for (const input of inputs()) {
    input.removeAttribute('aria-invalid');
    byId(`${input.id}-error`).hidden = true;
  }
}

function showProblem({ message, parameters = {} }) {
  byId('problem').textContent = message;
  byId('problem').hidden = false;
  const wrong = inputs().filter((input) => Object.hasOwn(parameters, input.dataset.parameter));
  for (const input of wrong) {
    input.setAttribute('aria-invalid', 'true');
    byId(`${input.id}-error`).textContent = parameters[input.dataset.parameter];
    byId(`${input.id}-error`).hidden = false;
  }
  if (wrong[0]) wrong[0].focus();
  else byId('problem').scrollIntoView({ block: 'center' });
}

byId('form').addEventListener('submit', async (event) => {
  event.preventDefault();
  clearProblems();
  byId('create').disabled = true;
  const { ok, value, problem } = await ask('stacks', {
    region,
    accountId: byId('account').value.trim(),
    stackName: byId('stack-name').value.trim(),
    templateUrl: review.templateUrl,
    parameters: Object.fromEntries(inputs().map((input) => [input.dataset.parameter, input.value])),
    acknowledged: byId('acknowledged').checked,
  });
  byId('create').disabled = false;
  if (!ok) return showProblem(problem);
  byId('form').hidden = true;
  byId('progress').hidden = false;
  byId('pace').hidden = !review.shortened;
  byId('progress-heading').textContent = `Stack ${byId('stack-name').value.trim()}`;
  byId('progress-heading').focus();
  await follow(value.stackId);
});

const pause = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));
const isOver = (status) => !status.endsWith('IN_PROGRESS');
const tone = (status) => (/FAILED|ROLLBACK/.test(status) ? 'bad' : /COMPLETE/.test(status) ? 'good' : '');

async function follow(stackId) {
  for (;;) {
    const { ok, value, problem } = await ask(`stacks?stackId=${encodeURIComponent(stackId)}`);
    if (!ok) return showProblem(problem);
    show(value);
    if (isOver(value.status)) break;
    await pause(400);
  }
  byId('back').hidden = false;
}

function show({ status, statusReason, events, outputs }) {
  if (byId('status').textContent !== status) {
    byId('status').textContent = status;
    byId('status').className = tone(status);
    byId('status-reason').textContent = statusReason ?? '';
  }
  byId('events').replaceChildren(...[...events].reverse().map(eventRow));
  byId('outputs-box').hidden = outputs.length === 0;
  byId('outputs').replaceChildren(
    ...outputs.map(({ key, value, description }) =>
      make('tr', {}, make('th', { scope: 'row' }, key), make('td', {}, value), make('td', {}, description)),
    ),
  );
}

const eventRow = ({ at, logicalId, resourceType, status, reason }) =>
  make(
    'tr',
    {},
    make('td', {}, new Date(at).toLocaleTimeString()),
    make('td', {}, logicalId, make('br'), make('small', {}, resourceType)),
    make('td', { class: tone(status) }, status),
    make('td', {}, reason ?? ''),
  );

addEventListener('hashchange', open);
await open();
