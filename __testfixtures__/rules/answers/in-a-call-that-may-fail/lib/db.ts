export async function retry<T>(run: () => Promise<T>, times = 3): Promise<T> {
  for (let n = 1; ; n++) {
    try {
      return await run()
    } catch (error) {
      if (n === times) throw error
    }
  }
}

export const inTransaction = (run: (session: unknown) => Promise<unknown>) => Promise.resolve({ id: 1 }).then(run)
