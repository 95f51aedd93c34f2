export async function readerOf(session) {
  if (session === 'gone') throw new Error('no such session')
  return { name: session, may: session === 'ann' ? ['read:letters', 'write:letters'] : ['read:letters'] }
}

export async function isBlocked(reader) {
  return reader.name === 'eve'
}
