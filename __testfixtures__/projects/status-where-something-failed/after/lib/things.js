export async function load(id) {
  if (id === 'none') throw new Error('none')
  if (id === 'broken') throw new Error('broken')
  return { id }
}
