export interface Schema<T = any> {
  read(value: any): { data: T } | { error: string }
}

/** A page of a list; a text of digits becomes a number, and what is not known of is left out. */
export const pageSchema: Schema<{ page: number }> = {
  read: ({ page = '1' }) => (/^\d+$/.test(page) ? { data: { page: Number(page) } } : { error: 'page is no number' }),
}

export const idSchema: Schema<{ id: string }> = {
  read: ({ id }) => (String(id).length === 2 ? { data: { id: String(id).toUpperCase() } } : { error: 'id is too long' }),
}

export const roomSchema: Schema<{ name: string; beds: number }> = {
  read: (value) => (value?.name ? { data: { name: String(value.name).trim(), beds: Number(value.beds ?? 1) } } : { error: 'no name' }),
}
