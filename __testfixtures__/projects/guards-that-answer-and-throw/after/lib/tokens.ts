export interface User {
  name: string
  role: 'admin' | 'member' | 'guest'
}

const users: Record<string, User> = { a: { name: 'Ada', role: 'admin' }, b: { name: 'Bo', role: 'member' }, g: { name: 'Gil', role: 'guest' } }

export async function userOf(token: string | undefined): Promise<User | undefined> {
  if (token === 'broken') throw new Error('the token is broken')
  return users[token ?? '']
}
