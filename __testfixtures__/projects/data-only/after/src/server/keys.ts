import { keys } from 'database'

export type Auth = { project: string; level: 'project' | 'read' }

export async function keyOf(header: string | undefined): Promise<Auth | null> {
  return header?.startsWith('Bearer ') ? keys.find(header.slice(7)) : null
}
