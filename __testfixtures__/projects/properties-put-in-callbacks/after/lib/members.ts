export function lookUp(token: string | undefined, done: (member: string) => void): void {
  setTimeout(() => done(`member of ${token ?? 'nobody'}`), 1)
}

export async function withTeam(token: string | undefined, use: (team: string) => void): Promise<void> {
  use(`team of ${token ?? 'nobody'}`)
}
