const people = new Map([['ann@b.co', { name: 'Ann', plan: 'pro' }]])

export const db = {
  allows: (email: string | null | undefined) => people.has(email ?? ''),
  person: (email: string | null | undefined) => people.get(email ?? ''),
}
