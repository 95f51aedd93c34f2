const posts = ['first']

export const all = (): string[] => [...posts]

export function add(post: string): number {
  posts.push(post)
  return posts.length
}

export const clear = (): void => void posts.splice(0)
