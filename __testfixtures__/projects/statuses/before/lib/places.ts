/** Where a book stands. */
export const urlOf = (book: string) => `/books/${book}`

export async function storedUrl(): Promise<string> {
  return urlOf('stored')
}

export function seenCookie(value: string) {
  return 'seen=' + value + '; Path=/'
}
