export interface Row {
  id: string
  title: string
}

export const db = {
  posts: async (limit: number): Promise<Row[]> => [{ id: '1', title: `one of ${limit}` }],
}
