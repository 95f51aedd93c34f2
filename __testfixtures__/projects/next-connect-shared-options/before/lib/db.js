const notes = new Map([['1', { id: '1', text: 'as this one' }]])

export async function find(id) {
  return notes.get(id) ?? null
}

export async function add(id, text) {
  if (notes.has(id)) throw Object.assign(new Error('there is one'), { code: 'taken' })
  return { id, text }
}
