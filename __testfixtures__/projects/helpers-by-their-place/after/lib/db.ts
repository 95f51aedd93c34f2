export const db = {
  notes: {
    list: async (owner: string): Promise<string[]> => [`of ${owner}`],
    add: async (owner: string, text: string): Promise<{ owner: string; text: string }> => ({ owner, text }),
  },
}
