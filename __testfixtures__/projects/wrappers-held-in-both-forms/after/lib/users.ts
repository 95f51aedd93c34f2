export interface User {
  name: string
  role: 'admin' | 'member'
}

const USERS: Record<string, User> = { a: { name: 'Ada', role: 'admin' }, b: { name: 'Bob', role: 'member' } }

export const findUser = (token: string | undefined): User | undefined => (token === undefined ? undefined : USERS[token])
