export interface Player {
  id: string
  name: string
}

const players = new Map<string, Player>([['1', { id: '1', name: 'Ada' }]])

export const find = (id: string): Player | undefined => players.get(id)

export function rename(id: string, name: string): Player {
  const player = { id, name }
  players.set(id, player)
  return player
}
