/**
 * What the page does where scripts run: opens routes on demand, filters and sorts them, keeps the filter in the address, copies the
 * checklist. It stands in the page as it is here, and is all that the page's policy lets run.
 */
export const PAGE_SCRIPT = String.raw`
'use strict'
const find = (selector, within = document) => within.querySelector(selector)
const all = (selector, within = document) => [...within.querySelectorAll(selector)]

for (const one of all('.js[hidden]:not(.none)')) one.hidden = false
for (const one of all('.routes thead span')) one.hidden = true

// What a route opens to was read as one text, and is built here.
function fill(details) {
  const raw = find(':scope > noscript', details)
  if (!raw) return
  const built = document.createElement('template')
  built.innerHTML = raw.textContent
  raw.replaceWith(built.content)
}
document.addEventListener('click', ({ target }) => {
  const summary = target.closest('summary')
  if (summary) fill(summary.parentElement)
})
document.addEventListener('toggle', ({ target }) => target.open && fill(target), true)

const form = find('form.filters')
const statuses = ['failed', 'left', 'adapted', 'review', 'migrated']
const order = new Intl.Collator('en', { numeric: true }).compare
const rows = all('.routes > tbody').map((body, index) => {
  const { s, a, d, m, h, f } = body.dataset
  const [, url, methods] = body.rows[0].cells
  const codes = m ? m.split(' ') : []
  return { body, index, status: s, app: a, folder: d, codes, helpers: h ? h.split(' ') : [], file: f, url: url.textContent, methods: methods.textContent, details: find('details', body) }
})
const wordsOf = (select) => new Map(all('option', select).map((one) => [one.value, one.textContent]))

if (form) {
  const fields = form.elements
  const messages = wordsOf(fields.message || form)
  const helpers = wordsOf(fields.helper || form)
  for (const row of rows) row.text = [row.url, row.file, row.app, ...row.codes.map((one) => messages.get(one)), ...row.helpers.map((one) => helpers.get(one))].join('\n').toLowerCase()
  const choice = () => ({
    q: fields.q.value.trim().toLowerCase(),
    app: fields.app?.value || '',
    folder: fields.folder?.value || '',
    message: fields.message?.value || '',
    helper: fields.helper?.value || '',
    status: all('[name=status]:checked', form).map((one) => one.value),
  })
  let shown = rows
  const apply = () => {
    const { q, app, folder, message, helper, status } = choice()
    shown = rows.filter((row) => {
      const matches =
        (status.length === 0 || status.includes(row.status)) &&
        (!app || row.app === app) &&
        (!folder || row.folder === folder || row.folder.startsWith(folder + '/')) &&
        (!message || row.codes.includes(message)) &&
        (!helper || row.helpers.includes(helper)) &&
        (!q || q.split(/\s+/).every((word) => row.text.includes(word)))
      if (row.body.hidden === matches) row.body.hidden = !matches
      return matches
    })
    const number = new Intl.NumberFormat('en')
    fields.shown.value = shown.length === rows.length ? number.format(rows.length) + (rows.length === 1 ? ' route' : ' routes') : number.format(shown.length) + ' of ' + number.format(rows.length) + ' routes'
    find('.none').hidden = shown.length > 0
    fields.open.hidden = shown.length === 0 || shown.length > 200
    fields.open.textContent = shown.some(({ details }) => !details.open) ? 'open all' : 'close all'
  }
  const remember = () => {
    const params = new URLSearchParams()
    for (const [name, value] of Object.entries(choice())) if (value.length > 0) params.set(name, String(value))
    // Not where the address may not be changed: in a sandbox.
    try { history.replaceState(null, '', params.size > 0 ? '#?' + params : '#') } catch {}
  }
  const recall = () => {
    const { hash } = location
    if (!hash.startsWith('#?')) return
    const params = new URLSearchParams(hash.slice(2))
    form.reset()
    for (const name of ['q', 'app', 'folder', 'message', 'helper']) if (fields[name]) fields[name].value = params.get(name) ?? ''
    const wanted = (params.get('status') ?? '').split(',')
    for (const box of all('[name=status]', form)) box.checked = wanted.includes(box.value)
  }
  const change = () => { apply(); remember() }
  form.addEventListener('input', change)
  form.addEventListener('submit', (event) => event.preventDefault())
  form.addEventListener('reset', () => setTimeout(change))
  fields.open.addEventListener('click', () => {
    const open = shown.some(({ details }) => !details.open)
    for (const { details } of shown) {
      if (open) fill(details)
      details.open = open
    }
    apply()
  })
  addEventListener('hashchange', () => { recall(); apply(); openTarget() })
  recall()
  apply()

  document.addEventListener('click', ({ target }) => {
    const button = target.closest('[data-helper], [data-message]')
    if (!button) return
    form.reset()
    setTimeout(() => {
      const { helper, message } = button.dataset
      if (helper && fields.helper) fields.helper.value = helper
      if (message && fields.message) fields.message.value = message
      for (const box of all('[name=status]', form)) box.checked = box.value === 'left' || (Boolean(message) && box.value === 'failed')
      change()
      find('#routes').scrollIntoView()
      ;(fields[helper ? 'helper' : 'message'] || fields.q).focus({ preventScroll: true })
    })
  })
}

const keys = {
  status: (a, b) => statuses.indexOf(a.status) - statuses.indexOf(b.status),
  url: (a, b) => order(a.url, b.url),
  methods: (a, b) => order(a.methods, b.methods),
  messages: (a, b) => b.codes.length - a.codes.length || order(a.codes.join(), b.codes.join()),
  helpers: (a, b) => b.helpers.length - a.helpers.length || order(a.helpers.join(), b.helpers.join()),
}
for (const button of all('[data-sort]')) {
  button.addEventListener('click', () => {
    const head = button.closest('th')
    const turn = head.ariaSort === 'ascending' ? -1 : 1
    for (const other of all('.routes th[aria-sort]')) other.removeAttribute('aria-sort')
    head.ariaSort = turn === 1 ? 'ascending' : 'descending'
    const sorted = [...rows].sort((a, b) => turn * keys[button.dataset.sort](a, b) || a.index - b.index)
    const list = document.createDocumentFragment()
    list.append(...sorted.map(({ body }) => body))
    find('table.routes').append(list)
  })
}

// An address may name one route.
function openTarget() {
  const details = /^#r\d+$/.test(location.hash) && find(location.hash + ' details')
  if (!details) return
  fill(details)
  details.open = true
  details.closest('tbody').scrollIntoView()
}
openTarget()

for (const button of all('[data-copy]')) {
  button.addEventListener('click', async () => {
    const text = find('#' + button.dataset.copy)
    const say = (words) => { find('.copied').textContent = words }
    try {
      await navigator.clipboard.writeText(text.textContent)
      say('Copied.')
    } catch {
      getSelection().selectAllChildren(text)
      say(document.execCommand('copy') ? 'Copied.' : 'Selected: copy it with the keyboard.')
    }
  })
}
`
