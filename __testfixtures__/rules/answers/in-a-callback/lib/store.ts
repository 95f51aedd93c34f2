/** A store with callbacks, as older packages have them. */
export const store = {
  read(name: string, done: (error: Error | null, data: string) => void): void {
    setTimeout(() => done(name === 'none' ? new Error('no such name') : null, `data of ${name}`), 1)
  },
  all(done: (list: string[]) => void): void {
    done(['a', 'b'])
    // twice: the first answer counts
    done([])
  },
  async write(value: unknown): Promise<void> {
    await Promise.resolve(value)
  },
  async note(text: string): Promise<void> {
    await Promise.resolve(text)
  },
}
