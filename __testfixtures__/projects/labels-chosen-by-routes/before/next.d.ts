import 'next'

declare module 'next' {
  interface NextApiRequest {
    owner: { id: string }
    page: number
  }
}
