export interface Person {
  id: string
  role: string
  locked: boolean
  since: string
}

interface Cookies {
  get: (name: string) => string | undefined
  set: (name: string, value: string) => void
}

/** Knows people by the session of the form `id-role`, and gives the session a new name. */
export function createClient(cookies: Cookies) {
  return {
    async person(): Promise<Person | null> {
      const session = cookies.get('session')
      if (session === 'broken') throw new Error('No such session')
      if (session === 'none') return null
      cookies.set('session', `${session}-again`)
      const [id = '', role = ''] = session?.split('-') ?? []
      return role ? { id, role, locked: id === 'locked', since: 'monday' } : null
    },
  }
}
