export function lookUp(token: string | undefined, done: (member: string) => void): void {
  setTimeout(() => done(`member of ${token ?? 'nobody'}`), 1)
}
