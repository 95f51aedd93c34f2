import { count, list } from 'store'

export const listUsers = async () => {
  const users: { id: number }[] = await list()
  return { users }
}

export function clearUsers() {
  return count('cleared', ...[...arguments].map((one) => typeof one))
}

export async function countUsers(): Promise<{ count: number }> {
  return { count: await count() }
}
